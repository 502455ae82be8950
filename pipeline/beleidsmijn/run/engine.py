"""Runs the documents: in this process, or in several that each load the model once. One document is one task.

Results arrive in any order and are put on disk one by one; assembling sorts them, so the outcome does not depend on the order.
"""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict
from functools import cache
from typing import Any

from beleidsmijn.config import Config
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.language.pipeline import load_pipeline
from beleidsmijn.mine import Resources, mine
from beleidsmijn.organisations.register import load_register
from beleidsmijn.readers.base import ReadError
from beleidsmijn.readers.containers import Member, documents
from beleidsmijn.records import ErrorCategory
from beleidsmijn.run.inputs import Input
from beleidsmijn.themes.scheme import load_scheme

Json = dict[str, Any]
WINDOW = 4
"""Tasks handed out ahead, per process: enough to keep it busy, few enough to keep memory flat."""


@cache
def resources(config: Config) -> Resources:
    """Model, register and scheme for these settings, loaded once in a process.

    Raises:
        ModelError: if the model cannot be loaded.
        RegisterError: if a register of the user's cannot be used.
    """
    return Resources(load_pipeline(config.model), load_register(config.organisations.registers), load_scheme())


def run_one(item: Input, config: Config) -> list[Json]:
    """Mine one input: for each document in it {"facts": ...} or {"error": ...}; never raises on account of the input."""
    try:
        data = item.read()
    except OSError as error:
        return [{"error": error_record(item.name, ErrorCategory.UNREADABLE, error.strerror or str(error))}]
    if len(data) > config.limits.max_bytes:
        return [_mined(Member(item.name, data), config)]
    return [_mined(member, config) for member in documents(item.name, data, config.limits)]


def _mined(member: Member, config: Config) -> Json:
    try:
        if member.error is not None:
            raise member.error
        return {"facts": asdict(mine(member.data, member.name, config, resources(config)))}
    except ReadError as error:
        return {"error": error_record(member.name, error.category, error.message, page=error.page)}
    except Exception as error:  # whatever goes wrong with one document must not cost another its result
        return {"error": error_record(member.name, ErrorCategory.INTERNAL, f"{type(error).__name__}: {error}", stage="mine")}


def run_all(inputs: Sequence[Input], config: Config, jobs: int, done: Callable[[list[Json]], None]) -> Iterator[Json]:
    """Mine all inputs; yields the result of each document as it comes and calls ``done`` with those of each input."""
    results = _serial(inputs, config) if jobs <= 1 or len(inputs) <= 1 else _parallel(inputs, config, min(jobs, len(inputs)))
    for result in results:
        done(result)
        yield from result


def _serial(inputs: Sequence[Input], config: Config) -> Iterator[list[Json]]:
    for item in inputs:
        yield run_one(item, config)


def _work(item: Input, config: Config) -> bytes:
    """In a worker: JSON, so that what comes from several processes is to the byte what comes from one."""
    return json.dumps(run_one(item, config), ensure_ascii=False).encode("utf-8", "surrogatepass")


def _parallel(inputs: Sequence[Input], config: Config, jobs: int) -> Iterator[list[Json]]:
    """Several processes; when one dies, what was under way is tried once more, each alone, and the culprit recorded."""
    pending = [item for item in inputs if item.path is not None]
    yield from _serial([item for item in inputs if item.path is None], config)
    suspects: list[Input] = []
    while pending:
        pending, broken, finished = yield from _pool(pending, config, jobs)
        suspects += broken
        if not broken and not finished:
            break
    for item in suspects:
        _, broken, _ = yield from _pool([item], config, 1)
        if broken:
            message = "the process that read it died, twice"
            yield [{"error": error_record(item.name, ErrorCategory.CRASH, message, stage="mine", attempts=2)}]


def _pool(items: list[Input], config: Config, jobs: int) -> Any:
    """A pool until all is done or a process dies: yields results; returns (not started, under way when it died, any finished)."""
    queue = list(reversed(items))
    running: dict[Future[bytes], Input] = {}
    finished = False
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            while queue or running:
                while queue and len(running) < jobs * WINDOW:
                    item = queue.pop()
                    running[pool.submit(_work, item, config)] = item
                complete, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in complete:
                    result = json.loads(future.result())
                    del running[future]
                    finished = True
                    yield result
        except BrokenProcessPool:
            return list(reversed(queue)), list(running.values()), finished
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [], [], finished


def default_jobs() -> int:
    """One process per core that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
