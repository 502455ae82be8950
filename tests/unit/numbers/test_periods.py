"""Periods: stated by their year, and fixed by the date of the document."""

from __future__ import annotations

import pytest

from beleidsmijn.numbers.periods import find_periods
from beleidsmijn.numbers.relative import Anchor, find_all_periods

STATED = [
    ("tussen 2010 en 2015", "2010/2015", "year"),
    ("omzet in H1 2020", "2020-01/2020-06", "half"),
    ("omzet in S2-2021", "2021-07/2021-12", "half"),
    ("in de jaren 80, zegt zij", "1980/1989", "year"),
    ("nov 2015- dec \n2016", "2015-11/2016-12", "month"),
    ("eind juni 2021", "2021-06", "month"),
    ("begin 2022", "2022", "year"),
    ("derde kwartaal 2024", "2024-07/2024-09", "quarter"),
    ("het laatste kwartaal van 2019", "2019-10/2019-12", "quarter"),
    ("Q3 2024", "2024-07/2024-09", "quarter"),
    ("2024-Q1", "2024-01/2024-03", "quarter"),
    ("2020-2021", "2020/2021", "year"),
    ("2012-13", "2012/2013", "year"),
    ("seizoen 2024/25", "2024/2025", "year"),
    ("fonds 2014/2020", "2014/2020", "year"),
    ("schooljaar 2002-2003", "2002/2003", "year"),
    ("1 augustus 2021 t/m 30 september 2024", "2021-08-01/2024-09-30", "day"),
    ("van 17 tot 24 februari 2017", "2017-02-17/2017-02-24", "day"),
    ("tussen 3 en 9 mei 2020", "2020-05-03/2020-05-09", "day"),
    ("van 1-1-1985 tot 1-4-2003", "1985-01-01/2003-04-01", "day"),
    ("01/01/2020 tot en met 31/12/2020", "2020-01-01/2020-12-31", "day"),
    ("tussen 2020-01-01 en 2020-06-30", "2020-01-01/2020-06-30", "day"),
    ("de eerste negen maanden van 2019", "2019-01/2019-09", "month"),
    ("de drie eerste kwartalen van 2016", "2016-01/2016-09", "month"),
    ("de eerste jaarhelft van 2020", "2020-01/2020-06", "half"),
    ("de tweede helft van 2022", "2022-07/2022-12", "half"),
    ("sinds 1 januari 2014", "2014-01-01/..", "day"),
    ("vanaf maart 2020", "2020-03/..", "month"),
    ("sinds 2017", "2017/..", "year"),
    ("sinds2014", "2014/..", "year"),
    ("de jaren '90", "1990/1999", "year"),
    ("de jaren tachtig", "1980/1989", "year"),
    ("30-06-2016", "2016-06-30", "day"),
]
RELATIVE = [
    ("op 18 november", "2020-11-18"),
    ("van 1 juli t/m 30 september jl.", "2020-07-01/2020-09-30"),
    ("van 31 juni tot 5 juli jl.", "2020-07-05"),
    ("van 15 december tot 10 januari jl.", "2020-12-15/2021-01-10"),
    ("op 27 september jl.", "2020-09-27"),
    ("op 4 mei a.s.", "2021-05-04"),
    ("eind mei jl.", "2020-05"),
    ("in juni van dit jaar", "2021-06"),
    ("vorig jaar", "2020"),
    ("dit jaar", "2021"),
    ("komend jaar", "2022"),
    ("vorige maand", "2021-01"),
    ("dit kwartaal", "2021-01/2021-03"),
    ("het derde kwartaal van vorig jaar", "2020-07/2020-09"),
    ("het laatste kwartaal van vorig jaar", "2020-10/2020-12"),
    ("de laatste drie maanden van vorig jaar", "2020-10/2020-12"),
    ("tussen januari en maart van vorig jaar", "2020-01/2020-03"),
    ("op 1 maart van vorig jaar", "2020-03-01"),
    ("van 3 tot 9 mei vorig jaar", "2020-05-03/2020-05-09"),
    ("sinds vorig jaar", "2020/.."),
    ("sinds december", "2020-12/.."),
    ("het budget van vorig jaar", "2020"),
    ("op 12 juni laatstleden", "2020-06-12"),
    ("een half jaar geleden", "2020-08"),
    ("het voorbije halfjaar", "2020-08/2021-02"),
    ("de afgelopen twee decennia", "2001/2021"),
    ("de afgelopen drie jaar", "2018/2021"),
    ("de komende zes maanden", "2021-02/2021-08"),
    ("twee jaar geleden", "2019"),
    ("de vorige legislatuur", "2014-05-25/2019-05-25"),
    ("deze legislatuur", "2019-05-26/2024-06-08"),
]


