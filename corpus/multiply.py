"""A large knowledge base out of a small one: its documents with all their facts so many times over, each time under ids of their own.

For measuring what reads a knowledge base (`show`, `report`, `export`) at sizes that would take long to mine. What is copied is what was mined.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

from beleidsmijn.knowledge.load import read_manifest
from beleidsmijn.records import RECORD_FILES

_ONCE = ("organisations", "themes")
"""Files whose records are of the corpus and not of a document."""
_ID = re.compile(r'"(doc|sec|men|num|tab|rel)_([0-9a-f]{26})[0-9a-f]{6}"')


def multiply(kb: Path, target: Path, copies: int) -> None:
    """Write a knowledge base with so many copies of every document; records stay in the order that the contract asks for."""
    manifest = read_manifest(kb)
    target.mkdir(parents=True)
    shutil.copytree(kb / "schema", target / "schema")
    files = []
    for stem in RECORD_FILES:
        lines = (kb / f"{stem}.jsonl").read_text(encoding="utf-8")
        with (target / f"{stem}.jsonl").open("w", encoding="utf-8") as file:
            for copy in range(1 if stem in _ONCE else copies):
                # the number of the copy goes in front, so that each copy keeps the order of the first
                file.write(lines if stem in _ONCE else _ID.sub(rf'"\g<1>_{copy:06x}\g<2>"', lines))
        count = manifest["counts"][stem] * (1 if stem in _ONCE else copies)
        manifest["counts"][stem] = count
        digest = hashlib.sha256((target / f"{stem}.jsonl").read_bytes()).hexdigest()
        files.append({"name": f"{stem}.jsonl", "records": count, "sha256": digest})
    manifest["files"] = files
    (target / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
