"""What an amount, a share or a measure is of, where no noun is counted directly: what follows it, what stands before it, the subject."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.language.lexicon import ADJECTIVE, general_nouns, is_noun, kind
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.numbers.counted import CountedNoun, counted_after, noun_before, whole_after
from beleidsmijn.packaged import read_list

_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")
_FOR_WHAT = re.compile(r"(?:\s+(?P<link>aan\s+)?|-\s)(?=[a-zà-ÿ]{3,})")
_ABOUT = (
    r"(?:(?:ruim|bijna|circa|ongeveer|gemiddeld|maar liefst|slechts|minder dan|meer dan|respectievelijk|maximaal|minimaal|zo[’']n)\s+)?"
)
_CHANGES_BY = re.compile(rf"(?P<noun>[^\W\d_][\w-]*)\s+met\s+{_ABOUT}[+-]?\s?$")
_IN_BRACKETS = re.compile(r"(?P<noun>[^\W\d_][\w-]*)\s+\(\s?[+-]?\s?$")
_CLOSES_BRACKET = re.compile(r"\s*(?:van de [\d.]+\s?)?\)")
_OF_WHOLE = re.compile(r"(?:^|[.?!;\n]\s*)Van (?:de|het|alle|onze|deze|die|hen)\s(?P<noun>[^\d.,;?!\n]{3,60})\s$")
_AMOUNTS_TO = re.compile(rf"(?<!\w)(?P<noun>[a-zà-ÿ][\w-]*)\s+van\s+{_ABOUT}[+-]?\s?$")
_BARE_PREPOSITION = re.compile(r"\b(?:in|van|bij|op|voor|door|aan|uit|naar|over|onder|met)\s+$", re.IGNORECASE)
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


def named_for(text: str, end: int) -> CountedNoun | None:
    """What an amount or a share is of, if the noun follows directly: "20 miljoen euro subsidie", "16% doelstelling"."""
    directly = _FOR_WHAT.match(text, end)
    if not directly:
        return None
    word = _LETTERS.match(text, directly.end())
    if word and kind(fold(word.group())) == ADJECTIVE and word.group().endswith("e"):
        word = _LETTERS.match(text, word.end() + 1)
    if word is None or (not directly["link"] and not _is_surely_noun(word.group())):
        return None
    return counted_after(text, directly.end())


def named_in_front(text: str, start: int, end: int) -> CountedNoun | None:
    """What a number in brackets counts: "deze acties (27 van de 41)"."""
    bracketed = _IN_BRACKETS.search(text, max(0, start - 60), start)
    if bracketed is None or not _CLOSES_BRACKET.match(text, end):
        return None
    return noun_before(text, bracketed.end("noun"))


def _is_surely_noun(word: str) -> bool:
    """Whether a word is a noun that tells something, and cannot be an infinitive ("150.000 euro aanvragen")."""
    return (
        (is_noun(word) or is_noun(word.rpartition("-")[2]))
        and lemma_of_noun(word) not in general_nouns()
        and not re.search(r"(?<!ing)en$", word)
    )


def named_before(text: str, start: int) -> CountedNoun | None:
    """What a share or measure is of, if it stands right before.

    Forms such as "van de deelnemers gaf 64 %", "hun omzet met 80 %", "een diepte van ongeveer 3000 meter".
    """
    whole = _OF_WHOLE.search(text, max(0, start - 90), start)
    if whole:
        return counted_after(text, whole.start("noun") - 1)
    for pattern in (_CHANGES_BY, _AMOUNTS_TO):
        match = pattern.search(text, max(0, start - 60), start)
        if match is None or match["noun"].casefold() in _times():
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        word = match["noun"].casefold()
        if word in _changes() or (word.endswith(_changes()) and pattern is not _AMOUNTS_TO):
            continue
        if pattern is _AMOUNTS_TO and _BARE_PREPOSITION.search(before):
            continue
        if pattern is not _AMOUNTS_TO and _AFTER_PREPOSITION.search(before) and not _change_of(before):
            continue
        return noun_before(text, match.end("noun"))
    return None


_CHANGE_OF = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:van|in)\s+(?=[a-zà-ÿA-Z])")


def _changed(text: str, sentence: int, start: int) -> CountedNoun | None:
    """What a change before the number is of: "de verwachte daling van de emissies is 4 procent"."""
    for match in reversed(list(_CHANGE_OF.finditer(text, sentence, start))):
        if match["noun"].casefold().endswith(_changes()):
            whole = whole_after(text, match.end("noun"))
            return whole if whole and whole.end <= start and whole.lemma not in _times() else None
    return None


def _change_of(before: str) -> bool:
    """Whether a text ends in a change of something: "een stijging van de eigen" (inkomsten)."""
    match = re.search(r"([^\W\d_]+)\s+(?:van|in)\s+(?:[\w-]+\s+){0,2}$", before)
    return bool(match and match[1].casefold().endswith(_changes()))


_DETERMINED = re.compile(
    r"(?:(?P<preposition>\b(?:aan|bij|binnen|boven|door|in|met|na|naar|om|onder|op|over|per|sinds|te|tegen|tot|tijdens|uit|van|vanaf|volgens|voor|zonder|der|rond|ondanks|dankzij)\s+)(?:al\s)?)?"
    r"\b(?:de|het|een|hun|zijn|haar|onze|ons|uw|mijn|dit|deze|alle|elke)\s",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\s*(?:%|procent)\s+(?:zijn|waren|was|is|betreft|betreffen|betrof|betroffen)\s(?=[a-z])")


def subject_of(text: str, sentence: int, start: int, end: int) -> CountedNoun | None:
    """What a share is of where nothing else says it, the subject: "De kmo-index is in het derde kwartaal met 0,39 % gestegen", "29 % waren beslissingen".

    Args:
        text: the text.
        sentence: where the sentence starts.
        start: where the number starts.
        end: where the number ends.
    """
    copula = _COPULA.match(text, end)
    if copula:
        return counted_after(text, copula.end() - 1)
    changed = _changed(text, sentence, start)
    if changed:
        return changed
    bracketed = _IN_BRACKETS.search(text, max(sentence, start - 60), start)
    if bracketed and not _AFTER_PREPOSITION.search(text[max(0, bracketed.start() - 60) : bracketed.start()]):
        return noun_before(text, bracketed.end("noun"))
    clause = max((match.end() for match in _CLAUSE.finditer(text, sentence, start)), default=sentence)
    return _nearest_phrase(text, clause, start) or _nearest_phrase(text, sentence, start)


_CLAUSE = re.compile(r"[,:–]\s|\b(?:dat|om|omdat|terwijl|waarbij|waardoor|zodat|en|maar)\s", re.IGNORECASE)


def _nearest_phrase(text: str, begin: int, start: int) -> CountedNoun | None:
    """The noun phrase nearest before the number that no preposition governs."""
    for phrase in reversed(list(_DETERMINED.finditer(text, begin, start))):
        if phrase["preposition"]:
            continue
        noun = counted_after(text, phrase.end() - 1)
        if noun and noun.end <= start and noun.lemma not in _times() and not noun.lemma.endswith(_changes()):
            return noun
    return None
