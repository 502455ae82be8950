"""Names of bodies that no list has, by what stands around them: who has a director or shareholders, who advises or warns.

The words are data: ``organisation_roles.txt``, ``organisation_works.txt``, ``acting_verbs.txt``, ``speaking_before.txt``, ``dealings.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.language.lexicon import function_words, general_nouns
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, VERB, kind
from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.notation.names import COURTESY, LAST_NAME, PARTICLES
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.organisations.patterns import PatternMatch, is_fund, is_other_thing, known_things, roles
from beleidsmijn.organisations.unlisted import is_strange, places
from beleidsmijn.packaged import read_list

_WORD = r"[A-ZÀ-Ý][\w’&]*\w(?:-[A-Z]\w*)*"
NAME = rf"(?!FOD\b|POD\b)(?=\w{{3}}){_WORD}(?:[ \t]{_WORD}){{0,2}}"
_ABBREVIATION = r"(?!FOD\b|POD\b|SPF\b)(?=[A-Za-z&]{3})[A-Z][A-Za-z&]{0,4}[A-Z]{1,3}"


@cache
def _has_roles() -> Prefiltered:
    roles = "|".join(read_list("organisation_roles.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{roles})[ \t](?:van|bij)[ \t](?:de[ \t]|het[ \t])?(?P<name>{NAME})(?![\w-])"))


@cache
def _has_made() -> Prefiltered:
    works = "|".join(read_list("organisation_works.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{works})[ \t]van[ \t](?:de|het)[ \t](?P<name>{_ABBREVIATION})(?![\w!-]|['’]s)"))


@cache
def _acts() -> Prefiltered:
    verbs = "|".join(read_list("acting_verbs.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?:[Dd]e|[Hh]et)[ \t](?P<name>{_ABBREVIATION})[ \t](?:{verbs})(?![\w-])"))


@cache
def _begins() -> Prefiltered:
    verbs = "|".join(read_list("acting_verbs.txt"))
    return Prefiltered(re.compile(rf"(?:(?<=[.?!]\s)|(?m:^))(?P<name>[A-Z]{{4,7}})[ \t](?:{verbs})(?![\w-])"))


@cache
def _brand_acts() -> Prefiltered:
    verbs = "|".join(read_list("acting_verbs.txt"))
    return Prefiltered(re.compile(rf"(?<![\w-])(?P<brand>{CAMEL})[ \t](?:{verbs})(?![\w-])"))


_MEMBER = Prefiltered(
    re.compile(
        rf"\b(?:{COURTESY}|[Rr]aadslid|[Ss]tatenlid|[Ff]ractievoorzitter)[ ](?:{PARTICLES}[ ]){{0,3}}{LAST_NAME}[ ]\((?P<name>{NAME})\)"
    )
)


_END = r"(?![\w-]|['’]s|[ \t][A-Z])"
_ARTICLE = r"(?:[Dd]e[ \t]|[Hh]et[ \t])"
CAMEL = r"(?:[A-Z][a-z]+){2,3}"
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
    who = rf"(?:(?:de|het)[ \t](?P<name>{_ABBREVIATION})|(?P<brand>{CAMEL}))"
    return Prefiltered(re.compile(rf"\b(?:{words})(?:[ \t][a-z]+){{0,2}}[ \t]met[ \t]{who}{_END}"))


@cache
def _of_brands() -> Prefiltered:
    works = "|".join([*read_list("organisation_works.txt"), *read_list("organisation_roles.txt")])
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{works})[ \t](?:van|bij)[ \t](?P<brand>{CAMEL}){_END}"))


def find_acting(text: str) -> Iterator[PatternMatch]:
    """Names of what has a role, has made a work, or acts as only a body does."""
    for match in _has_roles().finditer(text):
        if all(map(_is_brand, match["name"].split())) and may_be_a_body(match["name"]):
            yield PatternMatch(*match.span("name"), "other", "role_of")
    rules = (
        ("work_of", _has_made()),
        ("acts", _acts()),
        ("acts", _begins()),
        ("role_of", _MEMBER),
        ("acts", _brand_acts()),
        ("acts", _speaks()),
        ("acts", _dealt_with()),
        ("acts", _FOUNDED),
        ("work_of", _of_brands()),
    )
    for rule, pattern in rules:
        for match in pattern.finditer(text):
            group = "brand" if match.groupdict().get("brand") else "name"
            if may_be_a_body(match[group]) and (group == "name" or _is_brand(match[group])):
                yield PatternMatch(*match.span(group), "other", rule)


_PART = re.compile(r"[A-Z][a-z]*")
_WORDS = frozenset({NOUN, ADJECTIVE, VERB})


def _is_brand(word: str) -> bool:
    """Whether a word is no ordinary one, and not two that lost the space between them: "NetPoint", "Zarotis", not "RaadMinister", "RaadDe"."""
    parts = [fold(part) for part in _PART.findall(word)]
    return is_strange(word) and any(kind(part) not in _WORDS for part in parts) and function_words().isdisjoint(parts)


def may_be_a_body(name: str) -> bool:
    """Whether a name may be that of an organisation: no place, function, law, plan or general noun."""
    return (
        name not in places()
        and name not in known_things()
        and name.casefold() not in roles()
        and name.casefold() not in general_nouns()
        and not is_other_thing(name)
        and not is_fund(name)
    )


def is_unknown_body(name: str) -> bool:
    """Whether a name may be that of an organisation, and has no ordinary word."""
    return may_be_a_body(name) and all(map(is_strange, name.split()))


def is_no_person(name: str) -> bool:
    """Whether it also does not begin with a given name."""
    return is_unknown_body(name) and not is_given_name(name.split()[0])
