"""Folding: the form under which two spellings of a word are the same. Belgian sources strip diacritics, typesetters curl apostrophes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def strip_diacritics(text: str) -> str:
    """Without diacritics, case kept. Length may change."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Without case and diacritics; typographic apostrophes plain. Length may change."""
    if text.isascii():
        return text.casefold()
    return strip_diacritics(text.replace("’", "'").replace("‘", "'")).casefold()
