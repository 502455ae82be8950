"""Titles of publications, after a word or a date that says that one follows: what they name is part of the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from beleidsmijn.notation.dates import MONTH
from beleidsmijn.notation.spans import Span
from beleidsmijn.packaged import read_list

_LINE_BREAK = r"\n(?![ \t]*\n)"
_QUOTED = re.compile(
    rf"«((?:[^«»\n]|{_LINE_BREAK}|«[^«»\n]*(?:{_LINE_BREAK}[^«»\n]*)?»){{8,220}}?)»"
    rf"|“((?:[^“”\n]|{_LINE_BREAK}){{8,220}})”"
    rf"|‘((?:[^‘’\n]|{_LINE_BREAK}|’(?=[a-zà-ÿ])){{8,220}})’(?!\w)"
    r"|(?<!\w)'((?:[^'\n]|(?<=\w)'(?=\w)|(?<=\s)'\w+'(?=\s)){8,220})'(?!\w)"
)
"""Between quotation marks, over line breaks, with quotations and apostrophes inside."""
_DATE = rf"(?:d\.d\.\s)?(?:\d{{1,2}}\s)?(?:{MONTH})\s20\d\d"
_UNQUOTED = re.compile(
    rf"(?m:^)[ \t]*\[?\d{{0,2}}[\])]?[ \t]?[A-ZÀ-Ý][^\n,]{{1,60}},\s{_DATE}[,;:]\s"
    r"(?P<title>[A-ZÀ-Ý](?:[^«»“”‘(|]|«[^«»]{3,90}»|“[^“”]{3,90}”|‘[^‘’]{3,90}’){12,200}?)"
    r"(?=\s?\(|\s?\||\s[–—]\s|,\sp\.\s\d|,?\s?https?:|\n[ \t]*\[?\d{1,2}[\])]?[ \t]?[A-ZÀ-Ý]|\n[ \t]*\n|\Z)"
)
"""A title without quotation marks after its source and date in a footnote: "3Dagblad, 13 november 2024, Winkels trekken weg (dagblad.nl)"."""
_AFTER_YEAR = re.compile(
    rf"(?m:^)[ \t]*\[?\d{{0,2}}[\])]?[ \t]?[A-ZÀ-Ý][^\n.()]{{2,80}}\s\((?:19|20)\d\d[a-z]?\)[.:]\s+"
    rf"(?P<title>[A-ZÀ-Ý](?:[^.|\n«»“”‘]|{_LINE_BREAK}){{14,240}}?)(?=\.(?:\s|\Z)|\s?\|)"
)
"""A title in a list of sources: "Instituut voor Onderzoek (2023). Winkels in de kern. Den Haag"."""

_SAME = 20
"""Letters at the start of a title that say that it is given twice."""


def publication_titles(text: str) -> list[Span]:
    """Spans of the titles, without their quotation marks, sorted."""
    quoted = [
        match.span(match.lastindex or 0)
        for match in _QUOTED.finditer(text)
        if _title_before().search(text[max(0, match.start() - 60) : match.start()])
    ]
    matches = [match.span("title") for pattern in (_UNQUOTED, _AFTER_YEAR) for match in pattern.finditer(text)]
    unquoted = [span for match in matches for span in _once(text, match)]
    return sorted([*quoted, *(span for span in unquoted if not any(span[0] < end and start < span[1] for start, end in quoted))])


def _once(text: str, span: Span) -> list[Span]:
    """A title and the same title again, as web pages give it, apart."""
    start, end = span
    again = text.find(text[start : start + _SAME], start + _SAME, end)
    return [span] if again < 0 else [(start, start + len(text[start:again].rstrip(" ,|-–"))), (again, end)]


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
