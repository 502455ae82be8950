"""Forms of names under which two spellings of one name are the same."""

from __future__ import annotations

import re

from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.glue import LEADING_DIGITS, LEADING_WORD, SENTENCE_START

# a footnote mark glued to the end of a word ("Staten-Generaal2") is a token of its own, and so is what is glued before a name
_TOKEN = re.compile(
    # most words are small letters only, and of those nothing is glued
    rf"[A-Za-z][a-z]*+(?!\w)|{LEADING_DIGITS}|(?<!\w){LEADING_WORD}|[^\W\d_]{{4,}}?{SENTENCE_START}|[^\W\d_]{{4,}}(?=\d{{1,2}}\b)|\w+|[^\w\s]"
)
_LEGAL = re.compile(r"[\s,]+(?:b\.?v\.?|n\.?v\.?|s\.?a\.?|bvba|i?vzw|cvba|v\.?o\.?f\.?|u\.a\.|ltd\.?|inc\.?|gmbh)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:de|het|een)\s+", re.IGNORECASE)


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Words and punctuation marks of a text with their offsets."""
    return [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def folded(word: str) -> str:
    """A token as names are compared: "&" is "en"."""
    return "en" if word == "&" else fold(word)


def name_key(name: str) -> str:
    """Key that is equal for spellings of one name: folded, without article, legal form and punctuation, "&" as "en"."""
    bare = _LEGAL.sub("", _ARTICLE.sub("", name.strip())).replace(" & ", " en ")
    return " ".join(re.findall(r"\w+", fold(re.sub(r"-\s*\n\s*", "", bare))))


def looks_like_abbreviation(text: str) -> bool:
    """Whether a word is written as an abbreviation: short, at least two capitals, no lower-case word."""
    return 2 <= len(text) <= 12 and sum(c.isupper() for c in text) >= 2 and " " not in text
