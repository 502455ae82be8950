"""Word vectors that are worked out once: floret adds up the vectors of a word's letter n-grams anew wherever the word stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.vectors import BaseVectors, Mode

MOST_WORDS = 40_000
"""Words that are remembered, at four bytes a dimension (15 MB for our vectors); after that the memory starts anew."""


class RememberedVectors(BaseVectors):  # type: ignore[misc]
    """Vectors of another table, each computed once. Of what spaCy asks of a table it has what running a pipeline needs."""

    def __init__(self, vectors: BaseVectors) -> None:
        self._vectors = vectors
        self.strings = vectors.strings
        self._rows: dict[int, int] = {}
        self._table: NDArray[np.float32] = np.zeros((MOST_WORDS, vectors.shape[1]), dtype=np.float32)

    def get_batch(self, keys: Iterable[int]) -> NDArray[np.float32]:
        """The vectors of the words with these keys, one row each."""
        unique, places = np.unique(np.asarray(keys, dtype=np.uint64), return_inverse=True)
        if len(unique) > MOST_WORDS:
            found: NDArray[np.float32] = self._vectors.get_batch(unique.tolist())
            return found[places]
        words = unique.tolist()
        new = [word for word in words if word not in self._rows]
        if len(self._rows) + len(new) > MOST_WORDS:
            self._rows.clear()
            new = words
        if new:
            first = len(self._rows)
            self._table[first : first + len(new)] = self._vectors.get_batch(new)
            self._rows.update((word, first + i) for i, word in enumerate(new))
        return self._table[np.array([self._rows[word] for word in words], dtype=np.intp)[places]]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._vectors, name)

    def __getitem__(self, key: int | str) -> Any:
        return self._vectors[key]

    def __contains__(self, key: int | str) -> bool:
        return key in self._vectors

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and dimensions of the table behind."""
        rows, dimensions = self._vectors.shape
        return rows, dimensions

    @property
    def vectors_length(self) -> int:
        """Dimensions of a vector."""
        return self.shape[1]

    @property
    def size(self) -> int:
        """Rows times dimensions."""
        return int(self._vectors.size)


def remember_vectors(nlp: Language) -> None:
    """Let a pipeline with floret vectors in main memory compute the vector of each word once."""
    vectors = nlp.vocab.vectors
    if getattr(vectors, "mode", None) == Mode.floret and isinstance(vectors.data, np.ndarray):
        nlp.vocab.vectors = RememberedVectors(vectors)
