"""Where a name ends that the model has read on: before the next sentence or line, a verb, a figure."""

from __future__ import annotations

import re

from beleidsmijn.language.lexicon import function_words, is_noun, likely_kind
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.named_things.head_nouns import is_known
from beleidsmijn.notation.forms import VERB
from beleidsmijn.notation.names import OPENING_MARKS


def end_of_model_name(text: str, start: int, end: int) -> int:
    """Where a name ends that the model sees between two places."""
    return _before_figure(text, start, _before_verb(text, start, _end_of_sentence(text, start, end)))


_ENDS_IN_CAPITALS = re.compile(r"(?:&|[A-Z])[A-HJ-UWYZ]\Z")
"""An abbreviation, and no Roman number."""
_ENDS_IN_WORD = re.compile(r"[a-zà-ÿ\d]{3}\Z")
_DATED = re.compile(r",\s\d")
"""After the place in the line that says where and when a paper was signed."""


def _end_of_sentence(text: str, start: int, end: int) -> int:
    """Where a name ends that the model has read on in the next sentence ("de VS. | Burgers") or line ("Besluit stookruimten | Brussel, 10 mei")."""
    first, stop, rest = text[start:end].partition(". ")
    sentence = stop and _ENDS_IN_WORD.search(first) and rest.split()[0].casefold() in function_words()
    if stop and (is_known(first) or _ENDS_IN_CAPITALS.search(first) or (sentence and text[start - 1 : start] not in OPENING_MARKS)):
        return start + len(first)
    title, _, below = text[start:end].rpartition("\n")
    return start + len(title.rstrip()) if title and is_known(below) and _DATED.match(text, end) else end


_SUBJECT = re.compile(r"(?:\A|[.?!]\s{1,3}|\n\s*)(?:De|Het)\s{1,2}\Z")
_WITH_AMOUNT = re.compile(r"\s(?P<word>[a-zà-ÿ]{4,})\s(?:€|\d)")
_WORD_IN = re.compile(r"\s+(?P<word>[a-zà-ÿ]{4,})(?=\s+(?:aan|dat|de|deze|dit|een|het|hoe|in|op|over|uit|wat)\b)")


_FIGURE, _WORD_AFTER = re.compile(r"\s\d{1,3}\Z"), re.compile(r"\s(?P<word>[a-zà-ÿ-]{4,})\b")
_MAGNITUDES_AND_UNITS = frozenset({"euro", "miljard", "miljoen", "procent"})
"""A number at the end of a name, and what it counts: "Programma Sterk Land 207 | miljoen"."""


def _before_figure(text: str, start: int, end: int) -> int:
    """Where a name ends that the model has read on to a figure."""
    figure, after = _FIGURE.search(text, start, end), _WORD_AFTER.match(text, end)
    if figure is None or after is None:
        return end
    word = after["word"]
    counted = word in _MAGNITUDES_AND_UNITS or (is_noun(word) and lemma_of_noun(word) != word)
    return figure.start() if counted else end


def _before_verb(text: str, start: int, end: int) -> int:
    """Where a name ends that the model has read on in its sentence.

    To a verb before an amount ("het programma Sterk Land | kostte 4 miljoen"), or to another one if the name begins a sentence after its article:
    "De Staat van het bos | beschrijft de bomen".
    """
    costs = _WITH_AMOUNT.search(text, start, end)
    if costs and is_finite(costs["word"]):
        return costs.start()
    if not _SUBJECT.search(text, max(0, start - 8), start):
        return end
    return next((match.start() for match in _WORD_IN.finditer(text, start, end) if is_finite(match["word"])), end)


def is_finite(word: str) -> bool:
    """Whether a word is mostly used as a finite verb in the singular: "beschrijft"."""
    return word.islower() and not word.endswith("en") and word not in function_words() and likely_kind(word) == VERB
