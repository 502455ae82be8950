"""XML of the Dutch official publications (Kamerstukken, Handelingen, Staatsblad, Staatscourant, Gemeenteblad and the like).

Element names are those of the publication schemas op-xsd-2012-2 to op-consolidated. Metadata records that come beside a publication
(OWMS, SRU, PLOOI) hold no text of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import BlockKind, ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.grid import Cell, span, spread
from beleidsmijn.readers.xmltree import local, parse_xml, words

_ROOT = re.compile(rb"<officiele-publicatie\b")
_METADATA = re.compile(rb"<(?:metadata_gegevens|owms-metadata|xpo|owmskern|searchRetrieveResponse)\b")
_HEAD = 4096
_BLOCKS: dict[str, BlockKind] = {
    "al": "paragraph",
    "considerans.al": "paragraph",
    "wij": "paragraph",
    "intitule": "heading",
    "titel": "heading",
    "subtitel": "heading",
    "tussenkop": "heading",
    "slotformulering": "paragraph",
    "datumtekst": "paragraph",
    "uitgifte": "paragraph",
    "dagtekening": "paragraph",
    "stuknr": "boilerplate",
    "tekstregel": "boilerplate",
    "dossiernummer": "boilerplate",
    "citaat": "quote",
    "spreker": "heading",
}
_CONTAINERS: dict[str, BlockKind] = {"vraag": "question", "antwoord": "answer", "spreekbeurt": "turn"}
_HEADERS = {"kop", "label", "nr"}
_PASSED_OVER = {"metadata", "plaatje", "illustratie", "meta-data"}
_NUMBER = re.compile(r"\d{1,3}[a-z]?")


class OfficialReader:
    """An official publication of the Dutch state, a province, a municipality or a water board."""

    media_type = "application/xml"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        head = data[:_HEAD].replace(b"\0", b"")
        return bool(_ROOT.search(head) or _METADATA.search(head))

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        root = parse_xml(data, "official publication")
        if local(root) != "officiele-publicatie":
            title = next((collapse(words(e)) for e in root.iter() if local(e) == "title"), "")
            raise ReadError(ErrorCategory.METADATA_ONLY, f"a record about a publication, without its text: {title or local(root)}")
        builder = TextBuilder()
        _walk(root, builder)
        text, blocks = builder.build()
        return ReadDocument(text, self.media_type, blocks=blocks, metadata=_metadata(root), themes=_themes(root))


def _walk(parent: etree._Element, builder: TextBuilder) -> None:
    for element in parent:
        name = local(element)
        if name in _PASSED_OVER:
            continue
        if name in _CONTAINERS:
            speaker = _speaker(element) if name == "spreekbeurt" else None
            with builder.container(_CONTAINERS[name], _number(element) if speaker is None else None, speaker):
                _walk(element, builder)
        elif not _block(element, name, builder):
            _walk(element, builder)


def _block(element: etree._Element, name: str, builder: TextBuilder) -> bool:
    """Add an element that is a block of its own; returns whether it is one."""
    if name == "li":
        builder.add("list", _item(element))
        for inner in element:
            if local(inner) == "lijst":
                _walk(inner, builder)
            elif local(inner) in {"table", "tabel"}:
                builder.add_table(_grid(inner))
    elif name in {"table", "tabel"}:
        builder.add_table(_grid(element))
    elif name in {"noot", "voetnoot"}:
        builder.add("footnote", words(element))
    elif name == "ondertekening":
        builder.add("signature", ", ".join(part for part in (collapse(words(child)) for child in element) if part))
    elif name == "kop":
        builder.add("heading", " ".join(collapse(words(child)) for child in element if local(child) not in _PASSED_OVER))
    elif name in _BLOCKS:
        builder.add(_BLOCKS[name], _without_notes(element))
        _notes(element, builder)
    else:
        return False
    return True


def _item(element: etree._Element) -> str:
    """A list item with its number, without lists in it."""
    return " ".join(collapse(_without_notes(child)) for child in element if local(child) not in {"lijst", "table", "tabel"})


def _without_notes(element: etree._Element) -> str:
    """Text of an element without the notes that are anchored in it."""
    pieces = [element.text or ""]
    for child in element:
        if local(child) not in {"noot", "voetnoot", "nootref", "plaatje"}:
            pieces.append(_without_notes(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _notes(element: etree._Element, builder: TextBuilder) -> None:
    for note in element.iter():
        if local(note) in {"noot", "voetnoot"}:
            builder.add("footnote", words(note))


def _number(element: etree._Element) -> str | None:
    """Number of a question or an answer: of its ``nr``, or in its heading."""
    for child in element.iter():
        if local(child) in _HEADERS and (found := _NUMBER.search(words(child))):
            return found[0]
    return None


def _speaker(element: etree._Element) -> str | None:
    for child in element.iter():
        if local(child) == "spreker":
            parts = [collapse(words(e)) for e in child.iter() if local(e) in {"voorvoegsels", "voornaam", "achternaam"}]
            return " ".join(part for part in parts if part) or collapse(words(child)) or None
    return None


def _grid(table: etree._Element) -> list[list[str]]:
    """Cells of a table in the exchange model of CALS: columns by name, merged cells followed by empty ones."""
    columns = [spec.get("colname", "") for spec in table.iter() if local(spec) == "colspec"]
    return spread((_entry(e, columns) for e in row if local(e) == "entry") for row in table.iter() if local(row) == "row")


def _entry(entry: etree._Element, columns: Sequence[str]) -> Cell:
    """A cell: it reaches from one named column to another, and over ``morerows`` more rows."""
    first, last = entry.get("namest"), entry.get("nameend")
    across = columns.index(last) - columns.index(first) + 1 if first in columns and last in columns else 1
    more = entry.get("morerows", "0").strip()
    return Cell(_without_notes(entry), max(1, across), span(str(int(more) + 1)) if more.isascii() and more.isdigit() else 1)


def _meta(root: etree._Element) -> list[tuple[str, str]]:
    return [(e.get("name", ""), e.get("content", "")) for e in root.iter() if local(e) in {"meta", "metadata"}]


def _metadata(root: etree._Element) -> dict[str, str]:
    """Title (of the publication proper, not of the gazette), date, identifier."""
    found: dict[str, str] = {}
    stated = dict(_meta(root))
    record = re.search(r"/([a-z]+(?:-[a-z]+)?-[\w-]+)/metadata", stated.get("OVERHEIDop.externMetadataRecord", ""))
    if record:
        found["identifier"] = record[1]
    title = stated.get("DC.title") or _title(root)
    if title:
        found["title"] = title
    date = next((e.get("isodatum") for e in root.iter() if local(e) == "datum" and e.get("isodatum")), None)
    date = date or next((value for key, value in stated.items() if key in {"DCTERMS.issued", "DCTERMS.available", "DCTERMS.date"}), None)
    if date and re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        found["date"] = date
    return found


def _title(root: etree._Element) -> str | None:
    """The heading of the publication itself: the first below the gazette's own."""
    dossier, own = None, None
    for element in root.iter():
        name, parent = local(element), element.getparent()
        if name == "intitule":
            return collapse(words(element))
        if name == "titel" and parent is not None:
            holder = parent.getparent() if local(parent) == "kop" else parent
            outer = local(holder) if holder is not None else ""
            if outer == "officiele-publicatie":
                continue
            if outer == "dossier":
                dossier = collapse(words(element))
            elif own is None:
                own = collapse(words(element))
    return "; ".join(part for part in (dossier, own) if part) or None


def _themes(root: etree._Element) -> tuple[str, ...]:
    """Themes that the publisher gave (OVERHEID.category, dcterms.subject)."""
    names = {"OVERHEID.category", "DCTERMS.subject", "OVERHEIDop.category"}
    return tuple(dict.fromkeys(content for name, content in _meta(root) if name in names and content))
