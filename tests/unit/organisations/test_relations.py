"""Relations that a text states between the names in it."""

from __future__ import annotations

import pytest

from beleidsmijn.organisations.related import Name
from beleidsmijn.organisations.relations import find_relations
from beleidsmijn.organisations.roles import find_roles


@pytest.mark.parametrize(
    ("text", "kind", "subject", "other"),
    [
        ("Slimkop, een initiatief van het ABC, loopt goed.", "initiative_of", "Slimkop", "ABC"),
        ("Slimkop (SK) is een onderdeel van de ABC.", "part_of", "Slimkop", "ABC"),
        ("Slimkop maakt deel uit van het ABC.", "part_of", "Slimkop", "ABC"),
        ("Slimkop is lid van het ABC.", "member_of", "Slimkop", "ABC"),
        ("Slimkop werkt nauw samen met ABC.", "partner_of", "Slimkop", "ABC"),
        ("ABC wordt gefinancierd door Slimkop.", "funds", "Slimkop", "ABC"),
        ("Slimkop subsidieert de ABC.", "funds", "Slimkop", "ABC"),
        ("Slimkop is de opvolger van ABC.", "successor_of", "Slimkop", "ABC"),
        ("Slimkop, voorheen ABC, is nieuw.", "successor_of", "Slimkop", "ABC"),
        ("Slimkop (SK - voorheen: ABC) is nieuw.", "successor_of", "SK", "ABC"),
        ("De ABC, intussen Slimkop, bestaat niet meer.", "successor_of", "Slimkop", "ABC"),
        ("Het ABC is opgegaan in Slimkop.", "successor_of", "Slimkop", "ABC"),
        ("Het ABC-project (fase 2), dat gefinancierd wordt door de vereniging Slimkop, loopt.", "funds", "Slimkop", "ABC"),
        ("De dienst Slimkop van het ABC antwoordt.", "part_of", "dienst Slimkop", "ABC"),
        ("Slimkop, dat deel uitmaakt van het ABC, groeit.", "part_of", "Slimkop", "ABC"),
        ("Slimkop lanceerde in mei, in samenwerking met de vereniging ABC, een campagne.", "partner_of", "Slimkop", "ABC"),
        ("In samenwerking met ABC lanceert Slimkop een campagne.", "partner_of", "Slimkop", "ABC"),
        ("Slimkop behoort sinds 2010 tot het ABC.", "part_of", "Slimkop", "ABC"),
        ("ABC nam Slimkop in 2010 over.", "part_of", "Slimkop", "ABC"),
        ("Slimkop sluit zich aan bij de ABC.", "member_of", "Slimkop", "ABC"),
        ("Slimkop en het ABC werken al jaren samen.", "partner_of", "Slimkop", "ABC"),
        ("Slimkop en ABC tekenden in 2019 een convenant.", "partner_of", "Slimkop", "ABC"),
        ("ABC kreeg in 2019 ruim 2,5 miljoen euro subsidie van Slimkop.", "funds", "Slimkop", "ABC"),
        ("Slimkop geeft ABC 500.000 euro.", "funds", "Slimkop", "ABC"),
        ("Slimkop investeert € 3 miljoen in het ABC.", "funds", "Slimkop", "ABC"),
        ("Slimkop volgt ABC in 2010 op.", "successor_of", "Slimkop", "ABC"),
        ("ABC veranderde in 2010 zijn naam in Slimkop.", "successor_of", "Slimkop", "ABC"),
        ("ABC werd in 2010 omgevormd tot Slimkop.", "successor_of", "Slimkop", "ABC"),
    ],
)
def test_relations_of_organisations(text: str, kind: str, subject: str, other: str) -> None:
    names = sorted((Name(text.index(name), text.index(name) + len(name)) for name in (subject, other)), key=lambda name: name.start)
    found = [
        (r.kind.value, text[r.subject.start : r.subject.end], text[r.object.start : r.object.end]) for r in find_relations(text, names)
    ]
    assert found == [(kind, subject, other)]


