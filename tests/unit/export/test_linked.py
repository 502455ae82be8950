from __future__ import annotations

import json
from pathlib import Path

import pytest
from followthemoney import model
from pyshacl import validate
from rdflib import Graph

from beleidsmijn.export.formats import export
from beleidsmijn.knowledge.load import records
from beleidsmijn.packaged import read_text


@pytest.fixture(scope="module")
def triples(sample_kb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("rdf") / "kb.nt"
    export(sample_kb, "rdf", target)
    return target


def test_rdf_meets_its_shapes(triples: Path) -> None:
    conforms, _, report = validate(str(triples), data_graph_format="nt", shacl_graph=read_text("shapes.ttl"), shacl_graph_format="turtle")
    assert conforms, report


def test_shapes_refuse_an_annotation_without_target(triples: Path) -> None:
    lines = [line for line in triples.read_text(encoding="utf-8").splitlines() if "oa#hasTarget" not in line]
    conforms, *_ = validate("\n".join(lines), data_graph_format="nt", shacl_graph=read_text("shapes.ttl"), shacl_graph_format="turtle")
    assert not conforms


def test_jsonld_and_rdf_say_the_same(sample_kb: Path, triples: Path, tmp_path: Path) -> None:
    export(sample_kb, "jsonld", tmp_path / "kb.jsonld")
    one, other = Graph().parse(tmp_path / "kb.jsonld", format="json-ld"), Graph().parse(triples, format="nt")
    assert len(one) == len(other)
    query = "SELECT ?exact WHERE { ?a a oa:Annotation ; oa:hasTarget/oa:hasSelector/oa:exact ?exact }"
    spaces = {"oa": "http://www.w3.org/ns/oa#"}
    assert sorted(str(row[0]) for row in one.query(query, initNs=spaces)) == sorted(
        str(row[0]) for row in other.query(query, initNs=spaces)
    )


def test_rdf_is_the_same_every_time(sample_kb: Path, triples: Path, tmp_path: Path) -> None:
    export(sample_kb, "rdf", tmp_path / "again.nt")
    assert (tmp_path / "again.nt").read_bytes() == triples.read_bytes()


def test_every_passage_can_be_found_again_from_the_triples(sample_kb: Path, triples: Path) -> None:
    graph = Graph().parse(triples, format="nt")
    query = """SELECT ?text ?start ?end ?exact WHERE { ?a oa:hasTarget ?t . ?t oa:hasSource/schema:text ?text ; oa:hasSelector ?p, ?q .
        ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact }"""
    rows = list(graph.query(query, initNs={"oa": "http://www.w3.org/ns/oa#", "schema": "https://schema.org/"}))
    assert len(rows) == sum(1 for stem in ("mentions", "numbers") for _ in records(sample_kb, stem))
    assert all(str(text)[int(start) : int(end)] == str(exact) for text, start, end, exact in rows)


def test_followthemoney_takes_every_entity(sample_kb: Path, tmp_path: Path) -> None:
    export(sample_kb, "ftm", tmp_path / "kb.ftm.json")
    entities = [json.loads(line) for line in (tmp_path / "kb.ftm.json").read_text(encoding="utf-8").splitlines()]
    schemata = set()
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(proxy.to_dict())  # raises InvalidData
        for name, values in entity["properties"].items():
            assert len(proxy.get(name)) == len({" ".join(value.split()) for value in values}), (proxy.schema.name, name, values)
        schemata.add(proxy.schema.name)
    assert {"PlainText", "PublicBody", "Organization", "Person", "Mention", "Membership", "Documentation"} <= schemata
    ids = {entity["id"] for entity in entities}
    references = {
        value
        for e in entities
        for name in ("document", "resolved", "member", "organization", "entity")
        for value in e["properties"].get(name, [])
    }
    assert references <= ids
