"""Turns what the stages found in one document into records with ids, quotes and provenance."""

from __future__ import annotations

import bisect
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.ids import content_id, sha256_text
from beleidsmijn.kinds import SectionKind
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.organisations.found import Found
from beleidsmijn.organisations.judgements import NONE, Judgements
from beleidsmijn.organisations.normalise import looks_like_abbreviation, name_key
from beleidsmijn.organisations.register import Register
from beleidsmijn.readers.base import ReadDocument
from beleidsmijn.structure.parts import Part, Structure
from beleidsmijn.structure.ranges import Range
from beleidsmijn.structure.table_checks import checks

_BY_FIELD = frozenset({"portfolio"})
"""Rules by which a body is named by a field of its minister ("de minister van Consumenten"), which is no name of it."""
CONTEXT = 32
"""Code points of context in a quote's prefix and suffix."""
Json = dict[str, Any]


def organisation_id(key: str) -> str:
    """Id of an organisation: from its key, "register:..." or "name:..."."""
    return content_id("org", [key])


def add_pages(value: Any, pages: Sequence[tuple[int, int]]) -> None:
    """Give every span in some records the number of the page on which it begins.

    Args:
        value: records, or part of one.
        pages: where pages begin, as (offset, number).
    """
    if isinstance(value, list):
        for item in value:
            add_pages(item, pages)
    elif isinstance(value, dict):
        start = value.get("start")
        if isinstance(start, int) and isinstance(value.get("end"), int):
            index = bisect.bisect_right(pages, start, key=lambda page: page[0]) - 1
            value["page"] = pages[max(index, 0)][1]
            return
        for item in value.values():
            add_pages(item, pages)


