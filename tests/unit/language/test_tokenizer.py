from __future__ import annotations

from pathlib import Path

import pytest

from beleidsmijn.language.pipeline import load_pipeline

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "tokens.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokenizer(text: str, tokens: str) -> None:
    assert "|".join(token.text for token in load_pipeline("blank").nlp(text)) == tokens
