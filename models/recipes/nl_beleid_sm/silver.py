"""Texts that the product itself has labelled, for the recogniser to learn from beside what was annotated by hand.

The product sees more than its recogniser: the register, the forms of names, what a document says of a name elsewhere. A recogniser that has seen
what the product makes of two million words knows some of that from the words alone. Texts that are annotated by hand are left out, and the test
documents of ``data/gold`` as well: compared in windows of letters, as in `overlaps`.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import offsets_to_biluo_tags

from chunks import chunks
from beleidsmijn.config import Config
from beleidsmijn.export.annotated import label_of_thing
from beleidsmijn.language.pipeline import load_pipeline
from beleidsmijn.mine import Resources, mine
from beleidsmijn.organisations.register import load_register
from beleidsmijn.readers.base import ReadError

WORDS = {
    "handelingen-2018": 70_000, "law-circulaire": 220_000, "law-zbo": 120_000, "law-beleidsregel": 120_000, "law-KB": 60_000,
    "law-AMvB": 60_000, "law-wet": 50_000, "party-programmes-1998-2023": 250_000,
}  # fmt: skip
"""Words taken of each raw text."""
QUESTION_WORDS = 450_000
BLOCK, LEAST_BLOCK = 600, 100
"""Words of a stretch of raw text that is read as a document, and of one that is worth it."""
DOCUMENTS = frozenset({".txt", ".html", ".md", ".xml", ".docx", ".pdf"})
LARGEST_FILE, LARGEST_TEXT = 900_000, 60_000
"""Bytes and tokens: larger ones are lists and registers."""
WITHOUT_NAMES = 0.25
"""Share of the pieces without a name that is kept."""
LEAST_PIECE = 8


def letters(text: str) -> str:
    """What two copies of a text have in common whatever extraction did to it."""
    return re.sub(r"\W+", "", text.lower())


def windows_of(texts: Iterable[str], width: int) -> set[int]:
    """Hashes of every window of so many letters."""
    folded = map(letters, texts)
    return {hash(text[i : i + width]) for text in folded for i in range(max(1, len(text) - width))}


def overlaps(text: str, windows: set[int], width: int, least: int) -> bool:
    """Whether at least so many windows of a text, side by side, are among some."""
    folded = letters(text)
    return sum(hash(folded[i : i + width]) in windows for i in range(0, len(folded) - width, width)) >= least


def _blocks(path: Path, words: int, rng: random.Random) -> Iterator[str]:
    """Stretches of a raw text, drawn by chance, until there are so many words."""
    blocks: list[str] = []
    current: list[str] = []
    count = 0
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            title = line.startswith("===")
            if title or count > BLOCK:
                if count > LEAST_BLOCK:
                    blocks.append("\n\n".join(current))
                current, count = [], 0
            if not title and len(line.strip()) > 30:
                current.append(line.strip())
                count += len(line.split())
    rng.shuffle(blocks)
    yield from _until(blocks, words)


def _until(texts: Iterable[str], words: int) -> Iterator[str]:
    total = 0
    for text in texts:
        yield text
        total += len(text.split())
        if total > words:
            return


def sources(data: Path, rng: random.Random) -> Iterator[bytes]:
    """Bytes of all documents to label: the public documents, stretches of raw text, questions with their answers."""
    for path in sorted((data.parent / "documents").rglob("*")):
        if path.is_file() and path.suffix in DOCUMENTS and path.stat().st_size < LARGEST_FILE:
            yield path.read_bytes()
    for name, words in WORDS.items():
        yield from (block.encode() for block in _blocks(data / "raw" / f"{name}.txt.xz", words, rng))
    with lzma.open(data / "themes" / "be-kamer-questions-labelled.jsonl.xz", "rt", encoding="utf-8") as lines:
        questions = [f"{record['question']}\n\n{record['answer']}" for record in map(json.loads, lines)]
    rng.shuffle(questions)
    yield from (question.encode() for question in _until(questions, QUESTION_WORDS))


def label(data: Path, teacher: str, nlp: Language, test_texts: Iterable[str], seed: int = 7) -> Iterator[Doc]:
    """Pieces of text with the names that the product finds with a teacher's recogniser.

    Args:
        data: the folder of the data; ``documents`` lies beside it.
        teacher: name or path of a pipeline with a recogniser.
        nlp: tokenizer.
        test_texts: what may not be learnt from.
        seed: of the choice of texts.
    """
    rng = random.Random(seed)
    config = Config()
    resources = Resources(load_pipeline(teacher), load_register(), ())
    forbidden = windows_of(test_texts, 60)
    for content in sources(data, rng):
        try:
            facts = mine(content, "silver.txt", config, resources)
        except ReadError:
            continue
        text = facts.document["text"]
        doc = nlp.make_doc(text)
        if overlaps(text, forbidden, 60, 3) or len(doc) > LARGEST_TEXT:
            continue
        found = [(m["span"]["start"], m["span"]["end"], "ORG") for m in facts.mentions]
        found += [(t["span"]["start"], t["span"]["end"], label_of_thing(t["kind"])) for t in facts.named_things]
        for example in chunks(doc, offsets_to_biluo_tags(doc, _apart(found), missing="O")):
            piece = example.reference
            if len(piece) >= LEAST_PIECE and (piece.ents or rng.random() < WITHOUT_NAMES):
                yield piece


def _apart(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans without those that begin inside the one before."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
