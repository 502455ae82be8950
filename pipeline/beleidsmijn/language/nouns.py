"""Dutch nouns by form alone: which word is a noun phrase's head, and its lemma. Used where no trained model says so.

The rules follow Dutch spelling (plural in -en or -s, consonants doubled after a short vowel, long vowels written double in a
closed syllable). Where they leave a choice ("sectoren": "sectoor" or "sector"), the singular is the one that policy texts use; exceptions are
data in ``irregular_plurals.tsv``, ``nominalised.txt`` and ``singular_nouns.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, kind, nominalised, rarity
from beleidsmijn.packaged import read_list, read_rows

_PLURAL_OF_E = re.compile(r"(?<=\w\w)[^aeiouc]es(?<!dres)(?<!gres)(?<!ces)\Z")
"""Plurals of nouns in -e: "boetes", "controles", and not "adres", "congres", "proces"."""
_PLURAL_IN_S = re.compile(
    r"(?:e[lmnr]|aar|aal|je|ie|eur|or|ee|oe|au|um|[aeo]i|ion|ing|age|ant|team|club|job|sector|start-?up|shop|test|scan|euro|manager|post)s\Z"
)


_OF_PEOPLE = re.compile(
    r"(?:[a-z]{2}lozen|begaafden|behoevenden|geletterden|gerechtigden|geschoolden|jarigen|kundigen|opgeleiden|plichtigen|taligen|[a-z]{4}enden)\Z"
)
"""Plurals of adjectives and participles that are used of people: "werklozen", "deelnemenden"; and not "weekenden"."""


@cache
def _irregular() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("irregular_plurals.tsv", 2)}


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
        if plain[-length:] in _irregular() and _is_first_part(plain[:-length]):
            return plain[:-length] + _irregular()[plain[-length:]]
    if fold(plain) in nominalised() or (_OF_PEOPLE.search(plain) and kind(fold(plain[:-2])) != NOUN):
        return plain[:-1]
    if plain.endswith(("'s", "'ers")):
        return plain[:-2] if plain.endswith("'s") else plain[:-1]
    if plain.endswith(("eën", "ieen", "eeen")):  # "industrieen" where diacritics were lost
        return plain[:-2]
    if plain.endswith("iën"):
        return plain[:-2] + "e"
    if plain.endswith("heden"):
        return plain[:-5] + "heid"
    return _likeliest(plain, tuple(_singulars(plain)))


@cache
def _only_singular() -> tuple[str, ...]:
    """Nouns in -en and -s that are no plurals, also as the last part of a compound: "gezinsleven", "koninklijk paleis"."""
    return tuple(read_list("singular_nouns.txt"))


def _is_singular(plain: str) -> bool:
    """Whether a word is one of those, or a compound with one."""
    return any(plain.endswith(noun) and _is_first_part(plain.removesuffix(noun)) for noun in _only_singular())


def _start_of_noun(form: str, shortest: int) -> int | None:
    """Where the longest known noun starts that a folded word ends in, of at least so many letters."""
    return next((cut for cut in range(max(1, len(form) - shortest + 1)) if kind(form[cut:]) == NOUN), None)


def _is_first_part(part: str) -> bool:
    """Whether what stands before the last part of a compound ends in a noun, or is a word: "wereld|oorlogen", "midden|inkomen", and not "sec|toren".

    An s may join the parts.
    """
    form = fold(part).rstrip("-")
    stems = (form, form.removesuffix("s"))
    return (
        not part
        or (len(form) >= _SURELY_A_WORD and kind(form) not in {"", ADJECTIVE})
        or any(_start_of_noun(stem, _SHORTEST_FIRST_PART) is not None for stem in stems)
    )


_NO_PLURAL = re.compile(r"(?:(?<!e)e|o|[^aeiou]i)en\Z|(?:nis|ss|(?<!a)us)\Z")
"""Endings that no plural has: "fenomeen", "seizoen", "getuigenis"."""
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]*")
_SHORTEST_PLURAL = 4
_SHORTEST_FIRST_PART = 3
_SURELY_A_WORD = 5
"""Letters of a first part that may be another word than a noun."""


def _singulars(plain: str) -> Iterator[str]:
    """What a word may be the plural of, the likeliest by its form first; itself if it is none."""
    if len(plain) < _SHORTEST_PLURAL or _is_singular(plain) or _NO_PLURAL.search(plain):
        yield plain
    elif plain.endswith("en"):
        yield from _singulars_of_en(plain[:-2])
    elif plain.endswith("és") or (plain.endswith("s") and _may_be_plural_in_s(plain)):
        yield plain[:-1]
    else:
        yield plain


_FOREIGN_PLURAL = re.compile(r"...[bdgkpt]s\Z")


def _may_be_plural_in_s(plain: str) -> bool:
    """Whether a word in -s is a plural: by its ending ("ondernemers", and not "grens"), of no known noun ("prompts"), or of one that is as common ("films")."""
    one = plain[:-1]
    known = kind(fold(one)) == NOUN
    if _PLURAL_IN_S.search(plain) or _PLURAL_OF_E.search(plain):
        return known or not _ONE_SYLLABLE.fullmatch(plain)
    if _FOREIGN_PLURAL.search(plain) and _start_of_noun(fold(plain), _SHORTEST_PART) is None:
        return True  # and not a compound of a noun as it stands, "huisarts"
    return known and rarity(fold(one)) <= rarity(fold(plain)) and len(one) >= _SHORTEST_PLURAL - 1


_LATIN_OR = re.compile(r"[cst]or\Z")
"""Stems that are short in the singular as well: "factor", "sensor"; and not "kantoor"."""


def _singulars_of_en(stem: str) -> Iterator[str]:
    if re.search(r"([bcdfgklmnprstz])\1\Z", stem):
        yield stem[:-1]
        return
    closed = stem[:-1] + "f" if stem.endswith("v") else stem[:-1] + "s" if stem.endswith("z") and not stem.endswith("tz") else stem
    # one vowel before one consonant at the end is long in the plural: "schol-en" is "school"
    long = re.search(r"(?:(?<![aeiou])|(?<=[ei])(?=an\Z))(?P<vowel>[aou])(?P<end>[bcdfgklmnprst])\Z", closed)
    long_e = re.search(r"(?<![aeiou])(?P<vowel>e)(?P<end>[dfgklmnprst])\Z", closed)
    if long and not _LATIN_OR.search(closed):
        yield closed[: long.start()] + long["vowel"] * 2 + long["end"]
    elif long_e:
        lengthened = closed[: long_e.start()] + "ee" + long_e["end"]
        yield from (closed, lengthened) if re.search(r"(?:ig|ag|er|el|en|em|es|et)\Z", closed) else (lengthened, closed)
    if not long_e:
        yield closed
    if long and _LATIN_OR.search(closed):
        yield closed[:-1] + "or"
    yield stem + "e"


_UNKNOWN = 99
_SHORTEST_PART = 4
"""Letters of the last part of a compound by which it is known."""


@cache
def _likeliest(plain: str, singulars: tuple[str, ...]) -> str:
    """The singular that is a noun of policy texts, or ends in the longest one; of several the first, unless another is far more common."""

    def standing(singular: str) -> tuple[int, float]:
        form = fold(singular)
        cut = _start_of_noun(form, _SHORTEST_PART)
        return (_UNKNOWN, 0.0) if cut is None else (cut, rarity(form[cut:]))

    best, (cut, rare) = singulars[0], standing(singulars[0])
    for singular in singulars[1:]:
        other_cut, other_rare = standing(singular)
        if other_cut < cut or (other_cut == cut == 0 and other_rare < rare - _FAR_MORE_COMMON):
            best, cut, rare = singular, other_cut, other_rare
    return best


_FAR_MORE_COMMON = 1.0
