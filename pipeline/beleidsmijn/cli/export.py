"""``beleidsmijn export``: a knowledge base in the format of another tool."""

from __future__ import annotations

from pathlib import Path

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS
from beleidsmijn.cli.options import Failure
from beleidsmijn.export.formats import FORMATS


@click.command(
    "export", context_settings=CONTEXT_SETTINGS, epilog="Formats: " + "; ".join(f"{n}: {f.describes}" for n, f in FORMATS.items())
)
@click.argument("kb", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--to", "name", type=click.Choice(list(FORMATS)), required=True, help="The format.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File or folder to write; beside the knowledge base if not given.")
@click.option("--force", is_flag=True, help="Replace a folder that is not empty.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(kb: Path, name: str, output: Path | None, force: bool, quiet: bool) -> None:
    """Write the knowledge base KB in a format that other tools read."""
    from beleidsmijn.export.formats import default_target, export
    from beleidsmijn.export.target import ExportError
    from beleidsmijn.knowledge.load import KnowledgeBaseError
    from beleidsmijn.language.pipeline import ModelError

    target = output or default_target(kb, name)
    try:
        lost = export(kb, name, target, force=force)
    except (KnowledgeBaseError, ExportError, ModelError) as error:
        raise Failure(str(error)) from error
    if not quiet:
        click.echo(f"written to {target}; left out: {lost}", err=True)
