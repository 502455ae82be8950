"""The scale that a table's header or caption gives for all its figures: "(x € 1.000)", "in miljoenen euro", "bedragen x 1 mln"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FACTORS = (("1.000.000", 10**6), ("miljard", 10**9), ("mld", 10**9), ("mrd", 10**9), ("m", 10**6))
"""Beginnings of the words for a factor, the longest first; what is left is a thousand."""
_CURRENCY = r"(?:€|euro|EUR)"
_SCALE = re.compile(
    rf"\(?\s*(?:bedragen\s+|cijfers\s+|aantallen\s+)?(?:(?:x|×|\*)\s*(?P<before>{_CURRENCY})?\s*(?P<times>1[. ]?000(?:\.000)?|1\s?(?:mln|mio|mld|mrd)\b\.?|duizend|miljoen|miljard)"
    rf"|(?<=\()(?P<before3>{_CURRENCY})?\s*(?P<bare>duizend|miljoen(?:en)?|miljard(?:en)?|mln\.?|mio|mld\.?)(?=\s*(?:{_CURRENCY}(?:’s|'s)?)?\s*\))"
    rf"|in\s+(?P<before2>{_CURRENCY})?\s*(?P<words>duizend(?:en|tallen)?|miljoen(?:en)?|miljard(?:en)?|mln\.?|mio|mld\.?))"
    rf"\s*(?P<after>{_CURRENCY}(?:’s|'s)?)?\s*\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """What every figure is multiplied by, and the currency that goes with it, if it is named."""

    factor: float = 1
    currency: str | None = None


NONE = Scale()
JOINT = "\u2060"
"""Stands for the spaces in a scale that is kept with the word before it: a mark that no text holds (readers take it out)."""


def find_scale(texts: Iterable[str]) -> Scale:
    """The first scale that a header or caption gives."""
    for text in texts:
        match = _SCALE.search(text)
        if match:
            word = re.sub(r"^1\s?(?=m)", "", (match["times"] or match["words"] or match["bare"]).casefold())
            factor = next((size for name, size in _FACTORS if word.startswith(name)), 10**3)
            return Scale(factor, "EUR" if match["before"] or match["before2"] or match["before3"] or match["after"] else None)
    return NONE


def without_scale(text: str) -> str:
    """A header line without its scale, which is no name of a column."""
    return _SCALE.sub(" ", text)


def with_scale_joined(text: str) -> str:
    """A header line with its scale as one word with the one before, whose column it is of: "omzet (x 1.000 euro)"."""
    return _SCALE.sub(lambda match: JOINT + match.group().strip().replace(" ", JOINT) + " ", text).replace(f" {JOINT}", JOINT)
