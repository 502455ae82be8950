"""Akoma Ntoso (OASIS LegalDocML), as Flemish decrees and debates are published in it."""

from __future__ import annotations

import re

from lxml import etree

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import BlockKind, ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.grid import Cell, span, spread
from beleidsmijn.readers.xmltree import local, parse_xml, words

_ROOT = re.compile(rb"<(?:\w+:)?akomaNtoso\b")
_BLOCKS: dict[str, BlockKind] = {
    "p": "paragraph",
    "block": "paragraph",
    "docTitle": "heading",
    "longTitle": "heading",
    "heading": "heading",
    "subheading": "heading",
    "li": "list",
    "from": "heading",
    "signature": "signature",
}


class AkomaNtosoReader:
    """An Akoma Ntoso document."""

    media_type = "application/akn+xml"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        return bool(_ROOT.search(data[:4096].replace(b"\0", b"")))

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        root = parse_xml(data, "Akoma Ntoso")
        builder = TextBuilder()
        people = {str(e.get("eId") or e.get("id", "")): e.get("showAs", "") for e in root.iter() if local(e) in {"TLCPerson", "TLCRole"}}
        for document in root:
            for part in document:
                if local(part) != "meta":
                    _walk(part, builder, people)
        text, blocks = builder.build()
        if not text:
            raise ReadError(ErrorCategory.METADATA_ONLY, "Akoma Ntoso without text")
        return ReadDocument(text, self.media_type, blocks=blocks, metadata=_metadata(root))


def _walk(parent: etree._Element, builder: TextBuilder, people: dict[str, str]) -> None:
    for element in parent:
        name = local(element)
        if name in {"speech", "question", "answer"}:
            speaker = people.get(element.get("by", "").lstrip("#")) or _from(element)
            kind: BlockKind = "turn" if name == "speech" else "question" if name == "question" else "answer"
            with builder.container(kind, _number(element), speaker):
                _walk(element, builder, people)
        elif name == "table":
            cells = ((cell for cell in row if local(cell) in {"td", "th"}) for row in element.iter() if local(row) == "tr")
            builder.add_table(spread((Cell(words(c), span(c.get("colspan")), span(c.get("rowspan"))) for c in row) for row in cells))
        elif name in {"authorialNote", "remark"}:
            builder.add("footnote" if name == "authorialNote" else "boilerplate", words(element))
        elif name in _BLOCKS:
            builder.add(_BLOCKS[name], _without_notes(element))
            for note in element.iter():
                if local(note) == "authorialNote":
                    builder.add("footnote", words(note))
        elif name == "num":
            below = element.getnext()
            if below is None or local(below) != "heading":  # else it stands with its heading
                builder.add("heading", words(element))
        else:
            _walk(element, builder, people)


def _without_notes(element: etree._Element) -> str:
    number = element.getprevious() if local(element) == "heading" else None
    lead = f"{words(number)} " if number is not None and local(number) == "num" else ""
    pieces = [lead, element.text or ""]
    for child in element:
        if local(child) != "authorialNote":
            pieces.append(words(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _from(element: etree._Element) -> str | None:
    return next((collapse(words(child)).rstrip(" :") for child in element if local(child) == "from"), None)


def _number(element: etree._Element) -> str | None:
    number = next((child for child in element if local(child) == "num"), None)
    found = re.search(r"\d{1,3}[a-z]?", words(number)) if number is not None else None
    return found[0] if found else None


def _metadata(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    title = next((collapse(words(e)) for e in root.iter() if local(e) in {"docTitle", "longTitle"}), "")
    alias = next((e.get("value", "") for e in root.iter() if local(e) == "FRBRalias"), "")
    if title or alias:
        found["title"] = title or alias
    date = next((e.get("date", "") for e in root.iter() if local(e) == "FRBRdate"), "")
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        found["date"] = date
    return found
