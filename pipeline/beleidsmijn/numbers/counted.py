"""What a number counts: the noun it stands before, or the whole that a share is of.

Measured on UD Dutch, the first noun to the right over adjectives finds the head of a counting numeral in 95% of the cases where
the head stands to the right. What a word is mostly used as tells noun from adjective (`language.lexicon`); of unknown words the form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from beleidsmijn.language.lexicon import ends_as_noun, function_words, is_noun, likely_kind, peoples
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.notation.dates import MONTHS
from beleidsmijn.notation.fold import fold
from beleidsmijn.notation.forms import ADJECTIVE, NAME, NOUN, OTHER, VERB, kind
from beleidsmijn.notation.words import TEENS, TENS, UNITS, parse_words
from beleidsmijn.numbers.change_words import is_verb_of_change

_BRACKETS = r"\([^\W\d_]+-?\)(?=\w)|\((?:[A-Z]{2,6}|!|[a-zà-ÿ-]+e(?:(?:,|\s(?:en|of))\s[a-zà-ÿ-]+e)*)\)\s+"
"""What stands in brackets before a word and is no part of it: "(kandidaat-)lidstaten", "(EU) landen", "(kleine en grote) bedrijven"."""
_WORD = re.compile(
    rf"(?:{_BRACKETS})?(?P<word>(?:(?<=\s)\.(?=[a-z]{{2,}}-[a-z]))?[^\W\d_][\w’'-]*(?:\([a-z]{{1,4}}\)[a-zà-ÿ]+)?)|[.,;:?!()«»“”\"\[\]/]|\d[\d.,]*|\S"
)
_MAX_WORDS = 6
_OF = re.compile(
    r"(?:\s*(?:van|der|aan(?!\s(?:de\s(?:beurt|macht|orde|slag)|het\s(?:werk|woord))\b))|,\svan(?=\s(?:de|het|alle)\s)|\s+(?:te\s+)?(?:besparen|bezuinigen|korting)\s+op)(?:\s+|(?<=van)(?=(?:de|het|deze|alle)\s))(?:(?:de|het|alle|onze|hun|zijn|haar|die|deze|dit|uw|al|een|elke?|iedere?|ons|totale?|het totale?|in totaal|jaarlijks|maandelijks)\s+)*",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s?\(\s?(?:(?:bijna |circa |ca\. |ongeveer |ruim )?\d[\d.,]*\s?(?:%|procent)\s?|waaronder [^()\n]{2,40})\)")
"""The same share in figures, or some of those meant: "meer dan de helft (55 %) van de vrije beroepen", "14 (waaronder Malta) van de 27 lidstaten"."""
_VERB_BEFORE_OF = re.compile(r"\s+(?P<word>(?:ver|uit)[a-z]+en)(?=\s+van\s)")
"""Verbs of being a part of: "27 % vertegenwoordigen van het totale bedrag"."""
_ADJECTIVE_LIKE = re.compile(
    r"(?:[a-zà-ÿ]{3,}e(?<!ie)(?<!ente)(?<!ekte)(?<!ode)(?<!lasse)(?<!eenheide)|[A-Z][a-zà-ÿ]+se|extra|ander|meer|eigen|gratis|meest|best|minder|online|open|totaal|[a-zà-ÿ]+end)$"
)
"""An inflected adjective ends in -e; nouns in -ie, -ente, -ekte and -ode do too and are left alone."""

_PREDICATE = re.compile(
    r"(?:lijk|isch|baar|zaam|loos)$|^(?:aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weg)?ge[a-zà-ÿ]{3,}(?:d|t)$|[a-z]{3}eert$"
)
"""Adjectives and participles without an ending stand alone, and verbs ("reserveert") are none: no noun follows."""

_NEXT_ITEM = re.compile(r"\n[^\n:=.;?!]{1,60}[:=][ \t](?:€ ?)?\d")
"""The next line, where it is an item of a list: "Antwerpen: 120", "Limburg: 80"."""
_SURELY_NOUN = re.compile(r"[a-zà-ÿ]{3,}[kpt]jes?|[A-Z][\w-]*[’']s")
"""Diminutives, and several of a name: "de F-16's"."""
_STRONG_PARTICIPLE = re.compile(r"[a-zà-ÿ]*ge[a-zà-ÿ]{3,}en")
_PARTICIPLE_IN_EN = re.compile(
    r"(?:aan|af|bij|dood|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|vrij|weg)?ge[a-zà-ÿ]{3,}en(?<!ingen)"
)
"""A strong participle that no list knows, alone or separable: "doodgebeten"."""
_CAPITAL_ADJECTIVE = re.compile(r"[A-Z][a-zà-ÿ]+(?<!se)(?<!sche)(?<!le)(?<!talige)")
"""An adjective with a capital that is of no country, people or body: a heading or sentence begins ("naar 125.000 Recente trends")."""
_NUMBER_WORDS = rf"(?:(?:{'|'.join(UNITS)})[eë]n)?(?:{'|'.join(TENS)})|" + "|".join(
    word for word in (*UNITS, *TEENS, "honderd", "duizend") if word != "een"
)
ABOUT = (
    r"(?:(?:ruim|bijna|circa|ca\.|ongeveer|gemiddeld|maar liefst|slechts|amper|nauwelijks|zowat|pakweg|naar schatting|minstens|hooguit|zelfs|nog|minder dan|meer dan|respectievelijk|maximaal|minimaal|zo[’']n|(?:in )?totaal)"
    r"\s+){0,2}"
)
"""Words before a number that say how near it is to the true one."""
NUMBER = rf"{ABOUT}(?:\d[\d.]*|{_NUMBER_WORDS})\s+"
"""A number that stands before the noun that is looked for: "zes van de acht kmo's", "12 van de bijna 40 landen"."""
_NUMBER = re.compile(NUMBER)
_AGED = re.compile(r"\d{1,3}-?(?:\s(?:tot|tot en met|t/m|en)\s\d{1,3})?-?(?:jarigen|plussers|minners)\b")
_NEXT_WORD = re.compile(rf"[ \u00a0]*\n?[ \u00a0]*(?<=\s)(?:[«“\"‘]|{_BRACKETS})?\.?(?P<word>[^\W\d_][\w’'-]*)")
_FINITE = re.compile(r"(?:aan|af|in|mee|om|op|over|toe|uit|voor)[a-zà-ÿ]{2,}(?<!ch)t|[a-zà-ÿ]{3,}[kpsx]ten(?<!isten)|[a-zà-ÿ]{3,}[lnr]den")
"""A form of a verb that no list knows: "dat er 2,3 opbrengt", "1,4 miljard boekten"."""
_NAME_BEFORE_NOUN = re.compile(r"(?:\s[A-Z][\w’'-]*){0,3}\s(?P<noun>[a-zà-ÿ][\w’'-]*)")
_PEOPLES = ("ers", "anen")
"""Endings of names of peoples, in the plural: "Nederlanders", "Afghanen"."""
_BESIDE_ONE = frozenset({"enkel", "enkele", "extra", "meer", "minder", "pro", "zo'n", "zo’n"})
_OR_MORE = re.compile(r"(?:of|en) (?:meer|meerdere|beide|enkele)\b")
_LATELY = frozenset({"beide", "enkele", "meer", "meerdere", "hierna", "hierboven", "hieronder", "onlangs", "pas", "reeds"})
_MODIFIER = re.compile(
    r"(?:(?:al|momenteel|nu|reeds|thans)\s+)?(?:in|door|op|voor|met|bij|uit)\s+(?:(?!en\b|of\b|die\b|dat\b)[\w’'-]+\s+){1,4}?(?:(?=(?:[a-zà-ÿ]*ge[a-zà-ÿ]+|(?:ver|be|ont|onder|her|er)[a-zà-ÿ]+)(?:de|te|en)\s+[^\W\d_])|zijnde\s+)"
    r"|(?:(?:nader|nog|later|zelf)\s+)?te\s+[a-zà-ÿ]{3,}en\s+(?=[a-zà-ÿ])"
    r"|(?:nog\s(?:altijd|steeds)\s)?(?:nog\s)?(?:niet(?:\slanger|\smeer)?|altijd|steeds)\s(?=(?!alle\s|beide\s|deze\s)[a-zà-ÿ-]{3,}e\s[a-zà-ÿ])"
    r"|(?:(?:geheel|volledig)\s(?:of|dan wel)\s(?:deels|gedeeltelijk)|al dan niet|min of meer)\s(?=[a-zà-ÿ])"
)
"""What stands before the noun: a phrase with a participle ("de in België ontwikkelde toepassingen"), something to be done ("één nader te bepalen dag"), whether so ("nog niet behandelde klachten"), how far ("geheel of gedeeltelijk arbeidsongeschikten")."""
_DOMAIN = re.compile(r"\A\.[a-z]+-")
"""Before what is of a domain: ".be-|domeinen"."""
_LEAST_VERB = 6
"""Letters of a verb that is taken to be glued to the noun before it; shorter ones are parts of compounds."""
_WITH_MARK = re.compile(r"[a-zà-ÿ]{4,}\d{1,2}")
"""A word with the mark of a footnote glued to it."""
_LAST_WORD = re.compile(r"[^\W\d_][\w’'-]*(?=\Z)")


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The counted words, their place, and the lemma of the head."""

    text: str
    start: int
    end: int
    lemma: str


