"""What every reader gives and raises, and the interface that a new format plugs into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from beleidsmijn.records import ErrorCategory

BlockKind = Literal["heading", "paragraph", "list", "quote", "footnote", "boilerplate", "table"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``text[start:end]`` (code points) whose role the format itself states.

    ``language`` is an ISO 639-1 code where the source marks it. ``rows`` holds the cells of a table as (start, end) pairs.
    """

    kind: BlockKind
    start: int
    end: int
    language: str | None = None
    rows: tuple[tuple[tuple[int, int], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Text of one file, NFC with line feeds as line ends.

    ``blocks`` is empty for formats without markup; otherwise sorted and without overlap. ``metadata`` holds what the format
    states about the document: "title", "date" (ISO), "author", "language".
    """

    text: str
    media_type: str
    encoding: str | None = None
    blocks: tuple[Block, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)


class ReadError(Exception):
    """A file that cannot be read, with the category that goes to errors.jsonl and a message for the user."""

    def __init__(self, category: ErrorCategory, message: str, page: int | None = None) -> None:
        super().__init__(message)
        self.category = category
        self.message = message
        self.page = page


class Reader(Protocol):
    """A format. ``recognises`` looks at the content alone; ``read`` raises ReadError on bad input."""

    media_type: str

    def recognises(self, data: bytes) -> bool:
        """Whether these bytes are of this format."""
        ...

    def read(self, data: bytes) -> ReadDocument:
        """The document in these bytes.

        Raises:
            ReadError: if the bytes are damaged, empty or not to be decoded.
        """
        ...
