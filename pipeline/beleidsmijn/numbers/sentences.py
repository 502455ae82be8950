"""Sentences by their punctuation, good enough to tell which words belong to a figure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

LONGEST_SENTENCE = 1_000
"""Code points before and after a figure in which what belongs to it is looked for; text without full stops has no ends of sentences."""
_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:ca|nr|bv|vb))(?<!\b(?:mln|mld|art|max|min))[.?!](?<!\d\.(?=\d))(?=[\s»”\"’')]*\s*[A-ZÀ-Ý«“\"‘'(\d-]|\s*$)|(?<=\bml[nd])\.(?=\s+[A-ZÀ-Ý][a-zà-ÿ]+)|\n\s*\n|;(?=\s)"
)


class Sentences:
    """The sentences of a text."""

    def __init__(self, text: str) -> None:
        self._ends = [match.end() for match in _END.finditer(text)]
        self._length = len(text)

    def start(self, place: int) -> int:
        """Where the sentence of a place starts."""
        before = bisect_right(self._ends, place)
        return self._ends[before - 1] if before else 0

    def end(self, place: int) -> int:
        """Where the first sentence ends that does not end before a place."""
        after = bisect_left(self._ends, place)
        return self._ends[after] if after < len(self._ends) else self._length
