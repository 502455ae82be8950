"""``beleidsmijn run``: documents in, knowledge base out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS, EXIT_DONE, EXIT_FAILED, EXIT_SOME_FAILED
from beleidsmijn.cli.options import Failure, config_options, logging_options

if TYPE_CHECKING:
    from beleidsmijn.config import Config
    from beleidsmijn.run.pipeline import Outcome


@click.command("run", context_settings=CONTEXT_SETTINGS)
@click.argument("documents", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=True, path_type=Path),
    default=Path("kb"),
    show_default=True,
    help="Folder of the knowledge base; an older knowledge base there is replaced.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes to use; one per core if not given.")
@click.option("--ocr", is_flag=True, help="Read scanned pages with Tesseract (it must be installed, with Dutch).")
@config_options
@logging_options
@click.pass_context
def command(ctx: click.Context, documents: tuple[str, ...], output: Path, jobs: int | None, ocr: bool, config: Config, quiet: bool) -> None:
    """Read DOCUMENTS (files, folders, globs, or - for standard input) and write the knowledge base."""
    from beleidsmijn.knowledge.write import OutputError
    from beleidsmijn.language.pipeline import ModelError
    from beleidsmijn.organisations.register import RegisterError
    from beleidsmijn.run.engine import default_jobs
    from beleidsmijn.run.pipeline import NoInputError, run
    from beleidsmijn.run.progress import Progress

    if ocr:
        from beleidsmijn.readers.pdf.ocr import available

        if not available():
            raise Failure("--ocr: Tesseract with Dutch is not installed (Debian: apt install tesseract-ocr tesseract-ocr-nld)")
        config = config.model_copy(update={"limits": config.limits.model_copy(update={"ocr": True})})
    progress = Progress(quiet=quiet)
    try:
        outcome = run(documents, output, config, jobs or default_jobs(), progress.start, progress.done)
    except (NoInputError, OutputError, ModelError, RegisterError) as error:
        raise Failure(str(error)) from error
    finally:
        progress.close()
    for problem in outcome.base.errors:
        click.echo(f"beleidsmijn: {problem['source']}: {problem['message']} [{problem['category']}]", err=True)
    if not quiet:
        click.echo(summary(outcome), err=True)
    if not outcome.base.documents:
        ctx.exit(EXIT_FAILED)
    ctx.exit(EXIT_SOME_FAILED if outcome.failed else EXIT_DONE)


def summary(outcome: Outcome) -> str:
    """What was found and where it is, in a few lines."""
    base = outcome.base
    linked = sum(o["resolution"]["method"] == "register" for o in base.organisations)
    themed = len({t["document_id"] for t in base.document_themes})
    twice = sum("same_work" in d for d in base.documents)
    remarks = [f"{outcome.failed} problems, see errors.jsonl"] * bool(outcome.failed) + [f"{twice} hold the same work as another"] * bool(
        twice
    )
    lines: list[tuple[str, Any]] = [
        ("documents", f"{len(base.documents)}" + (f" ({'; '.join(remarks)})" if remarks else "")),
        ("organisations", f"{len(base.organisations)} ({linked} in the register), named {len(base.mentions)} times"),
        ("numbers", f"{len(base.numbers)}, in {len(base.tables)} tables and in running text"),
        ("themes", f"{len(base.document_themes)} assigned to {themed} documents"),
        ("written to", outcome.target),
    ]
    return "\n".join(f"{name:>14}  {value}" for name, value in lines)
