"""A worker: a process that loads the model once and then mines what the supervisor hands it, one document at a time.

It tells the supervisor what it begins and sends each result as soon as it is there, so that whatever happens to one document, those before
it are safe and the supervisor knows which one it was.
"""

from __future__ import annotations

import hashlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection

from beleidsmijn.config import Config, Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.knowledge.packed import Packed, pack
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.mine import Clock, Known, mine
from beleidsmijn.readers.base import ReadError
from beleidsmijn.readers.containers import Member, documents
from beleidsmijn.run.inputs import UNREADABLE, Identity
from beleidsmijn.run.machine import limit_memory, peak_memory
from beleidsmijn.run.messages import Begin, CannotStart, Done, OutOfMemory, Ready, Result, Task
from beleidsmijn.run.resources import resources
from beleidsmijn.run.shards import SettledResults

_WATCH_SECONDS = 1.0
"""How often a worker looks whether its supervisor is still there."""


def work(connection: Connection, config: Config) -> None:
    """The life of a worker: load, say so, then mine until there is nothing more or the supervisor is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all processes of a terminal; the supervisor decides
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    try:
        loaded = resources(config)
    except Exception as error:  # whatever it is, the user has to hear of it from the supervisor
        connection.send(CannotStart(error))
        return
    connection.send(Ready(loaded.pipeline.name, loaded.pipeline.version))
    limit_memory(config.limits.memory_bytes)
    with suppress(EOFError, BrokenPipeError):
        while (task := connection.recv()) is not None:
            try:
                for message in perform(task, config):
                    connection.send(message)
            except MemoryError:
                connection.send(OutOfMemory())
                return


def perform(task: Task, config: Config) -> Iterator[Begin | Result | Done]:
    """Mine one input; never raises on account of a document, but for want of memory.

    Raises:
        MemoryError: if a document needs more memory than it may have.
    """
    yield Begin(task.first, task.item.name)
    data, identity = _read(task)
    known = SettledResults(task.shard).of if task.shard else None
    for place, member in enumerate(_members(task.item.name, data, config.limits)):
        if place >= task.first:
            yield Begin(place, member.name)
            clock = Clock()
            packed = mined(member, config, clock, known)
            yield Result(member.name, packed, clock.seconds, peak_memory())
    yield Done(identity)


def _read(task: Task) -> tuple[bytes | ReadError, Identity]:
    if task.data is not None or task.item.path is None:
        data = task.data or b""
        return data, Identity(len(data), 0, hashlib.sha256(data).hexdigest())
    try:
        _, modified = task.item.state()
        data = task.item.read()
    except OSError as error:
        return ReadError(ErrorCategory.UNREADABLE, error.strerror or str(error)), UNREADABLE
    return data, Identity(len(data), modified, hashlib.sha256(data).hexdigest())


def _members(name: str, data: bytes | ReadError, limits: Limits) -> Iterator[Member]:
    if isinstance(data, ReadError):
        yield Member(name, error=data)
    elif len(data) > limits.max_bytes:
        yield Member(name, data)  # the readers say what is wrong with it
    else:
        yield from documents(name, data, limits)


def mined(member: Member, config: Config, clock: Clock | None = None, known: Known | None = None) -> Packed:
    """What one document gave.

    Args:
        member: the document.
        config: the settings.
        clock: takes the time of each stage.
        known: gives, by the id of a document, what an earlier run found that does not depend on the registers.

    Raises:
        MemoryError: if it needs more memory than it may have.
    """
    clock = clock or Clock()
    try:
        if member.error is not None:
            raise member.error
        packed = pack(mine(member.data, member.name, config, resources(config), clock, known))
    except ReadError as error:
        return Packed({"error": error_record(member.name, error.category, error.message, page=error.page)})
    except MemoryError:
        raise
    except Exception as error:  # whatever goes wrong with one document must not cost another its result
        return Packed({"error": error_record(member.name, ErrorCategory.INTERNAL, f"{type(error).__name__}: {error}", stage="mine")})
    clock.done("pack")
    return packed


def _end_with_parent(parent: int) -> None:
    """End this process when its supervisor is gone, even in the middle of a document that hangs."""
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(1)
