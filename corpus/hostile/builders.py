"""Builders of bad input: each gives the bytes of a file that must end in one category of error. No bad file lies in the repository."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from beleidsmijn.records import ErrorCategory

TEXT = "De Rijksdienst voor Ondernemend Nederland hielp ruim 11.000 ondernemers met advies over digitalisering.\n"


def _zip() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


HOSTILE: dict[str, tuple[ErrorCategory, Callable[[], bytes]]] = {
    "empty": (ErrorCategory.EMPTY, lambda: b""),
    "white space": (ErrorCategory.EMPTY, lambda: b" \n\t\r\n" * 100),
    "byte order mark alone": (ErrorCategory.EMPTY, lambda: b"\xef\xbb\xbf"),
    "zero bytes": (ErrorCategory.EMPTY, lambda: b"\0" * 4096),
    "web page without text": (ErrorCategory.EMPTY, lambda: b"<!DOCTYPE html><html><head><title>x</title></head><body></body></html>"),
    "program": (ErrorCategory.UNSUPPORTED, lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 64),
    "text with binary inside": (ErrorCategory.UNSUPPORTED, lambda: TEXT.encode() + bytes(range(32)) * 20 + TEXT.encode()),
    "pdf": (ErrorCategory.UNSUPPORTED, lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    "zip": (ErrorCategory.UNSUPPORTED, _zip),
    "old word": (ErrorCategory.UNSUPPORTED, lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512),
    "rtf": (ErrorCategory.UNSUPPORTED, lambda: b"{\\rtf1\\ansi Tekst}"),
    "png": (ErrorCategory.UNSUPPORTED, lambda: b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "xml": (ErrorCategory.UNSUPPORTED, lambda: b'<?xml version="1.0"?><officiele-publicatie/>'),
    "xml entities": (
        ErrorCategory.UNSUPPORTED,
        lambda: b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ),
    "utf-16 cut in half": (ErrorCategory.UNDECODABLE, lambda: TEXT.encode("utf-16")[:-1]),
    "utf-8 mark, other bytes": (ErrorCategory.UNDECODABLE, lambda: b"\xef\xbb\xbf" + TEXT.encode("cp1252") + b"\xe9\xe9"),
    "nested markup": (
        ErrorCategory.MALFORMED,
        lambda: b"<html><body>" + b"<div>" * 3000 + f"<p>{TEXT * 5}</p>".encode() + b"</div>" * 3000 + b"</body></html>",
    ),
    "too large": (ErrorCategory.TOO_LARGE, lambda: TEXT.encode() * 20_000),
}
"""Name to the category it must end in and the builder of its bytes; the test sets the size limit to one megabyte."""

ODD_BUT_READABLE: dict[str, Callable[[], bytes]] = {
    "one line of half a megabyte": lambda: (TEXT.strip() + " ").encode() * 5000,
    "ten thousand empty lines": lambda: b"\n" * 10_000 + TEXT.encode(),
    "only numbers": lambda: b"12 345 " * 2000,
    "wrong declared charset": lambda: f'<html><head><meta charset="utf-16"></head><body><p>{TEXT * 5}</p></body></html>'.encode(),
    "script in the text": lambda: (TEXT + "<script>alert(1)</script>\n").encode(),
    "table of a thousand columns": lambda: ("kop " + "1 " * 1000 + "\n").encode() * 4,
    "questions without end": lambda: b"".join(b"%d. Wat is dat?\n" % n for n in range(1, 2000)),
    "mixed line ends": lambda: TEXT.encode() + b"\r" + TEXT.encode() + b"\r\n",
    "right to left marks": lambda: f"\u202e{TEXT}\u202c".encode(),
    "repeated brackets": lambda: b"(" * 20_000,
    "unclosed quotes": lambda: ("“" * 5000 + TEXT).encode(),
}
"""Strange files that must be read, in a reasonable time, with the contract kept."""
