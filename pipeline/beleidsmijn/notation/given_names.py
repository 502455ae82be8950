"""Given names, which are data, with the family names after them: "Els De Smet", "Jan Peter van 't Hof"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from beleidsmijn.notation.names import LAST_NAME, PARTICLES
from beleidsmijn.packaged import read_list, read_rows

_GIVEN = re.compile(r"(?<![\w.-])(?<!\w['’])(?P<given>[A-ZÀ-ÝĀ-Ž][a-zà-ɏ]+(?:-[A-ZÀ-ÝĀ-Ž]?[a-zà-ɏ]+)?)(?=[ ])")
_INITIALS = r"(?:[ ](?:[A-Z]\.[ ]?)+)?"
_PARTICLE = rf"(?:[Ii]n ['’]t|[Oo]p (?:de|den|het|['’]t)|(?!(?:in|op|het)\b){PARTICLES})"
_FAMILY_NAME = re.compile(
    rf"{_INITIALS}(?P<particles>(?:[ ]{_PARTICLE})*)[ ]?(?<=[ '’])(?P<last>{LAST_NAME})(?![\w-])(?:[ ](?P=last)(?![\w-]))?"
)
_SAINT_OR_STREET = re.compile(r"\b(?:Sint|Saint|Sainte|San|Santa|St\.?|[Rr]ue|[Aa]venue|[Pp]lace|[Bb]oulevard)[ -]\Z")
_NOT_OF_NAME = re.compile(r"(?<=[a-zà-ÿ]{3})[A-ZÀ-Ý].*\Z|['’]\Z")
"""What is glued to a family name: "Els Peeters|Opmaak", "'Els Peeters|'"."""
_NUMBER = re.compile(r"[IVX]+")
"""Of a king: "Karel II"."""


@dataclass(frozen=True, slots=True)
class FullName:
    """Where somebody is named in full; the last word of the name, and whether particles ("van de") stand before it."""

    start: int
    end: int
    last: str
    with_particles: bool


@cache
def _given_names() -> frozenset[str]:
    return frozenset(read_list("given_names.txt"))


def is_given_name(word: str) -> bool:
    """Whether a word is a given name, also one of two: "Marie-Louise"."""
    return word in _given_names() or all(part.capitalize() in _given_names() for part in word.split("-"))


def find_full_names(text: str) -> Iterator[FullName]:
    """Where a given name and a family name stand; what is called after saints and streets is none."""
    reached = 0
    for match in _GIVEN.finditer(text):
        if match.start() < reached or not is_given_name(match["given"]):
            continue
        if _SAINT_OR_STREET.search(text, max(0, match.start() - 11), match.start()):
            continue
        end = match.end()
        while (further := _GIVEN.match(text, end + 1)) and is_given_name(further["given"]) and _FAMILY_NAME.match(text, further.end()):
            end = further.end()
        family = _FAMILY_NAME.match(text, end)
        if family and not _NUMBER.fullmatch(family["last"]):
            reached = family.end()
            name = _NOT_OF_NAME.sub("", family.group())
            yield FullName(match.start(), family.start() + len(name), name.split()[-1], bool(family["particles"]))


_SHORTEST_ENDING = 5
"""Letters from which a noun is also the end of a word that is no family name: "Braunschool"."""
_NEXT_WORD = re.compile(r"[ -](?P<word>[A-ZÀ-Ý][a-zà-ÿ]+)(?!\w)")


@cache
def _heads() -> dict[str, str]:
    return dict(read_rows("called_after_heads.tsv", 2))


def called_after(text: str, name: FullName) -> tuple[int, str] | None:
    """Where the name of what is called after somebody ends, and its kind, if that is meant: "Hugo Grotius Instituut", "Jan Wezerschool"."""
    following = _NEXT_WORD.match(text, name.end)
    if following and following["word"].casefold() in _heads():
        return following.end(), _heads()[following["word"].casefold()]
    last = name.last.casefold()
    head = next((noun for noun in _heads() if last == noun or (len(noun) > _SHORTEST_ENDING and last.endswith(noun))), None)
    return (name.end, _heads()[head]) if head else None
