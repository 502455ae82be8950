"""Number words against three implementations that know nothing of ours: ICU's rules (CLDR), num2words and text2num."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import icu
import pytest
from num2words import num2words
from text_to_num import text2num

from beleidsmijn.notation.words import parse_words
from beleidsmijn.numbers.quantities import find_quantities

_RULES = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("nl"))
_SOFT_HYPHEN = "\u00ad"
LARGE = sorted({random.Random(size).randrange(10**size, 10 ** (size + 1)) for size in range(4, 12) for _ in range(1)})
SAMPLED = [*range(10_001), *(random.Random(7).randrange(10**size) for size in range(5, 13) for _ in range(150))]


def by_icu(number: int) -> str:
    return str(_RULES.format(number)).replace(_SOFT_HYPHEN, "")


def by_num2words(number: int) -> str:
    return str(num2words(number, lang="nl"))


def variants(number: int) -> Iterator[str]:
    """Spellings of one number: official, without trema, in parts with hyphens or spaces, with "en" after honderd and duizend."""
    official = by_icu(number)
    yield official
    yield official.replace("ë", "e")
    yield official.upper()
    parts = str(_RULES.format(number))
    yield parts.replace(_SOFT_HYPHEN, "-")
    yield parts.replace(_SOFT_HYPHEN, " ")
    yield official.replace("duizend", "duizend ").strip()
    if 100 < number < 1_000_000 and number % 1000 < 100 and number % 100 and official.count("honderd") + official.count("duizend") == 1:
        head, word, tail = official.partition("honderd" if "honderd" in official else "duizend")
        yield f"{head}{word} en {tail}"
        yield f"{head}{word}en{tail}"


@pytest.mark.parametrize("oracle", [by_icu, by_num2words])
def test_every_number_that_an_oracle_spells(oracle: Callable[[int], str]) -> None:
    wrong = [(number, oracle(number)) for number in SAMPLED if parse_words(oracle(number)) != number]
    assert wrong == []


def test_every_spelling_variant() -> None:
    wrong = [(number, text) for number in SAMPLED for text in variants(number) if parse_words(text) != number]
    assert wrong == []


def test_the_same_as_text2num() -> None:
    wrong = [(number, by_icu(number)) for number in range(10_001) if text2num(by_icu(number), "nl") != parse_words(by_icu(number))]
    assert wrong == []


def test_found_in_a_sentence() -> None:
    numbers = [*range(2, 2_000), *LARGE]
    wrong = []
    for number in numbers:
        text = f"Vorige week zijn {by_icu(number)} klachten ontvangen."
        found = [(q.value, text[q.start : q.end], q.counted.lemma if q.counted else None) for q in find_quantities(text)]
        if found != [(number, by_icu(number), "klacht")]:
            wrong.append((number, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tweeëntwintig", 22), ("tweeentwintig", 22), ("honderd en drie", 103), ("vijftienhonderd", 1500), ("tweeduizend honderddrie", 2103),
        ("anderhalf", 1.5), ("anderhalf miljoen", 1_500_000), ("tweeënhalf", 2.5), ("half miljoen", 500_000), ("nul", 0), ("een miljard", 10**9),
    ],
)  # fmt: skip
def test_usual_forms(text: str, value: float) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize("text", ["", "eenvoudig", "achtbaan", "tweede", "vierkant", "zeventig en", "honderden", "XIV"])
def test_no_number(text: str) -> None:
    assert parse_words(text) is None
