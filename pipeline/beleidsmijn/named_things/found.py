"""A name of something that is no organisation, as it is found."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.notation.spans import Span


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A name in a text: start and end, what it names, by which means it was found ("model" or "form"), how sure that is."""

    start: int
    end: int
    kind: NamedThingKind
    rule: str
    confidence: float

    @property
    def span(self) -> Span:
        """Start and end."""
        return self.start, self.end
