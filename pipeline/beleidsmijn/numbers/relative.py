"""Periods that something else fixes: "een jaar eerder" the year named before, "18 november" or "vorig jaar" the date of the document.

A day or month without a year is the one nearest to the date of the document; with "jl." the last one before it, with "a.s." the next.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from beleidsmijn.notation.dates import DAY, MONTH, YEAR, iso_date
from beleidsmijn.notation.windows import matches_near
from beleidsmijn.notation.words import parse_words
from beleidsmijn.numbers.periods import OPEN, Bounds, Period, find_periods, month_number
from beleidsmijn.packaged import read_rows

_BEFORE = "vorige?|verleden|afgelopen|voorbije|laatste|jongste"
_NOW = "dit|deze|lopende?|huidige?"
_AFTER = "volgende?|komende?|eerstvolgende?"
_WORDS = f"{_BEFORE}|{_NOW}|{_AFTER}"
_UNIT = r"jaar|jaren|decennia|kwartaal|kwartalen|maand|maanden|weken|week|dagen"
_COUNT = r"(?:\d{1,2}|anderhalve?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig)"
_NO_YEAR = rf"(?!\s*(?:van\s+)?(?:{YEAR}|['’]\d\d))"


def _marked(prefix: str) -> str:
    """What may say which of the days or months of that name is meant: "jl.", "a.s."."""
    return rf"(?P<{prefix}mark>\s+(?:jl|jongstleden|laatstleden|l\.l|ll|a\.s|aanstaande)\b\.?)?"


_RELATIVE = re.compile(
    rf"(?P<days>(?<![\d.,/-])(?P<fd>{DAY})(?:\s+(?P<fm>{MONTH}))?\s*(?:-|–|tot en met|t/m|tot)\s*(?P<ld>{DAY})\s+(?P<lm>{MONTH}){_NO_YEAR}{_marked('l')})"
    rf"|(?P<day>(?<![\d.,/-])(?P<dd>{DAY})\s+(?P<dm>{MONTH}){_NO_YEAR}{_marked('d')})"
    rf"|(?P<month>\b(?:in|(?P<since>sinds|sedert|vanaf)|tot|eind|begin|medio|half|midden|van|per|tijdens|maand|oorspronkelijk|voor|na)\s+(?P<mm>(?!mei\b(?!\s)){MONTH})(?!\s*(?:van\s+)?(?:{YEAR}|['’]\d\d|{DAY}\b)){_marked('m')})"
    rf"|(?P<span>\b(?P<sw>{_BEFORE}|{_AFTER})\s+(?P<sn>{_COUNT})\s+(?P<su>{_UNIT})\b)"
    rf"|(?P<term>\b(?P<tw>{_WORDS})\s+(?:federale\s+|Vlaamse\s+)?(?:legislatuur|zittingsperiode|kabinetsperiode|regeerperiode|regeringsperiode|zittingstermijn)\b)"
    rf"|(?P<one>\b(?P<ow>{_WORDS})\s+(?P<ou>jaar|halfjaar|decennium|kwartaal|maand|week|schooljaar|academiejaar)\b)"
    rf"|(?P<halves>\b(?:een\s+)?(?P<hn>half|anderhalf)\s+jaar\s+geleden\b)"
    rf"|(?P<ago>\b(?P<an>een|{_COUNT})\s+(?P<au>{_UNIT})\s+geleden\b)",
    re.IGNORECASE,
)
_FROM_A_YEAR = re.compile(
    rf"\b(?P<count>een|het|{_COUNT})\s+jaar\s+(?:(?P<back>eerder|voordien|ervoor|daarvoor|vroeger)|later|nadien|erna|daarna)\b",
    re.IGNORECASE,
)
_FARTHEST = 200
"""Code points between a year and "een jaar eerder"."""
_CUE = re.compile(
    rf"\b(?:{MONTH}|{_UNIT}|halfjaar|decennium|schooljaar|academiejaar|legislatuur|\w+periode|zittingstermijn)\b", re.IGNORECASE
)
_YEARS_CUE = re.compile(r"\bjaar\b", re.IGNORECASE)
_AROUND = 40, 25
_PAST_MARK = re.compile(r"\bjl|jongstleden|laatstleden|\bl\.?l", re.IGNORECASE)
_FUTURE_MARK = re.compile(r"a\.s|aanstaande", re.IGNORECASE)
_SINCE = frozenset({"sinds", "sedert"})
_FIRST_SCHOOL_MONTH = 9
"""A school year begins in September."""
_YEARS = {"jaar": 1, "jaren": 1, "decennia": 10}
_AS_SPAN = {"decennium": (1, "decennia"), "halfjaar": (6, "maanden")}
"""One of these is as many of a smaller or plural unit."""
_THIS_YEAR = re.compile(r"\b(?:van\s+)?(?P<which>dit|vorig|verleden|volgend)\s+jaar\b", re.IGNORECASE)
_YEARS_OFF = {"dit": 0, "vorig": -1, "verleden": -1, "volgend": 1}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative periods are counted from: the ISO date of the document, and the country whose legislatures are meant."""

    date: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class _Legislature:
    country: str
    names: str
    start: str
    end: str


