"""What a share or a measure is of where only its sentence says it: the subject, what changed, what so many do."""

from __future__ import annotations

import re
from functools import cache

from beleidsmijn.language.lexicon import general_nouns, likely_kind
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NAME, NOUN, OTHER, kind
from beleidsmijn.notation.municipalities import municipalities
from beleidsmijn.numbers.change_words import nouns_of_change
from beleidsmijn.numbers.counted import ABOUT, CountedNoun, counted_after, noun_before, whole_after
from beleidsmijn.numbers.exclusions import FOLLOWED
from beleidsmijn.numbers.measured import AFTER_PREPOSITION, IN_BRACKETS, PARTS, named_in_front, time_nouns
from beleidsmijn.numbers.units import unit_named
from beleidsmijn.packaged import read_list

_BARE_PARTS = frozenset({"deel", "gros", "helft", "meerderheid", "merendeel"})
"""Those that tell nothing if it is not said of what."""


@cache
def _observed() -> re.Pattern[str]:
    """What stands between somebody who sees or tells a change, and how large it is: "de politie zag een stijging van 25 %"."""
    verbs = "|".join(read_list("observing_verbs.txt"))
    return re.compile(rf"\s(?:{verbs})\s(?:[\w-]+\s){{0,5}}?[\w-]*(?:{'|'.join(nouns_of_change())})\s(?:van|met)\s{ABOUT}[+-]?\s?$")


_CHANGE_OF = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:van|in)\s+(?=[a-zà-ÿA-Z])")


def _changed(text: str, sentence: int, start: int) -> CountedNoun | None:
    """What a change before the number is of: "de verwachte daling van de emissies is 4 procent"."""
    for match in reversed(list(_CHANGE_OF.finditer(text, sentence, start))):
        if match["noun"].casefold().endswith(nouns_of_change()):
            whole = whole_after(text, match.end("noun"))
            return whole if whole and whole.end <= start and whole.lemma not in time_nouns() else None
    return None


_TO_CHANGE = re.compile(r"\s*(?:%|procent)\s+te\s+[a-zà-ÿ]+en\b")
_BY_DOING = re.compile(r"\b(?:door|om|zonder)\s+(?:de|het|hun|zijn|haar|onze|alle)(?=\s[a-z])")


def _changed_on_purpose(text: str, sentence: int, start: int, end: int) -> CountedNoun | None:
    """What somebody changes by a share: "door het aantal branden in die wijk met 30 % te verminderen"."""
    doing = list(_BY_DOING.finditer(text, sentence, start)) if _TO_CHANGE.match(text, end) else []
    noun = counted_after(text, doing[-1].end()) if doing else None
    noun = noun and (_whole_of(text, noun) or noun)
    return noun if noun and noun.end <= start else None


_DETERMINED = re.compile(
    r"(?:(?P<preposition>\b(?:aan|bij|binnen|boven|door|in|met|na|naar|om|onder|op|over|per|sinds|te|tegen|tot|tijdens|uit|van|vanaf|volgens|voor|zonder|der|rond|ondanks|dankzij)\s+)(?:al\s)?)?"
    r"\b(?:de|het|een|hun|zijn|haar|onze|ons|uw|mijn|dit|deze|(?-i:Die)|alle|elke)\s",
    re.IGNORECASE,
)
_COPULA = re.compile(r"\s*(?:%|procent)\s+(?:zijn|waren|was|is|betreft|betreffen|betrof|betroffen)\s(?=[a-z])")


_MORE_PAID = re.compile(r"\s*(?:%|procent)\s+(?:meer|minder)\b")
_PAYS = re.compile(r"\b(?:betaa?l|kost|krijg|ontvang|verdien)\w*\b")
"""Around how much more money somebody pays or gets, which is a share of that money and of nothing named: "een vakman verdient 7 procent meer"."""


