"""The Python interface: read a knowledge base as typed records or data frames; mine texts without writing files.

>>> import beleidsmijn
>>> pipeline = beleidsmijn.Pipeline(model="blank")
>>> mined = pipeline("VLAIO hielp in 2023 ruim 11.000 ondernemers.")
>>> mined.organisations[0].name, mined.numbers[0].value, mined.numbers[0].counted.lemma
('Agentschap Innoveren en Ondernemen', 11000.0, 'ondernemer')
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from beleidsmijn.config import Config, config_of
from beleidsmijn.kinds import ErrorCategory
from beleidsmijn.knowledge.load import read_manifest, records
from beleidsmijn.knowledge.packed import Packed
from beleidsmijn.records import (
    RECORD_FILES,
    Document,
    DocumentTheme,
    ErrorRecord,
    Indicator,
    Manifest,
    Mention,
    NamedThing,
    Number,
    Organisation,
    Period,
    Record,
    Relation,
    Section,
    SectionTheme,
    Table,
    Theme,
)

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from beleidsmijn.knowledge.lookup import Lookup

_PANDAS = {"text": "string", "integer": "Int64", "real": "Float64", "boolean": "boolean"}
"""Kind of a column to the type of pandas that holds it, with what is absent."""
RecordT = TypeVar("RecordT", bound=Record)


class Records(Generic[RecordT]):
    """The records of one file, read anew each time they are gone through, so that memory stays flat."""

    def __init__(self, folder: Path, stem: str, model: type[RecordT], count: int) -> None:
        self._folder, self._stem, self._model, self._count = folder, stem, model, count

    def __iter__(self) -> Iterator[RecordT]:
        return (self._model.model_validate(record) for record in records(self._folder, self._stem))

    def __len__(self) -> int:
        return self._count

    def __repr__(self) -> str:
        return f"<{self._count} records of {self._stem}.jsonl>"


class KnowledgeBase:
    """A knowledge base on disk: its files as typed records, questions, and tables. Works in a ``with`` statement."""

    documents: Records[Document]
    sections: Records[Section]
    tables: Records[Table]
    organisations: Records[Organisation]
    mentions: Records[Mention]
    named_things: Records[NamedThing]
    periods: Records[Period]
    numbers: Records[Number]
    indicators: Records[Indicator]
    themes: Records[Theme]
    document_themes: Records[DocumentTheme]
    section_themes: Records[SectionTheme]
    relations: Records[Relation]
    errors: Records[ErrorRecord]

    def __init__(self, folder: Path) -> None:
        """Open a knowledge base.

        Raises:
            KnowledgeBaseError: if the folder is none.
        """
        self.folder = folder
        self.manifest = Manifest.model_validate(read_manifest(folder))
        for stem, model in RECORD_FILES.items():
            setattr(self, stem, Records(folder, stem, model, self.manifest.counts.get(stem, 0)))
        self._opened: Lookup | None = None

    def __enter__(self) -> KnowledgeBase:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<knowledge base {self.folder}: {len(self.documents)} documents>"

    def close(self) -> None:
        """Close the index that questions use."""
        if self._opened is not None:
            self._opened.__exit__(None, None, None)
            self._opened = None

    @property
    def _lookup(self) -> Lookup:
        from beleidsmijn.knowledge.lookup import Lookup

        if self._opened is None:
            self._opened = Lookup(self.folder)
        return self._opened

    def document(self, document_id: str) -> Document:
        """The document with this id.

        Raises:
            KeyError: if there is none.
        """
        found = self._lookup.by_id("documents", document_id)
        if found is None:
            raise KeyError(document_id)
        return Document.model_validate(found)

    def passage(self, record: Mention | Number, context: int = 90) -> str:
        """The words around a mention or a number, with so many code points on each side."""
        text = self.document(record.document_id).text
        return text[max(0, record.span.start - context) : record.span.end + context]

    def find_organisations(self, name: str) -> list[Organisation]:
        """Organisations with this id, name, abbreviation or alias."""
        return [Organisation.model_validate(found) for found in self._lookup.organisations(name)]

    def find_numbers(self, **conditions: Any) -> list[Number]:
        """Numbers that meet all conditions: counted, unit, value, since, until, organisation, document (see `NumberQuery`)."""
        from beleidsmijn.knowledge.lookup import NumberQuery

        return [Number.model_validate(found) for found in self._lookup.numbers(NumberQuery(**conditions))[0]]

    def of_document(self, stem: str, document_id: str) -> list[Record]:
        """The records of a file ("mentions", "numbers", "sections", "document_themes") that belong to a document."""
        return [RECORD_FILES[stem].model_validate(found) for found in self._lookup.of_document(stem, document_id)]

    def to_pandas(self, table: str) -> pd.DataFrame:
        """A table as a data frame of pandas: "numbers", "organisation_names" or any other table of the CSV export."""
        import pandas as pd

        from beleidsmijn.export.relational import columns_of

        return pd.DataFrame({name: pd.Series(values, dtype=_PANDAS[kind]) for name, kind, values in columns_of(self.folder, table)})

    def to_polars(self, table: str) -> pl.DataFrame:
        """A table as a data frame of Polars."""
        import polars as pl

        from beleidsmijn.export.relational import columns_of

        types: dict[str, Any] = {"text": pl.String, "integer": pl.Int64, "real": pl.Float64, "boolean": pl.Boolean}
        return pl.DataFrame(
            [pl.Series(name, values, dtype=types[kind], strict=False) for name, kind, values in columns_of(self.folder, table)]
        )


def load(folder: str | Path) -> KnowledgeBase:
    """Open a knowledge base.

    Raises:
        KnowledgeBaseError: if the folder is none.
    """
    return KnowledgeBase(Path(folder))


@dataclass(frozen=True, slots=True)
class Mined:
    """What one file gave: one document, or those of an archive or a mail. What could not be read is in ``errors``."""

    documents: list[Document] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    named_things: list[NamedThing] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    document_themes: list[DocumentTheme] = field(default_factory=list)
    section_themes: list[SectionTheme] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    errors: list[ErrorRecord] = field(default_factory=list)

    @property
    def document(self) -> Document | None:
        """The document, or the first of several; None if none could be read."""
        return self.documents[0] if self.documents else None


class _MemorySink:
    """Keeps records in memory, by file stem."""

    def __init__(self) -> None:
        self.records: dict[str, list[dict[str, Any]]] = {stem: [] for stem in RECORD_FILES}

    def add(self, stem: str, count: int, lines: str) -> None:
        """Records of a file, as lines."""
        self.records[stem] += [json.loads(line) for line in lines.split("\n") if line]


class Pipeline:
    """Mines documents in this process, one after the other. Loads the language model once."""

    def __init__(self, config: Config | None = None, **settings: Any) -> None:
        """Load what documents need.

        Args:
            config: the settings, or none for the usual ones.
            settings: single settings, with dots written as two underscores: ``model="blank"``, ``themes__eurovoc=False``.

        Raises:
            ConfigError: if a setting is unknown or wrong.
            ModelError, RegisterError, SchemeError: if the model, a register or a theme scheme cannot be loaded.
        """
        from beleidsmijn.run.resources import resources

        values = (config or Config()).model_dump()
        for key, value in settings.items():
            *groups, last = key.split("__")
            functools.reduce(lambda group, name: group.setdefault(name, {}), groups, values)[last] = value
        self.config = config_of(values)
        self._resources = resources(self.config)

    def __call__(self, document: str | bytes | Path, name: str = "document") -> Mined:
        """All facts of a document: its text, the bytes of a file in any format, or its path.

        A document that cannot be read raises nothing: ``errors`` says why.
        """
        from beleidsmijn.knowledge.assemble import Entry, assemble
        from beleidsmijn.knowledge.problems import error_record
        from beleidsmijn.readers.containers import documents
        from beleidsmijn.run.worker import mined

        try:
            name = str(document) if isinstance(document, Path) else name
            data = document.read_bytes() if isinstance(document, Path) else document.encode() if isinstance(document, str) else document
        except OSError as error:
            results = [Packed({"error": error_record(name, ErrorCategory.UNREADABLE, error.strerror or str(error))})]
        else:
            results = [mined(member, self.config) for member in documents(name, data, self.config.limits)]
        given = [packed.summary["error"] if packed.failed else Entry(packed.summary, packed) for packed in results]
        schemes = [classifier.scheme for classifier in self._resources.classifiers]
        sink = _MemorySink()
        assemble(given, self._resources.register, schemes, sink, topics_wanted=False)
        used = {theme["theme_id"] for stem in ("document_themes", "section_themes") for theme in sink.records[stem]}
        sink.records["themes"] = [theme for theme in sink.records["themes"] if theme["id"] in used]
        return Mined(**{stem: [model.model_validate(r) for r in sink.records[stem]] for stem, model in RECORD_FILES.items()})  # type: ignore[arg-type]

    def pipe(self, documents: Iterable[str | bytes | Path | tuple[str, str | bytes]]) -> Iterator[Mined]:
        """Each document of a stream, in order; (name, text or bytes) gives one a name."""
        for place, document in enumerate(documents, start=1):
            yield self(document[1], document[0]) if isinstance(document, tuple) else self(document, f"document-{place}")
