from __future__ import annotations

import pytest

from beleidsmijn.numbers.periods import find_periods
from beleidsmijn.numbers.quantities import find_quantities

Expected = tuple[float, str, str, str | None]
"""Value, unit, qualifier, what is counted."""

STATED: list[tuple[str, list[Expected]]] = [
    ("Er zijn ruim 11.000 ondernemers bereikt.", [(11000, "count", "more_than", "ondernemers")]),
    ("Dat is op de zestiende van de maand, voor drie vijfden van de leden.", [(0.6, "fraction", "exact", "leden")]),
    ("Volgens 91% van de ondernemers.", [(91, "percent", "exact", "ondernemers")]),
    ("Dat kost € 2,5 miljoen per jaar.", [(2_500_000, "EUR", "exact", None)]),
    ("Dat kost 16,2 mln. euro en 3,4 mld. euro.", [(16_200_000, "EUR", "exact", None), (3_400_000_000, "EUR", "exact", None)]),
    ("Het tarief is € 85,- per uur.", [(85, "EUR", "exact", None)]),
    ("Er is 966 mln. dollar steun en 4 mln. ton afval.", [(966_000_000, "USD", "exact", "steun"), (4_000_000, "t", "exact", "afval")]),
    ("Er zijn 9 mln. inwoners en er is € 206,- subsidie.", [(9_000_000, "count", "exact", "inwoners"), (206, "EUR", "exact", "subsidie")]),
    ("Tussen 3 en 4 mln. euro.", [(3_000_000, "EUR", "range", None), (4_000_000, "EUR", "range", None)]),
    ("Een boete van € 641 tot 14 miljoen euro.", [(641, "EUR", "range", None), (14_000_000, "EUR", "range", None)]),
    ("Grofweg 83 fietsers kwamen. Pakweg 2,8 procent bleef.", [(83, "count", "approx", "fietsers"), (2.8, "percent", "approx", None)]),
    ("Dat was een vraag. 82.979 leerlingen kregen steun.", [(82_979, "count", "exact", "leerlingen")]),
    ("Dat was zo.\n4,0 miljoen leerlingen kregen steun.", [(4_000_000, "count", "exact", "leerlingen")]),
    ("Er waren 12 meisjes en 3 junioren.", [(12, "count", "exact", "meisjes"), (3, "count", "exact", "junioren")]),
    ("Dat is 12 decibel.", [(12, "dB", "exact", None)]),
    ("1 op de 5 bezoekers deed mee.", [(0.2, "fraction", "exact", "bezoekers")]),
    ("In 2024 309 802 Nederlandse laadpalen.", [(309_802, "count", "exact", "laadpalen")]),
    ("De regering maakt in 2017 EUR 8.747.844 vrij.", [(8_747_844, "EUR", "exact", None)]),
    ("In 2018 waren er 902 gezinnen, in 2020 nog 42.", [(902, "count", "exact", "gezinnen"), (42, "count", "exact", "gezinnen")]),
    ("Van de 50 aanvragers kregen er 12 steun.", [(50, "count", "exact", "aanvragers"), (12, "count", "exact", "aanvragers")]),
    (
        "Van de leerlingen is 14 % tevreden, van de leraren 33 %.",
        [(14, "percent", "exact", "leerlingen"), (33, "percent", "exact", "leraren")],
    ),
    ("Van de gezinnen had in 2012 3 procent geen werk.", [(3, "percent", "exact", "gezinnen")]),
    ("De haven legt in de Maasvlakte 35 aansluitingen aan.", [(35, "count", "exact", "aansluitingen")]),
    ("We kregen in maart 24 meldingen.", [(24, "count", "exact", "meldingen")]),
    ("Van de 300 bussen waren er eind februari 97 geleverd.", [(300, "count", "exact", "bussen"), (97, "count", "exact", "bussen")]),
    (
        "In 2024 tekenden 900 personen. Van hen deden 400 dat in Gent, 300 in Aalst.",
        [(900, "count", "exact", "personen"), (400, "count", "exact", "personen"), (300, "count", "exact", "personen")],
    ),
    ("Na een jaar is 41 procent aan het werk.", [(41, "percent", "exact", None)]),
    ("De wet schrijft 74 procent voor.", [(74, "percent", "exact", None)]),
    ("De 5 miljard die nog in het Klimaatfonds zit.", [(5_000_000_000, "EUR", "exact", None)]),
    ("Daarvoor trek ik 4,5 miljoen extra uit.", [(4_500_000, "EUR", "exact", None)]),
    (
        "Wij beheren 28 centra; de anderen baten er samen 41 uit.",
        [(28, "count", "exact", "centra"), (41, "count", "exact", "centra")],
    ),
    ("Belgen (5.692) en Syriërs (5.262) waren er.", [(5692, "count", "exact", "Belgen"), (5262, "count", "exact", "Syriërs")]),
    (
        "Jonge mannen op de wachtlijst: 2.835 op 1 januari, 2.419 nu.",
        [(2835, "count", "exact", "mannen"), (2419, "count", "exact", "mannen")],
    ),
    ("Het regent klachten. De dienst kreeg er 6.400.", [(6400, "count", "exact", "klachten")]),
    ("Woningen waren in april gemiddeld 10,2 procent duurder.", [(10.2, "percent", "exact", "Woningen")]),
    ("In Gent stegen de prijzen het minst (7,1 procent).", [(7.1, "percent", "exact", "prijzen")]),
    ("De straf geldt voor jongeren onder de zestien.", [(16, "year", "less_than", None)]),
    ("Er waren 771 (kleine en grote) bedrijven.", [(771, "count", "exact", "bedrijven")]),
    ("Er zijn 527 nog niet behandelde klachten.", [(527, "count", "exact", "klachten")]),
    (
        "Bij ons was 11,3 % van de wagens groen; in Nederland is dat 62 procent, in Wallonië 5.",
        [(11.3, "percent", "exact", "wagens"), (62, "percent", "exact", "wagens"), (5, "percent", "exact", "wagens")],
    ),
    (
        "De studie is helder: wij halen maar 38 in plaats van de beoogde 55 procent.",
        [(38, "percent", "exact", None), (55, "percent", "exact", None)],
    ),
    ("Het resultaat daalt door hogere bouwkosten (+6,5 %).", [(6.5, "percent", "exact", "bouwkosten")]),
    (
        "Van de 640 woningen is 30 % sociale huur, 40 % middenduur en de rest koop.",
        [(640, "count", "exact", "woningen"), (30, "percent", "exact", "woningen"), (40, "percent", "exact", "woningen")],
    ),
    (
        "2. Er waren 640 bezoeken.\n3. Op 1 mei waren het er 28.640.",
        [(640, "count", "exact", "bezoeken"), (28_640, "count", "exact", None)],
    ),
    (
        "Aantal woningen: 7.412\nHuurders: 16.050\nLeegstand: 2,1 %\nKandidaat-huurders op 31 december: 9.873",
        [
            (7_412, "count", "exact", "woningen"),
            (16_050, "count", "exact", "Huurders"),
            (2.1, "percent", "exact", "Leegstand"),
            (9_873, "count", "exact", "Kandidaat-huurders"),
        ],
    ),
    (
        "Bij kortgeschoolden is dat 4,1 %, bij hooggeschoolden 16,4 %.",
        [(4.1, "percent", "exact", "kortgeschoolden"), (16.4, "percent", "exact", "hooggeschoolden")],
    ),
    ("Er is 9,5 miljoen euro voor Gent en 4,7 voor Luik.", [(9_500_000, "EUR", "exact", None), (4_700_000, "EUR", "exact", None)]),
    (
        "De prijs loopt op van 4,5 tot meer dan 7 miljard euro.",
        [(4_500_000_000, "EUR", "exact", None), (7_000_000_000, "EUR", "more_than", None)],
    ),
    ("Zij is met 98 tegen 52 stemmen aangenomen.", [(98, "count", "exact", "stemmen"), (52, "count", "exact", "stemmen")]),
    ("Het doel is dat we op 38 % uitkomen, zegt het bureau.", [(38, "percent", "exact", None)]),
    ("Er waren 1.905 cursisten in 2021 (+24 %).", [(1_905, "count", "exact", "cursisten"), (24, "percent", "exact", "cursisten")]),
    (
        "7 op de 10 winkeliers klagen. Dat is een stijging met 9 procentpunt.",
        [(0.7, "fraction", "exact", "winkeliers"), (9, "percentage_point", "exact", "winkeliers")],
    ),
    (
        "Er zijn 300 plaatsen. Ten opzichte van 2023 is dat een toename van 2,7 %.",
        [(300, "count", "exact", "plaatsen"), (2.7, "percent", "exact", "plaatsen")],
    ),
    ("De gemiddelde winstmarge bedroeg 5,8 %.", [(5.8, "percent", "exact", "winstmarge")]),
    ("Van mijn 340 ooien zijn er 27 doodgebeten.", [(340, "count", "exact", "ooien"), (27, "count", "exact", "ooien")]),
    ("De vereniging schat dat op 18 miljoen per jaar.", [(18_000_000, "EUR", "exact", None)]),
    ("Hiervoor is jaarlijks 0,9 mln. beschikbaar.", [(900_000, "EUR", "exact", None)]),
    ("Dat is een gat van bijna een half miljard.", [(500_000_000, "EUR", "less_than", None)]),
    ("Er gaat 62.500 euro aan vzw Dakgroen.", [(62_500, "EUR", "exact", None)]),
    ("Dat waren twee Sweep Days.", [(2, "count", "exact", "Days")]),
    ("Het grootste deel, 58 procent, gaat naar premies.", [(58, "percent", "exact", None)]),
    ('Bij ons liep dat op tot 391 dagen, bij hen "maar" 203.', [(391, "day", "exact", None), (203, "day", "exact", None)]),
    (
        "Zo heeft Zweden een dekking van 100 procent, Nederland 89 en Duitsland niets.",
        [(100, "percent", "exact", "dekking"), (89, "percent", "exact", "dekking")],
    ),
    (
        "De subsidies stegen van 31,4 miljoen euro in 2019 tot 38,9 in 2024.",
        [(31_400_000, "EUR", "exact", None), (38_900_000, "EUR", "exact", None)],
    ),
    ("Kosten: zo'n 8 miljoen per jaar.", [(8_000_000, "EUR", "approx", None)]),
    ("Stel 0,5% van elk budget beschikbaar.", [(0.5, "percent", "exact", "budget")]),
    ("Er zijn 11 leid(st)ers.", [(11, "count", "exact", "leid(st)ers")]),
    (
        "Er komen 900 woningen. Daarvan moet 30 procent sociale huur zijn.",
        [(900, "count", "exact", "woningen"), (30, "percent", "exact", "woningen")],
    ),
    ("Er wonen daklozen (circa 33.000) in het land.", [(33_000, "count", "approx", "daklozen")]),
    ("De richtlijn mikt op 80 procent; de provincie draagt 50 % bij.", [(80, "percent", "exact", None), (50, "percent", "exact", None)]),
    (
        "Onder 418 bedrijven met 10 tot 250 mensen is gevraagd. 51 procent heeft nog niets gedaan.",
        [
            (418, "count", "exact", "bedrijven"),
            (10, "count", "range", "mensen"),
            (250, "count", "range", "mensen"),
            (51, "percent", "exact", "bedrijven"),
        ],
    ),
    (
        "Er zijn 684 entiteiten. Hij verwacht er uiteindelijk zo'n 2.500.",
        [(684, "count", "exact", "entiteiten"), (2_500, "count", "approx", "entiteiten")],
    ),
    ("Zij trok in februari 10 miljoen extra uit.", [(10_000_000, "EUR", "exact", None)]),
    ("De bond verloor leden (–1,5 procent).", [(-1.5, "percent", "exact", "leden")]),
    ("Dat vergt 1.100 fte, 350 meer dan verwacht.", [(1_100, "fte", "exact", None), (350, "fte", "exact", None)]),
    ("De rechter legde een dwangsom op van 10 miljoen.", [(10_000_000, "EUR", "exact", None)]),
    ("Het land telt 1.026 km hoofdwegen.", [(1026, "km", "exact", "hoofdwegen")]),
    ("Daarmee is een bedrag gemoeid van 1,8 miljard.", [(1_800_000_000, "EUR", "exact", None)]),
    (
        "Zij behouden 120 miljoen aan dotaties en krijgen 45 miljoen bijkomend.",
        [(120_000_000, "EUR", "exact", "dotaties"), (45_000_000, "EUR", "exact", None)],
    ),
    ("Het budget is 3 euro. Het gaat om 25 miljoen ton per jaar.", [(3, "EUR", "exact", None), (25_000_000, "t", "exact", None)]),
    ("Van de doden was een op de drie een fietser.", [(0.3333, "fraction", "exact", "doden")]),
    ("Klachten: 263 in 2013, 279 in 2015.", [(263, "count", "exact", "Klachten"), (279, "count", "exact", "Klachten")]),
    ("Twaalf van de vijfendertig winkels sloten.", [(12, "count", "exact", "winkels"), (35, "count", "exact", "winkels")]),
    (
        "Er waren respectievelijk acht, 99 en negen klachten.",
        [(8, "count", "exact", "klachten"), (99, "count", "exact", "klachten"), (9, "count", "exact", "klachten")],
    ),
    ("Er is 130 000 euro nodig.", [(130_000, "EUR", "exact", None)]),
    ("Met circa vijftig personen.", [(50, "count", "approx", "personen")]),
    ("Een op de vijf kmo's doet mee.", [(0.2, "fraction", "exact", "kmo's")]),
    ("- Eén op de vijf kmo's doet mee.", [(0.2, "fraction", "exact", "kmo's")]),
    ("Het vertrouwen verbeterde van -3,4 naar -2,1.", [(-3.4, "count", "exact", None), (-2.1, "count", "exact", None)]),
    (
        "De prijzen (CPI) lagen 3,1 procent hoger, energie (gas) 1,8 procent lager.",
        [(3.1, "percent", "exact", "prijzen"), (1.8, "percent", "exact", "energie")],
    ),
    ("Dat kost tussen de € 500 en 700 miljoen.", [(500e6, "EUR", "range", None), (700e6, "EUR", "range", None)]),
    ("Het is er twee- tot driemaal zo duur.", []),
    ("De meeste klachten vielen in de handel: 79. Daarna kwam de bouw.", [(79, "count", "exact", None)]),
    (
        "Uit een peiling bij 2.706 kunstenaars blijkt dat de helft minder verdient.",
        [(2706, "count", "exact", "kunstenaars"), (0.5, "fraction", "exact", "kunstenaars")],
    ),
    ("Studenten mogen 650 uur werken in plaats van 475.", [(650, "hour", "exact", None), (475, "hour", "exact", None)]),
    ("Het plan levert 1,9 miljard op.", [(1.9e9, "EUR", "exact", None)]),
    (
        "Zo loopt 37% van de projecten (41 van 111) uit.",
        [(37, "percent", "exact", "projecten"), (41, "count", "exact", "projecten"), (111, "count", "exact", "projecten")],
    ),
    (
        "Personeel: 24,8 % vrouwen, ziekteverzuim 6,12 %.",
        [(24.8, "percent", "exact", "vrouwen"), (6.12, "percent", "exact", "ziekteverzuim")],
    ),
    ("Het aantal doden daalde van 168 (2022) tot 139 (2024).", [(168, "count", "exact", "doden"), (139, "count", "exact", "doden")]),
    ("De reactietijd bedroeg 19 minuten (streefcijfer: < 20 min).", [(19, "minute", "exact", None), (20, "minute", "less_than", None)]),
    ("Samen betaalden zij €1,6M aan de monitor.", [(1.6e6, "EUR", "exact", None)]),
    ("Er waren 9.112 aanvragen: 61 procent in de steden.", [(9112, "count", "exact", "aanvragen"), (61, "percent", "exact", "aanvragen")]),
    ("De fondsen stoppen 100 miljoen in het plan.", [(100e6, "EUR", "exact", None)]),
    (
        "De boete is maximaal 35 miljoen euro of 7 % van de omzet, of 15 miljoen of 3 %.",
        [(35e6, "EUR", "at_most", None), (7, "percent", "exact", "omzet"), (15e6, "EUR", "exact", None), (3, "percent", "exact", "omzet")],
    ),
    ("Dat kost volgens CEPS 6.000 tot 7.500 euro.", [(6000, "EUR", "range", None), (7500, "EUR", "range", None)]),
    (
        "Er werd 4,6 miljoen kubieke meter grond verzet, waarvan 3 % vervuild.",
        [(4.6e6, "m3", "exact", "grond"), (3, "percent", "exact", "grond")],
    ),
    ("Bij bedrijven met 500 en meer werkzame personen is dat zo.", [(500, "count", "at_least", "personen")]),
    (
        "Op 1 oktober 60.150 studenten (-0,9 procent), bij de VUB 50.640 (+1,2).",
        [
            (60_150, "count", "exact", "studenten"),
            (-0.9, "percent", "exact", "studenten"),
            (50_640, "count", "exact", "studenten"),
            (1.2, "percent", "exact", "studenten"),
        ],
    ),
    ("De groei is 4,3 procent, tot 23.420 leden.", [(4.3, "percent", "exact", None), (23_420, "count", "exact", "leden")]),
    (
        "Zij kende 21,7 procent van de aanvragen toe, tegenover 26,4 in 2019.",
        [(21.7, "percent", "exact", "aanvragen"), (26.4, "percent", "exact", "aanvragen")],
    ),
    ("De schuld klimt richting 50 miljard en zijn rente ook.", [(50e9, "EUR", "exact", None)]),
    ("De Nationale Bank gaat uit van een economische groei van 1,0 %.", [(1, "percent", "exact", "groei")]),
    ("Het tekort stijgt, de schuld van 104,7 tot 119,8 %.", [(104.7, "percent", "exact", "schuld"), (119.8, "percent", "exact", "schuld")]),
    ("Er stond 307 miljard euro op, 2,4 miljard meer dan in mei.", [(307e9, "EUR", "exact", None), (2.4e9, "EUR", "exact", None)]),
    ("Bij alleenstaande ouders is dat 24,6 %.", [(24.6, "percent", "exact", "ouders")]),
    (
        "Daar stijgt de belasting met 28 %, in Landgraaf met 19.",
        [(28, "percent", "exact", "belasting"), (19, "percent", "exact", "belasting")],
    ),
    ("Het saldo gaat van minus 110 tot plus 35 miljoen euro.", [(-110e6, "EUR", "range", None), (35e6, "EUR", "range", None)]),
    ("Zij adviseerde een bedrag van 2,4 à 2,6 miljard structureel.", [(2.4e9, "EUR", "range", None), (2.6e9, "EUR", "range", None)]),
    (
        "Nu gaat 23 procent van de uitvoer weg; in 2015 was dat amper 9.",
        [(23, "percent", "exact", "uitvoer"), (9, "percent", "exact", "uitvoer")],
    ),
    ("Het budget voor medicijnen bedraagt 6,9 miljard (+ 7,2 procent).", [(6.9e9, "EUR", "exact", None), (7.2, "percent", "exact", None)]),
    ("Er is nog 9 miljard aan beschikbaar kapitaal.", [(9e9, "EUR", "exact", "kapitaal")]),
    (
        "Er waren 58 starters, van wie een derde alleenstaand.",
        [(58, "count", "exact", "starters"), (0.3333, "fraction", "exact", "starters")],
    ),
    ("De schade is 2,1 tot 3,5 miljard per jaar.", [(2.1e9, "EUR", "range", None), (3.5e9, "EUR", "range", None)]),
    ("Het ministerie stelt 65 miljoen beschikbaar.", [(65e6, "EUR", "exact", None)]),
    ("In de bouw is slechts een derde verzekerd.", [(0.3333, "fraction", "exact", None)]),
    ("Het kabinet trekt daarvoor 111 miljoen uit.", [(111e6, "EUR", "exact", None)]),
    ("Men raamt de kostprijs van de lijn op 1,1 à 1,3 miljard.", [(1.1e9, "EUR", "range", None), (1.3e9, "EUR", "range", None)]),
    ("De minister wil 130 miljoen besparen op medicijnen.", [(130e6, "EUR", "exact", None)]),
    ("Dat kost geen 2,2 maar ruim 7 miljard euro.", [(2.2e9, "EUR", "exact", None), (7e9, "EUR", "more_than", None)]),
    ("Er geldt een plafond van 250 000 EUR per project.", [(250_000, "EUR", "at_most", None)]),
    ("Het verzuim is 8,1 procent; bij de leden zelfs 8,9.", [(8.1, "percent", "exact", "verzuim"), (8.9, "percent", "exact", None)]),
    ("Er lag 26.061 kilo koffie, tegenover 59.146 kilo in 2023.", [(26_061, "kg", "exact", "koffie"), (59_146, "kg", "exact", "koffie")]),
    ("De grens is 1 ng/m3 en de wind 20 m/s.", [(1, "ng/m3", "exact", "grens"), (20, "m/s", "exact", None)]),
    ("Dat geldt voor een kmo op twee.", [(0.5, "fraction", "exact", "kmo")]),
    (
        "Driekwart van de leden en twee derde van de gasten.",
        [(0.75, "fraction", "exact", "leden"), (0.6667, "fraction", "exact", "gasten")],
    ),
    ("Een twintigtal gemeenten.", [(20, "count", "approx", "gemeenten")]),
    ("Met maximaal 100 werknemers en minstens zes maanden.", [(100, "count", "at_most", "werknemers"), (6, "month", "at_least", None)]),
    ("Een stijging van 3 procentpunt.", [(3, "percentage_point", "exact", None)]),
    ("Het duurt tussen 10 en 15 dagen.", [(10, "day", "range", None), (15, "day", "range", None)]),
    ("Dat zijn 3 à 4 miljoen mensen.", [(3_000_000, "count", "range", "mensen"), (4_000_000, "count", "range", "mensen")]),
    ("Een boete van 800 tot 8.000 euro.", [(800, "EUR", "range", None), (8000, "EUR", "range", None)]),
    ("Het steeg van 14% naar 22%.", [(14, "percent", "exact", None), (22, "percent", "exact", None)]),
    ("Van 3,2 naar 4,1 miljoen euro.", [(3_200_000, "EUR", "exact", None), (4_100_000, "EUR", "exact", None)]),
    ("Het waren 2.600 nieuwe digitale studenten.", [(2600, "count", "exact", "studenten")]),
    ("Eén loket voor bijna 1.000 ondernemers.", [(1, "count", "exact", "loket"), (1000, "count", "less_than", "ondernemers")]),
    ("Ongeveer anderhalf miljoen mensen.", [(1_500_000, "count", "approx", "mensen")]),
    (
        "Het verbruik is 5.400 kWh en 12 km verder 3 ha.",
        [(5400, "kWh", "exact", "verbruik"), (12, "km", "exact", None), (3, "ha", "exact", None)],
    ),
    ("De prijs steeg met 11 à 12 cent per liter.", [(0.11, "EUR", "range", None), (0.12, "EUR", "range", None)]),
    ("Zij krijgt zes maanden loon en heeft tien jaar ervaring.", [(6, "month", "exact", "loon"), (10, "year", "exact", "ervaring")]),
    ("Wie nam de voorbije vijf jaren tijdskrediet op?", [(5, "year", "exact", None)]),
    ("Recht op een dertigste van het bedrag; de driehonderdste van de rij.", [(0.0333, "fraction", "exact", "bedrag")]),
    ("Bekijk dat. 376. Er moet meer zijn (*9), zie !254221 en de artikelen 4:5; 4:7; 6:2 en 8:1 Awb.", []),
    ("Er werken 28 verpleegkundigen.", [(28, "count", "exact", "verpleegkundigen")]),
    (
        "Het visserijprivilege van 1666? Een bedrag van 1500. In een 30km-zone is zij één en ondeelbaar; een enkele keer, secties 3.b en 9.b.",
        [(1500, "count", "exact", None)],
    ),
    ("Zie lid 2.\n11-1\nToelichting bij de hoeveelhedentabel 1 en de consument 43 Zie o.a. het arrest.", []),
    ("Dat kost Naf. 250.", [(250, "ANG", "exact", None)]),
    ("Zie model 1.9 en stuk (R 1609). De oorspronkelijke nationaliteit 2 Zie ook de toelichting.", []),
    ("Het gaat om sancties die aan leden van de ploegen werden opgelegd. Dat waren er 435.", [(435, "count", "exact", "sancties")]),
    ("Oproepen naar de 100 of 112, de lijnen 161 en 162, Thema 8: Zorg, voorschrift 23, de onderdelen B 2.6 en B 2.7.", []),
    ("Voor natuur en milieu  18   DIERPROEVEN EN MEER. Dat is zo. 8 Zie de Aanwijzing.", []),
    ("Er zijn 12 BEDRIJVEN.", [(12, "count", "exact", "BEDRIJVEN")]),
    ("Kijk naar het aantal scholen. Dat zijn er bijna 30.", [(30, "count", "less_than", "scholen")]),
    ("De stad telt veel cafés; in 2020 waren het er nog 80.", [(80, "count", "exact", "cafés")]),
    ("Er sneuvelen banen. Het weer is slecht. Dat is 300.", [(300, "count", "exact", None)]),
    ("Wat de stad in 1666 heeft, de afdelingen 3 en 3A, de aanwijzingen 262 en 263, in trb 2009 16.", []),
    ("De risicocontour van 10 –5 per jaar en die van 10-6 per jaar.", []),
    ("In 1500 gevallen.", [(1500, "count", "exact", "gevallen")]),
    ("Het aantal winkels werd tot 340 teruggebracht.", [(340, "count", "exact", "winkels")]),
    ("Hij werd tot 20 jaar veroordeeld.", [(20, "year", "exact", None)]),
    ("De subsidie kan tot 500 euro verhoogd worden.", [(500, "EUR", "at_most", None)]),
    ("Daarin steekt EZK 13,5 miljoen, en CHF 300.", [(13_500_000, "count", "exact", None), (300, "CHF", "exact", None)]),
    ("Het moet binnen drie maanden onderwijs krijgen.", [(3, "month", "at_most", None)]),
    (
        "De meeste winkeliers vinden dat loket niet bereikbaar (58 %), net zoals de helpdesk (54 %).",
        [(58, "percent", "exact", "winkeliers"), (54, "percent", "exact", "winkeliers")],
    ),
    ("Het overgrote deel (71%) van de koekjes krijgt een C.", [(71, "percent", "exact", "koekjes")]),
    ("Brood is 12 % duurder en aardappelen 20 % goedkoper.", [(12, "percent", "exact", "Brood"), (20, "percent", "exact", "aardappelen")]),
    ("In 2016 daalde het aantal downloads met 5 %.", [(5, "percent", "exact", "downloads")]),
    ("Hiervan gebruikt 64 % van de in België ontwikkelde toepassingen dat.", [(64, "percent", "exact", "toepassingen")]),
    ("Het land heeft de vierTurkse burgers uitgezet.", [(4, "count", "exact", "burgers")]),
    ("Dat is een populatie van 2000 BSN’s.", [(2000, "count", "exact", "BSN’s")]),
    ("Zij keken naar TweeTalen.", []),
    ("In dat jaar was de productie van olie 44 PJ.", [(44, "PJ", "exact", "productie")]),
    ("Europa zou 27 % vertegenwoordigen van het totale bedrag.", [(27, "percent", "exact", "bedrag")]),
    (
        "Dat doet 66 % van de starters, tegen 46 % bij de niet-starters.",
        [(66, "percent", "exact", "starters"), (46, "percent", "exact", "niet-starters")],
    ),
    (
        "Het budget groeit: het kabinet reserveert 35 miljoen en 130 miljoen gaat naar het spoor.",
        [(35e6, "count", "exact", None), (130e6, "count", "exact", None)],
    ),
    ("Een subsidie van maar liefst 130 miljoen is geweigerd.", [(130e6, "EUR", "exact", None)]),
    ("Kijk naar de verpleeghuizen. Dat zijn er bijna 30. Dan volgt een plan.", [(30, "count", "less_than", "verpleeghuizen")]),
    ("Een woning groter dan 70m 2 of een zaal van 450 m 2 is er niet.", [(70, "m2", "more_than", None), (450, "m2", "exact", "zaal")]),
    ("Het gevolg van tienjarig verblijf in het land.", [(10, "year", "exact", None)]),
    ("Voor zo'n 39 miljard aan goederen.", [(39e9, "count", "approx", "goederen")]),
    ("Onder 75-plussers en 30-minners.", [(75, "year", "exact", None), (30, "year", "exact", None)]),
    (
        "De federale politie zag een stijging van 25 %. De uitgaven kennen een stijging van 12 %.",
        [(25, "percent", "exact", None), (12, "percent", "exact", "uitgaven")],
    ),
    ("Het Nederlandse totaal verbruik was 44 PJ.", [(44, "PJ", "exact", "verbruik")]),
    ("Er is een stijging van 23 % van het aantal klachten.", [(23, "percent", "exact", "klachten")]),
    ("Het percentage waartegen kan worden afgetrokken is 42 procent.", [(42, "percent", "exact", "percentage")]),
    ("Er wordt 1 miljard Euro gereserveerd.", [(1e9, "EUR", "exact", None)]),
    ("Ruim 100 duizend bejaarden wachten.", [(1e5, "count", "more_than", "bejaarden")]),
    (
        "Van 72 studies die door bedrijven zijn betaald, oordeelde 75 % gunstig.",
        [(72, "count", "exact", "studies"), (75, "percent", "exact", "studies")],
    ),
    ("Er waren 2.000 ongevallen. Een stijging van 7 %.", [(2000, "count", "exact", "ongevallen"), (7, "percent", "exact", "ongevallen")]),
    (
        "Van de patiënten klaagt 69 %. Van de artsen niemand. Zo'n 10 % van hen zwijgt.",
        [(69, "percent", "exact", "patiënten"), (10, "percent", "approx", "patiënten")],
    ),
    (
        "Het wil een einde maken aan de ziekte door het aantal gevallen op termijn met 95 % te verminderen.",
        [(95, "percent", "exact", "gevallen")],
    ),
    ("Volgens hen zou de ontbossing er met 85 % zijn toegenomen.", [(85, "percent", "exact", "ontbossing")]),
    ("Zo'n 88.000 directe en 144.000 indirecte banen.", [(88000, "count", "approx", "banen"), (144000, "count", "exact", "banen")]),
    (
        "Zij voerde 63, 73, en 6 onderzoeken uit.",
        [(63, "count", "exact", "onderzoeken"), (73, "count", "exact", "onderzoeken"), (6, "count", "exact", "onderzoeken")],
    ),
    ("Er zijn 3 grote of middelgrote bedrijven.", [(3, "count", "exact", "bedrijven")]),
    ("Zij bereikt de leeftijd van 65 niet.", [(65, "year", "exact", None)]),
    ("Men reist naar Kenia (1.200) of Soedan (3.400).", [(1200, "count", "exact", None), (3400, "count", "exact", None)]),
    (
        "De werkloosheid steeg met 0,3 procentpunt tot 3,9 procent.",
        [(0.3, "percentage_point", "exact", "werkloosheid"), (3.9, "percent", "exact", "werkloosheid")],
    ),
    ("De omzet daalde met 3 miljoen euro tot 20 miljoen euro.", [(3e6, "EUR", "exact", None), (2e7, "EUR", "exact", None)]),
    ("Bij directeurs loopt dat op tot 71%.", [(71, "percent", "at_most", "directeurs")]),
    ("De boete kan oplopen tot 10.000 euro.", [(10000, "EUR", "at_most", None)]),
    ("Dit zijn de tien meest voorkomende fouten.", [(10, "count", "exact", "fouten")]),
    ("Het land kreeg na elkaar twee grondwetten.", [(2, "count", "exact", "grondwetten")]),
    ("Een portie van 500 gr. vlees.", [(500, "g", "exact", "portie")]),
    ("Dat is 4 procent vanhet land.", [(4, "percent", "exact", "land")]),
    (
        "Drie van de vijf thans in uitvoering zijnde plannen en vier van de vijftien door ons onderzochte scholen.",
        [
            (3, "count", "exact", "plannen"),
            (5, "count", "exact", "plannen"),
            (4, "count", "exact", "scholen"),
            (15, "count", "exact", "scholen"),
        ],
    ),
    ("Zij stelde in plaats van 3 één groot project voor.", [(3, "count", "exact", None), (1, "count", "exact", "project")]),
    ("Er bestaan acht eenvoudige regels.", [(8, "count", "exact", "regels")]),
    (
        "Zij dragen gedurende een periode van 5 jaar zorg voor kinderen jonger dan 13 jaar.",
        [(5, "year", "exact", None), (13, "year", "less_than", None)],
    ),
    (
        "Wie tien jaren onderdaan is van de staat, of tien jaar ervaring heeft.",
        [(10, "year", "exact", None), (10, "year", "exact", "ervaring")],
    ),
    ("Hieraan hebben meer dan20.000 mensen meegedaan.", [(20_000, "count", "more_than", "mensen")]),
    ("De filter vervangen zou 3.000 euro kost hebben.", [(3000, "EUR", "exact", None)]),
    ("Van de starters doet 4 % het, bij kmo's is dat 88 %.", [(4, "percent", "exact", "starters"), (88, "percent", "exact", "kmo's")]),
    ("Het aantal klanten dat de app gebruikt zou een vijfde hoger zijn.", [(0.2, "fraction", "exact", "klanten")]),
    ("Er is een recht van een verzekerde op 24 uur zorg.", [(24, "hour", "exact", "zorg")]),
    (
        "Regio 2012 2016 Verschil (%) Noord 10 6 -4 - 40% Zuid 18 8 -10 - 56% en meer.",
        [
            (10, "count", "exact", None),
            (6, "count", "exact", None),
            (-4, "count", "exact", None),
            (-40, "percent", "exact", None),
            (18, "count", "exact", None),
            (8, "count", "exact", None),
            (-10, "count", "exact", None),
            (-56, "percent", "exact", None),
        ],
    ),
    (
        "Soort Bedrag xC 1.000 Autonomie Verplichtingen 4.226 IX Belastingen Uitgaven 70.838 X Defensie Garanties 15.519 en zo voort",
        [
            (4_226_000, "EUR", "exact", "Verplichtingen"),
            (70_838_000, "EUR", "exact", "Uitgaven"),
            (15_519_000, "EUR", "exact", "Garanties"),
        ],
    ),
    (
        "De Zuid 497.488 361.809 en de overheid 19,6 bij elkaar.",
        [(497_488, "count", "exact", None), (361_809, "count", "exact", None), (19.6, "count", "exact", None)],
    ),
    (
        "Negen banen op tien zullen dat doen, en acht mensen op tien dagen.",
        [(0.9, "fraction", "exact", "banen"), (8, "count", "exact", "mensen"), (10, "day", "exact", None)],
    ),
    ("Van de 79 in de nota genoemde uitgaven is dat bekend.", [(79, "count", "exact", "uitgaven")]),
    ("Met een bedrag van 83 miljoeneuro of 10. 000.000 euros.", [(83_000_000, "EUR", "exact", None), (10_000_000, "EUR", "exact", None)]),
    ("Op nog één nader te bepalen vliegdag.", [(1, "count", "exact", "vliegdag")]),
    (
        "Dit jaar zijn er 60 % minder starters en 61 % meer ongevallen.",
        [(60, "percent", "exact", "starters"), (61, "percent", "exact", "ongevallen")],
    ),
    (
        "Het aantal kantoren is met 9,1 % gedaald, terwijl de arbeid daar met 13,1 % daalde.",
        [(9.1, "percent", "exact", "kantoren"), (13.1, "percent", "exact", "arbeid")],
    ),
    (
        "Zij verlaagde de commissie op haar producten van 6% naar 4,5%.",
        [(6, "percent", "exact", "commissie"), (4.5, "percent", "exact", "commissie")],
    ),
    ("Het aantal gebruikers stagneert (40 %).", [(40, "percent", "exact", "gebruikers")]),
    ("De prijzen stijgen. Boter 12 procent duurder dan vorig jaar.", [(12, "percent", "exact", "Boter")]),
    ("Er waren 40 bedrijven, 12 % onder hen hoopt op meer.", [(40, "count", "exact", "bedrijven"), (12, "percent", "exact", "bedrijven")]),
    ("Intussen hebben alle vijf de betrokken maatschappijen betaald.", [(5, "count", "exact", "maatschappijen")]),
    ("De uitgaven bedroegen 608. 773.828 euro.", [(608_773_828, "EUR", "exact", None)]),
    ("De twee voorbije jaren en negen facultatieve weken verlof.", [(2, "year", "exact", None), (9, "week", "exact", "verlof")]),
    ("De € 1,7 miljard aan in 2012 toegekende subsidies.", [(1_700_000_000, "EUR", "exact", "subsidies")]),
    (
        "Bestemming Bedrag x 1 miljard €  Bedrijven 21,92  Zorg 5,06  Medeoverheden 1,73  Dat is de verdeling in de band van 26 GHz.",
        [
            (21.92e9, "EUR", "exact", "Bedrijven"),
            (5.06e9, "EUR", "exact", "Zorg"),
            (1.73e9, "EUR", "exact", "Medeoverheden"),
            (26, "GHz", "exact", "band"),
        ],
    ),
    (
        "Er werden 1.595 illegale gedetineerden en twee verdachten overgedragen.",
        [(1595, "count", "exact", "gedetineerden"), (2, "count", "exact", "verdachten")],
    ),
    (
        "Dat is 1.159,7 miljoen euro, hetzij 5,6 %Voornaamste sectoren.",
        [(1_159_700_000, "EUR", "exact", None), (5.6, "percent", "exact", None)],
    ),
    ("Dat zijn twee totaal verschillende zaken.", [(2, "count", "exact", "zaken")]),
    (
        "Het kost tussen de 200 en 300 euro en ging van 100 gram naar 85 gram.",
        [(200, "EUR", "range", None), (300, "EUR", "range", None), (100, "g", "exact", None), (85, "g", "exact", None)],
    ),
    ("Dat vraagt een of meer departementen.", [(1, "count", "at_least", "departementen")]),
    ("Er zijn acht sites bezocht. Vier daarvan werken niet.", [(8, "count", "exact", "sites"), (4, "count", "exact", "sites")]),
    (
        "Er tekenden 15.000 artsen. Dat aantal van 15.000 klopt.",
        [(15_000, "count", "exact", "artsen"), (15_000, "count", "exact", "artsen")],
    ),
    ("De aanvraag is ten minste een maand vroeger.", [(1, "month", "at_least", None)]),
    ("Wat deed u in uw eerste 100 dagenondernomen?", [(100, "day", "exact", None)]),
    ("Er zijn vier verschillende (tussen)uitspraken.", [(4, "count", "exact", "uitspraken")]),
    ("Ze werden alle drie besproken.", [(3, "count", "exact", None)]),
    ("Er zijn twee drempelbedragen.", [(2, "count", "exact", "drempelbedragen")]),
    (
        "Bovendien zou 23 % van de 18- tot 25-jarigen dat doen.",
        [(23, "percent", "exact", "18- tot 25-jarigen"), (18, "year", "range", None), (25, "year", "range", None)],
    ),
    ("Er zijn 300 klachten. Daarvan is 75 % gegrond.", [(300, "count", "exact", "klachten"), (75, "percent", "exact", "klachten")]),
    ("Een werkgever kan 10 % besparen op zijn kosten.", [(10, "percent", "exact", "kosten")]),
    ("Er werken 13,8 meer mensen.", [(13.8, "count", "exact", "mensen")]),
    ("Wie 55 en ouder is, krijgt een brief.", [(55, "year", "at_least", None)]),
    ("Met een 4-tal variaties.", [(4, "count", "approx", "variaties")]),
    (
        "Het aantalreservisten ging van 8.000 naar 20.000.",
        [(8000, "count", "exact", "reservisten"), (20000, "count", "exact", "reservisten")],
    ),
    ("Van deze acties (27 van de 41) is dat bekend.", [(27, "count", "exact", "acties"), (41, "count", "exact", "acties")]),
    ("Er is een waarborgregeling van 10 miljard.", [(10**10, "EUR", "exact", None)]),
    ("Een doel van 60 % kmo's.", [(60, "percent", "exact", "kmo's")]),
    ("Er zijn 12 app- en gsm-aanbieders.", [(12, "count", "exact", "gsm-aanbieders")]),
    ("Minder dan een kwart van de Black Friday kortingen.", [(0.25, "fraction", "less_than", "kortingen")]),
    (
        "Voor twee, drie of meer dan drie werknemers.",
        [(2, "count", "exact", "werknemers"), (3, "count", "exact", "werknemers"), (3, "count", "more_than", "werknemers")],
    ),
    ("Twee centra binnen één gemeente.", [(2, "count", "exact", "centra"), (1, "count", "exact", "gemeente")]),
    ("Het mag niet hoger zijn dan 370.000 euro.", [(370_000, "EUR", "at_most", None)]),
    ("Het tarief is 9,5 cent per minuut.", [(0.095, "EUR", "exact", None)]),
    ("Dat geldt voor en28 procent van de leden.", [(28, "percent", "exact", "leden")]),
    ("De opwarming blijft beperkt tot1,5°C.", [(1.5, "Cel", "at_most", None)]),
    ("In 2040 werkt één op de vier mensen in de zorg.", [(0.25, "fraction", "exact", "mensen")]),
    ("Voor 2040 één op de vier mensen.", [(0.25, "fraction", "exact", "mensen")]),
    ("De 343 in Europa hervestigde Syriërs kregen hulp.", [(343, "count", "exact", "Syriërs")]),
    ("De controles leidden tot 12 boetes.", [(12, "count", "exact", "boetes")]),
    ("Wij betalen zo'n 600 miljoen pre-toetredingssteun.", [(600_000_000, "EUR", "approx", "pre-toetredingssteun")]),
    ("De kredieten (4.055 Keuro) zijn op.", [(4_055_000, "EUR", "exact", None)]),
    ("De steun van 15 miljoen moet helpen.", [(15_000_000, "EUR", "exact", None)]),
    ("Zij zijn minstens 18 en hoogstens 25 jaar.", [(18, "year", "at_least", None), (25, "year", "at_most", None)]),
    ("Ik schors voor een halfuur.", [(30, "minute", "exact", None)]),
    ("De partij haalde 12 punten.", [(12, "count", "exact", "punten")]),
    ("Een 100-jarige vrouw belt de hulplijn 24 uur per dag.", [(100, "year", "exact", None), (24, "hour", "exact", None)]),
    ("Na drie uur wachten gingen zij om elf uur weg.", [(3, "hour", "exact", None)]),
    ("Een groep 12 leerlingen zit in groep 8.", [(12, "count", "exact", "leerlingen")]),
    ("Het verslag noemt dat TikTok160 moderatoren heeft.", [(160, "count", "exact", "moderatoren")]),
    ("Een reistijd van een kwartier en drie kwartier.", [(15, "minute", "exact", None), (45, "minute", "exact", None)]),
    (
        "Noord 10 6 -4 instellingen.",
        [(10, "count", "exact", None), (6, "count", "exact", "instellingen"), (-4, "count", "exact", "instellingen")],
    ),
    ("Zij zagen hun omzet met 80 % stijgen.", [(80, "percent", "exact", "omzet")]),
    ("De kleine ondernemingen (22,1 %) blijven achter.", [(22.1, "percent", "exact", "ondernemingen")]),
    ("De regeldruk in deze sectoren met 20 procent verminderen.", [(20, "percent", "exact", "regeldruk")]),
    ("Eén van de zes categorieën.", [(1, "count", "exact", "categorieën"), (6, "count", "exact", "categorieën")]),
    ("Daar werken 12.5 mensen.", [(12.5, "count", "exact", "mensen")]),
    ("Het aandeel steeg met 27,7°/o.", [(27.7, "percent", "exact", "aandeel")]),
    ("De omzet steeg vorig jaar met 312 procent.", [(312, "percent", "exact", "omzet")]),
    (
        "Op 3 mei was 17,3 % van de kmo's klant, tegenover 14,3 % een jaar eerder.",
        [(17.3, "percent", "exact", "kmo's"), (14.3, "percent", "exact", "kmo's")],
    ),
    ("Een stijging van 5 procent.", [(5, "percent", "exact", None)]),
    ("Er was een omzetverhoging van bijna 80 %.", [(80, "percent", "less_than", "omzetverhoging")]),
    ("De verwachte daling van de emissies is 4 procent.", [(4, "percent", "exact", "emissies")]),
    ("De injectie gebeurt op een diepte van ongeveer 3000 meter.", [(3000, "m", "approx", "diepte")]),
    ("Er zijn 30 voornaamste  pensioeninstellingen.", [(30, "count", "exact", "pensioeninstellingen")]),
    (
        "Van de 84 ingediende aanvragen werden er 51 ontvankelijk verklaard.",
        [(84, "count", "exact", "aanvragen"), (51, "count", "exact", "aanvragen")],
    ),
    (
        "Er werden 4.870 opdrachten gegund, waarvan 2.630 aan kmo's.",
        [(4870, "count", "exact", "opdrachten"), (2630, "count", "exact", "opdrachten")],
    ),
    ("Er zijn 2.580 beslissin-gen genomen.", [(2580, "count", "exact", "beslissingen")]),
    ("Zeventig procent van devrouwen werd overgeplaatst.", [(70, "percent", "exact", "vrouwen")]),
    ("Het doel van l6% komt in zicht.", [(16, "percent", "exact", "doel")]),
    ("Dit leidt totzes euro aan investeringen.", [(6, "EUR", "exact", "investeringen")]),
    (
        "Er was € 3 miljoen (2021-2027) subsidie en € 5 miljoen aan EU-leningen.",
        [(3_000_000, "EUR", "exact", "subsidie"), (5_000_000, "EUR", "exact", "EU-leningen")],
    ),
    ("De club kreeg 3 ton subsidie en stootte 40 ton CO2 uit.", [(300_000, "EUR", "exact", "subsidie"), (40, "t", "exact", None)]),
    ("Er werken 80 vte en 12 fte's.", [(80, "fte", "exact", None), (12, "fte", "exact", None)]),
    ("Een verschil van 21 procent-punt.", [(21, "percentage_point", "exact", "verschil")]),
    (
        "In 2015 en 2016: 10 6 -4 - 40%",
        [(10, "count", "exact", None), (6, "count", "exact", None), (-4, "count", "exact", None), (-40, "percent", "exact", None)],
    ),
    ("De tweejarige vertraging kost geld.", [(2, "year", "exact", None)]),
    ("Meta had in totaal96 Nederlandstalige moderatoren.", [(96, "count", "exact", "moderatoren")]),
    ("Er zijn sinds 201430.396 personen vermist.", [(30396, "count", "exact", "personen")]),
    ("Deelnemers\n12 Nederlanders hebben zich gemeld.", [(12, "count", "exact", "Nederlanders")]),
    ("De acht gemeenten deden mee.", [(8, "count", "exact", "gemeenten")]),
    (
        "In totaal 12 vragen van leden, en 3. En 4 antwoorden.",
        [(12, "count", "exact", "vragen"), (3, "count", "exact", "vragen"), (4, "count", "exact", "antwoorden")],
    ),
    # two numbers in words that "en" or "dan wel" joins
    ("Tussen de vijf en negen bedienden werken er.", [(5, "count", "range", "bedienden"), (9, "count", "range", "bedienden")]),
    ("Als één dan wel twee jaren meetellen.", [(1, "year", "range", None), (2, "year", "range", None)]),
    # old money, other units
    ("De toelage gaat van f 247,83 naar f 252,83.", [(247.83, "NLG", "exact", None), (252.83, "NLG", "exact", None)]),
    ("Een net met een spanning van ten minste 220 kV.", [(220, "kV", "at_least", None)]),
    (
        "Het is 30 gigabyte, 100 megabit per seconde, 60 dB(A), 25 µg/m³, 12 g/km en 400 ppm.",
        [
            (30, "GBy", "exact", None),
            (100, "Mbit/s", "exact", None),
            (60, "dB", "exact", None),
            (25, "ug/m3", "exact", None),
            (12, "g/km", "exact", None),
            (400, "[ppm]", "exact", None),
        ],
    ),
    (
        "Een fles van 75 centiliter, 500 ml, 100 kuub, 1088,7 Peta joule en 3 mijl.",
        [
            (75, "cL", "exact", None),
            (500, "mL", "exact", None),
            (100, "m3", "exact", None),
            (1088.7, "PJ", "exact", None),
            (3, "[mi_i]", "exact", None),
        ],
    ),
    (
        "Er is 40 Zwitserse frank, 15 frank, 5 dollarcent, 100 yen en 50 zloty betaald.",
        [
            (40, "CHF", "exact", None),
            (15, "BEF", "exact", None),
            (0.05, "USD", "exact", None),
            (100, "JPY", "exact", None),
            (50, "PLN", "exact", None),
        ],
    ),
    # minus signs, in words too
    (
        "Bij min 5 graden en min 3 procent, na –4 %, − 2,5 procent en een groei van -0,3%.",
        [
            (-5, "Cel", "exact", None),
            (-3, "percent", "exact", None),
            (-4, "percent", "exact", None),
            (-2.5, "percent", "exact", None),
            (-0.3, "percent", "exact", None),
        ],
    ),
    (
        "Tussen 3 –4 % van de leden – 5 vrouwen – komt.",
        [(3, "percent", "range", "leden"), (4, "percent", "range", "leden"), (5, "count", "exact", "vrouwen")],
    ),
    # fractions in figures
    (
        "Een 2/3 meerderheid, 1/3 van de leden, ½ van de tijd en 2½ jaar, op blz. 2/5.",
        [
            (0.6667, "fraction", "exact", None),
            (0.3333, "fraction", "exact", "leden"),
            (0.5, "fraction", "exact", "tijd"),
            (2.5, "year", "exact", None),
        ],
    ),
    ("Een budget van 50k euro, 20K€, 3 M€ en 2,5 MEUR.", [(v, "EUR", "exact", None) for v in (50_000, 20_000, 3_000_000, 2_500_000)]),
    (
        "Grosso modo 50 kmo's, een slordige 900 klachten en rondom 12 wijken.",
        [(50, "count", "approx", "kmo's"), (900, "count", "approx", "klachten"), (12, "count", "approx", "wijken")],
    ),
    ("Er zijn min. 10 leden nodig.", [(10, "count", "at_least", "leden")]),
    ("De rente steeg met 25 basispunten.", [(0.25, "percentage_point", "exact", "rente")]),
    ("Er is 1,5 ton koper te koop.", [(1.5, "t", "exact", "koper")]),
    # a space after the stop that groups thousands
    ("Het liep op van 12.555 tot 16. 308.", [(12555, "count", "exact", None), (16308, "count", "exact", None)]),
    # where a change ends is no limit
    ("Het daalde van meer dan 770 munten tot 68.", [(770, "count", "more_than", "munten"), (68, "count", "exact", "munten")]),
    ("Een vermindering van het aantal rechters tot 25 volgt.", [(25, "count", "exact", "rechters")]),
    # what is counted
    ("Dat 1 miljoen Nederlanders klachten hebben.", [(1_000_000, "count", "exact", "Nederlanders")]),
    (
        "In totaal zijn vijf adviezen gegeven, waarvan drie ongevraagd.",
        [(5, "count", "exact", "adviezen"), (3, "count", "exact", "adviezen")],
    ),
    ("Het kost 12 euro in Gent en 14 in Brugge.", [(12, "EUR", "exact", None), (14, "EUR", "exact", None)]),
    (
        "Een gezin krijgt 978 euro voor huur en 471 voor energie.",
        [(978, "EUR", "exact", None), (471, "EUR", "exact", None)],
    ),
    (
        "In 2019 steunde 40 % van de leden het plan en 12 van hen niet.",
        [(40, "percent", "exact", "leden"), (12, "count", "exact", "leden")],
    ),
    (
        "De stad verloor 68 % van haar winkels (van 500 in 1980 naar 160 in 2015).",
        [(68, "percent", "exact", "winkels"), (500, "count", "exact", "winkels"), (160, "count", "exact", "winkels")],
    ),
    (
        "Er werden meerdere verslagen opgemaakt, waaronder 24 over fraude. De gedetineerden in die vleugel (een veertigtal) slapen.",
        [(24, "count", "exact", "verslagen"), (40, "count", "approx", "gedetineerden")],
    ),
    ("Een jongen van zestien die geen ticket had.", [(16, "year", "exact", None)]),
    ("Er waren 30 meldingen in 2015; nu zijn het er 12.", [(30, "count", "exact", "meldingen"), (12, "count", "exact", "meldingen")]),
    ("Twee, ik ga die motie ontraden. Eén is dus: ik ben het ermee eens.", []),
    ("Meer dan 127.000 (!) leerlingen scoren te laag, zegt Psalm 72.", [(127_000, "count", "more_than", "leerlingen")]),
    ("Dat was een jaar of tien geleden.", [(10, "year", "approx", None)]),
    (
        "Er kwam een stuk of zes klachten, en een 1.000-tal vragen.",
        [(6, "count", "approx", "klachten"), (1000, "count", "approx", "vragen")],
    ),
    ("NMBS deelde 12-rittenkaarten uit voor twee- of meerpersoonskamers.", []),
    ("Hij kreeg nul op het rekest over wetsvoorstel 55 1063.", []),
    ("De vliegtuigen landen op baan 19 na Formule 1 en Expo 58.", []),
    (
        "Er zijn 40 voltijdequivalente (VTE) begeleiders en twee (kandidaat-)douaniers.",
        [(40, "count", "exact", "begeleiders"), (2, "count", "exact", "douaniers")],
    ),
    (
        "In juni waren er 9.811 gedetineerden; dat is een stijging met 200. In mei waren dat er nog 9.611.",
        [(9811, "count", "exact", "gedetineerden"), (200, "count", "exact", "gedetineerden"), (9611, "count", "exact", "gedetineerden")],
    ),
    ("De kern telt 85 panden, waarvan 12 leegstaan.", [(85, "count", "exact", "panden"), (12, "count", "exact", "panden")]),
    ("Van de ontsnapte dieren werden sindsdien zeven terug gezien.", [(7, "count", "exact", "dieren")]),
    ("Voor 46 % van een duidelijk omschreven subgroep.", [(46, "percent", "exact", "subgroep")]),
    ("Een heffing vanaf 3,5 ton.", [(3.5, "t", "at_least", None)]),
    ("Met hypotheken tot 5 ton.", [(500_000, "EUR", "at_most", None)]),
    ("Men ruimt 30 tot 50 ton zwerfafval op.", [(30, "t", "range", "zwerfafval"), (50, "t", "range", "zwerfafval")]),
    ("Er kwamen 103 rekruten en er werden 34 ingelijfd.", [(103, "count", "exact", "rekruten"), (34, "count", "exact", "rekruten")]),
    (
        "Van 73 rulings waren er 71 positief, en 64 hadden betrekking op btw.",
        [(73, "count", "exact", "rulings"), (71, "count", "exact", "rulings"), (64, "count", "exact", "rulings")],
    ),
    (
        "Het geeft 20% minder CO2 en 75% minder stikstofoxiden.",
        [(20, "percent", "exact", "CO2"), (75, "percent", "exact", "stikstofoxiden")],
    ),
    ("Alles staat in één enkel register.", [(1, "count", "exact", "register")]),
    (
        "Meer dan de helft (55 %) van de vissers en een derde (33 procent) van de bakkers betaalt.",
        [
            (0.5, "fraction", "more_than", "vissers"),
            (55, "percent", "exact", "vissers"),
            (0.3333, "fraction", "exact", "bakkers"),
            (33, "percent", "exact", "bakkers"),
        ],
    ),
    (
        "Van de gevraagden zegt 23% van de vissers dat het kan. 21% denkt nog steeds dat het mag en 18% denkt dat het moet.",
        [(23, "percent", "exact", "vissers"), (21, "percent", "exact", "vissers"), (18, "percent", "exact", "vissers")],
    ),
    ("De sector kampt met 1.400 miljard aan riskante leningen.", [(1_400_000_000_000, "EUR", "exact", "leningen")]),
    ("Er kwamen 2 miljoen aan mondmaskers binnen.", [(2_000_000, "count", "exact", "mondmaskers")]),
    ("Dat kost 350 miljoen pond.", [(350_000_000, "GBP", "exact", None)]),
    ("Zij kregen drie pond per persoon.", [(1.5, "kg", "exact", None)]),
    ("Er ging ruim een derde minder durfkapitaal naar bedrijven.", [(0.3333, "fraction", "more_than", "durfkapitaal")]),
    # what a change or share is of that another figure of the sentence, or the sentence before, names
    (
        "Er kwamen 560 meldingen binnen, een stijging van 22 procent.",
        [(560, "count", "exact", "meldingen"), (22, "percent", "exact", "meldingen")],
    ),
    ("Er waren 121 klachten, wat een daling is van 36 %.", [(121, "count", "exact", "klachten"), (36, "percent", "exact", "klachten")]),
    (
        "Er waren 13.210 onderzoeken. Dit is een afname van 10 %.",
        [(13210, "count", "exact", "onderzoeken"), (10, "percent", "exact", "onderzoeken")],
    ),
    (
        "Er werden 1.200 klachten ingediend, 15 % meer dan in 2019.",
        [(1200, "count", "exact", "klachten"), (15, "percent", "exact", "klachten")],
    ),
    ("Er reden 1.200 treinen te laat, hetzij 12 %.", [(1200, "count", "exact", "treinen"), (12, "percent", "exact", "treinen")]),
    (
        "Van de 342 gemeenten heeft slechts 15 procent een loket.",
        [(342, "count", "exact", "gemeenten"), (15, "percent", "exact", "gemeenten")],
    ),
    (
        "Het onderzoek onder 1.024 leden toont aan dat 36 % nooit komt.",
        [(1024, "count", "exact", "leden"), (36, "percent", "exact", "leden")],
    ),
    (
        "Van de bedrijven met meer dan 50 werknemers gebruikt 62 % een kluis.",
        [(50, "count", "more_than", "werknemers"), (62, "percent", "exact", "bedrijven")],
    ),
    ("Hier stierven 100 mensen. Amper 10 % werd geholpen.", [(100, "count", "exact", "mensen"), (10, "percent", "exact", "mensen")]),
    (
        "Dat geldt voor 40 % van de kinderen. In een groot gezin is dat 80 %.",
        [(40, "percent", "exact", "kinderen"), (80, "percent", "exact", "kinderen")],
    ),
    (
        "Van de panden staat 12 % leeg; de stad wil dat terugbrengen tot 9 %.",
        [(12, "percent", "exact", "panden"), (9, "percent", "exact", "panden")],
    ),
    ("1.224 personen waren nog in procedure (28,7 %).", [(1224, "count", "exact", "personen"), (28.7, "percent", "exact", "personen")]),
    (
        "Het percentage mensen dat een ongeval vreest, steeg van 20 naar 29 %.",
        [(20, "percent", "exact", "mensen"), (29, "percent", "exact", "mensen")],
    ),
    ("Het aantal onderzoeken is afgenomen (- 12 %).", [(-12, "percent", "exact", "onderzoeken")]),
    ("Slechts een klein deel, zo'n 5 procent, van de aanvragen valt af.", [(5, "percent", "approx", "aanvragen")]),
    ("Dat lukt in 12 van de bijna 40 landen.", [(12, "count", "exact", "landen"), (40, "count", "less_than", "landen")]),
    ("De winst daalde met 3 %. Een vakman verdient 7 procent meer.", [(3, "percent", "exact", "winst"), (7, "percent", "exact", None)]),
    # what stands before the noun, and what is none
    ("Slechts 10% van de Belgische en de Tsjechische ambassadeurs.", [(10, "percent", "exact", "ambassadeurs")]),
    ("Bijna een miljoen geheel of gedeeltelijk arbeidsongeschikten.", [(1_000_000, "count", "less_than", "arbeidsongeschikten")]),
    ("75 % van de aangekochte diepgevroren producten.", [(75, "percent", "exact", "producten")]),
    (
        "Er is 5 % roerende voorheffing en een 80 %-regel.",
        [(5, "percent", "exact", "voorheffing"), (80, "percent", "exact", "voorheffing")],
    ),
    ("Een tekort van 0,7 procent bbp en 2 % van hetbruto product.", [(0.7, "percent", "exact", "bbp"), (2, "percent", "exact", "product")]),
    ("De 1,5 % die rest, en 20 % van juni tot augustus.", [(1.5, "percent", "exact", None), (20, "percent", "exact", None)]),
    ("Het daalde naar 125.000 Recente trends krijgen aandacht.", [(125_000, "count", "exact", None)]),
    ("Er vielen 19 doden en één sprongetje.", [(19, "count", "exact", "doden"), (1, "count", "exact", "sprongetje")]),
    ("Het waren 3.826 meldingen3 en 2 dagen13.", [(3826, "count", "exact", "meldingen"), (2, "day", "exact", None)]),
    # forms of figures
    (
        "Een vier vijfde meerderheid en 9.000 euroHet gaat om meer.",
        [(0.8, "fraction", "exact", None), (9000, "EUR", "exact", None)],
    ),
    ("Een veld van 0,3 µT, en het tekort liep vorig jaar op tot 3 %.", [(0.3, "uT", "exact", "veld"), (3, "percent", "exact", "tekort")]),
]

