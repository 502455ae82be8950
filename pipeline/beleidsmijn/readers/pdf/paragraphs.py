"""Rows of a column to paragraphs, headings, list items and footnotes, with words broken at line ends mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from beleidsmijn.readers.base import BlockKind
from beleidsmijn.readers.pdf.hyphens import Hyphens
from beleidsmijn.readers.pdf.rows import Row

_WIDE_GAP = 1.3
"""A row further below than this many times the usual distance begins a paragraph."""
_SAME_SIZE = 0.12
_NEAR = 5
"""Rows above and below that show where the lines of a text begin and end."""
_INDENT = 0.8
"""Share of the height of the letters."""
_ALIGNED = 4.0
"""Rows begin under each other if they differ by less, in points."""
_CLOSEST, _FURTHEST = 0.9, 4.0
"""How far the lines of a paragraph are apart, at least and at most, as a share of the height of the letters."""
_MUCH_ROOM = 0.5
"""Share of the width of the text that a line leaves free only at the end of a paragraph, also before a small letter."""
_HEADING_SIZE = 1.12
_NOTE_SIZE = 0.93
_MAX_HEADING = 200
_ITEM = re.compile(r"^(?:[-–•▪●*○■□◦\uf0b7\uf0a7]\s+|\(?[a-z]\)\s|\d{1,2}[.)]\s|[ivx]{1,4}[.)]\s)")
_LABEL = re.compile(r"(?:Vraag|Antwoord) \d", re.IGNORECASE)
_LABEL_ALONE = re.compile(
    r"(?:Vraag|Vragen|Antwoord)(?:\s+(?:op (?:de )?(?:vraag|vragen)\s+)?\d{1,3}(?:(?:,| en| t/m| tot en met) \d{1,3})*)?[.:]?$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^\d{1,3}\s+\S|^[*†]\s*\S")
_ENDED = re.compile(r"[.?!:;…][”»’\"')\]]*$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph and the offsets in it at which a new page begins, with that page's number."""

    kind: BlockKind
    text: str
    page: int
    size: float
    first_word: float
    """Width of its first word, in points."""
    room: float
    """What its last row leaves free at its end, in points."""
    turns: list[tuple[int, int]] = field(default_factory=list)

    def append(self, text: str, page: int, hyphens: Hyphens) -> None:
        """Add the next row, mending a word that was broken; remembers where another page begins."""
        self.text = hyphens.joint(self.text, text)
        if page != (self.turns[-1][1] if self.turns else self.page):
            self.turns.append((len(self.text) - len(text), page))


def body_size(pages: Sequence[Sequence[Row]]) -> float:
    """Height of the letters of the running text: the one most letters have."""
    weights: dict[float, int] = {}
    for rows in pages:
        for row in rows:
            weights[round(row.size, 1)] = weights.get(round(row.size, 1), 0) + len(row.text)
    return max(weights, key=lambda size: (weights[size], size)) if weights else 10.0


def paragraphs(rows: Sequence[Row], page: int, body: float, lowest: float, hyphens: Hyphens) -> list[Paragraph]:
    """Paragraphs of one column.

    Args:
        rows: its rows, from top to bottom.
        page: number of the page, from 1.
        body: height of the letters of the running text.
        lowest: height on the page below which small print is a footnote, in points.
        hyphens: joins its rows.
    """
    lines = _Lines(rows)
    found: list[Paragraph] = []
    in_notes = began = False
    for index, row in enumerate(rows):
        kind = _kind(row, body)
        begins_note = (
            (row.size < _NOTE_SIZE * body or row.runs[0].marked) and row.y0 < lowest and (_NOTE.match(row.text) or row.runs[0].marked)
        )
        in_notes = (in_notes and row.size < _NOTE_SIZE * body) or bool(begins_note)
        if in_notes:
            kind = "footnote"
        parted = lines.parted(index, began=began)
        began = (
            index == 0
            or bool(begins_note)
            or kind != found[-1].kind
            or kind == "list"
            or parted
            or bool(_LABEL.match(row.text) or _LABEL_ALONE.match(row.text) or _LABEL_ALONE.match(rows[index - 1].text))
        )
        if kind == "paragraph" and index and found[-1].kind == "list" and not parted:
            began = False  # a list item goes on
        if began:
            found.append(Paragraph(kind, row.text, page, row.size, row.first_word, 0.0))
        else:
            found[-1].append(row.text, page, hyphens)
        found[-1].room = lines.room(index)
    return found


