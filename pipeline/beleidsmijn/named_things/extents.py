"""What belongs to a name that the model found: without titles of people and footnote marks, with its years and its head noun; and what stands in a row with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.lexicon import is_noun
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.named_things.head_nouns import kind_by_ending, kind_of
from beleidsmijn.named_things.laws import end_of_name
from beleidsmijn.named_things.municipalities import is_municipality
from beleidsmijn.notation.given_names import find_full_names, is_given_name
from beleidsmijn.notation.names import ACADEMIC, COURTESY, HIGH_OFFICE, NO_END, OFFICE, OPENING_MARKS

_YEARS = re.compile(r"\s(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?(?![\d-])")
_WITH_YEARS = frozenset({NamedThingKind.PROGRAMME, NamedThingKind.PUBLICATION})
_TITLE = re.compile(rf"(?:(?:{ACADEMIC}|{COURTESY}|{OFFICE}|{HIGH_OFFICE})\s)+")
_DEGREE = re.compile(r",?\s(?:RA|RE|MSc|MA|MBA|PhD|LLM)$")
_ENDS_ON = re.compile(NO_END)
_ADJECTIVE = re.compile(r"[A-ZÀ-Ý][\w-]+se\s")
"""What says where a place lies: "het Antwerpse | Willebroek"."""
_MARKS = re.compile(rf"(?:(?<=[a-zà-ÿ]{{3}})\d{{1,2}}|['’”\"»]|\s\()+\Z|{NO_END}")
"""Footnote marks, closing quotation marks, open brackets, and words that no name ends with."""
_HEAD_BEFORE = re.compile(r"(?:\bwetsvoorstel|\bwet|\b[a-z]*richtlijn|\b[a-z]+sbrief)\s$")
"""A head noun in small letters that is part of the name after it: "wetsvoorstel Verbetering ...", not "wetsvoorstel Wet ..."."""
_CLOSED_BY = {"'": "'", "‘": "’", "“": "”", "«": "»", "„": "[”“]"}
"""Opening quotation marks and what closes them."""
_TO_CLOSING_MARK = re.compile(
    r",?\s(?!(?:is|zijn|was|waren|wordt|worden|werd|heeft|hebben|moet|kan|zal)\b)[^“”\"‘’«»„\n.?!:;']{3,100}(?=[”\"’»'](?!\w))"
)
"""The rest of a title that the model cuts short: "‘Goede Buurt, | een kader voor wijken’"."""
_RUNS_ON = re.compile(r"\s(?:te\s[a-zà-ÿ]+en\Z|in\scijfers\b|op\s\d{1,2}\s[a-z]+\s\d{4}\Z)")
"""Where the sentence goes on after a name: "het Fonds voor slachtoffers | in cijfers uitgedrukt", "het plan | uit te voeren"."""
_REPORT_ON = re.compile(r"\b[Rr]apport bij het\s{1,2}$")


def whole(text: str, thing: NamedThing) -> NamedThing:
    """A person without titles and degrees, a law without the sentence that goes on after it, a plan or a report with its years."""
    if thing.kind == NamedThingKind.PERSON:
        thing = _without_calling(text, thing)
        title, surface = _TITLE.match(text, thing.start, thing.end), text[thing.start : thing.end]
        rest = _DEGREE.search(surface) or _ENDS_ON.search(surface)
        return replace(thing, start=title.end() if title else thing.start, end=thing.start + rest.start() if rest else thing.end)
    thing = _without_marks(text, thing)
    if thing.kind == NamedThingKind.PLACE:
        adjective = _ADJECTIVE.match(text, thing.start, thing.end)
        return replace(thing, start=adjective.end()) if adjective and is_municipality(text[adjective.end() : thing.end]) else thing
    thing = _with_compound(text, _with_head(text, thing))
    on = None if text[thing.start - 1 : thing.start] in OPENING_MARKS else _RUNS_ON.search(text, thing.start, thing.end)
    if on and thing.kind in _WITH_YEARS:
        return replace(thing, end=on.start())
    if thing.kind == NamedThingKind.LAW:
        colon = text.find(": ", thing.start, thing.end)  # "Evaluatie Wet X: eerste rapportage"
        return replace(thing, end=colon if colon > 0 else end_of_name(text, thing.span))
    quoted = _TO_CLOSING_MARK.match(text, thing.end) if thing.start and text[thing.start - 1] in OPENING_MARKS else None
    if quoted and (thing.kind in _WITH_YEARS or quoted.group().startswith(",")):
        return replace(thing, end=quoted.end())
    years = _YEARS.match(text, thing.end) if thing.kind in _WITH_YEARS else None
    return replace(thing, end=years.end()) if years else thing


def _without_calling(text: str, thing: NamedThing) -> NamedThing:
    """A person without the noun that begins the sentence, and with the family name that the model leaves out then: "Psychiater | Dirk De Wachter"."""
    calling, _, rest = text[thing.start : thing.end].partition(" ")
    if not is_noun(calling.casefold()) or is_given_name(calling) or not is_given_name(rest.split(" ")[0]):
        return thing
    start = thing.start + len(calling) + 1
    full = next(find_full_names(text[start : start + _LONGEST_NAME]), None)
    return replace(thing, start=start, end=max(thing.end, start + full.end) if full and full.start == 0 else thing.end)


_LONGEST_NAME = 60
"""Code points of a person's name."""


