"""What is known of a word form: how rare it is in policy texts and what it is used as, from ``data/lexicon.tsv``."""

from __future__ import annotations

from functools import cache, lru_cache

from beleidsmijn.language.nouns import lemma_of_noun, nominalised
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_list, read_rows

NOUN, NAME, ADJECTIVE, VERB, OTHER = "n", "p", "a", "v", "o"
LEAST_RARITY = 3.2
"""A noun in more than one of twenty-five texts says nothing by itself ("jaar", "minister", "studie")."""
_UNKNOWN_RARITY = 8.0
"""Of a word that is not in the list: it stood in fewer than six of the fifteen thousand texts counted."""
_SHORTEST_UNKNOWN_NOUN = 6
"""Letters of an unknown word from which it is taken for a noun: Dutch makes new words by joining nouns."""


@cache
def _words() -> dict[str, tuple[float, str]]:
    known = {form: (float(rarity), kind) for form, rarity, kind in read_rows("lexicon.tsv", 3)}
    return known | {form: (known.get(form, (_UNKNOWN_RARITY, ""))[0], NOUN) for form in nominalised()}


@cache
def general_nouns() -> frozenset[str]:
    """Lemmas of nouns that never tell what a text is about."""
    return frozenset(read_list("general_nouns.txt"))


@cache
def function_words() -> frozenset[str]:
    """Words that are never the noun of a phrase: articles, prepositions, pronouns, auxiliaries, common adverbs."""
    return frozenset(read_list("function_words.txt"))


def rarity(form: str) -> float:
    """Inverse document frequency of a folded word, 0 for a word in every text."""
    return _words().get(form, (_UNKNOWN_RARITY, ""))[0]


def kind(form: str) -> str:
    """What a folded word is used as most: `NOUN`, `NAME`, `ADJECTIVE`, `VERB` or `OTHER`; "" for a word that is not known."""
    known = _words().get(form)
    return known[1] if known else ""


def likely_kind(form: str) -> str:
    """The same; a long unknown word is taken for a noun."""
    return kind(form) or (NOUN if len(form) >= _SHORTEST_UNKNOWN_NOUN else OTHER)


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


@lru_cache(maxsize=65536)
def is_telling(form: str) -> bool:
    """Whether a folded word is a noun that says by itself what a text is about."""
    return likely_kind(form) == NOUN and rarity(form) >= LEAST_RARITY and lemma_of_noun(form) not in general_nouns()
