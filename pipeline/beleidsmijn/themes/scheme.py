"""The theme scheme: SKOS concepts with the terms that show them, from ``data/themes.tsv``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from beleidsmijn.ids import content_id
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_rows
from beleidsmijn.records import Theme
from beleidsmijn.themes.terms import TermIndex

NAMESPACE = "https://beleidsmijn.example/themes#"
"""Of our own concepts, until the project has a place of its own on the web."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the scheme. ``terms`` maps each term to its weight (inverse document frequency)."""

    scheme: str
    uri: str
    label: str
    broader: str | None
    alternatives: tuple[str, ...]
    definition: str | None
    close_match: str | None
    terms: dict[str, float] = field(hash=False)

    @property
    def theme_id(self) -> str:
        """Id of the theme's record."""
        return theme_id(self.scheme, self.label)


def theme_id(scheme: str, label: str) -> str:
    """Id of a theme: from its scheme and preferred label."""
    return content_id("thm", [scheme, label])


class Scheme:
    """All concepts, with an index from folded terms to the concepts they show."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = {concept.label: concept for concept in concepts}
        self.shown: dict[str, dict[str, float]] = defaultdict(dict)
        for concept in self.concepts.values():
            for term, weight in concept.terms.items():
                self.shown[fold(term)][concept.label] = weight

        self.index = TermIndex(self.shown)

    def ancestors(self, label: str) -> list[str]:
        """Labels of the broader concepts, nearest first."""
        found: list[str] = []
        concept = self.concepts[label]
        while concept.broader:
            found.append(concept.broader)
            concept = self.concepts[concept.broader]
        return found

    def records(self) -> list[Theme]:
        """The scheme as records, sorted by id."""
        themes = []
        for concept in self.concepts.values():
            broader = self.concepts.get(concept.broader or "")
            themes.append(
                Theme(
                    id=concept.theme_id,
                    scheme=concept.scheme,
                    pref_label=concept.label,
                    alt_labels=sorted(concept.alternatives),
                    definition=concept.definition,
                    uri=concept.uri,
                    broader=broader.theme_id if broader else None,
                    close_match=[concept.close_match] if concept.close_match else [],
                )
            )
        return sorted(themes, key=lambda theme: str(theme.id))


@cache
def load_scheme() -> Scheme:
    """The packaged scheme."""
    rows = read_rows("themes.tsv", 8)[1:]
    concepts = []
    for scheme, uri, label, broader, alternatives, definition, close, terms in rows:
        weights = {term: float(weight) for term, _, weight in (item.rpartition("=") for item in terms.split("|"))}
        slug = fold(label).replace(" ", "-")
        concepts.append(
            Concept(
                scheme, uri or f"{NAMESPACE}{slug}", label, broader or None, tuple(a for a in alternatives.split("|") if a),
                definition or None, close or None, weights,
            )
        )  # fmt: skip
    return Scheme(concepts)
