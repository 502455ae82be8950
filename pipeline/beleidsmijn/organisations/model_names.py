"""Names that the language model found, and which of those that nothing else supports are to be believed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from beleidsmijn.organisations.patterns import is_other_thing

_NO_NAME = re.compile(r"^(?:[IVXLC]+|[A-Z]{1,2}|[A-Z]{1,4}-?\d+|\d.*|.*\n\s*\n.*|.*\d{3,}.*)$", re.DOTALL)
MAX_NAME_WORDS = 14
MIN_TIMES = 2


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


def believed(text: str, entities: Sequence[ModelEntity]) -> list[ModelEntity]:
    """Of the organisations that only the model sees, those to be believed.

    Not a Roman numeral, a code, or half a page. A name of one word is as often a law, a product or a system: it must speak or act somewhere
    in the document, or stand there more than once and never be taken for anything else.
    """
    organisations = [entity for entity in entities if entity.label == "ORG" and _is_name(text[entity.start : entity.end])]
    seen_as: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        seen_as[text[entity.start : entity.end]].append(entity.label)
    speaking = {text[entity.start : entity.end] for entity in organisations if _speaks(text, entity)}
    steady = {surface for surface, labels in seen_as.items() if len(labels) >= MIN_TIMES and set(labels) == {"ORG"}}
    return [
        entity
        for entity in organisations
        if " " in (surface := text[entity.start : entity.end]) or surface in speaking or surface in steady
    ]


def _is_name(surface: str) -> bool:
    return (
        not _NO_NAME.match(surface)
        and len(surface.split()) <= MAX_NAME_WORDS
        and any(c.isupper() for c in surface)
        and not is_other_thing(surface)
    )


def _speaks(text: str, entity: ModelEntity) -> bool:
    before, after = text[max(0, entity.start - 30) : entity.start], text[entity.end : entity.end + 20]
    return bool(_SPEAKS_BEFORE.search(before) or _SPEAKS_AFTER.match(after))
