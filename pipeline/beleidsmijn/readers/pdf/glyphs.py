"""Glyphs of a page, from PDFium, as runs: stretches of text on one baseline without a wide gap."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

GAP = 1.1
"""A gap wider than this many times the height of the letters ends a run: a column, a tab, a cell."""
_LINE_ENDS = frozenset((10, 13))
_RAISED, _SMALL = 0.1, 0.88
"""A glyph is a raised mark if it is smaller than this share of its line and stands this share of the height above it."""
_NO_GAP = 0.05
_WITHIN = 0.1
"""Share of the line ends of a page from which they are no line ends."""
_BETWEEN_WORDS = 0.15
"""Share of the height of the letters: words stand further apart, also where the file has no space between them."""
_AS_TYPED = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    **dict.fromkeys((0xAD, 0x2010, 2, 0xFFFE), "-"),
}
"""Ligatures, and the hyphens of typesetters, as the letters and the sign that are on a keyboard. The last two are how PDFium reports a hyphen that
it takes to be of a broken word."""
CUBIC = {"2": "²", "3": "³"}
METRES = ("m", "km", "cm", "dm", "mm")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character with its box in points, y upwards."""

    char: str
    x0: float
    x1: float
    y0: float
    y1: float


@dataclass(frozen=True, slots=True)
class Run:
    """Text on one baseline; ``size`` is the height of its letters in points, ``bold`` by the weight of its font."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    bold: bool = False
    marked: bool = False
    """Begins with a raised number, as a footnote does."""
    glyphs: tuple[Glyph, ...] = ()

    def is_raised(self, other: Run) -> bool:
        """Whether it is smaller and stands higher than another on its line, as the mark of a footnote does."""
        return self.size < _SMALL * other.size and self.y0 - other.y0 > _RAISED * other.size

    def split(self, edges: Sequence[float]) -> list[Run]:
        """The run cut between words at some x positions, as where the rules of a table stand."""
        groups: dict[int, list[Glyph]] = {}
        word: list[Glyph] = []
        for glyph in (*self.glyphs, None):
            if word and (glyph is None or glyph.char.isspace() or glyph.x0 - word[-1].x1 > _BETWEEN_WORDS * self.size):
                middle = (word[0].x0 + word[-1].x1) / 2
                groups.setdefault(sum(edge < middle for edge in edges), []).extend(word)
                word = []
            if glyph is not None and not glyph.char.isspace():
                word.append(glyph)
            elif glyph is not None and groups:
                groups[next(reversed(groups))].append(glyph)
        parts: list[Run] = []
        for group in groups.values():
            _finish(group, self.bold, parts)
        return parts


def page_glyphs(page: pdfium.PdfPage) -> list[tuple[Glyph | None, bool]]:
    """Glyphs in the order of the page's content, each with whether it is bold; None where a line ends."""
    text_page = page.get_textpage()
    raw = text_page.raw
    count = pdfium_c.FPDFText_CountChars(raw)
    turn = _turned(page)
    box = pdfium_c.FS_RECTF()
    glyphs: list[tuple[Glyph | None, bool]] = []
    bold = False
    high = 0
    for index in range(count):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        if 0xD800 <= code < 0xDC00:  # the first half of a character outside the basic plane
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
        high = 0
        if code in _LINE_ENDS:
            if glyphs and glyphs[-1][0] is not None:
                glyphs.append((None, bold))
            continue
        if not pdfium_c.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(box)):
            continue
        if not glyphs or glyphs[-1][0] is None:
            bold = pdfium_c.FPDFText_GetFontWeight(raw, index) >= 600
        char = _AS_TYPED.get(code) or (chr(code) if code else "\ufffd")
        left, bottom, right, top = turn(box.left, box.bottom, box.right, box.top)
        glyphs.append((Glyph(char, left, right, bottom, top), bold))
    text_page.close()
    return glyphs


