"""What a figure is about besides what it counts."""

from __future__ import annotations

from pathlib import Path

from beleidsmijn.api import Pipeline

TEXT = """Klachten over treinen in 2019

In Vlaanderen waren er 40 klachten. Volgens het CBS kreeg de NMBS er 12 in maart 2020.

Vraag 1
Hoeveel klachten waren er in Antwerpen in 2018?

Antwoord 1
Er waren 300 klachten. Vorig jaar waren het er 310.
"""


def test_place_organisation_and_period_of_a_figure() -> None:
    mined = Pipeline(model="blank")(TEXT)
    numbers = {number.value: number for number in mined.numbers}
    names = {str(organisation.id): organisation.name for organisation in mined.organisations}
    place = numbers[40].place
    assert place is not None
    assert (place.text, place.source) == ("Vlaanderen", "explicit")
    assert [names[str(key)] for key in numbers[12].organisation_ids] == ["Nationale Maatschappij der Belgische Spoorwegen"]
    time = numbers[12].time
    assert time is not None
    assert (time.start, time.source) == ("2020-03", "explicit")
    asked = numbers[300].time
    assert asked is not None
    assert (asked.start, asked.source) == ("2018", "inherited")
    assert numbers[310].time is None


def test_an_answer_counts_what_its_question_asks() -> None:
    text = "Vraag 1\nHoeveel klachten kreeg u?\n\nAntwoord 1\nHet gaat om 312 in 2019 en 24 in 2020.\n\nVraag 2\nWaarom?\n\nAntwoord 2\nEr waren er 40.\n"
    counted = {number.value: number.counted.lemma if number.counted else None for number in Pipeline(model="blank")(text).numbers}
    assert counted == {312: "klacht", 24: "klacht", 40: None}


def test_relative_periods_need_the_date_of_the_document() -> None:
    dated = Pipeline(model="blank")("Brussel, 3 mei 2021\n\nGeachte voorzitter,\n\nVorig jaar waren er 40 klachten.\n")
    (number,) = dated.numbers
    assert number.time is not None
    assert (number.time.start, number.time.source, number.time.text) == ("2020", "document_date", "Vorig jaar")
    assert [period.start for period in dated.periods] == ["2021-05-03", "2020"]


def _row(cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def test_place_and_organisation_of_table_cells(tmp_path: Path) -> None:
    page = tmp_path / "tabel.html"
    rows = [("Provincie", "2019", "2020"), ("Antwerpen", "120", "130"), ("Limburg", "45", "50"), ("Totaal", "165", "180")]
    groups = [("Groep", "2021"), ("Wallonië", ""), ("Mannen", "71"), ("Vrouwen", "72")]
    operators = [("Jaar", "Fluvius", "Sibelga"), ("2019", "12", "13"), ("2020", "14", "16")]
    tables = "".join(f"<table>{''.join(map(_row, table))}</table>" for table in (rows, groups, operators))
    page.write_text(
        f"<html><body><p>{'De tabel geeft het aantal klachten in elke provincie. ' * 8}</p>{tables}</body></html>", encoding="utf-8"
    )
    mined = Pipeline(model="blank")(page)
    names = {str(organisation.id): organisation.name for organisation in mined.organisations}
    places = {number.value: number.place.text for number in mined.numbers if number.place}
    assert places == {120: "Antwerpen", 130: "Antwerpen", 45: "Limburg", 50: "Limburg", 71: "Wallonië", 72: "Wallonië"}
    named = {number.value: [names[str(key)] for key in number.organisation_ids] for number in mined.numbers if number.organisation_ids}
    assert named == {12: ["Fluvius"], 13: ["Sibelga"], 14: ["Fluvius"], 16: ["Sibelga"]}


def test_words_before_a_list_say_what_its_figures_count() -> None:
    text = """Hieronder staan de cijfers.

Aantal klachten in Gent:

- 2012: 828
- 2013: 46.145

In 2021 was het aantal inspecties per provincie:
Antwerpen: 120
Limburg: 80

Een zin over iets anders: 12.
"""
    found = [
        (n.value, n.counted.lemma if n.counted else None, n.time.start if n.time else None, n.place.text if n.place else None)
        for n in Pipeline(model="blank")(text).numbers
    ]
    assert found == [
        (828, "klacht", "2012", "Gent"),
        (46145, "klacht", "2013", "Gent"),
        (120, "inspectie", "2021", "Antwerpen"),
        (80, "inspectie", "2021", "Limburg"),
        (12, None, None, None),
    ]


def test_the_years_of_a_plan_are_not_those_of_its_figures() -> None:
    for asked, start in (
        ("Wat staat er in het meerjarenplan 2026-2031?", None),
        ("Wat leerden de verkiezingen van 2024?", None),
        ("Wat kostte dat in 2019-2020?", "2019"),
    ):
        (number,) = Pipeline(model="blank")(f"Vraag 1\n{asked}\n\nAntwoord 1\nEr waren 40 klachten.\n").numbers
        assert (number.time.start if number.time else None) == start


def test_a_number_in_the_name_of_a_body_is_no_figure() -> None:
    mined = Pipeline(model="blank")("Het geld gaat naar De 12Landschappen, 40 keer.\n")
    assert [number.value for number in mined.numbers] == [40]