NO_FIGURES = [
    "Het collectief acht een bijstelling noodzakelijk.", "Zet de NEN-normen 7120 en 7125 in.", "Zie het stuk 32852-54\nstaatssecretaris van Infrastructuur.",
    "In de nacht van 16 op 17 november 2019.", "| opzettelijk | 13, lid 1, onder a |", "Het gehalte aan 4-Vinylcyclohexeen en 1,2-dichloorethaan is laag.",
    "De tekst van post a 35 luidt zo.", "De onder 4 beschreven berekening.", "Dat is één. Twee is dat de wet verandert.", "Voorbeeld 3 (leegstand)",
    "Het adres is Hortaplein - 1060 Brussel.", "Men werkt met twee maten en twee gewichten.",
    "Zo is het. 3. en  4. U verwijst naar een brief.", "De kosten (zie fig. 3) en de figuren 4 en 5.", "Levering aan lidstaat 2.",
    "Zo oordeelde de raad op 29 januari 1986 (nr. 23 265, BNB 1986/89).",
    "Bijakte 12 verwijst naar afrit 8, steunmaatregel 1 tot en met 10 en de omzendbrief 307quinquies.", "Zie ? 3, die luidt: dit geldt.",
    "Bedoeld in de artt. 14–58, 115–116 en 151, art 18, de artikels 61 en de artikelen 134, vierde lid, onderscheidenlijk 115 van de wet.",
    "De artikelen 1240 (verzoek om een bewindvoerder) en 1246 (verzoek om stukken).", "De beslissing nr. E.T. 106.933 en Stb. 1950, K 120.",
    "De Wet OB ’68 geldt, evenals het Besluit OB '68, hoofdstuk VIII.", "Blijkens voorwaarde 4 is het 50–50 en als bedoeld onder 3.",
    "Ad 2 Een advies van de arts.", "Dat staat niet in de databank.d) en 2. Op grond van de gegevens.", "De andere dan de onder 1 bedoelde.",
    "In de gevallen 1?, 2? of 4? vervalt dit, zie rubriek XXXI, ? 1, 1? van tabel A en artikel 60?7.",
    "Het is het op zes na grootste station.", "Zij willen één lijn trekken en met één stem spreken.", "Overzicht 2: factoren voor de premie.",
    "Zie J Allergy, 1242-1252, 2017; RW, 2001-02, 929-930; Belgisch Staatsblad, 1964, 398.", "Men draagt dit over aan een derde.",
    "Wie de noodcentrale 112 belt, krijgt code 0, 1 of 2, zoals onder 4. c) staat.",
    "In de jaren negentig van de vorige eeuw.",
    "Het is vijf voor twaalf, en één en ander hangt af van experiment 3.", "De gouden tien-euromunt, en één en dezelfde op een schaal 1 tot 5.",
    "Het terrein (ETRS 89: 52°12’25.59’’N en 5°21’07.95’’O).", "Inbreuken op de artikelen 7 tot 12 van de wet-Breyne.",
    "Bergen, 2 3 december 2015.", "Schedeldoekshaven 100 2511 EX Den Haag.", "Zie de brief.\n10Aanhangsel Handelingen II, vergaderjaar 2024–2025.",
    "Dat staat vast.  2 Ministerie van Financiën (2009). Rijksbrede leidraad.",
    "Zie de artikelen 32a, tweede, derde en vierde lid, en 51 MiFIR.", "Graag een top vijf van de klachten, en windows 7 ook.",
    "Meldingen over 1) schoenen, 2) kleding en 3) medische hulpmiddelen.", "zie het rapport.   1 https://voorbeeld.nl/x  en verder",
    "De woning aan de Jan Arendsland 13 te Staphorst.",
    "De dienst gebruikt Microsoft 365.",
    "Zie SWD(2021) 346 en SEC(2021) 573.",
    "Zie artikel VI.99, ? 1 en ? 2, van het Wetboek.",
    "Zie de memo’s 106, 111 en 113.",
    "Zie het bericht (nos.nl)”1)?",
    "Wie zich benadeeld acht, gaat naar de rechter.",
    "Het is nu bijna 2025 en het gaat niet beter.",
    "Dat geldt op zondag tussen 12 en 16 u.",
    "Het doel is:1. de belangen waarborgen,2. de winkels beschermen.",
    "De sancties van niveau drie gelden, zie uw vragen drie en vier.", "Dat is strijdig met artikelen 2, tweede lid, 23 en 26 van het Verdrag.", "Het mededelingsdocument COM(2021) 727.",
    "Zo werkt het.\n\n2 Mededeling over de kapitaalmarkten, Kamer", "Wij lopen de stappen 1 voor 1 door.", "Het verscheen in Volume 40, Issue 3.", "Wij gebruikten GPT 4 daarvoor.",
    "Antwoord\n1. en 2. De regering zal dat bekijken.", "Dat blijft zo.3 tot 5. De sector is groot.", "Zij doen wat zij nodig acht voor de zaak.", "Dat staat in memo 114.",
    "Het staat er al[^4].\n\n[^12]: De bron.", "T 070 111 22 33\nF 070 111 22 44", "12 Vraag van Hendrik Conscience aan de minister over \"de fiets\"", "Onder agendapunt 20 staat dat.",
    "3 Samengevoegde vragen van\n- Gerard Mercator", "Geef het een cijfer op een schaal van 1 tot 5.",
    "Zie 21501-20-1318 over de Raad.", "Na hun 65 e jaar werden zij wethouder.", "De artikelen 2, onder h, en 3, onder c, gelden niet, ‘118, derde lid’ wel.",
    "Iets.\n8  Jongeren krijgen een bewijs.\n", "Dat is zo. 124VISIE EN PROGRAMMA voor het land.",
    "Kanaalkade 147\n2511 DP Den Haag", "In de brief (23 432-537) staat het.", "Zoals in het antwoord opvraag 3 stond.", "Wij beginnen vanaf 0 met bouwen.",
    "Wie in MHK-klasse 1 tot en met 6 valt, in loonschaal 10 zit of hulplijn 1712 belt.", "De woning gaat naar box 3 en niet naar box 1 en 2.", "Lijst 21 doet mee.",
    "Wytsmanstraat 14 - 1050 Brussel", "Koning Albert II laan 28-30 bus 21 - 1000 Brussel", "In afwijking van het onder 1 gestelde geldt dit.", "De Kern+10 is het eens.",
    "Het reactorvat van Tihange 2 werd onderzocht.",
    "De levensduur van Doel 1 en 2 werd verlengd.", "De actiepunten 2 en 3 zijn uitgevoerd, zie de punten 4 en 5 hierboven.", "Stand van zaken fosfaat - 33037-281\nminister van Landbouw",
    "Hij gaat niet over één nacht ijs.", "Zie de gegevens onder punt 5 en 6 van dit formulier.",
    "De spoorlijn 23 tussen Borgloon en Tongeren.", "De dienst 100 en de 112-centrales.", "Het was 10:21:33 uur.", "Met de installatie van Northwester 2 in zee.",
    "Op 5 mei 2023 en in 2019-2020.", "Zie artikel 3, lid 2, van de wet.", "Kamerstuk 32 637, nr. 468.", "Vraag 3 en antwoord 4.", "Het staat in voetnoot [1].",
    "De overheidsopdrachten1 zijn gegund.", "Bel 070 342 43 44 of 0800 20 555.", "2513 AA Den Haag", "COVID-19, Industrie 4.0, 24/7 en B2B.", "Een goed plan.",
    "Om 14.05 uur.", "1. Wat is dat?\n2. Waarom?", "Verordening (EU) 2016/679.", "Zie https://www.voorbeeld.nl/2019/12/3.", "De tweede en de 3de keer, 21e eeuw.",
    "Het merk 2016201714673-10-673-nl-fr-3.", "Ik acht dat zinvol.", "Kunt u deze vragen één voor één beantwoorden?", "Tweede Kamer, vergaderjaar 2011-2012, 30 220 nr. 4.",
    "Het antwoord op de vragen 7. tot 10.", "Een voorstel (DOC 53 1740).", "De trein stopt aan perrons 3 en 4.", "Het overleg op 16 of 17 maart.", "De trappen 3 tot 5.", "Scope 1 en 2.", "Ouverte à 14 h 40 et présidée par hem.", "Een Boeing 707, 737 of 777.", "(MV 16859)", "In november 2022 begint het.", "Tel. +32 2 123 45 67.", "ISSN 0921 - 7398", "ah-tk-20242025-594", "Programma 2012 -2017.", "Wie zzp 7 nodig heeft.",
    "Toepassing van artikelen 185, ? 4 en 186, ? 3, van het Wetboek.", "Verder. 1. tot 3., 5. en 6. Er is geen antwoord.", "Allen waren er, op twee na.",
    "Het nummer 1733 helpt. De uitrol van 1733 begint.", "Werknemers onder paritair comité 200 vliegen met een Boeing 747.",
    "Het viel uit tot en met week 38.", "Gunstig advies (visum 2024-118).", "De drempel ligt bij 5'59\".",
    "De politie rijdt mee op de buslijnen 23a en 41.",
    "En zo vraagt 31\nJXY Verkiezingsprogramma 2021 voor", "De Boeing 767-300 landt.",
    "Blok 3: natuur.",
    "Dit is editie 3 van de brief, jaargang 12.",
    "Artikel 1, onder 4, van de Wet wapens en munitie.", "Bijlage A, tabellen 3 en 4, van de regeling.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated_figures(text: str, expected: list[Expected]) -> None:
    found = [(q.value, q.unit, q.qualifier.value, q.counted.text if q.counted else None) for q in find_quantities(text)]
    assert found == [(pytest.approx(value), unit, qualifier, counted) for value, unit, qualifier, counted in expected]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure(text: str) -> None:
    assert [(q.value, text[q.start : q.end]) for q in find_quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("in 2016", "2016"), ("nov 2015- dec \n2016", "2015-11/2016-12"), ("in 2020-2021", "2020/2021"), ("eind juni 2021", "2021-06"), ("begin 2022", "2022"),
        ("derde kwartaal van 2024", "2024-07/2024-09"), ("Q3 2024", "2024-07/2024-09"), ("op 18 november 2024", "2024-11-18"), ("sinds 2017", "2017/.."),
        ("de eerste drie kwartalen van 2016", "2016-01/2016-09"), ("het tweede semester 2019", "2019-07/2019-12"), ("schooljaar 2002-03", "2002/2003"),
    ],
)  # fmt: skip
def test_periods(text: str, iso: str) -> None:
    assert [period.iso for period in find_periods(text)] == [iso]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("In 2021 waren er 300 klachten.", "2021"), ("Het steeg van 10 procent in 2017 naar 12 procent in 2020.", "2020"),
        ("De wet van 2 augustus 2002 geldt voor 300 bedrijven.", None), ("Tegen 2030 moeten 300 bedrijven meedoen.", None),
    ],
)  # fmt: skip
def test_time_of_the_last_figure(text: str, time: str | None) -> None:
    last = find_quantities(text)[-1]
    assert (last.time.iso if last.time else None) == time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat is negen in plaats van zes maanden.", [(9, "month"), (6, "month")]),
        ("Dat is 12 tegenover 15 procent.", [(12, "percent"), (15, "percent")]),
        ("Dat is 3 versus 4 miljoen euro.", [(3e6, "EUR"), (4e6, "EUR")]),
    ],
)
def test_a_unit_is_shared_with_what_it_is_compared_with(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in find_quantities(text)] == expected


