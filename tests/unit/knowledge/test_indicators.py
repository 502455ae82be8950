"""Figures of several documents about the same thing are one series."""

from __future__ import annotations

from typing import Any

import pytest

from beleidsmijn.knowledge.indicators import Indicators
from beleidsmijn.knowledge.stated import stated_figures


def _number(identifier: str, value: float, year: str, text: str, noun: str = "zwembad") -> dict[str, Any]:
    start = text.index("zwembaden")
    return {
        "id": identifier, "value": value, "kind": "count", "unit": "count", "qualifier": "exact", "notation": "nl", "span": {"start": 8, "end": 10}, "time": {"start": year, "end": year},
        "counted": {"text": "zwembaden", "lemma": noun, "span": {"start": start, "end": start + 9}},
    }  # fmt: skip


def _records(*documents: tuple[str, str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    indicators = Indicators()
    for key, text, numbers in documents:
        indicators.add(key, stated_figures(text, numbers))
    records = list(indicators.records())
    indicators.close()
    return records


FIRST = ("doc_1", "In 2020 waren er 31 zwembaden.", [_number("num_1", 31, "2020", "In 2020 waren er 31 zwembaden.")])
SECOND = ("doc_2", "In 2021 waren er 40 zwembaden.", [_number("num_2", 40, "2021", "In 2021 waren er 40 zwembaden.")])
OTHER = ("doc_3", "In 2020 waren er 34 zwembaden.", [_number("num_3", 34, "2020", "In 2020 waren er 34 zwembaden.")])


def test_a_series_over_two_documents() -> None:
    (record,) = _records(FIRST, SECOND)
    assert (record["counted"], record["documents"]) == ("zwembad", 2)
    assert [(s["start"], s["value"], s["number_ids"]) for s in record["statements"]] == [("2020", 31, ["num_1"]), ("2021", 40, ["num_2"])]
    assert "contradictions" not in record


def test_another_value_for_the_same_period_is_a_contradiction() -> None:
    (record,) = _records(FIRST, OTHER)
    assert record["contradictions"] == ["2020"]


def test_order_does_not_matter_and_one_document_is_no_indicator() -> None:
    assert _records(FIRST, SECOND, OTHER) == _records(OTHER, SECOND, FIRST)
    assert _records(FIRST) == []


def test_what_is_described_otherwise_is_another_thing() -> None:
    text = "In 2021 waren er 9 buitenlandse zwembaden."
    assert _records(FIRST, ("doc_4", text, [_number("num_4", 9, "2021", text)])) == []


def _said(text: str, value: float, identifier: str, **other: Any) -> tuple[str, str, list[dict[str, Any]]]:
    return f"doc_{identifier}", text, [_number(identifier, value, "2020", text) | other]


@pytest.mark.parametrize(
    ("value", "qualifier", "contradicts"),
    [
        (4612, "exact", False),
        (4550, "exact", True),
        (4500, "at_least", False),
        (5000, "at_most", False),
        (5000, "more_than", True),
        (4400, "approx", False),
    ],
)
def test_a_round_or_open_value_does_not_contradict(value: float, qualifier: str, contradicts: bool) -> None:
    precise = _said("In 2020 waren er 4.612 zwembaden.", 4612, "a")
    other = _said("In 2020 waren er zwembaden.", value, "b", qualifier=qualifier)
    (record,) = _records(precise, other)
    assert ("contradictions" in record) is contradicts


def test_what_it_is_of_and_who_it_is_about_are_of_the_key() -> None:
    outdoors, covered = (_said(f"In 2020 waren er 5 zwembaden voor {who}.", 5, who) for who in ("scholen", "leden"))
    assert _records(outdoors, covered) == []
    text = "In 2020 waren er 5 zwembaden."
    assert _records(_said(text, 5, "a", organisation_ids=["org_1"]), _said(text, 5, "b", organisation_ids=["org_2"])) == []


@pytest.mark.parametrize("other", [{"notation": "words"}, {"kind": "share"}, {"counted": {"text": "klachten", "lemma": "klacht"}}])
def test_what_is_no_indicator(other: dict[str, Any]) -> None:
    text = "In 2020 waren er 5 zwembaden."
    assert _records(_said(text, 5, "a", **other), _said(text, 5, "b", **other)) == []


def test_a_share_is_the_same_if_the_same_is_said_of_it() -> None:
    share = {"kind": "share", "unit": "percent"}
    one = _said("In 2020 had 31 % van de zwembaden een badmeester met diploma.", 31, "a", **share)
    other = _said("In 2020 had slechts 34 % van de zwembaden een badmeester met een diploma.", 34, "b", **share)
    third = _said("In 2020 had 34 % van de zwembaden een glijbaan in het water.", 34, "c", **share)
    (record,) = _records(one, other, third)
    assert (record["counted"], record["contradictions"], record["documents"]) == ("zwembad badmeester diploma", ["2020"], 2)
