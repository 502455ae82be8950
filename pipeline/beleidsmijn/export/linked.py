"""Records as nodes of linked data: what `jsonld` writes and `rdf` turns into triples.

W3C Web Annotations for what stands where, SKOS for themes, ORG and schema.org for organisations, schema.org QuantitativeValue for numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beleidsmijn.export.values import iso_interval, person_id
from beleidsmijn.ids import content_id
from beleidsmijn.knowledge.documents import by_document
from beleidsmijn.knowledge.load import records

Json = dict[str, Any]
BASE = "https://beleidsmijn.example/kb/"
"""What stands before the id of a record in its IRI."""
CONTEXT: Json = {
    "@vocab": "https://schema.org/",
    "@base": BASE,
    "bm": "https://beleidsmijn.example/ns#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "sameAs": {"@type": "@id"},
    "org:subOrganizationOf": {"@type": "@id"},
    "author": {"@type": "@id"},
    "oa:hasTarget": {"@type": "@id"},
    "oa:hasBody": {"@type": "@id"},
    "oa:hasSource": {"@type": "@id"},
    "oa:motivatedBy": {"@type": "@id"},
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
    "org:member": {"@type": "@id"},
    "org:organization": {"@type": "@id"},
    "dcterms:subject": {"@type": "@id"},
    "dcterms:isVersionOf": {"@type": "@id"},
    "observationAbout": {"@type": "@id"},
    "skos:broader": {"@type": "@id"},
    "skos:inScheme": {"@type": "@id"},
    "skos:exactMatch": {"@type": "@id"},
    "skos:closeMatch": {"@type": "@id"},
    "skos:prefLabel": {"@language": "nl"},
    "skos:altLabel": {"@language": "nl"},
    "skos:definition": {"@language": "nl"},
}
_TYPES = {
    "opinion": "OpinionNewsArticle",
    "news": "NewsArticle",
    "report": "Report",
    "legislation": "Legislation",
    "letter": "Message",
}
"""Kind of a document to its class in schema.org; all others are DigitalDocument. The kind itself stands in additionalType."""
_UNIT_CODES = {"percent": "P1", "year": "ANN", "month": "MON", "week": "WEE", "day": "DAY", "hour": "HUR", "minute": "MIN", "count": "C62"}
_UNIT_CODES |= {
    "km": "KMT",
    "m": "MTR",
    "m2": "MTK",
    "m3": "MTQ",
    "ha": "HAR",
    "kg": "KGM",
    "t": "TNE",
    "kWh": "KWH",
    "MWh": "MWH",
    "GWh": "GWH",
}
_UNIT_CODES |= {"L": "LTR", "kW": "KWT", "MW": "MAW", "Cel": "CEL", "km/h": "KMH", "cm": "CMT", "mm": "MMT", "km2": "KMK"}
"""Unit to its code of UN/CEFACT Recommendation 20, which schema.org asks for. The unit itself stands in unitText; money has its ISO 4217 code."""


def nodes(kb: Path) -> Iterator[Json]:
    """All records as nodes, in the order of the files; each stands for itself under `CONTEXT`."""
    schemes: set[str] = set()
    for theme in records(kb, "themes"):
        if theme["scheme"] not in schemes:
            schemes.add(theme["scheme"])
            yield {"id": f"scheme_{theme['scheme']}", "type": "skos:ConceptScheme", "dcterms:title": theme["scheme"]}
        yield _theme(theme)
    for organisation in records(kb, "organisations"):
        yield _organisation(organisation)
    stems = ("mentions", "numbers", "document_themes", "relations")
    for document, found in by_document(kb, stems):
        yield _document(document, found["document_themes"])
        yield from (_annotation(m, "oa:identifying", m.get("organisation_id")) for m in found["mentions"])
        for number in found["numbers"]:
            yield _number(number)
            yield _annotation({**number, "id": f"{number['id']}_annotation"}, "oa:describing", number["id"])
        yield from (_assignment(theme) for theme in found["document_themes"])
        yield from _people(document, found["relations"])


def _some(node: Json) -> Json:
    """A node without what has no value."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _theme(theme: Json) -> Json:
    return _some(
        {
            "id": theme["id"],
            "type": "skos:Concept",
            "sameAs": theme.get("uri"),
            "skos:prefLabel": theme["pref_label"],
            "skos:altLabel": theme.get("alt_labels"),
            "skos:definition": theme.get("definition"),
            "skos:inScheme": f"scheme_{theme['scheme']}",
            "skos:broader": theme.get("broader"),
            "skos:exactMatch": theme.get("exact_match"),
            "skos:closeMatch": theme.get("close_match"),
            "keywords": theme.get("terms"),
        }
    )


