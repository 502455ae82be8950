from __future__ import annotations

import re
from pathlib import Path

import pytest

from beleidsmijn.kinds import OrganisationKind
from beleidsmijn.notation.abbreviations import find_definitions
from beleidsmijn.organisations.found import Context
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import Entry, Register, RegisterError, load_register


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


def names(text: str, register: Register, country: str | None = None, entities: tuple[ModelEntity, ...] = ()) -> list[str]:
    found = recognise(text, register, Context(country, None, [(0, len(text))]), entities)
    return [text[f.start : f.end] for f in found if f.rule != "portfolio"]


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("De Rijksdienst voor Ondernemend Nederland (RVO) beslist. RVO betaalt.", "NL", ["Rijksdienst voor Ondernemend Nederland", "RVO", "RVO"]),
        ("met FeWeb en BeCommerce/SafeShops samen", "BE", ["FeWeb", "BeCommerce", "SafeShops"]),
        ("het VLAIO-project van de Vlaio-partners", "BE", ["VLAIO", "Vlaio"]),
        ("van de ministeries van Economische Zaken en Klimaat (EZK) en Sociale Zaken en Werkgelegenheid (SZW), samen", "NL",
         ["ministeries van Economische Zaken en Klimaat", "EZK", "Sociale Zaken en Werkgelegenheid", "SZW"]),
        ("de FOD Economie en de FOD Financiën", "BE", ["FOD Economie", "FOD Financiën"]),
        ("volgens FEB-VBO en N-VA", "BE", ["FEB-VBO", "N-VA"]),
        ("Bakkerij De Gouden Korenaar BV groeit", "NL", ["Bakkerij De Gouden Korenaar BV"]),
        ("de Koninklijke Vereniging voor Bakkers en de gemeente Ons Dorp", "NL", ["Koninklijke Vereniging voor Bakkers", "gemeente Ons Dorp"]),
        ("mevrouw Els Colruyt, de heer Colruyt en Colruyt", "BE", ["Colruyt"]),
        ("Commissie voor Energie en Klimaat\nVoorzitter: Els Minne", "BE", ["Commissie voor Energie en Klimaat"]),
        ("de minister van Mobiliteit en Openbare Werken en de FOD Mobiliteit", "BE", ["FOD Mobiliteit"]),
        ("UNIZO Limburg vraagt meer", "BE", ["UNIZO Limburg"]),
        ("het keurmerk NEN 4400-1 en NEN-EN-ISO 9001 van de NEN", "NL", ["NEN"]),
        ("Hierover isde Kamer geïnformeerd, en aanuw Kamer is gemeld wat hij vond.", "NL", ["Kamer", "Kamer"]),
        ("de Europese Commissie van Commissievoorzitter Von der Leyen", "NL", ["Europese Commissie"]),
        ("Kenniscentrum Sport en Bewegen en de Veiligheidsregio Midden en West Brabant", "NL",
         ["Kenniscentrum Sport en Bewegen", "Veiligheidsregio Midden en West Brabant"]),
        ("Het Collectif Bonvent en de League against Storms.", "BE", ["Collectif Bonvent", "League against Storms"]),
        ("Daarvoor gaf de EU 4,9 miljard.", "NL", ["EU"]),
        ("Het Centre National de la Pluie en het Institut Royal des Toits de Gand.", "BE",
         ["Centre National de la Pluie", "Institut Royal des Toits de Gand"]),
        ("Het besluit financiële ondernemingen Wft.", "NL", []),
        ("Daarvoor gaf VWS 300 miljoen, en USD 300 miljoen.", "NL", ["VWS"]),
        ("Tussen OM en politie, politie en OM, NS-stations en een SP-loos bestuur.", "NL", ["OM", "OM", "NS"]),
        ("van hetMinisterie van Asiel en Migratie en het ministerie vanFinanciën", "NL", ["Ministerie van Asiel en Migratie", "ministerie vanFinanciën"]),
        ("Flanders Investment  Trade helpt.", "BE", ["Flanders Investment  Trade"]),
        ("de Directie-generaal Wolken van de POD en de directie Zware Regen van de FOD Justitie", "BE",
         ["Directie-generaal Wolken", "directie Zware Regen", "FOD Justitie"]),
        ("Voor de vennootschap Exporta geldt dat ook.", "BE", ["Exporta"]),
        ("De minister van Europese Zaken.Ik verwijs naar de FOD Economie.", "BE", ["FOD Economie"]),
        ("het Egyptische ministerie van Economische Zaken", "BE", ["Egyptische ministerie van Economische Zaken"]),
        ("RIO Regionaal Indicatie Orgaan\nROB Rijksdienst voor het Bodemonderzoek\nSPAK Specifieke afdracht", "NL", ["ROB", "Rijksdienst voor het Bodemonderzoek"]),
        ("woningen, gemeente Den Haag\nGemeente Den Haag", "NL", ["gemeente Den Haag", "Gemeente Den Haag"]),
        ("in de Afghaanse provincie Nangarhar en de provincie Drenthe", "NL", ["provincie Drenthe"]),
        ("School en gemeente\nIn de buurten", "NL", []),
        ("De NMBS NV en Bakkerij Jansen NV zwijgen.", "BE", ["NMBS NV", "Bakkerij Jansen NV"]),
        ("Programma Partij voor de DierenGroene en gezonde scholen", "NL", ["Partij voor de Dieren"]),
        ("Zij werkt bij deWRR.", "NL", ["WRR"]),
        ("Intussen heeft de Veiligheidsraad besloten.", "NL", ["Veiligheidsraad"]),
        ("de motie van het lid Jacobs (SP) en het lid Vos (CDA)", "NL", ["SP", "CDA"]),
        ("de overheid, het kabinet, de gemeenten en kmo's", "BE", []),
        ("Hij woont in Rotterdam en werkt in Gent", "NL", []),
        ("de Kamer en uw Kamer", "NL", ["Kamer", "Kamer"]),
        ("Kunt u de Kamer van een reactie voorzien en de Kamer van Ons Dorp niet?", "NL", ["Kamer"]),
        ("De internationale organisatie voor migratie (IOM) schat dat.", "NL", ["internationale organisatie voor migratie", "IOM"]),
        ("\n\nWalstroom\nDakgroen Rotterdam N.V. en Eneco N.V. leggen aan.", "NL", ["Dakgroen Rotterdam N.V.", "Eneco N.V."]),
        ("PS, Groen en MR vinden elkaar niet.", "BE", ["PS", "Groen", "MR"]),
        ("De MBO Raad en de studenten in het mbo. Het MBO groeit.", "NL", ["MBO Raad"]),
        ("Huisartsen in de regio Achterhoek en de Regio Achterhoek.", "NL", ["Regio Achterhoek"]),
        ("Het Ministerie van Financiën(IX) en de Tweede Kamer (II) overleggen.", "NL", ["Ministerie van Financiën", "Tweede Kamer"]),
        ("Zij zit in de Vooruitfractie, hij in de Vlaams Belangfractie.", "BE", ["Vooruit", "Vlaams Belang"]),
        ("Wie werkt er in de Audifabriek? Metadata en Groenafval niet, de Randstadprovincies evenmin.", "BE", ["Audi"]),
        ("Sindsdien kreeg de Kansspelcommissie 312 klachten.", "BE", ["Kansspelcommissie"]),
        ("De CEO van Dakwerken Peeters NV zwijgt.", "BE", ["Dakwerken Peeters NV"]),
        ("De Vereniging van Vlaamse dakdekkers vergadert.", "BE", ["Vereniging van Vlaamse dakdekkers"]),
        ("Het leger vervangt de ERC-90 door iets anders.", "BE", []),
        ("Een rapport van OECD and World Trade Organization.", "NL", ["OECD", "World Trade Organization"]),
        ("Vragen van het lid Smit (VVD) aan de minister", "NL", ["VVD"]),
        ("Richtlijn 2014/25/EU en Verordening (EU) nr. 910/2014 van de EU", "NL", ["EU"]),
        ("de FOD Mobiliteit  Vervoer en de Federale Overheidsdienst Justitie", "BE", ["FOD Mobiliteit  Vervoer", "Federale Overheidsdienst Justitie"]),
        ("het advies van de commissie-Van den Dam II", "NL", ["commissie-Van den Dam II"]),
        ("de Algemene Nationale Gegevensbank (ANG) en de Nationale Bank", "BE", ["Nationale Bank"]),
        ("zo schrijft de Volkskrant. De tijd dringt", "NL", ["Volkskrant"]),
        ("Zowel Defensie als ING Nederland; het ministerie van Defensie", "NL", ["Defensie", "ING Nederland", "ministerie van Defensie"]),
        ("Staten-Generaal2 en ONS KENMERK", "NL", ["Staten-Generaal"]),
        ("[3] Dorpsblad Vandaag, 26 maart 2024, 'Politie legt werk stil'", "NL", ["Dorpsblad Vandaag"]),
        ("Den Haag, 26 maart 2024\nGeachte voorzitter,", "NL", []),
        ("(https://www.rechtspraak.nl/Organisatie/Nieuws/Paginas/Hof-wijst-eis-tegen-Shell-af.aspx)", "NL", []),
        ("De verhoging bij de NS en de code NS 12", "NL", ["NS"]),
        ("Invoer in de EU (Eurostat-gegevens voor 2016)", "NL", ["EU", "Eurostat"]),
        ("FEDRIS werkt met het federaal agentschap voor geneesmiddelen en gezondheidsproducten", "BE",
         ["FEDRIS", "federaal agentschap voor geneesmiddelen en gezondheidsproducten"]),
        ("Per saldo is dat meer, vindt Per Saldo.", "NL", ["Per Saldo"]),
        ("de European Dog Trainers Association (Eudota) en Eudota", "NL", ["European Dog Trainers Association", "Eudota", "Eudota"]),
        ("de opmars van IS en wat IS dat", "NL", ["IS"]),
        ("het Europees Bosfonds en het Europees Comité voor Bossen", "NL", ["Europees Comité voor Bossen"]),
        ("de FOD Buitenlandse Zaken, Buitenlandse Handel en Ontwikkelings-samenwerking", "BE",
         ["FOD Buitenlandse Zaken, Buitenlandse Handel en Ontwikkelings-samenwerking"]),
        ("het Koninklijk Verbond van de Dak- en Gevelwerkers", "BE", ["Koninklijk Verbond van de Dak- en Gevelwerkers"]),
        ("de FOD Kanselarij en Smals, de FOD Justitie, Infrabel", "BE", ["FOD Kanselarij", "Smals", "FOD Justitie", "Infrabel"]),
        ("het bedrijf Dakgroen krimpt. Dakgroen sluit in mei", "NL", ["Dakgroen", "Dakgroen"]),
        ("het Internationaal Strafhof (ISH) en de ISH", "NL", ["Internationaal Strafhof", "ISH", "ISH"]),
        ("de Hoge Raad voor Dakwerken, want de Raad zegt dat een raad dat mag", "BE", ["Hoge Raad voor Dakwerken", "Raad"]),
        ("het Parlement keurt het Belgisch Staatsblad goed", "BE", ["Parlement", "Belgisch Staatsblad"]),
        ("de Rijkswater-staat en het OpenbaarMinisterie", "NL", ["Rijkswater-staat", "OpenbaarMinisterie"]),
        ("het Ministerie van Economi-\nsche Zaken; de Consu-\nmentenbond", "NL", ["Ministerie van Economi-\nsche Zaken", "Consu-\nmentenbond"]),
        ("instellingen in de Randstad; uitzendbureau Randstad", "NL", ["Randstad"]),
        ("de ministeries van Financiën enBuitenlandse Zaken", "NL", ["ministeries van Financiën", "Buitenlandse Zaken"]),
        ("de HRF-operaties (High Readiness Forces); de HRF", "BE", []),
        ("\n1) AD, 18 november 2024, 'Daken lekken'", "NL", ["AD"]),
        ("Bekend?\n\n1de Dakbode, 15 november 2024\n", "NL", ["Dakbode"]),
        ("de Bond van Bakkers en Slagers BBS; de BBS", "NL", ["Bond van Bakkers en Slagers", "BBS", "BBS"]),
        ("het Trade for Roofs Center", "NL", ["Trade for Roofs Center"]),
        ("het Nationaal Dakenfonds", "NL", ["Nationaal Dakenfonds"]),
        ("Directoraat-Generaal Daken en Goten\nLange Kade 12\n", "NL", ["Directoraat-Generaal Daken en Goten"]),
        ("Directoraat-Generaal Daken en Goten Kade 12 1234 AB", "NL", ["Directoraat-Generaal Daken en Goten"]),
        ("Voka, Agoria en het Ostara Ensemble; Voka en Agoria, Jan", "BE", ["Voka", "Agoria", "Ostara Ensemble", "Voka", "Agoria"]),
        ("de Mededeling van de Commissie; de Commissie wil dit", "NL", ["Commissie", "Commissie"]),
        ("de Commissie voor Economie en Energie\nDinsdag 14 oktober", "BE", ["Commissie voor Economie en Energie"]),
        ("de Rekenkamer Duinstad, de Algemene Rekenkamer en de Rekenkamer", "NL", ["Rekenkamer Duinstad", "Algemene Rekenkamer", "Rekenkamer"]),
        ("het werk (Voka, Agoria, UNIZO, Dakmar en Zetforum) is af", "BE", ["Voka", "Agoria", "UNIZO", "Dakmar", "Zetforum"]),
        ("FNV Bouwen & Wonen, FNV en Provinciale Staten Gelderland", "NL", ["FNV Bouwen & Wonen", "FNV", "Provinciale Staten Gelderland"]),
        ("voor (PvdD, Volt, SP, D66) en tegen", "NL", ["PvdD", "Volt", "SP", "D66"]),
        ("Prorail, NS en de provincies; ook CZ, VGZ en CZ", "NL", ["Prorail", "NS", "CZ", "VGZ", "CZ"]),
    ],
)  # fmt: skip
def test_mentions(text: str, country: str, expected: list[str], register: Register) -> None:
    assert names(text, register, country) == expected


