"""Speed of the trained model beside an untrained pipeline of nl_core_news_sm's architecture: ``python tests/benchmarks/model.py``.

The architecture is that of its public config.cfg (spaCy 3.8): one shared tok2vec (hash embeddings, width 96, depth 4) for morphologizer,
tagger, parser and lemmatiser, and a second one of the same size for names. Its weights have no say in its speed, so none are needed.
Where Frog is installed (Debian: ``apt install frog frogdata``) it is timed as well.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import spacy
from run import row, seconds
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
_LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
_EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
    "rows": [5000, 1000, 2500, 2500, 50, 50],
    "include_static_vectors": False,
}
_ENCODE = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3}
_TOK2VEC = {"@architectures": "spacy.Tok2Vec.v2", "embed": _EMBED, "encode": _ENCODE}
_STATES = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
}
_TAGGER = {"@architectures": "spacy.Tagger.v2", "tok2vec": _LISTENER, "nO": None, "normalize": False}


def stock_architecture(trained: Language, texts: list[str]) -> Language:
    """An untrained pipeline with the labels of the trained one."""
    nlp = spacy.blank("nl")
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    nlp.add_pipe("morphologizer", config={"model": _TAGGER})
    nlp.add_pipe("tagger", config={"model": _TAGGER})
    nlp.add_pipe("parser", config={"model": {**_STATES, "state_type": "parser", "tok2vec": _LISTENER}})
    nlp.add_pipe("trainable_lemmatizer", config={"model": _TAGGER})
    nlp.add_pipe("ner", config={"model": {**_STATES, "state_type": "ner", "tok2vec": _TOK2VEC}})
    examples = [Example(nlp.make_doc(doc.text), Doc(nlp.vocab).from_bytes(doc.to_bytes())) for doc in trained.pipe(texts)]
    nlp.initialize(lambda: examples)
    return nlp


def main() -> None:
    """Measure and print."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))] * 4
    ours = spacy.load("nl_beleid_sm")
    stock = stock_architecture(ours, texts[:24])
    count = sum(len(ours.make_doc(text)) for text in texts)
    print(f"{'what against what':<64} {'ours':>12} {'theirs':>12} {'ratio':>7}   goal")
    whole, theirs = seconds(lambda: list(ours.pipe(texts)), 5), seconds(lambda: list(stock.pipe(texts)), 5)
    row(f"whole pipeline ({count / whole:,.0f} words/s) / stock architecture ({count / theirs:,.0f})", whole, theirs, "at most 1")
    names = [name for name in ours.pipe_names if name != "ner"]
    others = [name for name in stock.pipe_names if name != "ner"]
    with ours.select_pipes(disable=names), stock.select_pipes(disable=others):
        whole, theirs = seconds(lambda: list(ours.pipe(texts)), 5), seconds(lambda: list(stock.pipe(texts)), 5)
    row(f"names alone ({count / whole:,.0f} words/s) / stock architecture ({count / theirs:,.0f})", whole, theirs, "at most 1")
    if shutil.which("frog"):
        theirs = frog_seconds("\n\n".join(texts[: len(texts) // 4]))
        whole = seconds(lambda: list(ours.pipe(texts[: len(texts) // 4])), 3)
        row(f"whole pipeline / Frog ({count / 4 / theirs:,.0f} words/s)", whole, theirs, "at most 1")


def frog_seconds(text: str) -> float:
    """Time that Frog (GPL, an outside program) takes for the same layers: tags, lemmas, trees, names; without the time that it takes to start."""
    times = []
    for content in ("Dag .", text):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "in.txt"
            source.write_text(content, encoding="utf-8")
            started = time.perf_counter()
            subprocess.run(["frog", "--skip=ac", "-t", str(source), "-o", str(source.with_suffix(".out"))], check=True, capture_output=True)
            times.append(time.perf_counter() - started)
    return times[1] - times[0]


if __name__ == "__main__":
    main()
