"""Documents as annotations to correct by hand, in the form of the gold (``corpus/gold/GUIDELINES.md``): what brat and Label Studio get and give.

Offsets are half-open and count Unicode code points of the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from beleidsmijn.export.target import ExportError
from beleidsmijn.export.values import iso_interval
from beleidsmijn.knowledge.documents import by_document
from beleidsmijn.knowledge.load import records
from beleidsmijn.notation.digits import parse_digits
from beleidsmijn.notation.words import parse_words

Json = dict[str, Any]
LOSES = "sections, tables, people, themes and evidence: names and numbers alone can be corrected"
NAME_LABELS = ("ORG", "PER", "LOC", "MISC")
"""Labels of names: organisations, persons, places, and other things, whose kind is told apart."""
NUMBER_LABEL = "NUMBER"
NAME_FIELDS = ("canonical", "kind")
NUMBER_FIELDS = ("value", "unit", "qualifier", "counted", "time")
"""What is known of a name and of a number, besides its place."""


class CorrectionError(ExportError):
    """Corrections that cannot be read; the message names the document and what is wrong."""


@dataclass(slots=True)
class Annotated:
    """A document's text with its names and numbers; ``name`` is a file name without suffix, different for every document."""

    name: str
    text: str
    entities: list[Json] = field(default_factory=list)
    numbers: list[Json] = field(default_factory=list)

    def spans(self) -> Iterator[tuple[str, Json]]:
        """(label, annotation) in the order of the text."""
        both = [*((e["label"], e) for e in self.entities), *((NUMBER_LABEL, n) for n in self.numbers)]
        yield from sorted(both, key=lambda item: (item[1]["start"], item[1]["end"], item[0]))


def annotated(kb: Path) -> Iterator[Annotated]:
    """Every document of a knowledge base."""
    organisations = {o["id"]: o for o in records(kb, "organisations")}
    names: set[str] = set()
    for document, found in by_document(kb, ("mentions", "named_things", "numbers")):
        name = re.sub(r"[^\w.-]+", "_", Path(document["sources"][0]["path"]).stem) or "document"
        name = name if name.casefold() not in names else f"{name}-{document['id'][4:12]}"
        names.add(name.casefold())
        entities = [_entity(mention, organisations.get(mention.get("organisation_id", ""), {})) for mention in found["mentions"]]
        entities = sorted([*entities, *map(_thing, found["named_things"])], key=lambda entity: (entity["start"], entity["end"]))
        yield Annotated(name, document["text"], entities, [_number(number) for number in found["numbers"]])


def _entity(mention: Json, organisation: Json) -> Json:
    about = {"canonical": organisation.get("name"), "kind": organisation.get("kind"), "optional": False}
    return {**mention_place(mention), "label": "ORG", **about}


def label_of_thing(kind: str) -> str:
    """Label of a name that is no organisation, by its kind."""
    return {"person": "PER", "place": "LOC"}.get(kind, "MISC")


def _thing(thing: Json) -> Json:
    label = label_of_thing(thing["kind"])
    kind = thing["kind"] if label == "MISC" else None
    return {**mention_place(thing), "label": label, "canonical": thing["name"], "kind": kind, "optional": False}


def _number(number: Json) -> Json:
    about = {"value": number["value"], "unit": number["unit"], "qualifier": number["qualifier"]}
    return {**mention_place(number), **about, "counted": number.get("counted", {}).get("text"), "time": iso_interval(number.get("time"))}


def mention_place(record: Json) -> Json:
    """Start, end and words of a record with a span."""
    return {"start": record["span"]["start"], "end": record["span"]["end"], "text": record["quote"]["exact"]}


def corrected(name: str, text: str, spans: Iterable[tuple[str, int, int, Json]]) -> Annotated:
    """A document as an annotator left it.

    Args:
        name: of the document.
        text: its text.
        spans: (label, start, end, what is known of it) in any order.

    Raises:
        CorrectionError: if a label is unknown, a span lies outside the text, or a number has no value and none can be read off its words.
    """
    document = Annotated(name, text)
    for label, start, end, about in sorted(spans, key=lambda span: span[1:3]):
        if not 0 <= start < end <= len(text):
            raise CorrectionError(f"{name}: the span {start}-{end} lies outside the text")
        place = {"start": start, "end": end, "text": text[start:end]}
        if label == NUMBER_LABEL:
            known = {key: about.get(key) or None for key in NUMBER_FIELDS}
            defaults = {"value": _value(name, text[start:end], known["value"]), "unit": known["unit"] or "count"}
            document.numbers.append({**place, **known, **defaults, "qualifier": known["qualifier"] or "exact"})
        elif label in NAME_LABELS:
            canonical = about.get("canonical") or text[start:end]
            document.entities.append(
                {**place, "label": label, "canonical": canonical, "kind": about.get("kind") or None, "optional": False}
            )
        else:
            raise CorrectionError(f"{name}: unknown label {label!r} at {start}-{end}")
    return document


def _value(name: str, words: str, stated: Any) -> float:
    """The value that the annotator gives, or that the words say."""
    if stated is not None:
        try:
            value = float(stated)
        except ValueError as error:
            raise CorrectionError(f"{name}: the value {stated!r} of {words!r} is no number; write it with a decimal point") from error
        return int(value) if value.is_integer() else value
    numeral = parse_digits(words)
    read = numeral.value if numeral else parse_words(words)
    if read is None:
        raise CorrectionError(f"{name}: the number {words!r} has no value, and none can be read off it")
    return read


def write_gold(documents: Iterable[Annotated], folder: Path) -> int:
    """Write documents as a gold folder, ``annotations/*.json`` with ``text/*.txt``; how many they were."""
    (folder / "annotations").mkdir()
    (folder / "text").mkdir()
    written = 0
    for document in documents:
        gold = {"doc": document.name, "entities": document.entities, "numbers": document.numbers}
        (folder / "annotations" / f"{document.name}.json").write_text(
            json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        (folder / "text" / f"{document.name}.txt").write_bytes(document.text.encode("utf-8"))
        written += 1
    return written
