"""Names of several words that a list knows."""

from __future__ import annotations

from beleidsmijn.language.pipeline import Entity
from beleidsmijn.named_things.known_names import with_known_names


def test_a_known_name_takes_the_place_of_what_the_model_made_of_it() -> None:
    text = "Zij kijkt op Google Maps en spreekt Jan Peeters."
    maps, person = (text.index("Google"), text.index(" en "), "MISC"), (text.index("Jan"), len(text) - 1, "PER")
    assert with_known_names(text, [(0, len(text))], ((maps[0], maps[0] + len("Google"), "ORG"), person)) == (maps, person)


def test_a_longer_name_of_the_model_stays() -> None:
    text = "Het Nationaal Programma Onderwijs Amsterdam begint."
    longer: tuple[Entity, ...] = ((4, text.index(" begint"), "MISC"),)
    assert with_known_names(text, [(0, len(text))], longer) == longer


def test_only_passages_that_are_mined_are_searched() -> None:
    assert with_known_names("Google Maps", [(0, 3)], ()) == ()


def test_a_name_in_capitals_of_who_is_behind_the_document_is_a_person() -> None:
    text = "van ALETTA JACOBS aan de minister"
    assert with_known_names(text, [(0, len(text))], ((4, 10, "ORG"),), [(4, 17)]) == ((4, 17, "PER"),)


def test_who_is_called_by_an_abbreviation_and_a_word_is_a_body() -> None:
    text = "FNV Jong en CNV Jongeren, Minne Advocaten"
    entities: tuple[Entity, ...] = ((12, 24, "PER"), (26, 41, "PER"))
    assert with_known_names(text, [(0, len(text))], entities) == ((12, 24, "ORG"), (26, 41, "ORG"))
