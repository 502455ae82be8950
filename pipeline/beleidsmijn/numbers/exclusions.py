"""What looks like a figure and is none: dates, years, references, marks of lists and footnotes, phone numbers, names.

Each rule is a pattern whose whole match, or whose group "x", is closed to the search for figures.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from functools import cache

from beleidsmijn.notation.dates import DATE, DAY, MONTH, YEAR
from beleidsmijn.notation.municipalities import municipalities
from beleidsmijn.notation.prefilter import Prefiltered, shape
from beleidsmijn.notation.spans import Spans
from beleidsmijn.notation.windows import whole_words, windows
from beleidsmijn.packaged import read_list

_LIST = r"\d+[a-z]?(?:[.:/-]\d+[a-z]?)*(?:(?:\s\([^()\n]{3,60}\))?(?:,(?:\s(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende),?(?:\sen)?)+\slid)?\s*(?:,\s*en|[,;]|en|of|t/m|tot en met|tot|-|–|juncto|jo\.|,?\s?onderscheidenlijk|,?\s?respectievelijk)\s*\d+[a-z]?(?:[.:/-]\d+)*)*"
_REFERENCE_WORD = (
    r"(?:van|op|in|bij|zie|onder|uit)?artikel(?:en|s)?|artt?\.?|lid|leden|onderdeel|nrs?\.?|(?:nood|alarm|telefoon|gratis )?nummers?|meldpunt|traject|trap(?:pen)?|perrons?|scope|kpi['’]?s?|aanwijzing(?:en)?|voorschrift(?:en)?|model|thema|afdeling(?:en)?|(?:van|op|in|bij|zie)?vra(?:ag|gen)|antwoord(?:en)?|paragraaf|paragrafen|par\.|§|hoofdstuk(?:ken)?|bijlagen?|"
    r"pagina'?s?|pag\.|p\.|pp\.|blz\.|bladzijden?|kamerstuk(?:ken)?(?:\s+I{1,2})?|dossier(?:nummer)?|dossierstuk|kenmerk|stb\.|stcrt\.|staatsblad|staatscourant|"
    r"trb\.|[a-z]*tabel(?:len)?|figu(?:ur|ren)|fig\.|afb(?:\.|eelding(?:en)?)|lid-?staat|grafiek|versie|release|overzicht|schema|fase|klasse|categorie|schaal|niveau|volgnummer|zaaknummer|motie|amendement|deelvragen?|afl\.|"
    r"postbus|kamer|blok|lokaal|zaal|perceel|box|lijn(?:en)?|trein|bus|spoor|vlucht|wib|btw-nummer|ondernemingsnummer|kvk-nummer|rolnummer|advies|arrest|"
    r"poort|resolutie|doc|mv|criv|crabv|qrva|ah|toetsingskader|(?:staten|raads)stuk|noot|voetnoot|titel|deel|stap|(?:actie)?punt(?:en)?|puntje|verzoek|(?:iso|nen)(?:-norm(?:en)?)?|post\s[a-z]|nis2?|covid|sars|pijler|doelstelling|aanbeveling|[a-z]*maatregel|voorwaarde|afrit|omzendbrief|bijakte|actie|optie|variant|scenario|bijlage|boek|"
    r"volume|issue|vol\.|no\.|observatie|opgave|memo(?:['’]?s)?|agendapunt(?:en)?|genummerd|segment(?:en)?|type|fiche|overweging(?:en)?|stelling|experiment(?:en)?|codes?|(?:nood|hulp|alarm)centrales?"
)
_MISSPELT_MONTH = r"okt(?!et|av)[a-z]*|feb[a-z]*|(?:januari|februari|augustus|september|oktober|november|december)(?=jongst|laatst)"
"""Months with letters left out or with a word glued on: "21 oktber", "1 septemberjongstleden"; and not "12 oktaven"."""
_CONTINUES = (
    "is|zijn|was|waren|heeft|hebben|met|van|die|dat|de|het|een|en|in|op|aan|over|om|te|zal|wordt|werd|herhaald|gedeeld|waarin|waarbij"
)
"""Words with which a sentence goes on after a raised footnote mark that extraction put on a line of its own."""
_GLUED_FIGURE = r"[A-Za-zà-ÿ]*[a-zà-ÿ]{2}\d+(?:[.,]\d+)*\s?(?:%|°|procent|graden|miljoen|miljard|euro)|[A-Za-zà-ÿ]*[a-zà-ÿ]{2}\d{3}\s[a-zA-Z]|(?:miljoen|miljard)\d"
"""A figure that extraction has glued to the word before it ("en28 procent", "TikTok160 moderatoren"), or a footnote mark glued to a magnitude."""
_NO_MARK_AFTER = r"(?<!\bvan\s)(?<!\bvan de\s)(?<!\bdan\s)(?<!\btot\s)(?<!\ben\s)(?<!\bof\s)(?<!\bmet\s)"
"""Words before a number that a bracket closes, and that is no mark then: "(27 van de 41)"."""
COUNTS = r"\s(?:(?!(?:binnen|buiten|hebben|hadden|kregen|kunnen|moeten|naast|tussen|waren|werden|worden|zouden|zullen)\b)(?:[a-zà-ÿ-]{2,}e\s)?[a-zà-ÿ][a-zà-ÿ-]{3,}(?:en|s)\b|(?:ge|ver)[a-zà-ÿ]+[dt](?:\s(?:is|was|waren|zijn)\b|[.,;]))"
"""After a number what it counts, or what happened to so many: "in maart | 24 meldingen", "eind februari | 97 geleverd waren"."""
_RULES: tuple[tuple[str, str], ...] = (
    ("url", r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:nl|be|com|eu|org|vlaanderen)\b(?:/\S*)?"),
    ("date", DATE.pattern),
    ("day_month", rf"(?<![\d.,])(?:{DAY}(?:ste|de|e)?\s*(?:,|en|of|tot|t/m|-|–|tot en met)\s*)*{DAY}(?:ste|de|e)?\s+(?:{MONTH}|{_MISSPELT_MONTH})(?:\s+{YEAR})?|\b[0-3]\s\d\s{MONTH}\s{YEAR}"),
    ("month_year", rf"\b{MONTH}\s*'?(?:{YEAR}|\d\d(?!\d|[.,]\d|\s?(?:%|procent|euro|miljoen|miljard|mln|mld)|{COUNTS}))"),
    ("school_year", rf"(?<![\d.,])20 ?\d\d\s?[-–—/]\s?20 ?\d\d(?![\d%])|(?<![\d.,]){YEAR}\s?[-–/]\s?(?:{YEAR}|\d\d)(?![\d%])"),
    ("law", r"\b(?:COM|SWD|SEC|JOIN|C)\(\d{4}\)\s?\d+(?:\s(?:final|def\.?))?|\b(?:EU|EG|EEG|Euratom)\)?\s*(?:nr\.\s*)?\d+/\d+(?:/(?:EU|EG|EEG))?|\b\d{2,4}/\d+/(?:EU|EG|EEG)\b"),
    ("paper", rf"\bDOC\s\d{{2}}\s\d{{3,4}}(?:/\d+)?|\b\d{{2}}\s\d{{3}}(?:-\d+(?=\))|,\s[A-Z]\b)|\bvergaderjaar\s+{YEAR}[^).;\n]{{0,80}}|\b\d{{2}}\s?\d{{3}}\s*(?:[-–(,]\s*)?(?:[IVX]+\b|[no]rs?\.)[^).;\n]{{0,30}}|(?<![A-Za-z])Kamer-?\s?stuk\w*(?:\s+I{{1,2}})?[,:]?\s*[\d\s,/–-]+(?:nr\.\s*\d+)?"),
    ("reference", rf"(?<![\w-])(?:{_REFERENCE_WORD})\s*(?::|\.(?!\s\d[\d.,]*\s[a-zà-ÿ]))?\s*(?:nr\.?\s*)?(?:(?:[A-Z]\.){{1,4}}\s*)?(?P<x>\d+\.\s(?:tot|tot en met|en)\s\d+(?=\.)|{_LIST})(?![\d%]|\s?%|,\d|\s(?:procent|euro|miljoen|miljard)|\.\d{{3}})"),
    # "MHK-klasse 1 tot en met 6", "loonschaal 10", "hulplijn 1712", "Lijst 21", and not "de klasse 20 leerlingen"
    ("numbered_compound", r"(?:[A-Za-z]-?(?:klasse|categorie|schaal|lijn|niveau)|\bLijst|\b(?:[Gg]roep(?:en)?|[Vv]oorbeeld)(?=\s[1-8]\b))\s(?P<x>\d{1,4}(?:\s?(?:,|en|of|t/m|tot en met|tot|-|–|/)\s?\d{1,4})*)(?![\d%]|[.,]\d|\s?%|\s(?!(?:tussen|binnen|buiten|naast|werden|worden|moeten|hebben|kunnen|zouden|zullen)\b)[a-z]{4,}(?:en|s)\b|\s(?:procent|euro|miljoen|miljard|uur|dag|maand|jaar|meter|km|kilometer)\b)"),
    # "12-rittenkaart", "24-uurseconomie", "twee- of meerpersoonskamers": what the thing is called
    ("compound", r"\b\d{2,3}\s?km-(?=zones?\b)|(?<![\d.,-])\d{1,4}-(?!jarig|tal\b|plus|min|voud|procent|euro|miljoen|miljard)(?=[a-zà-ÿ]{3})"),
    ("half_compound", r"\b(?:een|één|twee|drie|vier|vijf|zes|zeven|acht)-\s(?:en|of|tot)\s(?=[a-zà-ÿ-]{4,})(?!\w*(?:maal|voud))"),
    # "op baan 19", "wetsvoorstel 55 1063"
    ("runway", r"\b(?:landingsbaan|startbaan|op\sbaan)\s\d{2}[LRlr]?\b"),
    ("bill", r"\b(?:[Ww]etsvoorstel|[Ww]etsontwerp|[Vv]oorstel van resolutie)\s(?:nr\.?\s)?\d{2}[ /-]?\d{3,4}(?:/\d+)?"),
    ("case_number", r"\bnrs?\.\s(?P<x>\d{2}\s\d{3}(?:\sen\s\d{2}\s\d{3})?)(?=[);,]|\.?(?:\s[A-Z]|\Z))"),
    ("emergency_number", r"(?<=dienst\s)1(?:00|01|12)\b|\b1(?:00|01|12)\s(?:en|of)\s1(?:00|01|12)\b(?!\s[a-z]{4,}(?:en|s)\b)|\b1(?:00|01|12)-(?=(?:alarm|centrale|dienst|lijn|meldkamer|nummer|oproep))"),
    ("placeholder", r"\b\d{6,}(?:-\w+)+\b|(?<![\d.,])\d{7,}(?![\d.,]\d)|\bISSN\s+\d{4}\s?-\s?\d{3}[\dX]"),
    ("foreign_date", r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:January|February|March|May|June|July|October|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s\d{4}"),
    ("night", rf"\bnacht\svan\s(?:[a-z]+dag\s)?(?P<x>{DAY})\s(?:op|naar)\s"),
    ("chemical", r"(?<![\w.,])\d(?:,\d)*-(?=[A-Za-z]{3,30}(?:aan|aat|een|ether|ide|ine|ol|on|yl|zuur)\b)"),
    ("decade", r"\bjaren\s+['’]?\d0\b"),
    # "Wet OB ’68", and not "de '20 procent'" between quotation marks
    ("short_year", r"(?<=\w\s)['’]\d\d(?!\d|[.,]\d|\s?(?:%|procent|euro|miljoen|miljard))(?![^\n.'’]{0,60}['’](?!\w))"),
    ("citation", r"\b\d{1,4}[-–]\d{1,4},\s(?:19|20)\d\d(?=[);.,])|(?<=,\s)(?:19|20)\d\d(?:[-–]\d{2,4})?,\s\d{1,4}(?:[-–]\d{1,4})?(?=[);]|\.?$)"),
    ("year_of_act", r"(?:akte|charter|edict|ordonnantie|privilege|slag|unie|verdrag|vrede)\s(?:van|in|uit)\s(?P<x>1[0-7]\d\d)\b"),
    ("old_year", r"\b(?:[Ii]n|[Ss]inds|[Ss]edert|[Aa]nno|[Vv]anaf|[Uu]it|jaar)\s(?P<x>1[0-7]\d\d)(?=[.,;)](?!\d)|\s(?:aan|al|bij|de|door|een|en|had|heeft|hebben|het|in|is|met|naar|op|te|toen|tot|voor|waren|was|werd|werden)\b)"),
    # the exponent of a risk: "de risicocontour van 10-6 per jaar"
    ("risk", r"\b10\s?[-–−]\s?[4-9](?=\s?per\sjaar|/jaar|[- ]?(?:risico)?contour)"),
    ("above", r"\b(?:als|bedoeld|formulering|genoemd|omschreven|opgesomd|vermeld)\sonder\s\d{1,2}\b|\bonder\s\d{1,2}(?=,\svan\sde\s|\s(?:aangehaalde?|bedoelde?|bepaalde|beschreven|besproken|gegeven|genoemde?|gestelde?|omschreven|opgesomde?|vermelde?)\b)"),
    ("third_party", r"\b(?:aan|door|jegens|namens|tegenover)\s+een\s+derde\b(?!\s+(?:van|deel|minder|meer))"),
    ("lone", r"(?<=\s{3})\d{1,2}(?=\s{2,}|\s+[A-Zhd])(?!\s+(?:%|[a-z]{4,}))"),
    ("roman", r"\b[IVXLC]+\.\s?\d+(?:\.\d+)*"),
    ("marks", r"(?m:^)[ \t]*\d{1,2}-\d{1,2}[a-z]?[ \t]*(?m:$)|(?m:^)[ \t]*\d{1,2}(?:[ \t,]+(?:en[ \t]+)?\d{1,2})*[ \t]*(?m:$)|(?<=[?.»”’)])\d{1,2}(?:[ ,]+\d{1,2})+(?=\s)|\b\d{1,2}:\d{1,4}\b"),
    (
        "numbered_word",
        r"(?:[Ff]ase|[Ss]tap|[Tt]raject|[Aa]ntwoord|[Vv]raag|[Vv]ragen|[Oo]ptie|[Ss]cenario|[Cc]ategorie|[Gg]roep|[Dd]eel|[Nn]iveau|[Tt]ype|[Bb]lokje)\s+(?i:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b(?:(?:,|\sen)\s(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b)*",
    ),
    ("rank", r"\b(?:naar|op|van)\s(?:de\s)?(?:plaats|plek)\s(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,3})\b(?!\s(?:keer|maal)|\s[a-zà-ÿ-]{4,}(?:en|s)\b)"),
    # what a speaker counts off: "Dat is één. Twee is dat de wet ..."
    ("counted_off", r"\bDat is (?:een|één)\.(?=\s[A-Z])|(?:(?<=[.?!:]\s)|(?m:^))(?:Een|[EÉ]én|Twee|Drie|Vier)(?=:\s|\sis(?:\sdus)?:\s|\sis\s(?:dat|het|de)\s|,\s(?:ik|wij|we|de|het|hoe|dat|als)\s)"),
    ("gazette", r"(?<![A-Za-z])(?:[Ss]tb|[Ss]tcrt|[Tt]rb|Staatsblad|Staatscourant)\.?\s*\d{4},?\s*(?:nr\.\s*|[A-Z]\s)?\d+|\bECLI:[\w:-]+"),
    ("chamber_paper", r"(?:Eerste|Tweede) Kamer,\s+\d{2}\s?\d{3}[^;\n.]{0,20}"),
    ("dossier_heading", r"(?m:^)[ \t]*\d{2}\s\d{3}(?:\s[IVX]+)?(?=\s+(?:\([A-Z]|[A-Z][a-zé])|[ \t]*(?m:$))"),
    ("chamber_number", r"Kamer der Staten-Generaal\s*[12]\b"),
    ("lost_paragraph_sign", r"(?i:artikel)\s+[\w.]+\s?,?\s?\?\s?\d+(?:(?:,|\sen)\s\??\s?\d+)*\??|\b\d+\s?,?\s\?{1,2}\s?\d{1,2}(?:(?:,|\sen)\s\d{1,2})*\b|\?\s\d{1,2}(?=[,.]\s)"),
    ("lost_degree_sign", r"\b\d{1,2}\?(?=,|\s[a-z])"),
    ("raised_mark", rf"(?m:^)[1-9](?=,?\s(?:{_CONTINUES})\b(?!\s(?:de\s)?\d)|»|,(?!\d))|(?<=[.?!]\n)\d{{1,2}}(?=\s[A-Z])|\*\s?\d{{1,2}}(?=\))|(?<=[.;]\s)\d{{1,3}}(?=\s(?:Zie|Idem|Ibid|Vgl)\b)|(?<=[a-z]\s)\d{{1,3}}(?=\sZie\s(?:o\.a\b|artikel|bijvoorbeeld|de|het|hierover|ook)\b)|(?<!\S)!\d+"),
    ("idiom", r"\b[Tt]op[ -](?:drie|vier|vijf|tien|twintig|vijftig|honderd)\b|\b1\s+(?:op|voor)\s+1\b|\bschaal\s+(?:van\s+)?\d+\s+tot\s+(?:en\s+met\s+)?\d+|\bop een schaal van (?:\d{1,2}|vijf|zeven|tien)\b(?!\s+tot)|\bvanaf\s+(?:0|nul)\b|\b50\s?[-–/]\s?50\b|\bmeten met twee maten\b|\btwee maten en twee gewichten\b|\btwee vliegen in (?:één|een) klap\b|\bop één lijn\b|\béén lijn trekken\b|\btrekken (?:\w+ )?één lijn\b|\bmet (?:een|één) stem (?:te )?spre\w+|\ballen voor (?:een|één)\b|\bover (?:een|één) nacht ijs\b|\btelt voor twee\b|\bmens voor twee\b|\bnul op (?:het|zijn|hun) re[kq](?:w?est|uest)\b|\bop (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) na(?=\s[a-zà-ÿ]+ste\b|[,.]|\s(?:alle|iedere))|\bin één oogopslag\b|\béén en ondeelbaar\b|\b[Ee]en enkele\b(?=\s(?:in|keer|maal|van)\b)|\been kwart eeuw\b|\bvijf (?:voor|na) twaalf\b|\b[ÉEée]én en (?:ander|dezelfde|hetzelfde)\b|\b[a-zà-ÿ]+-euromunt|\bjaren\s(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)\b"),
    ("phone", r"(?<![\d,.])0\d{1,3}(?:[ .]\d{2,3}){2,4}(?![\d,.]\d)|(?<![\d,.])(?:\+\d{2,3}|0\d{1,3})[\s/().–—-]{1,3}\d[\d\s.–-]{5,}\d|\b0[89]00[\s.–—-]{0,2}\d{2,4}(?:[\s.]\d{2,3}){0,2}\b|\b0\d{1,2}[–—-]\d{6,}|\(0\d{2,3}\)\s?\d[\d ]{5,}"),
    ("postcode", r"\b[1-9]\d{3}\s?[A-Z]{2}\b(?!-)"),
    ("street", r"\b(?!(?:Grof|Pak)weg\b)[A-Z][\w’-]*(?:straat|laan|weg|plein|hof|hout|kade|dreef|steenweg|gracht|singel|dijk|park|boulevard|Voorhout|markt|burg|steeg|kaai|allee|pad)\s+\d+[a-zA-Z]?\b(?!\s?(?:%|procent|euro|miljoen|miljard|maanden|jaar)|\s[a-zà-ÿ-]{4,}(?:en|s)\b|[.,]\d)|\b[A-Z][\w’-]+\s\d{1,4}[a-zA-Z]?(?:[’'],|[’']?\ste)\s(?=[A-Z])"),
    ("clock_in_words", r"\bom\s(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\suur\b"),
    ("clock", r"\b\d{1,2}:\d{2}:\d{2}\b|(?<=[Tt]ussen )\d{1,2}(?:[.:]\d{2})?\s?(?:u(?:ur)?\s)?en\s\d{1,2}(?:[.:]\d{2})?\s?u(?:ur)?\b|(?<=[Vv]an )\d{1,2}(?:[.:]\d{2})?\s?(?:u(?:ur)?\s)?tot\s\d{1,2}(?:[.:]\d{2})?\s?u(?:ur)?\b|\b\d{1,2}[.:u]\d{2}(?:\s*(?:uur|u\.?|h))?\b(?=\s*(?:uur|u\b|h\b))|\b\d{1,2}\s?[:uh]\s?\d{2}\b(?!\d)|(?<=om )\d{1,2}\s+uur|\b\d{1,2}\suur\s?[’\']s\s|(?<=tot )\d{1,2}[.:]\d{2}(?!\d)|\b\d{1,2}\.\d{2}\s*uur\b"),
    ("footnote", r"\[\^?\d{1,3}\]|(?<=[a-zà-ÿ])\d{1,2}(?!\d|[,.]\d|\s?(?:%|°|procent|graden|miljoen|miljard|euro))|(?<=[A-Za-zà-ÿ)”’»\"][.,;:?!”’»)])\d{1,2}(?=\s|$|[A-Z])|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\s)" + _NO_MARK_AFTER + r"\d{1,2}\)(?=\s|\Z)|(?<=[”’»])\d{1,2}\)|(?<=[a-z]\s)" + _NO_MARK_AFTER + r"\d{1,2}\)"),
    ("list_mark", r"(?m:^)[ \t]*\d{1,2}:(?=\s[A-Z])|(?m:^)[ \t]*\(?\d{1,3}[.)°](?=\s|[A-ZÀ-Ý])|\b[Aa]d\.?\s\d{1,2}\b(?!\s?%)|(?<=[.?!;)»”’\"])[ \t]*\d{1,2}[.)°](?=\s*(?:[A-ZÀ-Ý«“‘(]|[a-z]\)))|(?<=:)[ \t]*(?:\d[.)°]|\d\d(?:[)°]|\.(?=\s+[A-Z][^.;]{3,120};)))(?=\s*(?:[A-ZÀ-Ý«“‘(]|[a-z]\)))|(?<=[a-z]\s)\d{1,2}°|\b[a-z]\.\s?\d\)|\b\d{1,2}\.\s?[a-z]\)|(?<=[:)])\d:(?=\s[a-z])|(?m:^)[ \t]*\d{1,3}[ \t]*(?m:$)"),
    ("footnote_text", r"(?m:^)[ \t]*\d{1,2}\s{1,3}(?=https?://|www\.|(?:Eerste|Tweede) Kamer,|Zie\s|Kamerstuk|[A-Z][^\n]{3,60}\((?:19|20)\d\d\)\.)|(?m:^)\d{1,2}(?=Aanhangsel|Kamerstuk|Handelingen|Zie\s)|(?<=[?!.]\s\s)\d{1,2}\s(?=[A-Z][^\n.]{3,60}\((?:19|20)\d\d\)\.)|(?<=[?!.]\s)\d{1,2}(?=[A-Z][a-z])|(?<=\s)\d{1,2}(?=\s{1,3}https?://|\s(?:Eerste|Tweede) Kamer, vergaderjaar)"),
    ("template", r"\b\d{2}xx\b|\b1\s?:\s?\d{1,3}(?:\.\s?\d{3})+|\b1:[1nNmM]\b|\b\d+-tallen\b"),
    ("coordinates", r"\b\d{1,3}°\s?\d{1,2}[’'′]\s?\d{1,2}(?:[.,]\d+)?|\bETRS\s?89\b"),
    ("resolution", r"\w*-?resolutie\s+\d+"),
    # "1. en 2. Ik ben", "1 tot 3. Het centrum": answers to several questions, also glued to the sentence before
    ("list_range", r"(?:(?m:^)[ \t]*|(?<=[a-z)?!]\.)|(?<=[)\"”])|(?<=[.?!:;]\s))\d{1,2}\.?\s{0,3}(?:,\s?\d{1,2}\.?\s?)*(?:en|tot|tot en met|-|–)\s{0,3}\d{1,2}\.(?:,\s\d{1,2}\.(?:\sen\s\d{1,2}\.)?)?(?=-?\s*(?:[A-ZÀ-Ý]|\d))"),
    # "2 BNC-fiche Mededeling ...": the text of a footnote, or the number of a heading, on a line of its own
    ("line_number", r"(?m:^)[ \t]*\d{1,2}[ \t]{2,}(?=[A-ZÀ-Ý][a-zà-ÿ])|(?m:^)[ \t]*\d{1,2}[ \t](?=[A-Z][\w-]*[ ,:](?![^\n]{0,30}\b(?:zijn|waren|hebben|hadden|doen|deden|worden|werden|kregen|krijgen)\b))"),
    ("document_code", r"\b[a-z]{2,}-[a-z]{2,}-\d{6,}[-–]\d+\b|\b20\s?\d{2}\s?[A-Z]\d{2}\s?\d{3}\b|\b20\s\d{2}[A-Z]\w*\s\d{3,4}\b"),
    ("agenda", r"(?m:^)[ \t]*\d{1,3}[ \t]+(?=(?:Samengevoegde |Toegevoegde |Actuele )?(?:[Vv]ra(?:ag|gen)|[Ii]nterpellaties?|[Mm]oties?|[Dd]ebat) (?:van|over|met|-))"),
    # with the postcode that follows a number of a house: "Koning Albert II laan 28-30 bus 21 - 1000 Brussel"
    ("address", r"(?:straat|laan|weg|plein|kade|dreef|steenweg|markt|lei|vest)\s\d{1,4}(?:\s?[-/]\s?\d{1,4})?[a-zA-Z]?(?:\s?,?\s(?:bus|b\.)\s\d+)?(?:\s?[-–]|,)?\s[1-9]\d{3}(?=\s[A-Z])|\b[A-Z][\w’-]+\s+\d{1,4}[a-zA-Z]?,?\s+\d{4}\s?[A-Z]{2}\b"),
    ("list_inline", r"(?<=:)[ \t]*\d{1,2}[.)](?=\s[a-zà-ÿ])|(?<=[a-z][,;])\d{1,2}[.)](?=\s[a-zà-ÿ])|(?<=[.?!;]\s)\(?\d{1,2}[.)](?=\s+[A-ZÀ-Ý])|(?<=:\s)\(?(?:\d[.)]|\d\d\))(?=\s+[A-ZÀ-Ý])|(?<=[a-zà-ÿ)”’][.?!]\s)\d{3}\.(?=\s+[A-ZÀ-Ý])|(?<=\ben\s)\d\.(?=\s[a-z])|(?<=\b[a-z]\)\sen\s)\d\.(?=\s)|(?<=\s)\(\d{1,2}\)(?=\s)"),
    # the mark before the last thing in a list of shoes 1), clothes 2) and jewels 3)
    ("last_of_list", r"(?<!\d)[1-9]\)\s[^()\n]{3,120}\s(?:en|of)\s(?P<x>[2-9]\))(?=\s[a-z])"),
    ("numbering", r"(?<!\d)\d{1,2}\.\s\d{1,2}\.\d{1,2}\.?(?=\s)|(?m:^)[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-Z])"),
    ("ordinal", r"\b\d+(?:e|de|ste|ème|er|º|°)(?=[\s,.;:)-]|$)|\b\d+\s(?:e|ste)(?=\s[a-z])"),
    # "in de artikelen 2, onder h, en 3, onder c", "‘118, derde lid’"
    ("kingdom_act", r"(?:\b\d{2}\s\d{3}\s)?\(R\s?\d{3,4}\)"),
    ("part_of_law", r"\b\d{1,2}\.[a-z](?![a-z])|\b[A-Z]\s\d{1,2}\.\d{1,2}\b(?!\s?(?:%|procent|euro|miljoen|miljard))|\b\d+\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)\b|\b\d+[a-z]?(?=,\s(?:aanhef|(?:lid|alinea)\s\d|onder(?:deel)?\s[a-z1-9]\b|(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\s(?:en\s\w+\s)?(?:lid|alinea|volzin)))"),
    # what the figures of a table are to be multiplied by: "bedragen x € 1.000"
    ("scale", r"(?<!\d)(?<!\d\s)[x×*]\s?(?:€|euro|EUR)?\s?1[. ]000(?:[. ]000)?\b"),
    ("power", r"\d\s?[kcd]?m\s(?P<x>[23])(?![\d.,]*\d)"),  # "70m 2"
    # the number of a page, glued to the capitals of its heading: "124VISIE EN VERKIEZINGSPROGRAMMA"
    ("page_heading", r"(?<![\w.,])\d{1,3}(?=\s{0,4}(?<!\d\s)[A-ZÀ-Ý]{4,}\s)|(?<![\w.,])\d{1,3}(?=\s(?:[A-Z][\w-]*\s)?(?:[Vv]erkiezings|[Pp]artij)programma\s(?:19|20)\d\d)"),
    # the number of a page, behind the title that runs over the pages: "Verkiezingsprogramma VVD 2010-2014 53"
    ("running_title", r"programma\s[^\n.;:]{2,40}?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\s+(?P<x>\d{1,3})(?=\s(?!(?:%|procent|euro|miljoen|miljard)))"),
    ("name", rf"\b[A-Z]\w*\+\d+\b|(?i:covid)[- ]?19|\b24/7\b|\b(?!(?:min|plus)-)[A-Za-zÀ-ÿ]+-\d+\b|\b\d+-?(?:plus|PLUS)\b|\bIndustrie \d(?:\.\d)?|\b[A-Z]{{1,4}}\d{{1,4}}[A-Za-z]*\b|\b[BCGP]2[BCGP]\b|\b(?!{_GLUED_FIGURE})\w*[A-Za-z]\d+\w*(?:-\d+)?\b(?<!\bm2)|\bweb \d\.\d|\b\d\.0\b|#\S+|\bG(?:7|8|20)\b|\b(?:top|Top|TOP)[ -]?\d+\b|\b3D\b|\b5G\b|\b4G\b"),
    ("amendment", r"\b[A-Z]{1,2}\d{1,2}-\d{1,2}\b"),
    ("file_number", r"\b(?:19|20)\d\d-\d{3}\b(?![.,]?\d|\s?(?:%|euro|[a-z]{4,}(?:en|s)\b))"),
    ("edition", r"\b(?:[Aa]flevering|[Ee]ditie|[Jj]aargang)\s\d{1,3}\b(?!\s?(?:%|procent))"),
    ("week_number", r"(?<!per )(?<!elke )(?<!iedere )(?<!een )\b[Ww]eek\s\d{1,2}\b(?!\s?(?:%|procent|euro|uur|uren|dagen|keer|[a-z]{4,}(?:en|s)\b))"),
    ("minutes", r"\b\d{1,2}['’′]\s?\d{2}(?:[\"”″]|['’]{2})"),
    ("page", r"\b\d{1,3}\s?/\s?\d{1,3}(?=\s|$)(?!\s*(?:van|deel|meerderheid|minder|meer)\b)"),
    ("bracketed", r"\(\d{1,3}\)(?=\s*[,.]?\s)"),
    ("case", r"\b[1-3]\d{4}(?:-\d{1,4})+\b(?![ ]?(?:%|€|euro\b|[a-z]+(?:en|s)\b))|\b\d{1,3}-\d{1,2}-[a-z]\b|\b[A-Z]{1,4}[\s/-]?\d{2,}(?:[/-]\d+)+\b|\b\d{1,4}/[A-Z]{2,}\b|\b[CT]-\d+/\d+\b|\b\d{2,5}[-–]\d{2,4}[-–]\d+\b"),
)  # fmt: skip
_IN_ANY_CASE = frozenset({"date", "day_month", "month_year", "reference"})
_DIGIT = re.compile(r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_AROUND = 90, 90
"""Code points before and after digits in which a rule can match that needs them."""
_CLOSE = 35, 35
_LONG = frozenset(
    {
        "reference",
        "paper",
        "chamber_paper",
        "gazette",
        "law",
        "address",
        "agenda",
        "footnote_text",
        "line_number",
        "dossier_heading",
        "running_title",
    }
)
"""Rules of which more words belong to the number."""
_WITHOUT_DIGITS = frozenset({"clock_in_words", "half_compound", "numbered_word", "counted_off", "idiom", "rank", "url", "third_party"})
"""Rules for number words, and those that reach over several lines."""


def _compiled(wanted: Callable[[str], bool]) -> tuple[Prefiltered, ...]:
    return tuple(Prefiltered(re.compile(pattern, re.IGNORECASE if name in _IN_ANY_CASE else 0)) for name, pattern in _RULES if wanted(name))


_ANYWHERE = _compiled(_WITHOUT_DIGITS.__contains__)
_FAR = _compiled(_LONG.__contains__)
_NEAR = _compiled(lambda name: name not in _WITHOUT_DIGITS | _LONG)


@cache
def _numbered_names() -> re.Pattern[str]:
    """Names with the number or word that is part of them (data/numbered_names.txt); not what a number after a place counts."""
    names = read_list("numbered_names.txt")
    places = "|".join(re.escape(name) for name in names if name in read_list("places.txt"))
    return re.compile(
        rf"\b(?!(?:{places})\s\d+{COUNTS})(?:{'|'.join(map(re.escape, names))})\s+\w+(?:-\d+)?(?:(?:,|\sen|\sof|\st/m)\s\d{{1,3}}\b(?!\s?(?:%|[a-z]{{3,}}(?:en|s)\b)|[.,]\d))*"
    )


@cache
def _counts_of_bodies() -> re.Pattern[str]:
    """How many of something those have whose name ends in a word that stands before numbers (data/named_as_references.txt): "telde De Lijn 3.911 voertuigen"."""
    names = "|".join(map(re.escape, read_list("named_as_references.txt")))
    return re.compile(rf"\b(?:{names})\s\d[\d.]*\s[a-zà-ÿ]{{4,}}(?:en|s)\b")


_CALLED = re.compile(r"[Nn]ummers?\s(?P<number>1\d{2,3})\b(?![.,]\d)")
"""Short numbers to call, which the text goes on to name without that word: "de uitrol van 1733"."""
_LISTED_COUNTS = re.compile(
    r"(?:\b[A-ZÀ-Ý][\w’'-]+(?: (?:[a-z]{2,4} )?[A-ZÀ-Ý][\w’'-]+){0,3} \(\d[\d.]*\)(?:, (?:en )?| en )(?:de |het )?){2,}"
)
"""Names with how many each has: "VVD (24), de PVV (37) en Volt"."""
FOLLOWED = re.compile(r"\bgevolgd door(?: [a-zà-ÿ][a-zà-ÿ’' -]{1,40} \(\d{1,2}\)(?:,(?: en)?| en)?){1,4}")
"""The next shares of a ranking: "46 procent noemt dit, gevolgd door kosten (33) en privacy (28)"."""
_POSTCODE = re.compile(r"(?<![\d.,-])(?<!ISO )(?P<code>[1-9]\d{3})\s(?P<place>[A-ZÀ-Ý][\w’'-]+)(?!-)")
"""A Belgian postcode before its municipality: "1060 Brussel"."""
_BARE_YEAR = re.compile(rf"(?<![\d,€$/-])(?<!\d\.){YEAR}(?![\d%]|[.,]\d|\s?%)")
_YEAR_QUANTITY = re.compile(
    r"^\s(?:procent|euro|(?:EUR|€)(?!\s?\d)|miljoen|miljard|kilometer|km|meter|ton|hectare|kg|MW|kWh|uur|uren|dagen|inwoners|personen|mensen|leden|leerlingen|studenten|bedrijven|ondernemingen|ondernemers|werknemers|euro's|jobs|banen|vte|fte|woningen|klachten|dossiers|aanvragen|[A-Z]{2,}['’]s)\b"
)
_NOTHING_COUNTED = re.compile(r"\s*(?:[.,;:?!)]|$)|\s+(?:en|is|was|of)\s")
_YEAR_QUALIFIER = re.compile(r"(?:\b(?:ruim|bijna|circa|ca\.|ongeveer|zo'n|zo’n|meer dan|minder dan)\s|[€$]\s?)$", re.IGNORECASE)


class Closed:
    """The closed stretches of a text; `holds` tells whether a span touches one."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def holds(self, start: int, end: int) -> bool:
        """Whether the span overlaps a closed stretch."""
        index = bisect.bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start


