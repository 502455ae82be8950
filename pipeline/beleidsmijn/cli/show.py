"""``beleidsmijn show``: look something up in a knowledge base."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS
from beleidsmijn.cli.options import Failure

FORMATS = click.Choice(["text", "json", "jsonl"])


@click.group("show", context_settings=CONTEXT_SETTINGS)
@click.argument("kb", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_context
def command(ctx: click.Context, kb: Path) -> None:
    """Look up an organisation, numbers, a theme or a document in the knowledge base KB."""
    ctx.obj = kb


def _print(records: list[dict[str, Any]], form: str, render: Any) -> None:
    if form == "json":
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    elif form == "jsonl":
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
    else:
        for record in records:
            click.echo(render(record))


def _lookup(kb: Path) -> Any:
    from beleidsmijn.knowledge.load import KnowledgeBaseError, read_manifest
    from beleidsmijn.knowledge.lookup import Lookup

    try:
        read_manifest(kb)
    except KnowledgeBaseError as error:
        raise Failure(str(error)) from error
    return Lookup(kb)


@command.command("organisation", context_settings=CONTEXT_SETTINGS)
@click.argument("name")
@click.option("--format", "form", type=FORMATS, default="text", help="Form of the output.")
@click.pass_obj
def organisation(kb: Path, name: str, form: str) -> None:
    """An organisation by any of its names, with the passages that name it."""
    from beleidsmijn.knowledge.render import organisation_text

    found = _lookup(kb).organisations(name)
    if not found:
        raise Failure(f"no organisation {name!r} in {kb}")
    _print(found, form, organisation_text)


@command.command("numbers", context_settings=CONTEXT_SETTINGS)
@click.option("--counted", help="What is counted, as in 'ondernemers'.")
@click.option("--unit", help="Unit code: count, percent, EUR, month...")
@click.option("--value", type=float, help="Exact value.")
@click.option("--since", metavar="YEAR", help="About this year or later.")
@click.option("--document", help="Id of a document, or a part of its title or path.")
@click.option("--format", "form", type=FORMATS, default="text", help="Form of the output.")
@click.pass_obj
def numbers(
    kb: Path, counted: str | None, unit: str | None, value: float | None, since: str | None, document: str | None, form: str
) -> None:
    """Numbers, each with its passage."""
    from beleidsmijn.knowledge.render import number_text

    found = _lookup(kb).numbers(counted=counted, unit=unit, value=value, since=since, document=document)
    if not found:
        raise Failure(f"no such numbers in {kb}")
    _print(found, form, number_text)


@command.command("theme", context_settings=CONTEXT_SETTINGS)
@click.argument("label")
@click.option("--format", "form", type=FORMATS, default="text", help="Form of the output.")
@click.pass_obj
def theme(kb: Path, label: str, form: str) -> None:
    """A theme by its label, with the documents about it and why."""
    from beleidsmijn.knowledge.render import theme_text

    found = _lookup(kb).themes(label)
    if not found:
        raise Failure(f"no theme {label!r} in {kb}")
    _print(found, form, theme_text)


@command.command("document", context_settings=CONTEXT_SETTINGS)
@click.argument("document")
@click.option("--format", "form", type=FORMATS, default="text", help="Form of the output.")
@click.pass_obj
def document_command(kb: Path, document: str, form: str) -> None:
    """A document by id, or a part of its title or path, with what was found in it."""
    from beleidsmijn.knowledge.render import document_text

    found = _lookup(kb).documents(document)
    if not found:
        raise Failure(f"no document {document!r} in {kb}")
    _print(found, form, document_text)
