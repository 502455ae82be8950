"""DuckDB: all tables in one database file. Needs ``beleidsmijn[export]`` (DuckDB, PyArrow)."""

from __future__ import annotations

import tempfile
from pathlib import Path

from beleidsmijn.export import parquet
from beleidsmijn.export.relational import relations

LOSES = "nothing"


def export(kb: Path, target: Path) -> None:
    """Write a database file, by way of Parquet, which DuckDB loads fastest."""
    import duckdb

    with tempfile.TemporaryDirectory(dir=target.parent) as folder, duckdb.connect(str(target)) as connection:
        parquet.export(kb, Path(folder))
        for relation in relations().values():
            for table in relation.with_children():
                source = str(Path(folder) / f"{table.name}.parquet").replace("'", "''")
                connection.execute(f"CREATE TABLE \"{table.name}\" AS SELECT * FROM read_parquet('{source}')")  # noqa: S608  # our own names
