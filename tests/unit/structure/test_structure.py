from __future__ import annotations

import pytest

from beleidsmijn.kinds import SectionKind
from beleidsmijn.readers.base import Block, ReadDocument
from beleidsmijn.structure.boilerplate import find_boilerplate
from beleidsmijn.structure.flattened_tables import find_flattened
from beleidsmijn.structure.parts import Structure, split_lines
from beleidsmijn.structure.sections import analyse


def structure_of(text: str) -> Structure:
    return analyse(ReadDocument(text, "text/plain"))


def pairs(structure: Structure, kind: SectionKind) -> list[str | None]:
    return [part.number for part in structure.parts if part.kind == kind]


@pytest.mark.parametrize(
    "line",
    [
        "Deel op Facebook", "Deel op Facebook Deel op Twitter Deel op LinkedIn", "Laat een reactie achter", "Website created and supported by Iemand", "reageer",
        "Sluiten", "Tags:", "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1", "Tweede Kamer der Staten-Generaal2", "ah-tk-20242025-594",
        "Privacyverklaring | Cookiebeleid | Contact", "Deze website gebruikt cookies om u beter te helpen.", "#Nieuws #Mkb", "Pagina 3 van 12", "© 2023 Iemand",
    ],
)  # fmt: skip
def test_boilerplate(line: str) -> None:
    assert find_boilerplate(split_lines(line)).lines == {0}


@pytest.mark.parametrize(
    "line",
    [
        "Deel 2 van het rapport gaat over zorg.",
        "De reacties waren positief.",
        "1.200 ondernemers deden mee",
        "Menu van maatregelen voor de horeca",
    ],
)
def test_text_that_is_no_boilerplate(line: str) -> None:
    assert find_boilerplate(split_lines(line)).lines == set()


QUESTIONS_AND_ANSWERS = {
    "marks on lines": "Vraag 1\nKent u het bericht?\nAntwoord 1\nJa.\nVraag 2\nHoe veel kost het?\nVraag 3\nEn wanneer?\nAntwoord 2 en 3\nVijf euro, morgen.\n",
    "answer to a question": "Vraag 1\nKent u dit?\n\nAntwoord op vraag 1\nJa.\n\nVraag 2\nWaarom?\n\nAntwoord op vraag 2\nDaarom.\n\nVraag 3\nEcht?\n\nAntwoord op vraag 3:\nZeker.",
    "two lists": "Titel\n\n1. Wat is dit? Graag meer uitleg.\n\n2. Hoeveel zijn er?\n\n3. Wanneer komt het?\n\n1. Dit is een antwoord.\n\n2. Er zijn er tien.\n\n3. Morgen.\n",
    "list with marked answers": "1. Kent u dit?\n\nAntwoord vraag 1:\nJa.\n\n2. Waarom?\n\n3. Wanneer?\n\nAntwoord vraag 2 en 3:\nDaarom, in 2 stappen:\n1. eerst dit.\n2. dan dat.\n",
    "glued list": "Inleiding over iets.1. Wat is uw analyse?2. Welke sectoren groeien?3. Waarom?\n\nAntwoord\n\n1. De analyse is goed.2. Alle sectoren.3. Daarom.\n",
    "one long line": "Vraag 1 Kunt u dit toelichten? Ja, dat kan hier. Vraag 2 Hoeveel is het? Het is veel geld. Vraag 3 Wie betaalt dat? Dat weten wij nog niet.",
}


@pytest.mark.parametrize("text", QUESTIONS_AND_ANSWERS.values(), ids=QUESTIONS_AND_ANSWERS.keys())
def test_questions_are_linked_to_answers(text: str) -> None:
    structure = structure_of(text)
    assert pairs(structure, SectionKind.QUESTION) == ["1", "2", "3"]
    assert pairs(structure, SectionKind.ANSWER) == ["1", "2", "3"]


def test_questions_without_answers() -> None:
    structure = structure_of(
        "Vragen van het lid Jacobs (D66) aan de minister van Financiën over het weer\n\n1. Kunt u dat zeggen?\n\n2. Waarom niet?\n"
    )
    assert pairs(structure, SectionKind.QUESTION) == ["1", "2"]
    assert pairs(structure, SectionKind.ANSWER) == []
    assert structure.kind == "parliamentary_question"


