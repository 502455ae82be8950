"""How organisations that a text names side by side are related, and who has which role where; each with the words that say so.

What stands between the two names must be one of the phrases of ``relation_cues.tsv``, or a role of ``roles.txt``, and nothing else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from beleidsmijn.kinds import RelationKind
from beleidsmijn.packaged import read_list, read_rows

MAX_BETWEEN = 90
"""Code points between two names of a relation."""
_ABBREVIATION = re.compile(r"^\s*\([A-Z][\w&-]{1,11}\)")
_ROLE = r"(?P<role>(?:[a-zà-ÿ-]+\s){{0,2}}(?:{heads})(?:[- ](?:generaal|directeur|woordvoerder))?)"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: where it stands."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Related:
    """A relation: the names of subject and object, where the passage that states it begins and ends."""

    kind: RelationKind
    subject: Name
    object: Name
    start: int
    end: int
    role: str | None = None


@cache
def _cues() -> tuple[tuple[RelationKind, bool, re.Pattern[str]], ...]:
    return tuple(
        (RelationKind(kind), place == "first", re.compile(rf"\s*{pattern}\s*", re.IGNORECASE))
        for kind, place, pattern in read_rows("relation_cues.tsv", 3)
    )


@cache
def _role_between() -> re.Pattern[str]:
    heads = "|".join(sorted((re.escape(role) for role in read_list("roles.txt")), key=len, reverse=True))
    return re.compile(rf"\s?[,(]\s?(?:de |een )?{_ROLE.format(heads=heads)}\s(?:van|bij|voor)(?:\s(?:de|het))?\s", re.IGNORECASE)


def find_relations(text: str, organisations: Sequence[Name], persons: Iterable[Name], others: Iterable[Name] = ()) -> Iterator[Related]:
    """Relations stated between neighbouring names.

    Args:
        text: the document.
        organisations: where organisations are named, sorted.
        persons: where persons are named.
        others: where programmes and the like are named, which can be the subject of a relation.
    """
    for first, second in itertools.pairwise(sorted([*organisations, *others], key=lambda name: name.start)):
        found = _between(text, first, second)
        if found:
            kind, subject_first = found
            subject, other = (first, second) if subject_first else (second, first)
            if other in organisations:
                yield Related(kind, subject, other, first.start, second.end)
    for person in persons:
        organisation = next((name for name in organisations if name.start >= person.end), None)
        if organisation is None or organisation.start - person.end > MAX_BETWEEN:
            continue
        role = _role_between().fullmatch(text, person.end, organisation.start)
        if role:
            yield Related(RelationKind.HAS_ROLE_AT, person, organisation, person.start, organisation.end, " ".join(role["role"].split()))


def _between(text: str, first: Name, second: Name) -> tuple[RelationKind, bool] | None:
    if not 0 < second.start - first.end <= MAX_BETWEEN:
        return None
    abbreviation = _ABBREVIATION.match(text[first.end : second.start])
    between = " ".join(text[first.end + (abbreviation.end() if abbreviation else 0) : second.start].split())
    return next(((kind, subject_first) for kind, subject_first, pattern in _cues() if pattern.fullmatch(between)), None)