def counted_after(text: str, end: int) -> CountedNoun | None:
    """The first noun after ``end`` over adjectives and adverbs, within the clause."""
    seen = 0
    after_adjective = False
    for match in _WORD.finditer(text, end, min(len(text), end + 120)):
        word = match["word"]
        if word is None:
            if match.group() in "«“\"‘'" and (seen == 0 or after_adjective):
                continue
            if match.group() == "," and text[match.start() - 1] == "-":
                continue  # "E-, F- en G-woningen"
            return None
        if "\n\n" in text[end : match.start()] or _NEXT_ITEM.match(text, match.start() - 1):
            return None
        seen += 1
        if seen > _MAX_WORDS:
            return None
        if after_adjective and (word in {"en", "of"} or (word in {"de", "het"} and _joined(text, match.start()))):
            continue  # "één brede en flexibele applicatie", "twaalf app- en gsm-aanbieders", "de Belgische en de Franse ambassadeurs"
        if seen == 1 and (word in _BESIDE_ONE or (word in {"of", "en"} and _OR_MORE.match(text, match.start()))):
            continue  # "13,8 meer mensen", "een of meer departementen"
        if seen <= 2 and word in _LATELY:
            continue  # "een van de hierna genoemde diensten"
        if word.endswith("-"):
            after_adjective = True
            continue
        decision = _decide(text, match, after_adjective=after_adjective)
        if decision is True:
            return counted_noun(word, match.start("word"))
        if decision is None:
            return None
        after_adjective = word.endswith(("e", "d", "t")) or kind(fold(word)) == ADJECTIVE
    return None


