"""What a document looks like to the theme model: weights of the letter n-grams inside its words.

Letter n-grams instead of words, since Dutch writes compounds as one word ("spoorwegpolitie" shares its n-grams with "spoorweg" and "politie"),
and since Belgian sources drop diacritics. Title and opening count on top of the whole text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

LENGTHS = (4, 5)
"""Lengths of the n-grams, in letters; a word is padded with one space on both sides."""
LEAD = 250
"""Words of the text that count as its opening."""
TITLE_WEIGHT, LEAD_WEIGHT = 0.6, 0.6
"""Weight of the title and of the opening beside 1 for the whole text. Chosen on the development part of the labelled questions."""

_MOST_WORDS = 100_000
"""Words of which is kept what they consist of."""
Ids = NDArray[np.int32]
Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vector:
    """A sparse vector of length 1: sorted feature ids and their weights."""

    ids: Ids
    weights: Weights


def ngrams(word: str) -> Iterator[str]:
    """The n-grams of one folded word, repeated where they occur twice."""
    padded = f" {word} "
    for length in LENGTHS:
        if len(padded) <= length:
            yield padded
            return
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


class Vectoriser:
    """TF-IDF of n-grams, with sublinear term frequency. What a word consists of is worked out once and kept."""

    def __init__(self, vocabulary: Sequence[str], idf: NDArray[np.float32]) -> None:
        self._ids = {ngram: i for i, ngram in enumerate(vocabulary)}
        self._idf = idf
        self.of_word = lru_cache(maxsize=_MOST_WORDS)(self._of_word)

    def _of_word(self, word: str) -> Ids:
        """Feature ids of a folded word."""
        return np.array([self._ids[ngram] for ngram in ngrams(word) if ngram in self._ids], dtype=np.int32)

    def rarity(self, word: str) -> float:
        """Inverse document frequency of the rarest n-gram of a word, and a little more for a word of n-grams that are not known."""
        ids = self.of_word(word)
        return float(self._idf[ids].max()) - 1 if len(ids) else float(self._idf.max())

    def weighed(self, words: Sequence[str], of_features: Callable[[Ids], Weights]) -> Weights:
        """Of each word, the sum of a value for each of its n-grams times its inverse document frequency.

        Args:
            words: folded words.
            of_features: gives the values for feature ids.
        """
        parts = [self.of_word(word) for word in words]
        if not any(len(part) for part in parts):
            return np.zeros(len(words), dtype=np.float32)
        ids = np.concatenate(parts)
        owner = np.repeat(np.arange(len(words)), [len(part) for part in parts])
        return np.bincount(owner, weights=of_features(ids) * self._idf[ids], minlength=len(words)).astype(np.float32)

    def vector(self, title: Iterable[str], text: Sequence[str]) -> Vector:
        """The vector of a document.

        Args:
            title: its folded words.
            text: the folded words of the whole text.
        """
        total = np.zeros(len(self._idf), dtype=np.float32)
        for words, weight in ((text, 1.0), (text[:LEAD], LEAD_WEIGHT), (title, TITLE_WEIGHT)):
            self._add(total, Counter(words), weight)
        ids = np.flatnonzero(total != 0).astype(np.int32)
        weights = total[ids]
        return Vector(ids, weights / (np.linalg.norm(weights) or 1.0))

    def _add(self, total: Weights, words: Counter[str], weight: float) -> None:
        """Add one field, normalised to length 1, times its weight."""
        parts = [(self.of_word(word), count) for word, count in words.items()]
        if not parts:
            return
        ids = np.concatenate([part for part, _ in parts])
        counts = np.repeat([count for _, count in parts], [len(part) for part, _ in parts])
        frequency = np.bincount(ids, weights=counts, minlength=len(total))
        present = np.flatnonzero(frequency > 0)
        values = (1 + np.log(frequency[present])) * self._idf[present]
        total[present] += (weight / (np.linalg.norm(values) or 1.0) * values).astype(np.float32)