def test_a_field_ends_where_its_words_do(register: Register) -> None:
    text = "de staatssecretaris van Financiën – Fiscaliteit zwijgt"
    found = recognise(text, register, Context("NL", None, [(0, len(text))]))
    assert [text[f.start : f.end] for f in found] == ["Financiën"]


def test_the_chamber_of_an_unknown_country_is_ambiguous(register: Register) -> None:
    found = recognise("Wij vroegen de Kamer om raad.", register, Context(None, None, [(0, 29)]), ())
    assert [f.keys for f in found] == [("own:tweede kamer der staten-generaal", "own:kamer van volksvertegenwoordigers")]


def test_model_entities_are_joined(register: Register) -> None:
    text = "Volgens Studielink en Aletta Jacobs"
    found = names(text, register, "NL", (ModelEntity(8, 18, "ORG"), ModelEntity(22, 35, "PER")))
    assert found == ["Studielink"]


def seen(text: str, *names_and_labels: tuple[str, str]) -> tuple[ModelEntity, ...]:
    """Every place of some names, as a model would label them."""
    return tuple(
        ModelEntity(match.start(), match.end(), label)
        for name, label in names_and_labels
        for match in re.finditer(rf"\b{re.escape(name)}\b", text)
    )


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("het plan «Meldpunt Groene Daken» loopt", [("Meldpunt Groene Daken", "ORG")], []),
        ("het Meldpunt Groene Daken loopt", [("Meldpunt Groene Daken", "ORG")], ["Meldpunt Groene Daken"]),
        ("de Groene Daken lopen", [("Groene Daken", "ORG")], []),
        ("volgens de Groene Daken. De Groene Daken lopen", [("Groene Daken", "ORG")], ["Groene Daken", "Groene Daken"]),
        ("bij Dakgroen, want Dakgroen groeit en Dakgroen is oud", [("Dakgroen", "ORG")], ["Dakgroen", "Dakgroen", "Dakgroen"]),
        ("in Dakgroen staat niets", [("Dakgroen", "ORG")], []),
        ("het systeem Dakgroen. In Dakgroen staat niets", [("Dakgroen", "ORG")], []),
        ("de DAKS databank groeit; in DAKS staat veel", [("DAKS", "ORG")], []),
        ("het bedrijf Dakgroen krimpt. In Dakgroen sluit iets", [("Gent", "LOC")], ["Dakgroen", "Dakgroen"]),
        ("het bedrijf Dakgroen krimpt in Gent. In Dakgroen is het stil", [("Gent", "LOC")], ["Dakgroen"]),
        ("volgens Woensdrecht en volgens Dakmar", [("Woensdrecht", "ORG"), ("Dakmar", "ORG")], ["Dakmar"]),
        ("Els Wezer spreekt. Volgens Wezer is dat goed", [("Wezer", "ORG")], []),
        ("Zorgverzekeraars Dakmar, Gotex en Nokzor zwijgen", [("Zorgverzekeraars Dakmar", "PER")], ["Dakmar", "Gotex", "Nokzor"]),
        ("de GDRX en de RQD; de GDRX of de RQD; GDRX en RQD", [("GDRX", "ORG"), ("RQD", "ORG")], ["GDRX", "RQD"] * 3),
        ("de Dakraad en de SER zwijgen", [("Dakraad", "ORG")], ["Dakraad", "SER"]),
        ("samen met TNO en Open Dakgroen, in maart", [("Open Dakgroen", "ORG")], ["TNO", "Open Dakgroen"]),
        ("de EU en Toezicht van de instellingen, TNO en Energie", [("Toezicht van de instellingen", "ORG"), ("Energie", "ORG")], ["EU", "TNO"]),
        ("Rechtbank Gelderland, QRN 21/4775", [("QRN", "ORG")], ["Rechtbank Gelderland"]),
        ("in het project Netwerk Dakgroen", [], []),
        ("wie naar de Dakencommissie gaat", [("Dakencommissie", "ORG")], ["Dakencommissie"]),
        ("de Dakencommissie Zuid en de Raad", [("Dakencommissie", "ORG"), ("Raad", "ORG")], []),
        ("de fractie Hart voor Delft en de fractie Zetka", [("Hart voor Delft", "PER"), ("Zetka", "ORG")], ["Hart voor Delft", "Zetka"]),
        ("HILDE CREVERS spreekt\nHILDE CREVERS", [("HILDE CREVERS", "PER"), ("HILDE CREVERS", "ORG")], []),
        ("aan het Vlaams Parlement\nDigitale leermiddelen", [("Vlaams Parlement\nDigitale", "ORG")], ["Vlaams Parlement"]),
        ("de Raad van State 15 zaken", [("Raad van State 15", "MISC")], ["Raad van State"]),
        ("Voka, Dakrik Delft en Unizo; met Dakrik", [], ["Voka", "Dakrik Delft", "Unizo", "Dakrik"]),
        ("Mevrouw Bakker (Gewoon Leefbaar) en Bakker (Zetka)", [], ["Gewoon Leefbaar"]),
        ("ZetPoint waarschuwt, ZetPoint is blauw", [], ["ZetPoint"]),
        ("de leden Lahka en Chakar (CDA); Chakar zweeg", [("Chakar", "ORG")], ["CDA"]),
        ("Alexia Bertrand (Begroting en Jeugd)", [("Alexia Bertrand", "PER"), ("Begroting en Jeugd", "ORG")], []),
        ("volgens Fabian", [("Fabian", "ORG")], []),
        ("Stichting Zetkan, Polqua en Dakvo sluiten", [], ["Stichting Zetkan"]),
        ("Stichting Stikzet, Natuurpunt en de Raad van State", [], ["Stichting Stikzet", "Natuurpunt", "Raad van State"]),
        ("de Universiteit Utrecht en Zetkan", [], ["Universiteit Utrecht"]),
        ("van Zetka, Dakvo en Polqua", [("Zetka, Dakvo en Polqua", "ORG")], []),
        ("volgens Zetka, Dakvo en Polqua zeggen zij", [("Zetka, Dakvo en Polqua", "ORG")], ["Zetka", "Dakvo", "Polqua"]),
        ("via Zetka & Dak, en", [("Zetka & Dak,", "ORG")], ["Zetka & Dak"]),
        ("de Commissie voor Welzijn en Gezin\nVergadering van dinsdag", [], ["Commissie voor Welzijn en Gezin"]),
        ("bedrijven, waaronder ZET Fotons, Dakrik en Dokaro", [("ZET Fotons", "MISC")], ["ZET Fotons", "Dakrik", "Dokaro"]),
        ("het kenniscentrum Zetsprong en geld van de Zetsprong", [("Zetsprong", "ORG")], ["Zetsprong"]),
        ("de vzw Dakmar groeit. Wie is Dakmar?", [], ["vzw Dakmar", "Dakmar"]),
        ("TNO, een dochter van Zetka Dak, groeit", [("Zetka Dak", "PER")], ["TNO", "Zetka Dak"]),
        ("Dakmar, onderdeel van het Duitse Siemens, groeit", [], ["Dakmar", "Siemens"]),
        ("Volgens Zetkan, het Vlaams Parlement, kan dit", [], ["Zetkan", "Vlaams Parlement"]),
        ("In Brussel, het Vlaams Parlement, kan dit", [], ["Vlaams Parlement"]),
        ("Zetka Dak zegt ja. Bij Zetka Dak", [("Zetka Dak", "ORG")], ["Zetka Dak", "Zetka Dak"]),
        ("STAD GENT\nGemeenteraad van mei", [("STAD GENT\nGemeenteraad", "ORG")], ["STAD GENT"]),
        ("Els Zetka schrijft. TNO, Els Zetka en de VNG", [("Els Zetka", "PER")], ["TNO", "VNG"]),
        ("Gemeente Delft\nRaadsbrief", [], ["Gemeente Delft"]),
        ("Audimar AG groeit. De Audimar Q8 rijdt.", [("Audimar Q8", "MISC")], ["Audimar AG"]),
        ("de Bond voor het Recht op Wonen vraagt", [("Bond voor het Recht op Wonen", "ORG")], ["Bond voor het Recht op Wonen"]),
        ("van Voka, Unizo en Zetka to Dak", [], ["Voka", "Unizo"]),
        ("de kost van de NH90 NFH daalt", [("NH90 NFH", "ORG")], []),
        ("Wat nu? DAKFIA berekende dat dit kan. ZIE vraagt", [], ["DAKFIA"]),
        ("van FNV Dakwerk\nKenmerk: 12", [("FNV Dakwerk\nKenmerk", "ORG")], ["FNV Dakwerk"]),
        ("de Atlas van Afgehaakt Nederland", [], []),
        ("Els Minne (Team Burger) en Hof (Team Bos)", [("Els Minne", "PER"), ("Team Burger", "ORG"), ("Team Bos", "ORG")], ["Team Burger"]),
        ("samen met Dakgroen & Environment", [("Dakgroen & Environment", "ORG")], ["Dakgroen & Environment"]),
        ("de Planning & Team van dit jaar", [("Planning & Team", "ORG")], []),
        ("zie www.dakgroen.nl", [("www.dakgroen.nl", "ORG")], ["www.dakgroen.nl"]),
        ("volgens het Dakenfonds stijgt het", [("Dakenfonds", "ORG")], []),
        ("de Werkgever stelt vast; volgens de Werkgever", [("Werkgever", "ORG")], []),
        ("de emissiehandel (EHS) en het EHS", [("EHS", "ORG")], []),
        ("de Daken Databank XQ loopt op het systeem van Databank", [("Daken Databank", "ORG")], []),
        ("Sustainable Roofing Quality (SRQ). Wat de SRQ eist", [("Sustainable Roofing Quality", "ORG"), ("SRQ", "MISC")], []),
        ("Sustainable Roofing Quality (SRQ). Wat de SRQ eist", [("Sustainable Roofing Quality", "ORG"), ("SRQ", "ORG")], ["Sustainable Roofing Quality", "SRQ", "SRQ"]),
    ],
)  # fmt: skip
def test_names_that_only_the_model_sees(text: str, labels: list[tuple[str, str]], expected: list[str], register: Register) -> None:
    assert names(text, register, "NL", seen(text, *labels)) == expected


