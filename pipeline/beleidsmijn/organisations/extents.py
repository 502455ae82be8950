"""Where the name of one body ends: its branch, the person after it, a longer name that begins with it, the body that it is a part of, the next of a list."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from beleidsmijn.notation.abbreviations import Definition
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, VERB, kind
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.found import Found
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.patterns import PatternMatch, has_organisation_head, with_legal_form
from beleidsmijn.organisations.register import Match
from beleidsmijn.organisations.unlisted import is_strange, places
from beleidsmijn.packaged import read_list

_REGISTERED = frozenset({"register", "abbreviation"})
_OWNERS = frozenset({"register", "abbreviation", "ministry", "fod"})
_WHOLE = _OWNERS | {"definition"}
"""Rules whose names hold no other body."""
_ONE_WITH_BRANCHES = frozenset({"association", "union", "party"})
_BRANCH_KINDS = _ONE_WITH_BRANCHES | {"agency", "company", "international"}


@cache
def _regions() -> re.Pattern[str]:
    return re.compile(rf"[ \t]+(?:{'|'.join(map(re.escape, read_list('regions.txt')))})(?![\w-])")


_SECTOR = re.compile(r"[ ](?P<first>[A-Z][a-zà-ÿ]+)(?:(?:,| &| en)[ ][A-Z][a-zà-ÿ]+)*(?![ -][A-Z])")
_SECTOR_WORDS = frozenset({NOUN, VERB})


def _sector(piece: str, match: Match) -> int | None:
    """Where the name of a trade union's sector ends: "FNV Bouwen & Wonen"."""
    sector = _SECTOR.match(piece, match.end) if match.entries[0].kind == "union" else None
    return sector.end() if sector and kind(fold(sector["first"])) in _SECTOR_WORDS else None


def with_branch(piece: str, match: Match, found: Found) -> Found:
    """Forms such as "UNIZO Limburg", the association in a region, "ING België", a company of its own that the register does not know, and "Eneco N.V."."""
    if (end := with_legal_form(piece, match.end)) > match.end:
        return replace(found, end=end)
    if sector := _sector(piece, match):
        return replace(found, end=sector, keys=())
    branch = _regions().match(piece, match.end)
    if not branch or match.entries[0].kind not in _BRANCH_KINDS or piece[match.start : match.end].casefold().endswith(("van", "de")):
        return found
    return replace(found, end=branch.end(), keys=found.keys if match.entries[0].kind in _ONE_WITH_BRANCHES else ())


# ----------------------------------------------------------------------------------------------------- longer names and lists
_REST_OF_NAME = re.compile(r"(?:[ \n](?:[A-ZÀ-Ý][\w&’'-]*|&|\d[\w-]*))+")
_NOT_ITS = re.compile(r" (?:(?:19|20)\d\d|(?!(?:BV|CV|NV|SA|VZW)\b)[A-Z]{2,6})\Z")
"""What ends no name that is known without it: a year ("World Economic Forum | 2017"), its own abbreviation without brackets."""
_COUNTED_AFTER = re.compile(r" \d+ [a-zà-ÿ]+(?:en|s)\b")
"""A number after a name that counts what comes next: "heeft de Rekenkamer 15 rapporten geschreven"."""
_LAW_BEFORE = re.compile(r"\b[Ww]et[ -]$")


def longer_names(text: str, candidates: Sequence[Found], entities: Iterable[ModelEntity]) -> Iterator[ModelEntity]:
    """Organisations of the model that begin with a registered one and hold no other: "Siemens Hengelo", and not "Google Facebook"."""
    ends: dict[int, list[int]] = defaultdict(list)
    for candidate in candidates:
        if candidate.rule in _REGISTERED:
            ends[candidate.start].append(candidate.end)
    starts = sorted(ends)
    for entity in entities:
        if entity.label == "ORG" and entity.start in ends:
            begin = max(ends[entity.start])
            another = bisect.bisect_left(starts, begin)
            if (
                (another == len(starts) or starts[another] >= entity.end)
                and _REST_OF_NAME.fullmatch(text, begin, entity.end)
                and not _COUNTED_AFTER.match(text, begin)
                and not _begins_heading(text, begin, entity.end)
                and not (" " in text[entity.start : begin] and _NOT_ITS.fullmatch(text, begin, entity.end))
            ):
                yield entity


