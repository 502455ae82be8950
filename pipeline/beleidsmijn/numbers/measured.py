"""What an amount, a share or a measure is of, where no noun is counted directly: what follows it, what stands right before it."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.language.lexicon import ends_as_noun, general_nouns, is_noun, peoples
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, kind
from beleidsmijn.numbers.change_words import nouns_of_change
from beleidsmijn.numbers.counted import (
    ABOUT,
    CountedNoun,
    after_modifier,
    counted_after,
    kind_of_parts,
    noun_before,
    whole_after,
)
from beleidsmijn.packaged import read_list

_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")
_FOR_WHAT = re.compile(
    r"(?:\s?\((?:(?:19|20)\d\d[-–\d]{0,7}|[a-zà-ÿ ]{3,30})\))?(?:\s+(?P<link>aan\s+)?|-\s?)(?=[a-zà-ÿ]{2,}|[A-Z]{2,}-\s?[a-z]|BBP\b|BNP\b|BNI\b|[A-Z][a-zà-ÿ]+se\s[a-z])"
)
"""What may stand between an amount and what it is for: a year or words in brackets, "aan", a hyphen."""
_CHANGES_BY = re.compile(rf"(?P<noun>[^\W\d_][\w-]*)\s+met\s+{ABOUT}[+-]?\s?$")
IN_BRACKETS = re.compile(rf"(?P<noun>[^\W\d_][\w-]*)\s+\(\s?{ABOUT}[+−–-]?\s?$")
_CLOSES_BRACKET = re.compile(r"\s*(?:%|procent)?\s*(?:van (?:de )?[\d.]+\s?)?\)")
PARTS = frozenset({"aandeel", "aantal", "deel", "gros", "helft", "meerderheid", "merendeel", "percentage", "proportie"})
"""What is of something else: "het overgrote deel (71%) van de koekjes"."""
_OF_WHOLE = re.compile(
    r"(?:^|[.?!;\n]\s*)[\"“‘«]?Van (?:de|het|alle|onze|deze|die|hen|mijn|zijn|haar|hun|uw)\s(?P<noun>(?:[^\d.,;?!\n]|\b(?:19|20)\d\d\b|\(n\s?=\s?[\d.]+\)){3,70}(?:\s(?:meer|minder) dan \d[\d.]*\s[^\d.,;?!\n]{3,60})?)\s$"
    rf"|[,;]\s(?:en\s)?van (?:de|het|alle|onze|deze|die)\s(?P<next>[a-zà-ÿ][\w’'-]+(?:\s[a-zà-ÿ][\w’'-]+)?)\s{ABOUT}$"
)
"""What is told of some of many: "Van de deelnemers gaf 64 %", ", van de cliënten 12 %"."""
_SOME_DO = re.compile(
    r"(?:^|[.?!;\n]\s*)Van\s(?:[^.;?!\n]|\.\d){3,80}\s(?!(?:is|zijn|was|waren|wordt|worden|werd|werden|blijven|bleven)\s)[a-zà-ÿ]+(?:en|t)\ser\s"
    rf"{ABOUT}$"
)
"""What tells so of a number of them, and of no noun after it: "Van de 50 aanvragers kregen er 12 steun", and not "Van de 50 waren er 12 klachten"."""
_RATE_ON = re.compile(rf"(?P<noun>[^\W\d_]+)\s+op\s+(?:(?:de|het|haar|zijn|hun|alle|onze|die|deze)\s+)?[a-zà-ÿ-]+\s+van\s+{ABOUT}$")
_AMOUNTS_TO = re.compile(rf"(?<!\w)(?P<noun>[a-zà-ÿ][\w-]*)\s+van\s+{ABOUT}[+-]?\s?$")
_BARE_PREPOSITION = re.compile(r"\b(?:in|van|bij|op|voor|door|aan|uit|naar|over|onder|met)\s+$", re.IGNORECASE)
AFTER_PREPOSITION = re.compile(r"\b(?:in|van|bij|op|voor|door|aan|uit|naar|over|onder)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What stands in a phrase of its own is not what has changed: "de regeldruk in deze sectoren met 20 procent verminderen"."""


_LIMITS = frozenset({"aantal", "belope", "maximum", "minimum", "plafond", "recordpeil", "totaal"})
"""Nouns for how far an amount goes, and not for what it is of."""


@cache
def time_nouns() -> frozenset[str]:
    """What a change happened in, and not what has changed: "steeg vorig jaar met 12 procent"."""
    return frozenset(read_list("time_nouns.txt"))


@cache
def _rates() -> tuple[str, ...]:
    """Nouns for a share of a price, which goes "op" something: "een commissie op haar producten van 6 %"."""
    return tuple(read_list("rate_nouns.txt"))


