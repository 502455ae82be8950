"""What a name may mean in a text of another country than the body that the register gives it to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.register import Entry, Register

_NATIONAL = frozenset({"ministry", "agency", "parliament", "municipality", "party", "union", "association", "other"})
"""Kinds whose abbreviations mean something in their own country alone; companies and media are named across the border."""
_NATIONAL_IF_SHORT, _SHORT = frozenset({"education", "media", "research"}), 3
"""Kinds of which that holds for abbreviations of so few letters: in Belgium, "DG HAN" and "AD Veiligheid" are directorates."""
_COUNTRY_LEFT_OUT = re.compile(r"\s(?:der nederlanden|(?:van )?(?:nederland|belgie|vlaanderen))")


def is_at_home(entry: Entry, country: str) -> bool:
    """Whether a body is of a country; European and international ones are at home everywhere."""
    return entry.country in {country, "EU", "INT", ""}


def are_abroad(entries: Iterable[Entry], country: str | None) -> bool:
    """Whether none of the entries is of the country of the text, if that is known."""
    return country is not None and not any(is_at_home(entry, country) for entry in entries)


def country_of_bodies(text: str, register: Register) -> str | None:
    """The country of the public bodies and associations that a text names in full, BE or NL, if nearly all are of one."""
    named: dict[str, set[str]] = defaultdict(set)
    for match in register.find(text):
        countries = {entry.country for entry in match.entries}
        if not match.abbreviation and len(countries) == 1 and all(entry.kind in _NATIONAL for entry in match.entries):
            named[countries.pop()].add(match.entries[0].key)
    best, other = sorted(("BE", "NL"), key=lambda country: -len(named[country]))
    return best if named[best] and len(named[best]) >= 2 * len(named[other]) else None


def unknown_abroad(abbreviation: str, entries: Sequence[Entry], country: str | None) -> bool:
    """Whether an abbreviation is known in the country of its entries only, which is not that of the text."""
    national = _NATIONAL if len(abbreviation) > _SHORT else _NATIONAL | _NATIONAL_IF_SHORT
    return are_abroad(entries, country) and all(entry.kind in national for entry in entries)


def leaves_out_country(surface: str, entries: Iterable[Entry]) -> bool:
    """Whether a name leaves out the country of the body that it is of: "de Hoge Raad" of a Belgian text is not that "der Nederlanden"."""
    short = name_key(surface)
    names = (name_key(entry.name) for entry in entries)
    return any(name.startswith(short) and _COUNTRY_LEFT_OUT.fullmatch(name[len(short) :]) for name in names)
