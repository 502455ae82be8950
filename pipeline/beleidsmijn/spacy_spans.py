"""What the spaCy components do: numbers and organisations as spans of a `Doc`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from spacy.tokens import Doc, Span

from beleidsmijn.knowledge.facts import organisation_id
from beleidsmijn.language.pipeline import entity_labels
from beleidsmijn.numbers.quantities import find_quantities
from beleidsmijn.organisations.found import Context
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import Register


class NumbersComponent:
    """Puts the stated figures of a text in ``doc.spans``; ``span._.quantity`` holds value, unit, qualifier, what is counted, and when."""

    def __init__(self, spans_key: str) -> None:
        self.spans_key = spans_key
        Span.set_extension("quantity", default=None, force=True)

    def __call__(self, doc: Doc) -> Doc:
        """Find the numbers; spans cover the words that hold them."""
        spans = []
        for quantity in find_quantities(doc.text):
            span = _words(doc, quantity.start, quantity.end, "NUMBER")
            span._.quantity = {key: value for key, value in asdict(quantity).items() if value is not None and key not in {"start", "end"}}
            spans.append(span)
        doc.spans[self.spans_key] = spans
        return doc


class OrganisationsComponent:
    """Puts the organisations named in a text in ``doc.spans``, with the name, kind, country and identifiers of those in the register.

    Names that the pipeline's own recogniser found in ``doc.ents`` are taken into account; put it after that. ``kb_id_`` of a span is the id that the
    organisation has in a knowledge base.
    """

    def __init__(self, spans_key: str, country: str | None, register: Register) -> None:
        self.spans_key, self.country, self.register = spans_key, country, register
        Span.set_extension("organisation", default=None, force=True)

    def __call__(self, doc: Doc) -> Doc:
        """Find the organisations; spans cover the words that hold them."""
        labelled = [(e.start_char, e.end_char, entity_labels().get(e.label_, "-")) for e in doc.ents]
        entities = [ModelEntity(*entity) for entity in labelled if entity[2] != "-"]
        spans = []
        for found in recognise(doc.text, self.register, Context(self.country, None, [(0, len(doc.text))]), entities):
            key = found.keys[0] if len(found.keys) == 1 else None
            span = _words(doc, found.start, found.end, "ORG", organisation_id(f"register:{key}") if key else "")
            span._.organisation = {"kind": found.kind, "rule": found.rule, "confidence": found.confidence, **self._known(key)}
            spans.append(span)
        doc.spans[self.spans_key] = spans
        return doc

    def _known(self, key: str | None) -> dict[str, Any]:
        if key is None:
            return {}
        entry = self.register.entries[key]
        return {"name": entry.name, "kind": entry.kind, "country": entry.country, "identifiers": dict(entry.identifiers)}


def _words(doc: Doc, start: int, end: int, label: str, kb_id: str = "") -> Span:
    """The words that hold a stretch of the text."""
    span = doc.char_span(start, end, label=label, kb_id=kb_id, alignment_mode="expand")
    assert span is not None  # a stretch inside the text always lies in words
    return span
