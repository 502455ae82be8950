"""Tables whose cells reach over several columns or rows, as grids: such a cell is followed by empty ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WIDEST = 64
"""Cells do not reach over more columns or rows than this; files that say so are wrong."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, over how many columns and over how many rows it reaches."""

    text: str
    columns: int = 1
    rows: int = 1


def span(stated: str | None) -> int:
    """Over how many columns or rows a cell reaches, as an attribute states it."""
    number = (stated or "1").strip()
    return max(1, min(int(number), WIDEST)) if number.isascii() and number.isdigit() else 1


def spread(rows: Iterable[Iterable[Cell]]) -> list[list[str]]:
    """The texts in a grid."""
    grid: list[list[str]] = []
    below: dict[int, int] = {}
    for row in rows:
        words: list[str] = []
        for cell in row:
            words += _empty(below, len(words))
            below.update((len(words) + place, cell.rows - 1) for place in range(cell.columns))
            words += [cell.text, *[""] * (cell.columns - 1)]
        grid.append([*words, *_empty(below, len(words))])
    return grid


def _empty(below: dict[int, int], column: int) -> list[str]:
    """Empty cells for those of rows above that reach down to here, from a column on; each then reaches one row less."""
    words: list[str] = []
    while below.get(column + len(words), 0) > 0:
        below[column + len(words)] -= 1
        words.append("")
    return words
