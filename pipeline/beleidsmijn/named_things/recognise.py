"""Names of what is no organisation: persons, places, laws, programmes, publications, events and other things.

The language model finds them; laws are also found by their form. What is an organisation is none of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from beleidsmijn.kinds import NamedThingKind
from beleidsmijn.language.lexicon import NAME, NOUN, function_words
from beleidsmijn.language.lexicon import kind as kind_of_word
from beleidsmijn.language.pipeline import Entity
from beleidsmijn.named_things.laws import end_of_name, find_laws
from beleidsmijn.named_things.municipalities import find_municipalities, is_municipality
from beleidsmijn.notation.fold import fold, strip_diacritics
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.notation.windows import whole_words
from beleidsmijn.packaged import read_list, read_rows

_CUE_BEFORE = re.compile(r"(\w+)\s+(?:[‘'“\"«])?$")
LONG_TITLE = 5
"""Words from which a name without a known head noun is the title of a publication."""
LONG_SENTENCE, LONGEST_TITLE = 8, 25
"""Words from which what begins like a sentence is one, and more than which no title has that was annotated."""
OUTNUMBERED = 3
_NEVER_RARE = frozenset({NamedThingKind.PERSON, NamedThingKind.PLACE})
"""Kinds that the model does not see at one place in four only: "RAG", once taken for a person."""
_SENTENCE_START = re.compile(r"(?:\A|[.?!]\s{0,2}|\n\s{0,2}|[|•–-]\s{1,2})[“\"]?\Z")
_LINE_START = re.compile(r"(?:^|\n)[\d. \t]*$")
_KINDS = {"PER": NamedThingKind.PERSON, "LOC": NamedThingKind.PLACE}
_CONFIDENCE = {NamedThingKind.PERSON: 0.85, NamedThingKind.PLACE: 0.85, NamedThingKind.LAW: 0.85}
_OTHER_CONFIDENCE, _FORM_CONFIDENCE = 0.7, 0.9
_HEAD_ENDS = re.compile(r"\s(?:van|voor|over|inzake|betreffende|tot|op|bij|in|en|&)\s|\s*[:(]|\s(?:19|20)\d\d")
"""What follows the head noun of a name."""
_NO_PERSON = re.compile(r"\s(?:bij|een|het|in|met|op|over|tot|voor)\s")
"""What no name of a person holds: "Jaarbericht Staat van het mkb"."""
_NO_NAME = re.compile(r"^(?:[\W\d_]+|\w|.*\n\s*\n.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A name in a text: start and end, what it names, by which means it was found ("model" or "form"), how sure that is."""

    start: int
    end: int
    kind: NamedThingKind
    rule: str
    confidence: float

    @property
    def span(self) -> Span:
        """Start and end."""
        return self.start, self.end


def find_named_things(
    text: str,
    ranges: Iterable[tuple[int, int]],
    entities: Iterable[Entity],
    organisations: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]] = (),
) -> list[NamedThing]:
    """Names in a document, sorted, without overlap.

    Args:
        text: the document.
        ranges: (start, end) of the passages that may be mined.
        entities: names that the language model found there.
        organisations: spans of organisations, which are left out.
        titles: spans of titles of publications in quotation marks (see `structure.titles`).
    """
    ranges = list(ranges)
    quoted = [span for span in titles if any(start <= span[0] and span[1] <= end for start, end in ranges)]
    candidates = [NamedThing(*span, NamedThingKind.PUBLICATION, "form", _FORM_CONFIDENCE) for span in quoted]
    entities, named = _without_ordinary_words(text, list(entities)), Spans(organisations)
    candidates += [*_by_form(text, ranges), *(thing for entity in entities if (thing := _of_model(text, entity)))]
    candidates += _refused_organisations(text, entities, named)
    candidates = [_whole(text, thing) if thing.rule == "model" else thing for thing in _joined(text, candidates)]
    chosen_spans = Spans()
    chosen: list[NamedThing] = []
    for thing in sorted(candidates, key=lambda t: (t.rule == "listed", t.rule != "form", t.start - t.end, t.start)):
        holds_names = thing.rule == "form" and thing.kind == NamedThingKind.PUBLICATION
        others = [span for span in named.overlapping(thing.span) if not (holds_names and thing.start <= span[0] and span[1] <= thing.end)]
        if not others and not chosen_spans.overlap(thing.span):
            chosen.append(thing)
            chosen_spans.add(thing.span)
    chosen = _with_municipalities(text, _with_full_names(text, chosen, ranges, named), ranges, named)
    return _agreeing(text, sorted(chosen, key=lambda thing: thing.start))


