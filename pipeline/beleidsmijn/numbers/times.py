"""The period that each figure is about: the one that its sentence names for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.notation.dates import DAY, MONTH
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import VERB, kind
from beleidsmijn.numbers.change_words import verb_of_change
from beleidsmijn.numbers.counted import ABOUT
from beleidsmijn.numbers.links import changes, from_to
from beleidsmijn.numbers.listed import with_listed_periods
from beleidsmijn.numbers.periods import OPEN, Period
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.sentences import LONGEST_SENTENCE, Sentences
from beleidsmijn.packaged import read_list

_OF_A_DOCUMENT = re.compile(
    r"(?:wet|besluit|decreet|verordening|richtlijn|brief|advies|arrest|programma(?:['’]s)?|vonnis|motie|rapport|vraag|verslag|overeenkomst|akkoord|ordonnantie|omzendbrief|circulaire|cao)"
    r"(?:\s+nr\.?\s*[\d/]+|\s+van\s(?:de|het)\s(?:[a-z]+\s)?[A-Z][\w-]*(?:\s(?:van\s|voor\s)?[A-Z][\w-]*){0,3})?\s+(?:van|d\.d\.|dd\.)\s*(?:(?:19|20)\d\d\sen\s)?$",
    re.IGNORECASE,
)
"""The date of a law or a letter says nothing of the figures in the sentence."""


@cache
def _heads_before_year() -> tuple[str, ...]:
    """Heads of names that end in a year, each with the space after it."""
    return tuple(f"{head} " for head in read_list("heads_before_year.txt"))


_PLAN_CALLED = re.compile(r"(?:agenda|akkoord|plan|programma|project|strategie|traject|visie)\s(?:[A-ZÀ-Ý][\w’'-]*\s){1,4}\Z")
"""Before the year that the name of a plan ends in: "het programma Connect | 2025"."""


def _is_in_a_name(text: str, period: Period) -> bool:
    """Whether a year is part of a name: "de huisvestingsvisie 2040", "het verantwoordingsonderzoek 2021"."""
    if period.precision != "year" or not text[period.start_offset].isdigit():
        return False
    before = text[max(0, period.start_offset - 60) : period.start_offset]
    return before.casefold().endswith(_heads_before_year()) or bool(_PLAN_CALLED.search(before))


def with_times(text: str, quantities: Sequence[Quantity], sentences: Sentences, named: Sequence[Period]) -> list[Quantity]:
    """Each quantity with the period that its sentence names for it: the only one, or the nearest."""
    periods = sorted(named, key=lambda p: p.start_offset)
    periods = [
        p for p in periods if not _OF_A_DOCUMENT.search(text[max(0, p.start_offset - 80) : p.start_offset]) and not _is_in_a_name(text, p)
    ]
    figures = {q.start: q.end for q in quantities}
    periods = [p for p in periods if figures.get(p.start_offset, 0) < p.end_offset]  # "een populatie van 2000 BSN's"
    starts = [p.start_offset for p in periods]
    timed: list[Quantity] = []
    for quantity in quantities:
        start, end = sentences.start(quantity.start), sentences.end(quantity.end)
        first, last = bisect_left(starts, quantity.start - LONGEST_SENTENCE), bisect_left(starts, quantity.end + LONGEST_SENTENCE)
        near = [
            p
            for p in periods[first:last]
            if not _of_brackets(text, quantity, p)
            and start <= p.start_offset
            and p.end_offset <= end
            and not (p.start_offset < quantity.end and quantity.start < p.end_offset)
        ]
        dated = [p for p in near if not p.vague]
        time = (
            _year_around(quantity, periods[first:last])
            or _period_of(text, quantity, dated)
            or _period_of(text, quantity, [p for p in near if p.vague])
        )
        timed.append(replace(quantity, time=time, sentence=(start, end)))
    return _with_ranges(_with_ends_of_changes(text, with_listed_periods(text, timed)))


def _with_ranges(quantities: list[Quantity]) -> list[Quantity]:
    """The lower end of a range has the period that is told behind its upper one: "van 120.000 in 1967 naar 27.000 à 30.000 in 2022"."""
    for index, (low, high) in enumerate(pairwise(quantities)):
        told = high.time and high.time.start_offset >= high.end
        if told and low.qualifier == high.qualifier == Qualifier.RANGE and (low.low, low.high) == (high.low, high.high):
            quantities[index] = replace(low, time=high.time)
    return quantities


_OPEN_BRACKET, _UP_TO_BRACKET = re.compile(r"\([^()\n]*\Z"), re.compile(r"[^()\n]*\)")
_FIRST_LISTED, _LATER_LISTED = re.compile(r":\s[A-ZÀ-Ý][\w-]*\s\(\Z"), re.compile(r"\((?:19|20)\d\d\),\s[A-ZÀ-Ý][\w-]*\s\(\Z")
_NEXT_LISTED = re.compile(r"\),\s[A-ZÀ-Ý][\w-]*\s\((?:19|20)\d\d\)")
"""Around the years of several names: "drie centra: Gent (2025), Mechelen (2026)"."""
_LONGEST_BRACKET = 80
_FEW_WORDS = 2
"""More words than this beside its period make a bracket tell something of its own: "de maatschappij (sinds 2023 deel van ABC)"."""


_FIGURE = re.compile(r"(?<!\b19\d)(?<!\b20\d)\d\s?%?\s\Z")


def _of_brackets(text: str, quantity: Quantity, period: Period) -> bool:
    """Whether a period stands in brackets with a figure of their own, and this one outside: "61 % van de bedrijven (2022: 54 %)"."""
    before = text[max(0, period.start_offset - 40) : period.start_offset]
    if _LATER_LISTED.search(before) or (_FIRST_LISTED.search(before) and _NEXT_LISTED.match(text, period.end_offset)):
        return True
    opened = _OPEN_BRACKET.search(text, max(0, period.start_offset - _LONGEST_BRACKET), period.start_offset)
    closed = _UP_TO_BRACKET.match(text, period.end_offset, period.end_offset + _LONGEST_BRACKET) if opened else None
    if opened is None or closed is None or opened.start() <= quantity.start < closed.end():
        return False
    if quantity.start >= closed.end() and _FIGURE.search(text, max(0, opened.start() - 8), opened.start()):
        return True  # "van 480 (januari 2023) naar 212"
    rest = text[opened.start() : period.start_offset] + closed.group()
    return any(char.isdigit() for char in rest) or len(re.findall(r"\w+", rest)) > _FEW_WORDS


_ITS_YEAR = re.compile(r"(?:\s?[^\s\d]+)?\sin\s(?:19|20)\d\d\s(?:naar|tot)\s(?:€\s?)?(?:[a-zà-ÿ]+\s)?")
"""Between where a change begins, with its year, and where it ends: "van 11,4 | in 2008 naar | 8,7"."""


def _with_ends_of_changes(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """A change over some years has the first of them where it begins and the last where it ends: "groeide tussen 2014 en 2016 van 12 naar 15"."""
    for index, (first, second) in enumerate(pairwise(quantities)):
        time = first.time
        direct = time and time == second.time and time.precision == "year" and time.start == time.end
        if direct and from_to(text, first, second) and _ITS_YEAR.fullmatch(text, first.end, second.start):
            quantities[index + 1] = replace(second, time=None)
            continue
        several = time and time == second.time and time.precision == "year" and time.start < time.end != OPEN
        if time and several and from_to(text, first, second):
            quantities[index] = replace(first, time=replace(time, end=time.start))
            quantities[index + 1] = replace(second, time=replace(time, start=time.end))
    return quantities


def _year_around(quantity: Quantity, periods: Iterable[Period]) -> Period | None:
    """The year of a period that a figure is part of: "de eerste negen maanden van 2019"."""
    around = next((p for p in periods if p.start_offset < quantity.start and quantity.end < p.end_offset), None)
    if around is None or around.start[:4] != around.end[:4] or around.precision == "year":
        return None
    return replace(around, start=around.start[:4], end=around.start[:4], precision="year")


_AIM = re.compile(
    r"(?:\btegen|\bv[oó][oó]r(?!\s+het jaar)|(?<!\d )\btot(?: na)?|\btot ?en ?met|\bt/m|\buiterlijk|\bvanaf)(?:\s+(?:het jaar|eind|begin))?\s*$",
    re.IGNORECASE,
)
_FOR_A_YEAR = re.compile(r"(?:^|[.?!\n•–-]\s*)[Vv]oor\s+(?:het jaar\s+)?$")
_FORECAST = re.compile(r"\b(?:gaa[nt]|raamt|raamde|verwacht(?:te)?|voorspel(?:t|de)|voorziet|voorzag)\s(?:[a-zà-ÿ]+\s){0,3}voor\s$")
"""Before the year that a forecast is for: "gaat voor 2025 uit van een groei van 1 %"."""
_TO_AIM = re.compile(r"[^\d.;:?!()]{0,60}")
"""Between an aim and the figure that is to be reached by then."""


def _is_about_aim(text: str, quantity: Quantity, period: Period) -> bool:
    """Whether a figure is that of the year before which "voor" or "tegen" stands: "Voor 2023 werd 8 miljoen euro vastgelegd", "zal tegen 2070 stijgen met 3 %"."""
    if period.end_offset > quantity.start or not _TO_AIM.fullmatch(text, period.end_offset, quantity.start):
        return False
    if _FORECAST.search(text, max(0, period.start_offset - 40), period.start_offset):
        return True
    if not text[period.end_offset : quantity.start].strip():
        return True
    if quantity.kind == NumberKind.MONEY and _FOR_A_YEAR.search(text, max(0, period.start_offset - 20), period.start_offset):
        return True
    between = text[period.end_offset : quantity.start]
    return changes(between, len(between)) or bool(between == " met " and _to_change().match(text, quantity.end))


@cache
def _to_change() -> re.Pattern[str]:
    """After by how much something is to change: "tegen 2030 met 40 | procent verminderen"."""
    return re.compile(rf"\s?(?:%|[a-zà-ÿ]+)?\s(?:te\s)?(?:{verb_of_change()})(?!\w)")


_COMPARED = re.compile(
    r"(?:\b(?:boven|onder) het (?:cijfer|gemiddelde|niveau|peil|record) van|(?:%|procent|procentpunt) (?:boven|onder)|\b(?:zo ?veel|evenveel|zo hoog|zo groot) als in|\b(?:meer|minder|hoger|lager|duurder|goedkoper) dan|dan (?:in|over)(?: dezelfde (?:maanden|periode|tijd) (?:in|van))?|(?:opzichte van|vergeleken met|vergelijking met|tegenover)(?: dezelfde (?:maanden|periode|tijd) (?:in|van))?|\b(?:tegen|tegenover) (?:(?:€ ?)?[\d.,]+(?:\s?%|(?:\s[^\s,\d]+){0,2}) in \d{4}(?:,| en) )?(?:€ ?)?[+−–-]?[\d.,]+(?:\s?%|(?:\s[^\s,]+){0,2})(?: in)?)\s*(?:(?:begin|eind|medio|het\s[a-z]*jaar)\s*)?$",
    re.IGNORECASE,
)
_DIRECTLY_IN = re.compile(
    r"^\s*(?:%|procent|procentpunt|euro|miljoen euro|[a-zà-ÿ]{4,})?\s*(?:per\s(?:dag|jaar|maand|week)\s)?(?:van (?:de|het|alle) [a-zà-ÿ-]+\s)?(?:(?!(?:en|of|maar|terwijl)\s)[a-zà-ÿ’'-]+\s)?\(?(?:in|over|voor)?\s*(?:het jaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)?\s*$",
    re.IGNORECASE,
)


_LABEL = re.compile(
    r"^(?:\s*[:=]\s*|\s\((?=€|[\d.,]+\)|[\d.,]+\s(?:euro|miljard|miljoen|procent)|[\d.,]+\s?%)|,\stoen\s(?:[a-zà-ÿ]+\s){0,4})(?:€\s*)?$"
)
"""What parts a period from its figure: "2014: 1.506,20 euro", "meer dan in 2018, toen er nog 300 waren"."""
_PART_OF = re.compile(r"\b(?:waarvan|waaronder)\s+(?:\S+\s+)?(?:€\s*)?$")
"""A part of what was just counted has no period of its own: "4.870 opdrachten, waarvan 2.630 aan kmo's"."""


_UNKNOWN_YEAR = re.compile(
    rf"(?:\s?(?:%|procent))?\sper\s{DAY}\s{MONTH}(?!\s?\d)|\s(?:[a-zà-ÿ%-]+\s){{0,2}}(?:(?:dit|vorig|volgend)\sjaar|(?:nu|vandaag|momenteel|thans)(?=\s?[.,;)]))\b"
)
"""After a figure of a year that only the date of the document would tell: "14.000 banen dit jaar, 31.000 in 2026", "naar 8.700 nu."."""
_UNKNOWN_BEFORE = re.compile(
    rf"\b(?:[Dd]it|[Vv]orig|[Vv]olgend)\sjaar\s(?:[a-zà-ÿ]+\s){{0,2}}{ABOUT}€?\s?$|\bop\s{DAY}\s{MONTH}\s(?:[a-zà-ÿ]+\s){{0,3}}{ABOUT}$"
)
"""The same before one, and a day without its year: "in 2021 ingevoerd, bracht vorig jaar 46 miljoen op"."""
_NOW = re.compile(
    rf"\b(?:momenteel|nu|op dit moment|thans|vandaag)\s(?:al\s|nog\s)?{ABOUT}$|\b(?:blijven|resten)\ser\s(?:nog\s)?{ABOUT}$|\b(?:Momenteel|Nu|Thans|Vandaag)\s(?:bedraagt|is|ligt|staat|zijn)\s(?:dat|de|het|die|dit)\s(?:[a-zà-ÿ]+\s)?{ABOUT}$"
)
"""Before what is so today, whatever year an aim is for: "32 % in 2030 (nu 23 %)"."""


_OF_A_PART = re.compile(r"\b(?:waarvan|waaronder)\b")
"""Between a figure and a period that is of a part of it: "257 controles, waarvan 41 in 2016"."""
_OTHER_CLAUSE = re.compile(
    r",\smaar\s|\bterwijl\s|,\s(?:waarbij|waarin|waarmee|waarvoor)\s|,\sper\s\Z|\bblijkt\sdat\s|\ben\s(?:dat|moet|moeten|wil|willen|zal|zullen)\s|,\sen\sin\s[A-ZÀ-Ý][\w\s’'-]{2,30}?\s(?:hebben|heeft|is|zijn)\s|;\s?-?\s?dat\s|:\s(?:€\s)?\d[\d.,]*\s(?!(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)"
)
"""Between a figure and a period that is of the clause behind it: "100.000 woningen is het doel, maar in 2023 ...", "boven 200 euro;- dat in 2012 ..."."""
_SUBJECT_AND_VERB = re.compile(
    r"(?:\ben\s(?:de|het|een|deze|dit)\s(?:[a-zà-ÿ-]+e\s)?[a-zà-ÿ-]+|,\s(?:en\s)?[A-ZÀ-Ý][\w’'-]+(?:\sen\s[A-ZÀ-Ý][\w’'-]+)?)\s(?P<verb>[a-zà-ÿ]+)\b"
)
"""What may begin a clause of its own: "4.000 euro en het contract | loopt tot 2029", "alle 4 miljoen meters, Ores en Resa | mikken op 2026"."""
_OTHER_HALF, _WAS_THEN = (
    re.compile(r",\s(?:en\s)?(?:begin|eind|in)\s$"),
    re.compile(r"\s(?:is|was|waren|zijn|moet|moeten|wordt|worden|zal|zullen)\s(?:dat|er|het)\b|\s(?:al|nog|pas)\s\d"),
)
"""Around a year in which it was otherwise: "nu 4,6 procent, in | 2017 | was het nog 1,5"."""
_NEXT_PERIOD = re.compile(r"(?:,|\ben|,\smaar|,\sterwijl)\s(?:in|over|tot|eind|begin|voor|sinds)?\s?(?:het jaar\s)?$")
"""Before a period that tells of what comes next: "in 2019 was er 3 miljoen en in 2020 4 miljoen"."""
_JUST_BEFORE = 40
"""Code points before a figure in which its preposition and qualifier stand."""
_FARTHEST = 160
"""Code points between a figure and its period; in a long sentence a period farther away is that of something else (read on training texts)."""
_BOUNDS = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_BEFORE_BOUND = re.compile(r"\b(?:met|van)\s+(?:een\s+)?$", re.IGNORECASE)
"""Before the words of a bound that things are told apart by: "met | minder dan"."""
_OVER_OR_UNDER = re.compile(r"\b(?:boven|onder)\s+(?:de|het)\s+(?:€\s*)?$", re.IGNORECASE)
"""A bound that does so by itself: "inkomens boven de"."""
_NEAR_BOUND = re.compile(r"(?:bijna|haast|nagenoeg|nauwelijks|krap|ruim|dik|kleine|dikke|ge(?:en|nomen))\Z", re.IGNORECASE)
"""Qualifiers that tell how large something was, and no bound that things are told apart by."""


def _defines(text: str, quantity: Quantity) -> bool:
    """Whether a bound says what sort of thing is meant, and holds always: "ondernemingen met minder dan 50 werknemers"; and not "een stijging van minstens 5 %"."""
    if quantity.qualifier not in _BOUNDS or not quantity.qualifier_text or _NEAR_BOUND.search(quantity.qualifier_text):
        return False
    before = text[max(0, quantity.start - _JUST_BEFORE) : quantity.start]
    if _OVER_OR_UNDER.search(before):
        return True
    if quantity.kind == NumberKind.SHARE:
        return False
    place = before.rfind(quantity.qualifier_text)
    return place >= 0 and bool(_BEFORE_BOUND.search(before[:place])) and not changes(text, quantity.start)


def _another_clause(text: str, start: int, end: int) -> bool:
    """Whether a clause begins between two places that has a subject and a verb of its own."""
    if _OTHER_CLAUSE.search(text, start, end):
        return True
    return any(
        kind(fold(match["verb"])) == VERB and not _PARTICIPLE.match(match["verb"]) for match in _SUBJECT_AND_VERB.finditer(text, start, end)
    )


_PARTICIPLE = re.compile(r"(?:be|ge|her|ont|ver)[a-zà-ÿ]+(?:d|en|t)\Z")
_SINCE = re.compile(r"(?:sinds|sedert)\b", re.IGNORECASE)
"""Since when something was counted, and not from when a rule holds: "Sinds 1 januari 2022 zijn 300 mensen aangehouden"."""
_RELATIVE = re.compile(r"\b(?:dat|die)\s\Z")
"""Before what holds since a day: "de richtlijn, die | sinds 18 oktober geldt"."""


def _since(text: str, period: Period) -> bool:
    """Whether a period is that since when something was counted."""
    return bool(_SINCE.match(text, period.start_offset)) and not _RELATIVE.search(
        text, max(0, period.start_offset - 5), period.start_offset
    )


_ONE_OF = re.compile(r"\svan\s(?:de|deze|die)\s")
"""After one of several, which is so whatever year is named: "één van de zes categorieën, in 2018"."""
_SAID, _WHAT = re.compile(r"\b[a-zà-ÿ]+(?:de|den|te|ten)\s(?:al\s|eerder\s|reeds\s)?(?:(?:in|op)\s)?\Z"), re.compile(r"\sdat\s")
"""Around when something was said: "concludeerden in 2016 dat", "meldde vorige week dat"."""
_DATELINE, _DASH = re.compile(r"(?:\A|\n)[ \t]*(?:[A-ZÀ-Ý][\w’' -]{2,24},\s(?:de\s)?)?\Z"), re.compile(r"\s[-–—]\s")
"""Around the date that a press release begins with: "Brussel, 23 mei 2025 - De regering wil"."""
_RELATIVE_CLAUSE, _CLAUSE_CLOSES = (
    re.compile(r",\s(?:die|dat|waar[a-z]*)\s[^,.;:?!()]{0,50}\bop\s\Z"),
    re.compile(r"[^,.;:?!()\d]{0,60},\s[a-z]"),
)
"""Around the day of what is told beside: "de fusie, waar ACM op | 27 juni 2025 | mee instemde, raakt 2.900 mensen"."""
_THAT_IN, _VERB_CLOSES = (
    re.compile(r",\s(?:[a-zà-ÿ]+\s){1,3}(?:die|dat)\s[^,.;:?!()]{0,50}\bin\s\Z"),
    re.compile(r"\s[a-zà-ÿ]+(?:de|den|te|ten),\s[a-z]"),
)
"""Around the year of what is told beside: "SmartMove, de heffing die de regering in | 2020 | voorstelde, kost"."""
_NAME_THAT = re.compile(r"(?:\b[A-ZÀ-Ý][\w’'-]+|\)),\s(?:dat|die)\s(?:[a-zà-ÿ]+\s){0,3}(?:in|op|sinds)\s\Z")
"""Before a period of a name that the sentence ends in: "gestort in het Participatiefonds, dat in | 2014 werd opgedeeld"."""
_IN_A_SOURCE, _SHOWS = re.compile(r"\([A-ZÀ-Ý][\w-]*,\s\Z"), re.compile(r"\)\s(?:blijkt|leert|meldt|staat|stelt)\b")
"""Around the date of what something follows from: "de rapportage (NCG, februari 2017) blijkt"."""
_BUILT = re.compile(r"\b(?:[Dd]e|[Hh]et|[Ee]en)\s(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ-]+\suit\s(?:het jaar\s)?\Z")
"""Before the year from which one thing is: "de brug uit | 1964 is 122 meter lang"."""
_OF_A_SOURCE, _IT_SAYS = (
    re.compile(r"\b[A-ZÀ-Ý][\w-]+\s\(\Z"),
    re.compile(r"\)\s(?:becijferde|berekende|concludeert|meldt|op(?=\s\d)|raamde?|raamt|schat|schatte|stelde|stelt|vindt|vond)\b"),
)
"""Around the year of a source: "CE Delft (| 2023 |) schat"."""
_ON_THAT_DAY = re.compile(r"(?:\A|[.?!]\s|\n)\s*Op\s\Z")


@cache
def _told() -> re.Pattern[str]:
    """After the day on which something was told: "Op 2 april | berichtte de krant dat er 300 waren"."""
    return re.compile(rf"\s(?:{'|'.join(read_list('telling_verbs.txt'))})\s[^.;:?!]{{2,60}}?\sdat\b")


_AFTER_DAY = re.compile(r"\bna\s\Z")
_AFTER_EVENT = re.compile(r"\b[Nn]a\s(?:de|het|een)\s[a-zà-ÿ-]+\s(?:van|in|op)\s(?:begin\s|eind\s|medio\s)?\Z")
"""Before when something was that came first: "Na de overstromingen van | juli 2021 werd 22 miljoen begroot"."""
_OF_THEM_IN = re.compile(r"\b(?:waarvan|waaronder)\s(?:er\s)?\S+\s(?:in|op)\s\Z")
"""Before the year of a part: "78 klachten, waarvan 15 in | 2016"."""


def _of_another(text: str, period: Period) -> bool:
    """Whether a period is that of something said, of a source, of a part or of what came after, and of no figure but the one beside it."""
    before = text[max(0, period.start_offset - 50) : period.start_offset]
    after = period.end_offset
    return bool(
        (_SAID.search(before) and _WHAT.match(text, after))
        or (_IN_A_SOURCE.search(before) and _SHOWS.match(text, after))
        or (period.precision == "day" and _AFTER_DAY.search(before))
        or (_OF_A_SOURCE.search(before) and _IT_SAYS.match(text, after))
        or _BUILT.search(before)
        or _AFTER_EVENT.search(before)
        or (_THAT_IN.search(before) and _VERB_CLOSES.match(text, after))
        or _NAME_THAT.search(before)
        or (_DATELINE.search(before) and _DASH.match(text, after))
        or (period.precision == "day" and _RELATIVE_CLAUSE.search(before) and _CLAUSE_CLOSES.match(text, after))
        or (period.precision == "day" and _ON_THAT_DAY.search(before) and _told().match(text, after))
        or _OF_THEM_IN.search(before)
    )


_LASTED = re.compile(rf"\b(?:bedraagt|bedroeg|duurt|duurde|(?:daalde|daalt|steeg|stijgt) van)\s{ABOUT}$")
"""Before a duration that is measured, as other quantities are: "de wachttijd bedroeg 14 weken in 2022"."""
_IN_YEARS = re.compile(r"\s(?:jaar|jaren)\s\($")
"""Between a duration and its years: "een periode van vijf jaar (2021-2025)"."""


def _period_of(text: str, quantity: Quantity, near: Sequence[Period]) -> Period | None:
    """The period a figure is about: the one that follows it directly ("12,1 procent in 2020"), else the nearest.

    A duration that nothing is said to take is about no period but that which brackets name; an aim ("tegen 2030") or the other half of a comparison
    ("meer dan in 2021") is that of another figure.
    """
    if quantity.kind == NumberKind.DURATION and not _LASTED.search(text, max(0, quantity.start - 40), quantity.start):
        return next(
            (p for p in near if _IN_YEARS.match(text[quantity.end : p.start_offset]) and text[p.end_offset : p.end_offset + 1] == ")"), None
        )
    unknown = _UNKNOWN_YEAR.match(text, quantity.end)
    if unknown and not any(p.start_offset < unknown.end() and unknown.start() < p.end_offset for p in near):
        return None
    labels = [p for p in near if p.end_offset <= quantity.start and _LABEL.match(text[p.end_offset : quantity.start])]
    if labels:
        return labels[-1]
    direct = [
        p
        for p in near
        if p.start_offset >= quantity.end
        and _DIRECTLY_IN.match(text[quantity.end : p.start_offset])
        and not _COMPARED.search(text, quantity.end, p.start_offset)
    ]
    if direct:
        return direct[0]
    if (
        _NOW.search(text, max(0, quantity.start - 20), quantity.start)
        or (quantity.value == 1 and _ONE_OF.match(text, quantity.end))
        or _PART_OF.search(text[max(0, quantity.start - _JUST_BEFORE) : quantity.start])
        or _defines(text, quantity)
    ):
        return None
    unknown = _UNKNOWN_BEFORE.search(text, max(0, quantity.start - 40), quantity.start)
    if unknown and not any(p.start_offset < unknown.end() and unknown.start() < p.end_offset for p in near):
        return None
    usable = [
        p
        for p in near
        if not (p.end == OPEN and p.precision == "day" and not _since(text, p))  # from when a rule holds
        and (not _AIM.search(text[max(0, p.start_offset - 30) : p.start_offset]) or _is_about_aim(text, quantity, p))
        and not _COMPARED.search(text[max(0, p.start_offset - 40) : p.start_offset])
        and not _OF_A_PART.search(text, quantity.end, p.start_offset)
        and not _of_another(text, p)
        and not (
            p.start_offset >= quantity.end
            and _WAS_THEN.match(text, p.end_offset)
            and _OTHER_HALF.search(text, quantity.end, p.start_offset)
        )
        and not _another_clause(text, quantity.end, p.start_offset)
    ]
    if any(p.end_offset <= quantity.start for p in usable):
        usable = [p for p in usable if not (p.start_offset >= quantity.end and _NEXT_PERIOD.search(text, quantity.end, p.start_offset))]
    usable = [p for p in usable if max(quantity.start - p.end_offset, p.start_offset - quantity.end) <= _FARTHEST]
    return _nearest(quantity, usable) if usable else None


def _nearest(quantity: Quantity, periods: Iterable[Period]) -> Period:
    """The nearest period; one before the number wins over one after it at the same distance."""

    def distance(period: Period) -> tuple[int, int]:
        if period.end_offset <= quantity.start:
            return quantity.start - period.end_offset, 0
        return period.start_offset - quantity.end, 1

    return min(periods, key=distance)
