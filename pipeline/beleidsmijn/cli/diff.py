"""``beleidsmijn diff``: what changed between two knowledge bases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS, EXIT_DONE, EXIT_FAILED
from beleidsmijn.cli.options import Failure

if TYPE_CHECKING:
    from beleidsmijn.display import Display
    from beleidsmijn.knowledge.difference import Difference

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("diff", context_settings=CONTEXT_SETTINGS)
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", help="Language of the words.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there are differences.")
@click.pass_context
def command(ctx: click.Context, old: Path, new: Path, form: str, lang: Any, exit_code: bool) -> None:
    """Say what the knowledge base NEW has that OLD had not, lacks, or tells differently."""
    from beleidsmijn.display import Display
    from beleidsmijn.knowledge.difference import difference
    from beleidsmijn.knowledge.load import KnowledgeBaseError

    try:
        found = difference(old, new)
    except KnowledgeBaseError as error:
        raise Failure(str(error)) from error
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        for line in _lines(found, Display(lang)):
            click.echo(line)
    ctx.exit(EXIT_FAILED if exit_code and found else EXIT_DONE)


def _lines(found: Difference, display: Display) -> Iterator[str]:
    """A heading with counts, then a line a change, for each sort of record."""
    from beleidsmijn.cli.render import value_text

    for sort, changes in asdict(found).items():
        counts = {change: sum(c["change"] == change for c in changes) for change in _SIGNS}
        yield f"{display.word(f'show.{sort}')}: " + ", ".join(f"{display.word(f'diff.{name}')} {count}" for name, count in counts.items())
        for change in changes:
            sign = _SIGNS[change["change"]]
            if sort == "documents":
                yield f"  {sign} {change['document']}"
            elif sort == "organisations":
                was = f"  ({', '.join(change['was'])})" if "was" in change else ""
                yield f"  {sign} {change['organisation']['name']}{was}"
            elif sort == "numbers":
                number = change["number"]
                before = f"{value_text({**number, **_given(change['was'])}, display)} -> " if "was" in change else ""
                yield f"  {sign} {before}{value_text(number, display)}  [{change['document']}]"
            else:
                yield f"  {sign} {change['theme']}  [{change['document']}]"


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
