from __future__ import annotations

from pathlib import Path

import pytest

from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.language.pipeline import load_pipeline

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "tokens.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokenizer(text: str, tokens: str) -> None:
    assert "|".join(token.text for token in load_pipeline("blank").nlp(text)) == tokens


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("ondernemers", "ondernemer"), ("bedrijven", "bedrijf"), ("scholen", "school"), ("studenten", "student"), ("kinderen", "kind"), ("mkb'ers", "mkb'er"),
        ("kmo's", "kmo"), ("aanvragen", "aanvraag"), ("subsidieaanvragen", "subsidieaanvraag"), ("e-scans", "e-scan"), ("bezoekers", "bezoeker"), ("huizen", "huis"),
    ],
)  # fmt: skip
def test_lemma_of_noun(word: str, lemma: str) -> None:
    assert lemma_of_noun(word) == lemma
