"""Annif (National Library of Finland) on the same split, for comparison. It needs an environment of its own: ``pip install 'annif[omikuji]'``.

    python models/recipes/themes/annif_baseline.py export --data ../shared/data --to /tmp/annif      (in the project's environment)
    python models/recipes/themes/annif_baseline.py predict --to /tmp/annif                           (in Annif's environment)
    python models/recipes/themes/evaluate.py ... --annif /tmp/annif/predictions
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

BACKENDS = {
    "omikuji-parabel": {"backend": "omikuji", "analyzer": "simplemma(nl)", "cluster_balanced": "True", "cluster_k": "2", "max_depth": "20"},
    "omikuji-bonsai": {"backend": "omikuji", "analyzer": "simplemma(nl)", "cluster_balanced": "False", "cluster_k": "100", "max_depth": "3"},
}
"""The backends that were best in ``research/themes.md``, with Annif's documented settings for them."""
TASKS = ("domains", "descriptors")
LIMIT = 40
PARTS = {"tuning": (1,), "test": (0,), "train": tuple(range(2, 10))}
"""As in ``train.py`` and ``evaluate.py``."""
BASE = "http://example.org/"


def export(data: Path, folder: Path) -> None:
    """Write texts and labels as Annif reads them."""
    from sources import labelled_questions
    from train import MIN_EXAMPLES, eurovoc_names

    questions = labelled_questions(data)
    names = dict(zip(TASKS, reversed(eurovoc_names()), strict=True))
    counts = Counter(key for q in questions if q.part > 1 for key in q.descriptors)
    keys = {
        "domains": {key for q in questions for key in q.domains},
        "descriptors": {key for key, count in counts.items() if count >= MIN_EXAMPLES and key in names["descriptors"]},
    }
    folder.mkdir(parents=True, exist_ok=True)
    for task in TASKS:
        with (folder / f"{task}.vocabulary.tsv").open("w", encoding="utf-8") as file:
            file.writelines(f"<{BASE}{key}>\t{names[task][key]}\n" for key in sorted(keys[task]))
        for part, places in PARTS.items():
            with (folder / f"{task}.{part}.tsv").open("w", encoding="utf-8", newline="") as file:
                for q in (q for q in questions if q.part in places):
                    labels = sorted((q.domains if task == "domains" else q.descriptors) & keys[task])
                    text = " ".join(f"{q.text.title} {q.text.passages[0].text}".split())
                    file.write(f"{text}\t{' '.join(f'<{BASE}{key}>' for key in labels)}\n")
    (folder / "names.json").write_text(json.dumps(names), encoding="utf-8")


def predict(folder: Path) -> None:
    """Train each backend on each task and write what it suggests."""
    import annif.registry
    from annif.corpus import DocumentFileTSV

    _without_downloads()

    names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    lines = [
        line
        for task in TASKS
        for name, settings in BACKENDS.items()
        for line in (f"[{task}-{name}]", f"name={name}", "language=nl", f"vocab={task}", f"limit={LIMIT}", *(f"{k}={v}" for k, v in settings.items()), "")
    ]
    (folder / "projects.cfg").write_text("\n".join(lines), encoding="utf-8")
    registry = annif.registry.AnnifRegistry(str(folder / "projects.cfg"), str(folder / "store"), False)
    (folder / "predictions").mkdir(exist_ok=True)
    found: dict[str, list[list[dict[str, float]]]] = {}
    for task in TASKS:
        for name in BACKENDS:
            project = registry.get_project(f"{task}-{name}")
            project.vocab.load_vocabulary(_vocabulary(folder / f"{task}.vocabulary.tsv"))
            project.train(DocumentFileTSV(str(folder / f"{task}.train.tsv"), project.subjects))
            parts = []
            for part in ("tuning", "test"):
                with (folder / f"{task}.{part}.tsv").open(encoding="utf-8", newline="") as file:
                    texts = [row[0] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
                parts.append([_suggestions(project, text, names[task]) for text in texts])
            merged = found.setdefault(name, [[{} for _ in part] for part in parts])
            for old, new in zip(merged, parts, strict=True):
                for document, suggestions in zip(old, new, strict=True):
                    document.update(suggestions)
    for name, parts in found.items():
        (folder / "predictions" / f"annif-{name}.json").write_text(json.dumps(parts), encoding="utf-8")


def _without_downloads() -> None:
    """Annif asks NLTK for its sentence splitter, which is downloaded. Words are split by NLTK's own rules for words, without sentences first."""
    import nltk.tokenize
    from annif.analyzer.analyzer import Analyzer

    def tokenize_words(self: Analyzer, text: str, filter: bool = True) -> list[str]:  # noqa: A002  # as in Annif
        words = nltk.tokenize.word_tokenize(text, preserve_line=True)
        return [self._normalize_word(word) for word in words if not filter or self.is_valid_token(word)]

    def start(self: Analyzer, **settings: str) -> None:
        self.token_min_length = int(settings.get("token_min_length", 3))

    Analyzer.__init__, Analyzer.tokenize_words = start, tokenize_words


def _vocabulary(path: Path) -> object:
    from annif.vocab import VocabFileTSV

    return VocabFileTSV(str(path), "nl")


def _suggestions(project: object, text: str, names: dict[str, str]) -> dict[str, float]:
    from annif.corpus import Document

    result = project.suggest([Document(text)])[0]  # type: ignore[attr-defined]
    subjects = project.subjects  # type: ignore[attr-defined]
    return {names[subjects[s.subject_id].uri.removeprefix(BASE)]: float(s.score) for s in result}


def main() -> None:
    """Run one of the two steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("export", "predict"))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    arguments = parser.parse_args()
    if arguments.step == "export":
        export(arguments.data, arguments.to)
    else:
        predict(arguments.to)


if __name__ == "__main__":
    main()
