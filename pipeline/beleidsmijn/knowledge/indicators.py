"""The same thing counted in several documents: one series a thing, place and unit, with the values that contradict each other.

The figures of a corpus are sorted by SQLite, in a temporary database that moves from memory to disk as it grows.
"""

from __future__ import annotations

import itertools
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.ids import content_id
from beleidsmijn.language.forms import ADJECTIVE, kind
from beleidsmijn.language.lexicon import general_nouns
from beleidsmijn.notation.fold import fold

Json = dict[str, Any]
Figure = tuple[str, str, str, float, str]
"""Key of the indicator (JSON), bounds of the period, value, id of the number."""


def figures(text: str, numbers: Iterable[Json]) -> list[Figure]:
    """What a document states of indicators: its figures that count something telling, of a known period."""
    return [
        (_key(text, number), number["time"]["start"], number["time"]["end"], number["value"], number["id"])
        for number in numbers
        if "time" in number and "counted" in number and number["counted"]["lemma"].casefold() not in general_nouns()
    ]


_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\s+$")


def _described(text: str, counted: Json) -> str:
    """The counted noun with the adjectives before it: "buitenlandse student" is not "student"."""
    words = [counted["lemma"].casefold()]
    end = counted.get("span", {}).get("start", 0)
    while before := _WORD_BEFORE.search(text, max(0, end - 30), end):
        word = before["word"]
        if kind(fold(word)) != ADJECTIVE and not re.fullmatch(r"[A-Z][a-zà-ÿ]+se", word):
            break
        words.insert(0, word.casefold())
        end = before.start()
    return " ".join(words)


def _key(text: str, number: Json) -> str:
    place = number.get("place", {}).get("text", "").casefold()
    key = [_described(text, number["counted"]), number["kind"], number["unit"], number.get("per", ""), place]
    return json.dumps(key, ensure_ascii=False, separators=(",", ":"))


class Indicators:
    """Figures of all documents, brought together; the result does not depend on the order in which they are added."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)  # a private temporary database
        self._rows.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
            "CREATE TABLE figures (key TEXT, start TEXT, end TEXT, value REAL, number TEXT, document TEXT)"
        )

    def add(self, document: str, stated: Sequence[Sequence[Any]]) -> None:
        """The figures of one document (see `figures`)."""
        self._rows.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?)", [(*figure, document) for figure in stated])

    def records(self) -> Iterator[Json]:
        """One record for each thing of which at least two documents state a figure, sorted by key."""
        rows = self._rows.execute("SELECT key, start, end, value, number, document FROM figures ORDER BY key, start, end, value, number")
        for key, of_key in itertools.groupby(rows, key=lambda row: row[0]):
            found = list(of_key)
            documents = {row[5] for row in found}
            if len(documents) > 1:
                yield _record(json.loads(key), found, len(documents))

    def close(self) -> None:
        """Let go of the database."""
        self._rows.close()


def _record(key: list[str], rows: list[tuple[Any, ...]], documents: int) -> Json:
    counted, sort, unit, per, place = key
    statements = []
    for (start, end, value), same in itertools.groupby(rows, key=lambda row: row[1:4]):
        of_value = list(same)
        statements.append(
            {
                "start": start,
                "end": end,
                "value": value,
                "number_ids": [row[4] for row in of_value],
                "document_ids": sorted({row[5] for row in of_value}),
            }
        )
    record: Json = {"id": content_id("ind", key), "counted": counted, "kind": sort, "unit": unit}
    record |= {name: value for name, value in (("per", per), ("place", place)) if value}
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
        of_period = list(same)
        if any(not set(a["document_ids"]) & set(b["document_ids"]) for a, b in itertools.combinations(of_period, 2)):
            found.append(start)
    return sorted(set(found))
