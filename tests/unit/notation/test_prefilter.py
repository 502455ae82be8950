"""What all matches of a pattern hold, read off the pattern."""

from __future__ import annotations

import re

import pytest

from beleidsmijn.notation.prefilter import Prefiltered, shape
from beleidsmijn.numbers import exclusions
from beleidsmijn.organisations import patterns


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\b[Vv]raag\s+\d+", {"vraag "}),
        (r"(?:Eerste|Tweede) Kamer,", {"eerste kamer,", "tweede kamer,"}),
        (r"\d{4}\s?[A-Z]{2}", {"0000"}),
        (r"(?<=om )\d{1,2}(?:[.:]\d\d)?\s?uur", {"uur"}),
        (r"(?:ab|cd)?ef+", {"ef"}),
        (r"x{2,3}y", {"xx"}),
        (r"\w+", set()),
        (r"a|\w", set()),
        (r"(?i:FOD|pod)\s", {"fod ", "pod "}),
        (r"12\u00a0?%", {"00%", "00 %"}),
    ],
)
def test_what_a_match_must_hold(pattern: str, needs: set[str]) -> None:
    assert set(Prefiltered(re.compile(pattern)).needs) == needs


def test_shape() -> None:
    assert shape("Artikel 12\u00a0§\t3\u0664") == "artikel 00 § 00"


def test_no_match_is_lost() -> None:
    """Every rule that is searched for this way finds in sample texts what the plain pattern finds."""
    text = (
        "Vragen 3 en 4\nHebt u op 12 mei 2021 om 12.30 uur de FOD Economie gebeld (Kamerstuk 35 570, nr. 12)? Artikel\u00a012 van de wet van 2 augustus 2002, "
        "zie www.rijksoverheid.nl en 02 211 32 11. In de Commissie voor Economie, het Vlaams Agentschap Innoveren en Ondernemen en DE RAAD VAN STATE "
        "kwamen 24/7 zaken op van de Hogeschool Gent, Voorbeeld NV en de Gedeputeerde Staten van Drenthe. De top 10 in fase twee."
    )
    rules = [*exclusions._ANYWHERE, *exclusions._FAR, *exclusions._NEAR, *(rule for _, rule in patterns._rules())]
    matched = [rule for rule in rules if rule.pattern.search(text)]
    assert len(matched) > 15
    assert all(rule.may_match(shape(text)) for rule in matched)
    assert all(rule.may_match(shape(match.group())) for rule in matched for match in rule.pattern.finditer(text))
