"""Names that are ordinary words are organisations only where something says so."""

from __future__ import annotations

import pytest

from beleidsmijn.organisations.found import Context
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import load_register


def _found(text: str, entities: list[ModelEntity]) -> list[str]:
    return [text[f.start : f.end] for f in recognise(text, load_register(), Context("BE", None, [(0, len(text))]), entities)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anders kan het niet. Vooruit dan maar. Groen licht kwam er niet.", []),
        ("Anders kan het niet.\n- Groen licht kwam er.", []),
        ("Gisteren zei Vooruit dat. Vooruit wil meer geld.", ["Vooruit", "Vooruit"]),
        ("Dat vinden Groen, CD&V en Vooruit.", ["Groen", "CD&V", "Vooruit"]),
        ("Proximus investeert. Hoeveel vzw krijgen geld?", ["Proximus"]),
    ],
)
def test_a_capital_at_the_start_of_a_sentence_tells_nothing(text: str, names: list[str]) -> None:
    assert _found(text, []) == names


def test_the_model_tells_that_the_first_word_is_a_name() -> None:
    text = "Groen vraagt meer treinen."
    assert _found(text, [ModelEntity(0, 5, "ORG")]) == ["Groen"]


def test_streets_and_parts_of_laws_are_no_organisations() -> None:
    text = "De Retiebaan ligt in Geel. Zie Afdeling 4 van de WPO. Het Verkiezingsprogramma Partij voor de Bossen is klaar."
    spans = [(text.index(name), name) for name in ("Retiebaan", "Afdeling 4 van de WPO")]
    assert _found(text, [ModelEntity(start, start + len(name), "ORG") for start, name in spans]) == ["Partij voor de Bossen"]


def test_the_currency_after_an_amount_is_no_university() -> None:
    assert _found("Het kost 2.500 EUR of 3 miljoen EUR.", []) == []


def test_an_abbreviation_in_the_middle_of_a_name_is_part_of_it() -> None:
    assert _found("De Federale Overheidsdienst (FOD) Financiën zegt dat.", []) == ["Federale Overheidsdienst (FOD) Financiën"]


def test_an_event_is_no_organisation_however_often_the_model_says_so() -> None:
    text = "De Ramadan begint. Na de Ramadan is er feest. Voor de Ramadan ook."
    starts = [i for i in range(len(text)) if text.startswith("Ramadan", i)]
    assert _found(text, [ModelEntity(start, start + len("Ramadan"), "ORG") for start in starts]) == []
