"""Numbers that count the parts of the text itself: headings, pages in its contents, and what was left in it of a draft: "en geen 28 oplossing. Mensen"."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from beleidsmijn.kinds import SectionKind
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.structure.parts import Part, TablePart

_NUMBER = re.compile(r"(?<![\w.,/€$%-])[1-9]\d{0,3}(?=\s|\Z)(?!\s*(?:%|procent|euro|miljoen|miljard)\b)")
_LINE, _LEAST = 200, 8
"""Code points of the longest line; numbers in a row, each one more than the one before it, that are no figures: few lists of figures are so regular."""
_OF_PARAGRAPH = re.compile(r"(?m:^)[ \t]*(?P<number>[1-9]\d{0,2})(?=[ \t]+[A-Za-zÀ-ÿ])")
_PARAGRAPH, _LEAST_PARAGRAPHS = 2_000, 4
"""The same of numbers that paragraphs begin with: "152 De partij is voor ruimere ...", "153 De partij wil ..."."""
_OF_SECTION = re.compile(r"(?:\A|\n[ \t]*\n)[ \t]*(?P<number>[1-9]\d?)(?=\.?[ \t]+[A-ZÀ-Ý][^\n.?!:]{2,80}\n)")
_SECTION, _LEAST_SECTIONS = 20_000, 2
"""The same of numbers of headings that stand on lines of their own: "1 Situering", "2 Aanbevelingen"."""
_OF_PAGE = re.compile(r"(?:(?<=19\d\d)|(?<=20\d\d)|(?<![\w.,/€$%-]))[1-9]\d{0,2}(?![\d.,]\d|\s?(?:%|procent|euro|miljoen|miljard)|\d)")
"""Also glued to the year or the word beside it: "Programma 2002-200632", "pagina | 44voortaan"."""
_PAGES, _LEAST_PAGES = 40_000, 5
"""The same of numbers that have the same words beside them each time."""
_SHORTEST_PAGE = 200
_HEAD = 24
"""Letters of a running head by which it is known again."""
_LOST = 2
"""By how much the next number may be more, where one was lost."""
_OF_HEADING = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?=\.?\s+[A-ZÀ-Ý])")
_OF_CONTENTS = re.compile(
    r"[ \t]*(?:[•·●▪*–-][ \t]*)?(?P<label>\d+(?:\.\d+)*\.?(?=[ \t]))?[ \t]*(?P<small>[a-zà-ÿ])?(?:(?![.!?;] ).){2,110}?[ \t.…]{1,120}(?P<page>(?<![\d.,])[1-9]\d{0,2})[ \t]*"
)
"""A line of a table of contents: a number or not, a title that is no sentence, the page."""
_LABEL = "0123456789. \t"
_LEAST_LINES, _LEAST_UNDER_HEADING, _WIDEST_STEP = 4, 2, 40
"""Lines of a table of contents, also under a heading that says that it is one, and pages between two of them on the average."""
_CONTENTS = re.compile(r"\s*(?:inhoud|inhouds(?:opgave|tabel|tafel))\s*", re.IGNORECASE)


_PAGE_COLUMN = re.compile(r"(?:blz|bladzijde|p|pag|pagina)\.?", re.IGNORECASE)


def numbering(text: str, parts: Iterable[Part] = ()) -> list[Span]:
    """Spans of the numbers that count the lines, the paragraphs or the pages of a text, its headings and its contents, sorted.

    What stands under headers in a table whose cells the format gives, or of several columns, is none of these, unless it is the contents.

    Args:
        text: the text.
        parts: its sections.
    """
    parts = list(parts)
    headings = [(part.start, part.end) for part in parts if part.kind == SectionKind.HEADING]
    tables = Spans(
        (part.start, part.end)
        for part in parts
        if part.table and _has_headers(part.table) and ("\t" in text[part.start : part.end] or len(part.table.columns) > 1)
    )
    chains = [
        (match.span("number") for start, end in headings if (match := _OF_HEADING.match(text, start, end))),
        _in_chains(((int(m.group()), m.span()) for m in _NUMBER.finditer(text)), _LINE, _LEAST),
        _in_chains(((int(m["number"]), m.span("number")) for m in _OF_PARAGRAPH.finditer(text)), _PARAGRAPH, _LEAST_PARAGRAPHS),
        _in_chains(((int(m["number"]), m.span("number")) for m in _OF_SECTION.finditer(text)), _SECTION, _LEAST_SECTIONS),
        *(_in_chains(numbers, _PAGES, _LEAST_PAGES) for numbers in _beside_heads(text)),
        _in_contents(text),
    ]
    return sorted(span for span in set(itertools.chain.from_iterable(chains)) if not tables.overlap(span))


def _has_headers(table: TablePart) -> bool:
    headers = [header for column in table.columns for header in column]
    return bool(headers) and not any(map(_PAGE_COLUMN.fullmatch, headers))


def _in_contents(text: str) -> Iterator[Span]:
    """Spans of the pages and labels in tables of contents: lines one after another, whose pages never fall; a title may take two lines."""
    rows: list[re.Match[str]] = []
    missed, least = 0, _LEAST_LINES
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        if _CONTENTS.fullmatch(line.group()):
            yield from _spans_of(rows, least)
            rows, missed, least = [], 0, _LEAST_UNDER_HEADING
            continue
        row = _OF_CONTENTS.fullmatch(text, *line.span())
        if row and row["small"] and not missed:
            row = None  # no title begins with a small letter, but for the rest of one
        if row and (not rows or int(row["page"]) >= int(rows[-1]["page"])):
            rows.append(row)
            missed = 0
        elif missed or row or any(c.isdigit() for c in line.group().lstrip(_LABEL)):
            yield from _spans_of(rows, least)
            rows, missed, least = [row] if row else [], 0, _LEAST_LINES
        else:
            missed += 1
    yield from _spans_of(rows, least)


def _spans_of(rows: list[re.Match[str]], least: int) -> Iterator[Span]:
    if len(rows) >= least and int(rows[-1]["page"]) - int(rows[0]["page"]) < _WIDEST_STEP * len(rows):
        yield from (row.span(group) for row in rows for group in ("label", "page") if row[group])


def _beside_heads(text: str) -> Iterator[list[tuple[int, Span]]]:
    """Numbers that have the same words before them, or the same after them."""
    by_words: dict[tuple[bool, str], list[tuple[int, Span]]] = defaultdict(list)
    for match in _OF_PAGE.finditer(text):
        before, after = text[max(0, match.start() - 3 * _HEAD) : match.start()], text[match.end() : match.end() + 3 * _HEAD]
        for words in ((True, _letters(before)[-_HEAD:]), (False, _letters(after)[:_HEAD])):
            numbers = by_words[words]
            if not numbers or match.start() - numbers[-1][1][1] >= _SHORTEST_PAGE:
                numbers.append((int(match.group()), match.span()))
    return (numbers for (_, words), numbers in by_words.items() if len(words) == _HEAD and len(numbers) >= _LEAST_PAGES)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _in_chains(numbers: Iterable[tuple[int, Span]], farthest: int, least: int) -> Iterator[Span]:
    """Spans of the numbers that go up by one, at most so far apart, in a row of at least so many."""
    chains: list[list[Span]] = []
    by_last: dict[int, list[Span]] = {}
    for number, span in numbers:
        steps = (number - step for step in range(1, _LOST + 1))
        before = next((last for last in steps if last in by_last and span[0] - by_last[last][-1][1] <= farthest), None)
        if before is None:
            chains.append(chain := [])
        else:
            chain = by_last.pop(before)
        chain.append(span)
        by_last[number] = chain
    return (span for chain in chains if len(chain) >= least for span in chain)
