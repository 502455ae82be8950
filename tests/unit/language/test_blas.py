from __future__ import annotations

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from beleidsmijn.language.blas import one_thread
from beleidsmijn.language.pipeline import DEFAULT_MODEL, load_pipeline

pytest.importorskip(DEFAULT_MODEL)


def test_all_layers_of_a_model_multiply_with_numpy() -> None:
    layers = [layer for _, component in load_pipeline().nlp.pipeline for layer in component.model.walk()]
    assert layers
    assert not any(layer.ops.use_blis for layer in layers)
    x, y = np.arange(6, dtype=np.float32).reshape(2, 3), np.arange(12, dtype=np.float32).reshape(4, 3)
    assert np.array_equal(layers[0].ops.gemm(x, y, trans2=True), x @ y.T)


def test_one_thread_is_over_afterwards() -> None:
    def threads() -> list[int]:
        return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]

    before = threads()
    with one_thread():
        assert set(threads()) <= {1}
    assert threads() == before
