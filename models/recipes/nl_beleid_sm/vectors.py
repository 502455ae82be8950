"""Floret vectors from the raw policy text: subword vectors in a small hash table, so no word is out of vocabulary."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from pathlib import Path

import floret

from convert import blank

ROWS, WIDTH = 25_000, 96
"""Size of the vector table: 25,000 rows of 96 values are 4.8 MB at two bytes each."""


def raw_texts(data: Path) -> Iterator[str]:
    """Paragraphs of the raw policy text: laws, rules, debates, party programmes, Belgian questions."""
    for path in sorted((data / "raw").glob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("===") and len(line) > 40:
                    yield line.strip()
    with lzma.open(data / "raw" / "be-kamer-questions-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield str(json.loads(line)["text_nl"])
    with lzma.open(data / "themes" / "be-kamer-questions-labelled.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield f"{record['question']} {record['answer']}"


def tokenised(data: Path, out: Path) -> Path:
    """All raw text, one paragraph a line, tokens separated by a space."""
    nlp = blank()
    path = out / "raw-tokenised.txt"
    with path.open("w", encoding="utf-8") as file:
        for text in raw_texts(data):
            words = [token.text for token in nlp.make_doc(text[:20_000]) if not token.is_space]
            if words:
                file.write(" ".join(words) + "\n")
    return path


def train_vectors(data: Path, out: Path) -> Path:
    """Train the table and write it in floret's text format. One thread and floret's fixed seed: the same table every time."""
    model = floret.train_unsupervised(
        str(tokenised(data, out)), model="cbow", mode="floret", hashCount=2, bucket=ROWS, dim=WIDTH,
        minn=3, maxn=5, minCount=8, epoch=4, lr=0.05, thread=1,
    )  # fmt: skip
    target = out / "vectors.floret"
    model.save_floret_vectors(str(target))
    return target
