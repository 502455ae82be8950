"""Regular expressions of any of many words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Node:
    """Of a tree of words by their letters: what may follow, and whether a word ends here."""

    next: dict[str, _Node] = field(default_factory=dict)
    ends: bool = False


def any_of(words: Iterable[str], space: str = " ") -> str:
    r"""Regular expression of any of some words: of those that match at a place the longest is tried first, whatever their order.

    What words begin with alike stands in it once, so that a search takes about as long for a thousand words as for ten.

    Args:
        words: as they are written; no regular expressions. Where case is ignored, all in small letters.
        space: regular expression of what may stand for a space in them.

    >>> any_of(["raad", "raden", "rad", "bond"])
    '(?:ra(?:ad|d(?:en)?)|bond)'
    """
    root = _Node()
    for word in words:
        node = root
        for character in word:
            node = node.next.setdefault(character, _Node())
        node.ends = True
    return f"(?:{'|'.join(_branches(root, space))})"


def _branches(node: _Node, space: str) -> Iterator[str]:
    for character, following in node.next.items():
        yield (space if character == " " else re.escape(character)) + _rest(following, space)


def _rest(node: _Node, space: str) -> str:
    """What comes after a letter."""
    branches = list(_branches(node, space))
    rest = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{rest})?" if node.ends and rest else rest
