"""Rows of a column to paragraphs, headings, list items and footnotes, with words broken at line ends mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from beleidsmijn.readers.base import BlockKind
from beleidsmijn.readers.pdf.glyphs import HYPHEN
from beleidsmijn.readers.pdf.rows import Row, pitch

_WIDE_GAP = 1.45
"""A row further below than this many times the usual distance begins a paragraph."""
_HEADING_SIZE = 1.12
_NOTE_SIZE = 0.93
_MAX_HEADING = 200
_ITEM = re.compile(r"^(?:[-–•▪●*○■□◦\uf0b7\uf0a7]\s+|\(?[a-z]\)\s|\d{1,2}[.)]\s|[ivx]{1,4}[.)]\s)")
_LABEL = re.compile(r"^(?:Vraag|Antwoord)(?:\s+(?:op vraag\s+)?\d{1,3})?\b[.:]?$|^(?:Vraag|Antwoord) \d", re.IGNORECASE)
_NOTE = re.compile(r"^\d{1,3}\s+\S|^[*†]\s*\S")
_ENDED = re.compile(r"[.?!:;…][”»’\"')\]]*$")
_KEPT_HYPHEN = re.compile(r"(?:[A-Z]{2,}|\d|\b(?:niet|non|oud|ex|pro|anti|mkb|kmo|co|e|re|bio|post|pre|inter|multi|semi))-$")
"""A hyphen at a line end that belongs to the word: after an abbreviation, a digit, or a part that is written with one."""
_AND = re.compile(r"^(?:en|of|dan wel)\b")


@dataclass(slots=True)
class Paragraph:
    """A paragraph and the offsets in it at which a new page begins, with that page's number."""

    kind: BlockKind
    text: str
    page: int
    size: float
    turns: list[tuple[int, int]] = field(default_factory=list)

    def append(self, text: str, page: int) -> None:
        """Add the next row, mending a word that was broken; remembers where another page begins."""
        self.text = joint(self.text, text)
        if page != (self.turns[-1][1] if self.turns else self.page):
            self.turns.append((len(self.text) - len(text), page))


def joint(before: str, after: str) -> str:
    """Two rows as one text: a hyphen at the end of the first goes if the word is broken there, and stays if it is part of it."""
    if before.endswith(HYPHEN) and after[:1].islower():
        whole = before[:-1] + "-"
        return f"{whole} {after}" if _AND.match(after) else f"{whole}{after}" if _KEPT_HYPHEN.search(whole) else before[:-1] + after
    before = before.replace(HYPHEN, "-")
    if before.endswith("-") and len(before) > 1 and before[-2].isalnum():
        if _AND.match(after):
            return f"{before} {after}"
        if after[:1].islower() and not _KEPT_HYPHEN.search(before):
            return before[:-1] + after
        return before + after
    return f"{before} {after}"


def body_size(pages: Sequence[Sequence[Row]]) -> float:
    """Height of the letters of the running text: the one most letters have."""
    weights: dict[float, int] = {}
    for rows in pages:
        for row in rows:
            weights[round(row.size, 1)] = weights.get(round(row.size, 1), 0) + len(row.text)
    return max(weights, key=lambda size: (weights[size], size)) if weights else 10.0


def paragraphs(rows: Sequence[Row], page: int, body: float, lowest: float) -> list[Paragraph]:
    """Paragraphs of one column.

    Args:
        rows: its rows, from top to bottom.
        page: number of the page, from 1.
        body: height of the letters of the running text.
        lowest: height on the page below which small print is a footnote, in points.
    """
    step = pitch(rows)
    right = max((row.x1 for row in rows), default=0.0)
    left = min((row.x0 for row in rows), default=0.0)
    found: list[Paragraph] = []
    previous: Row | None = None
    in_notes = False
    for row in rows:
        kind = _kind(row, body)
        begins_note = (
            (row.size < _NOTE_SIZE * body or row.runs[0].marked) and row.y0 < lowest and (_NOTE.match(row.text) or row.runs[0].marked)
        )
        in_notes = (in_notes and row.size < _NOTE_SIZE * body) or bool(begins_note)
        if in_notes:
            kind = "footnote"
        fresh = (
            previous is None
            or bool(begins_note)
            or kind != found[-1].kind
            or kind == "list"
            or _parted(previous, row, step, left, right)
            or bool(_LABEL.match(row.text) or _LABEL.match(previous.text))
        )
        if kind == "paragraph" and previous is not None and found[-1].kind == "list" and not _parted(previous, row, step, left, right):
            fresh = False  # a list item goes on
        if fresh:
            found.append(Paragraph(kind, row.text, page, row.size))
        else:
            found[-1].append(row.text, page)
        previous = row
    return found


def _kind(row: Row, body: float) -> BlockKind:
    text = row.text
    if _ITEM.match(text) and row.size < _HEADING_SIZE * body and not row.bold:
        return "list"
    letters = any(c.isalpha() for c in text)
    if letters and len(text) <= _MAX_HEADING and (row.size >= _HEADING_SIZE * body or (row.bold and not text.endswith((".", ",", ";")))):
        return "heading"
    return "paragraph"


def _parted(above: Row, row: Row, step: float, left: float, right: float) -> bool:
    """Whether a paragraph ends between two rows.

    By a gap, a change of size, an indent, a short row that ends a sentence, or one so short that it is a line of an address.
    """
    gap = above.y0 - row.y0
    if gap < 0 or (step and gap > _WIDE_GAP * max(step, 0.9 * row.size)):
        return True
    if abs(above.size - row.size) > 0.12 * max(above.size, row.size):
        return True
    indented = row.x0 - above.x0 > 0.8 * row.size and above.x0 - left < 4
    short = right - above.x1 > 0.18 * (right - left) and bool(_ENDED.search(above.text))
    label = above.x1 < left + 0.5 * (right - left) and row.text[:1].isupper() and not above.text.endswith((",", "-", HYPHEN))
    return (indented and bool(_ENDED.search(above.text))) or short or label


def goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if before.kind not in {"paragraph", "list"} or after.kind != "paragraph" or abs(before.size - after.size) > 1:
        return False
    broken = before.text.endswith((HYPHEN, "-"))
    return broken or (not _ENDED.search(before.text) and after.text[:1].islower())
