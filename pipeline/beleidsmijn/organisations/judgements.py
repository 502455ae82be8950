"""What a user knows of names: which are one organisation, and which are not the one they were taken for.

A judgement is a line of a CSV or TSV file with the columns ``judgement`` ("merge" or "split"), ``name`` and ``other``:
``merge,Economie,FOD Economie`` makes one of two; ``split,Randstad,Randstad Groep`` keeps the first from being linked to the second.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.register import Register, RegisterError

COLUMNS = ("judgement", "name", "other")


class JudgementError(RegisterError):
    """A file of judgements that cannot be used; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """Keys of organisations by the user's word. Keys are "register:..." or "name:...", as in `knowledge.facts`.

    Attributes:
        merged: key to the key that it is one with.
        apart: names (by `name_key`) to the keys that they are not to be linked to.
    """

    merged: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def key(self, surface: str, key: str) -> str:
        """Key of what a name refers to, given the key that it would have without judgements."""
        name = name_key(surface)
        if key in self.apart.get(name, frozenset()):
            key = f"name:{name}"
        seen = {key}
        while (following := self.merged.get(key)) and following not in seen:
            key = following
            seen.add(key)
        return key


NONE = Judgements()


@lru_cache(maxsize=4)
def load_judgements(path: Path, register: Register) -> Judgements:
    """Read a file of judgements.

    Raises:
        JudgementError: naming the file and the line.
    """
    known: dict[str, list[str]] = {}
    for entry in sorted(register.entries.values(), key=lambda entry: (entry.source != "curated", entry.key)):
        for spelling in (*entry.spellings(), *entry.abbreviations):
            known.setdefault(name_key(spelling), []).append(f"register:{entry.key}")
    merged: dict[str, str] = {}
    apart: dict[str, set[str]] = {}
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementError(f"{path}: {error}") from error
    rows = csv.DictReader(text.splitlines(), delimiter="\t" if "\t" in text.split("\n", 1)[0] else ",")
    if not set(COLUMNS) <= set(rows.fieldnames or ()):
        raise JudgementError(f"{path}: columns {', '.join(COLUMNS)} are needed")
    for number, row in enumerate(rows, 2):
        judgement, name, other = ((row[column] or "").strip() for column in COLUMNS)
        if judgement not in {"merge", "split"} or not name_key(name) or not name_key(other):
            raise JudgementError(f"{path}, line {number}: 'merge' or 'split' and two names are needed")
        names, others = (known.get(name_key(text), [f"name:{name_key(text)}"]) for text in (name, other))
        if judgement == "merge":
            merged |= {key: others[0] for key in names if key != others[0]}
        else:
            apart.setdefault(name_key(name), set()).update(others)
    return Judgements(merged, {name: frozenset(keys) for name, keys in apart.items()})
