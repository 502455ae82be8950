"""Names that the language model found, and which of those that nothing else supports are to be believed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from beleidsmijn.notation.dates import WEEKDAY_NAMES
from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.notation.glue import GLUED_ON
from beleidsmijn.notation.municipalities import municipalities
from beleidsmijn.notation.names import NO_END, OPENING_MARKS, is_portfolio
from beleidsmijn.notation.windows import whole_words
from beleidsmijn.organisations.patterns import (
    PatternMatch,
    before_address,
    has_organisation_head,
    is_fund,
    is_organisation_head,
    is_other_thing,
    roles,
)
from beleidsmijn.organisations.unlisted import is_strange
from beleidsmijn.packaged import read_list

_NO_NAME = re.compile(
    r"^(?:.*\saan\s[A-Z].*|[IVXLC]+|[A-Z]{1,2}|[A-Z]{1,4}-?\d+(?:\s[A-Z]+)?|\d.*|.*\n\s*\n.*|.*\d{3,}.*|(?:Afdeling|Artikel|Bijlage|Boek|Deel|Hoofdstuk|Paragraaf|Tabel|Titel)\s\d.*)$",
    re.DOTALL,
)
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}")
_DEFINED = re.compile(r"\s*\((?:hierna:?\s)?[A-Z]{2}")
_CLOSING_MARKS = frozenset("”’\"'»")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+\.(?:nl|be|eu|com|org)")
_WORD_OR_LONG_ABBREVIATION = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{2,}|[A-Z]{4,}")
_PARTNERS = re.compile(r"([A-ZÀ-Ý][\w’'-]+) & ([A-ZÀ-Ý][\w’'-]+)")
MAX_NAME_WORDS = 14
MIN_TIMES = 3


_SPEAKS_BEFORE = re.compile(
    r"\b(?:volgens|aldus|namens|door|bij|(?:voorzitter|directeur|lid|leden|woordvoerder) van)\s+(?:de\s|het\s)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ModelEntity:
    """A named entity that the language model found, with a label of the common scheme: ORG, PER, LOC, MISC."""

    start: int
    end: int
    label: str


def before_label(text: str, entity: ModelEntity) -> ModelEntity:
    """A name without what the model reads on into on the next line: a label ("FNV Zorg | Kenmerk:"), or words behind a line of capitals ("STAD GENT | Gemeenteraad")."""
    line_end = text.rfind("\n", entity.start, entity.end)
    if line_end <= entity.start:
        return entity
    in_capitals = text[entity.start : line_end].isupper() and not text[line_end : entity.end].isupper()
    return replace(entity, end=line_end) if in_capitals or text.startswith(":", entity.end) else entity


_LISTED = re.compile(r"[^,\n]+(?:,\s[^,\n]+)+\sen\s[^,\n]+")
_PARTED = re.compile(r",\s|\sen\s")


def parted(text: str, entity: ModelEntity) -> Iterator[ModelEntity]:
    """A list of brands that the model reads as one name, each name by itself: "Westland Infra, Coteq en RENDO"."""
    surface = text[entity.start : entity.end]
    names = _PARTED.split(surface) if entity.label == "ORG" and _LISTED.fullmatch(surface) else []
    if not names or not all(name[:1].isupper() and is_strange(name.split()[-1]) for name in names):
        yield entity
        return
    start = entity.start
    for name in names:
        start = text.index(name, start)
        yield replace(entity, start=start, end=start + len(name))
        start += len(name)


def believed(text: str, entities: Sequence[ModelEntity]) -> list[ModelEntity]:
    """Of the organisations that only the model sees, those to be believed.

    Not a Roman numeral, a code, half a page, or what stands between quotation marks. The others must speak or act somewhere in the document, stand
    in brackets after a person, or look like an organisation: one of several words has a head noun of organisations, an abbreviation or "&" in it, or is given one; one of a
    single word ("Hof", "Belspo") is plain or an abbreviation of four letters or more, and taken for an organisation at all of the three places
    or more where it stands; the name of a website stands for who keeps it. What its noun calls a law, a plan or a system is none.
    """
    entities = [_cut(text, entity) for entity in entities]
    organisations = named_organisations(text, entities)
    seen_as: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        seen_as[text[entity.start : entity.end]].append(entity.label)
    speaking = {text[entity.start : entity.end] for entity in organisations if _speaks(text, entity)}
    lower = text.lower()
    steady = {
        surface
        for surface, labels in seen_as.items()
        if len(labels) >= MIN_TIMES and set(labels) == {"ORG"} and " " not in surface and _always_seen(lower, surface, len(labels))
    }
    people = {entity.end for entity in entities if entity.label == "PER"}
    things = {text[entity.start : entity.end] for entity in organisations if introduced_as_thing(text, entity)}

    def supported(entity: ModelEntity) -> bool:
        surface = text[entity.start : entity.end]
        if surface in things:
            return False
        of_somebody = text.endswith(" (", 0, entity.start) and entity.start - len(" (") in people and text.startswith(")", entity.end)
        of_somebody = of_somebody and not is_portfolio(text, entity.start, entity.end)
        if surface in speaking or of_somebody or _is_party(text, entity):
            return True
        if " " not in surface:
            return bool(_DOMAIN.fullmatch(surface)) or surface in steady or _is_headed(text, entity)
        return has_organisation_head(surface) or bool(
            _ABBREVIATION.search(surface) or _DEFINED.match(text, entity.end) or _are_partners(surface)
        )

    return [entity for entity in organisations if supported(entity)]


def named_organisations(text: str, entities: Sequence[ModelEntity]) -> list[ModelEntity]:
    """The organisations of the model that have the form of a name and stand where one may stand, without what it reads on with."""
    return [
        entity
        for entity in (_cut(text, entity) for entity in entities if entity.label == "ORG" or _is_party(text, entity))
        if _is_name(text[entity.start : entity.end]) and not _quoted(text, entity) and not _in_postcode(text, entity)
    ]


_IN_COUNCIL = re.compile(r"\bfractie\s(?:van\s)?(?:de\s)?\Z")


def _is_party(text: str, entity: ModelEntity) -> bool:
    """Whether a name is that of a group in a council, whatever else the model takes it for: "de fractie Hart voor Almere"."""
    if _IN_COUNCIL.search(text, max(0, entity.start - 16), entity.start) is None:
        return False
    return entity.label != "PER" or not is_given_name(text[entity.start : entity.end].split()[0])


_GOES_ON = re.compile(r"[ \n](?:[A-ZÀ-Ý]|(?:inzake|van|voor)\b)")
_AFTER_ARTICLE = re.compile(r"\b(?:de|het|deze|dit)\s\Z")


def _is_headed(text: str, entity: ModelEntity) -> bool:
    """Whether one word with a capital inside a sentence ends in the head of an organisation, and is more than that: "de Huurcommissie"."""
    surface = text[entity.start : entity.end]
    if not has_organisation_head(surface) or is_organisation_head(surface) or _GOES_ON.match(text, entity.end):
        return False
    return _AFTER_ARTICLE.search(text, max(0, entity.start - 5), entity.start) is not None


def _are_partners(surface: str) -> bool:
    """Whether a name is of two, one of which is no ordinary word: "Transport & Environment", and not "Planning & Team"."""
    partners = _PARTNERS.fullmatch(surface)
    return bool(partners and any(map(is_strange, partners.groups())))


_NOT_ITS = re.compile(
    rf";.*|\s\|.*|\s*\n\s*(?i:{WEEKDAY_NAMES})\b.*|{GLUED_ON}|(?<=[A-Z]{{2}})\.[A-Z][a-z].*|(?<=[a-zà-ÿ]{{4}})[.?!]\s.*"
    r"|(?<!\bvan)(?<!\bvoor)(?<!\btot)(?<!\bmet)(?<!\bin)(?<!\bop)(?<!\ben)(?<!\buit)(?<!\bbij)(?<!\bonder)\s(?:de|het|een|deze|die|dat)\s+[a-zà-ÿ].*"
    r"|\s(?:de|het|een)\s['‘\"“„«].*|\s(?:Afdeling|Artikel|Bijlage|Hoofdstuk|Paragraaf|Titel)\s(?:\d|[IVX]+\b).*"
    r"|\s(?:aangesloten|bedoelde?|bevoegde?|genoemde?|gevestigde?|opgerichte?)\s.*"
    rf"|{NO_END}|[,:]\Z",
    re.DOTALL,
)
"""What the model reads on with: over a semicolon or a bar, into a sentence that goes on or is glued to the name, or to a word that no name ends with."""
_COUNT, _COUNTED = re.compile(r"\s\d{1,3}$"), re.compile(r"\s[a-zà-ÿ]{4,}")
"""A number at the end of what the model reads, and what it counts there: "de Veiligheidsraad 14 | bijkomende personen"."""


def _cut(text: str, entity: ModelEntity) -> ModelEntity:
    """A name of the model without what is not part of it (see `_NOT_ITS`, `_COUNT`, `before_address`)."""
    surface = text[entity.start : before_address(text, entity.start, entity.end)]
    if _COUNTED.match(text, entity.end):
        surface = _COUNT.sub("", surface)
    return replace(entity, end=entity.start + len(_NOT_ITS.sub("", surface)))


def _always_seen(lower: str, word: str, times: int) -> bool:
    """Whether a word looks like a proper noun, plain or a long abbreviation, and all its places in a lower-case text are among the many seen."""
    if not _WORD_OR_LONG_ABBREVIATION.fullmatch(word):
        return False
    return times >= sum(1 for _ in whole_words(lower, word.lower(), joins="_-"))


_NOUN_BEFORE = re.compile(r"\b(?P<noun>[a-zà-ÿ-]+)\s+[‘'“\"«]?$")
_NOUN_AFTER = re.compile(r"[’'”\"»]?\s(?P<noun>[a-zà-ÿ-]+)")


def introduced_as_thing(text: str, entity: ModelEntity | PatternMatch) -> bool:
    """Whether the noun right before or after a name says that it is a law, a plan or a system ("het systeem Inspect", "de EPIS databank")."""
    before = _NOUN_BEFORE.search(text, max(0, entity.start - 40), entity.start)
    after = _NOUN_AFTER.match(text, entity.end)
    return any(noun is not None and is_other_thing(noun["noun"]) for noun in (before, after))


def mostly_organisation(text: str, surface: str, entities: Sequence[ModelEntity]) -> bool:
    """Whether the model takes at least half of the places where a word stands for an organisation."""
    seen = sum(entity.label == "ORG" and text[entity.start : entity.end] == surface for entity in entities)
    return 2 * seen >= sum(1 for _ in whole_words(text, surface))


@cache
def _roles() -> frozenset[str]:
    """Functions and parties, which the model takes for the body that they stand for ("de Secretaris-Generaal", "de Werkgever")."""
    return roles() | frozenset(read_list("contract_parties.txt"))


@cache
def _titles() -> tuple[str, ...]:
    """Abbreviated titles of ministers, before the field that the model takes for an organisation."""
    return tuple(f"{title} " for title in read_list("minister_titles.txt"))


@cache
def _events() -> frozenset[str]:
    """Events known by themselves: "de Ramadan"."""
    return frozenset(read_list("event_names.txt"))


def _is_name(surface: str) -> bool:
    return (
        not _NO_NAME.match(surface)
        and not surface.startswith(_titles())
        and len(surface.split()) <= MAX_NAME_WORDS
        and (any(c.isupper() for c in surface) or bool(_DOMAIN.fullmatch(surface)))
        and not is_other_thing(surface)
        and not is_fund(surface)
        and surface not in _events()
        and surface not in municipalities()
        and not is_given_name(surface)
        and surface.casefold() not in _roles()
    )


def _quoted(text: str, entity: ModelEntity) -> bool:
    """Whether a name stands between quotation marks, as titles and plans do."""
    return text[entity.start - 1 : entity.start] in OPENING_MARKS and text[entity.end : entity.end + 1] in _CLOSING_MARKS


_POSTCODE_DIGITS, _POSTCODE_LETTERS = re.compile(r"(?<!\d)[1-9]\d{3}\s?$"), re.compile(r"[A-Z]{2}\s")


def _in_postcode(text: str, entity: ModelEntity) -> bool:
    """Whether a name begins with the letters of a Dutch postcode: "5600 | HL Eindhoven"."""
    return bool(_POSTCODE_LETTERS.match(text, entity.start) and _POSTCODE_DIGITS.search(text, max(0, entity.start - 6), entity.start))


@cache
def _speaks_after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(read_list('speaking_verbs.txt'))})\b")


def _speaks(text: str, entity: ModelEntity) -> bool:
    before, after = text[max(0, entity.start - 30) : entity.start], text[entity.end : entity.end + 20]
    return bool(_SPEAKS_BEFORE.search(before) or _speaks_after().match(after))
