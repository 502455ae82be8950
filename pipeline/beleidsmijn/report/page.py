"""One self-contained HTML page of a knowledge base. It loads nothing and sends nothing.

The data stands in it compressed (gzip, base64) and is opened by a script of our own, which sets text as text and never as markup. The page's
Content-Security-Policy names the hashes of that script and of the style, so that nothing else can run in it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from beleidsmijn.display import Display, Language
from beleidsmijn.report.facts import collect

_SCRIPTS = ("elements.js", "charts.js", "table.js", "document.js", "views.js", "start.js")
"""Parts of the script, in the order in which they are put together."""


def render_report(folder: Path, language: Language = "nl") -> str:
    """The page of a knowledge base.

    Raises:
        KnowledgeBaseError: if the folder is no knowledge base, or a damaged one.
    """
    facts = collect(folder)
    display = Display(language)
    script = "\n".join(_part(name) for name in _SCRIPTS)
    style = _part("style.css")
    environment = Environment(loader=PackageLoader("beleidsmijn", "report"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2").render(
        language=language,
        word=display.word,
        documents=len(facts.index["documents"]),
        policy=f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
        script=Markup(script),  # noqa: S704  # our own, from the package
        style=Markup(style),  # noqa: S704
        index=_packed({**facts.index, "language": language, "words": display.words}),
        chunks=[_packed(chunk) for chunk in facts.chunks],
    )


def _part(name: str) -> str:
    return resources.files("beleidsmijn.report").joinpath("parts", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _packed(value: Any) -> str:
    """JSON, compressed, as letters that mean nothing in HTML. The same value gives the same letters."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return base64.b64encode(gzip.compress(content, compresslevel=9, mtime=0)).decode()
