"""Where the name of one body ends and another's begins."""

from __future__ import annotations

import pytest

from beleidsmijn.organisations.found import Context
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import Entry, Register


def entry(key: str, name: str, kind: str, country: str, *abbreviations: str) -> Entry:
    return Entry(key, name, kind, country, abbreviations, (), (), (), "", "", "curated")


REGISTER = Register(
    [
        entry("a", "Zonnebank", "company", "BE"),
        entry("b", "Bond van Molenaars", "association", "BE", "BVM"),
        entry("c", "Wereldraad", "international", "INT", "WR"),
        entry("d", "Vereniging Groot Huis", "association", "NL"),
        entry("e", "FOD Maalderij", "agency", "BE"),
    ]
)


def names(text: str, entities: list[tuple[str, str]] = []) -> list[tuple[str, tuple[str, ...]]]:  # noqa: B006
    seen = [ModelEntity(text.index(name), text.index(name) + len(name), label) for name, label in entities]
    return [(text[f.start : f.end], f.keys) for f in recognise(text, REGISTER, Context(ranges=[(0, len(text))]), seen)]


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("Volgens Zonnebank België klopt dat.", [], [("Zonnebank België", ())]),
        ("Volgens BVM Limburg klopt dat.", [], [("BVM Limburg", ("b",))]),
        ("Het Wereldraad Handvest geldt.", [("Wereldraad Handvest", "MISC")], []),
        ("De Bond van Molenaars BVM zegt.", [("Bond van Molenaars BVM", "ORG")], [("Bond van Molenaars", ("b",)), ("BVM", ("b",))]),
        ("De Bond van Molenaars 2017 was er.", [("Bond van Molenaars 2017", "ORG")], [("Bond van Molenaars", ("b",))]),
        ("Zoals voorzien in de wet-Zonnebank en de wet Zonnebank.", [], []),
        (
            "Met Vereniging Groot Huis, Molen Belang en Vastgoed Belang.",
            [],
            [("Vereniging Groot Huis", ("d",))],
        ),
        (
            "De Nationale Alliantie Digitaal Graan zwijgt.",
            [("Nationale Alliantie Digitaal Graan", "ORG")],
            [("Nationale Alliantie Digitaal Graan", ())],
        ),
        ("Het Kenniscentrum Graan.nl zwijgt.", [("Kenniscentrum Graan.nl", "ORG")], [("Kenniscentrum Graan.nl", ())]),
        (
            "De Vereniging van Bakkers, Zonnebank en BVM zwijgen.",
            [],
            [("Vereniging van Bakkers", ()), ("Zonnebank", ("a",)), ("BVM", ("b",))],
        ),
        ("Dat zeggen Zonnebank en Kravix.", [("Zonnebank en Kravix", "ORG")], [("Zonnebank", ("a",)), ("Kravix", ())]),
        ("Dat zeggen Zonnebank en ZetForum.", [], [("Zonnebank", ("a",)), ("ZetForum", ())]),
        (
            "Het GRN Graanonderzoek zegt dat. De raming van GRN klopt.",
            [("GRN Graanonderzoek", "ORG")],
            [("GRN Graanonderzoek", ()), ("GRN", ())],
        ),
        ("De FOD Maalderij zwijgt. De studie van de FOD is er, en de FOD's zwijgen.", [], [("FOD Maalderij", ("e",)), ("FOD", ("e",))]),
        ("Het Wereldraad Handvest en het WR Handvest gelden.", [("Wereldraad Handvest", "MISC")], []),
        ("Bronnen: Zonnebank (2016), KVX (2021), Wereldraad (2024).", [], [("Zonnebank", ("a",)), ("KVX", ()), ("Wereldraad", ("c",))]),
        ("Het Agentschap voor Graan van de FOD Maalderij beslist.", [], [("Agentschap voor Graan", ()), ("FOD Maalderij", ("e",))]),
        (
            "Het Hof van Graan van de Wereldraad beslist.",
            [("Hof van Graan van de Wereldraad", "ORG")],
            [("Hof van Graan van de Wereldraad", ())],
        ),
    ],
)
def test_extents(text: str, entities: list[tuple[str, str]], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert names(text, entities) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Wereldraadheeft dat gezegd.", [("Wereldraad", ("c",))]),
        ("Dat is door de Bond van Molenaarsgesteund.", [("Bond van Molenaars", ("b",))]),
        ("Dat wordt door BVMondersteund.", [("BVM", ("b",))]),
        ("Een Wereldraadlid en de Wereldraadzaal.", []),
    ],
)
def test_names_with_the_next_word_glued_to_them(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert names(text) == expected
