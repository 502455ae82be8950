"""A run on a Dask cluster: the same documents, the same bytes out, on as many machines as the cluster has. Needs ``beleidsmijn[dask]``.

The bytes of each input travel to a worker and its results travel back; the ledger and the knowledge base stay with the one who asked. Each worker
loads the model once. A worker that is lost costs nothing but time; an input that was lost with several workers is tried once more, alone, and then
named and left aside. A document that takes longer than ``limits.seconds`` ends its worker; what it may cost in memory is a setting of the cluster
(``distributed.worker.memory``).
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from beleidsmijn.config import Config
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.run.inputs import UNREADABLE, Identity, Input
from beleidsmijn.run.messages import Begin, Result, Task
from beleidsmijn.run.resources import resources
from beleidsmijn.run.supervisor import Finished, WorkerError
from beleidsmijn.run.worker import perform

if TYPE_CHECKING:
    from distributed import Client

AHEAD = 4
"""Inputs sent ahead for each thread of the cluster, so that none waits and the bytes of no more are in memory."""
_CONNECT_SECONDS = 30


class Distributed:
    """Mines inputs on a cluster; takes the place of `Supervisor`.

    Attributes:
        model: name and version of the language model, once a worker has said so.
    """

    def __init__(self, config: Config, scheduler: str | None, jobs: int) -> None:
        """Note where to work; the connection is made by `run`.

        Args:
            config: the settings.
            scheduler: address of the scheduler (tcp://host:port); none starts a cluster on this machine.
            jobs: worker processes of such a cluster.
        """
        self.model: tuple[str, str] | None = None
        self._config, self._scheduler, self._jobs = config, scheduler, jobs
        self._stopping = False

    def stop(self) -> None:
        """Begin nothing more; what is under way is finished."""
        self._stopping = True

    def run(self, inputs: Sequence[Input], shards: Mapping[str, Path] = MappingProxyType({})) -> Iterator[Finished]:
        """Mine all inputs; yields each as it is finished. Workers have no ``shards``: what is only to be linked again is mined as all others.

        Raises:
            WorkerError: if Dask is not installed, the scheduler does not answer, or its workers cannot load what they need.
        """
        if not inputs:
            return
        with _client(self._scheduler, self._jobs) as client:
            try:
                model = client.submit(_load, self._config, pure=False).result()
            except Exception as error:
                raise WorkerError(f"the workers of the cluster cannot start: {type(error).__name__}: {error}") from error
            self.model = model
            yield from self._mine(client, iter(inputs))

    def _mine(self, client: Client, inputs: Iterator[Input]) -> Iterator[Finished]:
        """As `Supervisor`: what was lost with its workers is tried once more, alone, when all others are done."""
        suspects: list[Input] = []
        room = AHEAD * max(1, sum(client.nthreads().values()))
        yield from self._pass(client, inputs, room, suspects.append)
        for item in suspects:
            yield from self._pass(client, iter([item]), 1, None)

    def _pass(self, client: Client, waiting: Iterator[Input], room: int, lost: Callable[[Input], None] | None) -> Iterator[Finished]:
        """Mine inputs, ``room`` at a time; ``lost`` takes those that were lost with their workers, which otherwise end in an error."""
        from distributed import KilledWorker, as_completed

        under_way: dict[Any, _Sent] = {}
        completed = as_completed()
        while True:
            with suppress(StopIteration):
                while len(under_way) < room and not self._stopping:
                    sent = self._send(client, next(waiting))
                    if isinstance(sent, Finished):
                        yield sent
                    else:
                        under_way[sent.future.key] = sent
                        completed.add(sent.future)
            if not under_way:
                return
            sent = under_way.pop(next(completed).key)
            try:
                yield _finished(sent)
            except KilledWorker as error:
                if lost:
                    lost(sent.item)
                else:
                    yield self._killed(sent, error.allowed_failures + 1)
            finally:
                sent.future.release()

    def _send(self, client: Client, item: Input) -> _Sent | Finished:
        """An input to the cluster; if it cannot be read, it is finished."""
        try:
            _, modified = item.state()
            data = item.read()
        except OSError as error:
            return _failed(item, ErrorCategory.UNREADABLE, error.strerror or str(error), UNREADABLE)
        return _Sent(item, modified, time.monotonic(), client.submit(_perform, Task(item, data=data), self._config, pure=False))

    def _killed(self, sent: _Sent, workers: int) -> Finished:
        """The error of an input that ended so many workers: each ends itself when a document takes too long, and not before."""
        limit = self._config.limits.seconds
        if time.monotonic() - sent.since >= limit * workers:
            return _failed(sent.item, ErrorCategory.TIMEOUT, f"it took more than {limit:g} seconds (limits.seconds)", UNREADABLE)
        return _failed(sent.item, ErrorCategory.CRASH, "every worker process that read it died", UNREADABLE)


@dataclass(frozen=True, slots=True)
class _Sent:
    """An input that is with the cluster: its time of change, and since when."""

    item: Input
    modified: int
    since: float
    future: Any


def _client(scheduler: str | None, jobs: int) -> Client:
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise WorkerError("Dask is not installed; install it with: pip install 'beleidsmijn[dask]'") from error
    try:
        if scheduler:
            return Client(scheduler, timeout=_CONNECT_SECONDS)
        return Client(LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None))
    except (OSError, ValueError, TimeoutError) as error:
        raise WorkerError(f"{scheduler or 'local cluster'}: {error}") from error


def _load(config: Config) -> tuple[str, str]:
    """On a worker: name and version of the model."""
    pipeline = resources(config).pipeline
    return pipeline.name, pipeline.version


def _perform(task: Task, config: Config) -> tuple[list[Result], Identity]:
    """On a worker: what an input gave, and what its bytes were. A worker that is at it for too long ends, and the cluster starts another one."""
    resources(config)  # a worker that has been started anew loads them now, and no document is blamed for that time
    found: list[Result] = []
    identity = UNREADABLE
    watch = _watch(config.limits.seconds)
    try:
        for message in perform(task, config):
            if isinstance(message, Begin):  # the limit is that of one document, and an archive holds several
                watch.cancel()
                watch = _watch(config.limits.seconds)
            elif isinstance(message, Result):
                found.append(message)
            else:
                identity = message.identity
    finally:
        watch.cancel()
    return found, identity


def _watch(seconds: float) -> threading.Timer:
    timer = threading.Timer(seconds, os._exit, (1,))
    timer.daemon = True
    timer.start()
    return timer


def _finished(sent: _Sent) -> Finished:
    try:
        results, identity = sent.future.result()
    except MemoryError:
        return _failed(sent.item, ErrorCategory.MEMORY, "it needed more memory than a worker has", UNREADABLE)
    return Finished(sent.item, results, Identity(identity.size, sent.modified, identity.sha256))


def _failed(item: Input, category: ErrorCategory, message: str, identity: Identity) -> Finished:
    error = error_record(item.name, category, message, stage="mine")
    return Finished(item, [Result(item.name, Packed({"error": error}), {}, 0)], identity)
