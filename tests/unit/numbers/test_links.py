"""Parts of wholes and changes between figures of one sentence."""

from __future__ import annotations

import pytest

from beleidsmijn.knowledge.number_links import keep_numbers
from beleidsmijn.numbers.links import find_changes, find_parts
from beleidsmijn.numbers.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Van 12 van de 34 regelingen is het belang bekend.", [(12, 34)]),
        ("Het zijn 257 controles, waarvan 41 in 2016.", [(41, 257)]),
        ("Het gaat om 7.210 studenten waarvan 2.067 uit de EER en 5.143 van daarbuiten.", [(2067, 7210), (5143, 7210)]),
        ("Het kost 1,7 miljard euro, waarvan 200 miljoen euro voor kmo's.", [(200_000_000, 1_700_000_000)]),
        ("Er zijn 120 bedrijven, waarvan 54 % in Brussel.", [(54, 120)]),
        ("Er zijn 120 bedrijven. Twaalf daarvan groeien.", []),
        ("Er zijn 500 leden gevlucht (waarvan 30 kinderen) en 40 gebleven.", [(30, 500)]),
        ("Er zijn 12 bedrijven, waarvan 300 werknemers hun baan verloren.", []),
        ("De 12 leden van de 3 fracties stemden.", []),
    ],
)
def test_parts(text: str, parts: list[tuple[float, float]]) -> None:
    quantities = find_quantities(text)
    assert [(quantities[p.part].value, quantities[p.whole].value) for p in find_parts(text, quantities)] == parts


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Het steeg van 2,48% in 2006 naar 3,20% in 2016.", (2.48, 3.2, None, None)),
        ("Het daalde met 8.000 banen van 133.000 naar 125.000.", (133_000, 125_000, 8000, True)),
        ("Het daalde met 9.000 banen van 133.000 naar 125.000.", (133_000, 125_000, 9000, False)),
        ("De prijs steeg van 200 naar 250 euro (+25%).", (200, 250, 25, True)),
        ("Het aandeel steeg van 14% naar 22%, met 8 procentpunt.", (14, 22, 8, True)),
        ("De leeftijd is opgetrokken van 13 tot 16 jaar.", (13, 16, None, None)),
    ],
)
def test_changes(text: str, change: tuple[float, float, float | None, bool | None]) -> None:
    quantities = find_quantities(text)
    (found,) = find_changes(text, quantities)
    by = None if found.by is None else quantities[found.by].value
    assert (quantities[found.old].value, quantities[found.new].value, by, found.holds) == change


def test_a_share_of_something_is_no_size_of_a_change() -> None:
    text = "De uitstoot steeg van 13 tot 18 miljard kilo (17 % van de totale uitstoot)."
    (change,) = find_changes(text, find_quantities(text))
    assert change.by is None


def test_a_range_is_no_change() -> None:
    text = "Er staat een boete op van 800 tot 8.000 euro."
    assert list(find_changes(text, find_quantities(text))) == []


def test_what_is_said_of_a_number_that_is_left_out_goes_with_it() -> None:
    records = [
        {"id": "a", "confidence": 0.2},
        {"id": "b", "confidence": 0.9, "part_of": "a"},
        {"id": "c", "confidence": 0.9, "change": {"from_id": "b", "by_id": "a", "holds": True}},
        {"id": "d", "confidence": 0.9, "change": {"from_id": "a"}},
    ]
    assert keep_numbers(records, lambda record: record["confidence"] > 0.5) == [
        {"id": "b", "confidence": 0.9},
        {"id": "c", "confidence": 0.9, "change": {"from_id": "b"}},
        {"id": "d", "confidence": 0.9},
    ]
