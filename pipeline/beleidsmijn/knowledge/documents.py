"""The records of a knowledge base document by document, read side by side: the files are sorted by document, so memory stays flat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from beleidsmijn.knowledge.load import records

Json = dict[str, Any]


def by_document(kb: Path, stems: Sequence[str]) -> Iterator[tuple[Json, dict[str, list[Json]]]]:
    """Each document with its records of the given files ("mentions"), in their order.

    Raises:
        KnowledgeBaseError: if a file is missing or damaged.
    """
    groups = {stem: groupby(records(kb, stem), key=itemgetter("document_id")) for stem in stems}
    heads = {stem: next(group, None) for stem, group in groups.items()}
    for document in records(kb, "documents"):
        found: dict[str, list[Json]] = {}
        for stem in stems:
            head = heads[stem]
            if head is not None and head[0] == document["id"]:
                found[stem] = list(head[1])
                heads[stem] = next(groups[stem], None)
            else:
                found[stem] = []
        yield document, found


def own_spans(sections: Sequence[Json]) -> list[tuple[int, int, Json]]:
    """The text cut into pieces that belong to one section each, the innermost: (start, end, section), in order, none empty."""
    pieces: list[tuple[int, int, Json]] = []
    open_sections: list[Json] = []
    position = 0

    def advance(to: int) -> None:
        nonlocal position
        if open_sections and to > position:
            pieces.append((position, to, open_sections[-1]))
        position = max(position, to)

    for section in sorted(sections, key=lambda s: (s["span"]["start"], -s["span"]["end"])):
        while open_sections and open_sections[-1]["span"]["end"] <= section["span"]["start"]:
            advance(open_sections[-1]["span"]["end"])
            open_sections.pop()
        advance(section["span"]["start"])
        open_sections.append(section)
    while open_sections:
        advance(open_sections[-1]["span"]["end"])
        open_sections.pop()
    return pieces