_YEARS = re.compile(r"\s(?:19|20)\d\d(?:\s?[-–]\s?(?:20)?\d\d)?(?![\d-])")
_WITH_YEARS = frozenset({NamedThingKind.PROGRAMME, NamedThingKind.PUBLICATION})
_TITLE = re.compile(r"(?:(?:de heer|mevrouw|heer|dr|drs|prof|mr|ir|ing)\.?\s)+")
_DEGREE = re.compile(r",?\s(?:RA|RE|MSc|MA|MBA|PhD|LLM)$")


def _whole(text: str, thing: NamedThing) -> NamedThing:
    """A person without titles and degrees, a law without the sentence that goes on after it, a plan or a report with its years."""
    if thing.kind == NamedThingKind.PERSON:
        title, degree = _TITLE.match(text, thing.start, thing.end), _DEGREE.search(text[thing.start : thing.end])
        return replace(thing, start=title.end() if title else thing.start, end=thing.start + degree.start() if degree else thing.end)
    if thing.kind == NamedThingKind.LAW:
        return replace(thing, end=end_of_name(text, thing.span))
    years = _YEARS.match(text, thing.end) if thing.kind in _WITH_YEARS else None
    return replace(thing, end=years.end()) if years else thing


def _joined(text: str, things: Iterable[NamedThing]) -> list[NamedThing]:
    """Publications that the model cuts in two ("Rapport bij het | Jaarverslag 2012") as one."""
    joined: list[NamedThing] = []
    for thing in sorted(things, key=lambda t: (t.start, -t.end)):
        last = joined[-1] if joined else None
        both = last is not None and {last.rule, thing.rule} == {"model"} and {last.kind, thing.kind} == {NamedThingKind.PUBLICATION}
        if last and both and last.end < thing.start and not text[last.end : thing.start].strip(" "):
            joined[-1] = replace(last, end=thing.end)
        else:
            joined.append(thing)
    return joined


_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ](?: (?:[a-zà-ÿ’']{1,4} ){0,2}[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]){1,3}")


def _with_full_names(text: str, chosen: Sequence[NamedThing], ranges: Sequence[Span], organisations: Spans) -> list[NamedThing]:
    """People whose full name the model sees in one place are people wherever it stands, whole: not "Jan" of "Jan Peeters"."""
    people = {text[thing.start : thing.end]: thing for thing in chosen if thing.kind == NamedThingKind.PERSON}
    full = sorted((name for name in people if _FULL_NAME.fullmatch(name)), key=lambda name: (-len(name), name))
    if not full:
        return list(chosen)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, full))})(?![\w-])")
    places = [match.span() for start, end in ranges for match in pattern.finditer(text, start, end)]
    found = [replace(people[text[start:end]], start=start, end=end) for start, end in places]
    found = [thing for thing in found if not organisations.overlap(thing.span)]
    people_spans = Spans(thing.span for thing in found)
    kept = [thing for thing in chosen if not people_spans.overlap(thing.span) or _holds_another(thing, people_spans)]
    kept_spans = Spans(thing.span for thing in kept)
    return [*kept, *(thing for thing in found if not kept_spans.overlap(thing.span))]


def _with_municipalities(text: str, chosen: Sequence[NamedThing], ranges: Iterable[Span], organisations: Spans) -> list[NamedThing]:
    """With the municipalities that the model passes over, or takes for people of one name that nobody in the document bears."""
    surnames = {text[t.start : t.end].split()[-1] for t in chosen if t.kind == NamedThingKind.PERSON and " " in text[t.start : t.end]}
    found = [span for span in find_municipalities(text, ranges) if text[slice(*span)] not in surnames and not organisations.overlap(span)]
    places = set(found)
    kept = [thing for thing in chosen if not (thing.kind == NamedThingKind.PERSON and thing.span in places)]
    kept_spans = Spans(thing.span for thing in kept)
    new = (span for span in found if not kept_spans.overlap(span))
    return [*kept, *(NamedThing(*span, NamedThingKind.PLACE, "listed", _FORM_CONFIDENCE) for span in new)]


def _holds_another(thing: NamedThing, people: Spans) -> bool:
    """Whether a thing is more than the people in it: a longer name, a title."""
    return any(thing.start <= start and end <= thing.end and (start, end) != thing.span for start, end in people.overlapping(thing.span))


