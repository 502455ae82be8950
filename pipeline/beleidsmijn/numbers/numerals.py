"""Numerals in running text: where a number stands, in digits or words, with its magnitude word, and its value."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from beleidsmijn.notation.dates import YEAR
from beleidsmijn.notation.digits import NUMERAL, Notation, has_plain_space, parse_digits
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, kind
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.windows import matches_near
from beleidsmijn.notation.words import NUMBER_WORDS, parse_words
from beleidsmijn.numbers.change_words import verbs_of_one_word
from beleidsmijn.numbers.exclusions import NOTHING_CLOSED, closed_spans
from beleidsmijn.numbers.glued import find_glued

MAGNITUDES = {
    "duizend": 10**3, "miljoen": 10**6, "mln": 10**6, "mio": 10**6, "miljard": 10**9, "mld": 10**9, "mrd": 10**9,
    "biljoen": 10**12, "bln": 10**12,
}  # fmt: skip
"""Words that multiply the number before them; CLDR nl and common use."""
_MAGNITUDE = rf"(?:{'|'.join(MAGNITUDES)})"
_LETTER = r"A-Za-zÀ-ÖØ-öø-ÿ"
_UNIT_NEXT = "(?:%|°|procent|graden|miljoen|miljard|euro)"
_GLUED = r"(?:(?<=\d\d.)[a-zA-Z]{3,}(?<!jar)(?<!ste)|(?<=[A-Z])[A-Z]+-|(?<=e)uro\b|(?<=m)\b|(?<=k)[mg]\b|(?<=h)a\b|(?<=[kM])(?=\s?(?:€|euro\b|EUR)))"
"""Letters glued to a number by PDF extraction ("330betrokken personen", "193VN-lidstaten") or a unit ("6euro", "40m"), seen after the first."""
_DIGITS = re.compile(
    rf"(?:(?<![\w.,/])(?P<sign>[-−–](?=\d))?|(?P<minus>(?<=\()[-−]\s|(?<!\d\s)−\s)|(?<=[a-z]{{3}})(?=\d{{3}}|\d{{1,3}}\.\d{{3}})|(?<=[a-z]{{2}})(?=\d+(?:,\d+)?\s?{_UNIT_NEXT}))(?P<digits>{NUMERAL})"
    rf"(?![\d]|[{_LETTER}](?!{_GLUED})|[.,/:]\d|-\d{{1,2}}-)(?:(?P<gap>\s{{0,3}})(?P<magnitude>{_MAGNITUDE})(?!(?!euro)[{_LETTER}])(?P<dot>\.(?=\s*[a-z€,)]))?)?",
    re.IGNORECASE,
)
_AFTER_SYMBOL = re.compile(
    rf"(?<=[€$£+±~<>])(?P<digits>{NUMERAL})(?![{_LETTER}\d]|[.,/]\d)(?:(?P<gap>\s?)(?P<magnitude>{_MAGNITUDE})(?![{_LETTER}]))?",
    re.IGNORECASE,
)
_SHORT_MILLIONS = Prefiltered(re.compile(r"(?<=€)\s?(?P<digits>\d{1,4}(?:,\d+)?)M(?!\w)"))
"""Millions as presentations write them: "€1,6M"."""
_ANY_DIGITS = re.compile(r"\d+")
_AROUND_DIGITS = 10, 30
"""Code points before and after its digits in which a numeral is: a sign, and a word of magnitude."""
_WORDS = re.compile(NUMBER_WORDS, re.IGNORECASE)
_FIRST_WORDS = re.compile(r"[^\s-]+(?:[\s-]+[^\s-]+){0,19}")
"""More words than any number has: of a longer run of number words only so many are tried."""
_NEXT_OF_RUN = re.compile(r"[\s-]+(?:en\s+)?(?=\w)", re.IGNORECASE)
"""What stands between two numbers of one run of number words: "vijf en negen"."""
_TAL = Prefiltered(re.compile(r"(?<![\w])(?:(?P<number>[a-zà-ÿ]{3,20}?)|(?P<digits>\d{1,3}(?:\.\d{3})*)-)tal(?![\w])", re.IGNORECASE))
_ONE_IN = Prefiltered(
    re.compile(
        rf"(?<![\w.,])(?P<a>\d+|een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s+(?:(?P<noun>(?!(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b)[{_LETTER}’'-]{{3,25}}(?:\s[a-zà-ÿ’'-]{{4,25}})?)\s+)?op\s+(?:de\s+|elke\s+|iedere\s+)?(?P<b>\d{{1,6}}(?:\.\d{{3}})*|[{_LETTER}]{{3,14}})(?![\w])",
        re.IGNORECASE,
    )
)
_ROUND = frozenset({"drie", "vier", "vijf", "tien", "honderd", "duizend", "3", "4", "5", "10", "100", "1.000", "1000"})
_NEXT_WORD = re.compile(rf"\s([{_LETTER}’'-]+)")
_PARTS = {
    "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9, "tiende": 10, "twaalfde": 12,
    "twintigste": 20, "dertigste": 30, "veertigste": 40, "vijftigste": 50, "zestigste": 60, "honderdste": 100, "duizendste": 1000}  # fmt: skip
_ORDINAL = "(?:(?:vijf|zes|zeven|acht|negen)tiende|[a-zà-ÿ]+(?:honderd|duizend)ste)"
"""The sixteenth of a month, and not six tenths; "de driehonderdste"."""


@cache
def _fraction() -> Prefiltered:
    """Fractions in words; a third and smaller ones after "met" only where something changes by them."""
    return Prefiltered(
        re.compile(
            rf"(?<![\w])(?:(?!{_ORDINAL})(?P<top>een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen)[\s-]?(?P<part>{'|'.join(_PARTS)})n?(?=\s+(?:van|deel|zelf|minder|meer|meerderheid|hoger|lager|te|der)\b|[.,;)]|\s\(\d)|(?P<hedge>met(?=\s\S+\s\S+\s(?:te\s)?(?:{'|'.join(verbs_of_one_word())})\b)|waarvan|van wie|slechts|amper|bijna|ruim|nog geen|circa|ongeveer|(?:meer|minder) dan|hooguit|zowat|naar schatting)\s(?P<one>een|één)\s(?P<third>derde|vierde|vijfde|tiende)|(?P<joined>driekwart|twee[\s-]derden?|drie[\s-]kwart)|(?P<half>(?<!eerste )(?<!tweede )(?:de\s+)?helft)|(?P<quarter>een\s+kwart))(?![\w])",
            re.IGNORECASE,
        )
    )


_SLASHED = Prefiltered(re.compile(r"(?<![\w./,-])(?P<top>[1-9])/(?P<bottom>[2-9]|1[02])(?=\s+(?:deel|meer|meerderheid|minder|van)\b)"))
_VULGAR = {"½": 0.5, "⅓": 0.3333, "⅔": 0.6667, "¼": 0.25, "¾": 0.75}
_VULGAR_FRACTION = Prefiltered(re.compile(rf"(?<![\w./,])(?:(?P<whole>\d{{1,3}})\s?)?(?P<part>[{''.join(_VULGAR)}])(?!\w)"))
_QUARTER_HOUR = Prefiltered(re.compile(r"(?<![\w])(?P<count>een|één|drie|twee)\s+(?:kwartier|(?P<half>halfuur))(?![\w])", re.IGNORECASE))
_OR_SO = Prefiltered(
    re.compile(
        r"(?<![\w])een\s+(?P<what>jaar|maand|week|dag|uur|minuut|stuk|man)\s+of\s+(?P<number>\d{1,3}|[a-zà-ÿ]+)(?![\w])", re.IGNORECASE
    )
)
_OR_SO_UNITS = {"jaar": "year", "maand": "month", "week": "week", "dag": "day", "uur": "hour", "minuut": "minute"}
_VERB_ACHT = re.compile(
    r"(?:\b(?:ik|hij|zij|ze|u|men|in|kabinet|minister|regering|wij|geef|geven|sla|neem|nemen"
    r"|nodig|noodzakelijk|wenselijk|opportuun|aangewezen|passend|gepast|nuttig|raadzaam|belangrijk|verantwoord|mogelijk|haalbaar|zinvol)\s)$",
    re.IGNORECASE,
)
"""What stands before the verb in "zij nodig acht", "in acht nemen"."""
_INVERTED = re.compile(r"\b(?!dat\b|wat\b|niet\b|want\b)[a-zà-ÿ]{2,}(?:en|t|d)\s(?:ik|hij|ze|zij|wij)\s$")
"""A verb with its subject behind it, after which a number stands: "zetten wij | acht extra mensen in"."""
_JUDGED = re.compile(
    r"(?:d|t|en|lijk|isch|ig|zaam|baar)\s$(?<!\bmet\s)(?<!\btot\s)(?<!\bdat\s)(?<!\ben\s)(?<!\btussen\s)(?<!\bzijn\s)(?<!\bwaren\s)(?<!\bwerden\s)(?<!\brespectievelijk\s)"
)
"""Participles and adjectives before the verb at the end of its clause: "wie zich benadeeld acht"."""
_MEASURED_BY = re.compile(
    r"\s?(?:%|procent\b|uur\b|minuten\b|dagen\b|weken\b|maanden\b|meter\b|kilometer\b|km\b|euro\b|januari\b|februari\b|maart\b|april\b|mei\b|juni\b|juli\b|augustus\b|september\b|oktober\b|november\b|december\b)"
)
_HALF_OF_TIMES = re.compile(r"-\s(?:tot|à|en|of)\s[a-zà-ÿ]+(?:maal|dubbel|voudig?e?)\b")
"""After the first half of "twee- tot driemaal"."""
_ONE_BY_ONE = re.compile(r"(?:één|een)[\s-](?:op|voor|na|aan)[\s-](?:één|een)\b", re.IGNORECASE)
_AFTER_ONE = re.compile(r"\b(?:één|een)[\s-](?:op|voor|na|aan)[\s-]$", re.IGNORECASE)
_AT_LEAST_ONE = re.compile(r"\b(?:minstens|ten minste|hooguit|precies|exact)\s$", re.IGNORECASE)
_ARTICLE_EEN = re.compile(r"^een$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text: span, value, notation; ``unit`` if the form implies one ("fraction"), ``approximate`` for "-tal"."""

    start: int
    end: int
    value: float
    notation: Notation
    magnitude: float = 1
    unit: str | None = None
    approximate: bool = False
    noun: tuple[int, int] | None = None
    signed: bool = False


