"""``beleidsmijn schema``: the JSON Schemas of the records."""

from __future__ import annotations

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS


@click.command("schema", context_settings=CONTEXT_SETTINGS)
@click.argument("record", required=False)
def command(record: str | None) -> None:
    """Print the JSON Schema (2020-12) of RECORD, or the names of all records."""
    from beleidsmijn.schemas import render, schema_names

    if record is None:
        click.echo("\n".join(schema_names()))
    elif record in schema_names():
        click.echo(render(record), nl=False)
    else:
        raise click.UsageError(f"no record {record!r}; there are: {', '.join(schema_names())}")
