"""Numbers in digits: Dutch notation (11.000 - 0,5 - 1.250.000,50 - 130 000), and foreign notation told apart.

Dutch groups thousands by a full stop or a space and has a decimal comma (Taalunie; CLDR nl). A stop that is not followed by
exactly three digits is a foreign decimal point: "12.5" is twelve and a half, in English notation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Notation = Literal["nl", "foreign", "words"]

THIN_SPACES = "\u00a0\u202f\u2009"
"""Spaces that group thousands without doubt: no-break, narrow no-break, thin."""

_DUTCH = r"\d{1,3}(?:\.(?: (?=000|\d{3}\.\d{3}|\d{3}[.,;)](?!\S)))?\d{3})+(?:,\d+)?"
"""Also with a space after a stop, before whole thousands, another group, or the end of a clause: "10. 000", "608. 773.828", "tot 16. 308."."""
_SPACED = rf"\d{{1,3}}(?:[{THIN_SPACES} ]\d{{3}})+(?:,\d+)?"
_FOREIGN = r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+|\d+\.\d+"
_SIMPLE = r"\d+(?:,\d+)?"
NUMERAL = rf"(?:{_DUTCH}(?![\d])|{_SPACED}(?!\d|\.\d)|{_FOREIGN}|{_SIMPLE})"
"""Regular expression of one number in digits; a plain space as separator needs a second look (see `has_plain_space`)."""

_DUTCH_RE = re.compile(rf"^(?:{_DUTCH}|{_SPACED}|{_SIMPLE})$")
_FOREIGN_RE = re.compile(rf"^(?:{_FOREIGN})$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value and the notation it was written in."""

    value: float
    notation: Notation


def parse_digits(text: str) -> Numeral | None:
    """Value of a number in digits, or None if the text is not exactly one number.

    >>> parse_digits("1.250.000,50")
    Numeral(value=1250000.5, notation='nl')
    >>> parse_digits("12.5")
    Numeral(value=12.5, notation='foreign')
    """
    text = text.strip().replace(". ", ".")
    if _DUTCH_RE.match(text):
        plain = re.sub(rf"[.{THIN_SPACES} ]", "", text).replace(",", ".")
        return Numeral(_number(plain), "nl")
    if _FOREIGN_RE.match(text):
        return Numeral(_number(text.replace(",", "")), "foreign")
    return None


def has_plain_space(text: str) -> bool:
    """Whether thousands are grouped by an ordinary space, which may also stand between two numbers."""
    return re.search(r"(?<!\.) ", text) is not None


def _number(plain: str) -> float:
    value = float(plain)
    return int(value) if value.is_integer() and "." not in plain else value
