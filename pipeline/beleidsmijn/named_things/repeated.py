"""Names that stand more than once in a document: whoever is a person in one place is one wherever the name stands, whole; so are names of things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.lexicon import function_words
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.named_things.head_nouns import is_known
from beleidsmijn.named_things.model_names import is_ordinary_word
from beleidsmijn.notation.abbreviations import find_definitions
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.notation.windows import places_of

_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ](?: (?:[a-zà-ÿ’']{1,4} ){0,2}[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]){1,3}")
_KNOWN_CONFIDENCE = 0.9
_NO_THINGS = frozenset({NamedThingKind.PERSON, NamedThingKind.PLACE})
_LONG_NAME = re.compile(r"[A-ZÀ-Ý][^\n]*\s[^\n]*")
_ABBREVIATION = re.compile(r"[A-Z]{3,}\d*|[A-Z]{2,}-[A-Z]{2,}")
MIN_SEEN = 2
"""Places at which an abbreviation must be seen as a thing to be one everywhere."""
_GIVEN = re.compile(r"\s?\((?P<short>[A-Z][A-Za-z&-]{0,8}[A-Za-z])\s?\)")


def with_people(
    text: str, chosen: Sequence[NamedThing], ranges: Sequence[Span], organisations: Spans, known: Iterable[str]
) -> list[NamedThing]:
    """People whose full name the model sees in one place, or who are known, wherever they stand, whole: not "Jan" of "Jan Peeters"."""
    people = {
        name: NamedThing(0, 0, NamedThingKind.PERSON, "form", _KNOWN_CONFIDENCE)
        for name in known
        if " " in name or not is_ordinary_word(text, name)
    }
    seen = {text[thing.start : thing.end]: thing for thing in chosen if thing.kind == NamedThingKind.PERSON}
    people |= {name: thing for name, thing in seen.items() if _FULL_NAME.fullmatch(name)}
    if not people:
        return list(chosen)
    found = [replace(people[text[start:end]], start=start, end=end) for start, end in places_of(text, people, ranges)]
    chosen = _with(chosen, [thing for thing in found if not organisations.overlap(thing.span)])
    surnames = {surname: thing for name, thing in people.items() if (surname := _surname(text, name))}
    alone = [span for span in places_of(text, surnames, ranges) if _stands_alone(text, span) and not organisations.overlap(span)]
    return _with(chosen, [replace(surnames[text[start:end]], start=start, end=end) for start, end in alone])


_SURNAME = re.compile(r"\s(?P<surname>(?:[a-zà-ÿ’']{1,4}\s){0,2}[A-ZÀ-Ý][\w’'-]{3,})\Z")
_WORD_BEFORE, _NAME_AFTER = re.compile(r"(?P<word>[\w’'.-]+)\s\Z"), re.compile(r"\s[A-ZÀ-Ý]|-")
_PARTICLES = frozenset({"van", "de", "den", "der", "te", "ten", "ter"})


def _surname(text: str, name: str) -> str | None:
    """The family name of a full name, with its particles, if it can mean nothing else."""
    match = _SURNAME.search(name)
    if not match or is_ordinary_word(text, match["surname"].split()[-1]) or is_known(match["surname"]):
        return None
    return match["surname"]


def _stands_alone(text: str, span: Span) -> bool:
    """Whether a family name stands without a given name, a particle or another name beside it, which would be another person or thing."""
    before = _WORD_BEFORE.search(text, max(0, span[0] - 25), span[0])
    word = before["word"] if before else ""
    of_a_name = word.casefold() in _PARTICLES or (word[:1].isupper() and word.casefold() not in function_words())
    return not of_a_name and not _NAME_AFTER.match(text, span[1])


def with_things(text: str, chosen: Sequence[NamedThing], ranges: Sequence[Span], organisations: Spans) -> list[NamedThing]:
    """Things of several words wherever they stand, and what the text gives as their abbreviations; a heading is no mention."""
    things = _unmistakable(text, [thing for thing in chosen if thing.kind not in _NO_THINGS])
    taken = {thing.span for thing in chosen}
    places = [span for span in places_of(text, things, ranges) if span not in taken and not _is_whole_line(text, span)]
    found = [replace(things[text[start:end]], start=start, end=end) for start, end in places]
    return _with(chosen, [thing for thing in found if not organisations.overlap(thing.span)])


def _unmistakable(text: str, things: Sequence[NamedThing]) -> dict[str, NamedThing]:
    """What means the same thing wherever it stands: long names, abbreviations seen more than once or given after a name."""
    seen = Counter(text[thing.start : thing.end] for thing in things)
    found: dict[str, NamedThing] = {}
    for thing in things:
        name, given = text[thing.start : thing.end], _GIVEN.match(text, thing.end)
        if _LONG_NAME.fullmatch(name) or (seen[name] >= MIN_SEEN and _ABBREVIATION.fullmatch(name)):
            found[name] = thing
        if given and _abbreviates(given["short"], name):
            found[given["short"]] = thing
    by_end = {thing.end: thing for thing in things}
    for definition in find_definitions(text):
        defined = by_end.get(definition.long_end)
        if defined and defined.start <= definition.long_start:
            found.setdefault(definition.short, defined)
    return found


def _is_whole_line(text: str, span: Span) -> bool:
    start, end = span
    return text[max(0, start - 1) : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}


def _with(chosen: Sequence[NamedThing], found: Sequence[NamedThing]) -> list[NamedThing]:
    """What was chosen, but what is found instead of a part of it or of another reading."""
    spans = Spans(thing.span for thing in found)
    kept = [thing for thing in chosen if not spans.overlap(thing.span) or _holds_another(thing, spans)]
    kept_spans = Spans(thing.span for thing in kept)
    return [*kept, *(thing for thing in found if not kept_spans.overlap(thing.span))]


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in a name in their order, the first at its start."""
    letters = iter(name.casefold())
    return short[0].casefold() == name[0].casefold() and all(letter in letters for letter in short.casefold() if letter.isalpha())


def _holds_another(thing: NamedThing, others: Spans) -> bool:
    """Whether a thing is more than the names in it: a longer name, a title."""
    return any(thing.start <= start and end <= thing.end and (start, end) != thing.span for start, end in others.overlapping(thing.span))
