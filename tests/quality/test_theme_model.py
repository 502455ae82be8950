"""The packaged theme model: what it is, and how good on public documents that were labelled by hand."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from beleidsmijn.themes.assign import select
from beleidsmijn.themes.classifier import MODEL_ARRAYS, base_classifier, eurovoc_classifier
from public_themes import acceptable, hand_labelled

SHARED = Path(__file__).parents[3] / "shared"
MOST_BYTES = 8_000_000
LEAST_PRECISION, LEAST_COVERAGE = 0.90, 0.92
"""Floors on part test: what is assigned is right; documents that get a theme. Raise them with the model, never lower them."""


def test_model_is_small_and_holds_nothing_that_runs() -> None:
    path = Path(str(resources.files("beleidsmijn.data").joinpath(MODEL_ARRAYS)))
    assert path.stat().st_size <= MOST_BYTES
    with np.load(path, allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays.files)


def test_every_label_of_the_model_is_in_its_scheme() -> None:
    for classifier in (base_classifier(), eurovoc_classifier()):
        assert classifier.linear is not None
        assert set(classifier.linear.labels) <= set(classifier.scheme.concepts)
        assert 0.5 <= classifier.threshold < 1


@pytest.mark.shared
def test_themes_of_public_documents_are_right() -> None:
    classifier = base_classifier()
    documents = [d for d in hand_labelled(SHARED / "documents") if d.part == "test"]
    assert len(documents) >= 120
    picked = [select(classifier.probabilities(d.text), classifier, classifier.threshold) for d in documents]
    right = sum(label in acceptable(d, classifier.scheme) for d, labels in zip(documents, picked, strict=True) for label in labels)
    assert right / sum(map(len, picked)) >= LEAST_PRECISION
    assert sum(map(bool, picked)) / len(picked) >= LEAST_COVERAGE
