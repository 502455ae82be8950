"""Titles of publications, after a word or a date that says that one follows: what they name is part of the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from beleidsmijn.notation.dates import MONTH
from beleidsmijn.notation.spans import Span
from beleidsmijn.packaged import read_list

_QUOTED = re.compile(r"«([^«»]{8,220})»|“([^“”]{8,220})”|‘([^‘’\n]{8,220})’|(?<!\w)'([^'\n]{8,220})'(?!\w)")
_UNQUOTED = re.compile(
    rf"(?m:^)[ \t]*\[?\d{{0,2}}[\])]?[ \t]?[A-ZÀ-Ý][^\n,]{{1,60}},\s\d{{1,2}}\s(?:{MONTH})\s20\d\d,\s(?P<title>[A-ZÀ-Ý][^«»“”‘(|]{{15,200}}?)"
    r"(?=\s?\(|\s?\||,?\s?https?:|\n[ \t]*\[?\d{1,2}[\])]?[ \t]?[A-ZÀ-Ý]|\n[ \t]*\n|\Z)"
)
"""A title without quotation marks after its source and date in a footnote: "3Dagblad, 13 november 2024, Winkels trekken weg (dagblad.nl)"."""


def publication_titles(text: str) -> list[Span]:
    """Spans of the titles, without their quotation marks, sorted."""
    quoted = [
        match.span(match.lastindex or 0)
        for match in _QUOTED.finditer(text)
        if _title_before().search(text[max(0, match.start() - 60) : match.start()])
    ]
    unquoted = [match.span("title") for match in _UNQUOTED.finditer(text)]
    return sorted([*quoted, *(span for span in unquoted if not any(span[0] < end and start < span[1] for start, end in quoted))])


def inside(span: Span, titles: Sequence[Span]) -> bool:
    """Whether a span lies in one of some titles."""
    return any(start <= span[0] and span[1] <= end for start, end in titles)


@cache
def _title_before() -> re.Pattern[str]:
    """What stands before the title of a publication in quotation marks: a word that says so, or its date."""
    cues = "|".join(read_list("title_cues.txt"))
    return re.compile(
        rf"(?:\b|(?<=\b[dD]e)|(?<=\b[hH]et)|(?<=\been))(?:{cues})\s+(?:\w+\s+){{0,4}}$|(?:19|20)\d\d\s*[,:]\s*$", re.IGNORECASE
    )
