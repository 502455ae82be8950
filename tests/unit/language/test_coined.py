from __future__ import annotations

import importlib.util
import random
from pathlib import Path
from types import ModuleType

import pytest

from beleidsmijn.organisations.register import load_register

RECIPE = Path(__file__).parents[3] / "models/recipes/nl_beleid_sm/coined.py"


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    spec = importlib.util.spec_from_file_location("coined", RECIPE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("label", "form", "words", "coined"),
    [("ORG", "abbreviation", 1, True), ("ORG", "one", 1, True), ("ORG", "many", 3, True), ("PER", "one", 1, True), ("PER", "many", 2, True),
     ("LOC", "one", 1, True), ("LOC", "many", 2, False), ("PER", "abbreviation", 1, False), ("MISC", "one", 1, False)],
)  # fmt: skip
def test_a_name_has_the_form_of_the_one_that_it_stands_for(recipe: ModuleType, label: str, form: str, words: int, *, coined: bool) -> None:
    rng = random.Random(1)
    for _ in range(50):
        name = recipe.coined(label, form, words, rng)
        assert (name is not None) == coined
        if name is not None:
            assert (len(name) > 1) == (form == "many")
            assert name[0][0].isupper() or name[0] == "vzw"
            assert form != "abbreviation" or name[0].isupper()


def test_hardly_any_name_is_known(recipe: ModuleType) -> None:
    known = {name for entry in load_register().entries.values() for name in entry.spellings()}
    rng = random.Random(1)
    names = [recipe.coined("ORG", "one", 1, rng)[0] for _ in range(500)]
    assert len(set(names)) > 450
    assert sum(name in known for name in names) < 5
