"""Tables that PDF extraction flattened into lines.

A flattened row ("ANT 13 536 11 382") can be read in several ways: a space may separate cells or group thousands, a leading year
may be the label. Every reading in which all rows have the same number of cells is tried; the one in which every column adds
up to the total row is certain (`verified`). Without such a total the plainest reading is kept and marked unverified.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from beleidsmijn.notation.dates import MONTH
from beleidsmijn.structure.cells import TOTAL, YEAR, cell_part
from beleidsmijn.structure.parts import CellPart, Line, RowPart, TablePart
from beleidsmijn.structure.table_checks import MIN_ROWS, adds_up
from beleidsmijn.structure.table_scale import JOINT, find_scale, with_scale_joined, without_scale

MAX_READINGS = 50_000
"""Combinations of row readings that are tried before a table is left unverified."""
MAX_LABEL_WORDS = 7
MAX_HEADER_WORDS = 10
_NUMBER = r"[-+−]?(?:€\s?)?\d(?:[\d.,]*\d)?(?:,-)?(?:\s?%)?"
_CELLS = re.compile(rf"(?P<label>.*?)(?P<cells>(?:(?:^|(?<=\s))(?:{_NUMBER}|[-–])(?:\s+|$))+)$")
_TOKEN = re.compile(rf"{_NUMBER}|[-–]")
_SENTENCE = re.compile(r"[.?!;:]\s*$|\b(?:is|zijn|wordt|worden|heeft|hebben|werd|werden|was|waren|telde|telden|kan|zal)\b")
_LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z]\)|[•▪-]\s)")
_OPEN_LABEL = re.compile(rf"(?:[-–]|\b(?:tot|t/m|en|{MONTH}))\s*$", re.IGNORECASE)
_REFERENCE = re.compile(r"^(?:zie|antwoord|vraag|artikel|bijlage|pagina)\b|\b(?:vra(?:ag|gen)|nrs?|artikel|lid|en)\.?$", re.IGNORECASE)
_PHONE = re.compile(r"^0\d{1,3}\s")
"""Figures do not begin with a zero, telephone numbers do."""
_NUMBERED = re.compile(r"\d{1,2}[.)]|(?:vra(?:ag|gen)|antwoord(?:en)?)\b.{0,30}", re.IGNORECASE)
"""A line that begins a question or an answer is no header of a table."""

_CAPTION = re.compile(r"#|(?:Tabel|Figuur|Grafiek)(?:\s\d[\d.]{0,4}\b|\s?:)", re.IGNORECASE)
"""A heading, or the title of a table: "Tabel 1. Maatregelen naar grootte (in %)"."""


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    tokens: tuple[tuple[str, int, int], ...]
    first: int
    last: int

    @property
    def is_total(self) -> bool:
        return bool(TOTAL.match(self.label))


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table and the span of all its lines, headers and caption included."""

    start: int
    end: int
    table: TablePart


def find_flattened(lines: Sequence[Line], skip: set[int]) -> list[FoundTable]:
    """Flattened tables in running text.

    Args:
        lines: all lines of the document.
        skip: indices of boilerplate lines.
    """
    found: list[FoundTable] = []
    index = 0
    while index < len(lines):
        rows, after = _collect_rows(lines, index, skip)
        if len(rows) >= MIN_ROWS or (len(rows) == 2 and all(len(row.tokens) > 1 for row in rows)):
            table = _build(lines, rows, skip)
            if table:
                found.append(table)
                index = after
                continue
        index += 1
    return found


def _parse_row(line: Line) -> tuple[str, tuple[tuple[str, int, int], ...]] | None:
    match = _CELLS.match(line.text.rstrip())
    if not match or _LIST_MARK.match(line.text) or len(line.text) > 160:
        return None
    label = match["label"].strip()
    if len(label.split()) > MAX_LABEL_WORDS or _SENTENCE.search(label) or label.count("(") != label.count(")"):
        return None
    if _REFERENCE.search(label) or re.search(rf"{MONTH}$", label, re.IGNORECASE) or label.endswith((",", "artikel", "nr", "art", "lid")):
        return None
    if _PHONE.search(match["cells"]):
        return None
    base = line.start + match.start("cells")
    tokens = tuple((m.group(), base + m.start(), base + m.end()) for m in _TOKEN.finditer(match["cells"]))
    return label, tokens


