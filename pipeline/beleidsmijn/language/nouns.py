"""Dutch nouns by form alone: which word is a noun phrase's head, and its lemma. Used where no trained model says so.

The rules follow Dutch spelling (plural in -en or -s, consonants doubled after a short vowel, long vowels written double in a
closed syllable); exceptions are data in ``irregular_plurals.tsv`` and ``nominalised.txt``.
"""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_list, read_rows

_VOWELS = "aeiou"
_PLURAL_OF_E = re.compile(r"(?<=\w\w)[^aeiouc]es(?<!dres)(?<!gres)(?<!ces)\Z")
"""Plurals of nouns in -e: "boetes", "controles", and not "adres", "congres", "proces"."""


@cache
def _irregular() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("irregular_plurals.tsv", 2)}


@cache
def nominalised() -> frozenset[str]:
    """Folded plurals of participles and adjectives that are nouns: "gedetineerden", "verdachten"."""
    return frozenset(read_list("nominalised.txt"))


@cache
def lemma_of_noun(word: str) -> str:
    """Singular of a Dutch noun, in lower case unless it is an abbreviation.

    >>> lemma_of_noun("ondernemers"), lemma_of_noun("bedrijven"), lemma_of_noun("EU-lidstaten")
    ('ondernemer', 'bedrijf', 'EU-lidstaat')
    """
    if sum(c.isupper() for c in word) > 1:
        first, hyphen, last = word.rpartition("-")
        return first + hyphen + lemma_of_noun(last) if hyphen and last.islower() else word
    plain = word.casefold().replace("’", "'")
    for length in range(len(plain), 3, -1):
        # the last part of a compound decides: "werkbezoeken" ends in "bezoeken"
        if plain[-length:] in _irregular():
            return plain[:-length] + _irregular()[plain[-length:]]
    if fold(plain) in nominalised():
        return plain[:-1]
    if plain.endswith(("'s", "'ers")):
        return plain[:-2] if plain.endswith("'s") else plain[:-1]
    if plain.endswith("ieën"):
        return plain[:-2]
    if plain.endswith("eën"):
        return plain[:-2]
    if plain.endswith("heden"):
        return plain[:-5] + "heid"
    if len(plain) > 4 and plain.endswith("en"):
        return _singular_of_en(plain[:-2])
    if len(plain) > 4 and re.search(
        r"(?:e[lmnr]|je|ie|[aeiou]é|eur|or|ee|oe|[aeo]i|ion|ing|age|ant|team|club|job|sector|start-?up|shop|test|scan|euro|manager|post)s$",
        plain,
    ):
        return plain[:-1]
    if _PLURAL_OF_E.search(plain):
        return plain[:-1]
    return plain


def _singular_of_en(stem: str) -> str:
    if re.search(r"([bcdfgklmnprstz])\1$", stem):
        return stem[:-1]
    if stem.endswith("v"):
        stem = stem[:-1] + "f"
    elif stem.endswith("z") and not stem.endswith("tz"):
        stem = stem[:-1] + "s"
    # one vowel before one consonant at the end is long in the plural: "schol-en" is "school"
    match = re.search(r"(?<![aeiou])([aou])([bcdfgklmnprst])$", stem)
    if match:
        return stem[: match.start(1)] + match[1] * 2 + match[2]
    if re.search(r"(?<![aeiou])e[fgkmnprst]$", stem) and not re.search(r"(?:ig|ag|er|el|en|em|es|et)$", stem):
        return stem[:-1] + "e" + stem[-1]
    return stem
