from __future__ import annotations

import os
from pathlib import Path

import pytest

from beleidsmijn.config import Config
from beleidsmijn.readers.containers import Member
from beleidsmijn.run import worker
from beleidsmijn.run.pipeline import Options, run


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "run.json"
    }


def make(documents: list[str], target: Path, jobs: int) -> dict[str, bytes]:
    run(documents, target, Config(), Options(jobs))
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
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kb.work", "kb"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_without_permission_is_refused(samples: Path, tmp_path: Path) -> None:
    locked = tmp_path / "dicht"
    locked.mkdir(mode=0o500)
    with pytest.raises(Exception, match="cannot be written"):
        make([str(samples)], locked / "kb", 1)


def test_fault_in_our_own_code_is_recorded_not_raised(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("kapot")

    monkeypatch.setattr(worker, "mine", broken)
    assert worker.mined(Member("x.txt", b"tekst"), Config()).summary["error"]["category"] == "internal"
