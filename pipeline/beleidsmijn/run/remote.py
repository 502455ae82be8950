"""Inputs and knowledge bases on object storage ("s3://bucket/folder"), by fsspec. Needs ``beleidsmijn[s3]``, or fsspec's package for another store."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path
from typing import Any

from beleidsmijn.knowledge.load import MANIFEST
from beleidsmijn.knowledge.write import OutputError


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a store: its address, size in bytes, and a number that is another one when the store says that it has changed."""

    url: str
    size: int
    stamp: int

    def read(self) -> bytes:
        """The bytes.

        Raises:
            OSError: if the store does not give them.
        """
        with _store(self.url) as (files, path):
            return bytes(files.cat_file(path))


def is_remote(name: str) -> bool:
    """Whether a name is an address of a store and no path."""
    return "://" in name


def find(url: str) -> Iterator[tuple[RemoteFile, str]]:
    """The files at an address and below it, sorted, each with its path below the address ("" for the address itself); globs are expanded.

    Raises:
        OSError: if there is nothing, or the store cannot be read.
    """
    with _store(url) as (files, path):
        named = has_magic(path)
        found = files.glob(path, detail=True) if named else files.find(path, detail=True)
        for key in sorted(found):
            relative = "" if key == path or named else key[len(path.rstrip("/")) + 1 :]
            info = found[key]
            if info["type"] == "file" and not any(part.startswith(".") for part in relative.split("/")):
                yield RemoteFile(files.unstrip_protocol(key), int(info["size"] or 0), _stamp(info)), relative


def upload(folder: Path, url: str) -> None:
    """Put a knowledge base in the place of the one at an address, if it is another one.

    A store cannot replace a folder as a whole. The manifest, which holds the hashes of all files, is taken away first and written last: who
    finds one finds what it names.

    Raises:
        OutputError: if the store cannot be written.
    """
    try:
        with _store(url) as (files, path):
            path = path.rstrip("/")
            manifest = (folder / MANIFEST).read_bytes()
            if files.exists(f"{path}/{MANIFEST}"):
                if files.cat_file(f"{path}/{MANIFEST}") == manifest:
                    return
                files.rm_file(f"{path}/{MANIFEST}")
            ours = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
            for old in files.find(path):
                if old[len(path) + 1 :] not in ours:
                    files.rm_file(old)
            for name in sorted(ours, key=lambda name: (name == MANIFEST, name)):
                files.put_file(str(ours[name]), f"{path}/{name}")
    except OSError as error:
        raise OutputError(f"{url}: cannot be written: {error}") from error


def local_copy(url: str) -> Path:
    """Where the knowledge base of an address is made, and its ledger kept, before it is uploaded: in the user's cache."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "beleidsmijn" / hashlib.sha256(url.rstrip("/").encode()).hexdigest()[:16] / "kb"


def _stamp(info: dict[str, Any]) -> int:
    """Of what the store says of a file: entity tag, or else time of change."""
    said = next((info[key] for key in ("ETag", "etag", "md5Hash", "LastModified", "mtime", "created") if info.get(key)), "")
    return int.from_bytes(hashlib.sha256(str(said).encode()).digest()[:7], "big")


@contextmanager
def _store(url: str) -> Iterator[tuple[Any, str]]:
    """A store and the path within it; whatever its library raises comes out as an OSError."""
    try:
        from fsspec.core import url_to_fs

        files, path = url_to_fs(url)
        files.invalidate_cache()
        yield files, path
    except OSError:
        raise
    except ImportError as error:
        raise OSError(f"{url}: {error}; for s3:// install it with: pip install 'beleidsmijn[s3]'") from error
    except Exception as error:  # each store has errors of its own: no credentials, no such bucket, no connection
        raise OSError(f"{url}: {type(error).__name__}: {error}") from error
