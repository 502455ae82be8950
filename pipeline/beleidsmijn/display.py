"""What people read: words for the keys of the records, numbers in their notation. In Dutch, or in English for who asks."""

from __future__ import annotations

from functools import cache
from typing import Literal

from beleidsmijn.packaged import read_rows

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
_DECIMALS = 4


class Display:
    """Words and numbers in one language.

    >>> Display("nl").word("document.letter"), Display("en").number(1234.5), Display("nl").number(1234.5)
    ('brief', '1,234.5', '1.234,5')
    """

    def __init__(self, language: Language = "nl") -> None:
        self.language = language
        self.words = _words(language)

    def word(self, key: str) -> str:
        """The word for a key such as "unit.percent"; what follows the point if there is none, as for codes ("EUR")."""
        return self.words.get(key) or key.partition(".")[2]

    def number(self, value: float) -> str:
        """A value in the notation of the language, with at most four decimals."""
        text = f"{value:,.{_DECIMALS}f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
        return text.translate(str.maketrans(",.", ".,")) if self.language == "nl" else text


@cache
def _words(language: Language) -> dict[str, str]:
    column = 1 + LANGUAGES.index(language)
    return {row[0]: row[column] for row in read_rows("display.tsv", 3)}