def test_answer_without_a_question_mark_in_it_does_not_swallow_the_signature() -> None:
    structure = structure_of("Vraag 1\nKent u dit?\nAntwoord 1\nJa, zeker.\n\nSimon Stevin, voorzitter Rekenhof\n")
    answer = next(part for part in structure.parts if part.kind == SectionKind.ANSWER)
    signature = next(part for part in structure.parts if part.kind == SectionKind.SIGNATURE)
    assert answer.end <= signature.start


@pytest.mark.parametrize(
    ("line", "name", "role", "organisation"),
    [
        ("Simon Stevin, directeur oKo", "Simon Stevin", "directeur", "oKo"),
        ("Simon Stevin, directeur FeWeb", "Simon Stevin", "directeur", "FeWeb"),
        ("Simon Stevin - gedelegeerd bestuurder UNIZO Limburg", "Simon Stevin", "gedelegeerd bestuurder", "UNIZO Limburg"),
        ("Simon Stevin - gedelegeerd bestuurder\nUNIZO Limburg", "Simon Stevin", "gedelegeerd bestuurder", "UNIZO Limburg"),
        ("Jan van den Vondel, managing director BeCommerce/Safeshops", "Jan van den Vondel", "managing director", "BeCommerce/Safeshops"),
        ("drs. S. (Simon) Stevin,  secretaris", "S. (Simon) Stevin", "secretaris", None),
        ("Aletta Jacobs, voorzitter van de Vereniging van Artsen", "Aletta Jacobs", "voorzitter", "Vereniging van Artsen"),
        ("Simon Stevin, voormalig gedelegeerd bestuurder", "Simon Stevin", "voormalig gedelegeerd bestuurder", None),
        (
            "Simon Stevin is hoogleraar economie van de welvaartsstaat, Universiteit Utrecht",
            "Simon Stevin",
            "hoogleraar economie van de welvaartsstaat",
            "Universiteit Utrecht",
        ),
        ("Simon Stevin\ndirecteur-bestuurder", "Simon Stevin", "directeur-bestuurder", None),
    ],
)
def test_signatures(line: str, name: str, role: str, organisation: str | None) -> None:
    people = structure_of(f"Een opiniestuk over beleid.\n\nMet een alinea tekst erin die ergens over gaat.\n\n{line}\n").people
    assert [(p.name, p.role, p.organisation) for p in people] == [(name, role, organisation)]


def test_several_authors_in_one_line() -> None:
    text = "Door Simon Stevin, bestuurder bij FeWeb, en Aletta Jacobs, voorzitter van de Vereniging van Artsen\n\nDit is een stuk.\n"
    assert [(p.name, p.role, p.organisation) for p in structure_of(text).people] == [
        ("Simon Stevin", "bestuurder", "FeWeb"), ("Aletta Jacobs", "voorzitter", "Vereniging van Artsen"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Schriftelijke vraag nr. 412 van 17 maart 2025\nvan ALETTA JACOBS\naan SIMON STEVIN, Vlaams minister van Onderwijs\n\nHoeveel?\n",
        "SIMON STEVIN\nVLAAMS MINISTER VAN ONDERWIJS\n\nANTWOORD\nop vraag nr. 412 van 17 maart 2025\nvan ALETTA JACOBS\n\nTien.\n",
    ],
)
def test_names_in_capitals_in_flemish_questions_and_answers(text: str) -> None:
    people = structure_of(text).people
    assert {(p.name, p.function) for p in people} == {("Aletta Jacobs", "questioner"), ("Simon Stevin", "respondent")}


def test_a_flemish_question_to_a_minister_by_office() -> None:
    structure = structure_of(
        "Schriftelijke vraag nr. 412 van 17 maart 2025\nvan Aletta Jacobs\naan de Vlaamse minister van Onderwijs\n\nLeesvaardigheid - Toetsen\n\nHoeveel?\n"
    )
    assert [(p.name, p.function) for p in structure.people] == [("Aletta Jacobs", "questioner")]
    assert structure.title == "Leesvaardigheid - Toetsen"


