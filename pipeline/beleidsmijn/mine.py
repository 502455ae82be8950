"""From the bytes of one file to its facts: the chain of stages, a pure function of bytes and settings."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from beleidsmijn.config import Config
from beleidsmijn.ids import content_id, document_id
from beleidsmijn.kinds import ErrorCategory, SectionKind
from beleidsmijn.knowledge import facts
from beleidsmijn.knowledge.about import Surroundings
from beleidsmijn.knowledge.number_facts import number_records, period_records, periods_of
from beleidsmijn.knowledge.number_links import keep_numbers
from beleidsmijn.knowledge.packed import DocumentFacts, Settled
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.knowledge.relation_facts import relation_records
from beleidsmijn.knowledge.theme_facts import ThemeMaker, theme_text
from beleidsmijn.knowledge.works import signature
from beleidsmijn.language.pipeline import DutchPipeline, Entity
from beleidsmijn.named_things.known_names import with_known_names
from beleidsmijn.named_things.laws import dated_laws, is_part_of_law
from beleidsmijn.named_things.recognise import find_named_things
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.countries import country_of_bodies
from beleidsmijn.organisations.found import Context, Found
from beleidsmijn.organisations.judgements import NONE, Judgements
from beleidsmijn.organisations.model_names import ModelEntity
from beleidsmijn.organisations.recognise import recognise
from beleidsmijn.organisations.register import Register
from beleidsmijn.readers.registry import read
from beleidsmijn.structure.numbering import numbering
from beleidsmijn.structure.parts import Part, Structure
from beleidsmijn.structure.ranges import MINED_LANGUAGE, Range, innermost_ranges, is_mined
from beleidsmijn.structure.sections import analyse
from beleidsmijn.structure.titles import inside, publication_titles
from beleidsmijn.structure.wrapping import unwrapped
from beleidsmijn.themes.classifier import Classifier
from beleidsmijn.themes.keyphrases import find_candidates

Known = Callable[[str], Settled | None]
"""Gives what is known of a document by its id."""


@dataclass(frozen=True, slots=True)
class Resources:
    """What every document needs and is loaded once."""

    pipeline: DutchPipeline
    register: Register
    classifiers: tuple[Classifier, ...]
    judgements: Judgements = NONE


class Clock:
    """How long each stage of a document took, in seconds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def done(self, stage: str) -> None:
        """The stage ends now; it began where the one before ended."""
        now = time.perf_counter()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._last
        self._last = now


