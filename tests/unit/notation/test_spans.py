"""Spans and whole words say the same as going through all of them."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from beleidsmijn.notation.spans import Spans
from beleidsmijn.notation.windows import places_of, whole_words

SPAN = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPAN), st.lists(SPAN), SPAN)
def test_overlap_is_what_a_search_through_all_finds(
    first: list[tuple[int, int]], added: list[tuple[int, int]], span: tuple[int, int]
) -> None:
    spans = Spans(first)
    for one in added:
        spans.add(one)
    expected = sorted(one for one in [*first, *added] if one[0] < span[1] and span[0] < one[1])
    assert sorted(spans.overlapping(span)) == expected
    assert spans.overlap(span) == bool(expected)


@given(st.text("ab_- é", max_size=60), st.sampled_from(["a", "aa", "ab", "a-b", "é"]), st.sampled_from(["_", "_-"]))
def test_whole_words_are_those_of_a_regular_expression(text: str, word: str, joins: str) -> None:
    inside = rf"[\w{joins}]"
    expected = [match.span() for match in re.finditer(rf"(?<!{inside}){re.escape(word)}(?!{inside})", text)]
    assert list(whole_words(text, word, joins)) == expected


@given(
    text=st.text(alphabet="ab -'A", max_size=60),
    names=st.sets(
        st.text(alphabet="ab -'A", min_size=1, max_size=5).filter(lambda name: any(c.isalnum() for c in name)), min_size=1, max_size=4
    ),
)
def test_places_of_names_are_those_of_a_search_for_each(text: str, names: set[str]) -> None:
    found = list(places_of(text, names, [(0, len(text))]))
    every = {span for name in names for span in whole_words(text, name, "_-")}
    assert set(found) <= every
    assert all(last <= start for (_, last), (start, _) in itertools.pairwise(found))
    assert all(any(start < last and first < end for first, last in found) for start, end in every)
