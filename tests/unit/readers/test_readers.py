from __future__ import annotations

import unicodedata

import pytest

from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadError
from beleidsmijn.readers.decode import decode
from beleidsmijn.readers.registry import read

TEXT = "Eén op de vijf kmo’s in België investeerde € 2,5 miljoen: „te weinig”, zegt de coördinator.\n"
LIMIT = Limits(max_bytes=10_000_000)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_plain_text_in_any_encoding(encoding: str) -> None:
    assert read(TEXT.encode(encoding), LIMIT).text == TEXT


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp850", "België telt één coördinator\n"),
        ("mac_roman", "België: één coördinator, naïef\n"),
        ("iso8859_15", "één € per kmo, geïnd\n"),
    ],
)
def test_plain_text_in_old_encodings(encoding: str, text: str) -> None:
    assert read(text.encode(encoding), LIMIT).text == text


def test_declared_charset_that_is_wrong() -> None:
    text, encoding = decode("Wallonië".encode(), "windows-1252")
    assert (text, encoding) == ("Wallonië", "utf-8")


def test_line_ends_and_normal_form() -> None:
    document = read(unicodedata.normalize("NFD", "België\r\neen\rtwee\n").encode(), LIMIT)
    assert document.text == "België\neen\ntwee\n"


@pytest.mark.parametrize(
    ("data", "category"),
    [
        (b"", ErrorCategory.EMPTY), (b" \n\t ", ErrorCategory.EMPTY), (b"\xef\xbb\xbf", ErrorCategory.EMPTY), (b"%PDF-1.7 ...", ErrorCategory.MALFORMED),
        (b"PK\x03\x04rest", ErrorCategory.UNSUPPORTED), (bytes(range(256)) * 20, ErrorCategory.UNSUPPORTED), (b"x" * 11_000_000, ErrorCategory.TOO_LARGE),
        ("tekst".encode("utf-16")[:-1], ErrorCategory.UNDECODABLE), (b"<html><body></body></html>", ErrorCategory.EMPTY),
    ],
)  # fmt: skip
def test_bad_files_have_their_category(data: bytes, category: ErrorCategory) -> None:
    with pytest.raises(ReadError) as caught:
        read(data, LIMIT)
    assert caught.value.category == category


PAGE = """<!DOCTYPE html><html lang="nl"><head><title>Titel van de pagina</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Titel van de pagina</h1>
<p>De eerste alinea van dit artikel over ondernemers in Vlaanderen is lang genoeg om als tekst te tellen.</p>
<table><tr><th>jaar</th><th>aantal</th></tr><tr><td>2020</td><td>1.200</td></tr></table>
<p>De tweede alinea noemt het agentschap en zijn partners en sluit het artikel af met een conclusie.</p></article>
<footer>Cookiebeleid</footer></body></html>"""


def test_web_page_gives_main_text_and_blocks() -> None:
    document = read(PAGE.encode(), LIMIT)
    assert document.media_type == "text/html"
    assert document.metadata["title"] == "Titel van de pagina"
    assert "Cookiebeleid" not in document.text
    table = next(block for block in document.blocks if block.kind == "table")
    assert [document.text[slice(*cell)] for cell in table.rows[1]] == ["2020", "1.200"]


def test_type_is_told_by_content() -> None:
    assert read(b"Gewone tekst over beleid.", LIMIT).media_type == "text/plain"


def test_what_shows_nothing_cuts_no_word() -> None:
    document = read("<html><body><p>De beheers&shy;vennoot\u00adschappen en de mede\u200bwerkers.</p></body></html>".encode(), LIMIT)
    assert document.text == "De beheersvennootschappen en de medewerkers."


def test_word_html_keeps_every_paragraph_with_its_language() -> None:
    html = (
        '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head>'
        "<body><p class=NormalNL>De vergadering wordt geopend in België.</p><p class=NormalFR>La réunion est ouverte.</p></body></html>"
    )
    document = read(html.encode(), LIMIT)
    assert [(document.text[b.start : b.end], b.language) for b in document.blocks] == [
        ("De vergadering wordt geopend in België.", "nl"),
        ("La réunion est ouverte.", "fr"),
    ]
