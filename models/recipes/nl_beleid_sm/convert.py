"""From the annotated sources to spaCy's binary training format, tokenised with the project's own rules.

Sources (see ``../shared/data/README.md`` for licences): UD treebanks for tagging, parsing and lemmas; typed Alpino names
and our annotated policy documents for names.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example, biluo_tags_to_spans, iob_to_biluo, offsets_to_biluo_tags

from beleidsmijn.language.tokenizer import add_policy_rules

UD_TRAIN = (
    "alpino-rebuilt/*.conllu",
    "alpino-extra/extra.*.conllu",
    "alpino-extra/i_suite.*.conllu",
    "alpino-extra/j_suite.*.conllu",
)
"""Hand-corrected trees in the current annotation. LassySample500 stays apart for testing, paco-* is of unknown status."""
UD_OLD = "lassysmall/train-ud2.0-2017.minus-current-dev-test.conllu"
"""UD 2.0 annotation, without XPOS and with other features: used for trees and sentence ends alone."""
UD_DEV = ("alpino/nl_alpino-ud-dev.conllu", "lassysmall/nl_lassysmall-ud-dev.conllu")
"""Current annotation: three quarters train, a quarter tunes; the test files are for reporting alone."""
MAX_CHUNK = 160
"""Tokens per training document made from a policy text: long enough for context, short enough for batches."""


def blank() -> Language:
    """A blank Dutch pipeline with the tokenizer rules of the project."""
    nlp = spacy.blank("nl")
    add_policy_rules(nlp)
    return nlp


def _lemma(lemma: str, form: str) -> str:
    """Lemma without Alpino's marks ("af_lopen"); the form itself where none is given."""
    cleaned = lemma.replace("_", "") if lemma != "_" else form
    return cleaned or form


def read_conllu(path: Path, vocab: spacy.vocab.Vocab, *, trees_only: bool = False) -> Iterator[Doc]:
    """One Doc per sentence of a CoNLL-U file; multiword ranges and empty nodes are passed over."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line.strip():
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
            continue
        if rows:
            yield _sentence(rows, vocab, trees_only=trees_only)
        rows = []


def _sentence(rows: list[list[str]], vocab: spacy.vocab.Vocab, *, trees_only: bool) -> Doc:
    words = [row[1] for row in rows]
    spaces = ["SpaceAfter=No" not in row[9] for row in rows]
    has_tags = any(row[4] != "_" for row in rows)
    fields: dict[str, list[str] | list[int]] = {
        "sent_starts": [1] + [-1] * (len(rows) - 1),  # type: ignore[dict-item]
    }
    if not trees_only:
        fields["pos"] = [row[3] for row in rows]
        fields["lemmas"] = [_lemma(row[2], row[1]) for row in rows]
        fields["morphs"] = [row[5] if row[5] != "_" else "" for row in rows]
    fields["heads"] = [int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows)]
    fields["deps"] = [row[7] if row[6] != "0" else "ROOT" for row in rows]
    if has_tags and not trees_only:
        fields["tags"] = [row[4] for row in rows]
    return Doc(vocab, words=words, spaces=spaces, **fields)  # type: ignore[arg-type]


def grouped(docs: Iterable[Doc], size: int, seed: int) -> Iterator[Doc]:
    """Sentences in running groups of 1 to ``size``, so that the parser learns where sentences end."""
    rng = random.Random(seed)
    group: list[Doc] = []
    want = rng.randint(1, size)
    for doc in docs:
        group.append(doc)
        if len(group) >= want:
            yield Doc.from_docs(group) or doc  # type: ignore[misc]
            group, want = [], rng.randint(1, size)
    if group:
        yield Doc.from_docs(group)  # type: ignore[misc]


def read_iob(path: Path, vocab: spacy.vocab.Vocab) -> Iterator[Doc]:
    """Sentences of a two-column IOB file as Docs with entities."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            word, tag = line.split("\t")
            words.append(word)
            tags.append(tag)
            continue
        if words:
            doc = Doc(vocab, words=words)
            doc.ents = biluo_tags_to_spans(doc, iob_to_biluo(tags))  # type: ignore[assignment]
            yield doc
        words, tags = [], []