def test_questions_in_a_committee_are_a_debate() -> None:
    head = "Vlaams Parlement - Commissie voor Onderwijs\nVergadering van 13 maart 2025\n\n"
    structure = structure_of(f"{head}VRAAG OM UITLEG van Aletta Jacobs aan minister Simon Stevin over lezen\n\nMinister, hoe komt dat?\n")
    assert (structure.kind, structure.title) == (
        "parliamentary_debate",
        "VRAAG OM UITLEG van Aletta Jacobs aan minister Simon Stevin over lezen",
    )
    assert {(p.name, p.function) for p in structure.people} == {("Aletta Jacobs", "questioner"), ("Simon Stevin", "respondent")}


@pytest.mark.parametrize(
    ("text", "title", "date"),
    [
        ("MINISTERIE VAN SOCIALE ZAKEN EN WERKGELEGENHEID\nResultaten 2024\n\nDat is zo.\n", "Resultaten 2024", None),
        ("BIJLAGE 2 - Monitor van de zorg\n\nDat is zo.\n", "BIJLAGE 2 - Monitor van de zorg", None),
        ("FOD Mobiliteit - Nieuwsbericht\n\nMinder doden op de weg\n\nDat is zo.\n", "Minder doden op de weg", None),
        (
            "Belgische Senaat\nSchriftelijke vraag nr. 8-1744\nvan Aletta Jacobs (N-VA)\nd.d. 20 november 2024\naan de minister van Defensie\n\nHelikopters - Kosten\n\nHoeveel?\n\nAntwoord ontvangen op 8 januari 2025:\n\nTien.\n",
            "Helikopters - Kosten",
            "2025-01-08",
        ),
        (
            "Provinciale Staten van Drenthe\nStatenstuk 2025-1042\nVoorstel tot vaststelling van de Energievisie\n\nDat is zo.\n",
            "Voorstel tot vaststelling van de Energievisie",
            None,
        ),
        (
            "Persmededeling van de Vlaamse Regering\nKabinet van minister Aletta Jacobs\n\nGeld voor woningen\n\nDat is zo.\n",
            "Geld voor woningen",
            None,
        ),
    ],
)
def test_lines_of_a_letterhead_are_no_title(text: str, title: str, date: str | None) -> None:
    structure = structure_of(text)
    assert (structure.title, structure.date) == (title, date)


def test_an_opinion_says_by_whom_it_is_and_on_whose_behalf() -> None:
    structure = structure_of("Sport is geen luxe\nOpiniebijdrage van Simon Stevin en Aletta Jacobs namens het Sportnetwerk\n\nDat is zo.\n")
    assert (structure.kind, [p.name for p in structure.people]) == ("opinion", ["Simon Stevin", "Aletta Jacobs"])


def test_who_wrote_is_told_in_one_sentence() -> None:
    people = structure_of("Een stuk over fietsen.\n\nDat is zo.\n\nSimon Stevin is woordvoerder van Traxio. Anderen tekenden mee.\n").people
    assert [(p.name, p.role, p.organisation) for p in people] == [("Simon Stevin", "woordvoerder", "Traxio")]


def test_questioners_and_minister() -> None:
    text = "Vragen van de leden Inge van Dijk (CDA), Vijlbrief (D66) en Kröger en Bushoff (beiden GroenLinks-PvdA) aan de minister van Financiën over geld\n\nAntwoord van Minister Faber - Van de Klashorst (Asiel en Migratie)\n"
    people = structure_of(text).people
    assert [(p.name, p.organisation) for p in people if p.function == "questioner"] == [
        ("Inge van Dijk", "CDA"), ("Vijlbrief", "D66"), ("Kröger", "GroenLinks-PvdA"), ("Bushoff", "GroenLinks-PvdA"),
    ]  # fmt: skip
    assert [(p.name, p.role, p.organisation) for p in people if p.function == "respondent"] == [
        ("Faber - Van de Klashorst", "minister", "Asiel en Migratie")
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Vragen van de leden Jacobs en Yeşilgöz-Zegerius (beiden VVD) aan\nde Minister en de Staatssecretaris overhet water",
            ["Jacobs", "Yeşilgöz-Zegerius"],
        ),
        ("Antwoorden op de vragen van de leden Jacobs (PvdA) en Kuyper (SGP) over een uitzending", ["Jacobs", "Kuyper"]),
        (
            "Beantwoording Kamervragen van het lid Jacobs (SP) over het bericht dat een ME'er in Ons Dorp aan niets wilde meedoen over water",
            ["Jacobs"],
        ),
        ("Op 6 november hebben de leden Jacobs en Kuyper (beiden SGP) schriftelijke vragen gesteld aan de minister.", ["Jacobs", "Kuyper"]),
        ("Vragen van het lid Jacobs (SP) aan de Staatssecretaris\nvan Binnenlandse Zaken\n\nMinister van Asiel\nminister", ["Jacobs"]),
    ],
)
def test_who_is_behind_a_paper(text: str, names: list[str]) -> None:
    assert [person.name for person in structure_of(text).people] == names


