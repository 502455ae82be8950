"""Tokenisation rules for Dutch policy text, on top of spaCy's own for Dutch.

spaCy's rules are made for edited news text. Policy documents reach us as text from web pages and PDFs, so four kinds of
rule are added: names joined by a slash are two tokens, sentences glued together are split, footnote marks glued to a
word are split off, and Dutch spellings with an inner apostrophe or exclamation mark ("mkb’ers", "MKB!dee") stay whole.
The rules are serialised with a trained pipeline, so a trained `nl_beleid_sm` needs nothing from this module at run time.
"""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING, Any

from beleidsmijn.notation.glue import LEADING_DIGITS, LEADING_WORD, SENTENCE_START

if TYPE_CHECKING:
    from spacy.language import Language

# spaCy's infix that splits at "!" or "?" between any two letters; we only do so before a capital ("Ja!Deze", not "MKB!dee").
_SPLIT_AT_ANY_MARK = ",!?"
# Typographic apostrophes inside a Dutch word are part of it: "mkb’ers", "foto’s", "A’dam".
_APOSTROPHES = "'’‘`´"


_BRACKETED = re.compile(r"^(?:\([a-zà-ÿ]+-?\)[a-zà-ÿ]+|[a-zà-ÿ]+\((?:s|en|e|n|t|in|re|ren)\))$")
"""A word with an optional part: "(ex-)werknemers", "burger(s)"."""


def dotted_abbreviations() -> list[str]:
    """Abbreviations whose full stop does not end a sentence, from ``data/dotted_abbreviations.txt``."""
    text = resources.files("beleidsmijn.data").joinpath("dotted_abbreviations.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _infixes() -> list[str]:
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CONCAT_QUOTES
    from spacy.lang.nl.punctuation import TOKENIZER_INFIXES

    quotes = "".join(q for q in CONCAT_QUOTES if q not in _APOSTROPHES)
    kept = [rule for rule in TOKENIZER_INFIXES if _SPLIT_AT_ANY_MARK not in rule and "’" not in rule]
    return [
        *kept,
        # quotes and brackets between letters, as spaCy's rule but for apostrophes
        rf"(?<=[{ALPHA}])(?:[{quotes}\)\]\[]|(?<=[{ALPHA}]{{4}})\((?=[{ALPHA_UPPER}]))(?=[{ALPHA}])",
        # glued sentences: "gereikt.Deze", "Ja!Deze", "hoe?2.Wat", "(2019).Deze", "50.000.Het"
        rf"(?<=[{ALPHA}])[!?](?=[{ALPHA_UPPER}0-9])",
        rf"(?<=[{ALPHA_LOWER}]{{2}})\.(?=[0-9]{{1,2}}\.)",
        r"(?<=[?!])[0-9]{1,2}(?=\.)",
        rf"(?<=[0-9)%»”\"])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
        rf"(?<=[{ALPHA}])[,;](?=[{ALPHA}])",
        # names and words joined by a slash: "BeCommerce/SafeShops", "FOD/SPF"; not "en/of", "km/h", "m/v"
        rf"(?<=[{ALPHA}0-9]{{2}})/(?=[{ALPHA_UPPER}][{ALPHA}])",
        rf"(?<=[{ALPHA_LOWER}]{{4}})/(?=[{ALPHA_LOWER}]{{4}})",
        # a bracket before a glued sentence end: "(RVO).Hij"
        rf"(?<=[{ALPHA}0-9])\)(?=[.,;:])",
        # dashes that join two clauses or two numbers with a unit
        rf"(?<=[{ALPHA}0-9])[–—](?=[{ALPHA}])",
        r"(?<=[0-9])[–—](?=[0-9€])",
        r"(?<=[0-9])(?=(?:%|‰|€))",
        # a sentence glued to the end of the one before it, without any mark
        SENTENCE_START,
        # amounts joined to a following word by PDF extraction: "euro.In"
        rf"(?<=[0-9]%)-(?=[{ALPHA_LOWER}])",
    ]


def _suffixes() -> list[str]:
    from spacy.lang.char_classes import ALPHA_LOWER
    from spacy.lang.nl.punctuation import TOKENIZER_SUFFIXES

    return [
        *TOKENIZER_SUFFIXES,
        "%",
        "‰",
        r"(?<=[0-9]),-{1,2}",
        # footnote mark glued to a word ("overheidsopdrachten1"); short words may be names or units ("CO2", "m2", "mp3")
        rf"(?<=[{ALPHA_LOWER}]{{4}})[0-9]{{1,2}}",
        # and to closing punctuation or a closing quote ("akkoord.3", "akkoord’1")
        rf"(?<=[{ALPHA_LOWER})”’»][.,;:?!])[0-9]{{1,2}}",
        r"(?<=[)”’»])[0-9]{1,2}",
        r"(?<=[A-Z]{2}[.,;:?!])[0-9]{1,2}",
        r"(?<=[0-9])\.(?=$)",
    ]


def _prefixes() -> list[str]:
    from spacy.lang.nl.punctuation import TOKENIZER_PREFIXES

    return [
        *TOKENIZER_PREFIXES,
        LEADING_DIGITS,
        LEADING_WORD,
        r"k€",
        r"[Mm]€",
        r"[−–-](?=[0-9€])",
        r"[+±](?=[0-9])",
        "~",
        "≥",
        "≤",
        "<",
        ">",
        "•",
        "▪",
        "●",
    ]


def add_policy_rules(nlp: Language) -> None:
    """Put the rules for policy text into the tokenizer of ``nlp``, in place.

    Args:
        nlp: a Dutch spaCy pipeline. Its vocabulary, components and token exceptions are kept.
    """
    from spacy.symbols import ORTH
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    tokenizer: Any = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex(_prefixes()).search
    tokenizer.suffix_search = compile_suffix_regex(_suffixes()).search
    tokenizer.infix_finditer = compile_infix_regex(_infixes()).finditer
    tokenizer.token_match = _BRACKETED.match
    for abbreviation in dotted_abbreviations():
        for form in {abbreviation, abbreviation[0].upper() + abbreviation[1:]}:
            tokenizer.add_special_case(form, [{ORTH: form}])
    for s_name in ("Gravenhage", "Hertogenbosch", "Gravenzande", "Heerenberg", "Graveland"):
        for mark in ("'", "’", "‘"):
            tokenizer.add_special_case(f"{mark}s-{s_name}", [{ORTH: f"{mark}s-{s_name}"}])
    for generation in ("2G", "3G", "4G", "5G", "6G"):
        tokenizer.add_special_case(generation, [{ORTH: generation}])
    for word in ("s", "t", "n", "k", "m"):
        for mark in ("'", "’", "‘"):
            tokenizer.add_special_case(f"{mark}{word}", [{ORTH: f"{mark}{word}"}])
