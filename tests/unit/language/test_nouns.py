from __future__ import annotations

import pytest

from beleidsmijn.language.nouns import lemma_of_noun


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("ondernemers", "ondernemer"), ("bedrijven", "bedrijf"), ("scholen", "school"), ("studenten", "student"), ("kinderen", "kind"), ("mkb'ers", "mkb'er"),
        ("kmo's", "kmo"), ("aanvragen", "aanvraag"), ("subsidieaanvragen", "subsidieaanvraag"), ("e-scans", "e-scan"), ("bezoekers", "bezoeker"), ("huizen", "huis"),
        # the singular that policy texts use: one vowel may be long or short, an e may be lost
        ("sectoren", "sector"), ("kantoren", "kantoor"), ("vectoren", "vector"), ("bladen", "blad"), ("oorlogen", "oorlog"), ("percelen", "perceel"), ("aandelen", "aandeel"),
        ("behoeften", "behoefte"), ("uitgaven", "uitgave"), ("gewesten", "gewest"), ("contouren", "contour"), ("directeuren", "directeur"), ("bruiklenen", "bruikleen"),
        # people called by what they are
        ("werklozen", "werkloze"), ("deelnemenden", "deelnemende"), ("weekenden", "weekend"), ("dividenden", "dividend"), ("eenden", "eend"),
        # no plurals, also as the last part of a compound
        ("gezinsleven", "gezinsleven"), ("ziekenwagens", "ziekenwagen"), ("seizoen", "seizoen"), ("paleis", "paleis"), ("landsgrens", "landsgrens"), ("advies", "advies"),
        ("verlies", "verlies"), ("koers", "koers"), ("fenomeen", "fenomeen"),
        # plurals in -s of words from elsewhere, and of what lost its diacritics
        ("films", "film"), ("prompts", "prompt"), ("niveaus", "niveau"), ("industrieen", "industrie"), ("ideeën", "idee"), ("provinciën", "provincie"),
    ],
)  # fmt: skip
def test_lemma_of_noun(word: str, lemma: str) -> None:
    assert lemma_of_noun(word) == lemma