def _joined(text: str, start: int) -> bool:
    """Whether what starts here is joined to what is before it."""
    return text.endswith((" en ", " of "), 0, start)


def _decide(text: str, match: re.Match[str], *, after_adjective: bool) -> bool | None:
    """True: the noun; False: go on to the next word; None: no noun follows."""
    word = _DOMAIN.sub("", match["word"])
    if len(word) == 1 or word.casefold() in function_words() or parse_words(word):
        return None  # the t of "15 t/m 29" too, and "in plaats van 3 één groot project"
    known = kind(fold(word)) or kind_of_parts(word)
    following = _NEXT_WORD.match(text, match.end())
    next_word = following["word"] if following else None
    more = next_word is not None and next_word.casefold() not in function_words()
    if next_word and _says_how(word, known, next_word):
        return False
    if known == ADJECTIVE and (more or (next_word in {"en", "of"} and not after_adjective)) and not _begins_sentence(word, next_word):
        return False
    if known == VERB and more and next_word is not None and is_noun(next_word):
        return False  # "geholpen ondernemers"
    attribute = after_adjective and _ATTRIBUTE.search(text, max(0, match.start() - 30), match.start("word"))
    if known == NOUN or (known in {"", None, NAME} and _SURELY_NOUN.fullmatch(word)) or (known == VERB and attribute and _is_plural(word)):
        return True
    if known == ADJECTIVE and _begins_sentence(word, next_word):
        return None
    if word[0].isupper() and word.endswith(_PEOPLES):
        return True  # "1 miljoen Nederlanders klachten hebben"
    if not known and more and next_word is not None and is_noun(next_word) and _STRONG_PARTICIPLE.fullmatch(word):
        return False  # "aangekochte diepgevroren producten"
    if known == VERB and more and after_adjective and next_word is not None and ends_as_noun(next_word):
        return False  # "een duidelijk omschreven subgroep"
    if _is_no_noun(word, known, more=more) or _PREDICATE.search(word) or (known == VERB and _ends_as_participle(word)):
        return None
    name = _NAME_BEFORE_NOUN.match(text, match.end()) if word[0].isupper() else None
    if name and is_noun(name["noun"]) and not (word.endswith("en") and lemma_of_noun(name["noun"]) == name["noun"]):
        return False  # "een kwart van de Black Friday kortingen", and not "1.000 Belgen slachtoffer"
    if more and _ADJECTIVE_LIKE.search(word) and (known or not ends_as_noun(word)):
        return False
    if known == OTHER or (known == ADJECTIVE and not word.endswith("er")):
        return None  # "waarvan 4 Europese", "71 positief", and not "één ouder"
    return True


