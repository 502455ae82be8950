"""The report in a real browser. Skipped where there is no Chromium; see CONTRIBUTING for how to install it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from beleidsmijn.config import Config
from beleidsmijn.knowledge.load import records
from beleidsmijn.report.page import render_report
from beleidsmijn.run.pipeline import run
from multiply import multiply
from printed import CHROMIUM, FLAGS

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture(scope="module")
def address(sample_kb: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render_report(sample_kb), encoding="utf-8")
    return path.as_uri()


def _open(browser: Browser, address: str, **context: object) -> Page:
    """The page when it is ready; anything that it asks of the network, or any error in its script, fails the test."""
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
    page.problems = []  # type: ignore[attr-defined]
    page.on("request", lambda request: page.problems.append(request.url) if request.url.split("#")[0] != address else None)  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.problems.append(str(error)))  # type: ignore[attr-defined]
    page.on("dialog", lambda dialog: page.problems.append(f"dialog: {dialog.message}"))  # type: ignore[attr-defined]
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    return page


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    opened = _open(browser, address)
    yield opened
    assert opened.problems == []  # type: ignore[attr-defined]
    opened.context.close()


def _values(page: Page) -> list[float]:
    cells = page.locator("tbody tr td:first-child .whole").all_inner_texts()
    return [float(cell.split("–")[0].replace(".", "").replace(",", ".")) for cell in cells]


def test_search_filter_and_sort_numbers(page: Page, sample_kb: Path) -> None:
    numbers = list(records(sample_kb, "numbers"))
    page.get_by_role("link", name="Getallen", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Getallen")
    expect(page.get_by_role("status")).to_have_text(f"{len(numbers)} van {len(numbers)}")
    page.get_by_label("Eenheid").select_option("percent")
    expect(page.get_by_role("status")).to_have_text(f"{sum(n['unit'] == 'percent' for n in numbers)} van {len(numbers)}")
    page.get_by_role("button", name="Waarde").click()
    expect(page.get_by_role("columnheader", name="Waarde")).to_have_attribute("aria-sort", "descending")
    assert _values(page) == sorted((n["low"] if "low" in n else n["value"] for n in numbers if n["unit"] == "percent"), reverse=True)
    page.get_by_role("searchbox").fill("handelaars")
    expect(page.get_by_role("status")).not_to_have_text(re.compile(r"^0 van"), timeout=30_000)
    page.get_by_role("searchbox").fill("zoiets staat er niet")
    expect(page.get_by_role("status")).to_have_text(f"0 van {len(numbers)}")


def test_from_a_number_to_its_passage(page: Page) -> None:
    page.get_by_role("link", name="Getallen", exact=True).click()
    page.get_by_role("searchbox").fill("energiescans")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"^\d van"))  # the list is drawn anew a moment after the last letter
    row = page.locator("tbody tr", has_text="2.450").first
    row.get_by_role("link").filter(has_text="…").first.click()
    here = page.locator(".here")
    expect(here).to_have_text("2.450")
    expect(here).to_be_focused()
    assert page.evaluate("document.querySelector('.here').getBoundingClientRect().top < innerHeight")


def test_by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Organisaties":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('tbody') !== null"):
            break
    name = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_questions_stand_beside_their_answers(page: Page) -> None:
    page.get_by_role("link", name="Documenten", exact=True).click()
    page.get_by_role("searchbox").fill("antwoord-kmo-portefeuille")
    expect(page.get_by_role("status")).to_contain_text("1 van")
    page.locator("tbody a").first.click()
    page.get_by_role("button", name="Vraag naast antwoord").click()
    expect(page.get_by_role("button", name="Vraag naast antwoord")).to_have_attribute("aria-pressed", "true")
    first = page.locator(".pairs tbody tr").first.locator("td")
    expect(first).to_have_count(2)
    assert all(first.all_inner_texts())


def test_text_full_of_markup_stays_text(browser: Browser, tmp_path: Path) -> None:
    text = (
        'Brief <script>alert("x")</script><img src="https://evil.example/x.png" onerror=alert(1)> <svg onload=alert(2)> '
        "<a href=javascript:alert(3)>klik</a> {{7*7}} ${alert(4)} </script></style></body> Volgens VLAIO zijn er 11.000 ondernemers "
        "<b>bij</b> <i onmouseover=alert(5)>Voka</i> en <Stichting onclick=alert(6)>.\n"
    )
    (tmp_path / '"><script>alert(7)<.txt'.replace("/", "")).write_text(text, encoding="utf-8")
    run([str(tmp_path)], tmp_path.parent / f"{tmp_path.name}-kb", Config())
    path = tmp_path.parent / f"{tmp_path.name}.html"
    path.write_text(render_report(tmp_path.parent / f"{tmp_path.name}-kb"), encoding="utf-8")
    page = _open(browser, path.as_uri())
    for view in (
        "",
        "organisations",
        "numbers",
        "themes",
        "documents",
        "document/0",
        "organisation/0",
        "organisation/__proto__",
        "constructor",
    ):
        page.evaluate(f"location.hash = '#/{view}'")
        page.wait_for_timeout(100)
        assert page.locator("main img, main script, main svg[onload], main b, main i").count() == 0
    page.evaluate("location.hash = '#/document/0'")
    expect(page.locator(".text")).to_contain_text("<script>alert")
    assert page.problems == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 390])
def test_axe_finds_nothing_serious(browser: Browser, address: str, scheme: str, width: int) -> None:
    page = _open(browser, address, color_scheme=scheme, viewport={"width": width, "height": 900})
    for view in ("", "organisations", "numbers", "themes", "documents", "organisation/0", "theme/0", "document/3", "document/5"):
        page.evaluate(f"location.hash = '#/{view}'")
        page.wait_for_timeout(150)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        found = Axe().run(page).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in {"serious", "critical"}] == [], view


def test_nothing_is_wider_than_a_phone(browser: Browser, address: str) -> None:
    page = _open(browser, address, viewport={"width": 390, "height": 800})
    for view in ("", "organisations", "numbers", "documents", "document/3", "organisation/0"):
        page.evaluate(f"location.hash = '#/{view}'")
        page.wait_for_timeout(150)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view


def test_what_does_not_add_up_and_what_contradicts_is_shown(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text(
        "In 2023 telde Gent 300 klachten over webwinkels. Het bedrag steeg van 200 naar 250 euro (+40%).\n", encoding="utf-8"
    )
    (tmp_path / "twee.txt").write_text("In 2023 telde Gent 320 klachten over webwinkels, zo meldt de inspectie.\n", encoding="utf-8")
    run([str(tmp_path / "een.txt"), str(tmp_path / "twee.txt")], tmp_path / "kb", Config())
    path = tmp_path / "report.html"
    path.write_text(render_report(tmp_path / "kb"), encoding="utf-8")
    page = _open(browser, path.as_uri())
    page.goto(f"{path.as_uri()}#/numbers")
    page.get_by_text("Documenten die elkaar tegenspreken").click()
    contradicting = page.locator("details[open] li").inner_text()
    assert [words for words in ("klacht, Gent, 2023", "300", "320", "een", "twee") if words not in contradicting] == [], contradicting
    page.get_by_text("Getallen die niet kloppen").click()
    assert "verandering: genoemd 40, berekend 25" in page.locator("details[open]").last.inner_text()
    page.locator("details[open] li a").nth(1).click()
    expect(page).to_have_url(re.compile(r"#/document/1/19-22$"))
    assert page.problems == []  # type: ignore[attr-defined]


def test_a_hundred_thousand_numbers_can_be_searched(browser: Browser, sample_kb: Path, tmp_path: Path) -> None:
    each = sum(1 for _ in records(sample_kb, "numbers"))
    multiply(sample_kb, tmp_path / "kb", 100_000 // each + 1)
    (tmp_path / "report.html").write_text(render_report(tmp_path / "kb"), encoding="utf-8")
    page = _open(browser, (tmp_path / "report.html").as_uri() + "#/numbers")
    total = each * (100_000 // each + 1)
    expect(page.get_by_role("status")).to_contain_text(f"van {total:,}".replace(",", "."))
    assert page.locator("tbody tr").count() == 100
    page.get_by_role("searchbox").fill("energiescans 2.450")
    expect(page.get_by_role("status")).not_to_contain_text(f"{total:,} van".replace(",", "."))
    expect(page.locator("tbody tr").first).to_contain_text("2.450")
