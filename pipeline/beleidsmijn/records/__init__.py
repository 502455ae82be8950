"""The contract of the data: every record that a knowledge base holds, as pydantic models.

The JSON Schemas in ``schemas/`` are generated from these models. Keys are snake_case English; what is absent is left out of
the JSON; readers ignore keys they do not know. A span counts Unicode code points of the document's NFC text, half-open,
and always ``text[span.start:span.end] == quote.exact``.
"""

from __future__ import annotations

from beleidsmijn.records.base import FORMAT, VERSION, Provenance, Quote, Record, Span
from beleidsmijn.records.documents import Document, Section, Table
from beleidsmijn.records.numbers import Indicator, Number, Period
from beleidsmijn.records.organisations import Mention, NamedThing, Organisation, Relation
from beleidsmijn.records.run import ErrorRecord, Manifest
from beleidsmijn.records.themes import BASE_SCHEMES, DocumentTheme, SectionTheme, Theme

__all__ = [
    "BASE_SCHEMES", "FORMAT", "RECORD_FILES", "VERSION", "Document", "DocumentTheme", "ErrorRecord", "Indicator", "Manifest", "Mention", "NamedThing",
    "Number", "Organisation", "Period", "Provenance", "Quote", "Record", "Relation", "Section", "SectionTheme", "Span", "Table", "Theme",
]  # fmt: skip

RECORD_FILES: dict[str, type[Record]] = {
    "documents": Document,
    "sections": Section,
    "tables": Table,
    "organisations": Organisation,
    "mentions": Mention,
    "named_things": NamedThing,
    "periods": Period,
    "numbers": Number,
    "indicators": Indicator,
    "themes": Theme,
    "document_themes": DocumentTheme,
    "section_themes": SectionTheme,
    "relations": Relation,
    "errors": ErrorRecord,
}
"""File stem in a knowledge base to the model of its records, in the order in which they are written."""