def test_a_delay_is_told_by_who_should_answer() -> None:
    people = structure_of(
        "Mededeling van staatssecretaris Jacobs (Landbouw) (ontvangen 20 november 2024)\n\nHet antwoord komt later."
    ).people
    assert [(person.name, person.function) for person in people] == [("Jacobs", "respondent")]


def test_byline_with_a_date() -> None:
    assert [person.name for person in structure_of("Over taalmodellen\n\nDoor Aletta Jacobs 6-2-2024\n\nTekst over beleid.").people] == [
        "Aletta Jacobs"
    ]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Over taalmodellen\n\nOpinie | Aletta Jacobs, hoogleraar recht (XYZ)\n\n5 mei 2023\n\nTekst over beleid.", ("Aletta Jacobs", "hoogleraar recht", "XYZ")),
        ("Over taalmodellen\n\n5 mei 2023 - Aletta Jacobs\n\nTekst over beleid.", ("Aletta Jacobs", None, None)),
        ("OPINIE\nOver taalmodellen\nEls Jacobs\nza 6 mei 2023\n\nTekst over beleid.", ("Els Jacobs", None, None)),
        ("# Over taalmodellen\n\n*Aletta Jacobs, directeur van XYZ* — 5 mei 2023\n\nTekst over beleid.", ("Aletta Jacobs", "directeur", "XYZ")),
        ("Over taalmodellen\n\nTekst over beleid.\n\nAletta Jacobs is directeur van XYZ.", ("Aletta Jacobs", "directeur", "XYZ")),
    ],
)  # fmt: skip
def test_who_wrote_it_by_a_line_at_the_edge(text: str, author: tuple[str, str | None, str | None]) -> None:
    (person,) = structure_of(text).people
    assert (person.name, person.role, person.organisation) == author
    assert structure_of(text).title == "Over taalmodellen"


def test_any_work_for_an_organisation_is_a_role() -> None:
    for by in ("Door", "ingediend door"):
        (person,) = structure_of(f"Wachten op zorg\n\n{by} Aletta Jacobs, jeugdarts bij de Zorg Noord\n\nVorige week was het zo.").people
        assert (person.name, person.role, person.organisation) == ("Aletta Jacobs", "jeugdarts", "Zorg Noord")


def test_what_the_last_line_says_of_the_author() -> None:
    text = "De wolf in het dorp\n\nEr zijn dit jaar veel wolven.\n\nAletta Jacobs is schapenhouder in Gent en lid van een gilde."
    assert [(person.name, person.role) for person in structure_of(text).people] == [
        ("Aletta Jacobs", "schapenhouder in Gent en lid van een gilde")
    ]


def test_authors_who_write_on_their_own_behalf() -> None:
    text = "Open data voor ieder\n\nWij vragen om data.\n\nAletta Jacobs en Bart Jacobs schrijven op persoonlijke titel."
    assert [person.name for person in structure_of(text).people] == ["Aletta Jacobs", "Bart Jacobs"]


def test_the_subject_of_a_question_below_its_heading() -> None:
    text = (
        "DO 2024202501234\nVraag nr. 87 van mevrouw de volksvertegenwoordiger Aletta Jacobs van 11 februari 2025 (N.) aan de minister van "
        "Water:\nHet peil van de beken.\nHet peil van de beken daalt.\n1. Hoeveel?\n2. Waarom?\n"
    )
    assert structure_of(text).title == "Het peil van de beken"


def test_the_heading_of_an_answer_far_below_is_no_title() -> None:
    text = "Vraag om uitleg over de verkoop van fietsen\n\n" + "Minister, er worden minder fietsen verkocht. " * 20
    assert structure_of(f"{text}\n\nAntwoord van minister Aletta Jacobs\n1. Ja.\n").title == "Vraag om uitleg over de verkoop van fietsen"


