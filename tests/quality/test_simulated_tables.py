"""A thousand tables flattened as PDF extraction does it: read right, or marked unverified; never wrong and marked verified."""

from __future__ import annotations

import random
from dataclasses import dataclass

from beleidsmijn.structure.flattened_tables import find_flattened
from beleidsmijn.structure.parts import split_lines

TABLES = 1_000
LABELS = (
    "Antwerpen", "Limburg", "Oost-Vlaanderen", "Vlaams-Brabant", "West-Vlaanderen", "Groningen", "Noord-Holland", "Bouw", "Handel", "Industrie",
    "Horeca en verblijf", "Vervoer en opslag", "Landbouw", "Zorg", "Informatie en communicatie", "Overige diensten",
)  # fmt: skip
HEADERS = ("aanvragen", "dossiers", "bedrijven", "starters", "faillissementen", "opleidingen")
WRAPPED = ("jan 2015- dec", "nov 2015- dec", "maart 2018 tot")


@dataclass(frozen=True)
class Simulated:
    """The flattened text and the values of its rows, the total row last if there is one; None for a cell that is left open."""

    text: str
    values: list[list[float | None]]
    total: bool


def _digits(value: int, separator: str) -> str:
    return f"{value:,}".replace(",", separator)


def simulated(seed: int) -> Simulated:
    """One table, with or without a total, in one of the shapes that extraction leaves."""
    rng = random.Random(seed)
    width, height = rng.randint(1, 4), rng.randint(3, 8)
    separator = rng.choice((".", " ", ""))
    largest = rng.choice((90, 900, 9_000, 90_000, 900_000))
    missing = rng.random() < 0.2
    values: list[list[float | None]] = [
        [None if missing and rng.random() < 0.15 else rng.randint(1, largest) for _ in range(width)] for _ in range(height)
    ]
    labels = rng.sample(LABELS, height)
    wrapped = rng.random() < 0.2
    glued = rng.random() < 0.1
    lines = [" ".join(rng.sample(HEADERS, width))]
    for place, (label, row) in enumerate(zip(labels, values, strict=True)):
        cells = ["-" if value is None else _digits(int(value), separator) for value in row]
        if glued and place == 1:
            cells[0] += str(rng.randint(1, 9))  # the mark of a footnote
        if wrapped and place == 0:
            lines += [rng.choice(WRAPPED), f"2016 {' '.join(cells)}"]
        else:
            lines.append(f"{label} {' '.join(cells)}")
    total = rng.random() < 0.6
    if total:
        sums: list[float | None] = [sum(row[column] or 0 for row in values) for column in range(width)]
        if rng.random() < 0.15:
            column = rng.randrange(width)
            sums[column] = (sums[column] or 0) + rng.choice((-10, -1, 1, 9, 100))
        values.append(sums)
        lines.append(f"Totaal {' '.join(_digits(int(value or 0), separator) for value in sums)}")
    return Simulated("\n".join(["De cijfers staan hieronder.", "", *lines, "", "Meer is niet bekend."]), values, total)


def test_simulated_tables() -> None:
    wrong_and_verified, neither = [], []
    right = 0
    for seed in range(TABLES):
        table = simulated(seed)
        found = find_flattened(split_lines(table.text), set())
        read = [[cell.value for cell in row.cells] for row in found[0].table.rows] if found else []
        verified = bool(found) and found[0].table.verified
        if read == table.values:
            right += 1
        elif verified:
            wrong_and_verified.append((seed, table.text))
        elif not found:
            neither.append((seed, table.text))
    print(f"{right} right, {TABLES - right - len(neither) - len(wrong_and_verified)} marked unverified, {len(neither)} not seen")
    assert wrong_and_verified == []
    assert len(neither) <= TABLES // 100
    assert right >= 800
