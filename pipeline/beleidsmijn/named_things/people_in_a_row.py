"""People in a long list of family names, as parliaments record who voted: "Van Aalst, Agema, Alkaya, Amhaouch, Arib, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.notation.names import LAST_NAME, NAME, PARTICLES
from beleidsmijn.notation.spans import Span, Spans

_LEAST = 6
"""Names from which a list is one of people, if half of them are known to be."""
_CONFIDENCE = 0.85
"""As of a person that the model sees."""
_ITEM = rf"(?:{NAME}|(?:{PARTICLES}\s){{0,3}}{LAST_NAME})"
_ROW = re.compile(rf"(?<![\w-]){_ITEM}(?:,\s{_ITEM}){{{_LEAST - 1},}}(?:\s(?:en|of)\s{_ITEM})?(?![\w-])")
_ONE = re.compile(rf"(?:\A|,\s|\s(?:en|of)\s)(?P<name>{_ITEM})(?=,|\s(?:en|of)\s|\Z)")


def with_people_in_rows(text: str, things: Sequence[NamedThing], ranges: Iterable[Span], organisations: Spans) -> list[NamedThing]:
    """With the names between people of one list as people too, whatever else they were taken for."""
    people = Spans(thing.span for thing in things if thing.kind == NamedThingKind.PERSON)
    new: list[NamedThing] = []
    for begin, stop in ranges:
        for row in _ROW.finditer(text, begin, stop):
            names = [(row.start() + one.start("name"), row.start() + one.end("name")) for one in _ONE.finditer(row.group())]
            known = sum(people.overlap(name) for name in names)
            if len(names) >= _LEAST and 2 * known >= len(names):
                others = (name for name in names if not people.overlap(name) and not organisations.overlap(name))
                new += [NamedThing(*name, NamedThingKind.PERSON, "row", _CONFIDENCE) for name in others]
    taken = Spans(thing.span for thing in new)
    return [*(thing for thing in things if not taken.overlap(thing.span)), *new]