def find_numerals(text: str) -> list[Numeral]:
    """All numerals that are no part of what only looks like a figure, sorted, without overlap; fractions before plain numbers."""
    chosen: list[Numeral] = []  # sorted
    plain = (*_fractions(text), *_quarters(text), *_or_so(text), *_approximate(text), *_digits(text), *_words(text))
    closed = closed_spans(text) if plain else NOTHING_CLOSED
    for numeral in (*_glued(text), *(numeral for numeral in plain if not closed.holds(numeral.start, numeral.end))):
        place = bisect_left(chosen, numeral.end, key=_start)
        if not place or chosen[place - 1].end <= numeral.start:
            chosen.insert(place, numeral)
    return chosen


def _start(numeral: Numeral) -> int:
    return numeral.start


def _glued(text: str) -> Iterator[Numeral]:
    """What looks closed because a word or year is glued to it."""
    for start, end, numeral in find_glued(text):
        yield Numeral(start, end, numeral.value, numeral.notation)


def _digits(text: str) -> Iterator[Numeral]:
    for match in _SHORT_MILLIONS.finditer(text):
        value = parse_digits(match["digits"])
        if value:
            yield Numeral(match.start("digits"), match.end(), _plain(round(value.value * 10**6, 6)), "nl", 10**6)
    for pattern in (_AFTER_SYMBOL, _DIGITS):
        for match in matches_near(text, pattern, _ANY_DIGITS, *_AROUND_DIGITS):
            yield from _one_or_more(text, match)


