"""Cells of tables in every format against what was put in: 9 tables of different shapes, each in 6 formats."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

import pytest

import formats
from beleidsmijn.config import Config
from beleidsmijn.mine import mine
from beleidsmijn.run.resources import resources

MIN_SCORE = 0.95
CONFIG = Config(model="blank")
BEFORE = "De onderstaande tabel geeft de cijfers die de dienst over de laatste jaren verzamelde bij gemeenten en ondernemers in het land."
AFTER = "Uit de cijfers blijkt dat de verschillen tussen de jaren klein zijn en dat de dienst de komende tijd blijft meten en rapporteren."

TABLES: dict[str, list[list[str]]] = {
    "years": [["Provincie", "2018", "2019", "2020"], ["Antwerpen", "120", "135", "99"], ["Limburg", "45", "51", "38"], ["Totaal", "165", "186", "137"]],
    "thousands": [["Sector", "Bedrijven", "Werknemers"], ["Bouw", "12.400", "98.300"], ["Horeca", "9.870", "61.050"], ["Totaal", "22.270", "159.350"]],
    "decimals": [["Land", "Aandeel", "Groei"], ["België", "11,3", "0,4"], ["Nederland", "9,8", "1,2"], ["Duitsland", "8,1", "0,9"]],
    "percent": [["Antwoord", "2021", "2023"], ["Ja", "45%", "52%"], ["Nee", "40%", "36%"], ["Geen mening", "15%", "12%"]],
    "money": [["Post", "Begroting (euro)", "Uitgaven (euro)"], ["Personeel", "1.250.000", "1.198.500"], ["Huur", "310.000", "310.000"], ["ICT", "85.000", "92.750"]],
    "gaps": [["Maand", "Vragen", "Klachten"], ["januari", "31", "4"], ["februari", "", "6"], ["maart", "28", "9"]],
    "long labels": [
        ["Maatregel", "Aanvragen", "Toegekend"],
        ["Subsidie voor kleine ondernemingen", "412", "388"],
        ["Advies over digitale veiligheid", "97", "95"],
        ["Opleiding van werknemers", "230", "201"],
    ],
    "many columns": [["Regio", "Q1", "Q2", "Q3", "Q4", "Jaar"], ["Noord", "10", "12", "9", "14", "45"], ["Zuid", "21", "19", "23", "20", "83"], ["Totaal", "31", "31", "32", "34", "128"]],
    "two rows": [["Jaar", "Starters", "Stoppers"], ["2022", "1.204", "877"], ["2023", "1.311", "902"]],
}  # fmt: skip


def _pdf(rows: list[list[str]], *, ruled: bool) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    style = ParagraphStyle("p", fontName="Helvetica", fontSize=10, leading=13)
    look: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    table = Table(
        rows, style=[*look, ("ALIGN", (1, 0), (-1, -1), "RIGHT")], colWidths=[170] + [70 if len(rows[0]) > 4 else 100] * (len(rows[0]) - 1)
    )
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, invariant=1).build([Paragraph(BEFORE, style), Spacer(1, 12), table, Spacer(1, 12), Paragraph(AFTER, style)])
    return buffer.getvalue()


def _docx(rows: list[list[str]]) -> bytes:
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"

    body = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    data: bytes = formats.docx(f"{paragraph(BEFORE)}<w:tbl>{body}</w:tbl>{paragraph(AFTER)}")
    return data


def _odt(rows: list[list[str]]) -> bytes:
    body = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    data: bytes = formats.odt(f"<text:p>{BEFORE}</text:p><table:table>{body}</table:table><text:p>{AFTER}</text:p>")
    return data


def _html(rows: list[list[str]]) -> bytes:
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<!DOCTYPE html><html lang='nl'><body><article><h1>Cijfers</h1><p>{BEFORE}</p><table>{body}</table><p>{AFTER}</p></article></body></html>".encode()


def _official(rows: list[list[str]]) -> bytes:
    columns = "".join(f'<colspec colname="c{i}"/>' for i in range(len(rows[0])))
    body = "".join("<row>" + "".join(f"<entry><al>{escape(cell)}</al></entry>" for cell in row) + "</row>" for row in rows)
    return f"<officiele-publicatie><kamerstuk><al>{BEFORE}</al><table><tgroup>{columns}<tbody>{body}</tbody></tgroup></table><al>{AFTER}</al></kamerstuk></officiele-publicatie>".encode()


MAKERS: dict[str, Callable[[list[list[str]]], bytes]] = {
    "ruled pdf": lambda rows: _pdf(rows, ruled=True),
    "unruled pdf": lambda rows: _pdf(rows, ruled=False),
    "docx": _docx,
    "odt": _odt,
    "html": _html,
    "official xml": _official,
}


def _expected(rows: list[list[str]]) -> Counter[Any]:
    return Counter((row[0], rows[0][i], cell) for row in rows[1:] for i, cell in enumerate(row) if i and cell)


def _found(data: bytes) -> Counter[Any]:
    tables = mine(data, "x", CONFIG, resources(CONFIG)).tables
    return Counter(
        (row["label"], " ".join(table["columns"][i]), cell["text"])
        for table in tables
        for row in table["rows"]
        for i, cell in enumerate(row["cells"])
        if cell["text"]
    )


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("repeated", [0, 1])
def test_table_over_a_page_break(ruled: bool, repeated: int) -> None:
    from reportlab.lib import colors
    from reportlab.platypus import SimpleDocTemplate, Table

    rows = [
        ["Gemeente", "Winkels", "Leegstand"],
        *([f"Gemeente {chr(65 + i // 26)}{chr(97 + i % 26)}", str(100 + 3 * i), str(7 + i)] for i in range(70)),
    ]
    look: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, invariant=1).build([Table(rows, style=look, colWidths=[170, 100, 100], repeatRows=repeated)])
    assert _found(buffer.getvalue()) == _expected(rows)


@pytest.mark.parametrize("form", MAKERS)
def test_cells_of_tables(form: str) -> None:
    right = wanted = given = 0
    wrong: dict[str, Any] = {}
    for name, rows in TABLES.items():
        expected, found = _expected(rows), _found(MAKERS[form](rows))
        right += sum((expected & found).values())
        wanted += sum(expected.values())
        given += sum(found.values())
        if expected != found:
            wrong[name] = (expected - found, found - expected)
    assert right / wanted >= MIN_SCORE, wrong
    assert right / given >= MIN_SCORE, wrong
