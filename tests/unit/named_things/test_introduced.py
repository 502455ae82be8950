from __future__ import annotations

import pytest

from beleidsmijn.named_things.introduced import find_introduced, find_introduced_places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Er kwam een pilootproject "schone straten" in de wijk.', [("schone straten", "programme")]),
        ("Dat kan met de lokale applicatie CollectMe.", [("CollectMe", "product")]),
        ("Het programma Bagger en Bodem loopt af.", [("Bagger en Bodem", "programme")]),
        ("Het programma Slim Wonen loopt af.", [("Slim Wonen", "programme")]),
        ("In het masterplan Wolkvracht en het actieplan AI.", [("Wolkvracht", "programme")]),
        ("Met het systeem Waarnet-2 kan dat.", [("Waarnet-2", "product")]),
    ],
)
def test_a_noun_introduces_a_name(text: str, names: list[tuple[str, str]]) -> None:
    assert [(text[start:end], kind.value) for kind, (start, end) in find_introduced(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Het systeem Nederland kent is goed.",
        "In programma II staat het.",
        "Het project Bouwen van huizen.",
        "Het tv-programma Waarnet zei dat.",
        "Het platform Waarnet zei dat.",
    ],
)
def test_other_words_after_such_a_noun_are_none(text: str) -> None:
    assert list(find_introduced(text)) == []


def test_places_after_what_introduces_them() -> None:
    text = "In het dorp Wolkenes, op het eiland Nieuw Regenoog, te Duinbroek, 6994 ZJ De Steeg, Duin aan Zee; de wijk Nederland, het dorp Zonder, te Allen tijde."
    assert [text[start:end] for start, end in find_introduced_places(text)] == [
        "Wolkenes",
        "Nieuw Regenoog",
        "Duinbroek",
        "Duin aan Zee",
        "De Steeg",
    ]