def _collect_rows(lines: Sequence[Line], index: int, skip: set[int]) -> tuple[list[_Row], int]:
    """Rows from ``index`` on, up to the first line that is neither row, empty, nor the first half of a wrapped label."""
    rows: list[_Row] = []
    last = index
    pending = ""
    pending_first = index
    blank = 0
    for position in range(index, min(index + 200, len(lines))):
        line = lines[position]
        if not line.words:
            blank += 1
            if blank > 2 and rows:
                break
            continue
        blank = 0
        parsed = None if position in skip and not rows else _parse_row(line)
        if parsed and (parsed[0] or pending or rows or len(parsed[1]) > 1):
            label = f"{pending} {parsed[0]}".strip()
            rows.append(_Row(label, parsed[1], pending_first if pending else position, position))
            pending, last = "", position + 1
            if rows[-1].is_total:
                break
        elif not pending and len(line.words.split()) <= MAX_LABEL_WORDS and _OPEN_LABEL.search(line.words):
            pending, pending_first = line.words, position
        else:
            break
    return rows, last


def _readings(row: _Row) -> Iterator[tuple[str, tuple[CellPart, ...]]]:
    """All ways to read a row: leading tokens as part of the label, neighbours joined as one number with thousands."""
    for taken in (0, 1):
        if taken and (len(row.tokens) < 2 or not (YEAR.match(row.tokens[0][0]) or not row.label)):
            continue
        label = " ".join([row.label, *(token[0] for token in row.tokens[:taken])]).strip()
        if not label:
            continue
        for cells in _joined(row.tokens[taken:]):
            yield label, cells


def _joined(tokens: Sequence[tuple[str, int, int]]) -> Iterator[tuple[CellPart, ...]]:
    if not tokens:
        yield ()
        return
    head = tokens[0]
    if not re.match(r"0\d", head[0]):  # "010" is the second half of a number
        for rest in _joined(tokens[1:]):
            yield (cell_part(*head), *rest)
    text, end = head[0], head[2]
    if not re.fullmatch(r"[1-9]\d{0,2}", text):
        return
    for size in range(1, len(tokens)):
        if not re.fullmatch(r"\d{3}", tokens[size][0]):
            return
        text, end = f"{text} {tokens[size][0]}", tokens[size][2]
        for rest in _joined(tokens[size + 1 :]):
            yield (cell_part(text, head[1], end), *rest)


def _without_header(rows: list[_Row]) -> tuple[_Row | None, list[_Row]]:
    """A first row of years alone ("provincie 2019 2020"), which is the header, and the rows below it."""
    first = rows[0]
    is_header = len(rows) > 2 and first.label and not re.search(r"\d", first.label) and all(YEAR.match(token[0]) for token in first.tokens)
    return (first, rows[1:]) if is_header and len(rows[1].tokens) >= len(first.tokens) else (None, rows)


def _build(lines: Sequence[Line], rows: list[_Row], skip: set[int]) -> FoundTable | None:
    header, rows = _without_header(rows)
    per_row = [list(_readings(row)) for row in rows]
    if any(not readings for readings in per_row):
        return None
    chosen = _choose(rows, per_row, len(header.tokens) if header else None)
    if chosen is None:
        return None
    parts, verified = chosen
    width = len(parts[0].cells)
    header_lines, caption = _headers_before(lines, rows[0].first, skip)
    named = [lines[i].words for i in header_lines if not _CAPTION.match(lines[i].words)]
    over_all = [words for words in named if len(without_scale(words).split()) <= 1] if width > 1 else named
    columns, above = _columns([without_scale(words) if words in over_all else with_scale_joined(words) for words in named], width)
    caption = caption or next((words for words in reversed(named[:above]) if _UNIT_OF_ALL.search(words)), None)
    scale = find_scale([*over_all, caption or "", *named[:above]])
    first = header_lines[0] if header_lines else rows[0].first
    last = rows[-1].last
    below = _header_below(lines, last, width) if rows[-1].is_total else None
    if below is not None:
        columns = _spread(lines[below].words.split(), columns, width)
        last = below
    elif not any(columns) and not verified and width > 1 and all(re.fullmatch(r"\d", r.label[:1] or "") for r in parts):
        return None
    start = lines[first].start
    return FoundTable(start, lines[last].end, TablePart(tuple(map(tuple, columns)), parts, verified, caption, scale))


