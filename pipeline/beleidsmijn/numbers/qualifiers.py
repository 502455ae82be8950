"""How a stated value relates to the real one: "ruim", "bijna", "maximaal", from ``data/qualifiers.tsv``."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.kinds import Qualifier
from beleidsmijn.numbers.change_words import nouns_of_change, verb_of_change
from beleidsmijn.packaged import read_list, read_rows

_WINDOW, _CLAUSE = 30, 90
_OR_MORE = re.compile(
    r"^\s*(?:[a-zà-ÿ%]+\s+)?(?:of|en)\s+(?P<word>meer|hoger|langer|ouder|minder|lager|korter|jonger)(?!\w)(?!\s+dan\b)", re.IGNORECASE
)
_PLUS = re.compile(r"^\+(?!\d)")
_SIGN = re.compile(r"(?<![\w)])(?P<word>[-–+]|[Mm]in(?=[- ])|[Pp]lus(?=[- ]))[- ]?$")
"""Before an age: "de -25-jarigen", "de min-25-jarigen"."""
_AGED = re.compile(r"\d{1,3}-?jarig")
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


@cache
def _before_target() -> re.Pattern[str]:
    """What stands before a "tot" that names where a change or range ends."""
    return re.compile(rf"(?:\d|%|(?<!\w)(?:{'|'.join(read_list('before_target.txt'))}))\s*$", re.IGNORECASE)


_THAN_THE = re.compile(r"\bdan\s+(?:de|het)\s*(?:[€$£]\s?)?\Z", re.IGNORECASE)
"""Before a number that another is compared with: "minder dan de | 15.000 die waren geraamd"."""


def qualifier_of(text: str, start: int, end: int, *, counts: bool = False) -> tuple[Qualifier, str | None]:
    """Qualifier of the numeral at [start, end), and its surface word.

    ``counts`` says that things are counted: what happens within two weeks takes at most two, but "binnen één gemeente" is a place.
    """
    window = text[max(0, start - _WINDOW) : start]
    if (sign := _SIGN.search(window)) and _AGED.match(text, start):
        return (Qualifier.LESS_THAN if sign["word"][0] in "-–mM" else Qualifier.AT_LEAST), sign["word"]
    best: tuple[Qualifier, str] | None = None
    for pattern, qualifier in _before():
        match = pattern.search(window)
        if (
            match
            and not (_THAN_THE.search(match.group()) and text[start].isdigit())
            and not _is_target(text, start, end, match)
            and not (counts and match["word"].casefold().startswith("binnen"))
            and (best is None or len(match["word"]) > len(best[1]))
        ):
            best = (qualifier, match["word"])
    if best:
        return best
    after = text[end : end + 25]
    more = _OR_MORE.match(after)
    if more:
        return (Qualifier.AT_LEAST if more["word"].casefold() in _UPWARDS else Qualifier.AT_MOST), f"of {more['word']}"
    if _PLUS.match(after):
        return Qualifier.AT_LEAST, "+"
    return Qualifier.EXACT, None


@cache
def _changing() -> re.Pattern[str]:
    """A clause that tells how something changes, up to its "tot": "gedaald van meer dan 770 eenheden", "een vermindering van het personeel"."""
    return re.compile(
        rf"(?<!\w)(?:(?:{verb_of_change()})|\w*(?:{'|'.join(nouns_of_change())})\svan\s)(?:[^.;?!,()]|(?<=\d)[.,](?=\d)|\((?:19|20)\d\d\))*,?\s*$",
        re.IGNORECASE,
    )


_MAY = r"\b(?:kan|kunnen|mag|mogen|kon|konden)\b[^.;?!]*"
_MAY_RISE = re.compile(rf"{_MAY}\boplopen\s*\Z")
"""Before a "tot" that is a limit all the same: "de boete kan oplopen tot 10.000 euro"."""


@cache
def _verb_after_target() -> re.Pattern[str]:
    """The rest of a clause that ends with such a verb: "tot 340 [winkels zijn teruggebracht]", "tot 20 jaar [veroordeeld]"."""
    return re.compile(rf"(?:\s(?!en\b)[^\s.,:;?!()]+){{0,4}}?\s(?:{verb_of_change()}|veroordeeld)(?!\w)")


_LEADS = re.compile(r"\b(?:leid(?:de|den|en|t)|geleid)\b[^.;?!,()]{0,50}\Z")
"""Before what something comes to: "leidt de regeling | tot 25 % minder lasten"."""
_SHARE = re.compile(r"%|procent")
_MAY_BE_LIMIT = re.compile(rf"{_MAY}\Z|\b(?:met|van)\s*\Z")
"""Before a "tot" whose clause ends with a verb of change: "de subsidie kan tot 500 euro verhoogd worden", "met tot 40 euro verhoogd"."""


def _is_target(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether a "tot" is no limit but the end of a change ("gestegen tot", "tot 340 teruggebracht") or of a range ("van 10 tot").

    Prices that "tot 40 procent" have risen have done so by that much at most.
    """
    if match["word"].casefold() not in {"tot", "tot en met"}:
        return False
    tot = start - len(match.string) + match.start()
    clause = text[max(0, start - _CLAUSE) : tot]
    if _MAY_RISE.search(clause):
        return False
    if _before_target().search(text[max(0, start - _WINDOW) : tot]) or _changing().search(clause) or _LEADS.search(clause):
        return True
    if _SHARE.search(text, start, end) or _MAY_BE_LIMIT.search(clause):
        return False
    return bool(_verb_after_target().match(text, end))
