"""Names as regular expressions: of people, the titles of address before them, and words that no name ends with."""

from __future__ import annotations

import re

ACADEMIC = r"(?:drs?|ing|ir|mr|prof)\.?"
COURTESY = r"(?:[Dd]e heer|[Hh]eer|[Mm]evrouw|dhr\.?|mevr\.?|mw\.?)"
OFFICE = r"(?:[Mm]inister|[Ss]taatssecretaris)"
HIGH_OFFICE = r"(?:Burgemeester|Commissaris|Dokter|Gedeputeerde|Koningin?|Premier|President|Professor|Schepen|Senator|Wethouder)"
"""Written with a capital when it is part of how a person is called; in small letters it says what somebody is."""

OPENING_MARKS = frozenset("“‘\"'«„")
"""Quotation marks before a title or a plan."""

NO_END = r"(?:\s+(?:aan|bij|door|en|in|met|of|onder|op|over|tot|uit|van|voor|den|der|[Dd]e|[Hh]et))+\Z"
"""Words that no name ends with, at the end of what was read as one."""

PARTICLES = r"(?:van|de|den|der|ten|ter|te|het|'t|’t|el|al|von|du|la|le|d'|d’|in|op|Van|De|Den|Der|Ten|Ter|Vande|Vanden|Vander|El|Al)"
_GIVEN = r"(?:[A-ZÀ-Ý][a-zà-ɏ]+(?:-[A-ZÀ-Ý][a-zà-ɏ]+)?|(?:[A-Z]\.){1,5})"
LAST_NAME = r"(?:['’]t\s)?[A-ZÀ-ÝĀ-Ž][A-Za-zÀ-ɏ'’]+(?:-(?:[Vv]an |[Dd]e )?[A-ZÀ-Ý][A-Za-zà-ɏ]+)*"
NAME = rf"{_GIVEN}(?:\s{_GIVEN}){{0,3}}(?:\s\([A-Z][a-zà-ÿ]+\))?(?:\s{PARTICLES}){{0,3}}\s{LAST_NAME}"
"""A person's full name: given names or initials, particles, family name."""
SURNAME = rf"(?:{NAME}|(?:{PARTICLES}\s){{0,3}}{LAST_NAME}(?:\s(?:-\s)?(?:[Vv]an|[Dd]e)\s(?:[Dd]er?\s)?{LAST_NAME})?)"
"""A full name, or a family name alone as parliaments use it ("Van Nispen", "Faber-Van de Klashorst")."""

_JOINED = re.compile(r"\s*(?:,|/|,?\s?\b(?:en|of|alsook|evenals)\b)\s*(?:de|het|'t|’t)?\s*")


def joined(text: str, end: int, start: int) -> bool:
    """Whether between one name, which ends at ``end``, and the next, which begins at ``start``, only a comma or a conjunction stands."""
    return bool(_JOINED.fullmatch(text, end, start))


_FIELDS = re.compile(r"(?<=\()[A-Z][a-zà-ÿ]+(?:,\s[A-Z][a-zà-ÿ]+)*\sen\s[A-Z][a-zà-ÿ]+(?=\))")


def is_portfolio(text: str, start: int, end: int) -> bool:
    """Whether a name stands in brackets and is made of fields of policy, as after a minister: "Alexia Bertrand (Begroting en Consumentenbescherming)"."""
    fields = _FIELDS.match(text, start)
    return fields is not None and fields.end() == end
