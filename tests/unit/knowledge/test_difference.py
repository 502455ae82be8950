from __future__ import annotations

from pathlib import Path

from beleidsmijn.config import Config
from beleidsmijn.knowledge.difference import difference
from beleidsmijn.run.pipeline import run

OLD = "VLAIO hielp in 2023 ruim 11.000 ondernemers. Volgens Voka verkoopt 34 procent van de kmo's online. Er waren 12 werkplaatsen.\n"
NEW = "VLAIO hielp in 2023 ruim 12.500 ondernemers. Volgens UNIZO verkoopt 34 procent van de kmo's online. Er waren 12 werkplaatsen.\n"


def _kb(folder: Path, **texts: str) -> Path:
    (folder / "in").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    run([str(folder / "in")], folder / "kb", Config())
    return folder / "kb"


def test_a_revised_document_gives_one_change_for_a_revised_figure(tmp_path: Path) -> None:
    found = difference(_kb(tmp_path / "old", a=OLD), _kb(tmp_path / "new", a=NEW))
    assert [d["change"] for d in found.documents] == ["changed"]
    (number,) = found.numbers
    assert (number["change"], number["was"], number["number"]["value"]) == ("changed", {"value": 11000}, 12500)
    assert {(o["change"], o["organisation"]["name"]) for o in found.organisations} == {
        ("removed", "Voka"),
        ("added", "Unie van Zelfstandige Ondernemers"),
    }


def test_documents_that_come_and_go_do_not_flood_the_numbers(tmp_path: Path) -> None:
    found = difference(
        _kb(tmp_path / "old", a=OLD, b="De NMBS telde 400 reizigers op de lijn naar Gent, en dat zijn er veel.\n"),
        _kb(tmp_path / "new", a=OLD, c=NEW),
    )
    assert sorted(d["change"] for d in found.documents) == ["added", "removed"]
    assert not found.numbers


def test_nothing_changed(sample_kb: Path) -> None:
    assert not difference(sample_kb, sample_kb)
