"""Which organisations are named together: the picture of a ring, on which those that meet most stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Any

NODES, EDGES = 40, 120
"""Organisations on the ring, those in most documents, and lines across it, the strongest."""
_MOST_IN_A_DOCUMENT = 60
"""A document that names more of them than these says little of who belongs with whom."""


def network(documents: Sequence[Sequence[int]]) -> dict[str, list[Any]]:
    """Nodes in the order of the ring, and edges as [place on the ring, place on the ring, documents that name both].

    Args:
        documents: the organisations of each document.
    """
    sizes = Counter(organisation for named in documents for organisation in named)
    shown = {organisation for organisation, count in sorted(sizes.items(), key=lambda item: (-item[1], item[0]))[:NODES] if count > 1}
    pairs: Counter[tuple[int, int]] = Counter()
    for named in documents:
        inside = sorted(shown.intersection(named))
        if len(inside) <= _MOST_IN_A_DOCUMENT:
            pairs.update(combinations(inside, 2))
    strong = sorted(((pair, count) for pair, count in pairs.items() if count > 1), key=lambda item: (-item[1], item[0]))[:EDGES]
    nodes = _ring({organisation for pair, _ in strong for organisation in pair}, dict(strong), sizes)
    place = {organisation: number for number, organisation in enumerate(nodes)}
    return {"nodes": nodes, "edges": [[place[a], place[b], count] for (a, b), count in strong]}


def _ring(nodes: set[int], pairs: dict[tuple[int, int], int], sizes: Counter[int]) -> list[int]:
    """Nodes so ordered that each stands beside the one left that it shares the largest part of its documents with."""
    if not nodes:
        return []

    def kinship(a: int, b: int) -> float:
        return pairs.get((min(a, b), max(a, b)), 0) / (sizes[a] + sizes[b])

    left = sorted(nodes, key=lambda node: (-sizes[node], node))
    ring = [left.pop(0)]
    while left:
        following = max(left, key=lambda node: (kinship(ring[-1], node), sizes[node], -node))
        left.remove(following)
        ring.append(following)
    return ring
