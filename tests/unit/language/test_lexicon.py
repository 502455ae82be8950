"""What a word is used as, known or by its form."""

from __future__ import annotations

import pytest

from beleidsmijn.language.lexicon import likely_kind
from beleidsmijn.notation.forms import NOUN, VERB


@pytest.mark.parametrize("word", ["lanceert", "sneuvelt", "kraakt", "schrapt", "verkoos"])
def test_forms_of_verbs_that_no_list_has(word: str) -> None:
    assert likely_kind(word) == VERB


@pytest.mark.parametrize("word", ["benefietconcert", "stuurgroep", "dakwerk"])
def test_compounds_of_a_noun_that_look_like_one(word: str) -> None:
    assert likely_kind(word) == NOUN
