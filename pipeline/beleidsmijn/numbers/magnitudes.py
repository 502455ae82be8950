"""The word in a figure that says how many times as much is meant: "miljoen" in "3 miljoen"."""

from __future__ import annotations

import re
from dataclasses import replace

from beleidsmijn.numbers.numerals import MAGNITUDES
from beleidsmijn.numbers.quantity import Quantity

MILLION = 10**6
_DECIMALS = re.compile(r"\d+(?:\.\d+)?")
MOST_SHARED = 1000
"""From here on a figure is said in full: nobody says "1.200" for 1.200 million."""


def words(text: str, quantity: Quantity) -> list[str]:
    """The words of a figure: "miljoen"."""
    return re.findall(r"[a-z]+", text[quantity.start : quantity.end].casefold())


def magnitude(text: str, quantity: Quantity) -> float:
    """The factor of the magnitude in a figure, 1 if it has none."""
    return next((MAGNITUDES[word] for word in words(text, quantity) if word in MAGNITUDES), 1)


def _size(text: str, quantity: Quantity) -> float:
    """How many times as much is meant as the digits of a figure say, by its own word or by that of the one before it."""
    written = text[quantity.start : quantity.end].replace(".", "").replace(",", ".")
    shared = round(quantity.value / float(written)) if _DECIMALS.fullmatch(written) and float(written) else 1
    return shared if shared in MAGNITUDES.values() else magnitude(text, quantity)


def of_the_same(text: str, before: Quantity, this: Quantity) -> Quantity:
    """A figure with unit and counted noun of the one before, and with its magnitude too if it has none: "9,5 miljoen voor A en 4,7 voor B"."""
    size = _size(text, before)
    shared = not words(text, this) and this.value < MOST_SHARED and before.value >= size
    value = round(this.value * size, 6) if shared else this.value
    return replace(this, value=value, unit=before.unit, kind=before.kind, counted=before.counted)
