from __future__ import annotations

import pytest

from beleidsmijn.notation.words import TEENS, TENS, UNITS, parse_words

SPELLINGS = [
    ("een", 1), ("één", 1), ("elf", 11), ("tweeëntwintig", 22), ("tweeentwintig", 22), ("twee-en-twintig", 22), ("honderd", 100),
    ("honderd en drie", 103), ("honderdendrie", 103), ("honderddrie", 103), ("vijftienhonderd", 1500), ("tweeduizend", 2000),
    ("tweeduizend honderddrie", 2103), ("duizend honderdzevenennegentig", 1197), ("twintigduizend", 20_000), ("tweehonderd eenentwintig", 221),
    ("een miljoen", 1_000_000), ("twee miljoen driehonderdduizend", 2_300_000), ("drie miljard", 3_000_000_000), ("anderhalf", 1.5),
    ("anderhalf miljoen", 1_500_000), ("half miljoen", 500_000), ("tweeënhalf", 2.5), ("vierenhalve", 4.5), ("Zeventien", 17),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), SPELLINGS)
def test_words_value(text: str, value: float) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize("text", ["", "zes zeven", "eenheid", "vierkant", "tienen", "en", "honderd en", "tweede", "miljoenen"])
def test_words_that_are_no_number(text: str) -> None:
    assert parse_words(text) is None


def _spell(number: int) -> str:
    """The official spelling of a number below 10,000, from the rules and not from the parser."""
    if number >= 1000:
        head = "duizend" if number < 2000 else f"{_spell(number // 1000)}duizend"
        return f"{head} {_spell(number % 1000)}" if number % 1000 else head
    if number >= 100:
        head = "honderd" if number < 200 else f"{_spell(number // 100)}honderd"
        return head + (_spell(number % 100) if number % 100 else "")
    small = {value: word for word, value in {**UNITS, **TEENS, **TENS}.items()}
    if number in small:
        return small[number]
    unit = small[number % 10]
    return f"{unit}{'ën' if unit.endswith('e') else 'en'}{small[number - number % 10]}"


def test_words_every_number_below_ten_thousand() -> None:
    wrong = [(number, _spell(number)) for number in range(1, 10_000) if parse_words(_spell(number)) != number]
    assert wrong == []


def test_words_without_trema_and_with_spaces() -> None:
    variants = [(n, _spell(n).replace("ë", "e")) for n in range(21, 1000)] + [
        (n, _spell(n).replace("honderd", "honderd ")) for n in range(101, 1000)
    ]
    assert [(n, text) for n, text in variants if parse_words(text) != n] == []
