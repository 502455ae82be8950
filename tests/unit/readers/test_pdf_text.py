"""Running text of PDF files: paragraphs, columns, and where lines and words end."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from beleidsmijn.config import Limits
from beleidsmijn.readers.pdf.glyphs import Glyph, runs
from beleidsmijn.readers.registry import read

STEP, SIZE = 14, 11


def _texts(*columns: tuple[float, list[str]], steps: tuple[float, ...] = ()) -> list[str]:
    """The blocks of a page on which lines are drawn under each other, column by column."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for left, lines in columns:
        y = 780.0
        for index, line in enumerate(lines):
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(left, y, line)
            y -= steps[index] if index < len(steps) else STEP
    canvas.save()
    document = read(file.getvalue(), Limits())
    return [document.text[block.start : block.end] for block in document.blocks]


FULL = "De gemeente trok in dat jaar geld uit voor de handelaars die in de kern een zaak begonnen"


def test_a_line_that_had_room_for_the_next_word_ends_a_paragraph() -> None:
    parts = ["en hielp hen op weg. Dat bleef zo.", f"Dat deed {FULL[3:]}", "en ook die in Gent, en in", "Limburg", FULL]
    assert _texts((70, [FULL, *parts])) == [f"{FULL} {parts[0]}", f"{parts[1]} {parts[2]}", parts[3], parts[4]]


def test_paragraphs_of_one_line_each_with_space_between_them() -> None:
    lines = [f"Punt {number} van het plan blijft open." for number in range(6)]
    assert _texts((70, [FULL, FULL, *lines]), steps=(STEP, *[1.5 * STEP] * 8)) == [f"{FULL} {FULL}", *lines]


def test_a_question_goes_on_after_its_number() -> None:
    question = "Vraag 3 Klopt het dat in de gemeente in dat jaar geld werd uitgetrokken voor alle"
    assert _texts((70, [question, "handelaars die in de kern een zaak begonnen?"])) == [
        f"{question} handelaars die in de kern een zaak begonnen?"
    ]


@pytest.mark.parametrize("count", [2, 3])
def test_columns(count: int) -> None:
    lines = [
        "De raad trok geld uit",
        "voor de handelaars en",
        "hielp hen op weg met",
        "een loket in de kern,",
        "waar zij ook elkaar",
        "konden ontmoeten en",
    ] * 3
    columns = [(40 + 180.0 * index, [f"{'abc'[index]}{line}" for line in lines]) for index in range(count)]
    text = " ".join(_texts(*columns))
    assert text == " ".join(line for _, column in columns for line in column)


def test_lines_that_end_within_words_are_no_lines() -> None:
    letters = [Glyph(char, 10.0 * index, 10.0 * index + 9.9, 0, 12) for index, char in enumerate("Vraag 5") if char != " "]
    assert [run.text for run in runs([pair for glyph in letters for pair in ((glyph, False), (None, False))])] == ["Vraag 5"]
