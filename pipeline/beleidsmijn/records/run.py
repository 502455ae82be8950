"""Records of a run: what went wrong, and what was written."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.records.base import VERSION, DocumentId, Record, Sha256


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
