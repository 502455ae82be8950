"""How strongly the terms of a scheme speak for each of its concepts in a text."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from beleidsmijn.themes.features import LEAD
from beleidsmijn.themes.scheme import Scheme
from beleidsmijn.themes.text import HEADING_WEIGHT, ThemeText

TITLE_WEIGHT = 3.0
_MIN_DISTINCT, _MIN_COUNT = 2, 3
"""A concept that has several terms needs two of them, or one three times: one word alone says little."""
_REFERENCE_LENGTH, _SHORTEST, _MOST = 500, 120, 1.6
"""Words of a text at which a strength is neither raised nor lowered for length; the shortest length reckoned with; the most it is raised."""


def strengths(text: ThemeText, scheme: Scheme) -> dict[str, float]:
    """Strength of each concept that has terms in the text: rare terms weigh more, repetition ever less, title and headings more."""
    counts: dict[str, float] = defaultdict(float)
    for passage in text.passages:
        for hit in passage.hits(scheme.index):
            counts[hit.term] += HEADING_WEIGHT if passage.heading else 1.0
    for hit in text.title_hits(scheme.index):
        counts[hit.term] += TITLE_WEIGHT
    return _strengths(counts, scheme, text.length + len(text.title_words))


def title_strengths(text: ThemeText, scheme: Scheme) -> dict[str, float]:
    """The same of the title alone."""
    counts: dict[str, float] = defaultdict(float)
    for hit in text.title_hits(scheme.index):
        counts[hit.term] += TITLE_WEIGHT
    return _strengths(counts, scheme, len(text.title_words))


def lead_strengths(text: ThemeText, scheme: Scheme) -> dict[str, float]:
    """The same of the opening of the text alone."""
    counts: dict[str, float] = defaultdict(float)
    for passage in text.passages:
        for hit in passage.hits(scheme.index):
            if hit.end > text.lead_end:
                return _strengths(counts, scheme, LEAD)
            counts[hit.term] += 1.0
    return _strengths(counts, scheme, min(LEAD, text.length))


def _strengths(counts: Mapping[str, float], scheme: Scheme, words: int) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    distinct: dict[str, int] = defaultdict(int)
    most: dict[str, float] = defaultdict(float)
    for term, count in counts.items():
        for label, weight in scheme.shown[term].items():
            sums[label] += weight * math.log2(1 + count)
            distinct[label] += 1
            most[label] = max(most[label], count)
    length = min(math.sqrt(_REFERENCE_LENGTH / max(words, _SHORTEST)), _MOST)
    enough = (
        label for label in sums if distinct[label] >= min(_MIN_DISTINCT, len(scheme.concepts[label].terms)) or most[label] >= _MIN_COUNT
    )
    return {label: sums[label] * length for label in enough}
