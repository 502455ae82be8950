"""From numerals to stated quantities: unit, kind, qualifier, what is counted, and the period each is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.language.lexicon import general_nouns, is_noun
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.digits import Notation
from beleidsmijn.numbers.counted import CountedNoun, counted_after, noun_before, whole_after
from beleidsmijn.numbers.exclusions import closed_spans
from beleidsmijn.numbers.numerals import MAGNITUDES, Numeral, find_numerals
from beleidsmijn.numbers.periods import Period, find_periods
from beleidsmijn.numbers.qualifiers import qualifier_of
from beleidsmijn.numbers.units import Unit, per_after, unit_after, unit_before
from beleidsmijn.packaged import read_list

VERSION = "1"
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:ca|nr|bv|vb))(?<!\b(?:mln|mld|art|max|min))[.?!](?=[\s»”\"’)]*\s*[A-ZÀ-Ý«“\"‘(\d-]|\s*$)|\n\s*\n|;(?=\s)"
)
_OF_A_DOCUMENT = re.compile(
    r"(?:wet|besluit|decreet|verordening|richtlijn|brief|advies|arrest|vonnis|motie|rapport|vraag|verslag|overeenkomst|akkoord|ordonnantie|omzendbrief|circulaire|cao)"
    r"(?:\s+nr\.?\s*[\d/]+)?\s+(?:van|d\.d\.|dd\.)\s*$",
    re.IGNORECASE,
)
"""The date of a law or a letter says nothing of the figures in the sentence."""
_RANGE_LINK = re.compile(
    r"^\s*(?P<unit1>%|procent|euro|miljoen|miljard|jaar|maanden)?-?\s*(?P<link>-|–|—|à|a|,|/|tot(?: en met)?|en|of|naar|t/m)\s*(?P<euro>€\s*)?$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stated figure. Offsets count from the start of the text given; ``time`` is the period named for it, if any."""

    start: int
    end: int
    value: float
    notation: Notation
    kind: NumberKind
    unit: str
    qualifier: Qualifier = Qualifier.EXACT
    qualifier_text: str | None = None
    per: str | None = None
    counted: CountedNoun | None = None
    time: Period | None = None
    low: float | None = None
    high: float | None = None
    confidence: float = 0.9


def find_quantities(text: str) -> list[Quantity]:
    """All figures stated in running text, sorted by place.

    Args:
        text: a stretch of Dutch running text (not a table).
    """
    closed = closed_spans(text)
    numerals = find_numerals(text, closed)
    quantities = [q for numeral in numerals if (q := _quantity(text, numeral)) is not None]
    quantities = _ranges(text, quantities)
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return _with_times(text, _with_inherited_nouns(text, quantities, ends), ends)


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    after = unit_after(text, numeral.end)
    before = unit_before(text, numeral.start)
    value = numeral.value
    unit: Unit | None = before[0] if before else after
    if before:
        value = value * before[1]
    elif after and after.factor != 1:
        value = round(value * after.factor, 6)
    code, kind = _code_and_kind(numeral, unit)
    if unit is None and _means_money(text, numeral):
        code, kind = "EUR", NumberKind.MONEY
    # with currency before and a unit after ("€ 5 per uur"), the expression ends after the later of the two
    end = after.end if after and (not before or after.code == before[0].code) else numeral.end
    per = per_after(text, end)
    if per:
        end = per[1]
    qualifier, word = qualifier_of(text, numeral.start, end)
    if numeral.approximate and qualifier == Qualifier.EXACT:
        qualifier, word = Qualifier.APPROX, "-tal"
    counted = _counted(text, numeral, kind, end) if not (per and kind == NumberKind.MONEY) else None
    if kind == NumberKind.COUNT and _suspicious(text, numeral, counted):
        return None
    return Quantity(
        numeral.start, numeral.end, value, numeral.notation, kind, code, qualifier, word, per[0] if per else None, counted,
        confidence=_confidence(numeral, unit, counted),
    )  # fmt: skip


def _means_money(text: str, numeral: Numeral) -> bool:
    """Forms such as "7,4 miljard aan subsidies": millions that count nothing, near amounts in euro, are euro."""
    if numeral.magnitude < 10**6 or not re.match(
        r"\s+(?:aan|daarvan|hiervan|extra|minder|meer|vrij|beschikbaar|per|voor|in|van)\b|\s*[.,;)]", text[numeral.end : numeral.end + 16]
    ):
        return False
    return bool(
        re.search(
            r"€|\beuro\b|\b(?:subsidie|budget|uitgaven|bezuinig|begroting|investering)",
            text[max(0, numeral.start - 300) : numeral.end + 300],
        )
    )


