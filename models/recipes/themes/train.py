"""Train the theme model: ``themes.npz`` and ``themes.json`` in ``pipeline/beleidsmijn/data``. One command, some ten minutes on two cores:

    python models/recipes/themes/train.py --data ../shared/data --documents ../shared/documents

A linear model (scikit-learn's LinearSVC, one versus rest) on letter n-grams, for two schemes. EuroVoc: descriptors with at least five
labelled questions, and the domains. Ours: the same questions with their descriptors translated (``eurovoc_to_themes.tsv``), and unlabelled
texts in which the scheme's own terms are so strong that they serve as labels. A logistic regression joins the margin with the terms: for
EuroVoc on out-of-fold margins of the questions, for ours on the documents labelled by hand (``corpus/gold/public-themes.tsv``, part dev).
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import math
import platform
import sys
import zipfile
import zlib
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC
from sources import Labelled, labelled_questions, raw_files, themes_of_descriptors, unlabelled_texts

from beleidsmijn.themes.classifier import FORMAT, MODEL_ARRAYS, MODEL_PARAMETERS, Classifier, Fusion, base_classifier
from beleidsmijn.themes.features import Vectoriser, ngrams
from beleidsmijn.themes.lexical import strengths
from beleidsmijn.themes.linear import LinearModel
from beleidsmijn.themes.scheme import Scheme, eurovoc_scheme, load_scheme
from beleidsmijn.themes.text import ThemeText

sys.path.append(str(Path(__file__).parents[3] / "corpus"))
from public_themes import LABELS, HandLabelled, acceptable, hand_labelled, own_gold  # noqa: E402


TARGET = Path(__file__).parents[3] / "pipeline/beleidsmijn/data"
SEED = 0
MIN_DOCUMENTS = 10
"""An n-gram must occur in this many texts."""
MOST_NGRAMS = 50_000
MIN_EXAMPLES = 5
"""A concept is trained from this many labelled texts on."""
KEEP = {"base": 8_000, "eurovoc": 4_000}
"""Weights kept for each label."""
SURE, UNSURE = 17.0, 6.0
"""Strength of terms from which an unlabelled text counts as about a theme, and up to which as not about it; between them it says nothing."""
WEAK_WEIGHT = 0.6
"""Weight of a text labelled by its terms beside one labelled by a person."""
PRECISION = 0.93
"""Of what is assigned, at the threshold, by cross-validation: a little above the 0.9 that is wanted on texts from elsewhere."""
NO_FUSION = Fusion({}, {}, {})
NARROWER = 0.6
"""Chosen on part dev: precision 0.92 instead of 0.94, and 0.52 of the themes found by their own name instead of 0.39."""
COST = 5.0
FOLDS = 3
UNTRAINED_FEATURES = ("terms", "title", "lead", "terms_rank", "strength", "first")
TRAINED_FEATURES = (*UNTRAINED_FEATURES, "margin", "rank", "both", "prior")
BROAD_FEATURES = (*TRAINED_FEATURES, "below", "narrower")
DOMAIN_FEATURES = (*BROAD_FEATURES, "share")
"""Of EuroVoc's domains; of our own broad themes there are too few examples for one more (precision on part dev 0.91 instead of 0.94)."""


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--keep-linear", action="store_true", help="fit fusion and thresholds of our own scheme anew, and nothing else")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    if arguments.keep_linear:
        refit([*hand_labelled(arguments.documents), *own_gold()])
        return
    questions = [q for q in labelled_questions(arguments.data) if q.part > 1]
    unlabelled = unlabelled_texts(arguments.data)
    print(f"{len(questions)} labelled questions, {len(unlabelled)} unlabelled texts", flush=True)
    vocabulary, vectoriser, idf = build_vocabulary([q.text for q in questions] + unlabelled)
    of_questions, of_unlabelled = (matrix(texts, vectoriser, len(vocabulary)) for texts in ([q.text for q in questions], unlabelled))
    print(f"{len(vocabulary)} n-grams", flush=True)
    base = train_base(questions, unlabelled, of_questions, of_unlabelled, arguments.jobs)
    eurovoc, eurovoc_parameters = train_eurovoc(questions, of_questions, vectoriser, arguments.jobs)
    arrays = {
        "vocabulary": np.frombuffer("\n".join(vocabulary).encode("utf-8"), dtype=np.uint8),
        "idf": idf.astype(np.float16),
        **base.arrays("base"),
        **eurovoc.arrays("eurovoc"),
    }
    save_arrays(TARGET / MODEL_ARRAYS, arrays)
    parameters = {
        "format": FORMAT,
        "made_by": "models/recipes/themes/train.py",
        "made_with": {"python": platform.python_version(), "numpy": np.__version__, "scikit-learn": sklearn.__version__},
        "made_from": {
            "themes/be-kamer-questions-labelled.jsonl.xz (CC0)": sha256(arguments.data / "themes" / "be-kamer-questions-labelled.jsonl.xz"),
            "raw texts (statistics only)": {path.name: sha256(path) for path in raw_files(arguments.data)},
            "corpus/gold/public-themes.tsv (own, CC0)": sha256(LABELS),
        },
        **fuse(base, vectoriser, [*hand_labelled(arguments.documents), *own_gold()]),
    }
    parameters["schemes"] = {"base": parameters.pop("base"), "eurovoc": eurovoc_parameters}
    write_parameters(parameters)
    print(f"{(TARGET / MODEL_ARRAYS).stat().st_size / 1e6:.1f} MB", flush=True)


