"""Reading the packaged knowledge: tab-separated files with comments, kept beside the code that uses them."""

from __future__ import annotations

from importlib import resources


def read_text(name: str) -> str:
    """The text of a packaged data file."""
    return resources.files("beleidsmijn.data").joinpath(name).read_text(encoding="utf-8")


def read_rows(name: str, columns: int) -> list[list[str]]:
    """Rows of a tab-separated data file; empty lines and lines that start with "# " are passed over.

    Raises:
        ValueError: if a row has another number of columns, naming file and line.
    """
    rows: list[list[str]] = []
    for number, line in enumerate(read_text(name).splitlines(), start=1):
        if not line.strip() or line.startswith("# "):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise ValueError(f"{name}, line {number}: {len(cells)} columns where {columns} are expected")
        rows.append([cell.strip() for cell in cells])
    return rows


def read_list(name: str) -> list[str]:
    """Lines of a data file that holds one entry a line."""
    return [row[0] for row in read_rows(name, 1)]
