"""Millions without a currency that are euro all the same, by what stands around them: "trekt 111 miljoen uit", "een tekort van 1,3 miljard".

The words are data: ``money_nouns.tsv``, ``priced_nouns.txt``, ``paying_verbs.txt``, ``counted_in_billions.txt``.
"""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.notation.dates import MONTH
from beleidsmijn.numbers.counted import counted_after
from beleidsmijn.numbers.numerals import Numeral
from beleidsmijn.packaged import read_list, read_rows

_NOTHING_COUNTED = re.compile(
    r"\s+(?:aan|daarvan|hiervan|extra|bijkomend|structureel|jaarlijks|minder|meer|terug|hoger|lager|duurder|goedkoper|positief|negatief|bij|exclusief|inclusief|of \d|vrij|beschikbaar|dat|die|en (?:dat|de|die|haar|het|hun|zijn|[A-ZÀ-Ý][\w’'-]*)|per|voor|in|van|uit|naar|op|is|was|wordt|werd|worden|kost|[a-z]{3,}eert|uitgetrokken|vrijgemaakt|toegekend|toegezegd|nodig)\b"
    r"|\s*[.,;:?!()]"
)
_OF_MONEY = re.compile(
    r"€|\beuro\b|\bgeld\b|\bkost\b|(?:reserves?\b|belasting|premies?\b|subsidie|toelage|budget|uitgaven|bezuinig|begroting|investering|krediet|waarborg)"
)

_MONEY_ITSELF = re.compile(
    r"\s+aan\s+(?:[a-zà-ÿ]+\s)?[a-zà-ÿ-]*(?:belasting|bestelling|bijdrage|boete|budget|contract|deposito|dividend|dotatie|hypothe|inkomsten|investering|kapitaal|krediet|lening|middelen|obligatie|opdrachten|premie|schuld|spaargeld|steun|subsidie|toelage|uitgaven|uitkering|winst)"
)
"""What millions "aan" are money whatever stands around: "1.400 miljard aan riskante leningen"."""
_MOST_TONS = 100
"""From ten million on, nobody says it in hundreds of thousands."""
_TON_OF_MONEY = re.compile(
    r"(?:€|\beuro|bonus|boete|budget|huizen|hypothe|inkomens?\b|kost|loon|lonen|salaris|schuld|subsidie|vermogen)", re.IGNORECASE
)
"""What is said of money before "drie ton": a hundred thousand euro each, in the Netherlands."""


def is_ton_of_money(text: str, numeral: Numeral, end: int) -> bool:
    """Whether a number of "ton", which ends at ``end``, is of money: "een boete van drie ton"."""
    few = numeral.magnitude == 1 and numeral.value < _MOST_TONS
    said = few and _TON_OF_MONEY.search(text, max(0, numeral.start - 120), numeral.start)
    return bool(said and _NOTHING_COUNTED.match(text, end))


def _money_nouns(place: str) -> str:
    """Regular expression of the nouns of ``data/money_nouns.tsv`` that stand before or after an amount."""
    return "|".join(noun for noun, where in read_rows("money_nouns.tsv", 2) if where in {place, "both"})


@cache
def _money_that_follows() -> re.Pattern[str]:
    """What cannot be counted itself: "600 miljoen pre-toetredingssteun"."""
    return re.compile(rf"\s+(?:[a-zà-ÿ]+e\s|extra\s)?[a-zà-ÿ-]*(?:{_money_nouns('after')})(?![\w-])")


_BILLION = 10**9
"""From here on what counts nothing is money: few other things are so many, and those are named."""
_FAR = 1500
"""Code points around billions within which something else is named that there are billions of."""


@cache
def _billions_of_another() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_list('counted_in_billions.txt'))})\b", re.IGNORECASE)


_ABOUT = r"(?:(?:bijna een|maar liefst|meer dan|minder dan|ongeveer|circa|zo[’']n|ruim|bijna|minstens|maximaal)\s)?"


@cache
def _amount_of() -> re.Pattern[str]:
    """What millions are euro of if nothing else is counted: "de bijkomende steun van 15 miljoen moet ..."."""
    return re.compile(
        rf"(?:{_money_nouns('before')})\s(?:(?:(?:gemoeid|mee gemoeid|op|verbonden)\s)?van|(?:boven|onder|tot|vanaf)(?:\sde)?)\s{_ABOUT}(?:[\d,.]+\s(?:à|tot)\s)?$"
    )


