"""Builds a text and its blocks together, so that offsets are right by construction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

from beleidsmijn.readers.base import Block, BlockKind

_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u202f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
"""Soft hyphens, and marks without width: they show nothing, and cut "beheers\u00advennootschap" in two for whoever reads words."""
_HYPHENS = str.maketrans("\u2010\u2011", "--")
"""The hyphens of typesetters as the one that is on a keyboard, so that "VNO\u2011NCW" is the name that it is."""


def collapse(text: str) -> str:
    """Runs of white space as one space, trimmed, in NFC, without what shows nothing, with one kind of hyphen: the way a browser shows text."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()).translate(_HYPHENS)


class TextBuilder:
    """Collects blocks; each becomes a paragraph of the text, separated by an empty line."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(self, kind: BlockKind, text: str, language: str | None = None, number: str | None = None) -> tuple[int, int] | None:
        """Add a block; returns its place in the text, or None for empty text, which is passed over."""
        words = collapse(text)
        if not words:
            return None
        start = self._separate()
        self._append(words)
        self._blocks.append(Block(kind, start, self._length, language, number=number))
        return start, self._length

    @contextmanager
    def container(
        self, kind: BlockKind, number: str | None = None, speaker: str | None = None, language: str | None = None
    ) -> Iterator[None]:
        """What is added meanwhile stands in a question, an answer or a turn."""
        position = len(self._blocks)
        yield
        inside = self._blocks[position:]
        if inside:
            outer = Block(kind, inside[0].start, inside[-1].end, language, number=number, speaker=speaker)
            self._blocks.insert(position, outer)

    @property
    def length(self) -> int:
        """Code points so far."""
        return self._length

    def add_table(self, rows: list[list[str]], language: str | None = None) -> None:
        """Add a table: one line a row, cells separated by a tab; rows without any text are left out."""
        cleaned = [cells for row in rows if any(cells := [collapse(cell) for cell in row])]
        if not cleaned:
            return
        start = self._separate()
        spans: list[tuple[tuple[int, int], ...]] = []
        for index, cells in enumerate(cleaned):
            if index:
                self._append("\n")
            row_spans: list[tuple[int, int]] = []
            for column, cell in enumerate(cells):
                if column:
                    self._append("\t")
                row_spans.append((self._length, self._length + len(cell)))
                self._append(cell)
            spans.append(tuple(row_spans))
        self._blocks.append(Block("table", start, self._length, language, tuple(spans)))

    def build(self) -> tuple[str, tuple[Block, ...]]:
        """The text and its blocks."""
        return "".join(self._parts), tuple(self._blocks)

    def _separate(self) -> int:
        if self._length:
            self._append("\n\n")
        return self._length

    def _append(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)
