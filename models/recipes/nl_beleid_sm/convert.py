"""From the annotated sources to spaCy's binary training format, tokenised with the project's own rules.

Sources (see ``../shared/data/README.md`` for licences): UD treebanks for tagging, parsing and lemmas; typed Alpino names
and our annotated policy documents for names.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example, biluo_tags_to_spans, iob_to_biluo, offsets_to_biluo_tags

import annotated
import silver
from chunks import chunks
from replace import replaced
from beleidsmijn.evaluation.gold import load_gold
from beleidsmijn.language.tokenizer import add_policy_rules
from beleidsmijn.language.treebank import grouped, read_conllu

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


def blank() -> Language:
    """A blank Dutch pipeline with the tokenizer rules of the project."""
    nlp = spacy.blank("nl")
    add_policy_rules(nlp)
    return nlp


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
    """Annotated policy documents in chunks of at most MAX_CHUNK tokens (see `chunks`); a span inside a token is left open, not denied."""
    for name in names:
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        entities = json.loads((folder / "annotations" / f"{name}.json").read_text(encoding="utf-8"))["entities"]
        doc = nlp.make_doc(text)
        spans = [(e["start"], e["end"], e["label"]) for e in entities]
        tags = offsets_to_biluo_tags(doc, spans, missing="O")
        yield from chunks(doc, tags)


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


def annotated_names(data: Path, seed: int = 1) -> tuple[list[Doc], list[Doc]]:
    """Docs with names annotated by hand: policy documents (those of the data and those annotated for this project), newspapers.

    None of the training documents is held apart: how long to train was settled with a sixth of them (`dev_names`), and stays as it is.
    """
    nlp = blank()
    split = json.loads((data / "gold" / "split.json").read_text(encoding="utf-8"))
    policy = [example.reference for example in read_gold(data / "gold", split["train"], nlp)]
    own = annotated.docs(data.parent, nlp)
    news = list(grouped(read_iob(data / "ner" / "alpino-typed.iob", nlp.vocab), 3, seed))
    return policy + own, news


ORIGINALS, COPIES = 3, 4
"""How often an annotated policy text counts beside the newspaper's: as it is, and with other names in it (see `replace`)."""


def convert_names(data: Path, out: Path, seed: int = 1) -> None:
    """Annotated names to ``out/names-train.spacy``; a part of them to ``out/names-dev.spacy``, to follow the training by."""
    policy, news = annotated_names(data, seed)
    save(_mixed(policy, news, (), seed), out / "names-train.spacy")
    split = json.loads((data / "gold" / "split.json").read_text(encoding="utf-8"))
    save((e.reference for e in read_gold(data / "gold", dev_names(split["train"])[1], blank())), out / "names-dev.spacy")


def convert_silver(data: Path, out: Path, teacher: Path, most: int | None = None, seed: int = 1) -> None:
    """The same with texts that the product labels with a teacher's recogniser (see `silver`) to ``out/silver-train.spacy``.

    Args:
        data: the folder of the data.
        out: where the files go.
        teacher: a pipeline with a recogniser.
        most: pieces of labelled text at most, to test the recipe.
        seed: of all choices.
    """
    policy, news = annotated_names(data, seed)
    nlp = blank()
    test = [document.data.decode("utf-8") for document in load_gold(data / "gold", "test").documents]
    known = silver.windows_of((doc.text for doc in policy), 50)
    labelled = (doc for doc in silver.label(data, str(teacher), nlp, test) if not silver.overlaps(doc.text, known, 50, 2))
    save(_mixed(policy, news, itertools.islice(labelled, most), seed), out / "silver-train.spacy")


def _mixed(policy: list[Doc], news: list[Doc], labelled: Iterable[Doc], seed: int) -> list[Doc]:
    """Everything to train on, in the order of chance."""
    nlp = blank()
    train = policy * ORIGINALS + news + list(labelled)
    for copy in range(COPIES):
        train += replaced(policy, nlp, copy)
    random.Random(seed).shuffle(train)
    return train
