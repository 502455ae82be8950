"""Numbers in table cells: what is counted comes from the headers, the period from row label or header."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from beleidsmijn.kinds import NumberKind
from beleidsmijn.language.lexicon import general_nouns
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, VERB
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.numbers.counted import CountedNoun
from beleidsmijn.numbers.periods import Period, find_periods
from beleidsmijn.numbers.qualifiers import qualifier_of
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.units import Unit, unit_after
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
    headers, labels = table.columns[column], (row.label, *row.above)
    said = (
        unit_after(cell.text, digits.end())
        or (_EURO if "€" in cell.text else None)
        or _unit_of(headers)
        or _unit_of(labels)
        or _unit_in_caption(table.caption)
    )
    unit, kind = (said.code, NumberKind(said.kind)) if said else ("count", NumberKind.COUNT)
    factor = said.factor if said else 1.0
    if kind in {NumberKind.COUNT, NumberKind.MONEY}:
        scale = next((scale for scale in (find_scale(headers), find_scale(labels)) if scale != NONE), table.scale)
        factor *= scale.factor
        if scale.currency:
            unit, kind = scale.currency, NumberKind.MONEY
    named = [header for header in headers if header not in names]
    counted = _measure(named) or _measured_in_row(row.label) or counted_in_caption(table.caption) or _share(named)
    return Quantity(
        start, end, cell.value * factor, "nl", kind, unit, *qualifier_of(cell.text, digits.start(), digits.end(), counts=kind == NumberKind.COUNT),
        counted=counted, time=_period((*labels, *headers)) or _only_period(table.caption), confidence=0.98 if table.verified else 0.75,
    )  # fmt: skip


_EURO, _PERCENT = Unit("EUR", "money", 0, 0), Unit("percent", "share", 0, 0)
_IN_BRACKETS = re.compile(r"\((?:in\s)?(?P<unit>[^()\d]{1,20})\)\s*$")


_LASTS = re.compile(r"(?:leeftijd|duur|termijn|tijd)\b", re.IGNORECASE)
"""What is measured in years or days: "Gemiddelde leeftijd (jaar)"."""


def _unit_of(texts: Sequence[str]) -> Unit | None:
    """The unit that headers or labels state: "Omzet (in euro)", "Aandeel (%)", "Oppervlakte (ha)"."""
    for text in texts:
        if re.search(r"€|\beuro\b", text, re.IGNORECASE):
            return _EURO
        if "%" in text or re.search(r"\bprocent\b", text, re.IGNORECASE):
            return _PERCENT
        unit = _whole_unit(_IN_BRACKETS.search(text), durations=bool(_LASTS.search(text)))
        if unit:
            return unit
    return None


def _whole_unit(found: re.Match[str] | None, *, durations: bool = False) -> Unit | None:
    """The unit that all of the group ``unit`` names; one of time only where it may be one."""
    unit = unit_after(found.string, found.start("unit")) if found else None
    fits = found and unit and unit.end == found.end("unit") and (durations or unit.kind != NumberKind.DURATION)
    return unit if fits else None


_OF_ALL = re.compile(r"(?:[(,]\s?(?:[a-z]+\s)?in\s|\()(?P<unit>%|€|[^()\d,.]{1,20})\)?\s*:?\s*$")
"""The unit of all figures at the end of a title: "Uitgaven per provincie, in euro", "Aandeel (%)"."""


def _unit_in_caption(caption: str | None) -> Unit | None:
    found = _OF_ALL.search(caption or "")
    if found and found["unit"] in {"%", "€"}:
        return _PERCENT if found["unit"] == "%" else _EURO
    return _whole_unit(found)


_AMOUNT = re.compile(
    r"(?:\b(?:aantal(?:len)?|aandeel|percentage)\s|\bcijfers\s(?:over|van)\s|#\s?)(?:(?:de|het)\s)?(?P<words>(?:[a-zà-ÿ-]+e\s)?[a-zà-ÿ’'-]{3,})|^(?:[A-ZÀ-Ý][a-zà-ÿ]+e\s)?(?P<title>[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ’'-]{2,})\s(?:per|naar|volgens)\s",
    re.IGNORECASE,
)
"""What is counted: "aantal klachten", "Vacatures naar sector"."""


def _measured_in_row(label: str) -> CountedNoun | None:
    """What a row states of each column: "Aantal werknemers", "Omzet (x 1.000 euro)", "Aandeel (%)"; other labels name a part of what is counted."""
    words = ""
    if amount := _AMOUNT.match(label):
        words = amount["words"] or ""
    elif _unit_of([label]) or find_scale([label]) != NONE:
        words = label.partition("(")[0].strip()
    return _named(words) if words else None


def _named(words: str) -> CountedNoun:
    """What is counted by these words; their head is the last noun before a preposition: "aandeel in de export"."""
    head = re.split(r"\s(?:aan|bij|in|met|naar|op|over|per|uit|van|voor)\s", words, maxsplit=1)[0].split()[-1]
    no_noun = kind_of_word(fold(head)) in {ADJECTIVE, VERB}  # "Open", "Gesloten"
    return CountedNoun(words, 0, 0, head.casefold() if no_noun else lemma_of_noun(head.casefold()))


_BRACKET_AT_END = re.compile(r"(?<=\w)\s*\([^()]*\)\s*\Z")


def _measure(headers: Sequence[str]) -> CountedNoun | None:
    """The innermost header that names something: no period, no "%", no "aantal"."""
    for header in reversed(headers):
        words = _BRACKET_AT_END.sub("", without_scale(header)).strip()
        if any(map(str.isalpha, words)) and not find_periods(words) and lemma_of_noun(words.casefold()) not in general_nouns():
            return _named(words)
    return None


def _share(headers: Sequence[str]) -> CountedNoun | None:
    """The innermost header that has a unit, if nothing says more: "Aandeel (%)"."""
    words = next((words for header in reversed(headers) if _unit_of([header]) and (words := _BRACKET_AT_END.sub("", header).strip())), "")
    return _named(words) if any(map(str.isalpha, words)) and not find_periods(words) else None


_NUMBERED = re.compile(r"^(?:Figuur|Grafiek|Tabel)\s?[\d.]*:?\s+(?=[A-ZÀ-Ý])")


def counted_in_caption(caption: str | None) -> CountedNoun | None:
    """What the title of a table, or the words before a table or list, count: "het aantal klachten per provincie", "Vacatures naar sector"."""
    match = _AMOUNT.search(_NUMBERED.sub("", caption or ""))
    if match is None:
        return None
    if match["words"]:
        return _named(match["words"])
    return None if lemma_of_noun(match["title"].casefold()) in general_nouns() else _named(match["title"])  # "Cijfers per stad"


_OF_PERIOD = re.compile(r"(?:\b(?:begin|eind|in|over|per|sinds|tot|van|voor)\s|[(,]\s?)\Z")
"""Before the period of a title: "Klachten in 2019 per stad"."""


def _only_period(caption: str | None) -> Period | None:
    """The period of all figures: the only one that the title names."""
    found = find_periods(caption or "")
    if caption is None or len(found) != 1:
        return None
    stated = _OF_PERIOD.search(caption, 0, found[0].start_offset) or not caption[found[0].end_offset :].strip(" ().:")
    return replace(found[0], start_offset=0, end_offset=0) if stated else None


def _period(labels: tuple[str, ...]) -> Period | None:
    for text in labels:
        found = find_periods(text)
        if found:
            return replace(found[0], start_offset=0, end_offset=0)
    return None
