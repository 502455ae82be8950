"""Words broken at the end of a line: whether the hyphen there is the typesetter's or the writer's, and the trema that a break takes away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, reduce

from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NOUN, kind
from beleidsmijn.packaged import read_list

_BROKEN = re.compile(r"(?P<part>[^\W_][\w'’-]*)-$")
_REST = re.compile(r"[^\W\d_]+")
_AND = re.compile(r"(?:en|of|dan wel)\b")
_WITHIN = frozenset(["aan", "bij", "een", "en", "in", "naar", "om", "op", "te", "tot", "van", "voor"])
"""Words in the middle of others: "werk-naar-werktraject"."""
_CLASHES = frozenset(["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "oe", "oi", "oo", "ou", "ui", "uu"])
"""Vowels that would be read as one: a compound has a hyphen between them, other words a trema (Leidraad of the Taalunie)."""
_TREMA = dict(zip("aeiou", "äëïöü", strict=True))
_TREMA_AFTER = frozenset({"be", "co", "ge"})
"""Prefixes that are no words, so that what follows a clash gets a trema."""
_BEFORE_DIGIT, _BEFORE_LETTER = re.compile(r"\d–$"), re.compile(r"(?:[^\s/]/|\b(?:en|of) -)$")
"""Ends that the next row goes on from without a space: "2005–" and "2007"; "en/" and "of", "expertise en -" and "ondersteuning"."""
_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*[-/?=&_#%]$")
"""An address of the web that the next row goes on with."""


@cache
def _own_hyphen() -> re.Pattern[str]:
    """After an abbreviation, a digit, a single letter or what is no syllable a hyphen is the writer's."""
    small = "|".join(map(re.escape, read_list("small_abbreviations.txt")))
    return re.compile(rf"(?:[A-Z]{{2,}}|[a-z][A-Z]\w*|\d|\b(?:{small}|\w|[^\W\daeiouy]+))$")


@cache
def _prefixes() -> frozenset[str]:
    """What is written with a hyphen before some words and is the first syllable of others."""
    return frozenset(read_list("hyphen_prefixes.txt"))


class Hyphens:
    """Joins the rows of a text; a word that it writes elsewhere as well is written that way.

    Args:
        rows: all rows of the text, each as it stands on the page.
    """

    def __init__(self, rows: Iterable[str] = ()) -> None:
        self._written = Counter(fold(word) for row in rows for word in re.findall(r"[^\W_][\w'’-]*\w", row))

    def whole(self, rows: Iterable[str]) -> str:
        """All rows as one text; empty ones are passed over."""
        filled = [row for row in rows if row]
        return reduce(self.joint, filled) if filled else ""

    def joint(self, before: str, after: str) -> str:
        """Two rows as one text: a hyphen at the end of the first goes if the word is broken there, and stays if it is part of it."""
        if _ADDRESS.search(before):
            return before + after
        broken = _BROKEN.search(before)
        if not broken:
            tight = (_BEFORE_DIGIT.search(before) and after[:1].isdigit()) or (_BEFORE_LETTER.search(before) and after[:1].isalpha())
            return before + after if tight else f"{before} {after}"
        if _AND.match(after):
            return f"{before} {after}"
        rest = _REST.match(after)
        if rest is None or self._is_writers(broken["part"], rest[0]):
            return before + after
        return before[:-1] + (_TREMA[after[0]] + after[1:] if _lost_trema(broken["part"], rest[0]) else after)

    def _is_writers(self, part: str, rest: str) -> bool:
        """Whether the hyphen between the two parts of a word is the writer's."""
        whole, hyphened = (self._written[fold(part + sign + rest)] for sign in ("", "-"))
        if whole or hyphened:
            return hyphened > whole
        last = fold(part).rpartition("-")[2]
        if not rest[0].islower():
            return not (part.isupper() and rest.isupper() and bool(kind(fold(part + rest))))
        if _own_hyphen().search(part) or ("-" in part and last in _WITHIN):
            return True
        prefixed = last in _prefixes() and kind(fold(rest))
        if (prefixed or kind(fold(f"{part}-{rest}"))) and not kind(fold(part + rest)):
            return True
        if last == "re" and _clash(part, rest) and kind(fold(rest)) == NOUN:
            return True  # "re-integratie", by the Leidraad, and not "reïntegratie"
        return _clash(part, rest) and not _lost_trema(part, rest)


def _clash(part: str, rest: str) -> bool:
    return fold(part[-1] + rest[0]) in _CLASHES


def _lost_trema(part: str, rest: str) -> bool:
    """Whether a word has a trema that a break takes away: "co-ordinatie"; a compound has none: "energie-experts"."""
    if rest[0] not in _TREMA or not _clash(part, rest):
        return False
    if kind(fold(part + rest)):
        return not (kind(fold(part)) == NOUN and kind(fold(rest)))
    return part.lower() in _TREMA_AFTER or not (kind(fold(part)) or kind(fold(rest)))
