"""The PDF reader: opens the file, reads page by page within the limits, and puts the pages together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import Block, Problem, ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.pdf import ocr
from beleidsmijn.readers.pdf.furniture import furniture
from beleidsmijn.readers.pdf.glyphs import Run, page_glyphs, runs
from beleidsmijn.readers.pdf.grids import Grid
from beleidsmijn.readers.pdf.hyphens import Hyphens
from beleidsmijn.readers.pdf.paragraphs import Paragraph, body_size, goes_on, paragraphs
from beleidsmijn.readers.pdf.quality import is_garbled, is_scan
from beleidsmijn.readers.pdf.rows import Row, in_reading_order, rows_of
from beleidsmijn.readers.pdf.ruled import Ruled
from beleidsmijn.readers.pdf.unruled import unruled

_NOTE_ZONE = 0.45
"""Footnotes stand in this share of the page, from below."""
_BAD_TITLE = re.compile(
    r"^(?:microsoft|word|powerpoint|untitled|naamloos|document\d*|.*\.(?:docx?|pdf|indd|pptx?|xlsx?)$|\W*$|.{0,5}$)", re.IGNORECASE
)
_CREATED = re.compile(r"^D:(\d{4})(\d{2})(\d{2})")


@dataclass(slots=True)
class _Page:
    number: int
    width: float
    height: float
    runs: list[Run]
    grids: list[Grid]
    scanned: bool = False
    """Read by OCR."""


class PdfReader:
    """A PDF with a text layer."""

    media_type = "application/pdf"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`. Some mailers put bytes before the mark."""
        return b"%PDF-" in data[:1024]

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        document = _open(data)
        try:
            if len(document) > limits.max_pages:
                raise ReadError(
                    ErrorCategory.TOO_MANY_PAGES, f"{len(document):,} pages, over the limit of {limits.max_pages:,} (limits.max_pages)"
                )
            ruled = Ruled(data)
            try:
                pages, problems = _read_pages(document, ruled, limits)
            finally:
                ruled.close()
            metadata = _metadata(document, " ".join(run.text for page in pages[:1] for run in page.runs))
        finally:
            document.close()
        _refuse_unreadable(pages, problems)
        text, blocks, starts = _assemble(pages)
        scanned = tuple(page.number for page in pages if page.scanned)
        return ReadDocument(
            text, self.media_type, blocks=blocks, metadata=metadata, pages=starts, problems=tuple(problems), ocr_pages=scanned
        )


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            raise ReadError(ErrorCategory.ENCRYPTED, "the PDF is protected by a password") from error
        raise ReadError(ErrorCategory.MALFORMED, f"a PDF that cannot be opened: {error}") from error
    if len(document) == 0:
        document.close()
        raise ReadError(ErrorCategory.MALFORMED, "a PDF without pages")
    return document


def _read_pages(document: pdfium.PdfDocument, ruled: Ruled, limits: Limits) -> tuple[list[_Page], list[Problem]]:
    """All pages that can be read, and what was wrong with the others."""
    pages: list[_Page] = []
    problems: list[Problem] = []
    for index in range(len(document)):
        number = index + 1
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            problems.append(Problem(ErrorCategory.MALFORMED, f"page {number} cannot be loaded: {error}", number))
            continue
        try:
            objects = pdfium_c.FPDFPage_CountObjects(page.raw)
            if objects > limits.max_page_objects:
                message = f"page {number} has {objects:,} objects, over the limit of {limits.max_page_objects:,} (limits.max_page_objects)"
                problems.append(Problem(ErrorCategory.TOO_COMPLEX, message, number))
                continue
            found = runs(page_glyphs(page))
            text = " ".join(run.text for run in found)
            size: tuple[float, float] = page.get_size()
            scan = is_scan(page, text)
            if scan and (lines := ocr.read_page(page) if limits.ocr else []):
                pages.append(_Page(number, *size, lines, [], scanned=True))
            elif scan:
                problems.append(Problem(ErrorCategory.NO_TEXT_LAYER, f"page {number} is a picture without text", number))
            elif is_garbled(text):
                problems.append(Problem(ErrorCategory.GARBLED_TEXT, f"page {number} has text in a font without a usable map", number))
            else:
                pages.append(_Page(number, *size, found, ruled.grids(page, index, found)))
        finally:
            page.close()
    return pages, problems


