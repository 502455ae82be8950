from __future__ import annotations

import base64
import gzip
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from beleidsmijn.config import Config
from beleidsmijn.display import Display
from beleidsmijn.knowledge.load import records
from beleidsmijn.report.facts import Units, collect, indicators
from beleidsmijn.report.network import network
from beleidsmijn.report.page import render_report
from beleidsmijn.run.pipeline import run

HOSTILE = '</script><script>alert(1)</script> <img src=x onerror="a()"> javascript:alert(2) Volgens VLAIO "><b> zijn er 11.000 ondernemers 😀 bij Voka.\n'


def _data(page: str, name: str) -> Any:
    (packed,) = re.findall(rf'id="data-{name}">([^<]*)</script>', page)
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def test_the_page_loads_nothing_and_says_so_to_the_browser(sample_kb: Path) -> None:
    page = html.unescape(render_report(sample_kb))
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)""", page)
    assert not re.search(r"\b(?:fetch|XMLHttpRequest|eval|innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b", page)


def test_the_same_knowledge_base_gives_the_same_page(sample_kb: Path) -> None:
    assert render_report(sample_kb) == render_report(sample_kb)


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    folder = Path(__file__).parents[2] / "pipeline" / "beleidsmijn" / "report"
    used = set()
    for path in [*folder.glob("parts/*.js"), *folder.glob("*.j2")]:
        used |= set(re.findall(r"""["'`]((?:show|report)\.[a-z_]+)["'`]""", path.read_text(encoding="utf-8")))
    assert len(used) > 40
    for language in ("nl", "en"):
        assert used <= set(Display(language).words)  # type: ignore[arg-type]


def test_text_from_documents_never_becomes_markup(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(HOSTILE, encoding="utf-8")
    run([str(tmp_path / "x.txt")], tmp_path / "kb", Config())
    page = render_report(tmp_path / "kb")
    assert page.count("<script") == page.count("</script>") == 3
    assert "alert" not in page
    assert "<img" not in page
    assert _data(page, "0")[0]["text"] == HOSTILE


def test_marks_stand_where_a_browser_counts_them(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(HOSTILE, encoding="utf-8")
    run([str(tmp_path / "x.txt")], tmp_path / "kb", Config())
    (content,) = collect(tmp_path / "kb").chunks[0]
    units = content["text"].encode("utf-16-le")
    words = [units[2 * start : 2 * end].decode("utf-16-le") for start, end, _ in content["mentions"]]
    assert words == ["VLAIO", "Voka"]


@pytest.mark.parametrize(("offset", "unit"), [(0, 0), (1, 1), (2, 3), (3, 4), (4, 6)])
def test_code_points_to_utf_16_units(offset: int, unit: int) -> None:
    assert Units("a😀b😀").at(offset) == unit


def test_every_fact_is_in_the_page(sample_kb: Path) -> None:
    page = render_report(sample_kb)
    index = _data(page, "index")
    expected = list(records(sample_kb, "numbers"))
    assert index["numbers"]["value"] == [n["value"] for n in expected]
    units = index["numbers"]["unit"]
    assert [units["pool"][place] for place in units["at"]] == [n["unit"] for n in expected]
    assert len(index["organisations"]) == sum(1 for _ in records(sample_kb, "organisations"))
    assert [d["id"] for d in index["documents"]] == [d["id"] for d in records(sample_kb, "documents")]
    for document, record in zip(index["documents"], records(sample_kb, "documents")):
        (content,) = [c for c in _data(page, str(document["chunk"])) if index["documents"][c["document"]] is document]
        assert content["text"] == record["text"]


def test_what_is_left_out_is_counted(sample_kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beleidsmijn.report.facts.MAX_NUMBERS", 10)
    monkeypatch.setattr("beleidsmijn.report.facts.MAX_TEXT", 5_000)
    index = collect(sample_kb).index
    numbers, documents = sum(1 for _ in records(sample_kb, "numbers")), len(index["documents"])
    assert len(index["numbers"]["value"]) == 10
    assert index["left_out"]["numbers"] == numbers - 10
    assert index["left_out"]["texts"] == sum(d["chunk"] == -1 for d in index["documents"])
    assert 0 < index["left_out"]["texts"] < documents


def test_indicators_have_values_at_several_times() -> None:
    def row(lemma: str, time: str | None) -> dict[str, Any]:
        return {"counted": lemma, "lemma": lemma, "unit": "count", "from": time, "kind": "count"}

    rows = [row("kmo", "2020"), row("kmo", "2021"), row("winkel", "2020"), row("winkel", "2020"), row("start-up", None), row("kmo", "2020")]
    assert indicators(rows) == [{"counted": "kmo", "unit": "count", "numbers": [0, 5, 1]}]


def test_the_ring_puts_those_that_meet_side_by_side() -> None:
    together = network([[1, 2], [1, 2], [3, 4], [3, 4], [1, 3], [1, 3], [5]])
    ring = together["nodes"]
    assert sorted(ring) == [1, 2, 3, 4]
    assert abs(ring.index(3) - ring.index(4)) == 1
    assert {tuple(sorted((ring[a], ring[b]))): n for a, b, n in together["edges"]} == {(1, 2): 2, (3, 4): 2, (1, 3): 2}
    assert network([]) == {"nodes": [], "edges": []}


def test_identifiers_can_be_looked_up(sample_kb: Path) -> None:
    found = {scheme: address for o in collect(sample_kb).index["organisations"] for scheme, _, address in o["identifiers"]}
    assert found["kbo"].startswith("https://kbopub.economie.fgov.be/")
    assert found["tooi"].startswith("https://identifier.overheid.nl/")
