"""Regular expressions of any of many words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from beleidsmijn.notation.alternation import any_of

WORDS = st.lists(st.text("ab.- é", min_size=1, max_size=6), min_size=1, max_size=12)


@given(WORDS, st.text("ab.- é", max_size=30))
def test_it_finds_what_the_words_side_by_side_find(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for ends in ("", r"(?!\w)"):
        assert re.findall(any_of(words) + ends, text) == re.findall(f"(?:{plain}){ends}", text)


def test_what_may_stand_for_a_space() -> None:
    assert re.fullmatch(any_of(["Open Vld", "Open VRT"], space=r"\s+"), "Open\n Vld")
    assert not re.fullmatch(any_of(["Open Vld"]), "Open\nVld")
