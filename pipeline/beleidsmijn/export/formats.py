"""The formats: what each is, where it lives, and whether it makes a file or a folder. Importing this imports no format."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beleidsmijn.export.target import ExportError, replacing
from beleidsmijn.knowledge.load import read_manifest


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its module here, what it is, the suffix of its file ("" for a folder), and the package that it needs besides."""

    module: str
    describes: str
    suffix: str = ""
    needs: str | None = None

    def load(self) -> Any:
        """Its module, with ``export(kb, target)`` and ``LOSES``, what it cannot carry.

        Raises:
            ExportError: if a package that it needs is not installed.
        """
        if self.needs and importlib.util.find_spec(self.needs) is None:
            raise ExportError(f"{self.needs} is not installed; install it with: pip install 'beleidsmijn[export]'")
        return importlib.import_module(f"beleidsmijn.export.{self.module}")


FORMATS = {
    "csv": Format("delimited", "a folder of CSV files with a data package; safe to open in a spreadsheet"),
    "parquet": Format("parquet", "a folder of Parquet files", needs="pyarrow"),
    "sqlite": Format("sqlite", "one SQLite database with full-text search, ready for Datasette", ".sqlite"),
    "duckdb": Format("duck", "one DuckDB database", ".duckdb", needs="duckdb"),
    "ftm": Format("ftm", "FollowTheMoney entities, for Aleph", ".ftm.json"),
    "jsonld": Format("jsonld", "JSON-LD: Web Annotations, SKOS, ORG and schema.org", ".jsonld"),
    "rdf": Format("rdf", "the same as N-Triples", ".nt"),
    "conllu": Format("conllu", "CoNLL-U: sentences and words, with organisations and numbers", ".conllu"),
    "brat": Format("brat", "a folder for brat, to correct by hand"),
    "labelstudio": Format("labelstudio", "a folder for Label Studio, to correct by hand"),
}
CORRECTABLE = ("brat", "labelstudio")
"""Formats whose corrections can be taken in again as gold."""


def export(kb: Path, name: str, target: Path, *, force: bool = False) -> str:
    """Write a knowledge base in a format; what the format cannot carry.

    Args:
        kb: the knowledge base.
        name: a key of `FORMATS`.
        target: the file or folder to make.
        force: replace a folder that is not empty.

    Raises:
        KnowledgeBaseError: if it is no knowledge base.
        ExportError: if the target cannot be written, or a package is missing.
    """
    read_manifest(kb)
    form = FORMATS[name]
    module = form.load()
    with replacing(target, folder=not form.suffix, force=force) as made:
        module.export(kb, made)
    return str(module.LOSES)


def default_target(kb: Path, name: str) -> Path:
    """Where an export goes if the user does not say: beside the knowledge base."""
    suffix = FORMATS[name].suffix
    return kb.absolute().parent / f"{kb.absolute().name}{suffix or f'-{name}'}"


def import_corrections(source: Path, name: str, target: Path, *, force: bool = False) -> int:
    """Make a gold folder of corrections in a format of `CORRECTABLE`; how many documents it holds.

    Raises:
        CorrectionError: if the corrections cannot be used.
        ExportError: if the target cannot be written, or nothing has been annotated.
    """
    from beleidsmijn.export.annotated import write_gold

    with replacing(target, folder=True, force=force) as made:
        count = write_gold(FORMATS[name].load().read(source), made)
        if not count:
            raise ExportError(f"{source}: no document has been annotated")
    return count
