"""Files that hang, die or eat the memory cost no other document its result, and are recorded."""

from __future__ import annotations

import os
import shutil
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from beleidsmijn.config import Config, Limits
from beleidsmijn.language.pipeline import ModelError
from beleidsmijn.run.inputs import Input
from beleidsmijn.run.supervisor import Finished, Supervisor

Json = dict[str, Any]
LIMITS = Limits(seconds=4, memory_bytes=600_000_000)


class _Deadly(type(Path())):  # type: ignore[misc]
    """A path whose reading ends the process, as a fault in a parser's C code would."""

    def read_bytes(self) -> bytes:
        os._exit(9)


class _Hanging(type(Path())):  # type: ignore[misc]
    """A path whose reading never ends."""

    def read_bytes(self) -> bytes:
        while True:
            time.sleep(1)


class _Hungry(type(Path())):  # type: ignore[misc]
    """A path whose reading takes memory without end."""

    def read_bytes(self) -> bytes:
        taken = []
        while True:
            taken.append(bytearray(50_000_000))


def mine(inputs: list[Input], jobs: int, limits: Limits = LIMITS) -> tuple[list[Json], list[Json], list[Finished]]:
    finished = list(Supervisor(Config(limits=limits), jobs).run(inputs))
    summaries = [result.packed.summary for done in finished for result in done.results]
    return [s for s in summaries if "error" not in s], [s["error"] for s in summaries if "error" in s], finished


@pytest.fixture
def good(samples: Path, tmp_path: Path) -> list[Input]:
    for path in sorted(samples.glob("*.txt"))[:5]:
        shutil.copy(path, tmp_path / path.name)
    return [Input(path, path.name) for path in sorted(tmp_path.iterdir())]


@pytest.mark.parametrize("jobs", [1, 2])
def test_bad_files_of_every_sort_cost_no_other_document(good: list[Input], tmp_path: Path, jobs: int) -> None:
    bad = [
        Input(_Deadly(tmp_path / "dodelijk.txt"), "dodelijk.txt"),
        Input(_Hanging(tmp_path / "hangt.txt"), "hangt.txt"),
        Input(_Hungry(tmp_path / "vreet.txt"), "vreet.txt"),
    ]
    for item in bad:
        assert item.path is not None
        item.path.touch()
    facts, errors, finished = mine([*good[:2], *bad, *good[2:]], jobs)
    assert sorted(f["sources"][0]["path"] for f in facts) == [item.name for item in good]
    found = {error["source"]: (error["category"], error["attempts"]) for error in errors}
    assert found == {"dodelijk.txt": ("crash", 2), "hangt.txt": ("timeout", 2), "vreet.txt": ("memory", 2)}
    assert len(finished) == len(good) + len(bad)


def test_what_follows_a_bad_member_of_an_archive_is_mined(good: list[Input], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A member that takes too long: those before it and after it have their results, once each."""
    archive = tmp_path / "bundel.zip"
    text = good[0].read()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", text)
        file.writestr("b.txt", "Het ministerie telt 12 ambtenaren. " * 1_500_000)
        file.writestr("c.txt", text + b"\n\nEinde.\n")
    facts, errors, _ = mine([Input(archive, "bundel.zip")], 1, Limits(seconds=3, max_ratio=100_000))
    assert [f["sources"][0]["path"] for f in facts] == ["bundel.zip!/a.txt", "bundel.zip!/c.txt"]
    assert [(e["source"], e["category"]) for e in errors] == [("bundel.zip!/b.txt", "timeout")]


def test_a_model_that_cannot_be_loaded_is_said_once(good: list[Input]) -> None:
    with pytest.raises(ModelError, match="bestaat_niet"):
        list(Supervisor(Config(model="bestaat_niet"), 2).run(good))


def test_no_process_is_left_behind(good: list[Input]) -> None:
    supervisor = Supervisor(Config(), 2)
    results = supervisor.run(good)
    next(results)
    processes = [worker.process for worker in supervisor._workers]
    assert processes
    results.close()  # as when the user stops
    assert not any(process.is_alive() for process in processes)
