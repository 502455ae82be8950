"""Is a knowledge base what the contract says? Every record against its model, every rule that spans records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from beleidsmijn.ids import sha256_text
from beleidsmijn.knowledge.load import KnowledgeBaseError, read_manifest, records
from beleidsmijn.records import RECORD_FILES, Manifest

Json = dict[str, Any]


def validate(folder: Path) -> Iterator[str]:
    """Problems of a knowledge base, one message each; none if it is sound.

    Raises:
        KnowledgeBaseError: if the folder holds no knowledge base at all.
    """
    manifest = read_manifest(folder)
    try:
        Manifest.model_validate(manifest)
    except ValidationError as error:
        yield from _messages("manifest.json", error)
    for entry in manifest.get("files", []):
        yield from _file(folder, entry)
    texts: dict[str, str] = {}
    sections: set[str] = set()
    organisations = {record.get("id") for record in _safe(folder, "organisations")}
    themes = {record.get("id") for record in _safe(folder, "themes")}
    for stem, model in RECORD_FILES.items():
        seen: set[str] = set()
        referred: dict[str, str] = {}
        try:
            for number, record in enumerate(records(folder, stem), start=1):
                where = f"{stem}.jsonl, line {number}"
                try:
                    model.model_validate(record)
                except ValidationError as error:
                    yield from _messages(where, error)
                    continue
                if "id" in record:
                    if record["id"] in seen:
                        yield f"{where}: id {record['id']} stands twice"
                    seen.add(record["id"])
                if stem == "documents":
                    texts[record["id"]] = record["text"]
                    if sha256_text(record["text"]) != record["text_sha256"]:
                        yield f"{where}: text_sha256 is not that of the text"
                if stem == "sections":
                    sections.add(record["id"])
                yield from _references(where, record, texts, sections, organisations, themes)
                referred.update(dict.fromkeys(_numbers_named(record), where))
        except KnowledgeBaseError as error:
            yield str(error)
        yield from (f"{where}: number {number} does not exist" for number, where in referred.items() if number not in seen)


def _safe(folder: Path, stem: str) -> Iterator[Json]:
    try:
        yield from records(folder, stem)
    except KnowledgeBaseError:
        return


def _messages(where: str, error: ValidationError) -> Iterator[str]:
    for item in error.errors()[:5]:
        yield f"{where}: {'.'.join(str(part) for part in item['loc'])}: {item['msg']}"


def _file(folder: Path, entry: Json) -> Iterator[str]:
    path = folder / str(entry.get("name"))
    try:
        if hashlib.sha256(path.read_bytes()).hexdigest() != entry.get("sha256"):
            yield f"{path.name}: not the file that the manifest describes (SHA-256 differs)"
    except OSError as error:
        yield f"{path.name}: {error.strerror or error}"


def _numbers_named(record: Json) -> list[str]:
    """Ids of the other numbers that a number says something of."""
    change = record.get("change", {})
    return [number for number in (record.get("part_of"), change.get("from_id"), change.get("by_id")) if number]


def _references(
    where: str, record: Json, texts: dict[str, str], sections: set[str], organisations: set[Any], themes: set[Any]
) -> Iterator[str]:
    """Rules between records: documents, sections, organisations and themes exist; spans lie in the text and match their quotes."""
    document = record.get("document_id")
    if document is not None and document not in texts and "source" not in record:
        yield f"{where}: document {document} does not exist"
        return
    for key in ("section_id", "answers", "parent"):
        if record.get(key) and key == "section_id" and record[key] not in sections:
            yield f"{where}: {key} {record[key]} does not exist"
    if record.get("organisation_id") and record["organisation_id"] not in organisations:
        yield f"{where}: organisation {record['organisation_id']} does not exist"
    parent = record.get("parent")
    above = parent.get("organisation_id") if isinstance(parent, dict) else None  # that of a section is an id
    if above and above not in organisations:
        yield f"{where}: organisation {above} does not exist"
    if record.get("theme_id") and record["theme_id"] not in themes:
        yield f"{where}: theme {record['theme_id']} does not exist"
    text = texts.get(str(document))
    span = record.get("span")
    if text is None or not span:
        return
    if span["end"] > len(text):
        yield f"{where}: span ends at {span['end']}, the text at {len(text)}"
    elif record.get("quote") and text[span["start"] : span["end"]] != record["quote"]["exact"]:
        yield f"{where}: the text at {span['start']}-{span['end']} is not the quote {record['quote']['exact']!r}"
