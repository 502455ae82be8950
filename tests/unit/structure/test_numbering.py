"""Numbers of lines in the margin of a draft."""

from __future__ import annotations

from beleidsmijn.api import Pipeline
from beleidsmijn.kinds import SectionKind
from beleidsmijn.structure.numbering import numbering
from beleidsmijn.structure.parts import Part, TablePart

LINES = "Wij willen dat {n} \ngemeenten meer doen voor de 12 scholen in hun wijken en dat zij daar geld voor krijgen. "
DRAFT = "".join(LINES.format(n=n) for n in (*range(31, 43), *range(1, 9)))


def test_numbers_that_go_up_by_one_from_line_to_line_are_found() -> None:
    found = [int(DRAFT[start:end]) for start, end in numbering(DRAFT)]
    assert sorted(found) == [*range(1, 9), *range(31, 43)]


def test_a_lost_number_does_not_end_the_chain_and_a_short_chain_is_none() -> None:
    assert len(list(numbering("".join(LINES.format(n=n) for n in (1, 2, 3, 5, 6, 7, 8, 9))))) == 8
    assert list(numbering("".join(LINES.format(n=n) for n in range(1, 8)))) == []


def test_they_are_no_figures() -> None:
    mined = Pipeline(model="blank")(DRAFT)
    assert {number.value for number in mined.numbers} == {12}


def test_numbers_that_paragraphs_begin_with_are_no_figures() -> None:
    paragraphs = [f"{n} De partij wil dat de regering hier iets aan doet, en snel." for n in (152, 153, 154, 156)]
    text = "\n\n".join([*paragraphs, "12 gemeenten doen mee."])
    assert [text[start:end] for start, end in numbering(text)] == ["152", "153", "154", "156"]


def test_numbers_of_pages_beside_a_running_head() -> None:
    filler = "Dat is nodig, want de klassen zijn te groot en de leraren te moe. " * 3
    page = (
        filler
        + "De partij wil {count} scholen bouwen en {more} klassen erbij, en dat de wachtlijsten {n} Programma van de Partij 2002-2006kleiner worden. "
    )
    before = "".join(page.format(n=n, count=60 - n, more=7 * n) for n in range(2, 9))
    assert [before[start:end] for start, end in numbering(before)] == [str(n) for n in range(2, 9)]
    glued = before.replace("2006kleiner", "200632 kleiner", 1)
    assert [glued[start:end] for start, end in numbering(glued)] == [str(n) for n in range(2, 9)]
    after = "".join(
        f"{filler}Zij wil meer scholen. Programma van de Partij 2002-2006{n} En betere, met kleine klassen. " for n in (11, 13, 15, 17, 19)
    )
    assert [after[start:end] for start, end in numbering(after)] == ["11", "13", "15", "17", "19"]
    assert list(numbering("".join(f"{filler}Het aantal klachten over de treinen was toen {n}. " for n in (31, 36, 32, 38, 40, 47)))) == []


def test_tables_of_contents_are_no_figures() -> None:
    titles = ["Inleiding", "1. De economie", "1.1 Groei en krimp in het hele land en\ndaarbuiten", "• Werk ......", "Zorg"]
    contents = "\n".join(f"{title} {page}" for title, page in zip(titles, (5, 7, 7, 12, 30), strict=True))
    assert [contents[start:end] for start, end in numbering(contents)] == ["5", "1.", "7", "7", "12", "30"]
    assert len(numbering("Inhoud\nOver de makers 4\nInleiding 5\nDe toestand 6\nSlot en dank 12\n")) == 4
    assert len(numbering("Inhoudsopgave\nInleiding 4\n1 De economie 9\n\nInleiding\nDe raad spreekt.\nGent 120\n")) == 3
    assert list(numbering("Gent 120\nBrugge 50\nLuik 60\nNamen 20\nBergen 70")) == []


def test_numbers_of_headings_are_no_figures() -> None:
    headings = ["1 Inleiding", "2.1 Groei", "3. Slot", "12 miljoen euro voor winkels"]
    text = "\n\n".join(headings)
    parts = [Part(SectionKind.HEADING, text.index(heading), text.index(heading) + len(heading)) for heading in headings]
    assert [text[start:end] for start, end in numbering(text, parts)] == ["1", "2.1", "3"]


def test_numbers_of_headings_on_lines_of_their_own_are_no_figures() -> None:
    text = "Advies\n\n1 Situering\nDe raad kreeg een vraag.\n\n2 Aanbevelingen\nEr zijn 3 aanbevelingen.\n\n4 bedrijven zwijgen"
    assert [text[start:end] for start, end in numbering(text)] == ["1", "2"]


def test_figures_that_rise_from_row_to_row_of_a_table_are_no_pages() -> None:
    text = "Stad\tWinkels\nGent\t34\nBrugge\t36\nAalst\t71\nLuik\t87"
    assert len(numbering(text)) == 4
    table = TablePart((("Winkels",),), (), verified=False)
    assert numbering(text, [Part(SectionKind.TABLE, 0, len(text), table=table)]) == []


def test_a_column_whose_figures_rise_is_no_table_of_contents() -> None:
    text = "Er zijn 9 huizen.\n\nHuis   Aantal   Wachtlijst\nGent    388   12\nAalst   274   25\nLeuven  301   33\nTotaal  963   70\n"
    assert {12, 25, 33, 70} <= {number.value for number in Pipeline(model="blank")(text).numbers}
