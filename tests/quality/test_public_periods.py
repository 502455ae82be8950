"""Periods in real documents, read and corrected by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleidsmijn.evaluation.scores import Tally
from beleidsmijn.numbers.relative import Anchor, find_all_periods

ANNOTATED = Path(__file__).parents[2] / "corpus" / "gold" / "public-periods.tsv"
SHARED = Path(__file__).parents[3] / "shared"
LEAST_F1, LEAST_PERIODS = 0.95, 300


@pytest.mark.shared
def test_periods_of_public_documents() -> None:
    tally, count = Tally(), 0
    for line in ANNOTATED.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            continue
        name, date, country, start, end, periods = line.split("\t")
        text = (SHARED / "documents" / name).read_bytes().decode("utf-8", errors="replace")
        expected = {(int(first), int(last), iso) for first, last, iso in (period.split(":") for period in periods.split())}
        found = {
            (period.start_offset, period.end_offset, period.iso)
            for period in find_all_periods(text, Anchor(date, country or None))
            if int(start) <= period.start_offset and period.end_offset <= int(end)
        }
        tally.add(Tally(len(expected & found), len(found - expected), len(expected - found)))
        count += len(expected)
    print(f"{count} periods: precision {tally.precision:.3f}, recall {tally.recall:.3f}, F1 {tally.f1:.3f}")
    assert count >= LEAST_PERIODS
    assert tally.f1 >= LEAST_F1
