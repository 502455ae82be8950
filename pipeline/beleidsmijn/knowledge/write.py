"""Writing a knowledge base: into a folder beside the target, which is then put in its place as a whole."""

from __future__ import annotations

import glob
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from beleidsmijn import __version__
from beleidsmijn.config import Config
from beleidsmijn.knowledge.load import MANIFEST
from beleidsmijn.records import FORMAT, RECORD_FILES, VERSION
from beleidsmijn.schemas import schema_texts

_NEW, _OLD = ".{}.new.", ".{}.old."
"""Beginnings of the names of the folders in which a knowledge base is made, and to which the old one is moved before it is removed."""


RUN_REPORT = "run.json"
"""How the run went: the one file that differs between two runs on the same input, so the manifest does not name it."""


class OutputError(Exception):
    """The output folder cannot be written; the message names it and the cause."""


def check_target(target: Path) -> None:
    """Refuse a target that is a file, or a folder that holds anything but a knowledge base.

    Raises:
        OutputError: naming the target and why it is refused.
    """
    if target.is_file():
        raise OutputError(f"{target}: is a file, not a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise OutputError(f"{target}: the folder is not empty and holds no knowledge base; choose another")
    parent = target.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=parent, prefix=_NEW.format(target.name)):
            pass
    except OSError as error:
        raise OutputError(f"{target}: cannot be written: {error.strerror or error}") from error


def clean(target: Path) -> None:
    """Remove what a run that was killed while it wrote has left beside the target. Only for who knows that no other run writes there."""
    target = target.absolute()
    for pattern in (_NEW, _OLD):
        for left in target.parent.glob(f"{glob.escape(pattern.format(target.name))}*"):
            shutil.rmtree(left, ignore_errors=True)


class FileSink:
    """Writes records to the files of a folder as they come, and keeps count and hash of each file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts = dict.fromkeys(RECORD_FILES, 0)
        self.bytes = 0
        self._hashes = {stem: hashlib.sha256() for stem in RECORD_FILES}
        self._files = {stem: (folder / f"{stem}.jsonl").open("wb") for stem in RECORD_FILES}

    def add(self, stem: str, count: int, lines: str) -> None:
        """Records of a file, as lines that each end in a newline."""
        content = lines.encode("utf-8")
        self._files[stem].write(content)
        self._hashes[stem].update(content)
        self.counts[stem] += count
        self.bytes += len(content)

    def close(self) -> None:
        """Let go of the files, whole or not."""
        for file in self._files.values():
            with suppress(OSError):
                file.close()

    def finish(self) -> list[dict[str, Any]]:
        """Put everything on disk; the entries of the manifest."""
        for file in self._files.values():
            _flush(file)
            file.close()
        return [
            {"name": f"{stem}.jsonl", "records": count, "sha256": self._hashes[stem].hexdigest()} for stem, count in self.counts.items()
        ]


@contextmanager
def new_knowledge_base(
    target: Path, config: Config, model: tuple[str, str], data_sha256: dict[str, str], report: Callable[[], str]
) -> Iterator[FileSink]:
    """A sink for all records of a knowledge base, which takes its place when everything is written; the old one stays until then.

    Args:
        target: the folder.
        config: the effective settings.
        model: name and version of the language model.
        data_sha256: hashes of the packaged knowledge that the facts rest on.
        report: gives the text of ``run.json`` when everything else is written.

    Raises:
        OutputError: if the disk is full or the folder cannot be written; the old knowledge base is left as it was.
    """
    target = target.absolute()
    work = Path(tempfile.mkdtemp(dir=target.parent, prefix=_NEW.format(target.name)))
    try:
        sink = FileSink(work)
        try:
            yield sink
            files = sink.finish()
        finally:
            sink.close()
        if sink.bytes <= config.limits.kb_json_bytes:
            files.append(_write_whole(work))
        (work / "schema").mkdir()
        for name, text in schema_texts().items():
            _write(work / "schema" / name, text.encode("utf-8"))
        _write(work / MANIFEST, _manifest(config, model, data_sha256, sink.counts, files))
        _write(work / RUN_REPORT, report().encode("utf-8"))
        _put_in_place(work, target)
    except OSError as error:
        raise OutputError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _manifest(
    config: Config, model: tuple[str, str], data_sha256: dict[str, str], counts: dict[str, int], files: list[dict[str, Any]]
) -> bytes:
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "tool_version": __version__,
        "model": model[0],
        "model_version": model[1],
        "config": config.model_dump(mode="json", exclude_none=True),
        "config_sha256": config.digest(),
        "data_sha256": data_sha256,
        "counts": counts,
        "files": files,
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _write_whole(folder: Path) -> dict[str, Any]:
    """``kb.json``, put together from the lines of the other files; its entry of the manifest."""
    digest = hashlib.sha256()
    with (folder / "kb.json").open("wb") as file:

        def put(content: bytes) -> None:
            file.write(content)
            digest.update(content)

        put(f'{{"format": {json.dumps(FORMAT)}, "version": {json.dumps(VERSION)}'.encode())
        for stem in RECORD_FILES:
            put(f", {json.dumps(stem)}: [".encode())
            with (folder / f"{stem}.jsonl").open("rb") as lines:
                for number, line in enumerate(lines):
                    put((b", " if number else b"") + line.rstrip(b"\n"))
            put(b"]")
        put(b"}\n")
        _flush(file)
    return {"name": "kb.json", "records": 1, "sha256": digest.hexdigest()}


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        _flush(file)


def _flush(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _put_in_place(work: Path, target: Path) -> None:
    """Two renames: a reader finds the old knowledge base or the new one."""
    work.chmod(0o755)
    if not target.exists():
        work.rename(target)
        return
    old = Path(tempfile.mkdtemp(dir=target.parent, prefix=_OLD.format(target.name)))
    target.rename(old / "kb")
    try:
        work.rename(target)
    except OSError:
        (old / "kb").rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
