"""How sure a rule is, from ``data/confidence.tsv``: the share of what it finds that is right, as measured."""

from __future__ import annotations

from functools import cache

from beleidsmijn.packaged import read_rows


@cache
def _measured() -> dict[tuple[str, str], float]:
    return {(stage, rule): float(share) for stage, rule, share in read_rows("confidence.tsv", 3)}


def confidence(stage: str, rule: str) -> float:
    """Confidence of what a rule of a stage finds.

    Raises:
        KeyError: if the table does not have the rule.
    """
    return _measured()[stage, rule]
