"""The contract of the data: every record that a knowledge base holds, as pydantic models.

The JSON Schemas in ``schemas/`` are generated from these models. Keys are snake_case English; what is absent is left out of
the JSON; readers ignore keys they do not know. A span counts Unicode code points of the document's NFC text, half-open,
and always ``text[span.start:span.end] == quote.exact``.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from beleidsmijn.kinds import (
    AuthorFunction,
    DocumentKind,
    ErrorCategory,
    NamedThingKind,
    NameKind,
    NumberKind,
    OrganisationKind,
    Qualifier,
    SectionKind,
)

FORMAT = "beleidsmijn"
VERSION = "1.1"
"""major.minor of the data format. A reader refuses another major version."""

Confidence = Annotated[float, Field(ge=0, le=1)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="ISO 8601 year, month or day")]


DocumentId = Annotated[str, Field(pattern=r"^doc_[0-9a-f]{32}$")]
SectionId = Annotated[str, Field(pattern=r"^sec_[0-9a-f]{32}$")]
TableId = Annotated[str, Field(pattern=r"^tab_[0-9a-f]{32}$")]
OrganisationId = Annotated[str, Field(pattern=r"^org_[0-9a-f]{32}$")]
MentionId = Annotated[str, Field(pattern=r"^men_[0-9a-f]{32}$")]
NamedThingId = Annotated[str, Field(pattern=r"^nam_[0-9a-f]{32}$")]
NumberId = Annotated[str, Field(pattern=r"^num_[0-9a-f]{32}$")]
ThemeId = Annotated[str, Field(pattern=r"^thm_[0-9a-f]{32}$")]
RelationId = Annotated[str, Field(pattern=r"^rel_[0-9a-f]{32}$")]


class Record(BaseModel):
    """Base of all records: unknown keys are ignored, absent values are left out of the JSON."""

    model_config = ConfigDict(extra="ignore", frozen=True, use_enum_values=True, ser_json_inf_nan="null")

    def to_json(self) -> dict[str, Any]:
        """The record as JSON-ready values, without absent or empty optional values."""
        return self.model_dump(mode="json", exclude_none=True)


class Span(Record):
    """Half-open interval of code points in ``Document.text``; ``page`` (from 1) where the source has pages."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    page: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.end < self.start:
            raise ValueError(f"span ends ({self.end}) before it starts ({self.start})")
        return self


class Quote(Record):
    """The words at a span, with some context so that they can be found again if offsets drift (W3C TextQuoteSelector)."""

    exact: str
    prefix: str | None = None
    suffix: str | None = None


class Provenance(Record):
    """Which stage, by which rule or model, in which version, made a record."""

    stage: str
    by: str
    version: str


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
    """One row: its label (row header), whether it is the total row, and its data cells in column order."""

    label: str
    is_total: bool = False
    cells: list[Cell]


class TableCheck(Record):
    """One arithmetic check: whether a stated total equals the sum of its parts."""

    kind: Literal["column_sum", "row_sum"]
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


class Organisation(Record):
    """One real-world organisation across the corpus."""

    id: OrganisationId
    name: str
    names: list[OrganisationName]
    kind: OrganisationKind
    country: Literal["BE", "NL", "EU", "INT"] | None = None
    identifiers: list[Identifier] = []
    resolution: Resolution
    documents: int
    mentions: int
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


class Counted(Record):
    """What is counted or measured: words, lemma of the head, place in the text."""

    text: str
    lemma: str
    span: Span | None = None


class TimeReference(Record):
    """The period a figure is about: ISO 8601 bounds, both included, to the stated precision; ".." for an open end."""

    start: str
    end: str
    precision: Literal["year", "half", "quarter", "month", "day"]
    source: Literal["explicit", "inherited"]
    text: str | None = None


class TableReference(Record):
    """The cell that a number stands in."""

    table_id: TableId
    row: list[str]
    column: list[str]


class Number(Record):
    """One stated figure. The span covers the numeral with its magnitude word, without currency or unit."""

    id: NumberId
    document_id: DocumentId
    span: Span
    quote: Quote
    value: float
    low: float | None = None
    high: float | None = None
    value_text: str
    kind: NumberKind
    unit: str
    per: str | None = None
    qualifier: Qualifier
    qualifier_text: str | None = None
    counted: Counted | None = None
    share_of: str | None = None
    time: TimeReference | None = None
    organisation_ids: list[OrganisationId] = []
    section_id: SectionId
    table: TableReference | None = None
    notation: Literal["nl", "foreign", "words"]
    confidence: Confidence
    provenance: Provenance


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


class Relation(Record):
    """A relation between a person or organisation and an organisation or document, with its evidence."""

    id: RelationId
    kind: Literal["author_of", "asks", "answers", "has_role_at"]
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


class ErrorRecord(Record):
    """One input that gave no or only partial results."""

    source: str
    document_id: DocumentId | None = None
    stage: str
    category: ErrorCategory
    message: str
    page: int | None = None
    attempts: Annotated[int, Field(ge=1)] = 1


class FileEntry(Record):
    """One file of the knowledge base: its records and the SHA-256 of its bytes."""

    name: str
    records: int
    sha256: Sha256


class Manifest(Record):
    """What made a knowledge base, and what is in it. Holds nothing that differs between two runs on the same input."""

    format: Literal["beleidsmijn"] = "beleidsmijn"
    version: str = VERSION
    tool_version: str
    model: str
    model_version: str
    config: dict[str, Any]
    config_sha256: Sha256
    data_sha256: dict[str, Sha256]
    counts: dict[str, int]
    files: list[FileEntry]


RECORD_FILES: dict[str, type[Record]] = {
    "documents": Document,
    "sections": Section,
    "tables": Table,
    "organisations": Organisation,
    "mentions": Mention,
    "named_things": NamedThing,
    "numbers": Number,
    "themes": Theme,
    "document_themes": DocumentTheme,
    "section_themes": SectionTheme,
    "relations": Relation,
    "errors": ErrorRecord,
}
"""File stem in a knowledge base to the model of its records, in the order in which they are written."""
