"""A linear model over sparse features, read from arrays: no pickle, and no scikit-learn when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beleidsmijn.themes.features import Vector

_FINENESS = 2.0**20
"""The weights of a text are rounded to whole multiples of one over this, so that sums are exact and the same on every machine."""


@dataclass(frozen=True)
class LinearModel:
    """One margin for each label.

    Attributes:
        labels: names of the L labels.
        weights: int8, F features by L labels; most are 0. To be multiplied by the scale of the label.
        scales: float32, L values.
        biases: float32, L values.
        priors: float32, L values: log odds of the label among the texts that it was fitted on.
    """

    labels: tuple[str, ...]
    weights: NDArray[np.int8]
    scales: NDArray[np.float32]
    biases: NDArray[np.float32]
    priors: NDArray[np.float32]

    def margins(self, vector: Vector) -> NDArray[np.floating[Any]]:
        """Distance to the boundary of each label, positive on its side; L values."""
        whole = np.rint(vector.weights.astype(np.float64) * _FINENESS)
        # not by BLAS, whose threads would get in the way of the other workers
        sums: NDArray[np.float64] = np.einsum("i,ij->j", whole, self.weights[vector.ids])
        return sums / _FINENESS * self.scales + self.biases

    def of_label(self, index: int, features: NDArray[np.integer[Any]]) -> NDArray[np.float32]:
        """The weights of one label for the features given."""
        chosen: NDArray[np.float32] = self.weights[features, index].astype(np.float32)
        return chosen * float(self.scales[index])

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
        return cls(labels, np.rint(pruned / scales).astype(np.int8), scales.astype(np.float32), biases, priors)

    @classmethod
    def from_arrays(cls, labels: tuple[str, ...], arrays: Mapping[str, NDArray[Any]], prefix: str) -> LinearModel:
        """The model whose arrays have names that begin with ``prefix`` (see `arrays`)."""
        starts, width = arrays[f"{prefix}_starts"], len(labels)
        weights = np.zeros((len(starts) - 1) * width, dtype=np.int8)
        places = np.repeat(np.arange(0, len(weights), width), np.diff(starts))
        places += arrays[f"{prefix}_columns"]
        weights.put(places, arrays[f"{prefix}_weights"])
        return cls(labels, weights.reshape(-1, width), *(arrays[f"{prefix}_{name}"] for name in ("scales", "biases", "priors")))

    def arrays(self, prefix: str) -> dict[str, NDArray[np.generic]]:
        """The arrays as they are stored, under names that begin with ``prefix``.

        The weights are compressed sparse rows: those of feature ``i`` are ``weights[starts[i]:starts[i + 1]]``, for the labels ``columns[...]``.
        """
        rows, columns = np.nonzero(self.weights)
        stored: dict[str, NDArray[Any]] = {
            "starts": np.searchsorted(rows, np.arange(len(self.weights) + 1)).astype(np.int32),
            "columns": columns.astype(np.min_scalar_type(len(self.labels))),
            "weights": self.weights[rows, columns],
            "scales": self.scales,
            "biases": self.biases,
            "priors": self.priors,
        }
        return {f"{prefix}_{name}": array for name, array in stored.items()}
