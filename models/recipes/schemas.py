"""Write the committed JSON Schemas anew from the models: ``python models/recipes/schemas.py``."""

from __future__ import annotations

from pathlib import Path

from beleidsmijn.schemas import render, schema_names

TARGET = Path(__file__).parents[2] / "pipeline/beleidsmijn/data/schemas"

if __name__ == "__main__":
    for name in schema_names():
        (TARGET / f"{name}.schema.json").write_text(render(name), encoding="utf-8")
