"""Build the package ``models/nl_beleid_sm`` from its sources, on two CPU cores in about two hours.

    python models/recipes/nl_beleid_sm/build.py --data ../shared/data --work build

Steps: train floret vectors on the raw text; convert the annotated sources with the project's tokenizer; train the syntax components and,
beside them, the recogniser of names; assemble, measure on test data, write the package. The recogniser is trained four times: on what is
annotated; with that one as teacher on what the product labels as well (`silver`); on from there on what is annotated alone; and on from there
on both: the weights that are used lie between those of the last two.
``--quick`` does every step but the vectors with a handful of updates, to test the recipe.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import assemble
import convert
import measure
import vectors

HERE = Path(__file__).parent
STEPS = {"syntax": 9000, "names": 3600, "silver": 8000, "tuned": 4000, "again": 4500}
QUICK_STEPS, QUICK_PIECES = 20, 50
USED = {"syntax": "model-best", "names": "model-last", "silver": "model-last", "tuned": "model-last", "again": "model-last"}
"""Which weights are used: of the names the last ones, when the learning rate has come down to nothing, were best on organisations (LOG.md)."""
CONFIGURATIONS = {"syntax": "syntax", "names": "names", "silver": "names", "tuned": "tune", "again": "tune"}
TEXTS = {"syntax": "syntax", "names": "names", "silver": "silver", "tuned": "names", "again": "silver"}
SHARE_OF_LAST = 0.65
"""How far the weights that are used lie from those of the last training but one towards the last (LOG.md, seventh round)."""


def train(part: str, work: Path, *overrides: str, quick: bool) -> Path:
    """Run ``spacy train`` on one core with the project's tokenizer and augmentation; returns the folder of the weights to use."""
    steps = QUICK_STEPS if quick else STEPS[part]
    dev = work / f"{'syntax' if part == 'syntax' else 'names'}-dev.spacy"
    command = [
        sys.executable, "-m", "spacy", "train", str(HERE / "configs" / f"{CONFIGURATIONS[part]}.cfg"), "--code", str(HERE / "training_code.py"),
        "-o", str(work / part), "--paths.train", str(work / f"{TEXTS[part]}-train.spacy"), "--paths.dev", str(dev), "--paths.vectors", str(work / "vectors"),
        "--training.max_steps", str(steps), "--training.patience", str(steps), "--training.eval_frequency", str(max(10, min(500, steps // 2))),
        "--training.optimizer.learn_rate.total_steps", str(steps), *overrides,
    ]  # fmt: skip
    subprocess.run(command, check=True, env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"})
    return work / part / USED[part]


def train_names(data: Path, work: Path, *, quick: bool) -> Path:
    """The four trainings of the recogniser, each with what the one before gave; weights between those of the last two."""
    teacher = train("names", work, quick=quick)
    convert.convert_silver(data, work, teacher, QUICK_PIECES if quick else None)
    pupil = train("silver", work, quick=quick)
    tuned = train("tuned", work, "--components.ner.source", str(pupil), quick=quick)
    again = train("again", work, "--components.ner.source", str(tuned), quick=quick)
    return assemble.between(tuned, again, SHARE_OF_LAST, work / "between")


def main() -> None:
    """Everything, in order; vectors are kept if they are there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="folder for what lies in between")
    parser.add_argument("--quick", action="store_true", help="a handful of updates, and no package written")
    options = parser.parse_args()
    data, work = options.data, options.work
    work.mkdir(parents=True, exist_ok=True)
    if not (work / "vectors").exists():
        floret_file = vectors.train_vectors(data, work)
        subprocess.run(
            [sys.executable, "-m", "spacy", "init", "vectors", "nl", str(floret_file), str(work / "vectors"), "--mode", "floret"],
            check=True,
        )
    convert.convert_syntax(data, work)
    convert.convert_names(data, work)
    with ThreadPoolExecutor() as pool:
        syntax_trained = pool.submit(train, "syntax", work, quick=options.quick)
        names = train_names(data, work, quick=options.quick)
        syntax = syntax_trained.result()
    nlp = assemble.combine(syntax, names)
    figures = measure.all_figures(nlp, data)
    print(json.dumps(figures, indent=1))
    if not options.quick:
        assemble.prune_exceptions(nlp, vectors.raw_texts(data))
        assemble.describe(nlp, data, figures)
        print(f"{assemble.write_package(nlp):,} bytes")


if __name__ == "__main__":
    main()
