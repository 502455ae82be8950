"""Laws by the form of their names: with a date ("wet van 2 augustus 2002"), a number ("Verordening (EU) 2016/679"), or as one word ("Woningwet")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from beleidsmijn.language.lexicon import function_words
from beleidsmijn.notation.dates import DAY, MONTH, YEAR
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, OTHER, VERB, kind
from beleidsmijn.notation.glue import GLUED_ON
from beleidsmijn.notation.names import NO_END
from beleidsmijn.notation.prefilter import Prefiltered
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.packaged import read_list

_ACT = (
    r"(?:[Pp]rogramma|[Bb]ijzondere |[Gg]ewone |[Oo]rganieke )?[Ww]et|[Kk]oninklijk [Bb]esluit|KB|[Mm]inisterieel [Bb]esluit|MB|[Dd]ecreet|[Oo]rdonnantie|"
    r"[Bb]esluit van de (?:Vlaamse|Waalse|Brusselse(?: Hoofdstedelijke)?) [Rr]egering|[Ww]etboek"
)
_OPENS_TITLE = r"(?:betreffende|inzake|houdende|tot|over|ter|op de|op het|met betrekking tot|aangaande|waarbij)"
_IN_TITLE = r"(?:[^.;:()\n?!,\"“„]|\n(?!\s*\n))"
_LISTED = rf"(?:,\s(?:de|het)\s{_IN_TITLE}{{3,60}}){{1,4}}\sen\s(?:de|het)\s{_IN_TITLE}{{3,80}}"
_ADDED = rf"(?:,\s(?:alsook|alsmede|evenals)\s{_IN_TITLE}{{6,120}})?"
_TITLE = re.compile(rf"\s+{_OPENS_TITLE}\s+{_IN_TITLE}{{6,240}}(?:{_LISTED})?{_ADDED}")
_WHOLE = re.compile(r"[.;:()\n?!,\"“„]|$")
_ARTICLE = re.compile(r"(?P<before>[\wà-ÿ-]+)\s+(?:de|het|een)\b")
_PARTICIPLE = "nde"
"""Ends words that a title goes on after: "houdende de", "betreffende het"."""
_RELATIVE = re.compile(r"\b(?:die|dat|waar\w+|welke)\b")
_NUMBER = r"(?:\((?:EU|EG|EEG)\)\s*)?(?:nr\.?\s*)?\d{2,4}/\d{2,4}(?:/(?:EU|EG|EEG|JBZ|CE|EC))?"
_OF_A_YEAR = r"(?:\s(?:19|20)\d\d(?![\d-]))?"
_DATED = rf"(?:\s+van\s+{DAY}\s+{MONTH}\s+{YEAR})?"


@cache
def _dated() -> Prefiltered:
    return Prefiltered(re.compile(rf"\b(?:{_ACT})(?:\s\([IVX]+\))?(?:\s+van)?\s+{DAY}\s+{MONTH}\s+{YEAR}"))


@cache
def _patterns() -> tuple[Prefiltered, ...]:
    general = "|".join(read_list("general_laws.txt"))
    codes = "|".join(re.escape(code).replace(r"\ ", r"\s+") for code in read_list("law_codes.txt"))
    function = "|".join(word.capitalize() for word in sorted(function_words()))
    return tuple(
        Prefiltered(re.compile(pattern))
        for pattern in (
            rf"\b(?:[A-Za-z-]+)?(?:[Rr]ichtlijn|[Vv]erordening|[Bb]esluit|[Kk]aderbesluit)\s+{_NUMBER}",
            rf"(?<=\b[Dd]e\s)wet(?:\s(?!(?:{function})\b)[A-ZÀ-Ý][a-zà-ÿ]{{3,}}){{1,2}}\b",
            rf"(?<![.?!]\s)(?<!^)\b(?:Europese\s|[A-Z]{{2,4}}-|e-)?[A-Z][a-zà-ÿ]{{4,}}(?:wet|wetboek|besluit|decreet|verdrag|verordening|richtlijn)\b{_OF_A_YEAR}",
            rf"(?<=\bde\s)(?!(?:{general})wet)[a-z]{{5,}}wet\b{_DATED}|\bwet\s+op\s+(?:de|het)\s+[a-zà-ÿ]{{6,}}(?:\s+(?:van|der)\s+[a-z]{{6,}})?",
            r"\b(?:(?:[Kk]limaata|[Aa])kkoord|[Oo]vereenkomst|(?:(?:Aanvullend|Eerste|Tweede|Derde|Vierde)\s)?(?:[Vv]erdrag|[Cc]onventie))\s+van\s*(?:[A-Z]\w+\s)?[A-Z]\w+",
            rf"\b(?:Burgerlijk|Strafrechtelijk|Gerechtelijk|[Ss]ociaal [Ss]traf)\s?[Ww]etboek\b{_DATED}|\b[Ww]etboek\s+(?i:{codes})\b|\bWetboek\s+van\s+[A-Z]\w+",
            r"\b[Rr]ijkswet\s+op\s+(?:de|het)\s+[A-Za-zà-ÿ]{5,}|(?<=\bBoek\s\d\s)BW(?![\w-])|(?:(?<=\d\s)|(?<=\d[a-z]\s)|(?<=\d[a-z][a-z]\s))(?:BW|Sr|Sv|Rv)(?![\w-])|\bB\.?W\.?(?=,?\s[Bb]oek\s\d)",
            r"\bAlgemene\s+[Ww]et\s+(?:bestuursrecht|gelijke\s+behandeling|inzake\s+rijksbelastingen)|\bAlgemene\s+[Vv]erordening\s+[Gg]egevensbescherming\b",
        )
    )


OF_ARTICLE = (
    r"\b(?:[Aa]rtikel(?:en)?|[Aa]rt\.)\s(?=\d)(?:[^.;?!\n]|(?<=\d)\.(?=\d)){0,70}?"
    r"(?:\d[a-z]{0,2}|[Ll]id|leden|alinea|volzin|aanhef|onder(?:deel)?\s[a-z0-9]{1,2}),?\s(?:van\s(?:de|het)\s)?"
)
"""What stands before the law that an article is of."""
_BY_ARTICLE = Prefiltered(
    re.compile(
        rf"{OF_ARTICLE}(?P<law>(?![IVXLC]+\b|E[EGU]+\b)[A-Z][A-Za-z]{{0,6}}[A-Z][A-Za-z]{{0,4}}(?:\s(?:[A-Z]{{2,4}}|(?:19|20)\d\d))?)(?![\w/-])"
    )
)
"""An abbreviation that has articles: "artikel 8, tweede lid, van de WWM", "artikelen 2.2 en 5.3 WVW 1994", "artikel 4 WVO BES"."""


@cache
def _goes_on() -> re.Pattern[str]:
    """Where the sentence goes on after a title: at its verb, at "te" before one, or at the next law."""
    return re.compile(
        rf"(?<!\ben)(?<!\bvan)(?<!\bmet)(?<!\bdoor)\s+(?:te\s+[a-z]+en\b|en\s+(?:de|het)\s+(?:{_ACT})\s+van\s+\d|en\s+(?:is|was|wordt|werd|heeft|geldt)\b|(?:{'|'.join(read_list('predicate_verbs.txt'))})\b)"
    )


def find_laws(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the laws that a stretch of text names, longest first at a place; they may overlap."""
    yield from dated_laws(text)
    for pattern in _patterns():
        for match in pattern.finditer(text):
            yield match.start(), with_closing_bracket(text, match.start(), match.start() + len(match.group().rstrip()))
    for match in _BY_ARTICLE.finditer(text):
        yield match.span("law")


