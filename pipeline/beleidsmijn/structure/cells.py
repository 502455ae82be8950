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


def cell_value(text: str) -> float | None:
    """The number that a cell holds, if it holds a number alone."""
    stripped = re.sub(r"^[-+−]?\s*€?\s*|\s*%$", "", text.strip())
    numeral = parse_digits(stripped)
    if numeral is None:
        return None
    return -numeral.value if text.strip()[:1] in "-−" else numeral.value
