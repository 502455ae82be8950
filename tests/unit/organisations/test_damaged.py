"""Names over a place that extraction has broken or glued."""

import re
from collections.abc import Iterator

import pytest

from beleidsmijn.organisations.damaged import find_damaged


def find(text: str) -> Iterator[tuple[int, int, str]]:
    return ((m.start(), m.end(), m.group()) for m in re.finditer(r"Rijksdakdienst|Hoge Dakraad|Dak Op", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zegt de Rijksdak-dienst nu", ["Rijksdak-dienst"]),
        ("zegt de Rijksdak-\ndienst nu", ["Rijksdak-\ndienst"]),
        ("zegt de HogeDakraad nu", ["HogeDakraad"]),
        ("zegt de Rijksdakdienst nu en later", []),  # whole: found without mending
        ("zegt de DakOp nu", []),  # too short to be no chance
        ("Rijksdak-beleid van de dienst", []),
    ],
)
def test_spans_are_those_of_the_damaged_text(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_damaged(text, find)] == expected
