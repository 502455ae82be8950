"""Debates in TEI as the ParlaMint corpora have them: one utterance is one turn with its speaker.

Element names are those of TEI P5 and the ParlaMint schema.
"""

from __future__ import annotations

import re

from lxml import etree

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.xmltree import local, parse_xml, words

_ROOT = re.compile(rb"<(?:\w+:)?TEI\b|<teiCorpus\b")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class TeiReader:
    """A TEI document."""

    media_type = "application/tei+xml"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`."""
        return bool(_ROOT.search(data[:4096].replace(b"\0", b"")))

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        root = parse_xml(data, "TEI")
        bodies = [element for element in root.iter() if local(element) == "body"]
        if not bodies:
            raise ReadError(ErrorCategory.METADATA_ONLY, "TEI without a text body (the root file of a corpus?)")
        builder = TextBuilder()
        for body in bodies:
            _walk(body, builder, [None], _people(root))
        text, blocks = builder.build()
        return ReadDocument(text, self.media_type, blocks=blocks, metadata=_metadata(root))


def _walk(parent: etree._Element, builder: TextBuilder, announced: list[str | None], people: dict[str, str]) -> None:
    """Blocks of a division; ``announced`` holds the speaker that the last note named."""
    for element in parent:
        name = local(element)
        if name == "u":
            speaker = announced[0] or people.get(element.get("who", "").lstrip("#")) or element.get("who", "").lstrip("#") or None
            language = (element.get(_LANG) or "")[:2] or None
            with builder.container("turn", speaker=speaker, language=language):
                _utterance(element, builder, language)
            announced[0] = None
        elif name == "note":
            if element.get("type") == "speaker":
                announced[0] = collapse(words(element)).rstrip(" :") or None
                builder.add("heading", words(element))
            else:
                builder.add("boilerplate", words(element))
        elif name == "head":
            builder.add("heading", _spoken(element))
        elif name in {"p", "seg", "ab", "l"}:
            builder.add("paragraph", _spoken(element))
        elif name in {"incident", "vocal", "kinesic", "gap", "pb"}:
            continue
        else:
            _walk(element, builder, announced, people)


def _utterance(element: etree._Element, builder: TextBuilder, language: str | None) -> None:
    segments = [child for child in element if local(child) in {"seg", "p"}]
    for segment in segments or [element]:
        builder.add("paragraph", _spoken(segment), (segment.get(_LANG) or "")[:2] or language)


def _spoken(element: etree._Element) -> str:
    """Words that were said; of the linguistic edition, tokens with the spaces that ``join`` leaves."""
    tokens = [token for token in element.iter() if local(token) in {"w", "pc"}]
    if tokens:
        return "".join((token.text or "") + ("" if token.get("join") in {"right", "both"} else " ") for token in tokens)
    pieces = [element.text or ""]
    for child in element:
        if local(child) not in {"note", "vocal", "incident", "kinesic", "gap"}:
            pieces.append(_spoken(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _people(root: etree._Element) -> dict[str, str]:
    """Names of the persons listed in the header, by id."""
    names = {}
    for person in (e for e in root.iter() if local(e) == "person"):
        key = person.get("{http://www.w3.org/XML/1998/namespace}id")
        parts = [collapse(words(e)) for e in person.iter() if local(e) in {"forename", "nameLink", "surname"}]
        if key and parts:
            names[key] = " ".join(parts)
    return names


def _metadata(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    title = next((e for e in root.iter() if local(e) == "title" and e.get("type") in {None, "main"}), None)
    if title is not None and (value := collapse(words(title))):
        found["title"] = value
    settings = [e for e in root.iter() if local(e) == "date" and any(local(a) in {"setting", "bibl"} for a in e.iterancestors())]
    date = next((e.get("when") for e in settings if e.get("when")), None)
    if date and re.fullmatch(r"\d{4}-\d{2}-\d{2}", date[:10]):
        found["date"] = date[:10]
    return found
