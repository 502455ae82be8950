"""Words broken at the end of a line of a PDF."""

from __future__ import annotations

import pytest

from beleidsmijn.readers.pdf.hyphens import Hyphens

TYPESETTERS = (
    ("de pro-", "vincie", "de provincie"), ("inter-", "ventiewaarden", "interventiewaarden"), ("re-", "gelen", "regelen"), ("ondernemers-", "vertrouwen", "ondernemersvertrouwen"),
    ("co-", "ordinatie", "coördinatie"), ("ge-", "intensiveerd", "geïntensiveerd"), ("be-", "invloeden", "beïnvloeden"), ("industri-", "ele", "industriële"),
    ("ge-", "acht", "geacht"), ("zee-", "olie", "zeeolie"),
)  # fmt: skip
WRITERS = (
    ("re-", "integratie", "re-integratie"), ("energie-", "experts", "energie-experts"), ("mee-", "eten", "mee-eten"), ("micro-", "ondernemers", "micro-ondernemers"), ("niet-", "rokers", "niet-rokers"),
    ("VNO-", "NCW", "VNO-NCW"), ("JenV-", "begroting", "JenV-begroting"), ("btw-", "tarief", "btw-tarief"), ("directeur-", "generaal", "directeur-generaal"), ("Noord-", "Holland", "Noord-Holland"), ("EU-", "lidstaten", "EU-lidstaten"), ("mkb-", "bedrijven", "mkb-bedrijven"),
    ("e-", "commerce", "e-commerce"), ("land-", "en tuinbouw", "land- en tuinbouw"), ("werk-naar-", "werktrajecten", "werk-naar-werktrajecten"),
)  # fmt: skip
OTHERS = (
    ("2005–", "2007", "2005–2007"), ("2005-", "2007", "2005-2007"), ("in 2005 –", "2007", "in 2005 – 2007"), ("en/", "of", "en/of"), ("het", "beleid", "het beleid"),
    ("zo –", "of niet", "zo – of niet"),
    ("kennis en -", "ondersteuning", "kennis en -ondersteuning"), ("https://vb.be/a-", "b.pdf", "https://vb.be/a-b.pdf"),
)  # fmt: skip


@pytest.mark.parametrize(("before", "after", "whole"), [*TYPESETTERS, *WRITERS, *OTHERS])
def test_rows_are_joined(before: str, after: str, whole: str) -> None:
    assert Hyphens().joint(before, after) == whole


def test_a_word_is_written_as_elsewhere_in_the_text() -> None:
    assert Hyphens(["Bij contra-indicaties niet."]).joint("contra-", "indicaties") == "contra-indicaties"
    assert Hyphens(["Een privésector telt."]).joint("prive-", "sector") == "privesector"
    assert Hyphens(["een pop-upwinkel, geen", "popup-"]).joint("pop-", "upwinkel") == "pop-upwinkel"