def _code_and_kind(numeral: Numeral, unit: Unit | None) -> tuple[str, NumberKind]:
    if numeral.unit == "fraction":
        return "fraction", NumberKind.SHARE
    if numeral.unit:
        return numeral.unit, NumberKind.DURATION
    if unit:
        return unit.code, NumberKind(unit.kind)
    return "count", NumberKind.COUNT


def _counted(text: str, numeral: Numeral, kind: NumberKind, end: int) -> CountedNoun | None:
    if numeral.noun:
        surface = text[slice(*numeral.noun)]
        return CountedNoun(surface, *numeral.noun, lemma_of_noun(surface))
    if kind == NumberKind.SHARE and re.search(r"\sop\s", text[numeral.start : numeral.end]):
        return counted_after(text, end) or whole_after(text, end)
    if kind == NumberKind.SHARE:
        return whole_after(text, end) or (_named_for(text, end) or _named_before(text, numeral.start) if numeral.unit is None else None)
    if kind == NumberKind.COUNT:
        return counted_after(text, end) or whole_after(text, end)
    return _named_for(text, end) if kind == NumberKind.MONEY else None


_LETTERS = re.compile(r"[^\W\d_][\w-]*")
_FOR_WHAT = re.compile(r"(?:\s+(?P<link>aan\s+)?|-\s)(?=[a-zà-ÿ]{3,})")
_CHANGES_BY = re.compile(r"(?P<noun>[^\W\d_][\w-]*)\s+met\s+(?:(?:ruim|bijna|circa|ongeveer|gemiddeld|maar liefst|slechts)\s+)?[+-]?\s?$")
_IN_BRACKETS = re.compile(r"(?P<noun>[^\W\d_][\w-]*)\s+\(\s?[+-]?\s?$")
_OF_WHOLE = re.compile(r"(?:^|[.?!;\n]\s*)Van (?:de|het|alle|onze|deze|die|hen)\s(?P<noun>[^\d.,;?!\n]{3,60})\s$")
_AFTER_PREPOSITION = re.compile(r"\b(?:in|van|bij|op|voor|door|aan|uit|naar|over|onder)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What stands in a phrase of its own is not what has changed: "de regeldruk in deze sectoren met 20 procent verminderen"."""


@cache
def _times() -> frozenset[str]:
    """What a change happened in, and not what has changed: "steeg vorig jaar met 12 procent"."""
    return frozenset(read_list("time_nouns.txt"))


@cache
def _changes() -> tuple[str, ...]:
    """Nouns for a change, which a share is the size of and does not count: "een stijging met 20 procent"."""
    return tuple(read_list("change_nouns.txt"))


def _named_for(text: str, end: int) -> CountedNoun | None:
    """What an amount or a share is of, if the noun follows directly: "20 miljoen euro subsidie", "16% doelstelling"."""
    directly = _FOR_WHAT.match(text, end)
    if not directly:
        return None
    word = _LETTERS.match(text, directly.end())
    if word is None or (not directly["link"] and not _is_surely_noun(word.group())):
        return None
    return counted_after(text, directly.end())


def _is_surely_noun(word: str) -> bool:
    """Whether a word is a noun that tells something, and cannot be an infinitive ("150.000 euro aanvragen")."""
    return is_noun(word) and lemma_of_noun(word) not in general_nouns() and not re.search(r"(?<!ing)en$", word)


def _named_before(text: str, start: int) -> CountedNoun | None:
    """What a share is of, if it stands before: "van de deelnemers gaf 64 %", "hun omzet met 80 %", "kleine ondernemingen (22 %)"."""
    whole = _OF_WHOLE.search(text, max(0, start - 90), start)
    if whole:
        return counted_after(text, whole.start("noun") - 1)
    for pattern in (_CHANGES_BY, _IN_BRACKETS):
        match = pattern.search(text, max(0, start - 60), start)
        if (
            match
            and not match["noun"].casefold().endswith(_changes())
            and match["noun"].casefold() not in _times()
            and not _AFTER_PREPOSITION.search(text[max(0, match.start() - 40) : match.start()])
        ):
            return noun_before(text, match.end("noun"))
    return None


_COUNTING_BEFORE = re.compile(
    r"(?:aantal|totaal|van|naar|er|bedroeg|bedraagt|op|dan|tot|is|was|waren|zijn|met|en|waarvan|respectievelijk|[:=<>~±(/–-]|\d,)\s*$",
    re.IGNORECASE,
)
_NOTHING_AFTER = re.compile(r"\s*(?:$|[A-ZÀ-Ý«“]|[.?!](?:\s|$)|\n)")
_IDENTIFIER_BEFORE = re.compile(
    r"(?:[A-Z]{2,}|[Nn]ummer|[Ii]d|code|rekening|IBAN|tel|Tel|fax|T|[Jj]anuari|[Ff]ebruari|[Mm]aart|[Aa]pril|[Mm]ei|[Jj]u[nl]i|[Aa]ugustus|[Ss]eptember|[Oo]ktober|[Nn]ovember|[Dd]ecember)[.:]?\s$"
)


def _suspicious(text: str, numeral: Numeral, counted: CountedNoun | None) -> bool:
    """A bare number that nothing is counted by: long digits, or behind a capitalised abbreviation, are identifiers."""
    surface = text[numeral.start : numeral.end]
    small = surface.isdigit() and len(surface) <= 2
    if (
        counted is None
        and small
        and _NOTHING_AFTER.match(text, numeral.end)
        and not _COUNTING_BEFORE.search(text[max(0, numeral.start - 15) : numeral.start])
    ):
        return True
    if numeral.notation == "foreign" and counted is None:
        return True
    if surface.isdigit() and len(surface) >= 5:
        return counted is None
    before = text[max(0, numeral.start - 12) : numeral.start]
    return counted is None and numeral.notation == "nl" and bool(_IDENTIFIER_BEFORE.search(before))


def _confidence(numeral: Numeral, unit: Unit | None, counted: CountedNoun | None) -> float:
    score = 0.97 if unit else 0.92 if counted else 0.7
    return score - (0.1 if numeral.notation == "foreign" else 0.0)


# --------------------------------------------------------------------------------------------------------------------- ranges
def _ranges(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Ranges, changes and coordinated numbers share unit, magnitude and counted noun from the last member leftwards."""
    result = list(quantities)
    for index in range(len(result) - 2, -1, -1):
        first, second = result[index], result[index + 1]
        match = _RANGE_LINK.match(text[first.end : second.start])
        if not match:
            continue
        first = _share_unit(text, first, second, match["unit1"])
        before = text[max(0, first.start - 12) : first.start].rstrip("€ ").casefold().rstrip()
        link = match["link"]
        is_range = (
            link in {"-", "–", "—", "à", "a", "t/m"}
            or (link.startswith("tot") and not before.endswith("naar"))
            or (link == "en" and before.endswith("tussen"))
        )
        alternatives = link in {"of", "/"} and 0 < second.value - first.value <= 1 and first.unit == second.unit
        durations = is_range and first.unit != second.unit and {first.kind, second.kind} == {NumberKind.DURATION}
        if durations:
            first, second = (replace(q, qualifier=Qualifier.RANGE, qualifier_text=link) for q in (first, second))
        elif (is_range and first.value < second.value and first.unit == second.unit) or alternatives:
            low, high = first.value, second.value
            first = replace(first, qualifier=Qualifier.RANGE, qualifier_text=link, low=low, high=high)
            second = replace(second, qualifier=Qualifier.RANGE, qualifier_text=link, low=low, high=high)
        elif link.startswith("tot") and second.qualifier == Qualifier.AT_MOST:
            second = replace(second, qualifier=Qualifier.EXACT, qualifier_text=None)
        result[index], result[index + 1] = first, second
    return result


def _share_unit(text: str, first: Quantity, second: Quantity, own_unit: str | None) -> Quantity:
    if own_unit is None and first.unit == "count" and second.unit != "count":
        first = replace(first, unit=second.unit, kind=second.kind, counted=second.counted)
        size = _shared_magnitude(text, first, second)
        if size != 1:
            first = replace(first, value=round(first.value * size, 6))
    elif own_unit is None and first.unit == second.unit:
        size = _shared_magnitude(text, first, second)
        first = replace(first, value=round(first.value * size, 6), counted=first.counted or second.counted)
    return replace(first, counted=first.counted or second.counted)


def _shared_magnitude(text: str, first: Quantity, second: Quantity) -> float:
    """The factor of "miljoen" in "3 à 4 miljoen", if the first number has none and would be out of all proportion."""
    words = re.findall(r"[a-z]+", text[second.start : second.end].casefold())
    own = re.findall(r"[a-z]+", text[first.start : first.end].casefold())
    size = next((MAGNITUDES[word] for word in words if word in MAGNITUDES), 1)
    return size if size != 1 and not any(word in MAGNITUDES for word in own) and first.value < 1000 else 1


# ---------------------------------------------------------------------------------------------------------------------- times
_OF_THOSE = re.compile(r"\b(?:waarvan|daarvan|hiervan|waaronder|van (?:wie|hen|die|deze))\b", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:aantal|aantallen|totaal)\s+(?:van\s+)?(?=[a-zà-ÿ])", re.IGNORECASE)


def _with_inherited_nouns(text: str, quantities: Sequence[Quantity], ends: Sequence[int]) -> list[Quantity]:
    """A count without a noun of its own takes that of its sentence: "het aantal klachten steeg van 300 tot 400", "waarvan 12 in Limburg".

    A share does so only after "daarvan" and the like.
    """
    result: list[Quantity] = []
    last: Quantity | None = None
    for quantity in quantities:
        start = max((end for end in ends if end <= quantity.start), default=0)
        if quantity.counted is None and quantity.kind in {NumberKind.COUNT, NumberKind.SHARE}:
            before = text[start : quantity.start]
            same_sentence = last is not None and last.start >= start
            of_those = bool(_OF_THOSE.search(before[-25:] if quantity.kind == NumberKind.SHARE else before))
            named = list(_NUMBER_OF.finditer(before)) if quantity.kind == NumberKind.COUNT else []
            if named:
                quantity = replace(quantity, counted=counted_after(text, start + named[-1].end()))
            if quantity.counted is None and last and (of_those or (same_sentence and quantity.kind == NumberKind.COUNT)):
                quantity = replace(quantity, counted=last.counted)
        if quantity.counted and quantity.kind == NumberKind.COUNT:
            last = quantity
        result.append(quantity)
    return result


def _with_times(text: str, quantities: Sequence[Quantity], ends: Sequence[int]) -> list[Quantity]:
    """Each quantity with the period that its sentence names for it: the only one, or the nearest."""
    if not quantities:
        return []
    periods = [p for p in find_periods(text) if not _OF_A_DOCUMENT.search(text[max(0, p.start_offset - 40) : p.start_offset])]
    timed: list[Quantity] = []
    for quantity in quantities:
        start = max((end for end in ends if end <= quantity.start), default=0)
        end = min((end for end in ends if end >= quantity.end), default=len(text))
        near = [
            p
            for p in periods
            if start <= p.start_offset and p.end_offset <= end and not (p.start_offset < quantity.end and quantity.start < p.end_offset)
        ]
        timed.append(replace(quantity, time=_period_of(text, quantity, near)))
    return timed


_AIM = re.compile(r"(?:\btegen|\bv[oó][oó]r|\btot en met|\bt/m|\buiterlijk|\bvanaf)(?:\s+(?:het jaar|eind|begin))?\s*$", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:dan in|opzichte van|vergeleken met|vergelijking met|tegenover|\btegen [\d.,]+(?:\s\S+)? in|voorjaar van|najaar van|zomer van)\s*(?:het jaar\s*)?$",
    re.IGNORECASE,
)
_DIRECTLY_IN = re.compile(
    r"^\s*(?:%|procent|procentpunt|euro|miljoen euro|[a-zà-ÿ]{4,})?\s*(?:[a-zà-ÿ’'-]+\s)?\(?(?:in|over|voor)?\s*(?:het jaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)?\s*$",
    re.IGNORECASE,
)


def _period_of(text: str, quantity: Quantity, near: Sequence[Period]) -> Period | None:
    """The period a figure is about: the one that follows it directly ("12,1 procent in 2020"), else the nearest.

    A duration is about no period; an aim ("tegen 2030") or the other half of a comparison ("meer dan in 2021") is that of
    another figure.
    """
    if quantity.kind == NumberKind.DURATION:
        return None
    direct = [p for p in near if p.start_offset >= quantity.end and _DIRECTLY_IN.match(text[quantity.end : p.start_offset])]
    if direct:
        return direct[0]
    usable = [
        p
        for p in near
        if not _AIM.search(text[max(0, p.start_offset - 30) : p.start_offset])
        and not _COMPARED.search(text[max(0, p.start_offset - 40) : p.start_offset])
    ]
    return _nearest(quantity, usable) if usable else None


def _nearest(quantity: Quantity, periods: Iterable[Period]) -> Period:
    """The nearest period; one before the number wins over one after it at the same distance."""

    def distance(period: Period) -> tuple[int, int]:
        if period.end_offset <= quantity.start:
            return quantity.start - period.end_offset, 0
        return period.start_offset - quantity.end, 1

    return min(periods, key=distance)
