"""Records of themes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from beleidsmijn.records.base import Confidence, DocumentId, OrganisationId, Provenance, Record, SectionId, Span, ThemeId

BASE_SCHEMES = ("toplijst", "beleidsmijn")
"""Theme schemes of our own classification: the TOP-lijst and our concepts below it. Others are "eurovoc", "topics", and those of the user."""


class ThemeYear(Record):
    """Documents about a theme in one year, and their share of all documents of that year."""

    year: Annotated[str, Field(pattern=r"^\d{4}$")]
    documents: Annotated[int, Field(ge=1)]
    share: Confidence


class ThemeOrganisation(Record):
    """An organisation in the documents about a theme: in how many it is named, and of how many it is an author, questioner or respondent."""

    organisation_id: OrganisationId
    documents: Annotated[int, Field(ge=1)]
    speaks_in: Annotated[int, Field(ge=0)] = 0


class Theme(Record):
    """A SKOS concept of a theme scheme in use, or a topic discovered in the corpus (scheme "topics", with the terms that mark it).

    ``years`` and ``organisations`` tell when and by whom it is spoken of, over the documents with a date; the most active organisations only.
    """

    id: ThemeId
    scheme: str
    pref_label: str
    alt_labels: list[str] = []
    definition: str | None = None
    uri: str | None = None
    broader: ThemeId | None = None
    exact_match: list[str] = []
    close_match: list[str] = []
    terms: list[str] = []
    documents: Annotated[int, Field(ge=0)] = 0
    years: list[ThemeYear] = []
    organisations: list[ThemeOrganisation] = []


class Evidence(Record):
    """A passage that justifies a theme, with the terms found there."""

    span: Span
    section_id: SectionId
    terms: list[str]


class DocumentTheme(Record):
    """A document is about a theme, with score and evidence."""

    document_id: DocumentId
    theme_id: ThemeId
    score: Confidence
    evidence: list[Evidence]
    provenance: Provenance


class SectionTheme(DocumentTheme):
    """A section is about a theme: what stands under a heading, or a question with its answer."""

    section_id: SectionId
