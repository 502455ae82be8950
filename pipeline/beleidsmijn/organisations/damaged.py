"""Registered names that extraction has damaged: broken at the end of a line ("Rijkswater-staat"), or glued ("OpenbaarMinisterie")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

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
