"""Records of organisations, where they and other things are named, and how they relate."""

from __future__ import annotations

from typing import Literal

from beleidsmijn.kinds import NamedThingKind, NameKind, OrganisationKind, RelationKind
from beleidsmijn.records.base import (
    Confidence,
    DocumentId,
    IsoDate,
    MentionId,
    NamedThingId,
    OrganisationId,
    Provenance,
    Quote,
    Record,
    RelationId,
    SectionId,
    Span,
)


class OrganisationName(Record):
    """A name under which an organisation is known, with the days on which it began and ceased to hold."""

    value: str
    kind: NameKind
    valid_from: IsoDate | None = None
    valid_to: IsoDate | None = None


class Identifier(Record):
    """An identifier in an official or public scheme (tooi, owms, kbo, oin, wikidata...)."""

    scheme: str
    value: str


class Resolution(Record):
    """How a real-world organisation was settled on: by ``register``, by a ``definition`` in a text, or by ``name`` alone."""

    method: Literal["register", "definition", "name", "judgement"]
    score: Confidence


class Parent(Record):
    """The body that an organisation is part of or falls under, as the register has it. ``organisation_id`` if the corpus names it as well."""

    name: str
    organisation_id: OrganisationId | None = None


class Organisation(Record):
    """One real-world organisation across the corpus."""

    id: OrganisationId
    name: str
    names: list[OrganisationName]
    kind: OrganisationKind
    country: Literal["BE", "NL", "EU", "INT"] | None = None
    identifiers: list[Identifier] = []
    parent: Parent | None = None
    resolution: Resolution
    documents: int
    mentions: int
    first_date: IsoDate | None = None
    last_date: IsoDate | None = None
    provenance: Provenance


class Mention(Record):
    """One place where an organisation is named."""

    id: MentionId
    document_id: DocumentId
    organisation_id: OrganisationId | None = None
    candidates: list[OrganisationId] = []
    span: Span
    quote: Quote
    section_id: SectionId
    confidence: Confidence
    provenance: Provenance


class NamedThing(Record):
    """One place where a person, place, law, programme, publication, event, product or other thing is named. ``name`` is the name on one line."""

    id: NamedThingId
    document_id: DocumentId
    kind: NamedThingKind
    name: str
    span: Span
    quote: Quote
    section_id: SectionId
    confidence: Confidence
    provenance: Provenance


class Relation(Record):
    """A relation between a person or organisation and an organisation or document, with its evidence."""

    id: RelationId
    kind: RelationKind
    subject: str
    subject_id: OrganisationId | None = None
    object: str | None = None
    object_id: OrganisationId | DocumentId | None = None
    role: str | None = None
    document_id: DocumentId
    span: Span | None = None
    quote: Quote | None = None
    confidence: Confidence
    provenance: Provenance
