"""What a corpus as a whole talks about: discovered topics, and when and by whom each theme is spoken of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.records import Provenance
from beleidsmijn.themes.discover import LEAST_SHARE, Topic, discover
from beleidsmijn.themes.scheme import Scheme, theme_id
from beleidsmijn.themes.terms import Word

Json = dict[str, Any]
SCHEME = "topics"
MAX_TOPICS = 3
"""Topics of a document."""
_LABEL_TERMS, _EVIDENCE_TERMS = 3, 3
_BATCH = 1_000
"""Documents that are measured against the topics at a time."""
MOST_ORGANISATIONS = 20
"""Organisations named with a theme, the most frequent first."""


def discovered(nouns: Mapping[str, Json], scheme: Scheme) -> tuple[list[Json], list[Json]]:
    """Records of the topics of a corpus and of the documents about each.

    Args:
        nouns: by document id, lemma to [count, start, end, section id] of each telling noun.
        scheme: in which the nearest concept of a topic is looked for.
    """
    bags = {key: {lemma: place[0] for lemma, place in found.items()} for key, found in nouns.items()}
    topics = discover(bags)
    if topics is None:
        return [], []
    labels = [", ".join(topic.terms[:_LABEL_TERMS]) for topic in topics.topics]
    records = [_topic(topic, label, scheme) for topic, label in zip(topics.topics, labels, strict=True)]
    about: list[Json] = []
    keys = sorted(bags)
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        for key, shares in zip(batch, topics.shares([bags[key] for key in batch]), strict=True):
            best = sorted((k for k in range(len(labels)) if shares[k] >= LEAST_SHARE), key=lambda k: (-shares[k], labels[k]))[:MAX_TOPICS]
            about += [_about(key, labels[k], round(float(shares[k]), 2), topics.topics[k], nouns[key]) for k in best]
    return records, about


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


def add_statistics(themes: Iterable[Json], about: Iterable[Json], documents: Sequence[Json], mentions: Iterable[Json]) -> None:
    """Put into each theme how many documents are about it, in which years, and which organisations are named and speak in them."""
    year = {d["id"]: d["date"][:4] for d in documents if d.get("date")}
    of_year = Counter(year.values())
    speaks = {d["id"]: {a["organisation_id"] for a in d.get("authors", []) if a.get("organisation_id")} for d in documents}
    named: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.get("organisation_id"):
            named[mention["document_id"]].add(mention["organisation_id"])
    members: dict[str, list[str]] = defaultdict(list)
    for record in about:
        members[record["theme_id"]].append(record["document_id"])
    for theme in themes:
        found = members.get(theme["id"], [])
        if not found:
            continue
        theme["documents"] = len(found)
        years = Counter(year[d] for d in found if d in year)
        theme["years"] = [{"year": y, "documents": n, "share": round(n / of_year[y], 3)} for y, n in sorted(years.items())]
        organisations = Counter(o for d in found for o in named[d])
        speaking = Counter(o for d in found for o in speaks[d] & named[d])
        best = sorted(organisations, key=lambda o: (-organisations[o], o))[:MOST_ORGANISATIONS]
        theme["organisations"] = [{"organisation_id": o, "documents": organisations[o], "speaks_in": speaking[o]} for o in best]
