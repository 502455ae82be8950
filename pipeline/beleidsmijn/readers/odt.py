"""OpenDocument text: headings, paragraphs, lists, tables, notes, text boxes, page headers and footers, with tracked changes accepted.

Element names are those of OASIS OpenDocument 1.3.
"""

from __future__ import annotations

from lxml import etree

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.archive import Archive, is_zip
from beleidsmijn.readers.base import ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.xmltree import local, parse_xml, words

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""First member, stored as it is: what makes a zip archive an OpenDocument (part 2, 3.3)."""
_MAX_REPEAT = 64
"""Most columns that a repeated cell stands for: spreadsheets repeat the empty rest of a row a thousand times."""
_HOLDERS = {"section", "list-item", "list-header", "text-box", "frame", "index-body", "table-of-content", "soft-page-break"}


class OdtReader:
    """An OpenDocument text."""

    media_type = "application/vnd.oasis.opendocument.text"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        return is_zip(data) and (_MIMETYPE in data[:200] or (b"content.xml" in data and b"opendocument.text" in data))

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        archive = Archive(data, limits)
        manifest = archive.get("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            raise ReadError(ErrorCategory.ENCRYPTED, "the document is protected by a password")
        root = parse_xml(archive.read("content.xml"), "OpenDocument text")
        body = root.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise ReadError(ErrorCategory.MALFORMED, "an OpenDocument file without text")
        builder = TextBuilder()
        styles = archive.get("styles.xml")
        furniture = parse_xml(styles, "styles.xml") if styles else None
        _furniture(furniture, "header", builder)
        notes: list[str] = []
        _blocks(body, builder, notes)
        for note in notes:
            builder.add("footnote", note)
        _furniture(furniture, "footer", builder)
        text, blocks = builder.build()
        return ReadDocument(text, self.media_type, blocks=blocks, metadata=_metadata(archive))


def _furniture(root: etree._Element | None, kind: str, builder: TextBuilder) -> None:
    """Page headers or footers, each text once."""
    lines: dict[str, None] = {}
    for element in root.iter() if root is not None else ():
        if local(element) in {kind, f"{kind}-left", f"{kind}-first"}:
            lines.update(dict.fromkeys(collapse(_text(p, [])) for p in element.iter(f"{_TEXT}p")))
    for line in lines:
        builder.add("boilerplate", line)


def _blocks(parent: etree._Element, builder: TextBuilder, notes: list[str], *, in_list: bool = False) -> None:
    for element in parent:
        name = local(element)
        if name == "h":
            builder.add("heading", _text(element, notes))
        elif name == "p":
            builder.add("list" if in_list else "paragraph", _text(element, notes))
            for box in element.iter("{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}text-box"):
                _blocks(box, builder, notes)
        elif name == "table":
            _table(element, builder, notes)
        elif name == "list":
            _blocks(element, builder, notes, in_list=True)
        elif name in _HOLDERS:
            _blocks(element, builder, notes, in_list=in_list)


def _table(element: etree._Element, builder: TextBuilder, notes: list[str]) -> None:
    """A table of more than one column as a table; one that only lays out text as its paragraphs."""
    rows = [row for row in element.iter(f"{_TABLE}table-row") if next(row.iterancestors(f"{_TABLE}table")) is element]
    grid = [_cells(row, notes) for row in rows]
    if len(grid) > 1 and max(map(len, grid)) > 1 and element.find(f".//{_TABLE}table") is None:
        builder.add_table(grid)
        return
    for row in rows:
        for cell in row:
            _blocks(cell, builder, notes)


def _cells(row: etree._Element, notes: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if local(cell) not in {"table-cell", "covered-table-cell"}:
            continue
        text = " ".join(_text(p, notes) for p in cell.iter(f"{_TEXT}p", f"{_TEXT}h")) if local(cell) == "table-cell" else ""
        repeat = cell.get(f"{_TABLE}number-columns-repeated", "1")
        cells += [text] * min(int(repeat) if repeat.isdigit() else 1, _MAX_REPEAT)
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _text(element: etree._Element, notes: list[str]) -> str:
    """Text of a paragraph; its notes go to the list."""
    pieces = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "note":
            body = child.find(f"{_TEXT}note-body")
            if body is not None:
                notes.append(" ".join(_text(p, []) for p in body.iter(f"{_TEXT}p")))
        elif name == "s":
            count = child.get(f"{_TEXT}c", "1")
            pieces.append(" " * min(int(count) if count.isdigit() else 1, 80))
        elif name in {"tab", "line-break"}:
            pieces.append("\t" if name == "tab" else "\n")
        elif name not in {"annotation", "tracked-changes", "frame", "text-box"}:
            pieces.append(_text(child, notes))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _metadata(archive: Archive) -> dict[str, str]:
    data = archive.get("meta.xml")
    if data is None:
        return {}
    root = parse_xml(data, "meta.xml")
    title = next((collapse(words(element)) for element in root.iter(f"{_DC}title")), "")
    return {"title": title} if title else {}
