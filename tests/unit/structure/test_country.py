from __future__ import annotations

import pytest

from beleidsmijn.organisations.countries import country_of_bodies
from beleidsmijn.organisations.register import load_register
from beleidsmijn.structure.country import document_country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("De Vlaamse regering beslist.", "BE"),
        ("De Tweede Kamer beslist.", "NL"),
        ("Een jobstudent met een arbeidsongeval vraagt raad.", "BE"),
        ("De zorgverzekeraar betaalt het huisbezoek.", "NL"),
        ("De brug in Schaarbeek is stuk.", "BE"),
        ("De brug in Zwolle is stuk.", "NL"),
        ("De heer Van Wichelen kent Jan Schaarbeek.", None),
        ("De Nederlandse en de Belgische regering beslissen samen.", None),
        ("Volgens Brussel mag dat niet.", None),
        ("De brug is stuk.", None),
    ],
)
def test_country_by_words_and_municipalities(text: str, country: str | None) -> None:
    assert document_country(text) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Het Kinderrechtencommissariaat bracht een verslag uit.", "BE"),
        ("De Kinderombudsman bracht een verslag uit.", "NL"),
        ("Het Kinderrechtencommissariaat en de Kinderombudsman schreven samen.", None),
        ("Een bank en een krant schreven samen.", None),
    ],
)
def test_country_by_public_bodies(text: str, country: str | None) -> None:
    assert country_of_bodies(text, load_register()) == country
