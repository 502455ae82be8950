"""From what the user names (files, folders, globs, addresses of object storage, "-") to the list of inputs."""

from __future__ import annotations

import glob
import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from beleidsmijn.run.remote import RemoteFile, find, is_remote

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, here or on a store, and the name under which it stands in the knowledge base: as given, "/" between its parts."""

    path: Path | RemoteFile | None
    name: str

    def read(self) -> bytes:
        """The bytes; of standard input if there is no path.

        Raises:
            OSError: if the file cannot be read.
        """
        match self.path:
            case None:
                return sys.stdin.buffer.read()
            case RemoteFile():
                return self.path.read()
            case _:
                return self.path.read_bytes()

    def state(self) -> tuple[int, int]:
        """Size in bytes, and time of change in nanoseconds or, of a file on a store, the number that stands for it; zeros of standard input.

        Raises:
            OSError: if the file is not there.
        """
        match self.path:
            case None:
                return 0, 0
            case RemoteFile(_, size, stamp):
                return size, stamp
            case _:
                status = self.path.stat()
                return status.st_size, status.st_mtime_ns


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells whether an input has changed: size in bytes, time of change in nanoseconds, SHA-256."""

    size: int
    modified: int
    sha256: str


UNREADABLE = Identity(-1, 0, "")
"""Of what cannot be read: no file has it, so it is tried again."""


def identity_of(item: Input) -> Identity:
    """Of an input as it is now."""
    try:
        if item.path is None:
            return UNREADABLE
        size, modified = item.state()
        if isinstance(item.path, RemoteFile):
            return Identity(size, modified, hashlib.sha256(item.read()).hexdigest())
        with item.path.open("rb") as file:
            return Identity(size, modified, hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return UNREADABLE


@dataclass(frozen=True, slots=True)
class Missing:
    """Something named that is not there, or a folder without files."""

    name: str
    message: str


def find_inputs(named: Iterable[str], exclude: Path | None = None) -> Iterator[Input | Missing]:
    """Inputs in the order named, those of a folder sorted, each file once.

    Hidden files and folders are passed over, and so is ``exclude`` (the output folder).
    """
    seen: set[Path | RemoteFile] = set()
    for name in named:
        found = False
        for item in _expand(name, exclude):
            found = True
            if isinstance(item, Input) and item.path is not None:
                real = item.path.resolve() if isinstance(item.path, Path) else item.path
                if real in seen:
                    continue
                seen.add(real)
            yield item
        if not found:
            yield Missing(name, "the folder holds no files")


def _expand(name: str, exclude: Path | None) -> Iterator[Input | Missing]:
    if name == STDIN:
        yield Input(None, STDIN)
        return
    if is_remote(name):
        yield from _on_store(name)
        return
    path = Path(name)
    if path.is_dir():
        root = path.resolve().name
        for file in _walk(path, exclude):
            yield Input(file, f"{root}/{file.relative_to(path).as_posix()}")
    elif path.exists():
        yield Input(path, path.as_posix())
    elif glob.has_magic(name):
        matches = sorted(Path(match) for match in glob.glob(name, recursive=True))
        if not matches:
            yield Missing(name, "nothing matches")
        for match in matches:
            if match.is_file():
                yield Input(match, match.as_posix())
    else:
        yield Missing(name, "no such file or folder")


def _on_store(url: str) -> Iterator[Input | Missing]:
    """As of a folder or file here."""
    root = url.rstrip("/").rsplit("/", 1)[-1]
    try:
        found = list(find(url))
    except OSError as error:
        yield Missing(url, str(error))
        return
    if not found:
        yield Missing(url, "nothing is there")
    for file, below in found:
        yield Input(file, f"{root}/{below}" if below else file.url)


def _walk(folder: Path, exclude: Path | None) -> Iterator[Path]:
    skip = exclude.resolve() if exclude else None
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and (Path(root) / f).resolve() != skip)
        for file in sorted(files):
            if not file.startswith("."):
                yield Path(root) / file
