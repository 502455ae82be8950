"""What a figure is about besides what it counts: the place and the organisations of its sentence; period and place of its heading or question."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from beleidsmijn.kinds import NamedThingKind, SectionKind
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.numbers.periods import Period
from beleidsmijn.structure.parts import Part

Json = dict[str, Any]
_SOURCE = re.compile(
    r"\b(?:volgens|aldus|door|van|uit|bij)?\s*(?:(?:het|de|een)\s+)?(?:cijfers|gegevens|onderzoek|studie|rapport|enquête|peiling|meting|bericht)\w*\s+van\s+(?:het|de)?\s*$"
    r"|\b(?:volgens|aldus)\s+(?:het|de)?\s*$",
    re.IGNORECASE,
)
"""Who states a figure is not who it is about: "volgens het CBS"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named for a figure: its words, where they stand, and whether the figure's own sentence names it."""

    text: str
    start: int
    end: int
    explicit: bool


@dataclass(slots=True)
class Surroundings:
    """What is named in a document, to ask what a figure is about. All offsets are the document's."""

    text: str
    parts: Sequence[Part]
    periods: Sequence[Period]
    things: Sequence[NamedThing]
    mentions: Sequence[Json]
    _places: list[NamedThing] = field(init=False)
    _named: list[Json] = field(init=False)
    _above: dict[int, list[Part]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Places and organisations in the order in which they stand."""
        self._places = sorted((thing for thing in self.things if thing.kind == NamedThingKind.PLACE), key=lambda thing: thing.start)
        self._named = sorted((m for m in self.mentions if "organisation_id" in m), key=lambda mention: int(mention["span"]["start"]))

    def place(self, start: int, end: int, sentence: tuple[int, int], part: int) -> Place | None:
        """The place of a figure at [start, end): the nearest in its sentence, else the only one of its heading or question."""
        near = self._within(sentence)
        if near:
            chosen = min(near, key=lambda thing: (max(start - thing.end, thing.start - end), thing.start))
            return self._place(chosen, explicit=True)
        for outer in self._governing(part):
            inside = self._within((outer.start, outer.end))
            if len({self.text[thing.start : thing.end] for thing in inside}) == 1:
                return self._place(inside[0], explicit=False)
        return None

    def period(self, part: int) -> Period | None:
        """The only period that the heading or question above a section names."""
        for outer in self._governing(part):
            inside = [period for period in self.periods if outer.start <= period.start_offset and period.end_offset <= outer.end]
            inside = [period for period in inside if period.precision != "day"]  # the day of a letter or an article is no period
            if len({(period.start, period.end) for period in inside}) == 1:
                return inside[0]
        return None

    def organisations(self, sentence: tuple[int, int]) -> list[str]:
        """Ids of the organisations named in a sentence, without who only states the figure."""
        first, last = (bisect.bisect_left(self._named, place, key=lambda mention: int(mention["span"]["start"])) for place in sentence)
        ids = {
            str(mention["organisation_id"])
            for mention in self._named[first:last]
            if mention["span"]["end"] <= sentence[1]
            and not _SOURCE.search(self.text[max(sentence[0], mention["span"]["start"] - 40) : mention["span"]["start"]])
        }
        return sorted(ids)

    def _within(self, stretch: tuple[int, int]) -> list[NamedThing]:
        """The places named in a stretch."""
        first, last = (bisect.bisect_left(self._places, place, key=lambda thing: thing.start) for place in stretch)
        return [thing for thing in self._places[first:last] if thing.end <= stretch[1]]

    def _place(self, thing: NamedThing, *, explicit: bool) -> Place:
        return Place(" ".join(self.text[thing.start : thing.end].split()), thing.start, thing.end, explicit)

    def _governing(self, part: int) -> list[Part]:
        """The question that a section answers, and the last heading before it."""
        if part not in self._above:
            own = self.parts[part]
            answers = own.kind == SectionKind.ANSWER and own.number is not None
            asked = [p for p in self.parts if answers and p.kind == SectionKind.QUESTION and p.number == own.number]
            headings = [p for p in self.parts[:part] if p.kind == SectionKind.HEADING and p.end <= own.start]
            self._above[part] = [*asked, *headings[-1:]]
        return self._above[part]
