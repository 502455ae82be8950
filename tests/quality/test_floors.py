"""Quality does not drop: every figure stays at or above its pinned floor."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from beleidsmijn.config import Config
from beleidsmijn.evaluation.gold import load_gold
from beleidsmijn.evaluation.run import below_floors, facts_of_gold
from beleidsmijn.evaluation.scores import score

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


def test_own_gold_stays_above_its_floors() -> None:
    gold = load_gold(ROOT / "corpus" / "gold")
    figures = score(gold, facts_of_gold(gold, Config()))
    assert below_floors(figures, ROOT / "corpus" / "gold" / "floors.json") == []


@pytest.mark.shared
def test_real_documents_stay_above_their_floors() -> None:
    gold = load_gold(SHARED / "data" / "gold", "test")
    figures = score(gold, facts_of_gold(gold, Config()))
    assert below_floors(figures, ROOT / "corpus" / "gold" / "floors-real-documents.json") == []


def test_gold_is_well_made() -> None:
    gold = load_gold(ROOT / "corpus" / "gold")
    assert len(gold.documents) >= 12
    for document in gold.documents:
        spans = sorted((e["start"], e["end"]) for e in document.entities)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans)), document.name
        assert 200 <= len(document.data.decode("utf-8").split()) <= 1500, document.name
