"""What a figure counts where its own words do not say it: the noun of its sentence, of the figure before it, or of the same figure elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.language.lexicon import is_noun
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import VERB, kind
from beleidsmijn.numbers.change_words import nouns_of_change, verb_of_change
from beleidsmijn.numbers.compared import among, compared, is_more_or_less
from beleidsmijn.numbers.counted import ABOUT, CountedNoun, counted_after, counted_noun
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.referred import FARTHEST_QUESTION, NUMBER_OF, asked_for, plural_before, referred_to
from beleidsmijn.numbers.sentences import LONGEST_SENTENCE, Sentences
from beleidsmijn.numbers.subjects import group_in_front, quantified_in_front, signed_in_brackets, subject_of, subject_of_measure

_OF_THOSE = re.compile(
    r"\b(?:[Ww]aarvan|[Dd]aarvan|[Hh]iervan|waaronder|[Vv]an (?:wie|hen|die|deze)|[Dd](?:it|at) (?:laatste )?(?:aantal|getal))\b|\bDat (?:is|zijn|was|waren)\b|\b(?:dat (?:is|zijn|was|waren)|(?:is|zijn|was|waren) (?:dat|het)) er\b|\bhet (?:is|zijn|was|waren) er\b"
    rf"|\b(?:er|het) (?:(?:al|dus|inmiddels|intussen|momenteel|nog|nu|samen|uiteindelijk|in [A-Z][\w-]+(?: en [A-Z][\w-]+)?) )?{ABOUT}$",
)
_OF_THOSE_AFTER = re.compile(r"\s*(?:%|procent)?\s+(?:daarvan|hiervan|ervan|(?:van|onder) (?:hen|die|deze))\b")
_MEASURED = frozenset({NumberKind.SHARE, NumberKind.CHANGE})
"""Kinds that say how large something is, or how it changed."""
_THE_NUMBER = re.compile(r"\b(?:aantal|cijfer|totaal)\s+van\s+(?:de\s+)?$")
_OPENS_BRACKET = re.compile(r"\((?:[a-z ]+|[-+]\s?)?$")
"""A share in brackets is of what its sentence gives the number of: "het aantal gebruikers stagneert (40 %)"."""
_CLOSES_BRACKET = re.compile(r"\s?(?:%|procent)\s?\)")
_THE_AVERAGE = re.compile(r"\bgemiddelde\b(?!\s[a-zà-ÿ-]{4,}\s(?:bedraagt|bedroeg|is|lag|ligt|was)\b)[^.;]*$", re.IGNORECASE)
"""An average is of what the share before it is of: "Dat is meer dan het Europese gemiddelde van 23 %"."""


@cache
def _its_own() -> re.Pattern[str]:
    """A clause with a subject of its own: "... terwijl de arbeid met 13 % daalde", "..., de energiekosten daalden met een kwart"."""
    return re.compile(
        rf"\bterwijl\s(?:de|het|hun|een)\s|[,;]\s(?:en\s|maar\s)?(?:de|het|hun)\s(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ-]+\s(?:{verb_of_change()})\s"
    )


_PER = re.compile(r"\bper\s$")
"""Before the size that a rate is given for, which the next rate does not count: "0,3 per 25.000 inwoners"."""
_SOME_OF = re.compile(rf",?\s(?:waarvan|waaronder)\s(?:er\s)?{ABOUT}$")
_ALONE_IN_BRACKETS = re.compile(r"\s\((?:een\s)?$")
_LEAST_REPEATED = 100
"""Below this, the same number elsewhere is as likely a number of something else."""


def with_inherited_nouns(text: str, quantities: Sequence[Quantity], sentences: Sentences) -> list[Quantity]:
    """A count without a noun of its own takes that of its sentence: "het aantal klachten steeg van 300 tot 400", "waarvan 12 in Limburg".

    A share does so only after "daarvan" and the like; else it is of what the sentence is about.
    """
    result: list[Quantity] = []
    last: Quantity | None = None
    share: Quantity | None = None
    said: dict[float, CountedNoun] = {}
    for quantity in quantities:
        start = max(sentences.start(quantity.start), quantity.start - LONGEST_SENTENCE)
        if whole := _divided(text, start, last, result[-1] if result else None, quantity):
            quantity = replace(quantity, counted=whole)
        if quantity.counted is None and quantity.kind in {NumberKind.COUNT, NumberKind.SHARE}:
            measured = _of_measure(text, start, result[-1] if result else None, quantity)
            counted = measured or _of_sentence(text, start, quantity, last, share, said) or _of_share(text, share, quantity)
            quantity = replace(quantity, counted=counted or _in_numbers(text, start, share, quantity))
        if quantity.counted is None and quantity.kind == NumberKind.COUNT and quantity.value > _LARGEST_ORDINAL:
            quantity = replace(quantity, counted=_who_answered(text, start, (last,), quantity))
        if quantity.counted is None and quantity.kind in _MEASURED:
            near = share and (
                (start <= share.start and not _its_own().search(text, share.end, quantity.start))
                or _THE_AVERAGE.search(text, max(start, quantity.start - 60), quantity.start)
            )
            inherited = share.counted if share and near else None
            counted = (
                _change_told(text[start : quantity.start], last, share, quantity)
                or _of_counted(text, start, last, quantity)
                or _who_answered(text, start, (share, last), quantity)
                or among(text, quantity.start, quantity.end)
                or quantified_in_front(text, start, quantity.start)
                or signed_in_brackets(text, start, quantity.start)
                or compared(text, start, quantity.start, quantity.end)
                or group_in_front(text, start, quantity.start)
                or inherited
                or _said_otherwise(text, start, share, last, quantity)
                or _share_named(text, start, quantity)
                or (last.counted if last and last.start >= start and _SIGNED_AFTER_YEAR.search(text, last.end, quantity.start) else None)
                or (None if _is_all_the_subject(text, quantity) else subject_of(text, start, quantity.start, quantity.end))
                or (last.counted if last and last.start >= start and _in_brackets(text, quantity) else None)
            )
            quantity = replace(quantity, counted=counted)
        if quantity.counted is None and quantity.kind == NumberKind.MEASURE:
            beside = _beside_measure(text, result[-1] if result else None, quantity)
            quantity = replace(quantity, counted=beside or subject_of_measure(text, start, quantity.start))
        if quantity.counted is None and quantity.kind == NumberKind.COUNT:
            question = max(0, start - FARTHEST_QUESTION)
            counted = asked_for(text, question, start, text[start : quantity.start]) or referred_to(text, start, sentences, quantity)
            quantity = replace(quantity, counted=counted)
        if quantity.counted and quantity.kind == NumberKind.COUNT and not _tells_size(text, last, quantity):
            last = quantity
            said.setdefault(quantity.value, quantity.counted)
        if quantity.kind in _MEASURED and quantity.counted:
            share = quantity
        result.append(quantity)
    return result


_WITH = re.compile(rf"\smet\s(?:[\d.]+\s(?:à|en|tot)\s)?{ABOUT}")


_OF_A_SIZE = re.compile(r"[a-zà-ÿ](?:en|s)\smet\s(?:meer|minder)\sdan\s\Z")
"""Before a count by which others are told apart: "bij bedrijven met meer dan | 50 werknemers"."""


def _tells_size(text: str, last: Quantity | None, quantity: Quantity) -> bool:
    """Whether a count tells how large those before are, or what a rate is for, and is none that others go on with: "418 bedrijven met 10 tot 50 mensen"."""
    if _PER.search(text, max(0, quantity.start - 5), quantity.start) or _OF_A_SIZE.search(
        text, max(0, quantity.start - 50), quantity.start
    ):
        return True
    return bool(last and last.counted and _WITH.fullmatch(text, last.counted.end, quantity.start))


_BESIDE_MEASURE = re.compile(rf"[^.;:?!()]{{0,40}}?(?:,\s)?(?:tegenover|tegen|versus|vergeleken met)\s{ABOUT}")


def _beside_measure(text: str, before: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What the measure before was of, with which this one is compared: "26 kilo cocaïne, tegenover 59 kilo in 2023"."""
    if before is None or before.unit != quantity.unit or not _BESIDE_MEASURE.fullmatch(text, before.end, quantity.start):
        return None
    return before.counted


