"""A disk that is full gives a clear error, and leaves the old knowledge base as it was."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from beleidsmijn.config import Config
from beleidsmijn.knowledge.write import OutputError
from beleidsmijn.run.pipeline import run

FAST = Config(model="blank")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of six megabytes; the test is skipped where none can be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        not shutil.which("mount")
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True, check=False).returncode
    ):
        pytest.skip("no small file system can be made here")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def fill(disk: Path, left: int) -> Path:
    """A file that leaves so many bytes free."""
    filler = disk / "vol"
    filler.write_bytes(b"x" * max(0, shutil.disk_usage(disk).free - left))
    return filler


@pytest.mark.parametrize("left", [0, 20_000, 60_000, 150_000, 300_000])
def test_a_full_disk_leaves_the_old_knowledge_base_and_the_run_goes_on_later(small_disk: Path, samples: Path, left: int) -> None:
    kb, names = small_disk / "kb", ["opinie-webshops-be.txt", "rapport-energie-kmo-be.txt", "opinie-scholing-nl.txt"]
    run([str(samples / names[0])], kb, FAST)
    before = files_of(kb)
    filler = fill(small_disk, left)
    with pytest.raises(OutputError, match=r"No space left on device|disk is full|disk full"):
        run([str(samples / name) for name in names], kb, FAST)
    assert files_of(kb) == before
    assert not [path for path in small_disk.iterdir() if path.name.startswith(".kb.new")]
    filler.unlink()
    assert run([str(samples / name) for name in names], kb, FAST).counts["documents"] == len(names)