def test_a_sentence_about_somebody_names_no_author() -> None:
    text = "Over taalmodellen\n\nTekst over beleid.\n\nAletta Jacobs is tegen het plan van de voorzitter."
    assert not structure_of(text).people


def test_a_noun_and_an_abbreviation_name_no_author() -> None:
    assert not structure_of("Uitvoeringstoets UWV\n\nTekst over beleid.").people


def test_who_is_quoted_at_the_end_is_no_author() -> None:
    assert not structure_of("Jaarverslag\n\nTekst over beleid.\n\nAletta Jacobs, directeur: ‘Wij verwachten groei.’").people


def test_a_list_of_who_is_there_names_no_author() -> None:
    text = (
        "Verslag van de vergadering\n\nAletta Jacobs, voorzitter\nBart Jacobs, secretaris\nCarla Jacobs, lid\n\n"
        + "Tekst over beleid.\n" * 40
    )
    assert not structure_of(text).people


def test_a_written_question_of_the_flemish_parliament() -> None:
    text = "SCHRIFTELIJKE VRAAG\nnr. 12\nvan ALETTA VAN DER JACOBS\ndatum: 5 mei 2023\n\naan BART JACOBS\nVLAAMS MINISTER VAN WATER\n\nOver water\n\nTekst."
    found = structure_of(text)
    assert [(p.name, p.function.value, p.role) for p in found.people] == [
        ("Aletta Van der Jacobs", "questioner", "volksvertegenwoordiger"),
        ("Bart Jacobs", "respondent", "vlaams minister van water"),
    ]
    assert found.date == "2023-05-05"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Raad voor Water\n\nOver water\nEindrapport\n\nvr 5 mei 2023\n\nSamenvatting\n\nTekst.", "Over water"),
        ("RAPPORT\n\nOver water\n\nTekst.", "Over water"),
        ("Algemene Waterraad\n\n5 mei 2023\n\nSamenvatting\n\nTekst.", "Algemene Waterraad"),
        ("Zelfstandigen. - Vaderschapsverlof.\n\nHet debat daarover duurt voort.", "Zelfstandigen. - Vaderschapsverlof"),
        (
            "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2020–2021\n32 545\nWet- en regelgeving banken\nNr. 143\nMOTIE",
            "Wet- en regelgeving banken",
        ),
        (
            "Commissie voor Economie, Consumentenbescherming en Digitalisering\nvan Woensdag 12 maart 2025 Namiddag ____\n\nDe heer Jacobs:",
            "Commissie voor Economie, Consumentenbescherming en Digitalisering",
        ),
        (
            "Advies over taalmodellen voor de overheid Door Aletta Jacobs\n\nInleiding\n\nNa een jaar onderzoek.",
            "Advies over taalmodellen voor de overheid",
        ),
    ],
)
def test_title(text: str, title: str) -> None:
    assert structure_of(text).title == title


def test_the_heading_of_the_first_section_is_no_title() -> None:
    text = "Vergelijking van modellen\n\nInleiding\n\nEr zijn ambtenaren die modellen gebruiken."
    start = text.index("Inleiding")
    read = ReadDocument(text, "text/plain", blocks=[Block("heading", start, start + len("Inleiding"))])
    assert analyse(read).title == "Vergelijking van modellen"


def test_what_a_program_calls_a_document_is_no_title() -> None:
    text = "Vergelijking van modellen\n\nEr zijn ambtenaren die modellen gebruiken."
    assert (
        analyse(ReadDocument(text, "text/plain", metadata={"title": "Microsoft Word - concept3.docx"})).title == "Vergelijking van modellen"
    )


FLATTENED = (
    "sess deeln sess deeln\nAAA 13 536 11 382\nBBB 12 331 9 249\nCCC 25 853 11 445\n\ntot 50 1720 31 1076\n\n2018 2019\n\n3. Verder niets."
)


def test_flattened_table_with_header_below() -> None:
    (found,) = find_flattened(split_lines(FLATTENED), set())
    assert found.table.verified
    assert found.table.columns == (("2018", "sess"), ("2018", "deeln"), ("2019", "sess"), ("2019", "deeln"))
    assert [cell.value for cell in found.table.rows[0].cells] == [13, 536, 11, 382]


