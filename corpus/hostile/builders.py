"""Builders of bad input: each gives the bytes of a file that must end in one category of error. No bad file lies in the repository."""

from __future__ import annotations

import zipfile
from collections.abc import Callable

import formats as files
from beleidsmijn.kinds import ErrorCategory as Category

TEXT = files.TEXT
_P = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
_T = f"<text:p>{TEXT}</text:p>"
_XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
_LAUGHS = "".join(f'<!ENTITY l{i} "{"&l" + str(i - 1) + ";" if i else "lol"}{"&l" + str(i - 1) + ";" if i else "lol"}">' for i in range(30))
_OP = f"<officiele-publicatie><kamerstuk><al>{TEXT}</al></kamerstuk></officiele-publicatie>"


def _broken(data: bytes, start: float = 0.4, length: int = 200) -> bytes:
    """A stretch of the bytes turned around."""
    at = int(len(data) * start)
    return data[:at] + bytes(b ^ 0xFF for b in data[at : at + length]) + data[at + length :]


def _lying_zip() -> bytes:
    """An archive that says a member is smaller than it is."""
    data = files.zipped({"brief.txt": TEXT * 5000}, zipfile.ZIP_STORED)
    size = len((TEXT * 5000).encode()).to_bytes(4, "little")
    return data.replace(size, (5).to_bytes(4, "little"))


