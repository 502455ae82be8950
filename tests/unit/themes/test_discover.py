from __future__ import annotations

import random

import numpy as np
import pytest

from beleidsmijn.themes.discover import coherence, discover, diversity

SUBJECTS = [
    [
        "trein",
        "station",
        "reiziger",
        "spoor",
        "vertraging",
        "perron",
        "dienstregeling",
        "treinkaartje",
        "conducteur",
        "spoorlijn",
        "wissel",
    ],
    [
        "ziekenhuis",
        "patiënt",
        "arts",
        "behandeling",
        "verpleegkundige",
        "medicijn",
        "wachtlijst",
        "huisarts",
        "zorgverzekeraar",
        "operatie",
        "diagnose",
    ],
    ["school", "leraar", "leerling", "klas", "lerarentekort", "les", "rooster", "schoolbestuur", "examen", "onderwijs", "diploma"],
    [
        "windmolen",
        "stroomnet",
        "elektriciteit",
        "energieprijs",
        "zonnepaneel",
        "netbeheerder",
        "aansluiting",
        "gas",
        "warmtepomp",
        "isolatie",
        "batterij",
    ],
    ["winkel", "winkelier", "webshop", "klant", "leegstand", "winkelstraat", "omzet", "korting", "pand", "huur", "parkeren"],
]


def corpus(documents: int) -> dict[str, dict[str, int]]:
    rng = random.Random(1)
    return {f"doc_{i:03}": {word: rng.randint(1, 4) for word in rng.sample(SUBJECTS[i % 5], 7)} for i in range(documents)}


def test_topics_are_those_of_the_corpus_in_any_order() -> None:
    bags = corpus(60)
    topics = discover(bags)
    assert topics is not None
    for words in SUBJECTS:
        assert any(set(topic.terms) <= set(words) for topic in topics.topics)
    assert diversity(topics.topics) > 0.9
    again = discover(dict(reversed(list(bags.items()))), seed=7)
    assert again is not None
    assert [topic.terms for topic in again.topics] == [topic.terms for topic in topics.topics]


def test_shares_add_up_and_point_at_the_topic() -> None:
    topics = discover(corpus(60))
    assert topics is not None
    shares = topics.shares([{"trein": 3, "station": 2, "spoor": 1}, {"onbekend": 4}])
    assert shares[0].sum() == pytest.approx(1)
    assert "trein" in topics.topics[int(shares[0].argmax())].terms
    assert shares[1].sum() == 0


def test_a_small_corpus_has_no_topics() -> None:
    assert discover(corpus(10)) is None
    assert discover({}) is None


def test_coherence_is_one_for_terms_that_always_occur_together_and_low_for_those_that_never_do() -> None:
    together = np.array([[1, 1], [1, 1], [0, 0], [0, 0]], dtype=bool)
    apart = np.array([[1, 0], [1, 0], [0, 1], [0, 1]], dtype=bool)
    assert coherence(together) == pytest.approx(1)
    assert coherence(apart) == -1
