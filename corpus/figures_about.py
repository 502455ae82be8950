"""Places and organisations that figures of public documents are about (``gold/figures-about.tsv``): precision and recall of what the program says.

    python corpus/figures_about.py --data ../shared/data

The documents are the training part of the annotated ones; their text is read from the data.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from beleidsmijn.config import Config
from beleidsmijn.evaluation.gold import GoldDocument, load_gold
from beleidsmijn.evaluation.scores import Tally
from beleidsmijn.knowledge.packed import DocumentFacts
from beleidsmijn.mine import mine
from beleidsmijn.run.resources import resources

ANNOTATIONS = Path(__file__).parent / "gold" / "figures-about.tsv"
Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class About:
    """Names that a figure is about: those that must be said and those that may be."""

    required: frozenset[Bounds]
    allowed: frozenset[Bounds]

    @classmethod
    def of(cls, column: str) -> About:
        """From a column: ``"12-19 ?30-33"``."""
        names = [] if column == "-" else column.split()
        places = {name: tuple(map(int, name.lstrip("?").split("-"))) for name in names}
        required = {(start, end) for name, (start, end) in places.items() if not name.startswith("?")}
        return cls(frozenset(required), frozenset((start, end) for start, end in places.values()))


def rows() -> Iterator[tuple[str, list[tuple[Bounds, About, About]]]]:
    """The figures of each document with their places and organisations."""
    lines = [line.split("\t") for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    for name, group in groupby(lines, key=lambda line: line[0]):
        yield name, [((int(start), int(end)), About.of(places), About.of(named)) for _, start, end, places, named in group]


def measure(data: Path) -> dict[str, Tally]:
    """What the program says of the annotated figures: of "places" and of "organisations" how many are right, wrong and missed."""
    documents = {document.name: document for document in load_gold(data / "gold", "train").documents}
    config, tallies = Config(), {"places": Tally(), "organisations": Tally()}
    loaded = resources(config)
    for name, figures in rows():
        document = documents[name]
        _count(tallies, document, mine(document.data, name, config, loaded), figures)
    return tallies


def _count(tallies: dict[str, Tally], document: GoldDocument, facts: DocumentFacts, figures: list[tuple[Bounds, About, About]]) -> None:
    text = document.data.decode("utf-8")
    ids = {(m["span"]["start"], m["span"]["end"]): m["organisation_id"] for m in facts.mentions if "organisation_id" in m}
    words = {bounds: " ".join(text[slice(*bounds)].split()) for _, places, _ in figures for bounds in places.allowed}
    for figure, places, named in figures:
        number = next((n for n in facts.numbers if n["span"]["start"] < figure[1] and figure[0] < n["span"]["end"]), None)
        if number:
            place = {number["place"]["text"]} if "place" in number else set()
            tallies["places"].add(_tally(place, places, words, most=1))
            tallies["organisations"].add(_tally(set(number.get("organisation_ids", [])), named, ids))


def _tally(said: set[str], right: About, keys: dict[Bounds, str], most: int | None = None) -> Tally:
    """At most so many of what is right need be said: one place of a figure, but all organisations."""
    required, allowed = ({keys[name] for name in names if name in keys} for names in (right.required, right.allowed))
    found = len(said & required)
    return Tally(found, len(said - allowed), len(list(required)[:most]) - found)


def main() -> None:
    """Print precision and recall."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    for what, tally in measure(parser.parse_args().data).items():
        print(f"{what}: precision {tally.precision:.3f}, recall {tally.recall:.3f} of {tally.right + tally.missed}")


if __name__ == "__main__":
    main()
