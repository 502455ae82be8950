"""The blocks of a piece of HTML, one by one and none left out: for pages saved by Word, mails, and pages in which no main text is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html as lxml_html

from beleidsmijn.readers.base import BlockKind
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.grid import Cell, span, spread

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "o:p",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""Elements that stand in a line of text (HTML standard, phrasing content; "o:p" is Word's)."""
_KINDS: dict[str, BlockKind] = {**dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"), "li": "list", "blockquote": "quote"}
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head", "select", "button", "textarea"))
_EMPTY_LINE = re.compile(r"\n\s*\n")
_FIGURES_IN = 4
"""A table is one of figures if one cell of so many holds a digit; others lay out text."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A paragraph, heading, item or quotation, with the element it stands in; or the cells of a table, row by row."""

    kind: BlockKind
    text: str
    element: lxml_html.HtmlElement
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Its text, or those of its cells."""
        return tuple(cell for row in self.rows for cell in row) or (self.text,)

    def add_to(self, builder: TextBuilder, language: str | None = None) -> None:
        """To a text that is being built."""
        if self.rows:
            builder.add_table([list(row) for row in self.rows], language)
        else:
            builder.add(self.kind, self.text, language)


def page_blocks(element: lxml_html.HtmlElement, kind: BlockKind = "paragraph") -> Iterator[PageBlock]:
    """The blocks of an element in the order of the page. An empty line of two line breaks parts paragraphs.

    Args:
        element: the element.
        kind: what its text is, unless an element inside says otherwise.
    """
    rows = _figures(element) if element.tag == "table" else ()
    if rows:
        yield PageBlock("table", "", element, rows)
        return
    words = [_flat(element.text)]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            pass
        elif all(inner.tag in _INLINE for inner in child.iter()):
            words.append(_line(child))
        else:
            yield from _paragraphs(kind, words, element)
            words = []
            yield from page_blocks(child, _KINDS.get(child.tag, kind))
        words.append(_flat(child.tail))
    yield from _paragraphs(kind, words, element)


def without_surroundings(root: lxml_html.HtmlElement) -> lxml_html.HtmlElement:
    """The body of a page without navigation, and without heads and feet that are of no article; the tree is changed."""
    for element in list(root.iter("nav", "header", "footer")):
        if element.tag == "nav" or next(element.iterancestors("article", "main"), None) is None:
            element.drop_tree()
    body = root.find("body")
    return root if body is None else body


def _line(element: lxml_html.HtmlElement) -> str:
    """The text of inline elements, with their line breaks."""
    if element.tag == "br":
        return "\n"
    return _flat(element.text) + "".join(_line(child) + _flat(child.tail) for child in element)


def _flat(text: str | None) -> str:
    """Text whose own line breaks mean nothing."""
    return (text or "").replace("\n", " ")


def _paragraphs(kind: BlockKind, words: list[str], element: lxml_html.HtmlElement) -> Iterator[PageBlock]:
    for text in _EMPTY_LINE.split("".join(words)):
        if text.strip():
            yield PageBlock(kind, text, element)


def _figures(table: lxml_html.HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The cells of a table of figures; nothing if the table lays out text or other tables."""
    if next(table.iterancestors("table"), None) is not None or next(table.iterdescendants("table"), None) is not None:
        return ()
    rows = spread(
        [Cell(collapse(_cell(cell)), span(cell.get("colspan")), span(cell.get("rowspan"))) for cell in row.iter("td", "th")]
        for row in table.iter("tr")
    )
    cells = [cell for row in rows for cell in row if cell]
    if len(rows) < 2 or max(map(len, rows)) < 2 or sum(any(c.isdigit() for c in cell) for cell in cells) * _FIGURES_IN < len(cells):
        return ()
    return tuple(map(tuple, rows))


def _cell(cell: lxml_html.HtmlElement) -> str:
    return " ".join(block.text for block in page_blocks(cell))
