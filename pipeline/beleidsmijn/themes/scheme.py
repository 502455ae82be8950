"""Theme schemes: SKOS concepts with the terms that show them. Packaged are our own, from ``data/themes.tsv``, and ``data/eurovoc.tsv``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from beleidsmijn.ids import content_id
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_rows
from beleidsmijn.records import Theme
from beleidsmijn.themes.terms import TermIndex

NAMESPACE = "https://beleidsmijn.example/themes#"
"""Of our own concepts, until the project has a place of its own on the web."""
EUROVOC = "http://eurovoc.europa.eu/"
AGENDAS = "https://www.comparativeagendas.net/pages/master-codebook#"
"""Major topics of the Comparative Agendas Project, which has addresses for its codebook and none for a topic."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the scheme. ``terms`` maps each term to its weight (inverse document frequency)."""

    scheme: str
    uri: str | None
    label: str
    broader: str | None
    alternatives: tuple[str, ...]
    definition: str | None
    close_match: tuple[str, ...]
    terms: dict[str, float] = field(hash=False)

    @property
    def theme_id(self) -> str:
        """Id of the theme's record."""
        return theme_id(self.scheme, self.label)


def theme_id(scheme: str, label: str) -> str:
    """Id of a theme: from its scheme and preferred label."""
    return content_id("thm", [scheme, label])


class Scheme:
    """All concepts by preferred label, which is their name within the scheme, with an index from folded terms to the concepts they show."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = {concept.label: concept for concept in concepts}
        self.shown: dict[str, dict[str, float]] = defaultdict(dict)
        for concept in self.concepts.values():
            for term, weight in concept.terms.items():
                self.shown[fold(term)][concept.label] = weight

        self.index = TermIndex(self.shown)
        self._broader = {label: tuple(self._path(label)) for label in self.concepts}
        self._narrower: dict[str, list[str]] = defaultdict(list)
        for label in self.concepts:
            for ancestor in self.ancestors(label):
                self._narrower[ancestor].append(label)

    def descendants(self, label: str) -> list[str]:
        """Labels of all narrower concepts."""
        return self._narrower.get(label, [])

    def ancestors(self, label: str) -> tuple[str, ...]:
        """Labels of the broader concepts, nearest first."""
        return self._broader[label]

    def _path(self, label: str) -> Iterator[str]:
        concept = self.concepts[label]
        while concept.broader:
            yield concept.broader
            concept = self.concepts[concept.broader]

    def record(self, label: str) -> Theme:
        """A concept as a record."""
        concept = self.concepts[label]
        broader = self.concepts.get(concept.broader or "")
        return Theme(
            id=concept.theme_id,
            scheme=concept.scheme,
            pref_label=concept.label,
            alt_labels=sorted(concept.alternatives),
            definition=concept.definition,
            uri=concept.uri,
            broader=broader.theme_id if broader else None,
            close_match=list(concept.close_match),
        )


@cache
def load_scheme() -> Scheme:
    """The packaged scheme."""
    rows = read_rows("themes.tsv", 8)[1:]
    agendas = {label: f"{AGENDAS}{code}" for label, code, _ in read_rows("cap_matches.tsv", 3)}
    concepts = []
    for scheme, uri, label, broader, alternatives, definition, close, terms in rows:
        weights = {term: float(weight) for term, _, weight in (item.rpartition("=") for item in terms.split("|"))}
        slug = fold(label).replace(" ", "-")
        concepts.append(
            Concept(
                scheme, uri or f"{NAMESPACE}{slug}", label, broader or None, tuple(a for a in alternatives.split("|") if a),
                definition or None, tuple(uri for uri in (close, agendas.get(label)) if uri), weights,
            )
        )  # fmt: skip
    return Scheme(concepts)


@cache
def eurovoc_scheme() -> Scheme:
    """EuroVoc's Dutch descriptors below its domains."""
    concepts = []
    for key, label, domain, weight in read_rows("eurovoc.tsv", 4)[1:]:
        uri = f"{EUROVOC}{key}" if domain else None
        terms = {label.split(" (")[0]: float(weight)} if domain else {}
        concepts.append(Concept("eurovoc", uri, label, domain or None, (), None, (), terms))
    return Scheme(concepts)
