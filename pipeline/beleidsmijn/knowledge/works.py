"""Which documents are the same work: one text in several formats, or almost the same text twice.

MinHash over runs of words (Broder 1997), with datasketch. A document's signature is made where it is mined, so that only the few
numbers of the signature travel; the comparing is by locality-sensitive hashing, not of every pair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE = 4
"""Words in a run: long enough that two texts about the same thing share few."""
PERMUTATIONS = 64
SIMILARITY = 0.7
"""Estimated share of runs in common from which two documents are the same work. One publication in PDF, XML and HTML, which differ in
title page and margins, has 0.75 to 0.95; two answers to questions on one subject have below 0.4."""
MIN_RUNS = 12
_SCHEME = "affine32"
"""How datasketch permutes: named, so that another version of it gives the same signatures or refuses."""
_WORD = re.compile(r"\w+")


def signature(text: str) -> list[int]:
    """MinHash of a text; empty for a text too short to compare."""
    from datasketch import MinHash

    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    if len(runs) < MIN_RUNS:
        return []
    sketch = MinHash(num_perm=PERMUTATIONS, scheme=_SCHEME)
    sketch.update_batch([run.encode("utf-8") for run in sorted(runs)])
    return [int(value) for value in sketch.hashvalues]


def _sketch(values: Sequence[int]) -> MinHash:
    from datasketch import MinHash

    return MinHash(num_perm=PERMUTATIONS, hashvalues=list(values), scheme=_SCHEME)


def same_works(signatures: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    """For each document that has any, the others that are the same work, sorted.

    Args:
        signatures: by document id; an empty one is never compared.
    """
    from datasketch import MinHashLSH

    sketches = {key: _sketch(values) for key, values in sorted(signatures.items()) if values}
    index = MinHashLSH(threshold=SIMILARITY, num_perm=PERMUTATIONS)
    for key, sketch in sketches.items():
        index.insert(key, sketch)
    found: dict[str, list[str]] = {}
    for key, sketch in sketches.items():
        near = [other for other in index.query(sketch) if other != key and sketch.jaccard(sketches[str(other)]) >= SIMILARITY]
        if near:
            found[key] = sorted(str(other) for other in near)
    return found
