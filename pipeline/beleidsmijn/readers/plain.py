"""Plain text. Nothing is changed but the encoding, the normal form and the line ends."""

from __future__ import annotations

from beleidsmijn.config import Limits
from beleidsmijn.readers.base import ReadDocument
from beleidsmijn.readers.decode import decode, normalise


class PlainReader:
    """The reader of last resort: takes anything that decodes to text."""

    media_type = "text/plain"

    def recognises(self, data: bytes) -> bool:
        """Any bytes may be text; `read` says if they are not."""
        return True

    def read(self, data: bytes, limits: Limits) -> ReadDocument:
        """See `Reader.read`."""
        text, encoding = decode(data)
        return ReadDocument(text=normalise(text), media_type=self.media_type, encoding=encoding)
