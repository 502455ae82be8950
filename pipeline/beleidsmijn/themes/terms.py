"""Finding the terms of a scheme in Dutch text, also inside compounds ("digitaliseringsstap", "e-commercecampagne")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from beleidsmijn.notation.fold import fold

MIN_COMPOUND = 6
"""A term of at least this length also counts at the start or end of a longer word; shorter ones need a hyphen."""
_START = 3
_MOST_WORDS = 100_000
"""Words of which is kept what they match."""
_WORD = re.compile(r"[^\W\d_][\w&]*(?:[-'’][\w&]+)*")
_ENDINGS = ("en", "s", "e", "'s", "er", "ers", "n")


class Word(NamedTuple):
    """A word of a text: folded form and offsets."""

    form: str
    start: int
    end: int


class Hit(NamedTuple):
    """A term found: the term as in the scheme, and where."""

    term: str
    start: int
    end: int


def split_words(text: str, offset: int = 0) -> list[Word]:
    """Words of a text with offsets, ``offset`` added."""
    return [Word(fold(m.group()), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]


class TermIndex:
    """Terms to be found in text. What a word form matches is worked out once and kept."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = {fold(term) for term in terms}
        # a phrase is only looked for where the first letters of its first two words stand: most words start none
        self._phrases: dict[str, dict[str, int]] = defaultdict(dict)
        for words in (term.split() for term in self._terms if " " in term):
            second = self._phrases[words[0][:_START]]
            second[words[1][:_START]] = max(len(words), second.get(words[1][:_START], 0))
        self._of_word = lru_cache(maxsize=_MOST_WORDS)(self._look_up)

    def _look_up(self, form: str) -> tuple[tuple[str, ...], Mapping[str, int] | None]:
        """The terms in a word, and of the phrases that may begin with it the first letters of the second word with the most words."""
        return tuple(sorted(self._in_word(form))), self._phrases.get(form[:_START])

    def match(self, words: Iterable[Word]) -> Iterator[Hit]:
        """Terms in the consecutive words of one passage, the longest at each place, folded."""
        sequence = list(words)
        done = 0
        for position, word in enumerate(sequence):
            terms, phrases = self._of_word(word.form)
            if position < done or not (terms or phrases):
                continue
            length, found = self._longest(sequence, position, terms, phrases)
            for term in found:
                yield Hit(term, word.start, sequence[position + length - 1].end)
            done = position + length

    def _longest(
        self, words: list[Word], position: int, terms: tuple[str, ...], phrases: Mapping[str, int] | None
    ) -> tuple[int, tuple[str, ...]]:
        """How many words the longest phrase at a place has, and it; else one, and the terms in that word."""
        if phrases and position + 1 < len(words):
            most = phrases.get(words[position + 1].form[:_START], 0)
            for length in range(min(most, len(words) - position), 1, -1):
                term = self._known(" ".join(word.form for word in words[position : position + length]))
                if term:
                    return length, (term,)
        return 1, terms

    def _known(self, form: str) -> str | None:
        """The term that a word or phrase is, but for an ending."""
        if form in self._terms:
            return form
        return next((stem for stem in _stems(form) if stem in self._terms), None)

    def _in_word(self, word: str) -> set[str]:
        """Terms that a word is, or is a compound of."""
        whole = self._known(word)
        if whole:
            return {whole}
        found = {part for part in word.split("-") if part in self._terms} if "-" in word else set()
        head = next((word[:cut] for cut in range(len(word) - 2, MIN_COMPOUND - 1, -1) if word[:cut] in self._terms), None)
        tails = (self._known(word[cut:]) for cut in range(2, len(word) - MIN_COMPOUND + 1))
        tail = next((term for term in tails if term and len(term) >= MIN_COMPOUND), None)
        return found | {term for term in (head, tail) if term}


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
