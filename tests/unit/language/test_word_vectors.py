from __future__ import annotations

import numpy as np
import pytest

from beleidsmijn.language import word_vectors
from beleidsmijn.language.pipeline import DEFAULT_MODEL, load_pipeline
from beleidsmijn.language.word_vectors import RememberedVectors

pytest.importorskip(DEFAULT_MODEL)


def test_remembered_vectors_are_those_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = load_pipeline(everything=True).nlp.vocab
    remembered = load_pipeline().nlp.vocab.vectors
    assert isinstance(remembered, RememberedVectors)
    words = ["kmo", "gemeente", "kmo", "Zorginstituut", "gemeente"]
    keys = np.array([plain.strings.add(word) for word in words], dtype=np.uint64)
    for word in words:
        remembered.strings.add(word)
    expected = plain.vectors.get_batch(keys.tolist())
    assert remembered.shape == plain.vectors.shape
    for _ in range(2):
        assert np.array_equal(remembered.get_batch(keys), expected)
    monkeypatch.setattr(word_vectors, "MOST_WORDS", 2)
    full = RememberedVectors(plain.vectors)
    for part in (keys[:2], keys[2:4], keys):
        assert np.array_equal(full.get_batch(part), plain.vectors.get_batch(part.tolist()))
