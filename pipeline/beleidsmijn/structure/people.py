"""People behind a document: who wrote it, who asked, who answered, in what role and for which organisation.

Signatures and bylines are read from the edges of a text, questioners and ministers from the heading of a parliamentary paper.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from beleidsmijn.kinds import AuthorFunction
from beleidsmijn.notation.alternation import any_of
from beleidsmijn.notation.dates import DATE, WEEKDAY
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import NAME as PROPER_NOUN
from beleidsmijn.notation.forms import kind
from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.notation.names import ACADEMIC, COURTESY, NAME, SURNAME
from beleidsmijn.packaged import read_list
from beleidsmijn.structure.parts import Line, Person, one_line

_TITLES = rf"(?:(?:{ACADEMIC}|{COURTESY})\s+){{0,3}}"
_TAIL_LINES = 30
_HEAD_CHARACTERS = 3000

_SIGNED_COMMA = re.compile(
    rf"^{_TITLES}(?P<name>{NAME})(?:\s(?:RA|MSc|MBA|PhD|LLM))*\s*(?:,|\s[-–—|]|\s\()\s*(?P<rest>[^\n]{{2,120}}?)\)?$"
)
_NAME_ALONE = re.compile(rf"^{_TITLES}(?P<name>{NAME})(?:\s(?:RA|MSc|MBA|PhD))*,?$")
_SURNAME_IN_CAPITALS = re.compile(
    r"^(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?(?:\s(?:[Vv]an|VAN|[Dd]e|DE|[Dd]er|DER|[Dd]en|DEN)){0,2}\s[A-ZÀ-Ý][A-ZÀ-Ý’'-]{2,})$"
)
"""As ministers sign: "Els MINNE"."""
_BY_WORDS = r"(?:(?:(?:geschreven|ingediend|opgesteld|(?:een )?(?:analyse|column|commentaar|essay|opinie(?:bijdrage|stuk)?)) )?door|auteurs?|tekst|by):?"
_BYLINE = re.compile(
    rf"^(?i:{_BY_WORDS}|van:|opinie(?:bijdrage|stuk)?\svan)\s+(?P<names>{NAME}(?:(?:,|\sen|\s&)\s{NAME}){{0,4}})(?:(?:,\s*|\snamens\s)(?P<rest>[^\n]{{2,100}})|\s(?i:{DATE.pattern}))?$"
)
_INTRODUCED = re.compile(rf"^{_TITLES}(?P<name>{NAME})\s(?:is|zijn)\s(?P<rest>[^\n]{{4,160}}?)(?:\.(?:\s[A-Z][^\n]*)?)?$")
"""A paragraph that says who wrote: "Els Minne is hoogleraar economie (ABC)."."""
_DATE_BESIDE = re.compile(rf"^{WEEKDAY}?{DATE.pattern}\s*[-–—|]\s*"), re.compile(rf"\s*[-–—|]\s*{WEEKDAY}?{DATE.pattern}$")
_DATE_LINE = re.compile(rf"{WEEKDAY}?{DATE.pattern}")
_AROUND = re.compile(r"^(?:opinie(?:stuk)?|column|standpunt)\s*[:|]\s*|(?<!\w)[*_]+|[*_]+(?!\w)", re.IGNORECASE)
"""What may stand around a byline: the kind of text, marks of Markdown."""
_MEMBERS = rf"{SURNAME}(?:\s*\([^()]{{2,40}}\))?(?:(?:\s*,|\s+en)\s+(?:het\s+lid\s+)?{SURNAME}(?:\s*\([^()]{{2,40}}\))?){{0,20}}"
"""Members with their parties: "Inge van Dijk (CDA), Vijlbrief (D66) en Patijn (GroenLinks-PvdA)"."""
_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý’'-]+(?:[ ][A-ZÀ-Ý’'.-]+){1,5}"
_ASKED = (
    re.compile(
        rf"[Vv]ragen\s+van\s+(?:de|het)\s+(?:leden|lid)\s+(?:lid\s+)?(?P<who>{_MEMBERS})(?=\s+(?:aan|over|inzake|naar)\b|\s*[.,\n]|\s*$)"
    ),
    re.compile(rf"\b(?:heeft|hebben)\s+(?:het\s+lid|de\s+leden)\s+(?P<who>{_MEMBERS})\s+(?:[a-z]+\s+){{0,3}}vragen\s+gesteld\b"),
)
_ASKED_BE = re.compile(
    rf"(?:[Vv]raag|[Ii]nterpellatie)\s+van\s+(?P<who>{NAME}(?:(?:,|\sen)\s{NAME}){{0,4}})\s+aan\s+(?P<whom>{NAME})\s*(?:\((?P<role>[^)]{{3,200}})\))?\s+over",
    re.DOTALL,
)
_ASKED_IN_BULLETIN = re.compile(
    rf"[Vv]raag\s+nr\.?\s*[\d/-]+\s+van\s+(?:de\s+heer|mevrouw)(?:\s+de)?\s+(?:volksvertegenwoordiger|senator)\s+(?P<who>{NAME})(?=\s+van\s+\d|\s*[,.:(]|\s+aan\b)"
)
"""As the Belgian Chamber heads written questions: "Vraag nr. 214 van mevrouw de volksvertegenwoordiger Els Minne van 3 februari 2025"."""
_ASKED_FL = re.compile(
    rf"^\s*(?i:schriftelijke\s+vraag|actuele\s+vraag|vraag(?:\s+om\s+uitleg)?)\s+(?:nr\.?\s*\d+\s*)?(?:\([^)]*\)\s*)?(?:over\s[^\n]{{5,200}}\s+)?(?:van\s+(?:\d.{{5,25}}\s+van\s+)?)?(?P<who>{NAME})\s*(?:\((?P<party>[^)]{{2,40}})\))?\s*(?:\n\s*)?aan\s+(?:(?:de\s+)?(?P<role>[Mm]inister[^\n,]{{0,120}}?)\s+)?(?:(?P<whom>{NAME})|(?=de\s(?:Vlaamse\s|federale\s)?minister))",
    re.MULTILINE,
)
_ANSWERED = re.compile(
    rf"(?:[Aa]ntwoord(?:en)?|[Mm]ededeling)\s+van\s+(?:de\s+)?(?P<role>[Mm]inister|[Ss]taatssecretaris)\s+(?P<name>{SURNAME})\s*\((?P<org>[^()]{{3,200}})[()]",
    re.DOTALL,
)
_ASKED_IN_CAPITALS = re.compile(
    rf"^(?i:schriftelijke\s+vraag)\s+nr\.?\s*\d+\s+(?:van\s+{DATE.pattern}\s+)?van\s+(?P<who>{_CAPITALS})\s+(?:(?:datum:?|van)\s+[^\n]+\s+)?aan\s+(?P<whom>{_CAPITALS})(?:,[ ]|\s*\n\s*)(?P<role>[^\n]{{5,200}})",
    re.MULTILINE,
)
"""The head of a written question of the Flemish Parliament, whose names are in capitals."""
_ANSWERED_IN_CAPITALS = re.compile(
    rf"^(?P<whom>{_CAPITALS})\s*\n\s*(?P<role>(?i:vlaams\s+minister|viceminister-president|minister-president)[^\n]{{3,200}}(?:\n[^\n]+){{0,2}}?)\s+(?i:antwoord)\s+op\s+(?:schriftelijke\s+)?vraag\s+nr\.?\s*\d+\s+(?:van\s+{DATE.pattern}\s+)?van\s+(?P<who>{_CAPITALS})",
    re.MULTILINE,
)
"""The head of the answer to one."""
_MEMBER = re.compile(rf"(?:(?:het lid|lid|de leden)\s+)?(?P<name>{SURNAME})\s*(?:\((?:beiden\s+)?(?P<party>[^)]{{2,40}})\))?")
_GREETING = re.compile(
    r"^(?:hoogachtend|met (?:vriendelijke|collegiale|hartelijke) groet(?:en)?|namens|was getekend|w\.g\.|de minister|de staatssecretaris)",
    re.IGNORECASE,
)


@cache
def _roles() -> re.Pattern[str]:
    return _one_of(read_list("roles.txt"))


@cache
def _callings() -> re.Pattern[str]:
    """What people are besides: "arts", "filosoof"."""
    return _one_of(read_list("person_nouns.txt"))


def _one_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(map(str.lower, words))}(?!\w)", re.IGNORECASE)


def find_people(text: str, lines: Sequence[Line], skip: set[int], author: str | None = None) -> list[Person]:
    """Everyone behind a document, without doubles, in the order of the text.

    Args:
        text: the document.
        lines: its lines.
        skip: indices of boilerplate lines.
        author: the author that the format's own metadata names.
    """
    head = text[:_HEAD_CHARACTERS]
    people = [*_questioners(head), *_respondents(head), *_in_capitals(head)]
    people += signatures(lines, skip)
    if not any(person.function == AuthorFunction.AUTHOR for person in people):
        people += _bylines(lines, skip)
        if author and re.fullmatch(NAME, author.strip()):
            people.append(Person(author.strip(), AuthorFunction.AUTHOR))
    unique: dict[tuple[str, str], Person] = {}
    for person in sorted(people, key=lambda p: p.start if p.start is not None else len(text)):
        first = unique.setdefault((person.name, person.function), person)
        if first.role is None and first.organisation is None:  # said where the text tells who wrote it
            unique[person.name, person.function] = replace(first, role=person.role, organisation=person.organisation)
    return list(unique.values())


# ------------------------------------------------------------------------------------------------------------------ signatures
def signatures(lines: Sequence[Line], skip: set[int]) -> list[Person]:
    """Authors who sign at the end: "Name, role organisation", "Name - role" with the organisation on the next line."""
    content = [i for i, line in enumerate(lines) if line.words and i not in skip]
    tail = content[-_TAIL_LINES:]
    people: list[Person] = []
    for position, index in enumerate(tail):
        line = lines[index]
        after = lines[tail[position + 1]].words if position + 1 < len(tail) else ""
        before = lines[tail[position - 1]].words if position else ""
        people += _signed_together(line) or _signed(line, after, before)
    return people


_BY = re.compile(rf"^{_BY_WORDS}\s+", re.IGNORECASE)
_NEXT_SIGNED = re.compile(rf"(?:,?\s(?:en|&)|;|,)\s(?={_TITLES}{NAME},\s)")


def _signed_together(line: Line) -> list[Person]:
    """Several authors in one line, each with a role: "Door Els Minne, directeur van ABC, en Jan Maas, voorzitter van DEF"."""
    words = _BY.sub("", line.words.rstrip("."), count=1)
    signed = [_SIGNED_COMMA.match(part) for part in _NEXT_SIGNED.split(words)]
    people = [
        _person(line, match, AuthorFunction.AUTHOR, *_role_and_organisation(match["rest"]))
        for match in signed
        if match and (role := _roles().search(match["rest"])) and _BEFORE_ROLE.fullmatch(match["rest"], 0, role.start())
    ]
    return people if 1 < len(people) == len(signed) else []


_SAYS, _QUOTED = re.compile(r"\b(?:is|was|zegt|heeft)\b"), re.compile(r":\s?[\"“‘'«]")
"""In what is said of somebody, or by them, and is no signature: "Els Minne, CEO: ‘Wij groeien’"."""


_LONGEST_ABBREVIATION = 4
"""Letters up to which capitals after a word that is no given name are no family name."""


def _ends_in_abbreviation(words: str) -> bool:
    """Whether capitals behind another word are likelier an abbreviation or a number: "Uitvoeringstoets UWV", "Bijlage III"."""
    first, *_, last = words.split()
    return len(last) <= _LONGEST_ABBREVIATION and not is_given_name(first)


def _signed(line: Line, after: str, before: str) -> list[Person]:
    words = _BY.sub("", line.words.rstrip("."), count=1)
    match = _SIGNED_COMMA.match(words)
    if match and _roles().search(match["rest"]) and len(words) < 160 and not (_SAYS.search(match["rest"]) or _QUOTED.search(match["rest"])):
        role, organisation = _role_and_organisation(match["rest"])
        if role and not organisation and after and len(after) < 60 and after[:1].isupper() and not _SIGNED_COMMA.match(after):
            organisation = after.rstrip(".,")
        return [_person(line, match, AuthorFunction.AUTHOR, role, organisation)]
    if (match := _SURNAME_IN_CAPITALS.match(words)) and not _ends_in_abbreviation(words):
        person = _person(line, match, AuthorFunction.AUTHOR, None, None)
        return [replace(person, name=_as_name(person.name))]
    match = _NAME_ALONE.match(words)
    if match and _roles().match(match["name"]):
        return []  # "Minister van Asiel"
    if match and after and len(after) < 90 and (role_at_start := _roles().match(after)) is not None:
        role, organisation = _role_and_organisation(after[role_at_start.start() :].rstrip("."))
        return [_person(line, match, AuthorFunction.AUTHOR, role, organisation)]
    if match and before and _GREETING.match(before):
        role = before if _roles().search(before) else None
        return [_person(line, match, AuthorFunction.AUTHOR, role.rstrip(",") if role else None, None)]
    return []


_WORKS_AT = re.compile(r"(?P<role>(?:[a-zà-ÿ-]+\s){0,3}?[a-zà-ÿ-]{4,})\s(?:aan|bij|van)\s(?:de\s|het\s)?(?P<organisation>[A-ZÀ-Ý].+)")
"""Any other work for an organisation: "jeugdarts bij GGD Haaglanden"."""
_NO_MORE_OF_IT = re.compile(r",\sover\s|\sin\s(?=[A-Z][a-zà-ÿ]+\sen\s[a-z])|,?\sen\s(?=(?:[a-zà-ÿ-]+\s){1,3}(?:van|bij|aan|voor)\s)")
"""Behind an organisation, where it is and what else the person is: "de universiteit | in Gent en voormalig directeur van ABC"; and what is talked about."""


_FIELD_FIRST = re.compile(r"[a-zà-ÿ][a-zà-ÿ ]+,\s(?:aan\s)?(?:de\s|het\s)?(?P<organisation>[A-ZÀ-Ý].+)")
"""The field of a chair before where it is: "hoogleraar economie van de | welvaartsstaat, Universiteit Utrecht"."""
_FORMER = frozenset({"gewezen", "toenmalig", "voormalig"})
"""Before a function that somebody no longer has."""


def _role_and_organisation(text: str) -> tuple[str | None, str | None]:
    """Split "gedelegeerd bestuurder UNIZO Limburg" into role and organisation."""
    text = one_line(text).strip(" ,.")
    found = list(_roles().finditer(text))
    if not found:
        work = _WORKS_AT.fullmatch(text)
        return (work["role"], work["organisation"]) if work else (None, text or None)
    end = found[0].end()
    tail = text[end:]
    # the role goes on while its words are in lower case and no preposition starts the organisation
    more = re.match(r"(?:\s+(?!aan\b|bij\b|van\b|voor\b|namens\b)[a-zà-ÿ-]+(?!\w))+", tail)
    if more:
        end += more.end()
        tail = text[end:]
    organisation = re.sub(r"^\s*(?:[,(]|[-–—])?\s*(?:(?:aan|bij|van|voor|namens)\s+)?(?:de\s+|het\s+)?", "", tail).strip(" )")
    organisation = _NO_MORE_OF_IT.split(organisation, maxsplit=1)[0]
    if (field := _FIELD_FIRST.match(organisation)) and (at := text.rfind(field["organisation"])) > end:
        end, organisation = end + len(text[end:at].rstrip(" ,")), field["organisation"]
    before = text[: found[0].start()].strip(" ,-–")
    if before in _FORMER:
        return text[:end].strip(), organisation or None
    if before:
        return text[found[0].start() : end].strip(), organisation or before
    return text[:end].strip(), organisation or None


def _person(line: Line, match: re.Match[str], function: AuthorFunction, role: str | None, organisation: str | None) -> Person:
    start = line.start + line.text.index(match["name"])
    return Person(match["name"], function, role, organisation, start, start + len(match["name"]))


_IN_PERSON = re.compile(
    rf"^(?P<names>{NAME}(?:(?:,|,?\sen)\s{NAME}){{0,4}})\s(?:schreef|schreven|schrijft|schrijven)\s(?:dit|op\spersoonlijke\stitel|deze)\b"
)
"""A line that says who wrote, and as whom: "Els Minne en Jan Maas schrijven op persoonlijke titel"."""


def _bylines(lines: Sequence[Line], skip: set[int]) -> Iterable[Person]:
    content = [i for i, line in enumerate(lines) if line.words and i not in skip]
    signing: set[str] = set()
    for index in [*content[:8], *content[-4:]]:
        match = _BYLINE.match(lines[index].words) or _IN_PERSON.match(lines[index].words)
        if match:
            for name in re.finditer(NAME, match["names"]):
                signing.add(name.group())
                role, organisation = _role_and_organisation(match["rest"]) if match.groupdict().get("rest") else (None, None)
                start = lines[index].start + lines[index].text.index(name.group())
                yield Person(name.group(), AuthorFunction.AUTHOR, role, organisation, start, start + len(name.group()))
    at_edges = [*content[:_EDGE_LINES], *content[_EDGE_LINES:][-_LAST_LINES:]]
    dated = {index for index, following in itertools.pairwise(at_edges) if _DATE_LINE.fullmatch(lines[following].words)}
    last = content[-1] if content else None
    named = [person for index in at_edges if (person := _named_at_edge(lines[index], dated=index in dated, may_introduce=index == last))]
    if len(named) == 1 and (not signing or named[0].name in signing):  # more are a list of who is there
        yield named[0]


_EDGE_LINES, _LAST_LINES = 6, 3
"""Lines at the start and the end of a text among which one names its author."""


_BEFORE_ROLE = re.compile(r"(?:(?:de|een)\s)?(?:(?!(?:aan|bij|door|geen|met|niet|nooit|over|tegen|van|voor)\s)[\wà-ÿ-]+\s){0,2}")
"""What may stand before a role: "Vlaams", "de nieuwe"; not "tegen het plan van de"."""


def _is_person(name: str) -> bool:
    """Whether a name begins with a given name, an initial or a word that the language does not have: "De Raad van" is none."""
    first = name.split()[0]
    return "." in first or is_given_name(first) or (first.casefold() not in {"de", "het", "een"} and kind(fold(first)) in {"", PROPER_NOUN})


_LIVES_OR_WORKS = re.compile(r"[a-zà-ÿ-]{5,}\s(?:bij|in|op|te)\s(?:de\s|het\s)?[A-Z]")
"""What the last line says of the author: "schapenhouder in Dwingeloo"."""


def _named_at_edge(line: Line, *, dated: bool, may_introduce: bool = False) -> Person | None:
    """The author in a line that says who it is: "Els Minne, directeur van ABC", "12 mei 2020 - Els Minne", "Els Minne is directeur van ABC.".

    A line ``dated`` by the next one may hold nothing but the name; one that ``may_introduce``, the last, any work or place of somebody.
    """
    bare = _AROUND.sub("", line.words)
    words = next((without for date in _DATE_BESIDE if (without := date.sub("", bare)) != bare), bare)
    may_be_alone = words != bare or dated
    match = (_NAME_ALONE.match(words) if may_be_alone else None) or _SIGNED_COMMA.match(words) or _INTRODUCED.match(words)
    if match is None or not words.startswith(match["name"]) or not _is_person(match["name"]):
        return None
    rest = match.groupdict().get("rest")
    if rest and _QUOTED.search(rest):
        return None
    if rest and match.re is _INTRODUCED and (_callings().match(rest) or (may_introduce and _LIVES_OR_WORKS.match(rest))):
        return _person(line, match, AuthorFunction.AUTHOR, rest.rstrip("."), None)
    if rest and not ((role_at := _roles().search(rest)) and _BEFORE_ROLE.fullmatch(rest, 0, role_at.start())):
        return None
    role, organisation = _role_and_organisation(rest.rstrip(".")) if rest else (None, None)
    return _person(line, match, AuthorFunction.AUTHOR, role, organisation)


# -------------------------------------------------------------------------------------------------------- parliamentary papers
def _questioners(head: str) -> Iterable[Person]:
    asked = next((match for pattern in _ASKED if (match := pattern.search(head))), None)
    if asked:
        yield from _members(asked["who"], asked.start("who"))
    for pattern in (_ASKED_BE, _ASKED_FL, _ASKED_IN_BULLETIN):
        for found in pattern.finditer(head):
            party = found.groupdict().get("party")
            for name in re.finditer(NAME, found["who"]):
                start = found.start("who") + name.start()
                yield Person(
                    one_line(name.group()), AuthorFunction.QUESTIONER, "volksvertegenwoordiger", party, start, start + len(name.group())
                )


def _in_capitals(head: str) -> Iterable[Person]:
    """Who asks and who answers a written question of the Flemish Parliament."""
    asked = _ASKED_IN_CAPITALS.search(head) or _ANSWERED_IN_CAPITALS.search(head)
    if asked:
        who, whom, role = (one_line(asked[group]) for group in ("who", "whom", "role"))
        yield Person(_as_name(who), AuthorFunction.QUESTIONER, "volksvertegenwoordiger", None, *asked.span("who"))
        yield Person(_as_name(whom), AuthorFunction.RESPONDENT, role.lower(), None, *asked.span("whom"))


_INNER_PARTICLES = frozenset({"de", "den", "der", "het", "ten", "ter"})


def _as_name(capitals: str) -> str:
    """A name in capitals as Flemings write it: "EEF VAN DER MINNE" as "Eef Van der Minne"."""
    words = capitals.title().split()
    return " ".join(
        word.lower() if word.lower() in _INNER_PARTICLES and index > 1 and words[index - 1] == "Van" else word
        for index, word in enumerate(words)
    )


def _members(who: str, offset: int) -> Iterable[Person]:
    """Members in "Inge van Dijk (CDA), Vijlbrief (D66) en Patijn (GroenLinks-PvdA)"; "beiden X" gives all before it the party."""
    found = [m for m in _MEMBER.finditer(who) if m["name"] not in {"De", "Het"}]
    parties = [m["party"] for m in found]
    for index in range(len(found) - 2, -1, -1):
        parties[index] = parties[index] or parties[index + 1]
    for match, party in zip(found, parties, strict=True):
        start = offset + match.start("name")
        yield Person(
            one_line(match["name"]), AuthorFunction.QUESTIONER, "Kamerlid", party and one_line(party), start, start + len(match["name"])
        )


def _respondents(head: str) -> Iterable[Person]:
    for match in _ANSWERED.finditer(head):
        start = match.start("name")
        yield Person(
            one_line(match["name"]), AuthorFunction.RESPONDENT, match["role"].lower(), one_line(match["org"]), start, match.end("name")
        )
    for pattern in (_ASKED_BE, _ASKED_FL):
        for match in pattern.finditer(head):
            if match["whom"] is None:
                continue
            role = match["role"] or "minister"
            yield Person(one_line(match["whom"]), AuthorFunction.RESPONDENT, one_line(role), None, match.start("whom"), match.end("whom"))
