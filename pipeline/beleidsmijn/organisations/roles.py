"""Who has which role at which organisation: "Els Minne, directeur van het ABC", "ABC-voorzitter Els Minne"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from beleidsmijn.kinds import RelationKind
from beleidsmijn.organisations.related import MAX_BETWEEN, Name, Related
from beleidsmijn.packaged import read_list

_Pattern = re.Pattern[str]
_AT = r"(?:van|bij|voor)(?:\s(?:de|het))?"
MAX_ROLE = 50
"""Code points of a role before a name."""
_AT_ONLY = re.compile(rf"\s{_AT}\s", re.IGNORECASE)
_NOTHING = re.compile(r",?\s")


@dataclass(frozen=True, slots=True)
class _RolePatterns:
    """What tells a role, by the order of its parts; each with the group ``role``.

    Attributes:
        between: from a person to an organisation: "Els Minne, algemeen directeur van het ABC", "Els Minne (topvrouw ABC)".
        before_person: up to a person whom "van" and an organisation follow: "voorzitter Els Minne van het ABC".
        joined: from an organisation to a person: "ABC-voorzitter Els Minne".
        before_organisation: up to an organisation that a person follows: "minister van Justitie Els Minne".
    """

    between: re.Pattern[str]
    before_person: re.Pattern[str]
    joined: re.Pattern[str]
    before_organisation: re.Pattern[str]


@cache
def _role_patterns() -> _RolePatterns:
    heads = "|".join(sorted((re.escape(role) for role in read_list("roles.txt")), key=len, reverse=True))
    head = rf"(?:{heads})(?:[- ](?:generaal|directeur|woordvoerder))?"

    def pattern(words: str) -> re.Pattern[str]:
        return re.compile(words, re.IGNORECASE)

    return _RolePatterns(
        between=pattern(rf"\s?[,(]\s?(?:de |een )?(?P<role>(?:[a-zà-ÿ-]+\s){{0,2}}{head})\s(?:{_AT}\s)?"),
        before_person=pattern(rf"(?<![\w-])(?P<role>{head})\s$"),
        joined=pattern(rf"-(?P<role>[a-zà-ÿ]{{0,12}}?{head})\s"),
        before_organisation=pattern(rf"(?<![\w-])(?P<role>{head})\s{_AT}\s$"),
    )


def find_roles(text: str, organisations: Sequence[Name], persons: Iterable[Name]) -> Iterator[Related]:
    """Roles of persons at organisations named next to them.

    Args:
        text: the document.
        organisations: where organisations are named, sorted.
        persons: where persons are named.
    """
    starts = [name.start for name in organisations]
    for person in persons:
        place = bisect_left(starts, person.end)
        after = organisations[place] if place < len(organisations) else None
        before = organisations[place - 1] if place and organisations[place - 1].end <= person.start else None
        yield from _roles(text, person, before, after)


def _roles(text: str, person: Name, before: Name | None, after: Name | None) -> Iterator[Related]:
    """The role of a person at the organisation named after or, failing that, before."""
    patterns = _role_patterns()
    if after and after.start - person.end <= MAX_BETWEEN:
        role = _role_told(text, person, after, patterns.between, _AT_ONLY, patterns.before_person)
        if role:
            yield _related(person, after, role)
            return
    if before and person.start - before.end <= MAX_ROLE:
        role = _role_told(text, before, person, patterns.joined, _NOTHING, patterns.before_organisation)
        if role:
            yield _related(person, before, role)


def _role_told(text: str, first: Name, second: Name, between: _Pattern, gap: _Pattern, ahead: _Pattern) -> str | None:
    """The role that stands between two names, or ahead of the first where only ``gap`` stands between them."""
    told = between.fullmatch(text, first.end, second.start)
    if told is None and gap.fullmatch(text, first.end, second.start):
        told = ahead.search(text, max(0, first.start - MAX_ROLE), first.start)
    return told["role"] if told else None


def _related(person: Name, organisation: Name, role: str) -> Related:
    start, end = min(person.start, organisation.start), max(person.end, organisation.end)
    return Related(RelationKind.HAS_ROLE_AT, person, organisation, start, end, " ".join(role.split()))
