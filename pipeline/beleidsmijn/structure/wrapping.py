"""Lines of plain text that a program broke at a width: where they end, a space says as much as the line feed."""

from __future__ import annotations

import re
from itertools import pairwise

_EMPTY_LINES = re.compile(r"(\n\s*\n)")
_NARROWEST = 40
"""Code points of the longest line of what may be wrapped; shorter ones are lists and addresses."""
_LABEL = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ-]*:\s")
"""What begins a line of its own: "Afwezig: Els Minne"."""
_FULL = 0.6
"""Share of the longest line below which a line was not broken for want of room."""
_MOSTLY = 0.8
"""Share of the line ends of a paragraph that must be a program's."""


def unwrapped(text: str) -> str:
    """The text with a space for each line feed that only ends a full line, as long as before, so that every place in it stays what it was.

    A line is full if the first word of the next one would have made it longer than the longest line of the paragraph.
    """
    return "".join(_whole(part) for part in _EMPTY_LINES.split(text))


def _whole(paragraph: str) -> str:
    body = paragraph.rstrip("\n")
    lines = body.split("\n")
    width = max(map(len, lines))
    if len(lines) < 2 or width < _NARROWEST:
        return paragraph
    full = [_is_full(line, following, width) for line, following in pairwise(lines)]
    if sum(full) < _MOSTLY * len(full):
        return paragraph
    return (
        lines[0]
        + "".join((" " if is_full else "\n") + line for is_full, line in zip(full, lines[1:], strict=True))
        + paragraph[len(body) :]
    )


def _is_full(line: str, following: str, width: int) -> bool:
    first = following.split(" ", 1)[0]
    return (
        bool(first.strip())
        and not _LABEL.match(following)
        and not line.endswith("-")
        and len(line) > _FULL * width
        and len(line) + 1 + len(first) >= width
    )
