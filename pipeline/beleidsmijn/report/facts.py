"""What the page shows, as compact JSON-ready values: one index of everything, and the texts in chunks that are opened when they are read.

Offsets are UTF-16 units here, as browsers count them. Records refer to each other by their place in a list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from beleidsmijn.knowledge.documents import by_document
from beleidsmijn.knowledge.load import read_manifest, records
from beleidsmijn.knowledge.lookup import document_name
from beleidsmijn.language.lexicon import general_nouns
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_rows
from beleidsmijn.records import BASE_SCHEMES
from beleidsmijn.report.network import network

Json = dict[str, Any]
MAX_NUMBERS, MAX_TEXT = 250_000, 100_000_000
"""Numbers and code points of text that a page holds; it says what it left out."""
CHUNK = 500_000
"""Code points of text that are opened together."""
_INDICATORS, _CONTRADICTIONS = 24, 200
_LISTED, _MOST_NAMES = ("law", "programme", "publication"), 15
"""Kinds of named things that are listed with a document, and how many of each."""
_STEMS = ("sections", "tables", "mentions", "named_things", "numbers", "document_themes")


@dataclass(slots=True)
class Facts:
    """The index of the page, and its texts: for each document its text, marks and sections, in chunks."""

    index: Json
    chunks: list[list[Json]] = field(default_factory=list)


def collect(folder: Path) -> Facts:
    """Everything that the page shows.

    Raises:
        KnowledgeBaseError: if the folder is no knowledge base, or a damaged one.
    """
    manifest = read_manifest(folder)
    organisations = sorted(records(folder, "organisations"), key=lambda o: (-o["mentions"], o["name"]))
    places = {o["id"]: place for place, o in enumerate(organisations)}
    themes = sorted((t for t in records(folder, "themes") if t["documents"]), key=lambda t: (-t["documents"], t["pref_label"]))
    theme_places = {t["id"]: place for place, t in enumerate(themes)}
    gathered = _Gathered(places, theme_places)
    for document, found in by_document(folder, _STEMS):
        gathered.add(document, found)
    index = {
        "manifest": {key: manifest[key] for key in ("tool_version", "model", "model_version", "counts")},
        "base_schemes": BASE_SCHEMES,
        "documents": gathered.documents,
        "organisations": [_organisation(o, places) for o in organisations],
        "themes": [_theme(t, places, theme_places) for t in themes],
        "numbers": gathered.numbers.packed(),
        "indicators": indicators(gathered.numbers.rows),
        "contradictions": contradictions(records(folder, "indicators"), gathered.numbers.places),
        "failed": gathered.failed,
        "errors": [{key: e.get(key) for key in ("source", "category", "message", "page")} for e in records(folder, "errors")],
        "network": network([document["organisations"] for document in gathered.documents]),
        "left_out": {"numbers": gathered.numbers.left_out, "texts": gathered.texts_left_out},
    }
    return Facts(index, gathered.chunks)


@dataclass(slots=True)
class _Gathered:
    """What is gathered document by document."""

    places: dict[str, int]
    theme_places: dict[str, int]
    documents: list[Json] = field(default_factory=list)
    chunks: list[list[Json]] = field(default_factory=list)
    failed: list[Json] = field(default_factory=list)
    numbers: Numbers = field(default_factory=lambda: Numbers())
    texts_left_out: int = 0
    _text_length: int = 0
    _chunk_length: int = CHUNK

    def add(self, document: Json, found: dict[str, list[Json]]) -> None:
        place, units = len(self.documents), Units(document["text"])
        marks = [[*units.span(m["span"]), self.places.get(m.get("organisation_id", ""), -1)] for m in found["mentions"]]
        sections = {s["id"]: s for s in found["sections"]}
        first = self.numbers.add(place, document["text"], found["numbers"], sections, marks, units)
        self.failed += _failed_changes(place, found["numbers"], units)
        chunk = self._add_text(place, document["text"], marks, found, units)
        for table in found["tables"]:
            self.failed += [
                {"document": place, "span": units.span(table["span"]), "stated": c["stated"], "computed": c["computed"], "kind": c["kind"]}
                for c in table["checks"]
                if not c["holds"]
            ]
        named = Counter(mark[2] for mark in marks if mark[2] >= 0)
        evidence = [[self.theme_places[t["theme_id"]], t["score"], _evidence(t, units)] for t in found["document_themes"]]
        self.documents.append(
            {
                "id": document["id"],
                "name": document_name(document),
                "path": document["sources"][0]["path"],
                "kind": document["kind"],
                "language": document["language"],
                **{key: document[key] for key in ("title", "date", "country") if key in document},
                "people": [
                    [a["name"], a["function"], ", ".join(a[k] for k in ("role", "organisation") if k in a)] for a in document["authors"]
                ],
                "themes": evidence,
                "keyphrases": [phrase["text"] for phrase in document.get("keyphrases", [])],
                "organisations": sorted(named, key=lambda o: (-named[o], o)),
                "numbers": [first, self.numbers.count()],
                "things": {kind: _names(found["named_things"], kind) for kind in _LISTED},
                "chunk": chunk,
            }
        )

    def _add_text(self, place: int, text: str, marks: list[list[int]], found: dict[str, list[Json]], units: Units) -> int:
        """Which chunk the text is in; -1 if it is left out."""
        if self._text_length + len(text) > MAX_TEXT:
            self.texts_left_out += 1
            return -1
        self._text_length += len(text)
        if self._chunk_length + len(text) > CHUNK:
            self.chunks.append([])
            self._chunk_length = 0
        self._chunk_length += len(text)
        order = {s["id"]: number for number, s in enumerate(found["sections"])}
        things = [[*units.span(thing["span"]), thing["kind"]] for thing in found["named_things"]]
        sections = [
            [*units.span(s["span"]), s["kind"], s.get("number"), order.get(s.get("answers", ""), -1), s.get("speaker"), s["language"]]
            for s in found["sections"]
        ]
        self.chunks[-1].append({"document": place, "text": text, "mentions": marks, "things": things, "sections": sections})
        return len(self.chunks) - 1


class Units:
    """From code points of a text to UTF-16 units, which differ after a character outside the basic plane."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, character in enumerate(text) if ord(character) > 0xFFFF]

    def at(self, offset: int) -> int:
        """The UTF-16 unit of a code point."""
        return offset + bisect_left(self._wide, offset)

    def span(self, span: Json) -> list[int]:
        """[start, end] of a span."""
        return [self.at(span["start"]), self.at(span["end"])]