@pytest.mark.parametrize("text", ["de -25-jarigen zoeken werk", "de min-25-jarigen zoeken werk", "de min 25-jarigen zoeken werk"])
def test_younger_than_an_age(text: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.qualifier.value) == (25, "year", "less_than")


@pytest.mark.parametrize(
    ("text", "counted"),
    [("In 2014 was nog 73 % van de F-16's operationeel.", "F-16's"), ("Er waren 41 pro justitia's voor de rechter.", "justitia's")],
)
def test_what_is_counted_of_names_and_latin(text: str, counted: str) -> None:
    (found,) = find_quantities(text)
    assert found.counted is not None
    assert found.counted.text == counted


def test_text_without_an_end_of_a_sentence_is_read_to_its_end() -> None:
    """As a scan without punctuation gives it, or someone who means harm: what the square of its length would cost would never end."""
    found = find_quantities("12 klachten in 2019 en 30 procent " * 2_000)
    assert [quantity.value for quantity in found] == [12, 30] * 2_000
    assert {quantity.time.start for quantity in found if quantity.time} == {"2019"}
    assert [q.value for q in find_quantities("een twee drie " * 2_000)] == [2, 3] * 2_000


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("In 2014, 2015 en 2016 was dat respectievelijk 3 euro, 4 euro en 5 euro.", ["2014", "2015", "2016"]),
        ("Het was respectievelijk 3 en 4 miljoen euro in 2019 en 2020.", ["2019", "2020"]),
        ("In januari en maart 2017 waren het er respectievelijk 30 en 40.", ["2017-01", "2017-03"]),
        ("Kosten: 2014: 1.506,20 euro2015: 1.526,77 euro2016: 3.154 euro.", ["2014", "2015", "2016"]),
        ("Dat is meer dan in 2018, toen er nog 300 dossiers waren.", ["2018"]),
        ("Dat kost het voor een periode van vijf jaar (2021-2025).", ["2021/2025"]),
        ("Er waren 12, 15 en 18 klachten in respectievelijk 2012, 2013 en 2014.", ["2012", "2013", "2014"]),
        ("In 2019 was er 3 miljoen euro en in 2020 4 miljoen euro.", ["2019", "2020"]),
        ("Het aantal banen steeg in 2019 met meer dan 74 %.", ["2019"]),
        ("In 2019 stopte de steun aan bedrijven met meer dan 50 werknemers.", [None]),
        ("Er werden 828 bezoekers geteld, 69 meer dan in 2013.", [None, None]),
        ("Dat was in 2015 van 30 miljoen en in 2016 van 40 miljoen.", ["2015", "2016"]),
        ("De wachttijd bedroeg 14 weken in 2022.", ["2022"]),
        ("Het doel is 100.000 woningen, maar in 2023 kwamen er 73.000.", [None, "2023"]),
        ("Er werken 3.450 mensen, tegenover 3.120 in 2018.", [None, "2018"]),
        ("Het aantal daalde van 909 in 2016 tot 165 in 2018.", ["2016", "2018"]),
        ("Het aantal groeide tussen 2014 en 2016 van 964 naar ruim 1.200.", ["2014", "2016"]),
        ("In de zomer van 2013 sloten 45 winkels.", ["2013"]),
        ("Ik stel een daling vast.2015: 50;2016: 37.", ["2015", "2016"]),
        ("De huur is 4.000 euro en het contract loopt tot 31 augustus 2029.", [None]),
        ("Er kwamen 300 klachten en 40 beroepen in 2019.", ["2019", "2019"]),
        ("In 2018 was er steun vanaf een inkomen van 26.000 euro;- dat wie in 2012 minder verdiende, dat merkt.", ["2018"]),
        ("De schuld ging van 42% van het bbp in 2008 naar 77% van het bbp in 2011.", ["2008", "2011"]),
        ("De uitgaven stegen met 6,8 % ten opzichte van 2023 (€ 57,2 miljard).", [None, "2023"]),
        ("De besparing loopt op van 45 miljoen euro in 2025 tot 130 miljoen euro per jaar in 2030.", ["2025", "2030"]),
        ("Het doel is 32 % in 2030 (nu 23 %).", ["2030", None]),
        ("Sinds 1 januari 2022 zijn 1.143 mensen aangehouden: 440 in 2022 en 452 in 2023.", ["2022-01-01/..", "2022", "2023"]),
        ("De dienst telt 77.500 mensen en moet groeien naar 122.000 in 2030.", [None, "2030"]),
        ("Het ging van 120.000 paren in 1967 naar 27.000 à 30.000 in 2022.", ["1967", "2022", "2022"]),
        ("Sinds de start op 1 september 2022 sloten 27.346 gezinnen een lening.", ["2022-09-01/.."]),
        ("Er resteert een gat van 12 mln. De bouw start in 2026.", [None]),
        ("De bank gaat voor 2025 uit van een groei van 1,0 %.", ["2025"]),
        ("Er komen 14.000 banen dit jaar en 31.000 in 2026.", [None, "2026"]),
        ("De maatschappij (samen sinds 2023 Woongoed Noord) heeft 4.982 kandidaten.", [None]),
        ("Uit een enquête onder 342 burgemeesters blijkt dat 36 % in 2026 een tekort verwacht.", [None, "2026"]),
        ("Er komt geld voor drie centra: Gent (2025), Mechelen (2026) en Luik.", [None]),
        ("De heffing gaat van 8 naar 10,4 %, per 2026 weer 8 %.", [None, None, "2026"]),
        ("Het ging om 31.200 woningen, ruim twee keer zoveel als in 2022.", [None, None]),
        ("In 2024 gebruikt 61 % van de scholen dit (2022: 54 %).", ["2024", "2022"]),
        ("In de periode 2020-2024 was er 42 miljoen euro. Voor 2023 werd 8,6 miljoen euro vastgelegd.", ["2020/2024", "2023"]),
        ("De kosten zullen tegen 2070 stijgen met 3,5 procentpunt.", ["2070"]),
        ("In 2025 kwamen er 49.300 woningen, 8 % minder dan in dezelfde periode van 2024.", ["2025", "2025"]),
        ("De centrale blijft tot na 2033 open en levert 485 MW.", [None]),
        ("Wij hopen alle 45 meters te vervangen, Ores en Resa bouwen er 80 in 2026.", [None, "2026"]),
        ("Slechts 12 procent voldoet aan de regels, die sinds 18 oktober 2024 van kracht zijn.", [None]),
        ("Volgens de Huisvestingswet 2014 gaat het om 300 woningen.", [None]),
        ("In 2016 steeg de omzet met 80 % ten opzichte van dezelfde periode in 2015.", ["2016"]),
        ("Zij boekten in 2023 een verlies van 78 miljoen, tegenover +41 miljoen in 2022.", ["2023", "2022"]),
        ("Sinds het arrest van de Hoge Raad van 6 juni 2024 zijn er 300 bezwaren.", [None]),
        ("De raden concludeerden in 2016 dat 300 mensen dat doen.", [None]),
        ("Uit de rapportage (NCG, februari 2017) blijkt dat er 300 meldingen zijn.", [None]),
        ("Dat geldt voor 300 leningen die afgesloten zijn na 1 januari 2014.", [None]),
        ("Er waren 78 klachten, waarvan 15 in 2016, en 41 beroepen.", [None, "2016", None]),
        ("De termijn daalt van 154 dagen in 2018 naar 60 dagen.", ["2018", None]),
        ("Het is één van de zes posten, waarvoor in 2018 geld was.", [None, None]),
        ("Klopt het dat er 600 plaatsen zijn en dat er in 2029 80 plaatsen tekort zijn?", [None, "2029"]),
        ("De neerslag op het Natura 2000-gebied is 1.340 mol per hectare.", [None]),
    ],
)
def test_time_of_each_figure(text: str, times: list[str]) -> None:
    assert [q.time.iso if q.time else None for q in find_quantities(text)] == times
