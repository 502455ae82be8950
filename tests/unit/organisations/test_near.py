from __future__ import annotations

import pytest

from beleidsmijn.organisations.found import Context
from beleidsmijn.organisations.near import near_names
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import load_register


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ministerie van Volksgezondheid, Welzijn enSport", "ministerie van Volksgezondheid, Welzijn en Sport"),
        ("Ministerie van Onderwijs Cultuur en Wetenschap", "ministerie van Onderwijs, Cultuur en Wetenschap"),
        ("InstituutMijnbouwschade Groningen", "Instituut Mijnbouwschade Groningen"),
        ("Nederlands Voedsel- en Warenautoriteit", "Nederlandse Voedsel- en Warenautoriteit"),
        ("Algemene Reken- kamer", "Algemene Rekenkamer"),
        ("Provincie Noord-Hollend", "Provincie Noord-Holland"),
        ("Raad voor de Rechtsbijstand", "Raad voor Rechtsbijstand"),
        ("POD Maatschappelijk Integratie", "POD Maatschappelijke Integratie"),
        # one more word is another body, however alike the letters are
        ("Federale Overheidsdienst Buitenlandse Zaken", "FOD Buitenlandse Zaken, Buitenlandse Handel en Ontwikkelingssamenwerking"),
        ("Federale Overheidsdienst Binnenlandse Zaken", "FOD Binnenlandse Zaken"),
        ("Federale Overheidsdienst Mobiliteit en Vervoor", "FOD Mobiliteit en Vervoer"),
        ("Inspectie voor het Onderwijs en Zuivel", None),
        ("Provincie Oost-Holland", None),
        ("Rekenkamer", None),
        ("Commissie voor Vergaderingen", None),
        ("Commissie voor Verzekerngen", "Commissie voor Verzekeringen"),
    ],
)
def test_names_that_are_almost_registered(written: str, name: str | None) -> None:
    register = load_register()
    key = near_names(register).find(written)
    assert (register.entries[key].name if key else None) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("FOD KMO en Middenstand", "FOD Economie, K.M.O., Middenstand en Energie"),
        ("Federale Overheidsdienst Middenstand", "FOD Economie, K.M.O., Middenstand en Energie"),
        ("FOD Zuivel", None),
        ("FOD", None),
    ],
)
def test_a_federal_service_by_some_of_its_fields(written: str, name: str | None) -> None:
    register = load_register()
    key = near_names(register).service(written)
    assert (register.entries[key].name if key else None) == name


def test_the_registered_abbreviation_settles_a_name_that_is_less_alike() -> None:
    register = load_register()
    text = "De Vereniging Nederlandse Gemeenten (VNG) wil meer geld. De VNG zegt dat."
    found = recognise(text, register, Context("NL", None, [(0, len(text))]))
    assert {register.entries[key].name for f in found for key in f.keys} == {"Vereniging van Nederlandse Gemeenten"}


def test_roles_and_people_are_no_organisations() -> None:
    from beleidsmijn.organisations.model_names import ModelEntity

    register = load_register()
    text = "Vraag van Hendrik Conscience aan Gerard Mercator (VEM Werk en Economie) over de banken, zei Hendrik Conscience aan Gerard Mercator."
    names = ["Hendrik Conscience aan Gerard Mercator", "VEM Werk en Economie"]
    entities = [ModelEntity(text.index(name), text.index(name) + len(name), "ORG") for name in names]
    assert recognise(text, register, Context("BE", None, [(0, len(text))]), entities) == []
