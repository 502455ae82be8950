from __future__ import annotations

import pytest

from beleidsmijn.named_things.model_names import of_model
from beleidsmijn.named_things.people import find_full_named_people, find_movers, find_people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Toen sprak premier Oostveld in de zaal.", ["Oostveld"]),
        ("De Vlaamse minister van Onderwijs, Ben Oostveld (XYZ), zei dat.", ["Ben Oostveld"]),
        ("De schepen voor Sociaal Beleid, Ben Oostveld (XYZ), zei dat.", ["Ben Oostveld"]),
        ("Volgens de heer de Wezer is dat zo.", ["de Wezer"]),
        ("Dat zei Karel Oostveld, schepen van welzijn.", ["Karel Oostveld"]),
        ("Namens deze:\nL.D.P. Oostveld,\ndirecteur", ["L.D.P. Oostveld"]),
        ("Een vraag van mevrouw de Senator An Oostveld.", ["An Oostveld"]),
        ("De kring:- An Oostveld, kabinetschef: raadslid.", ["An Oostveld"]),
        ("Dat zei NMBS-baas An Oostveld en viroloog Piet Wezer.", ["An Oostveld", "Piet Wezer"]),
        ("De staatssecretaris van Financiën,\nA.B. Oostveld\nBijlage", ["A.B. Oostveld"]),
    ],
)
def test_people_after_or_before_an_office(text: str, people: list[str]) -> None:
    assert [text[start:end] for start, end in find_people(text)] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("De motie-Van der Wezer/Oostveld c.s. is aangehouden.", ["Van der Wezer", "Oostveld"]),
        ("Het amendement Oostveld/An van Wezer.", ["Oostveld", "An van Wezer"]),
        ("De gewijzigde motie van de leden Oostveld.", ["Oostveld"]),
        ("De motie Armoede, de motie Nederland en de emotie-Oostveld.", []),
    ],
)
def test_who_moved_a_motion(text: str, people: list[str]) -> None:
    assert [text[start:end] for start, end in find_movers(text)] == people


@pytest.mark.parametrize(
    "text",
    [
        "De minister Sociale Zaken en de voorzitter Raad van Bestuur.",
        "Gesprekken met de president van Algerije.",
        "De directeur Arbeidszaken Publieke Sector tekent.",
        "De hoogleraar Universiteit Leiden en mevrouw de Minister.",
        "De minister van Sociale Zaken, Sociale Economie en Werk.",
        "Zij verzocht de staatssecretaris Wetenschapsbeleid.",
        "Een huis aan de Koning Karel IV laan.",
    ],
)
def test_what_follows_an_office_may_be_a_field_a_body_or_a_place(text: str) -> None:
    assert list(find_people(text)) == []


@pytest.mark.parametrize(
    ("text", "seen", "name"),
    [
        ("Mijnheer Wezer: Collega Oostveld heeft dat al gezegd.", "Collega Oostveld", "Oostveld"),
        ("De brief van minister Oostveld van Landbouw, Natuur en Voedselkwaliteit.", "Oostveld van Landbouw, Natuur", "Oostveld"),
        ("Vraag aan An Oostveld (VEM Ambtenarenzaken).", "VEM Ambtenarenzaken", None),
        ("Een brief van An van Leuven.", "An van Leuven", "An van Leuven"),
    ],
)
def test_what_the_model_takes_for_a_person_without_title_and_field(text: str, seen: str, name: str | None) -> None:
    start = text.index(seen)
    thing = of_model(text, (start, start + len(seen), "PER"))
    assert (thing and text[thing.start : thing.end]) == name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ook Ahmed Oostveld en An-Sofie De Wezer van Voka waren er.", ["Ahmed Oostveld", "An-Sofie De Wezer"]),
        (
            "Daar spraken Jan Peter van 't Hof, Tine Op de Linde, Karim El Wezeri.",
            ["Jan Peter van 't Hof", "Tine Op de Linde", "Karim El Wezeri"],
        ),
        (
            "Op de foto: 'Els Oostveld', Jan Wezer-Linde en Koen WezerOpmaak.",
            ["Els Oostveld", "Jan Wezer-Linde", "Koen Wezer"],
        ),
        ("Thomas J. Oostveld en Julie Wezer Wezer", ["Thomas J. Oostveld", "Julie Wezer Wezer"]),
        ("Koning Karel II en Sint-Jan Baptist, de rue Paul Wezer en de Frans Wezerstraat", []),
        ("Het Hugo Wezer Instituut aan de Jan Wezer laan, en Ahmed de Nederlandse.", []),
        ("Els Utrecht is geen mens, Els van Utrecht wel.", ["Els van Utrecht"]),
    ],
)
def test_people_by_their_given_names(text: str, people: list[str]) -> None:
    assert [text[start:end] for start, end in find_full_named_people(text)] == people
