"""How probable each concept of a scheme is for a text: its terms and, where there are labelled documents, a linear model, fused."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beleidsmijn.themes.features import Vectoriser
from beleidsmijn.themes.lexical import lead_strengths, strengths, title_strengths
from beleidsmijn.themes.linear import LinearModel
from beleidsmijn.themes.scheme import Scheme, eurovoc_scheme, load_scheme
from beleidsmijn.themes.skos import read_scheme
from beleidsmijn.themes.text import ThemeText

FORMAT = 1
"""Of the model files; another number is refused."""
MODEL_ARRAYS, MODEL_PARAMETERS = "themes.npz", "themes.json"
_TOP = 30
"""Of the linear model's labels only the best this many are looked at beside those with terms in the text."""
_SHORTEST_TEXT = 40
"""Words from which a text says enough for a concept none of whose terms occur in it."""
Features = dict[str, float]
_FLOOR = 1e-3
_LEAST_LIKELY = 0.1
"""What is reckoned with as likely in a text in which nothing is."""


class ThemeModelError(Exception):
    """The theme model cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Fusion:
    """Logistic regressions from features to a probability.

    Attributes:
        trained: for concepts that the linear model knows.
        broad: for those of them that have narrower ones.
        untrained: for concepts that it does not know.
    """

    trained: Mapping[str, float]
    broad: Mapping[str, float]
    untrained: Mapping[str, float]

    def probability(self, features: Features) -> float:
        """Of one concept; features that the model does not name count nothing."""
        weights = self.untrained if "margin" not in features else self.broad if "narrower" in features else self.trained
        total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True)
class Classifier:
    """A scheme with what it takes to assign it.

    Attributes:
        name: goes into the provenance.
        threshold: least probability of what is assigned.
        limit: most concepts of a text.
        narrower: least probability of a narrower concept that takes the place of a broad one that is assigned.
    """

    name: str
    scheme: Scheme
    fusion: Fusion
    threshold: float
    limit: int
    narrower: float
    linear: LinearModel | None = None
    vectoriser: Vectoriser | None = None

    def features(self, text: ThemeText) -> dict[str, Features]:
        """What speaks for each concept that comes into question."""
        whole, title, lead = strengths(text, self.scheme), title_strengths(text, self.scheme), lead_strengths(text, self.scheme)
        margins = self._margins(text)
        ranked = np.lexsort((self._alphabet, -margins))
        rank = np.empty_like(ranked)
        rank[ranked] = np.arange(len(ranked))
        best = [self._labels[place] for place in ranked[:_TOP].tolist()] if text.length >= _SHORTEST_TEXT else []
        order = sorted(whole, key=lambda x: (-whole[x], x))
        lexical_rank = {label: i for i, label in enumerate(order)}
        found: dict[str, Features] = {}
        for label in dict.fromkeys([*whole, *title, *lead, *best]):
            features = {
                "terms": math.tanh(whole.get(label, 0.0) / 15),
                "title": math.tanh(title.get(label, 0.0) / 8),
                "lead": math.tanh(lead.get(label, 0.0) / 10),
                "terms_rank": math.log1p(lexical_rank.get(label, len(order))),
                "strength": math.log1p(whole.get(label, 0.0)),
                "first": float(lexical_rank.get(label) == 0),
            }
            place = self._places.get(label)
            if self.linear and place is not None:
                margin = float(margins[place])
                below = float(margins[self._below[label]].max()) if label in self._below else margin
                features |= {"margin": margin, "rank": math.log1p(rank[place]), "both": (margin + 1) * features["terms"]}
                features |= {"below": below, "prior": float(self.linear.priors[place])}
            found[label] = features
        return found

    def probabilities(self, text: ThemeText) -> dict[str, float]:
        """Probability of each concept that comes into question."""
        return self.fused(self.features(text))

    def fused(self, found: Mapping[str, Features]) -> dict[str, float]:
        """Probability of each concept from its features; that of a broad one also from those of its narrower ones."""
        narrow = self._narrow(found)
        return {
            label: narrow[label] if label in narrow else self.fusion.probability(features)
            for label, features in self._with_narrower(found, narrow).items()
        }

    def with_narrower(self, found: Mapping[str, Features]) -> dict[str, Features]:
        """The features with, for each broad concept, what its narrower ones say.

        ``narrower``: log odds that at least one of them holds, were they independent; ``share``: their part of all that is likely.
        """
        return self._with_narrower(found, self._narrow(found))

    def _narrow(self, found: Mapping[str, Features]) -> dict[str, float]:
        """Probability of each concept that has no narrower ones."""
        return {label: self.fusion.probability(features) for label, features in found.items() if not self.scheme.descendants(label)}

    def _with_narrower(self, found: Mapping[str, Features], narrow: Mapping[str, float]) -> dict[str, Features]:
        none: dict[str, float] = {}
        likely: dict[str, float] = {}
        for label, probability in narrow.items():
            for broad in self.scheme.ancestors(label):
                none[broad] = none.get(broad, 1.0) * (1 - probability)
                likely[broad] = likely.get(broad, 0.0) + probability
        total = _LEAST_LIKELY + sum(narrow.values())
        return {
            label: features
            if label in narrow
            else {**features, "narrower": _log_odds_of_any(none.get(label, 1.0)), "share": likely.get(label, 0.0) / total}
            for label, features in found.items()
        }

    def _margins(self, text: ThemeText) -> NDArray[np.floating[Any]]:
        """Of each label that the linear model knows."""
        if self.linear is None or self.vectoriser is None:
            return np.zeros(0)
        return self.linear.margins(text.vector(self.vectoriser))

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return self.linear.labels if self.linear else ()

    @cached_property
    def _places(self) -> dict[str, int]:
        return {label: place for place, label in enumerate(self._labels)}

    @cached_property
    def _alphabet(self) -> NDArray[np.intp]:
        """Rank of each label in the alphabet: what decides between equal margins."""
        return np.argsort(np.argsort(np.array(self._labels, dtype=object)))

    @cached_property
    def _below(self) -> dict[str, NDArray[np.intp]]:
        """Places of the narrower concepts of each broad one."""
        narrower = {label: [self._places[x] for x in self.scheme.descendants(label) if x in self._places] for label in self._labels}
        return {label: np.array(places) for label, places in narrower.items() if places}


def _log_odds_of_any(none: float) -> float:
    """Of something that has this probability not to be."""
    return math.log((1 - none + _FLOOR) / (none + _FLOOR))


@cache
def _model() -> tuple[Mapping[str, NDArray[Any]], dict[str, Any], Vectoriser]:
    """Arrays, parameters and vectoriser of the packaged model.

    Raises:
        ThemeModelError: if it was made for another version of this program.
    """
    folder = resources.files("beleidsmijn.data")
    parameters = json.loads(folder.joinpath(MODEL_PARAMETERS).read_text(encoding="utf-8"))
    if parameters["format"] != FORMAT:
        raise ThemeModelError(f"{MODEL_PARAMETERS}: format {parameters['format']} where this version reads {FORMAT}")
    with resources.as_file(folder.joinpath(MODEL_ARRAYS)) as path, np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    vocabulary = arrays.pop("vocabulary").tobytes().decode("utf-8").split("\n")
    return arrays, parameters, Vectoriser(vocabulary, arrays.pop("idf").astype(np.float32))


def _classifier(name: str, scheme: Scheme) -> Classifier:
    arrays, parameters, vectoriser = _model()
    own = parameters["schemes"][name]
    linear = LinearModel.from_arrays(tuple(own["labels"]), arrays, name)
    fusion = Fusion(own["trained"], own["broad"], own["untrained"])
    return Classifier(name, scheme, fusion, own["threshold"], own["limit"], own["narrower"], linear, vectoriser)


@cache
def base_classifier() -> Classifier:
    """Of the TOP-lijst with our own concepts."""
    return _classifier("base", load_scheme())


@cache
def eurovoc_classifier() -> Classifier:
    """Of EuroVoc's descriptors and domains."""
    return _classifier("eurovoc", eurovoc_scheme())


def classifiers(own: tuple[Path, ...] = (), *, eurovoc: bool = True) -> tuple[Classifier, ...]:
    """All that a run assigns: our own scheme, EuroVoc if it is wanted, and the user's schemes.

    Raises:
        SchemeError: if a scheme of the user's cannot be read.
    """
    packaged = (base_classifier(), eurovoc_classifier()) if eurovoc else (base_classifier(),)
    return (*packaged, *(untrained_classifier(read_scheme(path, word_weight)) for path in own))


def word_weight(word: str) -> float:
    """How telling a folded word is, on the scale of the packaged terms (inverse document frequency): that of its rarest n-gram."""
    return _model()[2].rarity(word)


def untrained_classifier(scheme: Scheme) -> Classifier:
    """Of a scheme without labelled documents: by its terms alone."""
    _, parameters, _ = _model()
    own = parameters["untrained_scheme"]
    return Classifier("terms", scheme, Fusion({}, {}, own["untrained"]), own["threshold"], own["limit"], own["narrower"])
