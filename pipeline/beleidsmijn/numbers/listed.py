"""Figures that a sentence gives one by one for the periods that it lists: "in 2014, 2015 en 2016 respectievelijk 3, 4 en 5 miljoen euro"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from beleidsmijn.notation.dates import MONTH, YEAR
from beleidsmijn.numbers.periods import Period, month_number
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.sentences import LONGEST_SENTENCE

_ONE_BY_ONE = re.compile(r"\b(?:respectievelijk|resp\.|achtereenvolgens)", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:%|[^\W\d]+)?(?:\s[^\W\d]+){0,2}\s*(?:,|,?\sen)\s+(?:[^\W\d]+\s){0,2}(?:€\s?)?$")
"""What stands between two figures of a list: unit or noun of the first, a comma or "en"."""
_YEARS = re.compile(rf"\b{YEAR}(?:,\s*{YEAR})*,?\s+en\s+(?:in\s+)?{YEAR}\b")
_MONTHS = re.compile(rf"\b{MONTH}(?:,\s*{MONTH})*,?\s+en\s+(?:in\s+)?{MONTH}\s+(?P<year>{YEAR})\b", re.IGNORECASE)
_FARTHEST = 30
"""Code points between "respectievelijk" and the first figure, or the last figure and a list of periods after it."""


def with_listed_periods(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those of such a list with the period of each.

    Args:
        text: the text.
        quantities: its figures from left to right, with their sentences.
    """
    result = list(quantities)
    starts = [quantity.start for quantity in quantities]
    for cue in _ONE_BY_ONE.finditer(text):
        place = bisect_left(starts, cue.end())
        for index, period in _after(text, quantities, cue, place) or _before(text, quantities, cue, place):
            result[index] = replace(quantities[index], time=period)
    return result


def _after(text: str, quantities: Sequence[Quantity], cue: re.Match[str], place: int) -> list[tuple[int, Period]]:
    """The figures after "respectievelijk", of which the first may be at ``place``, with the period of each."""
    run = _run(text, quantities, place, cue.end())
    if len(run) < 2:
        return []
    first, last = quantities[run[0]].sentence or (0, len(text))
    after = quantities[run[-1]].end
    sentence = max(first, cue.start() - LONGEST_SENTENCE), min(last, after + LONGEST_SENTENCE)
    periods = _listed(text, sentence, cue.start(), after)
    return list(zip(run, periods, strict=True)) if len(periods) == len(run) else []


def _before(text: str, quantities: Sequence[Quantity], cue: re.Match[str], place: int) -> list[tuple[int, Period]]:
    """The figures before "respectievelijk" with the periods after it: "12, 15 en 18 klachten in respectievelijk 2012, 2013 en 2014"."""
    periods = next(_lists(text, cue.end(), cue.end() + LONGEST_SENTENCE), [])
    if (
        not periods
        or text[cue.end() : periods[0].start_offset].strip(" :")
        or not place
        or cue.start() - quantities[place - 1].end > _FARTHEST
    ):
        return []
    run = [place - 1]
    while run[0] and _NEXT.fullmatch(text[quantities[run[0] - 1].end : quantities[run[0]].start]):
        run.insert(0, run[0] - 1)
    return list(zip(run, periods, strict=True)) if len(periods) == len(run) else []


def _run(text: str, quantities: Sequence[Quantity], first: int, start: int) -> list[int]:
    """Which quantities follow one by one from ``start`` on, where the ``first`` of them may be."""
    run: list[int] = []
    for index in range(first, len(quantities)):
        quantity = quantities[index]
        if run and not _NEXT.fullmatch(text[quantities[run[-1]].end : quantity.start]):
            break
        if not run and quantity.start - start > _FARTHEST:
            break
        run.append(index)
    return run


def _listed(text: str, sentence: tuple[int, int], before: int, after: int) -> list[Period]:
    """The periods that the sentence lists: last before "respectievelijk", else right after the last figure."""
    lists = list(_lists(text, sentence[0], before))
    if not lists:
        lists = [periods for periods in _lists(text, after, sentence[1]) if periods[0].start_offset - after <= _FARTHEST][:1]
    return lists[-1] if lists else []


def _lists(text: str, start: int, end: int) -> Iterator[list[Period]]:
    for match in _YEARS.finditer(text, start, end):
        yield [Period(*place, year, year, "year") for year, place in _parts(match, YEAR)]
    for match in _MONTHS.finditer(text, start, end):
        isos = [(f"{match['year']}-{month_number(name):02d}", place) for name, place in _parts(match, MONTH)]
        yield [Period(*place, iso, iso, "month") for iso, place in isos]


def _parts(match: re.Match[str], pattern: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for part in re.finditer(pattern, match.group(), re.IGNORECASE):
        yield part.group(), (match.start() + part.start(), match.start() + part.end())
