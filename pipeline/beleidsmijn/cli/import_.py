"""``beleidsmijn import``: annotations corrected by hand, as gold to evaluate against."""

from __future__ import annotations

from pathlib import Path

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS
from beleidsmijn.cli.options import Failure
from beleidsmijn.export.formats import CORRECTABLE


@click.command("import", context_settings=CONTEXT_SETTINGS)
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.option("--from", "name", type=click.Choice(CORRECTABLE), required=True, help="The format of the corrections.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("gold"), show_default=True, help="Folder to make."
)
@click.option("--force", is_flag=True, help="Replace a folder that is not empty.")
def command(source: Path, name: str, output: Path, force: bool) -> None:
    """Make a gold folder of corrections in SOURCE: a brat folder, or the JSON export of a Label Studio project.

    "beleidsmijn export --to brat" or "--to labelstudio" makes what is corrected; "beleidsmijn evaluate" scores against the gold.
    """
    from beleidsmijn.export.formats import import_corrections
    from beleidsmijn.export.target import ExportError

    try:
        count = import_corrections(source, name, output, force=force)
    except ExportError as error:
        raise Failure(str(error)) from error
    click.echo(f"{count} documents written to {output}", err=True)
