"""Writing a knowledge base: into a folder beside the target, which is then put in its place as a whole."""

from __future__ import annotations

import glob
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.config import Config
from beleidsmijn.knowledge.assemble import Contents
from beleidsmijn.knowledge.jsonl import dumps
from beleidsmijn.records import FORMAT, RECORD_FILES, VERSION
from beleidsmijn.schemas import schema_texts

_NEW, _OLD = ".{}.new.", ".{}.old."
"""Beginnings of the names of the folders in which a knowledge base is made, and to which the old one is moved before it is removed."""


class OutputError(Exception):
    """The output folder cannot be written; the message names it and the cause."""


def check_target(target: Path) -> None:
    """Refuse a target that is a file, or a folder that holds anything but a knowledge base.

    Raises:
        OutputError: naming the target and why it is refused.
    """
    if target.is_file():
        raise OutputError(f"{target}: is a file, not a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / "manifest.json").is_file():
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


def write(base: Contents, target: Path, config: Config, model: tuple[str, str], data_sha256: dict[str, str]) -> None:
    """Write all files of a knowledge base; the old one stays until the new one is complete.

    Args:
        base: the records.
        target: the folder.
        config: the effective settings.
        model: name and version of the language model.
        data_sha256: hashes of the packaged knowledge that the facts rest on.

    Raises:
        OutputError: if the disk is full or the folder cannot be written; the old knowledge base is left as it was.
    """
    target = target.absolute()
    work = Path(tempfile.mkdtemp(dir=target.parent, prefix=_NEW.format(target.name)))
    try:
        _write_files(base, work, config, model, data_sha256)
        _put_in_place(work, target)
    except OSError as error:
        raise OutputError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _write_files(base: Contents, folder: Path, config: Config, model: tuple[str, str], data_sha256: dict[str, str]) -> None:
    files: list[dict[str, Any]] = []
    whole: list[str] | None = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in (("format", FORMAT), ("version", VERSION))]
    size = 0
    for stem in RECORD_FILES:
        lines = [dumps(record) for record in getattr(base, stem)]
        content = "".join(f"{line}\n" for line in lines).encode("utf-8")
        size += len(content)
        _write(folder / f"{stem}.jsonl", content)
        files.append({"name": f"{stem}.jsonl", "records": len(lines), "sha256": hashlib.sha256(content).hexdigest()})
        whole = None if whole is None or size > config.limits.kb_json_bytes else [*whole, f"{json.dumps(stem)}: [{', '.join(lines)}]"]
    if whole is not None:
        content = f"{{{', '.join(whole)}}}\n".encode()
        _write(folder / "kb.json", content)
        files.append({"name": "kb.json", "records": 1, "sha256": hashlib.sha256(content).hexdigest()})
    (folder / "schema").mkdir()
    for name, text in schema_texts().items():
        _write(folder / "schema" / name, text.encode("utf-8"))
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "tool_version": __version__,
        "model": model[0],
        "model_version": model[1],
        "config": config.model_dump(mode="json", exclude_none=True),
        "config_sha256": config.digest(),
        "data_sha256": data_sha256,
        "counts": {stem: len(getattr(base, stem)) for stem in RECORD_FILES},
        "files": files,
    }
    _write(folder / "manifest.json", (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
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
