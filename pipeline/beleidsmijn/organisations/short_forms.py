"""Other ways to name an organisation that a document has named in full: its abbreviation, "het Hof", the same name again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from beleidsmijn.notation.abbreviations import Definition
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.prefilter import Prefiltered, shape
from beleidsmijn.notation.spans import Spans
from beleidsmijn.notation.windows import places_of, whole_words
from beleidsmijn.organisations.found import Context, Found, fitting, sure
from beleidsmijn.organisations.model_names import ModelEntity, mostly_organisation
from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.patterns import has_organisation_head, legal_forms
from beleidsmijn.organisations.register import Register
from beleidsmijn.organisations.unlisted import is_strange, places
from beleidsmijn.packaged import read_rows

_SITE = re.compile(r"(?:www\.)?(?P<label>[\w-]+)\.[a-z]{2,3}", re.IGNORECASE)


def referring_back(text: str, found: Found, chosen: Sequence[Found]) -> Found:
    """A name of one word that only the model sees refers to the one organisation of the document that ends in it.

    So "de Commissie" is the Europese Commissie where the document names that and no other commission, and "www.rekenkamer.nl" the Rekenkamer.
    """
    surface = text[found.start : found.end]
    if found.rule != "model" or " " in surface:
        return found
    site = _SITE.fullmatch(surface)
    if site:
        longer = [
            f for f in chosen if f.keys and f is not found and text[f.start : f.end].split()[-1].casefold() == site["label"].casefold()
        ]
    else:
        longer = [f for f in chosen if text.endswith(" " + surface, f.start, f.end)]
    names = {f.keys or (text[f.start : f.end],) for f in longer}
    if len(names) != 1:
        return found
    long = longer[0]
    return replace(found, kind=long.kind, keys=long.keys, refers_to=None if long.keys else text[long.start : long.end])


def defined_short_forms(
    text: str,
    definitions: Sequence[Definition],
    entities: Sequence[ModelEntity],
    chosen: list[Found],
    context: Context,
    register: Register,
) -> Iterator[Found]:
    """All occurrences of the abbreviations whose long form is an organisation."""
    for definition in definitions:
        long = next(
            (f for f in chosen if f.end == definition.long_end or (f.start <= definition.long_start and f.end >= definition.long_end)), None
        )
        long = long or next(
            (f for f in chosen if f.start < definition.long_end and f.end > definition.long_start and f.end >= definition.long_end - 2),
            None,
        )
        if long and long.rule == "model" and not mostly_organisation(text, definition.short, entities):
            continue
        known = fitting(register.by_abbreviation(definition.short), context) if not long else ()
        if long is None and not known:
            continue
        if long is None and name_key(text[definition.long_start : definition.long_end]) not in {
            name_key(s) for e in known for s in e.spellings()
        }:
            continue
        name = text[long.start : long.end] if long else known[0].name
        keys = long.keys if long else tuple(e.key for e in known[:1])
        kind = long.kind if long else known[0].kind
        if long is None and context.holds(definition.long_start, definition.long_end):  # "internationale organisatie voor migratie (IOM)"
            yield Found(definition.long_start, definition.long_end, "definition", sure("definition"), kind, keys)
        for start, end in whole_words(text, definition.short):
            if context.holds(start, end):
                yield Found(start, end, "definition", sure("definition"), kind, keys, refers_to=None if keys else name)


@cache
def _short_form_rules() -> list[tuple[Prefiltered, list[tuple[str, str, bool]]]]:
    """Patterns, and what each may mean: full name, country of the document, whether the document need not have the full name."""
    meant: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for regex, name, country, always in read_rows("short_forms.tsv", 4):
        meant[regex].append((name, country, always == "always"))
    return [(Prefiltered(re.compile(regex)), names) for regex, names in meant.items()]


def short_forms(text: str, chosen: list[Found], context: Context, register: Register) -> Iterator[Found]:
    """Forms such as "de Kamer", "de Commissie": a last word that stands for a body whose full name the document has (data/short_forms.tsv).

    What means a body in each country is ambiguous in a document whose country is not known.
    """
    named, shaped = {key for found in chosen for key in found.keys}, shape(text)

    def fits(country: str, *, everywhere: bool) -> bool:
        return not country or country == context.country or (context.country is None and everywhere)

    for rule, bodies in _short_form_rules():
        means = [(f"own:{name.casefold()}", always) for name, country, always in bodies if fits(country, everywhere=len(bodies) > 1)]
        keys = tuple(key for key, always in means if key in register.entries and (always or key in named))
        certain = sure("short_form" if len(keys) == 1 else "ambiguous")
        for start, end in context.ranges if keys and rule.may_match(shaped) else ():
            for match in rule.pattern.finditer(text, start, end):
                yield Found(*match.span("short"), "short_form", certain, register.entries[keys[0]].kind, keys)
                named |= set(keys) if len(keys) == 1 else set()


_INTRODUCED = frozenset({"apposition", "legal_form", "source"})
MIN_REPEATED = 4
_ARTICLE = re.compile(r"\b(?:[Dd]e|[Hh]et) \Z")
"""Before one word that elsewhere stands right after its noun: "het kenniscentrum Zetsprong", "geld van de Zetsprong"."""


def repeated(text: str, chosen: Sequence[Found], entities: Sequence[ModelEntity], context: Context) -> Iterator[Found]:
    """The other places where a name stands that the text introduces as an organisation once ("het bedrijf X ... X sluit").

    A name of several words that the model believes in counts as introduced; one of a single word may mean several things. The model, if there is
    one, must take it for an organisation somewhere: one wrong introduction would otherwise be wrong everywhere.
    """
    seen = {text[e.start : e.end] for e in entities if e.label == "ORG"}
    introduced = {text[f.start : f.end]: f for f in chosen if f.rule in _INTRODUCED or (f.rule == "model" and " " in text[f.start : f.end])}
    taken = Spans((f.start, f.end) for f in chosen)
    names = (name for name in introduced if len(name) >= MIN_REPEATED and (not entities or name in seen))
    for start, end in places_of(text, names, context.ranges):
        found = introduced[text[start:end]]
        of_another = found.rule == "apposition" and " " not in text[start:end] and _ARTICLE.search(text, max(0, start - 4), start)
        if not (of_another or taken.overlap((start, end))):
            yield replace(found, start=start, end=end)


_SERVICES = frozenset({"FOD", "POD", "SPF"})
_ONE_SERVICE = re.compile(r"\b(?:de|deze|onze|zijn)\s\Z")
"""What several services are called, and before the one of them that is meant."""
_FIRST_WORD = re.compile(r"(?P<short>[A-Z]{3,6}) [A-Z][a-zà-ÿ]")
_BEFORE_PLACE = re.compile(r"(?P<short>[A-ZÀ-Ý][a-zà-ÿ]{4,}) (?P<place>[A-ZÀ-Ý].*)")


def first_words(text: str, chosen: Sequence[Found], context: Context) -> Iterator[Found]:
    """The other places of the word that a longer name begins with, where the document has no other: "ABF Research ... de raming van ABF".

    It is an abbreviation, or a word that is no ordinary one before a place: "Dakmar Antwerpen ... met Dakmar".
    """
    longer: dict[str, set[str]] = defaultdict(set)
    by_name: dict[str, Found] = {}
    for found in chosen:
        name = text[found.start : found.end]
        first = _FIRST_WORD.match(name) if found.rule in _SURELY_NAMED else None
        if first and (has_organisation_head(first["short"]) or any(whole_words(text, first["short"].lower()))):
            continue  # "MBO Raad" where the text speaks of "mbo-studenten"
        of_place = _BEFORE_PLACE.fullmatch(name) if found.rule in _SURELY_NAMED | {"listed"} else None
        if of_place and of_place["place"] in places() and is_strange(of_place["short"]):
            first = of_place
        elif first and name.split()[1] in places():
            first = None
        if first:
            longer[first["short"]].add(name)
            by_name[name] = found
    only = {short: by_name[name] for short, (name, *others) in longer.items() if not others}
    taken = Spans((found.start, found.end) for found in chosen)
    for start, end in places_of(text, only, context.ranges):
        service = text[start:end] in _SERVICES
        if service and (not _ONE_SERVICE.search(text, max(0, start - 6), start) or text.startswith(("'s", "’s"), end)):
            continue
        if not taken.overlap((start, end)):
            long = only[text[start:end]]
            refers = None if long.keys else text[long.start : long.end]
            yield Found(start, end, "definition", sure("definition"), long.kind, long.keys, refers_to=refers)


@cache
def _with_form() -> re.Pattern[str]:
    legal = legal_forms()
    return re.compile(rf"(?:(?:Stichting|{legal}) (?P<after>[A-ZÀ-Ý].*)|(?P<before>[A-ZÀ-Ý].*) (?:{legal}))")


def without_form(text: str, chosen: Sequence[Found], context: Context, others: Spans) -> Iterator[Found]:
    """The other places of a name that the document has with its legal form, in none of the names of ``others``: "vzw Dakmar ... het geld van Dakmar"."""
    bare: dict[str, Found] = {}
    for found in chosen:
        name = _with_form().fullmatch(text, found.start, found.end)
        words = (name["after"] or name["before"]).split() if name else []
        if words and (len(words) > 1 or (len(words[0]) >= MIN_REPEATED and is_strange(words[0]))) and words[0] not in places():
            bare.setdefault(" ".join(words), found)
    taken = Spans((found.start, found.end) for found in chosen)
    for start, end in places_of(text, bare, context.ranges):
        if not (taken.overlap((start, end)) or others.overlap((start, end))):
            long = bare[text[start:end]]
            refers = None if long.keys else text[long.start : long.end]
            yield Found(start, end, "definition", sure("definition"), long.kind, long.keys, refers_to=refers)


_GIVEN_AFTER = re.compile(r"\s?\((?!(?:[IVX]+)\))(?P<short>[A-Z]{3,8}|[A-Z][a-z]*[A-Z][A-Za-z]{0,6})\)")
"""In brackets, and no Roman number: that of a chapter of the budget or of a chamber of parliament."""
_WORD_AFTER = re.compile(r"\s?\((?P<short>[A-ZÀ-Ý][a-zà-ÿ]{4,9})\)")


def _made_of(word: str, name: str) -> bool:
    """Whether a word in brackets is made of beginnings of the words of a name, in their order: "Eurima" of "European Insulation Manufacturers Association"."""
    words = fold(name).split()
    rest = fold(word)
    for part in words:
        while rest and part and rest[0] == part[0]:
            rest, part = rest[1:], part[1:]
    return not rest and len(words) > 1 and fold(word)[0] == words[0][0]


_SURELY_NAMED = frozenset({"register", "head_phrase", "adjective_head", "foreign_head", "definition", "model"})


def given_abbreviations(text: str, definitions: Sequence[Definition], chosen: Sequence[Found], register: Register) -> Iterator[Definition]:
    """Abbreviations in brackets after an organisation that are not made of its letters: "Internationaal Strafhof (ICC)".

    One that the register gives another organisation, as a party after the name of its member, is none.
    """
    defined = {definition.short for definition in definitions}
    for found in chosen:
        given = _GIVEN_AFTER.match(text, found.end) if found.rule in _SURELY_NAMED else None
        if given is None and found.rule in _SURELY_NAMED and (word := _WORD_AFTER.match(text, found.end)):
            given = word if _made_of(word["short"], text[found.start : found.end]) else None
        if given is None or given["short"] in defined or " " not in text[found.start : found.end]:
            continue
        known = {entry.key for entry in register.by_abbreviation(given["short"])}
        if not known or known & set(found.keys):
            yield Definition(given["short"], given.start("short"), found.start, found.end)


@cache
def _head_alone() -> re.Pattern[str]:
    heads = "|".join(noun.capitalize() for noun, _, _ in read_rows("organisation_heads.tsv", 3))
    return re.compile(rf"\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Dd]at|[Dd]ie)\s+(?P<head>{heads})(?![\w-]|\s+(?:van|voor|der|inzake|tot|[A-Z]))")


def heads_alone(text: str, chosen: Sequence[Found], context: Context) -> Iterator[Found]:
    """A head noun with a capital after an article ("het Hof") for the organisation with that head that was named last before it."""
    named = [(f, text[f.start : f.end].casefold().split()) for f in chosen if " " in text[f.start : f.end]]
    for start, end in context.ranges:
        for match in _head_alone().finditer(text, start, end):
            head = match["head"].casefold()
            before = [f for f, words in named if f.end <= match.start() and any(word.endswith(head) for word in words)]
            if before:
                long = max(before, key=lambda f: f.end)
                name = None if long.keys else long.refers_to or text[long.start : long.end]
                place = match.span("head")
                yield replace(long, start=place[0], end=place[1], rule="short_form", confidence=sure("short_form"), refers_to=name)


def agreeing(text: str, chosen: Sequence[Found]) -> list[Found]:
    """Mentions of which those without a link have that of the same name elsewhere in the document, if all that are linked agree."""
    links: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for found in chosen:
        if found.keys:
            links[text[found.start : found.end]].add(found.keys)

    def agreed(found: Found) -> Found:
        known = links.get(text[found.start : found.end], set())
        if found.keys or found.refers_to or len(known) != 1:
            return found
        return replace(found, keys=next(iter(known)))

    return [agreed(found) for found in chosen]
