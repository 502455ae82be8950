"""Files that hold files: zip archives and mails. Each document in them is mined on its own, under a path inside the outer one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.archive import Archive, is_zip
from beleidsmijn.readers.base import ReadError
from beleidsmijn.readers.docx import DocxReader
from beleidsmijn.readers.mail import MailReader, attachments
from beleidsmijn.readers.odt import OdtReader

SEPARATOR = "!/"
"""Between the path of a container and that of a member, as in "bijlagen.zip!/brief.pdf"."""
_OFFICE_MARKS = (b"xl/workbook", b"ppt/presentation", b"application/epub", b"opendocument.spreadsheet", b"opendocument.presentation")
_IGNORED = ("__MACOSX/", ".DS_Store", "Thumbs.db")


@dataclass(frozen=True, slots=True)
class Member:
    """A document, or why it could not be taken out of its container."""

    name: str
    data: bytes = b""
    error: ReadError | None = None


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a zip archive of files, and not a document that is stored as one."""
    if not is_zip(data) or DocxReader().recognises(data) or OdtReader().recognises(data):
        return False
    return not any(mark in data for mark in _OFFICE_MARKS)


def documents(name: str, data: bytes, limits: Limits, depth: int = 0) -> Iterator[Member]:
    """The documents in a file: itself unless it is an archive, and whatever it holds, in order of name.

    A member that cannot be taken out costs no other its place; its error is in its `Member`.

    Args:
        name: path of the file, as it goes into the record.
        data: its bytes.
        limits: what it may cost.
        depth: how many containers it lies in.
    """
    archive = is_archive(data)
    mail = not archive and MailReader().recognises(data)
    if not archive:
        yield Member(name, data)
    if not archive and not mail:
        return
    if depth >= limits.max_nesting:
        message = f"containers nested more than {limits.max_nesting} deep (limits.max_nesting)"
        yield Member(name, error=ReadError(ErrorCategory.TOO_NESTED, message))
        return
    try:
        inside = _members(data, limits) if archive else iter(attachments(data, limits))
        for path, content in inside:
            inner = f"{name}{SEPARATOR}{path}"
            if isinstance(content, ReadError):
                yield Member(inner, error=content)
            elif content.strip(b"\0 \t\r\n"):
                yield from documents(inner, content, limits, depth + 1)
            else:
                yield Member(inner, content)
    except ReadError as error:
        yield Member(name, error=error)


def _members(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes | ReadError]]:
    archive = Archive(data, limits)
    names = [name for name in archive.names() if not any(mark in name for mark in _IGNORED)]
    if not names:
        raise ReadError(ErrorCategory.EMPTY, "an archive without files")
    for name in names:
        try:
            yield name, archive.read(name)
        except ReadError as error:
            yield name, error