def test_a_name_that_the_model_takes_for_another_thing_once(register: Register) -> None:
    text = "Zetka Dak telt. Het rapport van Zetka Dak. Volgens Zetka Dak kan dit."
    places = [match.start() for match in re.finditer("Zetka", text)]
    entities = [ModelEntity(at, at + 9, label) for at, label in zip(places, ("MISC", "ORG", "ORG"), strict=True)]
    assert names(text, register, "NL", tuple(entities)) == ["Zetka Dak"] * 3


def test_capitals_that_are_spoken_as_a_word_may_be_written_as_one() -> None:
    register = Register([Entry("x:kabrax", "KABRAX", "company", "NL", (), (), (), (), "", "", "curated")])
    text = "bij Kabrax en KABRAX, niet bij kabrax"
    assert [text[match.start : match.end] for match in register.find(text)] == ["Kabrax", "KABRAX"]


def test_last_word_of_a_name_refers_back_to_it(register: Register) -> None:
    text = "De Europese Commissie wikt. Die Commissie zegt wat een Commissie zei"
    entities = seen(text, ("Commissie", "ORG"))[1:]
    whole, *short = recognise(text, register, Context("NL", None, [(0, len(text))]), entities)
    assert [found.keys for found in short] == [whole.keys] * 2


def test_the_same_name_is_the_same_body(register: Register) -> None:
    text = "Volgens BeCommerce groeit het. Leden van BeCommerce, bij BeCommerce"
    found = recognise(text, register, Context("BE", None, [(0, len(text))]), seen(text, ("BeCommerce", "ORG")))
    assert len(found) == 3
    assert len({f.keys for f in found}) == 1


