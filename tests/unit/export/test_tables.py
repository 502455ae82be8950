from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest
import sqlite_utils

import beleidsmijn
from beleidsmijn.export.delimited import harmless
from beleidsmijn.export.formats import export
from beleidsmijn.export.relational import relations
from beleidsmijn.knowledge.load import records
from beleidsmijn.records import RECORD_FILES

Json = dict[str, Any]


def _leaves(value: Any) -> int:
    """Values in a record that are neither containers nor absent."""
    if isinstance(value, dict):
        return sum(map(_leaves, value.values()))
    if isinstance(value, list):
        return sum(map(_leaves, value))
    return value is not None


def test_every_table_has_a_name_and_columns_of_its_own() -> None:
    tables = [table for relation in relations().values() for table in relation.with_children()]
    assert len({table.name for table in tables}) == len(tables)
    for table in tables:
        names = [column.name for column in table.all_columns]
        assert len(set(names)) == len(names), table.name


def test_no_value_of_a_record_is_lost_in_the_tables(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "sqlite", tmp_path / "kb.sqlite")
    with sqlite3.connect(tmp_path / "kb.sqlite") as connection:
        for stem in RECORD_FILES:
            stored = 0
            for table in relations()[stem].with_children():
                columns = ", ".join(f'count("{column.name}")' for column in table.columns)
                stored += sum(connection.execute(f'SELECT {columns} FROM "{table.name}"').fetchone()) if columns else 0
            assert stored == sum(_leaves(record) for record in records(sample_kb, stem)), stem


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+32", "'+32"),
        ("-x", "'-x"),
        ("@home", "'@home"),
        ("\t=1", "'\t=1"),
        ("VLAIO", "VLAIO"),
        (-5, -5),
        (-0.5, -0.5),
    ],
)
def test_no_text_becomes_a_formula(value: Any, cell: Any) -> None:
    assert harmless(value) == cell


def test_csv_is_what_its_data_package_says(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "csv", tmp_path / "csv")
    package = json.loads((tmp_path / "csv" / "datapackage.json").read_text(encoding="utf-8"))
    assert {r["path"] for r in package["resources"]} == {p.name for p in (tmp_path / "csv").glob("*.csv")}
    for resource in package["resources"]:
        with (tmp_path / "csv" / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]
    numbers = pd.read_csv(tmp_path / "csv" / "numbers.csv")
    expected = list(records(sample_kb, "numbers"))
    assert numbers["value"].tolist() == [n["value"] for n in expected]
    documents = pd.read_csv(tmp_path / "csv" / "documents.csv", keep_default_na=False)
    assert documents["text"].tolist() == [harmless(d["text"]) for d in records(sample_kb, "documents")]


def test_parquet_holds_the_same_in_pandas_and_polars(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "parquet", tmp_path / "parquet")
    with beleidsmijn.load(sample_kb) as kb:
        for table in ("numbers", "organisation_names", "document_theme_evidence_terms", "table_row_cells"):
            frame = pl.read_parquet(tmp_path / "parquet" / f"{table}.parquet")
            assert frame.equals(kb.to_polars(table)), table
            assert len(kb.to_pandas(table)) == len(frame)


def test_duckdb_answers_a_question(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "duckdb", tmp_path / "kb.duckdb")
    with duckdb.connect(str(tmp_path / "kb.duckdb"), read_only=True) as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM numbers JOIN documents ON documents.id = document_id WHERE unit = 'percent'"
        ).fetchone()
    assert count == sum(n["unit"] == "percent" for n in records(sample_kb, "numbers"))


def test_sqlite_can_be_searched_as_datasette_does(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "sqlite", tmp_path / "kb.sqlite")
    database = sqlite_utils.Database(tmp_path / "kb.sqlite")
    assert database["documents"].detect_fts() == "documents_fts"
    found = {row["id"] for row in database["documents"].search("kmo portefeuille")}
    expected = {d["id"] for d in records(sample_kb, "documents") if "kmo-portefeuille" in d["text"].lower()}
    assert expected
    assert expected <= found
    assert database["numbers"].pks == ["id"]
