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
from beleidsmijn.named_things.extents import joined, places_in_a_row, whole
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.named_things.glued_places import find_glued_places
from beleidsmijn.named_things.head_nouns import compounds, events, kind_of, kind_of_listed, listed_names
from beleidsmijn.named_things.introduced import find_introduced, find_introduced_places
from beleidsmijn.named_things.laws import find_laws
from beleidsmijn.named_things.model_names import apart, of_model, refused_organisations, without_ordinary_words
from beleidsmijn.named_things.municipalities import find_municipalities
from beleidsmijn.named_things.people import find_full_named_people, find_movers, find_people
from beleidsmijn.named_things.people_in_a_row import with_people_in_rows
from beleidsmijn.named_things.repeated import with_people, with_things
from beleidsmijn.named_things.streets import find_streets
from beleidsmijn.notation.spans import Span, Spans

_FORM_CONFIDENCE = 0.9
OUTNUMBERED = 3
_WITH_ARTICLE = re.compile(r"(?:De|Het|Een)\s[a-zà-ÿ-]+")
"""What is left of a sentence that the model took for a name: "De minister | van"."""
_ROMAN_AFTER = re.compile(r"\s[IVX]{1,4}\b")
"""What makes another thing of a place: "het Bazel III-pakket"."""
_NEVER_RARE = frozenset({NamedThingKind.PERSON, NamedThingKind.PLACE})
"""Kinds that the model does not see at one place in four only: "RAG", once taken for a person."""


def find_named_things(
    text: str,
    ranges: Iterable[tuple[int, int]],
    entities: Iterable[Entity],
    organisations: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]] = (),
    people: Iterable[str] = (),
) -> list[NamedThing]:
    """Names in a document, sorted, without overlap.

    Args:
        text: the document.
        ranges: (start, end) of the passages that may be mined.
        entities: names that the language model found there.
        organisations: spans of organisations, which are left out.
        titles: spans of titles of publications in quotation marks (see `structure.titles`).
        people: names of who wrote, asked or answered (see `structure.people`).
    """
    ranges = list(ranges)
    quoted = [span for span in titles if any(start <= span[0] and span[1] <= end for start, end in ranges)]
    candidates = [NamedThing(*span, NamedThingKind.PUBLICATION, "form", _FORM_CONFIDENCE) for span in quoted]
    entities, named = without_ordinary_words(text, list(apart(text, list(entities)))), Spans(organisations)
    candidates += [*_by_form(text, ranges), *(thing for entity in entities if (thing := of_model(text, entity)))]
    candidates += refused_organisations(text, entities, named)
    candidates += _people_in_office(text, ranges, entities)
    candidates = [whole(text, thing) if thing.rule == "model" else thing for thing in joined(text, candidates)]
    candidates = _without_parts_of_listed(text, places_in_a_row(text, [_trimmed(text, thing) for thing in candidates]))
    chosen = _chosen((thing for thing in candidates if not _WITH_ARTICLE.fullmatch(text, *thing.span)), named)
    chosen = with_people_in_rows(text, with_people(text, chosen, ranges, named, people), ranges, named)
    chosen = with_things(text, chosen, ranges, named)
    return _agreeing(text, sorted(_with_municipalities(text, chosen, ranges, named), key=lambda thing: thing.start))


def _trimmed(text: str, thing: NamedThing) -> NamedThing:
    """A name without the white space at its ends."""
    surface = text[thing.start : thing.end]
    return replace(thing, start=thing.end - len(surface.lstrip()), end=thing.start + len(surface.rstrip()))


def _without_parts_of_listed(text: str, candidates: Sequence[NamedThing]) -> list[NamedThing]:
    """Leaves out what is found by its form inside a listed name of several words: the directive in "Kaderrichtlijn Water"."""
    listed = Spans(thing.span for thing in candidates if thing.rule == "listed" and len(text[thing.start : thing.end].split()) > 1)

    def is_part(thing: NamedThing) -> bool:
        holders = (span for span in listed.overlapping(thing.span) if span != thing.span)
        return thing.rule == "form" and any(start <= thing.start and thing.end <= end for start, end in holders)

    return [thing for thing in candidates if not is_part(thing)]


