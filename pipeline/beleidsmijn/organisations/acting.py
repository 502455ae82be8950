"""Names of bodies that no list has, by what stands around them: who has a director or shareholders, who advises or warns, who is listed between others.

The words are data: ``organisation_roles.txt``, ``organisation_works.txt``, ``acting_verbs.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.found import Found, sure
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.patterns import PatternMatch, is_other_thing
from beleidsmijn.organisations.unlisted import is_strange, places
from beleidsmijn.packaged import read_list, read_rows

_WORD = r"[A-ZÀ-Ý][\w’&]*\w(?:-[A-Z]\w*)*"
_NAME = rf"(?!FOD\b|POD\b)(?=\w{{3}}){_WORD}(?:[ \t]{_WORD}){{0,2}}"
_ABBREVIATION = r"(?!FOD\b|POD\b|SPF\b)(?=[A-Za-z&]{3})[A-Z][A-Za-z&]{0,4}[A-Z]{1,3}"


@cache
def _has_roles() -> Prefiltered:
    roles = "|".join(read_list("organisation_roles.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{roles})[ \t](?:van|bij)[ \t](?:de[ \t]|het[ \t])?(?P<name>{_NAME})(?![\w-])"))


@cache
def _has_made() -> Prefiltered:
    works = "|".join(read_list("organisation_works.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{works})[ \t]van[ \t](?:de|het)[ \t](?P<name>{_ABBREVIATION})(?![\w!-]|['’]s)"))


@cache
def _acts() -> Prefiltered:
    verbs = "|".join(read_list("acting_verbs.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:[Dd]e|[Hh]et)[ \t](?P<name>{_ABBREVIATION})[ \t](?:{verbs})(?![\w-])"))


@cache
def _things() -> frozenset[str]:
    """Laws, programmes and systems that are known by name."""
    return frozenset(row[1] for row in read_rows("known_things.tsv", 2)) | frozenset(read_list("law_codes.txt"))


def find_acting(text: str) -> Iterator[PatternMatch]:
    """Names of what has a role, has made a work, or acts as only a body does."""
    for match in _has_roles().finditer(text):
        if all(map(is_strange, match["name"].split())) and _may_be_a_body(match["name"]):
            yield PatternMatch(*match.span("name"), "other", "role_of")
    for rule, pattern in (("work_of", _has_made()), ("acts", _acts())):
        for match in pattern.finditer(text):
            if _may_be_a_body(match["name"]):
                yield PatternMatch(*match.span("name"), "other", rule)


def _may_be_a_body(name: str) -> bool:
    return name not in places() and name not in _things() and not is_other_thing(name)


_BETWEEN = re.compile(rf"(?:,[ ](?:(?:de|het)[ ])?{_NAME}(?![\w-])){{1,4}},?[ ](?:en|of)[ ](?:ook[ ])?(?:(?:de|het)[ ])?")
_LISTED = re.compile(rf",[ ](?:(?:de|het)[ ])?(?P<name>{_NAME})(?![\w-])")


def listed_between(text: str, chosen: Sequence[Found], entities: Sequence[ModelEntity]) -> Iterator[Found]:
    """Names between two organisations of one list: "Agoria, Nesolux en de NMBS"; not people by name and surname.

    Args:
        text: the document.
        chosen: its organisations, sorted.
        entities: names found by the language model.
    """
    starts = {found.start for found in chosen}
    taken = Spans((found.start, found.end) for found in chosen)
    people = Spans((e.start, e.end) for e in entities if e.label == "PER" and " " in text[e.start : e.end])
    for found in chosen:
        between = _BETWEEN.match(text, found.end)
        if between is None or between.end() not in starts:
            continue
        for listed in _LISTED.finditer(text, found.end, between.end()):
            span, name = listed.span("name"), listed["name"]
            if _may_be_a_body(name) and not taken.overlap(span) and not people.overlap(span) and all(map(is_strange, name.split())):
                yield replace(found, start=span[0], end=span[1], rule="listed", confidence=sure("listed"), keys=(), refers_to=None)
