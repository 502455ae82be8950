"""Numbers of lines in the margin of a draft, left in the middle of the text ("en geen 28 oplossing. Mensen ... minder 29"), and of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from beleidsmijn.notation.spans import Span

_NUMBER = re.compile(r"(?<![\w.,/€$%-])[1-9]\d{0,3}(?=\s|\Z)(?!\s*(?:%|procent|euro|miljoen|miljard)\b)")
_LINE, _LEAST = 200, 8
"""Code points of the longest line; numbers in a row, each one more than the one before it, that are no figures: few lists of figures are so regular."""
_OF_PARAGRAPH = re.compile(r"(?m:^)[ \t]*(?P<number>[1-9]\d{0,2})(?=[ \t]+[A-Za-zÀ-ÿ])")
_PARAGRAPH, _LEAST_PARAGRAPHS = 2_000, 4
"""The same of numbers that paragraphs begin with: "152 De partij is voor ruimere ...", "153 De partij wil ..."."""
_LOST = 2
"""By how much the next number may be more, where one was lost."""


def line_numbers(text: str) -> Iterator[Span]:
    """Spans of the numbers that count the lines or the paragraphs of a text."""
    yield from _in_chains(((int(m.group()), m.span()) for m in _NUMBER.finditer(text)), _LINE, _LEAST)
    yield from _in_chains(((int(m["number"]), m.span("number")) for m in _OF_PARAGRAPH.finditer(text)), _PARAGRAPH, _LEAST_PARAGRAPHS)


def _in_chains(numbers: Iterable[tuple[int, Span]], farthest: int, least: int) -> Iterator[Span]:
    """Spans of the numbers that go up by one, at most so far apart, in a row of at least so many."""
    chains: list[list[Span]] = []
    by_last: dict[int, list[Span]] = {}
    for number, span in numbers:
        steps = (number - step for step in range(1, _LOST + 1))
        before = next((last for last in steps if last in by_last and span[0] - by_last[last][-1][1] <= farthest), None)
        if before is None:
            chains.append(chain := [])
        else:
            chain = by_last.pop(before)
        chain.append(span)
        by_last[number] = chain
    return (span for chain in chains if len(chain) >= least for span in chain)
