"""Matrix products of a model by the BLAS of NumPy, with which a pipeline is quicker than with that of thinc (`tests/benchmarks/run.py`)."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING

from threadpoolctl import ThreadpoolController

if TYPE_CHECKING:
    from spacy.language import Language


def use_numpy_blas(nlp: Language) -> None:
    """Let all layers of a pipeline that computes on the CPU take the matrix products of NumPy."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops


def one_thread() -> AbstractContextManager[object]:
    """Within it BLAS computes in one thread: there is a process for each core already, and the same sums give the same bits everywhere."""
    limited: AbstractContextManager[object] = _controller().limit(limits=1, user_api="blas")
    return limited


@cache
def _controller() -> ThreadpoolController:
    """Looks up the libraries that are loaded, once; NumPy brings the one that is meant."""
    import numpy as np  # noqa: F401

    return ThreadpoolController()
