"""A linear model over sparse features, read from arrays: no pickle, and no scikit-learn when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beleidsmijn.themes.features import Vector

ARRAYS = ("starts", "columns", "weights", "scales", "biases", "priors")


@dataclass(frozen=True)
class LinearModel:
    """One margin for each label.

    Weights are stored by feature (compressed sparse rows): those of feature ``i`` are ``weights[starts[i]:starts[i + 1]]``, for the labels
    ``columns[...]``, to be multiplied by the scale of the label.

    Attributes:
        labels: names of the L labels.
        starts: int32, F + 1 values.
        columns: uint16, one for each weight.
        weights: int8.
        scales: float32, L values.
        biases: float32, L values.
        priors: float32, L values: log odds of the label among the texts that it was fitted on.
    """

    labels: tuple[str, ...]
    starts: NDArray[np.int32]
    columns: NDArray[np.uint16]
    weights: NDArray[np.int8]
    scales: NDArray[np.float32]
    biases: NDArray[np.float32]
    priors: NDArray[np.float32]

    def margins(self, vector: Vector) -> NDArray[np.floating[Any]]:
        """Distance to the boundary of each label, positive on its side; L values."""
        first = self.starts[vector.ids]
        lengths = self.starts[vector.ids + 1] - first
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - (ends - lengths), lengths)
        products = self.weights[places] * np.repeat(vector.weights, lengths)
        sums = np.bincount(self.columns[places], weights=products, minlength=len(self.labels))
        return sums * self.scales + self.biases

    def of_label(self, index: int) -> NDArray[np.float32]:
        """The weights of one label by feature; F values."""
        order, features, starts = self._by_label
        chosen = slice(starts[index], starts[index + 1])
        dense = np.zeros(len(self.starts) - 1, dtype=np.float32)
        dense[features[chosen]] = self.weights[order[chosen]] * self.scales[index]
        return dense

    @cached_property
    def _by_label(self) -> tuple[NDArray[np.intp], NDArray[np.int32], NDArray[np.intp]]:
        """The stored weights in order of label: where each stands, its feature, and where each label begins."""
        order = np.argsort(self.columns, kind="stable")
        features = np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))[order]
        return order, features, np.searchsorted(self.columns[order], np.arange(len(self.labels) + 1))

    @classmethod
    def from_dense(
        cls, labels: tuple[str, ...], dense: NDArray[np.float32], biases: NDArray[np.float32], priors: NDArray[np.float32], keep: int
    ) -> LinearModel:
        """Prune to the ``keep`` largest weights of each label and store them in eight bits.

        Args:
            labels: L names.
            dense: weights, F by L.
            biases: L values.
            priors: L values.
            keep: weights kept for each label.
        """
        pruned = np.zeros_like(dense)
        for column in range(dense.shape[1]):
            largest = np.argsort(-np.abs(dense[:, column]), kind="stable")[:keep]
            pruned[largest, column] = dense[largest, column]
        scales = np.maximum(np.abs(pruned).max(axis=0), 1e-9) / 127
        quantised = np.rint(pruned / scales).astype(np.int8)
        rows, columns = np.nonzero(quantised)
        starts = np.searchsorted(rows, np.arange(dense.shape[0] + 1)).astype(np.int32)
        return cls(labels, starts, columns.astype(np.uint16), quantised[rows, columns], scales.astype(np.float32), biases, priors)

    @classmethod
    def from_arrays(cls, labels: tuple[str, ...], arrays: Mapping[str, NDArray[np.generic]], prefix: str) -> LinearModel:
        """The model whose arrays have names that begin with ``prefix``."""
        return cls(labels, *(arrays[f"{prefix}_{name}"] for name in ARRAYS))  # type: ignore[arg-type]

    def arrays(self, prefix: str) -> dict[str, NDArray[np.generic]]:
        """The arrays under names that begin with ``prefix``."""
        return {f"{prefix}_{name}": getattr(self, name) for name in ARRAYS}
