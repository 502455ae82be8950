"""Records of what went wrong: the lines of ``errors.jsonl``."""

from __future__ import annotations

from typing import Any

from beleidsmijn.kinds import ErrorCategory


def error_record(
    source: str,
    category: ErrorCategory,
    message: str,
    *,
    stage: str = "read",
    document_id: str | None = None,
    page: int | None = None,
    attempts: int = 1,
) -> dict[str, Any]:
    """A record for errors.jsonl; ``document_id`` and ``page`` (from 1) stand in it where they are known."""
    return {
        "source": source,
        **({"document_id": document_id} if document_id is not None else {}),
        "stage": stage,
        "category": category.value,
        "message": message,
        "attempts": attempts,
        **({"page": page} if page is not None else {}),
    }
