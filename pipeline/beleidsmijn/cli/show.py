"""``beleidsmijn show``: look something up in a knowledge base."""

from __future__ import annotations

import csv
import functools
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS
from beleidsmijn.cli.options import Failure

if TYPE_CHECKING:
    from beleidsmijn.display import Display
    from beleidsmijn.knowledge.lookup import Lookup

Json = dict[str, Any]
DEFAULT_KB = Path("kb")
DUTCH = {"organisatie": "organisation", "getal": "numbers", "getallen": "numbers", "thema": "theme"}
"""Names of the subcommands in Dutch; ``document`` is the same in both."""


class KnowledgeBaseGroup(click.Group):
    """A group whose argument KB may be left out (it is then ``kb``), and whose subcommands have Dutch names as well."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default knowledge base in its place."""
        if args and (DUTCH.get(args[0], args[0]) in self.commands) and not (len(args) > 1 and DUTCH.get(args[1], args[1]) in self.commands):
            args = [str(DEFAULT_KB), *args]
        return super().parse_args(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand, by its English or Dutch name."""
        return super().get_command(ctx, DUTCH.get(cmd_name, cmd_name))


@click.group("show", cls=KnowledgeBaseGroup, context_settings=CONTEXT_SETTINGS, subcommand_metavar="COMMAND [ARGS]...")
@click.argument("kb", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_context
def command(ctx: click.Context, kb: Path) -> None:
    """Look up an organisation, numbers, a theme or a document in the knowledge base KB ("kb" if left out).

    Subcommands have Dutch names as well: organisatie, getallen, thema.
    """
    ctx.obj = kb


def _output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """--format and --lang; passes them on as one function that prints records."""

    @click.option(
        "--format", "form", type=click.Choice(["text", "table", "json", "jsonl", "csv"]), default="text", help="Form of the output."
    )
    @click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", help="Language of the words around the passages.")
    @functools.wraps(function)
    def wrapped(*args: Any, form: str, lang: Any, **kwargs: Any) -> Any:
        from beleidsmijn.display import Display

        return function(*args, output=functools.partial(_print, form, Display(lang)), **kwargs)

    return wrapped


_limit = click.option(
    "--limit", type=click.IntRange(min=0), default=100, show_default=True, help="Show no more than so many passages; 0 shows all."
)


def _say_more(count: int) -> None:
    if count > 0:
        click.echo(f"{count} more; --limit 0 shows all", err=True)


def _print(form: str, display: Display, subject: str, records: list[Json]) -> None:
    """Records of one subject ("number") in a form."""
    from beleidsmijn.cli import render

    if form == "json":
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    elif form == "jsonl":
        for record in records:
            click.echo(json.dumps(record, ensure_ascii=False))
    elif form == "text":
        for record in records:
            click.echo(getattr(render, f"{subject}_text")(record, display))
    else:
        rows = [row for record in records for row in getattr(render, f"{subject}_rows")(record, display)]
        (_print_csv if form == "csv" else _print_table)(rows)


def _print_csv(rows: list[Json]) -> None:
    from beleidsmijn.export.delimited import harmless

    writer = csv.DictWriter(sys.stdout, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in rows)


def _print_table(rows: list[Json]) -> None:
    if not rows:
        return
    widths = {name: min(40, max(len(name), *(len(str(row.get(name, ""))) for row in rows))) for name in rows[0]}
    last = list(widths)[-1]
    for row in [{name: name for name in widths}, *rows]:
        cells = [str(row.get(name, "")) for name in widths]
        fitted = [c if name == last else (c if len(c) <= w else c[: w - 1] + "…").ljust(w) for c, (name, w) in zip(cells, widths.items())]
        click.echo("  ".join(fitted).rstrip())


@contextmanager
def _lookup(kb: Path) -> Iterator[Lookup]:
    from beleidsmijn.knowledge.load import KnowledgeBaseError
    from beleidsmijn.knowledge.lookup import Lookup

    try:
        with Lookup(kb) as lookup:
            yield lookup
    except KnowledgeBaseError as error:
        raise Failure(str(error)) from error


@command.command("organisation", context_settings=CONTEXT_SETTINGS)
@click.argument("name")
@_limit
@_output_options
@click.pass_obj
def organisation(kb: Path, name: str, limit: int, output: Callable[..., None]) -> None:
    """An organisation by any of its names, with its relations and the passages that name it."""
    with _lookup(kb) as lookup:
        found = lookup.organisations(name, limit or None)
    if not found:
        raise Failure(f"no organisation {name!r} in {kb}")
    output("organisation", found)
    _say_more(sum(record["mentions"] - len(record["passages"]) for record in found))


@command.command("numbers", context_settings=CONTEXT_SETTINGS)
@click.option("--counted", help="What is counted, as in 'ondernemers'.")
@click.option("--unit", help="Unit code: count, percent, EUR, month...")
@click.option("--value", type=float, help="Exact value.")
@click.option("--since", metavar="DATE", help="About this year (or ISO date) or later.")
@click.option("--until", metavar="DATE", help="About this year (or ISO date) or earlier.")
@click.option("--place", help="About this place, as in 'Limburg'.")
@click.option("--organisation", help="About this organisation, by any of its names.")
@click.option("--document", help="Id of a document, or a part of its title or path.")
@_limit
@_output_options
@click.pass_obj
def numbers(kb: Path, /, output: Callable[..., None], limit: int, **conditions: Any) -> None:
    """Numbers, each with its passage."""
    from beleidsmijn.knowledge.lookup import NumberQuery

    with _lookup(kb) as lookup:
        found, total = lookup.numbers(NumberQuery(**conditions), limit or None)
    if not found:
        raise Failure(f"no such numbers in {kb}")
    output("number", found)
    _say_more(total - len(found))


@command.command("theme", context_settings=CONTEXT_SETTINGS)
@click.argument("label")
@_output_options
@click.pass_obj
def theme(kb: Path, label: str, output: Callable[..., None]) -> None:
    """A theme by its label, with the documents about it and why."""
    with _lookup(kb) as lookup:
        found = lookup.themes(label)
    if not found:
        raise Failure(f"no theme {label!r} in {kb}")
    output("theme", found)


@command.command("document", context_settings=CONTEXT_SETTINGS)
@click.argument("document")
@_output_options
@click.pass_obj
def document_command(kb: Path, document: str, output: Callable[..., None]) -> None:
    """A document by id, or a part of its title or path, with what was found in it."""
    with _lookup(kb) as lookup:
        found = lookup.documents(document)
    if not found:
        raise Failure(f"no document {document!r} in {kb}")
    output("document", found)
