"""How good the theme model is, on what it has not seen. Everything printed here stands in the model card.

    python models/recipes/themes/evaluate.py --data ../shared/data --documents ../shared/documents [--annif DIR] [--errors]

EuroVoc: the questions kept for testing (a tenth, by the hash of their id); F1 at one threshold, tuned on another tenth that fitted
nothing but the threshold. Ours: the public documents labelled by hand, none of them from that source. With --annif the predictions of Annif
(``annif_baseline.py`` makes them) are scored by the same code.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from sources import Labelled, labelled_questions
from train import eurovoc_truth

from beleidsmijn.themes.assign import select
from beleidsmijn.themes.classifier import Classifier, base_classifier, eurovoc_classifier

sys.path.append(str(Path(__file__).parents[3] / "corpus"))
from public_themes import acceptable, hand_labelled  # noqa: E402



def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--annif", type=Path, help="folder with predictions of Annif")
    parser.add_argument("--errors", action="store_true", help="list the errors on the documents of part dev")
    arguments = parser.parse_args()
    print_eurovoc(labelled_questions(arguments.data), arguments.annif)
    print_ours(arguments.documents, errors=arguments.errors)


def print_eurovoc(questions: list[Labelled], annif: Path | None) -> None:
    """Domains and descriptors, for us and for Annif."""
    tuning, test = ([q for q in questions if q.part == part] for part in (1, 0))
    classifier = eurovoc_classifier()
    assert classifier.linear is not None
    domains = {label for label, concept in classifier.scheme.concepts.items() if concept.broader is None}
    descriptors = {label for label in classifier.linear.labels if label not in domains}
    ours = [[classifier.probabilities(q.text) for q in part] for part in (tuning, test)]
    systems = {"beleidsmijn": ours}
    if annif:
        systems |= {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(annif.glob("*.json"))}
    for task, labels in (("domains", domains), ("descriptors", descriptors)):
        order = sorted(labels)
        truth = [np.array([[label in right for label in order] for right in map(eurovoc_truth, part)]) for part in (tuning, test)]
        for name, scores in systems.items():
            tables = [np.array([[found.get(label, 0.0) for label in order] for found in part]) for part in scores]
            print(f"{task:12} {name:28} " + "  ".join(f"{k} {v:.3f}" for k, v in ranking(tables, truth).items()))
            if name == "beleidsmijn":
                print(f"{task:12} {'calibration':28} error {calibration_error(tables[1], truth[1]):.3f}  {reliability(tables[1], truth[1])}")


def ranking(tables: list[np.ndarray], truth: list[np.ndarray]) -> dict[str, float]:
    """F1 at the threshold that is best for tuning, ranking, and how much is covered at a precision of 0.9."""
    threshold = max(np.quantile(tables[0], np.linspace(0.5, 0.9999, 800)), key=lambda t: micro_f1(tables[0] >= t, truth[0]))
    chosen = tables[1] >= threshold
    per_label = [micro_f1(chosen[:, j], truth[1][:, j]) for j in range(chosen.shape[1]) if truth[1][:, j].any()]
    keep = truth[1].any(axis=1)
    order = np.argsort(-tables[1][keep], axis=1, kind="stable")
    gains = np.take_along_axis(truth[1][keep], order[:, :5], axis=1)
    discount = 1 / np.log2(np.arange(2, 7))
    ideal = np.array([discount[: min(5, int(n))].sum() for n in truth[1][keep].sum(axis=1)])
    precise = precise_threshold(tables[0], truth[0], 0.9)
    sure = tables[1] >= precise
    return {
        "micro-F1": micro_f1(chosen, truth[1]),
        "macro-F1": float(np.mean(per_label)),
        "nDCG@5": float(((gains * discount).sum(axis=1) / ideal).mean()),
        "P@1": float(gains[:, 0].mean()),
        "precise: P": float(truth[1][sure].mean()) if sure.any() else 1.0,
        "coverage": float(sure.any(axis=1).mean()),
        "recall": float(sure[truth[1]].mean()),
    }


def micro_f1(chosen: np.ndarray, truth: np.ndarray) -> float:
    """Of all decisions together."""
    return 2 * (chosen & truth).sum() / max(chosen.sum() + truth.sum(), 1)


def precise_threshold(table: np.ndarray, truth: np.ndarray, precision: float) -> float:
    """The lowest threshold with this precision."""
    order = np.argsort(-table, axis=None)
    right = np.cumsum(truth.reshape(-1)[order])
    enough = np.flatnonzero((right / np.arange(1, len(right) + 1) >= precision) & (np.arange(len(right)) >= 20))
    return float(table.reshape(-1)[order[enough[-1]]]) if len(enough) else 1.01


def calibration_error(table: np.ndarray, truth: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error of the probabilities from 0.05 up: mean distance of stated and true share over equal bins."""
    scores, right = table[table >= 0.05], truth[table >= 0.05]
    places = np.minimum((scores * bins).astype(int), bins - 1)
    return float(sum(abs(scores[places == b].mean() - right[places == b].mean()) * (places == b).mean() for b in range(bins) if (places == b).any()))


