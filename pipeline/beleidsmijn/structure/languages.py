"""Language of a passage, among those that Belgian and Dutch documents hold, by py3langid (BSD-3)."""

from __future__ import annotations

from functools import cache
from typing import Any

LANGUAGES = ("nl", "fr", "de", "en")
MIN_WORDS = 12
"""Shorter passages are not judged: they take the language of their surroundings."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_modelpath(str(MODEL_DIR / MODEL_FILE))
    identifier.set_languages(list(LANGUAGES))
    return identifier


def identify(text: str) -> str | None:
    """ISO 639-1 code of the language of a passage, or None if it is too short to tell."""
    letters = "".join(c if c.isalpha() or c.isspace() else " " for c in text[:2000])
    if len(letters.split()) < MIN_WORDS:
        return None
    return str(_identifier().classify(letters)[0])
