"""How organisations that a text names near one another are related, with the words that say so.

What stands between two names must be one of the phrases of ``relation_cues.tsv`` and nothing else, but for what may go with a name: the rest of
a compound and a bracket after the first ("het ABC-project (lot 2) wordt ..."), a common noun before the second ("door de vereniging ABC").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from beleidsmijn.kinds import RelationKind
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.names import joined
from beleidsmijn.organisations.related import MAX_BETWEEN, Name, Related
from beleidsmijn.packaged import read_list, read_rows

_AFTER_NAME = re.compile(r"(?:-[a-zà-ÿ]+)?(?:\s*\([^()]{1,40}\))?")
_BOUNDARY = re.compile(r"[.;:?!•]\s|\n\s*\n|\bdat\s(?:men|hij|zij|ze|we|er|de|het|een)\b")
"""What parts the one who does something from those it is done with: another sentence, or a clause with a subject of its own."""
_WITH = re.compile(
    r"\b(?:in samenwerking met|samen met|in partnerschap met)(?:\s(?:de|het|onder meer|onder andere|o\.a\.))*\s?$", re.IGNORECASE
)
_COMPOUND = re.compile(r"-[A-ZÀ-Ýa-zà-ÿ]{3}")
"""After a name that is only part of what is meant: "samen met de EU-dialoog"."""
_VERB = re.compile(r"\s[a-zà-ÿ]+\s(?:de\s|het\s)?")
_PART_OF = re.compile(r"van(?: de| het)?")


def find_relations(text: str, organisations: Sequence[Name], others: Iterable[Name] = ()) -> Iterator[Related]:
    """Relations stated between names of one sentence.

    Args:
        text: the document.
        organisations: where organisations are named, sorted.
        others: where programmes and the like are named, which can be the subject of a relation.
    """
    known = set(organisations)
    names = sorted({*organisations, *others}, key=lambda name: name.start)
    for index, (first, second) in enumerate(itertools.pairwise(names)):
        found = _between(text, first, second)
        if found and (second if found[1] else first) in known:
            kind, subject_first, to_the_end = found
            seconds = _with_joined(text, names, index + 1) if subject_first and not to_the_end else [second]
            firsts = [first] if subject_first and not to_the_end else _with_joined(text, names, index, step=-1)
            for one, other in itertools.product(firsts, seconds):
                subject, thing = (one, other) if subject_first else (other, one)
                if thing in known:
                    yield Related(kind, subject, thing, min(one.start, other.start), max(one.end, other.end))
    yield from _partners(text, organisations)


def _with_joined(text: str, names: Sequence[Name], index: int, step: int = 1) -> list[Name]:
    """A name and those that follow it, or go before it, in a list of them: "van het ABC, de DEF en de GHI"."""
    chain = [names[index]]
    while 0 <= index + step < len(names):
        first, second = sorted((names[index], names[index + step]), key=lambda name: name.start)
        if not joined(text, first.end, second.start):
            break
        index += step
        chain.append(names[index])
    return chain


def _partners(text: str, organisations: Sequence[Name]) -> Iterator[Related]:
    """Who does something "in samenwerking met" whom: the organisation named before in the sentence, else the one after the verb."""
    for index, partner in enumerate(organisations):
        before = text[max(0, partner.start - MAX_BETWEEN) : partner.start]
        cue = _WITH.search(_without_noun(before))
        if cue is None:
            continue
        earlier = organisations[index - 1] if index else None
        later = organisations[index + 1] if index + 1 < len(organisations) else None
        cue_at = partner.start - len(before) + cue.start()
        if earlier and cue_at - earlier.end <= MAX_BETWEEN and not _BOUNDARY.search(text, earlier.end, cue_at):
            for other in _with_joined(text, organisations, index) if not _COMPOUND.match(text, partner.end) else ():
                yield Related(RelationKind.PARTNER_OF, earlier, other, earlier.start, other.end)
        elif later and text[cue_at].isupper() and _VERB.fullmatch(text, partner.end, later.start):
            yield Related(RelationKind.PARTNER_OF, later, partner, cue_at, later.end)


_WHEN = r"(?: (?:eind|in|op|per|sinds|tegen|vanaf|vorig jaar|begin) ?(?:(?:de loop van|begin|eind|\d{1,2}) )?(?:[a-z]+ )?(?:\d{4})?)?"
_AMOUNT = (
    r"(?:(?:bijna|circa|meer dan|minstens|ongeveer|ruim|zo'n) )?(?:€ ?)?\d[\d.,]*(?: (?:miljoen|miljard|mln\.?|mld\.?))?(?: euro| EUR)?"
)


@cache
def _cues() -> tuple[tuple[RelationKind, bool, re.Pattern[str], re.Pattern[str] | None], ...]:
    """Kind of relation, whether the first of two names is its subject, what stands between them and, if that matters, after the second."""

    def pattern(words: str) -> re.Pattern[str]:
        return re.compile(words.replace("{when}", _WHEN).replace("{amount}", _AMOUNT), re.IGNORECASE)

    return tuple(
        (RelationKind(kind), place == "first", pattern(rf"\s*{between}\s*"), pattern(after) if after else None)
        for kind, place, between, after in read_rows("relation_cues.tsv", 4)
    )


@cache
def _nouns() -> re.Pattern[str]:
    """A common noun for an organisation that stands before its name, with what it is of: "de vereniging", "de afdeling onderzoek van de"."""
    heads = any_of([*(row[0] for row in read_rows("organisation_heads.tsv", 3)), *read_list("unit_heads.txt")])
    return re.compile(rf"(?<=\s)(?:[a-zà-ÿ]+e\s)?[a-zà-ÿ-]*{heads}\s(?:(?:[a-zà-ÿ]+\s){{0,2}}van\s(?:de\s|het\s)?)?$")


@cache
def _unit() -> re.Pattern[str]:
    """The beginning of the name of what is part of a larger body: "Directoraat-generaal", "afdeling"."""
    return re.compile(rf"(?:Algemene |Centrale |Federale )?{any_of(read_list('unit_heads.txt'))}\b", re.IGNORECASE)


def _without_noun(between: str) -> str:
    return _nouns().sub("", between)


def _between(text: str, first: Name, second: Name) -> tuple[RelationKind, bool, bool] | None:
    """The relation of two names: its kind, whether the first is its subject, and whether the words after the second tell it."""
    if not 0 < second.start - first.end <= MAX_BETWEEN:
        return None
    rest = _AFTER_NAME.match(text, first.end, second.start)
    between = text[rest.end() if rest else first.end : second.start]
    if _PART_OF.fullmatch(between.strip()) and _unit().match(text, first.start, first.end):
        return RelationKind.PART_OF, True, False
    readings = [" ".join(words.split()) for words in (between, _without_noun(between))]
    for words, (kind, subject_first, pattern, after) in itertools.product(readings, _cues()):
        if pattern.fullmatch(words) and (after is None or after.match(text, second.end)):
            return kind, subject_first, after is not None
    return None
