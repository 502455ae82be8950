"""HTML: the main text of a saved web page by trafilatura, with its title, date and author.

A page saved from Word (Belgian Chamber reports) is no web page: `wordhtml` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import BlockKind, ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.decode import decode
from beleidsmijn.readers.page import PageBlock, page_blocks, without_surroundings

_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|h1)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_SNIFF_BYTES = 4096
_BLOCKS: dict[str, BlockKind] = {"p": "paragraph", "head": "heading", "quote": "quote", "item": "list", "code": "paragraph"}
"""Block elements of trafilatura's intermediate tree."""


_SAME = 0.9
"""Two readings of a page that share this much of their text are of the same text."""
_NEAR = 20_000
"""Letters before and after the last block that was found within which the next one is looked for: both readings follow the page."""


def declared_charset(data: bytes) -> str | None:
    """The character set that the head of an HTML file names, if any."""
    match = _CHARSET.search(data[:_SNIFF_BYTES])
    return match[1].decode("ascii", "replace") if match else None


def looks_like_html(data: bytes) -> bool:
    """Whether the bytes begin as an HTML file does (in an encoding that keeps ASCII as it is)."""
    head = data[:_SNIFF_BYTES].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head[:1] == b"<" and bool(_MARKUP.search(head))


def parse_tree(data: bytes) -> tuple[lxml_html.HtmlElement, str]:
    """Parse HTML bytes; returns (root element, encoding).

    Raises:
        ReadError: ``undecodable`` or ``malformed``.
    """
    text, encoding = decode(data, declared_charset(data))
    # an XML declaration with an encoding makes lxml refuse text that is already decoded
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = lxml_html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReadError(ErrorCategory.MALFORMED, f"HTML that cannot be parsed: {error}") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # libxml2 stops reading and says so in its log alone: half a document must not pass for a whole one
        raise ReadError(ErrorCategory.MALFORMED, "HTML nested more than 256 deep")
    _titles_before_tables(root)
    return root, encoding


def _titles_before_tables(root: lxml_html.HtmlElement) -> None:
    """Make the title of a table (``caption``), which extraction leaves out, the paragraph before it."""
    for caption in list(root.iter("caption")):
        table = caption.getparent()
        if table is not None and table.tag == "table" and table.getparent() is not None:
            caption.tail = None
            caption.tag = "p"
            table.addprevious(caption)


class HtmlReader:
    """A saved web page: main text, without navigation, comments and the like."""

    media_type = "text/html"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        return looks_like_html(data)

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        import trafilatura

        root, encoding = parse_tree(data)
        for element in root.iter("figure", "figcaption"):  # their text is left out of what is extracted
            element.tag = "div" if element.tag == "figure" else "p"
        extracted: Any = trafilatura.bare_extraction(
            root,
            include_comments=False,
            include_tables=True,
            include_links=False,
            favor_recall=True,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
        body = getattr(extracted, "body", None)
        if extracted is None or body is None:
            return _whole_page(parse_tree(data)[0], encoding)  # afresh: the extraction takes its tree apart
        builder = TextBuilder()
        pieces = _pieces(body, parse_tree(data)[0])
        title = extracted.title
        if title and not _holds_title(body, pieces, title):
            builder.add("heading", title)
        for block in pieces:
            block.add_to(builder)
        if not pieces:
            _add_blocks(body, builder)
        text, blocks = builder.build()
        found = {"title": title, "date": extracted.date, "author": extracted.author, "language": root.get("lang")}
        metadata = {key: value for key, value in found.items() if value}
        return ReadDocument(text, self.media_type, encoding, blocks, metadata)


def _holds_title(body: etree._Element, pieces: Sequence[PageBlock], title: str) -> bool:
    """Whether a title stands at the beginning of a main text, or as a heading further on, where the page had no better one."""
    headings = [_text(head) for head in body.iter("head")] + [block.text for block in pieces if block.kind == "heading"]
    return title in _text(body)[:300] or any(_letters(heading) == _letters(title) for heading in headings)


def _pieces(body: etree._Element, root: lxml_html.HtmlElement) -> list[PageBlock]:
    """The blocks of a page that make up its main text, with the headings over them, where they are better than those of the extraction.

    The extraction gives a short page in one block, and a page without marks of its main part without its headings. None if it does neither,
    or if the page does not hold the text so.
    """
    extracted = _letters(_text(body))
    blocks: list[PageBlock] = []
    over: list[PageBlock] = []
    length = reached = 0
    for block in page_blocks(without_surroundings(root)):
        texts = [_letters(text) for text in block.texts]
        near = extracted[max(0, reached - _NEAR) : reached + _NEAR + sum(map(len, texts))]
        if all(text in near for text in texts):
            blocks += [*over, block]
            over = []
            length += sum(map(len, texts))
            found = extracted.find(texts[-1], reached, reached + _NEAR)
            reached = found + len(texts[-1]) if found >= 0 else reached
        else:
            over = [*over, block] if block.kind == "heading" else []
    better = len(body) == 1 or sum(block.kind == "heading" for block in blocks) > sum(1 for _ in body.iter("head"))
    return blocks if better and len(blocks) > 1 and length > _SAME * len(extracted) else []


def _letters(text: str) -> str:
    return "".join(collapse(text).split())


def _whole_page(root: lxml_html.HtmlElement, encoding: str) -> ReadDocument:
    """All text of a page in which no main text was found: a short page, or an unusual one.

    Raises:
        ReadError: ``empty`` if there is none.
    """
    builder = TextBuilder()
    for block in page_blocks(without_surroundings(root)):
        block.add_to(builder)
    text, found = builder.build()
    if not text:
        raise ReadError(ErrorCategory.EMPTY, "a web page without text")
    title = root.findtext(".//title")
    return ReadDocument(text, HtmlReader.media_type, encoding, found, {"title": title.strip()} if title and title.strip() else {})


def _add_blocks(element: etree._Element, builder: TextBuilder) -> None:
    for child in element:
        tag = child.tag
        if tag == "table":
            builder.add_table([[_text(cell) for cell in row.iter("cell")] for row in child.iter("row")])
        elif tag in _BLOCKS:
            builder.add(_BLOCKS[tag], _text(child))
        else:
            if child.text:
                builder.add("paragraph", child.text)
            _add_blocks(child, builder)
        if child.tail:
            builder.add("paragraph", child.tail)


def _text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())
