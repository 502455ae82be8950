"""Speed of the readers beside the bare libraries they stand on: ``python tests/benchmarks/readers.py [FOLDER]``.

Without a folder the samples are read; with one (``../shared/documents``) the files in it. python-docx is used if it is installed.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import trafilatura
from lxml import etree
from run import seconds

from beleidsmijn.config import Limits
from beleidsmijn.readers.registry import read

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


def _pdf(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()


def _docx(data: bytes) -> None:
    from docx import Document

    document = Document(io.BytesIO(data))
    [paragraph.text for paragraph in document.paragraphs]
    [cell.text for table in document.tables for row in table.rows for cell in row.cells]


def _html(data: bytes) -> None:
    trafilatura.bare_extraction(data.decode("utf-8", "replace"), favor_recall=True)


def _xml(data: bytes) -> None:
    "".join(str(piece) for piece in etree.fromstring(data).itertext())


BARE: dict[str, tuple[str, Callable[[bytes], None]]] = {
    ".pdf": ("pypdfium2 text", _pdf),
    ".docx": ("python-docx", _docx),
    ".html": ("trafilatura", _html),
    ".xml": ("lxml text", _xml),
}


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    print(f"{'format':<8}{'files':>6}{'pages':>7}{'ours':>14}{'bare':>14}{'ratio':>7}   beside")
    for suffix, (name, bare) in BARE.items():
        files = [path.read_bytes() for path in sorted(folder.rglob(f"*{suffix}"))]
        readable = [data for data in files if _readable(data)]
        if not readable or (suffix == ".docx" and not _has_python_docx()):
            continue
        pages = sum(len(pypdfium2.PdfDocument(data)) for data in readable) if suffix == ".pdf" else len(readable)
        ours = seconds(lambda readable=readable: [read(data, Limits()) for data in readable], 3)
        theirs = seconds(lambda readable=readable, bare=bare: [bare(data) for data in readable], 3)
        print(f"{suffix:<8}{len(readable):>6}{pages:>7}{pages / ours:>12.1f}/s{pages / theirs:>12.1f}/s{ours / theirs:>7.2f}   {name}")


def _readable(data: bytes) -> bool:
    try:
        read(data, Limits())
    except Exception:  # what cannot be read is no measure of speed
        return False
    return True


def _has_python_docx() -> bool:
    try:
        import docx  # noqa: F401
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    main()
