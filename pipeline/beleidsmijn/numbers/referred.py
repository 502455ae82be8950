"""What a figure counts that an earlier clause or question names: "Hoeveel winkels sloten er?", "veel klachten. De dienst kreeg er 80", "Dat zijn er 30"."""

from __future__ import annotations

import re
from dataclasses import replace

from beleidsmijn.language.lexicon import ends_as_noun, is_noun
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.numbers.counted import ABOUT, NUMBER, CountedNoun, counted_after, counted_noun
from beleidsmijn.numbers.measured import time_nouns
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.sentences import LONGEST_SENTENCE, Sentences

NUMBER_OF = re.compile(
    rf"\b(?:(?:aantal|aantallen|totaal)\s+(?:van\s+)?(?:{NUMBER})?(?=[a-zà-ÿ])|cijfers\s+van\s+(?:de|het)\s+(?=[a-zà-ÿ])|(?:behoefte|gebrek|overschot|tekort)\s+aan\s+(?=[a-zà-ÿ])|aantal(?!len)(?=[a-zà-ÿ]{{4}}))",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"(?<![\w-])[a-zà-ÿ-]{4,}(?![\w-])")
_NEAR_PLURAL = 90
"""Code points before "waaronder 24" or "(een twintigtal)" in which those stand that are meant."""


def plural_before(clause: str) -> CountedNoun | None:
    """The last noun in the plural that is none of time: "er zijn meerdere verslagen gemaakt, waaronder 24 ..."."""
    near = _PLAIN_WORD.finditer(clause, max(0, len(clause) - _NEAR_PLURAL))
    words = [match for match in near if ends_as_noun(match.group()) and lemma_of_noun(match.group()) not in time_nouns()]
    return next((counted_noun(w.group(), w.start()) for w in reversed(words) if lemma_of_noun(w.group()) != w.group()), None)


_HOW_MANY = re.compile(r"\b[Hh]oeveel\s(?:[a-zà-ÿ]+e\s)?(?P<noun>[a-zà-ÿ’'-]{3,})\b[^?.]{0,200}\?")
_AS_ASKED = re.compile(rf"(?:^\s*|\b(?:er|om|in totaal|(?:[Dd]it|[Vv]orig) jaar)\s){ABOUT}$")
_ASKED_COST = frozenset({"kost", "kosten"})
"""What is asked for is money: "Hoeveel kost dat?"."""
FARTHEST_QUESTION = 400


def asked_for(text: str, start: int, end: int, before: str) -> CountedNoun | None:
    """What the last question in a stretch asks the number of, for a figure that answers it: "Hoeveel winkels sloten er? In 2019 waren het er 12.".

    Args:
        text: the text.
        start: where the stretch starts.
        end: where it ends.
        before: what stands before the figure in its sentence.
    """
    if not _AS_ASKED.search(before):
        return None
    asked = next(reversed(list(_HOW_MANY.finditer(text, start, end))), None)
    if asked is None or not is_noun(asked["noun"]) or asked["noun"] in _ASKED_COST:
        return None
    return CountedNoun(asked["noun"], *asked.span("noun"), lemma_of_noun(asked["noun"]))


_THEY = re.compile(
    rf"\b(?:(?:[Dd]at|[Hh]et)\s(?:zijn|waren)(?:\ser)?|(?:zijn|waren)\s(?:dat|het)(?:\ser)?|(?:is|was)\s(?:dat|het)\ser)\s(?:(?:al|intussen|inmiddels|momenteel|nog|nu|toen|vandaag|(?:dit|vorig)\sjaar)\s)?{ABOUT}$"
    rf"|\b(?!waren|zijn|werden|worden)(?:[a-zà-ÿ]{{2,}}(?:de|den|te|ten|t)|kre(?:eg|gen)|von?d(?:en)?|na(?:m|men)|verlo(?:or|ren))\ser\s{ABOUT}$"
)


def referred_to(text: str, start: int, sentences: Sentences, quantity: Quantity) -> CountedNoun | None:
    """What a clause calls "dat" or "het", of the clause or sentence before: "Kijk naar het aantal scholen. Dat zijn er 30.", "veel cafés; nu zijn het er 80"; and what "er" stands for after what is done: "veel klachten. De dienst kreeg er 80"."""
    they = _THEY.search(text, start, quantity.start)
    if they is None:
        return None
    previous = max(0, sentences.start(max(0, start - 2)), start - LONGEST_SENTENCE)
    for first, last in ((start, they.start()), (previous, start)):
        named = list(NUMBER_OF.finditer(text, first, last))
        counted = counted_after(text, named[-1].end()) if named else None
        if counted and counted.end <= last:
            return counted
        if plural := plural_before(_OBJECT.sub(_blank, text[first:last])) or plural_before(text[first:last]):
            return replace(plural, start=plural.start + first, end=plural.end + first)
    return None


_OBJECT = re.compile(
    r"\b(?:aan|bij|door|in|met|naar|onder|op|over|tegen|tot|tussen|uit|van|voor)\s(?:(?:alle|de|deze|die|het|hun|onze)\s)?(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ-]+"
)
"""What is less likely meant by "dat": "de boetes die aan leden | van de ploegen | werden opgelegd. Dat waren er 40"."""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
