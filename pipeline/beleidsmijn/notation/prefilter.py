"""What every match of a regular expression must hold: texts without any of it need not be searched.

Looking for a fixed text costs a small part of what a search with a pattern costs, and most passages hold no match of most rules. The fixed texts
are read off the pattern itself, so that no rule needs a second list beside it. They are in small letters, with 0 for any digit and one kind of space.
The parser is the one of `re`, which is private to it: it gives the same in Python 3.11 to 3.13, and the tests would show if it did not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 400
"""Fixed texts up to which looking for all of them is quicker than the search that it saves."""
_MOST_JOINED = 24
"""Readings of a stretch of a pattern up to which it is kept whole ("vraag 0", "vragen 0"), rather than taken in parts."""
_WIDEST = 3
"""Different characters of a class up to which each is a reading of its own."""
Texts = frozenset[str]
_OPEN: Texts = frozenset({""})


class _Shapes(dict[int, str]):
    """Digits as 0 and spaces as one kind of them, worked out once for each character."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shape = self[code] = "0" if character.isdecimal() else " " if character.isspace() else character
        return shape


_SHAPES = _Shapes()


def shape(text: str) -> str:
    r"""A text as fixed texts are looked for in it.

    >>> shape("Artikel 12,\nlid\u00a03")
    'artikel 00, lid 0'
    """
    return text.lower().translate(_SHAPES)


_shape_of_passage = lru_cache(maxsize=64)(shape)
"""Kept for the last few texts: many rules look at the same one."""


class Prefiltered:
    """A compiled pattern that knows what all its matches hold."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Texts of which the `shape` of each match holds one or more; empty if nothing is sure. The shortest first: they are the likeliest."""
        found: list[str] = []
        for text in sorted(required(self.pattern), key=lambda text: (len(text), text)):
            if not any(shorter in text for shorter in found):
                found.append(text)
        return tuple(found)

    def may_match(self, shaped: str) -> bool:
        """Whether a text of this `shape` may hold a match."""
        return not self.needs or any(map(shaped.__contains__, self.needs))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text."""
        return self.pattern.finditer(text) if self.may_match(_shape_of_passage(text)) else iter(())


def required(pattern: re.Pattern[str]) -> Texts:
    """Texts of which the `shape` of each match of a pattern holds at least one; empty if there are none, or too many."""
    best = _best(*_read(_parser.parse(pattern.pattern, pattern.flags)))
    return best if best is not None and len(best) <= _MOST else frozenset()


def _best(whole: Texts | None, parts: Sequence[Texts]) -> Texts | None:
    """Of several sets of which a match holds one text each, the one that is least likely to be met."""
    serving = [found for found in (*parts, *([whole] if whole is not None else [])) if found and all(text.strip() for text in found)]
    return min(serving, key=_likelihood, default=None)


def _likelihood(texts: Texts) -> float:
    """How likely it is, roughly, that a text holds one of these: where digits are, more of them are near, and spaces are everywhere."""
    return sum(math.prod(0.5 if character in "0 " else 0.1 for character in text.replace("0", "", 1)) for text in texts)


def _read(sequence: Sequence[tuple[Any, Any]]) -> tuple[Texts | None, list[Texts]]:
    """What a piece of a pattern matches, if that is fixed (else None), and sets of texts of each of which its matches hold one."""
    parts: list[Texts] = []
    run, fixed = _OPEN, True
    for kind, value in sequence:
        whole, inner = _read_one(kind, value)
        repeated = kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] and value[0] < value[1]
        if whole is not None and len(run) * len(whole) <= _MOST_JOINED:
            run = frozenset(before + after for before in run for after in whole)
        else:
            fixed = False
            parts += [run, *inner]
            run = whole if whole is not None else _OPEN
        if repeated:  # what comes after the least number of repetitions
            fixed = False
            parts.append(run)
            run = _OPEN
    return (run, []) if fixed else (None, [*parts, run])


def _read_one(kind: Any, value: Any) -> tuple[Texts | None, list[Texts]]:
    """The same for one element of a pattern; of what may be repeated, what the least number of repetitions match."""
    if kind is op.LITERAL:
        return _character(value), []
    if kind is op.IN:
        return _characters(value), []
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return _OPEN, []
    if kind is op.SUBPATTERN:
        return _read(value[-1])
    if kind is op.BRANCH:
        return _branches(value[1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeated(*value)
    return None, []


@cache
def _character(code: int) -> Texts:
    return frozenset({shape(chr(code))})


def _characters(members: Sequence[tuple[Any, Any]]) -> Texts | None:
    """The characters of a class of a few."""
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found |= _character(value)
        elif kind is op.RANGE and all(chr(end).isdecimal() for end in value):
            found.add("0")
        elif kind is op.CATEGORY and value in (op.CATEGORY_DIGIT, op.CATEGORY_SPACE):
            found.add("0" if value is op.CATEGORY_DIGIT else " ")
        else:
            return None
    return frozenset(found) if len(found) <= _WIDEST else None


def _branches(branches: Sequence[Sequence[tuple[Any, Any]]]) -> tuple[Texts | None, list[Texts]]:
    read = [_read(branch) for branch in branches]
    wholes = [whole for whole, _ in read if whole is not None]
    if len(wholes) == len(read):
        return frozenset().union(*wholes), []
    found = [best for whole, parts in read if (best := _best(whole, parts)) is not None]
    return None, [frozenset().union(*found)] if len(found) == len(read) else []


def _repeated(least: int, most: int, inner: Sequence[tuple[Any, Any]]) -> tuple[Texts | None, list[Texts]]:
    whole, parts = _read(inner)
    if (least, most) == (0, 1):
        return (whole | _OPEN if whole is not None else None), []
    if whole is None or not least:
        return None, parts if least else []
    return (frozenset(text * least for text in whole) if len(whole) == 1 else whole if least == 1 else None), [whole]
