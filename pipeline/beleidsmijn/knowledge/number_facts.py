"""Records of periods and of numbers, in running text and in tables, each number with what it is about."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from beleidsmijn.ids import content_id
from beleidsmijn.kinds import NumberKind
from beleidsmijn.knowledge.about import Place, Surroundings
from beleidsmijn.knowledge.facts import Maker
from beleidsmijn.knowledge.number_links import add_links
from beleidsmijn.notation.spans import Span
from beleidsmijn.numbers.cells import cell_quantity, counted_in_caption
from beleidsmijn.numbers.periods import Period
from beleidsmijn.numbers.quantities import find_quantities
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.referred import asked_for
from beleidsmijn.numbers.relative import Anchor, find_all_periods, relative_places
from beleidsmijn.structure.parts import TablePart
from beleidsmijn.structure.ranges import Range

Json = dict[str, Any]
Periods = Sequence[tuple[Range, list[Period]]]
"""Stretches of running text with the periods that each names; offsets within the stretch."""
_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def periods_of(maker: Maker, running: Sequence[Range]) -> Periods:
    """The periods that each stretch of running text names."""
    date = maker.structure.date
    anchor = Anchor(date, maker.structure.country) if date and _FULL_DATE.fullmatch(date) else None
    return [(stretch, find_all_periods(maker.reads[stretch.start : stretch.end], anchor)) for stretch in running]


def period_records(maker: Maker, periods: Periods) -> list[Json]:
    """Records of the periods."""
    records = []
    for stretch, found in periods:
        for period in found:
            start, end = period.start_offset + stretch.start, period.end_offset + stretch.start
            records.append(
                {
                    "id": content_id("per", [maker.doc_id, start, end]),
                    "document_id": maker.doc_id,
                    "start": period.start,
                    "end": period.end,
                    "precision": period.precision,
                    "source": period.source,
                    "span": {"start": start, "end": end},
                    "quote": maker.quote(start, end),
                    "section_id": maker.section_ids[stretch.part],
                    "provenance": maker.provenance("numbers", "periods"),
                }
            )
    return records


def number_records(maker: Maker, periods: Periods, around: Surroundings) -> list[Json]:
    """Numbers in running text and in tables."""
    records: list[Json] = []
    for stretch, named in periods:
        records += _in_text(maker, stretch, named, around)
    for index, part in enumerate(maker.structure.parts):
        if part.table and part.language == "nl":
            records += _in_table(maker, index, part.table, around)
    return records


def _in_text(maker: Maker, stretch: Range, named: Sequence[Period], around: Surroundings) -> list[Json]:
    piece = maker.reads[stretch.start : stretch.end]
    quantities = find_quantities(piece, named)
    relative = relative_places(piece) if quantities else []
    figures = [(quantity.start + stretch.start, quantity.end + stretch.start) for quantity in quantities]
    counted = [_with_introduced_noun(quantity, figure, around) for quantity, figure in zip(quantities, figures, strict=True)]
    counted = _with_asked_nouns(counted, stretch, around)
    records = [_number(maker, quantity, stretch.start, stretch.part, "rules") for quantity in counted]
    for record, quantity, figure in zip(records, quantities, figures, strict=True):
        first, last = quantity.sentence or (quantity.start, quantity.end)
        sentence = first + stretch.start, last + stretch.start
        _add_names(
            record, _place(quantity, figure, sentence, figures, stretch.part, around), around.organisations(figure, sentence, figures)
        )
        seen_from_now = bisect.bisect_left(relative, first) < bisect.bisect_left(relative, last)
        if "time" not in record and quantity.kind != NumberKind.DURATION and not seen_from_now:
            _add_inherited_period(record, around.period(figure, stretch.part))
    add_links(records, piece, quantities)
    return records


def _with_introduced_noun(quantity: Quantity, figure: Span, around: Surroundings) -> Quantity:
    """A count in a list with what the words before the list say that its figures count: "Het aantal klachten per jaar:"."""
    introduced = around.introduction(figure) if quantity.counted is None and quantity.kind == NumberKind.COUNT else None
    return replace(quantity, counted=counted_in_caption(around.text[slice(*introduced)])) if introduced else quantity


def _with_asked_nouns(quantities: Sequence[Quantity], stretch: Range, around: Surroundings) -> list[Quantity]:
    """The counts in an answer with what its question asks the number of, also of a second one: "Het gaat om 312 in 2019 en 24 in 2020"."""
    result: list[Quantity] = []
    for quantity in quantities:
        sentence = quantity.sentence[0] if quantity.sentence else quantity.start
        before = around.text[stretch.start + sentence : stretch.start + quantity.start]
        if quantity.counted is None and quantity.kind == NumberKind.COUNT:
            asked = (asked_for(around.text, start, end, _ANSWER_MARK.sub("", before)) for start, end in around.questions(stretch.part))
            counted = next(filter(None, asked), None)
            if counted:
                quantity = replace(quantity, counted=replace(counted, start=counted.start - stretch.start, end=counted.end - stretch.start))
            elif result and result[-1].sentence == quantity.sentence and before.endswith((" en ", ", ")):
                noun = result[-1].counted
                quantity = replace(quantity, counted=noun if noun and noun.start < 0 else None)  # one that stands before the answer
        result.append(quantity)
    return result


_ANSWER_MARK = re.compile(r"^\s*A(?:ntwoord)?(?:\s(?:op )?(?:vraag )?\d+)?\s*[:.]?\s+", re.IGNORECASE)


def _place(quantity: Quantity, figure: Span, sentence: Span, figures: Sequence[Span], part: int, around: Surroundings) -> Place | None:
    """The place that a figure is about: that of its sentence, else what heading or question says of all figures that can hold for a place."""
    place = around.place(figure, sentence, figures, few=quantity.few)
    if place or quantity.few or quantity.kind == NumberKind.MEASURE:
        return place
    return around.inherited_place(figure, part)


def _in_table(maker: Maker, index: int, table: TablePart, around: Surroundings) -> Iterator[Json]:
    """The numbers in the cells of a table, with what row and column say of them."""
    part = maker.structure.parts[index]
    table_id = content_id("tab", [maker.doc_id, part.start, part.end])
    names = around.names_in(index)
    for row in table.rows:
        for column, headers in enumerate(table.columns):
            figure = cell_quantity(table, row, column, names)
            if figure:
                record = _number(maker, figure, 0, index, "table")
                record["table"] = {"table_id": table_id, "row": [*row.above, row.label], "column": list(headers)}
                _add_names(record, *around.of_cell((figure.start, figure.end), index, (*row.above, *headers)))
                yield record


def _add_names(record: Json, place: Place | None, organisations: Sequence[str]) -> None:
    if place:
        span = {"start": place.start, "end": place.end}
        record["place"] = {"text": place.text, "span": span, "source": "explicit" if place.explicit else "inherited"}
    if organisations:
        record["organisation_ids"] = list(organisations)


def _add_inherited_period(record: Json, period: Period | None) -> None:
    if period:
        record["time"] = {"start": period.start, "end": period.end, "precision": period.precision, "source": "inherited"}


def _number(maker: Maker, quantity: Quantity, offset: int, part: int, by: str) -> Json:
    start, end = quantity.start + offset, quantity.end + offset
    record: Json = {
        "id": content_id("num", [maker.doc_id, start, end]),
        "document_id": maker.doc_id,
        "span": {"start": start, "end": end},
        "quote": maker.quote(start, end),
        "value": float(quantity.value),
        "value_text": maker.text[start:end],
        "kind": quantity.kind.value,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier.value,
        "section_id": maker.section_ids[part],
        "notation": quantity.notation,
        "confidence": round(quantity.confidence, 3),
        "provenance": maker.provenance("numbers", by),
    }
    optional = {"low": quantity.low, "high": quantity.high, "qualifier_text": quantity.qualifier_text, "per": quantity.per}
    record.update({key: value for key, value in optional.items() if value is not None})
    if quantity.counted:
        counted = quantity.counted
        record["counted"] = {"text": counted.text, "lemma": counted.lemma}
        if counted.end > counted.start:
            record["counted"]["span"] = {"start": counted.start + offset, "end": counted.end + offset}
        if quantity.kind == "share":
            record["share_of"] = counted.text
    if quantity.time:
        period = quantity.time
        text = maker.text[period.start_offset + offset : period.end_offset + offset]
        record["time"] = {"start": period.start, "end": period.end, "precision": period.precision, "source": period.source} | (
            {"text": text} if text else {}
        )
    return record
