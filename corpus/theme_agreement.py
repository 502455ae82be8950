"""How far two annotations of the themes of public documents agree, and what either says of the program.

    python corpus/theme_agreement.py --documents ../shared/documents

The first is ``gold/public-themes.tsv``, the second, of 60 of its test documents, ``gold/public-themes-second.tsv``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from public_themes import SECOND, HandLabelled, acceptable, hand_labelled, labels_of

from beleidsmijn.themes.assign import select
from beleidsmijn.themes.classifier import base_classifier
from beleidsmijn.themes.scheme import Scheme

Pair = tuple[HandLabelled, HandLabelled]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, required=True)
    classifier = base_classifier()
    second = labels_of(SECOND)
    firsts = [d for d in hand_labelled(parser.parse_args().documents) if d.name in second]
    pairs = [(first, HandLabelled(first.name, first.text, first.part, *second[first.name])) for first in firsts]
    print(f"{len(pairs)} documents labelled twice")
    print_agreement(pairs, classifier.scheme)
    found = [select(classifier.probabilities(first.text), classifier, classifier.threshold) for first, _ in pairs]
    right = [[acceptable(d, classifier.scheme) for d in pair] for pair in pairs]
    for name, index in (("first", 0), ("second", 1)):
        print(f"precision of the program by the {name}: {_share(found, [r[index] for r in right]):.3f}")
    print(f"  by both: {_share(found, [a & b for a, b in right]):.3f}, by either: {_share(found, [a | b for a, b in right]):.3f}")
    print(f"coverage: {sum(map(bool, found)) / len(found):.3f}")


def print_agreement(pairs: Sequence[Pair], scheme: Scheme) -> None:
    """Of the themes that each would file a document under: how many the other gives, how many it calls right, how often they share one."""
    given = [(set(a.themes), set(b.themes)) for a, b in pairs]
    same, both = sum(len(a & b) for a, b in given), sum(len(a) + len(b) for a, b in given)
    print(
        f"themes of both the same (F1): {2 * same / both:.3f}; documents with one in common: {sum(bool(a & b) for a, b in given) / len(pairs):.3f}"
    )
    for who, giver, judge in (("second", 1, 0), ("first", 0, 1)):
        share = _share([list(pair[giver].themes) for pair in pairs], [acceptable(pair[judge], scheme) for pair in pairs])
        print(f"themes of the {who} that the other calls right: {share:.3f}")


def _share(chosen: Sequence[Sequence[str]], right: Sequence[set[str]]) -> float:
    """Share of the labels that are right."""
    return sum(label in good for labels, good in zip(chosen, right, strict=True) for label in labels) / sum(map(len, chosen))


if __name__ == "__main__":
    main()
