"""Speed, as ratios side by side in one run: ``python tests/benchmarks/run.py``. Prints a table; not part of the tests."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from beleidsmijn.config import Config
from beleidsmijn.language.blas import one_thread
from beleidsmijn.language.pipeline import DEFAULT_MODEL, load_pipeline
from beleidsmijn.mine import mine
from beleidsmijn.numbers.quantities import find_quantities
from beleidsmijn.run.pipeline import Options, run
from beleidsmijn.run.resources import resources

ROOT = Path(__file__).parents[2]
REPEATS = 7


def seconds(action: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median time of an action after one run to warm up."""
    action()
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def once(action: Callable[[], object]) -> float:
    """Time of an action that is another one the second time."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def python(*arguments: str) -> Callable[[], object]:
    """An action that runs Python."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


_MODEL_ALONE = """
import sys
from pathlib import Path
from beleidsmijn.language.blas import one_thread
from beleidsmijn.language.pipeline import load_pipeline
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
with one_thread():
    for _ in load_pipeline().nlp.pipe(texts * int(sys.argv[2])):
        pass
"""


def model_alone(processes: int, rounds: int) -> float:
    """Seconds that the bare model takes for the samples so many times over, shared among processes that have nothing to do with each other."""
    command = [sys.executable, "-c", _MODEL_ALONE, str(ROOT / "corpus" / "samples"), str(rounds // processes)]
    started = time.perf_counter()
    for process in [subprocess.Popen(command) for _ in range(processes)]:
        process.wait()
    return time.perf_counter() - started


def row(what: str, ours: float, theirs: float, goal: str) -> None:
    """One line of the table."""
    print(f"{what:<64} {ours * 1000:>9.1f} ms {theirs * 1000:>9.1f} ms {ours / theirs:>7.2f}   {goal}")


def main() -> None:
    """Measure and print."""
    paths = sorted((ROOT / "corpus" / "samples").glob("*.txt")) * 10
    texts = [path.read_text(encoding="utf-8") for path in paths]
    size = sum(len(text.encode()) for text in texts)
    config = Config()
    loaded = resources(config)
    print(f"{'what against what':<64} {'ours':>12} {'theirs':>12} {'ratio':>7}   goal")
    row(
        "beleidsmijn --help / python -c 'import click'",
        seconds(python("-m", "beleidsmijn", "--help")),
        seconds(python("-c", "import click")),
        "at most 2",
    )
    nlp = load_pipeline().nlp
    stock = spacy.load(DEFAULT_MODEL)
    stock.select_pipes(enable=nlp.pipe_names)
    whole = seconds(lambda: [mine(text.encode(), "x", config, loaded) for text in texts], 3)
    row(
        f"whole pipeline / bare nlp.pipe ({DEFAULT_MODEL}) as spaCy loads it",
        whole,
        seconds(lambda: list(stock.pipe(texts)), 3),
        "at most 1.33",
    )
    with one_thread():
        row("whole pipeline / bare nlp.pipe as this program loads it", whole, seconds(lambda: list(nlp.pipe(texts)), 3), "")
    numbers = seconds(lambda: [find_quantities(text) for text in texts], 3)
    row(f"numbers alone / whole pipeline ({size / numbers / 1e6:.2f} MB/s)", numbers, whole, "")
    with tempfile.TemporaryDirectory() as folder:
        for index, text in enumerate(texts * 4):
            (Path(folder) / f"{index}.txt").write_text(f"{text}\n{index}", encoding="utf-8")

        def job(jobs: int) -> Callable[[], object]:
            return lambda: run([folder], Path(folder + "-kb"), config, Options(jobs, force=True))

        two = seconds(job(2), 1)
        row("run --jobs 2 / run --jobs 1", two, seconds(job(1), 1), "at most 0.56")
        row("the bare model in two processes / in one: what the machine gives", model_alone(2, 40), model_alone(1, 40), "for comparison")
        again = Options(2)
        row(
            "run with nothing changed / first run",
            once(lambda: run([folder], Path(folder + "-kb"), config, again)),
            two,
            "at most 0.02",
        )
        for index in range(0, len(texts) * 4, 100):
            (Path(folder) / f"{index}.txt").write_text(f"{texts[0]}\nanders {index}", encoding="utf-8")
        row("run with 1% changed / first run", once(lambda: run([folder], Path(folder + "-kb"), config, again)), two, "at most 0.04")


if __name__ == "__main__":
    main()