def test_the_heading_of_a_question_is_no_header_of_a_table() -> None:
    text = "Vraag 1\nVraag 1\nAA 10 20\nTotaal 30 40\n"
    parts = analyse(ReadDocument(text, "text/plain")).parts
    (table,) = [part for part in parts if part.kind == SectionKind.TABLE]
    assert text[table.start : table.end] == "AA 10 20\nTotaal 30 40"


def test_flattened_table_thousands_with_spaces() -> None:
    (found,) = find_flattened(split_lines("regio aantal\nA 1 200 30\nB 2 300 40\nC 500 50\nTotaal 4 000 120"), set())
    assert found.table.verified
    assert [cell.value for cell in found.table.rows[0].cells] == [1200, 30]


def test_flattened_table_that_does_not_add_up_is_not_verified() -> None:
    (found,) = find_flattened(split_lines("regio aantal\nAA 10\nBB 20\nCC 30\nTotaal 61"), set())
    assert not found.table.verified


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1\nZie vraag 16.\nVraag 2\n",
        "1. eerste\n2. tweede\n3. derde\n",
        "In 2019 waren er 12\nIn 2020 waren er 14\nIn 2021 waren er 16\n",
    ],
)
def test_lines_that_are_no_table(text: str) -> None:
    assert find_flattened(split_lines(text), set()) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Titel\n\n5 mei 2023\n\nEen tekst over beleid.", "2023-05-05"), ("Titel\n\n25-11-2021\n\nTekst.", "2021-11-25"),
        ("Antwoord van Minister Jacobs (Financiën) (ontvangen 19 november 2024).", "2024-11-19"), ("Den Haag, 12 mei 2023\n\nGeachte voorzitter,", "2023-05-12"),
        ("Titel\n\nDe wet van 2 augustus 2002 geldt nog.", None), ("Over taalmodellen\n\nDoor Aletta Jacobs 6-2-2024\n\nTekst.", "2024-02-06"),
        ("Convenant\n\nPartijen komen dit overeen.\n\nAldus in vijfvoud ondertekend te Gent op 12 november 2024.", "2024-11-12"),
        ("MOTIE VAN HET LID JACOBS\n\nVoorgesteld 6 juli 2021\n\nDe Kamer, gehoord de beraadslaging,", "2021-07-06"),
    ],
)  # fmt: skip
def test_document_date(text: str, date: str | None) -> None:
    assert structure_of(text).date == date


def test_french_paragraph_is_marked() -> None:
    text = "De minister heeft in het parlement uitgelegd hoe de nieuwe maatregel voor kleine ondernemingen zal werken.\n\nLe ministre a expliqué au parlement comment la nouvelle mesure pour les petites entreprises va fonctionner."
    assert [part.language for part in structure_of(text).parts] == ["nl", "fr"]


def test_quote_with_its_speaker() -> None:
    text = "„Het ging goed.” “Wij hebben samen met alle partners een heel goed plan gemaakt voor de stad”, zegt Simon Stevin van de stad."
    quotes = [part for part in structure_of(text).parts if part.kind == SectionKind.QUOTE]
    assert [part.speaker for part in quotes] == ["Simon Stevin"]


def test_where_something_was_said_is_no_speaker() -> None:
    text = (
        "Dat zei minister Stevin in het Brussels Parlement: “Wij hebben samen met alle partners een heel goed plan gemaakt voor de stad”."
    )
    assert not any(part.speaker for part in structure_of(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "VRAAG 1\nIs dat zo?\n\nANTWOORD 1\nJa.\n\nVRAAG 2\nWaarom?\n\nANTWOORD OP VRAAG 2\nDaarom.",
        "V1. Is dat zo?\nA1. Ja.\n\nV2. Waarom?\nA2. Daarom.",
        "Hierbij antwoord ik op de vragen.\n\n1. Is dat zo?\n\nJa, dat is zo.\n\n2. Waarom?\n\nDaarom is dat zo.",
    ],
)
def test_marks_of_questions_and_answers(text: str) -> None:
    found = structure_of(text)
    assert pairs(found, SectionKind.QUESTION) == ["1", "2"]
    assert pairs(found, SectionKind.ANSWER) == ["1", "2"]


def test_numbered_questions_without_answers_have_none() -> None:
    found = structure_of("Vragen van het lid Jacobs aan de minister.\n\n1. Is dat zo?\n\nGraag per jaar.\n\n2. Waarom?\n\nGraag per stad.")
    assert pairs(found, SectionKind.QUESTION) == ["1", "2"]
    assert pairs(found, SectionKind.ANSWER) == []


