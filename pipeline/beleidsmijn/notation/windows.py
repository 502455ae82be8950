"""Quick searches: for a fixed word, and for a slow pattern in the surroundings of what every match must hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator


def whole_words(text: str, word: str, joins: str = "_") -> Iterator[tuple[int, int]]:
    """Places of a word that is no part of a longer one, from left to right; characters of ``joins`` make words longer, as letters and digits do."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        whole = _stands_alone(text, start, end, joins)
        if whole:
            yield start, end
        start = text.find(word, end if whole else start + 1)


def _stands_alone(text: str, start: int, end: int, joins: str) -> bool:
    """Whether no letter, digit or character of ``joins`` is right before or after a stretch of text."""
    return not any(c.isalnum() or c in joins for c in (text[start - 1 : start], text[end : end + 1]) if c)


_WORD = re.compile(r"\w+")


def places_of(text: str, names: Iterable[str], ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places of any of some names that are no part of a longer word, the longest at a place, without overlap within a range.

    Found in one pass over the words of the text: what it costs does not grow with the number of names. No name is without a letter or digit.
    """
    by_word: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        word = _WORD.search(name)
        if word:
            by_word[word.group()].append((word.start(), name))
    for first, last in ranges:
        free = first
        for word in _WORD.finditer(text, first, last):
            for offset, name in by_word.get(word.group(), ()):
                start = word.start() - offset
                end = start + len(name)
                if free <= start and end <= last and text.startswith(name, start) and _stands_alone(text, start, end, "_-"):
                    yield start, end
                    free = end
                    break


def windows(text: str, cue: re.Pattern[str], before: int, after: int) -> list[tuple[int, int]]:
    """Stretches [start, end) around each match of ``cue``, merged where they meet; at most ``before`` and ``after`` code points wide.

    Stretches do not start or end in the middle of a word.
    """
    found: list[tuple[int, int]] = []
    size = len(text)
    for match in cue.finditer(text):
        start, end = _word_start(text, max(0, match.start() - before)), _word_end(text, min(size, match.end() + after))
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def matches_near(text: str, pattern: re.Pattern[str], cue: re.Pattern[str], before: int, after: int) -> Iterator[re.Match[str]]:
    """Matches of a pattern in the surroundings of a cue (see `windows`), from left to right."""
    for window in windows(text, cue, before, after):
        yield from pattern.finditer(text, *window)


_LONGEST_WORD = 200
"""Code points of what may be one word; longer ones are cut, or a text without spaces would be read over and over."""


def _word_start(text: str, place: int) -> int:
    first = max(0, place - _LONGEST_WORD)
    while place > first and not text[place - 1].isspace():
        place -= 1
    return place


def _word_end(text: str, place: int) -> int:
    last = min(len(text), place + _LONGEST_WORD)
    while place < last and not text[place].isspace():
        place += 1
    return place