def write_parameters(parameters: dict[str, Any]) -> None:
    """Of the model, as they are packaged."""
    (TARGET / MODEL_PARAMETERS).write_text(json.dumps(parameters, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def refit(hand: list[HandLabelled]) -> None:
    """Fit fusion and thresholds of our own scheme again, on the linear model that is there."""
    parameters = json.loads((TARGET / MODEL_PARAMETERS).read_text(encoding="utf-8"))
    classifier = base_classifier()
    assert classifier.linear is not None
    assert classifier.vectoriser is not None
    fused = fuse(classifier.linear, classifier.vectoriser, hand)
    parameters["schemes"]["base"] = fused.pop("base")
    parameters["made_from"]["corpus/gold/public-themes.tsv (own, CC0)"] = sha256(LABELS)
    write_parameters({**parameters, **fused})


def fuse(linear: LinearModel, vectoriser: Vectoriser, hand: list[HandLabelled]) -> dict[str, Any]:
    """Parameters of our own scheme, and of schemes without labelled texts, from the part dev of the documents labelled by hand."""
    scheme = load_scheme()
    blank = Classifier("base", scheme, NO_FUSION, 0, 3, NARROWER, linear, vectoriser)
    examples = [(blank.features(h.text), acceptable(h, scheme)) for h in hand if h.part == "dev"]
    alone = [({k: {n: v for n, v in f.items() if n in UNTRAINED_FEATURES} for k, f in features.items()}, right) for features, right in examples]
    untrained = fit_fusion(alone, UNTRAINED_FEATURES)
    threshold = round(precise(held_out(blank, alone), PRECISION), 2)
    # the few concepts that the linear model does not know occur too seldom in the texts labelled by hand for a fusion of their own
    base = {"labels": list(linear.labels), "limit": 3, "narrower": NARROWER, **fuse_scheme(blank, examples), "untrained": untrained}
    return {"base": base, "untrained_scheme": {"threshold": threshold, "limit": 3, "narrower": NARROWER, "untrained": untrained}}


def fuse_scheme(classifier: Classifier, examples: list[Example], broad: tuple[str, ...] = BROAD_FEATURES) -> dict[str, Any]:
    """All fusions of a scheme, and the threshold with the precision wanted, by five-fold cross-validation."""
    fusion = fit_both(classifier, examples, broad)
    threshold = round(precise(held_out(classifier, examples, broad), PRECISION), 2)
    return {"threshold": threshold, "trained": dict(fusion.trained), "broad": dict(fusion.broad), "untrained": dict(fusion.untrained)}


def fit_both(classifier: Classifier, examples: list[Example], broad_features: tuple[str, ...] = BROAD_FEATURES) -> Fusion:
    """First for concepts without narrower ones (and for all that the linear model does not know), then for the broad ones."""
    scheme = classifier.scheme
    known = [({k: f for k, f in features.items() if "margin" in f}, right) for features, right in examples]
    unknown = [({k: f for k, f in features.items() if "margin" not in f}, right) for features, right in examples]
    narrow = [({k: f for k, f in features.items() if not scheme.descendants(k)}, right) for features, right in known]
    untrained = fit_fusion(unknown, UNTRAINED_FEATURES)
    trained = fit_fusion(narrow, TRAINED_FEATURES) if any(features for features, _ in narrow) else untrained
    half = replace(classifier, fusion=Fusion(trained, {"bias": 0.0}, untrained))
    broad = [({k: f for k, f in half.with_narrower(features).items() if scheme.descendants(k)}, right) for features, right in known]
    return Fusion(trained, fit_fusion(broad, broad_features) if any(features for features, _ in broad) else trained, untrained)


def held_out(
    classifier: Classifier, examples: list[Example], broad: tuple[str, ...] = BROAD_FEATURES, folds: int = 5
) -> list[tuple[float, bool]]:
    """Probability of each label that would be assigned were there no threshold, and whether it is right, by cross-validation over texts."""
    scored: list[tuple[float, bool]] = []
    for fold in range(folds):
        fusion = fit_both(classifier, [e for i, e in enumerate(examples) if i % folds != fold], broad)
        fused = replace(classifier, fusion=fusion)
        for features, right in (e for i, e in enumerate(examples) if i % folds == fold):
            likely = fused.fused(features)
            scored += [(likely[label], label in right) for label in narrowest(likely, classifier.scheme, classifier.limit)]
    return scored


def build_vocabulary(texts: list[ThemeText]) -> tuple[list[str], Vectoriser, np.ndarray]:
    """The n-grams that occur in enough texts, most frequent first where there are too many, and their inverse document frequency."""
    words: Counter[str] = Counter()
    for text in texts:
        words.update({word.form for passage in text.passages for word in passage.words})
    frequency: Counter[str] = Counter()
    known: dict[str, set[str]] = {word: set(ngrams(word)) for word in words}
    for text in texts:
        found: set[str] = set()
        for word in {word.form for passage in text.passages for word in passage.words}:
            found |= known[word]
        frequency.update(found)
    kept = [ngram for ngram, count in frequency.items() if count >= MIN_DOCUMENTS]
    vocabulary = sorted(sorted(kept, key=lambda ngram: (-frequency[ngram], ngram))[:MOST_NGRAMS])
    idf = np.array([math.log((1 + len(texts)) / (1 + frequency[ngram])) + 1 for ngram in vocabulary], dtype=np.float16).astype(np.float32)
    return vocabulary, Vectoriser(vocabulary, idf), idf


def matrix(texts: list[ThemeText], vectoriser: Vectoriser, width: int) -> csr_matrix:
    """One row for each text."""
    vectors = [text.vector(vectoriser) for text in texts]
    ends = np.cumsum([0, *(len(v.ids) for v in vectors)])
    return csr_matrix((np.concatenate([v.weights for v in vectors]), np.concatenate([v.ids for v in vectors]), ends), shape=(len(texts), width))


def train_base(
    questions: list[Labelled], unlabelled: list[ThemeText], of_questions: csr_matrix, of_unlabelled: csr_matrix, jobs: int
) -> LinearModel:
    """The linear model of our own scheme."""
    scheme = load_scheme()
    truth = np.vstack([_truth_of_questions(questions, scheme), _truth_of_terms(unlabelled, scheme)])
    rows = vstack([of_questions, of_unlabelled]).tocsr()
    weights = np.concatenate([np.ones(len(questions)), np.full(len(unlabelled), WEAK_WEIGHT)])
    labels = list(scheme.concepts)
    trained = [j for j in range(len(labels)) if (truth[:, j] == 1).sum() >= MIN_EXAMPLES]
    linear = fit_linear(tuple(labels[j] for j in trained), rows, truth[:, trained], weights, KEEP["base"], jobs)
    print(f"base: {len(trained)} of {len(labels)} concepts trained", flush=True)
    return linear


def _truth_of_questions(questions: list[Labelled], scheme: Scheme) -> np.ndarray:
    """1 where a descriptor says so, -1 (unknown) where only the terms do, else 0."""
    themes = themes_of_descriptors()
    truth = _truth_of_terms([q.text for q in questions], scheme)
    truth[truth == 1] = -1
    index = {label: j for j, label in enumerate(scheme.concepts)}
    for i, question in enumerate(questions):
        for descriptor in question.descriptors:
            for theme in themes.get(descriptor, []):
                for label in (theme, *scheme.ancestors(theme)):
                    truth[i, index[label]] = 1
    return truth


def _truth_of_terms(texts: list[ThemeText], scheme: Scheme) -> np.ndarray:
    """1 where the terms of a theme, or of one below it, are strong, 0 where they are weak, -1 between."""
    index = {label: j for j, label in enumerate(scheme.concepts)}
    strength = np.zeros((len(texts), len(index)), dtype=np.float32)
    for i, text in enumerate(texts):
        for label, value in strengths(text, scheme).items():
            for name in (label, *scheme.ancestors(label)):
                strength[i, index[name]] = max(strength[i, index[name]], value)
    return np.where(strength >= SURE, 1, np.where(strength > UNSURE, -1, 0)).astype(np.int8)


def fit_linear(labels: tuple[str, ...], rows: csr_matrix, truth: np.ndarray, weights: np.ndarray, keep: int, jobs: int) -> LinearModel:
    """One versus rest, pruned and quantised."""

    def fit(column: int) -> tuple[np.ndarray, float, float]:
        known = truth[:, column] >= 0
        model = LinearSVC(C=COST, tol=1e-2, random_state=SEED)
        model.fit(rows[known], truth[known, column], sample_weight=weights[known])
        share = float(np.average(truth[known, column], weights=weights[known]))
        return model.coef_[0].astype(np.float32), float(model.intercept_[0]), math.log(share / (1 - share))

    fitted = Parallel(jobs, prefer="threads")(delayed(fit)(column) for column in range(truth.shape[1]))
    dense, biases, priors = np.stack([f[0] for f in fitted], axis=1), *(np.array([f[k] for f in fitted], dtype=np.float32) for k in (1, 2))
    return LinearModel.from_dense(labels, dense, biases, priors, keep)


def train_eurovoc(questions: list[Labelled], rows: csr_matrix, vectoriser: Vectoriser, jobs: int) -> tuple[LinearModel, dict[str, Any]]:
    """EuroVoc: fitted on the questions given; fusion and threshold on out-of-fold margins."""
    scheme = eurovoc_scheme()
    counts = Counter(label for q in questions for label in eurovoc_truth(q))
    labels = tuple(sorted(label for label, count in counts.items() if count >= MIN_EXAMPLES))
    index = {label: j for j, label in enumerate(labels)}
    truth = np.zeros((len(questions), len(labels)), dtype=np.int8)
    for i, q in enumerate(questions):
        for label in eurovoc_truth(q):
            if label in index:
                truth[i, index[label]] = 1
    weights = np.ones(len(questions))
    folds = np.random.default_rng(SEED).integers(0, FOLDS, len(questions))
    examples: list[tuple[dict[str, dict[str, float]], set[str]]] = []
    for fold in range(FOLDS):
        rest = np.flatnonzero(folds != fold)
        seen = np.flatnonzero(truth[rest].any(axis=0))
        linear = fit_linear(tuple(labels[j] for j in seen), rows[rest], truth[np.ix_(rest, seen)], weights[rest], KEEP["eurovoc"], jobs)
        blank = Classifier("eurovoc", scheme, NO_FUSION, 0, 5, 1, linear, vectoriser)
        examples += [(blank.features(questions[i].text), eurovoc_truth(questions[i])) for i in np.flatnonzero(folds == fold)]
        print(f"eurovoc: fold {fold + 1} of {FOLDS}", flush=True)
    linear = fit_linear(labels, rows, truth, weights, KEEP["eurovoc"], jobs)
    blank = Classifier("eurovoc", scheme, NO_FUSION, 0, 5, 1)
    return linear, {"labels": list(labels), "limit": 5, "narrower": 1, **fuse_scheme(blank, examples, DOMAIN_FEATURES)}


@cache
def eurovoc_names() -> tuple[dict[str, str], dict[str, str]]:
    """Id of a descriptor to its label, and code of a domain to its label. The two overlap: 28 is a domain and a descriptor."""
    data = (TARGET / "eurovoc.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in data if not line.startswith(("# ", "id\t"))]
    return {row[0]: row[1] for row in rows if row[2]}, {row[0]: row[1] for row in rows if not row[2]}


def eurovoc_truth(question: Labelled) -> set[str]:
    """Labels of the descriptors of a question and of their domains."""
    descriptors, domains = eurovoc_names()
    return {descriptors[key] for key in question.descriptors if key in descriptors} | {domains[key] for key in question.domains}


Example = tuple[dict[str, dict[str, float]], set[str]]
"""Features of each candidate of a text, and the labels that are right for it."""


def fit_fusion(examples: list[Example], names: tuple[str, ...]) -> dict[str, float]:
    """Logistic regression over all candidates of all texts, on standardised features; coefficients for the features as they are."""
    rows, truth = [], []
    for features, right in examples:
        for label, values in features.items():
            rows.append([values.get(name, 0.0) for name in names])
            truth.append(label in right)
    if len(set(truth)) < 2:
        return {"bias": -10.0}
    table = np.array(rows)
    mean, deviation = table.mean(axis=0), table.std(axis=0) + 1e-9
    model = LogisticRegression(C=1.0, max_iter=2_000).fit((table - mean) / deviation, truth)
    coefficients = model.coef_[0] / deviation
    fusion = {name: round(float(value), 4) for name, value in zip(names, coefficients, strict=True)}
    return {**fusion, "bias": round(float(model.intercept_[0] - (coefficients * mean).sum()), 4)}


def narrowest(likely: dict[str, float], scheme: Scheme, limit: int) -> list[str]:
    """The likeliest labels without those that are broader than another one among them."""
    top = sorted(likely, key=lambda label: -likely[label])[: 2 * limit]
    broader = {ancestor for label in top for ancestor in scheme.ancestors(label)}
    return [label for label in top if label not in broader][:limit]


def precise(scored: list[tuple[float, bool]], precision: float) -> float:
    """The lowest threshold at which what lies above it is right often enough, or comes nearest to that; of at least a fifth of all."""
    right, thresholds = 0, []
    for count, (probability, is_right) in enumerate(sorted(scored, reverse=True), start=1):
        right += is_right
        if 5 * count >= len(scored):
            thresholds.append((min(right / count, precision), -probability))
    return -max(thresholds)[1]


_WORTH_DEFLATING = 0.6
"""What deflating leaves of an array at most, if it is worth the time that reading then takes."""


def save_arrays(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """Write an .npz, each array deflated or as it is, the same bytes for the same arrays."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array)
            data = buffer.getvalue()
            worth = len(zlib.compress(data)) <= _WORTH_DEFLATING * len(data)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), data, zipfile.ZIP_DEFLATED if worth else zipfile.ZIP_STORED)


def sha256(path: Path) -> str:
    """Of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
