"""Places of several words, however the model cuts them."""

from __future__ import annotations

import pytest

from beleidsmijn.named_things.known_names import with_known_names
from beleidsmijn.named_things.streets import find_streets


@pytest.mark.parametrize(
    ("text", "label"), [("in Bosnië en Herzegovina was", "LOC"), ("op Sint\nEustatius was", "LOC"), ("met Google Maps was", "MISC")]
)
def test_a_listed_name_takes_the_place_of_its_parts(text: str, label: str) -> None:
    start, end = 3 if text.startswith(("in", "op")) else 4, text.index(" was")
    parts = ((start, text.replace("\n", " ").index(" ", start), "PER"),)
    assert with_known_names(text, [(0, len(text))], parts) == ((start, end, label),)


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        (
            "Zij woont aan de Wolkengracht, in de Koning Karel II-laan en de Jan Wezerstraat.",
            ["Wolkengracht", "Koning Karel II-laan", "Jan Wezerstraat"],
        ),
        ("De Wolkengracht is dicht.", ["Wolkengracht"]),
        ("op de hoek van de Avenue Wolkenet en de Rue de la Pluie", ["Avenue Wolkenet", "Rue de la Pluie"]),
        ("De Winkelstraat is dicht. Een straat en een steenweg ook, net als het loket  Prinses Wolkenstraat.", []),
    ],
)
def test_streets(text: str, streets: list[str]) -> None:
    assert [text[start:end] for start, end in find_streets(text)] == streets
