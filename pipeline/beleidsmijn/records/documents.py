"""Records of documents, their sections and tables."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from beleidsmijn.kinds import AuthorFunction, DocumentKind, SectionKind
from beleidsmijn.records.base import Confidence, DocumentId, IsoDate, OrganisationId, Provenance, Record, SectionId, Sha256, Span, TableId


class Source(Record):
    """One place where the bytes of a document were found."""

    path: str
    media_type: str
    sha256: Sha256
    bytes: int
    encoding: str | None = None


class Author(Record):
    """A person who wrote, asked or answered, with role and organisation as the document states them."""

    name: str
    function: AuthorFunction = AuthorFunction.AUTHOR
    role: str | None = None
    organisation: str | None = None
    organisation_id: OrganisationId | None = None
    span: Span | None = None


class Keyphrase(Record):
    """A telling phrase of a document: as it stands first, its lemma, how often it occurs, its score beside that of the best one (1)."""

    text: str
    lemma: str
    count: Annotated[int, Field(ge=1)]
    score: Confidence
    span: Span
    section_id: SectionId


class Document(Record):
    """A document: its sources, what it is, and its full text.

    ``publisher_themes`` are themes that the publisher gave, in its own words. ``same_work`` names the documents that hold the same text in
    another format, or almost the same text: whoever counts should count one of them. ``ocr_pages`` were read by OCR: expect errors.
    """

    id: DocumentId
    sources: list[Source]
    kind: DocumentKind
    kind_confidence: Confidence
    title: str | None = None
    date: IsoDate | None = None
    country: Literal["BE", "NL"] | None = None
    language: str
    authors: list[Author] = []
    publisher_themes: list[str] = []
    same_work: list[DocumentId] = []
    ocr_pages: list[int] = []
    keyphrases: list[Keyphrase] = []
    text: str
    text_sha256: Sha256
    provenance: Provenance


class Section(Record):
    """A passage with one role. ``number`` and ``answers`` link numbered questions and answers; ``parent`` nests."""

    id: SectionId
    document_id: DocumentId
    kind: SectionKind
    span: Span
    language: str
    number: str | None = None
    answers: SectionId | None = None
    parent: SectionId | None = None
    speaker: str | None = None
    provenance: Provenance


class Cell(Record):
    """One cell of a table; a data cell that holds a number has its value."""

    text: str
    span: Span | None = None
    value: float | None = None


class TableRow(Record):
    """One row of a table.

    ``label`` is its row header, ``above`` what stands over it (a merged cell, the label of a group of rows), the outermost first; ``cells`` are its
    data cells in column order.
    """

    label: str
    above: list[str] = []
    is_total: bool = False
    cells: list[Cell]


class TableCheck(Record):
    """One arithmetic check: whether a stated total, share, average or difference follows from the other cells."""

    kind: Literal["column_sum", "row_sum", "percentages", "share", "average", "difference"]
    column: int | None = None
    row: int | None = None
    stated: float
    computed: float
    holds: bool


class Table(Record):
    """A table. ``verified`` says that its reading is certain because every stated total adds up."""

    id: TableId
    document_id: DocumentId
    section_id: SectionId
    span: Span
    columns: list[list[str]]
    rows: list[TableRow]
    checks: list[TableCheck] = []
    verified: bool
    provenance: Provenance
