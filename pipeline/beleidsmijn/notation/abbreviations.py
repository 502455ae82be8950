"""Abbreviations that a text defines: "Rijksdienst voor Ondernemend Nederland (RVO)", "RVO (Rijksdienst voor ...)", "kortweg RVO", "RVO staat voor".

The algorithm is that of Schwartz and Hearst (Pacific Symposium on Biocomputing 2003): the letters of the short form are found
from right to left in the words before the bracket, the first one at the start of a word; a long form never holds its short form.
Where only a comma, a dash or "of" stands between the two, the words must begin with the letters (see `_spelled`).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from beleidsmijn.notation.fold import fold

_SHORT = r"[A-ZÀ-Ý][\w&.’'/-]{1,11}"
_ARTICLE = r"(?:de |het )?"
_CALLED = r"(?:hierna|verder|voortaan|afgekort|kortweg|in het kort|ofwel|oftewel|(?:ook|beter|vooral|ook wel) bekend als|ook wel)(?:\s+(?:te\s+noemen|genoemd|als|tot))?"
_TO_CALL = r"(?:\s+(?:genoemd|te noemen))?"
_BRACKETED = re.compile(rf"\(\s*(?:{_CALLED}\s*:?\s*)?{_ARTICLE}[‘'«“\"]?(?P<short>{_SHORT})[’'»”\"]?{_TO_CALL}\s*[),;]")
_IN_TEXT = re.compile(rf"\s*,?\s{_CALLED}:?\s{_ARTICLE}[‘'«“\"]?(?P<short>{_SHORT})(?!\w)")
_REVERSED = re.compile(rf"(?<!\w)(?P<short>{_SHORT}?)(?:-[a-zà-ÿ]{{3,}})?\s*\((?P<long>[^()]{{8,120}})\)")
_IN_GLOSSARY = re.compile(
    rf"(?m:^)[ \t]*(?:[a-z\d]{{1,2}}[.)°][ \t]*)?{_ARTICLE}(?P<short>{_SHORT})(?:[ \t]?[:=][ \t]|[ \t][-–—][ \t]|[ ]{{2,}}|[ ]?\t[ ]?)"
    rf"{_ARTICLE}(?P<long>[^:;\n]{{8,120}})"
)
"""A line of a list of abbreviations: "AFBZ: Algemeen Fonds Bijzondere Ziektekosten;"."""
_CAPITALS = r"(?P<short>[A-ZÀ-Ý][A-ZÀ-Ý&]{2,7})"
_BESIDE = re.compile(rf"(?:,\s(?:de|het)\s|\sof\s{_ARTICLE}|\s(?:[-–—/]\s)?){_CAPITALS}(?![\w-])")
_SPELLED_OUT = re.compile(
    rf"(?<![\w-]){_CAPITALS}(?:,\s(?:voluit\s)?(?:(?:de|het)\s)?|,?\s(?:staat\svoor|oftewel|ofwel|of)\s{_ARTICLE}|\s[-–—/]\s)(?=[A-ZÀ-Ý])"
)
_WORD = re.compile(r"[\w&’'-]+")
_AFTER_SHORT = re.compile(r"(?:['’]s|[.,;’'-])+\Z")
"""What is no part of a short form: "MEA|'s"."""
_SPACE = re.compile(r"[ \t]*[ \n][ \t]*")
_MAX_WORDS = 12
_REACH = 200
"""Characters before or after a short form in which its long form stands."""
_LEAST_INITIALS = 3
"""Letters of a short form whose order may differ: with fewer, any two words would do."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with its long form, and where both stand."""

    short: str
    short_start: int
    long_start: int
    long_end: int


@lru_cache(maxsize=1)
def find_definitions(text: str) -> tuple[Definition, ...]:
    """All abbreviations that the text defines, by place; the first definition of a short form counts. Two stages look for those of one document."""
    found: dict[str, Definition] = {}
    for definition in sorted([*_forward(text), *_backward(text), *_side_by_side(text)], key=lambda d: d.short_start):
        found.setdefault(definition.short, definition)
    return tuple(found.values())


