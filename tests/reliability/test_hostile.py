from __future__ import annotations

import time

import pytest

from beleidsmijn.config import Config, Limits
from beleidsmijn.mine import mine
from beleidsmijn.readers.base import ReadError
from beleidsmijn.readers.containers import documents
from beleidsmijn.run.resources import resources
from hostile import builders

CONFIG = Config(model="blank", limits=Limits(max_bytes=1_000_000, max_pages=50, max_page_objects=5_000, max_members=500))
GENEROUS_SECONDS = 60
"""Not a measurement: a run-away pattern takes hours on these files."""


def outcomes(name: str, data: bytes) -> set[str]:
    """Categories of all that went wrong with a file and with what it holds; "" for what was read."""
    found: set[str] = set()
    for member in documents(name, data, CONFIG.limits):
        try:
            if member.error is not None:
                raise member.error
            facts = mine(member.data, member.name, CONFIG, resources(CONFIG))
            found |= {""} | {error["category"] for error in facts.errors}
        except ReadError as error:
            found.add(error.category)
    return found


@pytest.mark.parametrize("name", builders.HOSTILE)
def test_hostile_file_has_its_category(name: str) -> None:
    category, build = builders.HOSTILE[name]
    assert outcomes(name, build()) - {""} == {category}


def test_bad_member_costs_no_other_its_result() -> None:
    assert "" in outcomes("x.zip", builders.HOSTILE["zip with one bad member"][1]())
    assert "" in outcomes("x.eml", builders.HOSTILE["mail with a bad zip"][1]())


def test_there_are_at_least_sixty_kinds() -> None:
    assert len(builders.HOSTILE) >= 60


@pytest.mark.parametrize("name", builders.ODD_BUT_READABLE)
def test_odd_file_is_read(name: str) -> None:
    started = time.monotonic()
    facts = mine(builders.ODD_BUT_READABLE[name](), name, CONFIG, resources(CONFIG))
    assert facts.document["text"].strip()
    assert time.monotonic() - started < GENEROUS_SECONDS


@pytest.mark.parametrize(
    "piece",
    [
        "12 %, in Gent 13 %, in Brugge 14, bij Luik 15 en Namen 16 procent, ",
        "in 2019 waren er 12 winkels en 13 procent van de Raad van State groeit met 5 miljoen euro ",
        "1)",
    ],
)
def test_text_without_stops_or_spaces_is_read_in_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    started = time.perf_counter()
    assert mine(text.encode(), "text.txt", CONFIG, resources(CONFIG)).numbers
    assert time.perf_counter() - started < GENEROUS_SECONDS
