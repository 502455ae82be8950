"""Abbreviations that a text defines: "Rijksdienst voor Ondernemend Nederland (RVO)", "RVO (Rijksdienst voor ...)", "hierna: ...".

The algorithm is that of Schwartz and Hearst (Pacific Symposium on Biocomputing 2003): the letters of the short form are found
from right to left in the words before the bracket, the first one at the start of a word; a long form never holds its short form.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from beleidsmijn.notation.fold import fold

_SHORT = r"[A-ZÀ-Ý][\w&.’'/-]{1,11}"
_BRACKETED = re.compile(
    rf"\(\s*(?:(?:hierna|verder|afgekort|kortweg)(?:\s+te\s+noemen)?\s*:?\s*)?(?:de |het )?[‘'«“\"]?(?P<short>{_SHORT})[’'»”\"]?\s*[),;]"
)
_REVERSED = re.compile(rf"(?<!\w)(?P<short>{_SHORT})\s*\((?P<long>[^()]{{8,120}})\)")
_IN_GLOSSARY = re.compile(
    rf"(?m:^)[ \t]*(?:[a-z\d]{{1,2}}[.)°][ \t]*)?(?:de |het )?(?P<short>{_SHORT})[ \t]?:[ \t](?:de |het )?(?P<long>[^:;\n]{{8,120}})"
)
"""A line of a list of abbreviations: "AFBZ: Algemeen Fonds Bijzondere Ziektekosten;"."""
_WORD = re.compile(r"[\w&’'-]+")
_MAX_WORDS = 12
_LEAST_INITIALS = 3
"""Letters of a short form whose order may differ: with fewer, any two words would do."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with its long form, and where both stand."""

    short: str
    short_start: int
    long_start: int
    long_end: int


def find_definitions(text: str) -> list[Definition]:
    """All abbreviations that the text defines, by place; the first definition of a short form counts."""
    found: dict[str, Definition] = {}
    for definition in sorted([*_forward(text), *_backward(text)], key=lambda d: d.short_start):
        found.setdefault(definition.short, definition)
    return list(found.values())


_ROMAN = re.compile(r"[IVX]{3,}")
"""The number of a chapter of the budget, as in "Onderwijs, Cultuur en Wetenschap (VIII)"."""


def _is_short_form(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= 2 and len(letters) <= 10 and not _ROMAN.fullmatch(text)


def _forward(text: str) -> Iterator[Definition]:
    for match in _BRACKETED.finditer(text):
        short = match["short"].rstrip(".,;")
        if not _is_short_form(short):
            continue
        before = text[max(0, match.start() - 200) : match.start()]
        sentence = max(before.rfind(mark) for mark in (". ", "? ", "; ", "\n\n", "("))
        offset = max(0, match.start() - 200) + sentence + 1
        long = text[offset : match.start()]
        start = _align(short, long)
        if start is None:
            start = _by_initials(short, long)
        if start is not None and short not in _WORD.findall(text, offset + start, match.start()):
            yield Definition(short, match.start("short"), offset + start, _trim_end(text, match.start()))


def _backward(text: str) -> Iterator[Definition]:
    for match in itertools.chain(_REVERSED.finditer(text), _IN_GLOSSARY.finditer(text)):
        short = match["short"]
        words = match["long"].split()
        if not _is_short_form(short) or len(words) < 2 or not words[0][:1].isalpha():
            continue
        start = _align(short, match["long"])
        if start is not None and start <= len(words[0]) and (len(short) >= _LEAST_INITIALS or _are_initials(short, words)):
            yield Definition(short, match.start("short"), match.start("long"), match.end("long"))


def _are_initials(short: str, words: list[str]) -> bool:
    """Whether the letters of a short form begin words in their order: "BZ (Buitenlandse Zaken)", not "EU (Eurostat-gegevens voor 2016)"."""
    initials = iter([fold(word[0]) for word in words])
    return all(fold(letter) in initials for letter in short if letter.isalpha())


def _trim_end(text: str, end: int) -> int:
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in "‘'«“\""):
        end -= 1
    return end


def _align(short: str, long: str) -> int | None:
    """Offset in ``long`` where the long form of ``short`` starts, or None.

    At most min(letters + 5, 2 * letters) words count, as in the paper.
    """
    letters = [fold(c) for c in short if c.isalnum()]
    words = list(_WORD.finditer(long))[-min(len(letters) + 5, 2 * len(letters), _MAX_WORDS) :]
    if len(words) < 2 and not (words and len(words[0].group()) > len(short) + 4):
        return None
    limit = words[0].start()
    position = len(long) - 1
    for index in range(len(letters) - 1, -1, -1):
        while position >= limit and (
            fold(long[position]) != letters[index] or (index == 0 and position > 0 and (long[position - 1].isalnum()))
        ):
            position -= 1
        if position < limit:
            return None
        if index:
            position -= 1
    return _before_particle(letters[0], long, position, limit)


def _by_initials(short: str, long: str) -> int | None:
    """Where a long form starts whose words begin with the letters of the short form in another order: "Koninklijk Museum van het Leger (KLM)"."""
    letters = Counter(fold(c) for c in short if c.isalpha())
    if letters.total() < _LEAST_INITIALS:
        return None
    initials: Counter[str] = Counter()
    for word in reversed(list(_WORD.finditer(long))[-min(letters.total() + 5, _MAX_WORDS) :]):
        initials[fold(word.group()[0])] += 1
        if word.group()[0].isupper() and fold(word.group()[0]) == fold(short[0]) and not letters - initials:
            return word.start()
    return None


_PARTICLE = re.compile(r"(?:van|voor|de|het|der|den|en|op|in|te|ter|ten|tot)\b")


def _before_particle(letter: str, long: str, position: int, limit: int) -> int:
    """A name does not start with "van" or "de": then its first letter is that of a capitalised word before it, if there is one."""
    if not _PARTICLE.match(long, position):
        return position
    earlier = [m.start() for m in _WORD.finditer(long, limit, position) if fold(m.group()[0]) == letter and m.group()[0].isupper()]
    return earlier[-1] if earlier else position
