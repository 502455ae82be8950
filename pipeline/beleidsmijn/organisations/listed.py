"""Bodies of one kind in a list whose kind is said once: "de FOD's Justitie en Financiën", "de departementen Zorg en Omgeving"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.organisations.patterns import GAP
from beleidsmijn.organisations.register import Match, Register
from beleidsmijn.organisations.unlisted import places
from beleidsmijn.packaged import read_rows

_NEXT = re.compile(rf"(?:{GAP}\([A-Z][\w&]{{1,6}}\))?(?:,{GAP}|{GAP}en{GAP})")
_LONGEST = 9
"""Words of a name, without its head."""


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<head>{'|'.join(_singulars())}){GAP}(?:van{GAP})?(?=[A-ZÀ-Ý])", re.IGNORECASE)


@cache
def _singulars() -> dict[str, str]:
    return {plural.casefold(): singular for plural, singular in read_rows("plural_heads.tsv", 2)}


def find_listed(text: str, register: Register) -> Iterator[Match]:
    """The bodies of such lists that the register knows; the first one with its head. Cities and regions are none: "de veiligheidsregio's Limburg en Utrecht"."""
    for plural in _plural().finditer(text):
        singular = _singulars()[plural["head"].casefold()]
        position = plural.end()
        while match := _body_at(text, position, singular, register):
            first = position == plural.end()
            yield Match(plural.start() if first else match.start, match.end, match.entries, abbreviation=False)
            link = _NEXT.match(text, match.end)
            if not link:
                break
            position = link.end()


def _body_at(text: str, position: int, singular: str, register: Register) -> Match | None:
    """The longest name at a position that the register has with the head before it."""
    words = [word.end() for word in re.finditer(r"\S+", text[position : position + 120])][:_LONGEST]
    for end in reversed(words):
        name = text[position : position + end].rstrip(".,;:)?!\"'’")
        if name in places() or not name:
            continue
        found = next(register.find(f"{singular} {name}"), None)
        if found and not found.abbreviation and (found.start, found.end) == (0, len(singular) + 1 + len(name)):
            return Match(position, position + len(name), found.entries, abbreviation=False)
    return None
