"""An index of a knowledge base, so that a question reads only the records that answer it.

A SQLite file beside the knowledge base (``.kb.index.sqlite``) says at which byte of which file each record stands, and by which names, units,
words and documents it is sought. It holds the hash of the manifest it was made from, and is made anew when that has changed. It can be
removed at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from beleidsmijn.knowledge.load import MANIFEST, KnowledgeBaseError, read_manifest
from beleidsmijn.notation.fold import fold
from beleidsmijn.organisations.normalise import name_key

Json = dict[str, Any]
Place = tuple[str, int, int]
"""File stem, first byte and number of bytes of a record."""

LAYOUT = 3
"""Raise it when the tables below change."""
_TABLES = """
CREATE TABLE origin (manifest TEXT, layout INTEGER);
CREATE TABLE record (place INTEGER PRIMARY KEY, stem TEXT, id TEXT, document TEXT, subject TEXT, start INTEGER, length INTEGER);
CREATE TABLE name (stem TEXT, key TEXT, id TEXT);
CREATE TABLE number (place INTEGER PRIMARY KEY, lemma TEXT, words TEXT, unit TEXT, value REAL, since TEXT, until TEXT, location TEXT);
CREATE TABLE number_organisation (organisation TEXT, place INTEGER);
CREATE TABLE relation (organisation TEXT, place INTEGER);
CREATE TABLE document (place INTEGER PRIMARY KEY, sought TEXT);
"""
_INDEXES = """
CREATE INDEX record_id ON record (stem, id);
CREATE INDEX record_document ON record (stem, document);
CREATE INDEX record_subject ON record (stem, subject) WHERE subject IS NOT NULL;
CREATE INDEX name_key ON name (stem, key);
CREATE INDEX number_lemma ON number (lemma);
CREATE INDEX number_words ON number (words);
CREATE INDEX number_value ON number (value);
CREATE INDEX number_unit ON number (unit);
CREATE INDEX number_location ON number (location);
CREATE INDEX relation_organisation ON relation (organisation);
CREATE INDEX number_organisation_id ON number_organisation (organisation);
"""
_SUBJECTS = {"mentions": "organisation_id", "document_themes": "theme_id"}
"""What a record is about, other than its document."""
STEMS = ("documents", "sections", "organisations", "mentions", "named_things", "numbers", "themes", "document_themes", "relations")
"""The files that are indexed."""


class Index:
    """An open index; `select` finds places, `read` fetches the records there, in the order of the files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._connection = _open(folder)
        self._files = {stem: path.open("rb") for stem in STEMS if (path := folder / f"{stem}.jsonl").exists()}

    def close(self) -> None:
        """Close the index and the files."""
        self._connection.close()
        for file in self._files.values():
            file.close()

    def select(self, tables: str, conditions: Sequence[str], values: Iterable[object] = ()) -> list[Place]:
        """Places of the records that meet all conditions.

        Args:
            tables: SQL after FROM; ``record`` is one of the tables.
            conditions: SQL conditions with ``?`` for values. Never made of what a user typed.
            values: the values.
        """
        where = " AND ".join(conditions) or "1"
        query = f"SELECT DISTINCT record.stem, start, length, record.place FROM {tables} WHERE {where} ORDER BY record.place"  # noqa: S608  # see `conditions`
        return [row[:3] for row in self._connection.execute(query, tuple(values))]

    def read(self, places: Iterable[Place]) -> Iterator[Json]:
        """The records at these places."""
        for stem, start, length in places:
            file = self._files[stem]
            file.seek(start)
            yield json.loads(file.read(length))

    def by_id(self, stem: str, record_id: str) -> list[Place]:
        """Where the record with this id stands: one place, or none."""
        return self.select("record", ["record.stem = ?", "record.id = ?"], [stem, record_id])

    def of_document(self, stem: str, document_id: str) -> list[Place]:
        """Where the records of a document stand."""
        return self.select("record", ["record.stem = ?", "record.document = ?"], [stem, document_id])

    def about(self, stem: str, subject: str) -> list[Place]:
        """Where the mentions of an organisation, or the assignments of a theme, stand."""
        return self.select("record", ["record.stem = ?", "subject = ?"], [stem, subject])


