"""From numerals to stated quantities: unit, kind, qualifier, what is counted, and the period each is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from beleidsmijn.confidence import confidence
from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.digits import Notation
from beleidsmijn.numbers.counted import CountedNoun, counted_after, whole_after
from beleidsmijn.numbers.exclusions import closed_spans
from beleidsmijn.numbers.measured import named_before, named_for, subject_of
from beleidsmijn.numbers.numerals import MAGNITUDES, Numeral, find_numerals
from beleidsmijn.numbers.periods import OPEN, Period, find_periods
from beleidsmijn.numbers.qualifiers import qualifier_of
from beleidsmijn.numbers.units import Unit, per_after, unit_after, unit_before

VERSION = "1"
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:ca|nr|bv|vb))(?<!\b(?:mln|mld|art|max|min))[.?!](?<!\d\.(?=\d))(?=[\s»”\"’)]*\s*[A-ZÀ-Ý«“\"‘(\d-]|\s*$)|\n\s*\n|;(?=\s)"
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
    """A stated figure. Offsets count from the start of the text given; ``time`` is the period named for it, if any.

    ``sentence`` is where the sentence around it starts and ends.
    """

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
    sentence: tuple[int, int] | None = None


def find_quantities(text: str, periods: Sequence[Period] | None = None) -> list[Quantity]:
    """All figures stated in running text, sorted by place.

    Args:
        text: a stretch of Dutch running text (not a table).
        periods: the periods that it names; without, those that name their year are found.
    """
    closed = closed_spans(text)
    numerals = find_numerals(text, closed)
    quantities = [q for numeral in numerals if (q := _quantity(text, numeral)) is not None]
    quantities = _ranges(text, quantities)
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    named = find_periods(text) if periods is None and quantities else periods or ()
    return _with_times(text, _with_inherited_nouns(text, quantities, ends), ends, named)


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
        return whole_after(text, end) or (named_for(text, end) or named_before(text, numeral.start) if numeral.unit is None else None)
    if kind == NumberKind.COUNT:
        return counted_after(text, end) or whole_after(text, end, of_shares=False)
    if kind in {NumberKind.CHANGE, NumberKind.MEASURE}:
        return named_before(text, numeral.start)
    return named_for(text, end) if kind == NumberKind.MONEY else None


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
    if numeral.notation == "foreign":
        return confidence("numbers", "foreign")
    return confidence("numbers", "unit" if unit else "counted" if counted else "bare")


# --------------------------------------------------------------------------------------------------------------------- ranges
def _ranges(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Ranges, changes and coordinated numbers share unit, magnitude and counted noun from the last member leftwards."""
    result = list(quantities)
    for index in range(len(result) - 2, -1, -1):
        first, second = result[index], result[index + 1]
        match = _RANGE_LINK.match(text[first.end : second.start])
        if not match:
            continue
        falling = first.value >= second.value or first.value < 0
        if match["link"] in "-–—" and falling and first.unit == "count" != second.unit:
            continue  # the dash is a minus, or parts two cells
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
_OF_THOSE = re.compile(
    r"\b(?:waarvan|daarvan|hiervan|waaronder|van (?:wie|hen|die|deze)|dit aantal|dat aantal)\b|\bDat (?:is|zijn|was|waren)\b|\bdat (?:is|zijn|was|waren) er\b"
    r"|\b(?:er|het) (?:dus )?$",
)
_MEASURED = frozenset({NumberKind.SHARE, NumberKind.CHANGE})
"""Kinds that say how large something is, or how it changed."""
_NUMBER_OF = re.compile(r"\b(?:aantal|aantallen|totaal)\s+(?:van\s+)?(?=[a-zà-ÿ])", re.IGNORECASE)


_LONGEST_SENTENCE = 1_000
"""Code points before and after a figure in which what belongs to it is looked for; text without full stops has no ends of sentences."""


def _sentence_start(ends: Sequence[int], place: int) -> int:
    """Where the sentence of a place starts; ``ends`` are those of all sentences, sorted."""
    before = bisect_right(ends, place)
    return ends[before - 1] if before else 0


