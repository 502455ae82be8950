"""How figures of one sentence hang together: a part of a whole, and a change from one value to another, with a check that it adds up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.numbers.change_words import nouns_of_change, verb_of_change
from beleidsmijn.numbers.counted import ABOUT
from beleidsmijn.numbers.quantity import Quantity

_AMOUNT = rf"{ABOUT}(?:€\s?)?"
_OF_THE = re.compile(rf"\s+(?:[a-zà-ÿ-]+\s+)?van\s+(?:de|die|deze|onze|alle)\s+{_AMOUNT}$")
_OF_WHICH = re.compile(rf"[^.?!]{{0,90}}?\b(?:waarvan|waaronder)\s+(?:er\s+)?{_AMOUNT}$")
_AND = re.compile(rf"[^.?!,;)]{{0,60}}?(?:,|\ben)\s+(?:nog\s+)?{_AMOUNT}$")
_FROM = re.compile(rf"\bvan\s+{_AMOUNT}$", re.IGNORECASE)
_TO = re.compile(rf"[^.;?!]{{0,50}}?(?<!\w)(?P<word>naar|tot)\s+{_AMOUNT}$")
_OF_ANOTHER = re.compile(r"\s?(?:%|procent)\s+van\s")
"""After what is a share of something, and no size of a change: "(17 % van de uitstoot)"."""
_BEFORE, _NEAR = 60, 80
_ROUNDED = 0.6
"""Percentage points by which a percentage may differ from what it is worked out from: both were rounded."""
_ROUGHLY = 5.0
"""The same where the figures are said to be approximate."""


@dataclass(frozen=True, slots=True)
class PartOf:
    """A figure that is a part of another one: places of both in the list of quantities."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Change:
    """A change from one figure to another: places in the list of quantities.

    ``by`` is the figure that says how large it was, ``computed`` how large it was, in the same unit, and ``holds`` whether the two agree.
    """

    old: int
    new: int
    by: int | None = None
    computed: float | None = None
    holds: bool | None = None


def find_parts(text: str, quantities: Sequence[Quantity]) -> Iterator[PartOf]:
    """Figures that are said to be part of another one: "400 van de 2.300", "12 klachten, waarvan 3 in Gent en 2 in Luik".

    Args:
        text: the text.
        quantities: its figures from left to right, with their sentences.
    """
    whole: int | None = None
    for index in range(1, len(quantities)):
        before, this = quantities[index - 1], quantities[index]
        between = text[before.end : this.start]
        if before.sentence != this.sentence:
            whole = None
        elif _OF_THE.fullmatch(between) and _can_be_part(before, this):
            yield PartOf(index - 1, index)
        elif _OF_WHICH.fullmatch(between):
            whole = index - 1 if _can_be_part(this, before) else None
            if whole is not None:
                yield PartOf(index, whole)
        elif whole is not None and _AND.fullmatch(between) and this.unit == before.unit and _can_be_part(this, quantities[whole]):
            yield PartOf(index, whole)
        else:
            whole = None


def _can_be_part(part: Quantity, whole: Quantity) -> bool:
    if whole.kind not in {NumberKind.COUNT, NumberKind.MONEY, NumberKind.MEASURE}:
        return False
    return part.kind == NumberKind.SHARE or (part.unit == whole.unit and part.value <= whole.value)


@cache
def _change_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{verb_of_change()})\b", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    """Before the size of a change: "met 8", "(een stijging van 8", "(+8"."""
    return re.compile(rf"(?:\bmet\s+{_AMOUNT}|\(\s?(?:een (?:{'|'.join(nouns_of_change())}) van\s+)?[+-]?\s?)$")


def changes(text: str, start: int) -> bool:
    """Whether a verb before a figure says that something changes: "steeg van 300 tot 400", but not "een boete van 800 tot 8.000 euro"."""
    return bool(_change_verb().search(text, max(0, start - _NEAR), start))


def from_to(text: str, old: Quantity, new: Quantity) -> str | None:
    """The word between two figures that are the ends of one stretch, "naar" or "tot": "van 12 naar 15"; None if they are not."""
    to = _TO.fullmatch(text[old.end : new.start]) if _FROM.search(text[max(0, old.start - _BEFORE) : old.start]) else None
    return to["word"] if to else None


def find_changes(text: str, quantities: Sequence[Quantity]) -> Iterator[Change]:
    """Changes from one figure to the next: "steeg van 14 % in 2015 naar 22 % in 2020", with the figure that says by how much.

    Args:
        text: the text.
        quantities: its figures from left to right, with their sentences.
    """
    for index in range(len(quantities) - 1):
        old, new = quantities[index], quantities[index + 1]
        word = from_to(text, old, new) if old.sentence == new.sentence and old.unit == new.unit else None
        if word is None or (word == "tot" and not changes(text, old.start)):
            continue
        by = next((near for near in (index + 2, index - 1) if _says_how_much(text, quantities, near, old, new)), None)
        computed = None if by is None else _computed(old, new, quantities[by])
        if by is None or computed is None:
            yield Change(index, index + 1)
        else:
            yield Change(index, index + 1, by, computed, _holds(computed, old, new, quantities[by]))


def _says_how_much(text: str, quantities: Sequence[Quantity], place: int, old: Quantity, new: Quantity) -> bool:
    """Whether a figure beside a change is its size: "met 8 procentpunt", "(+33 %)"."""
    if not 0 <= place < len(quantities):
        return False
    size = quantities[place]
    near = size.start - new.end <= _NEAR and old.start - size.end <= _NEAR
    comparable = size.unit in {"percent", "percentage_point", old.unit}
    if _OF_ANOTHER.match(text, size.end):
        return False
    return near and comparable and size.sentence == old.sentence and bool(_by().search(text[max(0, size.start - _BEFORE) : size.start]))


def _computed(old: Quantity, new: Quantity, size: Quantity) -> float | None:
    """How large a change was, in the unit in which it is stated; a percentage of percentages may be meant in points or in parts of the old one."""
    difference = abs(new.value - old.value)
    if size.unit != "percent" or (old.unit == "percent" and abs(difference - abs(size.value)) <= _ROUGHLY):
        return round(difference, 6)
    return round(100 * difference / abs(old.value), 1) if old.value else None


def _holds(computed: float, old: Quantity, new: Quantity, size: Quantity) -> bool:
    """Whether a change was as large as it is said to be, to the digits that are stated."""
    stated = abs(size.value)
    exact = all(quantity.qualifier == Qualifier.EXACT for quantity in (old, new, size))
    tolerance = _ROUNDED if exact else _ROUGHLY
    if size.unit in {"percent", "percentage_point"}:
        return abs(computed - stated) <= tolerance
    return abs(computed - stated) <= stated * tolerance / 100 + 1e-9
