"""Answers to questions about a knowledge base, read from its files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from beleidsmijn.knowledge.load import records
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.organisations.normalise import name_key

Json = dict[str, Any]
PASSAGE = 90
"""Code points shown on each side of a mention or number."""


class Lookup:
    """Reads only the files that a question needs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _documents(self) -> dict[str, Json]:
        return {record["id"]: record for record in records(self.folder, "documents")}

    def _passage(self, record: Json) -> Json:
        """The record with its passage and a short name of its document."""
        document = self._documents[record["document_id"]]
        text, span = document["text"], record["span"]
        before = text[max(0, span["start"] - PASSAGE) : span["start"]]
        after = text[span["end"] : span["end"] + PASSAGE]
        return {**record, "passage": [before, text[span["start"] : span["end"]], after], "document": document_name(document)}

    def organisations(self, name: str) -> list[Json]:
        """Organisations with this name, abbreviation or alias, with their mentions."""
        key = name_key(name)
        found = [
            o for o in records(self.folder, "organisations") if o["id"] == name or any(name_key(n["value"]) == key for n in o["names"])
        ]
        ids = {o["id"] for o in found}
        mentions = [m for m in records(self.folder, "mentions") if m.get("organisation_id") in ids] if ids else []
        return [{**o, "passages": [self._passage(m) for m in mentions if m["organisation_id"] == o["id"]]} for o in found]

    def numbers(
        self,
        *,
        counted: str | None = None,
        unit: str | None = None,
        value: float | None = None,
        since: str | None = None,
        document: str | None = None,
    ) -> list[Json]:
        """Numbers that meet every condition given."""
        wanted = {d["id"] for d in self.documents(document, facts=False)} if document else None
        lemma = lemma_of_noun(counted) if counted else None
        found = []
        for number in records(self.folder, "numbers"):
            what = number.get("counted", {})
            if lemma and lemma != what.get("lemma") and counted != what.get("text"):
                continue
            if (unit and number["unit"] != unit) or (value is not None and number["value"] != value):
                continue
            if since and number.get("time", {}).get("end", "") < since:
                continue
            if wanted is None or number["document_id"] in wanted:
                found.append(self._passage(number))
        return found

    def themes(self, label: str) -> list[Json]:
        """Themes with this label, with the documents about them."""
        key = name_key(label)
        themes = [t for t in records(self.folder, "themes") if key in {name_key(n) for n in (t["pref_label"], *t.get("alt_labels", []))}]
        ids = {t["id"] for t in themes}
        about = [a for a in records(self.folder, "document_themes") if a["theme_id"] in ids]
        return [
            {**t, "about": [{**a, "document": document_name(self._documents[a["document_id"]])} for a in about if a["theme_id"] == t["id"]]}
            for t in themes
        ]

    def documents(self, wanted: str, *, facts: bool = True) -> list[Json]:
        """Documents by id, or by a part of title or path; with counts of what was found in them."""
        folded = wanted.casefold()
        found = [
            d
            for d in self._documents.values()
            if d["id"] == wanted or folded in d.get("title", "").casefold() or any(folded in s["path"].casefold() for s in d["sources"])
        ]
        if not facts:
            return found
        ids = {d["id"] for d in found}
        known = {t["id"]: t for t in records(self.folder, "themes")}
        names = {o["id"]: o["name"] for o in records(self.folder, "organisations")}
        mentions = [m for m in records(self.folder, "mentions") if m["document_id"] in ids]
        numbers = [n for n in records(self.folder, "numbers") if n["document_id"] in ids]
        themes = [t for t in records(self.folder, "document_themes") if t["document_id"] in ids]
        sections = [s for s in records(self.folder, "sections") if s["document_id"] in ids]
        return [
            {
                **d,
                "themes": [
                    {"label": known[t["theme_id"]]["pref_label"], "scheme": known[t["theme_id"]]["scheme"], "score": t["score"]}
                    for t in themes
                    if t["document_id"] == d["id"]
                ],
                "organisations": sorted(
                    {names[m["organisation_id"]] for m in mentions if m["document_id"] == d["id"] and "organisation_id" in m}
                ),
                "numbers": [self._passage(n) for n in numbers if n["document_id"] == d["id"]],
                "sections": [s for s in sections if s["document_id"] == d["id"]],
            }
            for d in found
        ]


def document_name(document: Json) -> str:
    """Title, or path if it has none."""
    return str(document.get("title") or document["sources"][0]["path"])
