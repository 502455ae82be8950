"""Records of what a document and its sections are about, and of its keyphrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.config import Themes
from beleidsmijn.kinds import SectionKind
from beleidsmijn.records import Provenance
from beleidsmijn.structure.parts import Structure
from beleidsmijn.structure.ranges import Range
from beleidsmijn.themes.assign import Assigned, assign_themes
from beleidsmijn.themes.classifier import Classifier
from beleidsmijn.themes.keyphrases import Candidate, keyphrases, nouns
from beleidsmijn.themes.text import Passage, ThemeText

Json = dict[str, Any]
SHORTEST_SECTION = 80
"""Words of a section from which it gets themes of its own."""
TOPIC_NOUNS = 300
"""Nouns of a document, most frequent first, that topics are discovered from."""


def theme_text(text: str, structure: Structure, mined: Sequence[Range]) -> ThemeText:
    """A document as the theme stage reads it.

    Args:
        text: of the document.
        structure: its title and parts.
        mined: the stretches that are read.
    """
    passages = [_passage(text, structure, stretch) for stretch in mined]
    return ThemeText(structure.title or "", passages)


def _passage(text: str, structure: Structure, stretch: Range) -> Passage:
    heading = structure.parts[stretch.part].kind == SectionKind.HEADING
    return Passage(text[stretch.start : stretch.end], stretch.start, stretch.part, heading)


class ThemeMaker:
    """Makes the records of one document."""

    def __init__(self, doc_id: str, section_ids: Sequence[str], classifiers: Sequence[Classifier], settings: Themes) -> None:
        self._doc_id = doc_id
        self._section_ids = section_ids
        self._classifiers = classifiers
        self._settings = settings

    def of_document(self, text: ThemeText) -> list[Json]:
        """Themes of the whole document, a question and its answer together."""
        return [self._record(theme, c) for c in self._classifiers for theme in assign_themes(text, c, self._settings.threshold)]

    def of_sections(self, text: ThemeText, structure: Structure) -> list[Json]:
        """Themes of what stands under each heading, or of each question with its answer, where a document has several."""
        sections = [(part, section) for part, section in _sections(text, structure) if section.length >= SHORTEST_SECTION]
        if len(sections) < 2:
            return []
        return [
            {**self._record(theme, c), "section_id": self._section_ids[part]}
            for part, section in sections
            for c in self._classifiers
            for theme in assign_themes(section, c, self._settings.threshold)
        ]

    def keyphrases(self, text: ThemeText, candidates: Mapping[str, Candidate]) -> list[Json]:
        """Keyphrases, best first."""
        return [
            {
                "text": phrase.text,
                "lemma": phrase.lemma,
                "count": phrase.count,
                "score": phrase.score,
                "span": {"start": phrase.start, "end": phrase.end},
                "section_id": self._section_ids[phrase.section],
            }
            for phrase in keyphrases(text, candidates)
        ]

    def nouns(self, candidates: Mapping[str, Candidate]) -> Json:
        """Lemma of each telling noun to its count, start, end and section: what topics are discovered from."""
        found = nouns(candidates)
        kept = sorted(found, key=lambda lemma: (-found[lemma].count, lemma))[:TOPIC_NOUNS]
        return {
            lemma: [found[lemma].count, found[lemma].start, found[lemma].end, self._section_ids[found[lemma].section]]
            for lemma in sorted(kept)
        }

    def _record(self, theme: Assigned, classifier: Classifier) -> Json:
        return {
            "document_id": self._doc_id,
            "theme_id": classifier.scheme.concepts[theme.label].theme_id,
            "score": theme.score,
            "evidence": [
                {"span": {"start": e.start, "end": e.end}, "section_id": self._section_ids[e.section], "terms": list(e.terms)}
                for e in theme.evidence
            ],
            "provenance": Provenance(stage="themes", by=classifier.name, version=__version__).to_json(),
        }


def _sections(text: ThemeText, structure: Structure) -> Iterator[tuple[int, ThemeText]]:
    """(index of the section, its text): of each heading with what follows, else of each numbered question with its answer."""
    if sum(passage.heading for passage in text.passages) >= 2:
        groups = _by_heading(text.passages)
    else:
        groups = _by_question(text.passages, structure)
    for passages in groups:
        first = passages[0]
        yield first.section, ThemeText(first.text if first.heading else "", passages)


def _by_heading(passages: Sequence[Passage]) -> list[list[Passage]]:
    groups: list[list[Passage]] = []
    for passage in passages:
        if passage.heading and not (groups and all(p.heading for p in groups[-1])):
            groups.append([passage])
        elif groups:
            groups[-1].append(passage)
    return groups


def _by_question(passages: Sequence[Passage], structure: Structure) -> list[list[Passage]]:
    groups: dict[str, list[Passage]] = {}
    for passage in passages:
        part = structure.parts[passage.section]
        if part.kind in {SectionKind.QUESTION, SectionKind.ANSWER} and part.number:
            groups.setdefault(part.number, []).append(passage)
    return [group for group in groups.values() if structure.parts[group[0].section].kind == SectionKind.QUESTION]
