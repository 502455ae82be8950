"""Evaluation end to end: mine the gold documents, or take a knowledge base, and score."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from beleidsmijn.config import Config
from beleidsmijn.evaluation.gold import Gold
from beleidsmijn.evaluation.scores import Facts
from beleidsmijn.knowledge.documents import by_document
from beleidsmijn.mine import mine
from beleidsmijn.run.resources import resources
from beleidsmijn.themes.scheme import load_scheme

Json = dict[str, Any]


def facts_of_gold(gold: Gold, config: Config) -> dict[str, Facts]:
    """Mine every gold document in this process."""
    loaded = resources(config)
    labels = _base_labels()
    facts = {}
    for document in gold.documents:
        result = mine(document.data, document.name, config, loaded)
        themes = [labels[t["theme_id"]] for t in result.themes if t["theme_id"] in labels]
        facts[result.document["id"]] = Facts(result.document, result.sections, result.mentions, result.numbers, themes, result.named_things)
    return facts


def facts_of_knowledge_base(folder: Path) -> dict[str, Facts]:
    """What a knowledge base says of each of its documents.

    Raises:
        KnowledgeBaseError: if the folder is no knowledge base.
    """
    labels = _base_labels()
    return {
        document["id"]: Facts(
            document,
            found["sections"],
            found["mentions"],
            found["numbers"],
            [labels[t["theme_id"]] for t in found["document_themes"] if t["theme_id"] in labels],
            found["named_things"],
        )
        for document, found in by_document(folder, ("sections", "mentions", "numbers", "document_themes", "named_things"))
    }


def _base_labels() -> dict[str, str]:
    """Theme id to label, of the scheme that the gold annotates."""
    return {concept.theme_id: label for label, concept in load_scheme().concepts.items()}


def below_floors(figures: dict[str, float], floors_file: Path) -> list[str]:
    """Figures that fall below their pinned floor (or above it, for rates of errors), as messages.

    Raises:
        OSError, ValueError: if the file cannot be read.
    """
    floors: dict[str, float] = json.loads(floors_file.read_text(encoding="utf-8"))["floors"]
    messages = []
    for name, floor in floors.items():
        value = figures.get(name)
        lower_is_better = "false_per" in name or "calibration_error" in name
        if value is None or (value > floor if lower_is_better else value < floor):
            messages.append(f"{name}: {value} where the floor is {floor}")
    return messages
