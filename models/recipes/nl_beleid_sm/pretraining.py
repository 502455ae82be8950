"""Pretraining of the shared layers on raw policy text: guess the letters of hidden words from their surroundings, before any annotation is seen."""

from __future__ import annotations

import json
import lzma
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SHARE_OF_LAWS = 0.12
"""Laws and rules are most of the raw text and unlike what users mine: this part of their paragraphs is enough."""
PIECE = 150
"""Words of a training text."""
_SHORTEST = 40


def _pieces(text: str) -> Iterator[str]:
    words = text.split(" ")
    for start in range(0, len(words), PIECE):
        piece = " ".join(words[start : start + PIECE]).strip()
        if len(piece) > _SHORTEST:
            yield piece


def texts(data: Path, seed: int = 1) -> list[str]:
    """About 52 million letters of raw text in pieces, shuffled: debates, programmes, questions, and some of the laws and rules."""
    rng = random.Random(seed)
    found: list[str] = []
    for path in sorted((data / "raw").glob("*.txt.xz")):
        share = SHARE_OF_LAWS if path.name.startswith("law-") else 1.0
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("===") and len(line) > _SHORTEST and rng.random() < share:
                    found += _pieces(line.strip())
    with lzma.open(data / "raw" / "be-kamer-questions-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            found += _pieces(json.loads(line)["text_nl"])
    with lzma.open(data / "themes" / "be-kamer-questions-labelled.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            found += _pieces(f"{record['question']} {record['answer']}")
    rng.shuffle(found)
    return found


def pretrain(data: Path, work: Path, *, quick: bool) -> Path:
    """One pass over the texts with the layers of `configs/names.cfg`, on one core in forty minutes; returns the file of the weights."""
    raw = work / "pretraining.jsonl"
    chosen = texts(data)[: 200 if quick else None]
    raw.write_text("".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in chosen), encoding="utf-8")
    command = [
        sys.executable, "-m", "spacy", "pretrain", str(HERE / "configs" / "pretraining.cfg"), str(work / "pretraining"),
        "--code", str(HERE / "training_code.py"), "--paths.raw", str(raw), "--paths.vectors", str(work / "vectors"),
    ]  # fmt: skip
    subprocess.run(command, check=True, env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"})
    return work / "pretraining" / "model0.bin"
