"""What figures in brackets leave out because a figure before them says it: "60.150 (-0,9 procent), 50.640 (+1,2)", "7 miljoen ton, na Gent (8,1)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from beleidsmijn.kinds import NumberKind
from beleidsmijn.numbers.counted import ABOUT
from beleidsmijn.numbers.exclusions import FOLLOWED
from beleidsmijn.numbers.magnitudes import MILLION, magnitude, of_the_same, words
from beleidsmijn.numbers.quantity import Quantity

_SIGNS, _LONGEST_BETWEEN = ("(+", "(-", "(−"), 80
_FARTHEST_AMOUNT = 240
"""Code points between an amount in euro and the next one that leaves its currency out."""
_NAMED = re.compile(r"[A-ZÀ-Ý][\w&’'-]*(?:\s[A-ZÀ-Ý&][\w&’'-]*){0,4}\s\(\Z")
"""Before the figure of a name: "Brazilië (6,1)"."""
_TOGETHER = re.compile(rf"\b(?:samen|in totaal|goed voor|(?:goed )?voor nog eens|tot nog eens)\s{ABOUT}\Z")
"""Before what amounts come to: "samen | 640 miljoen"."""
_OF_SO_MANY = re.compile(rf"\bvan\s{ABOUT}\Z")
"""Before how many there are where something is: "een land van | 17 miljoen"."""
_SENTENCE_ENDS = re.compile(r"[.;?!]\s|\n")
_PARAGRAPH_ENDS = re.compile(r"\n\s*\n")


def from_before_brackets(text: str, earlier: Sequence[Quantity], this: Quantity) -> Quantity:
    """A bare figure in brackets with the unit of the share, measure or amount before it; any other as it is.

    Args:
        text: the text.
        earlier: the few figures before it.
        this: the figure.
    """
    if any(_is_followed_share(text, one, this) for one in earlier):
        return replace(this, unit="percent", kind=NumberKind.SHARE, counted=None)
    if any(_is_signed_share(text, one, this) for one in earlier):
        return replace(this, unit="percent", kind=NumberKind.SHARE)
    if this.counted is not None:
        return this
    amounts = [one for one in reversed(earlier) if one.kind == NumberKind.MONEY]
    if amounts and _goes_on_in_millions(text, amounts[0], this):
        return replace(this, unit=amounts[0].unit, kind=amounts[0].kind)
    if _is_of_another_year(text, earlier[-1], this):
        return of_the_same(text, earlier[-1], this)
    whole = next((one for one in amounts if words(text, one)), None)
    if whole and _is_part_in_brackets(text, whole, this):
        return of_the_same(text, whole, this)
    measured = next((one for one in earlier if _is_measure_of_name(text, one, this)), None)
    return of_the_same(text, measured, this) if measured else this


def _is_signed_share(text: str, earlier: Quantity, this: Quantity) -> bool:
    """Whether a figure with its sign in brackets goes on after another that is a share: "60.150 (-0,9 procent), 50.640 (+1,2)"."""
    signed = all(text.startswith(_SIGNS, max(0, start - 2), start) for start in (earlier.start, this.start))
    return earlier.unit == "percent" and signed and this.start - earlier.end <= _LONGEST_BETWEEN and text.startswith(")", this.end)


def _is_followed_share(text: str, earlier: Quantity, this: Quantity) -> bool:
    """Whether a figure in brackets is the next share of a ranking: "46 procent noemt dit, gevolgd door kosten (33) en privacy (28)"."""
    return earlier.unit == "percent" and text.startswith(")", this.end) and bool(FOLLOWED.search(text, earlier.end, this.end + 1))


def _is_alone_after_name(text: str, this: Quantity) -> bool:
    return text.startswith(")", this.end) and bool(_NAMED.search(text, max(0, this.start - 80), this.start))


def _goes_on_in_millions(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether millions go on after millions of euro: in the sentence, or later as those of a name, or of several together ("Sabca (275 miljoen), ..., samen 640 miljoen")."""
    if not _is_in_millions(text, this) or _PARAGRAPH_ENDS.search(text, before.end, this.start):
        return False
    if _is_in_millions(text, before) and not _SENTENCE_ENDS.search(text, before.end, this.start):
        return not _OF_SO_MANY.search(text, max(0, this.start - 30), this.start)
    near = this.start - before.end <= _FARTHEST_AMOUNT
    return near and (_is_alone_after_name(text, this) or bool(_TOGETHER.search(text, max(0, this.start - 40), this.start)))


_ANOTHER_YEAR = re.compile(r"\s?(?:€|[a-zà-ÿ]+)?\s\((?:in\s)?(?:19|20)\d\d:\s")


def _is_of_another_year(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a bare figure in brackets is that of another year: "108,7 miljoen euro (2022: 101,3)"."""
    measured = before.kind in {NumberKind.MEASURE, NumberKind.MONEY}
    return measured and text.startswith(")", this.end) and bool(_ANOTHER_YEAR.fullmatch(text, before.end, this.start))


_OPENED = re.compile(r"\s?(?:€|euro)?\s\((?:[^()\d;]{2,40}\s\d[\d.,]*;\s)*[^()\d;]{2,40}\s")


def _is_part_in_brackets(text: str, whole: Quantity, this: Quantity) -> bool:
    """Whether decimals are those of one of the parts that brackets name: "7,8 miljoen euro (ICT 5,1; opleiding 1,8)"."""
    return "," in text[this.start : this.end] and bool(_OPENED.fullmatch(text, whole.end, this.start))


def _is_in_millions(text: str, quantity: Quantity) -> bool:
    """Whether a figure is said in millions, itself or by the other end of its range."""
    return magnitude(text, quantity) >= MILLION or (quantity.low is not None and quantity.low >= MILLION)


def _is_measure_of_name(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether decimals in brackets are those of another name than the measure before: "7,4 miljoen ton, vóór Brazilië (6,1) en Frankrijk (5,2)"."""
    if before.kind not in {NumberKind.MEASURE, NumberKind.MONEY, NumberKind.SHARE} or words(text, this):
        return False
    same_sentence = not _SENTENCE_ENDS.search(text, before.end, this.start)
    return same_sentence and "," in text[this.start : this.end] and _is_alone_after_name(text, this)
