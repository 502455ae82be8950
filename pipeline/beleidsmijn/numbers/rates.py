"""What a figure is per: "12 lessen per week", "4,2 per 1.000 inwoners", "250.000 euro per betrokken bedrijf"."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.notation.dates import MONTH
from beleidsmijn.numbers.counted import CountedNoun, counted_after
from beleidsmijn.numbers.units import unit_after
from beleidsmijn.packaged import read_list

_NUMBER = r"(?:(?!(?:19\d|20[1-4])\d\s)\d[\d.,]*(?:\s(?:duizend|miljoen|miljard))?|honderd|(?:tien|honderd)?duizend|(?:een\s)?miljoen)\s?"
"""Of how many; no year ("per 2025")."""
_LONGEST = 40
"""Code points of the words after "per" and its number: a noun and at most one word about it."""
_LATELY = re.compile(r"\b(?:afgelopen|jongste|komende|laatste|volgende|voorbije|vorige)\s$")


@cache
def _per() -> re.Pattern[str]:
    """The word and its number, before what is measured in or counted."""
    no_rates = "|".join([*map(re.escape, read_list("no_rates.txt")), MONTH])
    return re.compile(rf"\s+(?:(?:bruto|extra|gemiddeld|netto)\s)?(?P<per>per\s(?:{_NUMBER})?)(?!(?:{no_rates})\b)(?=[a-zà-ÿkMm])")


def per_after(text: str, end: int) -> tuple[str, int] | None:
    """What the figure is per that ends at ``end``, and where that ends: "per uur", "per meter per maand".

    None if nothing follows, or what is no rate: "per brief", "per 1 januari".
    """
    match = _per().match(text, end)
    if not match:
        return None
    found = unit_after(text, match.end()) or _noun_after(text, match.end())
    if found is None:
        return None
    more = per_after(text, found.end)
    last = more[1] if more else found.end
    return text[match.start("per") : last], last


def _noun_after(text: str, place: int) -> CountedNoun | None:
    noun = counted_after(text, place)
    return noun if noun and noun.end - place <= _LONGEST and "\n" not in text[place : noun.end] else None


def is_lately(text: str, start: int) -> bool:
    """Whether a duration is a time that has been or comes, and not so long for each: "de jongste vijf jaar per gevangenis"."""
    return bool(_LATELY.search(text, max(0, start - 20), start))