def _choose(
    rows: list[_Row], per_row: list[list[tuple[str, tuple[CellPart, ...]]]], years: int | None
) -> tuple[tuple[RowPart, ...], bool] | None:
    """The reading in which every column adds up to the total row, else the plainest one of equal width.

    If several add up none is certain: the one that joins most thousands is kept, and marked unverified. Under a header of so many years there
    are as many columns, unless there can be several to a year.
    """
    widths = sorted(set.intersection(*({len(cells) for _, cells in readings} for readings in per_row)), reverse=True)
    if years in widths and (widths[0] == years or widths[0] % years):
        widths = [years]
    plain: tuple[RowPart, ...] | None = None
    sound: list[tuple[RowPart, ...]] = []
    for width in [w for w in widths if w]:
        fitting = [[r for r in readings if len(r[1]) == width] for readings in per_row]
        if rows[-1].is_total and math.prod(map(len, fitting)) <= MAX_READINGS:
            for combination in itertools.product(*fitting):
                parts = _parts(rows, combination)
                if adds_up(parts):
                    sound.append(parts)
        if plain is None:
            plain = _parts(rows, tuple(readings[0] for readings in fitting))
    if sound:
        return sound[-1], len(sound) == 1
    return (plain, False) if plain else None


def _parts(rows: list[_Row], readings: Sequence[tuple[str, tuple[CellPart, ...]]]) -> tuple[RowPart, ...]:
    return tuple(RowPart(label, cells, row.is_total) for row, (label, cells) in zip(rows, readings, strict=True))


# -------------------------------------------------------------------------------------------------------------------- headers
def _headers_before(lines: Sequence[Line], first: int, skip: set[int]) -> tuple[list[int], str | None]:
    """Indices of the header lines above the first row, and the caption above them."""
    found: list[int] = []
    blanks = 0
    for position in range(first - 1, max(-1, first - 8), -1):
        words = lines[position].words
        if not words:
            blanks += 1
            if blanks > 2:
                break
            continue
        if _CAPTION.match(words) and not words.startswith("#"):
            found.insert(0, position)
            break
        numbered = _NUMBERED.fullmatch(words)
        if numbered or (position in skip and not words.startswith("#")) or len(words.split()) > MAX_HEADER_WORDS or _SENTENCE.search(words):
            break
        if len(words) > 70:
            break
        found.insert(0, position)
        blanks = 0
    caption = next((lines[i].words for i in found if _CAPTION.match(lines[i].words)), None)
    return found, caption


_UNIT_OF_ALL = re.compile(r"(?:,\s|\()in\s(?:%|procent|euro)\)?\s*\Z", re.IGNORECASE)
"""At the end of a title that says what unit all figures have: "Werkzaamheidsgraad, in %"."""


def _columns(headers: Sequence[str], width: int) -> tuple[list[list[str]], int]:
    """Header words per column, and how many lines above them are titles: a line with a word for every column, or one more for the labels.

    Wrapped words are joined. Lines further up are titles if the words do not fit with them.
    """
    for start in range(len(headers)):
        words = re.sub(r"(?<=\w)-\s+(?=[a-z])", "-", " ".join(headers[start:])).split()
        if len(words) == width + 1:
            words = words[1:]
        if words and (len(words) == width or (width > 1 and len(words) < width and width % len(words) == 0)):
            return _spread([word.replace(JOINT, " ") for word in words], [[] for _ in range(width)], width), start
        if words and width == 1:
            return [[" ".join(words).replace(JOINT, " ")]], start
    return [[] for _ in range(width)], len(headers)


def _header_below(lines: Sequence[Line], last: int, width: int) -> int | None:
    """A line of years below the total row, as PDF extraction leaves the upper header behind."""
    for position in range(last + 1, min(last + 4, len(lines))):
        words = lines[position].words.split()
        if words:
            is_header = all(YEAR.match(word) for word in words) and width % len(words) == 0
            return position if is_header else None
    return None


def _spread(words: list[str], columns: list[list[str]], width: int) -> list[list[str]]:
    """Put header words over the columns, each over as many as fit evenly."""
    each = width // len(words)
    return [[words[index // each], *column] for index, column in enumerate(columns)]
