"""Cuts annotated texts into pieces for training."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.training import Example

MAX_CHUNK = 160
"""Tokens per training document made from a policy text: long enough for context, short enough for batches."""


def chunks(doc: Doc, tags: list[str]) -> Iterator[Example]:
    start = 0
    while start < len(doc):
        end = min(start + MAX_CHUNK, len(doc))
        cut = end
        while cut < len(doc) and cut > start + MAX_CHUNK // 2 and doc[cut - 1].text not in {".", "?", "!", "\n", "\n\n"}:
            cut -= 1
        end = cut if cut > start + MAX_CHUNK // 2 else end
        while end < len(doc) and tags[end][:1] in "IL":
            end += 1
        piece = doc[start:end].as_doc()
        reference = piece.copy()
        reference.ents = []  # type: ignore[assignment]
        yield Example.from_dict(piece, {"entities": tags[start:end]})
        start = end
