"""How good a language model is by itself: trees and tags on a treebank, names on annotated documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beleidsmijn.language.pipeline import entity_labels
from beleidsmijn.language.treebank import grouped, read_conllu

if TYPE_CHECKING:
    from spacy.language import Language

GROUP, SEED = 6, 1
"""Sentences are put together in running text of up to six, always the same ones."""
_SCORES = {"upos": "pos_acc", "tag": "tag_acc", "lemma": "lemma_acc", "uas": "dep_uas", "las": "dep_las", "sentences": "sents_f"}
LABELS = ("ORG", "PER", "LOC", "MISC")


def syntax_figures(nlp: Language, path: Path) -> dict[str, float]:
    """Accuracy of UPOS, tag and lemma, attachment scores without punctuation, F1 of sentences; gold tokens.

    Args:
        nlp: the pipeline, with all its components.
        path: a CoNLL-U file.

    Raises:
        TreebankError: if it is none.
    """
    from spacy.scorer import Scorer
    from spacy.tokens import Doc
    from spacy.training import Example

    examples = []
    for reference in grouped(read_conllu(path, nlp.vocab), GROUP, SEED):
        predicted = Doc(nlp.vocab, words=[t.text for t in reference], spaces=[bool(t.whitespace_) for t in reference])
        for _, component in nlp.pipeline:
            predicted = component(predicted)
        examples.append(Example(predicted, reference))
    scores: dict[str, Any] = {}
    for attribute in ("pos", "tag", "lemma"):
        scores |= Scorer.score_token_attr(examples, attribute)
    scores |= Scorer.score_deps(examples, "dep", ignore_labels=("punct", "p"), getter=lambda token, _: token.dep_, head_attr="head")
    if all(example.predicted.has_annotation("SENT_START") for example in examples):
        scores |= Scorer.score_spans(examples, "sents")
    return {name: round(float(scores.get(key) or 0), 4) for name, key in _SCORES.items()}


def name_figures(nlp: Language, documents: Iterable[tuple[str, Iterable[Mapping[str, Any]]]]) -> dict[str, float]:
    """Precision, recall and F1 of names per label: exact spans, optional ones neither rewarded nor punished.

    Args:
        nlp: the pipeline.
        documents: text and annotated entities ("start", "end", "label", "optional") of each.
    """
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for text, entities in documents:
        annotated = list(entities)
        expected = {(e["start"], e["end"], e["label"]) for e in annotated if not e.get("optional")}
        neutral = [(e["start"], e["end"]) for e in annotated if e.get("optional")]
        for entity in nlp(text).ents:
            label = entity_labels().get(entity.label_, "-")
            key = (entity.start_char, entity.end_char, label)
            if key in expected:
                right[label] += 1
                expected.discard(key)
            elif not any(start < entity.end_char and entity.start_char < end for start, end in neutral):
                wrong[label] += 1
        missed.update(label for _, _, label in expected)
    figures: dict[str, float] = {}
    for label in LABELS:
        precision = right[label] / max(1, right[label] + wrong[label])
        recall = right[label] / max(1, right[label] + missed[label])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        figures |= {f"{label}.precision": round(precision, 4), f"{label}.recall": round(recall, 4), f"{label}.f1": round(f1, 4)}
    return figures
