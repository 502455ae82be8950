"""Records of relations: who wrote, asked, answered or spoke, who has which role where, and how organisations are related."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from beleidsmijn.ids import content_id
from beleidsmijn.kinds import AuthorFunction, NamedThingKind, RelationKind
from beleidsmijn.knowledge.facts import Maker
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.notation.names import COURTESY, OFFICE
from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.related import Name
from beleidsmijn.organisations.relations import find_relations
from beleidsmijn.organisations.roles import find_roles

Json = dict[str, Any]
_KINDS = {
    AuthorFunction.AUTHOR: RelationKind.AUTHOR_OF,
    AuthorFunction.QUESTIONER: RelationKind.ASKS,
    AuthorFunction.RESPONDENT: RelationKind.ANSWERS,
}
_SUBJECTS = frozenset({NamedThingKind.PROGRAMME, NamedThingKind.PRODUCT, NamedThingKind.OTHER})
"""What may be an initiative of an organisation, or funded by one."""
_FORM_OF_ADDRESS = re.compile(rf"^(?:{OFFICE}|{COURTESY})\s+")
_BRACKET = re.compile(r"\s\(")
_OF_PEOPLE, _STATED = 0.9, 0.8


def relation_records(maker: Maker, clusters: Sequence[Json], mentions: Sequence[Json], things: Sequence[NamedThing]) -> list[Json]:
    """All relations of a document, each once, the first place that states it as evidence.

    Args:
        maker: makes the records of the document.
        clusters: its organisations.
        mentions: where they are named.
        things: persons and other names.
    """
    records: dict[str, Json] = {}
    for record in (*_of_people(maker, clusters), *_of_speakers(maker, clusters, mentions), *_stated(maker, clusters, mentions, things)):
        records.setdefault(record["id"], record)
    return list(records.values())


def _evidence(maker: Maker, start: int, end: int, confidence: float, stage: str, by: str) -> Json:
    return {
        "document_id": maker.doc_id,
        "span": {"start": start, "end": end},
        "quote": maker.quote(start, end),
        "confidence": confidence,
        "provenance": maker.provenance(stage, by),
    }


def _of_people(maker: Maker, clusters: Sequence[Json]) -> Iterator[Json]:
    """Authors, questioners and respondents, and the organisations they belong to."""
    known = {name_key(name): cluster for cluster in clusters for name in cluster["surfaces"]}
    for person in maker.structure.people:
        if person.start is None or person.end is None:
            continue
        base = {"subject": person.name, **_evidence(maker, person.start, person.end, _OF_PEOPLE, "structure", "people")}
        kind = _KINDS[person.function].value
        yield {"id": content_id("rel", [maker.doc_id, kind, person.name]), "kind": kind, "object_id": maker.doc_id, **base}
        if person.organisation:
            kind = RelationKind.HAS_ROLE_AT.value
            identifier = maker.organisation_of(person.organisation, known)
            record = {"id": content_id("rel", [maker.doc_id, kind, person.name, identifier or person.organisation]), "kind": kind, **base}
            record |= {"object": person.organisation, **({"role": person.role} if person.role else {})}
            yield record | ({"object_id": identifier} if identifier else {})


def _of_speakers(maker: Maker, clusters: Sequence[Json], mentions: Sequence[Json]) -> Iterator[Json]:
    """Who takes the floor in a debate, and for which party: "Els Minne (N-VA): ..."."""
    parties = _parties(clusters)
    by_start = {m["span"]["start"]: m for m in mentions if m.get("organisation_id") in parties}
    for part in maker.structure.parts:
        speaker = _FORM_OF_ADDRESS.sub("", part.speaker) if part.speaker else ""
        place = maker.text.find(speaker, max(0, part.start - len(speaker) - 40), part.end) if speaker else -1
        if place >= 0:
            kind = RelationKind.SPEAKER_IN.value
            evidence = _evidence(maker, place, place + len(speaker), _OF_PEOPLE, "structure", "turns")
            identifier = content_id("rel", [maker.doc_id, kind, speaker])
            yield {"id": identifier, "kind": kind, "subject": speaker, "object_id": maker.doc_id, **evidence}
            bracket = _BRACKET.match(maker.text, place + len(speaker))
            party = by_start.get(bracket.end()) if bracket else None
            if party:
                kind, end = RelationKind.MEMBER_OF.value, party["span"]["end"]
                yield {
                    "id": content_id("rel", [maker.doc_id, kind, speaker, party["organisation_id"]]),
                    "kind": kind,
                    "subject": speaker,
                    "object": maker.text[party["span"]["start"] : end],
                    "object_id": party["organisation_id"],
                    **_evidence(maker, place, end, _OF_PEOPLE, "structure", "turns"),
                }


def _parties(clusters: Sequence[Json]) -> set[str]:
    return {cluster["id"] for cluster in clusters if cluster["kind"] == "party"}


def _stated(maker: Maker, clusters: Sequence[Json], mentions: Sequence[Json], things: Sequence[NamedThing]) -> Iterator[Json]:
    """What the text says of organisations and persons that it names side by side."""
    by_start = {mention["span"]["start"]: mention for mention in mentions if "organisation_id" in mention}
    organisations = sorted((Name(m["span"]["start"], m["span"]["end"]) for m in by_start.values()), key=lambda name: name.start)
    persons = [Name(thing.start, thing.end) for thing in things if thing.kind == NamedThingKind.PERSON]
    others = [Name(thing.start, thing.end) for thing in things if thing.kind in _SUBJECTS]
    parties = _parties(clusters)
    for found in (*find_relations(maker.reads, organisations, others), *find_roles(maker.reads, organisations, persons)):
        subject, other = (" ".join(maker.text[name.start : name.end].split()) for name in (found.subject, found.object))
        subject_id = by_start[found.subject.start]["organisation_id"] if found.subject.start in by_start else None
        object_id = by_start[found.object.start]["organisation_id"]
        if subject_id == object_id:
            continue
        of_party = found.kind == RelationKind.HAS_ROLE_AT and not found.role and object_id in parties  # "Els Minne (N-VA)"
        kind = RelationKind.MEMBER_OF.value if of_party else found.kind.value
        record = {
            "id": content_id("rel", [maker.doc_id, kind, subject_id or subject, object_id]),
            "kind": kind,
            "subject": subject,
            "object": other,
            "object_id": object_id,
            **_evidence(maker, found.start, found.end, _STATED, "organisations", "relation_cues"),
        }
        record |= {key: value for key, value in (("subject_id", subject_id), ("role", found.role)) if value}
        yield record