@cache
def _legislatures() -> tuple[_Legislature, ...]:
    return tuple(_Legislature(country, names, start, end or OPEN) for _, country, names, start, end in read_rows("legislatures.tsv", 5))


def find_all_periods(text: str, anchor: Anchor | None) -> list[Period]:
    """Every period that a text names, from left to right, without overlap; relative ones only with an anchor."""
    stated = _with_counted_years(text, find_periods(text))
    if anchor is None:
        return stated
    stated = sorted([*stated, *_in_this_year(text, stated, int(anchor.date[:4]))], key=lambda period: period.start_offset)
    found = list(stated)
    for match in matches_near(text, _RELATIVE, _CUE, *_AROUND):
        if any(match.start() < other.end_offset and other.start_offset < match.end() for other in stated):
            continue
        bounds = _bounds(match, dt.date.fromisoformat(anchor.date), anchor)
        if bounds:
            start = match.start("mm") if match["month"] and not match["since"] else match.start()
            vague = not (match["days"] or match["day"] or match["month"])
            found.append(Period(start, match.end(), *bounds, source="document_date", vague=vague))
    return sorted(found, key=lambda period: period.start_offset)


def _in_this_year(text: str, stated: Sequence[Period], this: int) -> Iterator[Period]:
    """What the words for a year are part of, read as if that year stood there: "het eerste kwartaal van vorig jaar", "sinds vorig jaar"."""
    ends = {match.start() + 4: match.end() for match in _THIS_YEAR.finditer(text)}
    if not ends:
        return
    for period in find_periods(_THIS_YEAR.sub(lambda match: f"{this + _YEARS_OFF[match['which'].casefold()]:<{len(match.group())}}", text)):
        end = ends.get(period.end_offset)
        known = any(period.start_offset < other.end_offset and other.start_offset < period.end_offset for other in stated)
        if end and period.end_offset - period.start_offset > 4 and not known:
            vague = period.precision not in {"month", "day"}
            yield replace(period, end_offset=end, source="document_date", vague=vague)


def _with_counted_years(text: str, stated: list[Period]) -> list[Period]:
    """The stated periods, and the years that are counted from the one before: "in 2015, tegenover 14 % een jaar eerder"."""
    counted = []
    starts = [period.start_offset for period in stated]
    for match in matches_near(text, _FROM_A_YEAR, _YEARS_CUE, *_AROUND):
        index = bisect_left(starts, match.start()) - 1
        before = stated[index] if index >= 0 and match.start() - stated[index].end_offset <= _FARTHEST else None
        if before and before.precision == "year" and before.start == before.end:
            year = str(int(before.start) + (-1 if match["back"] else 1) * _number(match["count"]))
            counted.append(Period(match.start(), match.end(), year, year, "year"))
    return sorted(stated + counted, key=lambda period: period.start_offset) if counted else stated


def relative_places(text: str) -> list[int]:
    """Where a text names a period that the date of the document would have to fix, sorted: what is said there is about no other."""
    return [match.start() for match in matches_near(text, _RELATIVE, _CUE, *_AROUND)]


def _bounds(match: re.Match[str], today: dt.date, anchor: Anchor) -> Bounds | None:
    if match["days"]:
        return _days(match, today)
    if match["day"]:
        day = _day_near(int(match["dd"]), month_number(match["dm"]), today, match["dmark"] or "")
        return (day, day, "day") if day else None
    if match["month"]:
        past = (match["since"] or "").casefold() in _SINCE
        month = _month_near(month_number(match["mm"]), today, "jl." if past else match["mmark"] or "")
        return month, OPEN if match["since"] else month, "month"
    if match["span"]:
        return _span(_number(match["sn"]), match["su"].casefold(), today, after=bool(re.fullmatch(_AFTER, match["sw"], re.IGNORECASE)))
    if match["term"]:
        return _term(match, anchor)
    if match["halves"]:
        return _ago(6 if match["hn"].casefold() == "half" else 18, "maanden", today)
    if match["ago"]:
        return _ago(_number(match["an"]), match["au"].casefold(), today)
    return _one(_direction(match["ow"]), match["ou"].casefold(), today)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(parse_words(text) or 1)


