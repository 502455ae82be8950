"""Values that several formats write alike."""

from __future__ import annotations

from typing import Any

from beleidsmijn.ids import content_id


def iso_interval(time: dict[str, Any] | None) -> str | None:
    """The period of a figure in ISO 8601: one date, or two with a slash."""
    if time is None:
        return None
    start, end = str(time["start"]), str(time["end"])
    return start if start == end else f"{start}/{end}"


def person_id(document_id: str, name: str) -> str:
    """People are known within their document: no one is taken for a namesake in another."""
    return content_id("person", [document_id, name])