def test_a_website_is_its_keeper(register: Register) -> None:
    text = "De Algemene Rekenkamer, www.rekenkamer.nl"
    whole, site = recognise(text, register, Context("NL", None, [(0, len(text))]), seen(text, ("www.rekenkamer.nl", "ORG")))
    assert site.keys == whole.keys != ()


def test_register_names_one_body_where_another_source_repeats_it(register: Register) -> None:
    text = "De NMBS en de Europese Commissie"
    found = recognise(text, register, Context("BE", None, [(0, len(text))]))
    assert [len(f.keys) for f in found] == [1, 1]


def test_abbreviation_of_the_other_country_is_not_linked(register: Register) -> None:
    assert names("De RVA betaalt", register, "NL") == []
    assert names("De RVA betaalt", register, "BE") == ["RVA"]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("het Centraal Bureau voor de Statistiek (CBS) meldt", "CBS", "Centraal Bureau voor de Statistiek"),
        ("de Vereniging van Vlaamse Steden en Gemeenten (hierna: VVSG) zegt", "VVSG", "Vereniging van Vlaamse Steden en Gemeenten"),
        ("de RVO (Rijksdienst voor Ondernemend Nederland) beslist", "RVO", "Rijksdienst voor Ondernemend Nederland"),
        ("de Raad voor Visserij (hierna 'RV' genoemd) zegt", "RV", "Raad voor Visserij"),
        ("de Bond van Bakkers, kortweg BVB, zegt", "BVB", "Bond van Bakkers"),
        ("multilaterale wolkenovereenkomsten (MWO's) gelden", "MWO", "multilaterale wolkenovereenkomsten"),
        ("de Bond van Bakkers, hierna de BVB genoemd, zegt", "BVB", "Bond van Bakkers"),
        ("de Bond van Bakkers, beter bekend als BVB, zegt", "BVB", "Bond van Bakkers"),
        ("de Bond van Bakkers en Slagers, de BBS, zegt", "BBS", "Bond van Bakkers en Slagers"),
        ("de Bond van Bakkers en Slagers - BBS - zegt", "BBS", "Bond van Bakkers en Slagers"),
        ("de BBS, de Bond van Bakkers en Slagers in Gent, zegt", "BBS", "Bond van Bakkers en Slagers"),
        ("BBS staat voor Bond van Bakkers en Slagers.", "BBS", "Bond van Bakkers en Slagers"),
        ("BBS  Bond van Bakkers en Slagers\nTV  televisie", "BBS", "Bond van Bakkers en Slagers"),
        ("BBS = Bond van Bakkers en Slagers\n", "BBS", "Bond van Bakkers en Slagers"),
        ("het Instituut voor Energie en Integratie (IEI) zegt", "IEI", "Instituut voor Energie en Integratie"),
        ("het College voor de keuring van daken en goten (Ckdg) zegt", "Ckdg", "College voor de keuring van daken en goten"),
        ("de Wet open daken (Wod) geldt", "Wod", "Wet open daken"),
    ],
)
def test_definitions(text: str, short: str, long: str) -> None:
    (definition,) = find_definitions(text)
    assert (definition.short, text[definition.long_start : definition.long_end]) == (short, long)


