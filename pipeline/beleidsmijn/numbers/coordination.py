"""What figures side by side leave out because the other says it: "3 à 4 miljoen", "van 10 naar 12 procent", "978 euro voor een gezin en 471 voor wie alleen woont"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.notation.dates import DAY, MONTH
from beleidsmijn.numbers.bracketed import from_before_brackets
from beleidsmijn.numbers.counted import ABOUT
from beleidsmijn.numbers.links import changes
from beleidsmijn.numbers.magnitudes import MILLION, MOST_SHARED, magnitude, of_the_same, words
from beleidsmijn.numbers.numerals import MAGNITUDES
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.units import unit_after

_RANGE_LINK = re.compile(
    r"^\s*(?P<unit1>%|procent|euro|miljoen|miljard|jaar|maanden)?-?\s*(?:\([^()\d]{2,30}\)\s*)?(?P<link>-|–|—|à|a|,|, (?:en|of)|/|tot(?: en met| plus| maximaal| hooguit| hoogstens| ten hoogste| (?:meer|minder) dan| ruim| bijna| ongeveer| circa| wel| zelfs)?|en|of|dan wel|naar|t/m|en (?:hoogstens|maximaal|ten hoogste)|in (?:de )?plaats van(?: (?:de|het) [a-zà-ÿ]+)?|i\.p\.v\.|ipv|versus|tegenover|tegen|en niet|of (?:(?:meer|minder|langer|korter) dan|minstens|ten minste|hoogstens)|,? ?maar(?: liefst| wel| ruim| bijna| zeker| slechts| zelfs)*)\s*(?P<euro>€\s*)?$"
)
_AGE_ENDS = r"-?(?:jarigen|minners|plussers)"
"""Regular expression of what follows an age that tells who is meant: "65|-plussers"."""
WHO = r"[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+){0,2}"
"""Regular expression of somebody's name."""
_AMOUNT_BEFORE = re.compile(r"[€$£]\s?$")
_PREPOSITIONS = "bij|in|op|per|van|voor"
_SAID_BEFORE = re.compile(
    rf"\s?(?:%|procent|euro)?\s(?P<how>{_PREPOSITIONS})\s[^.;:?!()\d]{{2,50}}?(?:,|,?\s(?:en|of|tegenover|tegen))\s{ABOUT}€?\s?"
)


