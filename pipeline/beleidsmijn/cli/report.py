"""``beleidsmijn report``: one page to read instead of JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS
from beleidsmijn.cli.options import Failure


@click.command("report", context_settings=CONTEXT_SETTINGS)
@click.argument("kb", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="The page to write.",
)
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", show_default=True, help="Language of the words around the passages.")
def command(kb: Path, output: Path, lang: Any) -> None:
    """Write one self-contained HTML page of the knowledge base KB."""
    from beleidsmijn.export.target import ExportError, replacing
    from beleidsmijn.knowledge.load import KnowledgeBaseError
    from beleidsmijn.report.page import render_report

    try:
        page = render_report(kb, lang)
        with replacing(output, folder=False) as made:
            made.write_text(page, encoding="utf-8")
    except (KnowledgeBaseError, ExportError) as error:
        raise Failure(str(error)) from error
    click.echo(str(output), err=True)
