from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_current(generate: ModuleType) -> None:
    for name, text in generate.pages().items():
        assert (DOCS / name).read_text(encoding="utf-8") == text, f"{name} is stale: run python docs/generate.py"


def test_every_page_is_in_the_menu() -> None:
    menu = (DOCS.parent / "mkdocs.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"[\w-]+\.md", menu)) == {path.name for path in DOCS.glob("*.md")}


def test_examples_in_python_run(
    sample_kb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(sample_kb, tmp_path / "kb")
    monkeypatch.chdir(tmp_path)
    examples = re.findall(r"```python\n(.*?)```", (DOCS / "python.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(examples) == 3
    for example in examples:
        exec(compile(example, "python.md", "exec"), {})
    assert "Agentschap Innoveren en Ondernemen" in capsys.readouterr().out


def test_examples_in_sql_run(sample_kb: Path, tmp_path: Path) -> None:
    import sqlite3

    from beleidsmijn.export.formats import export

    export(sample_kb, "sqlite", tmp_path / "kb.sqlite")
    (script,) = re.findall(r"```sql\n(.*?)```", (DOCS / "exports.md").read_text(encoding="utf-8"), re.DOTALL)
    with sqlite3.connect(tmp_path / "kb.sqlite") as connection:
        for query in script.split(";")[:-1]:
            assert connection.execute(query).fetchall(), query


def test_own_register_and_scheme_of_the_guide_work(tmp_path: Path) -> None:
    import beleidsmijn

    register, scheme = re.findall(r"```csv\n(.*?)```", (DOCS / "own-knowledge.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "own.csv").write_text(register, encoding="utf-8")
    (tmp_path / "scheme.csv").write_text(scheme, encoding="utf-8")
    pipeline = beleidsmijn.Pipeline(
        model="blank", organisations__registers=(tmp_path / "own.csv",), themes__schemes=(tmp_path / "scheme.csv",)
    )
    mined = pipeline(
        "De Stichting Voorbeeldwijk (SVW) wil meer snelladers. Snelladen langs de snelweg vraagt om laadpalen van hoog vermogen. "
        "Elke snellader kost de SVW 40.000 euro, en de laadinfrastructuur groeit. Er staan nu 12 laadpalen bij de stichting."
    )
    assert {o.name for o in mined.organisations} == {"Stichting Voorbeeldwijk"}
    assert {t.pref_label for t in mined.themes} & {"Snelladers", "Laadpalen"}
