"""From bytes to text: every encoding that a Dutch or Belgian office produces, declared or not, declared rightly or wrongly.

Declarations are wrong often enough (Belgian Chamber pages say windows-1252 and are UTF-8) that valid UTF-8 beats any of them.
For single-byte encodings, which never fail, the reading with the most letters and marks that Dutch uses wins.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadError

SINGLE_BYTE = ("cp1252", "iso8859_15", "cp850", "mac_roman")
"""In order of preference: Windows, Latin-9, DOS (old Belgian and Dutch registers), Macintosh."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EXPECTED = frozenset("ëïéèêöüäáàâóòôúùûíîçñËÏÉÈÖÜÄÁÓÚÍÇ€’‘“”„–—…«»·•°²³½¼¾±×§µ\u00a0")
"""Characters outside ASCII that Dutch office text is full of; any other one counts against a reading."""
_SAMPLE = 200_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
"""Control characters that text files do not hold."""
_MAX_CONTROL_SHARE = 0.02


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Decode ``data``; returns (text, name of the encoding).

    Args:
        data: bytes of a text file, with or without byte order mark.
        declared: the encoding that the file or its transport claims; used only if the bytes are not UTF-8.

    Raises:
        ReadError: category ``undecodable`` if the bytes are no text in any known encoding.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data, name)
    wide = _wide_encoding(data)
    if wide:
        return _strict(data, wide)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    candidates = dict.fromkeys([*_known(declared), *SINGLE_BYTE])
    readings = [(name, text) for name in candidates if (text := _try(data, name)) is not None]
    if not readings:
        raise ReadError(ErrorCategory.UNDECODABLE, "the bytes are not text in any known encoding")
    name, text = max(readings, key=lambda reading: _plausibility(reading[1]))
    return _checked(text, name)


def normalise(text: str) -> str:
    """Unicode NFC with line feeds as line ends; a byte order mark at the start goes."""
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def _known(declared: str | None) -> list[str]:
    try:
        return [codecs.lookup(declared).name] if declared else []
    except LookupError:
        return []


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        # cp1252 leaves five bytes undefined; a stray one must not cost the document
        return data.decode(name, "replace") if name == "cp1252" else None


def _strict(data: bytes, name: str) -> tuple[str, str]:
    try:
        return _checked(data.decode(name), name.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        raise ReadError(ErrorCategory.UNDECODABLE, f"damaged {name} text at byte {error.start}") from error


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in Western text every other byte is zero."""
    head = data[:4000]
    if len(head) < 4 or b"\0" not in head:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    if even > 0.7 and odd < 0.1:
        return "utf-16-be"
    return None


def _plausibility(text: str) -> int:
    sample = [c for c in text[:_SAMPLE] if ord(c) > 127]
    good = sum(c in _EXPECTED for c in sample)
    return good - 2 * (len(sample) - good)


def _checked(text: str, name: str) -> tuple[str, str]:
    sample = text[:_SAMPLE]
    if "\0" in sample or len(_CONTROL.findall(sample)) > _MAX_CONTROL_SHARE * len(sample):
        raise ReadError(ErrorCategory.UNSUPPORTED, "a binary file, not text")
    return text, name