def _of_measure(text: str, start: int, before: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What a share is of that is some of what was measured, or more of it: "4 kubieke meter grond, waarvan 3 % vervuild", "4 ton stikstof, 3 % minder dan in 2023"."""
    if before is None or before.kind not in _OF_STUFF or quantity.kind != NumberKind.SHARE or before.start < start:
        return None
    some = _SOME_OF.search(text, before.end, quantity.start) or _MORE_THAN_BEFORE.match(text, quantity.end)
    return before.counted if some else None


_OF_STUFF = frozenset({NumberKind.MEASURE, NumberKind.MONEY})
"""Kinds of how much there is of something that is not counted."""
_FROM_IN_BRACKETS = re.compile(rf"\s\(van\s{ABOUT}$")


def _in_numbers(text: str, start: int, share: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What changed by a share and is told in numbers after it: "een vijfde minder winkels (van 5.000 naar 4.000)"."""
    told = (
        quantity.kind == NumberKind.COUNT and share and share.start >= start and _FROM_IN_BRACKETS.search(text, share.end, quantity.start)
    )
    return share.counted if share and told else None


_WHOLE_BEFORE = re.compile(rf"\b[Vv]an\s(?:(?:de|alle|onze|die|deze)\s)?(?:in totaal\s)?{ABOUT}$")
_UP_TO_SHARE = re.compile(rf"(?:\sdie\s[^.;?!,\d]{{3,100}},)?(?:\sin\s(?:19|20)\d\d)?(?:\s[a-zà-ÿ]+){{0,4}}\s{ABOUT}")


_SPLIT_UP = re.compile(rf"(?:\s[a-zà-ÿ]+)?:\s{ABOUT}")
"""Between what was counted and its first share: "9.112 aanvragen: 61 procent in Gent"."""
_ASKED_BEFORE = re.compile(rf"\b(?:[Bb]ij|[Oo]nder)\s(?:de\s)?{ABOUT}$")
_UP_TO_ANSWER = re.compile(rf"[^.;?!]{{0,120}}\bdat\s(?:de\s)?{ABOUT}")


def _of_counted(text: str, start: int, last: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What a share is of that has its number before it: "van de 342 gemeenten heeft slechts 15 procent ...", "onder 1.024 leden blijkt dat 36 % ..."."""
    if last is None or last.counted is None or not start <= last.start < last.counted.end <= quantity.start:
        return None
    if _SPLIT_UP.fullmatch(text, last.counted.end, quantity.start):
        return last.counted
    for before, between in ((_WHOLE_BEFORE, _UP_TO_SHARE), (_ASKED_BEFORE, _UP_TO_ANSWER)):
        if before.search(text, start, last.start) and between.fullmatch(text, last.counted.end, quantity.start):
            return last.counted
    return None


_IS = re.compile(rf"(?:\s[a-zà-ÿ]+){{0,2}}\s(?:is|zijn|was|waren|wordt|worden|werd|werden)\s{ABOUT}")
_OF_THAT = re.compile(rf"\b[Dd]aarvan\s(?:dient|is|moest|moet|was)\s{ABOUT}$")
_BE = re.compile(r"\s?(?:%|procent)\s[^.;:?!,]{3,40}?(?:\s(?:te\s)?zijn)?(?=[.;,])")
"""Around a share of the things counted before: "Daarvan moet 30 procent sociale huur zijn"."""
_NEXT_PART = re.compile(rf"\s?(?:%|procent)\s[^.;?!\d]{{3,60}}?(?:,|,?\sen)\s{ABOUT}")


def _divided(text: str, start: int, last: Quantity | None, before: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What is divided into kinds by shares that name these: "van de 640 woningen is 30 % sociale huur en 40 % koop"."""
    if last is None or last.counted is None or quantity.unit != "percent":
        return None
    if (
        quantity.start - last.end <= _FARTHEST_ANSWER
        and _OF_THAT.search(text, start, quantity.start)
        and _BE.search(text, quantity.end, quantity.end + 60)
    ):
        return last.counted
    if last.start < start:
        return None
    first = _WHOLE_BEFORE.search(text, start, last.start) and _IS.fullmatch(text, last.counted.end, quantity.start)
    next_part = (
        before is not None
        and before.unit == "percent"
        and before.counted == last.counted
        and _NEXT_PART.fullmatch(text, before.end, quantity.start)
    )
    return last.counted if first or next_part else None


@cache
def _change_of_last() -> re.Pattern[str]:
    """What stands between what was counted and by how much that is another number than before."""
    return re.compile(
        rf"[,(]\s?(?:(?:dat is|goed voor|wat)\s)?een\s(?:[a-zà-ÿ]+e\s)?(?:{'|'.join(nouns_of_change())})\s(?:(?:betekent|betekende|is|was)\s)?(?:van|met)\s{ABOUT}$"
    )


@cache
def _that_is_a_change() -> re.Pattern[str]:
    """The same as a sentence of its own: "Dit is een afname van 10 %", "Een stijging van 4 %"."""
    return re.compile(
        rf"^\s*(?:(?:[Dd]at|[Dd]it)\s(?:betekent|betekende|is|komt neer op|vertegenwoordigt|was)\s(?:dus\s)?een|[^.;?!]{{0,60}}\b(?:betekent|is|was)\sdat\seen|Een)\s(?:[a-zà-ÿ]+e\s)?(?:{'|'.join(nouns_of_change())})\s(?:van|met)\s{ABOUT}$"
    )


def _change_told(before: str, last: Quantity | None, share: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What the figure before was of, if a sentence tells how that changed; ``before`` is what stands in it before the change."""
    told = max((q for q in (last, share) if q), key=lambda q: q.start, default=None)
    near = told and quantity.start - told.end <= _FARTHEST_ANSWER and _that_is_a_change().search(before)
    return told.counted if told and near else None


_MORE_THAN_BEFORE = re.compile(r"(?:\s?(?:%|procent))?\s(?:meer|minder)\sdan\b(?!\s\d)")


_THAT_SHARE = re.compile(
    rf"\b(?:[Dd]at|[Dd]it)\s(?:aandeel|cijfer|percentage)\b[^.;?!]{{0,60}}$|\b(?:bedraagt|is|ligt|was)\s(?:dat|dit)\s(?:zelfs\s|nog\s)?{ABOUT}$|\btoen dat\s{ABOUT}$"
    rf"|\b(?:dat|dit)\s[^.;?!,]{{0,40}}\b(?:brengen|{verb_of_change()})\s(?:naar|op|tot)\s{ABOUT}$"
    rf"|\b(?:lag|ligt|stond|staat)\shet\s(?:nog\s|toen\s)?op\s{ABOUT}$"
    rf"|\bloopt\s(?:dat|dit)\s(?:op|terug)\s(?:naar|tot)\s{ABOUT}$"
)
_OR = re.compile(rf"[^.;?!\d]{{0,40}},?\s?\(?(?:d\.i\.|dat is|hetzij|ofwel|oftewel|zijnde)\s{ABOUT}")

_SO = re.compile(rf"[^.;?!\d]{{0,40}},\sdus\s{ABOUT}")
"""Between a number of things and the share that it is: "ik honoreer er 118, dus ruim | twee derde"."""


def _said_otherwise(text: str, start: int, share: Quantity | None, last: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What a share is of that says a number of things again ("8.853 dossiers, hetzij 6 %"), or that the sentence calls that of before ("dat percentage is nu 52 %")."""
    if (
        last
        and last.counted
        and start <= last.start
        and (
            (last.counted.start >= last.start and _OR.fullmatch(text, last.counted.end, quantity.start))
            or _SO.fullmatch(text, last.end, quantity.start)
        )
    ):
        return last.counted
    return _of_near(share, quantity) if _THAT_SHARE.search(text, start, quantity.start) else None


def _of_near(share: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What the share before a figure is of, unless that stands far away."""
    return share.counted if share and quantity.start - share.end <= _FARTHEST_ANSWER else None


_SHARE_OF = re.compile(r"\b(?:aandeel|percentage)\s(?:van\s(?:de|het|alle)\s)?(?=[a-zà-ÿ])", re.IGNORECASE)


def _share_named(text: str, start: int, quantity: Quantity) -> CountedNoun | None:
    """What a share is of whose sentence names it so: "het percentage mensen dat denkt dat ... is gestegen van 20 naar 29 %"."""
    named = list(_SHARE_OF.finditer(text, start, quantity.start))
    noun = counted_after(text, named[-1].end()) if named else None
    return noun if noun and noun.end <= quantity.start else None


_SIGNED_AFTER_YEAR = re.compile(r"\d\s\([-+−]\s?\Z")
"""Before by how much a number that is told with its year has changed: "1.905 cursisten in 2021 (+24 %)"."""


def _in_brackets(text: str, quantity: Quantity) -> bool:
    """Whether a share stands alone in brackets: "1.224 personen waren nog in procedure (28,7 %)"."""
    return bool(_OPENS_BRACKET.search(text, max(0, quantity.start - 20), quantity.start) and _CLOSES_BRACKET.match(text, quantity.end))


_BEGINS_CLAUSE = re.compile(
    r"(?:^|[,;]|\ben|^En)\s*(?:(?:amper|bijna|maar|meer dan|minder dan|nog eens|ongeveer|ruim|slechts|zelfs|zo[’']n)\s+)?$", re.IGNORECASE
)
_VERB_NEXT = re.compile(r"\s?(?:%|procent)?\s(?P<word>[a-zà-ÿ]+)\s(?!van\b)")
_AUXILIARIES = frozenset(
    {"heeft", "hebben", "had", "hadden", "is", "was", "wordt", "werd", "zou", "zouden", "kan", "kon", "moet", "moest", "wil", "wou", "zal"}
)
_LARGEST_ORDINAL = 12
"""Up to this, a number at the start of a clause may be that of a question or a page."""
_FARTHEST_ANSWER = 300
"""Code points between two shares of those who were asked."""


def _who_answered(text: str, start: int, before: Iterable[Quantity | None], quantity: Quantity) -> CountedNoun | None:
    """What a share is of that begins its clause and is all the subject of its verb: those of the figure before, "33% van de deelnemers weet ... 21% denkt dat"."""
    asked = max((q for q in before if q and q.counted), key=lambda q: q.start, default=None)
    verb = _VERB_NEXT.match(text, quantity.end)
    if (
        asked is None
        or verb is None
        or quantity.start - asked.end > _FARTHEST_ANSWER
        or not _BEGINS_CLAUSE.search(text[start : quantity.start])
    ):
        return None
    return asked.counted if _is_verb(verb["word"]) else None


def _is_all_the_subject(text: str, quantity: Quantity) -> bool:
    """Whether a share begins a clause after a colon, and a verb follows it: "blijkt uit een rondvraag: 6 op de 10 denken"."""
    verb = _VERB_NEXT.match(text, quantity.end) if text.endswith(": ", 0, quantity.start) else None
    return verb is not None and _is_verb(verb["word"])


def _is_verb(word: str) -> bool:
    return kind(fold(word)) == VERB or word in _AUXILIARIES


_LABEL = re.compile(
    rf"\W*(?:[A-ZÀ-Ý][a-zà-ÿ]+e\s|De\s)?(?P<noun>[A-Za-zÀ-ÿ][a-zà-ÿ’'-]+)(?:(?:\s(?:bij|in|met|onder|op|van|volgens|voor|zonder)\s[^:.;?!\n\d]{{2,40}})?:|\s(?:zijn|waren)\s(?:er|het)|\s(?:bedragen|bedroegen))\s{ABOUT}$"
)
"""What the first figure of a sentence is of: "Klachten: 263 in 2013, 279 in 2014", "Jonge mensen op de wachtlijst: 40", "Vacatures waren er 120"."""


_LABEL_OF_LINE = re.compile(
    rf"(?:^|\n)[ \t]*(?:[-•*–][ \t]*)?(?P<noun>(?!Totaal)[A-ZÀ-Ý][a-zà-ÿ]+(?:-[a-zà-ÿ]+)?)(?:\s(?:op|per|eind|begin)\s[^:\n]{{2,30}})?:[ \t]{ABOUT}$"
)
"""What the figure of a line of key figures is of: "Leegstand: 2,1 %", "Kandidaat-huurders op 31 december: 9.873"."""


def _of_share(text: str, share: Quantity | None, quantity: Quantity) -> CountedNoun | None:
    """What is counted that is said of those of a share before it: "69 % van de patiënten klaagt. Zo'n 10 % van hen had ..."."""
    of_those = _OF_THOSE_AFTER.match(text, quantity.end)
    return _of_near(share, quantity) if of_those else None


_NEXT_POINT = re.compile(r"\n[ \t]*\d{1,2}[.)][ \t]")
"""Where another answer begins: "2. Er waren 640 bezoeken.\n3. Op 1 mei waren het er 28"."""


def _of_sentence(
    text: str, start: int, quantity: Quantity, last: Quantity | None, share: Quantity | None, said: dict[float, CountedNoun]
) -> CountedNoun | None:
    """The noun of a count or a share without one: of "het aantal ..." in its sentence, the same figure before, or the last figure."""
    before = text[start : quantity.start]
    is_count = quantity.kind == NumberKind.COUNT
    if text[quantity.start].isdigit() and (line := _LABEL_OF_LINE.search(before)) and is_noun(line["noun"].casefold().rpartition("-")[2]):
        return counted_noun(line["noun"], start + line.start("noun"))
    if is_count and quantity.value >= _LEAST_REPEATED and quantity.value in said and _THE_NUMBER.search(before):
        return said[quantity.value]
    if (is_count or is_more_or_less(text, quantity.end) or _OPENS_BRACKET.search(before)) and (named := list(NUMBER_OF.finditer(before))):
        counted = counted_after(text, start + named[-1].end())
        if counted and counted.start < quantity.start:
            return counted
    if (
        is_count
        and (label := _LABEL.match(before))
        and is_noun(label["noun"].casefold())
        and lemma_of_noun(label["noun"]) != label["noun"].casefold()
    ):
        return counted_noun(label["noun"], start + label.start("noun"))
    same_sentence = last is not None and last.start >= start
    some_of = _SOME_OF.search(before) or (quantity.qualifier == Qualifier.APPROX and _ALONE_IN_BRACKETS.search(before))
    if is_count and not same_sentence and some_of and (plural := plural_before(before)):
        return replace(plural, start=plural.start + start, end=plural.end + start)
    if last and same_sentence and not is_count and (_MORE_THAN_BEFORE.match(text, quantity.end) or _change_of_last().search(before)):
        return last.counted  # "1.200 klachten, 15 % meer dan in 2019", "560 meldingen, een stijging van 22 procent"
    if told := _change_told(before, last, share, quantity):
        return told
    of_those = bool(_OF_THOSE.search(before if is_count else before[-25:]) or _OF_THOSE_AFTER.match(text, quantity.end))
    if last and not same_sentence and _NEXT_POINT.search(text, last.end, quantity.start):
        return None
    return last.counted if last and (of_those or (same_sentence and is_count)) else None
