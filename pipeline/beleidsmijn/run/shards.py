"""A shard: the results of one input on disk, complete or not there, and read in parts."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beleidsmijn.knowledge.assemble import Entry
from beleidsmijn.knowledge.packed import Packed, Settled, settled

Json = dict[str, Any]


def write_shard(path: Path, results: Sequence[Packed]) -> None:
    """Write the results to a temporary file, flush it and rename it.

    Raises:
        OSError: if it cannot be written; nothing is left behind then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(_part(result) for result in results)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _part(packed: Packed) -> bytes:
    """A line with the summary and the lengths of what follows it: nouns, body and names."""
    lengths = [len(packed.nouns), len(packed.body), len(packed.names)]
    head = json.dumps([packed.summary, *lengths], ensure_ascii=False, separators=(",", ":"))
    return head.encode("utf-8", "surrogatepass") + b"\n" + packed.nouns + packed.body + packed.names + b"\n"


def entries(path: Path) -> Iterator[Entry | Json]:
    """Of every document, what assembling reads; or the record of why there is nothing."""
    for summary, part in _parts(path):
        yield summary["error"] if "error" in summary else Entry(summary, part)


class SettledResults:
    """Of each document of a shard, what does not depend on the registers of organisations; read when it is asked for."""

    def __init__(self, path: Path) -> None:
        self._parts = {summary["id"]: part for summary, part in _parts(path) if "error" not in summary}

    def of(self, document_id: str) -> Settled | None:
        """What holds still of a document, or None if the shard has no facts of it."""
        part = self._parts.get(document_id)
        return settled(Packed({}, part.nouns, part.body, part.names)) if part else None


def _parts(path: Path) -> Iterator[tuple[Json, InShard]]:
    with path.open("rb") as file:
        while line := file.readline():
            summary, nouns, body, names = json.loads(line.decode("utf-8", "surrogatepass"))
            start = file.tell()
            file.seek(start + nouns + body + names + 1)
            yield summary, InShard(str(path), start, nouns, body, names)


@dataclass(frozen=True, slots=True)
class InShard:
    """Where in a shard the nouns of a document stand, after them its body, and after that the names that the model found."""

    path: str
    start: int
    nouns_length: int
    body_length: int
    names_length: int

    @property
    def nouns(self) -> bytes:
        """See `knowledge.packed.Packed`."""
        return self._read(self.start, self.nouns_length)

    @property
    def body(self) -> bytes:
        """See `knowledge.packed.Packed`."""
        return self._read(self.start + self.nouns_length, self.body_length)

    @property
    def names(self) -> bytes:
        """See `knowledge.packed.Packed`."""
        return self._read(self.start + self.nouns_length + self.body_length, self.names_length)

    def _read(self, start: int, length: int) -> bytes:
        with Path(self.path).open("rb") as file:
            file.seek(start)
            return file.read(length)