class Maker:
    """Makes the records of one document."""

    def __init__(
        self,
        doc_id: str,
        text: str,
        reads: str,
        structure: Structure,
        section_ids: Sequence[str],
        ranges: Sequence[Range],
        register: Register,
        judgements: Judgements = NONE,
    ) -> None:
        self.doc_id = doc_id
        self.text = text
        self.reads = reads
        self.structure = structure
        self.section_ids = section_ids
        self.ranges = ranges
        self.register = register
        self.judgements = judgements
        self._starts = [r.start for r in ranges]

    # ------------------------------------------------------------------------------------------------------------- helpers
    def _part_at(self, offset: int) -> int:
        """Index of the innermost section that holds an offset, or of the nearest one before it."""
        index = bisect.bisect_right(self._starts, offset) - 1
        return self.ranges[max(index, 0)].part

    def quote(self, start: int, end: int) -> Json:
        """The words at a place, with some before and after them."""
        quote = {
            "exact": self.text[start:end],
            "prefix": self.text[max(0, start - CONTEXT) : start],
            "suffix": self.text[end : end + CONTEXT],
        }
        return {key: value for key, value in quote.items() if value or key == "exact"}

    @staticmethod
    def provenance(stage: str, by: str) -> Json:
        """Which stage and rule made a record, of this version."""
        return {"stage": stage, "by": by, "version": __version__}

    # ------------------------------------------------------------------------------------------------------------ document
    def document(self, reading: ReadDocument, data: bytes, source: str, clusters: Sequence[Json]) -> Json:
        """The document's record."""
        known = {name_key(name): cluster for cluster in clusters for name in cluster["surfaces"]}
        authors = []
        for person in self.structure.people:
            author: Json = {"name": person.name, "function": person.function.value}
            if person.role:
                author["role"] = person.role
            if person.organisation:
                author["organisation"] = person.organisation
                identifier = self.organisation_of(person.organisation, known)
                if identifier:
                    author["organisation_id"] = identifier
            if person.start is not None and person.end is not None:
                author["span"] = {"start": person.start, "end": person.end}
            authors.append(author)
        origin: Json = {"path": source, "media_type": reading.media_type, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        if reading.encoding:
            origin["encoding"] = reading.encoding
        record: Json = {
            "id": self.doc_id,
            "sources": [origin],
            "kind": self.structure.kind.value,
            "kind_confidence": self.structure.kind_confidence,
            "title": self.structure.title,
            "date": self.structure.date,
            "country": self.structure.country,
            "language": self.structure.language,
            "authors": authors,
            **({"publisher_themes": list(reading.themes)} if reading.themes else {}),
            **({"ocr_pages": list(reading.ocr_pages)} if reading.ocr_pages else {}),
            "text": self.text,
            "text_sha256": sha256_text(self.text),
            "provenance": self.provenance("structure", "rules"),
        }
        return {key: value for key, value in record.items() if value is not None}

    def organisation_of(self, name: str, known: dict[str, Json]) -> str | None:
        """The organisation of this document that a person belongs to: named so, or the ministry of that field of policy."""
        cluster = known.get(name_key(name))
        if cluster:
            return str(cluster["id"])
        ministry = self.register.portfolio(name, self.structure.country)
        key = f"register:{ministry.key}" if ministry else None
        return next((str(c["id"]) for c in known.values() if c["key"] == key), None)

    def sections(self) -> list[Json]:
        """Sections, with answers linked to their questions and inner sections to outer ones."""
        questions = {
            part.number: sid for part, sid in zip(self.structure.parts, self.section_ids, strict=True) if part.kind == SectionKind.QUESTION
        }
        records: dict[str, Json] = {}
        for index, (part, sid) in enumerate(zip(self.structure.parts, self.section_ids, strict=True)):
            record: Json = {
                "id": sid,
                "document_id": self.doc_id,
                "kind": part.kind.value,
                "span": {"start": part.start, "end": part.end},
                "language": part.language,
                "provenance": self.provenance("structure", "rules"),
            }
            if part.number:
                record["number"] = part.number
            if part.speaker:
                record["speaker"] = part.speaker
            if part.kind == SectionKind.ANSWER:
                answered = questions.get(part.number) or (next(iter(questions.values())) if len(questions) == 1 else None)
                if answered:
                    record["answers"] = answered
            parent = self._parent(index, part)
            if parent:
                record["parent"] = parent
            records[sid] = record
        return list(records.values())

    def _parent(self, index: int, part: Part) -> str | None:
        for other in range(index - 1, -1, -1):
            outer = self.structure.parts[other]
            if outer.start <= part.start and part.end <= outer.end and outer.kind != part.kind:
                return self.section_ids[other]
        return None

    # -------------------------------------------------------------------------------------------------------------- tables
    def tables(self) -> list[Json]:
        """Tables with their checks."""
        records = []
        for index, part in enumerate(self.structure.parts):
            if part.table is None:
                continue
            table = part.table
            rows = []
            for row in table.rows:
                cells = []
                for cell in row.cells:
                    item: Json = {"text": cell.text, "span": {"start": cell.start, "end": cell.end}}
                    if cell.value is not None:
                        item["value"] = float(cell.value)
                    cells.append(item)
                rows.append(
                    {"label": row.label, **({"above": list(row.above)} if row.above else {}), "is_total": row.is_total, "cells": cells}
                )
            found = [{key: value for key, value in asdict(check).items() if value is not None} for check in checks(table)]
            records.append(
                {
                    "id": content_id("tab", [self.doc_id, part.start, part.end]),
                    "document_id": self.doc_id,
                    "section_id": self.section_ids[index],
                    "span": {"start": part.start, "end": part.end},
                    "columns": [list(column) for column in table.columns],
                    "rows": rows,
                    "checks": found,
                    "verified": table.verified,
                    "provenance": self.provenance("structure", "tables"),
                }
            )
        return records

    # ------------------------------------------------------------------------------------------------------- organisations
    def mentions(self, found: Sequence[Found]) -> tuple[list[Json], list[Json]]:
        """Mentions, and the organisations of this document that they refer to."""
        records: list[Json] = []
        surfaces: dict[str, Counter[str]] = defaultdict(Counter)
        names: dict[str, set[str]] = defaultdict(set)
        best: dict[str, Found] = {}
        for mention in found:
            surface = " ".join(self.text[mention.start : mention.end].split())
            record: Json = {
                "id": content_id("men", [self.doc_id, mention.start, mention.end]),
                "document_id": self.doc_id,
                "span": {"start": mention.start, "end": mention.end},
                "quote": self.quote(mention.start, mention.end),
                "section_id": self.section_ids[self._part_at(mention.start)],
                "confidence": mention.confidence,
                "provenance": self.provenance("organisations", mention.rule),
            }
            if len(mention.keys) > 1:
                record["candidates"] = sorted(organisation_id(f"register:{key}") for key in mention.keys)
            else:
                key = f"register:{mention.keys[0]}" if mention.keys else f"name:{name_key(mention.refers_to or surface)}"
                key = self.judgements.key(surface, key)
                if key == "name:":
                    continue
                record["organisation_id"] = organisation_id(key)
                surfaces[key][surface] += 1
                if mention.rule not in _BY_FIELD:
                    names[key].add(surface)
                if key not in best or mention.confidence > best[key].confidence:
                    best[key] = mention
            records.append(record)
        clusters = [self._cluster(key, surfaces[key], names[key], best[key]) for key in sorted(surfaces)]
        return records, clusters

    def named_things(self, found: Sequence[NamedThing]) -> list[Json]:
        """Records of the persons, places, laws and other things that are named."""
        return [
            {
                "id": content_id("nam", [self.doc_id, thing.start, thing.end]),
                "document_id": self.doc_id,
                "kind": thing.kind.value,
                "name": " ".join(re.sub(r"(?<=[a-zà-ÿ])-\s*\n\s*(?=[a-zà-ÿ])", "", self.text[thing.start : thing.end]).split()),
                "span": {"start": thing.start, "end": thing.end},
                "quote": self.quote(thing.start, thing.end),
                "section_id": self.section_ids[self._part_at(thing.start)],
                "confidence": thing.confidence,
                "provenance": self.provenance("named_things", thing.rule),
            }
            for thing in found
        ]

    def _cluster(self, key: str, surfaces: Counter[str], names: set[str], best: Found) -> Json:
        method = "register" if key.startswith("register:") else "definition" if best.rule == "definition" else "name"
        return {
            "key": key,
            "id": organisation_id(key),
            "document_id": self.doc_id,
            "surfaces": dict(sorted(surfaces.items())),
            "names": sorted(names),
            "kind": best.kind,
            "method": method,
            "score": best.confidence,
            "rule": best.rule,
            "abbreviations": sorted(s for s in surfaces if looks_like_abbreviation(s)),
        }
