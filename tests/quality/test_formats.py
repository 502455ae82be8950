"""The same text in another format gives the same facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement import agreement, named, stated
from beleidsmijn.config import Config
from beleidsmijn.mine import DocumentFacts, mine
from beleidsmijn.run.resources import resources

FORMATS = ("pdf", "docx", "odt", "html")
MIN_AGREEMENT = 0.98
SHARED = Path(__file__).parents[3] / "shared"
CONFIG = Config(model="blank")


def facts_of(path: Path) -> DocumentFacts:
    return mine(path.read_bytes(), path.name, CONFIG, resources(CONFIG))


@pytest.mark.parametrize("form", FORMATS[1:])
def test_formats_of_one_report_agree(form: str, samples: Path) -> None:
    first, other = facts_of(samples / "rapport-winkels-be.pdf"), facts_of(samples / f"rapport-winkels-be.{form}")
    assert len(first.mentions) >= 10
    assert len(first.numbers) >= 25
    assert agreement((named(first.mentions), named(other.mentions))) >= MIN_AGREEMENT
    assert agreement((stated(first.numbers), stated(other.numbers))) >= MIN_AGREEMENT
    assert [t["verified"] for t in first.tables] == [t["verified"] for t in other.tables] == [True]


@pytest.mark.shared
@pytest.mark.parametrize("form", ["html", "odt", "xml"])
def test_formats_of_a_real_publication_agree(form: str) -> None:
    folder = SHARED / "documents" / "nl-plooi"
    first, other = facts_of(folder / "kst-32545-143_kst-32545-143.pdf"), facts_of(folder / f"kst-32545-143_kst-32545-143.{form}")
    assert agreement((stated(first.numbers), stated(other.numbers))) == 1
