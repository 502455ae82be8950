"""What a document is about: the few concepts that are probable enough, and the sentences that show each."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from beleidsmijn.themes.classifier import Classifier
from beleidsmijn.themes.scheme import Scheme
from beleidsmijn.themes.terms import Hit
from beleidsmijn.themes.text import Sentence, ThemeText

MAX_EVIDENCE = 5
_MAX_TERMS = 6
_LINEAR_SHARE = 0.6
"""Weight of the linear model's words beside the scheme's terms when sentences are ranked: terms are what a reader recognises."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that shows a theme, with the terms found there."""

    start: int
    end: int
    section: int
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assigned:
    """A theme of a document: label, probability, evidence in order of the text."""

    label: str
    score: float
    evidence: tuple[Evidence, ...]


def assign_themes(text: ThemeText, classifier: Classifier, threshold: float | None = None) -> list[Assigned]:
    """The themes that are probable enough, most probable first, or none.

    Args:
        text: the document.
        classifier: of one scheme.
        threshold: least probability, instead of the one that the classifier was measured at.
    """
    least = classifier.threshold if threshold is None else threshold
    probabilities = classifier.probabilities(text)
    chosen = select(probabilities, classifier, least)
    return [Assigned(label, round(probabilities[label], 3), _evidence(label, text, classifier)) for label in chosen]


def select(probabilities: dict[str, float], classifier: Classifier, threshold: float) -> list[str]:
    """Labels from the threshold up, most probable first; of a broad concept the likeliest narrower one, if that is likely enough itself.

    A reader gains more by "midden- en kleinbedrijf" than by "ondernemen", and when the broad one is sure, less is needed for the narrower one.
    """
    scheme = classifier.scheme
    likely = sorted((x for x, p in probabilities.items() if p >= threshold), key=lambda x: (-probabilities[x], x))
    least = min(threshold, classifier.narrower)
    chosen = dict.fromkeys(_narrowest(label, probabilities, scheme, least) for label in likely)
    broader = {ancestor for label in chosen for ancestor in scheme.ancestors(label)}
    kept = [label for label in chosen if label not in broader][: classifier.limit]
    return sorted(kept, key=lambda x: (-probabilities[x], x))


def _narrowest(label: str, probabilities: dict[str, float], scheme: Scheme, least: float) -> str:
    below = [x for x in scheme.descendants(label) if probabilities.get(x, 0.0) >= least]
    if not below:
        return label
    return _narrowest(min(below, key=lambda x: (-probabilities[x], x)), probabilities, scheme, least)


def _evidence(label: str, text: ThemeText, classifier: Classifier) -> tuple[Evidence, ...]:
    """The sentences that weigh most, in order of the text."""
    weights = _word_weights(label, text, classifier)
    shown = classifier.scheme.shown
    hits = [[hit for hit in passage.hits(classifier.scheme.index) if label in shown[hit.term]] for passage in text.passages]
    starts = [[hit.start for hit in found] for found in hits]
    ranked: list[tuple[float, Evidence]] = []
    for sentence in text.sentences:
        first, last = (bisect.bisect_left(starts[sentence.passage], place) for place in (sentence.start, sentence.end))
        inside = hits[sentence.passage][first:last]
        terms = _terms(label, sentence, inside, classifier.scheme, weights)
        if terms:
            best = sorted(terms, key=lambda term: (-terms[term], term))[:_MAX_TERMS]
            ranked.append((sum(terms.values()), Evidence(sentence.start, sentence.end, sentence.section, tuple(sorted(best)))))
    ranked.sort(key=lambda item: (-item[0], item[1].start))
    return tuple(sorted((evidence for _, evidence in ranked[:MAX_EVIDENCE]), key=lambda e: e.start))


def _terms(label: str, sentence: Sentence, hits: Sequence[Hit], scheme: Scheme, weights: Mapping[str, float]) -> dict[str, float]:
    """Terms of a sentence with their weight: those of the scheme, and words to which the linear model gives weight."""
    terms = {hit.term: scheme.shown[hit.term][label] for hit in hits}
    for word in sentence.words:
        weight = weights.get(word.form)
        if weight and not any(hit.start <= word.start < hit.end for hit in hits):
            terms[word.form] = max(terms.get(word.form, 0.0), weight)
    return terms


def _word_weights(label: str, text: ThemeText, classifier: Classifier) -> dict[str, float]:
    """How much the telling nouns speak for a label in the linear model, on the scale of the scheme's term weights, without small weights."""
    if classifier.linear is None or classifier.vectoriser is None or label not in classifier.linear.labels:
        return {}
    words = text.telling_words
    totals = classifier.vectoriser.weighed(words, partial(classifier.linear.of_label, classifier.linear.labels.index(label)))
    return {word: _LINEAR_SHARE * total for word, total in zip(words, totals.tolist(), strict=True) if total > 1}
