"""Numbers of lines in the margin of a draft."""

from __future__ import annotations

from beleidsmijn.api import Pipeline
from beleidsmijn.structure.line_numbers import line_numbers

LINES = "Wij willen dat {n} \ngemeenten meer doen voor de 12 scholen in hun wijken en dat zij daar geld voor krijgen. "
DRAFT = "".join(LINES.format(n=n) for n in (*range(31, 43), *range(1, 9)))


def test_numbers_that_go_up_by_one_from_line_to_line_are_found() -> None:
    found = [int(DRAFT[start:end]) for start, end in line_numbers(DRAFT)]
    assert sorted(found) == [*range(1, 9), *range(31, 43)]


def test_a_lost_number_does_not_end_the_chain_and_a_short_chain_is_none() -> None:
    assert len(list(line_numbers("".join(LINES.format(n=n) for n in (1, 2, 3, 5, 6, 7, 8, 9))))) == 8
    assert list(line_numbers("".join(LINES.format(n=n) for n in range(1, 8)))) == []


def test_they_are_no_figures() -> None:
    mined = Pipeline(model="blank")(DRAFT)
    assert {number.value for number in mined.numbers} == {12}


def test_numbers_that_paragraphs_begin_with_are_no_figures() -> None:
    paragraphs = [f"{n} De partij wil dat de regering hier iets aan doet, en snel." for n in (152, 153, 154, 156)]
    text = "\n\n".join([*paragraphs, "12 gemeenten doen mee."])
    assert [text[start:end] for start, end in line_numbers(text)] == ["152", "153", "154", "156"]
