from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from beleidsmijn.cli.main import COMMANDS

TEXT = (
    "Een tekst over de Rijksdienst voor Ondernemend Nederland (RVO), die ruim 11.000 ondernemers in Nederland heeft geholpen met advies.\n"
)


def beleidsmijn(*arguments: str | Path, cwd: Path | None = None, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
    """The command line as a user runs it."""
    done = subprocess.run(
        [sys.executable, "-m", "beleidsmijn", *map(str, arguments)], cwd=cwd, input=stdin, capture_output=True, check=False
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "tekst.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_run_writes_a_sound_knowledge_base(document: Path, tmp_path: Path) -> None:
    done = beleidsmijn("run", document.parent, "-o", tmp_path / "kb")
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 (1 in the register), named 2 times" in done.stderr
    assert beleidsmijn("validate", tmp_path / "kb").returncode == 0
    whole = json.loads((tmp_path / "kb" / "kb.json").read_text(encoding="utf-8"))
    assert whole["numbers"][0]["value"] == 11000
    assert whole["documents"][0]["sources"][0]["path"] == "in/tekst.txt"


def test_run_with_problems_exits_3_and_keeps_the_rest(document: Path, tmp_path: Path) -> None:
    (document.parent / "leeg.txt").write_bytes(b"")
    (document.parent / "binair.txt").write_bytes(bytes(range(256)) * 8)
    (document.parent / "frans.txt").write_text(
        "Le ministre a expliqué au parlement comment la mesure va fonctionner pour toutes les entreprises du pays.", encoding="utf-8"
    )
    done = beleidsmijn("run", document.parent, tmp_path / "weg.txt", "-o", tmp_path / "kb")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    for name, cause in (("leeg.txt", "empty"), ("binair.txt", "binary"), ("frans.txt", "not Dutch"), ("weg.txt", "no such file")):
        assert any(name in line and cause in line for line in done.stderr.splitlines()), name
    errors = [json.loads(line) for line in (tmp_path / "kb" / "errors.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {e["category"] for e in errors} == {"empty", "unsupported", "not_dutch", "not_found"}
    assert beleidsmijn("validate", tmp_path / "kb").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["run", "weg.txt"], 1, "weg.txt: no such file or folder"),
        (["run", "leeg"], 1, "leeg: the folder holds no files"),
        (["run"], 2, "Missing argument"),
        (["run", "tekst.txt", "--set", "themes.threshold=high"], 2, "themes.threshold"),
        (["run", "tekst.txt", "--set", "onbekend=1"], 2, "onbekend"),
        (["run", "tekst.txt", "--model", "nl_core_news_sm"], 1, "python -m spacy download nl_core_news_sm"),
        (["run", "tekst.txt", "-o", "tekst.txt"], 1, "tekst.txt: is a file"),
        (["run", "tekst.txt", "-o", "vol"], 1, "vol: the folder is not empty and holds no knowledge base"),
        (["validate", "leeg"], 1, "leeg: no knowledge base"),
        (["show", "leeg", "organisation", "x"], 1, "leeg: no knowledge base"),
        (["schema", "onzin"], 2, "no record 'onzin'"),
        (["onzin"], 2, "No such command"),
    ],
)
def test_wrong_use_gives_one_line_and_its_exit_code(tmp_path: Path, arguments: list[str], code: int, message: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets.txt").write_text("x")
    (tmp_path / "tekst.txt").write_text(TEXT, encoding="utf-8")
    done = beleidsmijn(*arguments, cwd=tmp_path)
    assert done.returncode == code
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "kb").exists()


def test_unwritable_output_leaves_nothing_behind(document: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blok"
    blocked.write_text("x")
    done = beleidsmijn("run", document, "-o", blocked / "kb")
    assert done.returncode == 1
    assert str(blocked / "kb") in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input(tmp_path: Path) -> None:
    assert beleidsmijn("run", "-", "-o", tmp_path / "kb", stdin=TEXT.encode()).returncode == 0
    assert json.loads((tmp_path / "kb" / "documents.jsonl").read_text(encoding="utf-8"))["sources"][0]["path"] == "-"


def test_quiet_prints_nothing(document: Path, tmp_path: Path) -> None:
    done = beleidsmijn("run", "-q", document, "-o", tmp_path / "kb")
    assert (done.stdout, done.stderr) == ("", "")


def test_same_bytes_twice_is_one_document(document: Path, tmp_path: Path) -> None:
    (document.parent / "kopie.txt").write_bytes(document.read_bytes())
    assert beleidsmijn("run", document.parent, "-o", tmp_path / "kb").returncode == 0
    (record,) = [json.loads(line) for line in (tmp_path / "kb" / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [source["path"] for source in record["sources"]] == ["in/kopie.txt", "in/tekst.txt"]


def test_config_file_and_manifest(document: Path, tmp_path: Path) -> None:
    (tmp_path / "beleidsmijn.toml").write_text("[themes]\nthreshold = 0.9\n")
    assert beleidsmijn("run", document, "-o", "kb", cwd=tmp_path).returncode == 0
    manifest = json.loads((tmp_path / "kb" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["config"]["themes"]["threshold"] == 0.9


def test_show(sample_kb: Path) -> None:
    assert "Agentschap Innoveren en Ondernemen" in beleidsmijn("show", sample_kb, "organisation", "VLAIO").stdout
    numbers = json.loads(beleidsmijn("show", sample_kb, "numbers", "--counted", "ondernemers", "--format", "json").stdout)
    assert all(number["counted"]["lemma"] == "ondernemer" for number in numbers)
    assert "cyberincidenten" in beleidsmijn("show", sample_kb, "theme", "mkb").stdout
    assert "vragen         3" in beleidsmijn("show", sample_kb, "document", "antwoord-kmo-portefeuille").stdout
    assert beleidsmijn("show", sample_kb, "organisation", "Bestaat Niet").returncode == 1


def test_help_loads_neither_spacy_nor_sklearn() -> None:
    code = "import sys; sys.argv = ['beleidsmijn', '--help']\nfrom beleidsmijn.cli.main import main\ntry:\n    main()\nexcept SystemExit:\n    pass\nprint(sorted({'spacy', 'sklearn', 'pydantic', 'numpy', 'lxml'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_is_documented(name: str) -> None:
    done = beleidsmijn(name, "--help")
    assert done.returncode == 0
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"beleidsmijn {name}" in readme


def test_schema_is_json() -> None:
    assert json.loads(beleidsmijn("schema", "mentions").stdout)["$schema"].endswith("2020-12/schema")


def test_evaluate_with_floors(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"floors": {"document.kind.accuracy": 1.01}}))
    done = beleidsmijn("evaluate", root / "corpus" / "gold", "--floors", floors)
    assert done.returncode == 1
    assert "document.kind.accuracy" in done.stderr


def test_verbose_logs_go_to_standard_error_as_json(document: Path, tmp_path: Path) -> None:
    done = beleidsmijn("run", "-v", "--log-format", "json", document, "-o", tmp_path / "kb")
    entry = json.loads(done.stderr.splitlines()[0])
    assert (entry["level"], entry["numbers"], entry["source"]) == ("info", 1, document.as_posix())
    assert done.stdout == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_run_exits_130_and_leaves_nothing_half_written(tmp_path: Path, jobs: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for index in range(1500):
        (folder / f"{index}.txt").write_text(f"{TEXT * 20}{index}", encoding="utf-8")
    command = [sys.executable, "-m", "beleidsmijn", "run", str(folder), "-o", str(tmp_path / "kb"), "-v", "-j", jobs]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stderr is not None
        process.stderr.readline()  # the first document is done: the run is under way
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    assert process.returncode == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kb.work", "in"]  # what was done, for the next run
