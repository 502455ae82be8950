"""The trained pipeline as it is shipped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from beleidsmijn.evaluation.gold import load_gold
from beleidsmijn.language.figures import name_figures

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "models" / "nl_beleid_sm" / "nl_beleid_sm"
MIN_ORG_F1 = 0.93
"""A little below what the shipped model reaches (CHANGELOG): a damaged or exchanged file falls far below it."""
COMPONENTS = ["ner", "tok2vec", "senter", "morphologizer", "tagger", "parser", "trainable_lemmatizer"]
TEXT = "De Rijksdienst voor Ondernemend Nederland hielp in 2021 ruim 11.000 ondernemers in Utrecht. Minister Thorbecke liep weg."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load("nl_beleid_sm")


def test_package_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts) <= 16 * 2**20


def test_it_loads_by_name_with_all_components(nlp: Language) -> None:
    assert nlp.pipe_names == COMPONENTS
    doc = nlp(TEXT)
    assert doc[0].pos_ == "DET"
    assert "ondernemer" in [token.lemma_ for token in doc]
    assert ("Rijksdienst voor Ondernemend Nederland", "ORG") in [(entity.text, entity.label_) for entity in doc.ents]
    assert len(list(doc.sents)) == 2
    assert doc[0].head.text == "Rijksdienst"


@pytest.mark.parametrize("left_out", COMPONENTS[:1] + COMPONENTS[2:])
def test_each_component_can_be_left_out(left_out: str, nlp: Language) -> None:
    doc, whole = spacy.load("nl_beleid_sm", exclude=[left_out])(TEXT), nlp(TEXT)
    assert left_out == "tagger" or [token.tag_ for token in doc] == [token.tag_ for token in whole]
    assert left_out == "ner" or [e.text for e in doc.ents] == [e.text for e in whole.ents]


def test_names_need_none_of_the_other_components(nlp: Language) -> None:
    alone = spacy.load("nl_beleid_sm", exclude=COMPONENTS[1:])
    assert [(e.text, e.label_) for e in alone(TEXT).ents] == [(e.text, e.label_) for e in nlp(TEXT).ents]


def test_its_tokenizer_has_the_rules_of_the_project(nlp: Language) -> None:
    assert [token.text for token in nlp("Zie art. 12a van de wet; het kostte €3,5 mln.")][:2] == ["Zie", "art."]


def test_meta_says_what_it_was_made_from(nlp: Language) -> None:
    assert nlp.meta["license"]
    assert all(source["license"] for source in nlp.meta["sources"])  # type: ignore[union-attr]
    assert len(str(nlp.meta["data_sha256"])) == 64
    assert nlp.meta["version"] == json.loads((PACKAGE / "meta.json").read_text(encoding="utf-8"))["version"]


def test_names_of_the_own_gold_are_found(nlp: Language) -> None:
    documents = load_gold(ROOT / "corpus" / "gold").documents
    figures = name_figures(nlp, ((document.data.decode("utf-8"), document.entities) for document in documents))
    assert figures["ORG.f1"] >= MIN_ORG_F1, figures
