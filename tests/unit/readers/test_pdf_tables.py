"""Tables of PDF files, with lines and without."""

from __future__ import annotations

import io
from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from beleidsmijn.api import Pipeline

TEXT = "In 2022 stonden er in de kernen van de steden veel winkels leeg, en dat kost de gemeenten geld. " * 4
WIDE = "Premie voor het opstarten van een winkel in een leegstaand pand in de kern"
REGIONS = [
    ["Gewest", "Provincie", "2021", "2022"],
    ["Vlaanderen", "Antwerpen", "1.200", "1.150"],
    ["", "Limburg", "450", "430"],
    ["Wallonië", "Luik", "600", "640"],
    ["Totaal", "", "2.250", "2.220"],
]
SHARES = [
    ["", "2021", "", "2022", ""], ["Provincie", "aantal", "%", "aantal", "%"], ["Antwerpen", "1.200", "53,3", "1.150", "51,8"], ["Limburg", "450", "20,0", "430", "19,4"], ["Luik", "600", "26,7", "640", "28,8"]
]  # fmt: skip
SECTORS = [
    ["Sector", "Aantal\nwerknemers", "Omzet\n(x 1.000 euro)", "Aandeel"],
    ["Kleinhandel", "12.500", "1.250,5", "45,2 %"],
    ["Horeca", "6.100", "900,3", "24,7 %"],
    ["Totaal", "18.600", "2.150,8", "69,9 %"],
]
MEASURES = [["Maatregel", "2021", "2022"], [WIDE, "120", "135"], ["Steun aan gemeenten", "40", "45"], ["Opleiding", "15", "18"]]
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
SPANS = [("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (4, 0)), ("ALIGN", (1, 0), (-1, -1), "CENTER")]


def _cells(
    rows: list[list[str]], style: list[Any], widths: list[int] | None = None
) -> dict[tuple[str, ...], dict[tuple[str, ...], tuple[Any, ...]]]:
    """By row and column: value, unit, what is counted."""
    body = getSampleStyleSheet()["BodyText"]
    cells = [[Paragraph(cell, body) if cell == WIDE else cell for cell in row] for row in rows]
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Paragraph(TEXT, body), Table(cells, style=style, colWidths=widths), Paragraph(TEXT, body)])
    found: dict[tuple[str, ...], dict[tuple[str, ...], tuple[Any, ...]]] = {}
    for number in Pipeline(model="blank")(file.getvalue()).numbers:
        if number.table:
            of_row = found.setdefault(tuple(number.table.row), {})
            of_row[tuple(number.table.column)] = (number.value, number.unit, number.counted.text if number.counted else None)
    return found


@pytest.mark.parametrize("style", [GRID, []])
def test_cells_near_each_other_and_labels_in_two_columns(style: list[Any]) -> None:
    cells = _cells(REGIONS, style)
    assert {row: [value for value, _, _ in of_row.values()] for row, of_row in cells.items()} == {
        ("Vlaanderen", "Antwerpen"): [1200, 1150],
        ("Vlaanderen", "Limburg"): [450, 430],
        ("Wallonië", "Luik"): [600, 640],
        ("Totaal",): [2250, 2220],
    }


@pytest.mark.parametrize("style", [[*GRID, *SPANS], SPANS])
def test_a_header_over_several_columns(style: list[Any]) -> None:
    cells = _cells(SHARES, style)
    assert cells[("Limburg",)] == {
        ("2021", "aantal"): (450, "count", None),
        ("2021", "%"): (20, "percent", None),
        ("2022", "aantal"): (430, "count", None),
        ("2022", "%"): (19.4, "percent", None),
    }


def test_a_scale_is_of_its_column() -> None:
    cells = _cells(SECTORS, [("ALIGN", (1, 0), (-1, -1), "RIGHT")], [200, 70, 90, 70])
    assert list(cells[("Kleinhandel",)].values()) == [(12500, "count", "werknemers"), (1_250_500, "EUR", "Omzet"), (45.2, "percent", None)]


def test_a_label_over_two_lines() -> None:
    cells = _cells(MEASURES, [], [220, 70, 70])
    assert {row: [value for value, _, _ in of_row.values()] for row, of_row in cells.items()} == {
        (WIDE,): [120, 135], ("Steun aan gemeenten",): [40, 45], ("Opleiding",): [15, 18],
    }  # fmt: skip
