"""Periods: years, quarters, months and days in Dutch text as ISO 8601 intervals with their precision.

Both bounds are included, to the stated precision: "2020-2021" is 2020 to 2021, "nov 2015 - dec 2016" is 2015-11 to 2016-12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from beleidsmijn.notation.dates import DATE, MONTH, MONTHS, YEAR, parse_date

Precision = Literal["year", "half", "quarter", "month", "day"]
_ORDINALS = {"eerste": 1, "1e": 1, "1ste": 1, "tweede": 2, "2e": 2, "2de": 2, "derde": 3, "3e": 3, "3de": 3, "vierde": 4, "4e": 4, "4de": 4}
_TO = r"\s*(?:-|–|/|tot en met|t/m|tot|en)\s*"
_MONTH_YEAR = rf"(?:{MONTH})\s*(?:{YEAR})"
_DATE_PATTERN = DATE.pattern.replace("?P<", "?P<d_").replace("?P=", "?P=d_")
_PERIOD = re.compile(
    rf"(?P<months>(?P<m1>{MONTH})\s*(?P<y1>{YEAR})?{_TO}(?P<m2>{MONTH})\s*(?P<y2>{YEAR}))"
    rf"|(?P<quarter>\b(?P<q>{'|'.join(_ORDINALS)})\s+kwartaal(?:\s+van)?(?:\s+het\s+jaar)?\s+(?P<qy>{YEAR})|\b[QK](?P<qn>[1-4])[\s-](?P<qy2>{YEAR}))"
    rf"|(?P<half>\b(?P<h>eerste|tweede)\s+(?:helft|semester|halfjaar)(?:\s+van)?(?:\s+het\s+jaar)?\s+(?P<hy>{YEAR}))"
    rf"|(?P<quarters>\beerste\s+(?P<qc>drie|twee)\s+kwartalen\s+van\s+(?P<qcy>{YEAR}))"
    rf"|(?P<date>{_DATE_PATTERN})"
    rf"|(?P<month>\b(?P<mm>{MONTH})\s+(?P<my>{YEAR}))"
    rf"|(?P<years>(?<![\d.,/-])(?P<ya>{YEAR})\s?(?P<to>-|–|/|tot en met|t/m|tot|en)\s?(?P<yb>{YEAR}|\d\d)(?![\d%.,]\d|%))"
    rf"|(?P<since>\b(?:sinds|vanaf)\s+(?P<sy>{YEAR})(?![\d-]))"
    rf"|(?P<year>(?<![\d.,/€-])(?<!€ )(?P<y>{YEAR})(?![\d%]|[.,]\d|\s?%|/\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period named in a text: its place, ISO bounds, precision; ``end`` is ".." if open."""

    start_offset: int
    end_offset: int
    start: str
    end: str
    precision: Precision

    @property
    def iso(self) -> str:
        """Forms such as "2016", "2015-11/2016-12" or "2017/.."."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"


def find_periods(text: str) -> list[Period]:
    """All periods that a text names, from left to right, without overlap."""
    return list(_periods(text))


def _periods(text: str) -> Iterator[Period]:
    for match in _PERIOD.finditer(text):
        bounds = _bounds(match)
        if bounds:
            yield Period(match.start(), match.end(), *bounds)


def _month(name: str) -> str:
    return f"{MONTHS[name.rstrip('.').casefold()]:02d}"


def _bounds(match: re.Match[str]) -> tuple[str, str, Precision] | None:
    kind = next(name for name in ("months", "quarter", "half", "quarters", "date", "month", "years", "since", "year") if match[name])
    if kind == "months":
        return f"{match['y1'] or match['y2']}-{_month(match['m1'])}", f"{match['y2']}-{_month(match['m2'])}", "month"
    if kind == "quarter":
        number = int(match["qn"]) if match["qn"] else _ORDINALS[match["q"].casefold()]
        year = match["qy"] or match["qy2"]
        return f"{year}-{3 * number - 2:02d}", f"{year}-{3 * number:02d}", "quarter"
    if kind == "half":
        first = match["h"].casefold() == "eerste"
        return f"{match['hy']}-{'01' if first else '07'}", f"{match['hy']}-{'06' if first else '12'}", "half"
    if kind == "quarters":
        return f"{match['qcy']}-01", f"{match['qcy']}-{'09' if match['qc'].casefold() == 'drie' else '06'}", "month"
    if kind == "date":
        found = DATE.fullmatch(match["date"])
        day = parse_date(found) if found else None
        return (day, day, "day") if day else None
    if kind == "month":
        return (month := f"{match['my']}-{_month(match['mm'])}"), month, "month"
    if kind == "years":
        last = match["yb"] if len(match["yb"]) == 4 else match["ya"][:2] + match["yb"]
        if match["to"].casefold() == "en" and int(last) != int(match["ya"]) + 1:
            return match["ya"], match["ya"], "year"
        return (match["ya"], last, "year") if last > match["ya"] else None
    if kind == "since":
        return match["sy"], "..", "year"
    return match["y"], match["y"], "year"
