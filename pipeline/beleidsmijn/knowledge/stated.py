"""What a document states of indicators: its figures of a known period, each with the key that the same figure of another document has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from beleidsmijn.kinds import NumberKind
from beleidsmijn.language.lexicon import general_nouns, is_telling
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, kind, rarity
from beleidsmijn.numbers.quantity import HANDFUL
from beleidsmijn.packaged import read_list

Json = dict[str, Any]
Figure = tuple[str, str, str, float, str, str]
"""Key of the indicator (JSON), bounds of the period, value, its qualifier, id of the number."""
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\s+$")
_OF_WHAT = re.compile(
    r"\s(?P<how>aan|bij|door|inzake|met|over|tegen|van|voor|wegens)\s(?:de\s|het\s|een\s)?(?P<what>(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ-]{3,})\b"
)
_WORD = re.compile(r"(?<![\w-])[a-zà-ÿ-]{4,}(?![\w-])")
_SENTENCE_END = re.compile(r"[.?!;]\s|\n")
_AROUND = 200
"""Code points of its sentence, before and after a figure, that tell what it is about."""
_RARE = 5.0
"""A noun that is in more than one of a hundred and fifty texts ("klacht", "bedrijf") is the same thing only with more said of it."""
_SAID_OF_IT = 2
"""Nouns of the sentence that go with one that does not tell enough."""


def stated_figures(text: str, numbers: Iterable[Json]) -> list[Figure]:
    """The figures of a document that count something telling, of a known period."""
    stated = []
    for number in numbers:
        key = _key(text, number) if "time" in number and "counted" in number else None
        if key:
            stated.append((key, number["time"]["start"], number["time"]["end"], number["value"], number["qualifier"], number["id"]))
    return stated


def _key(text: str, number: Json) -> str | None:
    """Unit, place and organisations of a figure and what it counts; None if that does not tell what the same figure is elsewhere.

    A common noun alone ("93 klachten") does not, nor does that of a share, which says nothing of what is true of so many ("30 % van de leerlingen"):
    they go with the rarest nouns of their sentence.
    """
    lemma = number["counted"]["lemma"].casefold()
    few = number["kind"] == NumberKind.COUNT and number["notation"] == "words" and number["value"] <= HANDFUL
    if few or lemma in general_nouns():
        return None
    words = _described(text, number["counted"])
    specific = " " in words or rarity(fold(words)) >= _RARE or "place" in number or "organisation_ids" in number
    told = bool(lemma.endswith(_share_measures())) if number["kind"] == NumberKind.SHARE else specific
    others = [] if told else _rarest(text, number["span"], lemma)
    if not told and len(others) < _SAID_OF_IT:
        return None
    place = number.get("place", {}).get("text", "").casefold()
    key = [" ".join([words, *others]), number["kind"], number["unit"], number.get("per", ""), place, number.get("organisation_ids", [])]
    return json.dumps(key, ensure_ascii=False, separators=(",", ":"))


@cache
def _share_measures() -> tuple[str, ...]:
    return tuple(read_list("share_measures.txt"))


def _rarest(text: str, span: Json, counted: str) -> list[str]:
    """The rarest nouns of the sentence around a figure, but for what it counts."""
    start = max(
        (end.end() for end in _SENTENCE_END.finditer(text, max(0, span["start"] - _AROUND), span["start"])), default=span["start"] - _AROUND
    )
    stop = _SENTENCE_END.search(text, span["end"], span["end"] + _AROUND)
    words = {fold(word) for word in _WORD.findall(text, max(0, start), stop.start() if stop else span["end"] + _AROUND)}
    lemmas = {lemma_of_noun(word): rarity(word) for word in words if is_telling(word)}
    lemmas.pop(counted, None)
    return sorted(sorted(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))[:_SAID_OF_IT])


def _described(text: str, counted: Json) -> str:
    """The counted noun with the adjectives before it and what it is of: "klacht over laattijdige trein" is not "klacht"."""
    words = [counted["lemma"].casefold()]
    span = counted.get("span", {"start": 0, "end": 0})
    end = span["start"]
    while before := _WORD_BEFORE.search(text, max(0, end - 30), end):
        word = before["word"]
        if kind(fold(word)) != ADJECTIVE and not re.fullmatch(r"[A-Z][a-zà-ÿ]+se", word):
            break
        words.insert(0, word.casefold())
        end = before.start()
    of_what = _OF_WHAT.match(text, span["end"]) if span["end"] else None
    if of_what and kind(fold(of_what["what"].split()[-1])) == NOUN:
        *adjectives, noun = of_what["what"].split()
        words += [of_what["how"], *adjectives, lemma_of_noun(noun)]
    return " ".join(words)
