"""What a supervisor and its workers say to one another. A module of its own: the supervisor imports nothing of what mining needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.run.inputs import Identity, Input


@dataclass(frozen=True, slots=True)
class Task:
    """An input to mine, from one of its documents on (0 is the first; an archive holds several).

    ``data`` holds the bytes of standard input, which a worker cannot read; ``shard`` is the file with what an earlier run found in the
    same bytes, of which what does not depend on the registers of organisations is taken over.
    """

    item: Input
    first: int = 0
    attempt: int = 1
    data: bytes | None = None
    shard: Path | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """The model is loaded: its name and version."""

    model: str
    version: str


@dataclass(frozen=True, slots=True)
class Begin:
    """A document is begun: its place in the input and its name."""

    place: int
    name: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one document gave, how many seconds each stage took, and the most memory that the process has held, in bytes."""

    name: str
    packed: Packed
    seconds: dict[str, float]
    memory: int


@dataclass(frozen=True, slots=True)
class Done:
    """The task is finished; the bytes were these."""

    identity: Identity


@dataclass(frozen=True, slots=True)
class OutOfMemory:
    """The document that was begun last needs more memory than it may have; the worker ends."""


@dataclass(frozen=True, slots=True)
class CannotStart:
    """The model, a register or a scheme cannot be loaded."""

    error: Exception
