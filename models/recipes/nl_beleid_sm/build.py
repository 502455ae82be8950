"""Build the package ``models/nl_beleid_sm`` from its sources, on two CPU cores in under two hours.

    python models/recipes/nl_beleid_sm/build.py --data ../shared/data --work build

Steps: convert the annotated sources with the project's tokenizer; train floret vectors on the raw text; train the syntax components;
train a first recogniser of names, let it label raw text together with the product's own rules (silver), train the final one on
both; assemble, measure on test data, write the package. A sixth of the annotated documents is kept apart to choose the best weights.
``--quick`` does every step with a handful of updates, to test the recipe.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import spacy

import assemble
import convert
import measure
import silver
import vectors

HERE = Path(__file__).parent
TEACHER_STEPS, NAME_STEPS, SYNTAX_STEPS, QUICK_STEPS = 4000, 7000, 9000, 20
GOLD_COPIES, OWN_COPIES = 6, 5
"""How often the annotated documents of the data, and those annotated for this project, count beside the silver and the newspaper names."""


def train(config: str, out: Path, train_file: Path, dev_file: Path, work: Path, steps: int) -> None:
    """Run ``spacy train`` with the project's tokenizer and augmentation."""
    command = [
        sys.executable, "-m", "spacy", "train", str(HERE / "configs" / config), "--code", str(HERE / "training_code.py"), "-o", str(out),
        "--paths.train", str(train_file), "--paths.dev", str(dev_file), "--paths.vectors", str(work / "vectors"),
        "--training.max_steps", str(steps), "--training.patience", str(steps), "--training.eval_frequency", str(max(10, min(1000, steps // 2))),
        "--training.optimizer.learn_rate.total_steps", str(steps),
    ]  # fmt: skip
    subprocess.run(command, check=True, env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"})


def names(data: Path, work: Path, *, quick: bool) -> Path:
    """Two rounds: a first recogniser on hand-annotated names, then the final one on those and on what the first labelled."""
    convert.convert_names(data, work)
    train("ner.cfg", work / "teacher", work / "ner-train.spacy", work / "ner-dev.spacy", work, QUICK_STEPS if quick else TEACHER_STEPS)
    teacher = spacy.load(work / "teacher" / "model-best")
    raw = list(silver.texts(data, 1))
    silver_docs = list(silver.label(teacher, raw[:20] if quick else raw))
    policy, own, news = convert.annotated_names(data)
    docs = policy * GOLD_COPIES + own * OWN_COPIES + news + silver_docs
    random.Random(1).shuffle(docs)
    convert.save(docs, work / "ner-final.spacy")
    train("ner.cfg", work / "ner", work / "ner-final.spacy", work / "ner-dev.spacy", work, QUICK_STEPS if quick else NAME_STEPS)
    return work / "ner" / "model-best"


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
        subprocess.run([sys.executable, "-m", "spacy", "init", "vectors", "nl", str(floret_file), str(work / "vectors"), "--mode", "floret"], check=True)
    convert.convert_syntax(data, work)
    train("syntax.cfg", work / "syntax", work / "syntax-train.spacy", work / "syntax-dev.spacy", work, QUICK_STEPS if options.quick else SYNTAX_STEPS)
    recogniser = names(data, work, quick=options.quick)
    nlp = assemble.combine(work / "syntax" / "model-best", recogniser)
    figures = measure.all_figures(nlp, data)
    print(json.dumps(figures, indent=1))
    if not options.quick:
        assemble.describe(nlp, data, figures)
        print(f"{assemble.write_package(nlp):,} bytes")


if __name__ == "__main__":
    main()
