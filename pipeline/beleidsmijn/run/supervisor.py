"""The supervisor: hands inputs to workers, and replaces a worker that hangs, dies or eats the memory.

The document that it happened to is tried once more, alone, when all others are done; when it happens again it is recorded as an error, and
no other document has lost anything. Results arrive in any order; assembling sorts them.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import MappingProxyType

from beleidsmijn.config import Config
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.readers.containers import SEPARATOR
from beleidsmijn.run.inputs import Identity, Input, identity_of
from beleidsmijn.run.messages import Begin, CannotStart, Done, OutOfMemory, Ready, Result, Task

MAX_ATTEMPTS = 2
_STARTING_SECONDS = 300.0
"""Time that a worker may take to load its model."""
_LEAVING_SECONDS = 5.0


class WorkerError(Exception):
    """Workers cannot be started."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    connection: Connection
    deadline: float
    task: Task | None = None
    place: int = 0
    name: str = ""
    ready: bool = False

    def begin(self, task: Task, seconds: float) -> None:
        self.task, self.place, self.name = task, task.first, task.item.name
        self.deadline = time.monotonic() + seconds
        self.connection.send(task)


@dataclass(frozen=True, slots=True)
class Finished:
    """An input with the results of its documents, and what its bytes were."""

    item: Input
    results: list[Result]
    identity: Identity


class Supervisor:
    """Mines inputs in worker processes.

    Attributes:
        model: name and version of the language model, once a worker has loaded it.
    """

    def __init__(self, config: Config, jobs: int) -> None:
        self.model: tuple[str, str] | None = None
        self._config = config
        self._jobs = jobs
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._queue: deque[Task] = deque()
        self._suspects: deque[Task] = deque()
        self._stopping = False
        self._results: dict[str, list[Result]] = defaultdict(list)

    def run(self, inputs: Sequence[Input], shards: Mapping[str, Path] = MappingProxyType({})) -> Iterator[Finished]:
        """Mine all inputs, the largest first; yields each as it is finished.

        Args:
            inputs: what to mine.
            shards: of those that are only to be linked again, by name, the file with their results.

        Raises:
            ModelError, RegisterError, SchemeError: if a worker cannot load what it needs.
            WorkerError: if workers die before they are ready.
        """
        self._queue.extend(_task(item, shards.get(item.name)) for item in sorted(inputs, key=_size, reverse=True))
        try:
            while self._mining() or (not self._stopping and (self._queue or self._suspects)):
                self._hand_out()
                for worker in self._heard():
                    finished = self._listen(worker)
                    if finished:
                        yield finished
        finally:
            self._close()

    def stop(self) -> None:
        """Begin nothing more; what is under way is finished."""
        self._stopping = True

    def _mining(self) -> bool:
        return any(worker.task is not None for worker in self._workers)

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.task is not None or not worker.ready]

    def _hand_out(self) -> None:
        """Work for every idle worker; new workers where there is more work. A suspect waits until all others are done, and is alone."""
        if self._stopping:
            return
        idle = [worker for worker in self._workers if worker.ready and worker.task is None]
        for worker in idle:
            if self._queue:
                worker.begin(self._queue.popleft(), self._config.limits.seconds)
        if not self._queue and self._suspects and not self._busy():
            if idle:
                idle[0].begin(self._suspects.popleft(), self._config.limits.seconds)
            else:
                self._start()
        starting = sum(not worker.ready for worker in self._workers)
        for _ in range(min(self._jobs - len(self._workers), len(self._queue) - starting)):
            self._start()

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, self._config), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours, time.monotonic() + _STARTING_SECONDS))

    def _heard(self) -> list[_Worker]:
        """Workers that have something to say, have died, or have taken too long."""
        busy = self._busy()
        nearest = min(worker.deadline for worker in busy)
        heard = wait([worker.connection for worker in busy], timeout=max(0.0, nearest - time.monotonic()))
        now = time.monotonic()
        return [worker for worker in busy if worker.connection in heard or worker.deadline <= now]

    def _listen(self, worker: _Worker) -> Finished | None:
        """Take in what a worker says; an input if that finishes one."""
        try:
            message = worker.connection.recv() if worker.connection.poll() else None
        except (EOFError, OSError):
            return self._lost(worker, ErrorCategory.CRASH, "the process that read it died")
        match message:
            case None:
                limit = self._config.limits.seconds
                return self._lost(worker, ErrorCategory.TIMEOUT, f"it took more than {limit:g} seconds (limits.seconds)")
            case Ready(model, version):
                worker.ready, self.model = True, (model, version)
            case CannotStart(error):
                raise error
            case Begin(place, name):
                worker.place, worker.name = place, name
                worker.deadline = time.monotonic() + self._config.limits.seconds
            case Result():
                assert worker.task is not None
                self._results[worker.task.item.name].append(message)
            case Done(identity):
                assert worker.task is not None
                item, worker.task = worker.task.item, None
                return Finished(item, self._results.pop(item.name, []), identity)
            case OutOfMemory():
                most = self._config.limits.memory_bytes
                return self._lost(worker, ErrorCategory.MEMORY, f"it needed more than {most} bytes of memory (limits.memory_bytes)")
        return None

    def _lost(self, worker: _Worker, category: ErrorCategory, message: str) -> Finished | None:
        """Replace a worker; try its document once more, or record it and go on with what follows it in its archive."""
        _kill(worker)
        self._workers.remove(worker)
        task = worker.task
        if task is None:
            raise WorkerError("a worker process died before it was ready; is there enough memory for the language model?")
        if task.attempt < MAX_ATTEMPTS or worker.place != task.first:
            self._suspects.append(replace(task, first=worker.place, attempt=2))
            return None
        error = error_record(worker.name, category, message, stage="mine", attempts=MAX_ATTEMPTS)
        self._results[task.item.name].append(Result(worker.name, Packed({"error": error}), {}, 0))
        if SEPARATOR in worker.name:
            self._suspects.append(replace(task, first=worker.place + 1, attempt=1))
            return None
        return Finished(task.item, self._results.pop(task.item.name), identity_of(task.item))

    def _close(self) -> None:
        for worker in self._workers:
            if worker.task is None and worker.ready:
                with suppress(OSError):
                    worker.connection.send(None)
            else:
                worker.process.kill()
        for worker in self._workers:
            worker.process.join(_LEAVING_SECONDS)
            _kill(worker)
        self._workers.clear()


def _work(connection: Connection, config: Config) -> None:
    """In a process of its own: what mining needs is imported there, and not where it is supervised."""
    from beleidsmijn.run.worker import work

    work(connection, config)


def _kill(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.connection.close()


def _task(item: Input, shard: Path | None) -> Task:
    return Task(item, data=sys.stdin.buffer.read() if item.path is None else None, shard=shard)


def _size(item: Input) -> tuple[int, str]:
    try:
        return item.state()[0], item.name
    except OSError:
        return 0, item.name
