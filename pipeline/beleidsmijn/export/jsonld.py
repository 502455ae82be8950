"""JSON-LD 1.1: one document with a context and a graph (see `linked`). The context stands in the file, so nothing is fetched to read it."""

from __future__ import annotations

import json
from pathlib import Path

from beleidsmijn.export.linked import CONTEXT, nodes

LOSES = "named things, sections, tables, themes of sections, errors and provenance"


def export(kb: Path, target: Path) -> None:
    """Write one file, node by node."""
    with target.open("w", encoding="utf-8") as file:
        file.write(f'{{"@context": {json.dumps(CONTEXT, indent=1)},\n"@graph": [\n')
        for place, node in enumerate(nodes(kb)):
            file.write((",\n" if place else "") + json.dumps(node, ensure_ascii=False))
        file.write("\n]}\n")
