"""Grids: the tables of a page, and how their columns and cells are told from where letters stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from beleidsmijn.readers.pdf.glyphs import Run
from beleidsmijn.readers.pdf.hyphens import Hyphens
from beleidsmijn.readers.pdf.rows import Row, rows_of

MIN_ROWS, MIN_COLUMNS = 3, 2
HYPHENS = Hyphens()
"""Of cells: their words are broken more often than the text has them elsewhere."""
_SPACE = 0.4
"""Share of the height of the letters: columns stand further apart, words do not."""


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


def cell_text(runs: Sequence[Run]) -> str:
    """The text of a cell, words broken at the end of its lines mended."""
    return HYPHENS.whole(row.text for row in rows_of(runs))


def reaches_over(run: Run, edges: Sequence[float]) -> bool:
    """Whether a letter of a run stands between two columns."""
    return any(glyph.x0 < edge < glyph.x1 for glyph in run.glyphs for edge in edges)


def in_columns(runs: Sequence[Run], edges: Sequence[float]) -> list[list[Run]]:
    """The runs of a row in each column; what reaches over several stands in the first of them."""
    line: list[list[Run]] = [[] for _ in range(len(edges) + 1)]
    for run in runs:
        over = reaches_over(run, edges)
        for part in [run] if over else run.split(edges):
            line[sum(edge < (part.x0 if over else (part.x0 + part.x1) / 2) for edge in edges)].append(part)
    return line


def strips(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Strips that hold letters of some row; between them no row has any, over more than a space."""
    spans = sorted((glyph.x0, glyph.x1) for row in rows for run in row.runs for glyph in run.glyphs if not glyph.char.isspace())
    least = _SPACE * median(run.size for row in rows for run in row.runs)
    strips: list[tuple[float, float]] = []
    for x0, x1 in spans:
        if strips and x0 - strips[-1][1] < least:
            strips[-1] = (strips[-1][0], max(strips[-1][1], x1))
        else:
            strips.append((x0, x1))
    return strips


def column_edges(columns: Sequence[tuple[float, float]]) -> list[float]:
    """Where one column ends and the next begins: half-way between their letters."""
    return [(before[1] + after[0]) / 2 for before, after in pairwise(columns)]
