"""What an abbreviation of the register means in a text: a body, or something else that is abbreviated the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from beleidsmijn.notation.names import joined
from beleidsmijn.organisations.countries import unknown_abroad
from beleidsmijn.organisations.extents import with_branch
from beleidsmijn.organisations.found import Context, Found, fitting, of_entries
from beleidsmijn.organisations.register import Entry, Match
from beleidsmijn.packaged import read_list

_SURE_FORM = re.compile(r"(?=.{6})(?:[A-Z][a-z]+){2,}|(?:[A-Z]\.){3,}")
"""A name with capitals inside a word ("BioScience") or with stops ("N.M.B.S."), which is as sure as one of several words."""


def abbreviations_meant(piece: str, matches: Iterable[Match], context: Context, defined: set[str]) -> Iterator[Found]:
    """The abbreviations among the matches that mean a body here."""
    matches = list(matches)
    for before, match, after in zip([None, *matches], matches, [*matches[1:], None]):
        if not match.abbreviation or _means_another(match, piece, defined):
            continue
        listed = (before and _in_one_list(piece, before, match)) or (after and _in_one_list(piece, match, after))
        if entries := _abbreviation_fits(piece, match, context, listed=bool(listed)):
            rule = "register" if _SURE_FORM.fullmatch(piece, match.start, match.end) else "abbreviation"
            yield with_branch(piece, match, of_entries(match, rule, entries))


_LONGER = 3
"""Letters of a name beside which one of two letters is a body as well: "CZ, VGZ en Menzis"."""


def _in_one_list(piece: str, first: Match, second: Match) -> bool:
    """Whether two registered names stand side by side in a list, one of them longer than two letters."""
    return max(first.end - first.start, second.end - second.start) >= _LONGER and joined(piece, first.end, second.start)


def _means_another(match: Match, piece: str, defined: set[str]) -> bool:
    """Whether an abbreviation is that of something else: the text defines it, or it is part of the number of a law ("2014/25/EU", "(EU) nr. 910").

    The party after a member's name looks like a definition, and is none. What stands before an amount is a currency.
    """
    surface = piece[match.start : match.end]
    if surface == _EURO and (not _NAMED.search(piece, max(0, match.start - 12), match.start) or _NUMBER.match(piece, match.end)):
        return True
    if surface in defined and not any(entry.kind == "party" for entry in match.entries):
        return True
    before, after = piece[max(0, match.start - 2) : match.start], piece[match.end : match.end + 24]
    if surface in _currencies() and _AMOUNT.match(after):
        return True
    if _TREATY_AFTER.match(after) or (surface in _standards_bodies() and _STANDARD.match(after)):
        return True
    if (before.endswith(":") and after.startswith(":")) or _CODE_AFTER.match(after):
        return True  # "ECLI:NL:RVS:2024:1", "de ERC-90"
    return bool(re.search(r"\d/$", before)) or (before.endswith("(") and bool(re.match(r"\) (?:nr|\d)|\s\d{4}/\d", after)))


_CODE_AFTER, _TREATY_AFTER = re.compile(r"-\d"), re.compile(r"\s(?:Charter|Conventie|Handvest|Verdrag)\b")
_STANDARD = re.compile(r"(?:[-/ ][A-Z]{2,4}){0,2}[- ]\d{2,}")
"""After the body that a standard is of: "NEN | 4400-1", "NEN | -EN-ISO 9001"."""
_EURO = "EUR"
"""ISO 4217 code of the euro, and the abbreviation of a university, which has an article or a preposition before it."""
_NUMBER = re.compile(r"\s?\d")
_AMOUNT = re.compile(r"\s?\d+(?:(?:[.,]\d+)+|\s(?:miljoen|miljard|mln|mld)\b)")


@cache
def _currencies() -> frozenset[str]:
    return frozenset(read_list("currencies.txt"))


@cache
def _standards_bodies() -> frozenset[str]:
    return frozenset(read_list("standards_bodies.txt"))


@cache
def _safe_short() -> frozenset[str]:
    return frozenset(read_list("safe_short.txt"))


_PARTY_CONTEXT = re.compile(r"^\s*(?:\)|,|/|\s+en\s|-(?:fractie|Kamerlid|minister|leider))")


def _abbreviation_fits(piece: str, match: Match, context: Context, *, listed: bool) -> tuple[Entry, ...]:
    """Entries that an abbreviation may mean here; empty if it more likely means something else.

    Abbreviations of the other country do not count. One of two letters counts only for a few that mean one thing everywhere,
    for a party in brackets, for a ministry after "van" or a slash, and beside another body in a list.
    """
    entries = fitting(match.entries, context)
    surface = piece[match.start : match.end]
    if unknown_abroad(surface, entries, context.country):
        return ()
    after = piece[match.end : match.end + 14]
    before = piece[max(0, match.start - 12) : match.start]
    if len(surface) > 2 or surface in _safe_short():
        return entries
    if _NAMED.search(before) and not re.match(r"[-/]?\w", after):
        return tuple(e for e in entries if e.source == "curated")
    bodies = tuple(e for e in entries if e.source == "curated" and e.kind != "party")
    if bodies and (listed or _IN_COMPOUND.match(after) or (_JOINED.search(before) and _WORD_AFTER.match(after))):
        return bodies
    if listed and any(e.kind == "party" for e in entries):
        return tuple(e for e in entries if e.kind == "party")
    if any(e.kind == "party" for e in entries) and _PARTY_CONTEXT.match(after) and re.search(r"[(/]\s*$|en\s$|,\s$", before):
        return tuple(e for e in entries if e.kind == "party")
    return ()


_NAMED = re.compile(r"(?:\b(?:[Dd]e|[Hh]et|bij|binnen|door|voor|[Tt]ussen|van|vanuit|met|aan|namens|tegen|[Vv]olgens) )$")
"""What stands before a body: "bij de NS". Two letters in a row of capitals, or in a code, are none."""
_IN_COMPOUND, _JOINED, _WORD_AFTER = re.compile(r"-[a-zà-ÿ]{3}"), re.compile(r"[a-zà-ÿ]{4} en $"), re.compile(r" [a-zà-ÿ]{2}|[.,;:?!]\s")
"""Around a body of two letters that is no party: "NS-stations", "politie en OM zwegen"."""
