"""HTML saved by Microsoft Word, as the reports of the Belgian Chamber are.

Every paragraph matters and there is no navigation to remove, so the paragraphs are taken one by one. The language stands in
the paragraph's class (NormalNL, NormalFR, italNL...) or in the language of its words.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml import html as lxml_html

from beleidsmijn.config import Limits
from beleidsmijn.readers.base import BlockKind, ReadDocument
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.html import looks_like_html, parse_tree

_WORD = re.compile(rb"urn:schemas-microsoft-com:office:word|name=[\"']?Generator[\"']?\s+content=[\"']?Microsoft Word", re.IGNORECASE)
_CLASS_LANGUAGE = re.compile(r"(NL|FR|DE)$")
_LANG_LANGUAGE = re.compile(r"^(nl|fr|de|en)\b", re.IGNORECASE)
_DATE = re.compile(r"content=(\d{4}-\d{2}-\d{2})")


def _language(element: lxml_html.HtmlElement) -> str | None:
    match = _CLASS_LANGUAGE.search(element.get("class") or "")
    if match:
        return match[1].lower()
    weights: Counter[str] = Counter()
    for span in element.iter("span"):
        found = _LANG_LANGUAGE.match(span.get("lang") or "")
        if found:
            weights[found[1].lower()] += len(span.text_content())
    return weights.most_common(1)[0][0] if weights else None


class WordHtmlReader:
    """A document saved as HTML by Microsoft Word."""

    media_type = "text/html"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        return looks_like_html(data) and bool(_WORD.search(data[:4096]))

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        root, encoding = parse_tree(data)
        body = root.find("body")
        builder = TextBuilder()
        for element in (body if body is not None else root).iter("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "table"):
            if element.tag == "table":
                _add_table(element, builder)
            elif next(element.iterancestors("table"), None) is None:
                kind: BlockKind = "heading" if element.tag[0] == "h" else "list" if element.tag == "li" else "paragraph"
                builder.add(kind, element.text_content(), _language(element))
        text, blocks = builder.build()
        title = collapse(root.findtext(".//title") or "")
        return ReadDocument(text, self.media_type, encoding, blocks, {"title": title} if title else {})


def _add_table(element: lxml_html.HtmlElement, builder: TextBuilder) -> None:
    """A table of figures as a table; a table that only lays out paragraphs as paragraphs."""
    rows = [[cell.text_content() for cell in row.iter("td", "th")] for row in element.iter("tr")]
    if len(rows) > 1 and max(map(len, rows)) > 1 and next(element.iterancestors("table"), None) is None:
        cells = [collapse(cell) for row in rows for cell in row]
        if sum(any(c.isdigit() for c in cell) for cell in cells) * 4 >= len(cells):
            builder.add_table(rows)
            return
    for paragraph in element.iter("p", "h1", "h2", "h3"):
        builder.add("paragraph", paragraph.text_content(), _language(paragraph))
