"""The contract of the data holds for any input: property tests over whole documents."""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from beleidsmijn.config import Config
from beleidsmijn.mine import DocumentFacts, mine
from beleidsmijn.readers.base import ReadError
from beleidsmijn.records import Document, Mention, Number, Section, Table
from beleidsmijn.run.resources import resources

PIECES = [
    "Vraag 1\n", "Antwoord 1\n", "Antwoord\n", "1. ", "2) ", "\n", "\n\n", ". ", "? ", " ", "VLAIO", "Rijksdienst voor Ondernemend Nederland (RVO)", "€ 2,5 miljoen",
    "ruim 11.000 ondernemers", "91%", "een op de vijf", "tweeëntwintig", "Totaal 30 40\n", "AA 10 20\n", "BB 20 20\n", "2019 2020\n", "in 2021", "é", "e\u0301", "😀", "\u00a0",
    "Deel op Facebook\n", "Simon Stevin, voorzitter Comeos\n", "“Een citaat van enige lengte dat lang genoeg is”, zegt Simon Stevin", "minister van Economische Zaken",
    "Le ministre a expliqué au parlement comment la mesure va fonctionner pour les entreprises.", "[1] Kamerstuk 32 637, nr. 468", "- punt\n", "\t",
]  # fmt: skip
DOCUMENTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), min_size=1, max_size=40).map("".join)
CONFIG = Config(model="blank")


def facts_of(text: str) -> DocumentFacts | None:
    try:
        return mine(text.encode("utf-8", "surrogatepass"), "x.txt", CONFIG, resources(CONFIG))
    except ReadError:
        return None


def check(facts: DocumentFacts) -> None:
    text = facts.document["text"]
    Document.model_validate(facts.document)
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    sections = {section["id"] for section in facts.sections}
    boilerplate = [s["span"] for s in facts.sections if s["kind"] == "boilerplate"]
    for records, model in ((facts.sections, Section), (facts.tables, Table), (facts.mentions, Mention), (facts.numbers, Number)):
        ids = [record["id"] for record in records]
        assert len(ids) == len(set(ids))
        for record in records:
            model.model_validate(record)
            assert 0 <= record["span"]["start"] <= record["span"]["end"] <= len(text)
    for record in [*facts.mentions, *facts.numbers]:
        span: dict[str, Any] = record["span"]
        assert text[span["start"] : span["end"]] == record["quote"]["exact"]
        assert record["section_id"] in sections
        assert not any(b["start"] < span["end"] and span["start"] < b["end"] for b in boilerplate)
        assert None not in record.values()
    for section in facts.sections:
        assert section.get("answers") is None or section["answers"] in sections


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
@example("Deel op Facebook\nAntwoord\n")
def test_any_document_keeps_the_contract(text: str) -> None:
    facts = facts_of(text)
    if facts is not None:
        check(facts)


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_mining_is_deterministic(text: str) -> None:
    assert facts_of(text) == facts_of(text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_facts_or_a_clear_error(data: bytes) -> None:
    try:
        check(mine(data, "x", CONFIG, resources(CONFIG)))
    except ReadError as error:
        assert error.message
