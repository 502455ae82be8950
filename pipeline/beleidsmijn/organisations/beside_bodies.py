"""Names that the body right beside them explains: its parent or subsidiary, and the short name that the full one follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.organisations.acting import NAME, is_no_person, may_be_a_body
from beleidsmijn.organisations.found import Found, sure

_OWNED_BY = r"(?:een[ ])?(?:dochter(?:bedrijf|maatschappij|onderneming)?|onderdeel|filiaal)[ ]van[ ](?:(?:de|het)[ ])?(?:[A-ZÀ-Ý][a-zà-ÿ]+s(?:ch)?e[ ])?+"
_PARENT = re.compile(rf",[ ]{_OWNED_BY}(?P<name>{NAME})(?![\w-])")
_SUBSIDIARY = re.compile(rf"(?<![\w-])(?P<name>{NAME}),[ ]{_OWNED_BY}\Z")
_BY = r"\b(?i:aan|bij|door|met|van|volgens)[ ](?:(?:de|het)[ ])?"
_SHORT = re.compile(rf"(?:(?:\A|\n|[.:;?!][ ])(?:{_BY})?+|{_BY})(?P<name>{NAME}),[ ](?:de|het)[ ]\Z")
_GOES_ON = re.compile(r",[ ](?!(?:de|en|het|of)[ ])[a-zà-ÿ]")
"""After a body between commas that is no member of a list."""
_LONGEST = 90
"""Code points before a body in which the name beside it stands."""


def beside_bodies(text: str, chosen: Sequence[Found]) -> Iterator[Found]:
    """Names beside an organisation that says what they are: "Attrex, een dochter van Dakmar", "Krelan, het Agentschap Toegankelijk Vlaanderen, helpt".

    Args:
        text: the document.
        chosen: its organisations, sorted.
    """
    taken = Spans((found.start, found.end) for found in chosen)
    for found in chosen:
        parent = _PARENT.match(text, found.end)
        if parent and may_be_a_body(parent["name"]) and not taken.overlap(parent.span("name")):
            yield _beside(found, parent.span("name"))
        before = max(0, found.start - _LONGEST)
        subsidiary = _SUBSIDIARY.search(text, before, found.start)
        short = _SHORT.search(text, before, found.start) if _GOES_ON.match(text, found.end) else None
        for match in (subsidiary, short):
            if match and is_no_person(match["name"]) and not taken.overlap(match.span("name")):
                yield _beside(found, match.span("name"))


def _beside(found: Found, span: Span) -> Found:
    return replace(
        found, start=span[0], end=span[1], rule="apposition", confidence=sure("apposition"), kind="other", keys=(), refers_to=None
    )