@pytest.mark.parametrize(
    "text",
    [
        "de motie (Kamerstuk 32 637)",
        "een goed idee (zie bijlage)",
        "het bericht (NOS, 12 mei)",
        "de Raad van State, de RVA en de Bond",
        "het overleg in Brussel over energie (Bode) gaat door",
        "Het College van groene daken en goten (Cgg)",
        "de Bond van Bakkers of de BVS",
        "De Bond.\n\nVan Bakkers en Slagers - BBS",
    ],
)
def test_what_defines_nothing(text: str) -> None:
    assert not find_definitions(text)


def test_a_name_in_a_list_of_abbreviations_does_not_begin_with_its_abbreviation(register: Register) -> None:
    assert names("BBS  Bond van Bakkers en Slagers\nDe BBS is tegen.", register, "NL") == ["BBS", "Bond van Bakkers en Slagers", "BBS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De FOD's Economie, Financiën en Justitie zwegen.", ["FOD's Economie", "Financiën", "Justitie"]),
        ("De departementen Omgeving en Zorg zwegen.", ["departementen Omgeving", "Zorg"]),
        ("De waterschappen Rivierenland en Limburg zwegen.", ["waterschappen Rivierenland"]),
    ],
)
def test_bodies_in_a_list_with_one_head(text: str, expected: list[str], register: Register) -> None:
    assert names(text, register, "BE") == expected


