"""Prints documents as PDFs in several layouts with Chromium and compares what is found in them with what is found in the originals.

    python corpus/printed.py ../shared/documents

gives, for each layout, the F1 of the mentions, other names and figures of the printed documents against those of the originals.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from beleidsmijn.config import Config, Limits
from beleidsmijn.mine import DocumentFacts, Resources, mine
from beleidsmijn.readers.base import CONTAINERS, ReadDocument, ReadError
from beleidsmijn.readers.registry import read
from beleidsmijn.run.resources import resources
from agreement import agreement, named, stated

CHROMIUM = os.environ.get("BELEIDSMIJN_CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_SHEET = "@page{{size:A4;margin:{margin}}} body{{font:{font};text-align:{align}}} p,li{{hyphens:manual}} h2{{font-size:1.2em;margin:1em 0 .3em}} "
_NOTES = ".note{font-size:.75em;margin:.2em 0} table{font-size:.9em;margin:.6em 0;border-collapse:collapse} td{padding:2pt 5pt;vertical-align:top} "
_SHEET += _NOTES.replace("{", "{{").replace("}", "}}")
LAYOUTS = {
    "report": _SHEET.format(margin="2.5cm", font="10.5pt serif", align="justify") + "p{margin:0 0 .7em} td{border:.5pt solid}",
    "indented": _SHEET.format(margin="2.5cm", font="10pt serif", align="justify") + "p{margin:0;text-indent:1.2em} tr{border-bottom:.5pt solid}",
    "columns": _SHEET.format(margin="2cm", font="8.5pt serif", align="justify") + "main{columns:2;column-gap:.8cm} p{margin:0 0 .5em}",
    "newsletter": _SHEET.format(margin="1.5cm", font="7.5pt serif", align="left") + "main{columns:3;column-gap:.6cm} p{margin:0 0 .6em}",
    "letter": _SHEET.format(margin="2.5cm 1.5cm 2cm", font="9pt sans-serif", align="left")
    + "main{width:12cm} p{margin:0 0 .8em} tr{border-bottom:.5pt solid} aside{position:absolute;right:0;top:0;width:4cm;font-size:6.5pt}",
}  # fmt: skip
"""Style sheets: running text with tables in lines; indents and lines between rows; two and three columns; a letter with a margin."""
MARGIN = (
    "<aside><b>Afdeling Beleid</b><br>Postbus 1<br>2500 AA<br><br><b>Ons kenmerk</b><br>2021-0000123456<br><br><b>Bijlagen</b><br>2</aside>"
)
_HEADER = "<div style='font-size:7pt;padding:0 2cm'>Voortgang van het beleid</div>"
_FOOTER = (
    "<div style='font-size:7pt;width:100%;text-align:center'>Pagina <span class=pageNumber></span> van <span class=totalPages></span></div>"
)
_LONG_WORD = re.compile(r"(?<![\w/.@&;-])[A-Za-zà-ÿ]?[a-zà-ÿ]{6,}(?![\w/.@-])")
_BETWEEN_SYLLABLES = re.compile(r"(?<=[a-z][aeiou])(?=[bdfghklmnprstvwz][aeiou])|(?<=[aeiou][lmnrst])(?=[bdgkmptvwz][aeiou])")
_MOST_LETTERS = 60_000
_FILLS_COLUMNS = 4_000
"""Letters from which a text is printed in columns: a shorter one leaves them nearly empty."""


def with_soft_hyphens(text: str) -> str:
    """Text in which long words may be broken between syllables, as an office program breaks them."""
    return _LONG_WORD.sub(lambda word: _BETWEEN_SYLLABLES.sub("\u00ad", word[0]), text)


def pages_of(document: ReadDocument) -> str:
    """A document as HTML: its blocks if it has them, otherwise its paragraphs."""
    text = document.text
    blocks = [block for block in document.blocks if block.kind not in (*CONTAINERS, "boilerplate") and block.language in {None, "nl"}]
    if not blocks:
        return "".join(f"<p>{html.escape(with_soft_hyphens(part))}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
    parts: list[str] = []
    for block in blocks:
        inside = html.escape(with_soft_hyphens(text[block.start : block.end]))
        if block.kind == "table":
            rows = ("".join(f"<td>{html.escape(text[start:end])}</td>" for start, end in row) for row in block.rows)
            parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
        elif block.kind == "heading":
            parts.append(f"<h2>{inside}</h2>")
        elif block.kind == "list":
            parts.append(f"<ul><li>{inside}</li></ul>")
        else:
            parts.append(f"<p{' class=note' if block.kind == 'footnote' else ''}>{inside}</p>")
    return "".join(parts)


def printed(browser: Browser, body: str, layout: str) -> bytes:
    """A PDF of some HTML in a layout, with a header and the number of the page under it."""
    page = browser.new_page()
    margin = MARGIN if layout == "letter" else ""
    page.set_content(f"<html lang=nl><meta charset=utf-8><style>{LAYOUTS[layout]}</style><body>{margin}<main>{body}</main>")
    data = page.pdf(display_header_footer=True, header_template=_HEADER, footer_template=_FOOTER, prefer_css_page_size=True)
    page.close()
    return data


def found(facts: DocumentFacts) -> tuple[Counter[Any], ...]:
    """Mentions, other names and figures with what they say, margins of pages left out."""
    margins = [(s["span"]["start"], s["span"]["end"]) for s in facts.sections if s["kind"] == "boilerplate"]

    def inside(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        return (r for r in records if not any(start <= r["span"]["start"] < end for start, end in margins))

    return (
        named(inside(facts.mentions)),
        Counter((thing["quote"]["exact"], thing["kind"]) for thing in inside(facts.named_things)),
        stated(inside(facts.numbers)),
    )


def compare(
    browser: Browser, documents: Iterable[bytes], layouts: Iterable[str], config: Config, known: Resources
) -> dict[str, list[float]]:
    """For each layout the agreement of mentions, other names and figures of documents with those of their printed pages."""
    pairs: dict[str, list[list[tuple[Counter[Any], Counter[Any]]]]] = {layout: [[], [], []] for layout in layouts}
    for data in documents:
        body = pages_of(read(data, Limits()))
        page = f"<html lang=nl><meta charset=utf-8><body>{body}".encode()
        plain = found(mine(page, "x.html", config, known))
        for layout, kinds in pairs.items():
            if "columns:" in LAYOUTS[layout] and len(body) < _FILLS_COLUMNS:
                continue
            again = found(mine(printed(browser, body, layout), "x.pdf", config, known))
            for kind, one, other in zip(kinds, plain, again, strict=True):
                kind.append((one, other))
    return {layout: [agreement(*kind) for kind in kinds] for layout, kinds in pairs.items()}


def readable(folder: Path) -> Iterator[bytes]:
    """All documents of a folder with text that is not too long."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".txt", ".docx", ".html", ".xml", ".odt", ".md"}:
            data = path.read_bytes()
            try:
                document = read(data, Limits())
            except ReadError:
                continue
            if len(document.text) <= _MOST_LETTERS:
                yield data


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    config = Config()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        table = compare(browser, readable(options.folder), LAYOUTS, config, resources(config))
    print(f"{'layout':<12} {'mentions':>9} {'names':>9} {'figures':>9}")
    for layout, figures in table.items():
        print(f"{layout:<12} " + " ".join(f"{figure:9.3f}" for figure in figures))


if __name__ == "__main__":
    main()
