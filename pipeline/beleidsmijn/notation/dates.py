"""Dutch calendar dates to ISO 8601: "5 mei 2023", "25-11-2021", "4/9/2020", "2021-11-25", "nov. 2015"."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7, "augustus": 8,
    "september": 9, "oktober": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""Dutch month names and their usual abbreviations (CLDR nl and common use)."""
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])\.?"
YEAR = r"(?:1[89]\d\d|20\d\d|21\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ISO, _DIGITS = rf"{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", rf"{DAY}(?P<sep>[-/.])(?:0?[1-9]|1[0-2])(?P=sep){YEAR}"
IN_DIGITS = rf"{_ISO}|{_DIGITS}"
"""A full date without words; with the sign between its parts as ``sep``."""

DATE = re.compile(
    rf"(?<![\d.,/-])(?:(?P<day>{DAY})(?:ste|de|e)?\s+(?P<month>{MONTH})\s*(?P<year>{YEAR})"
    rf"|(?P<iso>{_ISO})|(?P<digits>{_DIGITS}))(?![\d/])",
    re.IGNORECASE,
)
"""A full date. Digits-only dates are day first, as Dutch and Belgian documents write them."""


WEEKDAY_NAMES = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
WEEKDAY = rf"(?:(?:{WEEKDAY_NAMES}|ma|di|wo|do|vr|za|zo)\.?,?\s+)"
"""The day of the week before a date."""


def parse_date(match: re.Match[str]) -> str | None:
    """ISO date of a match of `DATE`, or None for a day that does not exist (31 februari)."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    elif match["month"]:
        year, month, day = int(match["year"]), MONTHS[match["month"].rstrip(".").casefold()], int(match["day"])
    else:
        day, month, year = map(int, match["digits"].split(match["sep"]))
    return iso_date(year, month, day)


def iso_date(year: int, month: int, day: int) -> str | None:
    """ISO date, or None for a day that does not exist."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def find_dates(text: str) -> list[tuple[int, int, str]]:
    """All full dates in a text as (start, end, ISO date)."""
    return [(m.start(), m.end(), iso) for m in DATE.finditer(text) if (iso := parse_date(m))]
