"""Places and organisations that the figures of real documents are about, annotated by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from figures_about import measure

SHARED = Path(__file__).parents[3] / "shared"
LEAST_PRECISION, LEAST_RECALL = 0.94, {"places": 0.95, "organisations": 0.75}


@pytest.mark.shared
def test_what_figures_are_about() -> None:
    for what, tally in measure(SHARED / "data").items():
        assert tally.precision >= LEAST_PRECISION, what
        assert tally.recall >= LEAST_RECALL[what], what
