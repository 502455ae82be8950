"""The main job: inputs to knowledge base."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beleidsmijn.config import Config
from beleidsmijn.knowledge.assemble import KnowledgeBase, assemble
from beleidsmijn.knowledge.problems import error_record
from beleidsmijn.knowledge.write import check_target, write
from beleidsmijn.packaged import read_text
from beleidsmijn.records import ErrorCategory
from beleidsmijn.run.engine import resources, run_all
from beleidsmijn.run.inputs import Input, Missing, find_inputs

Json = dict[str, Any]
DATA_FILES = ("register.tsv", "themes.tsv")
logger = logging.getLogger(__name__)


class NoInputError(Exception):
    """Nothing to read; the message names what was asked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave."""

    base: KnowledgeBase
    target: Path

    @property
    def failed(self) -> int:
        """Inputs in errors.jsonl."""
        return len(self.base.errors)


def run(
    named: Iterable[str], target: Path, config: Config, jobs: int, on_start: Callable[[int], None], on_done: Callable[[list[Json]], None]
) -> Outcome:
    """Read all inputs and write the knowledge base.

    Args:
        named: files, folders, globs, or "-" for standard input.
        target: folder of the knowledge base.
        config: the settings.
        jobs: processes to use.
        on_start: called with the number of inputs.
        on_done: called with the results of each input.

    Raises:
        NoInputError: if there is nothing to read.
        OutputError: if the target cannot be written.
        ModelError, RegisterError: if the model or a register cannot be loaded.
    """
    check_target(target)
    found = list(find_inputs(named, exclude=target))
    inputs = [item for item in found if isinstance(item, Input)]
    missing = [item for item in found if isinstance(item, Missing)]
    if not inputs:
        raise NoInputError("; ".join(f"{item.name}: {item.message}" for item in missing) or "no documents named")
    loaded = resources(config)
    on_start(len(inputs))
    errors = [error_record(item.name, ErrorCategory.NOT_FOUND, item.message) for item in missing]
    facts: list[Json] = []
    for result in run_all(inputs, config, jobs, on_done):
        if "facts" in result:
            facts.append(result["facts"])
        else:
            errors.append(result["error"])
        _log(result)
    base = assemble(facts, errors, loaded.register, loaded.scheme)
    hashes = {name: hashlib.sha256(read_text(name).encode("utf-8")).hexdigest() for name in DATA_FILES}
    write(base, target, config, (loaded.pipeline.name, loaded.pipeline.version), hashes)
    return Outcome(base, target)


def _log(result: Json) -> None:
    """One line a document with -v; as fields with --log-format json."""
    if "facts" in result:
        facts = result["facts"]
        fields = {"source": facts["document"]["sources"][0]["path"], "document_id": facts["document"]["id"]}
        fields |= {name: len(facts[name]) for name in ("sections", "mentions", "numbers", "themes")}
        logger.info(
            "%s: %s mentions, %s numbers, %s themes",
            fields["source"],
            *map(len, (facts["mentions"], facts["numbers"], facts["themes"])),
            extra={"fields": fields},
        )
    else:
        error = result["error"]
        logger.info("%s: %s", error["source"], error["message"], extra={"fields": error})