def _begins_heading(text: str, begin: int, end: int) -> bool:
    """Whether what the model sees a name go on with begins the next line and its sentence: "Vlaams Parlement | Digitale leermiddelen"."""
    words = text[begin:end].split()
    return text[begin] == "\n" and kind(fold(words[-1])) in {ADJECTIVE, VERB} and _GOES_ON.match(text, end) is not None


_GOES_ON = re.compile(r" [a-zà-ÿ]")
_BY_FORM = frozenset({"adjective_head", "head_phrase", "joined_head", "titled", "title_name"})
"""Rules that say by a head noun that a name begins, and not where it ends."""
_ON = re.compile(r" op (?:de |het )?[A-ZÀ-Ý][\w’-]*")
"""How a name goes on behind its head: "Bond voor het Recht | op Wonen"."""
_SITE = re.compile(r"\.(?:be|com|eu|nl|org)")


def completed(text: str, candidates: Iterable[Found], entities: Iterable[ModelEntity]) -> list[Found]:
    """Names that begin with their head noun, with what the model sees that they go on with: "Nationale Alliantie | Digitaal Samenleven", "Kenniscentrum X|.nl"."""
    candidates = list(candidates)
    ends = {entity.start: entity.end for entity in entities if entity.label == "ORG"}
    registered = Spans((candidate.start, candidate.end) for candidate in candidates if candidate.rule in _REGISTERED)

    def whole(found: Found) -> Found:
        end = ends.get(found.start, 0)
        if found.rule not in _BY_FORM or end <= found.end or registered.overlap((found.start, end)):
            return found
        goes_on = _SITE.fullmatch(text, found.end, end) or (
            (_REST_OF_NAME.fullmatch(text, found.end, end) or _ON.fullmatch(text, found.end, end))
            and "\n" not in text[found.end : end]
            and not _NOT_ITS.fullmatch(text, found.end, end)
        )
        return replace(found, end=end) if goes_on and not _COUNTED_AFTER.match(text, found.end) else found

    return [whole(found) for found in candidates]


def without_beginnings(text: str, candidates: Sequence[Found], entities: Iterable[ModelEntity]) -> list[Found]:
    """The candidates without registered names that begin or end another's, and without names that draw in what follows a registered one.

    Args:
        text: the document.
        candidates: names by the register and by how they are built.
        entities: organisations of the model that are believed, and other things that it found.
    """
    longer: dict[int, list[ModelEntity]] = defaultdict(list)
    for entity in entities:
        longer[entity.start].append(entity)
    kept = [c for c in candidates if c.rule not in _REGISTERED or not _names_another(text, c, longer[c.start])]
    registered: dict[int, list[Found]] = defaultdict(list)
    for candidate in kept:
        if candidate.rule == "register":
            registered[candidate.start].append(candidate)
    return [c for c in kept if c.rule in _REGISTERED or not _goes_on_after(text, c, registered[c.start])]


def _names_another(text: str, found: Found, longer: Iterable[ModelEntity]) -> bool:
    """Whether the model sees a longer name ("NPO Radio 1", "VN Handvest"), or a law is called after it ("de wet-Renault")."""
    if found.kind == "company" and _LAW_BEFORE.search(text, max(0, found.start - 4), found.start):
        return True
    if _COUNTED_AFTER.match(text, found.end):
        return False
    return any(_REST_OF_NAME.fullmatch(text, found.end, entity.end) for entity in longer)


_WHOSE = re.compile(r" van (?:de |het |[A-Z]?[a-z]*(?:commissaris|minister|president|voorzitter)\b)")


def _goes_on_after(text: str, found: Found, registered: Iterable[Found]) -> bool:
    """Whether a name goes on after a registered one with the next of a list after a comma, or with whose an international body is, or who leads it."""
    for known in registered:
        if known.end < found.end:
            listed = found.rule != "fod" and text[known.end] == ","
            if listed or (known.kind == "international" and _WHOSE.match(text, known.end)):
                return True
    return False


def without_short_forms(candidates: Iterable[Found], definitions: Iterable[Definition]) -> list[Found]:
    """Names without the abbreviation before them that is defined by them, as in a list of abbreviations: "BBS  | Bond van Bakkers en Slagers"."""
    starts = {definition.short_start: definition.long_start for definition in definitions}
    return [replace(c, start=starts[c.start]) if c.start < starts.get(c.start, 0) < c.end else c for c in candidates]


