"""Runs of a page put in reading order: rows (what stands on one line), and the columns they fall into."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from beleidsmijn.readers.pdf.glyphs import CUBIC, METRES, Run

GUTTER = 9.0
"""Narrowest gap between two columns of text, in points."""
MIN_COLUMN_ROWS, MIN_MARGIN_ROWS = 6, 3
_WIDE, _NARROW = 0.24, 0.13
"""Shares of the width of the page: of a row of a column, and of one whose sentences go on."""
_GOING_ON = 0.3
"""Share of the lines of running text that begin with a small letter."""
_LEAST_LINES, _MOST_LINES = 0.5, 0.8
"""Share of the rows of a column that are lines of text: of one whose sentences go on, and of another."""
_MARGIN_SIZE = 0.85
"""Letters in the margin of a letter are at most this share of those of the text."""
_SAME_LINE = 0.5
"""Runs stand on one line if their centres differ by less than this share of the smaller height."""


@dataclass(frozen=True, slots=True)
class Row:
    """The runs on one line of a column, from left to right."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The row as one text."""
        return " ".join(run.text for run in self.runs)

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(run.x1 for run in self.runs)

    @property
    def y0(self) -> float:
        """Lower edge."""
        return min(run.y0 for run in self.runs)

    @property
    def y1(self) -> float:
        """Upper edge."""
        return max(run.y1 for run in self.runs)

    @property
    def size(self) -> float:
        """Height of the letters of its longest run."""
        return max(self.runs, key=lambda run: len(run.text)).size

    @property
    def first_word(self) -> float:
        """Width of its first word; by the number of letters where it is not known how wide each is."""
        first = self.runs[0]
        letters = len(first.text.split(" ", 1)[0])
        return (
            first.glyphs[min(letters, len(first.glyphs)) - 1].x1 - first.x0
            if first.glyphs
            else (first.x1 - first.x0) * letters / len(first.text)
        )

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.bold for run in self.runs)


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """Rows from top to bottom."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (-(r.y0 + r.y1), r.x0)):
        centre = (run.y0 + run.y1) / 2
        for line in reversed(lines[-6:]):
            other = line[0]
            if abs((other.y0 + other.y1) / 2 - centre) < _SAME_LINE * min(run.y1 - run.y0, other.y1 - other.y0):
                line.append(run)
                break
        else:
            lines.append([run])
    return [Row(tuple(_without_marks(sorted(line, key=lambda r: r.x0)))) for line in lines]


def _without_marks(line: Sequence[Run]) -> list[Run]:
    """The runs of a line without the marks of footnotes between its words; a raised figure after metres is part of the unit."""
    kept = list(line[:1])
    for before, run in pairwise(line):
        number, _, rest = run.text.partition(" ") if run.marked else (run.text, "", "")
        if not number.isdigit() or not (run.marked or run.is_raised(before)):
            kept.append(run)
        elif before.text.split(" ")[-1] in METRES and number in CUBIC:
            kept[-1] = replace(kept[-1], text=kept[-1].text + CUBIC[number])
            kept += [replace(run, text=rest, marked=False)] if rest else []
        elif rest:
            kept.append(replace(run, text=rest, marked=False))
    return kept


def in_reading_order(runs: Sequence[Run], width: float) -> list[list[Row]]:
    """Rows of the columns of a page, one list a column, in the order in which they are read.

    A page in columns is cut at rows that reach over both: what stands above such a row is read before it. Of three columns two are found on
    one side of the first gutter.
    """
    rows = rows_of(runs)
    gutter = _gutter(rows, width)
    if gutter is None:
        return [rows]
    columns: list[list[Row]] = []
    left: list[Run] = []
    right: list[Run] = []

    def flush() -> None:
        for part in (left, right):
            columns.extend(in_reading_order(part, width) if part else [])
        left.clear()
        right.clear()

    for row in rows:
        if any(run.x0 < gutter < run.x1 for run in row.runs):
            flush()
            columns.append([row])
        else:
            for run in row.runs:
                (left if run.x1 <= gutter else right).append(run)
    flush()
    return columns


def _gutter(rows: Sequence[Row], width: float) -> float | None:
    """Middle of the empty strip between two columns of running text, or None if the page has one column.

    Both columns must hold running text: enough rows, each wide enough, or a table would be taken for columns.
    """
    candidates = sorted({round(run.x0, 0) for row in rows for run in row.runs if 0.15 * width < run.x0 < 0.9 * width})
    best: tuple[int, float] | None = None
    for edge in candidates:
        middle = edge - GUTTER / 2
        sides = [_side(row, middle) for row in rows]
        left, right = sum("l" in s for s in sides), sum("r" in s for s in sides)
        crossing = sum(s == "x" for s in sides)
        if min(left, right) < MIN_MARGIN_ROWS or crossing > 0.35 * len(rows):
            continue
        text = min(left, right) >= MIN_COLUMN_ROWS and _is_text(rows, middle, width)
        if (text or _is_margin(rows, middle)) and (best is None or min(left, right) > best[0]):
            best = (min(left, right), middle)
    return best[1] if best else None


def _side(row: Row, middle: float) -> str:
    """Where a row stands: left (l), right (r) or on both sides (lr) of a line, or across it or too near to it (x)."""
    if any(run.x0 < middle + GUTTER / 2 - 0.5 and run.x1 > middle - GUTTER / 2 for run in row.runs):
        return "x"
    return ("l" if any(run.x1 <= middle for run in row.runs) else "") + ("r" if any(run.x0 >= middle for run in row.runs) else "")


def _is_text(rows: Sequence[Row], middle: float, width: float) -> bool:
    """Whether what stands on both sides is running text, in one column or several."""
    left = [Row(runs) for row in rows if (runs := tuple(run for run in row.runs if run.x1 <= middle))]
    right = [Row(runs) for row in rows if (runs := tuple(run for run in row.runs if run.x0 >= middle))]
    return all(_runs_on(side, width) or _gutter(side, width) is not None for side in (left, right))


def _runs_on(rows: Sequence[Row], width: float) -> bool:
    """Whether rows are those of running text: long pieces, mostly letters, one to a row.

    Where sentences go on from row to row the pieces may be shorter, and tables may stand among them.
    """
    lines = [row for row in rows if len(row.runs) == 1]
    text = "".join(row.text for row in lines)
    going_on = sum(row.text[0].islower() for row in lines) >= _GOING_ON * len(lines)
    return (
        len(lines) >= (_LEAST_LINES if going_on else _MOST_LINES) * len(rows)
        and sum(row.x1 - row.x0 > (_NARROW if going_on else _WIDE) * width for row in lines) >= 0.5 * len(lines)
        and sum(c.isalpha() for c in text) >= 0.6 * max(1, len(text.replace(" ", "")))
    )


def _is_margin(rows: Sequence[Row], middle: float) -> bool:
    """Whether what stands on one side is the margin of a letter: small print beside the text, in a block of its own."""
    left = [run for row in rows for run in row.runs if run.x1 <= middle]
    right = [run for row in rows for run in row.runs if run.x0 >= middle]
    sizes = [median(run.size for run in side) for side in (left, right)]
    small, large = (left, right) if sizes[0] < sizes[1] else (right, left)
    return min(sizes) < _MARGIN_SIZE * max(sizes) and sum(len(run.text) for run in small) < 0.4 * sum(len(run.text) for run in large)
