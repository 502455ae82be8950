"""Names of what is no organisation: persons, places, laws, programmes, publications, events and other things.

The language model finds them; laws are also found by their form. What is an organisation is none of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.pipeline import Entity
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.named_things.head_nouns import events, listed, listed_names
from beleidsmijn.named_things.laws import end_of_name, find_laws
from beleidsmijn.named_things.model_names import of_model, refused_organisations, without_ordinary_words
from beleidsmijn.named_things.municipalities import find_municipalities
from beleidsmijn.notation.spans import Span, Spans

_FORM_CONFIDENCE = 0.9
OUTNUMBERED = 3
_NEVER_RARE = frozenset({NamedThingKind.PERSON, NamedThingKind.PLACE})
"""Kinds that the model does not see at one place in four only: "RAG", once taken for a person."""


def find_named_things(
    text: str,
    ranges: Iterable[tuple[int, int]],
    entities: Iterable[Entity],
    organisations: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]] = (),
) -> list[NamedThing]:
    """Names in a document, sorted, without overlap.

    Args:
        text: the document.
        ranges: (start, end) of the passages that may be mined.
        entities: names that the language model found there.
        organisations: spans of organisations, which are left out.
        titles: spans of titles of publications in quotation marks (see `structure.titles`).
    """
    ranges = list(ranges)
    quoted = [span for span in titles if any(start <= span[0] and span[1] <= end for start, end in ranges)]
    candidates = [NamedThing(*span, NamedThingKind.PUBLICATION, "form", _FORM_CONFIDENCE) for span in quoted]
    entities, named = without_ordinary_words(text, list(entities)), Spans(organisations)
    candidates += [*_by_form(text, ranges), *(thing for entity in entities if (thing := of_model(text, entity)))]
    candidates += refused_organisations(text, entities, named)
    candidates = [_whole(text, thing) if thing.rule == "model" else thing for thing in _joined(text, candidates)]
    chosen_spans = Spans()
    chosen: list[NamedThing] = []
    for thing in sorted(candidates, key=lambda t: (t.rule == "listed", t.rule != "form", t.start - t.end, t.start)):
        holds_names = thing.rule == "form" and thing.kind == NamedThingKind.PUBLICATION
        others = [span for span in named.overlapping(thing.span) if not (holds_names and thing.start <= span[0] and span[1] <= thing.end)]
        if not others and not chosen_spans.overlap(thing.span):
            chosen.append(thing)
            chosen_spans.add(thing.span)
    chosen = _with_municipalities(text, _with_full_names(text, chosen, ranges, named), ranges, named)
    return _agreeing(text, sorted(chosen, key=lambda thing: thing.start))


_YEARS = re.compile(r"\s(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?(?![\d-])")
_WITH_YEARS = frozenset({NamedThingKind.PROGRAMME, NamedThingKind.PUBLICATION})
_TITLE = re.compile(r"(?:(?:de heer|mevrouw|heer|dr|drs|prof|mr|ir|ing)\.?\s)+")
_DEGREE = re.compile(r",?\s(?:RA|RE|MSc|MA|MBA|PhD|LLM)$")


def _whole(text: str, thing: NamedThing) -> NamedThing:
    """A person without titles and degrees, a law without the sentence that goes on after it, a plan or a report with its years."""
    if thing.kind == NamedThingKind.PERSON:
        title, degree = _TITLE.match(text, thing.start, thing.end), _DEGREE.search(text[thing.start : thing.end])
        return replace(thing, start=title.end() if title else thing.start, end=thing.start + degree.start() if degree else thing.end)
    if thing.kind == NamedThingKind.LAW:
        return replace(thing, end=end_of_name(text, thing.span))
    years = _YEARS.match(text, thing.end) if thing.kind in _WITH_YEARS else None
    return replace(thing, end=years.end()) if years else thing


def _joined(text: str, things: Iterable[NamedThing]) -> list[NamedThing]:
    """Publications that the model cuts in two ("Rapport bij het | Jaarverslag 2012") as one."""
    joined: list[NamedThing] = []
    for thing in sorted(things, key=lambda t: (t.start, -t.end)):
        last = joined[-1] if joined else None
        both = last is not None and {last.rule, thing.rule} == {"model"} and {last.kind, thing.kind} == {NamedThingKind.PUBLICATION}
        if last and both and last.end < thing.start and not text[last.end : thing.start].strip(" "):
            joined[-1] = replace(last, end=thing.end)
        else:
            joined.append(thing)
    return joined


_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ](?: (?:[a-zà-ÿ’']{1,4} ){0,2}[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]){1,3}")


def _with_full_names(text: str, chosen: Sequence[NamedThing], ranges: Sequence[Span], organisations: Spans) -> list[NamedThing]:
    """People whose full name the model sees in one place are people wherever it stands, whole: not "Jan" of "Jan Peeters"."""
    people = {text[thing.start : thing.end]: thing for thing in chosen if thing.kind == NamedThingKind.PERSON}
    full = sorted((name for name in people if _FULL_NAME.fullmatch(name)), key=lambda name: (-len(name), name))
    if not full:
        return list(chosen)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, full))})(?![\w-])")
    places = [match.span() for start, end in ranges for match in pattern.finditer(text, start, end)]
    found = [replace(people[text[start:end]], start=start, end=end) for start, end in places]
    found = [thing for thing in found if not organisations.overlap(thing.span)]
    people_spans = Spans(thing.span for thing in found)
    kept = [thing for thing in chosen if not people_spans.overlap(thing.span) or _holds_another(thing, people_spans)]
    kept_spans = Spans(thing.span for thing in kept)
    return [*kept, *(thing for thing in found if not kept_spans.overlap(thing.span))]


def _with_municipalities(text: str, chosen: Sequence[NamedThing], ranges: Iterable[Span], organisations: Spans) -> list[NamedThing]:
    """With the municipalities that the model passes over, or takes for people of one name that nobody in the document bears."""
    surnames = {text[t.start : t.end].split()[-1] for t in chosen if t.kind == NamedThingKind.PERSON and " " in text[t.start : t.end]}
    found = [span for span in find_municipalities(text, ranges) if text[slice(*span)] not in surnames and not organisations.overlap(span)]
    places = set(found)
    kept = [thing for thing in chosen if not (thing.kind == NamedThingKind.PERSON and thing.span in places)]
    kept_spans = Spans(thing.span for thing in kept)
    new = (span for span in found if not kept_spans.overlap(span))
    return [*kept, *(NamedThing(*span, NamedThingKind.PLACE, "listed", _FORM_CONFIDENCE) for span in new)]


def _holds_another(thing: NamedThing, people: Spans) -> bool:
    """Whether a thing is more than the people in it: a longer name, a title."""
    return any(thing.start <= start and end <= thing.end and (start, end) != thing.span for start, end in people.overlapping(thing.span))


def _by_form(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[NamedThing]:
    for start, end in ranges:
        piece = text[start:end]
        found = [(NamedThingKind.LAW, span) for span in find_laws(piece)]
        found += [(NamedThingKind.EVENT, match.span()) for match in events().finditer(piece)]
        for kind, (first, last) in found:
            yield NamedThing(start + first, start + last, kind, "form", _FORM_CONFIDENCE)
        for match in listed_names().finditer(piece):
            yield NamedThing(start + match.start(), start + match.end(), listed()[match.group()], "listed", _FORM_CONFIDENCE)


def _agreeing(text: str, things: list[NamedThing]) -> list[NamedThing]:
    """What is of an unknown kind takes that of the name before it whose abbreviation it is, or of the same name elsewhere in the document."""
    known: dict[str, Counter[NamedThingKind]] = defaultdict(Counter)
    for before, thing in zip([None, *things], things):
        surface, kind = text[thing.start : thing.end], thing.kind
        if before and kind == NamedThingKind.OTHER and text[before.end : thing.start].strip() in {"(", "(hierna:"}:
            kind = before.kind
        known[surface][kind] += 1
    agreed = {surface: _agreed(counts) for surface, counts in known.items()}
    kinds = [agreed[text[thing.start : thing.end]] for thing in things]
    return [
        replace(thing, kind=kind) if NamedThingKind.OTHER in {thing.kind, kind} else thing
        for thing, kind in zip(things, kinds, strict=True)
    ]


def _agreed(counts: Counter[NamedThingKind]) -> NamedThingKind:
    """The kind of a name that is of several in a document: the most frequent one that is known, unless that is the exception."""
    known = [item for item in counts.most_common() if item[0] != NamedThingKind.OTHER]
    kind, count = known[0] if known else (NamedThingKind.OTHER, 0)
    return NamedThingKind.OTHER if counts[NamedThingKind.OTHER] > OUTNUMBERED * count and kind in _NEVER_RARE else kind