def _refuse_unreadable(pages: list[_Page], problems: list[Problem]) -> None:
    """Raise if nothing can be read at all; the message names the pages."""
    if any(page.runs for page in pages):
        return
    if not problems:
        raise ReadError(ErrorCategory.EMPTY, "a PDF without text or pictures")
    worst = max(problems, key=lambda p: sum(other.category == p.category for other in problems))
    numbers = [p.page for p in problems if p.category == worst.category and p.page]
    what = {
        ErrorCategory.NO_TEXT_LAYER: "pictures without a text layer",
        ErrorCategory.GARBLED_TEXT: "text in a font without a usable map",
        ErrorCategory.TOO_COMPLEX: "more drawing objects than limits.max_page_objects allows",
    }.get(worst.category, "not readable")
    raise ReadError(worst.category, f"pages {_ranges(numbers)}: {what}", numbers[0] if numbers else None)


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers as ranges: 1-4, 7 for 1, 2, 3, 4, 7."""
    parts: list[list[int]] = []
    for number in sorted(numbers):
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)


# ------------------------------------------------------------------------------------------------------------------- assembling
_Item = Paragraph | tuple[int, Grid]


def _assemble(pages: list[_Page]) -> tuple[str, tuple[Block, ...], tuple[tuple[int, int], ...]]:
    """The text, its blocks and where the pages begin."""
    rows = [rows_of(page.runs) for page in pages]
    edges = furniture(rows, [page.height for page in pages])
    body = body_size(rows)
    hyphens = Hyphens(row.text for lines in rows for row in lines)
    assembly = _Assembly(hyphens)
    for page, lines, edge in zip(pages, rows, edges, strict=True):
        margins = [lines[index] for index in sorted(edge)]
        outside = {id(run) for row in margins for run in row.runs}
        for first, item in _page_items(page, [run for run in page.runs if id(run) not in outside], body, hyphens):
            assembly.add(item, first=first)
        assembly.margins(margins, page.number)
    return assembly.finish()


class _Assembly:
    """Puts the items of all pages together.

    A paragraph or a table stays open over the end of a page; notes and margins wait until it is finished.
    """

    def __init__(self, hyphens: Hyphens) -> None:
        self._hyphens = hyphens
        self._builder = TextBuilder()
        self._starts: list[tuple[int, int]] = []
        self._open: Paragraph | None = None
        self._grid: tuple[int, Grid] | None = None
        self._held: list[Paragraph] = []
        self._margins: set[str] = set()

    def add(self, item: _Item, *, first: bool) -> None:
        """Add an item; ``first`` in its column, it may go on with the paragraph before it."""
        if isinstance(item, Paragraph) and item.kind == "footnote":
            self._held.append(item)
        elif first and isinstance(item, Paragraph) and self._open is not None and goes_on(self._open, item):
            self._open.append(item.text, item.page, self._hyphens)
            self._open.turns += item.turns
            self._open.room = item.room
        elif first and isinstance(item, tuple) and self._grid is not None and (whole := self._grid[1].joined(item[1])):
            self._grid = (self._grid[0], whole)
        else:
            self._flush()
            if isinstance(item, Paragraph):
                self._open = item
            else:
                self._grid = item

    def margins(self, rows: list[Row], page: int) -> None:
        """Headers and footers of a page, each once (numbers aside)."""
        for row in rows:
            key = re.sub(r"\d+", "#", row.text)
            if key not in self._margins:
                self._margins.add(key)
                self._held.append(Paragraph("boilerplate", row.text, page, row.size, row.first_word, 0.0))

    def finish(self) -> tuple[str, tuple[Block, ...], tuple[tuple[int, int], ...]]:
        """The text, its blocks and where the pages begin."""
        self._flush()
        text, blocks = self._builder.build()
        return text, blocks, tuple(self._starts)

    def _flush(self) -> None:
        if self._grid is not None:
            self._mark(self._builder.length, self._grid[0])
            _add_grid(self._builder, self._grid[1])
            self._grid = None
        for paragraph in ([self._open] if self._open is not None else []) + self._held:
            place = self._builder.add(paragraph.kind, paragraph.text)
            if place is None:
                continue
            self._mark(place[0], paragraph.page)
            for offset, page in paragraph.turns:
                before = paragraph.text[:offset]
                self._mark(place[0] + len(collapse(before)) + before.endswith(" "), page)
        self._open = None
        self._held.clear()

    def _mark(self, offset: int, page: int) -> None:
        if not self._starts or self._starts[-1][1] != page:
            self._starts.append((offset, page))


def _add_grid(builder: TextBuilder, grid: Grid) -> None:
    if grid.is_contents:
        for row in grid.cells:
            builder.add("boilerplate", " ".join(row))
        return
    builder.add_table([list(row) for row in grid.cells])


def _page_items(page: _Page, page_runs: list[Run], body: float, hyphens: Hyphens) -> list[tuple[bool, _Item]]:
    """Paragraphs and tables of a page in reading order, each with whether it is the first of its column."""
    free = [run for run in page_runs if not any(grid.holds(run) for grid in page.grids)]
    items: list[tuple[bool, _Item]] = []
    waiting = list(page.grids)
    if not free:  # a page of one table: the first of its items, as it would be after a paragraph
        return [(index == 0, (page.number, grid)) for index, grid in enumerate(waiting)]
    for column in in_reading_order(free, page.width):
        items += [(index == 0, item) for index, item in enumerate(_column_items(column, page, body, waiting, hyphens))]
    items += [(False, (page.number, grid)) for grid in waiting]
    return items


def _column_items(rows: list[Row], page: _Page, body: float, waiting: list[Grid], hyphens: Hyphens) -> list[_Item]:
    """Paragraphs of a column, with its unruled tables and the ruled ones that stand among its rows."""
    items: list[_Item] = []
    lowest = _NOTE_ZONE * page.height
    start = 0
    cuts = unruled(rows)
    for grid in list(waiting):
        below = next((i for i, row in enumerate(rows) if row.y1 < grid.y0 + 2), None)
        above = any(row.y0 > grid.y1 - 2 for row in rows)
        if below is not None and (above or below == 0):
            cuts.append((below, below, grid))
            waiting.remove(grid)
    for first, last, table in sorted(cuts, key=lambda cut: (cut[0], cut[1])):
        if first < start:
            continue
        items += [*paragraphs(rows[start:first], page.number, body, lowest, hyphens), (page.number, table)]
        start = last
    return items + paragraphs(rows[start:], page.number, body, lowest, hyphens)


def _metadata(document: pdfium.PdfDocument, first_page: str) -> dict[str, str]:
    """Title, if it stands on the first page and not just in the properties, where templates leave theirs, and the day the file was made."""
    stated = document.get_metadata_dict(skip_empty=True)
    found: dict[str, str] = {}
    title = collapse(stated.get("Title", ""))
    page_words = set(first_page.casefold().split())
    title_words = title.casefold().split()
    if not _BAD_TITLE.match(title) and sum(word in page_words for word in title_words) >= 0.7 * len(title_words):
        found["title"] = title
    created = _CREATED.match(stated.get("CreationDate", ""))
    if created and 1990 <= int(created[1]) <= 2100 and 1 <= int(created[2]) <= 12 and 1 <= int(created[3]) <= 31:
        found["created"] = "-".join(created.groups())
    return found
