"""Makes files of each format from text: for the samples, for the builders of bad input, and for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage

TEXT = "De Rijksdienst voor Ondernemend Nederland hielp ruim 11.000 ondernemers met advies over digitalisering.\n"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def zipped(members: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)  # the same bytes every time: no clock
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else compression
            archive.writestr(info, data)
    return buffer.getvalue()


def _path(name: str) -> str:
    """Name of a member from a Python name: word__styles__xml stands for word/styles.xml."""
    return name.removesuffix("__xml").replace("__", "/") + (".xml" if name.endswith("__xml") else "")


def docx(body: str, **members: bytes | str) -> bytes:
    """A Word file with the given body, and other members by name (word__footnotes__xml for word/footnotes.xml)."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": document, **{_path(name): data for name, data in members.items()}})


def odt(body: str, **members: bytes | str) -> bytes:
    """An OpenDocument text with the given body."""
    content = (
        f"<office:document-content {ODT_NAMESPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    mimetype = {"mimetype": "application/vnd.oasis.opendocument.text"}
    return zipped({**mimetype, "content.xml": content, **{_path(name): data for name, data in members.items()}})


def pdf(content: bytes = b"", *, page: str = "", objects: int = 0, pages: int = 1, extra: str = "") -> bytes:
    """A PDF written by hand, without a cross-reference table: readers that mend files rebuild it.

    Args:
        content: content stream of every page.
        page: more entries of the page dictionary.
        objects: drawing objects to add to the content.
        pages: how many pages.
        extra: more objects of the file.
    """
    stream = content + b"0 0 m 1 1 l S\n" * objects
    kids = " ".join(f"{10 + i} 0 R" for i in range(pages))
    parts = [
        b"%PDF-1.7\n",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        f"2 0 obj<</Type/Pages/Count {pages}/Kids[{kids}]>>endobj\n".encode(),
        b"3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
        b"4 0 obj<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream endobj\n",
    ]
    for i in range(pages):
        entries = f"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/XObject<</I1 5 0 R>>>>/Contents 4 0 R{page}"
        parts.append(f"{10 + i} 0 obj<<{entries}>>endobj\n".encode())
    image = b"\xff" * 12
    parts.append(
        b"5 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 12>>stream\n" + image
    )
    parts.append(b"\nendstream endobj\n")
    parts.append(extra.encode() + b"trailer<</Root 1 0 R>>\n%%EOF")
    return b"".join(parts)


def shown(text: str) -> bytes:
    """A content stream that shows text, one line for each line of it."""
    lines = b"".join(b"(%s) Tj T*\n" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in text.splitlines())
    return b"BT /F1 11 Tf 14 TL 60 780 Td\n" + lines + b"ET\n"


SCAN = b"q 595 0 0 842 0 0 cm /I1 Do Q\n"
"""A content stream that fills the page with a picture."""


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("geheim", canPrint=0))
    canvas.drawString(60, 780, TEXT.strip())
    canvas.save()
    return buffer.getvalue()


def mail(body: str = TEXT, attachments: Mapping[str, bytes] | None = None) -> bytes:
    """A mail with attachments."""
    message = EmailMessage()
    message["From"], message["To"] = "Afdeling Beleid <beleid@voorbeeld.example>", "pers@voorbeeld.example"
    message["Subject"], message["Date"] = "Advies over digitalisering", "Tue, 05 Mar 2024 10:00:00 +0100"
    message.set_content(body)
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()