@pytest.mark.parametrize(
    ("text", "title", "kind", "date"),
    [
        ("De Krant - opinie\n\nEen huis is geen bank\n\nWij vinden dat.\n", "Een huis is geen bank", "opinion", None),
        ("Memorandum verkiezingen - Voka\n\nEen omgevingsvergunning duurt lang.\n", "Memorandum verkiezingen - Voka", "opinion", None),
        ("Nieuwsbericht | 8 oktober 2025\n\nHelft wil investeren\n\nDat is zo.\n", "Helft wil investeren", "news", "2025-10-08"),
        (
            "Wie betaalt de rekening van de gratis opvang?\ndoor Aletta Jacobs\n\nDat weten we.\n",
            "Wie betaalt de rekening van de gratis opvang?",
            "other",
            None,
        ),
        (
            "Bijlage 2 Toelichting op de begrotingsmutaties Voorjaarsnota\n\nArtikel 1 Onderwijs\nDat is zo.\n",
            "Bijlage 2 Toelichting op de begrotingsmutaties Voorjaarsnota",
            "report",
            None,
        ),
        ("ANP Persportaal\n\nDe premie stijgt\n\nDat is zo.\n", "De premie stijgt", "other", None),
        (
            "Geen geld nodig, maar klanten\n\nDeze opinie verscheen in de krant.\n\nDat is zo.\n",
            "Geen geld nodig, maar klanten",
            "opinion",
            None,
        ),
        ("Leegloop op school\n\nFACTCHECK - Klopt dat? Wij vinden dat het klopt.\n", "Leegloop op school", "news", None),
        (
            "Huizen: hype of hulp? Wat steden ons leren\n\nNieuwsbrief\n\nDe stad leert.\n",
            "Huizen: hype of hulp? Wat steden ons leren",
            "news",
            None,
        ),
        (
            "Memorie van toelichting\n\nWijziging van de Wet dakgoten\n\nDit voorstel wijzigt de wet.\n",
            "Wijziging van de Wet dakgoten",
            "legislation",
            None,
        ),
        ("OPEN BRIEF\n\nAan de formateur: red het theater\n\nBeste Simon,\n", "Aan de formateur: red het theater", "opinion", None),
        ("Sociale Raad van Vlaanderen (SRV)\nAdvies over de jobbonus\n\nDe raad zegt dit.\n", "Advies over de jobbonus", "report", None),
        ("De prijs van stroom\nBeleidsnota van de Raad, juni 2025\n\nStroom is duur.\n", "De prijs van stroom", "report", "2025-06"),
        (
            "PERSBERICHT\nBrussel, 12 maart 2025\n\nBanken maken actieplan tegen fraude\n\nDe banken doen dat.\n",
            "Banken maken actieplan tegen fraude",
            "news",
            "2025-03-12",
        ),
        (
            "Wachten op zorg\n\nDoor Aletta Jacobs, jeugdarts bij Zorg Noord\n\nVorige week kwam het jaarrapport. Wat moet er gebeuren? Veel.\n",
            "Wachten op zorg",
            "opinion",
            None,
        ),
        ("Put in het budget\n\nBELGA – Het fonds heeft een tekort.\n", "Put in het budget", "news", None),
        (
            "Raadsvoorstel 2025-041\nOnderwerp: De grond van het dorp\nDatum raadsvergadering: 26 juni 2025\n\nZie de brief d.d. 14 april 2025.\n",
            "De grond van het dorp",
            "report",
            "2025-06-26",
        ),
    ],
)
def test_what_stands_above_a_title(text: str, title: str, kind: str, date: str | None) -> None:
    structure = structure_of(text)
    assert (structure.title, structure.kind, structure.date) == (title, kind, date)


def test_a_calling_makes_an_author() -> None:
    people = structure_of("Een stuk over zorg\n\nDe zorg kost veel, en dat blijft zo.\n\nSimon Stevin is arts en filosoof.\n").people
    assert [(p.name, p.role, p.organisation) for p in people] == [("Simon Stevin", "arts en filosoof", None)]


