from __future__ import annotations

from pathlib import Path

import pytest

import formats
from beleidsmijn.config import Limits
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.readers.base import ReadDocument
from beleidsmijn.readers.containers import documents
from beleidsmijn.readers.pdf import ocr
from beleidsmijn.readers.registry import read

CORPUS = Path(__file__).parents[3] / "corpus"
LIMITS = Limits()


def blocks(document: ReadDocument) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def words(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


# ------------------------------------------------------------------------------------------------------------------------ Word
@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<w:p><w:pPr><w:pStyle w:val="Kop2"/></w:pPr>{words("Kop")}</w:p>', [("heading", "Kop")]),
        (f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{words("Kop")}</w:p>', [("heading", "Kop")]),
        ('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Vetgedrukte regel</w:t></w:r></w:p>', [("heading", "Vetgedrukte regel")]),
        (f"<w:p><w:pPr><w:numPr/></w:pPr>{words('punt')}</w:p>", [("list", "punt")]),
        (f"<w:p>{words('oud ')}<w:ins>{words('nieuw')}</w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>", [("paragraph", "oud nieuw")]),
        (f"<w:p>{words('voor')}<w:r><w:tab/></w:r>{words('na')}</w:p>", [("paragraph", "voor na")]),
        (f"<w:sdt><w:sdtContent><w:p>{words('in een veld')}</w:p></w:sdtContent></w:sdt>", [("paragraph", "in een veld")]),
        (f"<w:p>{words('buiten')}<w:r><w:txbxContent><w:p>{words('in een kader')}</w:p></w:txbxContent></w:r></w:p>",
         [("paragraph", "buiten"), ("paragraph", "in een kader")]),
        (f'<w:p>{words("tekst")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>', [("paragraph", "tekst")]),
    ],
)  # fmt: skip
def test_word_paragraphs(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(read(formats.docx(body), LIMITS)) == expected


def test_word_table_with_merged_cells() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{words(text)}</w:p></w:tc>"

    wide, first, below = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        f"<w:tr>{cell('regio')}{cell('2022 en 2023', wide)}</w:tr><w:tr>{cell('noord', first)}{cell('1')}{cell('2')}</w:tr>"
        f"<w:tr>{cell('x', below)}{cell('3')}{cell('4')}</w:tr>"
    )
    document = read(formats.docx(f"<w:tbl>{rows}</w:tbl>"), LIMITS)
    table = document.blocks[0]
    assert [[document.text[slice(*cell)] for cell in row] for row in table.rows] == [
        ["regio", "2022 en 2023", ""],
        ["noord", "1", "2"],
        ["", "3", "4"],
    ]


def test_word_notes_headers_and_properties() -> None:
    note = f'<w:footnotes {formats.W}><w:footnote w:type="separator"/><w:footnote w:id="2"><w:p>{words("de noot")}</w:p></w:footnote></w:footnotes>'
    header = f"<w:hdr {formats.W}><w:p>{words('Ministerie')}</w:p></w:hdr>"
    core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Een brief</dc:title></p>'
    document = read(
        formats.docx(f"<w:p>{words('tekst')}</w:p>", word__footnotes__xml=note, word__header1__xml=header, docProps__core__xml=core), LIMITS
    )
    assert blocks(document) == [("boilerplate", "Ministerie"), ("paragraph", "tekst"), ("footnote", "de noot")]
    assert document.metadata["title"] == "Een brief"


# ---------------------------------------------------------------------------------------------------------------- OpenDocument
def test_odt_structure() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:p>gewist</text:p></text:changed-region></text:tracked-changes>"
        "<text:h>Kop</text:h><text:p>een<text:s text:c='2'/>twee<text:note><text:note-body><text:p>noot</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell>"
        "</table:table-row><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    expected = [("heading", "Kop"), ("paragraph", "een twee"), ("list", "punt"), ("table", "a\t1\nb\t2"), ("footnote", "noot")]
    assert blocks(read(formats.odt(body), LIMITS)) == expected


# ------------------------------------------------------------------------------------------------------------------------- XML
def test_official_publication_links_questions_and_answers() -> None:
    document = read((CORPUS / "samples" / "antwoord-cyberincidenten-nl.xml").read_bytes(), LIMITS)
    marked = [(block.kind, block.number) for block in document.blocks if block.kind in {"question", "answer"}]
    assert marked == [("question", "1"), ("answer", "1"), ("question", "2"), ("answer", "2"), ("question", "3"), ("answer", "3")]
    assert document.metadata["date"] == "2024-04-09"
    assert document.metadata["title"] == "Vragen over cyberincidenten bij kleine bedrijven"
    assert document.themes == ("Economie | ICT",)


