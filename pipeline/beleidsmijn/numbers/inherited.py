"""What a figure counts where its own words do not say it: the noun of its sentence, of the figure before it, or of the same figure elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from beleidsmijn.kinds import NumberKind
from beleidsmijn.language.lexicon import VERB, kind
from beleidsmijn.notation.fold import fold
from beleidsmijn.numbers.counted import NUMBER, CountedNoun, counted_after
from beleidsmijn.numbers.measured import among, compared, is_more_or_less, quantified_in_front, subject_of, subject_of_measure
from beleidsmijn.numbers.quantity import Quantity
from beleidsmijn.numbers.sentences import LONGEST_SENTENCE, Sentences

_OF_THOSE = re.compile(
    r"\b(?:[Ww]aarvan|[Dd]aarvan|[Hh]iervan|waaronder|van (?:wie|hen|die|deze)|dit aantal|dat aantal)\b|\bDat (?:is|zijn|was|waren)\b|\bdat (?:is|zijn|was|waren) er\b"
    r"|\b(?:er|het) (?:dus )?$",
)
_OF_THOSE_AFTER = re.compile(r"\s*(?:%|procent)?\s+(?:daarvan|hiervan|ervan|(?:van|onder) (?:hen|die|deze))\b")
_MEASURED = frozenset({NumberKind.SHARE, NumberKind.CHANGE})
"""Kinds that say how large something is, or how it changed."""
_NUMBER_OF = re.compile(
    rf"\b(?:(?:aantal|aantallen|totaal)\s+(?:van\s+)?(?:{NUMBER})?(?=[a-zà-ÿ])|cijfers\s+van\s+(?:de|het)\s+(?=[a-zà-ÿ])|aantal(?!len)(?=[a-zà-ÿ]{{4}}))",
    re.IGNORECASE,
)
_THE_NUMBER = re.compile(r"\b(?:aantal|cijfer|totaal)\s+van\s+(?:de\s+)?$")
_OPENS_BRACKET = re.compile(r"\((?:[a-z ]+)?$")
"""A share in brackets is of what its sentence gives the number of: "het aantal gebruikers stagneert (40 %)"."""
_THE_AVERAGE = re.compile(r"\bgemiddelde\b[^.;]*$", re.IGNORECASE)
"""An average is of what the share before it is of: "Dat is meer dan het Europese gemiddelde van 23 %"."""
_ITS_OWN = re.compile(r"\bterwijl\s(?:de|het|hun|een)\s")
"""A clause with a subject of its own: "... terwijl de arbeid met 13 % daalde"."""
_PER = re.compile(r"\bper\s$")
"""Before the size that a rate is given for, which the next rate does not count: "0,3 per 25.000 inwoners"."""
_LEAST_REPEATED = 100
"""Below this, the same number elsewhere is as likely a number of something else."""


def with_inherited_nouns(text: str, quantities: Sequence[Quantity], sentences: Sentences) -> list[Quantity]:
    """A count without a noun of its own takes that of its sentence: "het aantal klachten steeg van 300 tot 400", "waarvan 12 in Limburg".

    A share does so only after "daarvan" and the like; else it is of what the sentence is about.
    """
    result: list[Quantity] = []
    last: Quantity | None = None
    share: Quantity | None = None
    said: dict[float, CountedNoun] = {}
    for quantity in quantities:
        start = max(sentences.start(quantity.start), quantity.start - LONGEST_SENTENCE)
        if quantity.counted is None and quantity.kind in {NumberKind.COUNT, NumberKind.SHARE}:
            quantity = replace(quantity, counted=_of_sentence(text, start, quantity, last, said))
        if quantity.counted is None and quantity.kind in _MEASURED:
            near = share and (
                (start <= share.start and not _ITS_OWN.search(text, share.end, quantity.start))
                or _THE_AVERAGE.search(text, max(start, quantity.start - 60), quantity.start)
            )
            inherited = share.counted if share and near else None
            counted = (
                (share.counted if share and _who_answered(text, start, share, quantity) else None)
                or among(text, quantity.start, quantity.end)
                or quantified_in_front(text, start, quantity.start)
                or compared(text, start, quantity.start, quantity.end)
                or inherited
                or subject_of(text, start, quantity.start, quantity.end)
            )
            quantity = replace(quantity, counted=counted)
        if quantity.counted is None and quantity.kind == NumberKind.MEASURE:
            quantity = replace(quantity, counted=subject_of_measure(text, start, quantity.start))
        if quantity.counted and quantity.kind == NumberKind.COUNT and not _PER.search(text, max(0, quantity.start - 5), quantity.start):
            last = quantity
            said.setdefault(quantity.value, quantity.counted)
        if quantity.kind in _MEASURED and quantity.counted:
            share = quantity
        result.append(quantity)
    return result


_BEGINS_CLAUSE = re.compile(r"(?:^|,|\ben)\s*(?:(?:Bijna|bijna|Maar|maar|Ruim|ruim|Slechts|slechts|Zelfs|zelfs)\s+)?$")
_VERB_NEXT = re.compile(r"\s?(?:%|procent)?\s(?P<word>[a-zà-ÿ]+)\s(?!van\b)")
_FARTHEST_ANSWER = 300
"""Code points between two shares of those who were asked."""


def _who_answered(text: str, start: int, share: Quantity, quantity: Quantity) -> bool:
    """Whether a share begins its clause and is all the subject of its verb, as one of those asked before: "33% van de deelnemers weet ... 21% denkt dat"."""
    verb = _VERB_NEXT.match(text, quantity.end)
    return bool(
        verb
        and quantity.start - share.end <= _FARTHEST_ANSWER
        and _BEGINS_CLAUSE.search(text[start : quantity.start])
        and kind(fold(verb["word"])) == VERB
    )


def _of_sentence(text: str, start: int, quantity: Quantity, last: Quantity | None, said: dict[float, CountedNoun]) -> CountedNoun | None:
    """The noun of a count or a share without one: of "het aantal ..." in its sentence, the same figure before, or the last figure."""
    before = text[start : quantity.start]
    is_count = quantity.kind == NumberKind.COUNT
    if is_count and quantity.value >= _LEAST_REPEATED and quantity.value in said and _THE_NUMBER.search(before):
        return said[quantity.value]
    if (is_count or is_more_or_less(text, quantity.end) or _OPENS_BRACKET.search(before)) and (named := list(_NUMBER_OF.finditer(before))):
        counted = counted_after(text, start + named[-1].end())
        if counted and counted.start < quantity.start:
            return counted
    same_sentence = last is not None and last.start >= start
    of_those = bool(_OF_THOSE.search(before if is_count else before[-25:]) or _OF_THOSE_AFTER.match(text, quantity.end))
    return last.counted if last and (of_those or (same_sentence and is_count)) else None