def _one_or_more(text: str, match: re.Match[str]) -> Iterator[Numeral]:
    """A match as one number, or as several where a plain space separates numbers rather than thousands."""
    digits, start = match["digits"], match.start("digits")
    size = MAGNITUDES.get((match["magnitude"] or "").casefold(), 1)
    end = match.end("magnitude") if match["magnitude"] else match.end("digits")
    signed = _is_negative(text, match)
    if has_plain_space(digits) and not _groups_thousands(text, match.start(), end):
        for piece in re.finditer(r"\S+", digits):
            single = parse_digits(piece.group())
            if single:
                yield Numeral(start + piece.start(), start + piece.end(), single.value, single.notation)
        return
    numeral = parse_digits(digits)
    if numeral is None or (digits.startswith("0") and len(digits) > 1 and digits.isdigit()):
        return
    if match.groupdict().get("sign") and _YEAR.fullmatch(digits) and not _SHARE_SIGN.match(text, end):
        return  # "2012 -2017"
    value = round(numeral.value * size, 6 if size == 1 else 3)  # 8.2 times a milliard is not exact in binary
    yield Numeral(start, end, _plain(-value if signed else value), numeral.notation, size, signed=signed)


_YEAR = re.compile(YEAR)
_BETWEEN_VALUES = re.compile(r"(?<!\d )(?:^|\s)(?:bedraagt|bedroeg|is|naar|op|tot|van|was)\s$")
"""Before a value that may be below zero."""
_MIN_BEFORE, _MINUS_BEFORE = re.compile(r"\b[Mm]in\s$"), re.compile(r"(?<!\d\s)\b[Mm]inus\s$")
_SHARE_SIGN, _SIGNED_UNIT = re.compile(r"\s?(?:%|procent\b)"), re.compile(r"\s?(?:%|procent\b|graden\b|°)")


