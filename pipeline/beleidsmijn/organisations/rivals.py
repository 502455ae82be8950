"""What the language model takes a name for, against the rule that found it as an organisation: which of the two is believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.notation.names import COURTESY
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.found import Found
from beleidsmijn.organisations.model_names import ModelEntity, mostly_organisation
from beleidsmijn.organisations.patterns import is_other_thing
from beleidsmijn.organisations.unlisted import places

_SURE = frozenset({"register", "ministry", "definition", "fod", "states"})
_PERSON_OR_PLACE = frozenset({"PER", "LOC"})
_OUTDONE = {
    **dict.fromkeys(("adjective_head", "foreign_head", "head_phrase"), frozenset({"PER", "MISC"})),
    "apposition": _PERSON_OR_PLACE | {"MISC"},
    "titled": _PERSON_OR_PLACE,
    **dict.fromkeys(("acts", "role_of", "work_of"), _PERSON_OR_PLACE),
    "lower_head": frozenset({"PER", "MISC"}),
    **dict.fromkeys(("called_after", "joined_head", "last_word", "legal_form", "ampersand"), _PERSON_OR_PLACE | {"MISC"}),
}
"""Rules by which the words in or before a name say that it is a body, and what the model may take that same name for."""
MIN_TITLE_EXTRA = 12
"""A title ("Werken voor Google") is longer than the registered name in it by at least this much."""


def is_another_thing(found: Found, others: Iterable[ModelEntity], text: str) -> bool:
    """Whether the model sees a person, place or law here: one of the ``others`` that overlap the name.

    A registered name gives way only to a title that holds it, that of a company also to a place ("de Randstad").
    """
    if found.kind == "company" and text[found.start : found.end] in places() and text.endswith("de ", 0, found.start):
        return True
    for entity in others:
        if not (entity.start <= found.start and found.end <= entity.end):
            continue
        if found.rule == "abbreviation" and _SAID_BY.search(text, max(0, found.start - 20), found.start):
            continue
        if found.rule == "abbreviation" and _names_a_part(text, found, entity):
            continue
        if found.rule == "abbreviation" and entity.label in {"PER", "LOC"} and _CAPITALS.fullmatch(text, entity.start, entity.end):
            continue
        if found.rule == "source" and entity.label == "PER" and " " not in text[found.start : found.end]:
            continue  # a magazine of one word: "2Recyclingmagazine, 23 juli 2024, (...)"
        if (
            entity.label in _OUTDONE.get(found.rule, ())
            and (entity.start, entity.end) == (found.start, found.end)
            and not _is_person_or_place(text, found, entity)
        ):
            continue
        if found.rule not in _SURE or (entity.label == "LOC" and found.kind == "company" and text.endswith("de ", 0, found.start)):
            return True
        if entity.label == "MISC" and entity.end - entity.start >= found.end - found.start + MIN_TITLE_EXTRA:
            return True
    return False


_COURTESY = re.compile(rf"\b(?:{COURTESY})\s\Z")


def is_family_name(text: str, found: Found, people: Spans) -> bool:
    """Whether the name of a company is somebody's family name: "Els | Colruyt", "mevrouw | Colruyt"."""
    if found.kind != "company" or " & " in text[found.start : found.end]:
        return False
    named = any(start < found.start and end == found.end for start, end in people.overlapping((found.start, found.end)))
    return named or bool(_COURTESY.search(text, max(0, found.start - 20), found.start))


def is_misread(text: str, found: Found, others: Sequence[ModelEntity], entities: Sequence[ModelEntity]) -> bool:
    """Whether the model sees another thing in a name of several words here, and an organisation in most of the other places where it stands."""
    name = text[found.start : found.end]
    same = all(other.label == "MISC" and (other.start, other.end) == (found.start, found.end) for other in others)
    return same and " " in name and mostly_organisation(text, name, entities)


_SAID_BY = re.compile(r"\b(?:[Aa]ldus|[Nn]amens|[Vv]olgens)\s(?:de\s|het\s)?\Z")
"""Before one who says something."""
_CAPITALS = re.compile(r"(?:[A-Z]\.?\s)?[A-Z]{3,}")
"""What is no one's name, and no place: "Volgens CMHF", "werkgever A. UWV betaalt"."""


_MAY_BE_A_PERSON = re.compile(r"(?:er|ant|ent)\s$")
_MAY_BE_LOCAL = re.compile(r"(?:bureau|club|instelling|omroep|secretariaat|supermarkt|winkel)\s$")


_SEVERAL_BEFORE, _LISTED_AFTER = re.compile(r"(?:en|s)\s\Z"), re.compile(r"(?:,|\sen|\sof)\s[A-ZÀ-Ý]")
"""Around a name alone after a noun for several, which is often another thing: "de producenten Wolk-Score"."""


def _is_person_or_place(text: str, found: Found, entity: ModelEntity) -> bool:
    """Whether a name after a noun is that of someone who may be called so ("aannemer Jan Peeters"), of a place ("politiebureau Zwinboord"), or of another thing."""
    if found.rule != "apposition":
        return False
    if entity.label == "MISC":
        return _SEVERAL_BEFORE.search(text, max(0, found.start - 20), found.start) is not None and not _LISTED_AFTER.match(text, found.end)
    surface, before = text[found.start : found.end], text[max(0, found.start - 20) : found.start]
    if entity.label == "PER":
        given, _, family = surface.partition(" ")
        return bool(family) and (is_given_name(given) or "." in given) and _MAY_BE_A_PERSON.search(before) is not None
    return surface in places() or _MAY_BE_LOCAL.search(before) is not None


def _names_a_part(text: str, found: Found, entity: ModelEntity) -> bool:
    """Whether an abbreviation is named in a compound that is something else ("NMBS-aanbod"), which no treaty or meeting is ("VN-verdrag")."""
    compound = text[entity.start : entity.end]
    others = (compound, compound.split()[0])  # "EU-trendrapport 2014": the head may have a year after it
    return entity.start == found.start and text.startswith("-", found.end) and not any(map(is_other_thing, others))
