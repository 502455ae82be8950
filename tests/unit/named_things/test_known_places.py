"""Places of several words, however the model cuts them."""

from __future__ import annotations

import pytest

from beleidsmijn.named_things.known_names import with_known_names


@pytest.mark.parametrize(
    ("text", "label"), [("in Bosnië en Herzegovina was", "LOC"), ("op Sint\nEustatius was", "LOC"), ("met Google Maps was", "MISC")]
)
def test_a_listed_name_takes_the_place_of_its_parts(text: str, label: str) -> None:
    start, end = 3 if text.startswith(("in", "op")) else 4, text.index(" was")
    parts = ((start, text.replace("\n", " ").index(" ", start), "PER"),)
    assert with_known_names(text, [(0, len(text))], parts) == ((start, end, label),)