def test_name_key_joins_spellings() -> None:
    assert name_key("De Bakkerij B.V.") == name_key("bakkerij") == name_key("BAKKERIJ")
    assert name_key("Coördinatiepunt") == name_key("coordinatiepunt")


def test_register_is_consistent(register: Register) -> None:
    kinds = {kind.value for kind in OrganisationKind}
    assert len(register.entries) > 4000
    for entry in register.entries.values():
        assert entry.kind in kinds, entry
        assert entry.country in {"BE", "NL", "EU", "INT"}, entry
        assert entry.name == entry.name.strip(), entry
        assert all(scheme and value for scheme, value in entry.identifiers), entry
        assert not entry.valid_to or not entry.valid_from or entry.valid_from <= entry.valid_to, entry


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("De minister van Financiën sprak.", ["own:ministerie van financiën"]),
        ("De Nederlandse minister van Financiën sprak.", ["own:ministerie van financiën"]),
        ("De Duitse minister van Financiën sprak.", []),
        ("Het ministerie van Buitenlandse Zaken van Kenia zweeg.", []),
        ("Minister Van Hijum (Financiën) antwoordt.", ["own:ministerie van financiën"]),
        ("Minister Van Hijum van Financiën antwoordt.", ["own:ministerie van financiën"]),
    ],
)
def test_a_ministry_of_another_country_is_not_ours(text: str, keys: list[str]) -> None:
    (found,) = recognise(text, load_register(), Context("NL", None, [(0, len(text))]), [])
    assert list(found.keys) == keys


