"""Periods: years, quarters, months and days in Dutch text as ISO 8601 intervals with their precision.

Both bounds are included, to the stated precision: "2020-2021" is 2020 to 2021, "nov 2015 - dec 2016" is 2015-11 to 2016-12. What can be
told only from the date of the document ("18 november", "vorig jaar") is in `numbers.relative`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from beleidsmijn.notation.dates import DATE, DAY, IN_DIGITS, MONTH, MONTHS, YEAR, iso_date, parse_date
from beleidsmijn.notation.windows import matches_near
from beleidsmijn.notation.words import parse_words

Precision = Literal["year", "half", "quarter", "month", "day"]
PeriodSource = Literal["explicit", "document_date"]
OPEN = ".."
"""The end of a period that goes on."""

_ORDINALS = {
    "eerste": 1,
    "1e": 1,
    "1ste": 1,
    "1de": 1,
    "tweede": 2,
    "2e": 2,
    "2de": 2,
    "derde": 3,
    "3e": 3,
    "3de": 3,
    "vierde": 4,
    "4e": 4,
    "4de": 4,
    "laatste": 4,
}
_UNTIL = r"tot en met|t/m|t\.?e\.?m\.?|tot"
_TO = rf"\s*(?:-|–|—|/|{_UNTIL}|en)\s*"
_YEAR_AFTER = rf"(?:\s+(?:van|in))?(?:\s+het\s+jaar)?\s+(?P<{{0}}>{YEAR})"
_COUNT = r"(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf)"
_UNITS = {"maand": 1, "kwarta": 3}
_DECADES = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90}
_DATE = DATE.pattern.replace("(?<![\\d.,/-])", "").replace("(?![\\d/])", "")


def _dated(prefix: str) -> str:
    return _DATE.replace("?P<", f"?P<{prefix}_").replace("?P=", f"?P={prefix}_")


_PERIOD = re.compile(
    rf"(?P<dates>(?<![\d.,/-])(?:(?P<full>{IN_DIGITS})|(?P<dd>{DAY})\s*(?P<dm>{MONTH})?\s*(?P<dy>{YEAR})?)\s*(?:-|–|{_UNTIL}|(?P<between>en))\s*(?P<last>{_dated('l')}))(?![\d/])"
    rf"|(?P<months>(?P<m1>{MONTH})(?:,\s{MONTH})*\s*(?P<y1>{YEAR})?{_TO}(?P<m2>{MONTH})\s*(?P<y2>{YEAR}))"
    rf"|(?P<quarter>\b(?P<q>{'|'.join(_ORDINALS)})\s+(?:kwartaal|trimester){_YEAR_AFTER.format('qy')}|\b(?:KW|[QK])(?P<qn>[1-4])[\s-](?P<qy2>{YEAR})|\b(?P<qy3>{YEAR})[\s-]?[QK](?P<qn3>[1-4])\b)"
    rf"|(?P<half>\b(?P<h>eerste|tweede|laatste)\s+(?:helft|semester|halfjaar|jaarhelft|half\s?jaar){_YEAR_AFTER.format('hy')}|\b[HS](?P<hn>[12])[\s-](?P<hy2>{YEAR}))"
    rf"|(?P<several>\b(?:(?:eerste|(?P<final>laatste))\s+(?P<sc>{_COUNT})|(?P<sc2>{_COUNT})\s+eerste)\s+(?P<su>maand|kwarta)(?:en|len){_YEAR_AFTER.format('sy1')})"
    rf"|(?P<since>\b(?:sinds|sedert|vanaf|met\s+ingang\s+van)\s*(?:(?:de|het)\s[a-zà-ÿ]+\s(?:in|op|van)\s)?(?:(?P<since_date>{_dated('s')})|(?P<since_month>{MONTH})\s+(?P<since_my>{YEAR})|(?:begin\s+|eind\s+|medio\s+|het jaar\s+)?(?P<since_year>{YEAR}))(?![\d-]))"
    rf"|(?P<date>(?<![\d.,/-])(?:{_dated('d')})(?![\d/]))"
    rf"|(?P<month>\b(?P<mm>{MONTH})\s+(?:van\s+)?(?P<my>{YEAR}))"
    rf"|(?P<years>(?<![\d.,/-])(?P<ya>{YEAR})\s?(?P<to>-|–|—|/|{_UNTIL}|en(?=\s?{YEAR}))\s?(?P<yb>{YEAR}|(?<!tot\s)\d\d(?!\d))(?![\d%.,]\d|%|/[A-Z]))"
    rf"|(?P<decade>\bjaren\s+(?:(?:['’]|(?<=\bde\sjaren\s)(?=\d0(?:[\s.,;)]|\Z)(?!\s?(?:%|procent|euro|mil))))(?P<tens>\d)0|(?P<tens_word>{'|'.join(_DECADES)})|(?P<tens_year>19\d0|20\d0)(?!\s?(?:-|–|{_UNTIL}|en)\s?{YEAR})))"
    rf"|(?P<year>(?<![\d,/€-])(?<![\dr]\.)(?<!€ )(?<!\bNatura[ -])(?P<y>{YEAR})(?![\d%]|[.,]\d|\s?%|/\d+|\s?[DZ]\s?\d|(?:bis|ter|quater)\b))",
    re.IGNORECASE,
)


_CUE = re.compile(rf"{YEAR}|\bjaren\s", re.IGNORECASE)
_AROUND = 70, 40
"""Every period holds a year or "jaren"; before and after it there is never more than so many code points of the period."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period named in a text: its place, ISO bounds, precision; ``end`` is ".." if open.

    ``source`` says whether the text states it, or the date of the document was needed; ``vague`` that the text names no date at all
    ("vorig jaar").
    """

    start_offset: int
    end_offset: int
    start: str
    end: str
    precision: Precision
    source: PeriodSource = "explicit"
    vague: bool = False

    @property
    def iso(self) -> str:
        """Forms such as "2016", "2015-11/2016-12" or "2017/.."."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"


