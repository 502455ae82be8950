"""A run on a Dask cluster gives the bytes of a local one, survives the loss of workers, and leaves aside what kills them."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cloudpickle
import dask
import pytest
from distributed import Client, LocalCluster, WorkerPlugin

from beleidsmijn.config import Config, Limits
from beleidsmijn.run.distributed import Distributed
from beleidsmijn.run.inputs import Input
from beleidsmijn.run.pipeline import Options, run
from beleidsmijn.run.supervisor import WorkerError

FAST = Config(model="blank")


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "run.json"
    }


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),  # as many as the local engine allows, and the tests take less time
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as started,
    ):
        yield started


@pytest.fixture
def texts(samples: Path, tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for path in sorted(samples.glob("*.txt")):
        for copy in range(3):
            (tmp_path / "in" / f"{copy}-{path.name}").write_text(f"{path.read_text(encoding='utf-8')}\nRegel {copy}.\n", encoding="utf-8")
    shutil.copy(samples / "bijlagen-nl.zip", tmp_path / "in")
    (tmp_path / "in" / "leeg.txt").write_bytes(b"")
    return tmp_path / "in"


def test_the_same_bytes_with_a_worker_killed_half_way(cluster: LocalCluster, texts: Path, tmp_path: Path) -> None:
    run([str(texts)], tmp_path / "local", FAST, Options(2))
    done: list[Any] = []

    def kill_one() -> None:
        while len(done) < 10:
            time.sleep(0.02)
        with Client(cluster.scheduler_address) as client:
            pids = list(client.run(os.getpid).values())
        os.kill(pids[0], signal.SIGKILL)

    killer = threading.Thread(target=kill_one)
    killer.start()
    options = Options(engine="dask", scheduler=cluster.scheduler_address, on_done=done.append)
    outcome = run([str(texts)], tmp_path / "dask", FAST, options)
    killer.join()
    assert outcome.mined == len(list(texts.iterdir()))
    assert files_of(tmp_path / "dask") == files_of(tmp_path / "local")
    assert run([str(texts)], tmp_path / "dask", FAST).unchanged  # another engine, the same ledger


class _Deadly(WorkerPlugin):
    """Makes a worker die of a document that is called "gif.txt", as of a fault in a parser's C code, and hang on one called "stroop.txt"."""

    def setup(self, worker: Any) -> None:
        from beleidsmijn.run import worker as ours

        usual = ours.mined

        def mined(member: Any, *rest: Any) -> Any:
            if member.name == "gif.txt":
                os._exit(9)
            if member.name == "stroop.txt":
                time.sleep(1000)
            return usual(member, *rest)

        ours.mined = mined


@pytest.mark.parametrize(("name", "category", "seconds"), [("gif.txt", "crash", 300), ("stroop.txt", "timeout", 3)])
def test_what_kills_workers_is_named_and_costs_no_other_its_result(
    cluster: LocalCluster, texts: Path, name: str, category: str, seconds: float
) -> None:
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    with Client(cluster.scheduler_address) as client:
        client.register_plugin(_Deadly())
    config = FAST.model_copy(update={"limits": Limits(seconds=seconds)})
    good = [Input(path, path.name) for path in sorted(texts.glob("0-*.txt"))]
    bad = Input(texts / "leeg.txt", name)
    finished = {f.item.name: f for f in Distributed(config, cluster.scheduler_address, 1).run([*good[:2], bad, *good[2:]])}
    assert finished[name].results[0].packed.summary["error"]["category"] == category
    assert all(not finished[item.name].results[0].packed.failed for item in good)
    assert len(finished) == len(good) + 1


def test_a_scheduler_that_does_not_answer_is_named(texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beleidsmijn.run.distributed._CONNECT_SECONDS", 1)
    with pytest.raises(WorkerError, match=r"tcp://127\.0\.0\.1:1"):
        list(Distributed(FAST, "tcp://127.0.0.1:1", 1).run([Input(texts / "leeg.txt", "leeg.txt")]))