def named_for(text: str, end: int) -> CountedNoun | None:
    """What an amount or a share is of, if the noun follows directly: "20 miljoen euro subsidie", "16% doelstelling"."""
    directly = _FOR_WHAT.match(text, end)
    if not directly:
        return None
    word = _LETTERS.match(text, directly.end())
    for _ in range(_MOST_ADJECTIVES):
        if word and _is_adjective(word.group()):
            word = _LETTERS.match(text, word.end() + 1)
    if word is None or (directly["link"] and word.group() in _LEGAL_FORMS) or (not directly["link"] and not _is_surely_noun(word.group())):
        return None
    return counted_after(text, after_modifier(text, directly.end()))


_LEGAL_FORMS = frozenset({"bv", "cvba", "nv", "vzw"})
"""Who an amount goes to: "62.500 euro aan vzw Toerisme"."""
_MOST_ADJECTIVES = 2
_PEOPLE_OR_PLACE = re.compile(r"[A-Z][a-zà-ÿ]+se")
_MORE_OR_FEWER = re.compile(r"\s+(?:meer|minder)\s(?=[^\W\d_])")


def _is_adjective(word: str) -> bool:
    """Whether a word is an inflected adjective or participle: "roerende", "Mechelse", "duur-zame", or belongs to one: "meest"."""
    if word in {"meest", "minst"}:
        return True
    known = kind(fold(word)) or kind_of_parts(word)
    participle = word.endswith("ende") and known != NOUN
    return word.endswith("e") and bool(known == ADJECTIVE or participle or _PEOPLE_OR_PLACE.fullmatch(word))


def more_or_fewer(text: str, end: int) -> CountedNoun | None:
    """What there is so much more or less of: "60 % minder starters"."""
    match = _MORE_OR_FEWER.match(text, end)
    noun = counted_after(text, match.end() - 1) if match else None
    return noun if noun and (ends_as_noun(noun.lemma) or not noun.text.islower() or _is_unknown_plural(noun)) else None


def _is_unknown_plural(noun: CountedNoun) -> bool:
    """Whether a word that no list knows has the form of a plural: "stikstofoxiden"."""
    return noun.text != noun.lemma and noun.text.endswith(("en", "s")) and not kind(fold(noun.text))


_IS_PREDICATE = re.compile(r"\s(?:is|was|zijn|waren|blijft|bleef)\s(?:van|geweest|bij)\b")
"""After a noun that is what somebody was for so long: "wie tien jaar onderdaan is van de staat"."""
_WITHIN = re.compile(
    rf"\b(?:(?:periode|termijn|tijd|tijdvak|duur)\s+van|(?:jonger|jongeren|ouder|ouderen|langer|korter)\s+dan|binnen|in(?!\s+totaal)|al|reeds|elke|om de|gedurende|(?:voorbije|afgelopen|laatste|komende|volgende|vorige|eerstvolgende))\s+(?:de\s+)?{ABOUT}$",
    re.IGNORECASE,
)
"""What tells when, so that the noun after the duration belongs to the rest of the sentence."""


def lasts(text: str, start: int, end: int) -> CountedNoun | None:
    """What a duration is of: "zes maanden interest", "tien jaar ervaring", and not "binnen drie maanden onderwijs"."""
    match = _FOR_WHAT.match(text, end)
    if match is None or match["link"] or _WITHIN.search(text, max(0, start - 40), start) or "jarig" in text[start : end + 5]:
        return None
    noun = named_for(text, end)
    return None if noun and _IS_PREDICATE.match(text, noun.end) else noun


def named_in_front(text: str, start: int, end: int) -> CountedNoun | None:
    """What a number in brackets counts: "deze acties (27 van de 41)"."""
    bracketed = IN_BRACKETS.search(text, max(0, start - 60), start)
    closed = _CLOSES_BRACKET.match(text, end)
    if bracketed is None or not closed or _is_a_name(bracketed["noun"]):
        return None
    part_of = whole_after(text, closed.end()) if bracketed["noun"].casefold() in PARTS else None
    return part_of or noun_before(text, bracketed.end("noun"))


def _is_a_name(word: str) -> bool:
    """Whether a word with a capital is no people, and no noun with which a sentence begins: "Kenia (1.200)", "Dorpsstraat (54)"."""
    return word.istitle() and kind(fold(word)) != NOUN and word not in peoples()


_LONG = 9
"""Letters from which a word that no list knows is taken for a compound of what it ends in: "begrotingsnorm"."""
_SEPARABLE = re.compile(r"(?:aan|af|bij|in|mee|na|om|op|over|terug|toe|uit|voor)[a-z]{4}")
"""Nouns and infinitives have the same form in the plural: "aanvragen", "bijdragen"."""


