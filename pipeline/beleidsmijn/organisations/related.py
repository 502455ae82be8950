"""A relation between names that a text states."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsmijn.kinds import RelationKind

MAX_BETWEEN = 90
"""Code points between two names of a relation."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: where it stands."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Related:
    """A relation: the names of subject and object, where the passage that states it begins and ends."""

    kind: RelationKind
    subject: Name
    object: Name
    start: int
    end: int
    role: str | None = None