class Numbers:
    """The numbers of all documents, as rows and then as columns, where what is often the same is kept once."""

    COLUMNS: tuple[str, ...] = (
        *("document", "start", "end", "value", "low", "high", "kind", "unit", "qualifier", "words", "counted", "lemma"),
        *("from", "until", "section", "speaker", "cell", "who", "prefix", "exact", "suffix"),
    )
    _POOLED = frozenset({"kind", "unit", "qualifier", "words", "counted", "lemma", "from", "until", "section", "speaker", "cell"})

    def __init__(self) -> None:
        self.rows: list[Json] = []
        self.places: dict[str, tuple[int, str | None]] = {}
        self.left_out = 0

    def count(self) -> int:
        """How many there are so far."""
        return len(self.rows)

    def add(self, document: int, text: str, found: Sequence[Json], sections: dict[str, Json], marks: list[list[int]], units: Units) -> int:
        """Add those of a document; the place of the first."""
        first = len(self.rows)
        kept = found[: max(0, MAX_NUMBERS - first)]
        self.left_out += len(found) - len(kept)
        for number in kept:
            section, table = sections[number["section_id"]], number.get("table", {})
            counted, time = number.get("counted", {}), number.get("time", {})
            start, end = units.span(number["span"])
            quote = number["quote"]
            self.places[number["id"]] = len(self.rows), number.get("place", {}).get("text")
            self.rows.append(
                {
                    "document": document,
                    "start": start,
                    "end": end,
                    **{key: number.get(key) for key in ("value", "low", "high", "kind", "unit", "qualifier")},
                    "words": number.get("qualifier_text"),
                    "counted": counted.get("text"),
                    "lemma": counted.get("lemma"),
                    "from": time.get("start"),
                    "until": time.get("end"),
                    "section": section["kind"],
                    "speaker": section.get("speaker"),
                    "cell": " × ".join([" / ".join(table["row"]), " / ".join(table["column"])]) if table else None,
                    "who": _named_beside(text, number["span"], start, marks),
                    "prefix": quote.get("prefix", ""),
                    "exact": quote["exact"],
                    "suffix": quote.get("suffix", ""),
                }
            )
        return first

    def packed(self) -> Json:
        """Columns by name; of a pooled one the different values, and for each row the place of its value."""
        columns: Json = {}
        for name in self.COLUMNS:
            values = [row[name] for row in self.rows]
            if name in self._POOLED:
                pool = {value: place for place, value in enumerate(dict.fromkeys(values))}
                columns[name] = {"pool": list(pool), "at": [pool[value] for value in values]}
            else:
                columns[name] = values
        return columns


