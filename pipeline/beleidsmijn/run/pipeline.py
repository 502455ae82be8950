"""The main job: inputs to knowledge base."""

from __future__ import annotations

import hashlib
import json
import logging
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal

from beleidsmijn.config import Config
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.knowledge.assemble import Assembled, assemble
from beleidsmijn.knowledge.load import MANIFEST, records
from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.knowledge.write import OutputError, check_target, clean, new_knowledge_base
from beleidsmijn.organisations.register import load_register
from beleidsmijn.packaged import read_text
from beleidsmijn.run.fingerprint import fingerprint
from beleidsmijn.run.inputs import Input, Missing, find_inputs
from beleidsmijn.run.ledger import Ledger, Plan, work_folder
from beleidsmijn.run.messages import Result
from beleidsmijn.run.report import RunReport
from beleidsmijn.run.supervisor import Supervisor
from beleidsmijn.themes.classifier import classifiers

if TYPE_CHECKING:
    from beleidsmijn.run.distributed import Distributed

Json = dict[str, Any]
DATA_FILES = ("register.tsv", "themes.tsv", "eurovoc.tsv", "themes.json")
_ASSEMBLED, _COUNTS, _MODEL = "assembled", "counts", "model"
"""What the ledger keeps of a run: digest of what the knowledge base was made of, what was in it, name and version of the model."""
logger = logging.getLogger(__name__)


class NoInputError(Exception):
    """Nothing to read; the message names what was asked for."""


