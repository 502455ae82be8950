"""From numerals to stated quantities: unit, kind, qualifier, what is counted; the period of each is found by `numbers.times`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from beleidsmijn.confidence import confidence
from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.dates import MONTH
from beleidsmijn.numbers.coordination import ELSEWHERE, WHO, with_left_out
from beleidsmijn.numbers.counted import ABOUT, CountedNoun, after_modifier, counted_after, whole_after
from beleidsmijn.numbers.exclusions import COUNTS
from beleidsmijn.numbers.inherited import with_inherited_nouns
from beleidsmijn.numbers.measured import lasts, more_or_fewer, named_before, named_for, named_in_front, some_do, whole_in_front
from beleidsmijn.numbers.money import is_ton_of_money, means_money
from beleidsmijn.numbers.numerals import Numeral, find_numerals
from beleidsmijn.numbers.periods import Period, find_periods
from beleidsmijn.numbers.qualifiers import qualifier_of
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.rates import is_lately, per_after
from beleidsmijn.numbers.run_on import with_run_on_tables
from beleidsmijn.numbers.sentences import Sentences
from beleidsmijn.numbers.times import with_times
from beleidsmijn.numbers.units import STOP_OF_MAGNITUDE, YEARS, Unit, is_age, unit_after, unit_before, unit_named

VERSION = "1"


def find_quantities(text: str, periods: Sequence[Period] | None = None) -> list[Quantity]:
    """All figures stated in running text, sorted by place.

    Args:
        text: a stretch of Dutch running text (not a table).
        periods: the periods that it names; without, those that name their year are found.
    """
    quantities = [q for numeral in find_numerals(text) if (q := _quantity(text, numeral)) is not None]
    if not quantities:
        return []
    quantities = with_run_on_tables(text, quantities)
    quantities = [_with_noun_before(text, *pair) for pair in zip(quantities, with_left_out(text, quantities), strict=True)]
    sentences = Sentences(text)
    named = find_periods(text) if periods is None else periods
    return with_times(text, with_inherited_nouns(text, quantities, sentences), sentences, named)


def _with_noun_before(text: str, alone: Quantity, quantity: Quantity) -> Quantity:
    """A share that has its unit from the next figure, with what stands before it: "de schuld van 104 tot 120 %"."""
    if quantity.unit != "percent" or alone.unit == "percent" or quantity.counted is not None:
        return quantity
    return replace(quantity, counted=named_before(text, quantity.start))


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    """What a number states, or None for one that nothing is counted by."""
    value, unit, end = _measured(text, numeral)
    code, kind = _code_and_kind(text, numeral, unit)
    per = None if kind == NumberKind.DURATION and is_lately(text, numeral.start) else per_after(text, end)
    if per:
        end = per[1]
    upwards = text[numeral.end : end].lstrip().startswith("en ")  # "van 55 en ouder": unit and qualifier in one
    qualifier, word = qualifier_of(text, numeral.start, numeral.end if upwards else end, counts=kind == NumberKind.COUNT)
    if numeral.approximate and qualifier == Qualifier.EXACT:
        qualifier, word = Qualifier.APPROX, "-tal" if "tal" in text[numeral.start : numeral.end] else "of"
    counted = _counted(text, numeral, kind, end) if not (per and kind == NumberKind.MONEY) else None
    behind = unit_named(counted.text) if kind == NumberKind.COUNT and counted else None
    if behind and behind.kind == NumberKind.MONEY:
        unit, code, kind, counted = behind, behind.code, NumberKind.MONEY, None  # "125 miljoen federale euro's"
    elif behind and counted and behind.kind == NumberKind.DURATION:
        # "de twee voorbije jaren", "negen facultatieve weken verlof"
        unit, code, kind, counted = behind, behind.code, NumberKind.DURATION, lasts(text, numeral.start, counted.end)
    if kind == NumberKind.COUNT and counted is None and is_age(text, numeral.start, abs(value)):
        unit, code, kind = YEARS, YEARS.code, NumberKind.DURATION
        if numeral.signed:  # "leeftijdsgroepen: -12, 12-17"
            value, qualifier, word = abs(value), Qualifier.LESS_THAN, "-"
    if (
        kind == NumberKind.COUNT
        and counted is None
        and numeral.magnitude == 1
        and _PERCENTAGE.search(text, max(0, numeral.start - 50), numeral.start)
    ):
        code, kind = "percent", NumberKind.SHARE
    if kind == NumberKind.COUNT and _suspicious(text, numeral, counted, qualifier):
        return None
    if per is None and counted and counted.start >= numeral.end:
        per = per_after(text, counted.end)
    return Quantity(
        numeral.start, numeral.end, value, numeral.notation, kind, code, qualifier, word, per[0] if per else None, counted,
        confidence=_confidence(numeral, unit, counted),
    )  # fmt: skip


def _measured(text: str, numeral: Numeral) -> tuple[float, Unit | None, int]:
    """Value and unit of a number, and where both end."""
    after, before = unit_after(text, numeral.end), unit_before(text, numeral.start)
    if before:
        # with currency before and a unit after ("€ 5 per uur"), the expression ends after the later of the two
        return numeral.value * before[1], before[0], after.end if after and after.code == before[0].code else _end(text, numeral)
    if after is None and numeral.unit is None:
        after = _glued_unit(text, numeral)
    if after is None:
        return numeral.value, None, _end(text, numeral)
    if after.code == "t" and is_ton_of_money(text, numeral, after.end):
        after = replace(after, code="EUR", kind=NumberKind.MONEY, factor=100_000)
    if after.code == "kg" and after.factor == _POUND and numeral.magnitude >= 10**6:
        after = replace(after, code="GBP", kind=NumberKind.MONEY, factor=1)  # "350 miljoen pond"
    return numeral.value if after.factor == 1 else round(numeral.value * after.factor, 6), after, after.end


_POUND = 0.5
"""Kilogram in a Dutch pound; millions of pounds are sterling."""
_BELONGS = re.compile(rf"{STOP_OF_MAGNITUDE}(?=\s[a-zà-ÿ])|,-{{1,2}}(?=\s)")
"""What still belongs to a number: the stop of an abbreviation ("9 mln. inwoners"), the dash for no cents ("€ 206,- subsidie")."""


def _end(text: str, numeral: Numeral) -> int:
    """Where a number ends, with what still belongs to it."""
    more = _BELONGS.match(text, numeral.end)
    return more.end() if more else numeral.end


def _glued_unit(text: str, numeral: Numeral) -> Unit | None:
    """The unit after a numeral that extraction has glued to the next word: "100 dagenondernomen"."""
    noun = counted_after(text, numeral.end)
    if noun is None or noun.end - noun.start == len(noun.text) or text[numeral.end : noun.start].strip():
        return None
    unit = unit_named(noun.text)
    return replace(unit, start=noun.start, end=noun.start + len(noun.text)) if unit else None


def _code_and_kind(text: str, numeral: Numeral, unit: Unit | None) -> tuple[str, NumberKind]:
    if unit is None and means_money(text, numeral, _end(text, numeral)):
        return "EUR", NumberKind.MONEY
    if numeral.unit == "fraction":
        return "fraction", NumberKind.SHARE
    if numeral.unit:
        return numeral.unit, NumberKind.DURATION
    if unit:
        return unit.code, NumberKind(unit.kind)
    return "count", NumberKind.COUNT


_PERCENTAGE = re.compile(
    rf"\b(?:dat|het|dit)\s(?:aandeel|percentage)\s(?:[a-zà-ÿ]+\s){{0,2}}?(?:op|van)\s{ABOUT}\Z"
    rf"|\b[Hh]et\spercentage\s(?:[a-zà-ÿ-]+\s){{1,7}}?(?:bedraagt|bedroeg|is|was|(?:daal|groei|steeg|stijg)[a-z]*\svan)\s{ABOUT}\Z"
)
"""Before a share that leaves out its unit: "ligt dat percentage op | 48", "het percentage inhuur daalt van | 13,8"."""
_ALL_OF_THEM = re.compile(r"[Aa]lle [\w-]+ de\s(?=[a-z])")
"""Forms such as "alle vijf de maatschappijen"."""


def _counted(text: str, numeral: Numeral, kind: NumberKind, end: int) -> CountedNoun | None:
    if numeral.noun:
        surface = text[slice(*numeral.noun)]
        return CountedNoun(surface, *numeral.noun, lemma_of_noun(surface))
    if kind == NumberKind.SHARE and re.search(r"\sop\s", text[numeral.start : numeral.end]):
        return counted_after(text, end) or whole_after(text, end) or whole_in_front(text, numeral.start)
    if kind == NumberKind.SHARE:
        whole = whole_after(text, end)
        if whole or numeral.unit is not None:
            return whole or more_or_fewer(text, end) or _directly(text, end)
        if _OF_WHOM.search(text, max(0, numeral.start - 40), numeral.start):
            noun = named_for(text, end)
            return more_or_fewer(text, end) or (noun if noun and noun.text != noun.lemma else None)  # not "van wie 38 procent vrouw"
        return more_or_fewer(text, end) or whole_in_front(text, numeral.start) or named_for(text, end) or named_before(text, numeral.start)
    if kind == NumberKind.COUNT:
        if some_do(text, numeral.start):
            return whole_in_front(text, numeral.start)
        begin = end + len(" de") if _ALL_OF_THEM.match(text, max(0, numeral.start - len("alle "))) else end
        directly = counted_after(text, after_modifier(text, begin + text.startswith(" ", begin)))
        in_front = named_in_front(text, numeral.start, end) or whole_in_front(text, numeral.start)
        return directly or in_front or whole_after(text, end, of_shares=numeral.magnitude >= 10**6)
    if kind in {NumberKind.CHANGE, NumberKind.MEASURE}:
        return named_before(text, numeral.start) or (named_for(text, end) if kind == NumberKind.MEASURE else None)
    if kind == NumberKind.DURATION:
        return lasts(text, numeral.start, end)
    return named_for(text, end) if kind == NumberKind.MONEY else None


_OF_WHOM = re.compile(rf"\b(?:onder wie|van wie|waarvan)\s(?:er\s)?{ABOUT}\Z")
_ADJECTIVE_AND_NOUN = re.compile(r"\s[a-zà-ÿ]+(?:bare|ige|ische|jke|ale|ele)\s(?=[a-zà-ÿ])")


def _directly(text: str, end: int) -> CountedNoun | None:
    """What a fraction is of that has an adjective and a plural right behind it: "twee derde betaalbare woningen"."""
    adjective = _ADJECTIVE_AND_NOUN.match(text, end)
    noun = counted_after(text, adjective.end() - 1) if adjective else None
    return noun if noun and noun.text != noun.lemma else None


_COUNTING_BEFORE = re.compile(
    r"(?:aantal|totaal|van|naar|er|bedroeg|bedraagt|op|dan|tot|is|was|waren|zijn|met|en|waarvan|respectievelijk|in (?:19|20)\d\d|(?:dage|jaar|maande|weke)lijks|al|nog|nu|reeds|samen|slechts|liefst|toen|[:=<>~±(/–-]|\d,)\s*$",
    re.IGNORECASE,
)
_SHARE_ELSEWHERE = re.compile(rf"(?:%|procent)(?:\s[a-zà-ÿ]+){{0,3}}{ELSEWHERE}(?:(?:al|amper|maar|nog|slechts|zelfs)\s)?\Z")
"""Before a share that leaves out its unit: "in Gent 62 procent, in Brugge | 5"."""
_NOTHING_AFTER = re.compile(r"\s*(?:$|[A-ZÀ-Ý«“]|[.?!](?:\s|$)|\n)")
_IDENTIFIER_BEFORE = re.compile(
    r"(?:\b(?:[A-Z]{2,}|[Ii]d|[Tt]el|[Ff]ax|T)|[Nn]ummer|code|rekening|IBAN|[Jj]anuari|[Ff]ebruari|[Mm]aart|[Aa]pril|[Mm]ei|[Jj]u[nl]i|[Aa]ugustus|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ecember)[.:]?\s$"
)


_IN_MONTH, _HAPPENED = re.compile(rf"\b(?i:{MONTH})\s$"), re.compile(COUNTS)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_RANGE_OF_MONEY = re.compile(r"\s(?:à|tot)\s[\d.,]+\s(?:euro|miljoen|miljard)")


_NEXT_IN_ROW = re.compile(rf"(?:euro|miljard|miljoen|procent|%)(?:\sper\s[a-zà-ÿ]+)?(?:,|\sen)\s{WHO}\s(?:\d[\d.,]*(?:,|\sen)\s{WHO}\s)*\Z")
"""Before the figure of the next name in a row: "Zilveren Kruis vraagt 163,95 euro, VGZ | 161 en CZ | 159,50"."""


def _suspicious(text: str, numeral: Numeral, counted: CountedNoun | None, qualifier: Qualifier) -> bool:
    """A bare number that nothing is counted by: long digits, or behind a capitalised abbreviation, are identifiers."""
    surface = text[numeral.start : numeral.end]
    small = surface.isdigit() and len(surface) <= 2
    if (
        counted is None
        and small
        and _NOTHING_AFTER.match(text, numeral.end)
        and not _COUNTING_BEFORE.search(text[max(0, numeral.start - 15) : numeral.start])
        and not _SHARE_ELSEWHERE.search(text, max(0, numeral.start - 60), numeral.start)
        and qualifier == Qualifier.EXACT
    ):
        return True
    if numeral.notation == "foreign" and counted is None:
        return True
    if surface.isdigit() and len(surface) >= 5:
        return counted is None
    if counted is None and small and qualifier == Qualifier.EXACT and _NAME_BEFORE.search(text[max(0, numeral.start - 40) : numeral.start]):
        return _GOES_ON.match(text, numeral.end) is not None
    if _NEXT_IN_ROW.search(text, max(0, numeral.start - 80), numeral.start):
        return False
    before = text[max(0, numeral.start - 12) : numeral.start]
    if _RANGE_OF_MONEY.match(text, numeral.end) or _THOUSANDS.fullmatch(surface):
        return False  # "kost volgens ABC 6.000 tot 7.500 euro", "de ABC 50.640 (+1,2)"
    if numeral.notation != "nl" or numeral.magnitude != 1 or counted is not None:
        return False
    return bool(_IDENTIFIER_BEFORE.search(before)) and not (_IN_MONTH.search(before) and _HAPPENED.match(text, numeral.end))


_NAME_BEFORE, _GOES_ON = (
    re.compile(r"\b(?:van|de|het|deze)\s[A-Z][a-z]{3,}\s$"),
    re.compile(r"\s(?:werd|wordt|is|was|zal|zou|heeft|had|kan|moet|in|op)\b"),
)
"""Around the number of a thing with a name: "de centrale van Northwester 2 in zee"."""


def _confidence(numeral: Numeral, unit: Unit | None, counted: CountedNoun | None) -> float:
    if numeral.notation == "foreign":
        return confidence("numbers", "foreign")
    return confidence("numbers", "unit" if unit else "counted" if counted else "bare")