def mine(
    data: bytes, source: str, config: Config, resources: Resources, clock: Clock | None = None, known: Known | None = None
) -> DocumentFacts:
    """All facts of one document.

    Args:
        data: the bytes of the file.
        source: its path, as it goes into the record.
        config: the settings.
        resources: model, register and theme classifiers.
        clock: takes the time of each stage, if that is wanted.
        known: gives, by the id of a document, what an earlier run with other registers of organisations found; it is not looked for again.

    Raises:
        ReadError: if the file gives no text.
    """
    clock = clock or Clock()
    reading = read(data, config.limits)
    clock.done("read")
    text = reading.text
    reads = text if reading.blocks else unwrapped(text)
    structure = analyse(reading)
    if structure.country is None:
        structure = replace(structure, country=country_of_bodies(reads, resources.register))
    doc_id = document_id(data)
    section_ids = [section_id(doc_id, part) for part in structure.parts]
    ranges = innermost_ranges(text, structure.parts)
    mined = [r for r in ranges if is_mined(structure.parts[r.part])]
    clock.done("structure")
    earlier = known(doc_id) if known else None
    entities = earlier.entities if earlier else resources.pipeline.analyse([(r.start, reads[r.start : r.end]) for r in mined]).entities
    entities = with_known_names(reads, [(r.start, r.end) for r in mined], entities, _in_capitals(text, structure))
    clock.done("language")
    margins = [r for r in ranges if structure.parts[r.part].margin and structure.language == MINED_LANGUAGE]
    titles = publication_titles(reads)
    found = _organisations(reads, structure, [*mined, *margins], entities, config, resources.register)
    laws = Spans(dated_laws(reads))
    found = [f for f in found if not inside((f.start, f.end), titles) and not is_part_of_law(reads, (f.start, f.end), laws)]
    maker = facts.Maker(doc_id, text, reads, structure, section_ids, ranges, resources.register, resources.judgements)
    mentions, clusters = maker.mentions(found)
    clock.done("organisations")
    passages = [(r.start, r.end) for r in [*mined, *margins]]
    people = [person.name for person in structure.people]
    bodies = [(f.start, f.end) for f in found]
    things = find_named_things(reads, passages, entities, bodies, titles, people)
    clock.done("named_things")
    periods = periods_of(maker, [r for r in mined if structure.parts[r.part].kind != SectionKind.TABLE])
    stated = [replace(p, start_offset=p.start_offset + r.start, end_offset=p.end_offset + r.start) for r, named in periods for p in named]
    numbers = number_records(maker, periods, Surroundings(reads, structure.parts, stated, things, mentions))
    no_figures = Spans([*titles, *numbering(text, structure.parts), *bodies])
    numbers = keep_numbers(
        numbers, lambda n: n["confidence"] >= config.min_confidence and not no_figures.overlap((n["span"]["start"], n["span"]["end"]))
    )
    clock.done("numbers")
    about = earlier or _themes(reads, structure, mined, entities, ThemeMaker(doc_id, section_ids, resources.classifiers, config.themes))
    result = DocumentFacts(
        document={**maker.document(reading, data, source, clusters), "keyphrases": about.keyphrases},
        sections=maker.sections(),
        tables=maker.tables(),
        mentions=mentions,
        named_things=maker.named_things(things),
        periods=period_records(maker, periods),
        numbers=numbers,
        themes=about.themes,
        section_themes=about.section_themes,
        relations=relation_records(maker, clusters, mentions, things),
        clusters=clusters,
        nouns=about.nouns,
        signature=signature("\n".join(text[r.start : r.end] for r in mined)),
        entities=entities,
    )
    clock.done("themes")
    for records in (result.named_things, result.relations):
        records[:] = [record for record in records if record["confidence"] >= config.min_confidence]
    if reading.pages:
        facts.add_pages(result.records(), reading.pages)
    for problem in reading.problems:
        result.errors.append(error_record(source, problem.category, problem.message, stage="read", document_id=doc_id, page=problem.page))
    if not mined:
        message = f"the text is in {structure.language!r}, not Dutch: nothing was mined"
        result.errors.append(error_record(source, ErrorCategory.NOT_DUTCH, message, stage="structure", document_id=doc_id))
    return result


def _themes(text: str, structure: Structure, mined: Sequence[Range], entities: tuple[Entity, ...], maker: ThemeMaker) -> Settled:
    """What a document is about, with what else does not depend on the registers."""
    reads = theme_text(text, structure, mined)
    phrases = find_candidates(reads)
    return Settled(
        entities, maker.of_document(reads), maker.of_sections(reads, structure), maker.keyphrases(reads, phrases), maker.nouns(phrases)
    )


def _in_capitals(text: str, structure: Structure) -> list[tuple[int, int]]:
    """Where those behind a document stand with their names in capitals."""
    spans = [(person.start, person.end) for person in structure.people if person.start is not None and person.end is not None]
    return [span for span in spans if text[slice(*span)].isupper()]


def section_id(doc_id: str, part: Part) -> str:
    """Id of a section."""
    return content_id("sec", [doc_id, part.kind, part.start, part.end, part.number])


def _organisations(
    text: str, structure: Structure, mined: Sequence[Range], entities: Sequence[Entity], config: Config, register: Register
) -> list[Found]:
    """Organisations in the passages, and in the margins of pages, where the publisher is named."""
    context = Context(structure.country, structure.date, [(r.start, r.end) for r in mined])
    found = recognise(text, register, context, [ModelEntity(*entity) for entity in entities])
    return [mention for mention in found if mention.confidence >= max(config.organisations.min_confidence, config.min_confidence)]
