"""Whether a run stays flat as the corpus grows: ``python tests/benchmarks/scale.py [--whole] [SMALL LARGE]``. Prints a table; takes a quarter of an hour.

The documents are drawn at random, line by line, from the samples. They are mined without the trained model and EuroVoc, so that the time goes where
it grows with the corpus: the ledger, the assembling, the writing. With ``--whole`` they are mined with both, as a user's are, in three times as long.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from beleidsmijn.config import Config, Themes
from beleidsmijn.run.pipeline import Options, run

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
LINES = 14
"""Lines of a document: as long as a sample is."""
WHOLE = "--whole"
CONFIG = Config() if WHOLE in sys.argv else Config(model="blank", themes=Themes(eurovoc=False))


def make(folder: Path, count: int) -> None:
    """So many texts, no two alike."""
    lines = [line for path in sorted(SAMPLES.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 60]
    folder.mkdir(parents=True)
    for number in range(count):
        chosen = random.Random(number).sample(lines, LINES)
        text = "\n".join([*chosen, f"Op plaats {number} in de rij telde men {number % 977 + 12} bezoekers.", ""])
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def measure(folder: Path, count: int, jobs: int) -> dict[str, float]:
    """Seconds of a first run, of one with nothing changed and of one with 1% changed, and memory of the main process."""
    make(folder / "in", count)
    seconds = {}
    for what in ("first", "unchanged", "changed"):
        if what == "changed":
            for path in sorted((folder / "in").iterdir())[::100]:
                path.write_text(path.read_text(encoding="utf-8") + "Nog een zin.\n", encoding="utf-8")
        started = time.perf_counter()
        run([str(folder / "in")], folder / "kb", CONFIG, Options(jobs))
        seconds[what] = time.perf_counter() - started
        if what == "first":
            seconds |= json.loads((folder / "kb" / "run.json").read_text(encoding="utf-8"))["peak_memory_bytes"]
    return seconds


def main() -> None:
    """Measure each size in a process of its own, and print."""
    sizes = [int(size) for size in sys.argv[1:] if size != WHOLE]
    if len(sizes) == 1:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measure(Path(folder), sizes[0], os.cpu_count() or 1)))
        return
    import subprocess

    small, large = sizes or (1_000, 20_000)
    flags = [WHOLE] if WHOLE in sys.argv else []
    found = []
    for size in (small, large):
        done = subprocess.run([sys.executable, __file__, *flags, str(size)], check=True, capture_output=True, text=True)
        found.append(json.loads(done.stdout))
    one, many = found
    print(f"{'':<52} {small:>10} {large:>10} {'ratio':>7}   goal")
    for what, a, b, goal in (
        ("seconds a document, first run", one["first"] / small, many["first"] / large, "<= 1.1"),
        ("peak memory of the main process, MB", one["main"] / 1e6, many["main"] / 1e6, ""),
        ("peak memory of a worker, MB", one["worker"] / 1e6, many["worker"] / 1e6, ""),
        ("the larger of the two, MB", max(one["main"], one["worker"]) / 1e6, max(many["main"], many["worker"]) / 1e6, "<= 1.15"),
    ):
        print(f"{what:<52} {a:>10.4f} {b:>10.4f} {b / a:>7.2f}   {goal}")
    for what, key, goal in (
        ("nothing changed, beside the first run", "unchanged", "<= 0.02"),
        ("1% changed, beside the first run", "changed", "<= 0.04"),
    ):
        print(f"{what:<52} {'':>10} {'':>10} {many[key] / many['first']:>7.3f}   {goal}")


if __name__ == "__main__":
    main()
