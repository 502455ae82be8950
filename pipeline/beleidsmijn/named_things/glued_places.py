"""Places that extraction glued to a word or a number: "inNederland", "Nederlandbij", "7398’s-Gravenhage"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from beleidsmijn.language.lexicon import function_words
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NAME, NOUN
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.notation.spans import Span
from beleidsmijn.packaged import read_list

_START = re.compile(r"(?<=[a-zà-ÿ\d])[A-ZÀ-Ý’'](?=[\w-]{3})|(?<![\w’'-])[A-ZÀ-Ý](?=[a-zà-ÿ]{6})")
"""Where a name may begin: after what is glued to it, or at the start of a long word that something may be glued to."""
_BEFORE, _AFTER = re.compile(r"(?:(?<![^\W\d_])[a-zà-ÿ]+|(?<!\w)\d+)\Z"), re.compile(r"[a-zà-ÿ]*(?![\w-])")
_SHORTEST = 4
_ENDINGS = frozenset({"aan", "aans", "ers"})
"""What makes another word of a name: "Peruaan"."""
_COMPOUNDS = frozenset({NAME, NOUN})
"""What makes a compound with the name before it: "Middellandse Zeegebied"."""


@cache
def _places() -> re.Pattern[str]:
    return re.compile(any_of(name for name in read_list("places.txt") if len(name) >= _SHORTEST))


def find_glued_places(text: str) -> Iterator[Span]:
    """Where a place of ``data/places.txt`` is glued to an ordinary word or a number."""
    for start in _START.finditer(text):
        place = _places().match(text, start.start())
        if not place:
            continue
        before, after = _BEFORE.search(text, max(0, place.start() - 25), place.start()), _AFTER.match(text, place.end())
        if (
            after
            and (before or after.group())
            and _ordinary(before.group() if before else "", {NAME})
            and _ordinary(after.group(), _COMPOUNDS, 3)
        ):
            yield place.span()


def _ordinary(word: str, excluded: Set[str], shortest: int = 2) -> bool:
    """Whether what is glued to a name is nothing, a number, or a word by itself of another kind than some."""
    if not word or word.isdigit():
        return True
    known = word in function_words() or kind_of_word(fold(word)) not in {"", *excluded}
    return len(word) >= shortest and word not in _ENDINGS and known
