"""The group of commands. Importing this module imports click and nothing heavy."""

from __future__ import annotations

import importlib
import keyword
import os
import sys

import click

COMMANDS = {
    "run": "Read documents and write the knowledge base.",
    "show": "Look up an organisation, numbers, a theme or a document.",
    "report": "Write one HTML page to read instead of JSON.",
    "export": "Write a knowledge base in a format of other tools.",
    "import": "Make gold of annotations corrected by hand.",
    "diff": "Say what changed between two knowledge bases.",
    "evaluate": "Score a knowledge base, or the pipeline, against gold annotations.",
    "validate": "Check a knowledge base against the contract of its data.",
    "schema": "Print the JSON Schema of a record.",
    "model": "Show which language model is in use.",
}
"""Name and one-line help of every command; its module in this package has the same name, or with an underscore if Python keeps the name for itself,
and holds a command called ``command``."""

EXIT_DONE, EXIT_FAILED, EXIT_USAGE, EXIT_SOME_FAILED, EXIT_INTERRUPTED = 0, 1, 2, 3, 130
CONTEXT_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that ``--help`` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in the order of the documentation."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        return importlib.import_module(f"beleidsmijn.cli.{module}").command  # type: ignore[no-any-return]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from beleidsmijn import __version__

        click.echo(f"beleidsmijn {__version__}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    context_settings=CONTEXT_SETTINGS,
    epilog="Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs are in errors.jsonl, 130 interrupted.",
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Show the version and exit.")
def cli() -> None:
    """Mine Dutch and Flemish policy documents for organisations, numbers and themes."""


def main() -> None:
    """Entry point: exit codes, interruption, a closed pipe, NO_COLOR."""
    try:
        code = cli.main(standalone_mode=False, color=False if os.environ.get("NO_COLOR") else None)
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        sys.exit(EXIT_INTERRUPTED)
    except click.UsageError as error:
        error.show()
        sys.exit(EXIT_USAGE)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # the reader of our output has gone (head, less): not our failure
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_DONE)
    sys.exit(code if isinstance(code, int) else EXIT_DONE)
