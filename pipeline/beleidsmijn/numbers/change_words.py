"""Verbs and nouns for a change: "steeg", "nam ... toe", "een daling van"."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.packaged import read_list

_SEPARABLE = re.compile(r"(aan|af|in|op|terug|toe|uit)([a-z]{3,}en)(?<!gen)|(?!)")
"""An infinitive that parts before "te": "op te trekken"."""
_WORDS_BETWEEN = r"\b[^.;?!()]{0,70}?\b"


@cache
def verb_of_change() -> str:
    """Regular expression of the verbs of ``data/change_verbs.txt``; between the parts of a separable one stand other words of its clause."""
    forms = read_list("change_verbs.txt")
    parted = [f"{match[1]} te {match[2]}" for form in forms if (match := _SEPARABLE.fullmatch(form))]
    return "|".join(re.escape(form).replace(r"\ …\ ", _WORDS_BETWEEN) for form in [*forms, *parted])


def verbs_of_one_word() -> list[str]:
    """The verbs of one word, and the forms of those that part that are one word."""
    return [form for form in read_list("change_verbs.txt") if "…" not in form]


@cache
def nouns_of_change() -> tuple[str, ...]:
    """Nouns that a share is the size of and does not count ("een stijging met 20 procent"); also the last part of a compound."""
    return tuple(read_list("change_nouns.txt"))


@cache
def _verb_forms() -> frozenset[str]:
    return frozenset(read_list("change_verbs.txt"))


def is_verb_of_change(word: str) -> bool:
    """Whether a word is such a verb by itself: "klom"."""
    return word in _verb_forms()
