"""A mention as it is found, what is known about its document, and which entries of the register fit that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from beleidsmijn.confidence import confidence
from beleidsmijn.organisations.countries import is_at_home
from beleidsmijn.organisations.register import Entry, Match

sure = partial(confidence, "organisations")
"""Confidence of a rule that finds organisations."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mention: span, how it was found, and what it may refer to.

    ``keys`` are register keys: one if linked, several if ambiguous, none if unknown. ``refers_to`` is the long form of an abbreviation defined
    in this document, or the full name of a ministry abroad.
    """

    start: int
    end: int
    rule: str
    confidence: float
    kind: str = "other"
    keys: tuple[str, ...] = ()
    refers_to: str | None = None


@dataclass(slots=True)
class Context:
    """What is known about a document before its names are read."""

    country: str | None = None
    date: str | None = None
    ranges: Sequence[tuple[int, int]] = field(default_factory=list)

    def holds(self, start: int, end: int) -> bool:
        """Whether a span lies in a range that may be mined."""
        return any(first <= start and end <= last for first, last in self.ranges)


def fitting(entries: tuple[Entry, ...], context: Context) -> tuple[Entry, ...]:
    """Entries of the document's country and time, or all if that leaves none.

    Of several the one that is in our own list is meant: registers name the same body again, or a small one with the same abbreviation.
    """
    chosen = entries
    if context.country:
        chosen = tuple(e for e in chosen if is_at_home(e, context.country)) or chosen
    if context.date and len(chosen) > 1:
        date = context.date
        chosen = tuple(e for e in chosen if (not e.valid_to or e.valid_to >= date) and (not e.valid_from or e.valid_from <= date)) or chosen
    curated = tuple(e for e in chosen if e.source == "curated")
    return curated if len(curated) == 1 else chosen


def of_entries(match: Match, rule: str, entries: tuple[Entry, ...]) -> Found:
    """A mention of what the register has, of one entry or, less surely, of several."""
    certain = sure(rule if len(entries) == 1 else "ambiguous")
    return Found(match.start, match.end, rule, certain, entries[0].kind, tuple(e.key for e in entries))
