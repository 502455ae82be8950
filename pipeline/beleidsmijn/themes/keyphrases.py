"""The phrases that are telling for a document: nouns with the adjectives before them, frequent here and rare elsewhere."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from beleidsmijn.language.lexicon import LEAST_RARITY, ends_as_noun, general_nouns, likely_kind
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.forms import ADJECTIVE, NOUN, rarity
from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.packaged import read_list
from beleidsmijn.themes.terms import Word
from beleidsmijn.themes.text import ThemeText

MOST = 10
"""Phrases of a document."""
MOST_WORDS = 3
_TITLE_BONUS, _LEAD_BONUS, _PHRASE_BONUS = 1.6, 1.2, 1.25
_COMMON = 1.5
"""Taken off the rarity of a phrase, so that rare words weigh more than common ones."""
_SHORTEST = 3
_NAMED_AFTER = re.compile(r"-[A-ZÀ-Ý]")


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """A phrase: as it stands where it is found first, its lemma, how often it occurs, its score (of the best 1), its place and section."""

    text: str
    lemma: str
    count: int
    score: float
    start: int
    end: int
    section: int


@dataclass(slots=True)
class Candidate:
    """A noun, or a noun with what stands before it: its first place, how telling it is, its words, how often it occurs."""

    start: int
    end: int
    text: str
    section: int
    weight: float
    words: tuple[str, ...]
    count: int = 0


def keyphrases(text: ThemeText, candidates: Mapping[str, Candidate]) -> list[Keyphrase]:
    """The best phrases, best first; a phrase that is part of a better one is left out.

    Args:
        text: the document.
        candidates: its phrases, by `find_candidates`.
    """
    title = {word.form for word in text.title_term_words}
    scores: dict[str, float] = {}
    for lemma, candidate in candidates.items():
        if candidate.count < 2 and text.length > 150 and not title & set(candidate.words):
            continue
        bonus = (_TITLE_BONUS if set(candidate.words) <= title else 1) * (_LEAD_BONUS if candidate.start < text.lead_end else 1)
        scores[lemma] = math.log2(1 + candidate.count) * candidate.weight * bonus * (_PHRASE_BONUS if len(candidate.words) > 1 else 1)
    ranked = sorted(scores, key=lambda lemma: (-scores[lemma], lemma))
    chosen: list[str] = []
    for lemma in ranked:
        words = set(lemma.split())
        if not any(words <= set(other.split()) or set(other.split()) <= words for other in chosen):
            chosen.append(lemma)
        if len(chosen) == MOST:
            break
    top = scores[chosen[0]] if chosen else 1.0
    return [
        Keyphrase(c.text, lemma, c.count, round(scores[lemma] / top, 3), c.start, c.end, c.section)
        for lemma, c in ((lemma, candidates[lemma]) for lemma in chosen)
    ]


def nouns(candidates: Mapping[str, Candidate]) -> dict[str, Candidate]:
    """Every noun that is telling by itself, by lemma: what topics are discovered from."""
    return {lemma: candidate for lemma, candidate in candidates.items() if len(candidate.words) == 1}


def find_candidates(text: ThemeText) -> dict[str, Candidate]:
    """All phrases of a text, by lemma."""
    found: dict[str, Candidate] = {}
    counts: dict[str, int] = defaultdict(int)
    for passage in text.passages:
        for phrase in _phrases(passage.term_words, passage.text, passage.start):
            start, end = phrase[0].start, phrase[-1].end
            surface = passage.text[start - passage.start : end - passage.start]
            forms = tuple(word.form for word in phrase)
            lemma = " ".join([*forms[:-1], lemma_of_noun(forms[-1])])
            counts[lemma] += 1
            if lemma not in found:
                weight = max(rarity(form) for form in forms) - _COMMON
                found[lemma] = Candidate(start, end, " ".join(surface.split()), passage.section, weight, forms)
    for lemma, candidate in found.items():
        candidate.count = counts[lemma]
    return found


def _phrases(words: Sequence[Word], text: str, offset: int) -> Iterator[tuple[Word, ...]]:
    """Nouns alone and with what stands directly before them: adjectives, then nouns."""
    for i, word in enumerate(words):
        if not _is_noun(word, text, offset) or lemma_of_noun(word.form) in _vague_nouns():
            continue
        if rarity(word.form) >= LEAST_RARITY:
            yield (word,)
        first = i
        while first > 0 and i - first < MOST_WORDS - 1 and _joins(words[first - 1], words[first], text, offset):
            first -= 1
            yield tuple(words[first : i + 1])


@cache
def _vague_nouns() -> frozenset[str]:
    return general_nouns() | frozenset(read_list("vague_nouns.txt"))


@cache
def _vague_adjectives() -> frozenset[str]:
    return frozenset(read_list("vague_adjectives.txt"))


def _is_noun(word: Word, text: str, offset: int) -> bool:
    """Whether a word is a noun, and no name or half a compound ("geluids- en trillingshinder")."""
    half = text.startswith("-", word.end - offset)
    return len(word.form) >= _SHORTEST and not half and likely_kind(word.form) == NOUN and not _is_name(word, text, offset)


def _joins(left: Word, right: Word, text: str, offset: int) -> bool:
    """Whether a word belongs to the phrase that begins with the next one."""
    between = text[left.end - offset : right.start - offset]
    tells = likely_kind(left.form) in {ADJECTIVE, NOUN} and left.form not in _vague_adjectives()
    return between == " " and tells and len(left.form) >= _SHORTEST and not _is_name(left, text, offset)


def _is_name(word: Word, text: str, offset: int) -> bool:
    """Whether a word has a capital where no sentence begins, or after a hyphen ("motie-Dekker")."""
    start = word.start - offset
    end = word.end - offset
    if _NAMED_AFTER.search(text, start, end) or "@" in text[max(0, start - 1) : start] + text[end : end + 1]:
        return True
    if not text[start].isupper():
        return False
    if is_given_name(text[start:end]):
        return True
    if not ends_as_noun(text[start:end].casefold()):
        return True  # whoever signs, at the start of a line
    while start and text[start - 1] in " \"“‘'(":
        start -= 1
    return start > 0 and text[start - 1] not in ".!?:;\n•-–"
