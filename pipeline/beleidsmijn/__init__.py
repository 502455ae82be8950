"""Text mining for Dutch and Flemish policy documents: organisations, numbers and themes, each with its passage.

`load` opens a knowledge base, `Pipeline` mines texts; both come from `beleidsmijn.api`, which is imported when one of them is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beleidsmijn.api import KnowledgeBase, Mined, Pipeline, load

__all__ = ["KnowledgeBase", "Mined", "Pipeline", "__version__", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from beleidsmijn import api

    return getattr(api, name)