def find_periods(text: str) -> list[Period]:
    """All periods that a text names by their year, from left to right, without overlap."""
    return list(_periods(text))


def _periods(text: str) -> Iterator[Period]:
    for match in matches_near(text, _PERIOD, _CUE, *_AROUND):
        kind = match.lastgroup if match.lastgroup in _BOUNDS else next(name for name in _BOUNDS if match[name])
        if kind == "years" and _are_two(match):
            yield from (Period(*match.span(group), match[group], match[group], "year") for group in ("ya", "yb"))
        elif kind == "dates" and match["between"] and not _says_between(match):
            yield from _two_days(match)
        elif kind == "months" and (months := _separate_months(match)):
            yield from months
        elif bounds := _BOUNDS[kind](match):
            yield Period(match.start(), match.end(), *bounds)


_MONTH = re.compile(rf"\b{MONTH}", re.IGNORECASE)
_AND = re.compile(r"\ben\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\btussen\s$", re.IGNORECASE)

Bounds = tuple[str, str, Precision]


def month_number(name: str) -> int:
    """Number of a month by its Dutch name or abbreviation."""
    return MONTHS[name.rstrip(".").casefold()]


def _day(text: str) -> str | None:
    found = DATE.fullmatch(text)
    return parse_date(found) if found else None


def _of_dates(match: re.Match[str]) -> Bounds | None:
    last = _day(match["last"])
    if last is None:
        return None
    first = _first_day(match, last)
    return (first, last, "day") if first and first < last else (last, last, "day")


def _first_day(match: re.Match[str], last: str) -> str | None:
    """The first of two days: what it leaves out is of the last one."""
    if match["full"]:
        return _day(match["full"])
    month = month_number(match["dm"]) if match["dm"] else int(last[5:7])
    return iso_date(int(match["dy"] or last[:4]), month, int(match["dd"]))


def _two_days(match: re.Match[str]) -> Iterator[Period]:
    """Both days of "12 en 13 maart 2024"; of two that are not in their order the first is a number of something else."""
    last = _day(match["last"])
    first = _first_day(match, last) if last else None
    if first and last and (first < last or match["dm"] or match["full"]):
        yield Period(match.start(), max(match.end(group) for group in ("full", "dd", "dm", "dy")), first, first, "day")
    if last:
        yield Period(*match.span("last"), last, last, "day")


