"""Gold annotations: the format of ``corpus/gold/GUIDELINES.md``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]
SUFFIXES = (".txt", ".md", ".html")


class GoldError(Exception):
    """A gold folder that cannot be used; the message names the file."""


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated document. ``document``, ``sections`` and ``themes`` are None where the gold does not annotate them."""

    name: str
    path: Path
    data: bytes
    entities: list[Json]
    numbers: list[Json]
    document: Json | None = None
    sections: list[Json] | None = None
    themes: list[str] | None = None

    @property
    def organisations(self) -> list[Json]:
        """Annotated organisations."""
        return [entity for entity in self.entities if entity["label"] == "ORG"]


@dataclass(frozen=True, slots=True)
class Gold:
    """A set of annotated documents."""

    documents: list[GoldDocument] = field(default_factory=list)


def load_gold(folder: Path, part: str | None = None) -> Gold:
    """Read a gold folder: ``annotations/*.json`` and the texts in ``text/``, or where ``gold.json`` says.

    Args:
        folder: the folder.
        part: a key of ``split.json`` ("test") to read only that part.

    Raises:
        GoldError: if a file is missing or damaged, or a span does not match its text.
    """
    try:
        settings = json.loads((folder / "gold.json").read_text(encoding="utf-8")) if (folder / "gold.json").exists() else {}
        names: Sequence[str] = sorted(path.stem for path in (folder / "annotations").glob("*.json"))
        if part:
            names = json.loads((folder / "split.json").read_text(encoding="utf-8"))[part]
        texts = folder / settings.get("texts", "text")
        documents = [_document(name, folder, texts) for name in names]
    except (OSError, KeyError, json.JSONDecodeError) as error:
        raise GoldError(f"{folder}: {error}") from error
    if not documents:
        raise GoldError(f"{folder}: no annotations")
    return Gold(documents)


def _document(name: str, folder: Path, texts: Path) -> GoldDocument:
    annotation = json.loads((folder / "annotations" / f"{name}.json").read_text(encoding="utf-8"))
    path = next((texts / f"{name}{suffix}" for suffix in SUFFIXES if (texts / f"{name}{suffix}").exists()), None)
    if path is None:
        raise GoldError(f"{texts}: no text for {name}")
    data = path.read_bytes()
    text = data.decode("utf-8")
    for item in [*annotation["entities"], *annotation["numbers"]]:
        if text[item["start"] : item["end"]] != item["text"]:
            raise GoldError(f"{name}: the text at {item['start']}-{item['end']} is not {item['text']!r}")
    return GoldDocument(
        name,
        path,
        data,
        annotation["entities"],
        annotation["numbers"],
        annotation.get("document"),
        annotation.get("sections"),
        annotation.get("themes"),
    )


def overlaps(a: Json, b: Json) -> bool:
    """Whether two places, each with "start" and "end", have a code point in common."""
    return bool(a["start"] < b["end"] and b["start"] < a["end"])
