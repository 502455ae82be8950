"""Public documents with themes given by hand: read from the documents, labels from ``gold/public-themes.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from beleidsmijn.config import Limits
from beleidsmijn.evaluation.gold import load_gold
from beleidsmijn.knowledge.theme_facts import theme_text
from beleidsmijn.readers.containers import documents
from beleidsmijn.readers.registry import read
from beleidsmijn.structure.ranges import innermost_ranges, is_mined
from beleidsmijn.structure.sections import analyse
from beleidsmijn.themes.scheme import Scheme
from beleidsmijn.themes.text import ThemeText

LABELS = Path(__file__).parent / "gold" / "public-themes.tsv"
SECOND = LABELS.with_name("public-themes-second.tsv")
"""The same for 60 of the test documents, labelled a second time."""


@dataclass(frozen=True, slots=True)
class HandLabelled:
    """A document: name, text, part (dev or test), the themes to file it under, and what is right as well."""

    name: str
    text: ThemeText
    part: str
    themes: tuple[str, ...]
    also: tuple[str, ...]


def hand_labelled(folder: Path) -> list[HandLabelled]:
    """All documents of the list; those in archives by the name of the archive."""
    return [HandLabelled(row[0], _text(folder, row[0]), row[2], *_labels(row)) for row in _rows(LABELS)]


def labels_of(path: Path) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By document: the themes to file it under, and what is right as well, from a file with these as its last columns."""
    return {row[0]: _labels(row) for row in _rows(path)}


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(("# ", "file\t"))]


def _labels(row: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(row[-2].split("|")), tuple(label for label in row[-1].split("|") if label)


def own_gold() -> list[HandLabelled]:
    """The documents of our own in ``gold``, as part dev: short ones, which the public documents lack."""
    documents_of = load_gold(LABELS.parent).documents
    return [HandLabelled(d.name, _read(d.data), "dev", tuple(d.themes), ()) for d in documents_of if d.themes]


def acceptable(document: HandLabelled, scheme: Scheme) -> set[str]:
    """Every label that is right: those given, and what is broader."""
    given = {*document.themes, *document.also}
    return given | {ancestor for label in given for ancestor in scheme.ancestors(label)}


def _text(folder: Path, name: str) -> ThemeText:
    outer = folder / name.split("!/")[0]
    member = next(m for m in documents(name.split("!/")[0], outer.read_bytes(), Limits()) if m.name == name)
    return _read(member.data)


def _read(data: bytes) -> ThemeText:
    reading = read(data, Limits())
    structure = analyse(reading)
    mined = [r for r in innermost_ranges(reading.text, structure.parts) if is_mined(structure.parts[r.part])]
    return theme_text(reading.text, structure, mined)
