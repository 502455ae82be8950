"""Municipalities by their names."""

from __future__ import annotations

import pytest

from beleidsmijn.api import Pipeline
from beleidsmijn.named_things.municipalities import find_municipalities, is_municipality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De stations van Opwijk en Asse, en dat van Luik.", ["Opwijk", "Asse", "Luik"]),
        ("Vragen van de leden Westerveld en Bakker.", []),
        ("Volgens mevrouw Asse en Jan Lennik sprak ook Tom Van Damme.", []),
        ("Heel wat reizigers. Landen moeten dit doen. Best and final.", []),
    ],
)
def test_a_municipality_is_no_person_and_no_ordinary_word(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_municipalities(text, [(0, len(text))])] == expected


def test_names_of_the_netherlands_flanders_brussels_and_wallonia_are_known() -> None:
    assert all(map(is_municipality, ("Zwolle", "Aalter", "Koekelberg", "Ottignies-Louvain-la-Neuve", "Moeskroen", "Chievres")))


def test_places_of_a_document() -> None:
    mined = Pipeline(model="blank")("De gemeente Aalter werkt samen met Eeklo, en de stad Gent met Merelbeke.")
    assert [thing.name for thing in mined.named_things if str(thing.kind) == "place"] == ["Eeklo", "Merelbeke"]
