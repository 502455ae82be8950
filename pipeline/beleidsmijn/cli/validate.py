"""``beleidsmijn validate``: whether a knowledge base is what the contract says."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS, EXIT_DONE, EXIT_FAILED
from beleidsmijn.cli.options import Failure


@click.command("validate", context_settings=CONTEXT_SETTINGS)
@click.argument("kb", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--max-problems", type=click.IntRange(min=1), default=50, show_default=True, help="Stop after so many.")
@click.pass_context
def command(ctx: click.Context, kb: Path, max_problems: int) -> None:
    """Check every record of the knowledge base KB, its references, spans and hashes."""
    from beleidsmijn.knowledge.load import KnowledgeBaseError
    from beleidsmijn.knowledge.validate import validate

    try:
        problems = list(islice(validate(kb), max_problems))
    except KnowledgeBaseError as error:
        raise Failure(str(error)) from error
    for problem in problems:
        click.echo(problem)
    if problems:
        ctx.exit(EXIT_FAILED)
    click.echo(f"{kb}: sound", err=True)
    ctx.exit(EXIT_DONE)