_ROMAN = re.compile(r"[IVX]{3,}")
"""The number of a chapter of the budget, as in "Onderwijs, Cultuur en Wetenschap (VIII)"."""


def _is_short_form(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= 2 and len(letters) <= 10 and not _ROMAN.fullmatch(text)


_ONE_WORD = re.compile(r"[A-Z][a-z]{3,}\Z")
"""The last word of a name that is used for it from there on: "Stichting Veldbrug, hierna: Veldbrug"."""
_ONE_CAPITAL = re.compile(r"[A-Z][a-z]{2,4}")


def _forward(text: str) -> Iterator[Definition]:
    for match in itertools.chain(_BRACKETED.finditer(text), _IN_TEXT.finditer(text)):
        short = _AFTER_SHORT.sub("", match["short"])
        if match.re is _IN_TEXT and _ONE_WORD.match(short) and text.endswith(" " + short, 0, match.start()):
            yield Definition(short, match.start("short"), match.start() - len(short), match.start())
            continue
        small = bool(_ONE_CAPITAL.fullmatch(short))
        if not small and not _is_short_form(short):
            continue
        before = text[max(0, match.start() - _REACH) : match.start()]
        sentence = max(before.rfind(mark) for mark in (". ", "? ", "; ", "\n\n", "("))
        offset = max(0, match.start() - _REACH) + sentence + 1
        long = text[offset : match.start()]
        ways = (way(short, long) for way in ((_word_by_word,) if small else (_spelled_before, _align, _by_initials)))
        start = next((place for place in ways if place is not None), None)
        if start is not None and short not in _WORD.findall(text, offset + start, match.start()):
            yield Definition(short, match.start("short"), offset + start, _trim_end(text, match.start()))


def _backward(text: str) -> Iterator[Definition]:
    for match in itertools.chain(_REVERSED.finditer(text), _IN_GLOSSARY.finditer(text)):
        short = match["short"]
        words = match["long"].split()
        if not _is_short_form(short) or len(words) < 2 or not words[0][:1].isalpha():
            continue
        start = 0 if _spelled(short, list(_WORD.finditer(match["long"]))) else _align(short, match["long"])
        if start is not None and start <= len(words[0]) and (len(short) >= _LEAST_INITIALS or _are_initials(short, words)):
            yield Definition(short, match.start("short"), match.start("long"), match.end("long"))


def _side_by_side(text: str) -> Iterator[Definition]:
    """Definitions that only the letters tell: "de Bond van Bakkers en Slagers, de BBS, vraagt", "de BBS, de Bond van Bakkers en Slagers"."""
    for match in _BESIDE.finditer(text):
        offset = max(0, match.start() - _REACH)
        start = _spelled_before(match["short"], text[offset : match.start()])
        if start is not None:
            yield Definition(match["short"], match.start("short"), offset + start, match.start())
    for match in _SPELLED_OUT.finditer(text):
        after = list(itertools.islice(_WORD.finditer(text, match.end(), match.end() + _REACH), _MAX_WORDS))
        if count := _spelled(match["short"], after):
            yield Definition(match["short"], match.start("short"), after[0].start(), after[count - 1].end())


def _spelled_before(short: str, long: str) -> int | None:
    """Where the words start that spell a short form up to the end of a text."""
    words = list(_WORD.finditer(long))[-_MAX_WORDS:]
    fitting = (place for place in range(len(words) - 2, -1, -1) if _spelled(short, words[place:]) == len(words) - place)
    return next((words[place].start() for place in fitting), None)


def _word_by_word(short: str, long: str) -> int | None:
    """The same for a short form in small letters but for the first ("Wmo"), of which each letter begins a word of the name but for particles."""
    start = _spelled_before(short, long)
    words = _WORD.findall(long, start) if start is not None else []
    return start if sum(not _PARTICLE.fullmatch(word) for word in words) == len(short) else None


def _spelled(short: str, words: Sequence[re.Match[str]]) -> int:
    """How many of some words spell a short form by their first letters, 0 if they do not.

    All words in capitals count, and the small ones between them all or none: "VVB" and "VB" are both "Vereniging van Bakkers". Nothing but
    a space or a line end stands between them. The last one is in capitals unless the last letter of the short form is not.
    """
    letters = [fold(letter) for letter in short if letter.isalpha()]
    for small in (False, True):
        place = 0
        for count, word in enumerate(words, 1):
            if count > 1 and not _SPACE.fullmatch(word.string, words[count - 2].end(), word.start()):
                break
            capital = word.group()[0].isupper()
            if fold(word.group()[0]) == letters[place] and (capital or (small and place)):
                place += 1
                if place == len(letters):
                    if capital or short[-1].islower():
                        return count
                    break
            elif capital:
                break
    return 0


def _are_initials(short: str, words: list[str]) -> bool:
    """Whether the letters of a short form begin words in their order: "BZ (Buitenlandse Zaken)", not "EU (Eurostat-gegevens voor 2016)"."""
    initials = iter([fold(word[0]) for word in words])
    return all(fold(letter) in initials for letter in short if letter.isalpha())


_AT_END = re.compile(rf"\s{_CAPITALS}\Z")


def without_abbreviation(name: str) -> str:
    """A name without its own abbreviation behind it: "Bond van Bakkers en Slagers | BBS"."""
    end = _AT_END.search(name)
    words = name[: end.start()].split() if end else []
    return name[: end.start()] if end and len(words) > 1 and _are_initials(end["short"], words) else name


def _trim_end(text: str, end: int) -> int:
    while end > 0 and (text[end - 1].isspace() or text[end - 1] in "‘'«“\""):
        end -= 1
    return end


def _align(short: str, long: str) -> int | None:
    """Offset in ``long`` where the long form of ``short`` starts, or None.

    At most min(letters + 5, 2 * letters) words count, as in the paper.
    """
    letters = [fold(c) for c in short if c.isalnum()]
    words = list(_WORD.finditer(long))[-min(len(letters) + 5, 2 * len(letters), _MAX_WORDS) :]
    if len(words) < 2 and not (words and len(words[0].group()) > len(short) + 4):
        return None
    limit = words[0].start()
    position = len(long) - 1
    for index in range(len(letters) - 1, -1, -1):
        while position >= limit and (
            fold(long[position]) != letters[index] or (index == 0 and position > 0 and (long[position - 1].isalnum()))
        ):
            position -= 1
        if position < limit:
            return None
        if index:
            position -= 1
    return _before_particle(letters[0], long, position, limit)


def _by_initials(short: str, long: str) -> int | None:
    """Where a long form starts whose words begin with the letters of the short form in another order: "Koninklijk Museum van het Leger (KLM)"."""
    letters = Counter(fold(c) for c in short if c.isalpha())
    if letters.total() < _LEAST_INITIALS:
        return None
    initials: Counter[str] = Counter()
    for word in reversed(list(_WORD.finditer(long))[-min(letters.total() + 5, _MAX_WORDS) :]):
        initials[fold(word.group()[0])] += 1
        if word.group()[0].isupper() and fold(word.group()[0]) == fold(short[0]) and not letters - initials:
            return word.start()
    return None


_PARTICLE = re.compile(r"(?:van|voor|de|het|der|den|en|op|in|te|ter|ten|tot)\b")


def _before_particle(letter: str, long: str, position: int, limit: int) -> int:
    """A name does not start with "van" or "de": then its first letter is that of a capitalised word before it, if there is one."""
    if not _PARTICLE.match(long, position):
        return position
    earlier = [m.start() for m in _WORD.finditer(long, limit, position) if fold(m.group()[0]) == letter and m.group()[0].isupper()]
    return earlier[-1] if earlier else position