def _is_negative(text: str, match: re.Match[str]) -> bool:
    """A minus in brackets, one with nothing before it that it could join to the number, or one after a larger number ("10 6 -4")."""
    groups = match.groupdict()
    before = text[max(0, match.start() - 16) : match.start()]
    in_words = _MIN_BEFORE.search(before) and _SIGNED_UNIT.match(text, match.end("digits"))
    if groups.get("minus") or in_words or _MINUS_BEFORE.search(before):
        return True
    if not groups.get("sign"):
        return False
    number = re.search(r"(?<![\w.,])(\d[\d.,]*)\s$", before)
    if number:
        left, right = parse_digits(number[1]), parse_digits(match["digits"])
        return left is not None and right is not None and left.value > right.value
    if before.endswith("(") and _SIGNED_UNIT.match(text, match.end("digits")):
        return True  # "(–1,5 procent)"
    if before[-1:].isspace() and _SHARE_SIGN.match(text, match.end("digits")):
        return True  # "de groei was -0,3%"
    if groups["sign"] != "–" and _BETWEEN_VALUES.search(before):
        return True  # "van -3,4 naar -2,1"
    return groups["sign"] != "–" and not re.search(r"\w\s?$", before)


_BEFORE = 20
"""Code points before a number in which the word or year stands that tells a separator from the space between two numbers."""
_MONEY_BEFORE, _WORD_BEFORE = re.compile(r"[€$£]\s?$"), re.compile(rf"(?:[a-zà-ÿ]{{2}}|\b[A-Za-z]{{2,}}\s{YEAR})\s$")
_WORD_AFTER, _CLAUSE_ENDS = re.compile(r"\s?[a-zà-ÿ%€]"), re.compile(r" (?:[A-ZÀ-Ý][a-zà-ÿ]|\()|[.,;:?!)](?!\S)")


def _groups_thousands(text: str, start: int, end: int) -> bool:
    """Whether "130 000" is one number: by whole thousands, money before it, a word or percent sign after it, or words around it on its line."""
    before = text[max(0, start - _BEFORE) : start]
    if text[start:end].endswith(" 000") or _MONEY_BEFORE.search(before) or _WORD_AFTER.match(text, end):
        return True
    return text.count(" ", start, end) == 1 and bool(_WORD_BEFORE.search(before) and _CLAUSE_ENDS.match(text, end))


