"""Which documents are the same work: one text in several formats, or almost the same text twice.

MinHash over runs of words (Broder 1997). A document's signature is made where it is mined, so that only the few numbers of the signature travel.
NumPy alone: a library for it loads all of SciPy into every worker, and that costs more than mining a document.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
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
_PRIME = np.uint64(2**31 - 1)
"""Permutations are h -> (a h + b) mod this prime (Carter and Wegman 1979): products of two smaller numbers fit in 64 bits."""
_AT_ONCE = 4_096
"""Runs of words that are permuted at once, in 2 MB."""
_WORD = re.compile(r"\w+")


def signature(text: str) -> list[int]:
    """MinHash of a text; empty for a text too short to compare."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    if len(runs) < MIN_RUNS:
        return []
    hashes = np.fromiter((zlib.crc32(run.encode("utf-8", "surrogatepass")) for run in runs), np.uint64, len(runs)) % _PRIME
    factors, shifts = _permutations()
    least = [((hashes[i : i + _AT_ONCE, None] * factors + shifts) % _PRIME).min(axis=0) for i in range(0, len(hashes), _AT_ONCE)]
    return [int(value) for value in np.min(least, axis=0)]


@cache
def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Factor and shift of each: the bytes of a hash of its number, the same on every machine."""
    drawn = np.frombuffer(b"".join(hashlib.sha256(bytes([i])).digest()[:16] for i in range(PERMUTATIONS)), "<u8").reshape(-1, 2)
    return drawn[:, 0] % (_PRIME - np.uint64(1)) + np.uint64(1), drawn[:, 1] % _PRIME


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