def _direction(word: str) -> int:
    return -1 if re.fullmatch(_BEFORE, word, re.IGNORECASE) else 1 if re.fullmatch(_AFTER, word, re.IGNORECASE) else 0


def _shifted(today: dt.date, months: int) -> str:
    """The month so many months from a date."""
    index = today.year * 12 + today.month - 1 + months
    return f"{index // 12}-{index % 12 + 1:02d}"


def _days(match: re.Match[str], today: dt.date) -> Bounds | None:
    """Forms such as "van 1 juli t/m 30 september jl.", "1 tot 15 mei"."""
    last = _day_near(int(match["ld"]), month_number(match["lm"]), today, match["lmark"] or "")
    if last is None:
        return None
    month = month_number(match["fm"] or match["lm"])
    first = iso_date(int(last[:4]) - (month > int(last[5:7])), month, int(match["fd"]))
    return (first, last, "day") if first and first < last else (last, last, "day")


def _day_near(day: int, month: int, today: dt.date, mark: str) -> str | None:
    years = [today.year - 1, today.year, today.year + 1]
    dates = [dt.date.fromisoformat(iso) for year in years if (iso := iso_date(year, month, day))]
    if _PAST_MARK.search(mark):
        dates = [date for date in dates if date <= today]
    elif _FUTURE_MARK.search(mark):
        dates = [date for date in dates if date >= today]
    if not dates:
        return None
    return min(dates, key=lambda date: (abs((date - today).days), date)).isoformat()


def _month_near(month: int, today: dt.date, mark: str) -> str:
    offsets = [month - today.month + 12 * years for years in (-1, 0, 1)]
    if _PAST_MARK.search(mark):
        offsets = [offset for offset in offsets if offset <= 0]
    elif _FUTURE_MARK.search(mark):
        offsets = [offset for offset in offsets if offset >= 0]
    return _shifted(today, min(offsets, key=lambda offset: (abs(offset), offset)))


def _span(count: int, unit: str, today: dt.date, *, after: bool) -> Bounds | None:
    sign = 1 if after else -1
    if unit in _YEARS:
        years = sorted((today.year, today.year + sign * count * _YEARS[unit]))
        return str(years[0]), str(years[1]), "year"
    if unit.startswith(("maand", "kwarta")):
        months = count * (3 if unit.startswith("kwarta") else 1)
        ends = sorted((_shifted(today, 0), _shifted(today, sign * months)))
        return ends[0], ends[1], "month"
    days = sorted((today, today + dt.timedelta(days=sign * count * (7 if unit.startswith("we") else 1))))
    return days[0].isoformat(), days[1].isoformat(), "day"


def _ago(count: int, unit: str, today: dt.date) -> Bounds | None:
    if unit in _YEARS:
        year = str(today.year - count * _YEARS[unit])
        return year, year, "year"
    if unit.startswith(("maand", "kwarta")):
        month = _shifted(today, -count * (3 if unit.startswith("kwarta") else 1))
        return month, month, "month"
    day = (today - dt.timedelta(days=count * (7 if unit.startswith("we") else 1))).isoformat()
    return day, day, "day"


def _one(direction: int, unit: str, today: dt.date) -> Bounds | None:
    if unit in _AS_SPAN:
        return _span(*_AS_SPAN[unit], today, after=direction > 0) if direction else None
    if unit == "jaar":
        year = str(today.year + direction)
        return year, year, "year"
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=direction)
        return monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat(), "day"
    if unit in {"schooljaar", "academiejaar"}:
        begins = today.year + direction - (today.month < _FIRST_SCHOOL_MONTH)
        return str(begins), str(begins + 1), "year"
    if unit == "maand":
        month = _shifted(today, direction)
        return month, month, "month"
    first = _shifted(today.replace(day=1, month=3 * ((today.month - 1) // 3) + 1), 3 * direction)
    return first, f"{first[:4]}-{int(first[5:]) + 2:02d}", "quarter"


def _term(match: re.Match[str], anchor: Anchor) -> Bounds | None:
    near = match.string[max(0, match.start() - 80) : match.end() + 80]
    terms = [term for term in _legislatures() if re.search(term.names, near)] or [t for t in _legislatures() if t.country == anchor.country]
    terms = [term for term in terms if term.names == terms[0].names]
    place = next(
        (index for index, term in enumerate(terms) if term.start <= anchor.date and (term.end == OPEN or anchor.date <= term.end)), None
    )
    if place is None or not 0 <= place + _direction(match["tw"]) < len(terms):
        return None
    term = terms[place + _direction(match["tw"])]
    return term.start, term.end, "day"
