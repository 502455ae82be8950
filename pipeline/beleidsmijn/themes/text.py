"""A document as the theme stage reads it: its passages in words, once for all schemes."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from beleidsmijn.language.lexicon import is_telling
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


@dataclass(frozen=True)
class Passage:
    """A passage to be read for themes: text, offset in the document, index of its section, and whether it is a heading.

    A document and its sections share their passages, so that what is worked out of one is worked out once.
    """

    text: str
    start: int
    section: int
    heading: bool = False

    @cached_property
    def words(self) -> list[Word]:
        """Its words."""
        return split_words(self.text, self.start)

    @cached_property
    def term_words(self) -> list[Word]:
        """Its words without the names of offices and members of parliament."""
        spans = [(m.start() + self.start, m.end() + self.start) for m in _OFFICE.finditer(self.text)]
        if not spans:
            return self.words
        starts = [start for start, _ in spans]
        before = ((word, bisect.bisect_right(starts, word.start)) for word in self.words)
        return [word for word, spot in before if not spot or word.start >= spans[spot - 1][1]]

    @cached_property
    def _hits(self) -> dict[int, list[Hit]]:
        return {}

    def hits(self, index: TermIndex) -> list[Hit]:
        """Terms found in it."""
        known = self._hits.get(id(index))
        if known is None:
            known = self._hits[id(index)] = list(index.match(self.term_words))
        return known


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
    def _heading(self) -> Passage:
        return Passage(self.title, 0, 0)

    @property
    def title_words(self) -> list[Word]:
        """Words of the title."""
        return self._heading.words

    @property
    def title_term_words(self) -> list[Word]:
        """The same, without the names of offices and members of parliament."""
        return self._heading.term_words

    def title_hits(self, index: TermIndex) -> list[Hit]:
        """Terms found in the title."""
        return self._heading.hits(index)

    @cached_property
    def length(self) -> int:
        """Number of words."""
        return sum(len(passage.words) for passage in self.passages)

    @cached_property
    def lead_end(self) -> int:
        """Where the opening of the text ends: offset in the document."""
        left, end = LEAD, 0
        for words in (passage.term_words for passage in self.passages):
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
            known = vectoriser.vector([w.form for w in self.title_words], [w.form for passage in self.passages for w in passage.words])
            self._vectors[id(vectoriser)] = known
        return known

    @cached_property
    def telling_words(self) -> list[str]:
        """The different nouns that say by themselves what a text is about, folded."""
        return [form for form in dict.fromkeys(word.form for passage in self.passages for word in passage.term_words) if is_telling(form)]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of all passages, without those that have no words."""
        return list(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        for place, passage in enumerate(self.passages):
            words = passage.term_words
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