@pytest.mark.parametrize(("text", "iso", "precision"), STATED)
def test_stated_periods(text: str, iso: str, precision: str) -> None:
    found = find_periods(text)
    assert [(period.iso, period.precision, period.source) for period in found] == [(iso, precision, "explicit")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("op 9 en 16 november 2016", ["2016-11-09", "2016-11-16"]),
        ("op 12 maart en 3 april 2024", ["2024-03-12", "2024-04-03"]),
        ("op 12-3-2024 en 13-3-2024", ["2024-03-12", "2024-03-13"]),
        ("vraag 19 en 16 november 2016", ["2016-11-16"]),
    ],
)
def test_two_days_are_two(text: str, days: list[str]) -> None:
    assert [period.iso for period in find_periods(text)] == days


@pytest.mark.parametrize(("text", "iso"), RELATIVE)
def test_periods_that_the_date_of_the_document_fixes(text: str, iso: str) -> None:
    assert [(period.iso, period.source) for period in find_all_periods(text, Anchor("2021-02-10", "BE"))] == [(iso, "document_date")]
    assert find_all_periods(text, None) == []


def test_years_counted_from_the_one_before() -> None:
    text = "In 2015 was het 16 procent, tegenover 14 een jaar eerder; twee jaar later volgt een plan. Zo bleef het een jaar later."
    assert [period.iso for period in find_all_periods(text, None)] == ["2015", "2014", "2017", "2016"]
    assert find_all_periods("Op 3 mei 2015 begon het, een jaar later was het af.", None)[1:] == []
    assert [period.iso for period in find_all_periods("In 2024 was het 4, het jaar voordien 5.", None)] == ["2024", "2023"]


def test_legislature_is_that_of_the_parliament_named() -> None:
    text = "Tijdens de vorige legislatuur keurde het Vlaams Parlement het goed."
    assert [period.iso for period in find_all_periods(text, Anchor("2012-02-10", "BE"))] == ["2004-06-13/2009-06-06"]
    assert [period.iso for period in find_all_periods("de vorige kabinetsperiode", Anchor("2022-02-10", "NL"))] == ["2017-03-15/2021-03-16"]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("in juli, augustus en september 2016", ["2016-07/2016-09"]),
        ("in maart, juni en september 2017", ["2017-03", "2017-06", "2017-09"]),
        ("in juni en december 2016", ["2016-06", "2016-12"]),
        ("tussen januari en maart 2016", ["2016-01/2016-03"]),
    ],
)
def test_months_in_a_row(text: str, months: list[str]) -> None:
    assert [period.iso for period in find_periods(text)] == months


def test_two_years_are_two_periods_and_a_number_is_no_year() -> None:
    text = "In 2010 en 2015, in 2015 en 20 andere jaren; de jaren 90 procent."
    assert [(text[p.start_offset : p.end_offset], p.iso) for p in find_periods(text)] == [
        ("2010", "2010"),
        ("2015", "2015"),
        ("2015", "2015"),
    ]


def test_the_number_of_a_directive_is_no_period() -> None:
    assert not find_periods("de richtlijn 2005/29 en besluit CPP2000/2075M")