def _encrypted_zip() -> bytes:
    data = bytearray(files.zipped({"brief.txt": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _nested_zip(depth: int) -> bytes:
    data = TEXT.encode()
    for level in range(depth):
        data = files.zipped({f"laag-{level}.zip" if level else "brief.txt": data})
    return data


def _shifted(text: str) -> str:
    """What a font without a map makes of a text: every letter the fourth after it, and no vowels where they should be."""
    return "".join(chr((ord(c) - 97 + 4) % 26 + 97) if c.islower() else c for c in text.casefold())


HOSTILE: dict[str, tuple[Category, Callable[[], bytes]]] = {
    # nothing, or no document
    "empty": (Category.EMPTY, lambda: b""),
    "white space": (Category.EMPTY, lambda: b" \n\t\r\n" * 100),
    "byte order mark alone": (Category.EMPTY, lambda: b"\xef\xbb\xbf"),
    "zero bytes": (Category.EMPTY, lambda: b"\0" * 4096),
    "program": (Category.UNSUPPORTED, lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 64),
    "text with binary inside": (Category.UNSUPPORTED, lambda: TEXT.encode() + bytes(range(32)) * 20 + TEXT.encode()),
    "old word": (Category.UNSUPPORTED, lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512),
    "rtf": (Category.UNSUPPORTED, lambda: b"{\\rtf1\\ansi Tekst}"),
    "png": (Category.UNSUPPORTED, lambda: b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "jpeg": (Category.UNSUPPORTED, lambda: b"\xff\xd8\xff\xe0" + bytes(64)),
    "gif": (Category.UNSUPPORTED, lambda: b"GIF89a" + bytes(64)),
    "gzip": (Category.UNSUPPORTED, lambda: b"\x1f\x8b\x08" + bytes(64)),
    "7z": (Category.UNSUPPORTED, lambda: b"7z\xbc\xaf\x27\x1c" + bytes(64)),
    "spreadsheet": (Category.UNSUPPORTED, lambda: files.zipped({"xl/workbook.xml": "<workbook/>"})),
    "slides": (Category.UNSUPPORTED, lambda: files.zipped({"ppt/presentation.xml": "<p/>"})),
    "xml of no known kind": (Category.UNSUPPORTED, lambda: b'<?xml version="1.0"?><bestelling><regel>12</regel></bestelling>'),
    "utf-16 cut in half": (Category.UNDECODABLE, lambda: TEXT.encode("utf-16")[:-1]),
    "utf-8 mark, other bytes": (Category.UNDECODABLE, lambda: b"\xef\xbb\xbf" + TEXT.encode("cp1252") + b"\xe9\xe9"),
    "too large": (Category.TOO_LARGE, lambda: TEXT.encode() * 20_000),
    # web pages
    "web page without text": (Category.EMPTY, lambda: b"<!DOCTYPE html><html><head><title>x</title></head><body></body></html>"),
    "nested markup": (
        Category.MALFORMED,
        lambda: b"<html><body>" + b"<div>" * 3000 + f"<p>{TEXT * 5}</p>".encode() + b"</div>" * 3000 + b"</body></html>",
    ),
    # PDF
    "pdf cut off": (Category.MALFORMED, lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    "pdf mark and nothing else": (Category.MALFORMED, lambda: b"%PDF-1.4"),
    "pdf mark before text": (Category.MALFORMED, lambda: b"%PDF-1.4\n" + TEXT.encode() * 20),
    "pdf without pages": (Category.MALFORMED, lambda: b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
    "pdf whose pages point to themselves": (
        Category.MALFORMED,
        lambda: (
            b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
        ),
    ),
    "pdf with an empty page": (Category.EMPTY, lambda: files.pdf()),
    "pdf that is a scan": (Category.NO_TEXT_LAYER, lambda: files.pdf(files.SCAN)),
    "pdf of scans": (Category.NO_TEXT_LAYER, lambda: files.pdf(files.SCAN, pages=5)),
    "pdf with too many pages": (Category.TOO_MANY_PAGES, lambda: files.pdf(files.shown(TEXT), pages=60)),
    "pdf with too many objects": (Category.TOO_COMPLEX, lambda: files.pdf(files.shown(TEXT), objects=6_000)),
    "pdf with a broken font map": (Category.GARBLED_TEXT, lambda: files.pdf(files.shown("\n".join([_shifted(TEXT.strip())] * 20)))),
    "pdf with a password": (Category.ENCRYPTED, files.encrypted_pdf),
    # Word and OpenDocument
    "word file cut off": (Category.MALFORMED, lambda: files.docx(_P * 50)[:250]),
    "word file with turned bytes": (Category.MALFORMED, lambda: _broken(files.docx(_P * 3), 0.2, 60)),
    "word file that is not xml": (Category.MALFORMED, lambda: files.zipped({"word/document.xml": "geen xml"})),
    "word file without a body": (Category.MALFORMED, lambda: files.zipped({"word/document.xml": f"<w:document {files.W}/>"})),
    "word file without text": (Category.EMPTY, lambda: files.docx("<w:p/>")),
    "word file with an entity": (
        Category.UNSAFE,
        lambda: files.zipped({"word/document.xml": _XXE + f"<w:document {files.W}>&b;</w:document>"}),
    ),
    "word file nested too deep": (Category.TOO_NESTED, lambda: files.docx("<w:sdt>" * 400 + _P + "</w:sdt>" * 400)),
    "word file that grows": (Category.UNSAFE, lambda: files.docx(_P, word__media__a="0" * 50_000_000)),
    "word file with an outside path": (Category.UNSAFE, lambda: files.docx(_P, **{"..__..__etc__passwd": "x"})),
    "odt cut off": (Category.MALFORMED, lambda: files.odt(_T * 50)[:400]),
    "odt without content": (Category.MALFORMED, lambda: files.zipped({"mimetype": "application/vnd.oasis.opendocument.text"})),
    "odt without a body": (
        Category.MALFORMED,
        lambda: files.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
    ),
    "odt without text": (Category.EMPTY, lambda: files.odt("<text:p/>")),
    "odt with a password": (
        Category.ENCRYPTED,
        lambda: files.odt(_T, **{"META-INF__manifest.xml": "<m><encryption-data/></m>"}),
    ),
    "odt with entities that multiply": (
        Category.UNSAFE,
        lambda: files.zipped(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"<!DOCTYPE a [{_LAUGHS}]><a>&l29;</a>"}
        ),
    ),
    # XML
    "publication cut off": (Category.MALFORMED, lambda: _OP.encode()[:-20]),
    "publication with turned bytes": (Category.MALFORMED, lambda: _broken(_OP.encode(), 0.5, 8)),
    "publication without text": (Category.EMPTY, lambda: b'<?xml version="1.0"?><officiele-publicatie/>'),
    "publication with an entity": (Category.UNSAFE, lambda: (_XXE + _OP.replace("De Rijksdienst", "&b;")).encode()),
    "publication with entities that multiply": (Category.UNSAFE, lambda: f"<!DOCTYPE a [{_LAUGHS}]>{_OP}".encode()),
    "publication nested too deep": (
        Category.TOO_NESTED,
        lambda: b"<officiele-publicatie>" + b"<tekst>" * 400 + b"<al>a</al>" + b"</tekst>" * 400 + b"</officiele-publicatie>",
    ),
    "metadata without a publication": (
        Category.METADATA_ONLY,
        lambda: b'<?xml version="1.0"?><metadata_gegevens><metadata/></metadata_gegevens>',
    ),
    "corpus root without a body": (
        Category.METADATA_ONLY,
        lambda: b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></teiCorpus>',
    ),
    "act without text": (Category.METADATA_ONLY, lambda: b"<akomaNtoso><act><meta/></act></akomaNtoso>"),
    "debate in broken tei": (Category.MALFORMED, lambda: b"<TEI><text><body><u>Voorzitter</body></text></TEI>"),
    # archives and mail
    "zip cut off": (Category.MALFORMED, lambda: files.zipped({"brief.txt": TEXT * 50})[:60]),
    "zip without members": (Category.UNSUPPORTED, lambda: files.zipped({})),
    "zip of folders": (Category.EMPTY, lambda: files.zipped({"map/": ""})),
    "zip with a password": (Category.ENCRYPTED, _encrypted_zip),
    "zip that points outside": (Category.UNSAFE, lambda: files.zipped({"../../etc/brief.txt": TEXT})),
    "zip with an absolute path": (Category.UNSAFE, lambda: files.zipped({"/etc/brief.txt": TEXT})),
    "zip with a path of another system": (Category.UNSAFE, lambda: files.zipped({"C:\\brief.txt": TEXT, "..\\b.txt": TEXT})),
    "zip that grows": (Category.UNSAFE, lambda: files.zipped({"brief.txt": b"0" * 20_000_000})),
    "zip that lies about its sizes": (Category.MALFORMED, _lying_zip),
    "zip with too many members": (Category.TOO_COMPLEX, lambda: files.zipped({f"{i}.txt": "" for i in range(600)})),
    "zip in zip in zip": (Category.TOO_NESTED, lambda: _nested_zip(6)),
    "zip with a damaged member": (Category.MALFORMED, lambda: _broken(files.zipped({"a.txt": TEXT * 40, "b.txt": TEXT * 2}), 0.1, 20)),
    "zip with one bad member": (Category.UNSUPPORTED, lambda: files.zipped({"a.png": b"\x89PNG\r\n\x1a\n" + bytes(64), "b.txt": TEXT})),
    "mail without a text": (Category.EMPTY, lambda: b"From: a@b.example\r\nTo: c@d.example\r\nMIME-Version: 1.0\r\n\r\n"),
    "mail with a scan": (Category.NO_TEXT_LAYER, lambda: files.mail(attachments={"scan.pdf": files.pdf(files.SCAN)})),
    "mail with a bad zip": (Category.UNSAFE, lambda: files.mail(attachments={"b.zip": files.zipped({"../b.txt": TEXT})})),
}
"""Name to the category it must end in and the builder of its bytes; the test sets small limits (see there)."""

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
    "web page with an XML declaration": lambda: f'<?xml version="1.0"?><html><body><p>{TEXT * 3}</p></body></html>'.encode(),
    "lone surrogates as bytes": lambda: TEXT.encode() + b"\xed\xa0\x80" + TEXT.encode("cp1252"),
    "pdf with bytes before its mark": lambda: b"\r\n\r\n" + files.pdf(files.shown(TEXT)),
    "pdf with a scan among its pages": lambda: files.pdf(files.shown(TEXT) + files.SCAN, pages=2),
    "pdf upside down": lambda: files.pdf(files.shown(TEXT), page="/Rotate 180"),
    "word file with macros": lambda: files.docx(_P, **{"word__vbaProject.bin": b"\xd0\xcf\x11\xe0"}),
    "word file with deep tables": lambda: files.docx("<w:tbl><w:tr><w:tc>" * 40 + _P + "</w:tc></w:tr></w:tbl>" * 40),
    "odt with a repeated cell": lambda: files.odt(
        f'<table:table><table:table-row><table:table-cell table:number-columns-repeated="16384">{_T}</table:table-cell></table:table-row></table:table>'
    ),
    "mail with odd fields": lambda: b"Received: x\r\nFrom: =?utf-8?b?//8=?=\r\nSubject: =?x?q?y?=\r\nDate: morgen\r\n\r\n" + TEXT.encode(),
}
"""Strange files that must be read, in a reasonable time, with the contract kept."""
