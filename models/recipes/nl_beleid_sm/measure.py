"""Figures of the assembled pipeline on test data that nothing was tuned on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language

from beleidsmijn.evaluation.gold import load_gold
from beleidsmijn.language.figures import name_figures, syntax_figures


def all_figures(nlp: Language, data: Path) -> dict[str, Any]:
    """Names on the test part of the annotated documents, trees and tags on the test files of both treebanks."""
    documents = load_gold(data / "gold", "test").documents
    return {
        "names_gold_test": name_figures(nlp, ((document.data.decode("utf-8"), document.entities) for document in documents)),
        "alpino_test": syntax_figures(nlp, data / "ud" / "alpino" / "nl_alpino-ud-test.conllu"),
        "lassysmall_test": syntax_figures(nlp, data / "ud" / "lassysmall" / "nl_lassysmall-ud-test.conllu"),
    }
