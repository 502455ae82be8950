"""Finding the terms of a scheme in Dutch text, also inside compounds ("digitaliseringsstap", "e-commercecampagne")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

MIN_COMPOUND = 6
"""A term of at least this length also counts at the start or end of a longer word; shorter ones need a hyphen."""
MAX_WORDS = 5
_WORD = re.compile(r"[^\W\d_][\w&]*(?:[-'’][\w&]+)*")
_ENDINGS = ("en", "s", "e", "'s", "er", "ers", "n")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: folded form and offsets."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found: the term as in the scheme, and where."""

    term: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without diacritics, straight apostrophes."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def split_words(text: str, offset: int = 0) -> list[Word]:
    """Words of a text with offsets, ``offset`` added."""
    return [Word(fold(m.group()), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]


def match_terms(words: Iterable[Word], index: Mapping[str, set[str]]) -> Iterator[Hit]:
    """Terms in a run of words, the longest at each place.

    Args:
        words: consecutive words of one passage.
        index: folded term to the terms it stands for.
    """
    sequence = list(words)
    position = 0
    while position < len(sequence):
        length, terms = _longest(sequence, position, index)
        for term in sorted(terms):
            yield Hit(term, sequence[position].start, sequence[position + length - 1].end)
        position += length


def _longest(words: list[Word], position: int, index: Mapping[str, set[str]]) -> tuple[int, set[str]]:
    for length in range(min(MAX_WORDS, len(words) - position), 1, -1):
        phrase = " ".join(word.form for word in words[position : position + length])
        terms = index.get(phrase) or next((index[stem] for stem in _stems(phrase) if stem in index), None)
        if terms:
            return length, terms
    return 1, _in_word(words[position].form, index)


def _stems(word: str) -> Iterator[str]:
    """The word without a plural or inflectional ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem
            if ending in {"en", "er", "ers"}:
                if len(stem) > 2 and stem[-1] == stem[-2]:
                    yield stem[:-1]
                elif len(stem) > 2 and stem[-2] in "aeou" and stem[-3] not in "aeiou":
                    yield stem[:-1] + stem[-2] + stem[-1]
                if stem.endswith("v"):
                    yield stem[:-1] + "f"
                if stem.endswith("z"):
                    yield stem[:-1] + "s"


def _in_word(word: str, index: Mapping[str, set[str]]) -> set[str]:
    """Terms that a word is, or is a compound of."""
    exact = index.get(word)
    if exact:
        return exact
    for stem in _stems(word):
        if stem in index:
            return index[stem]
    found: set[str] = set()
    for part in word.split("-") if "-" in word else ():
        found |= index.get(part, set())
    for cut in range(len(word) - 2, MIN_COMPOUND - 1, -1):
        if word[:cut] in index:
            found |= index[word[:cut]]
            break
    for cut in range(2, len(word) - MIN_COMPOUND + 1):
        tail = word[cut:]
        terms = index.get(tail) or next((index[stem] for stem in _stems(tail) if len(stem) >= MIN_COMPOUND and stem in index), None)
        if terms:
            found |= terms
            break
    return found
