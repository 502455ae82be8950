"""Records of figures and periods."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.records.base import (
    Confidence,
    DocumentId,
    IndicatorId,
    NumberId,
    OrganisationId,
    PeriodId,
    Provenance,
    Quote,
    Record,
    SectionId,
    Span,
    TableId,
)


class Counted(Record):
    """What is counted or measured: words, lemma of the head, place in the text."""

    text: str
    lemma: str
    span: Span | None = None


class TimeReference(Record):
    """The period a figure is about: ISO 8601 bounds, both included, to the stated precision; ".." for an open end.

    ``source`` tells a period that the text states from one that follows from the date of the document ("vorig jaar") or from the heading or
    question above.
    """

    start: str
    end: str
    precision: Literal["year", "half", "quarter", "month", "day"]
    source: Literal["explicit", "document_date", "inherited"]
    text: str | None = None


class TableReference(Record):
    """The cell that a number stands in."""

    table_id: TableId
    row: list[str]
    column: list[str]


class PlaceReference(Record):
    """The place that a figure is about, named in its sentence or inherited from the heading or question above."""

    text: str
    span: Span
    source: Literal["explicit", "inherited"]


class NumberChange(Record):
    """That a figure is what another one changed to.

    ``from_id`` is the old figure, ``by_id`` the one that says how large the change was, ``computed`` how large it was, in the same unit, and
    ``holds`` whether the two agree.
    """

    from_id: NumberId
    by_id: NumberId | None = None
    computed: float | None = None
    holds: bool | None = None


class Number(Record):
    """One stated figure. The span covers the numeral with its magnitude word, without currency or unit.

    ``part_of`` is the figure of the whole that it is a part of ("400 van de 2.300"). ``organisation_ids`` are those that the figure is about, named in
    its clause or in the row or header of its cell; who only states it ("volgens het CBS") is none of them.
    """

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
    part_of: NumberId | None = None
    change: NumberChange | None = None
    time: TimeReference | None = None
    place: PlaceReference | None = None
    organisation_ids: list[OrganisationId] = []
    section_id: SectionId
    table: TableReference | None = None
    notation: Literal["nl", "foreign", "words"]
    confidence: Confidence
    provenance: Provenance


class Period(Record):
    """A period that a text names: ISO 8601 bounds, both included, to the stated precision; ".." for an open end."""

    id: PeriodId
    document_id: DocumentId
    start: str
    end: str
    precision: Literal["year", "half", "quarter", "month", "day"]
    source: Literal["explicit", "document_date"]
    span: Span
    quote: Quote
    section_id: SectionId
    provenance: Provenance


class Statement(Record):
    """One value of an indicator, and the figures that state it."""

    start: str
    end: str
    value: float
    qualifier: Qualifier = Qualifier.EXACT
    number_ids: list[NumberId]
    document_ids: list[DocumentId]


class Indicator(Record):
    """The same thing counted, in the same unit, of the same place and organisations, in more than one document: a series over time.

    Attributes:
        counted: the lemma of what is counted, with its adjectives and what it is of ("klacht over trein"); where that does not tell, with the rarest nouns
            said with it ("zwembad badmeester diploma").
        statements: its values, by period and value.
        contradictions: starts of the periods for which documents state different values.
    """

    id: IndicatorId
    counted: str
    kind: NumberKind
    unit: str
    per: str | None = None
    place: str | None = None
    organisation_ids: list[OrganisationId] = []
    documents: Annotated[int, Field(ge=2)]
    statements: list[Statement]
    contradictions: list[str] = []
    provenance: Provenance
