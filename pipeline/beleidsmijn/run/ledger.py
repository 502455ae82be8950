"""The ledger: what has been mined already, so that a run does only what is new or changed, and an interrupted one goes on where it was.

It lies beside the knowledge base, in ``.NAME.work``: ``ledger.sqlite`` with one row for each input, and ``shards/`` with the results of each.
A shard is on disk before its row is committed: a row means that its shard is complete.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from beleidsmijn.knowledge.assemble import Entry
from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.run.fingerprint import Fingerprint
from beleidsmijn.run.inputs import Identity, Input, identity_of
from beleidsmijn.run.shards import entries, write_shard

Json = dict[str, Any]
_VERSION = 2
"""Of the schema and of the shards."""
_SCHEMA = f"""
PRAGMA user_version = {_VERSION};
CREATE TABLE IF NOT EXISTS inputs (
    name TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, sha256 TEXT NOT NULL,
    fingerprint TEXT NOT NULL, text_fingerprint TEXT NOT NULL, shard TEXT NOT NULL, failed INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""


class BusyError(Exception):
    """Another run writes to the same output; the message names its process."""


@dataclass(frozen=True, slots=True)
class _Row:
    size: int
    modified: int
    sha256: str
    fingerprint: str
    text_fingerprint: str
    shard: str
    failed: bool


@dataclass(slots=True)
class Plan:
    """What a run has to do.

    Attributes:
        new: inputs not seen before.
        changed: those that have changed, or are to be done again.
        relinked: those of which only the organisations are to be found and linked again, since the registers are others.
        unchanged: those that are as they were.
        gone: names of those that are not there any more.
    """

    new: list[Input] = field(default_factory=list)
    changed: list[Input] = field(default_factory=list)
    relinked: list[Input] = field(default_factory=list)
    unchanged: list[Input] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    @property
    def todo(self) -> list[Input]:
        """Inputs to mine."""
        return [*self.new, *self.changed, *self.relinked]

    def __str__(self) -> str:
        counts = {"new": len(self.new), "changed": len(self.changed), "unchanged": len(self.unchanged), "gone": len(self.gone)}
        if self.relinked:
            counts["to link again"] = len(self.relinked)
        return ", ".join(f"{count} {name}" for name, count in counts.items())


class Ledger:
    """The ledger of one output folder, held by one run at a time.

    Raises:
        BusyError: if another run holds it.
        OSError, sqlite3.OperationalError: if its folder cannot be written.
    """

    def __init__(self, target: Path, fingerprint: Fingerprint) -> None:
        self.target = target
        self._folder = work_folder(target)
        self._fingerprint = fingerprint
        (self._folder / "shards").mkdir(parents=True, exist_ok=True)
        self._lock = _hold(self._folder / "lock", target)
        try:
            self._database = self._opened()
        except BaseException:
            os.close(self._lock)
            raise
        for left in (self._folder / "shards").glob("*/*.tmp"):
            left.unlink()

    def _opened(self) -> sqlite3.Connection:
        """The database; made anew if it is damaged or of another program: what it knew is lost then, but nothing else is."""
        path = self._folder / "ledger.sqlite"
        try:
            return _open(path)
        except sqlite3.OperationalError:  # the disk is full or cannot be written: nothing is wrong with what is there
            raise
        except sqlite3.DatabaseError:
            shutil.rmtree(self._folder / "shards", ignore_errors=True)
            for left in self._folder.glob("ledger.sqlite*"):
                left.unlink()
            return _open(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the ledger."""
        self._database.close()
        os.close(self._lock)

    def plan(self, inputs: Sequence[Input], *, force: bool = False, retry_failed: bool = False) -> Plan:
        """What is to be done for these inputs. A file is unchanged if its size and time of change are, or else its bytes.

        Args:
            inputs: all inputs of the run.
            force: do everything again.
            retry_failed: do again what ended in errors.
        """
        known = {name: _Row(*rest) for name, *rest in self._database.execute("SELECT * FROM inputs")}
        plan = Plan(gone=sorted(set(known) - {item.name for item in inputs}))
        for item in inputs:
            row = known.get(item.name)
            if row is None:
                plan.new.append(item)
            elif force or (retry_failed and row.failed) or row.text_fingerprint != self._fingerprint.text or not self._same(item, row):
                plan.changed.append(item)
            elif row.fingerprint == self._fingerprint.all:
                plan.unchanged.append(item)
            else:
                plan.relinked.append(item)
        return plan

    def _same(self, item: Input, row: _Row) -> bool:
        if item.path is None or not self._shard(row.shard).is_file():
            return False
        try:
            size, modified = item.state()
            if size != row.size:
                return False
            if modified == row.modified:
                return True
        except OSError:
            return False
        if identity_of(item).sha256 != row.sha256:
            return False
        with self._database:
            self._database.execute("UPDATE inputs SET modified = ? WHERE name = ?", (modified, item.name))
        return True

    def record(self, item: Input, results: Sequence[Packed], identity: Identity) -> None:
        """Put the results of an input on disk.

        Args:
            item: the input.
            results: of its documents.
            identity: of the bytes that gave them.
        """
        key = hashlib.sha256(json.dumps([item.name, identity.sha256, self._fingerprint.all]).encode()).hexdigest()
        write_shard(self._shard(key), results)
        failed = any(result.failed for result in results)
        with self._database:
            old = self._database.execute("SELECT shard FROM inputs WHERE name = ?", (item.name,)).fetchone()
            self._database.execute(
                "INSERT OR REPLACE INTO inputs VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (item.name, identity.size, identity.modified, identity.sha256, *self._fingerprint, key, failed),
            )
        if old and old[0] != key:
            self._shard(old[0]).unlink(missing_ok=True)

    def forget(self, names: Iterable[str]) -> None:
        """Take away inputs that are gone."""
        for name in names:
            row = self._database.execute("SELECT shard FROM inputs WHERE name = ?", (name,)).fetchone()
            with self._database:
                self._database.execute("DELETE FROM inputs WHERE name = ?", (name,))
            if row:
                self._shard(row[0]).unlink(missing_ok=True)

    def results(self) -> Iterator[Entry | Json]:
        """Of every document, in order of the names of the inputs, what assembling reads; or the record of why there is nothing."""
        for (shard,) in self._database.execute("SELECT shard FROM inputs ORDER BY name"):
            yield from entries(self._shard(shard))

    def shards(self, inputs: Iterable[Input]) -> dict[str, Path]:
        """By the name of each input, the file with its results."""
        found = {item.name: self._database.execute("SELECT shard FROM inputs WHERE name = ?", (item.name,)).fetchone() for item in inputs}
        return {name: self._shard(row[0]) for name, row in found.items() if row}

    def digest(self, extra: Sequence[str] = ()) -> str:
        """What a knowledge base made of these results depends on."""
        state = hashlib.sha256(json.dumps([self._fingerprint.all, *extra]).encode())
        for row in self._database.execute("SELECT name, shard FROM inputs ORDER BY name"):
            state.update(json.dumps(row).encode())
        return state.hexdigest()

    def state(self, key: str) -> str | None:
        """What was kept under a name."""
        row = self._database.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def keep(self, values: Mapping[str, str]) -> None:
        """Keep something for the next run."""
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", values.items())

    def _shard(self, key: str) -> Path:
        return self._folder / "shards" / key[:2] / f"{key}.jsonl"


def work_folder(target: Path) -> Path:
    """Where the ledger of an output folder lies."""
    target = target.absolute()
    return target.parent / f".{target.name}.work"


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")  # a power cut may cost the last rows, which are then mined again; never the file
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version != _VERSION and database.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            raise sqlite3.DatabaseError("written by another version")
        database.executescript(_SCHEMA)
    except BaseException:
        database.close()
        raise
    return database


def _hold(path: Path, target: Path) -> int:
    """An open, locked file; the system lets go of it when the process ends, however it ends."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        import fcntl
    except ImportError:  # Windows: no lock
        return descriptor
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        owner = os.read(descriptor, 32).decode(errors="replace").strip() or "unknown"
        os.close(descriptor)
        raise BusyError(f"{target}: another run is writing there (process {owner})") from error
    os.truncate(descriptor, 0)
    os.write(descriptor, str(os.getpid()).encode())
    return descriptor
