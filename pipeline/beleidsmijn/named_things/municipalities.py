"""Municipalities by their names, where no name of a person or an organisation holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from beleidsmijn.notation.municipalities import municipalities
from beleidsmijn.notation.spans import Span

_PLACE = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý’'][\w’'-]{3,}(?![\w-])")
_PERSON_BEFORE = re.compile(
    r"(?:\b(?:[Vv]an|[Vv]an [Dd]e[rn]?|[Dd]e|heer|mevrouw|dr\.|prof\.|mr\.|ir\.|lid|leden|heren|collega|burgemeester|schepen|[Mm]inisters?|[Ss]taatssecretaris|[A-Z]\.)|[a-zà-ÿ,;:(]\s[A-ZÀ-Ý][\w’'-]*)\s$"
)
"""What stands before the name of a person that is that of a municipality too: "mevrouw Asse", "Jan Geel", "Van Damme"; not "van Brugge"."""
_OF_PLACE = re.compile(r"[a-zà-ÿ]\svan\s$")
_NAME_AFTER = re.compile(r"\s(?:[IVX]+\b|[A-ZÀ-Ý][a-zà-ÿ]|van\s(?:de[rn]?\s)?[A-Z]|de\s[A-Z])")
"""What may go on with the name, so that it is not that of a municipality alone: "Lille Métropole", "Asse van Damme", "Bazel III"."""


def is_municipality(name: str) -> bool:
    """Whether a name of one word is that of a municipality of the Netherlands or Belgium."""
    return name in municipalities()


def find_municipalities(text: str, ranges: Iterable[Span]) -> Iterator[Span]:
    """Where a municipality of one word is named, and nothing around it says that it is a person."""
    for first, last in ranges:
        for match in _PLACE.finditer(text, first, last):
            if not is_municipality(match.group()) or _NAME_AFTER.match(text, match.end()):
                continue
            before = text[max(first, match.start() - 30) : match.start()]
            if _OF_PLACE.search(before) or not _PERSON_BEFORE.search(before):
                yield match.span()
