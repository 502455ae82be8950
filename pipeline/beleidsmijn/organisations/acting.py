"""Names of bodies that no list has, by what stands around them: who has a director or shareholders, who advises or warns, who is listed between others.

The words are data: ``organisation_roles.txt``, ``organisation_works.txt``, ``acting_verbs.txt``, ``speaking_before.txt``, ``dealings.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from beleidsmijn.language.lexicon import function_words, general_nouns
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, VERB, kind
from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.notation.names import joined
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.found import Found, sure
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.patterns import PatternMatch, is_fund, is_other_thing, known_things
from beleidsmijn.organisations.unlisted import is_strange, places
from beleidsmijn.packaged import read_list

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


_END = r"(?![\w-]|['’]s|[ \t][A-Z])"
_ARTICLE = r"(?:[Dd]e[ \t]|[Hh]et[ \t])"
_CAMEL = r"(?:[A-Z][a-z]+){2,3}"
"""With capitals inside, as brands are written: "NetPoint"."""
_FOUNDED = Prefiltered(
    re.compile(
        rf"(?<![\w-])(?:{_ARTICLE}(?P<name>{_ABBREVIATION})|(?P<brand>{_WORD}))[ \t](?:is|werd)(?:[ \t]in[ \t]\d{{4}})?[ \t]opgericht{_END}"
    )
)


@cache
def _speaks() -> Prefiltered:
    words = "|".join(read_list("speaking_before.txt"))
    return Prefiltered(re.compile(rf"\b(?:{words})[ \t](?:de|het)[ \t](?P<name>{_ABBREVIATION}){_END}"))


@cache
def _dealt_with() -> Prefiltered:
    words = "|".join(read_list("dealings.txt"))
    who = rf"(?:(?:de|het)[ \t](?P<name>{_ABBREVIATION})|(?P<brand>{_CAMEL}))"
    return Prefiltered(re.compile(rf"\b(?:{words})(?:[ \t][a-z]+){{0,2}}[ \t]met[ \t]{who}{_END}"))


@cache
def _of_brands() -> Prefiltered:
    works = "|".join([*read_list("organisation_works.txt"), *read_list("organisation_roles.txt")])
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{works})[ \t](?:van|bij)[ \t](?P<brand>{_CAMEL}){_END}"))


def find_acting(text: str) -> Iterator[PatternMatch]:
    """Names of what has a role, has made a work, or acts as only a body does."""
    for match in _has_roles().finditer(text):
        if all(map(_is_brand, match["name"].split())) and _may_be_a_body(match["name"]):
            yield PatternMatch(*match.span("name"), "other", "role_of")
    rules = (
        ("work_of", _has_made()),
        ("acts", _acts()),
        ("acts", _speaks()),
        ("acts", _dealt_with()),
        ("acts", _FOUNDED),
        ("work_of", _of_brands()),
    )
    for rule, pattern in rules:
        for match in pattern.finditer(text):
            group = "brand" if match.groupdict().get("brand") else "name"
            if _may_be_a_body(match[group]) and (group == "name" or _is_brand(match[group])):
                yield PatternMatch(*match.span(group), "other", rule)


_PART = re.compile(r"[A-Z][a-z]*")
_WORDS = frozenset({NOUN, ADJECTIVE, VERB})


def _is_brand(word: str) -> bool:
    """Whether a word is no ordinary one, and not two that lost the space between them: "NetPoint", "Zarotis", not "RaadMinister", "RaadDe"."""
    parts = [fold(part) for part in _PART.findall(word)]
    return is_strange(word) and any(kind(part) not in _WORDS for part in parts) and function_words().isdisjoint(parts)


def _may_be_a_body(name: str) -> bool:
    return (
        name not in places()
        and name not in known_things()
        and name.casefold() not in _roles() | general_nouns()
        and not is_other_thing(name)
        and not is_fund(name)
    )


@cache
def _roles() -> frozenset[str]:
    """Functions, also as abbreviations: "met de CEO"."""
    return frozenset(read_list("roles.txt"))


_BETWEEN = re.compile(rf"(?:,[ ](?:(?:de|het)[ ])?{_NAME}(?![\w-])){{1,4}},?[ ](?:en|of)[ ](?:ook[ ])?(?:(?:de|het)[ ])?")
_LISTED = re.compile(rf",[ ](?:(?:de|het)[ ])?(?P<name>{_NAME})(?![\w-])")


_MORE = re.compile(rf"(?:,[ ]|,?[ ](?:en|of)[ ](?:ook[ ])?)(?:(?:de|het)[ ])?(?P<name>{_NAME})(?![\w-]|[ ][A-Z])")
_FEWER = re.compile(rf"(?<![\w-])(?P<name>{_NAME})(?:,[ ]|[ ]en[ ])(?:(?:de|het)[ ])?\Z")
_LONGEST_LISTED = 60


def listed_beside(text: str, chosen: Sequence[Found], entities: Sequence[ModelEntity]) -> Iterator[Found]:
    """Names at either end of a list of two or more organisations: "Zetforum, Agoria, Voka en het Ostara Ensemble"; no people or places.

    Args:
        text: the document.
        chosen: its organisations, sorted.
        entities: names found by the language model.
    """
    taken = Spans((found.start, found.end) for found in chosen)
    others = Spans((e.start, e.end) for e in entities if e.label in {"PER", "LOC"})
    for first, second in pairwise(chosen):
        if not joined(text, first.end, second.start):
            continue
        before = _FEWER.search(text, max(0, first.start - _LONGEST_LISTED), first.start)
        for listed in (_MORE.match(text, second.end), before):
            if listed is None:
                continue
            span, name = listed.span("name"), listed["name"]
            if (
                _may_be_a_body(name)
                and not is_given_name(name.split()[0])
                and not taken.overlap(span)
                and not others.overlap(span)
                and all(map(is_strange, name.split()))
            ):
                yield replace(
                    first, start=span[0], end=span[1], rule="listed", confidence=sure("listed"), kind="other", keys=(), refers_to=None
                )


_BRACKETED = re.compile(r"\((?P<items>[^()\n]{8,200})\)")
_ITEM = re.compile(rf"(?:^|(?<=,[ ])|(?<=[ ]en[ ]))(?:de |het )?(?P<name>{_NAME})(?=,[ ]|[ ]en[ ]|$)")


def listed_in_brackets(text: str, chosen: Sequence[Found]) -> Iterator[Found]:
    """What stands between brackets with three or more bodies, and nothing else does: "(Dakmar, Zetforum, Voka en Agoria)".

    Args:
        text: the document.
        chosen: its organisations, sorted.
    """
    starts = {found.start: found for found in chosen}
    for bracket in _BRACKETED.finditer(text):
        inside = bracket["items"]
        items = re.split(r",[ ]|[ ]en[ ]", inside)
        bodies = [found for place, found in starts.items() if bracket.start() < place < bracket.end()]
        if len(bodies) < _LEAST_LISTED or len(items) < _LEAST_LISTED + 1:
            continue
        for item in _ITEM.finditer(inside):
            start, end = (bracket.start("items") + place for place in item.span("name"))
            name = item["name"]
            known = start in starts or is_given_name(name.split()[0])
            if not known and _may_be_a_body(name) and all(map(is_strange, name.split())):
                yield replace(
                    bodies[0], start=start, end=end, rule="listed", confidence=sure("listed"), kind="other", keys=(), refers_to=None
                )


_LEAST_LISTED = 3
"""Bodies in one bracket by which what else stands there is one too."""


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
