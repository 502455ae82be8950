"""Tables whose cells the format gives: which rows are headers, which columns are labels, and what stands above a group of rows.

A cell that is merged over several columns or rows is followed by empty ones; what it says holds for them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from beleidsmijn.notation.spans import Span
from beleidsmijn.readers.base import Block
from beleidsmijn.structure.cells import TOTAL, YEAR, cell_part, cell_value, without_mark
from beleidsmijn.structure.parts import RowPart, TablePart
from beleidsmijn.structure.table_checks import adds_up
from beleidsmijn.structure.table_scale import find_scale

MIN_FIGURES = 2
"""A table with fewer figures lays out text."""
_LONGEST_INTRODUCTION = 160
"""A paragraph before a table that is no longer introduces it: it says what is counted, and may give the scale."""
_GOES_ON = re.compile(r"[(a-zà-ÿ]")
"""How the second line of a header begins: "Omzet | (x 1.000 euro)"."""
Row = Sequence[Span]
"""Start and end of each cell."""


def from_block(text: str, block: Block, introduction: str = "") -> TablePart | None:
    """A table; None if it holds no figures.

    Args:
        text: the text of the document.
        block: where the table stands, with its cells.
        introduction: the paragraph before it.
    """
    width = max((len(row) for row in block.rows), default=0)
    rows = [_padded(row, width) for row in block.rows if any(start < end for start, end in row)]
    if len(rows) < 2 or width < 2:
        return None
    titles = list(itertools.takewhile(lambda row: _is_label(text, row), rows))
    headers = list(itertools.takewhile(lambda row: not _is_label(text, row) and not _has_values(text, row[1:]), rows[len(titles) :]))
    data = rows[len(titles) + len(headers) :]
    if sum(cell_value(text[slice(*cell)]) is not None for row in data for cell in row[1:]) < MIN_FIGURES:
        return None
    labels = _label_columns(text, headers, data, width)
    caption = " ".join(text[slice(*title[0])] for title in titles) or (introduction if len(introduction) <= _LONGEST_INTRODUCTION else "")
    scale = find_scale([*(text[slice(*cell)] for header in headers for cell in header[:labels]), caption])
    parts = _rows(text, data, labels)
    return TablePart(_columns(text, headers, labels, width), parts, verified=adds_up(parts), caption=caption or None, scale=scale)


def _padded(row: Row, width: int) -> Row:
    """A row with as many cells as the widest; what it lacks is empty."""
    return [*row, *[(row[-1][1], row[-1][1])] * (width - len(row))]


def _is_label(text: str, row: Row) -> bool:
    """Whether a row has words in its first cell alone: a title above the headers, or what stands over a group of rows."""
    return bool(text[slice(*row[0])]) and not any(text[slice(*cell)] for cell in row[1:])


def _has_values(text: str, row: Row) -> bool:
    """Whether a row states figures; a row of years is a header."""
    cells = [text[slice(*cell)] for cell in row]
    return any(cell_value(cell) is not None and not YEAR.match(without_mark(cell)) for cell in cells)


_YEARS = re.compile(r"\b(?:\w*jaar|jaren|periode)\b", re.IGNORECASE)
"""The header of a column of years."""


def _label_columns(text: str, headers: Sequence[Row], data: Sequence[Row], width: int) -> int:
    """How many columns at the left hold words alone, or the years of their rows: "Vlaanderen | Antwerpen | 2020 | 1.200"."""
    for column in range(1, width - 1):
        words = [text[slice(*row[column])] for row in data]
        of_years = any(_YEARS.search(text[slice(*header[column])]) for header in headers) and all(map(YEAR.match, words))
        if not of_years and (not any(words) or any(cell_value(word) is not None for word in words)):
            return column
    return max(width - 1, 1)


def _columns(text: str, headers: Sequence[Row], labels: int, width: int) -> tuple[tuple[str, ...], ...]:
    """The headers above each column of figures; one above others reaches over the empty cells at its right, unless it only goes on below."""
    lines = [[text[slice(*cell)] for cell in header[labels:]] for header in headers]
    for upper, lower in itertools.pairwise(lines):
        wrapped = any(word and _GOES_ON.match(below) for word, below in zip(upper, lower, strict=True))
        for column in range(1, len(upper)):
            if not upper[column] and not (wrapped and lower[column][:1].isupper()):
                upper[column] = upper[column - 1]
    return tuple(tuple(line[column] for line in lines if line[column]) for column in range(width - labels))


def _rows(text: str, data: Sequence[Row], labels: int) -> tuple[RowPart, ...]:
    """The rows of figures, each with what stands above it: a merged cell at its left, or a row of one label over a group of rows."""
    rows: list[RowPart] = []
    group = ""
    merged = [""] * labels
    for row in data:
        words = [text[slice(*cell)] for cell in row]
        if _is_label(text, row):
            group = words[0]
            continue
        if words[0]:
            merged = [""] * labels
        label = next((word for word in reversed(words[:labels]) if word), "")
        merged = [word or before for word, before in zip(words[:labels], merged, strict=True)]
        is_total = bool(TOTAL.match(label))
        if is_total:
            group = ""
        above = tuple(word for word in (group, *merged) if word and word != label)
        cells = tuple(cell_part(text[slice(*cell)], *cell) for cell in row[labels:])
        rows.append(RowPart(label, cells, is_total, above))
    return tuple(rows)