def _organisation(organisation: Json) -> Json:
    identifiers = organisation.get("identifiers", [])
    return _some(
        {
            "id": organisation["id"],
            "type": ["org:Organization", "Organization"],
            "additionalType": organisation["kind"],
            "name": organisation["name"],
            "alternateName": [name["value"] for name in organisation["names"][1:]],
            "identifier": [{"type": "PropertyValue", "propertyID": i["scheme"], "value": i["value"]} for i in identifiers],
            "sameAs": [i["value"] for i in identifiers if i["value"].startswith(("http://", "https://"))],
            "areaServed": organisation.get("country"),
            "org:subOrganizationOf": organisation.get("parent", {}).get("organisation_id"),
        }
    )


def _document(document: Json, themes: list[Json]) -> Json:
    people = dict.fromkeys(
        person_id(document["id"], author["name"]) for author in document.get("authors", []) if author["function"] == "author"
    )
    return _some(
        {
            "id": document["id"],
            "type": _TYPES.get(document["kind"], "DigitalDocument"),
            "additionalType": document["kind"],
            "name": document.get("title"),
            "datePublished": document.get("date"),
            "inLanguage": document["language"],
            "countryOfOrigin": document.get("country"),
            "author": list(people),
            "dcterms:subject": [theme["theme_id"] for theme in themes],
            "dcterms:isVersionOf": document.get("same_work"),
            "url": [source["path"] for source in document["sources"]],
            "sha256": document["sources"][0]["sha256"],
            "keywords": [phrase["lemma"] for phrase in document.get("keyphrases", [])],
            "text": document["text"],
        }
    )


def _annotation(record: Json, motivation: str, body: str | None) -> Json:
    """A Web Annotation: the passage by position and by quote, and what it is about."""
    return _some(
        {
            "id": record["id"],
            "type": "oa:Annotation",
            "oa:motivatedBy": motivation,
            "oa:hasBody": body,
            "oa:hasTarget": _target(record["document_id"], record["span"], record["quote"]),
            "bm:confidence": record["confidence"],
        }
    )


def _target(document_id: str, span: Json, quote: Json | None = None) -> Json:
    selectors: list[Json] = [{"type": "oa:TextPositionSelector", "oa:start": span["start"], "oa:end": span["end"]}]
    if quote:
        selectors.append(
            _some(
                {
                    "type": "oa:TextQuoteSelector",
                    "oa:exact": quote["exact"],
                    "oa:prefix": quote.get("prefix"),
                    "oa:suffix": quote.get("suffix"),
                }
            )
        )
    return {"type": "oa:SpecificResource", "oa:hasSource": document_id, "oa:hasSelector": selectors}


def _number(number: Json) -> Json:
    """An observation whose value is a quantity."""
    value = {
        "type": "QuantitativeValue",
        "value": number["value"],
        "minValue": number.get("low"),
        "maxValue": number.get("high"),
        "unitText": number["unit"],
        "unitCode": _UNIT_CODES.get(number["unit"]) or (number["unit"] if number["kind"] == "money" else None),
        "valueReference": number["qualifier"] if number["qualifier"] != "exact" else None,
    }
    return _some(
        {
            "id": number["id"],
            "type": "Observation",
            "measuredProperty": number.get("counted", {}).get("lemma"),
            "name": number.get("counted", {}).get("text"),
            "measurementDenominator": number.get("per") or number.get("share_of"),
            "observationDate": iso_interval(number.get("time")),
            "observationAbout": number.get("organisation_ids"),
            "isPartOf": {"id": number["document_id"]},
            "value": _some(value),
        }
    )


def _assignment(theme: Json) -> Json:
    """A document's theme with the passages that show it."""
    return {
        "id": content_id("assignment", [theme["document_id"], theme["theme_id"]]),
        "type": "oa:Annotation",
        "oa:motivatedBy": "oa:classifying",
        "oa:hasBody": theme["theme_id"],
        "oa:hasTarget": [_target(theme["document_id"], evidence["span"]) for evidence in theme["evidence"]] or theme["document_id"],
        "bm:confidence": theme["score"],
    }


def _people(document: Json, relations: list[Json]) -> Iterator[Json]:
    named = {author["name"] for author in document.get("authors", [])}
    named |= {relation["subject"] for relation in relations if "subject_id" not in relation}
    for name in sorted(named):
        yield {"id": person_id(document["id"], name), "type": "Person", "name": name}
    for relation in relations:
        subject = relation.get("subject_id") or person_id(document["id"], relation["subject"])
        if relation["kind"] == "has_role_at":
            node = {"type": "org:Membership", "org:member": subject, "org:organization": relation.get("object_id")}
            yield _some({"id": relation["id"], **node, "roleName": relation.get("role"), "memberOf": relation.get("object")})
        else:
            node = {"type": "Role", "roleName": relation["kind"], "isPartOf": {"id": document["id"]}, "participant": {"id": subject}}
            yield {"id": relation["id"], **node}