@pytest.mark.parametrize(
    "text",
    [
        "Slimkop en ABC vergaderen.",
        "Slimkop. ABC is lid.",
        "Slimkop vraagt of het ABC wordt gefinancierd.",
        "Slimkop meldt dat men samen met ABC werkt.",
        "Slimkop volgt ABC op de voet.",
        "Slimkop nam ABC over van de vereniging.",
        "Slimkop en ABC stellen een plan voor en werken.",
        "Slimkop en ABC werken niet samen.",
        "Slimkop is geen lid van ABC.",
    ],
)
def test_names_side_by_side_are_no_relation(text: str) -> None:
    names = sorted((Name(text.index(name), text.index(name) + len(name)) for name in ("Slimkop", "ABC")), key=lambda name: name.start)
    assert list(find_relations(text, names)) == []


def test_several_of_one_relation() -> None:
    text = "Slimkop is een initiatief van ABC, de DEF en het GHI."
    names = [Name(text.index(name), text.index(name) + len(name)) for name in ("Slimkop", "ABC", "DEF", "GHI")]
    assert [text[r.object.start : r.object.end] for r in find_relations(text, names)] == ["ABC", "DEF", "GHI"]
    text = "Slimkop onderzoekt dit samen met ABC, de DEF en het GHI."
    names = [Name(text.index(name), text.index(name) + len(name)) for name in ("Slimkop", "ABC", "DEF", "GHI")]
    assert [text[r.object.start : r.object.end] for r in find_relations(text, names)] == ["ABC", "DEF", "GHI"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Els Minne, algemeen directeur van het ABC, sprak.", "algemeen directeur"),
        ("Els Minne (topvrouw ABC) sprak.", "topvrouw"),
        ("Gisteren sprak voorzitter Els Minne van het ABC.", "voorzitter"),
        ("Ook ABC-voorzitter Els Minne sprak.", "voorzitter"),
        ("Dat zegt de minister van ABC, Els Minne.", "minister"),
        ("Els Minne is sinds 2019 voorzitter van vakbond ABC.", "voorzitter"),
        ("Els Minne werd in 2019 benoemd tot hoogleraar economie aan de ABC.", "hoogleraar economie"),
        ("Els Minne, die ook directeur is van ABC, sprak.", "directeur"),
        ("Els Minne volgt Jan Wezer op als hoofd onderzoek van het ABC.", "hoofd onderzoek"),
        ("Els Minne, lid van de raad van bestuur van het ABC, sprak.", "lid van de raad van bestuur"),
        ("Als directeur van ABC kent Els Minne dat.", "directeur"),
        ("Els Minne van het ABC sprak.", None),
        ("Daar sprak Els Minne (ABC).", None),
        ("Dat zegt minister Els Minne (ABC).", "minister"),
        ("Els Minne, als voorzitter van ABC, sprak.", "voorzitter"),
        ("Els Minne werkt sinds 2015 bij het ABC.", None),
        ("Getekend,\nEls Minne, ABC\nGent", None),
    ],
)
def test_a_role_at_an_organisation(text: str, role: str | None) -> None:
    organisation, person = (Name(text.index(name), text.index(name) + len(name)) for name in ("ABC", "Els Minne"))
    (found,) = find_roles(text, [organisation], [person])
    assert (found.kind.value, found.role, found.subject, found.object) == ("has_role_at", role, person, organisation)


@pytest.mark.parametrize(
    "text",
    [
        "Els Minne sprak met de voorzitter van het ABC.",
        "Het ABC vroeg de voorzitter, maar Els Minne zweeg.",
        "Daar spraken Els Minne, ABC en Jan Wezer.",
        "Els Minne (ABC en DEF) sprak.",
        "Els Minne is geen lid van ABC.",
        "Els Minne was nooit voorzitter van het ABC.",
        "De directeur van ABC belde Els Minne.",
    ],
)
def test_a_role_of_another_is_no_role(text: str) -> None:
    organisation, person = (Name(text.index(name), text.index(name) + len(name)) for name in ("ABC", "Els Minne"))
    assert list(find_roles(text, [organisation], [person])) == []
