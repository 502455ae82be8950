"""Names that a common noun introduces as organisations."""

import pytest

from beleidsmijn.organisations.apposition import find_apposed, find_explained


def names(text: str) -> list[str]:
    return [text[match.start : match.end] for match in find_apposed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het bedrijf Zonnevlecht bouwt een park.", ["Zonnevlecht"]),
        ("De busmaatschappij Rijvlot Noord verhoogt de prijs.", ["Rijvlot Noord"]),
        ("De banken Duinkas, Veenkrediet en Polder & Zonen stemmen in.", ["Duinkas", "Veenkrediet", "Polder & Zonen"]),
        ("Bedrijven zoals Zonnevlecht en Veenkrediet, en organisaties als Duinkas.", ["Zonnevlecht", "Veenkrediet", "Duinkas"]),
        ("Organisaties als Duinkas vzw, Veenkrediet en DVK helpen.", ["Duinkas", "Veenkrediet", "DVK"]),
        ("Twee grote banken, Duinkas en Veenkrediet, zwijgen.", ["Duinkas", "Veenkrediet"]),
        ("Winkels en retailers, waaronder Duinkas en Veenkrediet, zwijgen.", ["Duinkas", "Veenkrediet"]),
        ("De intercommunales (Duinkas, Veenkrediet en DVK) zwijgen.", ["Duinkas", "Veenkrediet", "DVK"]),
        ("Claimfinancier Duinkas betaalt. Verzekeraars Veenkrediet niet.", ["Duinkas"]),
        ("Er zijn banken, Duinkas zwijgt; een bedrijf als Zonnevlecht; Bedrijf Zonnevlecht.", []),
        ("Dat zegt de krant De Veenpost.", ["De Veenpost"]),
        ("De werf ligt stil. Aannemer Duinkas ging failliet.", ["Duinkas"]),
        ("Dat zegt de vakbond WVB. De staking gaat door.", ["WVB"]),
    ],
)
def test_the_noun_introduces_the_name_and_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_after_a_singular_noun_only_one_name_is_meant() -> None:
    assert names("Het bedrijf Zonnevlecht en Gent tekenen een akkoord.") == ["Zonnevlecht"]


@pytest.mark.parametrize(
    "text",
    [
        "Een databank Zonnevlecht bestaat niet.",  # "bank" counts alone, not at the end of a longer word
        "Het bedrijf Deze week sluit.",
        "De firma II gaat dicht.",
        "Het bedrijf A12 ligt aan de weg.",
        "De organisatie Nederlandse gevangenen bezoekt.",
    ],
)
def test_what_is_no_name_is_left_out(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BVZ, de beroepsfederatie van bakkers, dreigt.", ["BVZ"]),
        ("Dat zegt Zonnevlecht, een Gentse koepel die groeit.", ["Zonnevlecht"]),
        ("Dat zegt Zonnevlecht, een grote Gentse koepel die groeit.", ["Zonnevlecht"]),
        ("via Zonnevlecht en Dokaro, twee grote leveranciers, en Zetka en Dokaro, de kinderen.", ["Zonnevlecht", "Dokaro"]),
        ("de politie, Zonnevlecht, een politiezone van vier gemeenten", ["Zonnevlecht"]),
        ("In Gent, de stad van de vereniging, en bij Els Minne, de voorzitter.", []),
        ("Het platform Tribe of Noise, een van de bedrijven.", []),
    ],
)
def test_a_noun_after_a_name_says_what_it_is(text: str, expected: list[str]) -> None:
    assert [text[match.start : match.end] for match in find_explained(text)] == expected