def subject_of(text: str, sentence: int, start: int, end: int) -> CountedNoun | None:
    """What a share is of where nothing else says it, the subject: "De kmo-index is in het derde kwartaal met 0,39 % gestegen", "29 % waren beslissingen".

    Args:
        text: the text.
        sentence: where the sentence starts.
        start: where the number starts.
        end: where the number ends.
    """
    copula = _COPULA.match(text, end)
    if copula and (noun := counted_after(text, copula.end() - 1)):
        return noun
    if _MORE_PAID.match(text, end) and _PAYS.search(text, sentence, start):
        return None
    changed = _changed(text, sentence, start) or _changed_on_purpose(text, sentence, start, end)
    if changed:
        return changed
    if FOLLOWED.search(text, sentence, end + 1):
        return None
    if signed := signed_in_brackets(text, sentence, start):
        return signed
    bracketed = IN_BRACKETS.search(text, max(sentence, start - 60), start)
    if bracketed and bracketed["noun"].casefold() in PARTS:
        noun = named_in_front(text, start, end)
        return None if noun and noun.lemma in PARTS else noun  # "het overgrote deel (71%)", "de helft (58%)"
    if (
        bracketed
        and not (_OF_TIME.search(bracketed["noun"]) or bracketed["noun"] in municipalities() or unit_named(bracketed["noun"]))
        and not AFTER_PREPOSITION.search(text[max(0, bracketed.start() - 60) : bracketed.start()])
        and not _MOST.fullmatch(bracketed["noun"])
        and (bracketed["noun"].islower() or bracketed.start("noun") == sentence)  # "TikTok (72 %)"
    ):
        return noun_before(text, bracketed.end("noun"))
    clause = max((match.end() for match in _CLAUSE.finditer(text, sentence, start)), default=sentence)
    return _nearest_phrase(text, clause, start) or (None if _WE.search(text, sentence, start) else _nearest_phrase(text, sentence, start))


def signed_in_brackets(text: str, sentence: int, start: int) -> CountedNoun | None:
    """What changed by a share with its sign in brackets: "door hogere kosten (+6,5 %)", "mode (-34 %), schoenen (-41 %)"."""
    bracketed = IN_BRACKETS.search(text, max(sentence, start - 60), start) if text[start - 1] in "+-−–" else None
    if bracketed is None or bracketed["noun"].casefold() in time_nouns() or unit_named(bracketed["noun"]):
        return None
    return noun_before(text, bracketed.end("noun"))


_MOST = re.compile(r"[a-zà-ÿ]+st")
"""Not what a share in brackets is of, but how it compares: "in Zeeland stegen de prijzen het minst (7 %)"."""
_OF_TIME = re.compile(r"(?:dag|dagen|jaar|jaren|maand|maanden|uren|uur|week|weken)\Z")
_WE = re.compile(r"(?:[,:;–]\s(?:[^,:;–]*\s)?|\b(?:als|dat|of|omdat|zodat)\s)(?:ik|we|wij)\s[^,:;–]*\Z")
"""The subject of a clause, which is none of what another is about: "de studie is helder: we halen maar 38 %"."""
_CLAUSE = re.compile(r"[,:–]\s|\b(?:dat|om|omdat|terwijl|waarbij|waardoor|zodat|en|maar)\s", re.IGNORECASE)


_IN = re.compile(r"\sin(?:\s(?:de|het|alle))?(?=\s[a-z])")


def _whole_of(text: str, noun: CountedNoun) -> CountedNoun | None:
    """What a part is of: "het aandeel van de vrouwen", "het percentage verloren cheques"."""
    if noun.lemma not in PARTS:
        return None
    directly = counted_after(text, noun.end)
    whole = whole_after(text, noun.end)
    if whole and whole.text[0].isupper() and (within := _IN.match(text, whole.end)):
        return counted_after(text, within.end())  # "het aandeel van Europa in de proeven"
    return whole or (directly if directly and likely_kind(fold(directly.text)) == NOUN else None)


def _nearest_phrase(text: str, begin: int, start: int) -> CountedNoun | None:
    """The noun phrase nearest before the number that no preposition governs."""
    for phrase in reversed(list(_DETERMINED.finditer(text, begin, start))):
        if phrase["preposition"]:
            continue
        noun = counted_after(text, phrase.end() - 1)
        if (
            noun is None
            or noun.end > start
            or noun.lemma in _ADDRESSED
            or noun.lemma in time_nouns()
            or noun.lemma.endswith(nouns_of_change())
        ):
            continue
        if noun.text[0].isupper() and (
            _CAPITAL.search(text, phrase.end(), noun.start) or (_NAME_GOES_ON.match(text, noun.end) and not kind(fold(noun.text)))
        ):
            continue  # "de Nationale Bank", "het Ostara Symphony Ensemble"
        if noun.text.isupper() and (_SAYS_THAT.match(text, noun.end) or kind(fold(noun.text)) in {"", NAME}):
            continue  # "het CPB becijferde dat er 0,1 procent", "het CBS kwam op 41 procent uit"
        if not kind(fold(noun.text)) and noun.text.endswith("st") and text.endswith("het ", 0, noun.start):
            continue  # "scoren het slechtst"
        if kind(fold(noun.text)) in {ADJECTIVE, OTHER} and (noun.text.endswith("st") or not text[noun.end : start].strip()):
            continue  # "een kleine 9 %", "is het hoogst in"
        if _observed().search(text, noun.end, start) or _aims().match(text, noun.end, start):
            return None
        whole = _whole_of(text, noun)
        if whole is None and noun.lemma in _BARE_PARTS:
            continue  # "het grootste deel, 58 procent"
        return whole if whole and whole.end <= start else noun
    return None


