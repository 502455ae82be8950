"""Which stretch of a document belongs to which section, and which may be mined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from beleidsmijn.kinds import SectionKind
from beleidsmijn.structure.parts import Part, trim

MINED_LANGUAGE = "nl"


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch [start, end) whose innermost section is ``part`` (an index)."""

    start: int
    end: int
    part: int


def innermost_ranges(text: str, parts: Sequence[Part]) -> list[Range]:
    """The text cut into stretches with one innermost section each, sorted, trimmed; text in no section is left out.

    Args:
        text: the document.
        parts: sections sorted by place, outer before inner, properly nested.
    """
    edges = sorted({0, len(text), *(p.start for p in parts), *(p.end for p in parts)})
    owner: dict[int, int] = {}
    order = sorted(range(len(parts)), key=lambda i: (parts[i].end - parts[i].start, -parts[i].start), reverse=True)
    position = {edge: index for index, edge in enumerate(edges)}
    for index in order:  # from large to small, so the innermost is written last
        for edge in range(position[parts[index].start], position[parts[index].end]):
            owner[edge] = index
    ranges: list[Range] = []
    for edge in range(len(edges) - 1):
        if edge not in owner:
            continue
        start, end = trim(text, edges[edge], edges[edge + 1])
        if start < end:
            ranges.append(Range(start, end, owner[edge]))
    return ranges


def is_mined(part: Part) -> bool:
    """Whether facts are taken from a section: not from boilerplate, and only from Dutch."""
    return part.kind != SectionKind.BOILERPLATE and part.language == MINED_LANGUAGE
