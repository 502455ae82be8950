"""Every mention of an organisation in a document, from the register, from abbreviations, patterns, ministries and the model.

Sources are combined by trust: a full name of the register beats a pattern, a pattern beats the model, a longer span beats a
shorter one it holds. What is recognised as person, place or law by the model is no organisation unless the register says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from beleidsmijn.notation.abbreviations import Definition, find_definitions
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NAME, kind
from beleidsmijn.notation.given_names import called_after, find_full_names, is_given_name
from beleidsmijn.notation.spans import Spans
from beleidsmijn.organisations.abbreviation_senses import abbreviations_meant
from beleidsmijn.organisations.acting import find_acting
from beleidsmijn.organisations.apposition import find_apposed, find_explained, is_apposition_noun
from beleidsmijn.organisations.beside_bodies import beside_bodies
from beleidsmijn.organisations.countries import are_abroad, leaves_out_country
from beleidsmijn.organisations.damaged import find_damaged, find_with_tail
from beleidsmijn.organisations.extents import (
    completed,
    longer_names,
    with_branch,
    within_person,
    without_another,
    without_beginnings,
    without_owners,
    without_person,
    without_short_forms,
)
from beleidsmijn.organisations.found import Context, Found, fitting, of_entries, sure
from beleidsmijn.organisations.in_lists import listed_beside, listed_between, listed_in_brackets, seen_beside
from beleidsmijn.organisations.listed import find_listed
from beleidsmijn.organisations.ministries import find_ministries
from beleidsmijn.organisations.model_names import ModelEntity, before_label, believed, introduced_as_thing, mostly_organisation, parted
from beleidsmijn.organisations.near import linked
from beleidsmijn.organisations.ordinary_words import is_ordinary_word, without_ordinary_words
from beleidsmijn.organisations.patterns import PatternMatch, find_patterns, has_organisation_head
from beleidsmijn.organisations.register import Match, Register
from beleidsmijn.organisations.rivals import is_another_thing, is_family_name, is_misread
from beleidsmijn.organisations.short_forms import (
    agreeing,
    defined_short_forms,
    first_words,
    given_abbreviations,
    heads_alone,
    referring_back,
    repeated,
    short_forms,
    without_form,
)
from beleidsmijn.organisations.unlisted import find_unlisted, places

VERSION = "1"


_TRUST = {"register": 5, "definition": 4, "ministry": 6, "abbreviation": 4, "fod": 4, "legal_form": 3, "model": 3}
_FROM_CONTEXT = frozenset({"role_of", "work_of", "acts", "listed"})
_LAST = frozenset({"model", "source"}) | _FROM_CONTEXT


def recognise(text: str, register: Register, context: Context, entities: Iterable[ModelEntity] = ()) -> list[Found]:
    """Mentions of organisations in the minable ranges of a text, sorted, without overlap.

    Args:
        text: the document.
        register: the known organisations.
        context: country, date and the (start, end) ranges that may be mined.
        entities: names found by the language model, if it has a recogniser.
    """
    entities = [part for entity in entities for part in parted(text, before_label(text, entity))]
    full_names = [(name.start, name.end) for name in find_full_names(text) if not called_after(text, name)]
    people = Spans(full_names)
    others = {span: ModelEntity(*span, "PER") for span in full_names}
    others |= {(e.start, e.end): e for e in entities if e.label != "ORG" and not (e.label == "PER" and _is_introduced(text, e))}
    named_people = [*full_names, *((e.start, e.end) for e in entities if e.label == "PER")]
    somebody = {name for start, end in named_people if len(words := text[start:end].split()) > 1 for name in (words[-1], text[start:end])}
    somebody |= {name for start, end in named_people if (name := text[start:end]).isupper() and is_given_name(name.split()[0].capitalize())}
    somebody |= {text[e.start : e.end] for e in entities if e.label == "ORG" and _has_party(text, e, register)}
    entities = [
        e
        for e in (without_person(text, entity, people) for entity in entities)
        if e.label != "ORG" or not (within_person(e, people) or text[e.start : e.end] in somebody)
    ]
    other_spans = Spans(others)

    def beside(found: Found) -> list[ModelEntity]:
        return [others[span] for span in other_spans.overlapping((found.start, found.end))]

    def belongs_to_another(found: Found) -> bool:
        if found.rule in _LAST and text[found.start : found.end] in somebody:
            return True
        return is_another_thing(found, beside(found), text)

    definitions = list(find_definitions(text))
    candidates: list[Found] = []
    for start, end in context.ranges:
        piece = text[start:end]
        found_here = (_shift(found, start) for found in _in_piece(piece, register, context, definitions, text))
        candidates += [without_person(text, found, people) for found in found_here]
    # a tab parts the cells of a table: no name goes over it
    candidates = [c for c in candidates if "\t" not in text[c.start : c.end] and not belongs_to_another(c)]
    candidates = [c for c in candidates if not is_family_name(text, c, people)]
    candidates = completed(text, candidates, entities)
    candidates = without_ordinary_words(text, (c for c in candidates if not _in_address(text, c)), entities)
    by_model = list(dict.fromkeys([*believed(text, entities), *longer_names(text, candidates, entities)]))
    candidates = without_beginnings(text, candidates, [*by_model, *(e for e in entities if e.label == "MISC")])
    candidates += [Found(e.start, e.end, "model", sure("model")) for e in by_model]
    candidates = without_short_forms(without_owners(text, candidates), definitions)
    chosen = _without_defined_things(text, definitions, entities, _without_overlap(candidates))
    chosen = _without_overlap([*chosen, *listed_between(text, chosen, entities)])
    chosen = _without_overlap([*chosen, *listed_beside(text, chosen, entities), *listed_in_brackets(text, chosen)])
    chosen = _without_overlap([*chosen, *seen_beside(text, chosen, entities), *beside_bodies(text, chosen)])
    chosen = list(linked(text, chosen, definitions, register, lambda short: fitting(register.by_abbreviation(short), context)))
    chosen = [referring_back(text, found, chosen) for found in chosen]
    chosen += short_forms(text, chosen, context, register)
    definitions += given_abbreviations(text, definitions, chosen, register)
    chosen += defined_short_forms(text, definitions, entities, chosen, context, register)
    chosen += heads_alone(text, chosen, context)
    chosen += first_words(text, chosen, context)
    chosen += without_form(text, chosen, context, other_spans)
    again = repeated(text, chosen, entities, context)
    chosen += [f for f in again if not belongs_to_another(f) or is_misread(text, f, beside(f), entities)]
    return agreeing(text, _without_overlap(chosen))


_PARTY_AFTER = re.compile(r"\s\((?P<party>[^()\n]{2,30})\)")


def _has_party(text: str, name: ModelEntity, register: Register) -> bool:
    """Whether what the model takes for an organisation is somebody with a party in brackets: "de leden Bakker en Zetka (CDA)"."""
    party = _PARTY_AFTER.match(text, name.end) if " " not in text[name.start : name.end] else None
    return party is not None and any(match.entries[0].kind == "party" for match in register.find(party["party"]))


def _is_introduced(text: str, person: ModelEntity) -> bool:
    """Whether what the model takes for a given name is a noun that introduces organisations."""
    first, _, family = text[person.start : person.end].partition(" ")
    return bool(family) and is_apposition_noun(first)


_AFTER_NOUN = re.compile(r"\b(?P<noun>[a-zà-ÿ]{5,})\s?\((?P<short>[A-Z][A-Za-z]{1,7})\)")


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

    return [found for found in chosen if (found.rule != "model" and found.rule not in _FROM_CONTEXT) or not doubted(found)]


def _shift(found: Found, offset: int) -> Found:
    return replace(found, start=found.start + offset, end=found.end + offset)


_ADDRESS = re.compile(r"https?:|www\.|\.(?:html?|aspx?|pdf|php)\b|/[^\s/]+-[^\s/]+-[^\s/]+", re.IGNORECASE)


def _in_address(text: str, found: Found) -> bool:
    """Whether a name is part of a web address past its domain: a word that holds a path ("/Nieuws/Paginas/Hof-Shell-af.aspx")."""
    start = max(text.rfind(" ", 0, found.start), text.rfind("\n", 0, found.start)) + 1
    ends = [place for mark in " \n" if (place := text.find(mark, found.end)) >= 0]
    word = text[start : min(ends, default=len(text))]
    return "/" in word[: found.start - start] and bool(_ADDRESS.search(word))


def _in_piece(piece: str, register: Register, context: Context, definitions: Sequence[Definition], text: str) -> Iterator[Found]:
    defined = {d.short for d in definitions if context.holds(d.long_start, d.long_end)}
    matches = list(register.find(piece))
    in_full = list(_full_names(piece, [*matches, *find_listed(piece, register)], register, context))
    yield from in_full
    ministries = Spans((found.start, found.end) for found in in_full if found.rule == "ministry")
    for start, end, found in find_damaged(piece, lambda part: _placed(_full_names(part, register.find(part), register, context))):
        yield replace(found, start=start, end=end)
    for start, end, found in find_with_tail(
        piece, lambda part: _placed(_registered(part, register, context, defined)), register.last_words, _known_in_compounds
    ):
        yield replace(found, start=start, end=end)
    yield from abbreviations_meant(piece, matches, context, defined)
    starts, ends = {match.start: match for match in matches}, {match.end: match for match in matches}
    by_form = [without_another(piece, pattern, starts, ends) for pattern in find_patterns(piece)]
    unlisted = (
        p
        for p in find_unlisted(piece)
        if not (p.kind == "ministry" and ministries.overlap((p.start, p.end)))
        and not _is_registered(p, piece, ends)
        and not (p.rule == "titled" and introduced_as_thing(piece, p))
    )
    by_form += [without_another(piece, pattern, starts, ends) for pattern in unlisted]
    for pattern in (*by_form, *find_apposed(piece), *find_explained(piece), *find_acting(piece)):
        site = re.sub(r"\.(?:nl|be|eu|com)$", "", piece[pattern.start : pattern.end])
        named = fitting(register.by_abbreviation(site), context) if pattern.rule == "source" else ()
        if pattern.rule == "legal_form":
            named = fitting(register.by_abbreviation(piece[pattern.start : pattern.end].rpartition(" ")[0]), context)  # "NMBS NV"
        kinds = {"media"} if pattern.rule == "source" else {"company", "agency"}
        keys = tuple(entry.key for entry in named if entry.kind in kinds)
        yield Found(pattern.start, pattern.end, pattern.rule, sure(pattern.rule), pattern.kind, keys if len(keys) == 1 else ())


MIN_IN_COMPOUND = 4
"""Letters of a name of one word from which it is known in a compound."""
_OF_PARTIES = ("fractie", "kiezer", "lid", "leden", "minister", "voorzitter")


def _known_in_compounds(surface: str, rest: str, found: Found) -> bool:
    """Whether a compound with this name is about the body: a company or party, whose name is no ordinary word or place ("Groenafval", "Randstadspoor")."""
    if surface + rest in places():
        return False
    if " " in surface:
        return True  # "Verenigde Natiesrichtlijnen"
    if found.kind not in {"company", "party"}:
        return False
    plain = len(surface) >= MIN_IN_COMPOUND and kind(fold(surface)) in {"", NAME} and surface not in places()
    return plain or (found.kind == "party" and rest.startswith(_OF_PARTIES))


def _is_registered(pattern: PatternMatch, piece: str, ends: Mapping[int, Match]) -> bool:
    """Whether a name is a registered one with an adjective before it: "Nederlandse Autoriteit Consument & Markt"."""
    match = ends.get(pattern.end)
    return pattern.rule == "titled" and match is not None and len(piece[pattern.start : match.start].split()) == 1


def _registered(piece: str, register: Register, context: Context, defined: set[str]) -> Iterator[Found]:
    """Full names and abbreviations of the register."""
    matches = list(register.find(piece))
    yield from _full_names(piece, matches, register, context)
    yield from abbreviations_meant(piece, matches, context, defined)


def _full_names(piece: str, matches: Iterable[Match], register: Register, context: Context) -> Iterator[Found]:
    """Ministries, and the names that the register has in full."""
    for ministry in find_ministries(piece, register, context.country):
        rule = "ministry" if ministry.is_ministry else "portfolio"
        keys = () if ministry.abroad else (ministry.entry.key,)
        yield Found(ministry.start, ministry.end, rule, sure(rule), "ministry", keys, refers_to=ministry.abroad)
    for match in matches:
        if not match.abbreviation:
            whole = _without_article(piece, match)
            found = with_branch(piece, whole, of_entries(whole, "register", fitting(match.entries, context)))
            entries = [register.entries[key] for key in found.keys]
            if not are_abroad(entries, context.country):
                yield found
            elif not is_ordinary_word(surface := piece[found.start : found.end]):  # "Groen" is no party of the Netherlands
                yield replace(found, keys=()) if leaves_out_country(surface, entries) else found


def _placed(found: Iterable[Found]) -> Iterator[tuple[int, int, Found]]:
    return ((f.start, f.end, f) for f in found)


_SMALL_ARTICLE, _CAPITAL_ARTICLE = re.compile(r"(?:de|het)\s+"), re.compile(r"(?:De|Het)\s+(?=\S+\s)")


def _without_article(piece: str, match: Match) -> Match:
    """An article of a registered name is no part of the mention ("de Volkskrant", "De Nederlandsche Bank"), but for a capital one before one word ("De Lijn")."""
    article = _SMALL_ARTICLE.match(piece, match.start) or _CAPITAL_ARTICLE.match(piece, match.start, match.end)
    return replace(match, start=article.end()) if article else match


# -------------------------------------------------------------------------------------------------------------------- choosing
def _without_overlap(candidates: Iterable[Found]) -> list[Found]:
    """The best of overlapping candidates: most trusted rule, then longest, then first."""
    chosen: list[Found] = []
    taken = Spans()
    for found in sorted(candidates, key=lambda f: (-_rank(f), f.start, -f.end, f.rule)):
        if not taken.overlap((found.start, found.end)):
            chosen.append(found)
            taken.add((found.start, found.end))
    return sorted(chosen, key=lambda f: f.start)


def _rank(found: Found) -> float:
    """Length counts double against trust, so a pattern that holds a registered name and more wins over it.

    The model comes last whatever the length: it draws titles and persons into a name more often than it completes one; so does what only its
    surroundings tell.
    """
    if found.rule in _LAST:
        return found.end - found.start - 1000
    return 2 * (found.end - found.start) + 6 * _TRUST.get(found.rule, 2)
