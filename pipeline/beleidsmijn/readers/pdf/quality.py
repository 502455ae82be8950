"""Whether a page has text that can be trusted: scans and broken font maps are told apart from text."""

from __future__ import annotations

import re
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from beleidsmijn.packaged import read_list

MIN_CHARS = 16
"""Letters below which a page with a large picture is a scan."""
_PICTURE = 0.4
"""Share of the page that a picture must cover to be the scan of it."""
_STRANGE = 0.12
_MIN_WORDS = 50
_MIN_FUNCTION_WORDS = 0.03
"""In running text of any of the languages known here, a quarter or more of the words are function words; in a mis-mapped font, none."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")


def is_scan(page: pdfium.PdfPage, text: str) -> bool:
    """Whether a page is a picture without text."""
    if sum(c.isalnum() for c in text) >= MIN_CHARS:
        return False
    width, height = page.get_size()
    for item in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > _PICTURE * width * height:
            return True
    return False


def is_garbled(text: str) -> bool:
    """Whether the text of a page is what a broken font map makes of it."""
    dense = "".join(text.split())
    if len(dense) < 40:
        return False
    strange = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or (ord(c) < 32) for c in dense)
    if strange > _STRANGE * len(dense):
        return True
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _MIN_WORDS:
        return False
    known = sum(word in _function_words() for word in words)
    letters = "".join(words)
    vowels = sum(c in _VOWELS for c in letters)
    return known < _MIN_FUNCTION_WORDS * len(words) and not 0.25 <= vowels / len(letters) <= 0.55


@cache
def _function_words() -> frozenset[str]:
    return frozenset(read_list("common_words.txt"))
