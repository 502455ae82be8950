"""Write the pages and tables that follow from the code: ``python docs/generate.py``. A test says when they are stale."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import typing
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any

import click

from beleidsmijn.cli.main import COMMANDS, cli
from beleidsmijn.config import Config
from beleidsmijn.export.formats import FORMATS
from beleidsmijn.records import RECORD_FILES, Manifest, Record

DOCS = Path(__file__).parent
GOLD = DOCS.parent / "corpus" / "gold"
_NAMES = {
    "numbers.value.f1": "numbers, value: F1",
    "numbers.unit.accuracy": "of the right values: unit",
    "numbers.qualifier.accuracy": "of the right values: qualifier",
    "numbers.counted.accuracy": "of the right values: what is counted",
    "numbers.time.accuracy": "of the right values: time",
    "numbers.false_per_1000_words": "false figures per 1,000 words, at most",
    "organisations.exact.precision": "organisations, exact span: precision",
    "organisations.exact.f1": "organisations, exact span: F1",
    "organisations.overlap.f1": "organisations, overlapping: F1",
    "organisations.bcubed.f1": "organisations brought together: B-cubed F1",
    "organisations.linked.precision": "of their links to the register: precision, by the annotators' names",
    "organisations.linked.recall": "of those in the register: linked",
    "named_things.exact.precision": "persons, places, laws and other names, exact span: precision",
    "named_things.exact.f1": "persons, places, laws and other names, exact span: F1",
    "themes.precision": "themes: precision",
    "themes.f1": "themes: F1",
    "document.kind.accuracy": "kind of the document",
    "document.title.accuracy": "title",
    "document.date.accuracy": "date",
    "document.country.accuracy": "country",
    "document.authors.f1": "people: F1",
    "sections.links.f1": "answers linked to questions: F1",
}


def pages() -> dict[str, str]:
    """File name to text of every page that is generated, in whole or in part."""
    return {
        "commands.md": commands(),
        "data-format.md": data_format(),
        "quality.md": _filled("quality.md", "figures", figures()),
        "exports.md": _filled("exports.md", "formats", formats()),
    }


def _filled(name: str, mark: str, content: str) -> str:
    """A page with what stands between its marks made anew."""
    text = (DOCS / name).read_text(encoding="utf-8")
    return re.sub(rf"(<!-- generated: {mark} -->\n).*?(<!-- end -->)", lambda m: f"{m[1]}{content}{m[2]}", text, flags=re.DOTALL)


def commands() -> str:
    """Every command with its arguments and options, and the settings."""
    lines = ["# Commands", "", f"`beleidsmijn COMMAND --help` says the same. {cli.epilog}", ""]
    for name in COMMANDS:
        module = f"{name}_" if name == "import" else name
        command = importlib.import_module(f"beleidsmijn.cli.{module}").command
        lines += _command(f"beleidsmijn {name}", command, "##")
    return "\n".join([*lines, "## Settings", "", "In `beleidsmijn.toml`, or as `--set KEY=VALUE`.", "", *_settings()]) + "\n"


def _command(path: str, command: click.Command, level: str) -> Iterator[str]:
    context = click.Context(command, info_name=path)
    usage = " ".join(
        piece
        for parameter in command.get_params(context)
        for piece in [parameter.make_metavar(context)]
        if isinstance(parameter, click.Argument)
    )
    group = isinstance(command, click.Group)
    yield from (
        f"{level} {path}",
        "",
        "```",
        " ".join([path, usage, "COMMAND ..." if group else "[OPTIONS]"]).replace("  ", " "),
        "```",
        "",
    )
    yield from (inspect.cleandoc(command.help or "").replace("\n\n", "\n\n"), "")
    options = [p.get_help_record(context) for p in command.get_params(context) if isinstance(p, click.Option) and "--help" not in p.opts]
    if options:
        yield from ("| option | |", "|---|---|")
        yield from (f"| `{_cell(flags)}` | {_cell(text)} |" for flags, text in filter(None, options))
        yield ""
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from _command(f"{path} {name}", inner, level + "#")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _settings() -> Iterator[str]:
    yield from ("| key | default | |", "|---|---|---|")
    for name, field in Config.model_fields.items():
        inner = getattr(field.annotation, "model_fields", None)
        for key, one in inner.items() if inner else [("", field)]:
            default = json.dumps(one.default) if one.default != () else "[]"
            yield f"| `{name}{'.' if key else ''}{key}` | `{default}` | {one.description} |"


def data_format() -> str:
    """Every record with its fields."""
    lines = ["# Data format", "", inspect.cleandoc(importlib.import_module("beleidsmijn.records").__doc__ or ""), ""]
    lines += [
        "A field that is not required is left out when there is nothing to say. `manifest.json` is one record of the last kind below.",
        "",
    ]
    inner: dict[str, type[Record]] = {}
    for stem, model in [*RECORD_FILES.items(), ("manifest", Manifest)]:
        lines += [f"## {stem}", "", inspect.cleandoc(model.__doc__ or ""), "", *_fields(model, inner), ""]
    lines += ["## Parts of records", ""]
    done: set[str] = set()
    while left := [name for name in inner if name not in done]:
        for name in left:
            done.add(name)
            lines += [f"### {name}", "", inspect.cleandoc(inner[name].__doc__ or ""), "", *_fields(inner[name], inner), ""]
    return "\n".join(lines).rstrip() + "\n"


def _fields(model: type[Record], inner: dict[str, type[Record]]) -> Iterator[str]:
    yield from ("| field | type | required |", "|---|---|---|")
    for name, field in model.model_fields.items():
        yield f"| `{name}` | {_type(field.annotation, inner)} | {'yes' if field.is_required() else ''} |"


def _type(annotation: Any, inner: dict[str, type[Record]]) -> str:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _type(arguments[0], inner)
    if origin in {typing.Union, UnionType}:
        return " or ".join(dict.fromkeys(_type(a, inner) for a in arguments if a is not type(None)))
    if origin is list:
        return f"list of {_type(arguments[0], inner)}"
    if origin is dict:
        return f"object of {_type(arguments[1], inner)}"
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if inspect.isclass(annotation) and issubclass(annotation, StrEnum):
        return ", ".join(f"`{member.value}`" for member in annotation)
    if inspect.isclass(annotation) and issubclass(annotation, Record):
        inner[annotation.__name__] = annotation
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return {str: "text", int: "integer", float: "number", bool: "boolean", Any: "any"}[annotation]


def figures() -> str:
    """The pinned floors, side by side."""
    own, real = (json.loads((GOLD / name).read_text(encoding="utf-8"))["floors"] for name in ("floors.json", "floors-real-documents.json"))
    rows = [f"| {label} | {_figure(real, key)} | {_figure(own, key)} |" for key, label in _NAMES.items()]
    return "\n".join(["| | real documents | own gold |", "|---|---|---|", *rows, ""])


def _figure(floors: dict[str, float], key: str) -> str:
    return f"{floors[key]:.3f}" if key in floors else "not annotated"


def formats() -> str:
    """The formats with what each leaves out."""
    loses: Callable[[str], str] = lambda name: importlib.import_module(f"beleidsmijn.export.{FORMATS[name].module}").LOSES
    rows = [f"| `{name}` | {form.describes} | {loses(name)} |" for name, form in FORMATS.items()]
    return "\n".join(["| `--to` | what it is | what it leaves out |", "|---|---|---|", *rows, ""])


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
