"""Municipalities of the Netherlands and Belgium by their names of one word (``data/municipalities.tsv``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from beleidsmijn.notation.fold import strip_diacritics
from beleidsmijn.packaged import read_rows


@cache
def municipalities() -> Mapping[str, str]:
    """Country of each (NL, BE, or both: "BE+NL") by its name; also as Belgian sources write them, without diacritics."""
    countries = dict[str, str](read_rows("municipalities.tsv", 2))
    return {strip_diacritics(name): country for name, country in countries.items()} | countries
