"""Word (OOXML): paragraphs, headings, lists, tables, notes, text boxes, headers and footers, with tracked changes accepted.

Element names are those of ECMA-376 part 1 (WordprocessingML).
"""

from __future__ import annotations

import re

from lxml import etree

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.archive import Archive, is_zip
from beleidsmijn.readers.base import BlockKind, ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.xmltree import local, parse_xml, words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MAIN = "word/document.xml"
_DROPPED = {
    "del",
    "moveFrom",
    "pPr",
    "rPr",
    "instrText",
    "delText",
    "footnoteReference",
    "endnoteReference",
    "commentReference",
    "Fallback",
}
"""Deleted text, properties, field codes; and the second copy of a text box for older programs."""
_HEADING = re.compile(r"(?:heading|kop|titel|title|subtitle|ondertitel)\s*\d*$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave|table of figures)\b", re.IGNORECASE)
_LIST = re.compile(r"list|lijst|opsomming", re.IGNORECASE)
_MAX_HEADING = 150
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_DEFAULT_TITLES = re.compile(r"^(?:(?:microsoft )?word\b.*|document\d*|naamloos.*|untitled.*|.*\.docx?)$", re.IGNORECASE)


class DocxReader:
    """A Word document."""

    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        return is_zip(data) and _MAIN.encode() in data

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        archive = Archive(data, limits)
        root = parse_xml(archive.read(_MAIN), "Word document")
        body = root.find(f"{_W}body")
        if body is None:
            raise ReadError(ErrorCategory.MALFORMED, "a Word document without a body")
        builder = TextBuilder()
        self._furniture(archive, "header", builder)
        _Body(archive, builder).blocks(body)
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            self._notes(archive, name, builder)
        self._furniture(archive, "footer", builder)
        text, blocks = builder.build()
        return ReadDocument(text, self.media_type, blocks=blocks, metadata=_metadata(archive))

    def _furniture(self, archive: Archive, kind: str, builder: TextBuilder) -> None:
        """Headers or footers, each text once."""
        seen: set[str] = set()
        for name in archive.names():
            if re.fullmatch(rf"word/{kind}\d*\.xml", name):
                for paragraph in parse_xml(archive.read(name), name).iter(f"{_W}p"):
                    line = collapse(_text(paragraph))
                    if line and line not in seen:
                        seen.add(line)
                        builder.add("boilerplate", line)

    def _notes(self, archive: Archive, name: str, builder: TextBuilder) -> None:
        data = archive.get(name)
        if data is None:
            return
        for note in parse_xml(data, name):
            if note.get(f"{_W}type") is None:  # separators have a type
                builder.add("footnote", "\n".join(_text(paragraph) for paragraph in note.iter(f"{_W}p")))


class _Body:
    """Walks the blocks of the document in order."""

    def __init__(self, archive: Archive, builder: TextBuilder) -> None:
        self.builder = builder
        self.styles = _style_names(archive)

    def blocks(self, parent: etree._Element) -> None:
        """All blocks in an element: the body, a content control, an insertion."""
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}:
                self.blocks(element)

    def _paragraph(self, element: etree._Element) -> None:
        self.builder.add(self._kind(element), _text(element))
        for box in _text_boxes(element):
            self.blocks(box)

    def _kind(self, element: etree._Element) -> BlockKind:
        properties = element.find(f"{_W}pPr")
        if properties is None:
            return "heading" if _is_bold_line(element) else "paragraph"
        style = properties.find(f"{_W}pStyle")
        name = self.styles.get(style.get(f"{_W}val", ""), style.get(f"{_W}val", "")) if style is not None else ""
        if _CONTENTS.match(name):
            return "boilerplate"
        if _HEADING.match(name) or properties.find(f"{_W}outlineLvl") is not None:
            return "heading"
        if properties.find(f"{_W}numPr") is not None or _LIST.search(name):
            return "list"
        return "heading" if _is_bold_line(element) else "paragraph"

    def _table(self, element: etree._Element) -> None:
        """A table of more than one column as a table; one that only lays out text as its paragraphs."""
        rows = [row for row in element.iter(f"{_W}tr") if next(row.iterancestors(f"{_W}tbl")) is element]
        grid = _grid(rows)
        if len(grid) > 1 and max(map(len, grid)) > 1 and element.find(f".//{_W}tbl") is None:
            self.builder.add_table(grid)
            return
        for row in rows:
            for cell in row.findall(f".//{_W}tc"):
                if next(cell.iterancestors(f"{_W}tr")) is row:
                    self.blocks(cell)


def _is_bold_line(paragraph: etree._Element) -> bool:
    """Whether a paragraph is one short line in bold, as headings are in documents without styles."""
    runs = [run for run in paragraph.iter(f"{_W}r") if collapse(_text(run))]
    bold = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    text = collapse(_text(paragraph))
    off = {"0", "false", "off"}
    return (
        bool(runs)
        and len(text) <= _MAX_HEADING
        and text[-1] not in ".,;"
        and all(b is not None and b.get(f"{_W}val") not in off for b in bold)
    )


def _grid(rows: list[etree._Element]) -> list[list[str]]:
    """Texts of the cells; a cell merged over columns is followed by empty ones, one merged downwards is empty below."""
    grid: list[list[str]] = []
    for row in rows:
        cells: list[str] = []
        for cell in row.findall(f"{_W}tc"):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            below = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
            cells.append("" if below else " ".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p")))
            width = span.get(f"{_W}val", "1") if span is not None else "1"
            cells += [""] * (min(int(width), 64) - 1 if width.isdigit() else 0)
        grid.append(cells)
    return grid


def _text(element: etree._Element) -> str:
    """The accepted text of a paragraph, without the text boxes that are anchored in it."""
    pieces: list[str] = []
    for child in element:
        name = local(child)
        if name in _DROPPED or name == "txbxContent":
            continue
        if name == "t":
            pieces.append(child.text or "")
        elif name in _SPACES:
            pieces.append(_SPACES[name])
        else:
            pieces.append(_text(child))
    return "".join(pieces)


def _text_boxes(element: etree._Element) -> list[etree._Element]:
    boxes = element.iter(f"{_W}txbxContent")
    return [box for box in boxes if not any(local(outer) in {"Fallback", "txbxContent"} for outer in box.iterancestors())]


def _style_names(archive: Archive) -> dict[str, str]:
    data = archive.get("word/styles.xml")
    if data is None:
        return {}
    names = {}
    for style in parse_xml(data, "word/styles.xml").iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        names[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "") if name is not None else ""
    return names


def _metadata(archive: Archive) -> dict[str, str]:
    """Title and author of the file's properties, unless they are what the program fills in. The dates are those of the file: not taken."""
    data = archive.get("docProps/core.xml")
    if data is None:
        return {}
    root = parse_xml(data, "docProps/core.xml")
    found: dict[str, str] = {}
    title = root.find(f"{_DC}title")
    if title is not None and (value := collapse(words(title))) and not _DEFAULT_TITLES.match(value):
        found["title"] = value
    language = root.find(f"{_DC}language")
    if language is not None and (value := collapse(words(language))):
        found["language"] = value
    return found