def _chosen(candidates: Iterable[NamedThing], organisations: Spans) -> list[NamedThing]:
    """The candidates that overlap nothing: those by form first, then the longest; what is only listed gives way to any. A title may hold organisations."""
    chosen: list[NamedThing] = []
    taken = Spans()
    for thing in sorted(candidates, key=lambda t: (t.rule == "listed", t.rule != "form", t.start - t.end, t.start)):
        is_title = thing.rule == "form" and thing.kind == NamedThingKind.PUBLICATION
        inside = (is_title and thing.start <= start and end <= thing.end for start, end in organisations.overlapping(thing.span))
        if all(inside) and not taken.overlap(thing.span):
            chosen.append(thing)
            taken.add(thing.span)
    return chosen


def _with_municipalities(text: str, chosen: Sequence[NamedThing], ranges: Iterable[Span], organisations: Spans) -> list[NamedThing]:
    """With the municipalities that the model passes over, or takes for other things, or for people of one name that nobody in the document bears."""
    surnames = {text[t.start : t.end].split()[-1] for t in chosen if t.kind == NamedThingKind.PERSON and " " in text[t.start : t.end]}
    found = [span for span in find_municipalities(text, ranges) if text[slice(*span)] not in surnames and not organisations.overlap(span)]
    places = set(found)
    misread = {NamedThingKind.PERSON, NamedThingKind.OTHER}
    kept = [thing for thing in chosen if not (thing.kind in misread and thing.span in places)]
    kept_spans = Spans(thing.span for thing in kept)
    new = (span for span in found if not kept_spans.overlap(span))
    return [*kept, *(NamedThing(*span, NamedThingKind.PLACE, "listed", _FORM_CONFIDENCE) for span in new)]


def _by_form(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[NamedThing]:
    for start, end in ranges:
        piece = text[start:end]
        found = [(NamedThingKind.LAW, span) for span in find_laws(piece)]
        found += [(NamedThingKind.EVENT, match.span()) for match in events().finditer(piece)]
        found += [
            (NamedThingKind.PLACE, span) for span in (*find_glued_places(piece), *find_introduced_places(piece), *find_streets(piece))
        ]
        for kind, (first, last) in found:
            yield NamedThing(start + first, start + last, kind, "form", _FORM_CONFIDENCE)
        for kind, (first, last) in find_introduced(piece):
            yield NamedThing(start + first, start + last, kind, "introduced", _FORM_CONFIDENCE)
        for first, last in (*find_full_named_people(piece), *find_movers(piece)):
            yield NamedThing(start + first, start + last, NamedThingKind.PERSON, "given_name", _FORM_CONFIDENCE)
        for match in compounds().finditer(piece):
            kind = kind_of(match.group())
            yield NamedThing(start + match.start(), start + match.end(), kind, "compound", _FORM_CONFIDENCE)
        for match in listed_names().finditer(piece):
            if _ROMAN_AFTER.match(piece, match.end()) and kind_of_listed(match.group()) == NamedThingKind.PLACE:
                continue
            yield NamedThing(start + match.start(), start + match.end(), kind_of_listed(match.group()), "listed", _FORM_CONFIDENCE)


def _people_in_office(text: str, ranges: Iterable[Span], entities: Sequence[Entity]) -> Iterator[NamedThing]:
    """People by their office where the model sees none: it knows better where a name ends."""
    seen = Spans((start, end) for start, end, label in entities if label == "PER")
    for start, end in ranges:
        for first, last in find_people(text[start:end]):
            span = (start + first, start + last)
            if not seen.overlap(span):
                yield NamedThing(*span, NamedThingKind.PERSON, "form", _FORM_CONFIDENCE)


def _agreeing(text: str, things: list[NamedThing]) -> list[NamedThing]:
    """What is of an unknown kind takes that of the name before it whose abbreviation it is, or of the same name elsewhere in the document.

    A given name alone is a person if someone of that name is named in full.
    """
    known: dict[str, Counter[NamedThingKind]] = defaultdict(Counter)
    full_names = [text[thing.start : thing.end].split() for thing in things if thing.kind == NamedThingKind.PERSON]
    given = {words[0] for words in full_names if len(words) > 1}
    for before, thing in zip([None, *things], things):
        surface, kind = text[thing.start : thing.end], thing.kind
        if (
            before
            and before.kind != NamedThingKind.PERSON
            and kind == NamedThingKind.OTHER
            and text[before.end : thing.start].strip() in {"(", "(hierna:"}
        ):
            kind = before.kind
        elif kind == NamedThingKind.OTHER and surface in given:
            kind = NamedThingKind.PERSON
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