@cache
def _priced() -> re.Pattern[str]:
    """Before what something is estimated at, or comes to: "raamt de kostprijs van de lijn op | 3 miljoen"."""
    nouns = "|".join(read_list("priced_nouns.txt"))
    links = "op|naar|richting|tot|bedraagt|bedroeg|beloopt|beliep|is|was"
    estimates = r"(?:begroot|becijfert|becijferde|raamt|raamde|schat|schatte|taxeert|taxeerde)\s(?:dat|dit)\sop"
    what = rf"\b[a-zà-ÿ]*(?:{nouns})\svan\s[\d,.]+\s(?:miljoen\s|miljard\s)?naar|\b[a-zà-ÿ]*(?:{nouns})\b[^.;:?!\d]{{0,60}}\s(?:{links})|\b(?i:{nouns}):|\b{estimates}"
    return re.compile(rf"(?:{what})\s(?:[\d,.]+\s(?:à|tot)\s)?{_ABOUT}$")


_COMPARED = re.compile(r"\s(?:hoger|lager|duurder|goedkoper)\b")
_EACH_YEAR = re.compile(r"\sper\s(?:jaar|kwartaal|maand)\s?[,.;)]")
"""After what something costs beside its name: "de kosten van de verkeersleiding, 4,5 miljoen | per jaar, wil doorberekenen"."""
_COMES_TO = re.compile(r"\s(?:bedra(?:agt|gen)|bedroeg(?:en)?|belo(?:open|opt|pen)|beliep(?:en)?)\b")
"""After what a price or debt comes to in a clause whose verb closes it: "dat de kosten over 40 jaar 12,4 miljard | bedragen"."""


@cache
def _priced_anywhere() -> re.Pattern[str]:
    """In the clause of how much more something costs: "de kosten voor Jeugdzorg 1,4 miljoen | hoger zijn"."""
    return re.compile(rf"\b[a-zà-ÿ]*(?:{'|'.join(read_list('priced_nouns.txt'))})\b(?:[^.;:?!\d]|(?:in|over|tot|tegen)\s\d+)*\Z")


_PAID = re.compile(
    r"\s(?:op\stafel|bovenop)\b|\sin\s(?:te\s)?(?:investeren|pompen|steken|stoppen)\b|\s(?:te\s)?(?:investeren|pompen|steken|stoppen)\sin\b"
    r"|\s(?:(?:(?:daar|er|hier)?voor|al|extra|nog)\s){0,2}(?:(?:is|kan|kunnen|moet|moeten|was|waren|werd|werden|wordt|worden|zal|zijn|zou|zouden|zullen)\s)?(?:te\s)?(?:bezuinigen|besparen|bijdra(?:gen|agt)|investe(?:ren|ert)|kosten|lenen|opha(?:len|alt)|ophaalde(?:n)?|opbrengt|opbrengen|opbracht(?:en)?|oplever(?:en|t|de)|uittrek(?:ken|t)|vrijma(?:ken|akt)|(?:per\s(?:jaar|maand)\s)?kost(?:te|ten)?|aangevraagd|beschikbaar|begroot|bespaard|bezuinigd|gerekend|gereserveerd|geïnvesteerd|toegekend|toegezegd|uitgetrokken|vrijgemaakt|bedoeld|bekostig(?:en|t)|betaalt|vergoed(?:en|t)?|bestemd|besteed|betaald|financier(?:en|t)|gestort|uitbetaald|uitgegeven|uitgekeerd|vastgelegd)\b"
)
_IN_A_FUND = re.compile(r"\s(?:dat|die)\s[^.;:?!]{0,40}\b(?:in|uit)\s(?:de|dit|het)\s[\w-]*(?:begroting|budget|fonds|pot)\b", re.IGNORECASE)
"""Where millions lie that are euro: "de 5 miljard | die nog in het Klimaatfonds zit"."""
_PAYS_WITH = (
    rf"(?:in\s(?:{MONTH}|(?:19|20)\d\d|[A-ZÀ-Ý][\w’'-]+)\s|(?:met|volgens)\s(?:de\s|het\s)?[A-ZÀ-Ý][\w’'-]+\s)?"
    r"(?:(?:het|kabinet|minister|regering|overheid|ik|we|wij|dit|er|nog|eens|jaarlijks|extra|nu|daarvoor|hiervoor|zo|volgend|vorig|jaar)\s){0,3}"
)


