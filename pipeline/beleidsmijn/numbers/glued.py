"""Numerals that PDF extraction has glued to a word or a year, or whose digits a scanner took for letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.dates import MONTH
from beleidsmijn.notation.digits import Numeral, parse_digits
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.words import TEENS, TENS, UNITS, parse_words
from beleidsmijn.packaged import read_list

_UNSURE = frozenset({"een", "acht"})
"""Number words that are other words' ends: "gedacht", "opeen"."""
_MISREAD = str.maketrans("lIO", "110")


@cache
def glue() -> str:
    """Regular expression of the words that numbers are found glued to."""
    return any_of(read_list("glued_before_numbers.txt"))


@cache
def _glued_word() -> Prefiltered:
    words = sorted({*UNITS, *TEENS, *TENS, "honderd", "duizend"} - _UNSURE)
    joined = rf"{any_of(UNITS)}[eë]n{any_of(TENS)}|{any_of(words)}"
    pattern = (
        rf"(?<!\w)(?:{glue()}(?P<word>{joined})(?=\s+[a-zà-ÿ])|(?P<age>{joined})(?=-?jarigen?\b|-?jarige?\b))(?!\w(?<!j))"
        rf"|(?<!\w)(?-i:(?P<before>{joined})(?=[A-Z][a-zà-ÿ]{{2}}))"
    )
    return Prefiltered(re.compile(pattern, re.IGNORECASE))


@cache
def _glued_digits() -> Prefiltered:
    pattern = (
        rf"(?<!\w)(?:{glue()}(?P<digits>\d{{1,3}}(?:\.\d{{3}})*)(?=\s[a-zà-ÿA-Z])(?!\s(?:{MONTH})\b)"
        r"|(?:19|20)\d\d(?P<after_year>\d{1,3}(?:\.\d{3})+)(?!\d))"
    )
    return Prefiltered(re.compile(pattern))


_MISREAD_DIGITS = re.compile(r"(?<![\w.,])(?=[lIO,]*\d|[lIO],\d)(?=[\d,]*[lIO])[\dlIO]{1,3}(?:,[\dlIO]{1,2})?(?=\s?%)")


def find_glued(text: str) -> Iterator[tuple[int, int, Numeral]]:
    """Place and value of each, in no order."""
    for match in _glued_word().finditer(text):
        name = match.lastgroup or "word"
        value = parse_words(match[name])
        if value is not None:
            yield (*match.span(name), Numeral(value, "words"))
    for match in _glued_digits().finditer(text):
        name = "digits" if match["digits"] else "after_year"
        numeral = parse_digits(match[name])
        if numeral:
            yield (*match.span(name), numeral)
    for match in _MISREAD_DIGITS.finditer(text):
        numeral = parse_digits(match.group().translate(_MISREAD))
        if numeral:
            yield (*match.span(), numeral)
