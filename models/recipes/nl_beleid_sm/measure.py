"""Figures of the assembled pipeline: UD test files, and names on the gold test part (exact spans, optional ones neutral)."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from convert import grouped, read_conllu


def syntax(nlp: Language, path: Path, group: int = 6) -> dict[str, float]:
    """UPOS, tag, lemma, UAS, LAS and sentence F1 on a CoNLL-U file, gold tokens, in running text of up to ``group`` sentences."""
    examples = []
    for reference in grouped(read_conllu(path, nlp.vocab), group, 1):
        words = [t.text for t in reference]
        predicted = Doc(nlp.vocab, words=words, spaces=[bool(t.whitespace_) for t in reference])
        for _, component in nlp.pipeline:
            predicted = component(predicted)
        examples.append(Example(predicted, reference))
    scores = {**Scorer.score_token_attr(examples, "pos"), **Scorer.score_token_attr(examples, "tag"), **Scorer.score_token_attr(examples, "lemma")}
    scores |= Scorer.score_deps(examples, "dep", ignore_labels=("punct", "p"), getter=lambda t, a: t.dep_, head_attr="head")
    scores |= Scorer.score_spans(examples, "sents")
    keys = ("pos_acc", "tag_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    return {key: round(100 * float(scores[key]), 2) for key in keys}


def names(nlp: Language, gold: Path, part: list[str]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 per label."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for name in part:
        text = (gold / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        entities = json.loads((gold / "annotations" / f"{name}.json").read_text(encoding="utf-8"))["entities"]
        expected = {(e["start"], e["end"], e["label"]) for e in entities if not e.get("optional")}
        neutral = [(e["start"], e["end"]) for e in entities if e.get("optional")]
        for entity in nlp(text).ents:
            key = (entity.start_char, entity.end_char, entity.label_)
            if key in expected:
                right[entity.label_] += 1
                expected.discard(key)
            elif not any(start < entity.end_char and entity.start_char < end for start, end in neutral):
                wrong[entity.label_] += 1
        missed.update(label for _, _, label in expected)
    figures = {}
    for label in ("ORG", "PER", "LOC", "MISC"):
        precision = right[label] / max(1, right[label] + wrong[label])
        recall = right[label] / max(1, right[label] + missed[label])
        figures[label] = {"p": round(precision, 3), "r": round(recall, 3), "f": round(2 * precision * recall / max(1e-9, precision + recall), 3)}
    return figures


def all_figures(nlp: Language, data: Path) -> dict[str, Any]:
    """All figures on test data that nothing was tuned on."""
    split = json.loads((data / "gold" / "split.json").read_text(encoding="utf-8"))
    return {
        "names_gold_test": names(nlp, data / "gold", split["test"]),
        "alpino_test": syntax(nlp, data / "ud" / "alpino" / "nl_alpino-ud-test.conllu"),
        "lassysmall_test": syntax(nlp, data / "ud" / "lassysmall" / "nl_lassysmall-ud-test.conllu"),
    }
