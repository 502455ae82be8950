"""Names of several words that a list or the head of a document knows, whatever the model takes them for: "Google Maps" is no company, "Bosnië en Herzegovina" one country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from beleidsmijn.language.pipeline import Entity
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.packaged import read_list, read_rows


@cache
def _body() -> re.Pattern[str]:
    """How no person is called: by an abbreviation and a word ("CNV Jongeren"), or by the last word of bodies ("Minne Advocaten")."""
    return re.compile(
        rf"[A-Z]{{3,}} [A-Z][a-zà-ÿ]{{3,}}|(?!.* van ).* (?:{'|'.join(word for word, _ in read_rows('last_words.tsv', 2))})\Z"
    )


@cache
def _labels() -> dict[str, str]:
    """The label of each name: of things, and of places."""
    things = {name: "MISC" for _, name in read_rows("known_things.tsv", 2) if " " in name}
    return {**{name: "LOC" for name in read_list("places.txt") if " " in name}, **things}


@cache
def _names() -> Prefiltered:
    """The names, also over two lines."""
    return Prefiltered(re.compile(r"(?<![\w-])" + any_of(_labels(), space=r"[ \n]") + r"(?![\w-])"))


def with_known_names(text: str, ranges: Iterable[Span], entities: tuple[Entity, ...], people: Iterable[Span] = ()) -> tuple[Entity, ...]:
    """The names that the model found, as bodies where no person is called so, and with those of ``data/known_things.tsv`` and ``data/places.txt`` in the place of what overlaps them and is not longer.

    Args:
        text: the document.
        ranges: (start, end) of the passages that may be mined.
        entities: (start, end, label) of each name that the model found there.
        people: where names of people stand in capitals, which the model does not read.
    """
    ranges = list(ranges)
    entities = tuple((start, end, "ORG" if label == "PER" and _body().match(text[start:end]) else label) for start, end, label in entities)
    labels = {span: "PER" for span in people if any(start <= span[0] and span[1] <= end for start, end in ranges)}
    for start, end in ranges:
        for name in _names().finditer(text[start:end]):
            labels.setdefault((start + name.start(), start + name.end()), _labels()[name.group().replace("\n", " ")])
    if not labels:
        return entities
    named = Spans((start, end) for start, end, _ in entities)
    known = [span for span in labels if not any(e - s > span[1] - span[0] for s, e in named.overlapping(span))]
    taken = Spans(known)
    kept = (entity for entity in entities if not taken.overlap((entity[0], entity[1])))
    return tuple(sorted([*kept, *((*span, labels[span]) for span in known)]))
