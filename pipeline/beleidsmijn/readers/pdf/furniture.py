"""Page headers and footers: what stands at the edge of page after page, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from beleidsmijn.readers.pdf.rows import Row

EDGE_ROWS = 4
"""Rows at the top and at the bottom of a page that may be a header or a footer."""
MIN_CELLS = 3
_SHIFT = 8.0
"""How far, in points, the same header may stand higher or lower on another page."""
_EDGE = 0.12
"""Share of the page's height at its top and bottom where a page number alone is a footer."""
_PAGE_NUMBER = re.compile(r"^\W*(?:(?:pagina|blz\.?|page|p\.)\s*)?\d{1,4}(?:\s*(?:van|of|/|-|–)\s*\d{1,4})?\W*$", re.IGNORECASE)


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", " ".join(row.text.split())).casefold()


def _heads_a_table(rows: Sequence[Row], index: int) -> bool:
    """Whether a row of several cells stands beside one of as many: the head of a table that is repeated on each page."""
    cells = len(rows[index].runs)
    return cells >= MIN_CELLS and any(0 <= other < len(rows) and len(rows[other].runs) == cells for other in (index - 1, index + 1))


def furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[set[int]]:
    """For each page the indexes of its rows that are headers or footers.

    A row counts if it stands on at least three pages (on both, if there are two) at the same height, numbers aside; on alternate
    pages as well. A page number alone counts wherever it stands at the edge.

    Args:
        pages: rows of each page, from top to bottom.
        heights: height of each page, in points.
    """
    seen: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for number, rows in enumerate(pages):
        order = sorted(range(len(rows)), key=lambda i: -rows[i].y0)
        for index in dict.fromkeys([*order[:EDGE_ROWS], *order[-EDGE_ROWS:]]):
            if _heads_a_table(rows, index):
                continue
            seen[_key(rows[index])].append((number, index, rows[index].y0))
    found: list[set[int]] = [set() for _ in pages]
    needed = min(3, max(2, len(pages)))
    for places in seen.values():
        for number, index, y in places:
            same = {other for other, _, height in places if abs(height - y) <= _SHIFT}
            if len(same) >= needed:
                found[number].add(index)
    for number, rows in enumerate(pages):
        for index, row in enumerate(rows):
            at_edge = row.y1 < _EDGE * heights[number] or row.y0 > (1 - _EDGE) * heights[number]
            if at_edge and _PAGE_NUMBER.match(row.text):
                found[number].add(index)
    return found