def read_gold(folder: Path, names: Iterable[str], nlp: Language) -> Iterator[Example]:
    """Annotated policy documents in chunks of at most MAX_CHUNK tokens; a span inside a token is left open, not denied."""
    for name in names:
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        entities = json.loads((folder / "annotations" / f"{name}.json").read_text(encoding="utf-8"))["entities"]
        doc = nlp.make_doc(text)
        spans = [(e["start"], e["end"], e["label"]) for e in entities]
        tags = offsets_to_biluo_tags(doc, spans, missing="O")
        yield from chunks(doc, tags)


def chunks(doc: Doc, tags: list[str]) -> Iterator[Example]:
    start = 0
    while start < len(doc):
        end = min(start + MAX_CHUNK, len(doc))
        cut = end
        while cut < len(doc) and cut > start + MAX_CHUNK // 2 and doc[cut - 1].text not in {".", "?", "!", "\n", "\n\n"}:
            cut -= 1
        end = cut if cut > start + MAX_CHUNK // 2 else end
        while end < len(doc) and tags[end][:1] in "IL":
            end += 1
        piece = doc[start:end].as_doc()
        reference = piece.copy()
        reference.ents = []  # type: ignore[assignment]
        yield Example.from_dict(piece, {"entities": tags[start:end]})
        start = end


def dev_names(names: list[str], share: int = 6) -> tuple[list[str], list[str]]:
    """Split the training names by a hash of the name: one in ``share`` is for development."""
    chosen = [n for n in names if int(hashlib.sha256(n.encode()).hexdigest(), 16) % share == 0]
    return [n for n in names if n not in chosen], chosen


def save(docs: Iterable[Doc], path: Path) -> int:
    """Write Docs as a DocBin; returns how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    docbin = DocBin(store_user_data=False)
    count = 0
    for doc in docs:
        docbin.add(doc)
        count += 1
    docbin.to_disk(path)
    return count


def convert_syntax(data: Path, out: Path, seed: int = 1) -> None:
    """UD files to ``out/syntax-{train,dev}.spacy`` (dev: current Alpino and LassySmall dev)."""
    nlp = blank()
    train: list[Doc] = []
    for pattern in UD_TRAIN:
        for path in sorted((data / "ud").glob(pattern)):
            train.extend(grouped(read_conllu(path, nlp.vocab), 6, seed))
    train.extend(grouped(read_conllu(data / "ud" / UD_OLD, nlp.vocab, trees_only=True), 6, seed))
    dev: list[Doc] = []
    for name in UD_DEV:
        for index, doc in enumerate(grouped(read_conllu(data / "ud" / name, nlp.vocab), 6, seed)):
            if index % 4 == 0:
                dev.append(doc)
            else:
                train += [doc, doc]
    random.Random(seed).shuffle(train)
    save(train, out / "syntax-train.spacy")
    save(dev, out / "syntax-dev.spacy")


def convert_names(data: Path, out: Path, seed: int = 1) -> None:
    """Typed Alpino names once and policy documents twice to ``out/ner-train.spacy``; a sixth of the policy part is dev."""
    nlp = blank()
    split = json.loads((data / "gold" / "split.json").read_text(encoding="utf-8"))
    train_names, dev = dev_names(split["train"])
    policy = [example.reference for example in read_gold(data / "gold", train_names, nlp)]
    news = list(grouped(read_iob(data / "ner" / "alpino-typed.iob", nlp.vocab), 3, seed))
    train = policy * 2 + news
    random.Random(seed).shuffle(train)
    save(train, out / "ner-train.spacy")
    save((e.reference for e in read_gold(data / "gold", dev, nlp)), out / "ner-dev.spacy")
    save((e.reference for e in read_gold(data / "gold", split["test"], nlp)), out / "ner-test.spacy")
