"""Nouns and other words of a phrase: what a word is used as, known or by its form, and whether it tells anything."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NOUN, OTHER, VERB, kind, rarity
from beleidsmijn.packaged import read_list

LEAST_RARITY = 3.2
"""A noun in more than one of twenty-five texts says nothing by itself ("jaar", "minister", "studie")."""
_SHORTEST_UNKNOWN_NOUN = 6
"""Letters of an unknown word from which it is taken for a noun: Dutch makes new words by joining nouns."""


@cache
def general_nouns() -> frozenset[str]:
    """Lemmas of nouns that never tell what a text is about."""
    return frozenset(read_list("general_nouns.txt"))


@cache
def function_words() -> frozenset[str]:
    """Words that are never the noun of a phrase: articles, prepositions, pronouns, auxiliaries, common adverbs."""
    return frozenset(read_list("function_words.txt"))


@cache
def peoples() -> frozenset[str]:
    """Names of peoples, for one and for many: "Belg", "Belgen"."""
    return frozenset(read_list("peoples.txt"))


def is_noun(word: str) -> bool:
    """Whether a word is known as a noun."""
    return kind(fold(word)) == NOUN


_SHORTEST_PART = 3
"""Letters of the first part of a compound; of its last one too many."""


@lru_cache(maxsize=16384)
def ends_as_noun(word: str) -> bool:
    """Whether a word is a noun, or one that no list knows and that ends in a noun: "durfkapitaal"."""
    form = fold(word)
    known = kind(form)
    parts = (form[cut:] for cut in range(_SHORTEST_PART, len(form) - _SHORTEST_PART))
    return known == NOUN or (not known and any(kind(part) == NOUN for part in parts))


_NO_NOUN = re.compile(
    r".{3,}(?:baarder|lijker|zamer|achtige?|bare?|baar|ende?|eerd(?:en?)?|eren|ieve|ige|ische?|lijke?|lijks|loze?|zame?|staan|gaan|slaan)\Z"
    r"|(?:aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?ge[a-z]{3,}(?:d|t|de|te)\Z"
)
"""Forms of adjectives, participles and infinitives."""
_GLUED_ON = re.compile(r"(?:dat|de|deze|een|en|het|van|zich)(?=[a-z]{4})")
"""Words that extraction glues to the next one: "zichzorg", "vantoeslagen"."""


_FINITE = re.compile(r".{3,}(?:eert|elt|ert)\Z")
"""Unknown words so are verbs, if they end in no noun: "lanceert", "sneuvelt"."""
_OF_VERB = re.compile(r"(?:be|her|ont|over|onder|door|ver)(?=[a-z]{4})")
_LONG_VOWEL, _ONE_CONSONANT = (
    re.compile(r"(?P<vowel>[aeou])(?P=vowel)(?P<end>[b-df-hj-np-tv-z])\Z"),
    re.compile(r"[^aeiou][aeiou][b-df-hj-np-tv-z]\Z"),
)


def _is_finite(form: str) -> bool:
    """Whether an unknown word is a form of a verb: "lanceert", that of a known infinitive ("kraakt"), or one with a prefix before it ("verkoos")."""
    if _FINITE.match(form):
        return True
    prefix = _OF_VERB.match(form)
    if prefix and kind(form[prefix.end() :]) == VERB:
        return True
    stem = re.sub(r"(?:t|te|ten|de|den)\Z", "", form)
    short, doubled = _LONG_VOWEL.sub(r"\g<vowel>\g<end>", stem), stem + stem[-1:] if _ONE_CONSONANT.search(stem) else stem
    return stem != form and any(kind(infinitive + "en") == VERB for infinitive in (short, doubled))


@lru_cache(maxsize=65536)
def likely_kind(form: str) -> str:
    """What a folded word is used as most; a long unknown word is taken for a noun, unless it has another form, or is two words."""
    known = kind(form)
    if known or len(form) < _SHORTEST_UNKNOWN_NOUN:
        return known or OTHER
    glued = _GLUED_ON.match(form)
    two = glued is not None and kind(form[glued.end() :]) != ""
    if _is_finite(form) and not ends_as_noun(form):
        return VERB
    return OTHER if two or (_NO_NOUN.match(form) and not ends_as_noun(form)) else NOUN


@lru_cache(maxsize=65536)
def is_telling(form: str) -> bool:
    """Whether a folded word is a noun that says by itself what a text is about."""
    return likely_kind(form) == NOUN and rarity(form) >= LEAST_RARITY and lemma_of_noun(form) not in general_nouns()