def _plain(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _words(text: str) -> Iterator[Numeral]:
    for run in _WORDS.finditer(text):
        place: int | None = run.start()
        while place is not None and (first := _FIRST_WORDS.match(text, place, run.end())):
            surface = first.group()
            value = parse_words(surface)
            while value is None and re.search(r"[\s-]", surface):
                surface = re.sub(r"[\s-]+\S+?$", "", surface)
                value = parse_words(surface)
            end = place + len(surface)
            if value is not None and not _no_number(text, place, surface):
                magnitude = 10**6 if "miljoen" in surface.casefold() else 10**9 if "miljard" in surface.casefold() else 1
                yield Numeral(place, end, value, "words", magnitude)
            following = _NEXT_OF_RUN.match(text, end, run.end())
            place = following.end() if following else None


def _no_number(text: str, start: int, surface: str) -> bool:
    """The article "een", the verb "acht", and the like."""
    word = surface.casefold()
    if _ARTICLE_EEN.match(surface):
        if _AT_LEAST_ONE.search(text[max(0, start - 14) : start]):
            return False
        return not re.match(r"een\s+(?:of\s+(?:meer|meerdere|twee|beide)|enkele?)\b", text[start : start + 20], re.IGNORECASE)
    if word == "acht":
        before, after = text[max(0, start - 16) : start], text[start : start + 12]
        ends_clause = bool(re.match(r"acht\s*(?:[.;?!]|,(?!\s\d))", after, re.IGNORECASE)) and bool(_JUDGED.search(before))
        return (
            ends_clause
            or bool(_VERB_ACHT.search(before) and not _INVERTED.search(before))
            or bool(re.match(r"acht\s+(?:ik|u|hij|zij|het|de|een|deze|dit|wij|op)\b", after, re.IGNORECASE))
        )
    if _HALF_OF_TIMES.match(text, start + len(surface)):
        return True
    if _ONE_BY_ONE.match(text, start) or _AFTER_ONE.search(text[max(0, start - 12) : start]):
        return word in {"één", "een"}
    # in mid sentence a capital makes it part of a name ("Schijf van Vijf")
    return surface[0].isupper() and bool(re.search(r"[a-zà-ÿ]\s$", text[max(0, start - 2) : start]))


def _approximate(text: str) -> Iterator[Numeral]:
    """Forms such as "twintigtal", "een tiental": about so many."""
    for match in _TAL.finditer(text):
        value = parse_words(match["number"]) if match["number"] else float(match["digits"].replace(".", ""))
        if value and value >= 2:
            yield Numeral(match.start(), match.end(), value, "words", approximate=True)


def _or_so(text: str) -> Iterator[Numeral]:
    """About so many: "een jaar of tien", "een stuk of zes klachten"."""
    for match in _OR_SO.finditer(text):
        value = _value_of(match["number"])
        if value and value >= 2:
            yield Numeral(*match.span("number"), value, "words", unit=_OR_SO_UNITS.get(match["what"].casefold()), approximate=True)


def _quarters(text: str) -> Iterator[Numeral]:
    """Quarters and halves of an hour: "een kwartier", "drie kwartier", "een halfuur"."""
    for match in _QUARTER_HOUR.finditer(text):
        value = parse_words(match["count"]) or 1
        yield Numeral(match.start(), match.end(), (30 if match["half"] else 15) * value, "words", unit="minute")


def _value_of(text: str) -> float | None:
    numeral = parse_digits(text)
    return numeral.value if numeral else parse_words(text)


def _of_so_many(text: str, match: re.Match[str]) -> bool:
    """Whether "negen banen op tien" is a share: of a round number, after which no other noun is counted."""
    following = _NEXT_WORD.match(text, match.end())
    counts_on = following is not None and kind(fold(following[1])) in {NOUN, ADJECTIVE, ""}
    return match["b"].casefold() in _ROUND and match["noun"].endswith(("en", "s")) and not counts_on


def _fractions(text: str) -> Iterator[Numeral]:
    for match in _ONE_IN.finditer(text):
        top, bottom = _value_of(match["a"]), _value_of(match["b"])
        if (
            top is None
            or bottom is None
            or not 0 < top < bottom
            or bottom > 100_000
            or (match["noun"] and top != 1 and not _of_so_many(text, match))
        ):
            continue
        if match["noun"] and match["noun"].casefold() in {"jaar", "dag", "week", "keer", "maand", "van", "uur"}:
            continue
        if _MEASURED_BY.match(text, match.end()):
            continue  # "recht van een verzekerde op 24 uur zorg"
        yield Numeral(
            match.start(), match.end(), round(top / bottom, 4), "words", unit="fraction", noun=match.span("noun") if match["noun"] else None
        )
    for match in _SLASHED.finditer(text):
        yield Numeral(match.start(), match.end(), round(int(match["top"]) / int(match["bottom"]), 4), "nl", unit="fraction")
    for match in _VULGAR_FRACTION.finditer(text):
        whole = match["whole"]
        yield Numeral(match.start(), match.end(), int(whole or 0) + _VULGAR[match["part"]], "nl", unit=None if whole else "fraction")
    for match in _fraction().finditer(text):
        if match["half"]:
            start = match.start("half") + (len(match["half"]) - len("helft"))
            yield Numeral(start, match.end(), 0.5, "words", unit="fraction")
        elif match["quarter"]:
            yield Numeral(match.start(), match.end(), 0.25, "words", unit="fraction")
        elif match["third"]:
            yield Numeral(match.start("one"), match.end(), round(1 / _PARTS[match["third"].casefold()], 4), "words", unit="fraction")
        elif match["joined"]:
            value = 0.6667 if "derde" in match["joined"].casefold() else 0.75
            yield Numeral(match.start(), match.end(), value, "words", unit="fraction")
        else:
            top = parse_words(match["top"]) or 1
            yield Numeral(match.start(), match.end(), round(top / _PARTS[match["part"].casefold()], 4), "words", unit="fraction")
