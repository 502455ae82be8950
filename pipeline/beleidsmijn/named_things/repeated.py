"""People who are named more than once in a document: whoever is a person in one place is one wherever the name stands, whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.lexicon import NAME
from beleidsmijn.language.lexicon import kind as kind_of_word
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.spans import Span, Spans

_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ](?: (?:[a-zà-ÿ’']{1,4} ){0,2}[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]){1,3}")
_KNOWN_CONFIDENCE = 0.9


def with_people(
    text: str, chosen: Sequence[NamedThing], ranges: Sequence[Span], organisations: Spans, known: Iterable[str]
) -> list[NamedThing]:
    """People whose full name the model sees in one place, or who are known, wherever they stand, whole: not "Jan" of "Jan Peeters"."""
    people = {name: NamedThing(0, 0, NamedThingKind.PERSON, "form", _KNOWN_CONFIDENCE) for name in known if _no_ordinary_word(name)}
    seen = {text[thing.start : thing.end]: thing for thing in chosen if thing.kind == NamedThingKind.PERSON}
    people |= {name: thing for name, thing in seen.items() if _FULL_NAME.fullmatch(name)}
    if not people:
        return list(chosen)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(people, key=lambda name: (-len(name), name))))})(?![\w-])")
    places = [match.span() for start, end in ranges for match in pattern.finditer(text, start, end)]
    found = [replace(people[text[start:end]], start=start, end=end) for start, end in places]
    found = [thing for thing in found if not organisations.overlap(thing.span)]
    people_spans = Spans(thing.span for thing in found)
    kept = [thing for thing in chosen if not people_spans.overlap(thing.span) or _holds_another(thing, people_spans)]
    kept_spans = Spans(thing.span for thing in kept)
    return [*kept, *(thing for thing in found if not kept_spans.overlap(thing.span))]


def _no_ordinary_word(name: str) -> bool:
    return " " in name or kind_of_word(fold(name)) in {"", NAME}


def _holds_another(thing: NamedThing, people: Spans) -> bool:
    """Whether a thing is more than the people in it: a longer name, a title."""
    return any(thing.start <= start and end <= thing.end and (start, end) != thing.span for start, end in people.overlapping(thing.span))
