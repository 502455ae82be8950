from __future__ import annotations

import pytest

from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.language.pipeline import load_pipeline

CASES = [
    ("BeCommerce/SafeShops", ["BeCommerce", "/", "SafeShops"]), ("mkb'ers", ["mkb'ers"]), ("mkb’ers", ["mkb’ers"]), ("kmo's", ["kmo's"]),
    ("kmo’s", ["kmo’s"]), ("€2,5", ["€", "2,5"]), ("€ 85,-", ["€", "85", ",-"]), ("91%", ["91", "%"]), ("(91%)", ["(", "91", "%", ")"]),
    ("2020-2021", ["2020-2021"]), ("overheidsopdrachten1", ["overheidsopdrachten", "1"]), ("Staten-Generaal2", ["Staten-Generaal", "2"]),
    ("gereikt.Deze", ["gereikt", ".", "Deze"]), ("1.250.000,50", ["1.250.000,50"]), ("e-commerce", ["e-commerce"]), ("VLAIO-project", ["VLAIO-project"]),
    ("MKB!dee-netwerk", ["MKB!dee-netwerk"]), ("'s-Gravenhage", ["'s-Gravenhage"]), ("’s-Gravenhage", ["’s-Gravenhage"]), ("en/of", ["en/of"]),
    ("km/h", ["km/h"]), ("CO2", ["CO2"]), ("COVID-19", ["COVID-19"]), ("24/7", ["24/7"]), ("D66/PvdA", ["D66", "/", "PvdA"]),
    ("VNO-NCW/MKB-Nederland", ["VNO-NCW", "/", "MKB-Nederland"]), ("o.a.", ["o.a."]), ("3,4 mld. euro", ["3,4", "mld.", "euro"]),
    ("Ja!Deze", ["Ja", "!", "Deze"]), ("+2,3 %", ["+", "2,3", "%"]), ("[1]", ["[", "1", "]"]), ("2018–2022", ["2018", "–", "2022"]),
    ("4/9/2020", ["4/9/2020"]), ("https://www.rvo.nl/subsidies", ["https://www.rvo.nl/subsidies"]), ("foto's", ["foto's"]), ("akkoord”2", ["akkoord", "”", "2"]),
    ("2024Tweede Kamer", ["2024", "Tweede", "Kamer"]), ("1NOS", ["1", "NOS"]), ("deTaliban", ["de", "Taliban"]), ("EconomieWat", ["Economie", "Wat"]),
    ("5G", ["5G"]), ("3D-printer", ["3D-printer"]), ("SafeShops", ["SafeShops"]), ("LNV.1", ["LNV", ".", "1"]), ("iPhone", ["iPhone"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokenizer(text: str, tokens: list[str]) -> None:
    assert [token.text for token in load_pipeline("blank").nlp(text)] == tokens


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("ondernemers", "ondernemer"), ("bedrijven", "bedrijf"), ("scholen", "school"), ("studenten", "student"), ("kinderen", "kind"), ("mkb'ers", "mkb'er"),
        ("kmo's", "kmo"), ("aanvragen", "aanvraag"), ("subsidieaanvragen", "subsidieaanvraag"), ("e-scans", "e-scan"), ("bezoekers", "bezoeker"), ("huizen", "huis"),
    ],
)  # fmt: skip
def test_lemma_of_noun(word: str, lemma: str) -> None:
    assert lemma_of_noun(word) == lemma