def reliability(table: np.ndarray, truth: np.ndarray, bins: int = 5) -> str:
    """Stated against true share, by bin."""
    scores, right = table[table >= 0.05], truth[table >= 0.05]
    places = np.minimum((scores * bins).astype(int), bins - 1)
    return "  ".join(f"{scores[places == b].mean():.2f}:{right[places == b].mean():.2f} ({(places == b).sum()})" for b in range(bins) if (places == b).any())


def print_ours(folder: Path, *, errors: bool) -> None:
    """Our scheme on documents labelled by hand."""
    classifier = base_classifier()
    documents = hand_labelled(folder)
    for part in ("dev", "test"):
        chosen = [d for d in documents if d.part == part]
        found = [classifier.probabilities(d.text) for d in chosen]
        right = [acceptable(d, classifier.scheme) for d in chosen]
        print(f"our scheme   {part}: {len(chosen)} documents, calibration error {_error(found, right):.3f}")
        for threshold in sorted({classifier.threshold, 0.5, 0.6, 0.7, 0.8, 0.9}):
            picked = [select(p, classifier, threshold) for p in found]
            print(f"   from {threshold:.2f}: " + "  ".join(f"{k} {v:.3f}" for k, v in _figures(picked, right, [d.themes for d in chosen], classifier).items()))
        if errors and part == "dev":
            for document, probabilities, good in zip(chosen, found, right, strict=True):
                picked_labels = select(probabilities, classifier, classifier.threshold)
                wrong = [f"{x} {probabilities[x]:.2f}" for x in picked_labels if x not in good]
                if wrong or not picked_labels:
                    print(f"   {document.name[:60]} | {', '.join(document.themes)} | wrong: {', '.join(wrong) or 'none found'}")


def _error(found: list[dict[str, float]], right: list[set[str]]) -> float:
    pairs = [(p, label in good) for probabilities, good in zip(found, right, strict=True) for label, p in probabilities.items()]
    return calibration_error(np.array([p for p, _ in pairs]), np.array([g for _, g in pairs]))


def _figures(picked: list[list[str]], right: list[set[str]], themes: list[tuple[str, ...]], classifier: Classifier) -> dict[str, float]:
    good = sum(x in acceptable_here for labels, acceptable_here in zip(picked, right, strict=True) for x in labels)
    total = sum(map(len, picked))
    reached = [{*labels, *(a for x in labels for a in classifier.scheme.ancestors(x))} for labels in picked]
    hit = sum(theme in labels for labels, wanted in zip(reached, themes, strict=True) for theme in wanted)
    exact = sum(theme in labels for labels, wanted in zip(picked, themes, strict=True) for theme in wanted)
    return {
        "precision": good / max(total, 1),
        "coverage": sum(map(bool, picked)) / len(picked),
        "recall": hit / sum(map(len, themes)),
        "by its own name": exact / sum(map(len, themes)),
        "themes per document": total / len(picked),
    }


if __name__ == "__main__":
    main()
