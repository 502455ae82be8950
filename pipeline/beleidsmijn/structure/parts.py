"""The pieces that the structure stage works with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from beleidsmijn.kinds import AuthorFunction, DocumentKind, SectionKind
from beleidsmijn.notation.spans import Span
from beleidsmijn.structure.table_scale import NONE, Scale


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, without its line end; ``start`` and ``end`` include leading and trailing spaces."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> str:
        """The line trimmed."""
        return self.text.strip()


def split_lines(text: str) -> list[Line]:
    """All lines of a text with their offsets."""
    lines: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        lines.append(Line(start, start + len(raw), raw))
        start += len(raw) + 1
    return lines


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with the spans of its cells; the label of a row may come from a wrapped line.

    ``columns`` has one list of header words per data column. Every row has as many cells as there are columns.
    ``scale`` is what the header multiplies every cell by.
    """

    columns: tuple[tuple[str, ...], ...]
    rows: tuple[RowPart, ...]
    verified: bool
    caption: str | None = None
    scale: Scale = NONE


@dataclass(frozen=True, slots=True)
class CellPart:
    """A cell: text, place, and its value if it is a number."""

    text: str
    start: int
    end: int
    value: float | None


@dataclass(frozen=True, slots=True)
class RowPart:
    """A row of a table: label, data cells, whether it states totals, and the labels above its own, the outermost first."""

    label: str
    cells: tuple[CellPart, ...]
    is_total: bool = False
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A section before it gets its id. ``question`` is the number that an answer answers."""

    kind: SectionKind
    start: int
    end: int
    language: str | None = None
    number: str | None = None
    speaker: str | None = None
    table: TablePart | None = None
    margin: bool = False
    """Header or footer of a page: boilerplate, but it may name who publishes."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person with what the document says of role and organisation."""

    name: str
    function: AuthorFunction
    role: str | None = None
    organisation: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """What the structure stage finds: facts of the whole document, and its parts sorted by place, outer before inner."""

    kind: DocumentKind
    kind_confidence: float
    language: str
    title: str | None = None
    date: str | None = None
    country: str | None = None
    people: tuple[Person, ...] = ()
    parts: tuple[Part, ...] = field(default=())


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def subtract(span: Span, holes: Iterable[Span]) -> list[Span]:
    """What is left of a span when the (sorted) holes are cut out."""
    start, end = span
    left: list[Span] = []
    for hole_start, hole_end in holes:
        if hole_end <= start or hole_start >= end:
            continue
        if hole_start > start:
            left.append((start, hole_start))
        start = max(start, hole_end)
    if start < end:
        left.append((start, end))
    return left


def trimmed(text: str, part: Part) -> Part:
    """A part without white space at its ends."""
    start, end = trim(text, part.start, part.end)
    return replace(part, start=start, end=end)


def one_line(text: str) -> str:
    """White space of any kind as single spaces; a word hyphenated at a line end is joined."""
    joined = re.sub(r"(?<=[a-zà-ÿ])-\s*\n\s*(?=[a-zà-ÿ])", "", text)
    return re.sub(r"\s+", " ", joined).strip()
