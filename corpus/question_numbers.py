"""Figures in passages that nothing was tuned on (``gold/question-numbers.tsv``): how many are found, with their unit and what they count.

    python corpus/question_numbers.py --data ../shared/data

The passages are drawn where figures stand, from the answers to Belgian written questions of 2017; their text is read from the data.
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from beleidsmijn.numbers.quantities import find_quantities
from beleidsmijn.numbers.quantity import Quantity

ANNOTATIONS = Path(__file__).parent / "gold" / "question-numbers.tsv"
QUESTIONS = Path("themes") / "be-kamer-questions-labelled.jsonl.xz"
OPTIONAL, UNJUDGED = "optional", "*"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A number of a passage: its place there, its value, its unit, and what it counts."""

    start: int
    end: int
    value: float
    unit: str
    counted: str


def passages(data: Path) -> Iterator[tuple[str, str, list[Annotated]]]:
    """Set, text and numbers of each passage."""
    with lzma.open(data / QUESTIONS, "rt", encoding="utf-8") as lines:
        answers = {str(record["doc_id"]): record["answer"] or "" for record in map(json.loads, lines)}
    rows = [line.split("\t") for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    for (name, question, start, length), numbers in groupby(rows, key=lambda row: tuple(row[:4])):
        text = answers[question][int(start) : int(start) + int(length)]
        yield name, text, [Annotated(int(a), int(b), float(v), u, c) for _, _, _, _, a, b, v, u, c in numbers if a]


def matches(found: Quantity, number: Annotated) -> bool:
    """Whether a figure overlaps an annotated one and has its value."""
    return found.start < number.end and number.start < found.end and abs(found.value - number.value) <= 1e-6 * max(1.0, abs(number.value))


def is_counted(found: Quantity, number: Annotated) -> bool:
    """Whether a figure counts what it should: the last word decides."""
    stated = found.counted.text.split()[-1].casefold() if found.counted else ""
    return stated == (number.counted.split() or [""])[-1].casefold()


def main() -> None:
    """Print the figures of each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    for name, group in groupby(passages(parser.parse_args().data), key=lambda passage: passage[0]):
        pairs: list[tuple[Quantity, Annotated]] = []
        annotated = false = words = 0
        for _, text, numbers in group:
            wanted = [number for number in numbers if number.unit != OPTIONAL]
            neutral = [number for number in numbers if number.unit == OPTIONAL]
            annotated += len(wanted)
            words += len(text.split())
            for found in find_quantities(text):
                match = next((number for number in wanted if matches(found, number)), None)
                if match:
                    pairs.append((found, match))
                elif not any(found.start < number.end and number.start < found.end for number in neutral):
                    false += 1
        right, judged = len(pairs), [(found, number) for found, number in pairs if number.counted != UNJUDGED]
        precision, recall = right / (right + false), right / annotated
        print(
            f"set {name}: {annotated} figures in {words:,} words; value P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}; "
            f"unit {sum(found.unit == number.unit for found, number in pairs) / right:.3f}; "
            f"counted {sum(is_counted(found, number) for found, number in judged) / len(judged):.3f}; false per 1,000 words {1000 * false / words:.2f}"
        )


if __name__ == "__main__":
    main()
