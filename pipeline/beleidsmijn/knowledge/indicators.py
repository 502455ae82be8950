"""The same thing counted in several documents: one series a thing, place and unit, with the values that contradict each other.

The figures of a corpus are sorted by SQLite, in a temporary database that moves from memory to disk as it grows.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.ids import content_id
from beleidsmijn.kinds import Qualifier

Json = dict[str, Any]
_NEAR = 0.1
"""Share by which a value said to be about so much may differ from the one it is about."""


class Indicators:
    """Figures of all documents, brought together; the result does not depend on the order in which they are added."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)  # a private temporary database
        self._rows.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
            "CREATE TABLE figures (key TEXT, start TEXT, end TEXT, value REAL, qualifier TEXT, number TEXT, document TEXT)"
        )

    def add(self, document: str, stated: Sequence[Sequence[Any]]) -> None:
        """The figures of one document (see `stated_figures`)."""
        self._rows.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?)", [(*figure, document) for figure in stated])

    def records(self) -> Iterator[Json]:
        """One record for each thing of which at least two documents state a figure, sorted by key."""
        rows = self._rows.execute(
            "SELECT key, start, end, value, qualifier, number, document FROM figures ORDER BY key, start, end, value, qualifier, number"
        )
        for key, of_key in itertools.groupby(rows, key=lambda row: row[0]):
            found = list(of_key)
            documents = {row[6] for row in found}
            if len(documents) > 1:
                yield _record(json.loads(key), found, len(documents))

    def close(self) -> None:
        """Let go of the database."""
        self._rows.close()


def _record(key: list[Any], rows: list[tuple[Any, ...]], documents: int) -> Json:
    counted, sort, unit, per, place, organisations = key
    statements = []
    for (start, end, value, qualifier), same in itertools.groupby(rows, key=lambda row: row[1:5]):
        of_value = list(same)
        statements.append(
            {
                "start": start,
                "end": end,
                "value": value,
                "qualifier": qualifier,
                "number_ids": [row[5] for row in of_value],
                "document_ids": sorted({row[6] for row in of_value}),
            }
        )
    record: Json = {"id": content_id("ind", key), "counted": counted, "kind": sort, "unit": unit}
    record |= {name: value for name, value in (("per", per), ("place", place), ("organisation_ids", organisations)) if value}
    record |= {"documents": documents, "statements": statements}
    contradictions = _contradictions(statements)
    if contradictions:
        record["contradictions"] = contradictions
    record["provenance"] = {"stage": "knowledge", "by": "indicators", "version": __version__}
    return record


def _contradictions(statements: Sequence[Json]) -> list[str]:
    """Periods for which one document states another value than another does; two values in one document are two things."""
    found = []
    for (start, _), same in itertools.groupby(statements, key=lambda statement: (statement["start"], statement["end"])):
        pairs = itertools.combinations(list(same), 2)
        if any(not set(a["document_ids"]) & set(b["document_ids"]) and not _agree(a, b) and not _agree(b, a) for a, b in pairs):
            found.append(start)
    return sorted(set(found))


def _agree(a: Json, b: Json) -> bool:
    """Whether what one statement says leaves room for the value of the other: a round value for a precise one, "ruim 4.000" for 4.120."""
    least, most = {"at_least", "more_than"}, {"at_most", "less_than"}
    if a["qualifier"] in least:
        return bool(b["value"] >= a["value"])
    if a["qualifier"] in most:
        return bool(b["value"] <= a["value"])
    if a["qualifier"] == Qualifier.EXACT:
        return bool(_rounded(b["value"], _digits(a["value"])) == a["value"])
    return bool(abs(a["value"] - b["value"]) <= _NEAR * abs(a["value"]))


def _digits(value: float) -> int:
    """How many digits a value is stated in, without the zeros that end a whole number; at least two."""
    digits = f"{abs(value):.6f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0").rstrip("0")
    return max(2, len(digits))


def _rounded(value: float, digits: int) -> float:
    """A value rounded to so many significant digits."""
    return float(f"{value:.{digits - 1}e}")