def test_a_question_and_its_answer_as_the_belgian_chamber_heads_them() -> None:
    asked = "Vraag nr. 214 van mevrouw de volksvertegenwoordiger Aletta Jacobs van 3 februari 2025 (Fr.)"
    answered = f"Antwoord van de vice-eersteminister en minister van Mobiliteit van 18 maart 2025, op de {asked.replace('Vraag', 'vraag')}:"
    structure = structure_of(
        f"{asked} aan de minister van Mobiliteit:\n\nHoeveel waren er?\n\n{answered}\n\n1. Er waren er 300.\n\n2. Nee.\n"
    )
    assert (structure.kind, structure.date) == ("parliamentary_answer", "2025-03-18")
    assert [(p.name, p.function) for p in structure.people] == [("Aletta Jacobs", "questioner")]
    alone = structure_of(f"{answered}\n\n1. Er waren er 300.\n\n2. Nee.\n")
    assert (pairs(alone, SectionKind.QUESTION), pairs(alone, SectionKind.ANSWER)) == ([], ["1", "2"])


def test_lines_with_bars_are_a_table() -> None:
    text = "Feiten per district:\n\nDistrict | 2023 | 2024\n--- | --- | ---\nNoord | 612 | 655\nZuid | 176 |\n\nMeer | minder\n"
    (table,) = (part.table for part in structure_of(text).parts if part.table)
    assert table.columns == (("2023",), ("2024",))
    assert [(row.label, [cell.value for cell in row.cells]) for row in table.rows] == [("Noord", [612, 655]), ("Zuid", [176, None])]


def test_a_byline_and_what_the_end_says_of_who_wrote() -> None:
    text = "Een stuk over de cloud\n\nDoor Simon Stevin\n\nDe cloud is duur, en dat blijft zo.\n\n{} is hoogleraar rekenkunde aan de KU Leuven en voormalig directeur van ABC.\n"
    told = [(p.name, p.role, p.organisation) for p in structure_of(text.format("Simon Stevin")).people]
    assert told == [("Simon Stevin", "hoogleraar rekenkunde", "KU Leuven")]
    assert [p.name for p in structure_of(text.format("Aletta Jacobs")).people] == ["Simon Stevin"]


def test_a_minister_signs_with_the_family_name_in_capitals() -> None:
    people = structure_of("Betreft: Dakgoten\n\nDe dakgoten worden hersteld, en dat kost geld.\n\nSimon STEVIN\n").people
    assert [p.name for p in people] == ["Simon Stevin"]


def test_speakers_on_lines_of_their_own() -> None:
    text = "De voorzitter\nMevrouw Jacobs heeft het woord.\n\nAletta Jacobs (Groen)\nMinister, hoe zit dat?\n\nMinister Simon Stevin\nDat zit goed.\n"
    turns = [part for part in structure_of(text).parts if part.kind == SectionKind.TURN]
    assert [turn.speaker for turn in turns] == ["De voorzitter", "Aletta Jacobs", "Minister Simon Stevin"]
    assert structure_of("Aletta Jacobs (Groen)\nMinister, hoe zit dat?\n").kind != "parliamentary_debate"


def test_no_table_goes_over_the_start_of_an_answer() -> None:
    parts = structure_of("0Antwoord 1\nAA 10 20\nTotaal 30 40\n").parts
    assert [part.kind for part in parts if part.kind in {SectionKind.TABLE, SectionKind.ANSWER}] == [SectionKind.ANSWER]


def test_a_column_says_by_whom_it_is() -> None:
    (author,) = structure_of("Eindelijk een overheid die werkt?\n\nColumn door Aletta Jacobs\n\nVorige week was het zover.\n").people
    assert author.name == "Aletta Jacobs"


def test_who_asks_a_minister_to_explain() -> None:
    text = "Vraag om uitleg over de wachtlijsten\nvan Aletta Jacobs aan minister Simon Stevin\n\nDe voorzitter\nMevrouw Jacobs heeft het woord.\n"
    assert {person.name for person in structure_of(text).people} == {"Aletta Jacobs", "Simon Stevin"}


def test_who_hands_in_a_paper_is_no_part_of_its_title() -> None:
    text = "BELEIDSNOTA Economie, Innovatie en Industrie in Vlaanderen\ningediend door minister Simon Stevin\n\nDat is zo.\n"
    assert structure_of(text).title == "BELEIDSNOTA Economie, Innovatie en Industrie in Vlaanderen"
