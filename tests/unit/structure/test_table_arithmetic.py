"""Scales of headers, and what can be checked in a table."""

from __future__ import annotations

import pytest

from beleidsmijn.numbers.cells import cell_quantity, counted_in_caption
from beleidsmijn.structure.flattened_tables import FoundTable, find_flattened
from beleidsmijn.structure.parts import split_lines
from beleidsmijn.structure.table_checks import checks
from beleidsmijn.structure.table_scale import Scale, find_scale, without_scale


def _table(text: str) -> FoundTable:
    (found,) = find_flattened(split_lines(text), set())
    return found


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("Uitgaven (x € 1.000)", Scale(1_000, "EUR")),
        ("bedragen x € 1 mln.", Scale(10**6, "EUR")),
        ("in duizendtallen", Scale(1_000, None)),
        ("Omzet (in miljoenen euro)", Scale(10**6, "EUR")),
        ("(x 1.000)", Scale(1_000, None)),
        ("Uitgaven (mln euro)", Scale(10**6, "EUR")),
        ("Inwoners (miljoen)", Scale(10**6, None)),
        ("in miljarden euro's", Scale(10**9, "EUR")),
        ("aanvragen in 2020", Scale()),
    ],
)
def test_scale_of_a_header(header: str, scale: Scale) -> None:
    assert find_scale([header]) == scale


def test_a_scale_is_no_name_of_a_column() -> None:
    assert without_scale("Uitgaven (x € 1.000)").strip() == "Uitgaven"


def test_the_scale_goes_to_every_figure() -> None:
    table = _table("Uitgaven (x € 1.000)\nBouw 12\nHandel 30\nTotaal 42\n").table
    figure = cell_quantity(table, table.rows[0], 0)
    assert figure is not None
    assert (figure.value, figure.unit, table.verified) == (12_000, "EUR", True)


def test_totals_of_columns_and_rows() -> None:
    table = _table("2019 2020 totaal\nBouw 12 13 25\nHandel 30 20 50\nTotaal 42 33 76\n").table
    found = [(check.kind, check.stated, check.computed, check.holds) for check in checks(table)]
    assert ("column_sum", 42, 42, True) in found
    assert ("column_sum", 76, 75, False) in found
    assert ("row_sum", 25, 25, True) in found
    assert ("row_sum", 76, 75, False) in found


def test_percentages_are_parts_of_a_hundred() -> None:
    table = _table("aandeel\nBouw 33,3%\nHandel 33,3%\nIndustrie 33,3%\n").table
    assert [(check.kind, check.holds) for check in checks(table)] == [("percentages", True)]


def test_differences_and_averages() -> None:
    table = _table("2019 2020 verschil\nBouw 12 15 3\nHandel 30 20 -10\nGemiddeld 21 17,5 -3,5\n").table
    found = [(check.kind, check.row, check.column, check.holds) for check in checks(table)]
    assert ("difference", 0, 2, True) in found
    assert ("difference", 1, 2, True) in found
    assert ("average", 2, 0, True) in found
    assert ("average", 2, 1, True) in found


def test_as_many_columns_as_the_header_has_years() -> None:
    (found,) = find_flattened(split_lines("Sector 2021 2022\nKleinhandel 500 250\nGroothandel 200 400\nTotaal 700 650\n"), set())
    assert [[cell.value for cell in row.cells] for row in found.table.rows] == [[500, 250], [200, 400], [700, 650]]
    assert (found.table.columns, found.table.verified) == ((("2021",), ("2022",)), True)


def test_a_scale_among_headers_is_of_its_column_and_a_title_above_is_no_header() -> None:
    text = "Overzicht van de sector\n\nSector werknemers omzet (x 1.000 euro)\nKleinhandel 12.500 1.250\nHoreca 6.100 900\nTotaal 18.600 2.150\n"
    (found,) = find_flattened(split_lines(text), set())
    assert found.table.columns == (("werknemers",), ("omzet (x 1.000 euro)",))
    figures = [cell_quantity(found.table, found.table.rows[0], column) for column in (0, 1)]
    assert [(figure.value, figure.unit) for figure in figures if figure] == [(12500, "count"), (1_250_000, "EUR")]


@pytest.mark.parametrize("title", ["Tabel 1. Maatregelen naar grootte (in %)", "Werkzaamheidsgraad van 20 tot 64 jaar, in %"])
def test_the_title_above_the_headers_gives_the_unit_of_all_figures(title: str) -> None:
    table = _table(f"{title}\n\t2021\t2022\nNoord\t75,3\t76,7\nZuid\t65,2\t65,7\nOost\t62,2\t65,2\n").table
    figures = [cell_quantity(table, row, 1) for row in table.rows]
    assert [(figure.unit, figure.time and figure.time.iso) for figure in figures if figure] == [("percent", "2022")] * 3


def test_the_scale_above_the_headers_goes_to_every_figure() -> None:
    table = _table(
        "Tabel: investeringen (in miljoen euro)\n\nProgramma  2022  2023\nBruggen  61,2  70,5\nWegdek  180,0  199,3\nTotaal  241,2  269,8\n"
    ).table
    figure = cell_quantity(table, table.rows[0], 1)
    assert figure is not None
    assert (figure.value, figure.unit, figure.time and figure.time.iso, table.verified) == (70.5e6, "EUR", "2023", True)


@pytest.mark.parametrize(
    ("caption", "counted"),
    [
        ("Tabel 1. Openstaande vacatures per sector", "vacatures"),
        ("Tabel 2: Klachten naar type", "Klachten"),
        ("Tabel 3. Kerncijfers", None),
        (None, None),
    ],
)
def test_the_title_of_a_table_says_what_is_counted(caption: str | None, counted: str | None) -> None:
    noun = counted_in_caption(caption)
    assert (noun.text if noun else None) == counted
