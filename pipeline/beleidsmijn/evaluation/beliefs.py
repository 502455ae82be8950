"""Whether confidences say how often something is right: a reliability table, and its mean error."""

from __future__ import annotations

from dataclasses import dataclass, field

BINS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Where each stretch of confidence begins."""


@dataclass(slots=True)
class Beliefs:
    """What was found with which confidence, and whether it was right."""

    _found: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, confidence: float, *, right: bool) -> None:
        """One thing that was found."""
        self._found.append((confidence, right))

    def figures(self) -> dict[str, float]:
        """Share that is right for each stretch of confidence ("reliability.0.90"), and the mean distance from what was said."""
        if not self._found:
            return {}
        figures = {}
        distance = 0.0
        for first, last in zip(BINS, (*BINS[1:], 2.0), strict=True):
            within = [(said, right) for said, right in self._found if first <= said < last]
            if within:
                share = sum(right for _, right in within) / len(within)
                figures[f"reliability.{first:.2f}"] = share
                distance += abs(sum(said for said, _ in within) - share * len(within))
        return {**figures, "calibration_error": distance / len(self._found)}
