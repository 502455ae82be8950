"""Registered names that extraction has damaged: broken at the end of a line, or glued.

"Rijkswater-staat", "OpenbaarMinisterie", and with the next word of the sentence: "Verenigde Natiesgecommuniceerd", "VWSondersteunt". What is glued
to a name may also be the rest of a compound, as Dutch writes it: "Vooruitfractie", "Audifabriek".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from beleidsmijn.language.lexicon import ends_as_noun, function_words
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import OTHER, VERB, kind

_DAMAGE = re.compile(
    r"(?<![\w-])[A-ZÀ-Ý][a-zà-ÿ]+(?P<broken>-(?:[ \t]?\n[ \t]?)?)(?=[a-zà-ÿ]{3})|(?<=[a-zà-ÿ]{2})(?P<glued>)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"
)
_REACH = 70
"""Code points before and after the damage that are read with it: more than the rest of a name takes."""
MIN_LETTERS = 8
"""A name with fewer letters might be made of two words by chance."""

Place = TypeVar("Place")


def find_damaged(text: str, find: Callable[[str], Iterator[tuple[int, int, Place]]]) -> Iterator[tuple[int, int, Place]]:
    """What ``find`` finds over a damaged place once that is mended, with start and end in the text as it is.

    Args:
        text: a stretch of text.
        find: gives start, end and what it found in a stretch of text.
    """
    for damage in _DAMAGE.finditer(text):
        place, mend = (damage.span("glued"), " ") if damage["broken"] is None else (damage.span("broken"), "")
        first, last = max(0, place[0] - _REACH), min(len(text), place[1] + _REACH)
        mended = text[first : place[0]] + mend + text[place[1] : last]
        joint = place[0] - first
        longer = place[1] - place[0] - len(mend)
        for start, end, found in find(mended):
            if start < joint < end - len(mend) and end - start >= MIN_LETTERS:
                yield first + start, first + end + longer, found


_CAPITAL_WORD = re.compile(r"(?<![\w-])[A-ZÀ-Ý][A-Za-zÀ-ÿ]*[a-zà-ÿ]{2}(?![\w-])")
_SHORTEST_PART = 3
_NO_TAIL = frozenset({"a", "al", "de", "der", "en", "er", "je", "na", "naar", "nu", "om", "per", "te", "ten", "ter", "u", "we", "ze", "zo"})
"""Function words that words of one piece end in as well ("Zwollenaar")."""
_LEAST_TAIL = 5
_PARTICIPLE = re.compile(r"(?:aan|af|mee|op|uit|voor)?(?:ge|be|ver|ont|her)[a-zà-ÿ]{3,}(?:d|t|en)")


def find_with_tail(
    text: str,
    find: Callable[[str], Iterator[tuple[int, int, Place]]],
    last_words: Collection[str],
    compounds: Callable[[str, str, Place], bool],
) -> Iterator[tuple[int, int, Place]]:
    """What ``find`` finds at the start of a word of which the rest is the next word of the sentence, or makes a compound; places as in `find_damaged`.

    Args:
        text: a stretch of text.
        find: gives start, end and what it found in a stretch of text.
        last_words: the words that names end in.
        compounds: whether a name, by how it is written, the rest of the word and what was found, is known in such a compound ("Audifabriek").
    """
    for match in _CAPITAL_WORD.finditer(text):
        for name, rest, goes_on in _cuts(match.group(), last_words):
            first, joint = max(0, match.start() - _REACH), match.start() + len(name)
            mended = f"{text[first:joint]} {rest}"
            for start, end, found in find(mended):
                if first + end == joint and (goes_on or (_in_sentence(mended, start) and compounds(mended[start:end], rest, found))):
                    yield first + start, joint, found


def _cuts(word: str, last_words: Collection[str]) -> Iterator[tuple[str, str, bool]]:
    """Where a word that Dutch does not know may be cut: the last word of a name, the rest, and whether a sentence goes on with that."""
    if kind(fold(word)):
        return
    for cut in range(_SHORTEST_PART, len(word) - 1):
        name, rest = word[:cut], word[cut:]
        if name in last_words:
            goes_on = _goes_on(rest, abbreviation=name.isupper())
            if goes_on or (rest.islower() and ends_as_noun(rest)):
                yield name, rest, goes_on


_IN_SENTENCE = re.compile(r"(?<![\w.])[a-zà-ÿ]+,?\s$")


def _in_sentence(text: str, start: int) -> bool:
    """Whether a name has its capital not from the start of a sentence or title ("Metadata"): a word in small letters is before it."""
    return bool(_IN_SENTENCE.search(text, max(0, start - 30), start))


_NEXT_SENTENCE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{3,}")
"""A word of the next sentence or heading ("Partij voor de DierenGroene")."""


def _goes_on(rest: str, *, abbreviation: bool) -> bool:
    """Whether a sentence can go on with a word after a name: a function word, an adverb or a verb, and no noun that makes a compound ("Kamerlid")."""
    if _NEXT_SENTENCE.fullmatch(rest):
        return not abbreviation
    if rest in function_words():
        return abbreviation or rest not in _NO_TAIL
    return len(rest) >= _LEAST_TAIL and (kind(fold(rest)) in {VERB, OTHER} or (not kind(fold(rest)) and bool(_PARTICIPLE.fullmatch(rest))))
