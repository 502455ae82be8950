"""SQLite: all tables in one file, with full-text search over documents, mentions and numbers; ready for Datasette."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Any

from beleidsmijn.export.relational import Relation, relations, rows
from beleidsmijn.knowledge.load import records

LOSES = "nothing"
_SEARCHED = {
    "documents": ("title", "text"),
    "organisations": ("name",),
    "numbers": ("quote_exact", "quote_prefix", "quote_suffix", "counted_text"),
}
"""Tables with full-text search, and the columns searched. Diacritics do not count."""
_INDEXED = ("document_id", "organisation_id", "theme_id", "section_id", "table_id", "number_id", "mention_id", "unit", "counted_lemma")
"""Columns that queries join or filter on."""
_BATCH = 5_000


def export(kb: Path, target: Path) -> None:
    """Write a database file."""
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        for stem, relation in relations().items():
            tables = {table.name: table for table in relation.with_children()}
            for table in tables.values():
                connection.execute(create_table(table))
            for name, batch in _batches(kb, stem, relation):
                marks = ",".join("?" * len(tables[name].all_columns))
                connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', batch)  # noqa: S608  # names of our own models
            for table in tables.values():
                _add_indexes(connection, table)
        for name, columns in _SEARCHED.items():
            _add_search(connection, name, columns)
        connection.commit()
        connection.execute("ANALYZE")


def create_table(table: Relation) -> str:
    """SQL that creates a table; records with an ``id`` have it as primary key."""
    columns = [f'"{c.name}" {c.kind.upper()}' + (" PRIMARY KEY" if c.name == "id" and not table.key else "") for c in table.all_columns]
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'


def _batches(kb: Path, stem: str, relation: Relation) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """(table, rows), where rows of one table that follow each other go together."""
    waiting: list[tuple[str, tuple[Any, ...]]] = []

    def sorted_out() -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
        waiting.sort(key=lambda item: item[0])  # stable: the order within a table is kept
        for name, group in groupby(waiting, key=lambda item: item[0]):
            yield name, [row for _, row in group]
        waiting.clear()

    for record in records(kb, stem):
        waiting.extend(rows(relation, record))
        if len(waiting) >= _BATCH:
            yield from sorted_out()
    yield from sorted_out()


def _add_indexes(connection: sqlite3.Connection, table: Relation) -> None:
    for column in table.all_columns:
        if column.name in _INDEXED:
            connection.execute(f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")')


def _add_search(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> None:
    """An FTS5 table that reads its text from the table itself, so the text is kept once."""
    names = ", ".join(f'"{name}"' for name in columns)
    connection.execute(
        f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5({names}, content="{table}", tokenize=\'unicode61 remove_diacritics 2\')'
    )
    connection.execute(f'INSERT INTO "{table}_fts" ("{table}_fts") VALUES (\'rebuild\')')  # noqa: S608  # names of our own models
