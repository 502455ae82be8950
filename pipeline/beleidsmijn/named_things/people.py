"""People by what stands before their names: an office ("premier Orban", "de minister van Onderwijs, Ben Weyts"), a title of address, or initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.language.lexicon import function_words
from beleidsmijn.named_things.head_nouns import is_known
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN
from beleidsmijn.notation.forms import NAME as PROPER_NOUN
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.notation.given_names import FullName, called_after, find_full_names
from beleidsmijn.notation.names import COURTESY, LAST_NAME, NAME, PARTICLES, SURNAME
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Span
from beleidsmijn.packaged import read_list, read_rows

_FIELD = r"[^.;:()\n]{3,90}?"


@cache
def _offices() -> frozenset[str]:
    return frozenset([*read_list("roles.txt"), *read_list("person_nouns.txt")])


@cache
def _bodies() -> frozenset[str]:
    """Head nouns of organisations: "voorzitter Raad van Bestuur"."""
    return frozenset(noun for noun, *_ in read_rows("organisation_heads.tsv", 3))


@cache
def portfolios() -> frozenset[str]:
    """Fields of ministers of one word, and what words of several begin with: "Wetenschapsbeleid", "Landbouw"."""
    return frozenset(field.split()[0].rstrip(",") for field, _ in read_rows("belgian_portfolios.tsv", 2))


@cache
def _rules() -> tuple[Prefiltered, ...]:
    offices = any_of(first + office[1:] for office in sorted(_offices()) for first in (office[0].lower(), office[0].upper()))
    return tuple(
        Prefiltered(re.compile(pattern))
        for pattern in (
            rf"\b{offices}\s(?P<name>{NAME})(?![\w-])",
            rf"\b(?:[Mm]inister|[Ss]taatssecretaris|[Ss]chepen|[Ww]ethouder|[Gg]edeputeerde)\s(?:van|voor|belast\smet)\s{_FIELD},\s(?P<name>{NAME})(?![\w-])",
            rf"\b(?:[Mm]inister|[Pp]remier|[Pp]resident|[Ss]taatssecretaris|[Kk]anselier|[Ss]enator|[Bb]urgemeester|[Rr]aadslid|[Ss]chepen|[Ww]ethouder)\s(?!van\s)(?P<name>(?:{PARTICLES}\s){{0,3}}{LAST_NAME})(?![\w-])",
            rf"\b{COURTESY}\s(?P<name>{SURNAME})(?![\w-])",
            rf"(?<![\w-])(?P<name>{NAME}),\s(?:de\s|een\s)?{offices}\b(?!-)",
        )
    )


def find_people(text: str) -> Iterator[Span]:
    """Where people are named after their office or their title of address."""
    for rule in _rules():
        for match in rule.finditer(text):
            name = match["name"].partition("\n")[0].rstrip()  # the next line of a signature is no part of it
            if (
                _may_be_called(name)
                and not STREET.match(text, match.end("name"))
                and not _GOES_BEFORE.search(text, max(0, match.start("name") - 8), match.start("name"))
            ):
                yield match.start("name"), match.start("name") + len(name)


_MOVER = rf"(?:{NAME}|(?:{PARTICLES}\s){{0,3}}{LAST_NAME})(?![\w-])"
_MOVERS = Prefiltered(
    re.compile(
        rf"\b(?:[Mm]otie|[Aa]mendement|[Ii]nitiatief(?:wet|nota))(?:-|\s)(?:van\s(?:het\slid|de\sleden)\s)?(?P<names>{_MOVER}(?:/{_MOVER})*)"
    )
)


def find_movers(text: str) -> Iterator[Span]:
    """Members of parliament whom a motion is called after: "de motie-Bakker c.s.", "het amendement Bakker/Jan de Boer"."""
    for match in _MOVERS.finditer(text):
        start = match.start("names")
        for name in match["names"].split("/"):
            if _may_be_called(name):
                yield start, start + len(name)
            start += len(name) + 1


def find_full_named_people(text: str) -> Iterator[Span]:
    """Where people are named by given name and family name; what is called after them is none: "Hugo Grotius Instituut", "Frans Halsstraat"."""
    for name in find_full_names(text):
        street = STREET.match(text, name.end) or _ENDS_IN_STREET.search(name.last)
        if not street and not called_after(text, name) and not _is_another_word(name):
            yield name.start, name.end


def _is_another_word(name: FullName) -> bool:
    """Whether what stands where a family name is expected is a field of policy, a pronoun, a place, or after particles a nationality."""
    if name.last in portfolios() or name.last.casefold() in function_words():
        return True
    if name.with_particles:
        return name.last.endswith("se") and kind_of_word(fold(name.last)) == ADJECTIVE
    return is_known(name.last)


STREET_NOUNS = r"(?:dreef|gracht|kade|laan|plein|singel|steenweg|straat)"
_ENDS_IN_STREET = re.compile(rf"[a-zà-ÿ]{{4}}{STREET_NOUNS}\Z")
STREET = re.compile(rf"\s?-?(?:{STREET_NOUNS}|weg)\b")
"""What makes an address of a name before it: "Koning Albert II laan"."""
_GOES_BEFORE = re.compile(r"(?:\b[Vv]an|\b[Dd]e[nr]?|[A-Z]\.)\s?\Z")
"""What stands before the rest of a name: "M. de | Cock Buning"."""


_LONGEST_GIVEN = 11
"""Letters of a given name; longer ones are compounds ("directeur Arbeidszaken Publieke Sector")."""


_PARTICLES_BEFORE = re.compile(rf"\A(?:{PARTICLES}\s)+(?=\S)")


def _may_be_called(name: str) -> bool:
    """Whether what stands where a name is expected is one: no ordinary words ("minister Sociale Zaken"), no place, no body of one ("hoogleraar Universiteit Gent")."""
    words = [word for word in _PARTICLES_BEFORE.sub("", name).split() if word[0].isupper()]
    first, last = words[0], words[-1]
    if last in portfolios():
        return False
    if "." in first:
        return True
    if first.casefold() in _offices() or first.casefold() in _bodies():
        return False
    if is_known(last):
        return 1 < len(words) < len(name.split())  # "Jan van Leuven"
    if len(words) == 1:
        return kind_of_word(fold(first)) in {"", PROPER_NOUN}
    ordinary = {kind_of_word(fold(word)) for word in words[1:-1]}
    if first.casefold() in function_words() or len(first) > _LONGEST_GIVEN or kind_of_word(fold(first)) in {NOUN, ADJECTIVE}:
        return False
    return ordinary.isdisjoint({NOUN, ADJECTIVE})
