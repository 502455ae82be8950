"""Names that the language model found, and which of them are names of people, places and other things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.lexicon import ends_as_noun, function_words, is_noun, peoples
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.language.pipeline import Entity
from beleidsmijn.named_things.ends import end_of_model_name, is_finite
from beleidsmijn.named_things.found import NamedThing
from beleidsmijn.named_things.head_nouns import has_head, is_head, is_known, kind_by_ending, kind_of, listed
from beleidsmijn.named_things.laws import OF_ARTICLE, with_closing_bracket
from beleidsmijn.named_things.people import STREET, portfolios
from beleidsmijn.notation.fold import fold, strip_diacritics
from beleidsmijn.notation.forms import ADJECTIVE, NAME, NOUN, VERB
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.notation.names import COURTESY, OFFICE, is_portfolio
from beleidsmijn.notation.spans import Spans
from beleidsmijn.notation.windows import whole_words
from beleidsmijn.packaged import read_list

_CUE_BEFORE = re.compile(r"(\w+)\s+(?:[‘'“\"«])?$")
_IS_A = re.compile(r"[\"”’»]?\s(?:is|was)\s(?:een|de|het)\s(?P<what>(?:[a-zà-ÿ-]+\s){0,2}[a-zà-ÿ-]+)")
"""What a name is said to be: "iCoach is een opleidingsprogramma"."""
LONG_TITLE = 5
"""Words from which a name without a known head noun is the title of a publication."""
LONG_SENTENCE, LONGEST_TITLE = 8, 25
"""Words from which what begins like a sentence is one, and more than which no title has that was annotated."""
_SENTENCE_START = re.compile(r"(?:\A|[.?!]\s{0,2}|\n\s{0,2}|[|•–-]\s{1,2})[“\"]?\Z")
_LINE_START = re.compile(r"(?:^|\n)[\d. \t]*$")
_NAMES = frozenset({"PER", "LOC"})
_CONFIDENCE = {NamedThingKind.PERSON: 0.85, NamedThingKind.PLACE: 0.85, NamedThingKind.LAW: 0.85}
_OTHER_CONFIDENCE = 0.7
_NO_PERSON = re.compile(r"\s(?:and|for|the|bij|een|het|in|met|op|over|tot|voor|Bij|Met|Over)\s")
"""What no name of a person holds: "Jaarbericht Staat van het mkb"."""
_NO_NAME = re.compile(
    r"^(?:[\W\d_]+|\w|.*\s{3,}.*\s{3,}.*|[A-Z]{1,2}\d{1,4}(?:\s[a-z](?:/[a-z])?)*|.*\n\s*\n.*|\d+[a-z]*(?:/[a-z]+)?|[A-Z]{1,3}\.\d[\d./]+|.*\bnr\.?\s[A-Z]\S*|\S+\.(?:be|com|eu|nl|org)(?:/\S*)?|Aanhangsel (?:van de )?Handelingen|Regeling van [Ww]erkzaamheden|Kamerstuk(?:ken)?(?: I{1,2})?|Parl\. ?Gesch\.?|(?:[A-Z]\. ?){2,5}|(?:[A-Za-z]\.){2,}[A-Za-z]?|B\s?&\s?W|[Ll]id-?[Ss]taat|[A-Z]\.|Gods?|Allah)$",
    re.DOTALL,
)
"""Nothing but marks, a single letter, God, a code ("P121 a/e"), a number of a paper, an address on the web, over paragraphs, a series that parliamentary papers are numbered in, the agenda of a chamber, initials without a name."""


_SIDE_BY_SIDE = re.compile(r"(?P<first>[A-ZÀ-Ý][^/\n]*[a-zà-ÿ])\s?/\s?(?P<second>[A-ZÀ-Ý][^/\n]*[a-zà-ÿ])")


_MOVED_BY = re.compile(r"(?:[Mm]otie|[Aa]mendement|[Ii]nitiatief\w+|[Ll]id|[Ll]eden)[\s-]\Z")


def apart(text: str, entities: Sequence[Entity]) -> Iterator[Entity]:
    """Two members of parliament with a slash between them ("de motie Bakker/Jan de Boer") each as one."""
    for start, end, label in entities:
        both = _SIDE_BY_SIDE.fullmatch(text, start, end) if label == "PER" else None
        if both and _MOVED_BY.search(text, max(0, start - 18), start):
            yield from ((*both.span(name), label) for name in ("first", "second"))
        else:
            yield start, end, label


def without_ordinary_words(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Leaves out the person or place of one word at the start of a sentence that is an ordinary word.

    That is one that the lexicon or the text itself, in small letters, uses as such, and that is a name nowhere else in the document; what is
    taken for a place may also be a compound of such words.
    """
    first = {(start, end) for start, end, label in entities if label in _NAMES and _SENTENCE_START.search(text, max(0, start - 4), start)}
    named = {text[start:end] for start, end, label in entities if label in _NAMES and (start, end) not in first}

    def ordinary(word: str, label: str) -> bool:
        return word.istitle() and (is_ordinary_word(text, word) or (label == "LOC" and _is_compound_noun(word)))

    return [e for e in entities if (e[0], e[1]) not in first or (word := text[e[0] : e[1]]) in named or not ordinary(word, e[2])]


