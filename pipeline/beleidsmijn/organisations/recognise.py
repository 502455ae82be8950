"""Every mention of an organisation in a document, from the register, from abbreviations, patterns, ministries and the model.

Sources are combined by trust: a full name of the register beats a pattern, a pattern beats the model, a longer span beats a
shorter one it holds. What is recognised as person, place or law by the model is no organisation unless the register says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from beleidsmijn.confidence import confidence
from beleidsmijn.organisations.abbreviations import Definition, find_definitions
from beleidsmijn.organisations.apposition import find_apposed
from beleidsmijn.organisations.ministries import find_ministries
from beleidsmijn.organisations.model_names import ModelEntity, believed, mostly_organisation
from beleidsmijn.organisations.near import linked
from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.patterns import find_patterns, has_organisation_head
from beleidsmijn.organisations.register import Entry, Match, Register
from beleidsmijn.packaged import read_list, read_rows

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Found:
    """A mention: span, how it was found, and what it may refer to.

    ``keys`` are register keys: one if linked, several if ambiguous, none if unknown. ``refers_to`` is the long form of an abbreviation defined
    in this document, or the full name of a ministry abroad.
    """

    start: int
    end: int
    rule: str
    confidence: float
    kind: str = "other"
    keys: tuple[str, ...] = ()
    refers_to: str | None = None


@dataclass(slots=True)
class Context:
    """What is known about a document before its names are read."""

    country: str | None = None
    date: str | None = None
    ranges: Sequence[tuple[int, int]] = field(default_factory=list)


_TRUST = {"register": 5, "definition": 4, "ministry": 6, "abbreviation": 4, "fod": 4, "legal_form": 3, "model": 3}
_LAST = frozenset({"model", "source"})
_NATIONAL = frozenset({"ministry", "agency", "parliament", "municipality", "party", "union", "association", "other"})
"""Kinds whose abbreviations mean something in their own country alone; companies and media are named across the border."""
_PARTY_CONTEXT = re.compile(r"^\s*(?:\)|,|/|\s+en\s|-(?:fractie|Kamerlid|minister|leider))")


_sure = partial(confidence, "organisations")


def recognise(text: str, register: Register, context: Context, entities: Iterable[ModelEntity] = ()) -> list[Found]:
    """Mentions of organisations in the minable ranges of a text, sorted, without overlap.

    Args:
        text: the document.
        register: the known organisations.
        context: country, date and the (start, end) ranges that may be mined.
        entities: names found by the language model, if it has a recogniser.
    """
    entities = list(entities)
    definitions = find_definitions(text)
    candidates: list[Found] = []
    for start, end in context.ranges:
        piece = text[start:end]
        candidates += [_shift(found, start) for found in _in_piece(piece, register, context, definitions, text)]
    # a tab parts the cells of a table: no name goes over it
    candidates = [c for c in candidates if "\t" not in text[c.start : c.end] and not _belongs_to_another(c, entities, text)]
    candidates = [c for c in candidates if not _in_address(text, c)]
    candidates += [Found(e.start, e.end, "model", _sure("model")) for e in believed(text, entities)]
    chosen = _without_defined_things(text, definitions, entities, _without_overlap(candidates))
    chosen = list(linked(text, chosen, definitions, register, lambda short: _fitting(register.by_abbreviation(short), context)))
    chosen = [_referring_back(text, found, chosen) for found in chosen]
    chosen += _short_forms(text, chosen, context, register)
    chosen += _defined_short_forms(text, definitions, entities, chosen, context, register)
    chosen += [f for f in _repeated(text, chosen, context) if not _belongs_to_another(f, entities, text)]
    return _without_overlap(chosen)


_AFTER_NOUN = re.compile(r"\b(?P<noun>[a-zà-ÿ]{5,})\s?\((?P<short>[A-Z][A-Za-z]{1,7})\)")


def _referring_back(text: str, found: Found, chosen: Sequence[Found]) -> Found:
    """A name of one word that only the model sees refers to the one organisation of the document that ends in it.

    So "de Commissie" is the Europese Commissie where the document names that and no other commission.
    """
    surface = text[found.start : found.end]
    if found.rule != "model" or " " in surface:
        return found
    longer = [f for f in chosen if text.endswith(" " + surface, f.start, f.end)]
    names = {f.keys or (text[f.start : f.end],) for f in longer}
    if len(names) != 1:
        return found
    long = longer[0]
    return replace(found, kind=long.kind, keys=long.keys, refers_to=None if long.keys else text[long.start : long.end])


_GIVEN = re.compile(r"\s?\((?P<short>[A-Z][\w&-]{1,11})\)")


def _without_defined_things(
    text: str, definitions: Sequence[Definition], entities: Sequence[ModelEntity], chosen: list[Found]
) -> list[Found]:
    """Leaves out what only the model takes for an organisation although its abbreviation says that it is something else.

    That is: a short form that the text defines as that of something else, or that first stands in brackets after a word in small letters
    ("emissiehandel (ETS)"); and a long form without the head of an organisation whose short form the model itself mostly takes for something else.
    """
    ends = {f.end for f in chosen}
    others = {match["short"] for match in _AFTER_NOUN.finditer(text) if match.end("noun") not in ends}
    others |= {d.short for d in definitions if not any(f.start < d.long_end and d.long_start < f.end for f in chosen)}

    def doubted(found: Found) -> bool:
        surface = text[found.start : found.end]
        given = _GIVEN.match(text, found.end)
        return surface in others or bool(
            given and not has_organisation_head(surface) and not mostly_organisation(text, given["short"], entities)
        )

    return [found for found in chosen if found.rule != "model" or not doubted(found)]


def _shift(found: Found, offset: int) -> Found:
    return replace(found, start=found.start + offset, end=found.end + offset)


_SURE = frozenset({"register", "ministry", "definition", "fod"})
MIN_TITLE_EXTRA = 12
"""A title ("Werken voor Google") is longer than the registered name in it by at least this much."""


@cache
def _places() -> frozenset[str]:
    return frozenset(read_list("places.txt"))


def _belongs_to_another(found: Found, entities: Sequence[ModelEntity], text: str) -> bool:
    """Whether the model sees a person, place or law here.

    A registered name gives way only to a title that holds it, that of a company also to a place ("de Randstad").
    """
    if found.kind == "company" and text[found.start : found.end] in _places() and text.endswith("de ", 0, found.start):
        return True
    for entity in entities:
        if entity.label == "ORG" or not (entity.start <= found.start and found.end <= entity.end):
            continue
        if found.rule not in _SURE or (entity.label == "LOC" and found.kind == "company" and text.endswith("de ", 0, found.start)):
            return True
        if entity.label == "MISC" and entity.end - entity.start >= found.end - found.start + MIN_TITLE_EXTRA:
            return True
    return False


_ADDRESS = re.compile(r"https?:|www\.|\.(?:html?|aspx?|pdf|php)\b|/[^\s/]+-[^\s/]+-[^\s/]+", re.IGNORECASE)


def _in_address(text: str, found: Found) -> bool:
    """Whether a name is part of a web address past its domain: a word that holds a path ("/Nieuws/Paginas/Hof-Shell-af.aspx")."""
    start = max(text.rfind(" ", 0, found.start), text.rfind("\n", 0, found.start)) + 1
    ends = [place for mark in " \n" if (place := text.find(mark, found.end)) >= 0]
    word = text[start : min(ends, default=len(text))]
    return "/" in word[: found.start - start] and bool(_ADDRESS.search(word))


def _in_piece(piece: str, register: Register, context: Context, definitions: Sequence[Definition], text: str) -> Iterator[Found]:
    defined = {definition.short for definition in definitions}
    for ministry in find_ministries(piece, register):
        rule = "ministry" if ministry.is_ministry else "portfolio"
        keys = () if ministry.abroad else (ministry.entry.key,)
        yield Found(ministry.start, ministry.end, rule, _sure(rule), "ministry", keys, refers_to=ministry.abroad)
    for match in register.find(piece):
        if not match.abbreviation:
            entries = _fitting(match.entries, context)
            match = _with_branch(piece, _without_article(piece, match))
            yield Found(
                match.start,
                match.end,
                "register",
                _sure("register" if len(entries) == 1 else "ambiguous"),
                entries[0].kind,
                tuple(e.key for e in entries),
            )
        elif not _means_another(match, piece, defined) and (entries := _abbreviation_fits(piece, match, context)):
            match = _with_branch(piece, match)
            yield Found(
                match.start,
                match.end,
                "abbreviation",
                _sure("abbreviation" if len(entries) == 1 else "ambiguous"),
                entries[0].kind,
                tuple(e.key for e in entries),
            )
    for pattern in (*find_patterns(piece), *find_apposed(piece)):
        site = re.sub(r"\.(?:nl|be|eu|com)$", "", piece[pattern.start : pattern.end])
        named = _fitting(register.by_abbreviation(site), context) if pattern.rule == "source" else ()
        media = tuple(entry.key for entry in named if entry.kind == "media")
        yield Found(pattern.start, pattern.end, pattern.rule, _sure(pattern.rule), pattern.kind, media if len(media) == 1 else ())


def _means_another(match: Match, piece: str, defined: set[str]) -> bool:
    """Whether an abbreviation is that of something else: the text defines it, or it is part of the number of a law ("2014/25/EU", "(EU) nr. 910").

    The party after a member's name looks like a definition, and is none. What stands before an amount is a currency.
    """
    surface = piece[match.start : match.end]
    if surface in defined and not any(entry.kind == "party" for entry in match.entries):
        return True
    before, after = piece[max(0, match.start - 2) : match.start], piece[match.end : match.end + 24]
    if _AMOUNT.match(after):
        return True
    return bool(re.search(r"\d/$", before)) or (before.endswith("(") and bool(re.match(r"\) (?:nr|\d)", after)))


_AMOUNT = re.compile(r"\s?\d+(?:(?:[.,]\d+)+|\s(?:miljoen|miljard|mln|mld)\b)")
_SMALL_ARTICLE = re.compile(r"(?:de|het)\s+")
_BRANCH_KINDS = frozenset({"association", "union", "party", "agency", "company"})


@cache
def _safe_short() -> frozenset[str]:
    return frozenset(read_list("safe_short.txt"))


@cache
def _regions() -> re.Pattern[str]:
    return re.compile(rf"[ \t]+(?:{'|'.join(map(re.escape, read_list('regions.txt')))})(?![\w-])")


def _with_branch(piece: str, match: Match) -> Match:
    """Forms such as "UNIZO Limburg": the branch of a region is part of the name."""
    branch = _regions().match(piece, match.end)
    if not branch or match.entries[0].kind not in _BRANCH_KINDS or piece[match.start : match.end].casefold().endswith(("van", "de")):
        return match
    return replace(match, end=branch.end())


def _without_article(piece: str, match: Match) -> Match:
    """A small "de" or "het" of a registered name ("de Volkskrant") is no part of the mention; a capital one is."""
    article = _SMALL_ARTICLE.match(piece, match.start)
    return replace(match, start=article.end()) if article else match


def _fitting(entries: tuple[Entry, ...], context: Context) -> tuple[Entry, ...]:
    """Entries of the document's country and time, or all if that leaves none.

    Of several the one that is in our own list is meant: registers name the same body again, or a small one with the same abbreviation.
    """
    fitting = entries
    if context.country:
        fitting = tuple(e for e in fitting if e.country in {context.country, "EU", "INT", ""}) or fitting
    if context.date and len(fitting) > 1:
        date = context.date
        fitting = (
            tuple(e for e in fitting if (not e.valid_to or e.valid_to >= date) and (not e.valid_from or e.valid_from <= date)) or fitting
        )
    curated = tuple(e for e in fitting if e.source == "curated")
    return curated if len(curated) == 1 else fitting


def _abbreviation_fits(piece: str, match: Match, context: Context) -> tuple[Entry, ...]:
    """Entries that an abbreviation may mean here; empty if it more likely means something else.

    Abbreviations of the other country do not count. One of two letters counts only for a few that mean one thing everywhere,
    for a party in brackets, and for a ministry after "van" or a slash.
    """
    entries = _fitting(match.entries, context)
    if context.country and all(e.kind in _NATIONAL and e.country not in {context.country, "EU", "INT", ""} for e in entries):
        return ()
    surface = piece[match.start : match.end]
    after = piece[match.end : match.end + 14]
    before = piece[max(0, match.start - 12) : match.start]
    if len(surface) > 2 or surface in _safe_short():
        return entries
    if _NAMED.search(before) and not re.match(r"[-/]?\w", after):
        return tuple(e for e in entries if e.source == "curated")
    if any(e.kind == "party" for e in entries) and _PARTY_CONTEXT.match(after) and re.search(r"[(/]\s*$|en\s$|,\s$", before):
        return tuple(e for e in entries if e.kind == "party")
    return ()


_NAMED = re.compile(r"(?:\b(?:de|het|bij|door|voor|van|met|aan|namens) )$")
"""What stands before a body: "bij de NS". Two letters in a row of capitals, or in a code, are none."""


# -------------------------------------------------------------------------------------------------------- defined short forms
def _defined_short_forms(
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
        known = _fitting(register.by_abbreviation(definition.short), context) if not long else ()
        if long is None and not known:
            continue
        if long is None and name_key(text[definition.long_start : definition.long_end]) not in {
            name_key(s) for e in known for s in e.spellings()
        }:
            continue
        name = text[long.start : long.end] if long else known[0].name
        keys = long.keys if long else tuple(e.key for e in known[:1])
        kind = long.kind if long else known[0].kind
        for match in re.finditer(rf"(?<![\w]){re.escape(definition.short)}(?![\w])", text):
            if any(start <= match.start() and match.end() <= end for start, end in context.ranges):
                yield Found(match.start(), match.end(), "definition", _sure("definition"), kind, keys, refers_to=None if keys else name)


@cache
def _short_form_rules() -> list[tuple[re.Pattern[str], str, str, bool]]:
    return [(re.compile(regex), name, country, always == "always") for regex, name, country, always in read_rows("short_forms.tsv", 4)]


def _short_forms(text: str, chosen: list[Found], context: Context, register: Register) -> Iterator[Found]:
    """Forms such as "de Kamer", "de Commissie": a last word that stands for a body whose full name the document has (data/short_forms.tsv)."""
    named = {key for found in chosen for key in found.keys}
    for pattern, name, country, always in _short_form_rules():
        key = f"own:{name.casefold()}"
        if key not in register.entries or (country and context.country != country) or not (always or key in named):
            continue
        for start, end in context.ranges:
            for match in pattern.finditer(text, start, end):
                yield Found(match.start("short"), match.end("short"), "short_form", _sure("short_form"), register.entries[key].kind, (key,))


_INTRODUCED = frozenset({"apposition", "legal_form", "source"})
MIN_REPEATED = 4


def _repeated(text: str, chosen: Sequence[Found], context: Context) -> Iterator[Found]:
    """The other places where a name stands that the text introduces as an organisation once ("het bedrijf X ... X sluit").

    A name of several words that the model believes in counts as introduced; one of a single word may mean several things.
    """
    introduced = {text[f.start : f.end]: f for f in chosen if f.rule in _INTRODUCED or (f.rule == "model" and " " in text[f.start : f.end])}
    for name, found in introduced.items():
        if len(name) < MIN_REPEATED:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            start, end = match.span()
            if any(f.start < end and start < f.end for f in chosen):
                continue
            if any(first <= start and end <= last for first, last in context.ranges):
                yield replace(found, start=start, end=end)


# -------------------------------------------------------------------------------------------------------------------- choosing
def _without_overlap(candidates: Iterable[Found]) -> list[Found]:
    """The best of overlapping candidates: most trusted rule, then longest, then first."""
    ranked = sorted(candidates, key=lambda f: (-_rank(f), f.start, -f.end, f.rule))
    chosen: list[Found] = []
    for found in ranked:
        if not any(found.start < other.end and other.start < found.end for other in chosen):
            chosen.append(found)
    return sorted(chosen, key=lambda f: f.start)


def _rank(found: Found) -> float:
    """Length counts double against trust, so a pattern that holds a registered name and more wins over it.

    The model comes last whatever the length: it draws titles and persons into a name more often than it completes one; so does what only stands
    where a source is named.
    """
    if found.rule in _LAST:
        return found.end - found.start - 1000
    return 2 * (found.end - found.start) + 6 * _TRUST.get(found.rule, 2)