def with_closing_bracket(text: str, start: int, end: int) -> int:
    """Where a name ends in which a bracket opens that closes right behind it: "richtlijn (2019/944)"."""
    return end + (text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end))


def dated_laws(text: str) -> Iterator[Span]:
    """Laws with their dates and titles: "wet van 2 augustus 2002 betreffende ..."."""
    for match in _dated().finditer(text):
        yield match.start(), _end_of_title(text, match.start(), match.end())


_OF = re.compile(r"\b(?:aan|bij|door|in|op|tot|van|voor)\s(?:de\s|het\s)?\Z")


def is_part_of_law(text: str, span: Span, laws: Spans) -> bool:
    """Whether a name is one of the title of a law: "wet van 4 maart 2007 over het statuut van de | Nationale Bank"."""
    return any(start < span[0] and span[1] <= end for start, end in laws.overlapping(span)) and bool(
        _OF.search(text, max(0, span[0] - 12), span[0])
    )


def _end_of_title(text: str, start: int, dated: int) -> int:
    """Where the title that follows the date of a law ends; the date's own end if none follows or its end is not in sight."""
    match = _TITLE.match(text, dated)
    if not match:
        return dated
    title = match.group()
    ends = [article.end("before") for article in _ARTICLE.finditer(title) if not _governs(article["before"])]
    # the verb of a relative clause belongs to the title: "de vergoedingen die worden toegekend"
    ends += [verb.start() for verb in _goes_on().finditer(title) if not _belongs(title, verb)]
    if ends or _WHOLE.match(text, match.end()):
        name = _without_adverbs(_NOT_ITS.sub("", title[: min(ends, default=len(title))].rstrip()))
        return dated + _last_verb(name, infinitive=_awaits_infinitive(text, start))
    return dated


