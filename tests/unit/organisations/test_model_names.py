from __future__ import annotations

import pytest

from beleidsmijn.notation.abbreviations import find_definitions
from beleidsmijn.organisations.model_names import ModelEntity, believed
from beleidsmijn.organisations.patterns import find_patterns


@pytest.mark.parametrize(
    ("text", "read", "name"),
    [
        ("Dat zegt de Libertarische Partij de 'School', een groep.", "Libertarische Partij de 'School", "Libertarische Partij"),
        ("De regeling van de Omroepstichting Noord Hoofdstuk 9.", "Omroepstichting Noord Hoofdstuk 9", "Omroepstichting Noord"),
        ("Leden van de Kamer van Toezicht gevestigde notarissen.", "Kamer van Toezicht gevestigde notarissen", "Kamer van Toezicht"),
        ("Volgens de Nationale Veiligheidsraad 14 bijkomende personen.", "Nationale Veiligheidsraad 14", "Nationale Veiligheidsraad"),
    ],
)
def test_what_the_model_reads_on_with_is_cut_off(text: str, read: str, name: str) -> None:
    start = text.index(read)
    (entity,) = believed(text, [ModelEntity(start, start + len(read), "ORG")])
    assert text[entity.start : entity.end] == name


def test_the_letters_of_a_postcode_begin_no_name() -> None:
    text = "Postbus 6469, 5600 HL Eindhoven"
    assert believed(text, [ModelEntity(text.index("HL"), len(text), "ORG")]) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Een studie van de University of Twente en de Banque de Genève.", {"University of Twente", "Banque de Genève"}),
        ("Volgens de Northern Assistance Dog Federation kan dat.", {"Northern Assistance Dog Federation"}),
        ("De Economic Board Kempen en de Franse Conseil constitutionnel.", set()),
        ("Het Rijksinstituut voor Bosbouw en ZuivelHet instituut werkt.", {"Rijksinstituut voor Bosbouw en Zuivel"}),
        ("De FOD Financiën voor de Belgische reizigers.", {"FOD Financiën"}),
        ("De inrichting van X NV in Nederland.", set()),
        ("De Algemene Directie Buurtzaken van de stad.", {"Algemene Directie Buurtzaken"}),
        (
            "Het Northern Garden and Dairy Network, de Trade for Growth Centre en de Melk Foods Group.",
            {"Northern Garden and Dairy Network", "Trade for Growth Centre", "Melk Foods Group"},
        ),
        (
            "Bij Gedeputeerde Staten van Utrecht en de Orde van advocaten Gelderland.",
            {"Gedeputeerde Staten van Utrecht", "Orde van advocaten Gelderland"},
        ),
        ("Het Algemeen Beheerscomite voor Buurten.", {"Algemeen Beheerscomite voor Buurten"}),
        ("De Network and Garden Directive van de Kern Task Force.", {"Kern Task Force"}),
    ],
)
def test_names_by_their_build(text: str, names: set[str]) -> None:
    assert {text[match.start : match.end] for match in find_patterns(text)} == names


def test_a_list_of_abbreviations_defines_them() -> None:
    text = "Afkortingen\na. AFBZ: het Algemeen Fonds Bijzondere Ziektekosten;\nb. JUR: de minister van Financiën;"
    (definition,) = find_definitions(text)
    assert (definition.short, text[definition.long_start : definition.long_end]) == ("AFBZ", "Algemeen Fonds Bijzondere Ziektekosten")
