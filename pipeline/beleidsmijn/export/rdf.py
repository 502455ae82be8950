"""RDF as N-Triples, which every triple store loads and which is Turtle as well; the triples of the JSON-LD export, by rdflib."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from beleidsmijn.export import jsonld
from beleidsmijn.export.linked import BASE, CONTEXT, nodes

LOSES = jsonld.LOSES
_BATCH = 500
"""Nodes turned into triples together: memory stays flat."""


def export(kb: Path, target: Path) -> None:
    """Write one file; blank nodes are named after their place in it, so that the same knowledge base gives the same bytes."""
    waiting = nodes(kb)
    with target.open("w", encoding="utf-8") as file:
        number = 0
        while batch := list(islice(waiting, _BATCH)):
            for line in _triples(batch, number):
                file.write(line + "\n")
            number += 1


def _triples(batch: list[dict[str, Any]], number: int) -> Iterator[str]:
    from rdflib import Graph

    graph = Graph()
    graph.parse(data={"@context": CONTEXT, "@graph": _named(batch, f"b{number}")}, format="json-ld", base=BASE)  # type: ignore[arg-type]
    yield from sorted(set(graph.serialize(format="nt").splitlines()) - {""})


def _named(value: Any, label: str) -> Any:
    """Nodes inside nodes get the name of their place, as blank nodes."""
    if isinstance(value, list):
        return [_named(item, f"{label}x{place}") for place, item in enumerate(value)]
    if isinstance(value, dict):
        inner = {key: _named(item, f"{label}x{place}") for place, (key, item) in enumerate(value.items())}
        return inner if "id" in inner or "@value" in inner else {"id": f"_:{label}", **inner}
    return value
