from __future__ import annotations

from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from rdflib import SKOS, Graph, URIRef
from rdflib.namespace import RDF as RDF_TERMS

from beleidsmijn.themes.assign import assign_themes, select
from beleidsmijn.themes.classifier import base_classifier, classifiers, eurovoc_classifier
from beleidsmijn.themes.features import Vector, Vectoriser, ngrams
from beleidsmijn.themes.keyphrases import MOST, find_candidates, keyphrases
from beleidsmijn.themes.linear import LinearModel
from beleidsmijn.themes.scheme import eurovoc_scheme, load_scheme
from beleidsmijn.themes.skos import SchemeError, read_scheme
from beleidsmijn.themes.terms import TermIndex, split_words
from beleidsmijn.themes.text import Passage, ThemeText

WEBSHOPS = (
    "De webwinkels en de e-commerce groeien. Een webshop verkoopt online aan klanten in het hele land. De elektronische handel is detailhandel "
    "zonder winkelstraat. Winkeliers klagen over de oneerlijke concurrentie van onlineplatformen. "
)


def text(body: str, title: str = "") -> ThemeText:
    return ThemeText(title, [Passage(body, 0, 0)])


def terms(body: str, *known: str) -> set[str]:
    return {hit.term for hit in TermIndex(known).match(split_words(body))}


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("een digitaliseringsstap", "digitalisering"), ("de e-commercecampagne", "e-commerce"), ("mkb’ers", "mkb'er"), ("winkelstraten", "winkelstraat"),
        ("kleine en middelgrote ondernemingen", "kleine en middelgrote onderneming"), ("de kmo-portefeuille", "kmo"), ("energieprijzen", "energieprijs"),
    ],
)  # fmt: skip
def test_terms_also_in_compounds_and_plurals(body: str, term: str) -> None:
    assert terms(body, term) == {term}


def test_short_terms_do_not_match_inside_words() -> None:
    assert terms("de bankier betaalt bijna contant", "bank", "ij", "cash") == set()


def test_themes_have_evidence_and_are_few() -> None:
    classifier = base_classifier()
    found = assign_themes(text(WEBSHOPS * 3, "Webwinkels"), classifier)
    assert "elektronische handel" in [theme.label for theme in found]
    assert len(found) <= classifier.limit
    for theme in found:
        assert theme.evidence
        for evidence in theme.evidence:
            assert evidence.terms
            assert (WEBSHOPS * 3)[evidence.start : evidence.end].strip()


def test_no_theme_when_unsure() -> None:
    for classifier in (base_classifier(), eurovoc_classifier()):
        assert assign_themes(text("Hierbij zend ik u de notulen van de vergadering van gisteren."), classifier) == []


def test_empty_text_has_no_theme() -> None:
    assert assign_themes(ThemeText("", []), base_classifier()) == []


def test_of_a_theme_and_a_broader_one_the_narrower_is_kept() -> None:
    chosen = select({"handel": 0.99, "detailhandel": 0.9, "energie": 0.95}, base_classifier(), 0.8)
    assert chosen == ["energie", "detailhandel"]


@pytest.mark.parametrize(
    "office",
    [
        "Vragen aan de Staatssecretaris van Volksgezondheid, Welzijn en Sport over", "Antwoord van de minister (Volksgezondheid, Welzijn en Sport)",
        "de commissie voor Economie, Sport en Digitalisering van", "Vragen van het lid Sport (SP) over",
    ],
)  # fmt: skip
def test_names_of_offices_and_members_are_no_terms(office: str) -> None:
    assert "sport" not in {word.form for passage in text(office).passages for word in passage.term_words}


def test_scheme_is_a_tree_of_known_concepts() -> None:
    scheme = load_scheme()
    assert sum(concept.scheme == "beleidsmijn" for concept in scheme.concepts.values()) >= 60
    for label, concept in scheme.concepts.items():
        assert label not in scheme.ancestors(label)
        assert concept.terms, label
        assert concept.scheme == "toplijst" or concept.definition, label
    tops = [c for c in scheme.concepts.values() if c.broader is None]
    assert len(tops) == 16


