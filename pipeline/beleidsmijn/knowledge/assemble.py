"""All documents together: the only stage that sees more than one. Memory does not grow with the text of the corpus.

Two passes. The first reads the summary of every document: which are the same, which organisations are one, which themes are in use. The second
copies the lines of each document into the files, in the order of their ids.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from beleidsmijn.knowledge.corpus_themes import BATCH, CorpusTopics, ThemeStatistics, discovered
from beleidsmijn.knowledge.indicators import Indicators
from beleidsmijn.knowledge.jsonl import dumps
from beleidsmijn.knowledge.packed import Body, unpack
from beleidsmijn.knowledge.resolve import Resolver
from beleidsmijn.knowledge.works import same_works
from beleidsmijn.organisations.register import Register
from beleidsmijn.themes.scheme import Scheme

Json = dict[str, Any]


class Sink(Protocol):
    """Where records go."""

    def add(self, stem: str, count: int, lines: str) -> None:
        """Records of a file, as lines that each end in a newline, after those that were added before."""


class Rest(Protocol):
    """What is read of a document when it is written."""

    @property
    def nouns(self) -> bytes:
        """JSON of its nouns."""

    @property
    def body(self) -> bytes:
        """What is written of it (see `Packed`)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document from one source: its summary (see `Packed`), and how to read the rest."""

    summary: Json
    rest: Rest


@dataclass(slots=True)
class _Known:
    """What is kept of a document between the passes; its sources as JSON, which takes less room."""

    rest: Rest
    sources: str
    signature: array[int]


@dataclass(slots=True)
class Assembled:
    """What was found: counts for the user, and the problems."""

    counts: dict[str, int] = field(default_factory=dict)
    errors: list[Json] = field(default_factory=list)


def assemble(
    results: Iterable[Entry | Json],
    register: Register,
    schemes: Sequence[Scheme],
    sink: Sink,
    *,
    topics_wanted: bool = True,
) -> Assembled:
    """Join the facts of all documents and write them.

    Args:
        results: documents, the same one perhaps from several sources, and records of errors where there is none; in any order.
        register: for the official names and identifiers of linked organisations.
        schemes: the theme schemes in use; the first is written as a whole, of the others what is assigned and what is broader.
        sink: where the records go.
        topics_wanted: whether topics are discovered in the corpus.
    """
    resolver, used, problems = Resolver(register), set[str](), list[Json]()
    known = _read(results, resolver, used, problems)
    same = same_works({key: document.signature for key, document in known.items()})
    topics = discovered(list(known), lambda key: _json(known[key].rest.nouns), schemes[0]) if topics_wanted else None
    statistics, indicators = ThemeStatistics(), Indicators()
    counts = dict.fromkeys(("mentions", "numbers", "tables", "themes", "themed"), 0)
    for key, body, about in _bodies(known, topics):
        sink.add("documents", 1, _document_line(body, json.loads(known[key].sources), same.get(key)))
        for stem, (count, lines) in body.lines.items():
            sink.add(stem, count, lines)
        themes = sorted([*body.themes, *about], key=lambda theme: (-theme[0], theme[1]))
        sink.add("document_themes", len(themes), "".join(f"{line}\n" for _, _, line in themes))
        statistics.add(body.date, body.named, body.speaks, [theme[1] for theme in themes])
        if key == min([key, *same.get(key, [])]):  # one work in two formats states a figure once
            indicators.add(key, body.figures)
        for stem in ("mentions", "numbers", "tables"):
            counts[stem] += body.lines[stem][0]
        counts["themes"] += len(themes)
        counts["themed"] += bool(themes)
    for record in indicators.records():
        _add(sink, "indicators", [record])
    indicators.close()
    organisations = resolver.organisations()
    _add(sink, "organisations", organisations)
    records = _themes(schemes, used) + (topics.records if topics else [])
    statistics.complete(records)
    _add(sink, "themes", sorted(records, key=lambda theme: str(theme["id"])))
    problems.sort(key=lambda e: (e["source"], e["stage"], e["category"], e.get("page", 0), e["message"]))
    _add(sink, "errors", problems)
    counts |= {
        "documents": len(known),
        "same_work": len(same),
        "organisations": len(organisations),
        "linked": sum(o["resolution"]["method"] == "register" for o in organisations),
        "topics": len(topics.records) if topics else 0,
    }
    return Assembled(counts, problems)


def _read(results: Iterable[Entry | Json], resolver: Resolver, used: set[str], problems: list[Json]) -> dict[str, _Known]:
    """The first pass: documents by id, sorted; of one that comes from several sources, all sources in order of path."""
    known: dict[str, _Known] = {}
    for entry in results:
        if not isinstance(entry, Entry):
            problems.append(entry)
            continue
        summary = entry.summary
        problems.extend(summary["errors"])
        if before := known.get(summary["id"]):
            sources = json.loads(before.sources)
            sources += [source for source in summary["sources"] if source not in sources]
            before.sources = json.dumps(sorted(sources, key=lambda source: str(source["path"])))
            continue
        resolver.add(summary["clusters"], summary["date"])
        used.update(summary["theme_ids"])
        known[summary["id"]] = _Known(entry.rest, json.dumps(summary["sources"]), array("Q", summary["signature"]))
    return dict(sorted(known.items()))


def _bodies(known: dict[str, _Known], topics: CorpusTopics | None) -> Iterator[tuple[str, Body, list[tuple[float, str, str]]]]:
    """The second pass: id, what is written, and the topics of each document."""
    keys = list(known)
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        about = topics.about({key: _json(known[key].rest.nouns) for key in batch}) if topics else {}
        for key in batch:
            records = about.get(key, [])
            yield key, unpack(known[key].rest.body), [(record["score"], record["theme_id"], dumps(record)) for record in records]


def _document_line(body: Body, sources: list[Json], same: list[str] | None) -> str:
    """The line of a document, with what only the corpus knows."""
    if len(sources) == 1 and not same:
        return f"{body.document}\n"
    document = json.loads(body.document)
    document["sources"] = sources
    if same:
        document["same_work"] = same
    return f"{dumps(document)}\n"


def _add(sink: Sink, stem: str, records: Sequence[Json]) -> None:
    sink.add(stem, len(records), "".join(f"{dumps(record)}\n" for record in records))


def _json(content: bytes) -> Any:
    return json.loads(content.decode("utf-8", "surrogatepass"))


def _themes(schemes: Sequence[Scheme], used: set[str]) -> list[Json]:
    records: list[Json] = []
    for place, scheme in enumerate(schemes):
        assigned = [label for label, concept in scheme.concepts.items() if place == 0 or concept.theme_id in used]
        labels = dict.fromkeys([*assigned, *(broader for label in assigned for broader in scheme.ancestors(label))])
        records += [scheme.record(label).to_json() for label in labels]
    return records