def _with_inherited_nouns(text: str, quantities: Sequence[Quantity], ends: Sequence[int]) -> list[Quantity]:
    """A count without a noun of its own takes that of its sentence: "het aantal klachten steeg van 300 tot 400", "waarvan 12 in Limburg".

    A share does so only after "daarvan" and the like.
    """
    result: list[Quantity] = []
    last: Quantity | None = None
    share: Quantity | None = None
    for quantity in quantities:
        start = max(_sentence_start(ends, quantity.start), quantity.start - _LONGEST_SENTENCE)
        if quantity.counted is None and quantity.kind in {NumberKind.COUNT, NumberKind.SHARE}:
            before = text[start : quantity.start]
            same_sentence = last is not None and last.start >= start
            of_those = bool(_OF_THOSE.search(before[-25:] if quantity.kind == NumberKind.SHARE else before))
            named = list(_NUMBER_OF.finditer(before)) if quantity.kind == NumberKind.COUNT else []
            if named:
                quantity = replace(quantity, counted=counted_after(text, start + named[-1].end()))
            if quantity.counted is None and last and (of_those or (same_sentence and quantity.kind == NumberKind.COUNT)):
                quantity = replace(quantity, counted=last.counted)
        if quantity.counted is None and quantity.kind in _MEASURED:
            counted = share.counted if share and share.start >= start else subject_of(text, start, quantity.start, quantity.end)
            quantity = replace(quantity, counted=counted)
        if quantity.counted and quantity.kind == NumberKind.COUNT:
            last = quantity
        if quantity.kind in _MEASURED and quantity.counted:
            share = quantity
        result.append(quantity)
    return result


def _with_times(text: str, quantities: Sequence[Quantity], ends: Sequence[int], named: Sequence[Period]) -> list[Quantity]:
    """Each quantity with the period that its sentence names for it: the only one, or the nearest."""
    periods = sorted(named, key=lambda p: p.start_offset)
    periods = [p for p in periods if not _OF_A_DOCUMENT.search(text[max(0, p.start_offset - 40) : p.start_offset])]
    starts = [p.start_offset for p in periods]
    timed: list[Quantity] = []
    for quantity in quantities:
        start = _sentence_start(ends, quantity.start)
        place = bisect_left(ends, quantity.end)
        end = ends[place] if place < len(ends) else len(text)
        first, last = bisect_left(starts, quantity.start - _LONGEST_SENTENCE), bisect_left(starts, quantity.end + _LONGEST_SENTENCE)
        near = [
            p
            for p in periods[first:last]
            if start <= p.start_offset and p.end_offset <= end and not (p.start_offset < quantity.end and quantity.start < p.end_offset)
        ]
        dated = [p for p in near if not p.vague]
        time = _period_of(text, quantity, dated) or _period_of(text, quantity, [p for p in near if p.vague])
        timed.append(replace(quantity, time=time, sentence=(start, end)))
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


_PART_OF = re.compile(r"\b(?:waarvan|waaronder)\s+(?:\S+\s+)?(?:€\s*)?$")
"""A part of what was just counted has no period of its own: "4.870 opdrachten, waarvan 2.630 aan kmo's"."""


_FARTHEST = 160
"""Code points between a figure and its period; in a long sentence a period farther away is that of something else (read on training texts)."""
_BOUNDS = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_DEFINES = re.compile(r"\b(?:met|van|boven|onder)\s+(?:\S+\s+){1,2}(?:€\s*)?$", re.IGNORECASE)
"""A bound that says what sort of thing is meant holds always: "ondernemingen met minder dan 50 werknemers"."""


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
    before = text[max(0, quantity.start - 40) : quantity.start]
    if _PART_OF.search(before) or (quantity.qualifier in _BOUNDS and _DEFINES.search(before)):
        return None
    usable = [
        p
        for p in near
        if not (p.end == OPEN and p.precision == "day")  # from when a rule holds
        and not _AIM.search(text[max(0, p.start_offset - 30) : p.start_offset])
        and not _COMPARED.search(text[max(0, p.start_offset - 40) : p.start_offset])
    ]
    usable = [p for p in usable if max(quantity.start - p.end_offset, p.start_offset - quantity.end) <= _FARTHEST]
    return _nearest(quantity, usable) if usable else None


def _nearest(quantity: Quantity, periods: Iterable[Period]) -> Period:
    """The nearest period; one before the number wins over one after it at the same distance."""

    def distance(period: Period) -> tuple[int, int]:
        if period.end_offset <= quantity.start:
            return quantity.start - period.end_offset, 0
        return period.start_offset - quantity.end, 1

    return min(periods, key=distance)
