"""Makes the sample documents in formats other than text, from texts written for this project.

    python corpus/make_samples.py

One report in PDF, Word, OpenDocument and HTML (the same words, so the same facts), a PDF in two columns with notes, page headers and
broken words, official publications in XML, a debate in TEI, a decree in Akoma Ntoso, a mail with an attachment, and an archive.
The same bytes every time.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, SimpleDocTemplate, Spacer, Table

import formats

HERE = Path(__file__).parent

TITLE = "Winkels in de kern: stand van zaken 2023"
BLOCKS: list[tuple[str, str]] = [
    ("heading", TITLE),
    ("paragraph", "Rapport van het Agentschap Innoveren en Ondernemen (VLAIO), 14 maart 2024."),
    ("heading", "1. Inleiding"),
    (
        "paragraph",
        (
            "Handelskernen staan onder druk. In 2023 telde Vlaanderen ruim 78.000 winkelpanden, waarvan 11,3 procent leegstond. "
            "De Vlaamse Regering trok daarom 26 miljoen euro uit voor steden en gemeenten die hun kern willen versterken."
        ),
    ),
    (
        "paragraph",
        (
            "VLAIO volgde de projecten op, samen met UNIZO, Comeos en de Vereniging van Vlaamse Steden en Gemeenten (VVSG). Dit rapport "
            "vat samen wat 48 gemeenten met de steun deden."
        ),
    ),
    ("heading", "2. Resultaten"),
    ("list", "In 31 van de 48 gemeenten daalde de leegstand."),
    ("list", "Gemiddeld kwamen er 14 nieuwe handelszaken bij per gemeente."),
    ("list", "Ongeveer 60 procent van de starters was na twee jaar nog actief."),
    ("paragraph", "De tabel geeft per provincie het aantal gemeenten, de steun en het aantal nieuwe zaken."),
    ("table", "provincies"),
    ("heading", "3. Advies"),
    (
        "paragraph",
        (
            "De Sociaal-Economische Raad van Vlaanderen (SERV) vraagt om de steun met minstens drie jaar te verlengen. Volgens Comeos "
            "is vooral de digitale zichtbaarheid van kleine zaken een knelpunt: 45 procent heeft geen webwinkel."
        ),
    ),
]
TABLE = [
    ["Provincie", "Gemeenten", "Steun (euro)", "Nieuwe zaken"],
    ["Antwerpen", "12", "6.400.000", "171"],
    ["Limburg", "8", "4.100.000", "98"],
    ["Oost-Vlaanderen", "11", "6.200.000", "160"],
    ["Vlaams-Brabant", "7", "3.900.000", "102"],
    ["West-Vlaanderen", "10", "5.400.000", "141"],
    ["Totaal", "48", "26.000.000", "672"],
]
COLUMNS = (
    (
        "De Rijksdienst voor Ondernemend Nederland (RVO) voert sinds 2021 de regeling voor digitale werkplaatsen uit. In de eerste twee jaar "
        "hielpen studenten van hogescholen en mbo-instellingen ruim 5.200 ondernemers met een webwinkel, een klantenbestand of de beveiliging van "
        "hun systemen. Het ministerie van Economische Zaken en Klimaat betaalde daarvoor 9,5 miljoen euro, de provincies legden nog eens 4 miljoen euro bij."
    ),
    (
        "MKB-Nederland en de Kamer van Koophandel (KVK) noemen de werkplaatsen een succes, maar wijzen op de verschillen tussen regio’s. In "
        "Zuid-Holland deed één op de twintig ondernemers mee, in Drenthe één op de tachtig. De Algemene Rekenkamer concludeerde in 2023 dat het "
        "ministerie te weinig zicht heeft op wat de hulp oplevert; bij ongeveer 40 procent van de trajecten ontbrak een eindmeting."
    ),
    (
        "De minister schreef de Tweede Kamer dat er vanaf 2024 een vaste meting komt, uitgevoerd door het Centraal Bureau voor de Statistiek (CBS). "
        "Ook verhuist een deel van het budget, 1,2 miljoen euro per jaar, naar regio’s waar nog geen werkplaats is. VNO-NCW vraagt om het geld "
        "niet te versnipperen en om de regeling tot en met 2027 te laten lopen."
    ),
)
NOTE = "Kamerstukken II 2023/24, 26 643, nr. 1100."


def _xhtml(text: str) -> str:
    return escape(text, {'"': "&quot;"})


def report_pdf() -> bytes:
    """The report as a PDF with a ruled table."""
    styles = {
        "heading": ParagraphStyle("h", fontName="Helvetica-Bold", fontSize=13, leading=17, spaceBefore=10, spaceAfter=4),
        "paragraph": ParagraphStyle("p", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=8),
        "list": ParagraphStyle("l", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=4, leftIndent=12),
    }
    story = []
    for kind, text in BLOCKS:
        if kind == "table":
            table = Table(TABLE, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 9)])
            story += [table, Spacer(1, 10)]
        else:
            story.append(Paragraph(("• " if kind == "list" else "") + escape(text), styles[kind]))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, title=TITLE, invariant=1).build(story)
    return buffer.getvalue().replace(b"D:20000101", b"D:20240314")


def columns_pdf() -> bytes:
    """A PDF in two columns, with a header and a page number on each of its pages, a raised note mark and the note below."""
    buffer = io.BytesIO()
    width, height = A4
    frames = [Frame(50, 400, 235, 380), Frame(width - 285, 400, 235, 380)]

    def margins(canvas, document) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, height - 40, "Nieuwsbrief Digitale Economie")
        canvas.drawRightString(width - 50, 30, f"Pagina {document.page} van 2")
        if document.page == 1:
            canvas.setFont("Helvetica", 4)
            canvas.drawString(50, 53, "1")
            canvas.setFont("Helvetica", 7)
            canvas.drawString(55, 50, NOTE)

    document = BaseDocTemplate(buffer, pagesize=A4, title="Digitale werkplaatsen helpen ondernemers", invariant=1)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=margins))
    style = ParagraphStyle("p", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=8, alignment=4)
    head = ParagraphStyle("h", fontName="Helvetica-Bold", fontSize=15, leading=19, spaceAfter=8)
    story = [Paragraph("Digitale werkplaatsen helpen ondernemers", head)]
    for index in range(9):
        text = escape(COLUMNS[index % 3]).replace("ondernemers", "onder\u00adnemers")
        if index == 0:
            text = text.replace("digitale werkplaatsen uit.", "digitale werkplaatsen<super size=6>1</super> uit.")
        story.append(Paragraph(text, style) if index < 3 else Paragraph(_BACKGROUND[index - 3], style))
    document.build(story)
    return buffer.getvalue().replace(b"D:20000101", b"D:20240522")


_BACKGROUND = (
    (
        "Achtergrond. De eerste werkplaatsen openden in de zomer van 2021. Een ondernemer meldt zich met een vraag, een student doet het werk "
        "en een docent kijkt mee. De hulp is gratis en duurt gemiddeld zes weken. Wie daarna verder wil, krijgt een lijst van erkende bureaus."
    ),
    (
        "Wie meedoet, is meestal klein: bakkers, kappers, garages, hoveniers. De vraag gaat vaker over vindbaarheid dan over verkoop. Pas in het "
        "tweede gesprek komt de beveiliging ter sprake, en dan blijkt er vaak nog geen reservekopie te bestaan van de administratie."
    ),
    (
        "Docenten noemen de begeleiding het zwaarst. Een student die voor het eerst bij een ondernemer aan tafel zit, moet leren luisteren "
        "voordat er iets gebouwd wordt. Scholen vragen daarom om uren voor begeleiding, en niet om nog meer materiaal."
    ),
    (
        "In de regio leert men van elkaar. Werkplaatsen wisselen sjablonen uit, bespreken mislukkingen en laten studenten bij elkaar op bezoek gaan. "
        "Dat kost weinig en helpt veel, zeggen de coördinatoren, die elkaar elke maand spreken."
    ),
    (
        "Gemeenten kijken met belangstelling toe. Sommige hebben een eigen adviseur voor winkeliers en verwijzen door, andere betalen mee aan een "
        "plek in de bibliotheek of in het oude postkantoor. De samenwerking hangt vaak aan één persoon."
    ),
    (
        "Wat komt er na de regeling? De hogescholen willen de werkplaats in het vaste programma opnemen. Dan is zij geen project meer, maar een vak, "
        "met studiepunten en een rooster. Voor ondernemers maakt dat weinig uit, zolang er iemand opendoet."
    ),
)


def report_docx() -> bytes:
    """The report as a Word file with styles, a table and a tracked deletion that does not count."""
    parts = []
    for kind, text in BLOCKS:
        if kind == "table":
            rows = "".join(
                "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{_xhtml(cell)}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
                for row in TABLE
            )
            parts.append(f"<w:tbl>{rows}</w:tbl>")
            continue
        style = {"heading": '<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>', "list": "<w:pPr><w:numPr/></w:pPr>"}.get(kind, "")
        deleted = "<w:del><w:r><w:delText>Concept: </w:delText></w:r></w:del>" if kind == "paragraph" else ""
        parts.append(f'<w:p>{style}{deleted}<w:r><w:t xml:space="preserve">{_xhtml(text)}</w:t></w:r></w:p>')
    styles = f'<w:styles {formats.W}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>'
    core = f'<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_xhtml(TITLE)}</dc:title></p>'
    data: bytes = formats.docx("".join(parts), word__styles__xml=styles, docProps__core__xml=core)
    return data


def report_odt() -> bytes:
    """The report as an OpenDocument text."""
    parts = []
    for kind, text in BLOCKS:
        if kind == "table":
            rows = "".join(
                "<table:table-row>"
                + "".join(f"<table:table-cell><text:p>{_xhtml(cell)}</text:p></table:table-cell>" for cell in row)
                + "</table:table-row>"
                for row in TABLE
            )
            parts.append(f"<table:table>{rows}</table:table>")
        elif kind == "list":
            parts.append(f"<text:list><text:list-item><text:p>{_xhtml(text)}</text:p></text:list-item></text:list>")
        else:
            parts.append(f"<text:{'h' if kind == 'heading' else 'p'}>{_xhtml(text)}</text:{'h' if kind == 'heading' else 'p'}>")
    data: bytes = formats.odt("".join(parts))
    return data


def report_html() -> bytes:
    """The report as a web page with navigation around it."""
    parts = []
    for kind, text in BLOCKS:
        if kind == "table":
            parts.append(
                "<table>" + "".join("<tr>" + "".join(f"<td>{_xhtml(cell)}</td>" for cell in row) + "</tr>" for row in TABLE) + "</table>"
            )
        else:
            tag = {"heading": "h2", "list": "li"}.get(kind, "p")
            parts.append(f"<{tag}>{_xhtml(text)}</{tag}>")
    body = (
        "\n".join(parts)
        .replace("</p>\n<li>", "</p>\n<ul><li>")
        .replace("</h2>\n<li>", "</h2>\n<ul><li>")
        .replace("</li>\n<p>", "</li></ul>\n<p>")
    )
    page = f'<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><title>{_xhtml(TITLE)}</title></head><body><nav><a href="/">Begin</a></nav><article>\n{body}\n</article><footer>Cookies</footer></body></html>\n'
    return page.encode()


def official_xml() -> bytes:
    """Questions and answers of the Tweede Kamer in the schema of the official publications."""
    pairs = [
        (
            "Bent u bekend met het onderzoek van het Centraal Bureau voor de Statistiek (CBS) naar cyberincidenten bij kleine bedrijven?",
            "Ja.",
        ),
        (
            "Klopt het dat 19 procent van de bedrijven met minder dan tien werknemers in 2023 schade had door een incident?",
            "Ja. Het CBS komt uit op 19 procent, tegen 16 procent in 2021. De gemiddelde schade bedroeg ongeveer 4.300 euro.",
        ),
        (
            "Hoeveel ondernemers kregen hulp van het Digital Trust Center (DTC), en welk budget is daarvoor tot 2026 beschikbaar?",
            (
                "In 2023 hielp het DTC ruim 12.000 ondernemers. Tot en met 2026 is 18 miljoen euro beschikbaar. Ik overleg met MKB-Nederland en "
                "VNO-NCW over een vervolg."
            ),
        ),
    ]
    questions = "".join(
        f"<vraag><nr>Vraag {n}</nr><al>{_xhtml(q)}</al></vraag><antwoord><nr>Antwoord {n}</nr><al>{_xhtml(a)}</al></antwoord>"
        for n, (q, a) in enumerate(pairs, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie><metadata>'
        '<meta name="OVERHEIDop.externMetadataRecord" content="https://voorbeeld.example/ah-tk-20232024-9999/metadata.xml"/>'
        '<meta name="OVERHEID.category" content="Economie | ICT"/></metadata>'
        "<kop><titel>Aanhangsel van de Handelingen</titel></kop><aanhangsel>"
        "<titel>Vragen over cyberincidenten bij kleine bedrijven</titel>"
        '<datumtekst>Ontvangen <datum isodatum="2024-04-09">9 april 2024</datum></datumtekst>'
        f"{questions}</aanhangsel></officiele-publicatie>\n"
    ).encode()


def debate_tei() -> bytes:
    """Three turns of a debate in TEI as in ParlaMint."""
    turns = [
        (
            "De voorzitter",
            "Het woord is aan de eerste spreker over het jaarverslag van het Federaal Agentschap voor de veiligheid van de voedselketen.",
        ),
        (
            "Spreker van de meerderheid",
            "Het FAVV voerde in 2022 ruim 115.000 controles uit. Bij 13 procent volgde een waarschuwing. Volgens FEVIA kosten de controles de sector 32 miljoen euro.",
        ),
        ("Minister", "De heffing daalt met 4 procent. Ik overleg met UNIZO en Buurtsuper.be over kleine winkels."),
    ]
    body = "".join(f'<note type="speaker">{who}:</note><u who="#s{i}"><seg>{_xhtml(text)}</seg></u>' for i, (who, text) in enumerate(turns))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="nl"><teiHeader><fileDesc><titleStmt>'
        "<title>Commissie voor Economie, 14 juni 2023</title></titleStmt></fileDesc><profileDesc><settingDesc><setting>"
        f'<date when="2023-06-14"/></setting></settingDesc></profileDesc></teiHeader><text><body><div>{body}</div></body></text></TEI>\n'
    ).encode()


def decree_akn() -> bytes:
    """A short decree in Akoma Ntoso."""
    articles = [
        ("Artikel 1.", "De Vlaamse Regering verleent aan gemeenten een subsidie van ten hoogste 250.000 euro per kernwinkelgebied."),
        ("Artikel 2.", "Het Agentschap Innoveren en Ondernemen beoordeelt de aanvragen binnen 45 dagen."),
        ("Artikel 3.", "De totale subsidie bedraagt maximaal 7,5 miljoen euro in 2022."),
    ]
    body = "".join(f"<article><num>{n}</num><content><p>{_xhtml(text)}</p></content></article>" for n, text in articles)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta>'
        '<identification><FRBRWork><FRBRdate date="2021-11-19"/></FRBRWork></identification></meta><preface>'
        f"<longTitle>Besluit over subsidies voor kernwinkelgebieden</longTitle></preface><body>{body}</body></act></akomaNtoso>\n"
    ).encode()


def letter_mail() -> bytes:
    """A mail with a Word file attached."""
    body = (
        "Geachte leden,\n\nVereniging van Nederlandse Gemeenten (VNG) vraagt aandacht voor de kosten van de Wet open overheid. Gemeenten gaven in 2023 samen "
        "ongeveer 57 miljoen euro uit aan de afhandeling van verzoeken; dat is 22 procent meer dan een jaar eerder.\n\nMet vriendelijke groet,\nhet bestuur\n"
    )
    attachment = formats.docx(
        "<w:p><w:r><w:t>Bijlage: 212 gemeenten beantwoordden de enquête van de VNG, een respons van 62 procent.</w:t></w:r></w:p>"
    )
    data: bytes = formats.mail(body, {"bijlage-enquete.docx": attachment})
    return data.replace(*_boundary(data))


def _boundary(data: bytes) -> tuple[bytes, bytes]:
    """The random mark between the parts of a mail, and a fixed one."""
    found = data.split(b'boundary="')[1].split(b'"')[0]
    return found, b"=grens-tussen-de-delen="


def archive() -> bytes:
    """An archive of two letters."""
    data: bytes = formats.zipped(
        {
            "brieven/brief-netbeheer.txt": "Netbeheer Nederland verwacht dat er tot 2030 jaarlijks 8 miljard euro nodig is voor het stroomnet. Ruim 9.000 bedrijven wachten op een aansluiting.\n",
            "brieven/brief-acm.txt": "De Autoriteit Consument & Markt (ACM) legde in 2023 boetes op van in totaal 24,5 miljoen euro. Dat waren er 17, tegen 12 in 2022.\n",
        },
        zipfile.ZIP_DEFLATED,
    )
    return data


SAMPLES = {
    "rapport-winkels-be.pdf": report_pdf,
    "rapport-winkels-be.docx": report_docx,
    "rapport-winkels-be.odt": report_odt,
    "rapport-winkels-be.html": report_html,
    "nieuwsbrief-kolommen-nl.pdf": columns_pdf,
    "antwoord-cyberincidenten-nl.xml": official_xml,
    "debat-voedselketen-be.tei.xml": debate_tei,
    "besluit-kernwinkels-be.akn.xml": decree_akn,
    "mail-woo-nl.eml": letter_mail,
    "bijlagen-nl.zip": archive,
}

if __name__ == "__main__":
    for name, make in SAMPLES.items():
        (HERE / "samples" / name).write_bytes(make())
