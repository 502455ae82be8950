"""What every reader gives and raises, and the interface that a new format plugs into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory

BlockKind = Literal["heading", "paragraph", "list", "quote", "footnote", "boilerplate", "table", "question", "answer", "turn", "signature"]
"""The last four hold other blocks: `question`, `answer` and `turn` reach over the paragraphs in them."""
CONTAINERS = ("question", "answer", "turn")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``text[start:end]`` (code points) whose role the format itself states.

    ``language`` is an ISO 639-1 code where the source marks it. ``rows`` holds the cells of a table as (start, end) pairs. ``number`` is
    that of a question or an answer, ``speaker`` who has the floor in a turn.
    """

    kind: BlockKind
    start: int
    end: int
    language: str | None = None
    rows: tuple[tuple[tuple[int, int], ...], ...] = ()
    number: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a reader could not read in a document that it otherwise could: a scanned page among pages of text."""

    category: ErrorCategory
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Text of one file, NFC with line feeds as line ends.

    ``blocks`` is empty for formats without markup; otherwise sorted, and without overlap but for the containers. ``metadata`` holds what
    the format states about the document: "title", "date" (ISO), "author", "language", "identifier". ``themes`` are those that its
    publisher gave. ``pages`` says where pages begin, as (offset, page number from 1), sorted; ``ocr_pages`` which were read by OCR.
    """

    text: str
    media_type: str
    encoding: str | None = None
    blocks: tuple[Block, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    themes: tuple[str, ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    ocr_pages: tuple[int, ...] = ()


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

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """The document in these bytes, at no more cost than the limits allow.

        Raises:
            ReadError: if the bytes are damaged, empty or not to be decoded.
        """
        ...
