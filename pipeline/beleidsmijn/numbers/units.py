"""Units around a numeral, from ``data/units.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from beleidsmijn.packaged import read_list, read_rows


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found beside a numeral: code and kind, the offset where it ends (or starts, if it stands before), what it multiplies by."""

    code: str
    kind: str
    start: int
    end: int
    factor: float = 1


_END = r"(?:(?!\w)|(?=(?:19|20)\d\d(?!\d))|(?<=[a-z]{3})(?=[A-ZÀ-Ý][a-zà-ÿ]))"
"""Where a unit ends, also if extraction has glued a year or the next sentence to it ("1.526,77 euro2016", "9.000 euroHet")."""


STOP_OF_MAGNITUDE = r"(?<=\bm(?:ln|ld|io))\."
"""The full stop of an abbreviated magnitude, which no numeral holds: "9 mln. dollar"."""


@cache
def _after() -> re.Pattern[str]:
    parts = []
    for index, (surface, _, _) in enumerate(_rows()):
        flag = "" if any(c.isupper() for c in surface) else "i"
        closing = _END if re.match(r"[\w(]", surface[-1]) or surface.endswith((")", "?")) else ""
        body = rf"(?{flag}:{surface})" if flag else rf"(?:{surface})"
        parts.append(rf"(?P<u{index}>{body}{closing})")
    return re.compile(rf"(?:{STOP_OF_MAGNITUDE})?[ \t\u00a0\u202f]*(?:\n(?=[a-z%]))?(?:,-{{1,2}}|\.-)?\s?-?(?:{'|'.join(parts)})")


_SIGNS = {
    "€": "EUR",
    "k€": "EUR",
    "euro": "EUR",
    "$": "USD",
    "US$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "ƒ": "NLG",
    "f": "NLG",
    "f.": "NLG",
    "fl": "NLG",
}
_SIGNS |= dict.fromkeys(("NAf", "NAf.", "Naf", "Naf."), "ANG")


@cache
def _before() -> re.Pattern[str]:
    codes = "|".join(read_list("currencies.txt"))
    return re.compile(rf"(?P<unit>€|k€|euro|\$|US\$|£|¥|ƒ|(?<![\w.])(?:f[l.]?|N[Aa]f\.?|{codes}))\s*(?:ca\.\s*|circa\s*|ruim\s*|-\s*)?$")


def unit_after(text: str, end: int) -> Unit | None:
    """The unit that follows a numeral ending at ``end``: "91%", "15 procent", "2,5 miljoen euro", "€ 85,-"."""
    match = _after().match(text, end)
    if not match or match.lastgroup is None:
        return None
    row = _rows()[int(match.lastgroup[1:])]
    code, _, factor = row[1].partition("*")
    return Unit(code, row[2], match.start(match.lastgroup), match.end(), float(factor or 1))


def unit_named(word: str) -> Unit | None:
    """The unit that a word is: "dagen"; its place counts from the start of the word."""
    unit = unit_after(word, 0)
    return unit if unit and unit.end == len(word) else None


@cache
def _rows() -> list[list[str]]:
    """Rows of the unit table."""
    return read_rows("units.tsv", 3)


def unit_before(text: str, start: int) -> tuple[Unit, int] | None:
    """The currency before a numeral and what it multiplies by ("k€ 3": 1,000)."""
    match = _before().search(text[max(0, start - 14) : start])
    if not match:
        return None
    offset = max(0, start - 14)
    unit = Unit(_SIGNS.get(match["unit"], match["unit"]), "money", offset + match.start("unit"), start)
    return unit, 1000 if match["unit"] == "k€" else 1


YEARS = Unit("year", "duration", 0, 0)
_AGE = re.compile(
    r"\b(?i:(?:jonger|ouder)\s(?:(?:is|uitziet|zijn)\s)?dan|(?:op|tot|vanaf|voor)\s(?:haar|hun|mijn|zijn)|\bleeftijd\svan|\b(?:jongen|jongere|kind|man|meisje|persoon|tiener|vrouw|zoon|dochter|vader|moeder|oma|opa)\svan|\b(?:jongeren|kinderen|jongens|meisjes|leerlingen|mannen|mensen|minderjarigen|personen|tieners|vrouwen)\s(?:boven|onder|van\s(?:boven|onder))(?:\sde)?|\b(?:Belgen|Nederlanders|Vlamingen|jongeren|inwoners|mannen|mensen|personen|vrouwen|volwassenen)\stussen(?:\sde)?(?:\s\d\d\sen(?:\sde)?)?)\s$|\bleeftijds[a-zà-ÿ]+\s?[:(](?:[^a-z.;?!]|jaar|en)*$"
)
"""Before an age that is named without its unit: "ouder dan 18", "jongeren onder de 16", "tot hun 65", "de leeftijd van 65", "in de leeftijdsgroepen: -12, 12-17"."""
_OLDEST = 110


def is_age(text: str, start: int, value: float) -> bool:
    """Whether a number that nothing is counted by is an age, by what stands before it."""
    return 1 <= value <= _OLDEST and bool(_AGE.search(text, max(0, start - 90), start))