@cache
def _pays() -> re.Pattern[str]:
    """A verb whose object millions are: "investeert | 13 miljoen", "trekt daarvoor | 111 miljoen"."""
    return re.compile(rf"\b(?:{'|'.join(read_list('paying_verbs.txt'))})\s{_PAYS_WITH}{_ABOUT}$")


_SEPARATED = (
    re.compile(
        r"\b(?:doe(?:n|t)|dra(?:agt?|gen)|droeg(?:en)?|ga(?:f|ven|at|an)|ge(?:eft|ven)|komt|komen|kwam(?:en)?|ken(?:de|den|nen|t)|legt?|leggen|maa?kt?(?:e|en)?|tr(?:ekt?|ekken|ok|okken)|keert?|keerde(?:n)?)\b[^.;:?!]{0,80}\Z"
    ),
    re.compile(r"\s(?:euro\s)?(?:bij|toe|uit|vast|vrij|(?:terug\s)?naar)\b"),
)
"""Around what is paid by a verb that stands apart: "gaf in vijf jaar | 213 miljoen | uit aan", "kende 57 miljoen toe"."""
_FOR_THAT = (
    re.compile(rf"\b(?:[Dd]aar|[Hh]ier)\s(?:is|was|komt|zijn)\s(?:(?:nu|nog|al|inmiddels)\s)?{_ABOUT}\Z"),
    re.compile(r"\svoor\b"),
)
"""Around what something costs or gets: "Daar is nu | 50 miljoen | voor"."""
_PLANNED = re.compile(rf"(?:fonds|plan|pot|programma|project|regeling)\s\({_ABOUT}\Z")
"""Before what something costs in brackets: "Van het cybersecurityplan (20 miljoen per jaar)"."""
_SO_MANY = re.compile(rf"\b(?:zijn|waren)\s(?:dat|het)\ser\s{_ABOUT}\Z")
"""Before how many there are of what was counted before: "per jaar zijn dat er | bijna 10 miljoen"."""


_THINGS = re.compile(r"\b[Hh]et aantal\s(?!.*(?:€|\beuro\b))(?:[^.;:?!]|\.(?=\d))*\Z", re.DOTALL)
"""In the clause of a number of things: "het aantal oproepkrachten groeide met 132.000 tot | 1,05 miljoen"."""


def means_money(text: str, numeral: Numeral, end: int) -> bool:
    """Forms such as "7,4 miljard aan subsidies": millions that count nothing, near amounts in euro, are euro.

    Args:
        text: the text.
        numeral: the number.
        end: where it ends, with what still belongs to it.
    """
    before = max(0, numeral.start - 120), numeral.start
    if numeral.magnitude < 10**6 or _SO_MANY.search(text, *before) or _THINGS.search(text, *before):
        return False
    if _money_that_follows().match(text, end):
        return True
    if _PLANNED.search(text, max(0, numeral.start - 40), numeral.start) and _NOTHING_COUNTED.match(text, end):
        return True
    if _amount_of().search(text, max(0, numeral.start - 60), numeral.start):
        return counted_after(text, end) is None
    if _PAID.match(text, end) or _IN_A_FUND.match(text, end):
        return True
    if any(
        after.match(text, end) and ahead.search(text, max(0, numeral.start - 90), numeral.start) for ahead, after in (_FOR_THAT, _SEPARATED)
    ):
        return True
    priced = _priced().search(text, max(0, numeral.start - 90), numeral.start)
    if _COMPARED.match(text, end) or _COMES_TO.match(text, end) or _EACH_YEAR.match(text, end):
        priced = priced or _priced_anywhere().search(text, max(0, numeral.start - 90), numeral.start)
    if priced or _pays().search(text, max(0, numeral.start - 60), numeral.start):
        return bool(_NOTHING_COUNTED.match(text, end)) or counted_after(text, end) is None
    if numeral.magnitude >= _BILLION and not _billions_of_another().search(text, max(0, numeral.start - _FAR), end + _FAR):
        return counted_after(text, end) is None
    if not _NOTHING_COUNTED.match(text, end):
        return False
    around = max(0, numeral.start - 300), end + 300
    return bool(_MONEY_ITSELF.match(text, end) or _OF_MONEY.search(text, *around))
