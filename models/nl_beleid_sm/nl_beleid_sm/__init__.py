"""nl_beleid_sm: a small Dutch spaCy pipeline for policy text. ``spacy.load("nl_beleid_sm")``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_HERE = Path(__file__).parent
__version__: str = json.loads((_HERE / "meta.json").read_text(encoding="utf-8"))["version"]


def load(**overrides: Any) -> Language:
    """The pipeline; ``overrides`` are those of ``spacy.load`` (exclude, disable, ...).

    The weights lie on disk in two bytes each, which halves the package, and are widened here to the four that spaCy reckons with.
    """
    from spacy.util import load_model_from_path
    from thinc.api import Model

    nlp = load_model_from_path(_HERE / "model", **overrides)
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype("float32")
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype == "float16":
                    node.set_param(name, node.get_param(name).astype("float32"))
    return nlp
