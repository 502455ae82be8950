"""Reading a knowledge base from disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beleidsmijn.knowledge.jsonl import read_jsonl
from beleidsmijn.records import FORMAT, RECORD_FILES, VERSION

Json = dict[str, Any]

MANIFEST = "manifest.json"
"""The file by which a folder is known as a knowledge base."""


class KnowledgeBaseError(Exception):
    """A folder that is no knowledge base, or one of another format version; the message names it."""


def read_manifest(folder: Path) -> Json:
    """The manifest of a knowledge base.

    Raises:
        KnowledgeBaseError: if there is none, or it is of another major version of the format.
    """
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise KnowledgeBaseError(f"{folder}: no knowledge base (manifest.json is missing)") from error
    except (OSError, ValueError) as error:
        raise KnowledgeBaseError(f"{path}: {error}") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise KnowledgeBaseError(f"{path}: not a manifest of {FORMAT}")
    if str(manifest.get("version", "")).split(".")[0] != VERSION.split(".")[0]:
        raise KnowledgeBaseError(f"{path}: format version {manifest.get('version')}, this program reads {VERSION}")
    return manifest


def records(folder: Path, stem: str) -> Iterator[Json]:
    """Records of one file of a knowledge base ("mentions"); none if it was made before there was such a file.

    Raises:
        KnowledgeBaseError: if the file is missing or damaged.
    """
    if stem not in RECORD_FILES:
        raise KeyError(stem)
    path = folder / f"{stem}.jsonl"
    if not path.exists() and stem not in read_manifest(folder)["counts"]:
        return
    try:
        yield from read_jsonl(path)
    except (OSError, ValueError) as error:
        raise KnowledgeBaseError(str(error)) from error
