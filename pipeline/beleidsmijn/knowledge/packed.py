"""What one document gives, and how it travels: a small summary that assembling reads of every document, and lines that it only copies.

So the work of writing records is done where documents are mined, on all cores, and assembling holds no document in memory.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from beleidsmijn.knowledge.jsonl import dumps
from beleidsmijn.knowledge.stated import Figure, stated_figures
from beleidsmijn.language.pipeline import Entity

Json = dict[str, Any]
COPIED = ("sections", "tables", "mentions", "named_things", "periods", "numbers", "section_themes", "relations")
"""Files whose records belong to one document and are copied as they are."""


@dataclass(slots=True)
class DocumentFacts:
    """All that one document gives, as JSON-ready values; `clusters` are its organisations before they meet those of others.

    `nouns` are what topics are discovered from; `signature` tells the same work in another format (see `knowledge.works`); `entities` are
    the names that the model found.
    """

    document: Json
    sections: list[Json]
    tables: list[Json]
    mentions: list[Json]
    named_things: list[Json]
    periods: list[Json]
    numbers: list[Json]
    themes: list[Json]
    section_themes: list[Json]
    relations: list[Json]
    clusters: list[Json]
    nouns: Json
    signature: list[int]
    entities: Sequence[Entity] = ()
    errors: list[Json] = field(default_factory=list)

    def records(self) -> list[Json]:
        """All records that hold spans."""
        return [self.document, *self.themes, *(record for stem in COPIED for record in getattr(self, stem))]


@dataclass(frozen=True, slots=True)
class Packed:
    """The facts of a document, or why there are none.

    Attributes:
        summary: of a document its id, sources, problems, clusters, signature, themes and counts of records; or {"error": record}.
        nouns: JSON of its nouns.
        body: what is written (see `Body`): a line of JSON, and after it the lines of records, which are only copied, as they are.
        names: JSON of the names that the model found.
    """

    summary: Json
    nouns: bytes = b""
    body: bytes = b""
    names: bytes = b""

    @property
    def failed(self) -> bool:
        """Whether there are no facts."""
        return "error" in self.summary


@dataclass(frozen=True, slots=True)
class Body:
    """What is written of a document.

    Attributes:
        document: its line of ``documents.jsonl``; ``date`` of it.
        lines: file stem to (number of records, their lines).
        themes: score, theme id and line of each theme of the document.
        named: ids of the organisations named in it; ``speaks`` of those that are an author, questioner or respondent.
        figures: what it states of indicators (see `knowledge.stated`).
    """

    document: str
    date: str | None
    lines: dict[str, tuple[int, str]]
    themes: list[tuple[float, str, str]]
    named: list[str]
    speaks: list[str]
    figures: list[Figure]


def pack(facts: DocumentFacts) -> Packed:
    """Facts as they travel; records in the order in which they are written."""
    for stem in COPIED:
        getattr(facts, stem).sort(key=_theme_place if stem == "section_themes" else _place)
    body = Body(
        document=dumps(facts.document),
        date=facts.document.get("date"),
        lines={stem: (len(getattr(facts, stem)), "".join(f"{dumps(record)}\n" for record in getattr(facts, stem))) for stem in COPIED},
        themes=[(theme["score"], theme["theme_id"], dumps(theme)) for theme in facts.themes],
        named=sorted({mention["organisation_id"] for mention in facts.mentions if mention.get("organisation_id")}),
        speaks=sorted({author["organisation_id"] for author in facts.document.get("authors", []) if author.get("organisation_id")}),
        figures=stated_figures(facts.document["text"], facts.numbers),
    )
    summary = {
        "id": facts.document["id"],
        "sources": facts.document["sources"],
        "date": facts.document.get("date"),
        "errors": facts.errors,
        "clusters": facts.clusters,
        "signature": facts.signature,
        "theme_ids": sorted({theme["theme_id"] for theme in [*facts.themes, *facts.section_themes]}),
        "counts": {stem: len(getattr(facts, stem)) for stem in ("sections", "mentions", "numbers", "themes")},
    }
    return Packed(summary, _encoded(facts.nouns), _packed(body), _encoded(facts.entities))


def _packed(body: Body) -> bytes:
    """A line of JSON that tells how long each of the texts is that stand after it."""
    head = {name: getattr(body, name) for name in Body.__slots__}
    head["document"] = len(body.document)
    head["lines"] = {stem: (count, len(lines)) for stem, (count, lines) in body.lines.items()}
    copied = "".join([body.document, *(lines for _, lines in body.lines.values())])
    return _encoded(head) + b"\n" + copied.encode("utf-8", "surrogatepass")


def unpack(body: bytes) -> Body:
    """What `pack` made of the body."""
    line, _, copied = body.decode("utf-8", "surrogatepass").partition("\n")
    head = json.loads(line)
    place = head["document"]
    head["document"] = copied[:place]
    for stem, (count, length) in head["lines"].items():
        head["lines"][stem] = (count, copied[place : place + length])
        place += length
    return Body(**head)


@dataclass(frozen=True, slots=True)
class Settled:
    """What of a document does not depend on the registers of organisations, and holds still when they are others.

    Names as the model found them, themes, keyphrases and nouns; see `DocumentFacts`.
    """

    entities: tuple[Entity, ...]
    themes: list[Json]
    section_themes: list[Json]
    keyphrases: list[Json]
    nouns: Json


def settled(packed: Packed) -> Settled:
    """What holds still of a document that gave facts."""
    body = unpack(packed.body)
    return Settled(
        entities=tuple((start, end, label) for start, end, label in json.loads(packed.names)),
        themes=[json.loads(line) for _, _, line in body.themes],
        section_themes=[json.loads(line) for line in body.lines["section_themes"][1].splitlines()],
        keyphrases=json.loads(body.document)["keyphrases"],
        nouns=json.loads(packed.nouns),
    )


def _encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _place(record: Json) -> tuple[Any, ...]:
    span = record.get("span", {})
    return span.get("start", 0), -span.get("end", 0), record["id"]


def _theme_place(record: Json) -> tuple[Any, ...]:
    return record["section_id"], -record["score"], record["theme_id"]