NOTHING_CLOSED = Closed([])


def closed_spans(text: str) -> Closed:
    """Everything in a text in which a number is no figure."""
    spans: list[tuple[int, int]] = []
    whole, wide, narrow = [(0, len(text))], windows(text, _DIGIT, *_AROUND), windows(text, _DIGIT, *_CLOSE)
    for rules, stretches in ((_ANYWHERE, whole), (_FAR, wide), (_NEAR, narrow)):
        for start, end in stretches:
            shaped = shape(text[start:end])
            for pattern in (rule.pattern for rule in rules if rule.may_match(shaped)):
                group = "x" if "x" in pattern.groupindex else 0
                spans.extend(m.span(group) for m in pattern.finditer(text, start, end) if m.end(group) > m.start(group))
    if listed := [match.span() for pattern in (_LISTED_COUNTS, FOLLOWED, _counts_of_bodies()) for match in pattern.finditer(text)]:
        counts = Spans(listed)
        spans = [span for span in spans if not counts.overlap(span)]
    spans.extend(match.span() for match in _numbered_names().finditer(text))
    spans.extend(
        place for number in {match["number"] for match in _CALLED.finditer(text)} for place in whole_words(text, number, joins="-_.")
    )
    spans.extend(match.span("code") for match in _POSTCODE.finditer(text) if match["place"] in municipalities())
    spans.extend(match.span() for match in _BARE_YEAR.finditer(text) if not _counts_something(text, match))
    return Closed(spans)


def _counts_something(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a year is a quantity: a counted noun or unit after it, or a qualifier or currency before it."""
    after, before = text[match.end() : match.end() + 20], text[max(0, match.start() - 12) : match.start()]
    return bool(_YEAR_QUANTITY.match(after) or (_YEAR_QUALIFIER.search(before) and not _NOTHING_COUNTED.match(after)))