def test_official_publication_parts() -> None:
    xml = (
        "<officiele-publicatie><kop><titel>STAATSBLAD</titel></kop><staatsblad><intitule>Besluit van 2 mei</intitule>"
        "<al>Tekst<noot><noot.nr>1</noot.nr><noot.al>Stb. 2001, 5.</noot.al></noot> gaat door.</al><lijst><li><li.nr>a.</li.nr><al>punt</al></li></lijst>"
        '<table><tgroup><colspec colname="c1"/><colspec colname="c2"/><tbody><row><entry>jaar</entry><entry>aantal</entry></row>'
        '<row><entry namest="c1" nameend="c2">2020</entry></row></tbody></tgroup></table>'
        "<ondertekening><functie>De Minister van Financiën,</functie><naam>W. Hoekstra</naam></ondertekening></staatsblad></officiele-publicatie>"
    )
    assert blocks(read(xml.encode(), LIMITS)) == [
        ("heading", "STAATSBLAD"),
        ("heading", "Besluit van 2 mei"),
        ("paragraph", "Tekst gaat door."),
        ("footnote", "1Stb. 2001, 5."),
        ("list", "a. punt"),
        ("table", "jaar\taantal\n2020\t"),
        ("signature", "De Minister van Financiën,, W. Hoekstra"),
    ]


def test_tei_turns_have_their_speaker() -> None:
    document = read((CORPUS / "samples" / "debat-voedselketen-be.tei.xml").read_bytes(), LIMITS)
    assert [block.speaker for block in document.blocks if block.kind == "turn"] == [
        "De voorzitter",
        "Spreker van de meerderheid",
        "Minister",
    ]
    assert document.metadata["date"] == "2023-06-14"


def test_tei_of_the_linguistic_edition() -> None:
    xml = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><person xml:id="P1"><persName><forename>An</forename><surname>Peeters</surname></persName></person>'
        '</teiHeader><text><body><u who="#P1"><seg><s><w>Dank</w><w>u</w><w join="right">wel</w><pc>.</pc></s></seg></u></body></text></TEI>'
    )
    document = read(xml.encode(), LIMITS)
    assert document.text == "Dank u wel."
    assert document.blocks[0].speaker == "An Peeters"


def test_akoma_ntoso_speeches() -> None:
    xml = (
        '<akomaNtoso><debate><meta><TLCPerson eId="p1" showAs="De heer Peeters"/></meta><debateBody>'
        '<speech by="#p1"><from>De heer Peeters:</from><p>Ik dank de minister.</p></speech></debateBody></debate></akomaNtoso>'
    )
    document = read(xml.encode(), LIMITS)
    turn = next(block for block in document.blocks if block.kind == "turn")
    assert (turn.speaker, document.text[turn.start : turn.end]) == ("De heer Peeters", "De heer Peeters:\n\nIk dank de minister.")


# ------------------------------------------------------------------------------------------------------------------------- PDF
@pytest.fixture(scope="module")
def newsletter() -> ReadDocument:
    return read((CORPUS / "samples" / "nieuwsbrief-kolommen-nl.pdf").read_bytes(), LIMITS)


def test_pdf_columns_are_read_one_after_the_other(newsletter: ReadDocument) -> None:
    order = [
        "(RVO) voert sinds 2021",
        "MKB-Nederland en de Kamer",
        "De minister schreef",
        "Achtergrond. De eerste",
        "Wat komt er na de regeling?",
    ]
    places = [newsletter.text.index(piece) for piece in order]
    assert places == sorted(places)


def test_pdf_broken_words_are_mended(newsletter: ReadDocument) -> None:
    assert "onder-" not in newsletter.text
    assert newsletter.text.count("ondernemers") >= 3


def test_pdf_notes_lose_their_mark_in_the_word(newsletter: ReadDocument) -> None:
    assert "digitale werkplaatsen uit." in newsletter.text
    assert ("footnote", "1 Kamerstukken II 2023/24, 26 643, nr. 1100.") in blocks(newsletter)