def _by_form(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[NamedThing]:
    for start, end in ranges:
        piece = text[start:end]
        found = [(NamedThingKind.LAW, span) for span in find_laws(piece)]
        found += [(NamedThingKind.EVENT, match.span()) for match in _events().finditer(piece)]
        for kind, (first, last) in found:
            yield NamedThing(start + first, start + last, kind, "form", _FORM_CONFIDENCE)
        for match in _listed_names().finditer(piece):
            yield NamedThing(start + match.start(), start + match.end(), _listed()[match.group()], "listed", _FORM_CONFIDENCE)


@cache
def _events() -> re.Pattern[str]:
    return re.compile(rf"\bCOP\s?\d{{1,2}}\b|\b(?:{'|'.join(read_list('event_names.txt'))})\b")


@cache
def _listed() -> dict[str, NamedThingKind]:
    """Places, also as Belgian sources write them, without diacritics, and what is known by a name that does not say what it is (data files)."""
    places = read_list("places.txt")
    kinds = dict.fromkeys([*places, *map(strip_diacritics, places)], NamedThingKind.PLACE)
    return kinds | {name: NamedThingKind(kind) for kind, name in read_rows("known_things.tsv", 2)}


@cache
def _listed_names() -> re.Pattern[str]:
    """Their names; a dash before one may begin an item of a list."""
    names = "|".join(re.escape(name) for name in sorted(_listed(), key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!\w)(?<!\w-)(?:{names})(?![\w-])")


def _without_ordinary_words(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Leaves out the person or place of one word at the start of a sentence that is an ordinary word.

    That is one that the lexicon or the text itself, in small letters, uses as such, and that is a name nowhere else in the document.
    """
    first = {(start, end) for start, end, label in entities if label in _KINDS and _SENTENCE_START.search(text, max(0, start - 4), start)}
    named = {text[start:end] for start, end, label in entities if label in _KINDS and (start, end) not in first}

    def ordinary(word: str) -> bool:
        low = word.lower()
        return word.istitle() and (kind_of_word(fold(word)) not in {"", NAME} or any(whole_words(text, low)))

    return [e for e in entities if (e[0], e[1]) not in first or (word := text[e[0] : e[1]]) in named or not ordinary(word)]


def _of_model(text: str, entity: Entity) -> NamedThing | None:
    start, end, label = entity
    surface = text[start:end]
    if label == "ORG" or _NO_NAME.match(surface) or (label != "PER" and _is_heading(text, start, end)):
        return None
    kind = _KINDS.get(label)
    if (label == "PER" and " " not in surface and _holds_abstract_noun(surface)) or (label == "LOC" and _of_a_people(text, entity)):
        return None
    if (
        kind is None
        or any(c.isdigit() for c in surface)
        or (label == "PER" and (_NO_PERSON.search(surface) or _holds_abstract_noun(surface)))
    ):
        kind = kind_of(surface)
        cue = _CUE_BEFORE.search(text[max(0, start - 40) : start])
        if kind == NamedThingKind.OTHER and cue:
            kind = _kind_by_ending(cue[1].casefold()) or kind
        if kind == NamedThingKind.OTHER and len(surface.split()) >= LONG_TITLE:
            kind = NamedThingKind.PUBLICATION
    return NamedThing(start, end, kind, "model", _CONFIDENCE.get(kind, _OTHER_CONFIDENCE))


_ABSTRACT = re.compile(r"(?:ing|ingen|tie|ties|age|ages|heid|heden|schap|schappen|iteit|iteiten)\Z")
_SURELY_COMPOUND = 13
"""Letters from which a word with such an ending is a noun whether the lexicon has it or not, and no surname ("Hoving")."""


def _holds_abstract_noun(surface: str) -> bool:
    """Whether a word of a name is a noun as nobody is called: "Justitiële Documentatie", "Domein Winstbelastingen"."""
    words = [fold(word) for word in surface.split()]
    return any(_ABSTRACT.search(word) and (len(word) >= _SURELY_COMPOUND or kind_of_word(word) == NOUN) for word in words)


_PEOPLE, _ITS_ADJECTIVE = re.compile(r"[^\s-]+(?:anen|ezen)"), re.compile(r"[^\s-]+(?:se|sche)")
_NEXT = re.compile(r"\s(?P<word>[a-zà-ÿ]+)")


def _of_a_people(text: str, entity: Entity) -> bool:
    """Whether what the model takes for a place are people from there ("Marokkanen"), or an adjective before a noun ("het Antwerpse havengebied")."""
    surface, following = text[entity[0] : entity[1]], _NEXT.match(text, entity[1])
    if surface in _listed() or is_municipality(surface):
        return False
    adjective = _ITS_ADJECTIVE.fullmatch(surface) and following and following["word"] not in function_words()
    return bool(adjective or _PEOPLE.fullmatch(surface))


_IN_BRACKETS = re.compile(r"\s?\($")


def _refused_organisations(text: str, entities: Sequence[Entity], organisations: Spans) -> Iterator[NamedThing]:
    """What the model takes for an organisation, no rule does, and something says to be another thing.

    That is its head noun ("Nationale Aanpak Veiligheid"), the model itself at another place, or the name before it whose abbreviation it is.
    """
    things = {text[start:end] for start, end, label in entities if label == "MISC"}
    named = {end for start, end, label in entities if label == "MISC" or (label == "ORG" and _has_head(text[start:end]))}
    refused = [(start, end) for start, end, label in entities if label == "ORG" and not organisations.overlap((start, end))]
    for start, end in refused:
        bracket = _IN_BRACKETS.search(text, max(0, start - 2), start)
        if _has_head(text[start:end]) or (bracket and bracket.start() in named):
            things.add(text[start:end])
    for start, end in refused:
        thing = _of_model(text, (start, end, "MISC")) if text[start:end] in things else None
        if thing:
            yield thing


def _has_head(surface: str) -> bool:
    """Whether the head noun of a name says what kind of thing it is."""
    return kind_of(surface) != NamedThingKind.OTHER


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
    whole_line = text[end : end + 1] in {"", "\n"} and kind_of(surface) not in {NamedThingKind.LAW, NamedThingKind.PROGRAMME}
    return (whole_line and len(surface.split()) <= LONG_TITLE) or (
        " " not in surface and kind_of_word(surface.casefold()) not in {"", NAME}
    )


def _agreeing(text: str, things: list[NamedThing]) -> list[NamedThing]:
    """What is of an unknown kind takes that of the name before it whose abbreviation it is, or of the same name elsewhere in the document."""
    known: dict[str, Counter[NamedThingKind]] = defaultdict(Counter)
    for before, thing in zip([None, *things], things):
        surface, kind = text[thing.start : thing.end], thing.kind
        if before and kind == NamedThingKind.OTHER and text[before.end : thing.start].strip() in {"(", "(hierna:"}:
            kind = before.kind
        known[surface][kind] += 1
    agreed = {surface: _agreed(counts) for surface, counts in known.items()}
    kinds = [agreed[text[thing.start : thing.end]] for thing in things]
    return [
        replace(thing, kind=kind) if NamedThingKind.OTHER in {thing.kind, kind} else thing
        for thing, kind in zip(things, kinds, strict=True)
    ]


def _agreed(counts: Counter[NamedThingKind]) -> NamedThingKind:
    """The kind of a name that is of several in a document: the most frequent one that is known, unless that is the exception."""
    known = [item for item in counts.most_common() if item[0] != NamedThingKind.OTHER]
    kind, count = known[0] if known else (NamedThingKind.OTHER, 0)
    return NamedThingKind.OTHER if counts[NamedThingKind.OTHER] > OUTNUMBERED * count and kind in _NEVER_RARE else kind


def kind_of(name: str) -> NamedThingKind:
    """What a name that is no person or place names, by its head noun (``data/named_thing_heads.tsv``).

    >>> kind_of("Wet natuurbescherming").value, kind_of("Nationaal Programma Onderwijs").value, kind_of("Algemene Nationale Gegevensbank").value
    ('law', 'programme', 'product')
    """
    if known := _listed().get(name):
        return known
    folded = " ".join(name.casefold().split())
    words = folded.split()
    whole = {ending.removeprefix("-"): kind for ending, kind in _heads()}
    if said := next((whole[word] for word in words if word in whole), None):
        return said
    head = _HEAD_ENDS.split(folded, maxsplit=1)[0]
    return next((kind for part in (head, *words) if (kind := _kind_by_ending(part))), NamedThingKind.OTHER)


@lru_cache(maxsize=4096)
def _kind_by_ending(words: str) -> NamedThingKind | None:
    return next((kind for ending, kind in _heads() if words.endswith(ending)), None)


@cache
def _heads() -> Sequence[tuple[str, NamedThingKind]]:
    rows = [(row[1], NamedThingKind(row[0])) for row in read_rows("named_thing_heads.tsv", 2)]
    return sorted(rows, key=lambda row: -len(row[0]))