def index_path(folder: Path) -> Path:
    """Where the index of a knowledge base is kept."""
    folder = folder.absolute()
    return folder.parent / f".{folder.name}.index.sqlite"


def _open(folder: Path) -> sqlite3.Connection:
    """The index of the folder as it is now, made if need be; in memory if it cannot be kept.

    Raises:
        KnowledgeBaseError: if the folder is no knowledge base, or a damaged one.
    """
    read_manifest(folder)
    origin = (hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest(), LAYOUT)
    path = index_path(folder)
    if (known := _known(path, origin)) is not None:
        return known
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
        os.close(handle)
    except OSError:
        connection = sqlite3.connect(":memory:")
        _build(connection, folder, origin)
        return connection
    try:
        with closing(sqlite3.connect(name)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            _build(connection, folder, origin)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    return sqlite3.connect(path)


def _known(path: Path, origin: tuple[str, int]) -> sqlite3.Connection | None:
    if not path.exists():
        return None
    connection = sqlite3.connect(path)
    try:
        if connection.execute("SELECT manifest, layout FROM origin").fetchone() == origin:
            return connection
    except sqlite3.DatabaseError:
        pass  # damaged, or of another layout: made anew
    connection.close()
    return None


def _build(connection: sqlite3.Connection, folder: Path, origin: tuple[str, int]) -> None:
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO origin VALUES (?, ?)", origin)
    connection.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)", _rows(connection, folder))
    connection.executescript(_INDEXES)
    connection.commit()


def _rows(connection: sqlite3.Connection, folder: Path) -> Iterator[tuple[int, str, str | None, str | None, str | None, int, int]]:
    place = 0
    known = read_manifest(folder)["counts"]
    for stem in (stem for stem in STEMS if stem in known):
        start = 0
        try:
            with (folder / f"{stem}.jsonl").open("rb") as lines:
                for line in lines:
                    record = json.loads(line)
                    place += 1
                    _enter(connection, stem, place, record)
                    document = record["id"] if stem == "documents" else record.get("document_id")
                    yield place, stem, record.get("id"), document, record.get(_SUBJECTS.get(stem, "")), start, len(line)
                    start += len(line)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise KnowledgeBaseError(f"{folder / stem}.jsonl: {type(error).__name__}: {error}") from error


def _enter(connection: sqlite3.Connection, stem: str, place: int, record: Json) -> None:
    """What a record is sought by, other than its id and document."""
    if stem == "documents":
        sought = "\n".join([record.get("title", ""), *(source["path"] for source in record["sources"])])
        connection.execute("INSERT INTO document VALUES (?, ?)", (place, fold(sought)))
    elif stem == "organisations":
        keys = {name_key(name["value"]) for name in record["names"]}
        connection.executemany("INSERT INTO name VALUES (?, ?, ?)", [(stem, key, record["id"]) for key in sorted(keys)])
    elif stem == "themes":
        keys = {name_key(label) for label in (record["pref_label"], *record.get("alt_labels", []))}
        connection.executemany("INSERT INTO name VALUES (?, ?, ?)", [(stem, key, record["id"]) for key in sorted(keys)])
    elif stem == "numbers":
        counted, time = record.get("counted", {}), record.get("time", {})
        period, location = (time.get("start"), time.get("end")), fold(record["place"]["text"]) if "place" in record else None
        row = (place, counted.get("lemma"), counted.get("text"), record["unit"], record["value"], *period, location)
        connection.execute("INSERT INTO number VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        organisations = [(organisation, place) for organisation in record.get("organisation_ids", [])]
        connection.executemany("INSERT INTO number_organisation VALUES (?, ?)", organisations)
    elif stem == "relations":
        parties = {record[key] for key in ("subject_id", "object_id") if key in record and record[key] != record["document_id"]}
        connection.executemany("INSERT INTO relation VALUES (?, ?)", [(party, place) for party in sorted(parties)])
