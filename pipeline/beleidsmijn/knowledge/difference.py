"""What changed between two knowledge bases: documents, organisations, numbers and themes.

A document with the same bytes has the same id; one whose bytes changed is matched by its path, or by its file name if only one has it. Topics
that were discovered are left out: they are drawn anew from each corpus. Of two versions of a document, numbers are matched
by place (same bytes) or passage, and those left over by what they count, in which unit, of when: so a revised figure is one change, not two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from beleidsmijn.knowledge.corpus_themes import SCHEME as TOPICS
from beleidsmijn.knowledge.documents import by_document
from beleidsmijn.knowledge.load import read_manifest, records
from beleidsmijn.knowledge.lookup import document_name

Json = dict[str, Any]
Version = tuple[Json, dict[str, list[Json]]]
"""A document with its numbers and themes."""
T = TypeVar("T")
_STEMS = ("numbers", "document_themes")
_TOLD_OF_NUMBER = ("value", "low", "high", "unit", "qualifier", "counted", "time")
_TOLD_OF_ORGANISATION = ("name", "names", "kind", "country", "identifiers")
"""What makes a record another one than it was."""


@dataclass(slots=True)
class Difference:
    """Changes, each a JSON-ready value with ``change`` (added, removed, changed); numbers and themes also name their ``document``."""

    documents: list[Json] = field(default_factory=list)
    organisations: list[Json] = field(default_factory=list)
    numbers: list[Json] = field(default_factory=list)
    themes: list[Json] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return any((self.documents, self.organisations, self.numbers, self.themes))


def difference(old: Path, new: Path) -> Difference:
    """What is in ``new`` and was not in ``old``, is gone, or has changed.

    Raises:
        KnowledgeBaseError: if one of them is no knowledge base.
    """
    read_manifest(old)
    read_manifest(new)
    found = Difference()
    before = {record["id"]: record for record in records(old, "organisations")}
    after = {record["id"]: record for record in records(new, "organisations")}
    for key in sorted({*before, *after}):
        if change := _change("organisation", before.get(key), after.get(key), _TOLD_OF_ORGANISATION):
            found.organisations.append(change)
    labels = {t["id"]: t["pref_label"] for folder in (old, new) for t in records(folder, "themes") if t["scheme"] != TOPICS}
    for left, right in _versions(old, new):
        _compare(left, right, labels, found)
    return found


def _versions(old: Path, new: Path) -> Iterator[tuple[Version | None, Version | None]]:
    """Every document of either, with its facts, beside its other version if there is one. Only documents without one of the same id are held."""
    left_over: dict[str, list[Version]] = {"old": [], "new": []}
    befores, afters = by_document(old, _STEMS), by_document(new, _STEMS)
    before, after = next(befores, None), next(afters, None)
    while before or after:
        if before and after and before[0]["id"] == after[0]["id"]:
            yield before, after
            before, after = next(befores, None), next(afters, None)
        elif after is None or (before and before[0]["id"] < after[0]["id"]):
            left_over["old"].append(before)  # type: ignore[arg-type]
            before = next(befores, None)
        else:
            left_over["new"].append(after)
            after = next(afters, None)
    yield from _matched(left_over["old"], left_over["new"], [_path, _file_name])


def _path(version: Version) -> str:
    return str(version[0]["sources"][0]["path"])


def _file_name(version: Version) -> str:
    return PurePosixPath(_path(version)).name


def _compare(left: Version | None, right: Version | None, labels: dict[str, str], found: Difference) -> None:
    """Two versions of a document."""
    if left is None or right is None:
        document = (left or right)[0]  # type: ignore[index]
        sign = "removed" if right is None else "added"
        found.documents.append({"change": sign, "id": document["id"], "document": document_name(document)})
        return
    name, same = document_name(right[0]), left[0]["id"] == right[0]["id"]
    if not same:
        found.documents.append({"change": "changed", "id": right[0]["id"], "was": left[0]["id"], "document": name})
    for before, after in _matched(left[1]["numbers"], right[1]["numbers"], [_place if same else _passage, _subject]):
        if change := _change("number", before, after, _TOLD_OF_NUMBER):
            found.numbers.append({**change, "document": name})
    old_themes, new_themes = (
        {t["theme_id"]: t["score"] for t in version[1]["document_themes"] if t["theme_id"] in labels} for version in (left, right)
    )
    for theme in sorted({*old_themes} ^ {*new_themes}, key=lambda theme: labels[theme]):
        sign = "added" if theme in new_themes else "removed"
        score = new_themes.get(theme, old_themes.get(theme))
        found.themes.append({"change": sign, "theme": labels[theme], "score": score, "document": name})


def _change(kind: str, before: Json | None, after: Json | None, told: tuple[str, ...]) -> Json | None:
    if before is None or after is None:
        return {"change": "removed" if after is None else "added", kind: after or before}
    differs = [name for name in told if before.get(name) != after.get(name)]
    if kind == "number" and differs and all(name in {"counted", "time"} and _said(before, name) == _said(after, name) for name in differs):
        return None  # the same words at another place
    return {"change": "changed", kind: after, "was": {name: before.get(name) for name in differs}} if differs else None


def _said(number: Json, name: str) -> Any:
    value = number.get(name) or {}
    return value.get("lemma") if name == "counted" else (value.get("start"), value.get("end"))


def _matched(before: list[T], after: list[T], keys: list[Callable[[T], Hashable]]) -> Iterator[tuple[T | None, T | None]]:
    """Things of two versions beside each other, by the first key that names one of each; those left over alone."""
    for key in keys:
        sides: dict[Hashable, tuple[list[T], list[T]]] = defaultdict(lambda: ([], []))
        for side, versions in enumerate((before, after)):
            for record in versions:
                sides[key(record)][side].append(record)
        pairs = [(left[0], right[0]) for left, right in sides.values() if len(left) == len(right) == 1]
        yield from pairs
        done = {id(record) for pair in pairs for record in pair}
        before, after = ([r for r in versions if id(r) not in done] for versions in (before, after))
    yield from ((record, None) for record in before)
    yield from ((None, record) for record in after)


def _place(number: Json) -> Hashable:
    return number["span"]["start"], number["span"]["end"]


def _passage(number: Json) -> Hashable:
    quote = number["quote"]
    return quote.get("prefix"), quote["exact"], quote.get("suffix")


def _subject(number: Json) -> Hashable:
    """What a figure is about: what is counted, in which unit, of when, in which cell."""
    table = number.get("table", {})
    cell = (*table.get("row", []), "×", *table.get("column", []))
    return number.get("counted", {}).get("lemma"), number["unit"], number.get("time", {}).get("start"), cell
