"""What a figure is about besides what it counts: the place and the organisations of its sentence; period and place of its heading or question."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import Any

from beleidsmijn.kinds import NamedThingKind, SectionKind
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.notation.names import joined
from beleidsmijn.notation.spans import Span
from beleidsmijn.numbers.attachment import Reach, about_nothing, of_its_own, only_states, reach, respective
from beleidsmijn.numbers.itemised import introduction
from beleidsmijn.numbers.periods import Period
from beleidsmijn.structure.parts import Part

Json = dict[str, Any]
_DATED = re.compile(r",?\s*(?:\d|\w+dag\s)")
"""After the place of a letterhead: "Den Haag, 3 mei", "Brussel, dinsdag 4 juni"."""


_STATES = re.compile(r"\d\s?(?:%|procent|miljoen|miljard|euro|mln|mld)")
"""A figure in a heading, whose year is its own: "Brug: 10 miljoen euro, opening in 2030"."""
_PLAN = re.compile(r"(?:agenda|akkoord|convenant|nota|overeenkomst|pact|plan|programma|reglement|strategie|visie)(?!\w)", re.IGNORECASE)
"""In a heading, what has years of its own: "Meerjarenplan 2026-2031"."""


_ELECTIONS = re.compile(r"verkiezingen(?:\s(?:van|in))?\s\Z", re.IGNORECASE)
"""Before a year that is that of elections: "Memorandum lokale verkiezingen 2024"."""
_FARTHEST = 400
"""Code points between a figure and a name that its sentence names for it; text without full stops has no ends of sentences."""


def _around(figure: Span, sentence: Span, figures: Sequence[Span]) -> tuple[Span, Sequence[Span]]:
    """What of the sentence of a figure is near it, and which of all figures, sorted, stand there."""
    near = max(sentence[0], figure[0] - _FARTHEST), min(sentence[1], figure[1] + _FARTHEST)
    first, last = (bisect.bisect_left(figures, (place, 0)) for place in near)
    return near, figures[first:last]


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
    _introductions: dict[Span, Span | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Places and organisations in the order in which they stand."""
        self._places = sorted((thing for thing in self.things if thing.kind == NamedThingKind.PLACE), key=lambda thing: thing.start)
        self._named = sorted((m for m in self.mentions if "organisation_id" in m), key=lambda mention: int(mention["span"]["start"]))

    def place(self, figure: Span, sentence: Span, figures: Sequence[Span], *, few: bool) -> Place | None:
        """The nearest place in the clause of a figure, else in its sentence; of a handful ("drie redenen") only in its clause."""
        sentence, figures = _around(figure, sentence, figures)
        inside = self._within(sentence)
        own = respective(self.text, figure, [(thing.start, thing.end) for thing in inside], figures)
        if own:
            return self._place(next(thing for thing in inside if thing.start == own[0]), explicit=True)
        reached = [(reach(self.text, figure, (thing.start, thing.end), figures), thing) for thing in inside]
        least = Reach.CLAUSE if few else Reach.SENTENCE
        near = [(how, -max(figure[0] - thing.end, thing.start - figure[1]), -thing.start, thing) for how, thing in reached if how >= least]
        return self._place(max(near, key=itemgetter(0, 1, 2))[-1], explicit=True) if near else None

    def inherited_place(self, figure: Span, part: int) -> Place | None:
        """The only place that the words over a figure name, but for that of a letterhead ("Den Haag, 3 mei")."""
        if about_nothing(self.text, figure):
            return None
        for outer in self._over(figure, part):
            inside = self._within(outer)
            if len({self.text[thing.start : thing.end] for thing in inside}) == 1 and not _DATED.match(self.text, inside[0].end):
                return self._place(inside[0], explicit=False)
        return None

    def period(self, figure: Span, part: int) -> Period | None:
        """The only period that the words over a figure name: those that introduce its list, the heading or the question."""
        for start, end in self._over(figure, part):
            inside = [period for period in self.periods if start <= period.start_offset and period.end_offset <= end]
            if any(_STATES.search(self.text, start, period.start_offset) for period in inside):
                continue  # what the heading itself states then: "Brug: 10 miljoen euro, opening in 2030"
            # the day of a letter or an article is no period, nor are the years of a plan
            planned = _PLAN.search(self.text, start, end)
            inside = [period for period in inside if period.precision != "day" and not (planned and period.start != period.end)]
            inside = [period for period in inside if not _ELECTIONS.search(self.text, start, period.start_offset)]
            if len({(period.start, period.end) for period in inside}) == 1:
                return inside[0]
        return None

    def organisations(self, figure: Span, sentence: Span, figures: Sequence[Span]) -> list[str]:
        """Ids of the organisations in the clause of a figure, without who only states it."""
        sentence, figures = _around(figure, sentence, figures)
        mentions = self._mentions(sentence)
        own = respective(self.text, figure, [name for name, _ in mentions], figures)
        if own:
            return [key for name, key in mentions if name == own]
        before = [name for name in mentions if name[0][1] <= figure[0]]
        if before and of_its_own(self.text, figure):
            return [before[-1][1]]
        sources = {key for name, key in mentions if only_states(self.text, name, figure[0], sentence[0])}
        near = {name for name, _ in mentions if reach(self.text, figure, name, figures) == Reach.CLAUSE}
        for order in (mentions, mentions[::-1]):
            for (name, _), (next_one, _) in pairwise(order):
                one, other = sorted((name, next_one))
                if name in near and joined(self.text, one[1], other[0]):
                    near.add(next_one)
        return sorted({key for name, key in mentions if name in near and key not in sources and not self._in_brackets(name)})

    def of_cell(self, figure: Span, part: int, headers: Sequence[str]) -> tuple[Place | None, list[str]]:
        """The innermost place and the ids of the organisations that the row of a cell names, or else its headers.

        Args:
            figure: start and end of the figure.
            part: the table.
            headers: what stands over the row and over the column.
        """
        row, table = (self.text.rfind("\n", 0, figure[0]) + 1, figure[0]), (self.parts[part].start, self.parts[part].end)
        places = self._within(row) or [thing for thing in self._within(table) if self.text[thing.start : thing.end] in headers]
        named = self._mentions(row) or [mention for mention in self._mentions(table) if self.text[slice(*mention[0])] in headers]
        return self._place(places[-1], explicit=True) if places else None, sorted({key for _, key in named})

    def names_in(self, part: int) -> frozenset[str]:
        """The places and organisations that a part names."""
        stretch = self.parts[part].start, self.parts[part].end
        bounds = [*((thing.start, thing.end) for thing in self._within(stretch)), *(name for name, _ in self._mentions(stretch))]
        return frozenset(self.text[start:end] for start, end in bounds)

    def _mentions(self, stretch: Span) -> list[tuple[Span, str]]:
        """Where organisations are named in a stretch, each with its id."""
        first, last = (bisect.bisect_left(self._named, place, key=lambda mention: int(mention["span"]["start"])) for place in stretch)
        found = [(mention["span"]["start"], mention["span"]["end"], str(mention["organisation_id"])) for mention in self._named[first:last]]
        return [((start, end), key) for start, end, key in found if end <= stretch[1]]

    def _in_brackets(self, name: Span) -> bool:
        """Whether a name is all that stands in brackets: a party or service after a person, or the abbreviation of the name before."""
        return name[0] > 0 and self.text.startswith("(", name[0] - 1) and self.text.startswith(")", name[1])

    def _within(self, stretch: Span) -> list[NamedThing]:
        """The places named in a stretch."""
        first, last = (bisect.bisect_left(self._places, place, key=lambda thing: thing.start) for place in stretch)
        return [thing for thing in self._places[first:last] if thing.end <= stretch[1]]

    def _place(self, thing: NamedThing, *, explicit: bool) -> Place:
        return Place(" ".join(self.text[thing.start : thing.end].split()), thing.start, thing.end, explicit)

    def introduction(self, figure: Span) -> Span | None:
        """The words that introduce the list in which a figure stands."""
        if figure not in self._introductions:
            self._introductions[figure] = introduction(self.text, figure[0])
        return self._introductions[figure]

    def questions(self, part: int) -> list[Span]:
        """The questions that a section answers."""
        return [(outer.start, outer.end) for outer in self._governing(part) if outer.kind == SectionKind.QUESTION]

    def _over(self, figure: Span, part: int) -> list[Span]:
        """What stands over a figure, the nearest first: the words that introduce its list, the question that it answers, the heading."""
        introduced = self.introduction(figure)
        return [*([introduced] if introduced else []), *((outer.start, outer.end) for outer in self._governing(part))]

    def _governing(self, part: int) -> list[Part]:
        """The question that a section answers, and the last heading before it."""
        if part not in self._above:
            own = self.parts[part]
            answers = own.kind == SectionKind.ANSWER and own.number is not None
            asked = [p for p in self.parts if answers and p.kind == SectionKind.QUESTION and p.number == own.number]
            headings = [p for p in self.parts[:part] if p.kind == SectionKind.HEADING and p.end <= own.start]
            self._above[part] = [*asked, *headings[-1:]]
        return self._above[part]
