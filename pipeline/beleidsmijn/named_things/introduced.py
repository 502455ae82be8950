"""Programmes, systems and places after the noun that says what they are: 'het project "Schoon schip"', "de applicatie CollectPro", "het dorp X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.lexicon import function_words
from beleidsmijn.named_things.head_nouns import is_known, kind_by_ending
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NAME
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Span
from beleidsmijn.packaged import read_list, read_rows

_QUOTED = r"[“\"‘'«„](?P<quoted>[^“”\"‘«»„\n.?!:;]{3,80}?)[”\"’'»](?!\w)"
_LINK = r"(?:(?:en|and|&|of|for|the|about|de|du|des|contre|le|la|les|van|voor)\s|[-–]\s(?![0-9])){0,2}"
_PLAIN = rf"(?P<plain>[A-ZÀ-Ý][\w@+-]*[\w+@](?:\s{_LINK}[A-ZÀ-Ý0-9][\w@+-]*){{0,5}})(?![\w’'])"
_ROMAN = re.compile(r"[IVX]+")
_SHORTEST = 3
"""Letters of a name without quotation marks: "het actieplan AI" may be called otherwise."""


@cache
def _rules() -> tuple[Prefiltered, ...]:
    """Each way to write a name, after the nouns that stand before names written so."""
    rows = read_rows("naming_nouns.tsv", 2)
    quoted, plain = ("|".join(noun for noun, how in rows if how in ways) for ways in (("quoted", "plain"), ("plain",)))
    return (
        Prefiltered(re.compile(rf"\b(?P<noun>[a-zà-ÿ-]*(?:{quoted}))\s{_QUOTED}")),
        Prefiltered(re.compile(rf"\b(?P<noun>[a-zà-ÿ-]*(?:{plain}))\s{_PLAIN}")),
    )


@cache
def _of_no_policy() -> tuple[str, ...]:
    return tuple(noun for noun, how in read_rows("naming_nouns.tsv", 2) if how == "none")


def find_introduced(text: str) -> Iterator[tuple[NamedThingKind, Span]]:
    """Kind and span, without quotation marks, of what stands after a noun that introduces names (``data/naming_nouns.tsv``)."""
    for rule in _rules():
        for match in rule.finditer(text):
            which = match.lastgroup or ""
            kind = kind_by_ending(match["noun"])
            if kind and not match["noun"].endswith(_of_no_policy()) and (which == "quoted" or _is_proper(match[which])):
                yield kind, match.span(which)


_PLACE = r"[A-ZÀ-Ý][\w’'-]+[a-zà-ÿ](?![\w’'-])"
_AFTER_TE = Prefiltered(re.compile(rf"(?<![\w-])te[ ](?P<name>{_PLACE})(?![ ][A-ZÀ-Ý])"))
_AFTER_POSTCODE = Prefiltered(
    re.compile(rf"(?<![\w.-])[1-9]\d{{3}}[ ]?(?!EU)[A-Z]{{2}}[ ]{{1,2}}(?P<name>(?:(?:De|Den|Het)[ ])?(?!De\b|Den\b|Het\b){_PLACE})")
)


@cache
def _at_water() -> Prefiltered:
    """Towns that are called after the water they lie at: "Wijk aan Zee"."""
    waters = "|".join(read_list("waters.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])[A-ZÀ-Ý][\w-]*[a-zà-ÿ][ ](?:aan|op)[ ](?:(?:de|den|het)[ ])?(?:{waters})(?![\w-])"))


@cache
def _after_noun() -> Prefiltered:
    nouns = "|".join(read_list("place_nouns.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{nouns})\s(?P<name>{_PLACE}(?:[ ]{_PLACE})*)"))


def find_introduced_places(text: str) -> Iterator[Span]:
    """Places after the noun for them, after "te", after a Dutch postcode, and by a water in their names: "het dorp X", "te X", "6994 ZJ X", "X aan Zee".

    Nouns and waters are data: ``place_nouns.txt``, ``waters.txt``.
    """
    for pattern in (_after_noun(), _AFTER_TE):
        for match in pattern.finditer(text):
            if _is_proper(match["name"]):
                yield match.span("name")
    for match in _at_water().finditer(text):
        yield match.span()
    for match in _AFTER_POSTCODE.finditer(text):
        if not is_known(match["name"]):
            yield match.span("name")


def _is_proper(name: str) -> bool:
    """Whether what stands there without quotation marks is a name: it begins with no ordinary word, and no place ("het systeem Nederland kent").

    Two ordinary words with capitals are a name as well: "het programma Slim Wonen".
    """
    first, *others = name.split()
    if len(name) < _SHORTEST or _ROMAN.fullmatch(name) or is_known(first):
        return False
    capitals = [word for word in others if word[0].isupper()]
    several = bool(capitals) and function_words().isdisjoint(word.casefold() for word in (first, capitals[0]))
    return several or kind_of_word(fold(first)) in {"", NAME}
