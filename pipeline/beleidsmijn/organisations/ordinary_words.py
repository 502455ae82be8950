"""Names that are ordinary words as well ("Anders", "Groen", "Vooruit"): where a sentence starts, their capital tells nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, OTHER, VERB, kind
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.found import Found
from beleidsmijn.organisations.model_names import ModelEntity

_STARTS_SENTENCE = re.compile(r"(?:\A|[.?!:•–]\s*|\n\s*(?:-\s)?|[«“\"‘]\s?)\Z")


def without_ordinary_words(text: str, candidates: Iterable[Found], entities: Sequence[ModelEntity]) -> list[Found]:
    """Leaves out a registered name of one ordinary word at the start of a sentence, if neither the model nor the rest of the document names it."""
    candidates = list(candidates)
    seen = Spans((entity.start, entity.end) for entity in entities if entity.label == "ORG")

    def doubted(found: Found) -> bool:
        return found.rule == "register" and is_ordinary_word(text[found.start : found.end])

    named = {text[f.start : f.end] for f in candidates if doubted(f) and not _starts_sentence(text, f)}
    return [f for f in candidates if not doubted(f) or text[f.start : f.end] in named or seen.overlap((f.start, f.end))]


def is_ordinary_word(surface: str) -> bool:
    """Whether a name is also a word that sentences begin with: one that is no noun, or the plural of one.

    >>> [is_ordinary_word(name) for name in ("Anders", "Groen", "Trends", "Douane", "Proximus", "Groen Links")]
    [True, True, True, False, False, False]
    """
    form = fold(surface)
    use = kind(form)
    return use in {ADJECTIVE, OTHER, VERB} or (use == NOUN and lemma_of_noun(form) != form)


def _starts_sentence(text: str, found: Found) -> bool:
    return _STARTS_SENTENCE.search(text, max(0, found.start - 4), found.start) is not None
