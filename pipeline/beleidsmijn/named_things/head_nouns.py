"""What a name names, by its head noun, or because it is known: data files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.named_things.municipalities import is_municipality
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.fold import strip_diacritics
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.packaged import read_list, read_rows

_HEAD_ENDS = re.compile(r"\s(?:van|voor|over|inzake|betreffende|tot|op|bij|in|en|&)\s|\s*[:(]|\s(?:19|20)\d\d")
"""What follows the head noun of a name."""


@cache
def events() -> Prefiltered:
    """Events by their form or known by name: "COP28", "de Ramadan"."""
    return Prefiltered(re.compile(rf"\bCOP\s?\d{{1,2}}\b|\b(?:{'|'.join(read_list('event_names.txt'))})\b"))


@cache
def listed() -> dict[str, NamedThingKind]:
    """Places, also as Belgian sources write them, without diacritics, and what is known by a name that does not say what it is (data files)."""
    places = read_list("places.txt")
    kinds = dict.fromkeys([*places, *map(strip_diacritics, places)], NamedThingKind.PLACE)
    return kinds | {name: NamedThingKind(kind) for kind, name in read_rows("known_things.tsv", 2)}


def is_known(name: str) -> bool:
    """Whether a name is listed, or that of a municipality."""
    return name in listed() or is_municipality(name)


@cache
def listed_names() -> re.Pattern[str]:
    """Their names, also over two lines or without their spaces ("MiddellandseZee"); a dash before one may begin an item of a list."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in listed():
        by_letter[name[0]].append(name[1:])
    # the first letter comes first: that is what a search can look for quickly
    names = (re.escape(letter) + r"(?<!\w.)(?<!\w-.)" + any_of(rests, space=r"(?: {0,2}|\n)") for letter, rests in by_letter.items())
    return re.compile(rf"(?:{'|'.join(names)})(?![\w-])")


def kind_of_listed(surface: str) -> NamedThingKind:
    """What a name that `listed_names` matches names."""
    return listed().get(surface) or _listed_without_spaces()["".join(surface.split())]


@cache
def _listed_without_spaces() -> dict[str, NamedThingKind]:
    return {"".join(name.split()): kind for name, kind in listed().items()}


def has_head(surface: str) -> bool:
    """Whether the head noun of a name says what kind of thing it is."""
    return kind_of(surface) != NamedThingKind.OTHER


@cache
def compounds() -> Prefiltered:
    """Names of one capitalised word within a sentence, or after a name and a hyphen: "het Toekomstfonds", "eIDAS-verordening"."""
    rows = read_rows("named_thing_heads.tsv", 3)
    word, hyphen = ("|".join(ending for _, ending, how in rows if how == wanted) for wanted in ("word", "hyphen"))
    pattern = (
        rf"(?<=[a-zà-ÿ,(]\s)[A-ZÀ-Ý][a-zà-ÿ]{{3,}}(?:{word})\b(?!-)"
        rf"|(?:(?<![A-Z\d_-])|(?<![\w-])[a-z]{{1,2}})[A-Z]\w*(?:-\w+)*-(?i:{hyphen})\b(?!-)"
    )
    return Prefiltered(re.compile(pattern))


def is_head(surface: str) -> bool:
    """Whether a name is a head noun by itself."""
    return surface.casefold() in _whole_heads()


def kind_of(name: str) -> NamedThingKind:
    """What a name that is no person or place names, by its head noun (``data/named_thing_heads.tsv``).

    >>> kind_of("Wet natuurbescherming").value, kind_of("Nationaal Programma Onderwijs").value, kind_of("Algemene Nationale Gegevensbank").value
    ('law', 'programme', 'product')
    """
    if known := listed().get(" ".join(name.split())):
        return known
    folded = " ".join(name.casefold().split())
    words = folded.split()
    whole = _whole_heads()
    if said := next((whole[word] for word in words if word in whole), None):
        return said
    head = _HEAD_ENDS.split(folded, maxsplit=1)[0]
    return next((kind for part in (head, *words) if (kind := kind_by_ending(part))), NamedThingKind.OTHER)


@lru_cache(maxsize=4096)
def kind_by_ending(words: str) -> NamedThingKind | None:
    """What words in small letters name, by how they end."""
    return next((kind for ending, kind in _heads() if words.endswith(ending)), None)


@cache
def _heads() -> Sequence[tuple[str, NamedThingKind]]:
    rows = [(ending, NamedThingKind(kind)) for kind, ending, _ in read_rows("named_thing_heads.tsv", 3)]
    return sorted(rows, key=lambda row: -len(row[0]))


@cache
def _whole_heads() -> dict[str, NamedThingKind]:
    """What each head says when it is a word of its own."""
    return {ending.removeprefix("-"): kind for ending, kind in _heads()}
