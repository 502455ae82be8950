"""One self-contained HTML page of a knowledge base: what is in it, and every document with its facts highlighted in place.

All text from documents is escaped by the template engine; the page holds no script and loads nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from beleidsmijn.display import Display
from beleidsmijn.knowledge.load import read_manifest, records
from beleidsmijn.records import BASE_SCHEMES

Json = dict[str, Any]
MAX_ROWS = 2000
"""Numbers and organisations shown; the page says how many it left out."""


def render_report(folder: Path) -> str:
    """The page of a knowledge base.

    Raises:
        KnowledgeBaseError: if the folder is no knowledge base.
    """
    manifest = read_manifest(folder)
    documents = list(records(folder, "documents"))
    organisations = sorted(records(folder, "organisations"), key=lambda o: (-o["mentions"], o["name"]))
    names = {o["id"]: o["name"] for o in organisations}
    known = {t["id"]: t for t in records(folder, "themes")}
    numbers = list(records(folder, "numbers"))
    marks: dict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
    for mention in records(folder, "mentions"):
        title = names.get(mention.get("organisation_id", ""), "onzeker")
        marks[mention["document_id"]].append((mention["span"]["start"], mention["span"]["end"], "org", title))
    for number in numbers:
        marks[number["document_id"]].append((number["span"]["start"], number["span"]["end"], "num", _describe(number)))
    grey: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for section in records(folder, "sections"):
        if section["kind"] == "boilerplate":
            grey[section["document_id"]].append((section["span"]["start"], section["span"]["end"]))
    themes: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for assigned in records(folder, "document_themes"):
        theme = known[assigned["theme_id"]]
        if theme["scheme"] in BASE_SCHEMES:
            themes[assigned["document_id"]].append((theme["pref_label"], assigned["score"]))
    environment = Environment(loader=PackageLoader("beleidsmijn", "report"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2").render(
        manifest=manifest,
        documents=[{**d, "themes": themes[d["id"]], "marked": _marked(d["text"], marks[d["id"]], grey[d["id"]])} for d in documents],
        organisations=organisations[:MAX_ROWS],
        numbers=[{**n, "shown": Display().number(n["value"])} for n in numbers[:MAX_ROWS]],
        left_out={"organisations": max(0, len(organisations) - MAX_ROWS), "numbers": max(0, len(numbers) - MAX_ROWS)},
        theme_counts=Counter(label for found in themes.values() for label, _ in found).most_common(),
    )


def _describe(number: Json) -> str:
    parts = [
        Display().number(number["value"]),
        number["unit"],
        number.get("counted", {}).get("text", ""),
        number.get("time", {}).get("start", ""),
    ]
    return " · ".join(part for part in parts if part)


def _marked(text: str, marks: list[tuple[int, int, str, str]], grey: list[tuple[int, int]]) -> Markup:
    """The text with its mentions and numbers marked and its boilerplate greyed; everything else escaped."""
    pieces: list[Markup] = []
    position = 0
    spans = sorted([*marks, *((start, end, "grey", "") for start, end in grey)])
    for start, end, kind, title in spans:
        if start < position:
            continue
        pieces.append(escape(text[position:start]))
        tag = "span" if kind == "grey" else "mark"
        pieces.append(Markup('<{0} class="{1}" title="{2}">{3}</{0}>').format(tag, kind, title, text[start:end]))
        position = end
    pieces.append(escape(text[position:]))
    return Markup("").join(pieces)
