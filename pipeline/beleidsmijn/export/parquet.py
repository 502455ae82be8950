"""Parquet: one file a table, written in row groups so that memory stays flat. Needs ``beleidsmijn[export]`` (PyArrow)."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from beleidsmijn.export.relational import Kind, Relation, relations, rows
from beleidsmijn.knowledge.load import records

LOSES = "nothing"
_GROUP = 20_000
"""Rows of a row group."""


def export(kb: Path, target: Path) -> None:
    """Write a folder with a Parquet file for each table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types: dict[Kind, Any] = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "boolean": pa.bool_()}

    def schema(table: Relation) -> Any:
        return pa.schema([pa.field(column.name, types[column.kind]) for column in table.all_columns])

    for stem, relation in relations().items():
        tables = {table.name: table for table in relation.with_children()}
        writers = {name: pq.ParquetWriter(target / f"{name}.parquet", schema(table)) for name, table in tables.items()}
        waiting: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

        def flush(name: str, found: list[tuple[Any, ...]], tables: Any = tables, writers: Any = writers) -> None:
            columns = [pa.array(values, types[c.kind]) for c, values in zip(tables[name].all_columns, zip(*found))]
            writers[name].write_table(pa.Table.from_arrays(columns, schema=schema(tables[name])))
            found.clear()

        for record in records(kb, stem):
            for name, row in rows(relation, record):
                waiting[name].append(row)
                if len(waiting[name]) == _GROUP:
                    flush(name, waiting[name])
        for name, found in waiting.items():
            if found:
                flush(name, found)
        for writer in writers.values():
            writer.close()
