"""Which reader takes which bytes. The content decides; the file's name has no say."""

from __future__ import annotations

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.akomantoso import AkomaNtosoReader
from beleidsmijn.readers.archive import is_zip
from beleidsmijn.readers.base import ReadDocument, Reader, ReadError
from beleidsmijn.readers.docx import DocxReader
from beleidsmijn.readers.html import HtmlReader
from beleidsmijn.readers.mail import MailReader
from beleidsmijn.readers.odt import OdtReader
from beleidsmijn.readers.official import OfficialReader
from beleidsmijn.readers.pdf.reader import PdfReader
from beleidsmijn.readers.plain import PlainReader
from beleidsmijn.readers.tei import TeiReader
from beleidsmijn.readers.wordhtml import WordHtmlReader

READERS: tuple[Reader, ...] = (
    PdfReader(),
    DocxReader(),
    OdtReader(),
    OfficialReader(),
    TeiReader(),
    AkomaNtosoReader(),
    WordHtmlReader(),
    HtmlReader(),
    MailReader(),
    PlainReader(),
)
"""In order: the first that recognises the bytes reads them. A new format goes before PlainReader."""

_UNREAD_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x05\x06", "empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "old Microsoft Office"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"\x1f\x8b", "gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"<?xml", "XML"),
)
"""First bytes of formats that are recognised but have no reader, so that the user is told what the file is."""


def read(data: bytes, limits: Limits) -> ReadDocument:
    """Read a file by its content.

    Args:
        data: all bytes of the file.
        limits: what it may cost.

    Raises:
        ReadError: ``empty``, ``too_large``, ``unsupported``, or what the reader of the format raises.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ReadError(ErrorCategory.EMPTY, "the file is empty")
    if len(data) > limits.max_bytes:
        raise ReadError(ErrorCategory.TOO_LARGE, f"{len(data):,} bytes, over the limit of {limits.max_bytes:,} (limits.max_bytes)")
    for reader in READERS[:-1]:
        if reader.recognises(data):
            return _non_empty(reader.read(data, limits))
    if is_zip(data):
        raise ReadError(ErrorCategory.UNSUPPORTED, f"{_zip_kind(data)} files cannot be read by this version")
    for magic, name in _UNREAD_FORMATS:
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(magic):
            raise ReadError(ErrorCategory.UNSUPPORTED, f"{name} files cannot be read by this version")
    return _non_empty(READERS[-1].read(data, limits))


def _zip_kind(data: bytes) -> str:
    """What a zip archive is, by the names of its first members."""
    for mark, name in (
        (b"word/", "Word"),
        (b"xl/", "Excel"),
        (b"ppt/", "PowerPoint"),
        (b"opendocument.text", "OpenDocument text"),
        (b"epub", "EPUB"),
    ):
        if mark in data[:4000]:
            return name
    return "zip archive"


def _non_empty(document: ReadDocument) -> ReadDocument:
    if not document.text.strip():
        raise ReadError(ErrorCategory.EMPTY, "no text in the file")
    return document
