"""How far what is found in one text agrees with what is found in another that says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any


def named(mentions: Iterable[Mapping[str, Any]]) -> Counter[Any]:
    """Names of organisations and which ones they are."""
    return Counter((m["quote"]["exact"], m.get("organisation_id")) for m in mentions)


def stated(numbers: Iterable[Mapping[str, Any]]) -> Counter[Any]:
    """Figures with their unit, qualifier and what they count."""
    return Counter((n["value"], n["unit"], n["qualifier"], n.get("counted", {}).get("lemma")) for n in numbers)


def agreement(*pairs: tuple[Counter[Any], Counter[Any]]) -> float:
    """F1 of all of one against all of the other."""
    same = sum(sum((one & other).values()) for one, other in pairs)
    return 2 * same / max(1, sum(sum(one.values()) + sum(other.values()) for one, other in pairs))
