"""Names of organisations that the register does not know, by the way they are built.

Head nouns (raad, agentschap, universiteit...) and legal forms are data: ``organisation_heads.tsv``, ``legal_forms.txt``;
so are English and French heads, words that a name never begins with, and heads of laws, plans and systems: ``foreign_heads.tsv``,
``not_a_name_start.txt``, ``not_organisation_heads.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from beleidsmijn.language.lexicon import function_words, likely_kind
from beleidsmijn.notation.abbreviations import without_abbreviation
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.dates import MONTH, WEEKDAY_NAMES
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NOUN
from beleidsmijn.notation.glue import GLUED_ON
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.packaged import read_list, read_rows

_CAP = r"[A-ZÀ-Ý][\wÀ-ÿ’'&]*(?:-[\wÀ-ÿ]+)*"
GAP = r"(?:[ \t]{1,3}|[ \t]?\n[ \t]?)"
_SUSPENDED = rf"-{GAP}(?:en|of|&){GAP}"
"""Between the parts of "Agro- en Visserijmarketing"."""
_LINK = rf"(?:,{GAP}|{_SUSPENDED}|{GAP}(?:en|&){GAP}(?!(?:[Dd]e|het)\b)|{GAP}(?:van|der|den|ten|ter|voor){GAP}(?:de{GAP}|het{GAP}|der{GAP})?|{GAP})"
_PHRASE = rf"{_CAP}(?:{_LINK}{_CAP}){{0,7}}"
_PREPOSITION = rf"(?:voor|van|tegen|inzake|der|tot|ter){GAP}(?:de{GAP}|het{GAP})?"
_STRICT_CAP = r"(?:[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-Z]?[a-z]+)?|[A-Z]{2,})"
_SOURCE = r"[A-ZÀ-Ý][\w.’'&-]*(?:[ \t][\w.’'&-]+){0,5}"
"""What a footnote gives as the source of what it names: "NU.nl, 1 oktober 2024, «...»"."""
_DEPARTMENT = rf"{_STRICT_CAP}(?:(?:,{GAP}|{_SUSPENDED}|{GAP}(?:en|&){GAP}|{GAP}(?:van|voor){GAP}(?:de{GAP})?|{GAP})(?:{_STRICT_CAP}|zaken(?![a-zà-ÿ])))*"
_FOREIGN_LINK = rf"(?:(?:of|for|on|to|against|de|des|du|pour|contre|für|der){GAP}(?:the{GAP}|la{GAP}|le{GAP}|les{GAP})?|d[’'])"
_FRENCH_LINK = rf"(?:(?:de|des|du|pour){GAP}(?:la{GAP}|le{GAP}|les{GAP})?|d[’'])"
_FOREIGN_CAP = r"[A-Z](?:[a-z]+(?:-[A-Z]?[a-z]+)?|[A-Z]{1,5})"
ADJECTIVE = r"(?:Vlaamse?|Nederlandse?|Belgische?|Europee?se?|Koninklijke?|Federale?|Nationa(?:al|le)|Centra(?:al|le)|Hoge|Brusselse?|Waalse?|Internationa(?:al|le)|Algemene?|Regionale?|Sociaal-Economische|Vaste|Wetenschappelijke|Bijzondere?|Maritieme?)"


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """A name found by its build: span, kind of organisation, and the rule."""

    start: int
    end: int
    kind: str
    rule: str


@cache
def _heads() -> dict[str, tuple[str, bool]]:
    return {noun: (kind, lower == "yes") for noun, kind, lower in read_rows("organisation_heads.tsv", 3)}


@cache
def _not_a_start() -> frozenset[str]:
    return frozenset(read_list("not_a_name_start.txt"))


@cache
def legal_forms() -> str:
    """Regular expression of the legal forms of companies and associations (data/legal_forms.txt)."""
    return "|".join(read_list("legal_forms.txt"))


@cache
def _form_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{legal_forms()})(?![\w’'])")


def with_legal_form(text: str, end: int) -> int:
    """Where a name ends with the legal form right after it, if it has one there: "Eneco | N.V."."""
    form = _form_after().match(text, end)
    return form.end() if form else end


def never_starts(word: str) -> bool:
    """Whether a word begins a sentence and no name ("Volgens")."""
    return word in _not_a_start()


@cache
def _rules() -> list[tuple[str, Prefiltered]]:
    title = any_of(noun.capitalize() for noun in _heads() if noun != "kamer")
    suffix = any_of(noun for noun in _heads() if len(noun) > 3)
    lower = any_of(noun for noun, (_, in_small_letters) in _heads().items() if in_small_letters)
    foreign = read_rows("foreign_heads.tsv", 2)
    before = "|".join(noun for noun, _ in foreign)
    named, anywhere = ("|".join(noun for noun, place in foreign if place == wanted) for wanted in ("named", "anywhere"))
    legal = legal_forms()
    fields = "|".join(read_list("committee_fields.txt"))
    regions = any_of(_regions())
    compound = rf"(?:[A-ZÀ-Ý][a-zà-ÿ]{{2,20}}-?{suffix}|{title})"
    return [
        ("fod", Prefiltered(re.compile(rf"\b(?:FOD|POD|FODs|SPF|(?:[Pp]rogrammatorische{GAP})?[Ff]ederale{GAP}[Oo]verheidsdienst(?:{GAP}\([FP]OD\))?){GAP}(?:voor{GAP}|van{GAP})?{_DEPARTMENT}"))),
        ("head_phrase", Prefiltered(re.compile(rf"\b(?:{_CAP}{GAP}){{0,2}}(?P<head>{compound}){GAP}{_PREPOSITION}{_PHRASE}"))),
        ("foreign_head", Prefiltered(re.compile(rf"(?<![A-Za-zÀ-ÿ_-])(?:{_CAP}{GAP}){{0,3}}(?P<head>{before}){GAP}{_FOREIGN_LINK}{_CAP}(?:{GAP}(?:(?:and|&|et|und|{_FOREIGN_LINK}){GAP}?)?{_CAP}){{0,5}}"))),
        ("foreign_head", Prefiltered(re.compile(rf"(?<![A-Za-zÀ-ÿ_-])(?P<head>{before})(?:{GAP}{_CAP}){{1,2}}{GAP}{_FRENCH_LINK}{_CAP}(?:{GAP}(?:(?:&|et|{_FRENCH_LINK}){GAP}?)?{_CAP}){{0,5}}"))),
        ("foreign_head", Prefiltered(re.compile(rf"\b(?P<head>{named}){GAP}{_CAP}(?:{GAP}(?:{_FOREIGN_LINK}{GAP}?)?{_CAP}){{0,5}}"))),
        ("foreign_head", Prefiltered(re.compile(rf"\b{_FOREIGN_CAP}{GAP}(?:(?:(?:and|&|for|of|on){GAP})?{_FOREIGN_CAP}{GAP}){{0,5}}(?:(?:and|&){GAP})?(?P<head>{anywhere})(?![\w-]|{GAP}(?:[A-Z&]|and\b))"))),
        ("defined_head", Prefiltered(re.compile(rf"\b(?P<name>(?:{_CAP}{GAP}){{0,2}}(?P<head>{compound}){GAP}{_PREPOSITION}[a-zà-ÿ][a-zà-ÿ-]+(?:{GAP}[a-zà-ÿ-]+){{0,5}})(?=\s\([A-Z][A-Za-z]{{1,7}}\))"))),
        ("adjective_head", Prefiltered(re.compile(rf"\b{ADJECTIVE}{GAP}(?:{_CAP}{GAP}){{0,2}}(?P<head>{compound})\b(?:{GAP}{_PREPOSITION}{_PHRASE})?"))),
        ("adjective_lower", Prefiltered(re.compile(rf"\b{ADJECTIVE}{GAP}(?P<head>{suffix}){GAP}(?:voor|van|tegen|inzake){GAP}(?:de{GAP}|het{GAP})?{_PHRASE}"))),
        ("lower_head", Prefiltered(re.compile(rf"\b(?P<head>{lower})(?:{GAP}van)?{GAP}(?P<name>{_PHRASE})"))),
        ("committee", Prefiltered(re.compile(rf"\b(?P<head>(?:vaste{GAP})?(?:[Kk]amer)?commissie){GAP}(?:voor|van){GAP}(?:de{GAP})?{_PHRASE}"))),
        ("committee", Prefiltered(re.compile(rf"\b(?P<head>(?:[Kk]amer)?[Cc]ommissie){GAP}(?=(?:{fields})\b){_DEPARTMENT}"))),
        ("chaired", Prefiltered(re.compile(rf"\b(?P<head>[Cc]ommissie|[Ww]erkgroep|[Tt]askforce)-(?:[Vv]an{GAP}(?:de[nr]?{GAP})?)?{_CAP}(?:{GAP}(?:I{{1,3}}|[A-Z][a-z]+))?"))),
        ("title_name", Prefiltered(re.compile(rf"\b(?:{ADJECTIVE}{GAP})?(?P<head>Stichting|Vereniging|Algemene{GAP}[Dd]irectie|Universiteit|Hogeschool|Agentschap|Departement|Gemeente|Provincie|Rechtbank|Waterschap|Coöperatie|Veiligheidsregio|Politie|Fractie){GAP}{_PHRASE}"))),
        ("title_name", Prefiltered(re.compile(rf"\b(?P<head>[Dd]irect(?:oraat|ie)-[Gg]eneraal) {_STRICT_CAP}(?:(?:, | (?:en|&) | ){_STRICT_CAP}(?:[’']s)?)*"))),
        ("title_name", Prefiltered(re.compile(rf"\b(?:[Aa]lgemene )?(?P<head>[Dd]irectie) {_STRICT_CAP}(?:(?:, | (?:en|&) | ){_STRICT_CAP})*(?= van (?:de (?:FOD|POD|federale)|het (?:departement|ministerie))\b)"))),
        ("title_name", Prefiltered(re.compile(r"(?<!Algemene )\b(?P<head>Rekenkamer) [A-Z][a-z]+(?:[ -][A-Z][a-z]+)?(?![\w-])"))),
        ("states", Prefiltered(re.compile(rf"\b(?:Gedeputeerde|Provinciale){GAP}Staten(?:{GAP}van{GAP}{_CAP}|{GAP}{regions}(?![\w-]))?"))),
        ("title_name", Prefiltered(re.compile(rf"\b(?P<head>[Oo]rde){GAP}van{GAP}[Aa]dvocaten{GAP}(?:(?:te|van){GAP})?{_CAP}"))),
        ("source", Prefiltered(re.compile(rf"(?m:^)[ \t]*\[?\d{{0,2}}[\])]?[ \t]?(?:(?:[Dd]e|[Hh]et)[ \t])?(?P<name>{_SOURCE}),\s(?:\d{{1,2}}\s(?:{MONTH})\s20\d\d\s*(?:[,:(;]|[«‘“'\"])|[«‘“])"))),
        ("source", Prefiltered(re.compile(rf"(?m:^)\d{{1,2}}[ \t]?(?:(?:[Dd]e|[Hh]et)[ \t])?(?P<name>{_SOURCE}),\s\d{{1,2}}\s(?:{MONTH})\s20\d\d[ \t]*(?m:$)"))),
        ("legal_form", Prefiltered(re.compile(rf"\b(?:[Vv]zw|VZW|asbl|ASBL|nv|NV){GAP}{_CAP}(?:{GAP}(?:{_CAP}|&)){{0,4}}"))),
        ("legal_form", Prefiltered(re.compile(rf"\b{_CAP}(?:{GAP}(?!(?:{legal}){GAP}en\b)(?:{_CAP}|&|van|de|en)){{0,4}}(?<!\s(?:de|en))(?<!\svan){GAP}(?:{legal})(?!\w)"))),
    ]  # fmt: skip


_AFTER_HEAD = re.compile(r"\s+(?:van|voor|op|over|in|tot|ter|der|tegen|inzake|of|for|on)\s")


@cache
def _other_heads() -> tuple[str, ...]:
    return tuple(read_list("not_organisation_heads.txt"))


_YEAR_AT_END = re.compile(r"(?:\s(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?)+$")


_EUROPEAN_FUND = re.compile(r"Europe(?:es|se)\s(?:[\w-]+\s)?[\w-]*[Ff]onds\b")
"""A fund of the Union is a programme, unless the register knows it as a body."""
_FUND = re.compile(r"[A-Z][a-zà-ÿ-]{3,}fonds")


def is_fund(surface: str) -> bool:
    """Whether a name of a single word is that of a fund, which is a programme unless the register knows it as a body: "Toekomstfonds"."""
    return bool(_FUND.fullmatch(surface))


def is_other_thing(surface: str) -> bool:
    """Whether the head of a name says that it is a law, a plan, a system, a publication or an event (data/not_organisation_heads.txt).

    The head is the last word before a preposition and before a year, or a word of its own before what names the thing ("Nationale Aanpak
    Veiligheid").
    """
    if _EUROPEAN_FUND.match(surface):
        return True
    first, *words = _YEAR_AT_END.sub("", _AFTER_HEAD.split(surface, maxsplit=1)[0]).casefold().split() or [""]
    return (words[-1] if words else first).endswith(_other_heads()) or not frozenset([first, *words][:-1]).isdisjoint(_other_heads())


@cache
def known_things() -> frozenset[str]:
    """Laws, programmes and systems that are known by name: "het besluit financiële ondernemingen Wft"."""
    return frozenset(row[1] for row in read_rows("known_things.tsv", 2)) | frozenset(read_list("law_codes.txt"))


@cache
def roles() -> frozenset[str]:
    """Functions, also as abbreviations ("met de CEO"), in small letters."""
    return frozenset(read_list("roles.txt"))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(noun for noun in _heads() if len(noun) > 3)


def has_organisation_head(surface: str) -> bool:
    """Whether a word of a name is a head noun of organisations or, from four letters on, ends in one (data/organisation_heads.tsv)."""
    return any(word in _heads() or word.endswith(_endings()) for word in surface.casefold().split())


def is_organisation_head(word: str) -> bool:
    """Whether a word is a head noun of organisations itself: "Raad"."""
    return word.casefold() in _heads()


def find_patterns(text: str) -> Iterator[PatternMatch]:
    """Names by pattern; matches of several rules may overlap."""
    for rule, pattern in _rules():
        for match in pattern.finditer(text):
            start, end = match.span("name") if rule == "source" else match.span()
            head_start = match.start("head") if "head" in match.groupdict() else start
            start, end = _within_entry(text, start, end, end if rule == "legal_form" else head_start)
            start = _begin(text, start, end, head_start)
            end = start + len(_GLUED_ON.sub("", text[start:end]))
            if rule == "fod":
                end = start + _end_of_fields(text[start:end])
            if (
                rule == "lower_head"
                and _heads()[match["head"]][0] == "municipality"
                and (further := text.find(" van ", match.start("name"), end)) > 0
            ):
                end = further
            end = start + len(without_abbreviation(_NEXT_LINE.sub("", _FOOTNOTE_MARK.sub("", text[start:end]))))
            if len(text[start:end].split()) < 2 and rule not in {"adjective_head", "chaired", "source"}:
                continue
            end = _with_noun(text, start, end)
            head = match.groupdict().get("head")
            if (head and (is_other_thing(head) or _EUROPEAN_FUND.match(text, start))) or (
                rule == "legal_form" and _UNNAMED.search(text[start:end])
            ):
                continue
            if rule == "lower_head" and not _may_follow(head or "", match["name"], text[match.end("head") : match.start("name")]):
                continue
            yield PatternMatch(start, end, _kind(text[start : match.end("head")] if head else None, rule), rule)


_OF_A_COUNTRY = re.compile(r"\s[A-Z][a-zà-ÿ]+(?:s|sch)e$")
_NOUN_NEXT = re.compile(r"[ \t](?P<noun>[a-zà-ÿ]{4,}(?:en|s))\b")


def _with_noun(text: str, start: int, end: int) -> int:
    """Where a name ends whose last word is the adjective of a country, which a noun in small letters follows ("Federatie van Belgische | transporteurs")."""
    noun = _NOUN_NEXT.match(text, end) if _OF_A_COUNTRY.search(text, start, end) else None
    return noun.end() if noun and likely_kind(fold(noun["noun"])) == NOUN else end


def _may_follow(head: str, name: str, between: str) -> bool:
    """Whether a name after a head noun in small letters is one: no word that begins the next line ("gemeente | In de"), and of a province one of ours."""
    next_line = "\n" in between and name.split()[0].casefold() in function_words()
    return not next_line and (head != "provincie" or name.startswith(_regions()))


@cache
def _regions() -> tuple[str, ...]:
    return tuple(read_list("regions.txt"))


@cache
def _next_entry() -> re.Pattern[str]:
    """In a list of abbreviations, the line and the abbreviation that come next; in any text, a line that begins with another body or a sentence."""
    begins = "|".join(word for word in sorted(_not_a_start()) if word[0].isupper())
    return re.compile(
        r"[ \t]*\n[ \t]*(?:[A-Z][A-Za-z]{1,6}[ \t]+(?=[A-Z][a-z])|(?=(?:(?:Districts|Gemeente|Provincie)raad|Gemeente|Ministerie|Provincie|Stichting|Vereniging)[ \t])"
        rf"|(?=(?:{begins})\b)|(?=(?i:{WEEKDAY_NAMES})\b))"
    )


_HOUSE_NUMBER = re.compile(r" \d{1,4}[a-zA-Z]?[ \t]*(?:(?P<postcode>\d{4} [A-Z]{2}\b)|\n|\Z)")


def before_address(text: str, start: int, end: int) -> int:
    """Where a name ends that is read on into the street on the next line, or before a postcode: "Directie Bouw | Kade 12 1234 AB Delft"."""
    number = _HOUSE_NUMBER.match(text, end)
    place = text.rfind(" " if number["postcode"] else "\n", start, end) if number else -1
    return place if place > 0 else end


_HEADING = re.compile(r"(?:(?<=\n\n)|\A)[^\n]{1,40}\n")
"""A short line of its own above a paragraph."""


def _within_entry(text: str, start: int, end: int, head: int) -> tuple[int, int]:
    """A name without the lines of a list before and after the one with its head ("Regionaal Orgaan | ROB Rijksdienst voor ..."), a heading above it, or its address."""
    end = before_address(text, min(head, end - 1), end)
    if (heading := _HEADING.match(text, start, end)) and heading.end() <= head:
        start = heading.end()
    for entry in _next_entry().finditer(text, start, end):
        if entry.end() > head:
            return start, entry.start()
        start = entry.end()
    return start, end


def _begin(text: str, start: int, end: int, head: int) -> int:
    """Where a name begins: after words that begin none, and after what is another thing than the head ("Verkiezingsprogramma | Partij voor ...")."""
    for word in re.finditer(r"\S+\s*", text[start:end]):
        first = word.group().rstrip()
        if first not in _not_a_start() and not (start + word.end() <= head and is_other_thing(first)):
            return start + word.start()
    return end


_GLUED_ON = re.compile(GLUED_ON)
_UNNAMED = re.compile(r"(?:^|\s)[A-Z]\s\S+$")
"""A party whose name is left out: "X NV", "A B.V."."""
_FOOTNOTE_MARK = re.compile(r"(?<=[a-zà-ÿ]{3})\d{1,2}$")
_NEXT_LINE = re.compile(r"\s(?:Vergadering|Verslag|Zitting)\Z")
"""What begins the next line of a heading: "Commissie voor Welzijn | Vergadering van dinsdag 18 maart"."""
_NEXT_FIELD = re.compile(rf"(?:,{GAP}|{GAP}en{GAP})(?P<word>[\wÀ-ÿ’'.]+)|{GAP}voor{GAP}(?=de{GAP})")


@cache
def _fields() -> frozenset[str]:
    return frozenset(read_list("fields_of_policy.txt"))


def _end_of_fields(name: str) -> int:
    """Where the fields of a federal public service end: before another body that is listed after it."""
    others = (match.start() for match in _NEXT_FIELD.finditer(name) if not match["word"] or match["word"].rstrip(".") not in _fields())
    return next(others, len(name))


def _kind(head: str | None, rule: str) -> str:
    if rule == "fod":
        return "agency"
    if rule == "source":
        return "media"
    if rule in {"committee", "states"}:
        return "parliament"
    if rule == "legal_form" or head is None:
        return "company"
    if rule == "chaired":
        return "other"
    folded = head.casefold()
    for noun in sorted(_heads(), key=len, reverse=True):
        if folded.endswith(noun):
            return _heads()[noun][0]
    return "other"
