"""Who has which role at which organisation: "Els Minne, directeur van het ABC", "ABC-voorzitter Els Minne"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from beleidsmijn.kinds import RelationKind
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.names import OFFICE
from beleidsmijn.organisations.related import MAX_BETWEEN, Name, Related
from beleidsmijn.packaged import read_list, read_rows

_Pattern = re.Pattern[str]
MAX_ROLE = 70
"""Code points of a role before a name."""
_OF = r"(?:van|bij|voor|aan|binnen)"
_OF_ONLY = re.compile(rf"\s{_OF}(?:\s(?:de|het))?\s", re.IGNORECASE)
_NEXT_TO = re.compile(r",?\s")
"""Between a body and who has a role there: "de voorzitter van het ABC, Els Minne"."""
_VERB = re.compile(r"\s[a-zà-ÿ]+\s")
"""The same where it is told "als" what somebody does something: "Als voorzitter van het ABC kent Els Minne ..."."""
_WITHOUT_ROLE = re.compile(
    r"\s(?:(?:werkt|werkte|werkzaam)\s(?:sinds\s\d{4}\s)?(?:bij|voor)|van|namens)(?:\s(?:de|het))?\s|(?:,\s|\s\()(?:de\s|het\s)?"
)
"""From a person to the body where no role is told: "Els Minne van het ABC", "Els Minne (ABC)", a line "Els Minne, ABC"."""
_WORD = rf"(?!(?:als|dat|de|die|een|en|geen|het|is|maar|niet|nooit|of|ook|tot|was|werd|wie|wordt|{_OF})\s)[a-zà-ÿ-]+"
"""Of a role: "algemeen directeur", "hoogleraar economie"."""
_OFFICE_BEFORE = re.compile(rf"(?P<office>{OFFICE})\s\Z")
_BOARD = r"van\s(?:de|het)\s(?:[a-z]+\s)?(?:adviesraad|bestuur|directie|directiecomité|directieraad|raad\svan\s(?:bestuur|commissarissen|toezicht))"


@dataclass(frozen=True, slots=True)
class _RolePatterns:
    """What tells a role, by the order of its parts; each with the group ``role``.

    Attributes:
        between: from a person to an organisation: "Els Minne, algemeen directeur van het ABC", "Els Minne (topvrouw ABC)", "Els Minne is
            sinds 2019 voorzitter van vakbond ABC".
        before_person: up to a person whom "van" and an organisation follow: "voorzitter Els Minne van het ABC".
        joined: from an organisation to a person: "ABC-voorzitter Els Minne".
        before_organisation: up to an organisation that a person follows: "minister van Justitie Els Minne".
        as_who: the same, up to an organisation that a verb and a person follow: "als voorzitter van het ABC".
    """

    between: re.Pattern[str]
    before_person: re.Pattern[str]
    joined: re.Pattern[str]
    before_organisation: re.Pattern[str]
    as_who: re.Pattern[str]


@cache
def _role_patterns() -> _RolePatterns:
    bodies = any_of(row[0] for row in [*read_rows("organisation_heads.tsv", 3), *read_rows("apposition_nouns.tsv", 4)])
    head = rf"{any_of(read_list('roles.txt'))}(?:[- ](?:generaal|directeur|woordvoerder))?"
    whole = rf"(?P<role>(?:{_WORD}\s){{0,2}}{head}(?:\s{_BOARD}|(?:\s{_WORD}){{1,3}}?)??)"
    at = rf"{_OF}(?:\s(?:de|het))?(?:\s[a-zà-ÿ-]*{bodies})?"
    since = r"(?:(?:sinds|vanaf|tot|in)\s(?:[a-z]+\s)?\d{4}\s|(?:al|eerder|lang|momenteel|nu|ook|reeds|tevens|vandaag|vroeger)\s)?"

    def pattern(words: str) -> re.Pattern[str]:
        return re.compile(words, re.IGNORECASE)

    told = "|".join(
        (
            rf"\s?[,(]\s?(?:als )?(?:de |een )?{whole}\s(?:{at}\s|(?:de|het)\s)?",
            rf"\s(?:is|was|wordt|werd|blijft|bleef)\s{since}(?:de |een )?{_named(whole, 'is')}\s{at}\s",
            rf",?\s(?:die|dat)\s{since}{_named(whole, 'who')}\s(?:(?:is|was)\s)?{at}\s",
            rf"\s(?:is|was|wordt|werd)\s{since}(?:aangeduid|aangesteld|benoemd|gekozen|herkozen|verkozen|voorgedragen)\s(?:tot|als)\s(?:de )?{_named(whole, 'made')}\s{at}\s",
            rf"\svolgt\s[^.;\n]{{3,40}}\sop\sals\s{_named(whole, 'next')}\s{at}\s",
        )
    )
    return _RolePatterns(
        between=pattern(told),
        before_person=pattern(rf"(?<![\w-])(?P<role>{head})\s$"),
        joined=pattern(rf"-(?P<role>[a-zà-ÿ]{{0,12}}?{head})\s"),
        before_organisation=pattern(rf"(?<![\w-])(?P<role>{head}(?:\s{_BOARD}|\s{_WORD})?)\s{at}\s$"),
        as_who=pattern(rf"\bals\s(?P<role>(?:{_WORD}\s)?{head}(?:\s{_BOARD}|\s{_WORD})?)\s{at}\s$"),
    )


def _named(pattern: str, suffix: str) -> str:
    """A pattern whose group ``role`` has a name of its own, so that several can be alternatives."""
    return pattern.replace("?P<role>", f"?P<role_{suffix}>")


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
        role = _role_told(text, person, after, patterns.between, _OF_ONLY, patterns.before_person)
        if role or _is_of(text, person, after):
            yield _related(person, after, role or _office(text, person))
            return
    if before and person.start - before.end <= MAX_ROLE:
        role = _role_told(text, before, person, patterns.joined, _NEXT_TO, patterns.before_organisation) or _role_told(
            text, before, person, patterns.joined, _VERB, patterns.as_who
        )
        if role:
            yield _related(person, before, role)


def _role_told(text: str, first: Name, second: Name, between: _Pattern, gap: _Pattern, ahead: _Pattern) -> str | None:
    """The role that stands between two names, or ahead of the first where only ``gap`` stands between them."""
    told = between.fullmatch(text, first.end, second.start)
    if told is None and gap.fullmatch(text, first.end, second.start):
        told = ahead.search(text, max(0, first.start - MAX_ROLE), first.start)
    return next(filter(None, told.groupdict().values())) if told else None


def _is_of(text: str, person: Name, organisation: Name) -> bool:
    """Whether a person is said to be of a body without a role; a bracket, or the line after a comma, holds nothing but the body."""
    told = _WITHOUT_ROLE.fullmatch(text, person.end, organisation.start)
    if told is None:
        return False
    if "(" in told.group():
        return text.startswith(")", organisation.end)
    if "," in told.group():
        return text[person.start - 1 : person.start] in {"", "\n"} and text[organisation.end : organisation.end + 1] in {"", "\n"}
    return True


def _office(text: str, person: Name) -> str | None:
    """The office before the name of who holds it, whose field is told after it: "minister Els Minne (Justitie)"."""
    office = _OFFICE_BEFORE.search(text, max(0, person.start - MAX_ROLE), person.start)
    return office["office"].lower() if office else None


def _related(person: Name, organisation: Name, role: str | None) -> Related:
    start, end = min(person.start, organisation.start), max(person.end, organisation.end)
    return Related(RelationKind.HAS_ROLE_AT, person, organisation, start, end, " ".join(role.split()) if role else None)
