"""Ids made from content: never from a path, a position in a list or a clock."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

ID_HEX = 32
"""Hex digits kept of a SHA-256: 128 bits, so a collision is out of the question for any corpus."""

Part = str | int | float | None


def document_id(data: bytes) -> str:
    """Id of a document: from the SHA-256 of its bytes, so the same bytes twice are one document."""
    return f"doc_{hashlib.sha256(data).hexdigest()[:ID_HEX]}"


def content_id(prefix: str, parts: Sequence[Part]) -> str:
    """Id of any other record: from a JSON array of its parts, so ("ab", "c") and ("a", "bc") differ.

    Args:
        prefix: kind of record, as "num" in "num_0f...".
        parts: what identifies the record, in a fixed order.
    """
    payload = json.dumps(list(parts), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return f"{prefix}_{hashlib.sha256(payload).hexdigest()[:ID_HEX]}"


def sha256_text(text: str) -> str:
    """Hex SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
