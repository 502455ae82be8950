"""Documents printed as PDFs by a real browser give what the originals give. Skipped where there is no Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from beleidsmijn.config import Config, Limits
from beleidsmijn.readers.registry import read
from beleidsmijn.run.resources import resources
from printed import CHROMIUM, FLAGS, LAYOUTS, compare, pages_of, printed

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium")
CONFIG = Config(model="blank")
TEXTS = (
    "rapport-energie-kmo-be.txt",
    "opinie-scholing-nl.txt",
    "jaarverslag-cyber-be.txt",
    "opinie-webshops-be.txt",
    "nieuws-handelskernen-be.txt",
)
AGREEMENT = 0.97
ROWS = [
    ["Provincie", "Gemeenten", "Omschrijving"],
    ["Limburg", "12", "Een loket voor ondernemers, met advies over digitalisering en energie"],
]
ROWS += [["Antwerpen", "7", "Een platform waarop handelaars uit de kern hun aanbod laten zien"], ["Samen", "19", "Alle steun"]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_printed_gives_the_same(layout: str, browser: Browser, samples: Path) -> None:
    whole = b"\n\n".join((samples / name).read_bytes() for name in TEXTS)
    documents = [whole, (samples / "rapport-winkels-be.docx").read_bytes()]
    mentions, names, figures = compare(browser, documents, [layout], CONFIG, resources(CONFIG))[layout]
    assert min(mentions, names, figures) >= AGREEMENT


@pytest.mark.parametrize("layout", ["report", "indented", "letter"])
def test_a_table_keeps_its_cells(layout: str, browser: Browser) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    document = read(printed(browser, f"<p>De steun stond open tot mei.</p><table>{rows}</table><p>Daarna niet meer.</p>", layout), Limits())
    (table,) = [block for block in document.blocks if block.kind == "table"]
    assert [[document.text[start:end] for start, end in row] for row in table.rows] == ROWS


def test_a_short_text_is_not_lost(browser: Browser) -> None:
    body = pages_of(read(b"De Rijksdienst helpt.\n\nDe gemeente ook.", Limits()))
    text = read(printed(browser, body, "columns"), Limits()).text
    assert "De Rijksdienst helpt." in text
    assert "De gemeente ook." in text
