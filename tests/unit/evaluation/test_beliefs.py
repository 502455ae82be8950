"""Reliability of confidences."""

from __future__ import annotations

import pytest

from beleidsmijn.confidence import confidence
from beleidsmijn.evaluation.beliefs import Beliefs


def test_reliability_and_its_error() -> None:
    beliefs = Beliefs()
    for right in (True, True, True, False):
        beliefs.add(0.75, right=right)
    beliefs.add(0.97, right=False)
    figures = beliefs.figures()
    assert figures["reliability.0.70"] == 0.75
    assert figures["reliability.0.95"] == 0.0
    assert figures["calibration_error"] == pytest.approx(0.97 / 5)
    assert Beliefs().figures() == {}


def test_every_rule_has_a_confidence() -> None:
    assert 0 < confidence("organisations", "register") < 1
    with pytest.raises(KeyError):
        confidence("organisations", "hunch")
