"""The five documents that the project was started from: what they must give. Their text stays outside the repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beleidsmijn.config import Config
from beleidsmijn.run.pipeline import run

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.shared

EXPECTED: dict[str, dict[str, Any]] = {
    "000": {"kind": "opinion", "date": "2023-05-05", "country": "BE", "authors": 2},
    "001": {"kind": "opinion", "date": None, "country": "BE", "authors": 1},
    "002": {"kind": "news", "date": "2021-11-25", "country": "NL", "authors": 0},
    "003": {"kind": "parliamentary_answer", "date": None, "country": "BE", "authors": 0},
    "004": {"kind": "news", "date": None, "country": "NL", "authors": 0},
}


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    target = tmp_path_factory.mktemp("seeds") / "kb"
    run([str(SHARED / "seeds")], target, Config())
    return {path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in target.glob("*.jsonl")}


def document(kb: dict[str, list[dict[str, Any]]], seed: str) -> dict[str, Any]:
    return next(d for d in kb["documents"] if f"/{seed}_" in d["sources"][0]["path"])


@pytest.mark.parametrize("seed", EXPECTED)
def test_metadata(kb: dict[str, list[dict[str, Any]]], seed: str) -> None:
    found = document(kb, seed)
    assert (found["kind"], found.get("date"), found.get("country"), len(found["authors"])) == tuple(EXPECTED[seed].values())


def test_no_errors(kb: dict[str, list[dict[str, Any]]]) -> None:
    assert (len(kb["documents"]), kb["errors"]) == (5, [])


def test_five_questions_are_linked_to_their_five_answers(kb: dict[str, list[dict[str, Any]]]) -> None:
    sections = [s for s in kb["sections"] if s["document_id"] == document(kb, "003")["id"]]
    questions = {s["id"]: s["number"] for s in sections if s["kind"] == "question"}
    links = [(s["number"], questions[s["answers"]]) for s in sections if s["kind"] == "answer"]
    assert sorted(links) == [(n, n) for n in "12345"]


def test_flattened_tables_are_rebuilt_and_add_up(kb: dict[str, list[dict[str, Any]]]) -> None:
    tables = [t for t in kb["tables"] if t["document_id"] == document(kb, "003")["id"]]
    assert [len(t["rows"]) for t in tables] == [6, 6, 6]
    assert all(t["verified"] and all(check["holds"] for check in t["checks"]) for t in tables)
    assert tables[0]["columns"] == [["2018", "sess"], ["2018", "deeln"], ["2019", "sess"], ["2019", "deeln"]]


def test_boilerplate_yields_nothing(kb: dict[str, list[dict[str, Any]]]) -> None:
    boilerplate = [(s["document_id"], s["span"]) for s in kb["sections"] if s["kind"] == "boilerplate"]
    assert boilerplate
    for record in [*kb["mentions"], *kb["numbers"]]:
        span = record["span"]
        assert not any(d == record["document_id"] and b["start"] < span["end"] and span["start"] < b["end"] for d, b in boilerplate)
