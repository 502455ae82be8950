"""Tables whose cells a plain text parts with bars, as Markdown does: "District | 2022 | 2023"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from beleidsmijn.notation.spans import Span
from beleidsmijn.readers.base import Block
from beleidsmijn.structure.parts import Line

_RULE = re.compile(r"[\s|:+-]+")
"""The line that Markdown draws below the headers."""
LEAST_ROWS = 3
"""Lines with bars from which they are a table: one or two part the items of a menu."""


def find_piped(lines: Sequence[Line]) -> Iterator[Block]:
    """Where lines follow each other that have as many cells, two or more.

    Args:
        lines: all lines of the document.
    """
    for is_table, group in itertools.groupby(lines, key=lambda line: "|" in line.text):
        rows = list(group) if is_table else []
        grid = [cells for line in rows if not _RULE.fullmatch(line.text) and (cells := _cells(line))]
        if len(grid) >= LEAST_ROWS and len({len(cells) for cells in grid}) == 1 and len(grid[0]) > 1:
            yield Block("table", rows[0].start, rows[-1].end, rows=tuple(grid))


def _cells(line: Line) -> tuple[Span, ...]:
    """Where the cells of a line stand, without the space around them; with a bar at its start, it has one around the others."""
    inside = line.words
    start = line.start + line.text.index(inside)
    if inside.startswith("|"):
        start += 1
        inside = inside[1:].removesuffix("|")
    cells: list[Span] = []
    for words in inside.split("|"):
        first = start + len(words) - len(words.lstrip())
        cells.append((first, first + len(words.strip())))
        start += len(words) + 1
    return tuple(cells)
