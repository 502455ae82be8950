"""Reads a scanned page with Tesseract, if it is installed with Dutch: a program of its own, called on the picture of the page."""

from __future__ import annotations

import io
import shutil
import subprocess

import pypdfium2 as pdfium

from beleidsmijn.readers.pdf.glyphs import Run

RESOLUTION = 300
"""Dots to the inch that Tesseract works best at."""
SECONDS = 120
"""A page that takes longer is given up."""
MIN_CONFIDENCE = 30
"""Words below this confidence (of 100) are specks and lines taken for letters."""
_POINTS = 72 / RESOLUTION


def available() -> bool:
    """Whether Tesseract and its Dutch data are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603 - a fixed command
    return "nld" in listed.stdout.split()


def read_page(page: pdfium.PdfPage) -> list[Run]:
    """The lines of a page as runs, in points from the lower left; empty if nothing could be read."""
    program = shutil.which("tesseract")
    if program is None:
        return []
    picture = io.BytesIO()
    page.render(scale=RESOLUTION / 72).to_pil().convert("L").save(picture, "PNG")
    command = [program, "stdin", "stdout", "-l", "nld", "--dpi", str(RESOLUTION), "tsv"]
    try:
        result = subprocess.run(command, input=picture.getvalue(), capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        return []
    return _lines(result.stdout.decode("utf-8", "replace"), page.get_size()[1]) if result.returncode == 0 else []


def _lines(table: str, height: float) -> list[Run]:
    """One run for each line in Tesseract's table of words."""
    lines: dict[tuple[str, ...], list[list[str]]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[11].strip() and float(cells[10]) >= MIN_CONFIDENCE:
            lines.setdefault(tuple(cells[1:5]), []).append(cells)
    runs = []
    for words in lines.values():
        boxes = [[float(cell) * _POINTS for cell in word[6:10]] for word in words]
        x0, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        x1, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
        runs.append(Run(" ".join(word[11] for word in words), x0, x1, height - bottom, height - top, bottom - top))
    return runs
