from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import conllu
import pytest

from beleidsmijn.evaluation.gold import load_gold
from beleidsmijn.export.annotated import CorrectionError, annotated, corrected
from beleidsmijn.export.formats import export, import_corrections
from beleidsmijn.export.target import ExportError
from beleidsmijn.knowledge.load import records

TEXT = "😀 VLAIO hielp 11.000\nondernemers."


def _annotate(folder: Path) -> Path:
    """What Label Studio exports when an annotator has accepted every prediction."""
    tasks = json.loads((folder / "tasks.json").read_text(encoding="utf-8"))
    for task in tasks:
        task["annotations"] = [{"result": task["predictions"][0]["result"], "was_cancelled": False}]
    path = folder.parent / "project.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["brat", "labelstudio"])
def test_what_goes_out_comes_back_as_gold(sample_kb: Path, tmp_path: Path, name: str) -> None:
    export(sample_kb, name, tmp_path / "out")
    source = _annotate(tmp_path / "out") if name == "labelstudio" else tmp_path / "out"
    count = import_corrections(source, name, tmp_path / "gold")
    gold = {document.name: document for document in load_gold(tmp_path / "gold").documents}
    expected = list(annotated(sample_kb))
    assert count == len(gold) == len(expected)
    for document in expected:
        assert gold[document.name].data.decode("utf-8") == document.text
        assert gold[document.name].entities == [{**e, "canonical": e["canonical"] or e["text"]} for e in document.entities]
        assert gold[document.name].numbers == document.numbers


def test_tasks_that_no_one_annotated_are_no_gold(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "labelstudio", tmp_path / "out")
    with pytest.raises(ExportError, match="no document has been annotated"):
        import_corrections(tmp_path / "out", "labelstudio", tmp_path / "gold")
    assert not (tmp_path / "gold").exists()


def test_offsets_in_utf_16_units_are_understood(tmp_path: Path) -> None:
    region = {"id": "a", "type": "labels", "from_name": "label", "value": {"start": 3, "end": 8, "text": "VLAIO", "labels": ["ORG"]}}
    tasks = [{"data": {"name": "emoji", "text": TEXT}, "annotations": [{"result": [region]}]}]
    (tmp_path / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    import_corrections(tmp_path / "tasks.json", "labelstudio", tmp_path / "gold")
    (entity,) = load_gold(tmp_path / "gold").documents[0].entities
    assert (entity["start"], entity["end"], entity["text"]) == (2, 7, "VLAIO")


@pytest.mark.parametrize(
    ("span", "about", "expected"),
    [
        (("NUMBER", 14, 20), {}, {"value": 11000, "unit": "count", "qualifier": "exact"}),
        (("NUMBER", 14, 20), {"value": "12000", "unit": "EUR"}, {"value": 12000, "unit": "EUR"}),
        (("NUMBER", 2, 7), {}, "the number 'VLAIO' has no value"),
        (("NUMBER", 14, 20), {"value": "11.000,5"}, "is no number; write it with a decimal point"),
        (("ORG", 2, 700), {}, "lies outside the text"),
        (("DOG", 2, 7), {}, "unknown label 'DOG'"),
    ],
)
def test_what_an_annotator_adds_is_read_or_refused(span: Any, about: dict[str, str], expected: Any) -> None:
    if isinstance(expected, str):
        with pytest.raises(CorrectionError, match=expected):
            corrected("x", TEXT, [(*span, about)])
    else:
        (number,) = corrected("x", TEXT, [(*span, about)]).numbers
        assert expected.items() <= number.items()


def test_brat_spans_over_a_line_end_are_fragments(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "brat", tmp_path / "brat")
    for path in (tmp_path / "brat").glob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                _, place, words = line.split("\t")
                fragments = [tuple(map(int, fragment.split())) for fragment in place.split(" ", 1)[1].split(";")]
                assert " ".join(text[start:end] for start, end in fragments) == words


def test_conllu_is_well_formed_and_holds_the_organisations(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "conllu", tmp_path / "kb.conllu")
    sentences = conllu.parse((tmp_path / "kb.conllu").read_text(encoding="utf-8"))
    found = 0
    for sentence in sentences:
        assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
        assert [token["head"] for token in sentence].count(0) == 1
        words = "".join(t["form"] + ("" if (t["misc"] or {}).get("SpaceAfter") == "No" else " ") for t in sentence).strip()
        assert words == sentence.metadata["text"]
        found += sum((token["misc"] or {}).get("NER") == "B-ORG" for token in sentence)
    mentions = list(records(sample_kb, "mentions"))
    assert 0.85 * len(mentions) <= found <= len(mentions)  # some stand in boilerplate or in the margins of pages


def test_a_label_studio_project_accepts_the_tasks(sample_kb: Path, tmp_path: Path) -> None:
    interface = pytest.importorskip("label_studio_sdk.label_interface", reason="label-studio-sdk is not installed")
    export(sample_kb, "labelstudio", tmp_path / "out")
    labels = interface.LabelInterface((tmp_path / "out" / "labels.xml").read_text(encoding="utf-8"))
    labels.validate()
    for task in json.loads((tmp_path / "out" / "tasks.json").read_text(encoding="utf-8")):
        assert labels.validate_task({"data": task["data"]})
        assert all(labels.validate_prediction(prediction) for prediction in task["predictions"])