def _without_marks(text: str, thing: NamedThing) -> NamedThing:
    surface = text[thing.start : thing.end]
    closing = _CLOSED_BY.get(text[thing.start - 1 : thing.start])
    if closing and (closed := re.search(rf"{closing}(?!\w)", surface)):
        surface = surface[: closed.start()]
    if surface.find('"', 1) > 0 and surface.count('"') == 1:  # the quotation ends before the name does: 'Schone Straten"-dag'
        surface = surface[: surface.find('"')]
    marks = _MARKS.search(surface)
    return replace(thing, end=thing.start + (marks.start() if marks and marks.start() else len(surface)))


def _with_head(text: str, thing: NamedThing) -> NamedThing:
    before = _REPORT_ON.search(text, max(0, thing.start - 30), thing.start)
    if before and thing.kind == NamedThingKind.PUBLICATION:
        return replace(thing, start=before.start())
    head = _HEAD_BEFORE.search(text, max(0, thing.start - 30), thing.start)
    if not head or thing.kind == NamedThingKind.PLACE or kind_of(text[thing.start : thing.end].split()[0]) != NamedThingKind.OTHER:
        return thing
    return replace(thing, start=head.start(), kind=kind_of(head.group().strip()))


_COMPOUND = re.compile(r"\s[A-ZÀ-Ý][\w’]+-(?P<head>[a-zà-ÿ]{3,})(?![\w-])")
"""The rest of a name whose last word stands in a compound with what it names: "het Nij | Begun-programma"."""


def _with_compound(text: str, thing: NamedThing) -> NamedThing:
    compound = _COMPOUND.match(text, thing.end) if thing.kind == NamedThingKind.OTHER else None
    kind = kind_by_ending(compound["head"]) if compound else None
    return replace(thing, end=compound.end(), kind=kind) if compound and kind else thing


def joined(text: str, things: Iterable[NamedThing]) -> list[NamedThing]:
    """Publications that the model cuts in two ("Rapport bij het | Jaarverslag 2012") as one."""
    result: list[NamedThing] = []
    for thing in sorted(things, key=lambda t: (t.start, -t.end)):
        last = result[-1] if result else None
        both = last is not None and {last.rule, thing.rule} == {"model"} and {last.kind, thing.kind} == {NamedThingKind.PUBLICATION}
        if last and both and last.end < thing.start and not text[last.end : thing.start].strip(" "):
            result[-1] = replace(last, end=thing.end)
        else:
            result.append(thing)
    return result


_IN_A_ROW = re.compile(r",\s|\s(?:en|of)\s")
_ROW = 2
"""Places in a row of names from which it is one of places."""


def places_in_a_row(text: str, things: Sequence[NamedThing]) -> list[NamedThing]:
    """With the single words in a row of places that the model takes for people as places: "Lasne, Genapien, Tubeke en Roosbeek"."""
    rows: list[list[NamedThing]] = []
    for thing in sorted(things, key=lambda t: (t.start, -t.end)):
        if rows and _IN_A_ROW.fullmatch(text, rows[-1][-1].end, thing.start):
            rows[-1].append(thing)
        else:
            rows.append([thing])
    result: list[NamedThing] = []
    for row in rows:
        of_places = sum(thing.kind == NamedThingKind.PLACE for thing in row) >= _ROW
        result += [replace(t, kind=NamedThingKind.PLACE) if of_places and _may_be_misread(text, t) else t for t in row]
    return result


def _may_be_misread(text: str, thing: NamedThing) -> bool:
    return thing.rule == "model" and thing.kind == NamedThingKind.PERSON and " " not in text[thing.start : thing.end]
