"""Whether a name in the sentence of a figure says what the figure is about."""

from __future__ import annotations

import pytest

from beleidsmijn.notation.names import joined
from beleidsmijn.numbers.attachment import Reach, of_its_own, only_states, reach, respective


def _reach(text: str) -> Reach:
    """The reach of the name in [brackets] from the figure in <>; other figures in {}."""
    plain, places, marks = "", {"[": [], "<": [], "{": []}, {"]": "[", ">": "<", "}": "{"}
    for letter in text:
        if letter in places:
            places[letter].append([len(plain)])
        elif letter in marks:
            places[marks[letter]][-1].append(len(plain))
        else:
            plain += letter
    (figure,), (name,) = places["<"], places["["]
    figures = [(start, end) for start, end in (*places["<"], *places["{"])]
    return reach(plain, (figure[0], figure[1]), (name[0], name[1]), figures)


@pytest.mark.parametrize(
    "text",
    [
        "[Proximus] telde <12> klachten.",
        "Er kwamen <12> klachten binnen bij [Proximus].",
        "In de <16> [EU]-landen steeg de prijs.",
        "De <40> klachten die de [Ombudsdienst] ontving.",
        "[Gent] telde {12} klachten in 2019 en <15> in 2020.",
        "De Rijksdienst [RSZ] (opgericht in 1944) heeft <900> medewerkers.",
        "Mijn collega van [Mobiliteit], heeft <drie> plannen.",
        "Voor [Luik] is er maar slechts <1 miljoen> euro.",
        "Het was <5> % voor degenen die in [Gent] wonen.",
    ],
)
def test_in_the_clause(text: str) -> None:
    assert _reach(text) == Reach.CLAUSE


@pytest.mark.parametrize(
    "text",
    [
        "In [Gent] ging het beter (<5> %), terwijl Luik daalde.",
        "De winkels in [Gent] melden dat <5> % meer werd verkocht.",
    ],
)
def test_in_the_sentence(text: str) -> None:
    assert _reach(text) in {Reach.SENTENCE, Reach.CLAUSE}


@pytest.mark.parametrize(
    "text",
    [
        "Dat was <5> %, terwijl het in [Luik] daalde.",
        "Samen met <13> andere landen tekende [België] het verdrag.",
        "In [België] gebeurde dat de voorbije <vijf> jaar.",
        "[Gent] telde {12} klachten, Aalst <15>.",
        "Het waren er (waaronder [Gent]) <14>.",
        "De winst was <5> %. De kosten in [Gent] stegen.",
        "Er waren <12> klachten omdat [Proximus] faalde.",
        "In de <twee> steden betaalt men geen [RSZ]-bijdragen.",
    ],
)
def test_elsewhere(text: str) -> None:
    assert _reach(text) == Reach.NONE


@pytest.mark.parametrize(
    ("before", "states"),
    [
        ("Volgens het ", True),
        ("Volgens de minister van ", True),
        ("Uit een enquête van ", True),
        ("In een studie die vorige week verscheen van ", False),
        ("De cijfers gepubliceerd op 3 mei door ", True),
        ("Vragen aan de minister van ", True),
        ("In het jaarverslag van ", False),
        ("Het personeel van ", False),
    ],
)
def test_who_only_states_a_figure(before: str, states: bool) -> None:
    start = len(before)
    assert only_states(before + "Acerta daalde het met 5 %.", (start, start + len("Acerta")), len(before) + 17, 0) is states


def test_a_source_in_a_compound() -> None:
    text = "In de Acerta-enquête en de Acerta-groep 12"
    assert only_states(text, (6, 12), 40, 0)
    assert not only_states(text, (26, 32), 40, 0)
    assert not only_states("Zes Acerta-rapporten", (4, 10), 0, 0)


def test_names_that_are_said_the_same_of() -> None:
    text = "Telenet en Proximus, de NMBS"
    assert joined(text, 7, 11)
    assert joined(text, 19, 24)
    assert not joined("Telenet kocht Proximus", 7, 14)


def test_what_an_organisation_has_is_its_own() -> None:
    text = "Volgens Comeos deed 40 % van zijn leden mee, en 30 % van de winkels."
    assert of_its_own(text, (text.index("40"), text.index("40") + 2))
    assert not of_its_own(text, (text.index("30"), text.index("30") + 2))


def test_each_figure_of_a_row_to_its_name() -> None:
    text = "Gent, Aalst en Luik telden respectievelijk 12, 15 en 18 klachten in 2019."
    names = [(text.index(name), text.index(name) + len(name)) for name in ("Gent", "Aalst", "Luik")]
    figures = [(text.index(figure), text.index(figure) + 2) for figure in ("12", "15", "18")]
    assert [respective(text, figure, names, figures) for figure in figures] == names
    assert respective(text, figures[0], names[:2], figures) is None
    text = "Gent en Aalst telden respectievelijk 12 klachten in Luik en 15 in Namen."
    names = [(0, 4), (8, 13)]
    figures = [(text.index(figure), text.index(figure) + 2) for figure in ("12", "15")]
    assert respective(text, figures[0], names, figures) is None
