"""A run on a Dask cluster: the same documents, the same bytes out, on as many machines as the cluster has. Needs ``beleidsmijn[dask]``.

The bytes of each input travel to a worker and its results travel back; the ledger and the knowledge base stay with the one who asked. Each worker
loads the model once. A worker that is lost costs nothing but time; an input that was lost with several workers is named and left aside. What a
document may cost in time and memory is not held here but by the cluster's own settings (``distributed.worker.memory``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from beleidsmijn.config import Config
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.run.inputs import UNREADABLE, Identity, Input
from beleidsmijn.run.resources import resources
from beleidsmijn.run.supervisor import Finished, WorkerError
from beleidsmijn.run.worker import Result, Task, perform

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

    def run(self, inputs: Sequence[Input]) -> Iterator[Finished]:
        """Mine all inputs; yields each as it is finished.

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

    def _mine(self, client: Client, waiting: Iterator[Input]) -> Iterator[Finished]:
        from distributed import as_completed

        room = AHEAD * max(1, sum(client.nthreads().values()))
        under_way: dict[Any, tuple[Input, int]] = {}
        completed = as_completed()

        def send() -> Finished | None:
            """The next input to the cluster; if it cannot be read, it is finished."""
            item = next(waiting)
            try:
                modified = item.path.stat().st_mtime_ns if item.path else 0
                data = item.read()
            except OSError as error:
                return _failed(item, ErrorCategory.UNREADABLE, error.strerror or str(error), UNREADABLE)
            future = client.submit(_perform, Task(item, data=data), self._config, pure=False)
            under_way[future.key] = (item, modified)
            completed.add(future)
            return None

        while True:
            with suppress(StopIteration):
                while len(under_way) < room and not self._stopping:
                    if unreadable := send():
                        yield unreadable
            if not under_way:
                return
            future = next(completed)
            item, modified = under_way.pop(future.key)
            yield _finished(future, item, modified)


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
    """On a worker: what an input gave, and what its bytes were."""
    messages = list(perform(task, config))
    return [message for message in messages if isinstance(message, Result)], messages[-1].identity  # type: ignore[union-attr]


def _finished(future: Any, item: Input, modified: int) -> Finished:
    from distributed import KilledWorker

    try:
        results, identity = future.result()
    except KilledWorker:
        return _failed(item, ErrorCategory.CRASH, "every worker process that read it died", UNREADABLE)
    except MemoryError:
        return _failed(item, ErrorCategory.MEMORY, "it needed more memory than a worker has", UNREADABLE)
    finally:
        future.release()
    return Finished(item, results, Identity(identity.size, modified, identity.sha256))


def _failed(item: Input, category: ErrorCategory, message: str, identity: Identity) -> Finished:
    error = error_record(item.name, category, message, stage="mine")
    return Finished(item, [Result(item.name, Packed({"error": error}), {}, 0)], identity)
