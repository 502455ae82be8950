"""Figures of a table whose lines extraction has run together into a sentence: "Verschil (%) Noord 10 6 -4 - 40 %", "Bedrag x € 1.000 ... 4.226"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.numbers.counted import noun_before
from beleidsmijn.numbers.numerals import MAGNITUDES
from beleidsmijn.numbers.quantity import Quantity

_GAP = re.compile(r"\s?(?:%|procent)?\s+(?P<minus>[-–−]\s?)?")
"""Between two figures of a row."""
_SHORTEST_ROW = 3
_MINUS_OF_ONE = re.compile(r"\s[-–−]")
_SCALE = re.compile(
    r"[x×]\s?(?:€|C|EUR)?\s?(?:(?P<factor>1\.000(?:\.000)?)(?![\d.])|1\s?(?P<word>mln|miljoen|mld|miljard)\.?(?!\w))",
    re.IGNORECASE,
)
"""What all figures after it are multiplied by; scanned tables have "C" for the sign of the euro."""
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ANY = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?")
_FARTHEST, _FARTHEST_OF_ANY = 150, 60
"""Letters from one figure of such a table to the next; fewer where a figure need not have thousands."""
_FEWEST = 3


def with_run_on_tables(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures with the minus signs and the scale that the table gave them; the scale itself is none."""
    signed = [quantity for row in _rows(text, quantities) for quantity in _with_signs(text, row)]
    for mark in _SCALE.finditer(text):
        signed = _scaled(text, mark, signed)
    return signed


def _rows(text: str, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Figures between which nothing but space and signs stands, together."""
    row: list[Quantity] = []
    for quantity in quantities:
        if row and not _GAP.fullmatch(text, row[-1].end, quantity.start):
            yield row
            row = []
        row.append(quantity)
    yield row


def _with_signs(text: str, row: list[Quantity]) -> list[Quantity]:
    """In a row in which a minus stands at its number, every dash is one."""
    if len(row) < _SHORTEST_ROW or not any(q.value < 0 or _MINUS_OF_ONE.fullmatch(text, max(0, q.start - 2), q.start) for q in row):
        return row
    signed = row[:1]
    for quantity in row[1:]:
        gap = _GAP.fullmatch(text, signed[-1].end, quantity.start)
        if gap and gap["minus"] and quantity.value > 0:
            quantity = replace(quantity, value=-quantity.value)
        signed.append(replace(quantity, qualifier=Qualifier.EXACT, qualifier_text=None, low=None, high=None))
    return signed


def _scaled(text: str, mark: re.Match[str], quantities: list[Quantity]) -> list[Quantity]:
    """With the figures after a scale multiplied by it, if enough of them follow that have no unit, and under a scale of a thousand have thousands."""
    form, farthest = (_THOUSANDS, _FARTHEST) if mark["factor"] else (_ANY, _FARTHEST_OF_ANY)
    last, places = mark.end(), []
    for place, quantity in enumerate(quantities):
        if quantity.start < mark.end() or quantity.kind != NumberKind.COUNT or not form.fullmatch(text, quantity.start, quantity.end):
            continue
        if quantity.start - last > farthest:
            break
        last = quantity.end
        places.append(place)
    if len(places) < _FEWEST:
        return quantities
    factor = MAGNITUDES[mark["word"].casefold()] if mark["word"] else int(mark["factor"].replace(".", ""))
    scaled = list(quantities)
    for place in places:
        of = noun_before(text, _end_of_word(text, scaled[place].start))
        value = round(scaled[place].value * factor, 2)
        scaled[place] = replace(scaled[place], value=value, kind=NumberKind.MONEY, unit="EUR", counted=of)
    return [quantity for quantity in scaled if not (mark.start() <= quantity.start < mark.end())]


def _end_of_word(text: str, start: int) -> int:
    """Where the word before a figure ends."""
    while start and text[start - 1].isspace():
        start -= 1
    return start
