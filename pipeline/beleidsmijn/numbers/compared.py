"""What a share is of that compares: "brood is 12 % duurder", "tegen 46 % bij de starters"."""

from __future__ import annotations

import re

from beleidsmijn.language.lexicon import is_noun
from beleidsmijn.notation.dates import MONTH
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import kind
from beleidsmijn.numbers.counted import ABOUT, CountedNoun, counted_after, counted_noun, noun_before
from beleidsmijn.numbers.measured import time_nouns

_IS_COMPARED = re.compile(
    rf"(?P<noun>[^\W\d_][\w-]*)(?:\s\([^()]{{2,60}}\))?\s+(?:(?:is|zijn|was|waren|wordt|worden|werd|werden|ligt|lag|liggen|lagen|valt|viel)\s+(?:(?:dit|vorig)\sjaar\s|in\s(?:{MONTH}|(?:19|20)\d\d)\s|nu\s|toen\s)?)?{ABOUT}$"
)
_MORE_SO = re.compile(r"\s*(?:%|procent)\s+[a-zà-ÿ]+er\b(?!\s*,?\s*die\b)")
"""What is so much "duurder", "hoger"."""
_MORE_OR_LESS = re.compile(r"\s*(?:%|procent)?\s+(?:hoger|lager|groter|kleiner)\b")
_SHORTEST_UNKNOWN = 4
"""Letters of a word that no list knows and that is taken for a noun where one must stand: "Boter 12 procent duurder"."""


def is_more_or_less(text: str, end: int) -> bool:
    """Whether a share tells how much higher or lower something is: "een vijfde hoger"."""
    return _MORE_OR_LESS.match(text, end) is not None


def compared(text: str, sentence: int, start: int, end: int) -> CountedNoun | None:
    """What is so much more or less: "brood is 12 % duurder", "boter 20 % goedkoper". Places as in `subject_of`."""
    subject = _IS_COMPARED.search(text, max(sentence, start - 100), start)
    if subject is None or not _MORE_SO.match(text, end):
        return None
    noun = noun_before(text, subject.end("noun"))
    if noun is None and len(subject["noun"]) >= _SHORTEST_UNKNOWN and not kind(fold(subject["noun"])):
        noun = counted_noun(subject["noun"], subject.start("noun"))
    finite = noun is not None and noun.text.endswith("t") and not is_noun(noun.lemma)
    return None if noun is None or finite or noun.lemma in time_nouns() else noun


_AMONG = re.compile(r"\s*(?:%|procent)\s+(?:bij|onder)\s+(?:de\s|het\s)?(?=[a-z])")
_AMONG_BEFORE = re.compile(
    r"\b(?:[Bb]ij|[Oo]nder|[Vv]oor)\s+(?:de\s+)?(?:[a-zà-ÿ]+e\s)?(?P<noun>[a-zà-ÿ][\w’'-]*)\s+(?:is|was|bedraagt|bedroeg|ligt|lag|loopt|liep|stijgt|steeg|daalt|daalde)"
    r"\s+(?:dat|dit|het)\s+(?:(?:er|op|verder|zelfs)\s+)*(?:(?:naar|op|tot)\s+)?" + ABOUT + "$"
)


_AMONG_OTHERS = re.compile(
    rf"(?:%|procent)(?:,|,?\s(?:en|maar|tegen|tegenover))\s(?:bij|onder)\s(?:de\s)?(?P<noun>[a-zà-ÿ][\w’'-]*)\s{ABOUT}$"
)
"""After the share of others: "bij kortgeschoolden is dat 4 %, bij hooggeschoolden | 16 %"."""


def among(text: str, start: int, end: int) -> CountedNoun | None:
    """What else a share is of than the one before it: "tegen 46 % bij de niet-starters", "bij kmo's is dat 88 %"."""
    after = _AMONG.match(text, end)
    noun = counted_after(text, after.end() - 1) if after else None
    if noun and noun.lemma != noun.text and not text[noun.end :].startswith((" van ", " in ")):
        return noun
    before = _AMONG_BEFORE.search(text, max(0, start - 80), start) or _AMONG_OTHERS.search(text, max(0, start - 80), start)
    return noun_before(text, before.end("noun")) if before else None
