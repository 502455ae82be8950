"""How a stated value relates to the real one: "ruim", "bijna", "maximaal", from ``data/qualifiers.tsv``."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.packaged import read_rows
from beleidsmijn.records import Qualifier

_WINDOW = 30
_OR_MORE = re.compile(
    r"^\s*(?:[a-zà-ÿ%]+\s+)?(?:of|en)\s+(?P<word>meer|hoger|langer|ouder|minder|lager|korter|jonger)(?!\w)", re.IGNORECASE
)
_PLUS = re.compile(r"^\+(?!\d)")
_UPWARDS = frozenset({"meer", "hoger", "langer", "ouder"})


@cache
def _before() -> list[tuple[re.Pattern[str], Qualifier]]:
    return [
        (
            re.compile(
                rf"(?<![\w])(?P<word>{regex})(?:\s+(?:de|het|een|zo'n|zo’n|circa|nog|al))?\s*(?:[€$£]\s?|EUR\s|k€\s?)?$", re.IGNORECASE
            ),
            Qualifier(name),
        )
        for regex, name in read_rows("qualifiers.tsv", 2)
    ]


def qualifier_of(text: str, start: int, end: int) -> tuple[Qualifier, str | None, int]:
    """Qualifier of the numeral at [start, end): (qualifier, its surface word, where the qualified expression starts)."""
    window = text[max(0, start - _WINDOW) : start]
    best: tuple[int, Qualifier, str] | None = None
    for pattern, qualifier in _before():
        match = pattern.search(window)
        if match and not _misread(window, match, qualifier) and (best is None or len(match["word"]) > len(best[2])):
            best = (match.start(), qualifier, match["word"])
    if best:
        return best[1], best[2], max(0, start - _WINDOW) + best[0]
    after = text[end : end + 25]
    more = _OR_MORE.match(after)
    if more:
        return (Qualifier.AT_LEAST if more["word"].casefold() in _UPWARDS else Qualifier.AT_MOST), f"of {more['word']}", start
    if _PLUS.match(after):
        return Qualifier.AT_LEAST, "+", start
    return Qualifier.EXACT, None, start


def _misread(window: str, match: re.Match[str], qualifier: Qualifier) -> bool:
    """Forms such as "tot" after a change or with a lower bound is no limit; "geen" alone negates; "over de" and "binnen de" may be of place."""
    word = match["word"].casefold()
    before = window[: match.start()].casefold()
    if word in {"tot", "tot en met"}:
        return bool(
            re.search(
                r"(?:\d|gestegen|gedaald|verhoogd|verlaagd|verhogen|uitgebreid|oplopend|oplopen|opgelopen|toegenomen|groei\w*|steeg|daalde|van|teruggebracht|terug|geleid|leidt|leidde|leiden|komen|kwam|gekomen|gegeven|stijgt|daalt|gebracht|breiden|bijdragen|euro|%)\s*$",
                before,
            )
        )
    if word in {"geen", "over de", "boven", "onder de", "boven de", "boven het"}:
        return word in {"geen", "over de"}
    if word in {"binnen", "binnen de"}:
        return False
    return False
