"""brat standoff: a ``.txt`` and a ``.ann`` a document, with an ``annotation.conf``. What is known of a span is a note to it: ``value=11000 | unit=count``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beleidsmijn.export import annotated
from beleidsmijn.export.annotated import NAME_FIELDS, NAME_LABELS, NUMBER_FIELDS, NUMBER_LABEL, Annotated, CorrectionError, corrected

LOSES = annotated.LOSES
Json = dict[str, Any]
_CONF = "[entities]\n{}\n[relations]\n[events]\n[attributes]\n".format("\n".join((*NAME_LABELS, NUMBER_LABEL)))
_LINE = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(.*)")


def export(kb: Path, target: Path) -> None:
    """Write a folder for brat."""
    (target / "annotation.conf").write_text(_CONF, encoding="utf-8")
    for document in annotated.annotated(kb):
        (target / f"{document.name}.txt").write_bytes(document.text.encode("utf-8"))
        (target / f"{document.name}.ann").write_text("".join(_lines(document)), encoding="utf-8")


def _lines(document: Annotated) -> Iterator[str]:
    for number, (label, annotation) in enumerate(document.spans(), start=1):
        pieces = [(m.start() + annotation["start"], m.end() + annotation["start"]) for m in re.finditer(r"[^\n]+", annotation["text"])]
        fragments = ";".join(f"{start} {end}" for start, end in pieces)  # a span never holds a line end
        words = " ".join(document.text[start:end] for start, end in pieces)
        yield f"T{number}\t{label} {fragments}\t{words}\n"
        fields = NUMBER_FIELDS if label == NUMBER_LABEL else NAME_FIELDS
        known = [f"{key}={annotation[key]}".replace("\n", " ") for key in fields if annotation.get(key) is not None]
        if known:
            yield f"#{number}\tAnnotatorNotes T{number}\t{' | '.join(known)}\n"


def read(source: Path) -> Iterator[Annotated]:
    """Corrected documents of a brat folder.

    Raises:
        CorrectionError: if a text is missing, or an annotation cannot be used.
    """
    files = sorted(source.glob("*.ann"))
    if not files:
        raise CorrectionError(f"{source}: holds no .ann files")
    for file in files:
        path = file.with_suffix(".txt")
        if not path.exists():
            raise CorrectionError(f"{file}: its text {path.name} is missing")
        yield _corrected(file.stem, path.read_bytes().decode("utf-8"), file.read_text(encoding="utf-8"))


def _corrected(name: str, text: str, standoff: str) -> Annotated:
    notes: dict[str, Json] = {}
    spans: dict[str, tuple[str, int, int]] = {}
    for line in standoff.splitlines():
        if found := _LINE.match(line):
            numbers = [int(number) for number in re.findall(r"\d+", found[3])]
            spans[found[1]] = (found[2], numbers[0], numbers[-1])
        elif noted := _NOTE.match(line):
            notes[noted[1]] = dict(part.split("=", 1) for part in noted[2].split(" | ") if "=" in part)
    return corrected(name, text, [(*span, notes.get(key, {})) for key, span in spans.items()])