def _is_surely_noun(word: str) -> bool:
    """Whether a word is a noun that tells something, and cannot be an infinitive ("150.000 euro aanvragen")."""
    lemma = lemma_of_noun(word)
    plural = kind(fold(word)) == NOUN or (not kind(fold(word)) and word != lemma and ends_as_noun(word))
    infinitive = re.search(r"(?<!ing)en$", word) and (not plural or _SEPARABLE.match(word))
    if word == "kost":
        return False  # "3.000 euro kost"
    return (
        (
            is_noun(word)
            or is_noun(word.rpartition("-")[2])
            or (len(word) >= _LONG and word.islower() and not word.startswith("een") and ends_as_noun(word))
        )
        and lemma not in general_nouns()
        and lemma not in time_nouns()
        and lemma not in _LIMITS
        and not infinitive
    )


def whole_in_front(text: str, start: int) -> CountedNoun | None:
    """What a number is of that a sentence begins with: "Van de deelnemers gaf 64 % ...", "Van de cliënten werden er zeven ..."."""
    whole = _OF_WHOLE.search(text, max(0, start - 120), start)
    if whole is None and (those := _OF_THOSE_WHO.search(text, max(0, start - 180), start)):
        return counted_after(text, those.start("noun"))
    return counted_after(text, whole.start("noun" if whole["noun"] else "next") - 1) if whole else None


_OF_THOSE_WHO = re.compile(
    rf"(?:^|[.?!]\s|\n)\s*Van (?:de|alle|onze)(?P<noun>\s[a-zà-ÿ][\w’'-]+)\s(?:die|dat|met|uit)\s[^.;?!\n]{{3,100}},\s[^.;?!\n\d]{{2,40}}\s{ABOUT}$"
)
"""The same where a clause tells of whom: "Van de leraren die in 2018 begonnen, was na vijf jaar 18,6 procent"."""


def some_do(text: str, start: int) -> bool:
    """Whether a number is of a whole before it, and does not count the noun after it: "Van de aanvragers kregen er twaalf steun"."""
    return _SOME_DO.search(text, max(0, start - 120), start) is not None


def named_before(text: str, start: int) -> CountedNoun | None:
    """What a share or measure is of, if it stands right before.

    Forms such as "van de deelnemers gaf 64 %", "hun omzet met 80 %", "een diepte van ongeveer 3000 meter".
    """
    whole = whole_in_front(text, start)
    if whole:
        return whole
    rate = _RATE_ON.search(text, max(0, start - 80), start)
    if rate and rate["noun"].casefold().endswith(_rates()):
        return noun_before(text, rate.end("noun"))
    for pattern in (_CHANGES_BY, _AMOUNTS_TO):
        match = pattern.search(text, max(0, start - 60), start)
        if match is None or match["noun"].casefold() in time_nouns():
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        word = match["noun"].casefold()
        if pattern is _AMOUNTS_TO and word == "groei" and _GROWTH.search(text, max(0, match.start() - 14), match.start()):
            return noun_before(text, match.end("noun"))
        if word in nouns_of_change() or (word.endswith(nouns_of_change()) and pattern is not _AMOUNTS_TO):
            continue
        if pattern is _AMOUNTS_TO and (_BARE_PREPOSITION.search(before) or word in _LIMITS or _is_past_tense(word)):
            continue
        if pattern is not _AMOUNTS_TO and _NAME_BEFORE.search(before):
            continue
        if pattern is not _AMOUNTS_TO and AFTER_PREPOSITION.search(before) and not _change_of(before):
            continue
        noun = noun_before(text, match.end("noun"))
        return noun if noun is None or noun.text not in nouns_of_change() else None  # "eenreductie"
    return _labelled(text, start)


_NAME_BEFORE = re.compile(r"(?<![.?!]\s)(?<!\n)\b[A-ZÀ-Ý][\w-]+\s\Z")
"""Before a verb that is written as a noun is: "ArcelorMittal Gent | stoot met 9 miljoen ton evenveel uit"."""
_GROWTH = re.compile(r"\beconomische\s\Z")
"""What makes a measure of its own of growth."""
_LABEL = re.compile(r"(?:^|[,;:•–-]\s|\n\s*)(?P<noun>[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ-]{4,})\s$")


def _labelled(text: str, start: int) -> CountedNoun | None:
    """The noun alone before a share in a list of them: "24,8 % vrouwen, ziekteverzuim 6,12 %"."""
    label = _LABEL.search(text, max(0, start - 40), start)
    return noun_before(text, label.end("noun")) if label and _is_surely_noun(label["noun"].lower()) else None


def _is_past_tense(word: str) -> bool:
    """Whether an unknown word has the form of a verb ("een graad optekenden van 7 %")."""
    return not kind(fold(word)) and word.endswith(("den", "ten"))


def _change_of(before: str) -> bool:
    """Whether a text ends in a change of something: "een stijging van de eigen" (inkomsten)."""
    match = re.search(r"([^\W\d_]+)\s+(?:van|in)\s+(?:[\w-]+\s+){0,2}$", before)
    return bool(match and match[1].casefold().endswith(nouns_of_change()))
