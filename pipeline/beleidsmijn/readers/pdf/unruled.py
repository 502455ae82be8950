"""Tables of a page without lines: rows whose cells stand below each other, with strips between them in which no row writes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from beleidsmijn.readers.pdf.grids import HYPHENS, MIN_COLUMNS, MIN_ROWS, Grid, column_edges, in_columns, reaches_over, strips
from beleidsmijn.readers.pdf.rows import Row

_FULL = 0.6
"""Share of the most cells of a row that others have which tell where the columns are."""
_TIGHT = 0.4
"""Lines of one label are no further apart than this share of the height of the letters; rows are."""
_LOOSER = 0.15
"""Lines of one head are nearer to each other than rows, by this share of the height of the letters."""
_NUMERIC = 0.45
"""Share of the cells, past the first column, that hold a digit: less is a layout, not a table of figures."""


def unruled(rows: Sequence[Row]) -> list[tuple[int, int, Grid]]:
    """Tables without lines, as (first row, row after the last, grid): rows of several cells that stand below each other."""
    found: list[tuple[int, int, Grid]] = []
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and (len(rows[end].runs) >= MIN_COLUMNS or _falls_in(rows[end], rows[start:end])):
            end += 1
        while end > start and len(rows[end - 1].runs) < MIN_COLUMNS and _is_label(rows[end - 1], _columns(rows[start:end])):
            end -= 1  # the first line of the text below
        if end - start >= MIN_ROWS:
            grid = _aligned(rows[start:end])
            if grid is not None:
                found.append((start, end, grid))
        start = max(end, start + 1)
    return found


def _falls_in(row: Row, above: Sequence[Row]) -> bool:
    """Whether a row of one run falls in the columns of those above it: cells with figures so near that they look like words, or a part of a label."""
    if not above:
        return False
    columns = _columns([*above, row])
    if len(columns) < MIN_COLUMNS or any(reaches_over(run, column_edges(columns)) for run in row.runs):
        return False
    return _is_label(row, columns) or _has_digit(_cells(row, columns)[1:])


def _is_label(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a row stands in the first column alone."""
    return len(columns) > 1 and row.x1 <= columns[1][0]


def _aligned(rows: Sequence[Row]) -> Grid | None:
    """The grid of some rows, or None if they hold no figures past the first column."""
    columns = _columns(rows)
    if len(columns) < MIN_COLUMNS:
        return None
    cells = _unwrapped(rows, [_cells(row, columns) for row in rows])
    data = [cell for line in cells for cell in line[1:] if cell]
    numeric = sum(any(c.isdigit() for c in cell) and len(cell) < 30 for cell in data)
    if not data or numeric < _NUMERIC * len(data):
        return None
    return Grid(tuple(cells), min(r.x0 for r in rows), min(r.y0 for r in rows), max(r.x1 for r in rows), max(r.y1 for r in rows))


def _unwrapped(rows: Sequence[Row], cells: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows of cells, with a label or a head that is written over several lines in one."""
    gaps = [(above.y0 - row.y1) / row.size for above, row in pairwise(rows)]
    whole = list(cells[:1])
    for gap, line in zip(gaps, cells[1:], strict=True):
        above = whole[-1]
        label = gap < _TIGHT and (not any(above[1:]) or not any(line[1:])) and above[0] and line[0]
        head = gap < median(gaps) - _LOOSER and not line[0] and not _has_digit([*above, *line])
        if label or head:
            whole[-1] = tuple(HYPHENS.whole(parts) for parts in zip(above, line, strict=True))
        else:
            whole.append(line)
    return whole


def _has_digit(cells: Sequence[str]) -> bool:
    return any(c.isdigit() for cell in cells for c in cell)


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Strips of the page that hold the cells of all rows, but for those of fewer cells that reach over several, as headers do."""
    most = max(len(row.runs) for row in rows)
    full = [row for row in rows if len(row.runs) >= _FULL * most]
    columns = strips(full)
    for row in rows:
        if len(row.runs) < _FULL * most and len(wider := strips([*full, row])) == len(columns):
            full.append(row)
            columns = wider
    return columns


def _cells(row: Row, columns: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """The texts of a row in each column."""
    return tuple(" ".join(part.text for part in cell) for cell in in_columns(row.runs, column_edges(columns)))
