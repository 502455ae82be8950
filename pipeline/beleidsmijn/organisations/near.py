"""Names that are spelt almost as a registered one: glued or broken by extraction, without a comma, or with a letter wrong.

What is not almost the same stays unlinked: a wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache

from beleidsmijn.language.lexicon import function_words
from beleidsmijn.notation.abbreviations import Definition
from beleidsmijn.notation.forms import kind
from beleidsmijn.organisations.found import Found
from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.register import Entry, Register

MIN_JOINED, MIN_MISSPELT = 12, 18
"""Letters of a name from which it may be glued, and from which a letter of it may be wrong."""
SAME, SAME_WITH_ABBREVIATION = 0.95, 0.75
"""Likeness of two names (Ratcliff and Obershelp, 0 to 1) from which they are one; less is asked where the text gives it the registered abbreviation."""
_END = 6
"""Letters at either end of a name, of which one end at least is right in a misspelt one."""


_SERVICES = ("fod ", "pod ")
_IN_SHORT = {"programmatorische federale overheidsdienst": "pod", "federale overheidsdienst": "fod"}


def _key(name: str) -> str:
    """The key of a name, with federal services in short however they are written."""
    key = name_key(name)
    for full, short in _IN_SHORT.items():
        key = key.replace(full, short)
    return key


def joined(name: str) -> str:
    """A name as its letters alone: the same however it was glued or broken."""
    return _key(name).replace(" ", "")


class NearNames:
    """The names of a register by their letters."""

    def __init__(self, register: Register) -> None:
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._words: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = defaultdict(set)
        self._services: list[tuple[frozenset[str], str]] = []
        for entry in register.entries.values():
            for spelling in entry.spellings():
                letters = joined(spelling)
                if _key(spelling).startswith(_SERVICES):
                    self._services.append((frozenset(_key(spelling).split()), entry.key))
                if len(letters) >= MIN_JOINED:
                    self._exact[letters].add(entry.key)
                    self._words[letters] = set(_key(spelling).split())
                    self._ends["^" + letters[:_END]].add(letters)
                    self._ends["$" + letters[-_END:]].add(letters)

    def find(self, name: str) -> str | None:
        """Key of the one entry that a name is almost the name of."""
        letters = joined(name)
        keys = self._exact.get(letters, set())
        if not keys and len(letters) >= MIN_MISSPELT:
            near = self._ends.get("^" + letters[:_END], set()) | self._ends.get("$" + letters[-_END:], set())
            words = set(_key(name).split())
            near = {other for other in near if alike(letters, other, SAME) and not _has_another_word(words, self._words[other])}
            keys = {key for other in near for key in self._exact[other]}
        return next(iter(keys)) if len(keys) == 1 else None

    def service(self, name: str) -> str | None:
        """Key of the one federal service that has all the fields of a name: "FOD KMO en Middenstand"."""
        words = set(_key(name).split()) - function_words()
        keys = {key for fields, key in self._services if words <= fields}
        return next(iter(keys)) if len(keys) == 1 else None


def _has_another_word(words: set[str], others: set[str]) -> bool:
    """Whether a name has an ordinary word that the other has not, which is no misspelling of it: "Binnenlandse", "Buitenlandse"."""
    more, fewer = words - others, others - words
    ordinary = (word for word in more if word not in function_words() and kind(word))
    return any(not any(word.startswith(other) or other.startswith(word) for other in fewer) for word in ordinary)


def alike(a: str, b: str, least: float) -> bool:
    """Whether the likeness of two strings is so much at least; their lengths, and the letters that they share, tell quickly of most that it is not."""
    if 2 * min(len(a), len(b)) < least * (len(a) + len(b)):
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least


@cache
def near_names(register: Register) -> NearNames:
    """The names of a register, indexed once."""
    return NearNames(register)


def linked(
    text: str, chosen: Iterable[Found], definitions: Sequence[Definition], register: Register, fitting: Callable[[str], Iterable[Entry]]
) -> Iterator[Found]:
    """Mentions with the register's key where the name is almost a registered one.

    Args:
        text: the document.
        chosen: its mentions.
        definitions: the abbreviations that it defines.
        register: the known organisations.
        fitting: gives the entries with an abbreviation that fit the document's country and date.
    """
    given = {d.long_end: d.short for d in definitions}
    for found in chosen:
        surface = text[found.start : found.end]
        key = None if found.keys or found.refers_to else near_names(register).find(surface)
        if found.rule == "fod" and not found.keys and key is None:
            key = near_names(register).service(surface)
        if not found.keys and not found.refers_to and key is None and found.end in given:
            letters = joined(surface)
            close = [e.key for e in fitting(given[found.end]) if _spelt_like(letters, e)]
            key = close[0] if len(close) == 1 else None
        yield replace(found, keys=(key,), kind=register.entries[key].kind) if key else found


def _spelt_like(letters: str, entry: Entry) -> bool:
    """Whether a name, as its letters, is like a spelling of an entry that has its abbreviation."""
    return any(alike(letters, joined(spelling), SAME_WITH_ABBREVIATION) for spelling in entry.spellings())
