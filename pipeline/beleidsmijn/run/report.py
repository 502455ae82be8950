"""How a run went: ``run.json`` in the knowledge base. It differs from run to run, and nothing depends on it."""

from __future__ import annotations

import heapq
import json
import time
from collections import Counter
from datetime import UTC, datetime

from beleidsmijn.run.machine import peak_memory
from beleidsmijn.run.messages import Result

SLOWEST = 20


class RunReport:
    """Gathers how long documents took and how much memory processes held; `text` gives the report."""

    def __init__(self, jobs: int) -> None:
        self._started = datetime.now(UTC)
        self._clock = time.perf_counter()
        self._jobs = jobs
        self._documents = 0
        self._stages: Counter[str] = Counter()
        self._errors: Counter[str] = Counter()
        self._slowest: list[tuple[float, str]] = []
        self._worker_memory = 0

    def add(self, result: Result) -> None:
        """One document."""
        self._documents += 1
        self._stages.update(result.seconds)
        self._worker_memory = max(self._worker_memory, result.memory)
        if result.packed.failed:
            self._errors[result.packed.summary["error"]["category"]] += 1
        heapq.heappush(self._slowest, (sum(result.seconds.values()), result.name))
        if len(self._slowest) > SLOWEST:
            heapq.heappop(self._slowest)

    def text(self) -> str:
        """The report as JSON, of the run up to now."""
        seconds = time.perf_counter() - self._clock
        report = {
            "started": self._started.isoformat(timespec="seconds"),
            "seconds": round(seconds, 3),
            "jobs": self._jobs,
            "documents_mined": self._documents,
            "documents_per_second": round(self._documents / seconds, 3),
            "stage_seconds": {stage: round(spent, 3) for stage, spent in self._stages.most_common()},
            "errors": dict(self._errors.most_common()),
            "peak_memory_bytes": {"worker": self._worker_memory, "main": peak_memory()},
            "slowest": [{"source": name, "seconds": round(spent, 3)} for spent, name in sorted(self._slowest, reverse=True)],
        }
        return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
