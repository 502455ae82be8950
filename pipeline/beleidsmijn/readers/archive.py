"""Opens zip archives (Word, OpenDocument, zip) without being hurt by them: every limit is checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadError

_ENCRYPTED_FLAG = 0x1
_SMALL = 100_000
"""Bytes up to which a member may grow as it likes."""


class Archive:
    """A zip archive whose members are within the limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise ReadError(ErrorCategory.MALFORMED, f"damaged zip archive: {error}") from error
        if len(infos) > limits.max_members:
            raise ReadError(
                ErrorCategory.TOO_COMPLEX, f"{len(infos):,} members, over the limit of {limits.max_members:,} (limits.max_members)"
            )
        self._limits = limits
        total = sum(info.file_size for info in infos)
        if total > limits.max_unpacked_bytes:
            raise ReadError(ErrorCategory.UNSAFE, f"unpacks to {total:,} bytes, over the limit (limits.max_unpacked_bytes)")
        for info in infos:
            self._check(info)
        self._infos = {info.filename: info for info in infos if not info.is_dir()}

    def _check(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise ReadError(ErrorCategory.ENCRYPTED, f"member {info.filename!r} is encrypted")
        if info.file_size > _SMALL and info.file_size > self._limits.max_ratio * max(1, info.compress_size):
            raise ReadError(
                ErrorCategory.UNSAFE, f"member {info.filename!r} grows more than {self._limits.max_ratio} times (limits.max_ratio)"
            )
        path = PurePosixPath(info.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
            raise ReadError(ErrorCategory.UNSAFE, f"member {info.filename!r} points outside the archive")

    def names(self) -> list[str]:
        """Names of all files in it, sorted."""
        return sorted(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            ReadError: ``malformed`` if it is missing or damaged, ``unsafe`` if it holds more than it says.
        """
        info = self._infos.get(name)
        if info is None:
            raise ReadError(ErrorCategory.MALFORMED, f"the archive has no member {name!r}")
        try:
            with self._zip.open(info) as file:
                data = file.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise ReadError(ErrorCategory.MALFORMED, f"damaged member {name!r}: {error}") from error
        if len(data) > info.file_size:
            raise ReadError(ErrorCategory.UNSAFE, f"member {name!r} holds more than the archive says")
        return data

    def get(self, name: str) -> bytes | None:
        """The bytes of a member, or None if there is none of that name."""
        return self.read(name) if name in self._infos else None


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip archive with members."""
    return data.startswith(b"PK\x03\x04")
