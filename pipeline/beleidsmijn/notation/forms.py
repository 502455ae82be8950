"""What is known of word forms: how rare each is in policy texts and what it is used as, from ``data/lexicon.tsv``."""

from __future__ import annotations

from functools import cache

from beleidsmijn.packaged import read_list, read_rows

NOUN, NAME, ADJECTIVE, VERB, OTHER = "n", "p", "a", "v", "o"
UNKNOWN_RARITY = 8.0
"""Of a word that is not in the list: it stood in fewer than six of the fifteen thousand texts counted."""


@cache
def nominalised() -> frozenset[str]:
    """Folded plurals of participles and adjectives that are nouns: "gedetineerden", "verdachten"."""
    return frozenset(read_list("nominalised.txt"))


@cache
def known_forms() -> dict[str, tuple[float, str]]:
    """Folded forms with their inverse document frequency and what they are used as most."""
    known = {form: (float(rarity), kind) for form, rarity, kind in read_rows("lexicon.tsv", 3)}
    return known | {form: (known.get(form, (UNKNOWN_RARITY, ""))[0], NOUN) for form in nominalised()}


def rarity(form: str) -> float:
    """Inverse document frequency of a folded word, 0 for a word in every text."""
    return known_forms().get(form, (UNKNOWN_RARITY, ""))[0]


def kind(form: str) -> str:
    """What a folded word is used as most: `NOUN`, `NAME`, `ADJECTIVE`, `VERB` or `OTHER`; "" for a word that is not known."""
    known = known_forms().get(form)
    return known[1] if known else ""
