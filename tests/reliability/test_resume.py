"""A run does only what is new or changed, goes on where it was interrupted, and ends in the same bytes as an undisturbed one."""

from __future__ import annotations

import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from beleidsmijn.config import Config, Organisations
from beleidsmijn.knowledge.packed import settled
from beleidsmijn.language.pipeline import DutchPipeline
from beleidsmijn.readers.containers import Member
from beleidsmijn.run.fingerprint import Fingerprint
from beleidsmijn.run.ledger import BusyError, Ledger, work_folder
from beleidsmijn.run.pipeline import Options, plan, run
from beleidsmijn.run.worker import mined

KILLS = int(os.environ.get("BELEIDSMIJN_KILLS", "12"))
"""Kills at random moments; BELEIDSMIJN_KILLS=100 for a thorough look."""
FAST = Config(model="blank")


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "run.json"
    }


@pytest.fixture
def texts(samples: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "teksten"
    folder.mkdir()
    for path in sorted(samples.glob("*.txt")):
        shutil.copy(path, folder)
    return folder


def test_only_what_is_new_or_changed_is_mined(texts: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    names = sorted(path.name for path in texts.iterdir())
    assert run([str(texts)], kb, FAST).mined == len(names)
    first = files_of(kb)
    again = run([str(texts)], kb, FAST)
    assert (again.mined, again.unchanged, files_of(kb)) == (0, True, first)
    (texts / names[0]).write_text("Het Agentschap Innoveren en Ondernemen telt 12 ambtenaren in 2024.", encoding="utf-8")
    (texts / names[1]).unlink()
    (texts / "nieuw.txt").write_text("De FOD Economie kreeg 300 klachten over webwinkels in 2023.", encoding="utf-8")
    todo = plan([str(texts)], kb, FAST)
    assert [[Path(item.name).name for item in items] for items in (todo.new, todo.changed)] == [["nieuw.txt"], [names[0]]]
    assert [Path(name).name for name in todo.gone] == [names[1]]
    assert run([str(texts)], kb, FAST).mined == 2
    run([str(texts)], tmp_path / "vers", FAST)
    assert files_of(kb) == files_of(tmp_path / "vers")


def test_a_touched_file_is_the_same_and_another_setting_is_not(texts: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    run([str(texts)], kb, FAST)
    path = next(texts.iterdir())
    os.utime(path, (1, 1))
    assert not plan([str(texts)], kb, FAST).todo
    other = FAST.model_copy(update={"organisations": Organisations(min_confidence=0.9)})
    assert len(plan([str(texts)], kb, other).todo) == len(list(texts.iterdir()))
    assert len(plan([str(texts)], kb, FAST, Options(force=True)).todo) == len(list(texts.iterdir()))


def test_what_failed_is_done_again_when_asked(texts: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    (texts / "leeg.txt").write_bytes(b"")
    assert [error["category"] for error in run([str(texts)], kb, FAST).errors] == ["empty"]
    assert not plan([str(texts)], kb, FAST).todo
    todo = plan([str(texts)], kb, FAST, Options(retry_failed=True)).todo
    assert [Path(item.name).name for item in todo] == ["leeg.txt"]
    assert [error["category"] for error in run([str(texts)], kb, FAST).errors] == ["empty"]


def test_a_second_run_at_the_same_time_is_refused(texts: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    with Ledger(kb, Fingerprint("x", "x")), pytest.raises(BusyError, match=f"process {os.getpid()}"):
        run([str(texts)], kb, FAST)
    assert run([str(texts)], kb, FAST).mined


def test_a_damaged_ledger_costs_time_and_nothing_else(texts: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    run([str(texts)], kb, FAST)
    first = files_of(kb)
    (work_folder(kb) / "ledger.sqlite").write_bytes(b"geen database" * 1000)
    assert run([str(texts)], kb, FAST).mined == len(list(texts.iterdir()))
    assert files_of(kb) == first


def start(texts: Path, kb: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "beleidsmijn", "run", str(texts), "-o", str(kb), "--model", "blank", "-j", "2", "-q"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def workers_of(pid: int) -> list[int]:
    """Worker processes of a run; none where the system does not say."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    children = path.read_text().split() if path.exists() else []
    return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_killed_at_any_moment_the_next_run_ends_in_the_same_bytes(texts: Path, tmp_path: Path) -> None:
    run([str(texts)], tmp_path / "ongestoord", FAST)
    rng = random.Random(1)
    kb = tmp_path / "kb"
    for _ in range(KILLS):
        process = start(texts, kb)
        try:
            process.wait(timeout=rng.uniform(0.3, 4.0))
        except subprocess.TimeoutExpired:
            if rng.random() < 0.5 and (workers := workers_of(process.pid)):
                os.kill(rng.choice(workers), signal.SIGKILL)  # the run goes on without it
                process.wait(timeout=60)
            else:
                process.kill()
                process.wait()
        if kb.is_dir():  # never half a knowledge base
            assert files_of(kb) == files_of(tmp_path / "ongestoord")
            if rng.random() < 0.5:
                shutil.rmtree(kb)
                shutil.rmtree(work_folder(kb), ignore_errors=True)
    run([str(texts)], kb, FAST)
    assert files_of(kb) == files_of(tmp_path / "ongestoord")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".kb.") and path != work_folder(kb)]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
def test_interrupted_it_finishes_what_is_under_way_and_goes_on_later(texts: Path, tmp_path: Path) -> None:
    kb = tmp_path / "kb"
    process = start(texts, kb)
    rows = work_folder(kb) / "shards"
    deadline = time.monotonic() + 60
    while not list(rows.glob("*/*.jsonl")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    code = process.wait(timeout=60)
    done = len(list(rows.glob("*/*.jsonl")))
    assert code in {0, 130}  # 0 if it was done before the signal came
    if code == 130:
        assert not kb.exists()
        assert done >= 1
    outcome = run([str(texts)], kb, FAST)
    assert outcome.mined == len(list(texts.iterdir())) - done
    assert outcome.counts["documents"] == len(list(texts.iterdir()))


def test_what_holds_still_is_not_asked_of_the_model_again(monkeypatch: pytest.MonkeyPatch) -> None:
    member = Member("eigen.txt", b"De VDAB zoekt in 2023 in Gent werk voor 12 mensen, zo zegt de heer Van den Berghe.")

    def refuse(*_: object) -> None:
        raise AssertionError("the model was asked")

    first = mined(member, Config())
    monkeypatch.setattr(DutchPipeline, "analyse", refuse)
    assert "error" in mined(member, Config()).summary
    assert mined(member, Config(), known=lambda _: settled(first)) == first


def test_another_register_links_again(tmp_path: Path) -> None:
    texts = tmp_path / "teksten"
    texts.mkdir()
    (texts / "eigen.txt").write_text(
        "Stichting Het Groene Erf kreeg in 2023 subsidie voor 12 projecten van Bakkerij Van Aert.", encoding="utf-8"
    )
    (texts / "archief.zip").write_bytes(_zipped({"a.txt": "Het Groene Erf plant bomen in de stad Gent.", "b.txt": "De VDAB zoekt werk."}))
    kb, config = tmp_path / "kb", Config()
    run([str(texts)], kb, config)
    before = files_of(kb)
    register = tmp_path / "eigen.csv"
    register.write_text("name,abbreviations,kind,country\nStichting Het Groene Erf,HGE,association,NL\n", encoding="utf-8")
    other = config.model_copy(update={"organisations": Organisations(registers=(register,))})
    todo = plan([str(texts)], kb, other)
    assert (len(todo.relinked), todo.new, todo.changed) == (len(list(texts.iterdir())), [], [])
    run([str(texts)], kb, other)
    assert files_of(kb) != before
    run([str(texts)], tmp_path / "vers", other)
    assert files_of(kb) == files_of(tmp_path / "vers")
    run([str(texts)], kb, config)
    assert files_of(kb) == before


def _zipped(members: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return packed.getvalue()
