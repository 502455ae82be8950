from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from beleidsmijn.config import Config
from beleidsmijn.run import engine
from beleidsmijn.run.engine import run_all
from beleidsmijn.run.inputs import Input
from beleidsmijn.run.pipeline import run


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def make(documents: list[str], target: Path, jobs: int) -> dict[str, bytes]:
    run(documents, target, Config(), jobs, lambda total: None, lambda result: None)
    return files_of(target)


def test_two_runs_one_and_two_processes_and_any_order_give_the_same_bytes(samples: Path, sample_kb: Path, tmp_path: Path) -> None:
    first = files_of(sample_kb)
    assert make([str(samples)], tmp_path / "again", 1) == first
    assert make([str(samples)], tmp_path / "two", 2) == first


def test_order_of_inputs_does_not_matter(samples: Path, tmp_path: Path) -> None:
    files = sorted(str(path) for path in samples.iterdir())[:6]
    assert make(files, tmp_path / "a", 1) == make(files[::-1], tmp_path / "b", 1)


def test_a_new_run_replaces_the_old_knowledge_base_as_a_whole(samples: Path, tmp_path: Path) -> None:
    make([str(samples)], tmp_path / "kb", 1)
    small = make([str(next(samples.iterdir()))], tmp_path / "kb", 1)
    assert small["documents.jsonl"].count(b"\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["kb"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_without_permission_is_refused(samples: Path, tmp_path: Path) -> None:
    locked = tmp_path / "dicht"
    locked.mkdir(mode=0o500)
    with pytest.raises(Exception, match="cannot be written"):
        make([str(samples)], locked / "kb", 1)


def test_worker_that_dies_costs_no_other_document(samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that kills the process reading it ends in errors, after two attempts; all others are mined."""
    for path in sorted(samples.glob("*.txt"))[:5]:
        shutil.copy(path, tmp_path / path.name)
    inputs = [Input(path, path.name) for path in sorted(tmp_path.iterdir())]
    inputs.insert(2, Input(_Deadly(tmp_path / "dodelijk.txt"), "dodelijk.txt"))
    results = list(run_all(inputs, Config(), 2, lambda result: None))
    assert sorted(r["facts"]["document"]["sources"][0]["path"] for r in results if "facts" in r) == sorted(
        p.name for p in tmp_path.iterdir()
    )
    (error,) = [r["error"] for r in results if "error" in r]
    assert (error["source"], error["category"], error["attempts"]) == ("dodelijk.txt", "crash", 2)


class _Deadly(type(Path())):  # type: ignore[misc]
    """A path whose reading ends the process, as a fault in a parser's C code would."""

    def read_bytes(self) -> bytes:
        os._exit(9)


def test_fault_in_our_own_code_is_recorded_not_raised(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("kapot")

    monkeypatch.setattr(engine, "mine", broken)
    path = next(samples.glob("*.txt"))
    assert engine.run_one(Input(path, "x.txt"), Config())[0]["error"]["category"] == "internal"
