"""A knowledge base as tables: columns derived from the models of the records, so that no field can be forgotten.

A nested record becomes columns with its name in front (``span_start``). A list becomes a table of its own, named after the record and the field
(``organisation_names``), with the key of the record and the position in the list, from 0. Nothing is lost.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Literal

from beleidsmijn.knowledge.load import records
from beleidsmijn.records import RECORD_FILES, Record

Json = dict[str, Any]
Kind = Literal["text", "integer", "real", "boolean"]
_KEYS: dict[str, tuple[str, ...]] = {
    "document_themes": ("document_id", "theme_id"),
    "section_themes": ("section_id", "theme_id"),
    "errors": (),
}
"""Fields that tell records of a file apart, where it is not ``id``."""
_KINDS: dict[type, Kind] = {str: "text", int: "integer", float: "real", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and where its value stands in a record or an item of a list. An empty path is the item itself."""

    name: str
    kind: Kind
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """One table. The first columns of a table made of a list are the ``key`` of what it belongs to, and ``position``."""

    name: str
    key: tuple[Column, ...]
    columns: tuple[Column, ...]
    path: tuple[str, ...]
    children: tuple[Relation, ...]

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Columns in the order of the rows."""
        return (*self.key, *self.columns)

    def with_children(self) -> Iterator[Relation]:
        """The table itself and those below it."""
        yield self
        for child in self.children:
            yield from child.with_children()


@cache
def relations() -> dict[str, Relation]:
    """File stem to the table of its records, which holds those of their lists."""
    return {stem: _relation(stem, model, (), ()) for stem, model in RECORD_FILES.items()}


def columns_of(folder: Path, table: str) -> list[tuple[str, Kind, list[Any]]]:
    """A table of a knowledge base as columns: name, kind and values of each.

    Raises:
        KeyError: if there is no such table.
        KnowledgeBaseError: if its file is missing or damaged.
    """
    stem, wanted = next(((s, t) for s, r in relations().items() for t in r.with_children() if t.name == table), (None, None))
    if stem is None or wanted is None:
        raise KeyError(table)
    found = [row for record in records(folder, stem) for name, row in rows(relations()[stem], record) if name == table]
    values = zip(*found) if found else ([] for _ in wanted.all_columns)
    return [(column.name, column.kind, list(those)) for column, those in zip(wanted.all_columns, values)]


def rows(relation: Relation, record: Json) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """(table, row) for a record and everything in its lists."""
    yield from _rows(relation, record, ())


def _rows(relation: Relation, item: Any, key: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    values = tuple(_value(item, column.path) for column in relation.columns)
    yield relation.name, (*key, *values)
    for child in relation.children:
        own_key = key or tuple(_value(item, (field,)) for field in _KEYS.get(relation.name, ("id",)))
        for position, element in enumerate(_value(item, child.path) or ()):
            yield from _rows(child, element, (*own_key, position))


def _value(item: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        if item is None:
            return None
        item = item.get(name)
    return item


def _relation(name: str, annotation: Any, key: tuple[Column, ...], path: tuple[str, ...]) -> Relation:
    annotation = _bare(annotation)
    taken = {column.name for column in key}
    if typing.get_origin(annotation) is list:  # a list in a list
        columns: list[Column] = []
        lists: list[tuple[tuple[str, ...], Any]] = [((), typing.get_args(annotation)[0])]
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        columns, lists = _fields(annotation, ())
    else:
        columns, lists = [Column("value", _kind(annotation))], []
    singular = name.removesuffix("s")
    field = singular.rpartition("_")[2]
    own = tuple(Column(f"{field}_{c.name}" if c.name in taken else c.name, c.kind, c.path) for c in columns)
    below = (*_parent_key(name, key, own), Column("position", "integer"))
    children = tuple(
        _relation("_".join([singular, *where]) if where else f"{singular}_values", item, below, where) for where, item in lists
    )
    return Relation(name, key, own, path, children)


def _parent_key(name: str, key: tuple[Column, ...], own: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns by which a list says what it belongs to."""
    if key:
        return (*key[:-1], Column(name.rpartition("_")[2].removesuffix("s"), "integer"))
    fields = _KEYS.get(name, ("id",))
    return tuple(Column(f"{name.removesuffix('s')}_id" if c.name == "id" else c.name, c.kind) for c in own if c.name in fields)


def _fields(model: type[Record], before: tuple[str, ...]) -> tuple[list[Column], list[tuple[tuple[str, ...], Any]]]:
    """Columns of a model and of the records in it, and its lists as (path, what is in them)."""
    columns: list[Column] = []
    lists: list[tuple[tuple[str, ...], Any]] = []
    for name, field in model.model_fields.items():
        annotation, path = _bare(field.annotation), (*before, name)
        if typing.get_origin(annotation) is list:
            lists.append((path, typing.get_args(annotation)[0]))
        elif isinstance(annotation, type) and issubclass(annotation, Record):
            inner, inner_lists = _fields(annotation, path)
            columns += inner
            lists += inner_lists
        else:
            columns.append(Column("_".join(path), _kind(annotation), path))
    return columns, lists


def _bare(annotation: Any) -> Any:
    """An annotation without Annotated and Optional; of several types, which are all kinds of ids, the first."""
    while True:
        if typing.get_origin(annotation) is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif typing.get_origin(annotation) in {types.UnionType, typing.Union}:
            annotation = next(part for part in typing.get_args(annotation) if part is not type(None))
        else:
            return annotation


def _kind(annotation: Any) -> Kind:
    if typing.get_origin(annotation) is Literal or (isinstance(annotation, type) and issubclass(annotation, Enum)):
        return "text"
    return _KINDS[annotation]