def with_left_out(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures of a text, from left to right, with unit, magnitude and counted noun of those beside them."""
    return _from_the_one_before(text, _from_the_next(text, quantities))


def _from_the_one_before(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """An amount or a share that goes on as the one before did leaves out its unit: "12 euro in Gent en 14 in Brugge"."""
    result = list(quantities)
    amounts = {_as_written(text, q): q for q in result if q.kind == NumberKind.MONEY}
    for index in range(1, len(result)):
        said = amounts.get(_as_written(text, result[index])) if result[index].kind == NumberKind.COUNT else None
        if said and result[index].counted is None and said.start < result[index].start and said.value >= MILLION:
            result[index] = replace(result[index], unit=said.unit, kind=said.kind)  # "2,6 miljard euro ... van die 2,6 miljard"
        if result[index].kind == NumberKind.COUNT:
            result[index] = _continued(text, result[max(0, index - _FIGURES_BEFORE) : index], result[index])
    return result


def _as_written(text: str, quantity: Quantity) -> str:
    """A figure as it is written, over line ends or not."""
    return " ".join(text[quantity.start : quantity.end].split())


_FIGURES_BEFORE = 6
"""How many figures of a row may stand between one that says its unit and one that leaves it out."""
_AGED = re.compile(rf"{_AGE_ENDS}\b")
"""After an age that tells who is meant, and that no figure goes on from: "bij 65|-plussers 61"."""


def _continued(text: str, earlier: Sequence[Quantity], this: Quantity) -> Quantity:
    """A bare figure with what it leaves out, because one of those before it, the last most of all, says it."""
    before = earlier[-2] if len(earlier) > 1 and _AGED.match(text, earlier[-1].end) else earlier[-1]
    if _says_the_same(text, before, this) or _is_amount_too(text, before, this) or _is_in_its_place(text, before, this):
        return of_the_same(text, before, this)
    if before.value >= MILLION and this.value < before.value and _is_of_another(text, before, this):
        return of_the_same(text, before, this)
    if this.counted is None and _is_measured_too(text, before, this):
        return replace(this, unit=before.unit, kind=before.kind)
    alike = this.value >= MILLION or _NEXT_AMOUNT.fullmatch(text, before.end, this.start)
    if before.unit == "EUR" and alike and _MORE_OF_IT.match(text, this.end):
        return replace(this, unit=before.unit, kind=before.kind, counted=None)
    return from_before_brackets(text, earlier, this)


def _says_the_same(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether the same preposition stands behind both: "9,5 miljoen voor A en 4,7 voor B"; a share "van" something is one of its own."""
    if before.kind not in {NumberKind.MONEY, NumberKind.SHARE} or this.counted is not None:
        return False
    said = _SAID_BEFORE.fullmatch(text, before.end, this.start)
    if said is None or (said["how"] == "van" and before.kind != NumberKind.MONEY):
        return False
    return re.match(rf"\s{said['how']}\s", text[this.end : this.end + len(said["how"]) + 2]) is not None


_IN_ITS_PLACE = re.compile(rf"(?:\s(?:euro|miljard|miljoen))?\sin\splaats\svan\s{ABOUT}")


def _is_in_its_place(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a bare figure is what an amount replaces: "kost 2,9 miljard in plaats van 2,4"."""
    return before.kind == NumberKind.MONEY and this.counted is None and bool(_IN_ITS_PLACE.fullmatch(text, before.end, this.start))


_FOR_ANOTHER = re.compile(rf"(?:,|\sen)\s{WHO}(?:\s[a-z]+)?\svoor\s{ABOUT}")


def _is_of_another(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether decimals are millions as those before, of another: "goed voor 8,7 miljoen, Ryanair voor 2,1"."""
    decimals = this.counted is None and "," in text[this.start : this.end] and not words(text, this)
    return decimals and bool(_FOR_ANOTHER.fullmatch(text, before.end, this.start))


def _is_amount_too(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a figure is an amount as the one before, in another year, of another kind or of another place."""
    if before.kind != NumberKind.MONEY:
        return False
    if _UNTIL_A_YEAR.fullmatch(text, before.end, this.start):
        return True
    if this.counted is not None:
        return False
    beside = any(link.fullmatch(text, before.end, this.start) for link in (_PART_OF_IT, _AND_THE_OTHER, _WHO_ELSE, _AGAIN)) or bool(
        _WHAT_ELSE.fullmatch(text, before.end, this.start) and _CLAUSE_ENDS.match(text, this.end)
    )
    return beside or _costs_elsewhere(text, before, this)


_IN_ANOTHER_YEAR = re.compile(rf"(?:\s[a-zà-ÿ]+){{1,3}},\s(?:en\s)?in\s(?:19|20)\d\d\s(?:(?:al|nog|pas)\s)?{ABOUT}")
"""Between a measure and that of another year: "44 ton cocaïne, in 2023 nog | 116"."""
_PART_MEASURED = re.compile(rf"\s[a-zà-ÿ]+,?\swaarvan\s(?:er\s)?{ABOUT}")
"""Between a measure and a part of it: "82 kilometer waarvan | 8 ondergronds"."""


def _is_measured_too(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a figure that counts nothing has the unit of the one before: instead of it, as another share, elsewhere, or so much more of it."""
    if _is_instead(text, before, this) or _is_share_too(text, before, this) or _lasts_elsewhere(text, before, this):
        return True
    if before.kind in {NumberKind.MEASURE, NumberKind.DURATION} and _UNTIL_ANOTHER_YEAR.fullmatch(text, before.end, this.start):
        return True
    if before.kind == NumberKind.MEASURE and any(
        link.fullmatch(text, before.end, this.start) for link in (_IN_ANOTHER_YEAR, _PART_MEASURED)
    ):
        return True
    if before.kind == NumberKind.MEASURE and _goes_on(text, before, this) and _SAME_SENTENCE.fullmatch(text, before.end, this.start):
        return True
    lasts = (
        before.kind == NumberKind.DURATION
        and this.value < _MOST_LONGER * before.value
        and _NEXT_IN_CLAUSE.fullmatch(text, before.end, this.start)
    )
    return bool((before.unit == "fte" or lasts) and _MORE_OF_IT.match(text, this.end))


_MORE_OF_IT = re.compile(r"\s(?:meer|minder)\sdan\b")
"""After millions that are compared with an amount before: "307 miljard euro, 2,4 miljard meer dan in 2023"."""
_NEXT_AMOUNT = re.compile(rf"\s?(?:euro|€),\s{ABOUT}")
"""Between an amount and how much more that is: "512.000 euro, ruim 100.000 meer dan in Gent"."""
_MEASURED_INSTEAD = re.compile(rf"\s?(?:[a-zà-ÿ€%]+\s){{1,4}}(?:in\splaats\svan|ipv|i\.p\.v\.|tegenover|versus)\s{ABOUT}")
"""Between what was measured and the other value, whose unit is left out: "650 uur werken in plaats van 475"."""


def _is_instead(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a figure is measured as the one before, which it stands beside."""
    return bool(_MEASURED_INSTEAD.fullmatch(text, before.end, this.start))


_THAT_WAS = re.compile(rf"\b(?:is|was|waren)\s(?:dat|het)\s(?:al\s|nog\s|toen\s)?{ABOUT}\Z")
_HERE = re.compile(rf"(?:[;,]|\bmaar|\ben)\s(?:bij\sons|daar|elders|hier)\s(?:(?:is|was)\sdat\s)?(?:nog\sgeen\s)?{ABOUT}\Z")
"""Before the share of another place: "daar huurt 60 procent, bij ons nog geen | 6"."""
_OF_NOW = re.compile(r",\s(?:nu|toen)\s\Z")
"""Before the share of another time: "in 2019 was dat 64 procent, nu | 47"."""
_SAME_PREPOSITION = re.compile(r"\b(?P<word>met|naar|op|tot|voor)\s\Z")
_SAME_SENTENCE = re.compile(r"[^.;:?!()\d]{2,60}")


def _goes_on(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether two figures stand after the same preposition: "stijgt met 28 %, in Gent met 19"."""
    first = _SAME_PREPOSITION.search(text, max(0, before.start - 6), before.start)
    second = _SAME_PREPOSITION.search(text, max(0, this.start - 6), this.start)
    return bool(first and second and first["word"] == second["word"])


ELSEWHERE = r"(?:,|,?\s(?:en|maar))\s(?P<word>bij|in|onder|op|voor)\s(?:[^.;:?!,()\d]{2,40}|\d\d" + _AGE_ENDS + r")\s"
"""Regular expression of what stands between the unit of a figure and another figure, of another place or group: "62 %|, in Brugge |5"."""
_WHERE_ELSE = re.compile(rf"(?:\s?(?:%|[a-zà-ÿ]+))?(?:\s[a-zà-ÿ-]+){{0,4}}?{ELSEWHERE}{ABOUT}")
_COSTS_ELSEWHERE = re.compile(rf"\s?(?:€|[a-zà-ÿ]+)(?:\sper\s[a-zà-ÿ]+)?{ELSEWHERE}(?:is|was)\s(?:dat|het)\s{ABOUT}")
"""Between an amount and that of another place: "495 euro per maand, in Leuven is dat 520"."""
_WHO_ELSE = re.compile(rf"(?:\s?(?:%|procent|euro)(?:\s(?:per|wegens)\s[^.;:?!,()\d]{{2,50}})?)?(?:,|\sen)\s{WHO}\s{ABOUT}")
"""Between the figure of one and that of another: "heeft Zweden 100 procent, Nederland 89", "vraagt VGZ 161 euro en CZ 159"."""
_WHAT_ELSE = re.compile(
    rf"(?:\seuro(?:\s(?:bij|op|toe|uit))?|\))?(?:,|\sen)\s(?:de|een|het)\s[a-zà-ÿ-]+(?:\s(?:in|uit|van)\s[A-ZÀ-Ý][\w-]+)?\s{ABOUT}"
)
"""Between an amount and that of something else: "brengt 372 euro op, de opcentiemen | 415"."""
_PART_OF_IT = re.compile(rf"[^.;:?!()\d]{{0,40}},\swaarvan\s{ABOUT}")
"""Between an amount and a part of it: "21,2 miljoen uitgetrokken, waarvan 8,6 miljoen"."""
_AGAIN = re.compile(rf"[^.;:?!()\d]{{0,40}},\s[^.;:?!()\d]{{2,60}}\snog\seens\s{ABOUT}")
"""Between an amount and what another adds: "keerde 210 miljoen uit, het Rijk nog eens | 270"."""
_AND_THE_OTHER = re.compile(r"(?:\s(?:euro|miljard|miljoen)){0,2}\sen\s(?:de|die|het)\s[a-zà-ÿ]+e\sop\s")
"""Between an amount and that of the other kind: "de eenmalige kosten op 18 miljoen | en de structurele op | 2,5"."""
_UNTIL_A_YEAR = re.compile(rf"(?:\seuro)?\sin\s(?:19|20)\d\d\s(?:naar|tot)\s{ABOUT}(?:€\s?)?")
"""Between where an amount changes from and to: "van 31,4 miljoen in 2019 tot 38,9 in 2024"."""


_UNTIL_ANOTHER_YEAR = re.compile(rf"\s[a-zà-ÿ]+\sin\s(?:19|20)\d\d\s(?:naar|tot)\s{ABOUT}")
"""The same of what is measured: "van 112 dagen in 2019 tot 76 in 2022"."""


def _is_elsewhere(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether two figures are said of two places or groups, each named before its figure: "in Gent is dat 62 procent, in Brugge 5"."""
    elsewhere = _WHERE_ELSE.fullmatch(text, before.end, this.start)
    return bool(
        elsewhere and re.search(rf"\b(?i:{elsewhere['word']})\s[^.;:?!,()\d]{{2,60}}\Z", text[max(0, before.start - 70) : before.start])
    )


def _costs_elsewhere(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether an amount leaves out the currency of the one before, which is that of another place."""
    said = _COSTS_ELSEWHERE.fullmatch(text, before.end, this.start) or _is_elsewhere(text, before, this)
    return bool(said and (_CLAUSE_ENDS.match(text, this.end) or _NEXT_PLACE.match(text, this.end)))


_NEXT_PLACE = re.compile(ELSEWHERE)
_MOST_LONGER = 20
"""How many times as long a duration is at most by which another one is longer."""
_NEXT_IN_CLAUSE = re.compile(rf"\s[^.;:?!()\d]{{2,60}},\s{ABOUT}")
"""Between a duration and how much more that is: "650 uur werken, 175 meer dan in 2022"."""


def _lasts_elsewhere(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a duration leaves out the unit of the one before: "bij ons duurt het 391 dagen, bij hen maar 203"."""
    elsewhere = before.kind == NumberKind.DURATION and _is_elsewhere(text, before, this)
    return elsewhere and bool(_CLAUSE_ENDS.match(text, this.end) or _NEXT_PLACE.match(text, this.end))


_ANOTHER_SHARE = re.compile(
    rf"\s?(?:%|procent)(?:\sper\s{DAY}\s{MONTH}(?:\s\d{{4}})?)?[^.?!()\d]{{0,80}}?(?:[,;]\s|\b(?:en|maar|tegen|tegenover|terwijl)\s)(?:(?:[^.?!()\d]|\d\d(?={_AGE_ENDS})){{0,60}}\s)?(?:in (?:19|20)\d\d\s)?(?:(?:is|was|waren)\s(?:dat|het)\s(?:(?:al|nog|toen)\s)?)?{ABOUT}"
)
_NEXT_NAME = re.compile(r"\sen\s[A-ZÀ-Ý]")
_CLAUSE_ENDS = re.compile(r"\s?(?:[.;?!][\"”’']*(?:\s|\Z)|,\s|\)|\bin\s(?:19|20)\d\d\b)")


_IN_THE_NEXT = re.compile(
    rf"[^.?!()\d]{{0,60}}\.\sIn\s(?:19|20)\d\d\s(?:is|was|waren)\s(?:dat|het)\s(?:respectievelijk\s)?{ABOUT}|(?<=\brespectievelijk\s\d\d,\d)\sen\s"
)
"""Between a share and that of another year: "61,8 procent bij de tram. In 2024 was dat respectievelijk | 58,9 en | 63"."""


def _is_share_too(text: str, before: Quantity, this: Quantity) -> bool:
    """Whether a figure at the end of a clause, with decimals or after the same preposition, is a share as the one before: "8,1 procent; bij de leden zelfs 8,9."."""
    alike = (
        "," in text[this.start : this.end]
        or _WHO_ELSE.fullmatch(text, before.end, this.start)
        or _goes_on(text, before, this)
        or _is_elsewhere(text, before, this)
        or _OF_NOW.search(text, max(0, this.start - 12), this.start)
        or _THAT_WAS.search(text, max(0, this.start - 40), this.start)
        or _HERE.search(text, max(0, this.start - 40), this.start)
    )
    if before.unit == "percent" and this.counted is None and _IN_THE_NEXT.fullmatch(text, before.end, this.start):
        return True
    shares = alike and before.unit == "percent" and abs(this.value) < _NO_SHARE
    between = _ANOTHER_SHARE.fullmatch(text, before.end, this.start) if shares else None
    return bool(between and (_CLAUSE_ENDS.match(text, this.end) or _NEXT_NAME.match(text, this.end)))


def _from_the_next(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Ranges, changes and coordinated numbers share unit, magnitude and counted noun from the last member leftwards."""
    result = list(quantities)
    for index in range(len(result) - 2, -1, -1):
        first, second = result[index], result[index + 1]
        match = _RANGE_LINK.match(text[first.end : second.start])
        if not match and second.unit == "EUR" and (part := _part_of_amount(text, first, second)):
            result[index] = part
            continue
        if not match and _PART_PAID.fullmatch(text, first.end, second.start) and first.unit == "count" and second.unit == "EUR":
            result[index] = replace(first, unit=second.unit, kind=second.kind)
            continue
        if not match:
            elsewhere = first.unit == "count" and first.counted is None and second.unit == "percent" and abs(first.value) < _NO_SHARE
            if elsewhere and _OTHER_PLACE.fullmatch(text, first.end, second.start):
                result[index] = replace(first, unit=second.unit, kind=second.kind)
            else:
                result[index] = _with_noun_of_next(text, first, second)
            continue
        falling = first.value >= second.value or first.value < 0
        if match["link"] in "-–—" and falling and first.unit == "count" != second.unit:
            continue  # the dash is a minus, or parts two cells
        if _AMOUNT_BEFORE.search(text, max(0, first.start - 4), first.start) and second.unit == "count" and second.counted is None:
            second = replace(second, unit=first.unit, kind=first.kind)  # "tussen de € 500 en 700 miljoen"
        if not (match["link"] == "en" and _are_of_other_things(text, first, second)):
            first = _share_unit(text, first, second, match["unit1"])
        before = text[max(0, first.start - 12) : first.start].rstrip("€ ").casefold().rstrip()
        link = match["link"]
        is_range = (
            link in {"-", "–", "—", "à", "a", "t/m"}
            or (link.startswith("tot") and not _ends_change(text, first, second, before, match["unit1"]))
            or (link == "en" and before.endswith(("tussen", "tussen de", "tussen het")))
        )
        alternatives = link in {"of", "dan wel", "/"} and 0 < second.value - first.value <= 1 and first.unit == second.unit
        if second.per and first.per is None and first.unit == second.unit and not match["unit1"]:
            first = replace(first, per=second.per)  # "van € 90,91 naar € 47,38 per gigajoule"
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


_OF_AMOUNT = re.compile(rf"\svan\s(?:de|het)\s(?:[a-zà-ÿ]+e\s)?(?:€\s?)?{ABOUT}")
"""Between a part of an amount and the whole: "283 | van de geplande | 300 miljoen euro"."""


def _part_of_amount(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """A bare figure as so many of the millions of which it is a part."""
    size = magnitude(text, second)
    part = first.kind == NumberKind.COUNT and not words(text, first) and size >= MILLION and first.value * size <= second.value
    if not part or not _OF_AMOUNT.fullmatch(text, first.end, second.start):
        return None
    return replace(first, value=round(first.value * size, 3), unit=second.unit, kind=second.kind, counted=None)


_PART_PAID = re.compile(rf"\s(?:is|was|werd|zijn)\s(?:al\s|inmiddels\s|intussen\s|nu\s)?{ABOUT}")
"""Between an amount and what was spent of it: "Van de 270 miljoen | is intussen | 198 miljoen vastgelegd"."""
_OTHER_PLACE = re.compile(rf"(?:,|\sen)\s(?:bij|in|voor)\s(?:de\s|het\s)?{WHO}\s{ABOUT}")
"""Between the figure of one place and the next: "in Denemarken 66, | in Duitsland | 47 procent"."""
_RUNS_UP = re.compile(r"\b(?:loopt|lopen|liep|liepen)\b[^.;?!]{0,60}\b(?:op|terug)\svan\s(?:€\s?)?\Z")
"""Before where a change begins that "loopt op" or "terug", of which "tot" names the end."""


def _ends_change(text: str, first: Quantity, second: Quantity, before: str, unit: str | None) -> bool:
    """Whether a "tot" names where a change ends: "daalde van 10 tot 5 miljoen", "daalde met 3 miljoen euro tot 20 miljoen", "steeg met 3.400 tot 24.900", not "steeg met 3 tot 5 procent"."""
    if _RUNS_UP.search(text, max(0, first.start - 90), first.start):
        return True
    if (
        before.endswith("met")
        and first.unit in {"count", second.unit}
        and second.kind != NumberKind.DURATION
        and second.value >= _MANY_TIMES * first.value
        and changes(text, first.start)
    ):
        return True
    return before.endswith("naar") or (before.endswith(("van", "met") if unit else "van") and changes(text, first.start))


_MANY_TIMES = 4
"""How many times as much a number is as what it grew by, and is no end of a range."""
_ADJECTIVE_AND = re.compile(r"\s[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ-]+e\s(?:en|of)\s(?:[a-zà-ÿ]+\s){0,2}")


def _with_noun_of_next(text: str, first: Quantity, second: Quantity) -> Quantity:
    """A count of which only an adjective is said takes the noun of the next: "300 grote en 400 kleine winkels"."""
    counts = first.kind == second.kind == NumberKind.COUNT and first.counted is None
    shared = counts and _ADJECTIVE_AND.fullmatch(text, first.end, second.start)
    return replace(first, counted=second.counted) if shared else first


def _are_of_other_things(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether millions stand beside a few of something: "28,5 miljoen en 310 banen"."""
    return second.unit == "count" and magnitude(text, first) >= MILLION and not words(text, second)


def _share_unit(text: str, first: Quantity, second: Quantity, own_unit: str | None) -> Quantity:
    if first.kind != second.kind and first.unit != "count":
        return first  # "35 miljoen euro of 7 % van de omzet"
    if second.unit == "percent" and own_unit is None and abs(first.value) >= _NO_SHARE:
        return first  # "15 miljoen of 3 %"
    if own_unit is None and first.unit == "count" and second.unit != "count":
        first = replace(first, unit=second.unit, kind=second.kind, counted=second.counted)
        shared = unit_after(text, second.end)
        size = _shared_magnitude(text, first, second) * (shared.factor if shared else 1)
        if size != 1:
            first = replace(first, value=round(first.value * size, 6))
    elif own_unit is None and first.unit == second.unit:
        size = _shared_magnitude(text, first, second)
        first = replace(first, value=round(first.value * size, 6), counted=first.counted or second.counted)
    return replace(first, counted=first.counted or second.counted)


_NO_SHARE = 10_000
"""Percent from which a figure is none."""
_MOST_TIMES = 10
"""How many times as much the first may be as the second, and still share its magnitude: not in "€ 641 tot 14 miljoen euro"."""


def _shared_magnitude(text: str, first: Quantity, second: Quantity) -> float:
    """The factor of "miljoen" in "3 à 4 miljoen", if the first number has none and would be out of all proportion."""
    size = magnitude(text, second)
    alone = size != 1 and magnitude(text, first) == 1 and first.value < MOST_SHARED and text[second.start : second.end] not in MAGNITUDES
    return size if alone and first.value <= _MOST_TIMES * second.value / size else 1
