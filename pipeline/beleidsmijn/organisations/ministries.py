"""Ministries by their field of policy: "ministerie van A", "ministeries van A en B", "minister van A", "minister NAAM (A)", "minister NAAM van A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from beleidsmijn.notation.glue import LEADING_WORD
from beleidsmijn.organisations.normalise import looks_like_abbreviation
from beleidsmijn.organisations.patterns import GAP
from beleidsmijn.organisations.register import Entry, Register
from beleidsmijn.packaged import read_list, read_rows

_MINISTRY = re.compile(
    rf"\b(?:{LEADING_WORD})?(?P<word>[Mm]inisterie(?:s)?|[Mm]inister(?:s)?|[Ss]taatssecretaris(?:sen)?){GAP}(?:van|voor)(?:{GAP}|(?=[A-ZÀ-Ý]))"
)
_MINISTER_BY_NAME = re.compile(
    rf"\b(?:[Mm]inister|[Ss]taatssecretaris){GAP}(?:[a-z]+{GAP}){{0,3}}(?:[A-Z][^()\n]{{1,40}}\(|[A-Z][\w’'-]+(?:{GAP}(?:[a-z]{{2,4}}{GAP})?[A-Z][\w’'-]+){{0,3}}{GAP}(?:van|voor){GAP})(?=[A-Z])"
)
"""Forms such as "minister Els Minne (Financiën)" and "minister Minne van Financiën"."""
_NEXT_FIELD = re.compile(
    r"(?:\s*\([A-Z][\w&]{1,6}\))?\s*(?:(?:,|en|en\s+van|,\s*van)\s+|en(?=[A-ZÀ-Ý]))(?:het\s+ministerie\s+van\s+|van\s+|voor\s+)?"
)
_FROM_ABROAD = re.compile(r"\b(?P<whose>[A-ZÀ-Ý][a-zà-ÿ]+(?:se|sche))\s$")
_WORD_BEFORE = re.compile(r"\b(?P<word>\w+)\s$")
_JOINED = " en "
"""In the fields of a ministry that the Netherlands alone have: "Economische Zaken en Klimaat". One of a single field is another one in Belgium."""
_OF_COUNTRY = re.compile(r"\s+van\s+(?P<whose>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)*)")
_GLUED_ON = re.compile(r"(?<=[a-zà-ÿ]{3})[.:;?!](?=[A-ZÀ-Ý])")
"""Where the next sentence is glued to a field: "Europese zaken.Ik verwijs"."""
_OF_MANY = re.compile(r"\b(?:[Aa]lle|[Dd]iverse|[Vv]erschillende)\s$")
"""Ministers of one field in several countries: "alle ministers van Financiën van de EU"."""
_FOOTNOTE_MARK = re.compile(r"(?<=[.,;:)a-z])\d{1,2}$")


@dataclass(frozen=True, slots=True)
class Ministry:
    """Where a ministry or the field of a minister is named; ``is_ministry`` tells which.

    ``abroad`` is its full name if it is that of another country, and not the ``entry`` of that field of policy.
    """

    start: int
    end: int
    is_ministry: bool
    entry: Entry
    abroad: str | None = None


def find_ministries(text: str, register: Register, country: str | None = None) -> Iterator[Ministry]:
    """All ministries whose field of policy the register knows; those of Flanders, Wallonia and Brussels are none.

    Args:
        text: what is searched.
        register: the known organisations.
        country: of the document, whose ministries are meant where no other country is named.
    """
    for start, field_start, is_ministry in _contexts(text):
        before = _WORD_BEFORE.search(text, max(0, start - 20), start)
        whose = _home_words().get(before["word"], "any") if before else "any"
        if whose == "region" or text.startswith(_regional_fields(), field_start):
            continue
        here = country if whose == "any" else whose
        if _OF_MANY.search(text, max(0, start - 12), start):
            continue
        position, first = field_start, True
        while found := _field_at(text, position, register, here, is_ministry=is_ministry):
            end, entry = found
            abroad = _abroad(text, start, position, end)
            if abroad is None and here == "BE" and entry.country == "NL" and _JOINED not in text[position:end]:
                abroad = f"ministerie van {text[position:end]}", start, end
            begin, stop = (start, end) if first and is_ministry else (position, end)
            if abroad and first and is_ministry:
                begin, stop = abroad[1:]
            yield Ministry(begin, stop, is_ministry, entry, abroad[0] if abroad else None)
            link = _NEXT_FIELD.match(text, end, end + 60)
            if not link:
                break
            position, first = link.end(), False


def _contexts(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a ministry or a minister's field may follow: (start of the phrase, start of the field, whether it is a ministry)."""
    for match in _MINISTRY.finditer(text):
        yield match.start("word"), match.end(), match["word"].casefold().startswith("ministerie")
    for match in _MINISTER_BY_NAME.finditer(text):
        yield match.start(), match.end(), False


def _field_at(text: str, position: int, register: Register, country: str | None, *, is_ministry: bool) -> tuple[int, Entry] | None:
    """The longest field of policy that starts at a position: (its end, the ministry)."""
    window = _GLUED_ON.split(text[position : position + 80], maxsplit=1)[0]
    words = list(re.finditer(r"\S+", window))
    for count in range(min(len(words), 9), 0, -1):
        candidate = _FOOTNOTE_MARK.sub("", window[: words[count - 1].end()]).rstrip(".,;:)?!\"'’-– \n\t")
        entry = register.portfolio(candidate, country)
        if entry is None and country == "BE" and is_ministry:
            entry = register.portfolio(candidate)
        if entry is None and country != "BE" and looks_like_abbreviation(candidate):
            ministries = [e for e in register.by_abbreviation(candidate) if e.kind == "ministry"]
            entry = min(ministries, key=lambda e: e.source != "curated", default=None)
        if entry and candidate[:1].isupper():
            return position + len(candidate), entry
    return None


@cache
def _regional_fields() -> tuple[str, ...]:
    """Fields of Flemish ministers that begin as a federal one does."""
    return tuple(read_list("regional_fields.txt"))


@cache
def _home_words() -> dict[str, str]:
    """Words for our own countries and regions, and whose minister each says that one is: NL, BE, region or any."""
    return dict(read_rows("home_words.tsv", 2))


@cache
def _places_abroad() -> frozenset[str]:
    return frozenset(read_list("places.txt")) - _home_words().keys()


def _abroad(text: str, start: int, field: int, end: int) -> tuple[str, int, int] | None:
    """The full name of a ministry of another country, and where it starts and ends with the word for the country.

    Forms are "de Duitse minister van Financiën" and "het ministerie van Defensie van Kenia".
    """
    before = _FROM_ABROAD.search(text, max(0, start - 30), start)
    if before and before["whose"] not in _home_words():
        return f"{before['whose']} ministerie van {text[field:end]}", before.start(), end
    after = _OF_COUNTRY.match(text, end)
    if after and after["whose"] in _places_abroad():
        return f"ministerie van {text[field:end]} van {after['whose']}", start, after.end()
    return None
