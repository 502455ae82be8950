from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from beleidsmijn.knowledge.index import index_path
from beleidsmijn.knowledge.load import KnowledgeBaseError, records
from beleidsmijn.knowledge.lookup import Lookup, NumberQuery
from beleidsmijn.report.facts import collect


@pytest.mark.parametrize(
    ("query", "meets"),
    [
        (NumberQuery(counted="ondernemers"), lambda n: n.get("counted", {}).get("lemma") == "ondernemer"),
        (NumberQuery(unit="percent"), lambda n: n["unit"] == "percent"),
        (NumberQuery(value=3), lambda n: n["value"] == 3),
        (NumberQuery(since="2022"), lambda n: n.get("time", {}).get("end", "") >= "2022"),
        (NumberQuery(until="2020"), lambda n: "time" in n and n["time"]["start"][:4] <= "2020"),
        (NumberQuery(unit="percent", since="2022"), lambda n: n["unit"] == "percent" and n.get("time", {}).get("end", "") >= "2022"),
        (NumberQuery(unit="parsec"), lambda n: False),
        (NumberQuery(place="belgië"), lambda n: n.get("place", {}).get("text") == "België"),
        (NumberQuery(organisation="nergens"), lambda n: False),
    ],
)
def test_the_index_finds_what_reading_everything_finds(sample_kb: Path, query: NumberQuery, meets: object) -> None:
    expected = [n["id"] for n in records(sample_kb, "numbers") if meets(n)]  # type: ignore[operator]
    with Lookup(sample_kb) as lookup:
        found, total = lookup.numbers(query)
        first, total_too = lookup.numbers(query, limit=1)
    assert [n["id"] for n in found] == expected
    assert (total, total_too) == (len(expected), len(expected))
    assert first == found[:1]


def test_passages_are_those_of_the_text(sample_kb: Path) -> None:
    texts = {d["id"]: d["text"] for d in records(sample_kb, "documents")}
    with Lookup(sample_kb) as lookup:
        (organisation,) = lookup.organisations("vlaio")
        assert organisation["name"] == "Agentschap Innoveren en Ondernemen"
        assert len(organisation["passages"]) == organisation["mentions"]
        for mention in organisation["passages"]:
            assert "".join(mention["passage"]) in texts[mention["document_id"]]
        assert lookup.organisations(organisation["id"]) == [organisation]
        assert {about["document_id"] for about in lookup.themes("mkb")[0]["about"]}
        assert lookup.documents("energie")[0]["sources"][0]["path"].endswith("rapport-energie-kmo-be.txt")


def test_relations_of_an_organisation_are_those_that_name_it(sample_kb: Path) -> None:
    known = {organisation["id"] for organisation in records(sample_kb, "organisations")}
    expected = {r["object_id"] for r in records(sample_kb, "relations") if r.get("object_id") in known}
    assert expected
    with Lookup(sample_kb) as lookup:
        for organisation_id in expected:
            (organisation,) = lookup.organisations(organisation_id)
            assert organisation["name"] in {relation["object"] for relation in organisation["relations"]}


def test_an_index_is_made_anew_when_the_knowledge_base_changes(sample_kb: Path, tmp_path: Path) -> None:
    kb = shutil.copytree(sample_kb, tmp_path / "kb")
    with Lookup(kb) as lookup:
        before = lookup.numbers(NumberQuery())[1]
    made = index_path(kb).stat().st_mtime_ns
    with Lookup(kb) as lookup:
        assert lookup.numbers(NumberQuery())[1] == before
    assert index_path(kb).stat().st_mtime_ns == made
    lines = (kb / "numbers.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (kb / "numbers.jsonl").write_text("".join(lines[:-1]), encoding="utf-8")
    (kb / "manifest.json").write_text((kb / "manifest.json").read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with Lookup(kb) as lookup:
        assert lookup.numbers(NumberQuery())[1] == before - 1


def test_a_damaged_index_is_made_anew(sample_kb: Path, tmp_path: Path) -> None:
    kb = shutil.copytree(sample_kb, tmp_path / "kb")
    index_path(kb).write_bytes(b"no database" * 100)
    with Lookup(kb) as lookup:
        assert lookup.numbers(NumberQuery())[1]


def test_a_damaged_knowledge_base_is_named(sample_kb: Path, tmp_path: Path) -> None:
    kb = shutil.copytree(sample_kb, tmp_path / "kb")
    (kb / "numbers.jsonl").write_text("{\n", encoding="utf-8")
    with pytest.raises(KnowledgeBaseError, match=r"numbers\.jsonl"):
        Lookup(kb)
    assert not list(tmp_path.glob(".kb*"))


def test_a_knowledge_base_from_before_a_file_was_added_is_read(sample_kb: Path, tmp_path: Path) -> None:
    kb = shutil.copytree(sample_kb, tmp_path / "kb")
    manifest = json.loads((kb / "manifest.json").read_text(encoding="utf-8"))
    del manifest["counts"]["named_things"]
    (kb / "manifest.json").write_text(json.dumps({**manifest, "version": "1.0"}), encoding="utf-8")
    (kb / "named_things.jsonl").unlink()
    with Lookup(kb) as lookup:
        (document,) = lookup.documents("energie")
        assert document["numbers"]
        assert document["named_things"] == []
    assert collect(kb).index["documents"]
    (kb / "numbers.jsonl").unlink()
    with pytest.raises(KnowledgeBaseError, match=r"numbers\.jsonl"):
        list(records(kb, "numbers"))
