"""Language of a passage, among those that Belgian and Dutch documents hold, by py3langid (BSD-3)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from beleidsmijn.packaged import read_list

LANGUAGES = ("nl", "fr", "de", "en")
MIN_WORDS = 12
"""Shorter passages are not judged: they take the language of their surroundings."""

_SAMPLE = 2000
_DUTCH_SHARE = 0.15
"""Share of words that only Dutch has from which a passage is Dutch without further ado: that is fast, and the commonest case."""
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_modelpath(str(MODEL_DIR / MODEL_FILE))
    identifier.set_languages(list(LANGUAGES))
    return identifier


@cache
def _dutch_words() -> frozenset[str]:
    return frozenset(read_list("dutch_only_words.txt"))


def identify(text: str) -> str | None:
    """ISO 639-1 code of the language of a passage, or None if it is too short to tell."""
    words = _WORD.findall(text[:_SAMPLE])
    if len(words) < MIN_WORDS:
        return None
    known = _dutch_words()
    if sum(word in known for word in words) >= _DUTCH_SHARE * len(words):
        return "nl"
    return str(_identifier().classify(" ".join(words))[0])