def _named_beside(text: str, span: Json, start: int, marks: list[list[int]]) -> list[int]:
    """Organisations named in the sentence of a figure: between the nearest ends of sentences."""
    left = max(text.rfind(end, 0, span["start"]) for end in (". ", "\n", "? ", "! "))
    rights = [found for end in (". ", "\n", "? ", "! ") if (found := text.find(end, span["end"])) >= 0]
    shift = start - span["start"]
    low, high = left + shift, (min(rights) if rights else len(text)) + shift
    place, found_marks = bisect_left(marks, [low]), []
    while place < len(marks) and marks[place][1] <= high:
        if marks[place][2] >= 0:
            found_marks.append(marks[place][2])
        place += 1
    return list(dict.fromkeys(found_marks))


def _names(things: Sequence[Json], kind: str) -> list[str]:
    """The names of one kind in a document, the most frequent first, each once, as it is written first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for thing in things:
        if thing["kind"] == kind:
            counts[fold(thing["name"])] += 1
            written.setdefault(fold(thing["name"]), thing["name"])
    return [written[key] for key, _ in counts.most_common(_MOST_NAMES)]


def _evidence(theme: Json, units: Units) -> list[list[Any]]:
    return [[*units.span(evidence["span"]), evidence["terms"]] for evidence in theme["evidence"]]


def _organisation(organisation: Json, places: dict[str, int]) -> Json:
    parent = organisation.get("parent")
    return {
        "parent": parent and [parent["name"], places.get(parent.get("organisation_id", ""), -1)],
        "name": organisation["name"],
        "names": [[name["value"], name["kind"]] for name in organisation["names"][1:]],
        "kind": organisation["kind"],
        "country": organisation.get("country"),
        "identifiers": [[i["scheme"], i["value"], _address(i)] for i in organisation.get("identifiers", [])],
        "method": organisation["resolution"]["method"],
        "mentions": organisation["mentions"],
        "documents": organisation["documents"],
    }


def _address(identifier: Json) -> str | None:
    """Where an identifier can be looked up, if that is known."""
    if identifier["value"].startswith(("http://", "https://")):
        return str(identifier["value"])
    template = _identifier_links().get(identifier["scheme"])
    return template.format(value=quote(identifier["value"])) if template else None


@cache
def _identifier_links() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("identifier_links.tsv", 2)}


def _theme(theme: Json, places: dict[str, int], theme_places: dict[str, int]) -> Json:
    return {
        "label": theme["pref_label"],
        "scheme": theme["scheme"],
        "uri": theme.get("uri"),
        "definition": theme.get("definition"),
        "broader": theme_places.get(theme.get("broader", ""), -1),
        "terms": theme.get("terms", []),
        "documents": theme["documents"],
        "years": [[year["year"], year["documents"]] for year in theme.get("years", [])],
        "organisations": [[places[o["organisation_id"]], o["documents"], o["speaks_in"]] for o in theme.get("organisations", [])],
    }


def _failed_changes(document: int, numbers: Sequence[Json], units: Units) -> list[Json]:
    """Changes that are said to be larger or smaller than they were."""
    by_id = {number["id"]: number for number in numbers}
    return [
        {
            "document": document,
            "span": units.span(number["span"]),
            "stated": by_id[change["by_id"]]["value"],
            "computed": change["computed"],
            "kind": "change",
        }
        for number in numbers
        if (change := number.get("change")) and change.get("holds") is False
    ]


def contradictions(found: Iterable[Json], places: dict[str, tuple[int, str | None]]) -> list[Json]:
    """Indicators of which documents state different values for one period: what is counted where, and the numbers that say so.

    Args:
        found: records of indicators.
        places: by the id of a number, its row and the geographical place that it is about.
    """
    several: list[Json] = []
    for indicator in found:
        for start in indicator.get("contradictions", []):
            stated = [s for s in indicator["statements"] if s["start"] == start]
            numbers = [places[number] for s in stated for number in s["number_ids"][:1] if number in places]
            if len(numbers) > 1:
                several.append({"counted": indicator["counted"], "place": numbers[0][1], "numbers": [row for row, _ in numbers]})
    return several[:_CONTRADICTIONS]


def indicators(rows: Iterable[Json]) -> list[Json]:
    """Figures that count the same thing, in the same words and unit, at several times: those at the most times first.

    That they share their words does not say that they share a population: the page says so, and shows each with its passage. Nouns that say little
    ("keer") make no indicator.
    """
    groups: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row["counted"] and row["from"] and row["from"] != ".." and row["kind"] != "change" and row["lemma"] not in general_nouns():
            groups[" ".join(row["counted"].casefold().split()), row["unit"]].append((row["from"], place))
    several = [(key, sorted(found)) for key, found in groups.items() if len({time for time, _ in found}) > 1]
    several.sort(key=lambda item: (-len({time for time, _ in item[1]}), -len(item[1]), item[0]))
    return [{"counted": words, "unit": unit, "numbers": [place for _, place in found]} for (words, unit), found in several[:_INDICATORS]]
