"""Tables of a page by their lines (pdfplumber)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from beleidsmijn.readers.pdf.glyphs import Run
from beleidsmijn.readers.pdf.rows import rows_of

MIN_ROWS, MIN_COLUMNS = 3, 2
_THIN, _BOX = 3.0, 400.0
"""Points: a line is no thicker, and a box that may be a cell or a table no taller."""


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
