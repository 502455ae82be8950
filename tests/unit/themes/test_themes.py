from __future__ import annotations

import pytest

from beleidsmijn.themes.assign import MAX_THEMES, Passage, assign_themes
from beleidsmijn.themes.scheme import load_scheme
from beleidsmijn.themes.terms import TermIndex, split_words


def terms(text: str, *known: str) -> set[str]:
    return {hit.term for hit in TermIndex(known).match(split_words(text))}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("een digitaliseringsstap", "digitalisering"), ("de e-commercecampagne", "e-commerce"), ("mkb’ers", "mkb'er"), ("winkelstraten", "winkelstraat"),
        ("kleine en middelgrote ondernemingen", "kleine en middelgrote onderneming"), ("de kmo-portefeuille", "kmo"), ("energieprijzen", "energieprijs"),
    ],
)  # fmt: skip
def test_terms_also_in_compounds_and_plurals(text: str, term: str) -> None:
    assert terms(text, term) == {term}


def test_short_terms_do_not_match_inside_words() -> None:
    assert terms("de bankier betaalt bijna contant", "bank", "ij", "cash") == set()


def test_themes_have_evidence_and_are_few() -> None:
    text = "De webwinkel en de e-commerce groeien. De webshop verkoopt online. Elektronische handel is detailhandel zonder winkelstraat. Winkeliers klagen."
    found = assign_themes([Passage(text * 3, 0, 1.0, 0)], load_scheme(), 0.65)
    assert "elektronische handel" in [theme.label for theme in found]
    assert len(found) <= MAX_THEMES
    assert all(theme.evidence and theme.evidence[0][3] for theme in found)


def test_no_theme_when_unsure() -> None:
    assert assign_themes([Passage("Hierbij zend ik u de notulen van de vergadering van gisteren.", 0, 1.0, 0)], load_scheme(), 0.65) == []


def test_scheme_is_a_tree_of_known_concepts() -> None:
    scheme = load_scheme()
    assert sum(concept.scheme == "beleidsmijn" for concept in scheme.concepts.values()) >= 50
    for label, concept in scheme.concepts.items():
        assert label not in scheme.ancestors(label)
        assert concept.terms, label
        assert concept.scheme == "toplijst" or concept.definition, label
    tops = [c for c in scheme.concepts.values() if c.broader is None]
    assert len(tops) == 16