@cache
def _place_word_ends() -> tuple[str, ...]:
    return tuple(read_list("place_word_ends.txt"))


_SHORTEST_COMPOUND = 9


def _is_compound_noun(word: str) -> bool:
    """Whether a word is one that no list knows and that ends in a noun that no place is called by: "Privacytoezicht", and not "Maasvlakte"."""
    return (
        len(word) >= _SHORTEST_COMPOUND and not word.endswith(_place_word_ends()) and not is_known(word) and ends_as_noun(word.casefold())
    )


_ADJECTIVE_ENDING = re.compile(r"[a-zà-ÿ]{3}(?:bare|ische|loze|lijke|zame)\Z")


def is_ordinary_word(text: str, word: str) -> bool:
    """Whether a word is one by its ending, or the lexicon, or the text in small letters, uses it as such."""
    return bool(_ADJECTIVE_ENDING.search(word)) or kind_of_word(fold(word)) not in {"", NAME} or any(whole_words(text, word.lower()))


_ADDRESSED = re.compile(rf"(?:{COURTESY}|{OFFICE}|[Cc]ollega|Eurocommissaris|[Mm]ijnheer)\s(?=[A-Z])")


@cache
def _fields() -> frozenset[str]:
    return frozenset(read_list("fields_of_policy.txt"))


_OF_A_CABINET = re.compile(r"(?:regering|kabinet|coalitie|commissie)s?-(?:(?:[Dd]e|[Vv]an|[Dd]er?n?)\s)*\Z")
"""Before a part of the name of a cabinet: "de regering-De | Wever"."""


_WITH_FIELD = re.compile(r"\s(?:van|voor)\s(?P<field>[A-Z][\w-]+).*", re.DOTALL)


