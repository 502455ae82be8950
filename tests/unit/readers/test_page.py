"""The blocks of a piece of HTML."""

from __future__ import annotations

import pytest

from beleidsmijn.config import Config
from beleidsmijn.readers.html import parse_tree
from beleidsmijn.readers.page import page_blocks, without_surroundings
from beleidsmijn.readers.registry import read


def _blocks(html: str) -> list[tuple[str, object]]:
    root, _ = parse_tree(f"<html><body>{html}</body></html>".encode())
    return [(block.kind, block.rows or " ".join(block.text.split())) for block in page_blocks(without_surroundings(root))]


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<div>Eerste <b>deel</b>.<br><br>Tweede<br>deel</div>", [("paragraph", "Eerste deel."), ("paragraph", "Tweede deel")]),
        (
            "<table><caption>Winkels per stad</caption><tr><td>Gent</td><td>12</td></tr><tr><td>Luik</td><td>9</td></tr></table>",
            [("paragraph", "Winkels per stad"), ("table", (("Gent", "12"), ("Luik", "9")))],
        ),
        ("<p>Over\n\ntwee regels</p>", [("paragraph", "Over twee regels")]),
        ("<ul><li><p>Een</p></li><li>Twee<ul><li>Drie</li></ul></li></ul>", [("list", "Een"), ("list", "Twee"), ("list", "Drie")]),
        ("Los <h2>Kop</h2> en staart<blockquote><p>Citaat</p></blockquote>", [("paragraph", "Los"), ("heading", "Kop"), ("paragraph", "en staart"), ("quote", "Citaat")]),
        ("<form><p>Tekst</p><script>x()</script><select><option>Kies</option></select></form>", [("paragraph", "Tekst")]),
        ("<header>Menu</header><nav>Links</nav><article><header><h1>Kop</h1></header></article><footer>Cookies</footer>", [("heading", "Kop")]),
        ("<table><tr><td>Kolom links</td><td><p>Kolom rechts</p></td></tr></table>", [("paragraph", "Kolom links"), ("paragraph", "Kolom rechts")]),
    ],
)  # fmt: skip
def test_every_text_once_in_its_order(html: str, blocks: list[tuple[str, str]]) -> None:
    assert _blocks(html) == blocks


def test_merged_cells_are_followed_by_empty_ones() -> None:
    html = (
        "<table><tr><th rowspan=2>Gewest</th><th colspan=2>Klachten</th></tr><tr><th>2019</th><th>2020</th></tr>"
        "<tr><td>Brussel</td><td>5</td><td>6</td></tr></table>"
    )
    assert _blocks(html) == [("table", (("Gewest", "Klachten", ""), ("", "2019", "2020"), ("Brussel", "5", "6")))]


def test_a_short_page_keeps_its_paragraphs_and_tables() -> None:
    page = (
        "<html><body><h1>Klachten</h1><p>Het aantal klachten per stad.</p>"
        "<table><tr><td>Stad</td><td>2019</td></tr><tr><td>Gent</td><td>5</td></tr><tr><td>Luik</td><td>6</td></tr></table></body></html>"
    )
    document = read(page.encode(), Config().limits)
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "table"]
    assert document.text == "Klachten\n\nHet aantal klachten per stad.\n\nStad\t2019\nGent\t5\nLuik\t6"


def test_the_words_under_a_picture_are_kept() -> None:
    page = (
        f"<html><body><main><h1>Winkels</h1><p>{'De winkels in de kern krijgen steun van de gemeente. ' * 8}</p>"
        "<figure><img src='x.jpg'><figcaption>De straat telt 85 panden.</figcaption></figure></main></body></html>"
    )
    assert "De straat telt 85 panden." in read(page.encode(), Config().limits).text


def test_a_page_without_marks_of_its_main_part_keeps_its_headings() -> None:
    paragraph = "<p>De minister antwoordde in 2020 op {} vragen over de winkels in de kern van de gemeente en zegde steun toe.</p>"
    parts = [f"<h2>{number}. Vraag over winkel {number}</h2>{paragraph.format(number)}" for number in range(30)]
    document = read(
        f"<html><body><table><tr><td>2020</td><td>Kamer</td></tr></table>{''.join(parts)}</body></html>".encode(), Config().limits
    )
    headings = [document.text[block.start : block.end] for block in document.blocks if block.kind == "heading"]
    assert headings == [f"{number}. Vraag over winkel {number}" for number in range(30)]
