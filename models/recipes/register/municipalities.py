"""Names of municipalities for `named_things.municipalities`: those of the register, and the Walloon ones, which it does not hold.

    python models/recipes/register/municipalities.py

Left out are names of several words, which are not looked for, and those that are ordinary words too ("Best", "Heel", "Landen"): a capital at the start of a sentence tells nothing of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from beleidsmijn.notation.forms import NAME, kind
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_text

OUT = Path(__file__).parents[3] / "pipeline" / "beleidsmijn" / "data" / "municipalities.tsv"
HEADER = (
    "# Names of one word of municipalities that are no ordinary words. Columns: name, country (NL, BE, or both). "
    "From register.tsv (its sources and licences are named there) and models/recipes/register/walloon.txt, by models/recipes/register/municipalities.py."
)
_NAME = re.compile(r"(?:gemeente|stad|ville de|commune de)\s+(?P<name>[A-ZÀ-Ý’'][^()]*)(?:\s\(.*\))?", re.IGNORECASE)


def names() -> dict[str, set[str]]:
    """All of them, with the countries where a municipality is called so."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in (line.split("\t") for line in read_text("register.tsv").splitlines()):
        if row[2:3] == ["municipality"] and (match := _NAME.fullmatch(row[1])):
            found[match["name"].strip()].add(row[3])
    lines = (Path(__file__).parent / "walloon.txt").read_text(encoding="utf-8").splitlines()
    for name in (name for line in lines if line and not line.startswith("#") for name in line.split("\t")):
        found[name].add("BE")
    return {name: countries for name, countries in found.items() if _is_listed(name)}


def _is_listed(name: str) -> bool:
    return len(name) > 3 and " " not in name and name[0] in "’'" + name[0].upper() and kind(fold(name)) in {"", NAME}


def main() -> None:
    """Write the list."""
    rows = [f"{name}\t{'+'.join(sorted(countries))}" for name, countries in sorted(names().items())]
    OUT.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
