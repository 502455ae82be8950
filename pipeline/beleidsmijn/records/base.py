"""What all records share: identifiers, spans, quotes, provenance."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

FORMAT = "beleidsmijn"
VERSION = "1.3"
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
PeriodId = Annotated[str, Field(pattern=r"^per_[0-9a-f]{32}$")]
IndicatorId = Annotated[str, Field(pattern=r"^ind_[0-9a-f]{32}$")]
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