class Interrupted(Exception):  # noqa: N818  # as KeyboardInterrupt: no error of the program's
    """The user stopped the run; what was done is kept, and the next run goes on from there."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is done: processes, on which engine, whether everything or what failed is done again, and what the user is told.

    ``engine`` is "local" or "dask", ``scheduler`` the address of a Dask scheduler; without one a cluster is started on this machine.
    """

    jobs: int = 1
    engine: Literal["local", "dask"] = "local"
    scheduler: str | None = None
    force: bool = False
    retry_failed: bool = False
    on_start: Callable[[int], None] = lambda total: None
    on_done: Callable[[list[Packed]], None] = lambda results: None
    on_interrupt: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave: counts of the knowledge base, its errors, where it is (a path, or an address on a store), how many inputs were mined, and whether it was as it was."""

    counts: dict[str, int]
    errors: list[Json]
    target: Path | str
    mined: int
    unchanged: bool


def run(named: Iterable[str], target: Path, config: Config, options: Options = Options()) -> Outcome:
    """Bring the knowledge base up to date with the inputs.

    Args:
        named: files, folders, globs, addresses of object storage, or "-" for standard input.
        target: folder of the knowledge base.
        config: the settings.
        options: how.

    Raises:
        NoInputError: if there is nothing to read.
        BusyError: if another run writes to the same target.
        OutputError: if the target cannot be written.
        ModelError, RegisterError, SchemeError: if the model, a register or a theme scheme cannot be loaded.
        WorkerError: if worker processes cannot be started.
        Interrupted: if the user stopped it.
    """
    check_target(target)
    inputs, missing = _inputs(named, target)
    with _ledger(target, config) as ledger:
        clean(target)
        planned = ledger.plan(inputs, force=options.force, retry_failed=options.retry_failed)
        options.on_start(len(planned.todo))
        report = RunReport(options.jobs)
        _mine(planned, ledger, config, options, report)
        ledger.forget(planned.gone)
        absent = [error_record(item.name, ErrorCategory.NOT_FOUND, item.message) for item in missing]
        digest = ledger.digest([json.dumps(error) for error in absent])
        if not options.force and ledger.state(_ASSEMBLED) == digest and (target / MANIFEST).is_file():
            counts = json.loads(ledger.state(_COUNTS) or "{}")
            return Outcome(counts, list(records(target, "errors")), target, len(planned.todo), unchanged=True)
        assembled = _assemble(ledger, absent, target, config, report)
        ledger.keep({_ASSEMBLED: digest, _COUNTS: json.dumps(assembled.counts)})
    return Outcome(assembled.counts, assembled.errors, target, len(planned.todo), unchanged=False)


def plan(named: Iterable[str], target: Path, config: Config, options: Options = Options()) -> Plan:
    """What a run would do.

    Raises:
        NoInputError, BusyError, OutputError: as `run`.
    """
    check_target(target)
    inputs, _ = _inputs(named, target)
    with _ledger(target, config) as ledger:
        return ledger.plan(inputs, force=options.force, retry_failed=options.retry_failed)


def _inputs(named: Iterable[str], target: Path) -> tuple[list[Input], list[Missing]]:
    found = list(find_inputs(named, exclude=target))
    inputs = [item for item in found if isinstance(item, Input)]
    missing = [item for item in found if isinstance(item, Missing)]
    if not inputs:
        raise NoInputError("; ".join(f"{item.name}: {item.message}" for item in missing) or "no documents named")
    return inputs, missing


@contextmanager
def _ledger(target: Path, config: Config) -> Iterator[Ledger]:
    """The ledger of the target; whatever keeps it from being written ends the run with one line."""
    try:
        with Ledger(target, fingerprint(config)) as ledger:
            yield ledger
    except sqlite3.OperationalError as error:
        raise OutputError(f"{work_folder(target)}: cannot be written: {error} (is the disk full?)") from error
    except OSError as error:
        raise OutputError(f"{target}: cannot be written: {error.strerror or error}") from error


def _mine(planned: Plan, ledger: Ledger, config: Config, options: Options, report: RunReport) -> None:
    """Mine what is to be done; each input is safe in the ledger as soon as it is finished."""
    supervisor = _supervisor(config, options)
    stopped = threading.Event()

    def stop() -> None:
        stopped.set()
        supervisor.stop()
        options.on_interrupt()

    with _first_interrupt(stop):
        model = None
        for finished in supervisor.run(planned.todo, ledger.shards(planned.relinked)):
            if supervisor.model != model:
                model = supervisor.model
                ledger.keep({_MODEL: json.dumps(model)})
            packed = [result.packed for result in finished.results]
            try:
                ledger.record(finished.item, packed, finished.identity)
            except OSError as error:
                raise OutputError(f"{work_folder(ledger.target)}: cannot be written: {error.strerror or error}") from error
            options.on_done(packed)
            for result in finished.results:
                report.add(result)
                _log(result)
    if stopped.is_set():
        raise Interrupted


def _supervisor(config: Config, options: Options) -> Supervisor | Distributed:
    if options.engine == "local":
        return Supervisor(config, options.jobs)
    from beleidsmijn.run.distributed import Distributed

    return Distributed(config, options.scheduler, options.jobs)


@contextmanager
def _first_interrupt(stop: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C calls ``stop``; the next one interrupts as usual."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = signal.getsignal(signal.SIGINT)

    def handle(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, usual)
        stop()

    signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


def _assemble(ledger: Ledger, absent: list[Json], target: Path, config: Config, report: RunReport) -> Assembled:
    """All results together, written."""
    register = load_register(config.organisations.registers)
    schemes = [c.scheme for c in classifiers(config.themes.schemes, eurovoc=config.themes.eurovoc)]
    hashes = {name: hashlib.sha256(read_text(name).encode("utf-8")).hexdigest() for name in DATA_FILES}
    name, version = json.loads(ledger.state(_MODEL) or '["", ""]')
    with new_knowledge_base(target, config, (name, version), hashes, report.text) as sink:
        return assemble(chain(absent, ledger.results()), register, schemes, sink, topics_wanted=config.themes.topics)


def _log(result: Result) -> None:
    """One line a document with -v; as fields with --log-format json."""
    summary = result.packed.summary
    if result.packed.failed:
        logger.info("%s: %s", summary["error"]["source"], summary["error"]["message"], extra={"fields": summary["error"]})
        return
    counts = summary["counts"]
    fields = {"source": result.name, "document_id": summary["id"], **counts, "seconds": round(sum(result.seconds.values()), 3)}
    message = "%s: %s mentions, %s numbers, %s themes"
    logger.info(message, result.name, counts["mentions"], counts["numbers"], counts["themes"], extra={"fields": fields})
