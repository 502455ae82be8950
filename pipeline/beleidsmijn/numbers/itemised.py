"""Figures in a list of labels, with the words that introduce the list: "Aantal klachten: - 2019: 120 - 2020: 134"."""

from __future__ import annotations

import re

from beleidsmijn.notation.spans import Span
from beleidsmijn.numbers.counted import ABOUT

_LABEL = re.compile(rf"[ \t]*(?:[-–—•*·▪o◦][ \t]*)?[^\n:=;.?!]{{1,70}}?[ \t]?[:=][ \t]?(?:€[ \t]?)?{ABOUT}")
"""An item up to its figure."""
_ITEM = re.compile(_LABEL.pattern + r"\d")
_BULLET = re.compile(r"[ \t]*[-–—•*·▪◦][ \t]")
_MOST_ITEMS = 60
_LONGEST_INTRODUCTION = 600


def introduction(text: str, figure: int) -> Span | None:
    """The line of words before the list in which a figure follows a label; None if there is none.

    Args:
        text: the text of the document.
        figure: where the figure starts.
    """
    start = text.rfind("\n", 0, figure) + 1
    if not _LABEL.fullmatch(text, start, figure):
        return None
    parted = False
    for _ in range(_MOST_ITEMS):
        end = start - 1
        if end <= 0:
            return None
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if _BULLET.match(line) or (_ITEM.match(line) and not parted):
            continue
        if line.strip():
            return (start, end) if len(line) <= _LONGEST_INTRODUCTION and not _ITEM.match(line) else None
        parted = True  # items without a mark stand together, below what introduces them
    return None
