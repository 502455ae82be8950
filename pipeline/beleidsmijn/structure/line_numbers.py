"""The numbers of lines in the margin of a draft, which extraction leaves in the middle of the text: "en geen 28 oplossing. Mensen ... minder 29"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beleidsmijn.notation.spans import Span

_NUMBER = re.compile(r"(?<![\w.,/€$%-])[1-9]\d{0,3}(?=\s|\Z)(?!\s*(?:%|procent|euro|miljoen|miljard)\b)")
_LINE = 200
"""Code points of the longest line."""
_LEAST = 8
"""Numbers in a row, each one more than the one before it, that are no figures: few lists of figures are so regular."""
_LOST = 2
"""By how much the next number may be more, where one was lost."""


def line_numbers(text: str) -> Iterator[Span]:
    """Spans of the numbers that count the lines of a text."""
    chains: list[list[Span]] = []
    by_last: dict[int, list[Span]] = {}
    for match in _NUMBER.finditer(text):
        number = int(match.group())
        steps = (number - step for step in range(1, _LOST + 1))
        before = next((last for last in steps if last in by_last and match.start() - by_last[last][-1][1] <= _LINE), None)
        if before is None:
            chains.append(chain := [])
        else:
            chain = by_last.pop(before)
        chain.append(match.span())
        by_last[number] = chain
    return (span for chain in chains if len(chain) >= _LEAST for span in chain)