def _says_between(match: re.Match[str]) -> bool:
    return bool(_BETWEEN.search(match.string[max(0, match.start() - 9) : match.start()]))


def _separate_months(match: re.Match[str]) -> list[Period]:
    """The months of "maart, juni en december 2016"; none where they follow each other, or are the ends of what lies between them."""
    named = list(_MONTH.finditer(match.string, match.start(), match.end()))
    numbers = [month_number(month.group()) for month in named]
    listed = bool(_AND.search(match.string, named[-2].end(), named[-1].start())) and not _says_between(match)
    if not listed or match["y1"] or all(after == before + 1 for before, after in itertools.pairwise(numbers)):
        return []
    months = [f"{match['y2']}-{number:02d}" for number in numbers]
    return [Period(place.start(), place.end(), month, month, "month") for place, month in zip(named, months, strict=True)]


def _of_months(match: re.Match[str]) -> Bounds:
    return f"{match['y1'] or match['y2']}-{month_number(match['m1']):02d}", f"{match['y2']}-{month_number(match['m2']):02d}", "month"


def _of_quarter(match: re.Match[str]) -> Bounds:
    number = int(match["qn"] or match["qn3"] or _ORDINALS[(match["q"] or "eerste").casefold()])
    year = match["qy"] or match["qy2"] or match["qy3"]
    return f"{year}-{3 * number - 2:02d}", f"{year}-{3 * number:02d}", "quarter"


def _of_half(match: re.Match[str]) -> Bounds:
    first, year = (match["h"] or match["hn"]).casefold() in {"eerste", "1"}, match["hy"] or match["hy2"]
    return f"{year}-{'01' if first else '07'}", f"{year}-{'06' if first else '12'}", "half"


def _of_several(match: re.Match[str]) -> Bounds | None:
    count = match["sc"] or match["sc2"]
    number = int(count) if count.isdigit() else int(parse_words(count) or 0)
    months = number * _UNITS[match["su"].casefold()]
    first, last = (13 - months, 12) if match["final"] else (1, months)
    return (f"{match['sy1']}-{first:02d}", f"{match['sy1']}-{last:02d}", "month") if 1 <= months <= 12 else None


def _of_since(match: re.Match[str]) -> Bounds | None:
    if match["since_date"]:
        day = _day(match["since_date"])
        return (day, OPEN, "day") if day else None
    if match["since_month"]:
        return f"{match['since_my']}-{month_number(match['since_month']):02d}", OPEN, "month"
    return match["since_year"], OPEN, "year"


def _of_date(match: re.Match[str]) -> Bounds | None:
    day = _day(match["date"])
    return (day, day, "day") if day else None


def _of_month(match: re.Match[str]) -> Bounds:
    month = f"{match['my']}-{month_number(match['mm']):02d}"
    return month, month, "month"


def _are_two(match: re.Match[str]) -> bool:
    """Whether "2010 en 2015" are two years, and not the years between them, or two that follow each other."""
    if match["to"].casefold() != "en" or int(match["yb"]) == int(match["ya"]) + 1:
        return False
    return not _says_between(match)


_LONGEST_WITH_SLASH = {2: 1, 4: 10}
"""Years that a slash leads to by the digits of the last one: "2024/25", "2014/2020", and not the directive "2005/29"."""


def _of_years(match: re.Match[str]) -> Bounds | None:
    digits = len(match["yb"])
    last = match["ya"][: 4 - digits] + match["yb"]
    lasts = int(last) - int(match["ya"])
    if match["to"] == "/" and lasts > _LONGEST_WITH_SLASH[digits]:
        return None
    return (match["ya"], last, "year") if lasts > 0 else None


def _of_decade(match: re.Match[str]) -> Bounds:
    first = match["tens_year"] or f"19{match['tens'] or _DECADES[match['tens_word'].casefold()] // 10}0"
    return first, str(int(first) + 9), "year"


def _of_year(match: re.Match[str]) -> Bounds:
    return match["y"], match["y"], "year"


_BOUNDS = {
    "dates": _of_dates, "months": _of_months, "quarter": _of_quarter, "half": _of_half, "several": _of_several, "since": _of_since,
    "date": _of_date, "month": _of_month, "years": _of_years, "decade": _of_decade, "year": _of_year,
}  # fmt: skip
