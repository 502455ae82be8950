"""Progress on standard error: a bar with rate and time left on a terminal, nothing when piped or quiet."""

from __future__ import annotations

import sys
from typing import Any

from tqdm import tqdm

from beleidsmijn.knowledge.packed import Packed


class Progress:
    """Counts documents as they are done."""

    def __init__(self, *, quiet: bool) -> None:
        self._disable = quiet or not sys.stderr.isatty()
        self._bar: tqdm[Any] | None = None
        self._errors = 0

    def start(self, total: int) -> None:
        """Begin, with the number of documents to come."""
        self._bar = tqdm(total=total, unit="doc", file=sys.stderr, disable=self._disable, dynamic_ncols=True)

    def done(self, results: list[Packed]) -> None:
        """One input more, with what its documents gave."""
        if self._bar is None:
            return
        errors = sum(result.failed for result in results)
        if errors:
            self._errors += errors
            self._bar.set_postfix(errors=self._errors)
        self._bar.update()

    def close(self) -> None:
        """End the bar."""
        if self._bar is not None:
            self._bar.close()