def end_of_name(text: str, span: Span) -> int:
    """Where a name of a law ends that may be read too far: before the verb that goes on, a sentence glued to it, or words that no name ends with."""
    start, end = span
    name = text[start:end]
    goes_on = next((verb for verb in _goes_on().finditer(name) if not _belongs(name, verb)), None)
    name = _without_adverbs(_NOT_ITS.sub("", name[: goes_on.start()] if goes_on else name))
    name = name[: _last_verb(name, infinitive=_awaits_infinitive(text, start))]
    return start + len(name) if name else end


_LAST_WORD = re.compile(r"\s(?P<word>(?!ge)[a-zà-ÿ]{3,}t)\Z")


_NOMINAL = re.compile(r"\bhet(?:\s(?P<adjective>[a-zà-ÿ]+))?\s*\Z")


def _belongs(title: str, verb: re.Match[str]) -> bool:
    """Whether a verb is one of the title: of a relative clause ("die worden toegekend"), or an infinitive as a noun ("het strafbaar stellen van")."""
    if _RELATIVE.search(title, 0, verb.start()):
        return True
    before = _NOMINAL.search(title, 0, verb.start()) if verb.group().endswith("en") else None
    return before is not None and (before["adjective"] is None or kind(fold(before["adjective"])) == ADJECTIVE)


_ADVERB = re.compile(r"\s(?P<word>[a-zà-ÿ]{2,})\Z")


def _without_adverbs(title: str) -> str:
    """A title without the adverbs before the verb that it was cut at: "de wet van 4 maart 2007 betreffende de politie | onvoldoende"."""
    while (last := _ADVERB.search(title)) and _is_adverb(last["word"]):
        title = title[: last.start()]
    return title


def _is_adverb(word: str) -> bool:
    known = kind(fold(word))
    return known == OTHER or (known == ADJECTIVE and (not word.endswith("e") or word.endswith("voldoende")))


_INFINITIVE = re.compile(r"\s(?P<word>[a-zà-ÿ]{4,}en)\Z")
_MODAL = re.compile(
    r"\b(?:gaan|gaat|kan|kunnen|kunt|mag|moet|moeten|mogen|wens(?:en|t)|wil|willen|wilt|zal|zou|zouden|zullen|zult)\b[^.;:?!\n]{0,60}\Z"
)


def _awaits_infinitive(text: str, start: int) -> bool:
    """Whether the clause before a name has a verb that an infinitive comes after: "de regering wil de wet van 2 mei 2003 | aanpassen"."""
    return _MODAL.search(text, max(0, start - 80), start) is not None


def _last_verb(title: str, *, infinitive: bool) -> int:
    """Where a title ends: before the verb of the sentence that it stands in ("de wet van 4 maart 2007 betreffende de politie | loopt")."""
    last = _INFINITIVE.search(title) if infinitive else None
    last = last or _LAST_WORD.search(title)
    return last.start() if last and kind(fold(last["word"])) == VERB and not _RELATIVE.search(title) else len(title)


_NOT_ITS = re.compile(rf"{GLUED_ON}|\s+van\s+toepassing\b.*\Z|,?\s(?:alsook|alsmede|evenals)\Z|{NO_END}")


def _governs(word: str) -> bool:
    """Whether an article may follow a word in one phrase: a preposition or conjunction, no noun ("inzake justitie | de ...")."""
    return word in function_words() or word.endswith(_PARTICIPLE)
