"""Numbers in Dutch words, to 10^15, in every usual spelling.

Grammar (Taalunie, "Leidraad" 6.9): units before tens joined by "en" (drieëntwintig); hundreds and thousands in one word up to
duizend; after duizend a space; miljoen, miljard and up are words of their own. Usual variants are taken too: without trema,
with hyphens or spaces, with "en" after honderd and duizend, hundreds over ten (vijftienhonderd).
"""

from __future__ import annotations

import re
from functools import lru_cache

ZERO = "nul"
UNITS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9}
TEENS = {
    "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
    "zeventien": 17, "achttien": 18, "negentien": 19,
}  # fmt: skip
TENS = {
    "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
}  # fmt: skip
_MAGNITUDES = {"miljoen": 10**6, "miljard": 10**9, "biljoen": 10**12, "biljard": 10**15}
_PLAIN = {ord("ë"): "e", ord("é"): "e", ord("è"): "e", ord("ï"): "i", ord("ö"): "o", ord("É"): "e", ord("Ë"): "e"}
_HALVES = {"anderhalf": 1.5, "anderhalve": 1.5, "half": 0.5, "halve": 0.5}

_BELOW_TWENTY = "|".join([*sorted(TEENS, key=len, reverse=True), *UNITS])
_TENS = "|".join(TENS)
_GAP = r"[\s-]?"
_UNIT = "|".join(UNITS)
_BELOW_100 = rf"(?:(?:{_UNIT}){_GAP}en{_GAP}(?:{_TENS})|{_TENS}|{_BELOW_TWENTY})"
_BELOW_1000 = rf"(?:(?:{_BELOW_100}{_GAP})?honderd(?:{_GAP}(?:en{_GAP})?{_BELOW_100})?|{_BELOW_100})"
_BELOW_MILLION = rf"(?:(?:{_BELOW_1000}{_GAP})?duizend(?:{_GAP}(?:en{_GAP})?{_BELOW_1000})?|{_BELOW_1000})"
_CARDINAL = re.compile(rf"^(?:{_BELOW_MILLION})$")
_SMALL = re.compile(rf"({_UNIT}){_GAP}en{_GAP}({_TENS})|({_TENS})|({_BELOW_TWENTY})")

_MAGNITUDE_WORD = "(?:miljoen|miljard|biljoen|biljard)"
_LETTERS = r"A-Za-zÀ-ÖØ-öø-ÿ"
_ANY = rf"(?:{'|'.join([*TENS, *sorted(TEENS, key=len, reverse=True), *UNITS, 'één', 'eén', 'honderd', 'duizend', ZERO])})"
NUMBER_WORDS = (
    rf"(?<![{_LETTERS}\d])(?:(?:{_ANY}(?:[eë]n)?hal(?:f|ve)|anderhal(?:f|ve)|hal(?:f|ve)(?=\s(?:{_MAGNITUDE_WORD}|uur|dag|jaar|maand|week|eeuw)(?![{_LETTERS}]))|{_ANY}(?:[eë]n{_ANY}|{_ANY})*)"
    rf"(?:(?:\s|-)(?:en\s)?{_ANY}(?:[eë]n{_ANY}|{_ANY})*(?![{_LETTERS}]))*"
    rf"(?:\s{_MAGNITUDE_WORD}(?:\s(?:en\s)?{_ANY}(?:[eë]n{_ANY}|{_ANY})*(?![{_LETTERS}]))*)*)(?![{_LETTERS}])"
)
"""Regular expression (ignore case) of what may be a number in words; `parse_words` decides and may take a shorter part."""


@lru_cache(maxsize=4096)
def parse_words(text: str) -> float | None:
    """Value of a Dutch number in words, or None if the text is not exactly one.

    >>> parse_words("tweeduizend honderddrie")
    2103
    >>> parse_words("drieëntwintig"), parse_words("anderhalf miljoen")
    (23, 1500000)
    """
    plain = re.sub(r"\s+", " ", text.casefold().translate(_PLAIN).strip())
    if plain == ZERO:
        return 0
    total = 0.0
    rest = plain
    for name, size in sorted(_MAGNITUDES.items(), key=lambda item: -item[1]):
        head, found, tail = rest.partition(name)
        if not found:
            continue
        count = _below_million(head.strip(" -")) if head.strip() else 1
        if count is None:
            return None
        total += count * size
        rest = tail.strip(" -").removeprefix("en ")
    if rest:
        last = _below_million(rest)
        if last is None:
            return None
        total += last
    elif total == 0:
        return None
    return int(total) if float(total).is_integer() else total


def _below_million(text: str) -> float | None:
    if text in _HALVES:
        return _HALVES[text]
    half = re.fullmatch(r"(.+?)(?:en)?[\s-]?hal(?:f|ve)", text)
    if half and (whole := _cardinal(half[1])) is not None:
        return whole + 0.5
    return _cardinal(text)


def _cardinal(text: str) -> int | None:
    if not _CARDINAL.match(text):
        return None
    thousands, found, rest = text.partition("duizend")
    if found:
        high = _below_1000(thousands.strip(" -")) if thousands.strip() else 1
        return high * 1000 + (_below_1000(_unlinked(rest)) if _unlinked(rest) else 0)
    return _below_1000(text)


def _below_1000(text: str) -> int:
    hundreds, found, rest = text.partition("honderd")
    if not found:
        return _below_100(text)
    high = _below_100(hundreds.strip(" -")) if hundreds.strip() else 1
    return high * 100 + (_below_100(_unlinked(rest)) if _unlinked(rest) else 0)


def _unlinked(text: str) -> str:
    """Without the "en" that may follow honderd and duizend ("honderdendrie", "duizend en een")."""
    stripped = text.strip(" -")
    return re.sub(r"^en[\s-]?(?=\S)", "", stripped)


def _below_100(text: str) -> int:
    match = _SMALL.fullmatch(text)
    if not match:
        raise ValueError(f"not a number word below a hundred: {text!r}")
    unit, linked_ten, ten, small = match.groups()
    if linked_ten:
        return UNITS[unit] + TENS[linked_ten]
    return TENS[ten] if ten else {**UNITS, **TEENS}[small]