def _kind(row: Row, body: float) -> BlockKind:
    text = row.text
    if _ITEM.match(text) and row.size < _HEADING_SIZE * body and not row.bold:
        return "list"
    letters = any(c.isalpha() for c in text)
    if letters and len(text) <= _MAX_HEADING and (row.size >= _HEADING_SIZE * body or (row.bold and not text.endswith((".", ",", ";")))):
        return "heading"
    return "paragraph"


def _edges(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Left and right edge of the text around each row: of its neighbours with letters of its size."""
    boxes = [(row.x0, row.x1, row.size) for row in rows]
    edges: list[tuple[float, float]] = []
    for index, (_, _, size) in enumerate(boxes):
        near = [box for box in boxes[max(0, index - _NEAR) : index + _NEAR] if abs(box[2] - size) <= _SAME_SIZE * size]
        edges.append((min(x0 for x0, _, _ in near), max(x1 for _, x1, _ in near)))
    return edges


class _Lines:
    """The rows of a column, with the edges of the text around each and the usual distance from one line of a paragraph to the next, in heights of its letters."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._edges = _edges(rows)
        gaps = [
            ((above.y0 - row.y0) / row.size, self.room(index - 1) < _needed(row)) for index, (above, row) in enumerate(pairwise(rows), 1)
        ]
        steps = sorted(gap for gap, full in gaps if full and 0 < gap < _FURTHEST) or sorted(gap for gap, _ in gaps if 0 < gap < _FURTHEST)
        self._step = max(_CLOSEST, steps[len(steps) // 3]) if steps else _FURTHEST

    def parted(self, index: int, *, began: bool) -> bool:
        """Whether a paragraph ends above a row.

        By a gap, a change of size, an indent, or where the first word of the row had room on the one above: only a writer ends a line there.

        Args:
            index: of the row.
            began: whether a paragraph began with the row above.
        """
        if not index:
            return False
        above, row = self._rows[index - 1], self._rows[index]
        gap = above.y0 - row.y0
        if gap < 0 or gap > _WIDE_GAP * self._step * row.size:
            return True
        if abs(above.size - row.size) > _SAME_SIZE * max(above.size, row.size):
            return True
        left, right = self._edges[index]
        ended = bool(_ENDED.search(above.text))
        indent = _INDENT * row.size
        if ended and row.x0 - left > indent and (above.x0 - left < _ALIGNED or (began and abs(row.x0 - above.x0) < _ALIGNED)):
            return True
        room = right - above.x1
        if room < _needed(row) or above.text.endswith((",", "-")):
            return False
        return ended or not row.text[:1].islower() or room > _MUCH_ROOM * (right - left)

    def room(self, index: int) -> float:
        """What a row leaves free at its end, in points."""
        return self._edges[index][1] - self._rows[index].x1


def _needed(begun: Row | Paragraph) -> float:
    """What a first word takes at the end of a row, with a space before it, and some more: letters may stand closer on a full row."""
    return begun.first_word + _INDENT * begun.size


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    kinds = {"paragraph": ("paragraph", "list"), "heading": ("heading",)}.get(after.kind, ())
    if before.kind not in kinds or abs(before.size - after.size) > 1:
        return False
    if before.text.endswith("-"):
        return True
    return before.kind != "heading" and not _ENDED.search(before.text) and (after.text[:1].islower() or before.room < _needed(after))
