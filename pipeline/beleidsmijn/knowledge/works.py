"""Which documents are the same work: one text in several formats, or almost the same text twice.

MinHash over runs of words (Broder 1997), with datasketch. A document's signature is made where it is mined, so that only the few numbers of the
signature travel.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

SHINGLE = 4
"""Words in a run: long enough that two texts about the same thing share few."""
PERMUTATIONS = 64
SIMILARITY = 0.7
"""Estimated share of runs in common from which two documents are the same work. One publication in PDF, XML and HTML, which differ in
title page and margins, has 0.75 to 0.95; two answers to questions on one subject have below 0.4."""
MIN_RUNS = 12
BAND = 4
"""Numbers of a signature that are compared at once: with 16 bands of them, two documents of the least likeness meet in 99% of the cases."""
MOST_COPIES = 20
"""Formats and copies that one work has at most."""
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


def same_works(signatures: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
    """By document id, the other documents that are the same work, sorted.

    Documents are compared if a band of their signatures is the same (locality-sensitive hashing by sorting, so that memory holds the signatures and
    little else). A band that more than `MOST_COPIES` share is that of a form letter: no one work.

    Args:
        signatures: by document id; an empty one is never compared.
    """
    keys = sorted(key for key, values in signatures.items() if len(values))
    if not keys:
        return {}
    matrix = np.array([signatures[key] for key in keys], dtype=np.uint64)
    pairs = {pair for band in range(0, PERMUTATIONS, BAND) for pair in _pairs(matrix[:, band : band + BAND])}
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(pairs):
        if (matrix[one] == matrix[other]).mean() >= SIMILARITY:
            found[keys[one]].append(keys[other])
            found[keys[other]].append(keys[one])
    return {key: sorted(found[key]) for key in sorted(found)}


def _pairs(band: NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
    """Rows that are the same, as pairs of their numbers."""
    order = np.lexsort(band.T)
    differs = np.any(band[order][1:] != band[order][:-1], axis=1)
    for group in np.split(order, np.flatnonzero(differs) + 1):
        if 1 < len(group) <= MOST_COPIES:
            yield from combinations(sorted(int(row) for row in group), 2)
