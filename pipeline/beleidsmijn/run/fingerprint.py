"""What the facts of a document depend on beside its bytes: this program's code and data, the settings, the language model, own files."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import beleidsmijn
from beleidsmijn.config import Config, Organisations
from beleidsmijn.language.pipeline import BLANK, default_model

_CODE = (".py", ".tsv", ".txt", ".json", ".npz", ".j2")


class Fingerprint(NamedTuple):
    """Digests that are others whenever a document would have to be mined again.

    Attributes:
        all: of everything.
        text: of everything but the registers of organisations and the judgements on them; while only those change, what the model
            found in a document and what it is about hold still.
    """

    all: str
    text: str


def fingerprint(config: Config) -> Fingerprint:
    """The fingerprint of a run with these settings."""
    digest = hashlib.sha256(config.model_copy(update={"organisations": Organisations()}).digest().encode())
    package = Path(beleidsmijn.__file__).parent
    for path in sorted(path for path in package.rglob("*") if path.suffix in _CODE):
        digest.update(f"{path.relative_to(package)}\0".encode() + path.read_bytes())
    digest.update(json.dumps(_model(config.model or default_model())).encode())
    _add(digest, config.themes.schemes)
    text = digest.hexdigest()
    digest.update(config.digest().encode())
    own = [config.organisations.judgements] if config.organisations.judgements else []
    _add(digest, [*config.organisations.registers, *own])
    return Fingerprint(digest.hexdigest(), text)


def _add(digest: hashlib._Hash, paths: Iterable[Path]) -> None:
    for path in paths:
        digest.update(path.read_bytes() if path.is_file() else b"")


def _model(name: str) -> list[tuple[str, int, str]]:
    """Name, size and, of what describes it, content of the files of a model: its weights are megabytes, and change with their size or meta."""
    folder = Path(name)
    if name == BLANK:
        return []
    if not folder.exists():
        try:
            found = importlib.util.find_spec(name)
        except (ImportError, ValueError):
            found = None
        if found is None or found.origin is None:
            return [(name, 0, "")]
        folder = Path(found.origin).parent
    return [_file(path, folder) for path in _files(folder)]


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _file(path: Path, folder: Path) -> tuple[str, int, str]:
    described = hashlib.sha256(path.read_bytes()).hexdigest() if path.suffix in {".json", ".cfg", ".py"} else ""
    return path.relative_to(folder).as_posix(), path.stat().st_size, described
