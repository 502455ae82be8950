"""Tables of a page with lines between their rows and none between their columns, as most reports draw them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from beleidsmijn.readers.pdf.glyphs import Run
from beleidsmijn.readers.pdf.grids import MIN_COLUMNS, MIN_ROWS, Grid, cell_text, column_edges, in_columns, strips
from beleidsmijn.readers.pdf.rows import rows_of

_TOUCH, _SAME_EDGE = 3.0, 4.0
"""Points: parts of one line leave no more between them; lines of one table begin and end within the other."""
_SHORTEST, _TALLEST = 80.0, 250.0
"""Points: the shortest line of a table and its tallest row."""
_MOST_LINES = 6
"""Lines of text in a row of a table at most, as a rule: sections of a page between lines have more."""
_FIGURE = re.compile(r"[-+]?[\d.,\s]*\d\s?%?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the page, in points."""

    x0: float
    x1: float
    y: float


def lined(segments: Sequence[Line], runs: Sequence[Run]) -> list[Grid]:
    """Grids between lines that stand under each other.

    Args:
        segments: lines of the page, or the parts that each cell draws of them.
        runs: of the page.
    """
    return [grid for lines in _under_each_other(_whole(segments)) if (grid := _grid(lines, runs))]


def _whole(segments: Sequence[Line]) -> list[Line]:
    """Lines from the top of the page, those drawn in parts in one."""
    lines: list[Line] = []
    for part in sorted(segments, key=lambda s: (-round(s.y), s.x0)):
        last = lines[-1] if lines else None
        if last and abs(last.y - part.y) < _TOUCH and part.x0 - last.x1 < _TOUCH:
            lines[-1] = Line(last.x0, max(last.x1, part.x1), last.y)
        else:
            lines.append(part)
    return [line for line in lines if line.x1 - line.x0 >= _SHORTEST]


def _under_each_other(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        last = group[-1] if group else None
        if last and (abs(last.x0 - line.x0) > _SAME_EDGE or abs(last.x1 - line.x1) > _SAME_EDGE or last.y - line.y > _TALLEST):
            yield group
            group = []
        group.append(line)
    yield group


def _grid(lines: Sequence[Line], runs: Sequence[Run]) -> Grid | None:
    """The grid of the rows between some lines, or None if what stands there is no table."""
    if len(lines) < MIN_ROWS:
        return None
    left, right = lines[0].x0, lines[0].x1
    inside = [run for run in runs if left - _TOUCH < run.x0 and run.x1 < right + _TOUCH]
    bands = [[run for run in inside if low.y < (run.y0 + run.y1) / 2 < high.y] for high, low in pairwise(lines)]
    bands = [band for band in [_above(lines[0], inside), *bands] if band]
    rows = [row for band in bands for row in rows_of(band)]
    if len(bands) < MIN_ROWS or median(len(rows_of(band)) for band in bands) > _MOST_LINES:
        return None
    columns = strips([row for row in rows if len(row.runs) > 1] or rows)
    if len(columns) < MIN_COLUMNS:
        return None
    edges = column_edges(columns)
    cells = [in_columns(band, edges) for band in bands]
    if any(_holds_rows(line) for line in cells):
        return None
    texts = tuple(tuple(cell_text(cell) for cell in line) for line in cells)
    return Grid(texts, left, min(row.y0 for row in rows), right, max(row.y1 for row in rows))


def _above(line: Line, runs: Sequence[Run]) -> list[Run]:
    """A row of several cells right above the first line: the head of a table that has no line over it."""
    head: list[Run] = []
    edge = line.y
    for row in reversed(rows_of(run for run in runs if run.y0 > line.y - 1)):
        if row.y0 - edge > row.size or len(row.runs) < MIN_COLUMNS:
            break
        head += row.runs
        edge = row.y1
    return head


def _holds_rows(line: Sequence[Sequence[Run]]) -> bool:
    """Whether a band between two lines holds several rows: figures under each other in one cell."""
    return any(sum(bool(_FIGURE.match(row.text)) for row in rows_of(cell)) > 1 for cell in line[1:])