_SAYS_THAT = re.compile(r"\s[a-zà-ÿ]+(?:t|de|den|te|ten|en)\sdat\b")


@cache
def _aims() -> re.Pattern[str]:
    """What one does who has no part in a share: "de richtlijn mikt op 80 procent", "de provincie draagt 50 % bij"."""
    return re.compile(rf"\s(?:[a-zà-ÿ-]+\s){{0,3}}?(?:{'|'.join(read_list('aiming_verbs.txt'))})\b")


_ADDRESSED = frozenset({"heer", "mevrouw", "minister", "staatssecretaris"})
"""Who speaks, before what is said: "De heer Peeters: ...", "de minister zegt toe dat 90 %"."""
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý]")
_NAME_GOES_ON = re.compile(r"\s[A-ZÀ-Ý]")


_QUANTIFIED = re.compile(
    r"\b(?:(?:de|het|een)\s+)?(?:meeste|meerderheid van(?: de| het| onze)?|meer|minder|veel|weinig|sommige|slechts enkele|aandeel|percentage)\s(?=[a-zà-ÿ])",
    re.IGNORECASE,
)
_OPEN_BRACKET = re.compile(r"\([^()]*$")


_THAN_GROUP = re.compile(r"\bdan\s(?P<noun>[a-zà-ÿ-]+)\s\(\s?$")


def group_in_front(text: str, sentence: int, start: int) -> CountedNoun | None:
    """Whom a share in brackets is of that others are compared with: "meisjes (41 %) meer dan jongens (26 %)"."""
    group = _THAN_GROUP.search(text, sentence, start)
    noun = noun_before(text, group.end("noun")) if group else None
    return noun if noun and noun.lemma != noun.text else None


def quantified_in_front(text: str, sentence: int, start: int) -> CountedNoun | None:
    """What a share in brackets is of, if its clause says it of so many: "de meeste kmo's vinden de weg niet (58 %)", "meer kopers zien het (52% vs 59%)".

    Args:
        text: the text.
        sentence: where the sentence starts.
        start: where the number starts.
    """
    bracket = _OPEN_BRACKET.search(text, sentence, start)
    if bracket is None:
        return None
    for match in reversed(list(_QUANTIFIED.finditer(text, sentence, bracket.start()))):
        noun = counted_after(text, match.end() - 1)
        if noun and noun.end <= bracket.start() and lemma_of_noun(noun.text) not in general_nouns():
            return noun
    return None


_MEASURES = re.compile(r"\b(?:is|was|waren|zijn|bedraagt|bedroeg|bedragen|duurt|duurde)\b")
_FROM_OR_TO = re.compile(rf"\b(?:van|tot|naar|met|op|per|boven|onder|binnen)\s+(?:de\s+|het\s+)?{ABOUT}$", re.IGNORECASE)
_ONLY_A_YEAR = re.compile(r"\D*(?:\b(?:19|20)\d\d\b\D*)?")
_FARTHEST_MEASURE = 80


def subject_of_measure(text: str, sentence: int, start: int) -> CountedNoun | None:
    """What a measure is of, if a verb of being so much stands near: "was de productie van olie 44 PJ"."""
    begin = max(sentence, start - _FARTHEST_MEASURE)
    verb = _MEASURES.search(text, begin, start)
    if verb is None or _FROM_OR_TO.search(text, begin, start) or not _ONLY_A_YEAR.fullmatch(text, verb.end(), start):
        return None
    return _nearest_phrase(text, begin, start)
