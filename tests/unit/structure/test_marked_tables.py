"""Tables whose cells the format gives."""

from __future__ import annotations

from beleidsmijn.numbers.cells import cell_quantity
from beleidsmijn.readers.blocks import TextBuilder
from beleidsmijn.structure.marked_tables import from_block
from beleidsmijn.structure.parts import TablePart


def _table(rows: list[list[str]], introduction: str = "") -> TablePart | None:
    builder = TextBuilder()
    builder.add_table(rows)
    text, (block,) = builder.build()
    return from_block(text, block, introduction)


def _rows(table: TablePart | None) -> list[tuple[tuple[str, ...], str, list[float | None]]]:
    assert table is not None
    return [(row.above, row.label, [cell.value for cell in row.cells]) for row in table.rows]


def test_headers_over_several_columns_and_labels_in_two() -> None:
    table = _table(
        [
            ["Gewest", "Provincie", "Faillissementen", ""],
            ["", "", "2019", "2020"],
            ["Vlaanderen", "Antwerpen", "1.200", "900"],
            ["", "Limburg", "450", "320"],
            ["Wallonië", "Luik", "600", "510"],
            ["Totaal", "", "2.250", "1.730"],
        ]
    )
    assert _rows(table) == [
        (("Vlaanderen",), "Antwerpen", [1200, 900]),
        (("Vlaanderen",), "Limburg", [450, 320]),
        (("Wallonië",), "Luik", [600, 510]),
        ((), "Totaal", [2250, 1730]),
    ]
    assert table is not None
    assert table.columns == (("Faillissementen", "2019"), ("Faillissementen", "2020"))
    assert table.verified


def test_rows_under_the_label_of_their_group() -> None:
    rows = [
        ["Regio", "2019", "2020"],
        ["Vlaanderen", "", ""],
        ["Gent", "5", "6"],
        ["Wallonië", "", ""],
        ["Luik", "7", "8"],
        ["Totaal", "12", "14"],
    ]
    assert _rows(_table(rows)) == [(("Vlaanderen",), "Gent", [5, 6]), (("Wallonië",), "Luik", [7, 8]), ((), "Totaal", [12, 14])]


def test_a_row_that_lacks_its_last_cells_is_kept() -> None:
    assert _rows(_table([["Stad", "2019", "2020"], ["Gent", "5"], ["Luik", "7", "8"]])) == [((), "Gent", [5, None]), ((), "Luik", [7, 8])]


def test_title_and_scale_above_the_headers_or_before_the_table() -> None:
    inside = _table([["Aantal banen (x 1.000)", "", ""], ["Stad", "2019", "2020"], ["Gent", "5", "6"]])
    before = _table([["Stad", "2019", "2020"], ["Gent", "5", "6"]], "Bedragen in miljoen euro per stad")
    assert inside is not None
    assert before is not None
    assert (inside.caption, inside.scale.factor) == ("Aantal banen (x 1.000)", 1000)
    assert (before.scale.factor, before.scale.currency) == (10**6, "EUR")


def test_what_holds_no_figures_is_no_table() -> None:
    assert _table([["Naam", "Functie"], ["Simon Stevin", "raadgever"]]) is None
    assert _table([["Alleen een titel"]]) is None


def test_rows_that_state_different_things() -> None:
    rows = [["", "2021"], ["Aantal werknemers", "120"], ["Omzet (x 1.000 euro)", "1.450"], ["Aandeel in de export (%)", "12,5"]]
    rows += [["Oppervlakte (in ha)", "45"], ["Kleinhandel", "7"]]
    table = _table(rows)
    assert table is not None
    figures = [cell_quantity(table, row, 0) for row in table.rows]
    assert [(f.value, f.unit, f.counted.lemma if f.counted else None) for f in figures if f] == [
        (120, "count", "werknemer"), (1_450_000, "EUR", "omzet"), (12.5, "percent", "aandeel"), (45, "ha", "oppervlakte"), (7, "count", None),
    ]  # fmt: skip


def test_marks_and_words_beside_the_figure_of_a_cell() -> None:
    table = _table([["Stad", "2021*", "2022 (1)"], ["Gent", "1.200*", "< 5"], ["Luik", "ca. 450", "-12,5 %"], ["Aalst", "n.v.t.", "300 €"]])
    assert table is not None
    assert table.columns == (("2021*",), ("2022 (1)",))
    figures = [cell_quantity(table, row, column) for row in table.rows for column in (0, 1)]
    assert [(f.value, f.unit, f.qualifier.value) for f in figures if f] == [
        (1200, "count", "exact"), (5, "count", "less_than"), (450, "count", "approx"), (-12.5, "percent", "exact"), (300, "EUR", "exact"),
    ]  # fmt: skip


def _figures(rows: list[list[str]], title: str) -> list[tuple[float, str, str | None, str | None]]:
    table = _table(rows, title)
    assert table is not None
    found = [cell_quantity(table, row, column) for row in table.rows for column in range(len(table.columns))]
    return [(q.value, q.unit, q.counted.lemma if q.counted else None, q.time.iso if q.time else None) for q in found if q]


def test_a_column_of_years_says_of_when_its_rows_are() -> None:
    rows = [["Stad", "Jaar", "Aantal winkels"], ["Gent", "2019", "312"], ["Gent", "2020", "287"], ["Luik", "2019", "98"]]
    assert _figures(rows, "") == [(312, "count", "winkel", "2019"), (287, "count", "winkel", "2020"), (98, "count", "winkel", "2019")]


def test_unit_and_period_of_all_figures_from_the_title() -> None:
    rows = [["Stad", "Open", "Dicht"], ["Gent", "12", "13"]]
    assert _figures(rows, "Aandeel winkels met gebreken in 2019 (in %)") == [
        (12, "percent", "open", "2019"),
        (13, "percent", "dicht", "2019"),
    ]
    assert _figures([["Stad", "2019"], ["Gent", "12"], ["Luik", "13"]], "Aandeel winkels per stad, in %") == [
        (12, "percent", "winkel", "2019"),
        (13, "percent", "winkel", "2019"),
    ]
    assert [figure[:2] for figure in _figures([["Stad", "2019"], ["Gent", "12"], ["Luik", "13"]], "Uitgaven per stad, in euro")] == [
        (12, "EUR"),
        (13, "EUR"),
    ]


def test_what_a_header_with_a_unit_measures() -> None:
    rows = [["Stad", "Aandeel (%)", "Gemiddelde leeftijd (jaar)"], ["Gent", "12", "43"], ["Luik", "13", "45"]]
    assert [figure[1:3] for figure in _figures(rows, "Cijfers per stad")][:2] == [("percent", "aandeel"), ("year", "leeftijd")]
