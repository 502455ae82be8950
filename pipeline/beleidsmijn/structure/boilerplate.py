"""Lines that belong to the page and not to the text: share buttons, menus, page headers and footers.

Known forms come from ``data/boilerplate.tsv``; besides, a short line that comes back again and again is a page header.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from beleidsmijn.packaged import read_rows
from beleidsmijn.structure.parts import Line

MIN_REPEATS = 3
"""A header or footer stands on at least this many pages."""
MIN_REPEATED_LETTERS = 8
"""A page header has words; a row of figures that looks like the next one is a table."""
_MAX_LENGTH = 200
_DIGITS = re.compile(r"\d+")
_QUESTION_MARK = re.compile(r"^(vraag|antwoord|vragen|antwoorden)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Indices of lines: ``margins`` are page headers and footers, which may name who publishes; ``chrome`` is the rest."""

    chrome: frozenset[int]
    margins: frozenset[int]

    @property
    def lines(self) -> set[int]:
        """All of them."""
        return set(self.chrome | self.margins)


@cache
def _rules(*, margins: bool) -> re.Pattern[str]:
    rows = [(where, regex) for where, regex in read_rows("boilerplate.tsv", 2) if (where == "margin") == margins]
    return re.compile("|".join(f"(?:{regex}).*$" if where == "prefix" else f"(?:{regex})$" for where, regex in rows), re.IGNORECASE)


def find_boilerplate(lines: Sequence[Line]) -> Boilerplate:
    """The lines that are boilerplate."""
    chrome: set[int] = set()
    margins: set[int] = set()
    shapes: Counter[str] = Counter()
    for index, line in enumerate(lines):
        words = line.words
        if not words or len(words) > _MAX_LENGTH:
            continue
        if _rules(margins=True).match(words):
            margins.add(index)
        elif _rules(margins=False).match(words):
            chrome.add(index)
        elif sum(c.isalpha() for c in words) >= MIN_REPEATED_LETTERS and len(words) <= 100 and _DIGITS.search(words):
            shapes[_DIGITS.sub("0", words)] += 1
    repeated = {shape for shape, count in shapes.items() if count >= MIN_REPEATS}
    for index, line in enumerate(lines):
        words = line.words
        if words and _DIGITS.sub("0", words) in repeated and _DIGITS.search(words) and not _is_text(words):
            margins.add(index)
    return Boilerplate(frozenset(chrome | _front_matter(lines)), frozenset(margins - chrome))


def _is_text(words: str) -> bool:
    """A sentence or the mark of a question may come back with other numbers without being a page header."""
    return words.endswith((".", "?", "!", ";")) or bool(_QUESTION_MARK.match(words)) or not re.search(r"\d", words[-12:])


def _front_matter(lines: Sequence[Line]) -> set[int]:
    """The fences of YAML front matter ("---") of a Markdown file; its title line stays text."""
    if not lines or lines[0].words != "---":
        return set()
    for index, line in enumerate(lines[1:40], start=1):
        if line.words == "---":
            keep = re.compile(r"^(title|titel|description):", re.IGNORECASE)
            return {i for i in range(index + 1) if not keep.match(lines[i].words)}
    return set()
