"""Silver names: raw policy text labelled by a first model together with the register and the patterns of the product.

The first model finds names of any kind; the product's own recogniser, whose precision on real documents is above 0.9 without a
model, corrects its organisations. Texts that are annotated by hand are left out, so that no test document is seen.
"""

from __future__ import annotations

import json
import lzma
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.recognise import Context, recognise
from beleidsmijn.organisations.register import load_register
from beleidsmijn.structure.metadata import document_country
from chunks import MAX_CHUNK

SIZES = {"questions-2017": 1600, "questions-2020": 1400, "programmes": 800, "debates": 250, "circulars": 450}
"""Texts taken of each source; a text is a question with its answer, or 3,000 characters."""
_PIECE = 3000


def texts(data: Path, seed: int) -> Iterator[str]:
    """Raw texts, a fixed sample of each source, without those that are annotated by hand."""
    rng = random.Random(seed)
    annotated = {path.stem.removeprefix("be-kamer-") for path in (data / "gold" / "annotations").glob("be-kamer-*.json")}
    starts = {_start(path.read_text(encoding="utf-8")) for path in (data / "gold" / "text").glob("*.txt")}
    with lzma.open(data / "themes" / "be-kamer-questions-labelled.jsonl.xz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    old = [f"{r['question']}\n\nAntwoord\n\n{r['answer']}" for r in records if str(r["doc_id"]) not in annotated]
    with lzma.open(data / "raw" / "be-kamer-questions-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        new = [json.loads(line)["text_nl"] for line in lines]
    sources = {
        "questions-2017": old,
        "questions-2020": new,
        "programmes": _pieces(data / "raw" / "party-programmes-1998-2023.txt.xz"),
        "debates": _pieces(data / "raw" / "handelingen-2018.txt.xz"),
        "circulars": _pieces(data / "raw" / "law-circulaire.txt.xz"),
    }
    for name, size in SIZES.items():
        pool = [text for text in sources[name] if _start(text) not in starts]
        yield from rng.sample(pool, min(size, len(pool)))


def _start(text: str) -> str:
    return "".join(text.split())[:80]


def _pieces(path: Path) -> list[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        text = "\n".join(line for line in file.read().split("\n") if not line.startswith("==="))
    pieces = []
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE)
        end = len(text) if end < 0 or end > start + 2 * _PIECE else end
        end = min(end, start + 2 * _PIECE)
        pieces.append(text[start:end])
        start = end
    return pieces


def label(nlp: Language, raw: Iterable[str]) -> Iterator[Doc]:
    """Texts with silver names, in chunks of at most MAX_CHUNK tokens that end at a sentence if they can."""
    register = load_register()
    for doc in nlp.pipe(raw):
        text = doc.text
        entities = [ModelEntity(e.start_char, e.end_char, e.label_) for e in doc.ents]
        context = Context(document_country(text), None, [(0, len(text))])
        spans = []
        for found in recognise(text, register, context, entities):
            span = doc.char_span(found.start, found.end, label="ORG")
            if span is not None:
                spans.append(span)
        taken = {i for span in spans for i in range(span.start, span.end)}
        spans += [e for e in doc.ents if e.label_ != "ORG" and not taken & set(range(e.start, e.end))]
        doc.ents = filter_spans(spans)  # type: ignore[assignment]
        yield from _chunks(doc)


def _chunks(doc: Doc) -> Iterator[Doc]:
    start = 0
    while start < len(doc):
        end = min(start + MAX_CHUNK, len(doc))
        cut = end
        while cut < len(doc) and cut > start + MAX_CHUNK // 2 and doc[cut - 1].text not in {".", "?", "!"}:
            cut -= 1
        end = cut if cut > start + MAX_CHUNK // 2 else end
        while end < len(doc) and doc[end].ent_iob_ == "I":
            end += 1
        span: Span = doc[start:end]
        if span.ents:
            yield span.as_doc()
        start = end
