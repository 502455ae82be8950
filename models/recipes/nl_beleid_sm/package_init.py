"""nl_beleid_sm: a small Dutch spaCy pipeline for policy text. ``nl_beleid_sm.load()``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_HERE = Path(__file__).parent
__version__: str = json.loads((_HERE / "meta.json").read_text(encoding="utf-8"))["version"]


def load(**overrides: Any) -> Language:
    """The pipeline; ``overrides`` are those of ``spacy.load`` (exclude, disable, ...)."""
    from spacy.util import load_model_from_path

    return load_model_from_path(_HERE / "model", **overrides)
