from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beleidsmijn.config import Config
from beleidsmijn.mine import mine
from beleidsmijn.run.resources import resources

GOLDEN = Path(__file__).parent / "facts"
NAMES = ("antwoord-kmo-portefeuille-be.txt", "nieuws-vaardigheden-be.html", "debat-betaaltermijnen-be.html")


def facts_of(path: Path) -> dict[str, Any]:
    """The facts of a sample in a form that a person can read and compare; names depend on the model, so the blank one is used."""
    config = Config(model="blank")
    facts = mine(path.read_bytes(), path.name, config, resources(config))
    document = {key: value for key, value in facts.document.items() if key not in {"text", "text_sha256", "sources", "id", "provenance"}}
    return {
        "document": document,
        "sections": [[s["kind"], s.get("number"), s["language"], s["span"]["start"], s["span"]["end"]] for s in facts.sections],
        "tables": [
            [t["verified"], t["columns"], [[r["label"], [c.get("value") for c in r["cells"]]] for r in t["rows"]]] for t in facts.tables
        ],
        "mentions": [[m["quote"]["exact"], m["span"]["start"], m["provenance"]["by"]] for m in facts.mentions],
        "numbers": [
            [n["value_text"], n["value"], n["unit"], n["qualifier"], n.get("counted", {}).get("text"), n["span"]["start"]]
            for n in facts.numbers
        ],
    }


@pytest.mark.parametrize("name", NAMES)
def test_facts_of_a_sample(name: str, samples: Path, regenerate: bool) -> None:
    actual = facts_of(samples / name)
    path = GOLDEN / f"{name}.json"
    if regenerate:
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(json.dumps(actual, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail("golden file written anew: look at the difference, then run without the flag")
    assert actual == json.loads(path.read_text(encoding="utf-8"))
