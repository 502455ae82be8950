"""Names that a common noun introduces or explains: "het bedrijf X", "de operatoren X, Y en Z", "bedrijven als X en Y", "X, de koepel van Y".

The noun says what kind of organisation it is and is no part of the name. Nouns are data: ``apposition_nouns.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.organisations.acting import NAME, is_no_person
from beleidsmijn.organisations.patterns import GAP, PatternMatch, is_other_thing, known_things, roles, with_legal_form
from beleidsmijn.packaged import read_list, read_rows

_WORD = r"[A-ZÀ-Ý][\wÀ-ÿ’'&.]*(?:-[\wÀ-ÿ]+)*"
_INNER = r"(?:&|de|der|den|van|of|for|the|des|du)"
_NAME = rf"{_WORD}(?:{GAP}(?:{_INNER}{GAP}){{0,2}}{_WORD}){{0,4}}"
_NEXT = re.compile(rf"(?:,[ ]|[ ]en[ ]|[ ]of[ ]|/)(?P<name>{_NAME})")
_END = re.compile(r"(?<=\w\w)\.\s*(?=[A-ZÀ-Ý]).*|[.’']+$", re.DOTALL)
"""What is no part of a name any more: the next sentence, glued to it or not, and a mark at its end."""
_BEGINS = re.compile(r"(?:\A|\n|[.:?!][”\"’']?\s)\Z")
"""Before the noun at the start of a sentence; of several, of whom only one is named, it may be part of a name ("Netbeheerders Vlaanderen")."""
_OF_A_PEOPLE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+(?:se|sche)")
"""An adjective alone: "de Engelse organisatie Nederlandse gevangenen bezoekt"."""
_EXAMPLES = (
    Prefiltered(re.compile(rf"(?<![\w-])(?P<noun>[\w-]+),?[ ](?:zo)?als[ ](?P<name>{_NAME})")),
    Prefiltered(
        re.compile(
            rf"(?<![\w-])(?P<noun>[\w-]+),?[ ](?:waaronder|onder[ ]wie|met[ ]onder[ ](?:meer|andere))[ ](?:de[ ]|het[ ])?(?P<name>{_NAME})"
        )
    ),
    Prefiltered(
        re.compile(
            rf"(?<![\w-])(?P<noun>[\w-]+)(?:[ ]\(|[ ][–-][ ])(?:zoals[ ]|onder[ ]meer[ ]|o\.a\.[ ])?(?=(?:{_NAME}(?:,[ ]|[ ](?:en|of)[ ]|/))+{_NAME}(?:\)|[ ][–-]))(?P<name>{_NAME})"
        )
    ),
    Prefiltered(
        re.compile(
            rf"(?<![\w-])(?i:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)[ ](?:[a-zà-ÿ]+[ ])?(?P<noun>[a-zà-ÿ-]+),[ ](?P<name>{_NAME})"
        )
    ),
)
"""Names after a noun in the plural and "als", "waaronder", in brackets or, of things that are counted, after a comma: "de vier grote banken, X, Y, Z en W"."""
_ROMAN_OR_CODE = re.compile(r"^(?:[IVXLC]+|[A-Z]|[A-Z]{0,2}\d+.*)$")


@cache
def _kinds() -> dict[str, tuple[str, bool]]:
    """Kind of organisation of a noun, and whether it is plural."""
    nouns: dict[str, tuple[str, bool]] = {}
    for singular, plural, kind, _ in read_rows("apposition_nouns.tsv", 4):
        nouns[singular], nouns[plural] = (kind, False), (kind, True)
    return nouns


@cache
def _noun() -> str:
    parts: dict[str, list[str]] = {"any": [], "longer": [], "alone": []}
    for singular, plural, _, where in read_rows("apposition_nouns.tsv", 4):
        parts[where] += [singular, plural]
    ends = {where: any_of(nouns) for where, nouns in parts.items()}
    whole = any_of([*parts["alone"], *(noun.capitalize() for noun in parts["any"])])
    return rf"(?<![\w-])(?:[A-Za-zà-ÿ]?[a-zà-ÿ-]*?{ends['any']}|[A-Za-zà-ÿ][a-zà-ÿ-]{{2,}}{ends['longer']}|{whole})"


@cache
def _introduced() -> Prefiltered:
    return Prefiltered(re.compile(rf"(?<![\w-])(?=[\w'-]+[ \t]{{1,2}}[A-ZÀ-Ý])(?P<noun>{_noun()})[ \t]{{1,2}}(?P<name>{_NAME})"))


@cache
def _is_noun() -> re.Pattern[str]:
    return re.compile(_noun())


def _introductions(text: str) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """Where the first name stands, the kind of organisation that the noun says, and whether more may follow."""
    for match in _introduced().finditer(text):
        noun = match["noun"]
        listed = not _kind(noun.lower())[1] or _NEXT.match(text, match.end("name"))
        if noun.islower() or (_BEGINS.search(text, max(0, match.start() - 3), match.start()) and listed):
            yield (match.span("name"), *_kind(noun.lower()))
    for pattern in _EXAMPLES:
        for match in pattern.finditer(text):
            noun = match["noun"].lower()
            kind, plural = _kind(noun) if _is_noun().fullmatch(noun) else ("", False)
            if plural:
                yield match.span("name"), kind, plural


def is_apposition_noun(word: str) -> bool:
    """Whether a word introduces organisations: what the model takes for the given name in "Farmabedrijven Tevo"."""
    return _is_noun().fullmatch(word.lower()) is not None


@cache
def _no_names() -> frozenset[str]:
    return frozenset([*read_list("not_a_name_start.txt"), *read_list("places.txt"), *read_list("regions.txt")])


def find_apposed(text: str) -> Iterator[PatternMatch]:
    """Names after a noun that says that they are organisations; after a plural noun all that are listed."""
    for (start, end), kind, plural in _introductions(text):
        while True:
            name = _END.sub("", text[start:end])
            if (
                _first_word(name) in _no_names()
                or _OF_A_PEOPLE.fullmatch(text, start, end)
                or _ROMAN_OR_CODE.match(name)
                or is_other_thing(name)
                or name in known_things()
                or _begins_with_role(name)
            ):
                break
            yield PatternMatch(start, start + len(name), kind, "apposition")
            following = _NEXT.match(text, with_legal_form(text, start + len(name))) if plural else None
            if following is None:
                break
            start, end = following.span("name")


_WORDS = r"(?:[a-zà-ÿ-]+|[A-Z][a-zà-ÿ]+se)(?:[ ](?:[a-zà-ÿ-]+|[A-Z][a-zà-ÿ]+se)){0,2}"
"""What is said of a name: a noun, with adjectives before it or not."""
_EXPLAINED = re.compile(rf"(?<![\w-])(?<!\bof )(?P<name>{NAME}),[ ](?:de|het|een)[ ](?P<said>{_WORDS})(?=[ ,])")
_TOGETHER = re.compile(
    rf"(?<![\w-])(?P<names>{NAME}(?:,[ ]{NAME})*[ ]en[ ]{NAME}),[ ](?:(?:allebei|beide|twee|drie|vier|vijf|de|onze)[ ]){{1,2}}(?P<said>{_WORDS})(?=[ ,.])"
)
_LISTED = re.compile(rf"(?:\A|(?<=,[ ])|(?<=[ ]en[ ])){NAME}(?=,[ ]|[ ]en[ ]|\Z)")
_SHORTEST_HEAD = 5


@cache
def _explaining() -> re.Pattern[str]:
    heads = any_of(noun for noun, _, _ in read_rows("organisation_heads.tsv", 3) if len(noun) >= _SHORTEST_HEAD)
    return re.compile(rf"(?:{_noun()}|[a-zà-ÿ-]*{heads})")


def find_explained(text: str) -> Iterator[PatternMatch]:
    """Names that a noun right after them says to be organisations: "XYZ, de federatie van bakkers", "Zetforum, een Gentse koepel", "Dakmar en Zetforum, twee leveranciers"."""
    for match in _EXPLAINED.finditer(text):
        if is_no_person(match["name"]) and any(map(_explaining().fullmatch, match["said"].split())):
            yield PatternMatch(*match.span("name"), "other", "apposition")
    for match in _TOGETHER.finditer(text):
        nouns = (_kind(word) for word in match["said"].split() if _is_noun().fullmatch(word))
        kind, plural = next(nouns, ("", False))
        for name in _LISTED.finditer(match["names"]) if plural else ():
            if is_no_person(name.group()):
                start = match.start("names") + name.start()
                yield PatternMatch(start, start + len(name.group()), kind, "apposition")


def _begins_with_role(name: str) -> bool:
    """Whether a name is that of an office ("organisaties, waaronder de Secretaris-generaal van ...")."""
    return name.split()[0].casefold() in roles()


def _first_word(name: str) -> str:
    """The first word that is no capitalised article ("krant De Tijd"); an article alone is no name."""
    first, *others = name.split()
    return others[0] if others and first in ("De", "Het") else first


def _kind(noun: str) -> tuple[str, bool]:
    kinds = _kinds()
    return next(kinds[noun[at:]] for at in range(len(noun)) if noun[at:] in kinds)
