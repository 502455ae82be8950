"""The same text in another format gives the same facts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from beleidsmijn.config import Config
from beleidsmijn.mine import DocumentFacts, mine
from beleidsmijn.run.resources import resources

FORMATS = ("pdf", "docx", "odt", "html")
MIN_AGREEMENT = 0.98
SHARED = Path(__file__).parents[3] / "shared"
CONFIG = Config(model="blank")


def facts_of(path: Path) -> DocumentFacts:
    return mine(path.read_bytes(), path.name, CONFIG, resources(CONFIG))


def named(facts: DocumentFacts) -> Counter[Any]:
    return Counter((m["quote"]["exact"], m["organisation_id"]) for m in facts.mentions)


def stated(facts: DocumentFacts) -> Counter[Any]:
    return Counter((n["value"], n["unit"], n["qualifier"], n.get("counted", {}).get("lemma")) for n in facts.numbers)


def agreement(one: Counter[Any], other: Counter[Any]) -> float:
    """F1 of one against the other."""
    return 2 * sum((one & other).values()) / max(1, sum(one.values()) + sum(other.values()))


@pytest.mark.parametrize("form", FORMATS[1:])
def test_formats_of_one_report_agree(form: str, samples: Path) -> None:
    first, other = facts_of(samples / "rapport-winkels-be.pdf"), facts_of(samples / f"rapport-winkels-be.{form}")
    assert len(first.mentions) >= 10
    assert len(first.numbers) >= 25
    assert agreement(named(first), named(other)) >= MIN_AGREEMENT
    assert agreement(stated(first), stated(other)) >= MIN_AGREEMENT
    assert [t["verified"] for t in first.tables] == [t["verified"] for t in other.tables] == [True]


@pytest.mark.shared
@pytest.mark.parametrize("form", ["html", "odt", "xml"])
def test_formats_of_a_real_publication_agree(form: str) -> None:
    folder = SHARED / "documents" / "nl-plooi"
    first, other = facts_of(folder / "kst-32545-143_kst-32545-143.pdf"), facts_of(folder / f"kst-32545-143_kst-32545-143.{form}")
    assert agreement(stated(first), stated(other)) == 1
