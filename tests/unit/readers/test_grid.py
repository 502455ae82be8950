"""Cells that reach over several columns or rows."""

from __future__ import annotations

import pytest

from beleidsmijn.config import Config
from beleidsmijn.readers.grid import WIDEST, Cell, span, spread
from beleidsmijn.readers.registry import read


def test_a_wide_or_high_cell_is_followed_by_empty_ones() -> None:
    rows = [[Cell("Gewest", rows=2), Cell("Klachten", columns=2)], [Cell("2019"), Cell("2020")], [Cell("Brussel"), Cell("5"), Cell("6")]]
    assert spread(rows) == [["Gewest", "Klachten", ""], ["", "2019", "2020"], ["Brussel", "5", "6"]]


@pytest.mark.parametrize(("stated", "columns"), [(None, 1), ("", 1), ("3", 3), ("0", 1), ("many", 1), ("-2", 1), ("99999", WIDEST)])
def test_what_an_attribute_says(stated: str | None, columns: int) -> None:
    assert span(stated) == columns


def test_tables_of_akoma_ntoso() -> None:
    document = (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><mainBody><p>Klachten per jaar.</p>'
        '<table><tr><th rowspan="2"><p>Gewest</p></th><th colspan="2"><p>Klachten</p></th></tr><tr><th><p>2019</p></th><th><p>2020</p></th></tr>'
        "<tr><td><p>Brussel</p></td><td><p>5</p></td><td><p>6</p></td></tr></table></mainBody></doc></akomaNtoso>"
    )
    text = read(document.encode(), Config().limits).text
    assert "Gewest\tKlachten\t\n\t2019\t2020\nBrussel\t5\t6" in text