def test_eurovoc_has_its_descriptors_below_its_domains() -> None:
    scheme = eurovoc_scheme()
    assert len([c for c in scheme.concepts.values() if c.broader is None]) == 21
    assert scheme.ancestors("elektronische handel") == ("ECONOMIE, VERKEER EN HANDELSVERKEER",)


def test_vector_has_length_one_and_counts_the_title() -> None:
    vocabulary = sorted({ngram for word in ("spoorweg", "politie") for ngram in ngrams(word)})
    vectoriser = Vectoriser(vocabulary, np.ones(len(vocabulary), dtype=np.float32))
    plain, titled = vectoriser.vector([], ["spoorweg", "politie"]), vectoriser.vector(["politie"], ["spoorweg", "politie"])
    assert np.linalg.norm(plain.weights) == pytest.approx(1)
    police = vocabulary.index(" poli")
    assert titled.weights[titled.ids == police] > plain.weights[plain.ids == police]
    assert len(vectoriser.vector([], ["onbekend"]).ids) == 0


def test_linear_model_keeps_what_it_was_given() -> None:
    rng = np.random.default_rng(0)
    dense = rng.normal(size=(40, 3)).astype(np.float32)
    biases = np.array([0.1, -0.2, 0.3], dtype=np.float32)
    model = LinearModel.from_dense(("a", "b", "c"), dense, biases, np.zeros(3, dtype=np.float32), keep=40)
    vector = Vector(np.array([1, 5, 39], dtype=np.int32), np.array([0.5, 0.5, 0.7], dtype=np.float32))
    assert model.margins(vector) == pytest.approx(vector.weights @ dense[vector.ids] + biases, abs=0.05)
    assert model.of_label(1, vector.ids) == pytest.approx(dense[vector.ids, 1], abs=0.03)
    assert model.margins(Vector(np.array([], dtype=np.int32), np.array([], dtype=np.float32))) == pytest.approx(biases)
    assert LinearModel.from_arrays(model.labels, model.arrays("x"), "x").margins(vector) == pytest.approx(model.margins(vector))


def test_keyphrases_are_lemmatised_and_have_their_place() -> None:
    document = text(WEBSHOPS * 3, "Webwinkels")
    phrases = keyphrases(document, find_candidates(document))
    assert "webwinkel" in [phrase.lemma for phrase in phrases]
    assert len(phrases) <= MOST
    assert phrases[0].score == 1
    for phrase in phrases:
        assert (WEBSHOPS * 3)[phrase.start : phrase.end] == phrase.text


def test_names_addresses_and_verbs_are_no_keyphrases() -> None:
    told = "Contact: Katrien schrijft over webwinkels, webshops@webwinkels.be. De webwinkel sneuvelt, de webwinkel kraakt. "
    document = text(told * 3, "Webwinkels")
    lemmas = {phrase.lemma for phrase in keyphrases(document, find_candidates(document))}
    assert "webwinkel" in lemmas
    assert not any(word in lemma for lemma in lemmas for word in ("katrien", "webshops", "sneuvelt", "kraakt"))


TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:x:1> a skos:Concept ; skos:prefLabel "handel"@nl, "trade"@en ; skos:narrower <urn:x:2> .
<urn:x:2> a skos:Concept ; skos:prefLabel "webwinkels"@nl ; skos:altLabel "e-commerce"@nl ; skos:definition "Verkoop over het internet."@nl .
<urn:x:3> a skos:Concept ; skos:prefLabel "only English"@en .
"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="urn:x:1"><skos:prefLabel xml:lang="nl">handel</skos:prefLabel></skos:Concept>
<skos:Concept rdf:about="urn:x:2"><skos:prefLabel xml:lang="nl">webwinkels</skos:prefLabel><skos:altLabel xml:lang="nl">e-commerce</skos:altLabel>
<skos:broader rdf:resource="urn:x:1"/></skos:Concept></rdf:RDF>"""
JSONLD = """[{"@id": "urn:x:1", "@type": "http://www.w3.org/2004/02/skos/core#Concept", "http://www.w3.org/2004/02/skos/core#prefLabel": "handel"},
{"@id": "urn:x:2", "@type": "http://www.w3.org/2004/02/skos/core#Concept", "http://www.w3.org/2004/02/skos/core#prefLabel": {"@value": "webwinkels",
"@language": "nl"}, "http://www.w3.org/2004/02/skos/core#altLabel": {"@value": "e-commerce", "@language": "nl"},
"http://www.w3.org/2004/02/skos/core#broader": {"@id": "urn:x:1"}}]"""
TABLE = "pref_label;alt_labels;broader\nhandel;;\nwebwinkels;e-commerce|webshop;handel\n"


@pytest.mark.parametrize(("name", "content"), [("a.ttl", TURTLE), ("a.rdf", RDF), ("a.jsonld", JSONLD), ("a.csv", TABLE)])
def test_own_schemes_in_every_format(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    scheme = read_scheme(path, lambda _: 4.0)
    assert set(scheme.concepts) == {"handel", "webwinkels"}
    assert scheme.ancestors("webwinkels") == ("handel",)
    assert "e-commerce" in scheme.concepts["webwinkels"].alternatives
    own = classifiers((path,))[-1]
    found = assign_themes(text(WEBSHOPS * 3, "Webwinkels"), own)
    assert [theme.label for theme in found] == ["webwinkels"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", "dit is geen turtle", "not readable as turtle"), ("a.csv", "naam\nx\n", "no column pref_label"), ("a.csv", "pref_label\n", "no concepts"),
        ("a.docx", "x", "ends in"), ("a.csv", "pref_label,broader\na,b\nb,a\n", "broader than itself"),
    ],
)  # fmt: skip
def test_schemes_that_cannot_be_used_say_why(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SchemeError, match=message) as raised:
        read_scheme(path, lambda _: 4.0)
    assert str(path) in str(raised.value)


def test_the_scheme_as_turtle_says_what_is_used() -> None:
    path = Path(str(resources.files("beleidsmijn.data").joinpath("themes.ttl")))
    scheme, graph = load_scheme(), Graph().parse(path)
    for concept in scheme.concepts.values():
        uri = URIRef(str(concept.uri))
        assert [str(label) for label in graph.objects(uri, SKOS.prefLabel)] == [concept.label]
        assert {str(label) for label in graph.objects(uri, SKOS.altLabel)} == set(concept.alternatives)
        assert [str(broader) for broader in graph.objects(uri, SKOS.broader)] == [scheme.concepts[x].uri for x in [concept.broader] if x]
        assert {str(match) for match in graph.objects(uri, SKOS.closeMatch)} == set(concept.close_match)
    assert len(set(graph.subjects(RDF_TERMS.type, SKOS.Concept))) == len(scheme.concepts)
    assert set(read_scheme(path, lambda _: 5.0).concepts) == set(scheme.concepts)  # and it can be given back with --scheme
    topics = {match.rpartition("#")[2] for c in scheme.concepts.values() for match in c.close_match if "comparativeagendas" in match}
    assert len(topics) == 21


def test_what_was_never_labelled_needs_strong_terms() -> None:
    """EuroVoc's descriptors without labelled questions are believed by their own fusion, not by that of schemes without any model."""
    classifier = eurovoc_classifier()
    assert classifier.linear is not None
    assert "bijenteelt" not in classifier.linear.labels
    about = classifier.probabilities(
        text("De bijenteelt lijdt. Honing uit de bijenteelt is gezond, zeggen imkers over de bijenteelt. " * 4, "Bijenteelt")
    )
    passing = classifier.probabilities(
        text("De trein reed te laat. " * 20 + "De minister noemde de bijenteelt en de bijenteelt en de bijenteelt.")
    )
    assert about["bijenteelt"] > 0.8
    assert passing["bijenteelt"] < 0.5


def test_narrower_concepts_share_what_is_likely() -> None:
    classifier = eurovoc_classifier()
    features = classifier.with_narrower(classifier.features(text("De trein van de spoorwegen reed te laat. " * 15, "Spoorwegen")))
    shares = {label: found["share"] for label, found in features.items() if "share" in found}
    assert max(shares, key=lambda label: shares[label]) == "TRANSPORT"
    assert 0.3 < sum(shares.values()) <= 1
