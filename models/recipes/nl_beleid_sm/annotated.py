"""Names annotated for this project in more public documents: by file, record and offset, without their text.

``annotations.jsonl`` has one passage a line: ``file`` (below ``../shared``), for files of records ``id`` and ``field``, ``start`` and
``end`` in code points, the first 16 hex digits of the SHA-256 of the passage, and ``entities`` as [start, end, label] within it.
Made by labelling with an early model and the product's rules, then reading and correcting every passage once; the guidelines are those of
``data/gold``. None is a passage of the test part of ``data/gold``: compared in windows of 60 letters, the first 315 share fixed phrases with it
(letter heads, forms of questions; at most 15% of a passage), the 1,030 and the 732 after them nothing. Of the last 732, 600 were chosen where
the recogniser and the product disagreed most, 132 drawn by chance.
"""

from __future__ import annotations

import functools
import hashlib
import json
import lzma
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import offsets_to_biluo_tags

from chunks import chunks

ANNOTATIONS = Path(__file__).with_name("annotations.jsonl")


@functools.cache
def _text(path: Path) -> str:
    data = lzma.open(path).read() if path.suffix == ".xz" else path.read_bytes()
    return data.decode("utf-8")


@functools.cache
def _records(path: Path, key: str) -> dict[str, dict[str, str]]:
    records = (json.loads(line) for line in _text(path).splitlines())
    return {str(record[key]): record for record in records}


def passages(shared: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Text and entities of every passage.

    Raises:
        ValueError: if the text is not the one that was annotated.
    """
    for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        path = shared / entry["file"]
        text = _records(path, "doc_id")[entry["id"]][entry["field"]] if "id" in entry else _text(path)
        passage = text[entry["start"] : entry["end"]]
        if hashlib.sha256(passage.encode()).hexdigest()[:16] != entry["sha256"]:
            raise ValueError(f"{path}: the text at {entry['start']} is not the one that was annotated")
        yield passage, [tuple(entity) for entity in entry["entities"]]


def docs(shared: Path, nlp: Language) -> list[Doc]:
    """All passages as docs with entities, in chunks for training."""
    result = []
    for text, entities in passages(shared):
        doc = nlp.make_doc(text)
        tags = offsets_to_biluo_tags(doc, entities, missing="O")
        result.extend(example.reference for example in chunks(doc, tags))
    return result
