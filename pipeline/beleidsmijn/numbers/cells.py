"""Numbers in table cells: what is counted comes from the headers, the period from row label or header."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.language.lexicon import general_nouns
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.numbers.counted import CountedNoun
from beleidsmijn.numbers.periods import Period, find_periods
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.units import unit_after
from beleidsmijn.structure.parts import RowPart, TablePart
from beleidsmijn.structure.table_scale import NONE, find_scale, without_scale


def cell_quantity(table: TablePart, row: RowPart, column: int, names: Collection[str] = ()) -> Quantity | None:
    """The figure in one cell, with offsets in the document; None if the cell holds no number.

    Args:
        table: the table.
        row: the row of the cell.
        column: its column.
        names: headers that name a place or an organisation: what the figure is about, not what it counts.
    """
    cell = row.cells[column]
    if cell.value is None:
        return None
    digits = re.search(r"\d(?:[\d.,\s]*\d)?", cell.text)
    if digits is None:
        return None
    start, end = cell.start + digits.start(), cell.start + digits.end()
    headers = table.columns[column]
    unit, kind = "count", NumberKind.COUNT
    after = unit_after(cell.text, digits.end())
    if "€" in cell.text or any(re.search(r"€|\beuro\b", header, re.IGNORECASE) for header in headers):
        unit, kind = "EUR", NumberKind.MONEY
    elif after or any("%" in header for header in headers):
        unit, kind = (after.code, NumberKind(after.kind)) if after else ("percent", NumberKind.SHARE)
    factor = 1.0
    if kind in {NumberKind.COUNT, NumberKind.MONEY}:
        scale = find_scale(headers)
        scale = table.scale if scale == NONE else scale
        factor = scale.factor
        if scale.currency:
            unit, kind = scale.currency, NumberKind.MONEY
    return Quantity(
        start, end, cell.value * factor, "nl", kind, unit, Qualifier.EXACT,
        counted=_measure([header for header in headers if header not in names]) or _of_caption(table.caption), time=_period((row.label, *row.above, *headers)), confidence=0.98 if table.verified else 0.75,
    )  # fmt: skip


def _measure(headers: Sequence[str]) -> CountedNoun | None:
    """The innermost header that names something: no period, no "%", no "aantal"."""
    for header in reversed(headers):
        words = without_scale(header).strip()
        if any(map(str.isalpha, words)) and not find_periods(words) and lemma_of_noun(words.casefold()) not in general_nouns():
            return CountedNoun(words, 0, 0, lemma_of_noun(words.split()[-1]))
    return None


_AMOUNT = re.compile(
    r"(?:\baantal(?:len)?\s|#\s?)(?:(?:de|het)\s)?(?P<words>(?:[a-zà-ÿ-]+e\s)?[a-zà-ÿ-]{3,})|^(?P<title>[A-ZÀ-Ý][a-zà-ÿ-]{2,})\s(?:per|naar|volgens)\s",
    re.IGNORECASE,
)


def _of_caption(caption: str | None) -> CountedNoun | None:
    """What the title of a table or the sentence before it counts: "het aantal klachten per provincie", "Vacatures naar sector"."""
    match = _AMOUNT.search(caption or "")
    if match is None:
        return None
    words = match["words"] or match["title"]
    return CountedNoun(words, 0, 0, lemma_of_noun(words.split()[-1].casefold()))


def _period(labels: tuple[str, ...]) -> Period | None:
    for text in labels:
        found = find_periods(text)
        if found:
            period = found[0]
            return Period(0, 0, period.start, period.end, period.precision)
    return None
