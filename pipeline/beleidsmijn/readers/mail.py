"""Mail (RFC 5322 and MIME): subject, people, date and the text of the message. Its attachments are documents of their own."""

from __future__ import annotations

import re
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadDocument, ReadError
from beleidsmijn.readers.blocks import TextBuilder, collapse
from beleidsmijn.readers.decode import decode, normalise

_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
_KNOWN = {
    b"from",
    b"to",
    b"subject",
    b"date",
    b"received",
    b"return-path",
    b"mime-version",
    b"message-id",
    b"delivered-to",
    b"content-type",
}
_EMPTY_LINE = re.compile(r"\n[ \t>]*\n")
_NEEDED = 3


class MailReader:
    """A mail saved as .eml."""

    media_type = "message/rfc822"

    def recognises(self, data: bytes) -> bool:
        """See `Reader.recognises`: the file begins with the fields of a mail."""
        head = data[:4096].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n").split(b"\n\n")[0]
        if not _FIELD.match(head):
            return False
        fields = {match[1].lower() for match in _FIELD.finditer(head)}
        return len(fields & _KNOWN) >= _NEEDED and b"from" in fields

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        message = parse(data)
        builder = TextBuilder()
        subject = collapse(str(message.get("subject", "")))
        builder.add("heading", subject)
        _add_body(message, builder)
        text, blocks = builder.build()
        return ReadDocument(text, self.media_type, blocks=blocks, metadata=_metadata(message, subject))


def parse(data: bytes) -> EmailMessage:
    """The message.

    Raises:
        ReadError: ``malformed``.
    """
    try:
        message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
    except (ValueError, LookupError, TypeError, IndexError) as error:
        raise ReadError(ErrorCategory.MALFORMED, f"mail that cannot be parsed: {error}") from error
    return message


def attachments(data: bytes, limits: Limits) -> list[tuple[str, bytes]]:
    """Name and bytes of every attachment; messages among them as .eml.

    Raises:
        ReadError: ``malformed``, or ``too_complex`` past limits.max_members.
    """
    found: list[tuple[str, bytes]] = []
    for index, part in enumerate(parse(data).iter_attachments(), start=1):
        if index > limits.max_members:
            raise ReadError(ErrorCategory.TOO_COMPLEX, f"more than {limits.max_members:,} attachments (limits.max_members)")
        name = collapse(part.get_filename() or "") or f"bijlage-{index}"
        inner = part.get_payload(0) if part.get_content_type() == "message/rfc822" and part.is_multipart() else None
        content = inner.as_bytes() if isinstance(inner, EmailMessage) else part.get_payload(decode=True)
        if isinstance(content, bytes):
            found.append((name if inner is None else f"{name.removesuffix('.eml')}.eml", content))
    return found


def _add_body(message: EmailMessage, builder: TextBuilder) -> None:
    """The paragraphs and tables of the message."""
    part = message.get_body(("plain", "html"))
    content = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(content, bytes) or not content.strip():
        return
    if part.get_content_type() == "text/html":
        from beleidsmijn.readers.html import parse_tree
        from beleidsmijn.readers.page import page_blocks, without_surroundings

        for block in page_blocks(without_surroundings(parse_tree(content)[0])):
            block.add_to(builder)
        return
    for paragraph in _EMPTY_LINE.split(normalise(decode(content, part.get_content_charset())[0])):
        builder.add("paragraph", paragraph)


def _metadata(message: EmailMessage, subject: str) -> dict[str, str]:
    found = {"title": subject} if subject else {}
    name, _ = parseaddr(str(message.get("from", "")))
    if collapse(name):
        found["author"] = collapse(name)
    with suppress(ValueError, TypeError, IndexError):
        found["date"] = parsedate_to_datetime(str(message.get("date", ""))).date().isoformat()
    return found
