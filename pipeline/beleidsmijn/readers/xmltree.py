"""Parses XML from strangers: no entities but those of XML itself, nothing fetched, nothing nested without end."""

from __future__ import annotations

import re

from lxml import etree

from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadError

_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)
_HEAD = 100_000


def parse_xml(data: bytes, what: str = "XML") -> etree._Element:
    """Root element of an XML file, comments and processing instructions left out.

    Args:
        data: the bytes.
        what: how to name the file in a message.

    Raises:
        ReadError: ``unsafe`` if it declares entities, ``too_nested`` past 256 levels, ``malformed`` if it is not well-formed.
    """
    if _ENTITY.search(data[:_HEAD].replace(b"\0", b"")):
        raise ReadError(ErrorCategory.UNSAFE, f"{what} that declares entities is not read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        nested = "depth" in str(error).lower()
        raise ReadError(
            ErrorCategory.TOO_NESTED if nested else ErrorCategory.MALFORMED, f"{what} that cannot be parsed: {error}"
        ) from error
    if root is None:
        raise ReadError(ErrorCategory.MALFORMED, f"{what} without a root element")
    return root


def local(element: etree._Element) -> str:
    """Name of an element without its namespace; "" for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words(element: etree._Element) -> str:
    """All text in an element."""
    return "".join(str(piece) for piece in element.itertext())