def test_an_abbreviation_with_its_letters_in_another_order() -> None:
    text = "Het Koninklijk Museum van het Leger en de Krijgsgeschiedenis (KLM) is dicht. De Kamer (KLM) niet."
    (found,) = find_definitions(text)
    assert text[found.long_start : found.long_end] == "Koninklijk Museum van het Leger en de Krijgsgeschiedenis"


def test_own_register(tmp_path: Path) -> None:
    path = tmp_path / "eigen.csv"
    path.write_text("name,kind,abbreviations,country\nNederlands Instituut voor Sterrenstof,research,NISS,NL\n", encoding="utf-8")
    assert names("het NISS zegt", load_register((path,)), "NL") == ["NISS"]


def test_the_body_that_an_organisation_falls_under(tmp_path: Path) -> None:
    path = tmp_path / "onder.csv"
    path.write_text(
        "name,kind,parent\nDienst Sterren,agency,Instituut voor Sterrenstof\nInstituut voor Sterrenstof,research,\n", encoding="utf-8"
    )
    register = load_register((path,))
    by_name = {entry.name: entry for entry in register.entries.values()}
    parents = {name: register.parent(by_name[name]) for name in ("Dienst Sterren", "Instituut voor Sterrenstof", "Rijkswaterstaat")}
    assert {name: parent and parent.name for name, parent in parents.items()} == {
        "Dienst Sterren": "Instituut voor Sterrenstof",
        "Instituut voor Sterrenstof": None,
        "Rijkswaterstaat": "ministerie van Infrastructuur en Waterstaat",
    }


