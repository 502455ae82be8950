"""HTML saved by Microsoft Word, as the reports of the Belgian Chamber are.

Every paragraph matters and there is no navigation to remove, so the paragraphs are taken one by one. The language stands in
the paragraph's class (NormalNL, NormalFR, italNL...) or in the language of its words.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml import html as lxml_html

from beleidsmijn.config import Limits
from beleidsmijn.readers.base import ReadDocument
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.html import looks_like_html, parse_tree
from beleidsmijn.readers.page import page_blocks

_WORD = re.compile(rb"urn:schemas-microsoft-com:office:word|name=[\"']?Generator[\"']?\s+content=[\"']?Microsoft Word", re.IGNORECASE)
_CLASS_LANGUAGE = re.compile(r"(NL|FR|DE)$")
_LANG_LANGUAGE = re.compile(r"^(nl|fr|de|en)\b", re.IGNORECASE)


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
        for block in page_blocks(root if body is None else body):
            block.add_to(builder, None if block.rows else _language(block.element))
        text, blocks = builder.build()
        title = collapse(root.findtext(".//title") or "")
        return ReadDocument(text, self.media_type, encoding, blocks, {"title": title} if title else {})
