"""The same thing counted in several documents: one series a thing, place and unit, with the values that contradict each other.

The figures of a corpus are sorted by SQLite, in a temporary database that moves from memory to disk as it grows.
"""

from __future__ import annotations

import itertools
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.ids import content_id
from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.language.forms import ADJECTIVE, NOUN, kind, rarity
from beleidsmijn.language.lexicon import general_nouns
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_list

Json = dict[str, Any]
Figure = tuple[str, str, str, float, str, str]
"""Key of the indicator (JSON), bounds of the period, value, its qualifier, id of the number."""
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\s+$")
_OF_WHAT = re.compile(
    r"\s(?P<how>aan|bij|door|inzake|met|over|tegen|van|voor|wegens)\s(?:de\s|het\s|een\s)?(?P<what>(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ-]{3,})\b"
)
_FEW = 12
_RARE = 5.0
"""A noun that is in more than one of a hundred and fifty texts ("klacht", "bedrijf") is the same thing only with more said of it."""
_NEAR = 0.1
"""Share by which a value said to be about so much may differ from the one it is about."""


def figures(text: str, numbers: Iterable[Json]) -> list[Figure]:
    """What a document states of indicators: its figures that count something telling, of a known period."""
    stated = []
    for number in numbers:
        if "time" in number and "counted" in number and _tells(number):
            words = _described(text, number["counted"])
            if " " in words or rarity(fold(words)) >= _RARE or "place" in number or "organisation_ids" in number:
                stated.append(
                    (
                        _key(words, number),
                        number["time"]["start"],
                        number["time"]["end"],
                        number["value"],
                        number["qualifier"],
                        number["id"],
                    )
                )
    return stated


def _tells(number: Json) -> bool:
    """Whether the counted noun says what is stated: "drie redenen" is none, and of what share of pupils "30 % van de leerlingen" tells is not known."""
    lemma = number["counted"]["lemma"].casefold()
    if number["kind"] == NumberKind.SHARE:
        return bool(lemma.endswith(_shares()))
    few = number["kind"] == NumberKind.COUNT and number["notation"] == "words" and number["value"] <= _FEW
    return not few and lemma not in general_nouns()


@cache
def _shares() -> tuple[str, ...]:
    return tuple(read_list("share_measures.txt"))


def _described(text: str, counted: Json) -> str:
    """The counted noun with the adjectives before it and what it is of: "klacht over laattijdige trein" is not "klacht"."""
    words = [counted["lemma"].casefold()]
    span = counted.get("span", {"start": 0, "end": 0})
    end = span["start"]
    while before := _WORD_BEFORE.search(text, max(0, end - 30), end):
        word = before["word"]
        if kind(fold(word)) != ADJECTIVE and not re.fullmatch(r"[A-Z][a-zà-ÿ]+se", word):
            break
        words.insert(0, word.casefold())
        end = before.start()
    of_what = _OF_WHAT.match(text, span["end"]) if span["end"] else None
    if of_what and kind(fold(of_what["what"].split()[-1])) == NOUN:
        *adjectives, noun = of_what["what"].split()
        words += [of_what["how"], *adjectives, lemma_of_noun(noun)]
    return " ".join(words)


def _key(words: str, number: Json) -> str:
    place = number.get("place", {}).get("text", "").casefold()
    key = [words, number["kind"], number["unit"], number.get("per", ""), place, number.get("organisation_ids", [])]
    return json.dumps(key, ensure_ascii=False, separators=(",", ":"))


class Indicators:
    """Figures of all documents, brought together; the result does not depend on the order in which they are added."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)  # a private temporary database
        self._rows.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
            "CREATE TABLE figures (key TEXT, start TEXT, end TEXT, value REAL, qualifier TEXT, number TEXT, document TEXT)"
        )

    def add(self, document: str, stated: Sequence[Sequence[Any]]) -> None:
        """The figures of one document (see `figures`)."""
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
