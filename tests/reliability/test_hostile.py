from __future__ import annotations

import importlib.util
import time
from pathlib import Path

import pytest

from beleidsmijn.config import Config, Limits
from beleidsmijn.mine import mine
from beleidsmijn.readers.base import ReadError
from beleidsmijn.run.engine import resources

_spec = importlib.util.spec_from_file_location("hostile_builders", Path(__file__).parents[2] / "corpus" / "hostile" / "builders.py")
assert _spec is not None
assert _spec.loader is not None
builders = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(builders)

CONFIG = Config(model="blank", limits=Limits(max_bytes=1_000_000))
GENEROUS_SECONDS = 60
"""Not a measurement: a run-away pattern takes hours on these files."""


@pytest.mark.parametrize("name", builders.HOSTILE)
def test_hostile_file_has_its_category(name: str) -> None:
    category, build = builders.HOSTILE[name]
    with pytest.raises(ReadError) as caught:
        mine(build(), name, CONFIG, resources(CONFIG))
    assert caught.value.category == category


@pytest.mark.parametrize("name", builders.ODD_BUT_READABLE)
def test_odd_file_is_read(name: str) -> None:
    started = time.monotonic()
    facts = mine(builders.ODD_BUT_READABLE[name](), name, CONFIG, resources(CONFIG))
    assert facts.document["text"].strip()
    assert time.monotonic() - started < GENEROUS_SECONDS
