"""Titles of publications in quotation marks."""

from __future__ import annotations

from beleidsmijn.api import Pipeline
from beleidsmijn.structure.titles import inside, publication_titles


def test_a_title_follows_a_word_or_date_that_says_so() -> None:
    text = "Kent u het bericht «Shell: 65% meer winst»? De «sobere voorzieningen» blijven. NOS, 3 mei 2024, «Acht doden bij brand»."
    assert [text[start:end] for start, end in publication_titles(text)] == ["Shell: 65% meer winst", "Acht doden bij brand"]
    assert inside((20, 25), publication_titles(text))
    assert not inside((0, 25), publication_titles(text))


def test_what_a_title_names_is_part_of_it() -> None:
    mined = Pipeline(model="blank")("Kent u het bericht «Shell: 65% meer winst»? De NOS meldt 12 gevallen bij Shell.")
    assert [number.value for number in mined.numbers] == [12]
    assert [mention.quote.exact for mention in mined.mentions] == ["NOS", "Shell"]
    assert [(str(thing.kind), thing.name) for thing in mined.named_things] == [("publication", "Shell: 65% meer winst")]


def test_titles_in_straight_quotation_marks_and_without_any() -> None:
    text = "\n1 Dagblad, 3 mei 2024, 'Minder lessen op school' (dagblad.nl)\n2Weekblad, 13 mei 2024, Winkels trekken weg\nuit de kern\n3Maandblad, 2 mei 2024."
    assert [text[start:end] for start, end in publication_titles(text)] == ["Minder lessen op school", "Winkels trekken weg\nuit de kern"]


def test_titles_after_a_glued_cue() -> None:
    text = "In deKamerbrief «Voortgang van de wegen» en volgens «deze mensen» en 's avonds in 't dorp 's ochtends."
    assert [text[start:end] for start, end in publication_titles(text)] == ["Voortgang van de wegen"]


def test_titles_with_quotations_and_apostrophes_inside_and_over_two_lines() -> None:
    text = "Kent u het bericht «Winkels: «Het is\nop»»? En het artikel ‘Agent’s hond\nin de kern’ en het bericht 'Zorg van 'hoog' niveau, ook in Gent's kern'?"
    assert [text[start:end] for start, end in publication_titles(text)] == [
        "Winkels: «Het is\nop»",
        "Agent’s hond\nin de kern",
        "Zorg van 'hoog' niveau, ook in Gent's kern",
    ]


def test_titles_in_footnotes_and_lists_of_sources() -> None:
    text = (
        "\n1Dagblad website, d.d. 25 mei 2024, Minder winkels in de kern, Minder winkels in de kern (dagblad.nl)"
        "\n2Weekblad, 2 juni 2024; Meer winkels: «Het kan» | Weekblad"
        "\n3Bureau Kern, februari 2022, Straten zonder winkels, p. 55"
        "\nInstituut voor Winkels (2023). Winkels in de kern van 2023. Den Haag."
        "\nDe minister van Winkels (2023) zei dat. Dit kan."
    )
    assert [text[start:end] for start, end in publication_titles(text)] == [
        "Minder winkels in de kern",
        "Minder winkels in de kern",
        "Meer winkels: «Het kan»",
        "Straten zonder winkels",
        "Winkels in de kern van 2023",
    ]
