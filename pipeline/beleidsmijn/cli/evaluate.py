"""``beleidsmijn evaluate``: precision, recall and F1 per task."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from beleidsmijn.cli.main import CONTEXT_SETTINGS, EXIT_DONE, EXIT_FAILED
from beleidsmijn.cli.options import Failure, config_options, logging_options

if TYPE_CHECKING:
    from beleidsmijn.config import Config


@click.command("evaluate", context_settings=CONTEXT_SETTINGS)
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("kb", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--part", help="Only this part of the gold's split.json, as in 'test'.")
@click.option(
    "--floors",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File of pinned floors; fail if a figure falls below its floor.",
)
@click.option("--alone", is_flag=True, help="Score the language model by itself: names, or trees and tags if GOLD is a CoNLL-U file.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
@config_options
@logging_options
@click.pass_context
def command(
    ctx: click.Context,
    gold: Path,
    kb: Path | None,
    part: str | None,
    floors: Path | None,
    alone: bool,
    form: str,
    config: Config,
    quiet: bool,
) -> None:
    """Score against the annotated documents in GOLD: the knowledge base KB, or without it the program itself on GOLD's texts."""
    if alone or gold.is_file():
        _print(_model_alone(gold, part, config), form, f"model {config.model or 'of this installation'}")
        return
    from beleidsmijn.evaluation.gold import GoldError, load_gold
    from beleidsmijn.evaluation.run import below_floors, facts_of_gold, facts_of_knowledge_base
    from beleidsmijn.evaluation.scores import score
    from beleidsmijn.knowledge.load import KnowledgeBaseError
    from beleidsmijn.language.pipeline import ModelError

    try:
        documents = load_gold(gold, part)
        facts = facts_of_knowledge_base(kb) if kb else facts_of_gold(documents, config)
    except (GoldError, KnowledgeBaseError, ModelError) as error:
        raise Failure(str(error)) from error
    figures = score(documents, facts)
    _print(figures, form, f"{len(documents.documents)} documents", documents=len(documents.documents))
    problems = below_floors(figures, floors) if floors else []
    for problem in problems:
        click.echo(f"beleidsmijn: below its floor: {problem}", err=True)
    ctx.exit(EXIT_FAILED if problems else EXIT_DONE)


def _print(figures: dict[str, float], form: str, heading: str, **extra: int) -> None:
    if form == "json":
        click.echo(json.dumps({**extra, "figures": figures}, indent=2))
        return
    click.echo(heading)
    for name, value in figures.items():
        click.echo(f"  {name:<44} {value:.3f}")


def _model_alone(gold: Path, part: str | None, config: Config) -> dict[str, float]:
    """Figures of the language model, without register, rules or the structure of documents."""
    from beleidsmijn.evaluation.gold import GoldError, load_gold
    from beleidsmijn.language.figures import name_figures, syntax_figures
    from beleidsmijn.language.pipeline import ModelError, load_pipeline
    from beleidsmijn.language.treebank import TreebankError

    try:
        nlp = load_pipeline(config.model, everything=True).nlp
        if gold.is_file():
            return syntax_figures(nlp, gold)
        return name_figures(nlp, ((document.data.decode("utf-8"), document.entities) for document in load_gold(gold, part).documents))
    except (GoldError, ModelError, TreebankError, UnicodeDecodeError) as error:
        raise Failure(str(error)) from error
