"""Loading a Dutch spaCy pipeline and reading off what the rest of the program uses: names and parts of speech."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from beleidsmijn.language.blas import one_thread, use_numpy_blas
from beleidsmijn.language.tokenizer import add_policy_rules
from beleidsmijn.packaged import read_rows

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "nl_beleid_sm"
BLANK = "blank"
"""Name of the pipeline without a trained model: spaCy's Dutch tokenizer with our rules."""
_UNREAD = frozenset(
    {"parser", "senter", "sentencizer", "tagger", "morphologizer", "lemmatizer", "trainable_lemmatizer", "textcat", "textcat_multilabel"}
)
"""Components that are not loaded: nothing reads their results. What a word is used as comes from `language.lexicon`."""
MAX_CHARACTERS = 100_000
"""Longer passages are cut at white space before spaCy sees them: its memory grows with the length of a text."""


Entity = tuple[int, int, str]
"""A name that the model found: start and end in the document, and a label of the common scheme (ORG, PER, LOC, MISC)."""


class ModelError(Exception):
    """A model that cannot be loaded; the message says how to install it."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the model says of passages: entities as (start, end, label). Offsets count from the start of the document."""

    entities: tuple[Entity, ...] = ()


class DutchPipeline:
    """A pipeline with its name and version; one without a model is made when it is first used, which mining never does."""

    def __init__(self, name: str, version: str, nlp: Language | None = None) -> None:
        self.name = name
        self.version = version
        self._nlp = nlp

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline."""
        if self._nlp is None:
            import spacy

            self._nlp = spacy.blank("nl")
            add_policy_rules(self._nlp)
        return self._nlp

    def analyse(self, passages: Sequence[tuple[int, str]]) -> Analysis:
        """Names in passages of one document.

        Args:
            passages: (offset in the document, text) of each.
        """
        if self._nlp is None or not self._nlp.pipe_names:
            return Analysis()
        entities: list[Entity] = []
        with one_thread():
            texts = ((text, (offset, text)) for offset, text in _pieces(passages))
            for doc, (offset, text) in self._nlp.pipe(texts, as_tuples=True):
                entities.extend(_entities(doc, offset, text))
        return Analysis(tuple(entities))


_UNBROKEN, _MARK = re.compile(r"\S{500,}"), re.compile(r"[^\w\s]")


def _pieces(passages: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The passages, cut where they are too long; splitting what has no spaces takes time with the square of its length, so its marks are read as spaces."""
    for offset, passage in passages:
        text = _UNBROKEN.sub(lambda unbroken: _MARK.sub(" ", unbroken.group()), passage)
        start = 0
        while len(text) - start > MAX_CHARACTERS:
            space = text.rfind(" ", start, start + MAX_CHARACTERS)
            end = space if space > start else start + MAX_CHARACTERS
            yield offset + start, text[start:end]
            start = end
        yield offset + start, text[start:]


_PARTICLES = re.compile(r"\s(?:(?:van|von|de|den|der|du|la|le|ten|ter|'t)\s){1,2}")


_ADDRESS = re.compile(r"\]\(|\s*\(?https?:")
"""Where the address of a link begins, which is no part of a name: "[Bond](https://...)"."""
_ANOTHER = re.compile(r"\]\(|\s*:\s|\s(?:aan|en|tot|over)\s(?=[A-ZÀ-Ý])")
"""What stands between two people, or a speaker and what is said: "Vraag van A aan B", "A: Mijnheer B"."""


def _entities(doc: Doc, offset: int, text: str) -> Iterable[Entity]:
    """Names of a passage with this text: that of a `Doc` is put together anew at each use.

    A person whose name the model cuts at its particles ("A", "B" in "A van der B") is one person.
    """
    last: Entity | None = None
    for entity in doc.ents:
        label = entity_labels().get(entity.label_, "-")
        if label == "-":
            continue
        start = entity.start_char
        end = start + len((_ANOTHER if label == "PER" else _ADDRESS).split(entity.text, maxsplit=1)[0])
        if end == start:
            continue
        if last and last[2] == label == "PER" and _PARTICLES.fullmatch(text, last[1] - offset, start):
            last = (last[0], end + offset, label)
            continue
        if last:
            yield last
        last = (start + offset, end + offset, label)
    if last:
        yield last


@cache
def entity_labels() -> dict[str, str]:
    """Labels of the schemes in use to those of this program: ORG, PER, LOC, MISC, or "-" for what is no name."""
    return {row[0]: row[1] for row in read_rows("entity_labels.tsv", 2)}


def default_model() -> str:
    """The trained model if it is installed, else the blank pipeline."""
    return DEFAULT_MODEL if importlib.util.find_spec(DEFAULT_MODEL) else BLANK


@cache
def load_pipeline(name: str | None = None, *, everything: bool = False) -> DutchPipeline:
    """Load a Dutch pipeline by name or path; with no name the default one.

    Args:
        name: of an installed package or a path.
        everything: load the components that nothing here reads as well, to measure them.

    Raises:
        ModelError: if it is not installed, not Dutch, or damaged.
    """
    name = name or default_model()
    if name == BLANK:
        return DutchPipeline(BLANK, importlib.metadata.version("spacy"))
    import spacy

    try:
        nlp = spacy.load(name, exclude=[] if everything else sorted(_UNREAD))
    except OSError as error:
        hint = "" if Path(name).exists() else f"; install it with: python -m spacy download {name}"
        raise ModelError(f"model {name!r} cannot be loaded: not installed, or damaged{hint}") from error
    if nlp.lang != "nl":
        raise ModelError(f"model {name!r} is for language {nlp.lang!r}, not Dutch")
    if not everything:
        from beleidsmijn.language.word_vectors import remember_vectors

        remember_vectors(nlp)
    use_numpy_blas(nlp)
    for component, loaded in nlp.pipeline:
        if getattr(loaded, "listener_map", None) == {}:  # word vectors in context that no other component reads
            nlp.disable_pipe(component)
    return DutchPipeline(str(nlp.meta.get("name", name)), str(nlp.meta.get("version", "")), nlp)
