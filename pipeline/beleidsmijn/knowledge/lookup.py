"""Answers to questions about a knowledge base, found by its index."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from beleidsmijn.knowledge.index import Index, Place
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.organisations.normalise import name_key

Json = dict[str, Any]
PASSAGE = 90
"""Code points shown on each side of a mention or number."""
_LABELS_KEPT = 10_000
_TEXTS_KEPT = 256
"""Documents held in memory while their passages are cut out."""


@dataclass(frozen=True, slots=True)
class NumberQuery:
    """Conditions that numbers meet, all of them.

    ``counted`` is compared by lemma ("ondernemers" finds "ondernemer"); ``since`` and ``until`` are years or ISO dates that the period of the
    figure reaches; ``place`` is the place it is about, ``organisation`` any name of one, ``document`` an id or a part of a title or path.
    """

    counted: str | None = None
    unit: str | None = None
    value: float | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    organisation: str | None = None
    document: str | None = None


class Lookup:
    """Finds records by the index and fetches those alone. To be closed; works in a ``with`` statement."""

    def __init__(self, folder: Path) -> None:
        """Open the index of a knowledge base; make it first if there is none or the knowledge base has changed.

        Raises:
            KnowledgeBaseError: if the folder is no knowledge base, or a damaged one.
        """
        self._index = Index(folder)
        self._document = lru_cache(_TEXTS_KEPT)(self._read_document)
        self._label = lru_cache(_LABELS_KEPT)(self._read_label)

    def __enter__(self) -> Lookup:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._index.close()

    def by_id(self, stem: str, record_id: str) -> Json | None:
        """The record of a file ("documents") with this id."""
        return next(self._index.read(self._index.by_id(stem, record_id)), None)

    def of_document(self, stem: str, document_id: str) -> list[Json]:
        """The records of a file ("numbers") that belong to a document."""
        return list(self._index.read(self._index.of_document(stem, document_id)))

    def organisations(self, name: str, limit: int | None = None) -> list[Json]:
        """Organisations with this id, name, abbreviation or alias, with their relations and the first ``limit`` passages that name them."""
        found = [*self._index.by_id("organisations", name), *self._named("organisations", name)]
        return [
            {
                **o,
                "relations": self._relations(o["id"]),
                "passages": [self._passage(m) for m in self._index.read(self._index.about("mentions", o["id"])[:limit])],
            }
            for o in self._index.read(dict.fromkeys(found))
        ]

    def _relations(self, organisation_id: str) -> list[Json]:
        """The relations of an organisation, each once, with the full names of the organisations in it and its first passage."""
        joined = "record JOIN relation ON relation.place = record.place"
        found: dict[tuple[str, ...], Json] = {}
        for record in self._index.read(self._index.select(joined, ["relation.organisation = ?"], [organisation_id])):
            names = [self._label("organisations", record[key])[0] if key in record else "" for key in ("subject_id", "object_id")]
            subject, other = names[0] or record["subject"], names[1] or record.get("object", "")
            said = {**self._passage(record), "subject": subject, "object": other}
            found.setdefault((record["kind"], subject, other, record.get("role", "")), said)
        return [found[key] for key in sorted(found)]

    def numbers(self, query: NumberQuery, limit: int | None = None) -> tuple[list[Json], int]:
        """Numbers that meet a query, with their passages: the first ``limit`` of them, and how many there are."""
        tables = "record JOIN number ON number.place = record.place"
        conditions: list[str] = []
        values: list[str | float] = []
        if query.counted is not None:
            conditions.append("(number.lemma = ? OR number.words = ?)")
            values += [lemma_of_noun(query.counted), query.counted]
        for column, value in (("unit", query.unit), ("value", query.value), ("location", fold(query.place) if query.place else None)):
            if value is not None:
                conditions.append(f"number.{column} = ?")
                values.append(value)
        if query.since is not None:
            conditions.append("number.until >= ?")
            values.append(query.since)
        if query.until is not None:
            conditions.append("number.since != '..' AND substr(number.since, 1, ?) <= ?")
            values += [len(query.until), query.until]
        if query.organisation is not None:
            ids = [o["id"] for o in self._index.read(self._named("organisations", query.organisation))]
            tables += " JOIN number_organisation AS about ON about.place = record.place"
            conditions.append(f"about.organisation IN ({','.join('?' * len(ids))})")
            values += ids
        if query.document is not None:
            ids = [d["id"] for d in self._index.read(self._documents(query.document))]
            conditions.append(f"record.document IN ({','.join('?' * len(ids))})")
            values += ids
        places = self._index.select(tables, conditions, values)
        return [self._passage(number) for number in self._index.read(places[:limit])], len(places)

    def themes(self, label: str) -> list[Json]:
        """Themes with this id or label, with the documents about them."""
        found = [*self._index.by_id("themes", label), *self._named("themes", label)]
        return [
            {
                **theme,
                "about": [
                    {**about, "document": document_name(self._document(about["document_id"]))}
                    for about in self._index.read(self._index.about("document_themes", theme["id"]))
                ],
            }
            for theme in self._index.read(dict.fromkeys(found))
        ]

    def documents(self, wanted: str) -> list[Json]:
        """Documents by id, or by a part of title or path, with what was found in them."""
        return [self._with_facts(document) for document in self._index.read(self._documents(wanted))]

    def _named(self, stem: str, name: str) -> list[Place]:
        joined = "record JOIN name ON name.stem = record.stem AND name.id = record.id"
        return self._index.select(joined, ["name.stem = ?", "name.key = ?"], [stem, name_key(name)])

    def _documents(self, wanted: str) -> list[Place]:
        if found := self._index.by_id("documents", wanted):
            return found
        return self._index.select(
            "record JOIN document ON document.place = record.place", ["instr(document.sought, ?) > 0"], [fold(wanted)]
        )

    def _read_document(self, document_id: str) -> Json:
        return next(self._index.read(self._index.by_id("documents", document_id)))

    def _read_label(self, stem: str, record_id: str) -> tuple[str, str]:
        """Name of an organisation and its kind, or label of a theme and its scheme."""
        record = next(self._index.read(self._index.by_id(stem, record_id)))
        return (record["pref_label"], record["scheme"]) if stem == "themes" else (record["name"], record["kind"])

    def _passage(self, record: Json) -> Json:
        """The record with its passage and a short name of its document."""
        document = self._document(record["document_id"])
        text, span = document["text"], record["span"]
        before = text[max(0, span["start"] - PASSAGE) : span["start"]]
        after = text[span["end"] : span["end"] + PASSAGE]
        return {**record, "passage": [before, text[span["start"] : span["end"]], after], "document": document_name(document)}

    def _with_facts(self, document: Json) -> Json:
        known = {t["theme_id"]: t["score"] for t in self.of_document("document_themes", document["id"])}
        themes = [(*self._label("themes", theme_id), score) for theme_id, score in known.items()]
        named = {m["organisation_id"] for m in self.of_document("mentions", document["id"]) if "organisation_id" in m}
        return {
            **document,
            "themes": [{"label": label, "scheme": scheme, "score": score} for label, scheme, score in themes],
            "organisations": sorted(self._label("organisations", organisation_id)[0] for organisation_id in named),
            "named_things": self.of_document("named_things", document["id"]),
            "numbers": [self._passage(number) for number in self.of_document("numbers", document["id"])],
            "sections": self.of_document("sections", document["id"]),
        }


def document_name(document: Json) -> str:
    """Title, or path if it has none."""
    return str(document.get("title") or document["sources"][0]["path"])
