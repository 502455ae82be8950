"""nl_beleid_sm: a small Dutch spaCy pipeline for policy text. ``spacy.load("nl_beleid_sm")``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

_HERE = Path(__file__).parent
_EMPTY = "nl_beleid_sm.empty_tokenizer.v1"
__version__: str = json.loads((_HERE / "meta.json").read_text(encoding="utf-8"))["version"]


def _empty_tokenizer() -> Callable[[Language], Tokenizer]:
    from spacy.tokenizer import Tokenizer

    return lambda nlp: Tokenizer(nlp.vocab)


def load(**overrides: Any) -> Language:
    """The pipeline; ``overrides`` are those of ``spacy.load`` (exclude, disable, ...).

    The weights lie on disk in two bytes each, which halves the package, and are widened here to the four that spaCy reckons with. The tokenizer
    is read from disk: spaCy's own rules for Dutch are not made ready first, only to be thrown away.
    """
    from spacy.util import load_model_from_path, registry
    from thinc.api import Model

    registry.tokenizers(_EMPTY, func=_empty_tokenizer)
    overrides["config"] = {"nlp.tokenizer.@tokenizers": _EMPTY, **overrides.get("config", {})}
    nlp = load_model_from_path(_HERE / "model", **overrides)
    config = nlp.config
    config["nlp"]["tokenizer"] = {"@tokenizers": "spacy.Tokenizer.v1"}  # for who saves the pipeline and loads it elsewhere
    nlp.config = config
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype("float32")
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            for name in node.param_names:
                if node.has_param(name) and node.get_param(name).dtype == "float16":
                    node.set_param(name, node.get_param(name).astype("float32"))
    return nlp
