"""Whether a name in the sentence of a figure says what the figure is about, or stands in another clause, or only states the figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from beleidsmijn.notation.names import joined
from beleidsmijn.notation.spans import Span
from beleidsmijn.packaged import read_list


class Reach(IntEnum):
    """How near a name is to a figure: not at all, in the same sentence, or in the same clause."""

    NONE = 0
    SENTENCE = 1
    CLAUSE = 2


_OTHER_SUBJECT = re.compile(
    r"[;?!•]|:\s|\s[–—-]\s|\.\s+[A-ZÀ-Ý]|\b(?i:maar(?!\s+(?:slechts|liefst|\d))|terwijl|waaronder|andere|hoewel|aangezien|omdat|doordat|zodat|indien|zoals|overige)\b"
)
"""What comes after it is said of something else: "in Gent 5 %, terwijl ze in Luik daalt", "Gent en de andere steden"."""
_CLAUSE = re.compile(r"[,()\[\]]|\b(?i:dat|die|waar(?!van\b)\w*|als|wanneer|om|wie|wat|geïnformeerd|ingelicht|heeft het over)\b")
_WHO_ARE_IN = re.compile(r"\b(?:die|dat)\s(?=(?:in|te|uit)\s(?:de\s|het\s)?$)")
"""What only says where those are who are counted: "5 % voor degenen die in Gent wonen"."""
_ASIDE = re.compile(r"\([^()]{0,60}\)")
"""What stands in brackets interrupts a clause without ending it: "de Rijksdienst (RSZ) heeft"."""
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý]")
_PREPOSITION = re.compile(
    r"(?:^|\s|\()(?:aan|bij|binnen|door|in|langs|met|nabij|namens|naar|onder|op|over|rond|te|tegen|tot|uit|van|vanuit|via|voor)"
    r"\s+(?:[’'][ts]\s+|[a-zà-ÿ-]+\s+){0,3}$"
)
_COUNTED = re.compile(r"\s*(?:[a-zà-ÿ-]+\s+){0,2}")
"""Before the compound that is counted: "16 grote EU-landen"."""
_OTHERS = re.compile(r"\s+(?:andere|overige)\b")
_WINDOW = re.compile(r"\b(?:voorbije|laatste|afgelopen|vorige|komende|volgende|eerstvolgende)\s+$", re.IGNORECASE)
_RESPECTIVELY = "respectievelijk"
_FARTHEST = 80
"""Code points between that word and the last figure of its row."""
_ENDS_ROW = re.compile(r"[.;?!]\s|\)|\b(?:in|bij|voor)\b")
_SUBJECT_OF_RELATIVE = re.compile(r"\s+[a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+){0,2}\s(?:die|dat)\s(?:de\s|het\s)?")
"""What the name does with what is counted: "de 311 meldingen die de inspectie ontving"."""


@cache
def _its_own() -> re.Pattern[str]:
    """What an organisation has, after a figure: "volgens Comeos deed de helft van zijn leden mee"."""
    return re.compile(rf"[^.;?!]{{0,60}}?\b(?:haar|zijn)\s(?:{'|'.join(read_list('own_things.txt'))})\b")


def of_its_own(text: str, figure: Span) -> bool:
    """Whether a figure is of what the organisation named before it has, also where that only states it."""
    return bool(_its_own().match(text, figure[1]))


def about_nothing(text: str, figure: Span) -> bool:
    """Whether no name can say what a figure is about: it counts what the name is not ("13 andere landen"), or looks back ("de laatste 5 jaar")."""
    return bool(_OTHERS.match(text, figure[1]) or _WINDOW.search(text, max(0, figure[0] - 20), figure[0]))


def respective(text: str, figure: Span, names: Sequence[Span], figures: Sequence[Span]) -> Span | None:
    """The name that a figure belongs to in a row of both: "Gent en Aalst telden respectievelijk 12 en 15 klachten"."""
    cue = text.rfind(_RESPECTIVELY, max(0, figure[0] - _FARTHEST), figure[0])
    if cue < 0:
        return None
    row = [other for other in figures if cue < other[0] and not _ENDS_ROW.search(text, cue, other[0])]
    before = [name for name in names if name[1] <= cue]
    chain = before[-1:]
    for name in before[-2::-1]:
        if not joined(text, name[1], chain[0][0]):
            break
        chain.insert(0, name)
    if figure not in row or len(row) != len(chain) or len(row) < 2 or _ENDS_ROW.search(text, chain[-1][1], cue):
        return None
    return chain[row.index(figure)]


def reach(text: str, figure: Span, name: Span, figures: Sequence[Span]) -> Reach:
    """How near a name is to a figure; all places are those of the text.

    A name after a figure hangs on a preposition ("12 klachten over Proximus") or is the first part of a compound ("16 EU-landen"). Over other
    figures a name before reaches as long as no other name comes in between ("Gent telde 12 klachten in 2019 en 15 in 2020").

    Args:
        text: the text.
        figure: start and end of the figure.
        name: start and end of the name.
        figures: start and end of all figures of the text.
    """
    if about_nothing(text, figure):
        return Reach.NONE
    if name[0] >= figure[1]:
        return _reach_after(text, figure, name, figures)
    between = _ASIDE.sub(" ", text[name[1] : figure[0]]).rstrip("( +-€$").removeprefix(",")
    passed = any(name[1] <= start < figure[0] for start, _ in figures)
    if between.startswith(")") or _OTHER_SUBJECT.search(between) or (passed and _CAPITAL.search(between)):
        return Reach.NONE
    return Reach.SENTENCE if _CLAUSE.search(between) else Reach.CLAUSE


def _reach_after(text: str, figure: Span, name: Span, figures: Sequence[Span]) -> Reach:
    between = _WHO_ARE_IN.sub("", _ASIDE.sub(" ", text[figure[1] : name[0]]))
    if any(figure[1] <= start < name[0] for start, _ in figures):
        return Reach.NONE
    if _SUBJECT_OF_RELATIVE.fullmatch(between):
        return Reach.CLAUSE
    hangs = _PREPOSITION.search(between) or (text.startswith("-", name[1]) and _COUNTED.fullmatch(between))
    return Reach.CLAUSE if hangs and not _OTHER_SUBJECT.search(between) and not _CLAUSE.search(between) else Reach.NONE


@cache
def _source() -> re.Pattern[str]:
    nouns, participles = ("|".join(read_list(name)) for name in ("source_nouns.txt", "source_participles.txt"))
    article = r"(?:(?:het|de|een)\s+)?"
    of_whom = rf"(?:van|door|aan)\s+{article}(?:[a-zà-ÿ-]+\s+){{0,2}}$"
    return re.compile(
        rf"\b(?:volgens|aldus|blijkens)\s+(?:(?:[\w-]+\s+){{0,6}}?{of_whom}|{article}$)"
        rf"|(?:{nouns})\s+(?:[\w-]+\s+){{0,3}}?{of_whom}"
        rf"|\b(?:{participles})\s+(?:[\w-]+\s+){{0,5}}?door\s+{article}$"
        rf"|\baan\s+{article}(?:\w*minister|staatssecretaris)s?\s+van\s+$",
        re.IGNORECASE,
    )


@cache
def _own_source() -> re.Pattern[str]:
    """The rest of a compound that a source is called by: "CBS|-cijfers"."""
    return re.compile(rf"-[a-zà-ÿ]*(?:{'|'.join(read_list('source_nouns.txt'))})(?!\w)")


def only_states(text: str, name: Span, figure: int, sentence: int) -> bool:
    """Whether a name only states or is told a figure of its sentence: "volgens het CBS", "in een studie van Acerta", "de CBS-cijfers".

    Of "zes CBS-rapporten" the figure is all the same about who made them.
    """
    before = name[1] <= figure and _own_source().match(text, name[1])
    return bool(before or _source().search(text, max(sentence, name[0] - 100), name[0]))
