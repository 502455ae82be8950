"""Facts of the whole document: kind, title, date."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from beleidsmijn.kinds import DocumentKind, SectionKind
from beleidsmijn.notation.dates import DATE, MONTH, MONTHS, WEEKDAY, YEAR, parse_date
from beleidsmijn.notation.names import NAME
from beleidsmijn.packaged import read_rows
from beleidsmijn.readers.base import Block
from beleidsmijn.structure.parts import Line, Part, one_line

_HEAD, _FILE, _SAMPLE = 1500, 300, 60_000
_MAX_TITLE = 250
_FARTHEST_HEADING = 600
"""Code points from the start of a document in which the heading that is its title stands."""
KIND_TEMPERATURE = 1.5
"""Softens the scores to a confidence; set so that a lead of one strong cue (4 points) gives about 0.9."""


# ----------------------------------------------------------------------------------------------------------------------- kind
@cache
def _kind_cues() -> list[tuple[str, float, str, re.Pattern[str]]]:
    return [
        (kind, float(weight), where, re.compile(regex, re.MULTILINE)) for kind, weight, where, regex in read_rows("document_kinds.tsv", 4)
    ]


def document_kind(text: str, parts: Sequence[Part], *, signed: bool, web_page: bool) -> tuple[DocumentKind, float]:
    """Kind of a document and how sure that is (0 to 1).

    Args:
        text: the document.
        parts: its sections; questions, answers and turns tell most.
        signed: whether someone signs it with a role.
        web_page: whether it was saved from the web; most such pages are news.
    """
    scores: dict[str, float] = defaultdict(float)
    low = text[:_SAMPLE].lower()
    views = {"file": low[:_FILE], "head": low[:_HEAD], "text": low, "title": low[:_FILE]}
    for kind, weight, where, pattern in _kind_cues():
        if pattern.search(views[where]):
            scores[kind] += weight
    counts = {kind: sum(part.kind == kind for part in parts) for kind in (SectionKind.QUESTION, SectionKind.ANSWER, SectionKind.TURN)}
    if counts[SectionKind.TURN] >= 3:
        scores["parliamentary_debate"] += 4
    elif counts[SectionKind.ANSWER]:
        scores["parliamentary_answer"] += 5
        scores["parliamentary_question"] -= 2
    elif counts[SectionKind.QUESTION] >= 2:
        scores["parliamentary_question"] += 4
    if not counts[SectionKind.ANSWER]:
        scores["parliamentary_answer"] -= 3
    if signed and not counts[SectionKind.QUESTION]:
        scores["opinion"] += 2
    if web_page:
        scores["news"] += 1.5
    best = max(sorted(scores), key=lambda kind: scores[kind])
    # a kind without any sign counts as well, or a single weak sign would look like certainty
    total = sum(math.exp((scores.get(kind, 0.0) - scores[best]) / KIND_TEMPERATURE) for kind in DocumentKind)
    return DocumentKind(best), round(1 / total, 2)


# ---------------------------------------------------------------------------------------------------------------------- title
_NO_TITLE = re.compile(
    rf"^(?:(?:ah|kv)\b.*|\d{{4}}z\d+.*|nr\.? ?\d+.*|\(?(?:ingezonden|ontvangen) .*|(?:[\w’' -]{{2,25}},\s(?:de\s)?)?{WEEKDAY}?{DATE.pattern}.*|\d+|geachte .*|betreft:?|datum:?.*|d\.?d\.? \d.*|parl\. st\. .*"
    r"|bijlagen?(?! \w{1,3} (?:[-–:] |(?:\w+ ){4})).*|(?-i:(?:van|aan) .*)|vergadering van .*|(?:europese commissie|vlaams parlement)\s[-–]\s.*|op vraag nr.*|vlaams minister van.*|.{2,30}\s[-–|]\s(?:column|commentaar|nieuws|nieuwsbericht|opinie(?:stuk)?|persbericht|persmededeling|standpunt)|(?:vergaderjaar .*)?vragen gesteld door de leden.*|regering gegeven antwoorden|.*met de daarop door de|aan de voorzitter.*|bezorgen.*|antwoord:?|postbus.*"
    r"|schriftelijke vraag(?: nr\.? .{1,40})?|statenstuk .*|raadsstuk .*|kabinet van .*|vraag nr.*|persbericht(?: \S+)?|(?:nieuws|nieuwsbericht|persbericht)\s[-–|]\s.*|anp persportaal|belga(?:press)?|https?:.*|door .*|van:.*|aan:.*"
    r"|(?:eerste|tweede) kamer der staten-generaal\s?\d?|vergaderjaar .*|\d{2} \d{3}(?: .{0,8})?|kst-.*|issn.*|(?:eind|tussen)?rapport|advies|beleids(?:brief|nota)|column|nota|opinie(?:stuk)?|standpunt|['’]s-gravenhage \d{4}|officiële uitgave.*|open brief|achtergrond|analyse|commentaar|essay|interview|reportage|memorie van toelichting|persmededeling.*)$",
    re.IGNORECASE,
)
_OF_A_SECTION = re.compile(
    r"(?:\d|(?:aanleiding|achtergrond|context|inhoud(?:sopgave)?|inleiding|introductie|leeswijzer|(?:management)?samenvatting|vooraf|voorwoord)\b)",
    re.IGNORECASE,
)
"""A heading of the first section, and not of the document, whose title stands before it in plain letters."""
_NO_METADATA_TITLE = re.compile(
    r"\bkenmerki?\s\S*\d|\.(?:docx?|indd|odt|pdf|pptx?)$|^(?:microsoft word\b|naamloos|untitled|document\s?\d*$)", re.IGNORECASE
)
"""What programs put where the title of a document should be."""
_MARKDOWN_HEADING = re.compile(r"#+\s+")
_BY = re.compile(rf"\s+[Dd]oor\s{NAME}$")
_BY_NEXT = re.compile(r"(?:[a-z]+d\s)?door\s(?:[a-zà-ÿ-]+\s){0,3}[A-ZÀ-Ý]")
_SITTING = re.compile(r"van\s+\w+dag\s+\d")
_FRONT_TITLE = re.compile(r"^(?:title|titel):\s*[\"']?(.+?)[\"']?\s*$", re.IGNORECASE | re.MULTILINE)
_PARLIAMENT_TITLE = re.compile(
    r"(?:^|\n)\s*((?:Vragen van (?:het|de) (?:lid|leden)|Antwoord(?:en)? (?:op|van)|Beantwoording)\b.{15,700}?)\s*(?=\(ingezonden|\(ontvangen|\n\s*\n|\.\s*\n|\n\s*(?:Vraag )?1\b|$)",
    re.DOTALL,
)
_BULLETIN_TITLE = re.compile(
    r"\s*(?:DO\s\d+\s*\n\s*)?Vraag\snr\.?\s*[\d/-]+\svan\s(?:de\sheer|mevrouw)\b[^\n:]{20,300}:[ \t]*\n[ \t]*([A-Z][^\n]{4,200}?)[ \t]*\n"
)
"""The subject of a written question below its heading, in the bulletin of the Belgian Chamber."""
_LETTER_TITLE = re.compile(
    r"(?:^|\n)[ \t]*(?:betreft|onderwerp|B E T R E F T)[ \t]*:?[ \t]*\n?[ \t]*(\S.{5,240}?)[ \t]*(?:\n[ \t]*\n|\n|$)", re.IGNORECASE
)
_LONG_LINE_TITLE = re.compile(r"\s*([A-Z][^\n]{20,260}?)(?:\s{5,}|\s+BEZORGEN)")
_LONG_LINE_SUBJECT = re.compile(
    r"(?:betreft|BETREFT|B E T R E F T)\s+(\S.{15,260}?)(?:\s{3,}|\s+U ?W\s+K|\s+O ?N ?S\s+K|\s/\s|\s+Geachte)", re.DOTALL
)
"""Text that lost its line ends: the title stands before a gap, or after "betreft"."""


def document_title(text: str, lines: Sequence[Line], skip: set[int], blocks: Sequence[Block], metadata: Mapping[str, str]) -> str | None:
    """Title of a document on one line, or None if it has none."""
    if metadata.get("title") and not _NO_METADATA_TITLE.search(metadata["title"]):
        return one_line(metadata["title"])
    front = _FRONT_TITLE.search(text[:_HEAD]) if text.startswith("---") else None
    if front:
        return one_line(front[1])
    asked = _PARLIAMENT_TITLE.search(text[:4000])
    bulletin = _BULLETIN_TITLE.match(text[:_HEAD])
    if bulletin:
        return _cut(one_line(bulletin[1]).rstrip("."))
    if asked and (asked.start() < _FARTHEST_HEADING or not asked[1].startswith("Antwoord van minister")):
        return _cut(re.sub(r"(?<=[a-z»”’])\d{1,2}$", "", one_line(asked[1])))
    long_line = (_LONG_LINE_TITLE.match(text[:400]), _LONG_LINE_SUBJECT.search(text[:3000]))
    named = next((match[1] for match in long_line if match and not _NO_METADATA_TITLE.search(match[1])), None)
    if named and len(lines[0].text) > 1000:
        return _cut(one_line(named))
    subject = _LETTER_TITLE.search(text[:3000])
    if subject:
        return _cut(one_line(subject[1]))
    headings = [(block.start, one_line(text[block.start : block.end])) for block in blocks if block.kind == "heading"]
    titles = [heading for start, heading in headings if start < _FARTHEST_HEADING and not _NO_TITLE.match(heading)]
    words = next((heading for heading in titles if not _is_letterhead(heading)), "") or next(iter(titles), "")
    only = words[:1].isdigit() and sum(heading[:1].isdigit() for _, heading in headings) == 1  # what a sitting was about
    if words and (only or not _OF_A_SECTION.match(words)):
        return _cut(words)
    return _first_heading(lines, skip) or _cut(words) or None


@cache
def _bodies() -> tuple[str, ...]:
    return ("ministerie", "parlement", "senaat", "staten", *(noun for noun, *_ in read_rows("organisation_heads.tsv", 3) if len(noun) > 2))


_LETTERHEAD_WORDS = 7
_SHORT_FORM = re.compile(r"\s\([A-Z][A-Za-z-]{1,8}\)\Z")
_SMALL = frozenset({"de", "der", "het", "van", "voor"})
_ABBREVIATION = re.compile(r"[A-Z]{2,8}")


def _is_letterhead(words: str) -> bool:
    """Whether a line holds nothing but the name of a body, as on the front of its reports: "Algemene Rekenkamer", "SERV"."""
    names = _SHORT_FORM.sub("", words).split()
    if not 0 < len(names) <= _LETTERHEAD_WORDS or not all(name[0].isupper() or name in _SMALL for name in names):
        return False
    return any(name.casefold().endswith(_bodies()) for name in (*names[:2], names[-1])) or bool(_ABBREVIATION.fullmatch(words))


def _first_heading(lines: Sequence[Line], skip: set[int]) -> str | None:
    """The first line that may be a title; the name of a body alone if nothing else is there."""
    content = [(i, line) for i, line in enumerate(lines[:60]) if line.words and i not in skip]
    letterhead = None
    for index, line in content[:10]:
        words = _BY.sub("", re.sub(rf"\s+{_SITTING.pattern}.*$", "", one_line(line.text.split("\t")[0])))
        words = _MARKDOWN_HEADING.sub("", words, count=1)
        if _NO_TITLE.match(words):
            continue
        following = lines[index + 1].words if index + 1 < len(lines) else ""
        if words.isupper() and following.casefold().startswith("vlaams minister"):
            continue
        if letterhead is None and _is_letterhead(words):
            letterhead = words
            continue
        if letterhead and _OF_A_SECTION.match(words):
            break
        return _as_title(words, lines, index, alone=len(content) == 1) or letterhead
    return letterhead


_TWO_SENTENCES = re.compile(r"[A-ZÀ-Ý][^.?!]{2,80}[?!] [A-ZÀ-Ý][^.?!:;,]{8,100}")
_LONGEST_OF_TWO = 140
"""Title and subtitle on one line: "Hype of hulp? Wat ziekenhuizen ons leren"."""


def _as_title(words: str, lines: Sequence[Line], index: int, *, alone: bool) -> str | None:
    """A line as a title, or None if it is a sentence of the text."""
    stands_apart = index + 1 < len(lines) and not lines[index + 1].words
    if stands_apart and len(words) <= _LONGEST_OF_TWO and _TWO_SENTENCES.fullmatch(words):
        return words
    if stands_apart and len(words) <= 160 and words.endswith(("'", "’", "”", '"', "»", "?", "!")):
        return words
    if 4 < len(words) <= _MAX_TITLE and not re.search(r"[.;:,]$", words.rstrip("’'”\" ")) and not re.search(r"[.!?] [A-Z]", words[:-10]):
        return _with_second_line(words, lines, index)
    if re.fullmatch(r"(?:[^.]{2,80}\. - )?[^.]{8,160}\.", words) and stands_apart and not alone:
        return words.rstrip(".")
    return None


def _with_second_line(words: str, lines: Sequence[Line], index: int) -> str:
    """A title that runs over two lines: the first is long and the next starts in lower case."""
    following = lines[index + 1].words if index + 1 < len(lines) else ""
    if (
        len(words) > 40
        and following[:1].islower()
        and not _SITTING.match(following)
        and not _BY_NEXT.match(following)
        and len(following) < 90
        and not following.endswith(".")
    ):
        return f"{words} {following}"
    return words


def _cut(title: str) -> str:
    title = title.strip(" :;,")
    if len(title) <= 500:
        return title
    return title[:500].rsplit(" ", 1)[0]


# ----------------------------------------------------------------------------------------------------------------------- date
_ANSWERED_ON = re.compile(rf"(?:\(\s*ontvangen|\bantwoord ontvangen op)\s+{WEEKDAY}?({DATE.pattern})\s*[):]", re.IGNORECASE)
_ASKED_ON = re.compile(rf"\(\s*ingezonden\s+{WEEKDAY}?({DATE.pattern})\s*\)", re.IGNORECASE)
_ANSWER_OF = re.compile(
    rf"\bAntwoord\s+van\s+de\s+(?:vice-)?(?:eerste)?(?:minister|staatssecretaris)[^.;]{{0,200}}?\s+van\s+({DATE.pattern}),?\s+op\s+de\s+vraag",
    re.IGNORECASE,
)
"""As the Belgian Chamber heads its answers: "Antwoord van de minister van Mobiliteit van 18 maart 2025, op de vraag nr. 214"."""
_DATED = re.compile(
    rf"(?:\b(?:datum(?:\s(?:\w*vergadering|besluit|publicatie))?|(?:vergader|publicatie)datum|d\s?a\s?t\s?u\s?m|gepubliceerd(?: op)?|published_date|publication|voorgesteld|date|van \w*dag|dd\.?|d\.d\.)\s*:?\s*[\"']?|(?:^|\n)\s*[’'A-Z][\w\s’'-]{{2,25}},\s*(?:de\s)?){WEEKDAY}?({DATE.pattern})",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(rf"^{WEEKDAY}?{DATE.pattern}\.?(?:\s*[|·–-].{{0,60}})?$", re.IGNORECASE)
_PUBLISHED = re.compile(rf"(?:verscheen|gepubliceerd|verschenen).{{0,60}}?({DATE.pattern})", re.IGNORECASE)
_SIGNED_ON = re.compile(
    rf"\b(?:gedaan|getekend|ondertekend|opgemaakt)\s(?:in\s[a-z]+voud\s)?(?:ondertekend\s)?te\s[^.,\n]{{2,40}},?\s(?:d\.d\.|op)\s({DATE.pattern})",
    re.IGNORECASE,
)
_DATE_AT_END = re.compile(rf"[*_]?[A-Z].{{3,60}}\s{WEEKDAY}?{DATE.pattern}$", re.IGNORECASE)
"""A title or byline with the date behind it."""
_MONTH_LINE = re.compile(rf"^(?P<month>{MONTH})\s+(?P<year>{YEAR})$", re.IGNORECASE)

_MONTH_AT_END = re.compile(rf"[A-Z][^.?!]{{3,80}},\s(?P<month>{MONTH})\s(?P<year>{YEAR})", re.IGNORECASE)
"""A line below the title that ends in a month: "Beleidsnota van de raad, juni 2025"."""


def document_date(text: str, lines: Sequence[Line], skip: set[int], metadata: Mapping[str, str]) -> str | None:
    """ISO date of a document: the day of the answer, of the letter, of publication. None if it states none."""
    head = text[:4000]
    for pattern in (_ANSWERED_ON, _ANSWER_OF, _ASKED_ON):
        match = pattern.search(head)
        if match:
            return _iso(match[1])
    match = _DATED.search(text[:2500])
    if match:
        return _iso(match[1])
    content = [line for i, line in enumerate(lines) if line.words and i not in skip]
    for line in [*content[:12], *content[-8:]]:
        if _DATE_LINE.match(line.words):
            return _iso(line.words)
        month = _MONTH_LINE.match(line.words)
        if month:
            return _iso_month(month)
    month = next((match for line in content[:4] if (match := _MONTH_AT_END.fullmatch(line.words))), None)
    if month:
        return _iso_month(month)
    dated = next((line.words for line in content[:3] if _DATE_AT_END.match(line.words)), None)
    if dated:
        return _iso(dated)
    if metadata.get("date"):
        return metadata["date"]
    signed = _SIGNED_ON.search(text, max(0, len(text) - _HEAD))
    if signed:
        return _iso(signed[1])
    match = _PUBLISHED.search(head)
    return (_iso(match[1]) if match else None) or metadata.get("created")


def _iso_month(month: re.Match[str]) -> str:
    return f"{month['year']}-{MONTHS[month['month'].rstrip('.').casefold()]:02d}"


def _iso(text: str) -> str | None:
    match = DATE.search(text)
    return parse_date(match) if match else None
