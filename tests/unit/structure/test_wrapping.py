"""Lines that a program broke at a width."""

from __future__ import annotations

import textwrap

from beleidsmijn.api import Pipeline
from beleidsmijn.structure.wrapping import unwrapped

TEXT = (
    "Het Verenigd Koninkrijk en de Rijksdienst voor Ondernemend Nederland hielpen in dat jaar ruim elfduizend ondernemers, en tussen 40 en "
    "50 gemeenten deden daar aan mee. De Wet op het financieel toezicht gold daar niet voor, zo schreef de minister van Economische Zaken toen "
    "aan de Tweede Kamer der Staten-Generaal en aan de raad van de gemeente Den Haag."
)


def test_a_label_begins_a_line_of_its_own() -> None:
    text = "Aanwezig: Aletta Jacobs, burgemeester; Bart Jacobs, voorzitter\nAfwezig: Carla Jacobs\n"
    assert unwrapped(text) == text


def test_wrapped_text_is_one_line_of_the_same_length() -> None:
    for width in range(60, 110, 7):
        wrapped = textwrap.fill(TEXT, width, break_on_hyphens=False)
        assert unwrapped(f"{wrapped}\n\n{wrapped}\n") == f"{TEXT}\n\n{TEXT}\n"


def test_lists_addresses_and_broken_words_keep_their_lines() -> None:
    for text in (
        "Postbus 20018\n2500 EA Den Haag",
        "- meer geld voor de winkels in de kern van de stad\n- minder regels\n- een loket voor wie daar een zaak begint, in elke wijk\n- steun",
        "De gemeente hielp in dat jaar ruim elfduizend onder-\nnemers.",
    ):
        assert unwrapped(text) == text


def test_what_is_found_does_not_depend_on_the_width() -> None:
    pipeline = Pipeline(model="blank")

    def found(text: str) -> list[object]:
        mined = pipeline(text)
        surfaces = [" ".join(mention.quote.exact.split()) for mention in (*mined.mentions, *mined.named_things)]
        return [surfaces, [(number.value, number.qualifier, number.counted and number.counted.lemma) for number in mined.numbers]]

    for width in range(60, 110, 11):
        assert found(textwrap.fill(TEXT, width, break_on_hyphens=False)) == found(TEXT)
