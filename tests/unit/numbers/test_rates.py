"""What a figure is per."""

from __future__ import annotations

import pytest

from beleidsmijn.numbers.quantities import find_quantities
from beleidsmijn.numbers.rates import per_after

RATES = [
    ("Het tarief is 85 euro per uur.", ["per uur"]),
    ("De school geeft 12 lessen per week aan 8 leerlingen per klas.", ["per week", "per klas"]),
    ("Men telde 15 sterfgevallen per miljoen inwoners.", ["per miljoen inwoners"]),
    ("Dat is 4,2 per 1.000 inwoners.", ["per 1.000 inwoners", None]),
    ("De steun is 250.000 euro per betrokken bedrijf.", ["per betrokken bedrijf"]),
    ("Zij betaalt 45 euro extra per maand.", ["per maand"]),
    ("De huur is 1,23 euro per meter per maand.", ["per meter per maand"]),
    ("Geef de cijfers van de jongste vijf jaar per gevangenis.", [None]),
    ("Er kwamen 12 klachten per brief binnen.", [None]),
    ("Er sloten 4 loketten per 1 januari.", [None]),
    ("Er komen 3 regio's per 2025 in beeld.", [None]),
    ("De lijn heeft 24 haltes en per halte een bord.", [None]),
]


@pytest.mark.parametrize(("text", "rates"), RATES, ids=[text for text, _ in RATES])
def test_a_figure_is_per_what_follows_it_or_what_it_counts(text: str, rates: list[str | None]) -> None:
    assert [quantity.per for quantity in find_quantities(text)] == rates


def test_the_place_is_the_end_of_what_it_is_per() -> None:
    text = "85 euro per gewerkt uur, zonder btw"
    assert per_after(text, len("85 euro")) == ("per gewerkt uur", len("85 euro per gewerkt uur"))
