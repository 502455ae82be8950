from __future__ import annotations

from pathlib import Path

from beleidsmijn.config import Config
from beleidsmijn.report.page import render_report
from beleidsmijn.run.pipeline import run


def test_report_is_self_contained_and_marks_the_facts(sample_kb: Path) -> None:
    page = render_report(sample_kb)
    assert '<mark class="org" title="Agentschap Innoveren en Ondernemen">VLAIO</mark>' in page
    assert '<mark class="num"' in page
    assert "<script" not in page
    assert "src=" not in page


def test_text_from_documents_never_becomes_markup(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(
        '<script>alert(1)</script> <img src=x onerror="a()"> Volgens VLAIO "><b> zijn er 11.000 ondernemers.\n', encoding="utf-8"
    )
    run([str(tmp_path / "x.txt")], tmp_path / "kb", Config())
    page = render_report(tmp_path / "kb")
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
