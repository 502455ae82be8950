"""Names of bodies that no list has, by their first or last word: "Kenniscentrum Sport", "Groep Janssens", "Peeters & Zonen", "de Huurdersbond".

The words are data: ``titled_heads.tsv``, ``last_words.tsv``, ``joined_heads.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.language.lexicon import peoples
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NAME, kind
from beleidsmijn.notation.given_names import called_after, find_full_names, is_given_name
from beleidsmijn.notation.municipalities import municipalities
from beleidsmijn.notation.names import OPENING_MARKS
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.organisations.patterns import ADJECTIVE, GAP, PatternMatch, is_other_thing, never_starts
from beleidsmijn.packaged import read_list, read_rows

_GROUP = "Groep"
_WORD = r"[A-ZÀ-Ý][\w’'-]*\w"
_TITLED = rf"{_WORD}(?:[ \t](?:(?:en|&|van|voor|van de|voor de|der)[ \t])?{_WORD}){{0,4}}"
_SURNAME = rf"(?:(?:De|Den|Van|Van de[nr]?|Vande[nr]?|Vander|Ter|Ten)[ \t])?{_WORD}"


@cache
def _kinds() -> dict[str, str]:
    return dict(read_rows("titled_heads.tsv", 2))


@cache
def _titled() -> Prefiltered:
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{ADJECTIVE}[ \t])?(?P<head>{'|'.join(_kinds())})[ \t](?P<name>{_TITLED})"))


@cache
def _last_words() -> dict[str, str]:
    """Kind of body that each last word of a name says."""
    return dict(read_rows("last_words.tsv", 2))


@cache
def _by_last_word() -> Prefiltered:
    return Prefiltered(re.compile(rf"(?<![\w-])(?:{_WORD}[ \t]){{1,2}}(?:{'|'.join(_last_words())})(?![\w-])"))


@cache
def _joined() -> Prefiltered:
    ends = "|".join(read_list("joined_heads.txt"))
    return Prefiltered(
        re.compile(rf"(?:(?<=[a-zà-ÿ,][ \t])|(?<=[ \t]\()|(?<=[-•*][ \t]))(?P<name>[A-ZÀ-Ý][a-zà-ÿ]{{2,}}(?:{ends}))(?![\w-])")
    )


_WITH_AMPERSAND = Prefiltered(re.compile(rf"(?<![\w-]){_SURNAME}(?:,[ \t]{_SURNAME})*[ \t]&[ \t](?:{_SURNAME}|Zonen|Co\b)"))
_GIVEN_BEFORE, _SURNAME_NEXT = re.compile(r"(?<!\S)(?P<word>[A-ZÀ-Ý][\w’'-]+)[ \t]$"), re.compile(r"[ \t][A-ZÀ-Ý]")
"""Around the names of two people ("Anna | Peeters & Jan | Bakker"), or before a name that a list ends in a firm ("Teijin | Aramid, Low & Bonar")."""
_OF_COUNTRY = Prefiltered(
    re.compile(
        rf"(?:(?<=[a-zà-ÿ,][ \t])|(?<=[ \t]\()|(?<=[-•*][ \t]))(?P<first>{_WORD}(?:[ \t]{_WORD}){{0,2}})[ \t](?:Vlaanderen|Nederland|Netherlands|België|Belgium|Belgique|Brussel|Wallonië)(?![\w-])"
    )
)
_MINISTRY = Prefiltered(
    re.compile(rf"\b[Mm]inisterie{GAP}van{GAP}[A-ZÀ-Ý][a-zà-ÿ]+(?:(?:,{GAP}|{GAP}en{GAP}|{GAP})[A-ZÀ-Ý][a-zà-ÿ]+)*(?![\w-])")
)


_OF_PLACE = re.compile(r"(?:isch|s|se|[A-Za-z]*ge[a-z]{3,}[dt])$")
"""Endings of what tells a part of a country, or what became of it: "Caribisch Nederland", "Frans Vlaanderen", "Afgehaakt Nederland"."""


@cache
def places() -> frozenset[str]:
    """Names of countries, cities and regions."""
    return frozenset([*read_list("places.txt"), *read_list("regions.txt"), *municipalities()])


def find_unlisted(text: str) -> Iterator[PatternMatch]:
    """Names by their first or last word; matches of several rules may overlap."""
    for match in _titled().finditer(text):
        quoted = match.start() and text[match.start() - 1] in OPENING_MARKS
        if not quoted and not (match["head"] == _GROUP and _is_no_company(match["name"])):
            last_of_list = text.rfind(" en ", match.start(), match.end()) if text.endswith(", ", 0, match.start()) else -1
            yield PatternMatch(match.start(), last_of_list if last_of_list > 0 else match.end(), _kinds()[match["head"]], "titled")
    for match in _by_last_word().finditer(text):
        *words, last = match.group().split()
        if is_strange(words[-1]):
            begins = not never_starts(words[0])
            begin = match.start() if begins else match.start() + match.group().index(words[-1], len(words[0]))
            yield PatternMatch(begin, match.end(), _last_words()[last], "last_word")
    for match in _joined().finditer(text):
        yield PatternMatch(*match.span("name"), "association", "joined_head")
    for match in _WITH_AMPERSAND.finditer(text):
        strange = all(map(is_strange, re.findall(r"\w[\w’'-]{3,}", match.group().removesuffix("Zonen"))))
        before = _GIVEN_BEFORE.search(text, max(0, match.start() - 20), match.start())
        comma = text.rfind(", ", match.start(), match.end())
        start = comma + len(", ") if before and comma > 0 else match.start()
        alone = start > match.start() or not (before and is_given_name(before["word"]))
        if strange and alone and not _SURNAME_NEXT.match(text, match.end()):
            yield PatternMatch(start, match.end(), "company", "ampersand")
    for match in _OF_COUNTRY.finditer(text):
        words = match["first"].split()
        first, last = words[0], words[-1]
        if is_strange(last) and not is_other_thing(last) and not _OF_PLACE.search(last) and last not in places():
            start = match.start() + (len(first) + 1 if never_starts(first) and len(words) > 1 else 0)
            yield PatternMatch(start, match.end(), "association", "of_country")
    for match in _MINISTRY.finditer(text):
        yield PatternMatch(*match.span(), "ministry", "ministry_phrase")
    for name in find_full_names(text):
        if body := called_after(text, name):
            yield PatternMatch(name.start, *body, "called_after")


def _is_no_company(name: str) -> bool:
    """Whether "Groep" before a name says that there are several: "Groep Belgen", and not "Groep Janssens"."""
    first = name.split()[0]
    return not is_strange(first) or first.capitalize() in peoples()


def is_strange(word: str) -> bool:
    """Whether a word is no ordinary one: no list knows it, or only as a name."""
    return kind(fold(word)) in {"", NAME}
