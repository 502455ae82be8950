"""Figures of several documents about the same thing are one series."""

from __future__ import annotations

from typing import Any

from beleidsmijn.knowledge.indicators import Indicators, figures


def _number(identifier: str, value: float, year: str, text: str, noun: str = "klacht") -> dict[str, Any]:
    start = text.index("klachten")
    return {
        "id": identifier, "value": value, "kind": "count", "unit": "count", "time": {"start": year, "end": year},
        "counted": {"text": "klachten", "lemma": noun, "span": {"start": start, "end": start + 8}},
    }  # fmt: skip


def _records(*documents: tuple[str, str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    indicators = Indicators()
    for key, text, numbers in documents:
        indicators.add(key, figures(text, numbers))
    records = list(indicators.records())
    indicators.close()
    return records


FIRST = ("doc_1", "In 2020 waren er 31 klachten.", [_number("num_1", 31, "2020", "In 2020 waren er 31 klachten.")])
SECOND = ("doc_2", "In 2021 waren er 40 klachten.", [_number("num_2", 40, "2021", "In 2021 waren er 40 klachten.")])
OTHER = ("doc_3", "In 2020 waren er 34 klachten.", [_number("num_3", 34, "2020", "In 2020 waren er 34 klachten.")])


def test_a_series_over_two_documents() -> None:
    (record,) = _records(FIRST, SECOND)
    assert (record["counted"], record["documents"]) == ("klacht", 2)
    assert [(s["start"], s["value"], s["number_ids"]) for s in record["statements"]] == [("2020", 31, ["num_1"]), ("2021", 40, ["num_2"])]
    assert "contradictions" not in record


def test_another_value_for_the_same_period_is_a_contradiction() -> None:
    (record,) = _records(FIRST, OTHER)
    assert record["contradictions"] == ["2020"]


def test_order_does_not_matter_and_one_document_is_no_indicator() -> None:
    assert _records(FIRST, SECOND, OTHER) == _records(OTHER, SECOND, FIRST)
    assert _records(FIRST) == []


def test_what_is_described_otherwise_is_another_thing() -> None:
    text = "In 2021 waren er 9 buitenlandse klachten."
    assert _records(FIRST, ("doc_4", text, [_number("num_4", 9, "2021", text)])) == []
