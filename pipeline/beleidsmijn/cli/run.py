"""``beleidsmijn run``: documents in, knowledge base out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS, EXIT_DONE, EXIT_FAILED, EXIT_INTERRUPTED, EXIT_SOME_FAILED
from beleidsmijn.cli.options import Failure, config_options, logging_options

if TYPE_CHECKING:
    from beleidsmijn.config import Config
    from beleidsmijn.run.pipeline import Outcome


@click.command("run", context_settings=CONTEXT_SETTINGS)
@click.argument("documents", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    default="kb",
    show_default=True,
    help="Folder of the knowledge base, here or on a store (s3://bucket/kb); an older knowledge base there is replaced.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes to use; one per core if not given.")
@click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True, help="Where documents are mined.")
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler, as in tcp://host:8786; a cluster on this machine if not given.")
@click.option("--ocr", is_flag=True, help="Read scanned pages with Tesseract (it must be installed, with Dutch).")
@click.option("--force", is_flag=True, help="Mine every document again, also what has not changed.")
@click.option("--retry-failed", is_flag=True, help="Mine again what ended in errors.jsonl.")
@click.option("-n", "--dry-run", is_flag=True, help="Only say what there is to do.")
@config_options
@logging_options
@click.pass_context
def command(
    ctx: click.Context,
    documents: tuple[str, ...],
    output: str,
    jobs: int | None,
    engine: Any,
    scheduler: str | None,
    ocr: bool,
    force: bool,
    retry_failed: bool,
    dry_run: bool,
    config: Config,
    quiet: bool,
) -> None:
    """Read DOCUMENTS (files, folders, globs, addresses as s3://bucket/folder, or - for standard input) and bring the knowledge base up to date with them.

    Only what is new or has changed is mined. An interrupted run goes on where it was.
    """
    from beleidsmijn.knowledge.write import OutputError
    from beleidsmijn.language.pipeline import ModelError
    from beleidsmijn.organisations.register import RegisterError
    from beleidsmijn.run.ledger import BusyError
    from beleidsmijn.run.machine import default_jobs
    from beleidsmijn.run.pipeline import Interrupted, NoInputError, Options, plan, run
    from beleidsmijn.run.progress import Progress
    from beleidsmijn.run.remote import is_remote, local_copy, upload
    from beleidsmijn.run.supervisor import WorkerError
    from beleidsmijn.themes.skos import SchemeError

    if ocr:
        from beleidsmijn.readers.pdf.ocr import available

        if not available():
            raise Failure("--ocr: Tesseract with Dutch is not installed (Debian: apt install tesseract-ocr tesseract-ocr-nld)")
        config = config.model_copy(update={"limits": config.limits.model_copy(update={"ocr": True})})
    progress = Progress(quiet=quiet)
    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler is for --engine dask")
    options = Options(jobs or default_jobs(), engine, scheduler, force, retry_failed, progress.start, progress.done, _say_stopping)
    target = local_copy(output) if is_remote(output) else Path(output)
    try:
        if dry_run:
            click.echo(plan(documents, target, config, options))
            return
        outcome = run(documents, target, config, options)
        if is_remote(output):
            upload(target, output)
            outcome = replace(outcome, target=output)
    except Interrupted:
        click.echo("interrupted; what is done is kept, and the same command goes on from there", err=True)
        ctx.exit(EXIT_INTERRUPTED)
    except (NoInputError, BusyError, OutputError, ModelError, RegisterError, SchemeError, WorkerError) as error:
        raise Failure(str(error)) from error
    finally:
        progress.close()
    for problem in outcome.errors:
        click.echo(f"beleidsmijn: {problem['source']}: {problem['message']} [{problem['category']}]", err=True)
    if not quiet:
        click.echo(summary(outcome), err=True)
    if not outcome.counts["documents"]:
        ctx.exit(EXIT_FAILED)
    ctx.exit(EXIT_SOME_FAILED if outcome.errors else EXIT_DONE)


def _say_stopping() -> None:
    click.echo("finishing what is under way; Ctrl-C again stops at once", err=True)


def summary(outcome: Outcome) -> str:
    """What was found and where it is, in a few lines."""
    found = outcome.counts
    remarks = [f"{len(outcome.errors)} problems, see errors.jsonl"] * bool(outcome.errors)
    remarks += [f"{found['same_work']} hold the same work as another"] * bool(found["same_work"])
    topics = f"; {found['topics']} topics discovered" if found["topics"] else ""
    mined = "nothing has changed" if outcome.unchanged else f"{outcome.mined} inputs mined"
    lines: list[tuple[str, Any]] = [
        ("documents", f"{found['documents']}" + (f" ({'; '.join(remarks)})" if remarks else "")),
        ("organisations", f"{found['organisations']} ({found['linked']} in the register), named {found['mentions']} times"),
        ("numbers", f"{found['numbers']}, in {found['tables']} tables and in running text"),
        ("themes", f"{found['themes']} assigned to {found['themed']} documents{topics}"),
        ("written to", f"{outcome.target} ({mined})"),
    ]
    return "\n".join(f"{name:>14}  {value}" for name, value in lines)
