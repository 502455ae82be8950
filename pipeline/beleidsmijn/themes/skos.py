"""Theme schemes of the user's own: SKOS in Turtle, RDF/XML or JSON-LD, or a table."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beleidsmijn.notation.fold import fold
from beleidsmijn.themes.scheme import Concept, Scheme
from beleidsmijn.themes.terms import split_words

if TYPE_CHECKING:
    from rdflib import Graph

RDF_FORMATS = {".ttl": "turtle", ".rdf": "xml", ".xml": "xml", ".owl": "xml", ".jsonld": "json-ld", ".json": "json-ld", ".nt": "nt"}
TABLES = {".csv": ",", ".tsv": "\t"}
COLUMNS = ("pref_label", "alt_labels", "definition", "broader", "uri")
"""Of a table; only the first is needed. Several alternative labels are separated by "|"; ``broader`` is a preferred label or a URI."""
_LANGUAGES = ("nl", "nl-nl", "nl-be", "")
"""Languages of the labels that are read, best first; "" is a label without one."""
_PHRASE = 1.0
"""Added to the weight of a term of several words, which says more than its words."""
_OF_DEFINITION = 0.4
"""Weight of a word of the definition beside a word of a label."""
_SHORTEST_OF_DEFINITION = 6
_MOST, _LEAST = 8.0, 1.0
WordWeight = Callable[[str], float]


class SchemeError(Exception):
    """A theme scheme that cannot be used; the message names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    label: str
    alternatives: tuple[str, ...]
    definition: str | None
    broader: str | None
    uri: str | None


def read_scheme(path: Path, weight: WordWeight) -> Scheme:
    """The scheme in a file; its name is that of the file.

    Args:
        path: a file whose ending says its format: .ttl, .rdf, .xml, .jsonld, .json, .nt, .csv or .tsv.
        weight: how telling a folded word is.

    Raises:
        SchemeError: if the file cannot be read, or holds no concept with a Dutch label (or one without language).
    """
    try:
        rows = list(_rows(path))
    except OSError as error:
        raise SchemeError(f"{path}: {error.strerror or error}") from error
    if not rows:
        raise SchemeError(f"{path}: no concepts with a Dutch preferred label")
    return _scheme(path, rows, weight)


def _rows(path: Path) -> Iterator[_Row]:
    ending = path.suffix.casefold()
    if ending in TABLES:
        return _table(path, TABLES[ending])
    if ending in RDF_FORMATS:
        return _concepts(path, RDF_FORMATS[ending])
    raise SchemeError(f"{path}: a theme scheme ends in {', '.join([*RDF_FORMATS, *TABLES])}")


def _table(path: Path, delimiter: str) -> Iterator[_Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SchemeError(f"{path}: not UTF-8 ({error})") from error
    if delimiter == "," and text.partition("\n")[0].count(";") > text.partition("\n")[0].count(","):
        delimiter = ";"  # as Excel writes it in Dutch
    reader = csv.DictReader(text.splitlines(), delimiter=delimiter)
    if "pref_label" not in (reader.fieldnames or ()):
        raise SchemeError(f"{path}: no column pref_label; the columns are {', '.join(COLUMNS)}")
    for row in reader:
        values = {name: (row.get(name) or "").strip() for name in COLUMNS}
        if values["pref_label"]:
            alternatives = tuple(a.strip() for a in values["alt_labels"].split("|") if a.strip())
            key = values["uri"] or values["pref_label"]
            yield _Row(
                key, values["pref_label"], alternatives, values["definition"] or None, values["broader"] or None, values["uri"] or None
            )


def _concepts(path: Path, form: str) -> Iterator[_Row]:
    from rdflib import RDF, Graph
    from rdflib.namespace import SKOS

    graph = Graph()
    try:
        graph.parse(data=path.read_bytes(), format=form)
    except OSError:
        raise
    except Exception as error:  # each of rdflib's parsers raises errors of its own
        raise SchemeError(f"{path}: not readable as {form}: {' '.join(str(error).split())[:200]}") from error
    for subject in sorted(graph.subjects(RDF.type, SKOS.Concept), key=str):
        labels = _dutch(graph, subject, SKOS.prefLabel)
        if labels:
            alternatives = (*_dutch(graph, subject, SKOS.altLabel), *_dutch(graph, subject, SKOS.hiddenLabel))
            definitions = _dutch(graph, subject, SKOS.definition) or _dutch(graph, subject, SKOS.scopeNote)
            broader = sorted([*map(str, graph.objects(subject, SKOS.broader)), *map(str, graph.subjects(SKOS.narrower, subject))])
            yield _Row(
                str(subject),
                labels[0],
                tuple(alternatives),
                definitions[0] if definitions else None,
                broader[0] if broader else None,
                str(subject),
            )


def _dutch(graph: Graph, subject: object, predicate: object) -> list[str]:
    """Literals in the best language that there is."""
    found: dict[str, list[str]] = {}
    for literal in graph.objects(subject, predicate):  # type: ignore[arg-type]
        found.setdefault((getattr(literal, "language", None) or "").casefold(), []).append(" ".join(str(literal).split()))
    return next((sorted(found[language]) for language in _LANGUAGES if language in found), [])


def _scheme(path: Path, rows: list[_Row], weight: WordWeight) -> Scheme:
    """Concepts with weighted terms. Labels that occur twice get their URI or broader concept behind them; a circle of broader concepts is cut."""
    twice = {label for label, count in Counter(row.label for row in rows).items() if count > 1}
    names = {row.key: f"{row.label} ({row.broader or row.key})" if row.label in twice else row.label for row in rows}
    by_label = {row.label: names[row.key] for row in rows}
    broader = {names[row.key]: names.get(row.broader or "") or by_label.get(row.broader or "") for row in rows}
    _check_circles(path, broader)
    concepts = []
    for row in rows:
        name = names[row.key]
        terms = _terms(row, weight)
        concepts.append(Concept(path.stem, row.uri, name, broader[name], row.alternatives, row.definition, (), terms))
    return Scheme(concepts)


def _check_circles(path: Path, broader: dict[str, str | None]) -> None:
    for label in broader:
        seen = {label}
        above = broader[label]
        while above:
            if above in seen:
                raise SchemeError(f"{path}: {label!r} is broader than itself")
            seen.add(above)
            above = broader.get(above)


def _terms(row: _Row, weight: WordWeight) -> dict[str, float]:
    """Labels as terms, then telling words of the definition, which weigh less."""
    terms = {label: _of_label(label, weight) for label in (row.label, *row.alternatives)}
    known = {fold(term) for term in terms}
    for word in split_words(row.definition or ""):
        if len(word.form) >= _SHORTEST_OF_DEFINITION and word.form not in known:
            terms.setdefault(word.form, round(_OF_DEFINITION * _within(weight(word.form)), 2))
    return terms


def _of_label(label: str, weight: WordWeight) -> float:
    words: Iterable[str] = [word.form for word in split_words(label)]
    weights = [weight(word) for word in words]
    return round(_within(max(weights, default=0.0) + (_PHRASE if len(weights) > 1 else 0)), 2)


def _within(value: float) -> float:
    return min(max(value, _LEAST), _MOST)