_ATTRIBUTE = re.compile(r"[a-zà-ÿ]{3,}e\s\Z")
"""Before a noun: an adjective or participle that ends as those before a noun do."""


def _is_plural(word: str) -> bool:
    """Whether a verb is also the plural of a noun: "overvallen"."""
    return word.endswith("en") and likely_kind(lemma_of_noun(word)) == NOUN


def _says_how(word: str, known: str | None, next_word: str) -> bool:
    """Whether a word belongs to the next: "de vijftien drukst gebruikte lijnen", "twee totaal verschillende zaken", "het totaal verbruik", "twee Sweep Days"."""
    following = kind(fold(next_word))
    if known != NOUN and word[0].isupper() and not word.endswith(("en", "s")) and next_word.istitle():
        return True
    superlative = not known and word.endswith("st") and next_word.endswith("e") and following in {ADJECTIVE, VERB}
    return superlative or (word == "totaal" and (following == ADJECTIVE or is_noun(next_word)))


def _is_no_noun(word: str, known: str | None, *, more: bool) -> bool:
    """Whether a word has the form of an adjective or verb after which no noun comes: "12 manueel behandeld", "waarvan 12 leegstaan", "27 doodgebeten"."""
    if not known and (_PARTICIPLE_IN_EN.fullmatch(word) or _FINITE.fullmatch(word)) and not ends_as_noun(word):
        return True
    if not known and is_verb_of_change(word):
        return True
    if word.endswith(("ende", "gevend")):
        return known != NOUN and not more
    return not known and word.endswith(("aal", "eel", "ief", "gaan", "slaan", "staan")) and not ends_as_noun(word)


def _begins_sentence(word: str, next_word: str | None) -> bool:
    """Whether an adjective is the first word of a heading or sentence, and no part of a name ("de vier Grote Steden")."""
    return next_word is not None and next_word[0].islower() and bool(_CAPITAL_ADJECTIVE.fullmatch(word))


def kind_of_parts(word: str) -> str | None:
    """What an unknown word is by what it is made of: "ongezond", "door-ontwikkelde", and what extraction broke or glued ("duur-zame", "hetbruto")."""
    if word.startswith("on") and kind(fold(word[2:])) == ADJECTIVE:
        return ADJECTIVE
    if kind(fold(word.replace("-", ""))) == ADJECTIVE or (
        word.startswith(("de", "het")) and kind(fold(word.removeprefix("de").removeprefix("het"))) == ADJECTIVE
    ):
        return ADJECTIVE
    return ADJECTIVE if word.endswith("e") and kind(fold(word.rpartition("-")[2])) in {ADJECTIVE, VERB} else None


def _ends_as_participle(word: str) -> bool:
    """Whether a verb's form is that of a participle without an ending: "besproken", and not "eisen", which are also things."""
    return word.endswith(("d", "t")) or (word.endswith("en") and not is_noun(lemma_of_noun(word)))


_FORM_IN_BRACKETS = re.compile(r"\([a-z]{1,4}\)")
"""Of both sexes: "leid(st)ers"."""


def counted_noun(word: str, start: int) -> CountedNoun:
    """A word that is counted, without what extraction did to it: "beslissin-gen", "devrouwen", "zorgaanbiederscontracteren"."""
    word = word.rstrip("’'")
    mended = _mended(word)
    return CountedNoun(mended, start, start + len(word), lemma_of_noun(_FORM_IN_BRACKETS.sub("", mended)))