def _turned(page: pdfium.PdfPage) -> Callable[[float, float, float, float], tuple[float, float, float, float]]:
    """How a box of the page's own coordinates stands on the page as it is seen."""
    rotation = page.get_rotation()
    left, bottom, right, top = page.get_mediabox()

    def turn(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        if rotation == 90:
            return y0 - bottom, right - x1, y1 - bottom, right - x0
        if rotation == 180:
            return right - x1, top - y1, right - x0, top - y0
        if rotation == 270:
            return top - y1, x0 - left, top - y0, x1 - left
        return x0 - left, y0 - bottom, x1 - left, y1 - bottom

    return turn


def runs(glyphs: list[tuple[Glyph | None, bool]]) -> list[Run]:
    """Runs of a page: a new one begins at a line end, at a wide gap, and where the baseline moves."""
    if _ends_within_words(glyphs):
        glyphs = list(_with_spaces([pair for pair in glyphs if pair[0] is not None]))
    found: list[Run] = []
    current: list[Glyph] = []
    bold = False
    for glyph, weight in glyphs:
        if glyph is None:
            _finish(current, bold, found)
            current = []
            continue
        if current and _breaks(current, glyph):
            _finish(current, bold, found)
            current = []
        if not current:
            bold = weight
        current.append(glyph)
    _finish(current, bold, found)
    return found


def _ends_within_words(glyphs: list[tuple[Glyph | None, bool]]) -> bool:
    """Whether lines end between letters that stand next to each other: PDFium takes a page of narrow columns for one that is written downwards."""
    ends = within = 0
    for (before, _), (end, _), (after, _) in zip(glyphs, glyphs[1:], glyphs[2:], strict=False):
        if end is None and before is not None and after is not None:
            ends += 1
            height = max(before.y1 - before.y0, after.y1 - after.y0)
            within += abs(before.y0 - after.y0) < _NO_GAP * height and abs(after.x0 - before.x1) < _BETWEEN_WORDS * height
    return within > _WITHIN * ends


def _with_spaces(glyphs: Iterable[tuple[Glyph | None, bool]]) -> Iterator[tuple[Glyph | None, bool]]:
    """Glyphs with a space where two words of one line stand apart."""
    last: Glyph | None = None
    for glyph, bold in glyphs:
        if last and glyph and not _breaks([last], glyph) and glyph.x0 - last.x1 > _BETWEEN_WORDS * (glyph.y1 - glyph.y0):
            yield Glyph(" ", last.x1, glyph.x0, glyph.y0, glyph.y1), bold
        yield glyph, bold
        last = glyph


def _breaks(current: list[Glyph], glyph: Glyph) -> bool:
    last = current[-1]
    height = max(last.y1 - last.y0, glyph.y1 - glyph.y0, 1.0)
    apart = glyph.y0 > last.y1 or glyph.y1 < last.y0
    return apart or glyph.x0 - last.x1 > GAP * height or glyph.x0 < last.x0 - height


def _is_no_gap(glyphs: list[Glyph], index: int, size: float) -> bool:
    """Whether a space stands where the letters are next to each other: PDFium puts one in when a font states odd widths."""
    if not 0 < index < len(glyphs) - 1:
        return False
    before, after = glyphs[index - 1], glyphs[index + 1]
    return not before.char.isspace() and not after.char.isspace() and after.x0 - before.x1 < _NO_GAP * size


def _finish(glyphs: list[Glyph], bold: bool, found: list[Run]) -> None:
    letters = [g for g in glyphs if not g.char.isspace()]
    if not letters:
        return
    size = median(g.y1 - g.y0 for g in letters)
    tallest = max(g.y1 - g.y0 for g in letters)
    base = median(g.y0 for g in letters if g.y1 - g.y0 > _SMALL * tallest)
    pieces: list[str] = []
    marked = False
    for index, glyph in enumerate(glyphs):
        raised = glyph.y1 - glyph.y0 < _SMALL * tallest and glyph.y0 - base > _RAISED * tallest
        if glyph.char.isdigit() and raised:
            so_far = "".join(pieces)
            if so_far.split(" ")[-1] in METRES and glyph.char in CUBIC:
                pieces.append(CUBIC[glyph.char])
            elif not so_far.strip() or (marked and so_far.isdigit()):
                marked = True
                pieces.append(glyph.char)
            continue  # a raised number is the mark of a footnote: no part of the word it hangs on
        if glyph.char == " " and _is_no_gap(glyphs, index, size):
            continue
        if marked and "".join(pieces).isdigit():
            pieces.append(" ")
        pieces.append(glyph.char)
    text = "".join(pieces).strip()
    if text:
        found.append(
            Run(
                text,
                letters[0].x0,
                max(g.x1 for g in letters),
                min(g.y0 for g in letters),
                max(g.y1 for g in letters),
                size,
                bold,
                marked,
                tuple(glyphs),
            )
        )
