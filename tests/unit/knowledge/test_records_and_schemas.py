from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from beleidsmijn.ids import content_id, document_id
from beleidsmijn.knowledge.jsonl import dumps
from beleidsmijn.records import Span
from beleidsmijn.schemas import render, schema_names, schema_texts


@pytest.mark.parametrize("name", schema_names())
def test_committed_schema_is_current(name: str) -> None:
    assert schema_texts()[f"{name}.schema.json"] == render(name), "run: python models/recipes/schemas.py"


@pytest.mark.parametrize("name", schema_names())
def test_schema_is_valid_2020_12(name: str) -> None:
    schema = json.loads(render(name))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:beleidsmijn:schema:")
    Draft202012Validator.check_schema(schema)


def test_ids_keep_their_parts_apart() -> None:
    assert content_id("x", ["ab", "c"]) != content_id("x", ["a", "bc"])
    assert document_id(b"a") == document_id(b"a") != document_id(b"b")


def test_span_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValidationError):
        Span(start=3, end=2)


def test_json_lines_are_plain() -> None:
    assert dumps({"value": 11000.0, "label": "é", "list": [1.5, 2.0]}) == '{"value": 11000, "label": "é", "list": [1.5, 2]}'
