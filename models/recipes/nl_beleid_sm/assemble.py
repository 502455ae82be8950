"""Put the trained parts together as the package ``models/nl_beleid_sm``."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import srsly
from spacy.language import Language

import training_code  # noqa: F401 - registers what the configurations name

NAME, VERSION = "beleid_sm", "0.1.0"
PROJECT = Path(__file__).parents[2] / "nl_beleid_sm"
PACKAGE = PROJECT / "nl_beleid_sm"
MAX_BYTES = 16 * 2**20
SOURCES = [
    {"name": "Alpino treebank, converted to Universal Dependencies", "license": "LGPL-2.1-or-later / CC BY-SA 4.0"},
    {"name": "UD Dutch Alpino and LassySmall", "license": "CC BY-SA 4.0"},
    {"name": "Alpino names, typed by hand", "license": "LGPL-2.1-or-later"},
    {"name": "Dutch and Belgian policy documents annotated for this project", "license": "annotations CC0; texts CC0, EUPL-1.2, official publications"},
    {"name": "Dutch laws and debates, Belgian written questions, party programmes (word vectors; names as the product labels them)", "license": "official texts, CC0, none stated"},
    {"name": "Names of the register of organisations (put into annotated texts)", "license": "CC0, MIT, BSD-style"},
]

PROBES = [
    "De Rijksdienst voor Ondernemend Nederland (RVO) hielp in 2021 ruim 11.000 ondernemers met hun digitale plannen.",
    "Minister Thorbecke zei in de Tweede Kamer dat de gemeente Utrecht de wet heeft nageleefd. Daarna liep hij weg.",
]


def combine(syntax: Path, names: Path) -> Language:
    """One pipeline: the components of the syntax model, then the recogniser with its own tok2vec."""
    nlp = spacy.load(syntax)
    recogniser = spacy.load(names)
    nlp.add_pipe("ner", source=recogniser, first=True)  # before sentences are set: a recogniser of names does not go over their ends
    return nlp


def between(first: Path, second: Path, share: float, target: Path) -> Path:
    """Write the first of two recognisers with weights so far towards those of the second; returns where."""
    nlp = spacy.load(first)
    other = spacy.load(second).get_pipe("ner").model  # type: ignore[attr-defined]
    for node, towards in zip(nlp.get_pipe("ner").model.walk(), other.walk(), strict=True):  # type: ignore[attr-defined]
        for name in node.param_names:
            if node.has_param(name):
                weights = node.get_param(name)
                node.set_param(name, weights + (share * (towards.get_param(name) - weights)).astype(weights.dtype))
    nlp.to_disk(target)
    return target


def prune_exceptions(nlp: Language, texts: Iterable[str]) -> None:
    """Leave out of the tokenizer spaCy's exceptions that the raw texts hold less than twice: nine in ten (law reviews, emoticons).

    Making them ready is most of the time that loading takes.
    """
    exceptions = set(spacy.blank("nl").tokenizer.rules)
    seen = Counter(form for text in texts for word in text.split() for form in {word, word.strip("()\"'“”«»,;:")} & exceptions)
    nlp.tokenizer.rules = {form: rule for form, rule in nlp.tokenizer.rules.items() if form not in exceptions or seen[form] >= 2}


def trim_strings(nlp: Language, folder: Path) -> None:
    """Leave the words of the training texts out of a saved pipeline: it needs its labels, and the letters that lemma rules exchange."""
    trees = srsly.msgpack_loads(nlp.get_pipe("trainable_lemmatizer").trees.to_bytes())["trees"]  # type: ignore[attr-defined]
    hashes = {value for tree in trees for key, value in tree.items() if key in {"orig", "subst"}}
    labels = {str(label) for _, component in nlp.pipeline for label in getattr(component, "labels", ())}
    labels |= set(nlp.get_pipe("morphologizer").cfg["labels_morph"].values())  # type: ignore[attr-defined]
    strings = sorted(labels | {nlp.vocab.strings[value] if isinstance(value, int) else value for value in hashes} | {""})
    (folder / "vocab" / "strings.json").write_text(json.dumps(strings, ensure_ascii=False), encoding="utf-8")


def forget_paths(file: Path) -> None:
    """Leave out of a saved configuration where the training files lay."""
    config = spacy.util.load_config(file)
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(file)


def halve(folder: Path) -> None:
    """Write the weights and vectors of a saved pipeline in two bytes each instead of four; the package's ``load`` widens them again."""
    for path in sorted(folder.glob("*/model")):
        saved = srsly.msgpack_loads(path.read_bytes())
        for params in saved["params"]:
            for name, value in params.items():
                if value is not None and value.dtype == np.float32:
                    params[name] = value.astype(np.float16)
        path.write_bytes(srsly.msgpack_dumps(saved))
    vectors = folder / "vocab" / "vectors"
    with vectors.open("rb") as file:
        data = np.load(file)
    with vectors.open("wb") as file:
        np.save(file, data.astype(np.float16))


def same_results(nlp: Language, other: Language, texts: list[str]) -> bool:
    """Whether two pipelines say the same of some texts."""

    def results(pipeline: Language) -> list[object]:
        return [
            [(t.text, t.pos_, t.tag_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start) for t in doc]
            for doc in pipeline.pipe(texts)
        ]

    return results(nlp) == results(other)


def describe(nlp: Language, data: Path, figures: dict[str, Any]) -> None:
    """Meta data: sources, licences, versions, figures, the hash of the data it was trained on."""
    nlp.meta.update(
        name=NAME,
        version=VERSION,
        description="Dutch pipeline for policy text: tagger, morphologizer, lemmatiser, sentence boundaries, parser, names",
        author="beleidsmijn",
        license="CC BY-SA 4.0",
        sources=SOURCES,
        performance=figures,
        data_sha256=data_hash(data),
        made_with={name: importlib.metadata.version(name) for name in ("spacy", "thinc", "numpy", "floret")},
    )


def data_hash(data: Path) -> str:
    """SHA-256 over the names and bytes of all training files, in order of name."""
    digest = hashlib.sha256()
    for folder in ("gold", "ner", "ud", "raw", "themes"):
        for path in sorted((data / folder).rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(data).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def write_package(nlp: Language) -> int:
    """Write the package; returns its size in bytes.

    Raises:
        ValueError: if it is larger than MAX_BYTES, or does not load as it was.
    """
    target = PACKAGE / "model"
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    trim_strings(nlp, target)
    forget_paths(target / "config.cfg")
    if not same_results(nlp, spacy.load(target), PROBES):
        raise ValueError("the saved pipeline does not say the same as the one that was trained")
    halve(target)
    meta = json.loads((target / "meta.json").read_text(encoding="utf-8"))
    (PACKAGE / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    size = sum(path.stat().st_size for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    if size > MAX_BYTES:
        raise ValueError(f"the package has {size:,} bytes, over the limit of {MAX_BYTES:,}")
    return size
