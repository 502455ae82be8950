from __future__ import annotations

import re

import pytest

from beleidsmijn.named_things.head_nouns import kind_of
from beleidsmijn.named_things.laws import dated_laws, find_laws, is_part_of_law
from beleidsmijn.named_things.recognise import find_named_things
from beleidsmijn.notation.spans import Spans
from beleidsmijn.structure.titles import publication_titles


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("Dat staat in de wet van 2 augustus 2002.", ["wet van 2 augustus 2002"]),
        (
            "De wet van 17 juni 2016 inzake overheidsopdrachten, die sindsdien geldt.",
            ["wet van 17 juni 2016 inzake overheidsopdrachten"],
        ),
        (
            "De wet van 17 juni 2016 betreffende het wegvervoer voorziet dat dit mag.",
            ["wet van 17 juni 2016 betreffende het wegvervoer"],
        ),
        (
            "In de wet van 17 juni 2016 over de vergoedingen die worden betaald aan jonge boeren.",
            ["wet van 17 juni 2016 over de vergoedingen die worden betaald aan jonge boeren"],
        ),
        (
            "Zo biedt de wet van 17 juni 2016 inzake justitie de mogelijkheid om te wachten.",
            ["wet van 17 juni 2016 inzake justitie"],
        ),
        ("Het Wetboek van economisch recht worden regels toegevoegd.", ["Wetboek van economisch recht"]),
        ("Het staat in de Woningwet 2015 en in de wet Bakkers.", ["Woningwet 2015", "wet Bakkers"]),
        ("Volgens de comptabiliteitswet van 22 mei 2003 mag dat.", ["comptabiliteitswet van 22 mei 2003"]),
        ("Volgens Verordening (EU) 2016/679 mag dat.", ["Verordening (EU) 2016/679"]),
        ("Richtlijn 2000/31/EG geldt.", ["Richtlijn 2000/31/EG"]),
        ("Het koninklijk besluit van 15 december 2019 regelt dit.", ["koninklijk besluit van 15 december 2019"]),
        ("Dit volgt uit de Woningwet en het Burgerlijk Wetboek.", ["Woningwet", "Burgerlijk Wetboek"]),
        ("Zo staat het in de klimaatwet en in de wet op de omzetbelasting.", ["klimaatwet", "wet op de omzetbelasting"]),
        ("Partijen bij de overeenkomst van Parijs.", ["overeenkomst van Parijs"]),
        (
            "Het besluit van de Vlaamse Regering van 7 mei 1999 houdende de daken geldt.",
            ["besluit van de Vlaamse Regering van 7 mei 1999 houdende de daken"],
        ),
        ("Zij wil de wet van 17 juni 2016 inzake de daken aanpassen.", ["wet van 17 juni 2016 inzake de daken"]),
        ("Is de wet van 17 juni 2016 inzake daken van toepassing op huizen?", ["wet van 17 juni 2016 inzake daken"]),
        ("Dat de wet van 17 juni 2016 inzake daken onvoldoende werkt.", ["wet van 17 juni 2016 inzake daken"]),
        ("Een wijziging van de wet van 17 juni 2016 inzake daken dringt zich op.", ["wet van 17 juni 2016 inzake daken"]),
        (
            "De wet van 17 juni 2016 over het strafbaar stellen van lekken, die geldt.",
            ["wet van 17 juni 2016 over het strafbaar stellen van lekken"],
        ),
        ("Volgens de e-Dakenrichtlijn mag het.", ["e-Dakenrichtlijn"]),
        ("Het besluit van de Waalse regering van 3 maart 2011 geldt.", ["besluit van de Waalse regering van 3 maart 2011"]),
        ("Zie wet 20 september 2012 tot instelling van daken.", ["wet 20 september 2012 tot instelling van daken"]),
        ("Zie artikel 6:162 BW, art. 138ab Sr en de Rijkswet op de Daken; de BW-zorg.", ["BW", "Sr", "Rijkswet", "Rijkswet op de Daken"]),
        ("Artikel 8, tweede lid, van de DkW, art. 2.2 en 5.3 DKW 1994 en artikel 4 DVO BES.", ["DkW", "DKW 1994", "DVO BES"]),
        ("Volgens artikel 5 moet de DKB dat; artikel 3 van de DK-regels en artikel 4 van boek III.", []),
        ("Er komt een nieuwe wet, geen spoedwet. De noodwet en de wet zijn van kracht.", []),
    ],
)
def test_laws_by_form(text: str, laws: list[str]) -> None:
    assert sorted({text[start:end] for start, end in find_laws(text)}) == sorted(laws)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Wet verbetering poortwachter", "law"),
        ("Dag van de Zorg", "event"),
        ("Verslag", "publication"),
        ("Nationaal Programma Energiesysteem", "programme"),
        ("Energietransitiefonds", "programme"),
        ("Resultaten verantwoordingsonderzoek 2016", "publication"),
        ("NAVO-top", "event"),
        ("Algemene Nationale Gegevensbank", "product"),
        ("Nutri-Score", "other"),
    ],
)
def test_kinds_by_head_noun(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def _found(text: str, entities: list[tuple[str, str]] = [], organisations: list[str] = []) -> list[tuple[str, str]]:  # noqa: B006
    spans = [(text.index(name), text.index(name) + len(name), label) for name, label in entities]
    taken = [(text.index(name), text.index(name) + len(name)) for name in organisations]
    return [
        (text[t.start : t.end], t.kind.value) for t in find_named_things(text, [(0, len(text))], spans, taken, publication_titles(text))
    ]


def test_names_of_the_model_and_by_form_together() -> None:
    text = "In Vlaanderen noemt Els Minne het Actieplan Buurten (AB) in het bericht «Winkels trekken weg uit de kern» tijdens COP28. Het AB kost geld."
    entities = [("Els Minne", "PER"), ("Actieplan Buurten", "MISC"), ("AB", "MISC"), ("COP28", "LOC")]
    assert _found(text, entities) == [
        ("Vlaanderen", "place"),
        ("Els Minne", "person"),
        ("Actieplan Buurten", "programme"),
        ("AB", "programme"),
        ("Winkels trekken weg uit de kern", "publication"),
        ("COP28", "event"),
        ("AB", "programme"),
    ]


def test_where_names_end_that_the_model_reads_on() -> None:
    text = "Evaluatie Wet toezicht op bouwen: eerste rapportage. Piet Maris van Bouwforum wil het Programma Sterk Land 207 miljoen geven."
    entities = [("Wet toezicht op bouwen: eerste rapportage", "MISC"), ("Piet Maris van", "PER"), ("Programma Sterk Land 207", "MISC")]
    assert _found(text, entities, ["Bouwforum"]) == [
        ("Wet toezicht op bouwen", "law"),
        ("Piet Maris", "person"),
        ("Programma Sterk Land", "programme"),
    ]


def test_what_is_an_organisation_is_nothing_else() -> None:
    text = "De Nederlandse Vereniging in Nederland."
    assert _found(text, [("Nederlandse Vereniging", "MISC")], ["Nederlandse Vereniging"]) == [("Nederland", "place")]


def test_headings_and_speech_are_no_names() -> None:
    assert _found("1. Inleiding\nDe tekst.", [("Inleiding", "MISC")]) == []
    text = "Zij zei: „Winkels en wonen horen bij elkaar.”"
    assert _found(text, [("Winkels en wonen horen bij elkaar.", "MISC")]) == []


def test_a_person_seen_once_by_full_name_is_found_whole_everywhere() -> None:
    text = "Vraag van Els Minne. Ik dank Els Minne. En Minne dankt."
    spans = [(10, 19, "PER"), (30, 33, "PER")]
    found = find_named_things(text, [(0, len(text))], spans, [])
    assert [text[thing.start : thing.end] for thing in found] == ["Els Minne", "Els Minne", "Minne"]


@pytest.mark.parametrize("elsewhere", ["Xav Minne", "De Minne", "Minne Groep", "Minne-fonds", "minne"])
def test_a_family_name_with_another_name_beside_it_is_somebody_else(elsewhere: str) -> None:
    text = f"Vraag van Els Minne. Daar is {elsewhere} bij."
    found = find_named_things(text, [(0, len(text))], [(10, 19, "PER")], [])
    assert [text[thing.start : thing.end] for thing in found] == ["Els Minne"]


def test_people_of_a_country_are_no_place_or_thing() -> None:
    assert _found("Daar wonen Hongaren en Walen.", [("Hongaren", "MISC"), ("Walen", "LOC")]) == []


def test_a_place_has_no_adjective_before_it() -> None:
    assert _found("Er komt een centrum in het Antwerpse Willebroek.", [("Antwerpse Willebroek", "LOC")]) == [("Willebroek", "place")]


def test_single_names_in_a_row_of_places_are_places() -> None:
    text = "In de stations Ransart, Zandvoorde, Vossem en Wezeren wordt gebouwd."
    names = [("Ransart", "LOC"), ("Zandvoorde", "PER"), ("Vossem", "LOC"), ("Wezeren", "PER")]
    assert [kind for _, kind in _found(text, names)] == ["place"] * 4
    text = "Het woord is aan Ransart, Vossem en Wezeren."
    assert [kind for _, kind in _found(text, [(name, "PER") for name in ("Ransart", "Vossem", "Wezeren")])] == ["person"] * 3


@pytest.mark.parametrize("text", ["Dan moeten Huisartsen dat weten.", "Zie het arrest Wezeren."])
def test_a_common_noun_or_a_judgment_is_no_person(text: str) -> None:
    name = "Huisartsen" if "Huisartsen" in text else "Wezeren"
    assert _found(text, [(name, "PER")]) == []


def test_one_odd_place_does_not_make_a_person() -> None:
    text = "QRS helpt. Met QRS kan dat. Een QRS is goed. De QRS werkt. QRS telt."
    starts = [i for i in range(len(text)) if text.startswith("QRS", i)]
    spans = [(start, start + 3, "PER" if i == 0 else "MISC") for i, start in enumerate(starts)]
    assert {thing.kind.value for thing in find_named_things(text, [(0, len(text))], spans, [])} == {"other"}


def test_a_quoted_paragraph_is_no_title() -> None:
    sentence = "Een tweede vraag betreft de mogelijke schending van rechten op het gebied van privacy"
    assert _found(f"Dat stond er.\n\n“{sentence}”", [(sentence, "MISC")]) == []


def test_ordinary_words_at_the_start_of_a_sentence_are_no_people_or_places() -> None:
    text = "Kleinschalig bouwen helpt. Relpartijen zijn er ook. Na de relpartijen kwam rust. Lembeek ligt daar. Geel is een stad. In Geel woont men."
    places = [match.span() for match in re.finditer("Kleinschalig|Relpartijen|Lembeek|Geel", text)]
    found = find_named_things(text, [(0, len(text))], [(*span, "LOC") for span in places], [])
    assert [text[thing.start : thing.end] for thing in found] == ["Lembeek", "Geel", "Geel"]


def test_countries_in_a_list_and_without_diacritics() -> None:
    text = "Landen:\n-Mongolie (overleg)\n-Filipijnen\nEen niet-Belgie-gevoel."
    found = find_named_things(text, [(0, len(text))], [], [])
    assert [text[thing.start : thing.end] for thing in found] == ["Mongolie", "Filipijnen"]


def test_what_no_person_is_called_is_named_by_its_head() -> None:
    text = "Lees het Jaarbericht Staat van het mkb en de brief van Jan van den Berg."
    spans = [(text.index(name), text.index(name) + len(name), "PER") for name in ("Jaarbericht Staat van het mkb", "Jan van den Berg")]
    assert [thing.kind.value for thing in find_named_things(text, [(0, len(text))], spans, [])] == ["publication", "person"]


def test_laws_and_programmes_known_by_an_abbreviation() -> None:
    text = "De Wmo en de Wmo 2015 regelen Wmo-zorg. De SDE++ en het STAP-budget helpen."
    found = find_named_things(text, [(0, len(text))], [(text.index("SDE++"), text.index("SDE++") + 5, "MISC")], [])
    assert [(text[thing.start : thing.end], thing.kind.value) for thing in found] == [
        ("Wmo", "law"), ("Wmo 2015", "law"), ("SDE++", "programme"), ("STAP-budget", "programme"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read", "name"),
    [
        (
            "De uitvoering van de wet van 4 maart 2007 betreffende de politie loopt.",
            "wet van 4 maart 2007 betreffende de politie loopt",
            "wet van 4 maart 2007 betreffende de politie",
        ),
        (
            "Eisen die op grond van de Wet wapens en munitie worden gesteld.",
            "Wet wapens en munitie worden gesteld",
            "Wet wapens en munitie",
        ),
        (
            "Een Regeling hulp aan huis te vervangen door een bon.",
            "Regeling hulp aan huis te vervangen door een bon",
            "Regeling hulp aan huis",
        ),
        ("De Regeling zorg onder de Mediawet.", "Regeling zorg onder de", "Regeling zorg"),
        ("De Klachtenregeling zorgHet kan.", "Klachtenregeling zorgHet kan", "Klachtenregeling zorg"),
    ],
)
def test_a_law_ends_where_the_sentence_goes_on(text: str, read: str, name: str) -> None:
    assert _found(text, [(read, "MISC")])[0] == (name, "law")


def test_a_headline_is_a_publication_whatever_it_is_about() -> None:
    text = "Zie NieuwsNu, 3 mei 2024, Dakenfonds blijkt te klein voor alle plannen (nieuwsnu.nl) en het Dakenfonds voor werken en wonen."
    names = [("Dakenfonds blijkt te klein voor alle plannen", "MISC"), ("Dakenfonds voor werken en wonen", "MISC")]
    assert [kind for _, kind in _found(text, names)] == ["publication", "programme"]


def test_a_name_that_begins_a_sentence_ends_before_its_verb() -> None:
    read_on = "Wolkenvisie van Zeeland  beschrijft de regen"
    assert _found(f"De {read_on}.", [(read_on, "MISC")]) == [("Wolkenvisie van Zeeland", "programme")]


def test_an_abbreviation_after_an_article_is_a_law() -> None:
    text = "Krachtens artikel 43a, eerste lid, van de Rwm en artikel 8 van het Bbrp. In Rwm ligt Wolkendorp."
    assert _found(text, [("Rwm", "LOC"), ("Bbrp", "MISC"), ("Wolkendorp", "LOC")]) == [
        ("Rwm", "law"),
        ("Bbrp", "law"),
        ("Wolkendorp", "place"),
    ]


def test_a_compound_that_begins_a_sentence_is_no_place() -> None:
    text = "Privacytoezicht is nodig. Wolkenvlakte ligt in Zeeland."
    assert _found(text, [("Privacytoezicht", "LOC"), ("Wolkenvlakte", "LOC")]) == [("Wolkenvlakte", "place"), ("Zeeland", "place")]


def test_one_quoted_ordinary_word_is_no_name() -> None:
    assert _found('Het heet "Toevallig" en "Wolkenplan".', [("Toevallig", "MISC"), ("Wolkenplan", "MISC")]) == [("Wolkenplan", "programme")]


def test_what_the_noun_after_a_name_says() -> None:
    text = "Met de Orka dataset, de Langdok applicaties en het Gent programma."
    names = [("Orka", "LOC"), ("Langdok", "LOC"), ("Gent", "LOC")]
    assert _found(text, names) == [("Orka", "product"), ("Langdok", "product"), ("Gent", "place")]


def test_a_name_in_english_with_and_is_no_person() -> None:
    assert _found("Nieuwe Clean Roof and Gutter Partnerships.", [("Clean Roof and Gutter Partnerships", "PER")]) == [
        ("Clean Roof and Gutter Partnerships", "programme")
    ]
    assert [kind_of(name).value for name in ("Stop bedrog", "Klimaattop", "EU-Afrika-top")] == ["other", "event", "event"]


def test_initials_and_member_states_are_no_places() -> None:
    text = "Uit: Oostveld, T.C., en anderen; levering vanuit Lid-Staat 1 (Parl. Gesch. I)."
    assert _found(text, [("T.C.", "LOC"), ("Lid-Staat", "LOC"), ("Parl. Gesch", "PER")]) == []


def test_who_does_something_is_no_place_and_an_abbreviation_no_person() -> None:
    text = "Dat wordt door Atrosi behandeld in Gent; er is xyleen en MTBX, en de heer BOS zegt dat."
    names = [("Atrosi", "LOC"), ("Gent", "LOC"), ("MTBX", "PER"), ("BOS", "PER")]
    assert _found(text, names) == [("Gent", "place"), ("BOS", "person")]


def test_an_abbreviation_is_a_place_only_if_it_is_listed() -> None:
    text = "Zij werkt in GENT en in de VS, en wijst op de XAMA."
    assert _found(text, [("GENT", "LOC"), ("VS", "LOC"), ("XAMA", "LOC")]) == [("GENT", "place"), ("VS", "place")]


def test_a_place_at_the_end_of_a_sentence_ends_there() -> None:
    assert _found("Dat is zo in de VS. Burgers vragen toestemming.", [("VS. Burgers", "MISC")]) == [("VS", "place")]


def test_two_movers_of_one_motion() -> None:
    text = "De motie Oostveld/Els Wezer is er, en Oost/West ook."
    assert _found(text, [("Oostveld/Els Wezer", "PER")]) == [("Oostveld", "person"), ("Els Wezer", "person")]


def test_a_body_in_the_title_of_a_law_is_part_of_it() -> None:
    text = "De wet van 4 maart 2007 over het statuut van de Nationale Bank geldt. Zij verplicht de Nationale Bank."
    laws, bank = Spans(dated_laws(text)), len("Nationale Bank")
    places = [text.index("Nationale Bank"), text.rindex("Nationale Bank")]
    assert [is_part_of_law(text, (place, place + bank), laws) for place in places] == [True, False]


def test_an_abstract_noun_is_no_person() -> None:
    text = "Bij de Justitiële Documentatie werkt mevrouw Hoving, zonder Declaratiebrongegevens en Verwerkingsverantwoordelijkheid."
    names = [("Justitiële Documentatie", "PER"), ("Hoving", "PER"), ("Verwerkingsverantwoordelijkheid", "PER")]
    assert [name for name, kind in _found(text, names) if kind == "person"] == ["Hoving"]


def test_act_is_a_head_of_its_own_and_no_ending() -> None:
    assert [kind_of(name).value for name in ("AI-act", "Digital Services Act", "Cataract", "Impact")] == ["law", "law", "other", "other"]


def test_a_people_and_its_adjective_are_no_places() -> None:
    text = "Bedrijven van Marokkanen in het Antwerpse havengebied, in Toulouse en in Overijse zelf."
    names = [("Marokkanen", "LOC"), ("Antwerpse", "LOC"), ("Toulouse", "LOC"), ("Overijse", "LOC")]
    assert _found(text, names) == [("Toulouse", "place"), ("Overijse", "place")]


def test_ordinary_words_that_begin_an_item_of_a_list_are_no_places() -> None:
    text = "Zij willen:\n- Overtredingen bestraffen\n–  Subtotaal\nen meer. Zo is het.Vrijheid geldt."
    assert _found(text, [("Overtredingen", "LOC"), ("Vrijheid", "LOC")]) == []


def test_places_glued_to_a_word_or_a_number() -> None:
    text = "ISSN 7398’s-Gravenhage meldt datNederland en Keniazich, inNederland en op de MiddellandseZee. Peruaanse vis, Nederlandse Nederlanders."
    assert _found(text) == [(name, "place") for name in ("’s-Gravenhage", "Nederland", "Kenia", "Nederland", "MiddellandseZee")]


def test_who_asks_and_answers_is_a_person_everywhere() -> None:
    text = "Vragen van Bikstra en Bos. Bikstra vraagt het bos op te ruimen. Bos ook."
    found = find_named_things(text, [(0, len(text))], [], [], people=["Bikstra", "Bos"])
    assert [text[thing.start : thing.end] for thing in found] == ["Bikstra", "Bikstra"]


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("Zo zei President Asselstra.", "President Asselstra", "PER", [("Asselstra", "person")]),
        ("Het wetsvoorstel Verbetering Buurten.", "Verbetering Buurten", "MISC", [("wetsvoorstel Verbetering Buurten", "law")]),
        ("Met het programma 'Domalux' wil zij meer.", "Domalux' wil zij meer", "MISC", [("Domalux", "programme")]),
        ("Het wetsvoorstel Wet buurten.", "Wet buurten", "MISC", [("Wet buurten", "law")]),
        ("Het Actieplan Buurten2 loopt.", "Actieplan Buurten2", "MISC", [("Actieplan Buurten", "programme")]),
        ("Het Actieplan Buurten voor jongeren.", "Actieplan Buurten voor", "MISC", [("Actieplan Buurten", "programme")]),
        ("Uit het Rapport bij het Jaarverslag 2021.", "Jaarverslag 2021", "MISC", [("Rapport bij het Jaarverslag 2021", "publication")]),
        ("Zie het Jaarbericht Kern.", "Jaarbericht Kern", "PER", [("Jaarbericht Kern", "publication")]),
        ("Uit uw Agenda blijkt dat.", "Agenda", "PER", []),
        ("Buurtmaat is een gratis opleidingsprogramma.", "Buurtmaat", "MISC", [("Buurtmaat", "programme")]),
        ("De nieuwe toepassing Buurtmaat helpt.", "Buurtmaat", "MISC", [("Buurtmaat", "product")]),
        ('De "Schone Straten"-dag in de kern.', 'Schone Straten"-dag in', "MISC", [("Schone Straten", "event")]),
        ("De toegang tot PrEP-zorg is beperkt.", "PrEP-zorg", "LOC", []),
        ("Bij de haven van het dorp.", "haven", "LOC", []),
        ("| Verwisselbare stukken | 3 |", "Verwisselbare", "LOC", []),
        ("Rij | P121 a/e | 5,00 m |", "P121 a/e", "MISC", []),
        ("Zie bijlage 3 bij de Regeling buurten van toepassing.", "Regeling buurten van toepassing", "MISC", [("Regeling buurten", "law")]),
        ("De voorzitter woont in Awans.", "Awans", "MISC", [("Awans", "place")]),
        ("Zie ‘Goede Buurt, een kader voor wijken’ van de stad.", "Goede Buurt", "MISC", [("Goede Buurt, een kader voor wijken", "other")]),
        ("Het ‘Actieplan Buurten’ en de ‘wijk’.", "Actieplan Buurten", "MISC", [("Actieplan Buurten", "programme")]),
        ("Met geld uit het Nij Werken-programma.", "Nij", "MISC", [("Nij Werken-programma", "programme")]),
        ("Bij de gratie Gods, en door God.", "God", "PER", []),
        ("Vraag 12 (N.) van de heer.", "N.", "MISC", []),
        ("Dat werkt. Psychiater Dirk De Zetter ziet meer.", "Psychiater Dirk", "PER", [("Dirk De Zetter", "person")]),
        ("Week   Overledenen   Verwacht\n3   12   14", "Week   Overledenen   Verwacht", "MISC", []),
        ("Zie ook Aanhangsel Handelingen, nr. 3.", "Aanhangsel Handelingen", "MISC", []),
    ],
)
def test_where_names_begin_and_end_and_what_is_none(text: str, name: str, label: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text, [(name, label)]) == expected


