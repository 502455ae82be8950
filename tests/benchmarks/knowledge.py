"""What asking and showing a large knowledge base costs: ``python tests/benchmarks/knowledge.py KB [DOCUMENTS]``. Prints a table.

The knowledge base is multiplied to the number of documents asked for (20,000 if not said); see ``corpus/multiply.py``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "corpus"))
from beleidsmijn.knowledge.index import index_path
from beleidsmijn.knowledge.load import read_manifest
from multiply import multiply

QUESTIONS = {
    "show organisation": ("organisation", "Tweede Kamer"),
    "show numbers": ("numbers", "--counted", "bedrijven", "--unit", "percent"),
    "show theme": ("theme", "midden- en kleinbedrijf"),
    "show document": ("document", "brexit", "--format", "table"),
}


def seconds(*command: str | Path) -> float:
    """Time of a command."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "beleidsmijn", *map(str, command)], check=False, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print: seconds, and beside the time that Python takes to start."""
    small = Path(sys.argv[1])
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    copies = -(-wanted // read_manifest(small)["counts"]["documents"])
    with tempfile.TemporaryDirectory() as folder:
        kb = Path(folder) / "kb"
        multiply(small, kb, copies)
        counts = read_manifest(kb)["counts"]
        print(f"{counts['documents']} documents, {counts['mentions']} mentions, {counts['numbers']} numbers")
        bare = min(seconds("--version") for _ in range(3))
        print(f"{'what':<28} {'seconds':>9} {'beside --version':>17}   goal")
        first = seconds("show", kb, *QUESTIONS["show theme"])
        print(
            f"{'first question':<28} {first:>9.2f} {first / bare:>17.1f}   (makes the index, {index_path(kb).stat().st_size / 1e6:.0f} MB)"
        )
        for name, question in QUESTIONS.items():
            spent = min(seconds("show", kb, *question) for _ in range(3))
            print(f"{name:<28} {spent:>9.2f} {spent / bare:>17.1f}   < 0.5 s")
        index_path(kb).unlink()
        shutil.rmtree(kb)
        multiply(small, kb, -(-100_000 // read_manifest(small)["counts"]["numbers"]))
        spent = seconds("report", kb, "-o", Path(folder) / "report.html")
        size = (Path(folder) / "report.html").stat().st_size / 1e6
        print(f"{'report of 100,000 numbers':<28} {spent:>9.2f} {spent / bare:>17.1f}   ({size:.0f} MB)")


if __name__ == "__main__":
    main()
