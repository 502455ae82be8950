"""CSV: one file a table, in UTF-8, with a Frictionless data package that gives the types of the columns.

A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.export.relational import Kind, Relation, relations, rows
from beleidsmijn.knowledge.load import records

LOSES = "nothing but the plain start of a text that looks like a formula: an apostrophe is put before it"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_TYPES: dict[Kind, str] = {"text": "string", "integer": "integer", "real": "number", "boolean": "boolean"}
PACKAGE = "datapackage.json"


def harmless(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula. Numbers stay numbers.

    >>> harmless("=1+1"), harmless("11.000"), harmless(-3.5)
    ("'=1+1", '11.000', -3.5)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def export(kb: Path, target: Path) -> None:
    """Write a folder with a CSV file for each table."""
    for stem, relation in relations().items():
        with ExitStack() as files:
            writers = {table.name: _writer(target, table, files) for table in relation.with_children()}
            for record in records(kb, stem):
                for name, row in rows(relation, record):
                    writers[name].writerow([_cell(value) for value in row])
    resources = [_resource(table) for relation in relations().values() for table in relation.with_children()]
    package = {"name": "beleidsmijn", "version": __version__, "profile": "tabular-data-package", "resources": resources}
    (target / PACKAGE).write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _writer(target: Path, table: Relation, files: ExitStack) -> Any:
    file = files.enter_context((target / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([column.name for column in table.all_columns])
    return writer


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else harmless(value)


def _resource(table: Relation) -> dict[str, Any]:
    fields = [{"name": column.name, "type": _TYPES[column.kind]} for column in table.all_columns]
    return {"name": table.name.replace("_", "-"), "path": f"{table.name}.csv", "encoding": "utf-8", "schema": {"fields": fields}}
