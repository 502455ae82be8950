from __future__ import annotations

from pathlib import Path

import pytest

from beleidsmijn.export.target import ExportError, replacing


def test_a_folder_that_fails_leaves_no_trace_and_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.txt").write_text("old")
    with pytest.raises(ExportError), replacing(tmp_path / "out", folder=True, force=True) as made:
        made.write_text("half")
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "old.txt"]


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "x.nt").write_text("old")
    with replacing(tmp_path / "x.nt", folder=False) as made:
        made.write_text("new")
        assert (tmp_path / "x.nt").read_text() == "old"
    assert (tmp_path / "x.nt").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["x.nt"]


@pytest.mark.parametrize(
    ("folder", "name", "message"), [(True, "vol", "not empty"), (True, "file", "is a file"), (False, "vol", "is a folder")]
)
def test_what_would_be_lost_is_refused(tmp_path: Path, folder: bool, name: str, message: str) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "x").write_text("x")
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match=message), replacing(tmp_path / name, folder=folder):
        raise AssertionError