def _mended(word: str) -> str:
    joined = word.replace("-", "")
    if _WITH_MARK.fullmatch(word):
        return word.rstrip("0123456789")
    if "-" in word and is_noun(joined):
        return joined
    if kind(fold(word)) or not word.isalpha() or not word.islower() or is_noun(lemma_of_noun(word)):
        return word
    for article in ("de", "het", "een", "van", "deze", "alle"):
        if word.startswith(article) and is_noun(word[len(article) :]):
            return word[len(article) :]
    for cut in range(len(word) - 2, 3, -1):
        if is_noun(word[:cut]) and _is_another_word(word[:cut], word[cut:]):
            return word[:cut]
    return word


def _is_another_word(noun: str, rest: str) -> bool:
    """Whether what follows a noun is a word that was glued to it, and no ending ("gunning|en") or part of a compound ("drempel|bedragen")."""
    if is_noun(rest) or is_noun(lemma_of_noun(rest)):
        return False
    if rest in function_words():
        return rest != "en" or noun.endswith(("s", "en"))
    known = kind(fold(rest))
    return len(rest) >= _LEAST_VERB and (known == VERB or (not known and rest.endswith("eren") and noun.endswith(("s", "en"))))


_NO_THINGS = frozenset({"euro", "miljard", "miljoen", "procent"})
"""What is measured in, and counts nothing: "6,9 miljard (+ 7,2 procent)"."""


def noun_before(text: str, end: int) -> CountedNoun | None:
    """The noun that ends right at ``end``: of "hun omzet met 80 %" or "kleine ondernemingen (22 %)", the word before what links it."""
    match = _LAST_WORD.search(text, max(0, end - 40), end)
    word = match.group().casefold() if match else ""
    if match is None or word in function_words() or word in _NO_THINGS:
        return None
    if likely_kind(fold(match.group())) != NOUN and match.group() not in peoples():
        return None
    if not kind(fold(match.group())) and _PREDICATE.search(match.group()):
        return None  # "waren uitgeprocedeerd (25,5 %)"
    return counted_noun(match.group(), match.start())


_OWNED = re.compile(r"\b(?:elk|voor)\s(?:de\s|een\s|één\s)?(?:[a-zà-ÿ]+|\d[\d.,]*\s?(?:%|procent))\Z")
"""Before whose share something is: "voor de helft | van Shell"."""


def whole_after(text: str, end: int, *, of_shares: bool = True) -> CountedNoun | None:
    """What a share is of: "91% van de ondernemers"; a number of things "aan" somebody counts something else ("waarvan 12 aan kmo's")."""
    bracket = _IN_BRACKETS.match(text, end)
    end = bracket.end() if bracket else end
    verb = _VERB_BEFORE_OF.match(text, end)
    if verb and kind(fold(verb["word"])) == VERB:
        end = verb.end()
    match = _OF.match(text, end)
    if not match or (not of_shares and match.group().lstrip().startswith(("aan", ","))):
        return None
    aged = _AGED.match(text, match.end())
    if aged:
        return CountedNoun(aged.group(), aged.start(), aged.end(), aged.group())
    number = _NUMBER.match(text, match.end())
    noun = counted_after(text, after_modifier(text, number.end() if number else match.end()))
    to_whom = match.group().lstrip().startswith("aan")
    if noun and noun.text[0].isupper() and (to_whom or _OWNED.search(text, max(0, end - 40), end)):
        return None  # "voor de helft van Shell", "elk een derde van Gent", "verkocht 39 % aan PMV": whose, and not of what
    if noun and (noun.text in MONTHS or (noun.text[0].isupper() and _is_in_a_name(text, match.end(), noun))):
        return None  # "20 % van juni tot augustus", "120 van de Vrije Universiteit"
    if noun and noun.lemma == "aantal":
        return counted_after(text, noun.end) or noun  # "een stijging van 23 % van het aantal klachten"
    return noun


_NAME_SO_FAR, _NAME_GOES_ON = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]+(?<!se)(?<!sche)\s\Z"), re.compile(r"\s[A-ZÀ-Ý][a-zà-ÿ]")


def _is_in_a_name(text: str, start: int, noun: CountedNoun) -> bool:
    """Whether a word with a capital is a part of a longer name that starts at a place: "de Vrije Universiteit", "de Universiteit Utrecht"."""
    return bool(_NAME_SO_FAR.search(text, start, noun.start) or _NAME_GOES_ON.match(text, noun.end))


def after_modifier(text: str, begin: int) -> int:
    """Where a noun is to be looked for: behind a phrase that belongs to a participle before it."""
    modifier = _MODIFIER.match(text, begin)
    return modifier.end() if modifier else begin
