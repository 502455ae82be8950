"""What the theme stage costs beside the bare language model, on the same documents, in one run.

python tests/benchmarks/themes.py ../shared/documents
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from importlib import resources
from pathlib import Path

from beleidsmijn.language.pipeline import load_pipeline
from beleidsmijn.themes.assign import assign_themes
from beleidsmijn.themes.classifier import MODEL_ARRAYS, base_classifier, classifiers
from beleidsmijn.themes.keyphrases import find_candidates, keyphrases, nouns
from beleidsmijn.themes.text import ThemeText

ROUNDS = 3


def anew(text: ThemeText) -> ThemeText:
    """The same text, of which nothing has been worked out."""
    return ThemeText(text.title, [replace(passage) for passage in text.passages])


def phrases(text: ThemeText) -> object:
    """Keyphrases and nouns, as a run takes them."""
    candidates = find_candidates(text)
    return keyphrases(text, candidates), nouns(candidates)


def main(folder: Path) -> None:
    """Print times as ratios of the bare model's."""
    from public_themes import hand_labelled

    start = time.perf_counter()
    base_classifier()
    loading = time.perf_counter() - start
    texts = [document.text for document in hand_labelled(folder)]
    words = sum(text.length for text in texts)
    nlp = load_pipeline().nlp
    chosen = classifiers()
    stages = {
        "bare model": lambda: list(nlp.pipe(p.text for text in texts for p in text.passages)),
        "themes": lambda: [assign_themes(text, c) for text in map(anew, texts) for c in chosen],
        "keyphrases and nouns": lambda: [phrases(anew(text)) for text in texts],
    }
    times = dict.fromkeys(stages, float("inf"))
    for _ in range(ROUNDS):
        for name, stage in stages.items():
            start = time.perf_counter()
            stage()
            times[name] = min(times[name], time.perf_counter() - start)
    size = Path(str(resources.files("beleidsmijn.data").joinpath(MODEL_ARRAYS))).stat().st_size
    print(f"{len(texts)} documents, {words} words; model {size / 1e6:.1f} MB, loaded with its scheme in {1000 * loading:.0f} ms")
    for name, seconds in times.items():
        print(f"{name:24} {words / seconds:10.0f} words/s  {seconds / times['bare model']:6.2f} of the bare model")


if __name__ == "__main__":
    sys.path.append(str(Path(__file__).parents[2] / "corpus"))
    main(Path(sys.argv[1]))