def test_things_and_their_abbreviations_wherever_they_stand() -> None:
    text = "Het Actieplan Buurten (APB ) loopt. Het APB en het Actieplan Buurten kosten geld; Els Minne en Els (PVO) zijn erbij."
    assert _found(text, [("Actieplan Buurten", "MISC"), ("Els Minne", "PER"), ("Els", "MISC")]) == [
        ("Actieplan Buurten", "programme"),
        ("APB", "programme"),
        ("APB", "programme"),
        ("Actieplan Buurten", "programme"),
        ("Els Minne", "person"),
    ]


def test_names_of_one_word_by_their_head_noun() -> None:
    text = "Uit het Buurtfonds, de NIS2-richtlijn, de eIDAS-Verordening en hetBUURT-project. Buurtagenda. In een brief, een Buurtbrief en het ICT-fonds."
    assert _found(text) == [
        ("Buurtfonds", "programme"),
        ("NIS2-richtlijn", "law"),
        ("eIDAS-Verordening", "law"),
        ("BUURT-project", "programme"),
    ]
    longer = "Het VN-verdrag inzake buurten geldt."
    assert _found(longer, [("VN-verdrag inzake buurten", "MISC")]) == [("VN-verdrag inzake buurten", "law")]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Lees het op d66.nl/programma en elders.", "d66.nl/programma", []),
        ("De onderneming valt onder art. 30bis/ter van de wet.", "30bis/ter", []),
        ("De middelen van het Fonds voor slachtoffers in cijfers uitgedrukt.", "Fonds voor slachtoffers in cijfers uitgedrukt", [("Fonds voor slachtoffers", "programme")]),
        (
            "Het programma Sterk met Graan 2020-2024 kostte 42 miljoen euro. Het vervolg heet Beter Graan.",
            "Sterk met Graan 2020-2024 kostte 42 miljoen euro. Het vervolg heet Beter Graan",
            [("Sterk met Graan 2020-2024", "programme")],
        ),
        ("Zij las ‘ Groen en Blauw ’ gisteren.", " Groen en Blauw ", [("Groen en Blauw", "other")]),
        ("Bij de Regeling van Werkzaamheden van gisteren.", "Regeling van Werkzaamheden", []),
        ("De richtlijn (2019/944) geldt.", "richtlijn (2019/944", [("richtlijn (2019/944)", "law")]),
        ("Het is nodig om het Plan voor Werk te maximaliseren.", "Plan voor Werk te maximaliseren", [("Plan voor Werk", "programme")]),
    ],
)  # fmt: skip
def test_what_is_no_name_or_goes_on_after_it(text: str, name: str, found: list[tuple[str, str]]) -> None:
    assert _found(text, [(name, "MISC")]) == found


def test_what_the_text_calls_a_thing_is_that_thing_everywhere() -> None:
    text = "De Wet op de Zuivere Lucht, kortweg WZL, geldt. De WZL regelt veel."
    found = find_named_things(text, [(0, len(text))], [(3, text.index(","), "MISC")], [])
    assert [(text[thing.start : thing.end], thing.kind.value) for thing in found] == [
        ("Wet op de Zuivere Lucht", "law"),
        ("WZL", "law"),
        ("WZL", "law"),
    ]