_NEXT_BRAND = re.compile(r",\s(?P<next>[A-ZÀ-Ý][\w’'-]+)\sen\s(?=[A-ZÀ-Ý])")
"""After the first name of a list with a brand in it: "Stichting Xpect|, Tangent en Opmaat"."""
_FORMS = ("Stichting ", "Vereniging ", "Coöperatie ")
_AND, _COMMA = (" en ", " and "), re.compile(r",\s")


def without_another(piece: str, pattern: PatternMatch, starts: Mapping[int, Match], ends: Mapping[int, Match]) -> PatternMatch:
    """A name by pattern without the registered body beside it; a committee is for fields.

    Forms such as "Raad van Europa | en Europese Unie", "OECD and | World Bank", "Vereniging van Bakkers|, Voka".

    ``starts`` and ``ends`` are the registered names by where they start and end.
    """
    if pattern.rule == "committee":
        return pattern
    of_form = pattern.rule == "title_name" and piece.startswith(_FORMS, pattern.start)
    if pattern.rule == "head_phrase" or of_form:
        commas = (match.span() for match in _COMMA.finditer(piece, pattern.start, pattern.end))
        if comma := next((start for start, end in commas if end in starts), None):
            return replace(pattern, end=comma)
    if of_form and (brand := _NEXT_BRAND.search(piece, pattern.start, pattern.end)) and is_strange(brand["next"]):
        return replace(pattern, end=brand.start())
    if match := ends.get(pattern.end):
        before = next((word for word in _AND if piece.endswith(word, pattern.start, match.start)), "")
        if before and " " in piece[pattern.start : match.start - len(before)]:
            return replace(pattern, end=match.start - len(before))
    if match := starts.get(pattern.start):
        after = next((word for word in _AND if piece.startswith(word, match.end)), "")
        rest = piece[match.end + len(after) : pattern.end] if after else ""
        if rest in places() or (rest and " " not in rest and is_strange(rest)):
            return replace(pattern, end=match.end)
        if " " in rest:
            return replace(pattern, start=match.end + len(after))
    return pattern


# -------------------------------------------------------------------------------------------------------------------- people
_Name = TypeVar("_Name", Found, ModelEntity)


def within_person(name: Found | ModelEntity, people: Spans) -> bool:
    """Whether a name is somebody's full name, or a part of one: "Els | van 't Hof"."""
    return any(start <= name.start and name.end <= end for start, end in people.overlapping((name.start, name.end)))


def without_person(text: str, name: _Name, people: Spans) -> _Name:
    """A name without the person after it: "FOD Economie | Els Minne". What is one head noun may be called after somebody: "Stichting Els Minne"."""
    for start, end in people.overlapping((name.start, name.end)):
        before = text[name.start : start].rstrip(" ,(")
        if name.start < start and end == name.end and (" " in before or not has_organisation_head(before)):
            return replace(name, end=name.start + len(before))
    return name


# ----------------------------------------------------------------------------------------------------------- parts and owners
_OF_OWNER = re.compile(r"(?P<part>.*\S)\s+(?:van|bij|binnen)\s+(?P<article>de\s+|het\s+)?", re.DOTALL)


def without_owners(text: str, candidates: Sequence[Found]) -> list[Found]:
    """A part of a body and that body are two: "DG Zelfstandigen | van de | FOD Sociale Zekerheid"."""
    owners: dict[int, list[Found]] = defaultdict(list)
    for candidate in candidates:
        if candidate.rule in _OWNERS and candidate.kind != "international":  # "Hof van Justitie van de Europese Unie" is one
            owners[candidate.end].append(candidate)
    return [c if c.rule in _WHOLE else _without_owner(text, c, owners[c.end]) for c in candidates]


def _without_owner(text: str, found: Found, owners: Iterable[Found]) -> Found:
    for owner in owners:
        part = _OF_OWNER.fullmatch(text, found.start, owner.start) if found.start < owner.start else None
        if part and (part["article"] or (owner.rule == "abbreviation" and owner.kind != "ministry")):
            return replace(found, end=part.end("part"))
    return found
