"""Names that stand in one list with organisations: between two of them, at either end of several, in brackets with several."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from beleidsmijn.language.lexicon import function_words
from beleidsmijn.notation.names import joined
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.organisations.acting import CAMEL, NAME, is_no_person, is_unknown_body, may_be_a_body
from beleidsmijn.organisations.found import Found, sure
from beleidsmijn.organisations.model_names import ModelEntity, introduced_as_thing, named_organisations
from beleidsmijn.organisations.patterns import has_organisation_head
from beleidsmijn.organisations.unlisted import is_strange

_ARTICLE = r"(?:(?:de|het)[ ])?"
_YEAR = r"[ ]\((?:19|20)\d\d\)"
_BETWEEN = re.compile(
    rf"(?:,[ ]{_ARTICLE}{NAME}(?![\w-])){{1,4}},?[ ](?:en|of)[ ](?:ook[ ])?{_ARTICLE}|(?:{_YEAR},[ ]{NAME}){{1,4}}{_YEAR},[ ]{_ARTICLE}"
)
"""Also between sources with their years: "CBS (2021), Zetforum (2022), PBL (2023)"."""
_LISTED = re.compile(rf",[ ]{_ARTICLE}(?P<name>{NAME})(?![\w-])")
_AFTER = re.compile(rf"(?:,[ ]|,?[ ](?:en|of)[ ](?:ook[ ])?){_ARTICLE}(?P<name>{NAME})(?![\w-]|[ ](?:(?:for|of|the|to)[ ])?[A-Z])")
_BEFORE = re.compile(rf"(?<![\w-])(?P<name>{NAME})(?:,[ ]|[ ]en[ ]){_ARTICLE}\Z")
_BRAND = re.compile(CAMEL)
_LONGEST = 60
"""Code points before a body in which the name before it stands."""
_BRACKETED = re.compile(r"\((?P<items>[^()\n]{8,200})\)")
_PARTED = re.compile(r",[ ]|[ ]en[ ]")
_ITEM = re.compile(rf"(?:^|(?<=,[ ])|(?<=[ ]en[ ])){_ARTICLE}(?P<name>{NAME})(?=,[ ]|[ ]en[ ]|$)")
_LEAST_IN_BRACKETS = 3
"""Bodies in one bracket by which what else stands there is one too."""


def listed_between(text: str, chosen: Sequence[Found], entities: Sequence[ModelEntity]) -> Iterator[Found]:
    """Names between two organisations of one list: "Agoria, Nesolux en de NMBS"; not people by name and surname.

    Args:
        text: the document.
        chosen: its organisations, sorted.
        entities: names found by the language model.
    """
    starts = {found.start for found in chosen}
    people = Spans((e.start, e.end) for e in entities if e.label == "PER" and " " in text[e.start : e.end])
    taken = Spans((found.start, found.end) for found in chosen)
    for found in chosen:
        between = _BETWEEN.match(text, found.end)
        if between and between.end() in starts:
            for listed in _LISTED.finditer(text, found.end, between.end()):
                if is_unknown_body(listed["name"]) and not taken.overlap(listed.span("name")) and not people.overlap(listed.span("name")):
                    yield _as(found, listed.span("name"))


def listed_beside(text: str, chosen: Sequence[Found], entities: Sequence[ModelEntity]) -> Iterator[Found]:
    """Names at either end of a list of two or more organisations: "Zetforum, Agoria, Voka en het Ostara Ensemble"; no people or places.

    After one organisation, a name that the model takes for a part of it ("Agoria en Zetforum"), or one written as brands are ("Agoria en ZetForum").

    Args:
        text: the document.
        chosen: its organisations, sorted.
        entities: names found by the language model.
    """
    taken = Spans((found.start, found.end) for found in chosen)
    others = Spans((e.start, e.end) for e in entities if e.label in {"PER", "LOC"})
    as_one = {(e.start, e.end) for e in entities if e.label == "ORG"}
    for found in chosen:
        after = _AFTER.match(text, found.end) if found.rule in {"abbreviation", "register"} else None
        joined_by_model = after and (found.start, after.end("name")) in as_one
        if (
            after
            and (joined_by_model or _BRAND.fullmatch(after["name"]))
            and is_no_person(after["name"])
            and not taken.overlap(after.span("name"))
        ):
            yield _as(replace(found, kind="other"), after.span("name"))
    for first, second in pairwise(chosen):
        if not joined(text, first.end, second.start):
            continue
        before = _BEFORE.search(text, max(0, first.start - _LONGEST), first.start)
        for listed in (_AFTER.match(text, second.end), before):
            if (
                listed
                and is_no_person(listed["name"])
                and not taken.overlap(listed.span("name"))
                and not others.overlap(listed.span("name"))
            ):
                yield _as(replace(first, kind="other"), listed.span("name"))


def seen_beside(text: str, chosen: Sequence[Found], entities: Sequence[ModelEntity]) -> Iterator[Found]:
    """What the model takes for an organisation in one list with one: "Voka en Zetforum 12 bussen", "de Zetraad en de SERV".

    Args:
        text: the document.
        chosen: its organisations, sorted.
        entities: names found by the language model.
    """
    taken = Spans((found.start, found.end) for found in chosen)
    others = Spans((e.start, e.end) for e in entities if e.label != "ORG")
    seen = [
        Found(e.start, e.end, "listed", sure("listed"), "other")
        for e in named_organisations(text, entities)
        if not (taken.overlap((e.start, e.end)) or others.overlap((e.start, e.end)) or introduced_as_thing(text, e))
        and may_be_a_body(name := text[e.start : e.end])
        and (has_organisation_head(name) or _is_all_name(name))
        and not _CODE_AFTER.match(text, e.end)
    ]
    row = sorted([*chosen, *seen], key=lambda found: found.start)
    believed = {found.start for found in chosen}
    for one, other in (*pairwise(row), *((after, before) for before, after in reversed(list(pairwise(row))))):
        first, second = sorted((one, other), key=lambda found: found.start)
        if one.start in believed and other.start not in believed and joined(text, first.end, second.start):
            believed.add(other.start)
            yield other


def _is_all_name(name: str) -> bool:
    """Whether a name is one word that is no ordinary one, or has no word in small letters but articles and prepositions."""
    first, *others = name.split()
    if not others:
        return is_strange(first) and not first.endswith("-")
    return all(not word.islower() or word in function_words() for word in others)


_CODE_AFTER = re.compile(r"\s\d+/\d")
"""After what is part of the number of a case: "Rechtbank Gelderland, ARN | 21/4775"."""


def listed_in_brackets(text: str, chosen: Sequence[Found]) -> Iterator[Found]:
    """What stands between brackets with three or more bodies, and nothing else does: "(Dakmar, Zetforum, Voka en Agoria)".

    Args:
        text: the document.
        chosen: its organisations, sorted.
    """
    places = [found.start for found in chosen]
    starts = set(places)
    for bracket in _BRACKETED.finditer(text):
        bodies = chosen[bisect_left(places, bracket.start()) : bisect_left(places, bracket.end())]
        if len(bodies) < _LEAST_IN_BRACKETS or len(_PARTED.split(bracket["items"])) <= _LEAST_IN_BRACKETS:
            continue
        for item in _ITEM.finditer(bracket["items"]):
            start, end = (bracket.start("items") + place for place in item.span("name"))
            if start not in starts and is_no_person(item["name"]):
                yield _as(replace(bodies[0], kind="other"), (start, end))


def _as(found: Found, span: Span) -> Found:
    """A name that is listed with a body."""
    return replace(found, start=span[0], end=span[1], rule="listed", confidence=sure("listed"), keys=(), refers_to=None)