@pytest.mark.parametrize(("content", "message"), [("titel,kind\nx,y\n", "no column name"), ("name,kind\n,agency\n", "line 2: no name")])
def test_own_register_that_is_wrong(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "eigen.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RegisterError, match=message):
        load_register((path,))


def test_a_registered_body_beside_a_name_is_another_one() -> None:
    text = "Een akkoord van het Openbaar Centrum voor Maatschappelijk Welzijn en Fedasil, en van het ministerie van Justitie en Veiligheid."
    found = recognise(text, load_register(), Context(None, None, [(0, len(text))]), [])
    assert [text[f.start : f.end] for f in found] == [
        "Openbaar Centrum voor Maatschappelijk Welzijn",
        "Fedasil",
        "ministerie van Justitie en Veiligheid",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De NMBS NV zwijgt.", "Nationale Maatschappij der Belgische Spoorwegen"),
        ("Het ILVO en het KMI.", "Instituut voor Landbouw-, Visserij- en Voedingsonderzoek"),
        ("De Universiteit van Utrecht.", "Universiteit Utrecht"),
    ],
)
def test_linked_to(text: str, name: str, register: Register) -> None:
    found = recognise(text, register, Context("BE" if "Utrecht" not in text else "NL", None, [(0, len(text))]), ())
    assert [register.entries[key].name for key in found[0].keys] == [name]


@pytest.mark.parametrize(
    ("text", "country", "linked"),
    [
        ("De minister van Justitie en Regie der Gebouwen", "BE", ["FOD Justitie", "Regie der Gebouwen"]),
        (
            "De minister van Sociale Zaken en Volksgezondheid",
            "BE",
            ["FOD Sociale Zekerheid", "FOD Volksgezondheid, Veiligheid van de Voedselketen en Leefmilieu"],
        ),
        ("De Nederlandse minister van Justitie", "BE", ["ministerie van Justitie en Veiligheid"]),
        ("De Belgische minister van Financiën", "NL", ["FOD Financiën"]),
        ("het ministerie van Economische Zaken en Klimaat", "BE", ["ministerie van Economische Zaken"]),
        ("het ministerie van Economische Zaken", "BE", [None]),
        ("De Vlaams minister van Werk", "BE", []),
        ("het Egyptische Ministerie van Justitie", "NL", [None]),
        ("Omzet in EUR en hoogleraren van de EUR", "NL", ["Erasmus Universiteit Rotterdam"]),
        ("een bedrag van EUR 500 per maand", "NL", []),
        ("het advies van de Raad van State en de Hoge Raad", "BE", ["Raad van State van België", None]),
        ("het advies van de Raad van State en de Hoge Raad", "NL", ["Raad van State", "Hoge Raad der Nederlanden"]),
        ("oproepen naar de DG HAN, en de krant staat er bol van", "BE", ["Directie-generaal Personen met een Handicap"]),
        (
            "de N.M.B.S. en A.S.T.R.I.D. vragen het J.P.N. Balkenende en E.M.A. (Ellen) Mercator",
            "BE",
            ["Nationale Maatschappij der Belgische Spoorwegen", "A.S.T.R.I.D."],
        ),
        ("de Open Vld en de bpost bank", "BE", ["Open Vlaamse Liberalen en Democraten", "Bpost bank"]),
    ],
)
def test_bodies_are_those_of_their_country(text: str, country: str, linked: list[str | None], register: Register) -> None:
    found = recognise(text, register, Context(country, None, [(0, len(text))]), ())
    assert [register.entries[f.keys[0]].name if f.keys else None for f in found] == linked


def test_the_longest_of_a_name_and_an_abbreviation_is_found(register: Register) -> None:
    text = "Volgens Gaia-X, Bild-Zeitung en SafeShops.be is dat zo."
    assert [text[match.start : match.end] for match in register.find(text)] == ["Gaia-X", "Bild-Zeitung", "SafeShops.be"]


def test_ministers_of_one_field_in_many_countries_are_no_ministry_of_ours(register: Register) -> None:
    text = "Dan komen alle ministers van Financiën samen; de minister van Financiën gaat."
    found = recognise(text, register, Context("BE", None, [(0, len(text))]), ())
    assert [text[f.start : f.end] for f in found] == ["Financiën"]


def test_a_body_ends_where_a_person_begins(register: Register) -> None:
    assert names("Dat zegt directeur bij FOD Economie Els Oostveld.", register, "BE") == ["FOD Economie"]
    assert names("Dat zegt de Stichting Els Oostveld.", register, "NL") == ["Stichting Els Oostveld"]


def test_a_part_of_a_full_name_is_no_organisation(register: Register) -> None:
    text = "Volgens Tine Oostveld is dat zo."
    entities = [ModelEntity(text.index("Tine"), text.index(" Oost"), "ORG")]
    assert recognise(text, register, Context("NL", None, [(0, len(text))]), entities) == []
