"""``beleidsmijn model``: which language model is in use."""

from __future__ import annotations

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS
from beleidsmijn.cli.options import Failure


@click.command("model", context_settings=CONTEXT_SETTINGS)
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Show the language model NAME (a package or a path), or the one used by default."""
    from beleidsmijn.language.pipeline import ModelError, load_pipeline

    try:
        pipeline = load_pipeline(name)
    except ModelError as error:
        raise Failure(str(error)) from error
    click.echo(f"name        {pipeline.name}")
    click.echo(f"version     {pipeline.version}")
    click.echo(f"components  {', '.join(pipeline.nlp.pipe_names) or 'none: tokenizer and rules alone'}")
    for key in ("license", "sources", "performance"):
        value = pipeline.nlp.meta.get(key)
        if value and key == "license":
            click.echo(f"licence     {value}")
