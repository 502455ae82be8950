from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleidsmijn.notation.dates import find_dates
from beleidsmijn.notation.digits import parse_digits


@pytest.mark.parametrize(
    ("text", "value", "notation"),
    [
        ("11.000", 11000, "nl"), ("0,5", 0.5, "nl"), ("1.250.000,50", 1250000.5, "nl"), ("130 000", 130000, "nl"), ("130\u202f000", 130000, "nl"),
        ("50.668", 50668, "nl"), ("16.000", 16000, "nl"), ("12.5", 12.5, "foreign"), ("1,250,000", 1250000, "foreign"), ("25.00", 25, "foreign"),
    ],
)  # fmt: skip
def test_digits_value(text: str, value: float, notation: str) -> None:
    numeral = parse_digits(text)
    assert numeral is not None
    assert (numeral.value, numeral.notation) == (value, notation)


@pytest.mark.parametrize("text", ["", "1.2.3", "12,", "1.00.000", "twaalf", "12 34"])
def test_digits_that_are_no_number(text: str) -> None:
    assert parse_digits(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_grouped_by_stops(number: int) -> None:
    numeral = parse_digits(f"{number:,}".replace(",", "."))
    assert numeral is not None
    assert numeral.value == number


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("5 mei 2023", "2023-05-05"), ("25-11-2021", "2021-11-25"), ("4/9/2020", "2020-09-04"), ("2021-11-25", "2021-11-25"), ("1e maart 2020", "2020-03-01"),
        ("18 november2024", "2024-11-18"), ("3 okt. 2019", "2019-10-03"),
    ],
)  # fmt: skip
def test_dates(text: str, date: str) -> None:
    assert [iso for _, _, iso in find_dates(f"Op {text} gebeurde het.")] == [date]


@pytest.mark.parametrize("text", ["31 februari 2020", "99-99-2020", "5 mei", "2020-2021"])
def test_dates_that_are_none(text: str) -> None:
    assert find_dates(text) == []
