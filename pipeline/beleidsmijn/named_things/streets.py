"""Streets and squares by a part of their names: "Prinsengracht", "Koning Karel II-laan", "Avenue Louise"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beleidsmijn.named_things.head_nouns import listed
from beleidsmijn.named_things.people import STREET_NOUNS
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NOUN
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Span

_STREET = Prefiltered(
    re.compile(
        rf"(?<=[a-zà-ÿ,(][ \n])(?P<name>(?:[A-ZÀ-Ý][\w.]+[ ])*(?:[A-ZÀ-Ý][a-zà-ÿ]+{STREET_NOUNS}|[A-Z][\w]*-{STREET_NOUNS}))(?![\w-])"
        rf"|(?m:^)(?:De|Het)[ ](?P<first>[A-ZÀ-Ý][a-zà-ÿ]+{STREET_NOUNS})(?![\w-])"
    )
)
_FRENCH = Prefiltered(
    re.compile(
        r"(?<![\w-])(?:Allée|Avenue|Boulevard|Chaussée|Quai|Rue)\s(?:(?:de|du|des|la|le|les)\s|[dl][’'])*[A-ZÀ-Ý][\wÀ-ÿ’'-]+(?:\s[A-ZÀ-Ý][\wÀ-ÿ’'-]+)*"
    )
)
_CAPITAL_BEFORE = re.compile(r"(?<!\S)(?!De |Het )[A-ZÀ-Ý][\w.]*[ ]\Z")


def find_streets(text: str) -> Iterator[Span]:
    """Where streets are named inside a sentence; words that the language has are none ("Winkelstraat"), nor what is known as something else ("Ondernemersplein")."""
    for match in _STREET.finditer(text):
        group = "name" if match["name"] else "first"
        if _CAPITAL_BEFORE.search(text, max(0, match.start(group) - 30), match.start(group)):
            continue  # "Prinses | Irenestraat", whose beginning is not seen
        if match[group] not in listed() and kind_of_word(fold(match[group].split()[-1])) != NOUN:
            yield match.span(group)
    for match in _FRENCH.finditer(text):
        yield match.span()
