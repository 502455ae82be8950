"""Topics that a corpus itself talks about: non-negative matrix factorisation of the TF-IDF of its nouns (scikit-learn).

Deterministic whatever the order of the documents: they are taken by id, and the factors start from the singular vectors. The number of
topics is the one whose terms occur together most (NPMI). A corpus of any size is factorised on a sample; the other documents are then
measured against the topics.
"""

from __future__ import annotations

import hashlib
import math
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bag = Mapping[str, int]
"""Lemma of a noun to how often it occurs in a document."""

MIN_DOCUMENTS = 20
"""A smaller corpus has no topics."""
SAMPLE = 4_000
"""Documents that are factorised; more do not change the topics that terms can show, but cost time."""
TERMS = 10
"""Terms that mark a topic."""
SIZES = (5, 8, 12, 16, 24, 32, 48)
"""Numbers of topics that are tried."""
_DOCUMENTS_PER_TOPIC = 5
_MIN_TERM_DOCUMENTS, _MAX_TERM_SHARE, _MOST_TERMS = 3, 0.4, 8_000
_SEED = 0
_ITERATIONS, _TRIAL_ITERATIONS = 400, 60
"""At most, and while the number of topics is chosen: by then their terms are as coherent as they will be."""
LEAST_SHARE = 0.4
"""Share of a topic in a document from which the document is about it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its terms, heaviest first, and its coherence (mean NPMI of its terms, -1 to 1)."""

    terms: tuple[str, ...]
    coherence: float


@dataclass(frozen=True)
class Topics:
    """The topics of a corpus, and how to measure a document against them."""

    topics: tuple[Topic, ...]
    _vocabulary: Mapping[str, int]
    _idf: NDArray[np.float64]
    _components: NDArray[np.float64]

    def shares(self, bags: Sequence[Bag]) -> NDArray[np.float64]:
        """Share of each topic in each document, adding up to 1, or 0 everywhere for a document without known terms; documents by topics."""
        from sklearn.decomposition import non_negative_factorization

        rows = _rows(bags, self._vocabulary, self._idf)
        with _quiet():
            weights, _, _ = non_negative_factorization(
                rows, H=self._components, n_components=len(self.topics), update_H=False, max_iter=_ITERATIONS, tol=1e-4
            )
        sums = weights.sum(axis=1, keepdims=True)
        shares: NDArray[np.float64] = np.divide(weights, sums, out=np.zeros_like(weights), where=sums > 0)
        return shares


def sampled(keys: Iterable[str]) -> list[str]:
    """The documents of a corpus in which topics are looked for: so many of them, chosen by the hash of their ids, the same ones every time."""
    return sorted(sorted(keys), key=lambda key: hashlib.sha256(key.encode()).digest())[:SAMPLE]


def discover(bags: Mapping[str, Bag], seed: int = _SEED) -> Topics | None:
    """Topics of a corpus, or None if it is too small or says too little.

    Args:
        bags: nouns of each document, by document id.
        seed: of the random numbers that the singular vectors are found with.
    """
    chosen = [bags[key] for key in sampled(bags) if bags[key]]
    if len(chosen) < MIN_DOCUMENTS:
        return None
    vocabulary, idf = _vocabulary(chosen)
    if len(vocabulary) < 5 * SIZES[0]:
        return None
    rows = _rows(chosen, vocabulary, idf)
    present = (rows > 0).tocsc()
    terms = list(vocabulary)
    sizes = [size for size in SIZES if size <= max(SIZES[0], len(chosen) // _DOCUMENTS_PER_TOPIC)]
    best = max(sizes, key=lambda size: _score(_topics(_factorise(rows, size, seed, _TRIAL_ITERATIONS), terms, present)))
    components = _factorise(rows, best, seed, _ITERATIONS)
    topics = _topics(components, terms, present)
    order = sorted(range(len(topics)), key=lambda k: topics[k].terms)
    return Topics(tuple(topics[k] for k in order), vocabulary, idf, components[order])


def _vocabulary(bags: Iterable[Bag]) -> tuple[dict[str, int], NDArray[np.float64]]:
    """Terms in enough documents and not in too many, and their inverse document frequency."""
    documents = list(bags)
    frequency: Counter[str] = Counter()
    for bag in documents:
        frequency.update(bag.keys())
    most = _MAX_TERM_SHARE * len(documents)
    kept = [term for term, count in frequency.items() if _MIN_TERM_DOCUMENTS <= count <= most]
    terms = sorted(sorted(kept, key=lambda term: (-frequency[term], term))[:_MOST_TERMS])
    idf = np.array([math.log(len(documents) / frequency[term]) + 1 for term in terms])
    return {term: i for i, term in enumerate(terms)}, idf


def _rows(bags: Sequence[Bag], vocabulary: Mapping[str, int], idf: NDArray[np.float64]) -> Any:
    """TF-IDF with sublinear frequency, each row of length 1 (scipy CSR, documents by terms)."""
    from scipy.sparse import csr_matrix
    from sklearn.preprocessing import normalize

    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for bag in bags:
        for term in sorted(bag):
            column = vocabulary.get(term)
            if column is not None:
                columns.append(column)
                values.append((1 + math.log(bag[term])) * idf[column])
        ends.append(len(columns))
    return normalize(csr_matrix((values, columns, ends), shape=(len(bags), len(vocabulary))))


@contextmanager
def _quiet() -> Iterator[None]:
    """Without scikit-learn's warnings that it stopped before the last digit, or of rounding where texts are all but the same: both do no harm."""
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", RuntimeWarning)
        yield


def _factorise(rows: Any, size: int, seed: int, iterations: int) -> NDArray[np.float64]:
    from sklearn.decomposition import NMF

    model = NMF(n_components=size, init="nndsvda", random_state=seed, max_iter=iterations, tol=1e-4)
    with _quiet():
        model.fit(rows)
    components: NDArray[np.float64] = model.components_
    return components


def _topics(components: NDArray[np.float64], terms: Sequence[str], present: Any) -> list[Topic]:
    """By the heaviest terms; ``terms`` are in alphabetical order, which decides between equal weights."""
    orders = [np.argsort(-component.round(9), kind="stable")[:TERMS] for component in components]
    return [Topic(tuple(terms[i] for i in order), coherence(present[:, order].toarray())) for order in orders]


def coherence(occurs: NDArray[np.bool_]) -> float:
    """Mean normalised pointwise mutual information of all pairs of terms (Bouma 2009; Lau, Newman and Baldwin 2014).

    Args:
        occurs: whether a term occurs in a document; documents by terms.
    """
    counts = occurs.astype(np.float64)
    together = counts.T @ counts / len(counts)
    single = np.diag(together)
    values: list[float] = []
    for i in range(len(single)):
        for j in range(i):
            joint = together[i, j]
            if joint <= 0:
                values.append(-1.0)
            elif joint >= 1:
                values.append(1.0)
            else:
                values.append(math.log(joint / (single[i] * single[j])) / -math.log(joint))
    return round(sum(values) / len(values), 4) if values else 0.0


def diversity(topics: Sequence[Topic]) -> float:
    """Share of different terms among the terms of all topics."""
    terms = [term for topic in topics for term in topic.terms]
    return len(set(terms)) / len(terms) if terms else 0.0


def _score(topics: Sequence[Topic]) -> float:
    """Coherence times diversity: many topics that say the same are no gain."""
    return sum(topic.coherence for topic in topics) / len(topics) * diversity(topics)
