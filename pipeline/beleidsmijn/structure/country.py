"""Which country a document is about: words that one of the two uses, and municipalities (``data/country_cues.tsv``)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from beleidsmijn.notation.municipalities import municipalities
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.packaged import read_rows

_SAMPLE = 60_000
"""Code points of a document that are looked at."""
_MOST, _LEAST, _CLEARLY = 5, 2, 2
"""Times that a cue counts at most, the score that tells a country, and by how much it is more than that of the other one."""
_MUNICIPALITY_WEIGHT = 2
_CAPITALISED = re.compile(
    r"(?<![\w’'-])(?:(?:Bij|Gemeente|In|Naar|Stad|Te|Uit) )?(?P<name>[A-ZÀ-Ý’'][\w’'-]*(?: [A-ZÀ-Ý’'][\w’'-]*)*)(?![\w-])"
)
"""What may be a municipality of one word, and with more words is another name: "Jan Asse", "Van Brugge"."""


@cache
def _cues() -> list[tuple[str, int, Prefiltered]]:
    return [
        (country, int(weight), Prefiltered(re.compile(rf"\b(?:{regex})\b"))) for country, weight, regex in read_rows("country_cues.tsv", 3)
    ]


@cache
def _municipalities() -> dict[str, str]:
    """The country of each municipality that is of one alone, and no cue itself."""
    cues = [pattern.pattern for _, _, pattern in _cues()]
    return {
        name: country
        for name, country in municipalities().items()
        if "+" not in country and not any(cue.fullmatch(name.lower()) for cue in cues)
    }


def document_country(text: str) -> str | None:
    """BE or NL if the words of the text show it clearly, else None."""
    scores: dict[str, int] = defaultdict(int)
    sample = text[:_SAMPLE]
    low = sample.lower()
    for country, weight, pattern in _cues():
        scores[country] += weight * min(_MOST, sum(1 for _ in pattern.finditer(low)))
    named = _municipalities().keys() & {match["name"] for match in _CAPITALISED.finditer(sample)}
    for country, count in Counter(_municipalities()[name] for name in named).items():
        scores[country] += _MUNICIPALITY_WEIGHT * min(_MOST, count)
    best, other = sorted(("BE", "NL"), key=lambda country: -scores[country])
    return best if scores[best] >= _LEAST and scores[best] >= _CLEARLY * scores[other] else None
