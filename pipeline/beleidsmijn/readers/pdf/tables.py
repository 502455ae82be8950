"""Tables of a page: ruled ones by their lines (pdfplumber), unruled ones by cells that stand below each other."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from beleidsmijn.readers.pdf.glyphs import Run
from beleidsmijn.readers.pdf.rows import Row, rows_of

MIN_ROWS, MIN_COLUMNS = 3, 2
_THIN, _BOX = 3.0, 400.0
"""Points: a line is no thicker, and a box that may be a cell or a table no taller."""
_SPACE = 0.4
"""Share of the height of the letters: columns stand further apart, words do not."""
_NUMERIC = 0.45
"""Share of the cells, past the first column, that hold a digit: less is a layout, not a table of figures."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the texts of its cells, and the box it takes, in points from the lower left."""

    cells: tuple[tuple[str, ...], ...]
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_contents(self) -> bool:
        """Whether it is a table of contents: its last column holds page numbers, which never fall."""
        last = [next((cell for cell in reversed(row) if cell), "") for row in self.cells]
        numbers = [int(cell) for cell in last if cell.isdigit() and len(cell) < 5]
        return (
            len(numbers) >= max(3, 0.8 * len(last)) and numbers == sorted(numbers) and numbers[-1] - numbers[0] < 40 * len(numbers) < 4000
        )

    def joined(self, below: Grid) -> Grid | None:
        """The table with that of the next page, or None if that is another one: as many columns, and the header not twice."""
        if {len(row) for row in self.cells} != {len(row) for row in below.cells}:
            return None
        rows = below.cells[1:] if below.cells[0] == self.cells[0] else below.cells
        return replace(self, cells=self.cells + rows)

    def holds(self, run: Run) -> bool:
        """Whether a run lies in the table."""
        middle_x, middle_y = (run.x0 + run.x1) / 2, (run.y0 + run.y1) / 2
        return self.x0 - 2 <= middle_x <= self.x1 + 2 and self.y0 - 2 <= middle_y <= self.y1 + 2


class Ruled:
    """Finds ruled tables; opens the file with pdfplumber only when a page asks for it."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _plumber(self) -> Any:
        import pdfplumber

        return pdfplumber.open(io.BytesIO(self._data))

    def grids(self, page: pdfium.PdfPage, number: int, runs: Sequence[Run]) -> list[Grid]:
        """Ruled tables of a page (number from 0), from top to bottom."""
        if page.get_rotation() or not _has_rules(page):
            return []
        plumbed = self._plumber.pages[number]
        try:
            found = plumbed.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
            height = float(plumbed.height)
            grids = [grid for table in found if (grid := _grid(table, runs, height))]
        finally:
            plumbed.close()
        return grids

    def close(self) -> None:
        """Give back what was opened."""
        if "_plumber" in self.__dict__:
            self._plumber.close()


def _has_rules(page: pdfium.PdfPage) -> bool:
    """Whether a page has enough lines both ways, or boxes, for a table; lines under headings and links alone are none."""
    across = down = 0
    for item in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_PATH,), max_depth=2):
        left, bottom, right, top = item.get_bounds()
        across += right - left > 20 and (top - bottom <= _THIN or top - bottom < _BOX)
        down += top - bottom > 8 and (right - left <= _THIN or top - bottom < _BOX)
        if across >= MIN_ROWS and down >= MIN_COLUMNS:
            return True
    return False


def _grid(table: Any, runs: Sequence[Run], height: float) -> Grid | None:
    """A grid with the text of the runs in each cell, or None if it is a frame around text."""
    edges = sorted({round(x, 1) for row in table.rows for box in row.cells if box for x in (box[0], box[2])})
    runs = [part for run in runs for part in (run.split(edges) if run.x0 < table.bbox[2] and table.bbox[0] < run.x1 else [run])]
    rows = [tuple(_cell_text(box, runs, height) if box else "" for box in row.cells) for row in table.rows]
    filled = [cell for row in rows for cell in row if cell]
    columns = max((len(row) for row in rows), default=0)
    if len(rows) < 2 or columns < MIN_COLUMNS or len(filled) < 4:
        return None
    left, top, right, bottom = table.bbox
    return Grid(tuple(row for row in rows if any(row)), left, height - bottom, right, height - top)


def _cell_text(box: tuple[float, float, float, float], runs: Sequence[Run], height: float) -> str:
    left, top, right, bottom = box
    inside = [
        run
        for run in runs
        if left - 1 <= (run.x0 + run.x1) / 2 <= right + 1 and height - bottom - 1 <= (run.y0 + run.y1) / 2 <= height - top + 1
    ]
    return " ".join(row.text for row in rows_of(inside))


def unruled(rows: Sequence[Row]) -> list[tuple[int, int, Grid]]:
    """Tables without lines, as (first row, row after the last, grid): rows of several cells that stand below each other."""
    found: list[tuple[int, int, Grid]] = []
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and (len(rows[end].runs) >= MIN_COLUMNS or _falls_in(rows[end], rows[start:end])):
            end += 1
        if end - start >= MIN_ROWS:
            grid = _aligned(rows[start:end])
            if grid is not None:
                found.append((start, end, grid))
        start = max(end, start + 1)
    return found


def _falls_in(row: Row, above: Sequence[Row]) -> bool:
    """Whether a row of one run falls in the columns of those above it, with figures: its cells stand so near that they look like words."""
    if not above:
        return False
    columns = _columns([*above, row])
    cells = _cells(row, columns)
    return len(columns) == len(_columns(above)) >= MIN_COLUMNS and sum(any(c.isdigit() for c in cell) for cell in cells[1:]) > 0


def _aligned(rows: Sequence[Row]) -> Grid | None:
    """The grid of some rows, or None if they hold no figures past the first column."""
    columns = _columns(rows)
    if len(columns) < MIN_COLUMNS:
        return None
    cells = [_cells(row, columns) for row in rows]
    data = [cell for line in cells for cell in line[1:] if cell]
    numeric = sum(any(c.isdigit() for c in cell) and len(cell) < 30 for cell in data)
    if not data or numeric < _NUMERIC * len(data):
        return None
    return Grid(tuple(cells), min(r.x0 for r in rows), min(r.y0 for r in rows), max(r.x1 for r in rows), max(r.y1 for r in rows))


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Strips of the page that hold letters of some row; between them no row has any, over more than a space."""
    spans = sorted((glyph.x0, glyph.x1) for row in rows for run in row.runs for glyph in run.glyphs if not glyph.char.isspace())
    least = _SPACE * median(run.size for row in rows for run in row.runs)
    strips: list[tuple[float, float]] = []
    for x0, x1 in spans:
        if strips and x0 - strips[-1][1] < least:
            strips[-1] = (strips[-1][0], max(strips[-1][1], x1))
        else:
            strips.append((x0, x1))
    return strips


def _cells(row: Row, columns: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """The texts of a row in each column."""
    edges = [(before[1] + after[0]) / 2 for before, after in pairwise(columns)]
    line = [""] * len(columns)
    for run in row.runs:
        for part in run.split(edges):
            place = sum(edge < (part.x0 + part.x1) / 2 for edge in edges)
            line[place] = f"{line[place]} {part.text}".strip()
    return tuple(line)
