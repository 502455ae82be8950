"""Names that the language model found, and which of those that nothing else supports are to be believed."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NO_NAME = re.compile(r"^(?:[IVXLC]+|[A-Z]{1,2}|[A-Z]{1,4}-?\d+|\d.*|.*\n\s*\n.*|.*\d{3,}.*)$", re.DOTALL)
MAX_NAME_WORDS = 14
MAX_ABBREVIATION = 8


_SPEAKS_BEFORE = re.compile(
    r"\b(?:volgens|aldus|namens|door|bij|(?:voorzitter|directeur|lid|leden|woordvoerder) van)\s+(?:de\s|het\s)?$", re.IGNORECASE
)
_SPEAKS_AFTER = re.compile(
    r"\s+(?:zegt|zei|stelt|meldt|meldde|pleit|vraagt|waarschuwt|vindt|adviseert|becijferde|berekende|telde|onderzocht|voert|organiseert|schrijft|schat)\b"
)


@dataclass(frozen=True, slots=True)
class ModelEntity:
    """A named entity that the language model found, with a label of the common scheme: ORG, PER, LOC, MISC."""

    start: int
    end: int
    label: str


def looks_like_name(text: str, entity: ModelEntity) -> bool:
    """Whether what only the model calls an organisation may be one: not a Roman numeral, a code, or half a page.

    An abbreviation that neither the register nor the document explains is as often a law, a fund or a system: it must speak or act.
    """
    surface = text[entity.start : entity.end]
    if _NO_NAME.match(surface) or len(surface.split()) > MAX_NAME_WORDS or not any(c.isupper() for c in surface):
        return False
    if surface.isupper() and len(surface) <= MAX_ABBREVIATION:
        before, after = text[max(0, entity.start - 30) : entity.start], text[entity.end : entity.end + 20]
        return bool(_SPEAKS_BEFORE.search(before) or _SPEAKS_AFTER.match(after))
    return True
