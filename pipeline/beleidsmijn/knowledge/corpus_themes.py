"""What a corpus as a whole talks about: discovered topics, and when and by whom each theme is spoken of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.records import Provenance
from beleidsmijn.themes.discover import LEAST_SHARE, Topic, Topics, discover, sampled
from beleidsmijn.themes.scheme import Scheme, theme_id
from beleidsmijn.themes.terms import Word

Json = dict[str, Any]
SCHEME = "topics"
MAX_TOPICS = 3
"""Topics of a document."""
_LABEL_TERMS, _EVIDENCE_TERMS = 3, 3
BATCH = 1_000
"""Documents that are measured against the topics at a time."""
MOST_ORGANISATIONS = 20
"""Organisations named with a theme, the most frequent first."""


@dataclass(frozen=True, slots=True)
class CorpusTopics:
    """The topics of a corpus: their records, and which documents are about them."""

    records: list[Json]
    _labels: list[str]
    _topics: Topics

    def about(self, nouns: Mapping[str, Json]) -> dict[str, list[Json]]:
        """Records of the topics of documents.

        Args:
            nouns: by document id, lemma to [count, start, end, section id] of each telling noun.
        """
        keys = sorted(nouns)
        found: dict[str, list[Json]] = {}
        for key, shares in zip(keys, self._topics.shares([_bag(nouns[key]) for key in keys]), strict=True):
            fitting = (k for k in range(len(self._labels)) if shares[k] >= LEAST_SHARE)
            best = sorted(fitting, key=lambda k: (-shares[k], self._labels[k]))[:MAX_TOPICS]
            found[key] = [_about(key, self._labels[k], round(float(shares[k]), 2), self._topics.topics[k], nouns[key]) for k in best]
        return found


def discovered(keys: Sequence[str], nouns_of: Callable[[str], Json], scheme: Scheme) -> CorpusTopics | None:
    """The topics of a corpus, found in a sample of it; None if it is too small or says too little.

    Args:
        keys: ids of all documents.
        nouns_of: the nouns of one of them, as in `CorpusTopics.about`.
        scheme: in which the nearest concept of a topic is looked for.
    """
    topics = discover({key: _bag(nouns_of(key)) for key in sampled(keys)})
    if topics is None:
        return None
    labels = [", ".join(topic.terms[:_LABEL_TERMS]) for topic in topics.topics]
    return CorpusTopics([_topic(topic, label, scheme) for topic, label in zip(topics.topics, labels, strict=True)], labels, topics)


def _bag(nouns: Json) -> dict[str, int]:
    return {lemma: place[0] for lemma, place in nouns.items()}


def _topic(topic: Topic, label: str, scheme: Scheme) -> Json:
    near = _nearest(topic.terms, scheme)
    record: Json = {"id": theme_id(SCHEME, label), "scheme": SCHEME, "pref_label": label, "terms": list(topic.terms)}
    return {**record, "close_match": [near]} if near else record


def _nearest(terms: Sequence[str], scheme: Scheme) -> str | None:
    """URI of the concept that most of the terms speak for, if at least two do."""
    weights: dict[str, float] = defaultdict(float)
    signs: Counter[str] = Counter()
    for term in terms:
        for hit in scheme.index.match([Word(term, 0, len(term))]):
            for label, weight in scheme.shown[hit.term].items():
                weights[label] += weight
                signs[label] += 1
    fitting = [label for label in weights if signs[label] >= 2]
    if not fitting:
        return None
    best = min(fitting, key=lambda label: (-weights[label], label))
    return scheme.concepts[best].uri or scheme.concepts[best].theme_id


def _about(document_id: str, label: str, share: float, topic: Topic, nouns: Json) -> Json:
    """That a document is about a topic, with the first places of its terms."""
    evidence = []
    for term in [term for term in topic.terms if term in nouns][:_EVIDENCE_TERMS]:
        _, start, end, section = nouns[term]
        evidence.append({"span": {"start": start, "end": end}, "section_id": section, "terms": [term]})
    return {
        "document_id": document_id,
        "theme_id": theme_id(SCHEME, label),
        "score": share,
        "evidence": sorted(evidence, key=lambda e: e["span"]["start"]),
        "provenance": Provenance(stage="themes", by="nmf", version=__version__).to_json(),
    }


class ThemeStatistics:
    """How many documents are about each theme, in which years, and which organisations are named and speak in them."""

    def __init__(self) -> None:
        self._of_year: Counter[str] = Counter()
        self._documents: Counter[str] = Counter()
        self._years: dict[str, Counter[str]] = defaultdict(Counter)
        self._organisations: dict[str, Counter[str]] = defaultdict(Counter)
        self._speaking: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, date: str | None, named: Sequence[str], speaks: Sequence[str], themes: Iterable[str]) -> None:
        """One document: its date, the organisations named in it and those that speak in it, and the ids of its themes."""
        year = date[:4] if date else None
        speaking = set(speaks).intersection(named)
        if year:
            self._of_year[year] += 1
        for theme in themes:
            self._documents[theme] += 1
            if year:
                self._years[theme][year] += 1
            self._organisations[theme].update(named)
            self._speaking[theme].update(speaking)

    def complete(self, themes: Iterable[Json]) -> None:
        """Put into each theme what is known of it."""
        for theme in themes:
            key = theme["id"]
            if not self._documents[key]:
                continue
            organisations, speaking = self._organisations[key], self._speaking[key]
            theme["documents"] = self._documents[key]
            theme["years"] = [
                {"year": year, "documents": count, "share": round(count / self._of_year[year], 3)}
                for year, count in sorted(self._years[key].items())
            ]
            best = sorted(organisations, key=lambda o: (-organisations[o], o))[:MOST_ORGANISATIONS]
            theme["organisations"] = [{"organisation_id": o, "documents": organisations[o], "speaks_in": speaking[o]} for o in best]
