"""FollowTheMoney: one JSON entity a line, as Aleph and yente read them.

Documents, organisations, people and their roles become entities, and every place where an organisation is named a Mention.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beleidsmijn.export.values import person_id
from beleidsmijn.knowledge.documents import by_document
from beleidsmijn.knowledge.load import records

LOSES = "named things, numbers, tables, sections, spans and evidence, for which the vocabulary has no place; themes become keywords"

Json = dict[str, Any]
_SCHEMATA = {
    "ministry": "PublicBody",
    "agency": "PublicBody",
    "parliament": "PublicBody",
    "municipality": "PublicBody",
    "company": "Company",
    "media": "Company",
}
"""Kind of an organisation to its schema; all others are Organization."""
_IDENTIFIERS = {"kvk": "registrationNumber", "kbo": "registrationNumber", "oin": "idNumber", "wikidata": "wikidataId"}
_COUNTRIES = {"NL": "nl", "BE": "be", "EU": "eu"}


def export(kb: Path, target: Path) -> None:
    """Write a file with one entity a line."""
    with target.open("w", encoding="utf-8") as lines:
        for entity in entities(kb):
            lines.write(json.dumps(entity, ensure_ascii=False) + "\n")


def entities(kb: Path) -> Iterator[Json]:
    """All entities: organisations first, then each document with its mentions and people."""
    schemata: dict[str, tuple[str, str]] = {}
    for record in records(kb, "organisations"):
        entity = _organisation(record)
        schemata[record["id"]] = (entity["schema"], record["name"])
        yield entity
    labels = {theme["id"]: theme["pref_label"] for theme in records(kb, "themes")}
    for document, found in by_document(kb, ("mentions", "relations", "document_themes")):
        yield _document(document, [labels[theme["theme_id"]] for theme in found["document_themes"]])
        yield from _mentions(document, found["mentions"], schemata)
        yield from _people(document, found["relations"])


def _id(record_id: str | None) -> str | None:
    """Ids of the vocabulary know no underscore: "doc-9c..."."""
    return record_id and record_id.replace("_", "-")


def _entity(entity_id: str, schema: str, **properties: list[str | None]) -> Json:
    """An entity without the properties that have no value."""
    kept = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": _id(entity_id), "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _organisation(record: Json) -> Json:
    by_kind: dict[str, list[str | None]] = {"official": [], "abbreviation": [], "former": [], "alias": []}
    for name in record["names"]:
        by_kind[name["kind"]].append(name["value"])
    identifiers: dict[str, list[str | None]] = {}
    for identifier in record.get("identifiers", []):
        if identifier["scheme"] in _IDENTIFIERS:
            identifiers.setdefault(_IDENTIFIERS[identifier["scheme"]], []).append(identifier["value"])
        elif identifier["value"].startswith("http"):
            identifiers.setdefault("sourceUrl", []).append(identifier["value"])
    country = _COUNTRIES.get(record.get("country", ""))
    return _entity(
        record["id"],
        _SCHEMATA.get(record["kind"], "Organization"),
        name=[record["name"]],
        alias=by_kind["alias"],
        previousName=by_kind["former"],
        weakAlias=by_kind["abbreviation"],
        country=[country],
        **identifiers,
    )


def _document(document: Json, keywords: list[str]) -> Json:
    source = document["sources"][0]
    return _entity(
        document["id"],
        "PlainText",
        title=[document.get("title")],
        fileName=[Path(source["path"]).name],
        mimeType=[source["media_type"]],
        date=[document.get("date")],
        language=[{"nl": "nld", "fr": "fra", "de": "deu", "en": "eng"}.get(document["language"])],
        country=[_COUNTRIES.get(document.get("country", ""))],
        author=[author["name"] for author in document.get("authors", [])],
        keywords=list(dict.fromkeys(keywords)),
        bodyText=[document["text"]],
    )


def _mentions(document: Json, mentions: list[Json], schemata: dict[str, tuple[str, str]]) -> Iterator[Json]:
    for mention in mentions:
        organisation = mention.get("organisation_id")
        schema, name = schemata.get(organisation or "", ("Organization", None))
        yield _entity(
            mention["id"],
            "Mention",
            document=[_id(document["id"])],
            resolved=[_id(organisation)],
            name=[mention["quote"]["exact"], name],
            detectedSchema=[schema],
        )


def _people(document: Json, relations: list[Json]) -> Iterator[Json]:
    """People of one document: no one is taken for a namesake in another."""
    made: set[str] = set()
    for relation in relations:
        person = relation.get("subject_id") or person_id(document["id"], relation["subject"])
        if "subject_id" not in relation and person not in made:
            made.add(person)
            yield _entity(person, "Person", name=[relation["subject"]])
        if relation["kind"] != "has_role_at":
            yield _entity(relation["id"], "Documentation", document=[_id(document["id"])], entity=[_id(person)], role=[relation["kind"]])
        elif relation.get("object_id"):
            yield _entity(
                relation["id"], "Membership", member=[_id(person)], organization=[_id(relation["object_id"])], role=[relation.get("role")]
            )
