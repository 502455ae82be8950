from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from beleidsmijn.language.pipeline import MAX_CHARACTERS, ModelError, load_pipeline
from beleidsmijn.packaged import read_rows

TEXT = "Volgens Aletta Jacobs van het Rekenhof groeit Gent."


@pytest.fixture
def stand_in(tmp_path: Path) -> Path:
    """A pipeline with the name, the components and the entity labels of the stock Dutch model, deciding by rule."""
    nlp = spacy.blank("nl")
    for name in ("tok2vec", "morphologizer", "tagger", "parser"):
        nlp.add_pipe(name)
    nlp.get_pipe("morphologizer").add_label("POS=NOUN")  # type: ignore[attr-defined]
    nlp.get_pipe("tagger").add_label("N")  # type: ignore[attr-defined]
    nlp.get_pipe("parser").add_label("dep")  # type: ignore[attr-defined]
    nlp.initialize()
    ruler = nlp.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PERSON", "pattern": "Aletta Jacobs"}, {"label": "ORG", "pattern": "Rekenhof"}, {"label": "GPE", "pattern": "Gent"}]
    )
    nlp.meta["name"] = "core_news_sm"
    nlp.to_disk(tmp_path / "model")
    return tmp_path / "model"


def test_stock_labels_are_mapped_and_unread_components_left_out(stand_in: Path) -> None:
    pipeline = load_pipeline(str(stand_in))
    assert pipeline.name == "core_news_sm"
    assert "parser" not in pipeline.nlp.pipe_names
    assert "tagger" not in pipeline.nlp.pipe_names
    found = pipeline.analyse([(100, TEXT)]).entities
    assert [(TEXT[start - 100 : end - 100], label) for start, end, label in found] == [
        ("Aletta Jacobs", "PER"),
        ("Rekenhof", "ORG"),
        ("Gent", "LOC"),
    ]


def test_passages_longer_than_the_limit_are_cut_at_white_space() -> None:
    analysis = load_pipeline("blank").analyse([(0, "woord " * (MAX_CHARACTERS // 2))])
    assert analysis.entities == ()


def test_model_of_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("fr").to_disk(tmp_path / "fr")
    with pytest.raises(ModelError, match="not Dutch"):
        load_pipeline(str(tmp_path / "fr"))


def test_damaged_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(ModelError, match="not installed, or damaged"):
        load_pipeline(str(tmp_path / "leeg"))


def test_every_label_maps_to_the_common_scheme() -> None:
    assert {common for _, common in read_rows("entity_labels.tsv", 2)} <= {"ORG", "PER", "LOC", "MISC", "-"}


def test_model_that_is_not_installed_says_how_to_install_it() -> None:
    with pytest.raises(ModelError, match="python -m spacy download nl_core_news_sm"):
        load_pipeline("nl_core_news_sm")


def test_what_has_no_spaces_is_split_in_time_and_keeps_its_places() -> None:
    text = "(" * 20_000 + "1)" * 20_000 + " De Raad van State zegt dat."
    found = load_pipeline().analyse([(0, text)]).entities
    assert [text[start:end] for start, end, _ in found if end > 60_000] == ["Raad van State"]
