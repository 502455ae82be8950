"""Arithmetic of tables: totals of columns and rows, percentages of 100, shares of a total, averages, differences. Nothing is mended."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from beleidsmijn.structure.parts import RowPart, TablePart

MIN_ROWS = 3
"""Rows from which the last may be the total of the others."""
_SUM_TOLERANCE = 0.005
_ROUNDING = 0.5
"""Half of the last digit that a percentage or an average is given in: what rounding may take from each."""
_TOTAL_COLUMN = re.compile(r"^(?:(?:eind)?totaal|som|alle)\b", re.IGNORECASE)
_DIFFERENCE = re.compile(r"^(?:verschil|toename|afname|stijging|daling|evolutie|mutatie|groei)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"^gemiddelde?\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|\bprocent|\bpercentage|\baandeel", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what is stated, what follows from the other cells, and whether they agree. ``row`` and ``column`` count from 0."""

    kind: str
    stated: float
    computed: float
    holds: bool
    row: int | None = None
    column: int | None = None


def sums_agree(stated: float, computed: float) -> bool:
    """Whether a stated total equals a sum, but for floating point noise."""
    return math.isclose(stated, computed, rel_tol=1e-9, abs_tol=_SUM_TOLERANCE)


def column_sums(rows: Sequence[RowPart]) -> list[tuple[int, float, float]]:
    """For each column with a stated total in the last row: (column, stated total, sum of the cells above)."""
    if len(rows) < MIN_ROWS or not rows[-1].is_total:
        return []
    sums = []
    for column, cell in enumerate(rows[-1].cells):
        above = [row.cells[column].value for row in rows[:-1] if column < len(row.cells) and not row.is_total]
        if cell.value is not None and any(value is not None for value in above):
            sums.append((column, cell.value, sum(value or 0.0 for value in above)))
    return sums


def adds_up(rows: Sequence[RowPart]) -> bool:
    """Whether the last row states totals, and every one is right."""
    sums = column_sums(rows)
    return bool(sums) and all(sums_agree(stated, computed) for _, stated, computed in sums)


def checks(table: TablePart) -> list[Check]:
    """Everything that can be checked in a table, in a fixed order."""
    return [*_columns(table), *_row_sums(table), *_differences(table), *_averages(table)]


def _is_percentages(table: TablePart, column: int) -> bool:
    cells = [row.cells[column].text for row in table.rows if column < len(row.cells)]
    return any(_PERCENT.search(header) for header in table.columns[column]) or any("%" in cell for cell in cells)


def _columns(table: TablePart) -> Iterator[Check]:
    sums = {column: (stated, computed) for column, stated, computed in column_sums(table.rows)}
    for column in range(len(table.columns)):
        if not _is_percentages(table, column):
            if column in sums:
                stated, computed = sums[column]
                yield Check("column_sum", stated, computed, sums_agree(stated, computed), column=column)
            continue
        yield from _percentages(table, column, sums.get(column))


def _percentages(table: TablePart, column: int, total: tuple[float, float] | None) -> Iterator[Check]:
    """A column of percentages: parts of 100, or each the share that its row has in the total of the column before."""
    cells = [row.cells[column] for row in table.rows if not row.is_total and column < len(row.cells)]
    values = [cell.value for cell in cells if cell.value is not None]
    if len(values) < 2 or len(values) < len(cells):
        return
    tolerance = len(values) * max(_last_digit(cell.text) for cell in cells) * _ROUNDING + _SUM_TOLERANCE
    if total is not None and math.isclose(total[0], 100, abs_tol=_SUM_TOLERANCE):
        yield Check("percentages", 100.0, round(total[1], 6), abs(total[1] - 100) <= tolerance, column=column)
    elif total is None and abs(sum(values) - 100) <= tolerance:
        yield Check("percentages", 100.0, round(sum(values), 6), holds=True, column=column)


def _last_digit(text: str) -> float:
    """What the last digit of a number is worth: 0.1 of "12,5"."""
    decimals = re.search(r",(\d+)", text)
    return 10.0 ** -len(decimals[1]) if decimals else 1.0


def _row_sums(table: TablePart) -> Iterator[Check]:
    """A last column called total, of columns that are no percentages."""
    last = len(table.columns) - 1
    if last < 2 or not any(_TOTAL_COLUMN.match(header) for header in table.columns[last]):
        return
    for index, row in enumerate(table.rows):
        values = [cell.value for column, cell in enumerate(row.cells[:last]) if not _is_percentages(table, column)]
        if len(row.cells) > last and (stated := row.cells[last].value) is not None and any(value is not None for value in values):
            computed = sum(value or 0.0 for value in values)
            yield Check("row_sum", stated, computed, sums_agree(stated, computed), row=index)


def _differences(table: TablePart) -> Iterator[Check]:
    """A column called difference, right after the two that it is of: later minus earlier."""
    for column in range(2, len(table.columns)):
        if not any(_DIFFERENCE.match(header) for header in table.columns[column]):
            continue
        for index, row in enumerate(table.rows):
            before, after, stated = (
                row.cells[place].value if place < len(row.cells) else None for place in (column - 2, column - 1, column)
            )
            if before is None or after is None or stated is None:
                continue
            if not _is_percentages(table, column):
                yield Check("difference", stated, after - before, sums_agree(stated, after - before), row=index, column=column)
            elif before:
                computed = round(100 * (after - before) / before, 6)
                holds = abs(stated - computed) <= _last_digit(row.cells[column].text) * _ROUNDING + _SUM_TOLERANCE
                yield Check("share", stated, computed, holds, row=index, column=column)


def _averages(table: TablePart) -> Iterator[Check]:
    """A row called average, of the rows above it that are no totals."""
    for index, row in enumerate(table.rows):
        if index < 2 or not _AVERAGE.match(row.label):
            continue
        for column, cell in enumerate(row.cells):
            above = [r.cells[column].value for r in table.rows[:index] if column < len(r.cells) and not r.is_total]
            values = [value for value in above if value is not None]
            if cell.value is None or len(values) < 2:
                continue
            computed = round(sum(values) / len(values), 6)
            holds = abs(cell.value - computed) <= _last_digit(cell.text) * _ROUNDING + _SUM_TOLERANCE
            yield Check("average", cell.value, computed, holds, row=index, column=column)
