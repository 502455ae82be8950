"""Laws by the form of their names: with a date ("wet van 2 augustus 2002"), a number ("Verordening (EU) 2016/679"), or as one word ("Woningwet")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.notation.dates import DAY, MONTH, YEAR
from beleidsmijn.packaged import read_list

_ACT = (
    r"(?:[Pp]rogramma|[Bb]ijzondere |[Gg]ewone |[Oo]rganieke )?[Ww]et|[Kk]oninklijk [Bb]esluit|KB|[Mm]inisterieel [Bb]esluit|MB|[Dd]ecreet|[Oo]rdonnantie|"
    r"[Bb]esluit van de Vlaamse [Rr]egering|[Ww]etboek"
)
_SUBJECT = r"(?:\s+(?:betreffende|inzake|houdende|tot|over|ter|op de)\s+[^.;:()\n?!,]{6,160}?(?=[.;:()\n?!,]|$))?"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    general = "|".join(read_list("general_laws.txt"))
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"\b(?:{_ACT})(?:\s\([IVX]+\))?\s+van\s+{DAY}\s+{MONTH}\s+{YEAR}{_SUBJECT}",
            r"\b(?:[A-Za-z-]+)?(?:[Rr]ichtlijn|[Vv]erordening|[Bb]esluit|[Kk]aderbesluit)\s+(?:\((?:EU|EG|EEG)\)\s*)?(?:nr\.?\s*)?\d{2,4}/\d{2,4}(?:/(?:EU|EG|EEG|JBZ))?(?:\s+van\s+het\s+Europees\s+Parlement\s+en\s+de\s+Raad)?",
            r"\b[A-Z][\w]*-(?:richtlijn|verordening|verdrag|wet)\b",
            r"(?<![.?!]\s)(?<!^)\b(?:Europese\s)?[A-Z][a-zà-ÿ]{4,}(?:wet|wetboek|besluit|decreet|verdrag|verordening|richtlijn)\b",
            rf"(?<=\bde\s)(?!(?:{general})wet)[a-z]{{5,}}wet\b|\bwet\s+op\s+(?:de|het)\s+[a-z]{{6,}}(?:\s+van\s+[a-z]{{6,}})?",
            r"\b(?:[Kk]limaata|[Aa])kkoord\s+van\s+[A-Z]\w+|\b[Oo]vereenkomst\s+van\s+[A-Z]\w+|\b[Vv]erdrag\s+van\s+[A-Z]\w+",
            r"\b(?:Burgerlijk|Strafrechtelijk|Gerechtelijk|Sociaal [Ss]traf)\s?[Ww]etboek\b|\bWetboek\s+van\s+[A-Za-z]+(?:\s+[a-z]+){0,3}(?=[\s.,;)])",
            r"\bAlgemene\s+[Ww]et\s+(?:bestuursrecht|gelijke\s+behandeling|inzake\s+rijksbelastingen)|\bAlgemene\s+[Vv]erordening\s+[Gg]egevensbescherming\b",
        )
    )


def find_laws(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the laws that a stretch of text names, longest first at a place; they may overlap."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            yield match.start(), match.start() + len(match.group().rstrip())
