"""Tables of a page by their lines: both ways (pdfplumber), or between the rows alone."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from beleidsmijn.readers.pdf.glyphs import Run
from beleidsmijn.readers.pdf.grids import MIN_COLUMNS, MIN_ROWS, Grid, cell_text
from beleidsmijn.readers.pdf.lined import Line, lined

_THIN, _BOX = 3.0, 400.0
"""Points: a line is no thicker, and a box that may be a cell or a table no taller."""


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
        if page.get_rotation():
            return []
        boxes = list(_drawn(page))
        found = self._by_cells(number, runs) if _rule_cells(boxes) else []
        free = [run for run in runs if not any(grid.holds(run) for grid in found)]
        return found + lined([Line(left, right, (top + bottom) / 2) for left, bottom, right, top in boxes if top - bottom <= _THIN], free)

    def _by_cells(self, number: int, runs: Sequence[Run]) -> list[Grid]:
        plumbed = self._plumber.pages[number]
        try:
            found = plumbed.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
            height = float(plumbed.height)
            return [grid for table in found if (grid := _grid(table, runs, height))]
        finally:
            plumbed.close()

    def close(self) -> None:
        """Give back what was opened."""
        if "_plumber" in self.__dict__:
            self._plumber.close()


def _drawn(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Boxes (left, bottom, right, top) of the lines and rectangles of a page, also of those in a form on it."""
    for index in range(pdfium_c.FPDFPage_CountObjects(page.raw)):
        item = pdfium_c.FPDFPage_GetObject(page.raw, index)
        if pdfium_c.FPDFPageObj_GetType(item) == pdfium_c.FPDF_PAGEOBJ_FORM:
            inner = (pdfium_c.FPDFFormObj_GetObject(item, at) for at in range(max(0, pdfium_c.FPDFFormObj_CountObjects(item))))
            yield from (_bounds(part) for part in inner if pdfium_c.FPDFPageObj_GetType(part) == pdfium_c.FPDF_PAGEOBJ_PATH)
        elif pdfium_c.FPDFPageObj_GetType(item) == pdfium_c.FPDF_PAGEOBJ_PATH:
            yield _bounds(item)


def _bounds(item: Any) -> tuple[float, float, float, float]:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetBounds(item, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _rule_cells(boxes: Sequence[tuple[float, float, float, float]]) -> bool:
    """Whether there are enough lines both ways, or boxes, for a table; lines under headings and links alone are none."""
    flat = [(right - left, top - bottom) for left, bottom, right, top in boxes]
    across = sum(width > 20 and height < _BOX for width, height in flat)
    down = sum(height > 8 and (width <= _THIN or height < _BOX) for width, height in flat)
    return across >= MIN_ROWS and down >= MIN_COLUMNS


def _grid(table: Any, runs: Sequence[Run], height: float) -> Grid | None:
    """A grid with the text of the runs in each cell, or None if it is a frame around text."""
    edges = sorted({round(x, 1) for row in table.rows for box in row.cells if box for x in (box[0], box[2])})
    runs = [part for run in runs for part in (run.split(edges) if run.x0 < table.bbox[2] and table.bbox[0] < run.x1 else [run])]
    rows = [tuple(cell_text(_inside(box, runs, height)) if box else "" for box in row.cells) for row in table.rows]
    filled = [cell for row in rows for cell in row if cell]
    columns = max((len(row) for row in rows), default=0)
    if len(rows) < 2 or columns < MIN_COLUMNS or len(filled) < 4:
        return None
    left, top, right, bottom = table.bbox
    return Grid(tuple(row for row in rows if any(row)), left, height - bottom, right, height - top)


def _inside(box: tuple[float, float, float, float], runs: Sequence[Run], height: float) -> list[Run]:
    """The runs in a cell."""
    left, top, right, bottom = box
    return [
        run
        for run in runs
        if left - 1 <= (run.x0 + run.x1) / 2 <= right + 1 and height - bottom - 1 <= (run.y0 + run.y1) / 2 <= height - top + 1
    ]