def test_pdf_margins_are_boilerplate_once(newsletter: ReadDocument) -> None:
    margins = [text for kind, text in blocks(newsletter) if kind == "boilerplate"]
    assert margins == ["Nieuwsbrief Digitale Economie", "Pagina 1 van 2"]


def test_pdf_pages(newsletter: ReadDocument) -> None:
    assert [page for _, page in newsletter.pages] == [1, 2]
    offset = newsletter.pages[1][0]
    assert newsletter.text[offset:].startswith("Gemeenten kijken")


def test_pdf_ruled_table() -> None:
    document = read((CORPUS / "samples" / "rapport-winkels-be.pdf").read_bytes(), LIMITS)
    table = next(block for block in document.blocks if block.kind == "table")
    cells = [[document.text[slice(*cell)] for cell in row] for row in table.rows]
    assert cells[0] == ["Provincie", "Gemeenten", "Steun (euro)", "Nieuwe zaken"]
    assert cells[-1] == ["Totaal", "48", "26.000.000", "672"]


def test_pdf_with_a_scan_among_its_pages_says_which() -> None:
    text = formats.pdf(formats.shown(formats.TEXT), pages=1)
    mixed = text.replace(b"/Kids[10 0 R]", b"/Kids[10 0 R 90 0 R]").replace(b"/Count 1", b"/Count 2")
    page = b"90 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I1 5 0 R>>>>/Contents 91 0 R>>endobj\n"
    stream = b"91 0 obj<</Length %d>>stream\n" % len(formats.SCAN) + formats.SCAN + b"\nendstream endobj\n"
    document = read(mixed.replace(b"trailer", page + stream + b"trailer"), LIMITS)
    assert [(problem.category, problem.page) for problem in document.problems] == [(ErrorCategory.NO_TEXT_LAYER, 2)]
    assert "11.000 ondernemers" in document.text


@pytest.mark.skipif(not ocr.available(), reason="Tesseract with Dutch is not installed")
def test_pdf_scan_is_read_by_ocr_and_marked(tmp_path: Path) -> None:
    import pypdfium2
    from reportlab.pdfgen.canvas import Canvas

    picture = pypdfium2.PdfDocument(CORPUS / "samples" / "rapport-winkels-be.pdf")[0].render(scale=3).to_pil()
    picture.save(tmp_path / "page.png")
    canvas = Canvas(str(tmp_path / "scan.pdf"), pagesize=(595, 842))
    canvas.drawImage(str(tmp_path / "page.png"), 0, 0, 595, 842)
    canvas.save()
    document = read((tmp_path / "scan.pdf").read_bytes(), Limits(ocr=True))
    assert document.ocr_pages == (1,)
    assert "ruim 78.000 winkelpanden" in document.text


# ------------------------------------------------------------------------------------------------------------ mail and archives
def test_mail_and_its_attachment_are_two_documents() -> None:
    data = (CORPUS / "samples" / "mail-woo-nl.eml").read_bytes()
    members = list(documents("mail.eml", data, LIMITS))
    assert [member.name for member in members] == ["mail.eml", "mail.eml!/bijlage-enquete.docx"]
    message = read(members[0].data, LIMITS)
    assert message.metadata == {"title": "Advies over digitalisering", "author": "Afdeling Beleid", "date": "2024-03-05"}
    assert "212 gemeenten" in read(members[1].data, LIMITS).text


def test_archive_members_have_their_path() -> None:
    data = (CORPUS / "samples" / "bijlagen-nl.zip").read_bytes()
    assert [member.name for member in documents("b.zip", data, LIMITS)] == [
        "b.zip!/brieven/brief-acm.txt",
        "b.zip!/brieven/brief-netbeheer.txt",
    ]


def test_containers_in_containers() -> None:
    inner = formats.mail(attachments={"bijlage.zip": formats.zipped({"a/brief.txt": formats.TEXT})})
    names = [member.name for member in documents("alles.zip", formats.zipped({"post/bericht.eml": inner}), LIMITS)]
    assert names == ["alles.zip!/post/bericht.eml", "alles.zip!/post/bericht.eml!/bijlage.zip!/a/brief.txt"]


def test_samples_are_what_the_script_makes() -> None:
    import make_samples

    for name, make in make_samples.SAMPLES.items():
        if not name.endswith(".pdf"):  # those hold the version of the library that wrote them
            assert make() == (CORPUS / "samples" / name).read_bytes(), name
