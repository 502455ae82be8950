"""A document as the theme stage reads it: its passages in words, once for all schemes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from beleidsmijn.themes.features import LEAD, Vector, Vectoriser
from beleidsmijn.themes.terms import Hit, TermIndex, Word, split_words

HEADING_WEIGHT = 1.5

_CAPITAL = r"[A-ZÀ-Ý][\w’'-]*"
_PORTFOLIO = rf"{_CAPITAL}(?:(?:,\s*(?:en\s+)?|\s+en\s+(?:van\s+|voor\s+|de\s+)?|\s+)(?:van\s+|voor\s+)?{_CAPITAL})*"
_OFFICE = re.compile(
    rf"""\b(?:[Mm]inister(?:ie|ies|s)?|[Ss]taatssecretaris(?:sen)?|[Cc]ommissie|FOD|POD|[Vv]ice-eersteminister)\s+(?:van|voor)?\s*(?:de\s+)?{_PORTFOLIO}
    | \((?:{_CAPITAL}(?:,\s+|\s+en\s+|\s+)){{1,5}}{_CAPITAL}\)                # "(Volksgezondheid, Welzijn en Sport)" after a minister's name
    | \b(?:[Ll]id|[Ll]eden)\s+{_CAPITAL}[^()\n]{{0,80}}(?=\()                 # "het lid NAAM (PARTIJ)"
    | \b(?:LID|LEDEN)\s+[A-ZÀ-Ý][A-ZÀ-Ý \t.,’'-]+""",
    re.VERBOSE,
)
"""Offices, committees and members of parliament. Their names hold words of themes ("Welzijn en Sport", a member called after a dyke) that the text is not about."""
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Ý0-9])|\n{2,}")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to be read for themes: text, offset in the document, index of its section, and whether it is a heading."""

    text: str
    start: int
    section: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage, for evidence: offsets in the document, indexes of its section and its passage, and its words."""

    start: int
    end: int
    section: int
    passage: int
    words: tuple[Word, ...]


@dataclass(frozen=True)
class ThemeText:
    """Title and passages of a document, or of a part of one."""

    title: str
    passages: Sequence[Passage]

    @cached_property
    def title_words(self) -> list[Word]:
        """Words of the title."""
        return split_words(self.title)

    @cached_property
    def words(self) -> list[list[Word]]:
        """Words of each passage."""
        return [split_words(passage.text, passage.start) for passage in self.passages]

    @cached_property
    def term_words(self) -> list[list[Word]]:
        """Words of each passage, without the names of offices and members of parliament."""
        return [_outside(words, passage) for words, passage in zip(self.words, self.passages, strict=True)]

    @cached_property
    def title_term_words(self) -> list[Word]:
        """The same of the title."""
        return _outside(self.title_words, Passage(self.title, 0, 0))

    @cached_property
    def length(self) -> int:
        """Number of words."""
        return sum(map(len, self.words))

    @cached_property
    def lead_end(self) -> int:
        """Where the opening of the text ends: offset in the document."""
        left, end = LEAD, 0
        for words in self.term_words:
            if words:
                end = words[min(left, len(words)) - 1].end
            left -= len(words)
            if left <= 0:
                break
        return end

    @cached_property
    def _vectors(self) -> dict[int, Vector]:
        return {}

    def vector(self, vectoriser: Vectoriser) -> Vector:
        """The features of this text, worked out once."""
        known = self._vectors.get(id(vectoriser))
        if known is None:
            known = vectoriser.vector([w.form for w in self.title_words], [w.form for words in self.words for w in words])
            self._vectors[id(vectoriser)] = known
        return known

    @cached_property
    def _hits(self) -> dict[int, tuple[list[Hit], list[list[Hit]]]]:
        return {}

    def _found(self, index: TermIndex) -> tuple[list[Hit], list[list[Hit]]]:
        known = self._hits.get(id(index))
        if known is None:
            title, *passages = (list(index.match(words)) for words in [self.title_term_words, *self.term_words])
            known = self._hits[id(index)] = (title, passages)
        return known

    def title_hits(self, index: TermIndex) -> list[Hit]:
        """Terms found in the title, worked out once."""
        return self._found(index)[0]

    def hits(self, index: TermIndex) -> list[list[Hit]]:
        """Terms found in each passage, worked out once."""
        return self._found(index)[1]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of all passages, without those that have no words."""
        return list(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        for place, (passage, words) in enumerate(zip(self.passages, self.term_words, strict=True)):
            edges = [0, *(m.end() for m in _SENTENCE_END.finditer(passage.text)), len(passage.text)]
            position = 0
            for first, last in itertools.pairwise(edges):
                piece = passage.text[first:last]
                start = passage.start + first + len(piece) - len(piece.lstrip())
                end = passage.start + first + len(piece.rstrip())
                begin = position
                while position < len(words) and words[position].start < end:
                    position += 1
                if position > begin:
                    yield Sentence(start, end, passage.section, place, tuple(words[begin:position]))


def _outside(words: Sequence[Word], passage: Passage) -> list[Word]:
    """The words that stand in no office."""
    spans = [(m.start() + passage.start, m.end() + passage.start) for m in _OFFICE.finditer(passage.text)]
    if not spans:
        return list(words)
    return [word for word in words if not any(start <= word.start < end for start, end in spans)]
