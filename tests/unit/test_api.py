from __future__ import annotations

import doctest
from pathlib import Path

import pytest
import spacy

import beleidsmijn
from beleidsmijn import api
from beleidsmijn.config import ConfigError
from beleidsmijn.knowledge.load import KnowledgeBaseError, records
from beleidsmijn.records import Number, Organisation

TEXT = "VLAIO hielp in 2023 ruim 11.000 ondernemers, zegt Voka."


@pytest.fixture(scope="module")
def pipeline() -> beleidsmijn.Pipeline:
    return beleidsmijn.Pipeline(model="blank")


def test_a_knowledge_base_gives_typed_records(sample_kb: Path) -> None:
    with beleidsmijn.load(str(sample_kb)) as kb:
        assert len(kb.numbers) == len(list(kb.numbers)) == len(list(kb.numbers))
        number = next(iter(kb.numbers))
        assert isinstance(number, Number)
        assert number.quote.exact in kb.passage(number)
        (organisation,) = kb.find_organisations("VLAIO")
        assert isinstance(organisation, Organisation)
        percentages = kb.find_numbers(unit="percent")
        assert [n.id for n in percentages] == [n["id"] for n in records(sample_kb, "numbers") if n["unit"] == "percent"]
        document = next(iter(kb.documents))
        assert kb.document(document.id) == document
        assert all(isinstance(n, Number) and n.document_id == document.id for n in kb.of_document("numbers", document.id))
        with pytest.raises(KeyError):
            kb.document("doc_0")
        with pytest.raises(KeyError):
            kb.to_pandas("onzin")


def test_no_knowledge_base(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeBaseError, match=r"manifest\.json is missing"):
        beleidsmijn.load(tmp_path)


def test_a_text_is_mined(pipeline: beleidsmijn.Pipeline) -> None:
    mined = pipeline(TEXT)
    assert mined.document is not None
    assert mined.document.text == TEXT
    assert {o.name for o in mined.organisations} == {"Agentschap Innoveren en Ondernemen", "Voka"}
    assert {m.organisation_id for m in mined.mentions} == {o.id for o in mined.organisations}
    assert not mined.errors


def test_a_stream_goes_on_after_a_document_that_cannot_be_read(pipeline: beleidsmijn.Pipeline, samples: Path, tmp_path: Path) -> None:
    results = list(
        pipeline.pipe([b"", ("brief", TEXT), tmp_path / "weg.txt", samples / "rapport-winkels-be.pdf", samples / "bijlagen-nl.zip"])
    )
    assert [bool(mined.document) for mined in results] == [False, True, False, True, True]
    assert results[0].errors[0].category == "empty"
    assert results[1].document is not None
    assert results[1].document.sources[0].path == "brief"
    assert results[2].errors[0].category == "unreadable"
    assert len(results[4].documents) > 1


def test_settings_are_checked() -> None:
    with pytest.raises(ConfigError, match=r"themes\.threshold"):
        beleidsmijn.Pipeline(themes__threshold=2)


def test_the_same_facts_as_the_command_line(sample_kb: Path, samples: Path) -> None:
    path = samples / "rapport-energie-kmo-be.txt"
    mined = beleidsmijn.Pipeline()(path)
    assert mined.document is not None
    expected = [n for n in records(sample_kb, "numbers") if n["document_id"] == mined.document.id]
    assert [n.to_json()["value"] for n in mined.numbers] == [n["value"] for n in expected]
    assert {m.id for m in mined.mentions} == {m["id"] for m in records(sample_kb, "mentions") if m["document_id"] == mined.document.id}


def test_components_of_spacy() -> None:
    nlp = spacy.load("nl_beleid_sm", exclude=["parser", "tagger", "morphologizer", "trainable_lemmatizer"])
    nlp.add_pipe("beleidsmijn_organisations", config={"country": "BE"})
    nlp.add_pipe("beleidsmijn_numbers", config={"spans_key": "getallen"})
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["organisations"]] == ["VLAIO", "Voka"]
    assert doc.spans["organisations"][0]._.organisation["name"] == "Agentschap Innoveren en Ondernemen"
    (number,) = doc.spans["getallen"]
    assert (number.text, number._.quantity["value"], number._.quantity["counted"]["lemma"]) == ("11.000", 11000, "ondernemer")


def test_examples_in_the_documentation_run() -> None:
    assert doctest.testmod(api).failed == 0
    assert doctest.testmod(api).attempted > 0