def _person_within(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A person's name without title and field ("Collega | Adema | van Landbouw"); None if it is a field or a street ("Albert II laan")."""
    if _OF_A_CABINET.search(text, max(0, start - 25), start):
        return None
    title = _ADDRESSED.match(text, start, end)
    start = title.end() if title else start
    field = _WITH_FIELD.search(text, start, end)
    if field and (field["field"] in portfolios() or field["field"] in _fields()):
        end = field.start()
    words = text[start:end].split()
    return None if not words or words[-1] in portfolios() or STREET.match(text, end) else (start, end)


_NOUN_AFTER = re.compile(r"\s(?P<noun>[a-zà-ÿ]{4,})")
_PARTICIPLE = re.compile(r"\s(?:[a-z]*ge[a-z]{3,}|(?:be|her|ont|ver)[a-z]{3,})(?:d|en|t)\b")
_NAMED_BEFORE_NOUN = frozenset({NamedThingKind.LAW, NamedThingKind.PRODUCT, NamedThingKind.PROGRAMME})


def _said_after(text: str, end: int) -> NamedThingKind | None:
    """What the noun after a name says that it is: "de Langdok applicaties", "de Orka dataset"."""
    noun = _NOUN_AFTER.match(text, end)
    kind = kind_by_ending(lemma_of_noun(noun["noun"])) if noun and is_noun(noun["noun"]) else None
    return kind if kind in _NAMED_BEFORE_NOUN else None


_UNIT = re.compile(r"[kMGT](?:ton|W|Wh|J|V|Hz)")
"""What is measured in, after a figure: "0,42 | Mton"."""


def of_model(text: str, entity: Entity) -> NamedThing | None:
    """What the model found, if it is the name of something that is no organisation."""
    start, end, label = entity
    if label == "PER":
        person = _person_within(text, start, end)
        if person is None:
            return None
        start, end = person
    end = end_of_model_name(text, start, end)
    end = end if label == "PER" else with_closing_bracket(text, start, end)
    surface = text[start:end]
    if label == "ORG" or _NO_NAME.match(surface) or (label != "PER" and _is_heading(text, start, end)):
        return None
    if _UNIT.fullmatch(surface) and text[max(0, start - 2) : start].strip().isdigit():
        return None
    if surface in _peoples() or (label in _KINDS and surface.islower()):
        return None
    kind = _KINDS.get(label, _kind_of_thing)(text, (start, end, label))
    if kind == NamedThingKind.OTHER and surface.istitle() and kind_of_word(fold(surface)) in {ADJECTIVE, VERB}:
        return None
    return NamedThing(start, end, kind, "model", _CONFIDENCE.get(kind, _OTHER_CONFIDENCE)) if kind else None


_SHORT = re.compile(r"[A-Z]{2,5}")
"""An abbreviation: nobody's name without a title ("MTBE"), and that of a place only if it is listed."""


_BRAND = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+")
"""With capitals inside, as no place is written: "NetPoint"."""
_ABBREVIATED_LAW = re.compile(r"[A-Z][A-Za-z]{1,7}\.?")
_ARTICLE_BEFORE = re.compile(rf"{OF_ARTICLE}\Z")


def _has_articles(text: str, entity: Entity) -> bool:
    """Whether an abbreviation stands after the article that is meant of it: "artikel 43a, eerste lid, van de Rwm"."""
    start, end, _ = entity
    return bool(_ABBREVIATED_LAW.fullmatch(text, start, end) and _ARTICLE_BEFORE.search(text, max(0, start - 90), start))


_WRITTEN = frozenset({NamedThingKind.LAW, NamedThingKind.PROGRAMME, NamedThingKind.PUBLICATION})


def _kind_of_place(text: str, entity: Entity) -> NamedThingKind | None:
    """What the model takes for a place: one, or what the noun after it or a list says; None if it is none of these."""
    start, end, _ = entity
    surface = text[start:end]
    if (
        text.endswith(("Geachte ", "geachte "), 0, start)
        or _of_a_people(text, entity)
        or _is_noun_of_text(text, entity)
        or _JUDGMENT.search(text, max(0, start - 10), start)
    ):
        return None
    if not is_known(surface):
        if _has_articles(text, entity):
            return NamedThingKind.LAW
        if said := _said_after(text, end):
            return said
        if " " not in surface and (headed := kind_by_ending(fold(surface))) in _WRITTEN:
            return headed  # "de Energievisie 2050", and not "de Betuwelijn"
        if text.endswith("door ", 0, start) and _PARTICIPLE.match(text, end):
            return None  # who does something
        if (_SHORT.fullmatch(surface) and not is_known(surface.title())) or _BRAND.fullmatch(surface):
            return None
    known = listed().get(surface, NamedThingKind.PLACE)
    return _kind_of_thing(text, entity) if known == NamedThingKind.PLACE and _has_digit(surface) else known


def _kind_of_person(text: str, entity: Entity) -> NamedThingKind | None:
    """What the model takes for a person: one, or what its words or a list say; None if it is none of these."""
    surface = text[entity[0] : entity[1]]
    if surface in listed():
        return kind_of(surface)
    if _is_common_noun(text, entity) or (_SHORT.fullmatch(surface) and not _HONOURED.search(text, max(0, entity[0] - 25), entity[0])):
        return None
    if not (_NO_PERSON.search(surface) or _is_all_words(surface) or _holds_abstract_noun(surface) or _begins_with_head(surface)):
        return _kind_of_thing(text, entity) if _has_digit(surface) else NamedThingKind.PERSON
    if " " not in surface and (kind_of(surface) == NamedThingKind.OTHER or is_head(surface)):
        return None
    return _kind_of_thing(text, entity)


def _kind_of_thing(text: str, entity: Entity) -> NamedThingKind:
    """What another name names, by its head noun, the noun before it or what it is said to be."""
    start, end, _ = entity
    surface = text[start:end]
    kind = kind_of(surface)
    if kind == NamedThingKind.OTHER and _has_articles(text, entity):
        return NamedThingKind.LAW
    cue = _CUE_BEFORE.search(text[max(0, start - 40) : start])
    if kind == NamedThingKind.OTHER and cue:
        kind = kind_by_ending(cue[1].casefold()) or kind
    if kind == NamedThingKind.OTHER and (said := _IS_A.match(text, end)):
        kind = next((found for word in said["what"].split() if (found := kind_by_ending(word))), kind)
    if (kind == NamedThingKind.OTHER and len(surface.split()) >= LONG_TITLE) or (kind != NamedThingKind.LAW and _is_statement(surface)):
        kind = NamedThingKind.PUBLICATION
    return kind


_KINDS = {"PER": _kind_of_person, "LOC": _kind_of_place}


def _has_digit(surface: str) -> bool:
    return any(c.isdigit() for c in surface)


def _is_statement(surface: str) -> bool:
    """Whether a name is a sentence, as headlines are: a verb in small letters is among its words ("Klimaatfonds blijkt te klein voor de plannen")."""
    words = surface.split()
    return len(words) >= LONG_TITLE and any(map(is_finite, words[1:-1]))


_LONG_NOUN, _LONGEST_SURNAME = 7, 15
"""Letters from which a noun of the lexicon is nobody's name without a title, and more than which no family name has that was annotated."""
_TITLED = re.compile(rf"(?:{COURTESY}|{OFFICE}|[Ll]id|[Ll]eden|[Cc]ollega|\b(?:van|de|den|der)|[A-Z]\.|,|\ben)\s\Z")
_HONOURED = re.compile(rf"(?:{COURTESY}|{OFFICE}|[Ll]id|[Cc]ollega|[A-Z]\.)\s\Z")
_JUDGMENT = re.compile(r"\b(?:arrest(?:en)?|zaak)\s\Z")


def _is_common_noun(text: str, entity: Entity) -> bool:
    """Whether a word that the model takes for a person is one that nothing around it says that somebody is called, or names a judgment."""
    start, end, _ = entity
    surface, before = text[start:end], text[max(0, start - 25) : start]
    if " " in surface or "-" in surface:
        return False
    ordinary = len(surface) >= _LONG_NOUN and kind_of_word(fold(surface)) in {NOUN, ADJECTIVE}
    return bool(_JUDGMENT.search(before)) or ((ordinary or len(surface) > _LONGEST_SURNAME) and not _TITLED.search(before))


_ABSTRACT = re.compile(r"(?:ing|ingen|tie|ties|age|ages|heid|heden|schap|schappen|iteit|iteiten)\Z")
_SURELY_COMPOUND = 13
"""Letters from which a word with such an ending is a noun whether the lexicon has it or not, and no surname ("Hoving")."""


def _holds_abstract_noun(surface: str) -> bool:
    """Whether a word of a name is a noun as nobody is called: "Justitiële Documentatie", "Domein Winstbelastingen"."""
    words = [fold(word) for word in surface.split()]
    return any(_ABSTRACT.search(word) and (len(word) >= _SURELY_COMPOUND or kind_of_word(word) == NOUN) for word in words)


_ORDINARY = frozenset({NOUN, ADJECTIVE, VERB})
_MANY = 3


def _is_all_words(surface: str) -> bool:
    """Whether every word of a long name is one of the language, as in no name of a person: "Leven Lang Ontwikkelen"."""
    words = surface.split()
    return len(words) >= _MANY and all(word[0].isupper() and kind_of_word(fold(word)) in _ORDINARY for word in words)


_HEAD_LETTERS = 9
"""Letters from which a word with the ending of a head noun is that noun, and no given name."""


def _begins_with_head(surface: str) -> bool:
    """Whether what the model takes for a person begins with the head noun of another thing: "Jaarbericht Staat", "Agenda"."""
    first = fold(surface.split()[0])
    return kind_by_ending(first) is not None and (len(first) >= _HEAD_LETTERS or kind_of_word(first) == NOUN)


_AT_A_PLACE = re.compile(r"\b(?:in|nabij|naar|rond|stad|station|te|uit)\s$")
_COMPOUND = re.compile(r"[\w-]+-[a-zà-ÿ]{4,}")


def _is_noun_of_text(text: str, entity: Entity) -> bool:
    """Whether what the model takes for a place is a noun that the text has in small letters too, or a compound of one: "Staten", "PrEP-zorg"."""
    start, end, _ = entity
    surface = text[start:end]
    whole = surface.replace("-", "")  # broken over two lines: "Neder-land"
    if " " in surface or is_known(surface) or is_known(whole):
        return False
    if kind_of_word(fold(surface.rpartition("-")[2])) != NOUN:
        return False
    if "-" in surface:
        return bool(_COMPOUND.fullmatch(surface))
    return any(whole_words(text, surface.lower())) and not _AT_A_PLACE.search(text, max(0, start - 12), start)


@cache
def _peoples() -> frozenset[str]:
    return frozenset([*peoples(), *map(strip_diacritics, peoples())])


_PEOPLE, _ITS_ADJECTIVE = re.compile(r"[^\s-]+(?:anen|ezen)"), re.compile(r"[^\s-]+(?:se|sche)")
_NEXT = re.compile(r"\s(?P<word>[a-zà-ÿ]+)")


def _of_a_people(text: str, entity: Entity) -> bool:
    """Whether what the model takes for a place are people from there ("Marokkanen"), or an adjective before a noun ("het Antwerpse havengebied")."""
    surface, following = text[entity[0] : entity[1]], _NEXT.match(text, entity[1])
    if is_known(surface):
        return False
    adjective = _ITS_ADJECTIVE.fullmatch(surface) and following and following["word"] not in function_words()
    return bool(adjective or _PEOPLE.fullmatch(surface))


_IN_BRACKETS = re.compile(r"\s?\($")


def refused_organisations(text: str, entities: Sequence[Entity], organisations: Spans) -> Iterator[NamedThing]:
    """What the model takes for an organisation, no rule does, and something says to be another thing.

    That is its head noun ("Nationale Aanpak Veiligheid"), the model itself at another place, or the name before it whose abbreviation it is.
    """
    things = {text[start:end] for start, end, label in entities if label == "MISC"}
    named = {end for start, end, label in entities if label == "MISC" or (label == "ORG" and has_head(text[start:end]))}
    refused = [(start, end) for start, end, label in entities if label == "ORG" and not organisations.overlap((start, end))]
    refused = [(start, end) for start, end in refused if not is_portfolio(text, start, end)]
    for start, end in refused:
        bracket = _IN_BRACKETS.search(text, max(0, start - 2), start)
        if has_head(text[start:end]) or (bracket and bracket.start() in named):
            things.add(text[start:end])
    for start, end in refused:
        thing = of_model(text, (start, end, "MISC")) if text[start:end] in things else None
        if thing:
            yield thing


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether what the model takes for a name is a heading or speech: a line of its own, an ordinary word that begins one, a whole sentence."""
    surface = text[start:end]
    words = len(surface.split())
    if surface.endswith((".", "!")) and words >= LONG_TITLE:
        return True
    if words > LONGEST_TITLE or (
        words >= LONG_SENTENCE and kind_of(surface) != NamedThingKind.LAW and _SENTENCE_START.search(text, 0, start)
    ):
        return True
    if not _LINE_START.search(text[max(0, start - 12) : start]):
        return False
    if text.startswith(": ", end) and " " not in surface and not is_known(surface):
        return True  # "Verontschuldigd: Els Minne"
    whole_line = text[end : end + 1] in {"", "\n"} and kind_of(surface) not in {NamedThingKind.LAW, NamedThingKind.PROGRAMME}
    return (whole_line and len(surface.split()) <= LONG_TITLE) or (
        " " not in surface and kind_of_word(surface.casefold()) not in {"", NAME}
    )
