"""A stated figure, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from beleidsmijn.kinds import NumberKind, Qualifier
from beleidsmijn.notation.digits import Notation
from beleidsmijn.numbers.counted import CountedNoun
from beleidsmijn.numbers.periods import Period

HANDFUL = 12
"""Numbers that texts write in words whatever they count."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stated figure. Offsets count from the start of the text given; ``time`` is the period named for it, if any.

    ``sentence`` is where the sentence around it starts and ends.
    """

    start: int
    end: int
    value: float
    notation: Notation
    kind: NumberKind
    unit: str
    qualifier: Qualifier = Qualifier.EXACT
    qualifier_text: str | None = None
    per: str | None = None
    counted: CountedNoun | None = None
    time: Period | None = None
    low: float | None = None
    high: float | None = None
    confidence: float = 0.9
    sentence: tuple[int, int] | None = None

    @property
    def few(self) -> bool:
        """Whether it counts a handful in words ("drie redenen") or a length of time: no figure that holds for the place a heading names."""
        return self.kind == NumberKind.DURATION or (self.kind == NumberKind.COUNT and self.notation == "words" and self.value <= HANDFUL)
