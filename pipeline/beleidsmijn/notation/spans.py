"""Stretches of a text and what overlaps them, found without going through all of them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator

Span = tuple[int, int]
"""Start and end, in code points."""


class Spans:
    """Spans, sorted by place, to which more can be added."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def add(self, span: Span) -> None:
        """One more."""
        bisect.insort(self._spans, span)
        self._longest = max(self._longest, span[1] - span[0])

    def overlapping(self, span: Span) -> Iterator[Span]:
        """Those that share at least one code point with a span, the last first."""
        start, end = span
        index = bisect.bisect_left(self._spans, (end,)) - 1
        while index >= 0 and self._spans[index][0] > start - self._longest:
            if self._spans[index][1] > start:
                yield self._spans[index]
            index -= 1

    def overlap(self, span: Span) -> bool:
        """Whether one of them shares a code point with a span."""
        return next(self.overlapping(span), None) is not None
