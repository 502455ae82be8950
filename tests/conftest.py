"""What all tests share: where things are, and a knowledge base of the samples made once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beleidsmijn.config import Config
from beleidsmijn.run.pipeline import run

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
REGENERATE = "BELEIDSMIJN_REGENERATE"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of sample documents."""
    return ROOT / "corpus" / "samples"


@pytest.fixture(scope="session")
def sample_kb(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A knowledge base of the samples, made in this process."""
    target = tmp_path_factory.mktemp("kb") / "kb"
    run([str(samples)], target, Config())
    return target


@pytest.fixture
def regenerate() -> bool:
    """Whether golden files are to be written anew; the test that asks for it then fails, so the flag cannot stay on."""
    return bool(os.environ.get(REGENERATE))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests on real documents where their folder is not beside the checkout."""
    if not SHARED.is_dir():
        for item in items:
            if item.get_closest_marker("shared"):
                item.add_marker(pytest.mark.skip(reason="no folder of real documents beside the checkout"))
