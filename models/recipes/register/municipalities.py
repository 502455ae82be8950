"""Names of municipalities for `named_things.municipalities`: those of the register, and the Walloon ones, which it does not hold.

    python models/recipes/register/municipalities.py

Left out are names of several words, which are not looked for, and those that are ordinary words too ("Best", "Heel", "Landen"): a capital at the start of a sentence tells nothing of them.
"""

from __future__ import annotations

import re
from pathlib import Path

from beleidsmijn.notation.forms import NAME, kind
from beleidsmijn.notation.fold import fold
from beleidsmijn.packaged import read_text

OUT = Path(__file__).parents[3] / "pipeline" / "beleidsmijn" / "data" / "municipalities.txt"
HEADER = (
    "# Names of one word of municipalities of the Netherlands and Belgium that are no ordinary words. "
    "From register.tsv (its sources and licences are named there) and models/recipes/register/walloon.txt, by models/recipes/register/municipalities.py."
)
_NAME = re.compile(r"(?:gemeente|stad|ville de|commune de)\s+(?P<name>[A-ZÀ-Ý’'][^()]*)(?:\s\(.*\))?", re.IGNORECASE)


def names() -> list[str]:
    """All of them, sorted."""
    rows = [line.split("\t") for line in read_text("register.tsv").splitlines()]
    found = {match["name"].strip() for row in rows if row[2:3] == ["municipality"] and (match := _NAME.fullmatch(row[1]))}
    lines = (Path(__file__).parent / "walloon.txt").read_text(encoding="utf-8").splitlines()
    found |= {name for line in lines if line and not line.startswith("#") for name in line.split("\t")}
    return sorted(name for name in found if len(name) > 3 and " " not in name and name[0] in "’'" + name[0].upper() and kind(fold(name)) in {"", NAME})


def main() -> None:
    """Write the list."""
    OUT.write_text("\n".join([HEADER, *names(), ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
