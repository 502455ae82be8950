"""Lists of people; every name here is made up."""

from __future__ import annotations

import re

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.named_things.people_in_a_row import with_people_in_rows
from beleidsmijn.notation.spans import Spans

TEXT = "Voor stemden Van Oostveld, Wezer, De Duin, Karel Veen, Vandewolk, Moeras en Regen. Wezer, Duin en Veen."


def people(*seen: str, organisations: tuple[str, ...] = ()) -> list[str]:
    spans = [match.span() for name in seen for match in re.finditer(name, TEXT)]
    things = [NamedThing(*span, NamedThingKind.PERSON, "model", 0.8) for span in spans]
    bodies = Spans(match.span() for name in organisations for match in re.finditer(name, TEXT))
    found = with_people_in_rows(TEXT, things, [(0, len(TEXT))], bodies)
    return [TEXT[thing.start : thing.end] for thing in sorted(found, key=lambda thing: thing.start)]


def test_those_between_known_people_are_people() -> None:
    every = ["Van Oostveld", "Wezer", "De Duin", "Karel Veen", "Vandewolk", "Moeras", "Regen"]
    assert people("Van Oostveld", "De Duin", "Karel Veen", "Moeras") == every
    assert people("Van Oostveld", "De Duin", "Karel Veen", "Moeras", organisations=("Regen",)) == every[:-1]


def test_a_few_do_not_make_a_list_of_people() -> None:
    assert people("Van Oostveld", "De Duin") == ["Van Oostveld", "De Duin"]
    assert people() == []
