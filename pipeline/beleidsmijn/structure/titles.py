"""Titles of publications in quotation marks, after a word or a date that says that one follows: what they name is part of the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from beleidsmijn.packaged import read_list
from beleidsmijn.structure.parts import Span

_QUOTED = re.compile(r"«([^«»]{8,220})»|“([^“”]{8,220})”|‘([^‘’\n]{8,220})’")


def quoted_titles(text: str) -> list[Span]:
    """Spans of the titles, without their quotation marks, sorted."""
    return [
        match.span(match.lastindex or 0)
        for match in _QUOTED.finditer(text)
        if _title_before().search(text[max(0, match.start() - 60) : match.start()])
    ]


def inside(span: Span, titles: Sequence[Span]) -> bool:
    """Whether a span lies in one of some titles."""
    return any(start <= span[0] and span[1] <= end for start, end in titles)


@cache
def _title_before() -> re.Pattern[str]:
    """What stands before the title of a publication in quotation marks: a word that says so, or its date."""
    cues = "|".join(read_list("title_cues.txt"))
    return re.compile(rf"\b(?:{cues})\s+(?:\w+\s+){{0,4}}$|(?:19|20)\d\d\s*[,:]\s*$", re.IGNORECASE)
