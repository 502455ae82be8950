"""Where an export goes: it is made beside its place and put there when it is complete."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ExportError(Exception):
    """An export that cannot be made; the message says of what and why."""


@contextmanager
def replacing(target: Path, *, folder: bool, force: bool = False) -> Iterator[Path]:
    """A path to write to, which becomes ``target`` if all goes well and leaves no trace if not.

    Args:
        target: a file, which is replaced if it exists, or a folder, which must be absent or empty.
        folder: whether a folder is made.
        force: replace a folder that is not empty.

    Raises:
        ExportError: if the target is of the other sort, is not empty, or cannot be written.
    """
    target = target.absolute()
    if target.is_dir() != folder and target.exists():
        raise ExportError(f"{target}: is {'a folder, not a file' if target.is_dir() else 'a file, not a folder'}")
    if folder and target.exists() and any(target.iterdir()) and not force:
        raise ExportError(f"{target}: is not empty; --force replaces it")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}.new."))
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    made = work / target.name
    try:
        if folder:
            made.mkdir()
        yield made
        if folder and target.exists():
            target.rename(work / "old")
        made.replace(target)
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
