"""What the cells of a table say: their values, and which labels are of totals."""

from __future__ import annotations

import re

from beleidsmijn.notation.digits import parse_digits
from beleidsmijn.structure.parts import CellPart

TOTAL = re.compile(r"^(?:(?:eind|sub)?tot(?:aal|alen)?|som|gezamenlijk)\b\.?", re.IGNORECASE)
YEAR = re.compile(r"^(?:19|20)\d\d$")


def cell_part(text: str, start: int, end: int) -> CellPart:
    """A cell with its value."""
    return CellPart(text, start, end, cell_value(text))


_ABOUT = re.compile(r"^(?:ca\.?|circa|ongeveer|[±~≈<>≤≥])\s*", re.IGNORECASE)
_MARK = re.compile(r"\s?(?:\*+|\(\d\)|[¹²³⁴⁵])$")
"""The mark of a footnote behind a figure."""


def without_mark(text: str) -> str:
    """A cell without the mark of a footnote behind it."""
    return _MARK.sub("", text.strip())


def cell_value(text: str) -> float | None:
    """The number that a cell holds, if it holds a number alone: with its sign, currency or per cent, "ca." or "<" before it, a mark behind it."""
    words = _ABOUT.sub("", without_mark(text))
    numeral = parse_digits(re.sub(r"^[-+−]?\s*€?\s*|\s*[%€]$", "", words))
    if numeral is None:
        return None
    return -numeral.value if words[:1] in {"-", "−"} else numeral.value
