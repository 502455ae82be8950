"""JSON Schemas (2020-12) of the records, generated from the models and committed in ``data/schemas``."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from beleidsmijn.packaged import read_text
from beleidsmijn.records import RECORD_FILES, VERSION, Manifest, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: dict[str, type[Record]] = {**RECORD_FILES, "manifest": Manifest}


def schema_names() -> list[str]:
    """Names of the schemas: the stems of the files of a knowledge base."""
    return list(_MODELS)


def generate(name: str) -> dict[str, Any]:
    """The schema of one record, from its model.

    Raises:
        KeyError: if there is no such record.
    """
    schema = _MODELS[name].model_json_schema(mode="validation")
    return {"$schema": DIALECT, "$id": f"urn:beleidsmijn:schema:{VERSION}:{name}", **schema}


def render(name: str) -> str:
    """The schema as it is committed and written."""
    return json.dumps(generate(name), ensure_ascii=False, indent=2) + "\n"


@cache
def schema_texts() -> dict[str, str]:
    """File name to text of all committed schemas."""
    return {f"{name}.schema.json": read_text(f"schemas/{name}.schema.json") for name in _MODELS}
