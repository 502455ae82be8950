"""Names that no list has, by their words and by what stands around them; every name here is made up."""

from __future__ import annotations

import pytest

from beleidsmijn.organisations.found import Context
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import Register, load_register


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


def names(text: str, register: Register, *labels: tuple[str, str]) -> list[str]:
    entities = [ModelEntity(text.index(name), text.index(name) + len(name), label) for name, label in labels]
    return [text[f.start : f.end] for f in recognise(text, register, Context("BE", None, [(0, len(text))]), entities)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the first word
        ("Kenniscentrum Wolken krijgt geld, net als het Nationaal Platform Wolken.", ["Kenniscentrum Wolken", "Nationaal Platform Wolken"]),
        ("Dat zegt Groep Vandebrouck in een reactie.", ["Groep Vandebrouck"]),
        ("Groep Belgen en Groep A", []),
        ("de Werkgroep Wolken en UNIZO", ["Werkgroep Wolken", "UNIZO"]),
        ("de politiezone Zwinboord", ["politiezone Zwinboord"]),
        ("van UNIZO, Groep Vandebrouck en Zozijnen 40 jongeren", ["UNIZO", "Groep Vandebrouck", "Zozijnen"]),
        ("bij UNIZO, waaronder Wolkema Kiromar, Sozanova & Bolkar", ["UNIZO", "Sozanova & Bolkar"]),
        ("het plan «Meldpunt Groene Daken»", []),
        # the last word
        ("Bij Zozanova Ballet en het Kiromar Museum; een Nieuw Museum", ["Zozanova Ballet", "Kiromar Museum"]),
        ("Volgens Kiromar Media en bij Sozanova Energie; de sociale Media en Nieuwe Media", ["Kiromar Media", "Sozanova Energie"]),
        ("leden van de Wolkenbond (Landbouwbond) en van een bond", ["Wolkenbond", "Landbouwbond"]),
        ("Het advies van Wolknet Vlaanderen, en van heel Vlaanderen", ["Wolknet Vlaanderen"]),
        ("de groep Blauwe Wolknet Belgium zwijgt", ["Blauwe Wolknet Belgium"]),
        ("Caribisch Nederland en Frans Vlaanderen", []),
        # two surnames
        ("het kantoor Vandebrouck & Ketelaars, dat van Anna Vandebrouck & Jan Ketelaars", ["Vandebrouck & Ketelaars"]),
        ("Kunst & Cultuur", []),
        # legal forms
        ("De vzw Lonavia, Gorovia nv en Salimar B.V. Het werd Nosemar NV.", ["vzw Lonavia", "Gorovia nv", "Salimar B.V.", "Nosemar NV"]),
        # ministries that are in no register
        ("het ministerie van Wolken en Regen en het ministerie van Wolken-beleid", ["ministerie van Wolken en Regen"]),
        # what stands around it
        ("De CEO van Beremar en de directeur van Gent, de werknemers van de IT-afdeling", ["Beremar"]),
        ("Het advies van de ZWKL luidt anders. De ZWKL waarschuwt. De AVG geldt, zegt het advies van de AVG.", ["ZWKL", "ZWKL"]),
        ("Ook de FOD Economie, Beremar, het Zwalagent en UNIZO kwamen, met de EU, Oekraïne en de NAVO.", ["FOD Economie", "Beremar", "Zwalagent", "UNIZO", "EU", "NAVO"]),
        ("Dat zegt de ZWKL. Er was overleg met de OGPF, en het contract met NetPoint loopt af; zo sprak men met de OCMW's en de ZKW Liga.", ["ZWKL", "OGPF", "NetPoint"]),
        ("De ZRMK werd in 2015 opgericht, Zarotis is opgericht in Gent.", ["ZRMK", "Zarotis"]),
        ("Het rapport van WolkPoint en het jaarverslag van RaadMinister", ["WolkPoint"]),
        ("Het Hugo Wezer Instituut en de Emile Wezerschool, Jan Wezer huis aan huis en Els Wezer", ["Hugo Wezer Instituut", "Emile Wezerschool"]),
        ("Vzw Tidiren en het Huis voor Wolken in AZ Sint-Zwin", ["Vzw Tidiren", "Huis voor Wolken", "AZ Sint-Zwin"]),
    ],
)  # fmt: skip
def test_names_without_a_list(text: str, expected: list[str], register: Register) -> None:
    assert names(text, register) == expected


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("de koepel Nesolux groeit", [("Nesolux", "LOC")], ["Nesolux"]),
        ("het politiebureau Zwinboord sluit", [("Zwinboord", "LOC")], []),
        ("uitgever Jan Peeters en aannemer Nesolux", [("Jan Peeters", "PER"), ("Nesolux", "PER")], ["Nesolux"]),
        ("de producenten Wolk-Score", [("Wolk-Score", "MISC")], []),
        ("Gorovia nv groeit", [("Gorovia nv", "MISC")], ["Gorovia nv"]),
        ("UNIZO, Jan Peeters en Voka", [("Jan Peeters", "PER")], ["UNIZO", "Voka"]),
    ],
)
def test_what_the_model_takes_a_name_for(text: str, labels: list[tuple[str, str]], expected: list[str], register: Register) -> None:
    assert names(text, register, *labels) == expected
