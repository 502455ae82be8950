"""Options that several commands share, logging, and the errors that end a command with one line."""

from __future__ import annotations

import functools
import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

FuncT = Callable[..., Any]


class Failure(click.ClickException):
    """Ends the command with one line and exit code 1."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Write the message to standard error."""
        click.echo(f"beleidsmijn: {self.message}", err=True)


class _JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {"level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()}
        extra = getattr(record, "fields", None)
        return json.dumps(entry | (extra or {}), ensure_ascii=False)


def configure_logging(verbose: int, quiet: bool, log_format: str) -> None:
    """Log to standard error: warnings, with -v what is done, with -vv everything; with -q errors only."""
    level = logging.ERROR if quiet else [logging.WARNING, logging.INFO, logging.DEBUG][min(verbose, 2)]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonFormatter() if log_format == "json" else logging.Formatter("%(levelname)s: %(message)s"))
    root = logging.getLogger("beleidsmijn")
    root.handlers[:] = [handler]
    root.setLevel(level)
    root.propagate = False


def logging_options(function: FuncT) -> FuncT:
    """-q, -v, --log-format; sets up logging and passes ``quiet`` on."""

    @click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
    @click.option("-v", "--verbose", count=True, help="Say what is done; -vv for every detail.")
    @click.option("--log-format", type=click.Choice(["text", "json"]), default="text", help="Form of the log lines on standard error.")
    @functools.wraps(function)
    def wrapped(*args: Any, verbose: int, quiet: bool, log_format: str, **kwargs: Any) -> Any:
        configure_logging(verbose, quiet, log_format)
        return function(*args, quiet=quiet, **kwargs)

    return wrapped


def _files(flag: str, name: str, text: str) -> Callable[[FuncT], FuncT]:
    """An option that takes files that exist, and may be repeated."""
    return click.option(flag, name, multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help=text)


def config_options(function: FuncT) -> FuncT:
    """--config, --set, --model, --register, --judgements, --scheme, --min-confidence; passes the effective settings on as ``config``."""

    @click.option(
        "--config",
        "config_path",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Settings file; beleidsmijn.toml in the working folder if not given.",
    )
    @click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="One setting, as in themes.threshold=0.8. May be repeated.")
    @click.option("--model", metavar="NAME_OR_PATH", help="Dutch spaCy pipeline; nl_beleid_sm if installed, else 'blank'.")
    @_files("--register", "registers", "Own register of organisations (CSV or TSV). May be repeated.")
    @click.option(
        "--judgements",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Which names are one organisation, and which are not (CSV with judgement, name, other).",
    )
    @click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what is less sure than this.")
    @_files("--scheme", "schemes", "Own theme scheme (SKOS in Turtle, RDF/XML or JSON-LD, or CSV). May be repeated.")
    @functools.wraps(function)
    def wrapped(
        *args: Any,
        config_path: Path | None,
        settings: tuple[str, ...],
        model: str | None,
        registers: tuple[Path, ...],
        schemes: tuple[Path, ...],
        judgements: Path | None,
        min_confidence: float | None,
        **kwargs: Any,
    ) -> Any:
        from beleidsmijn.config import ConfigError, load_config

        extra = [f"model={json.dumps(model)}"] if model else []
        for key, paths in (("organisations.registers", registers), ("themes.schemes", schemes)):
            if paths:
                extra.append(f"{key}={json.dumps([str(path) for path in paths])}")
        if judgements:
            extra.append(f"organisations.judgements={json.dumps(str(judgements))}")
        if min_confidence is not None:
            extra.append(f"min_confidence={min_confidence}")
        try:
            config = load_config(config_path, [*settings, *extra])
        except ConfigError as error:
            raise click.UsageError(str(error)) from error
        return function(*args, config=config, **kwargs)

    return wrapped
