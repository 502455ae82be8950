"""The packaged theme scheme as SKOS in Turtle, for other tools: ``python models/recipes/themes/write_skos.py``.

Writes ``data/themes.ttl`` from ``data/themes.tsv`` and ``data/cap_matches.tsv``; run it after ``build_scheme.py``.
"""

from __future__ import annotations

from pathlib import Path

from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

from beleidsmijn.themes.scheme import NAMESPACE, Scheme, load_scheme

TARGET = Path(__file__).parents[3] / "pipeline" / "beleidsmijn" / "data" / "themes.ttl"
HEADER = """# Theme scheme. Made by models/recipes/themes/write_skos.py from the TOP-lijst (TOOI, CC0), EuroVoc identifiers (EU Publications Office),
# codes of the Comparative Agendas Project, and own labels, definitions and matches (CC0).
"""


def skos(scheme: Scheme) -> Graph:
    """The concepts with labels in Dutch, definitions, hierarchy and close matches."""
    graph = Graph()
    graph.bind("skos", SKOS)
    graph.bind("thema", Namespace(NAMESPACE))
    whole = URIRef(NAMESPACE.rstrip("#"))
    graph.add((whole, RDF.type, SKOS.ConceptScheme))
    uris = {label: URIRef(concept.uri or "") for label, concept in scheme.concepts.items()}
    for label, concept in scheme.concepts.items():
        uri = uris[label]
        graph.add((uri, RDF.type, SKOS.Concept))
        graph.add((uri, SKOS.inScheme, whole))
        graph.add((uri, SKOS.prefLabel, Literal(label, lang="nl")))
        for alternative in concept.alternatives:
            graph.add((uri, SKOS.altLabel, Literal(alternative, lang="nl")))
        if concept.definition:
            graph.add((uri, SKOS.definition, Literal(concept.definition, lang="nl")))
        if concept.broader:
            graph.add((uri, SKOS.broader, uris[concept.broader]))
        else:
            graph.add((uri, SKOS.topConceptOf, whole))
        for match in concept.close_match:
            graph.add((uri, SKOS.closeMatch, URIRef(match)))
    return graph


def main() -> None:
    """Write the file."""
    TARGET.write_text(HEADER + skos(load_scheme()).serialize(format="turtle"), encoding="utf-8")


if __name__ == "__main__":
    main()
