"""What a document is about: themes scored by their terms, few and only when sure, with the passages that show them.

A theme's score sums the weights of its terms: rare terms weigh more, repetition counts ever less, the title and headings count
more, and a document's length is allowed for. A theme needs more than one sign. Of a theme and its broader theme the narrower is
kept. The score is a confidence by a logistic curve (see `_MIDPOINT`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from beleidsmijn.themes.scheme import Scheme
from beleidsmijn.themes.terms import split_words

VERSION = "1"
MAX_THEMES = 3
TITLE_WEIGHT, HEADING_WEIGHT = 3.0, 1.5
_MIDPOINT, _SLOPE = 11.0, 0.30
"""Logistic curve from evidence to confidence: a score of 11 is 0.5, of 16 about 0.8. Set on the policy texts of the project."""
MAX_EVIDENCE = 5
_MIN_DISTINCT = 2
_REFERENCE_LENGTH = 500
"""Words of a document at which a score is neither raised nor lowered for length."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to be read for themes: text, offset in the document, what weight its words have, index of its section."""

    text: str
    start: int
    weight: float
    section: int


@dataclass(frozen=True, slots=True)
class Assigned:
    """A theme of a document: label, confidence, and the passages with the terms found there."""

    label: str
    score: float
    evidence: tuple[tuple[int, int, int, tuple[str, ...]], ...]


def assign_themes(passages: Sequence[Passage], scheme: Scheme, threshold: float) -> list[Assigned]:
    """At most `MAX_THEMES` themes with a confidence of at least ``threshold``, surest first.

    Evidence items are (start, end, section index, terms).
    """
    counts: dict[str, float] = defaultdict(float)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    words = 0
    for index, passage in enumerate(passages):
        tokens = split_words(passage.text, passage.start)
        words += len(tokens)
        for hit in scheme.index.match(tokens):
            counts[hit.term] += passage.weight
            places[hit.term].append((index, hit.start))
    scores = _scores(counts, scheme, words)
    ranked = sorted(scores, key=lambda label: (-scores[label], label))
    chosen: list[str] = []
    for label in ranked:
        confidence = _confidence(scores[label])
        if confidence < threshold or len(chosen) == MAX_THEMES:
            break
        related = set(scheme.ancestors(label)) | {other for other in chosen if label in scheme.ancestors(other)}
        if not related & set(chosen) and not any(label in scheme.ancestors(other) for other in chosen):
            chosen.append(label)
    return [Assigned(label, round(_confidence(scores[label]), 3), _evidence(label, passages, places, scheme)) for label in chosen]


def _scores(counts: dict[str, float], scheme: Scheme, words: int) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    distinct: dict[str, int] = defaultdict(int)
    strongest: dict[str, float] = defaultdict(float)
    for term, count in counts.items():
        for label, weight in scheme.shown[term].items():
            scores[label] += weight * math.log2(1 + count)
            distinct[label] += 1
            strongest[label] = max(strongest[label], count)
    length = math.sqrt(_REFERENCE_LENGTH / max(words, 120))
    return {label: score * min(length, 1.6) for label, score in scores.items() if distinct[label] >= _MIN_DISTINCT or strongest[label] >= 3}


def _confidence(score: float) -> float:
    return 1 / (1 + math.exp(-_SLOPE * (score - _MIDPOINT)))


def _evidence(
    label: str, passages: Sequence[Passage], places: dict[str, list[tuple[int, int]]], scheme: Scheme
) -> tuple[tuple[int, int, int, tuple[str, ...]], ...]:
    """The passages with most weight of the theme's terms."""
    weights: dict[int, float] = defaultdict(float)
    terms: dict[int, set[str]] = defaultdict(set)
    for term, found in places.items():
        weight = scheme.shown[term].get(label)
        if weight is None:
            continue
        for index, _ in found:
            weights[index] += weight * passages[index].weight
            terms[index].add(term)
    best = sorted(weights, key=lambda index: (-weights[index], index))[:MAX_EVIDENCE]
    return tuple((p.start, p.start + len(p.text), p.section, tuple(sorted(terms[i]))) for i in sorted(best) for p in (passages[i],))
