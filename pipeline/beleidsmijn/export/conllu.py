"""CoNLL-U: the Dutch text in sentences and words, analysed by the language model, with organisations (IOB) and numbers in the last column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beleidsmijn.knowledge.documents import by_document, own_spans
from beleidsmijn.knowledge.load import read_manifest
from beleidsmijn.language.pipeline import BLANK, load_pipeline
from beleidsmijn.language.treebank import conllu_rows
from beleidsmijn.structure.ranges import MINED_LANGUAGE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LOSES = "tables, themes, relations and candidates of organisations; boilerplate and text that is not in Dutch"
Json = dict[str, Any]


def export(kb: Path, target: Path) -> None:
    """Write one file, analysed with the model that the knowledge base was made with.

    Raises:
        ModelError: if that model is not installed.
    """
    pipeline = load_pipeline(read_manifest(kb)["config"].get("model"), everything=True)
    if pipeline.name == BLANK:
        pipeline.nlp.add_pipe("sentencizer")
    with target.open("w", encoding="utf-8") as file:
        for document, found in by_document(kb, ("sections", "mentions", "numbers")):
            pieces = [
                (document["text"][start:end], start)
                for start, end, section in own_spans(found["sections"])
                if section["language"] == MINED_LANGUAGE and section["kind"] != "boilerplate" and document["text"][start:end].strip()
            ]
            sentences = [
                sentence
                for doc, start in pipeline.nlp.pipe(pieces, as_tuples=True)
                for sentence in _sentences(doc, start, [*_marks(found["mentions"], "Org"), *_marks(found["numbers"], "Num")])
            ]
            if sentences:
                file.write(f"# newdoc id = {document['id']}\n")
            for number, sentence in enumerate(sentences, start=1):
                file.write(f"# sent_id = {document['id']}-{number}\n{sentence}\n\n")


def _marks(records: list[Json], kind: str) -> list[tuple[int, int, str, str]]:
    """(start, end, what it is, what is known of it)."""
    if kind == "Org":
        return [(r["span"]["start"], r["span"]["end"], "ORG", f"OrgId={r.get('organisation_id', '_')}") for r in records]
    return [(r["span"]["start"], r["span"]["end"], "NUMBER", f"Value={r['value']:.15g}|Unit={r['unit']}") for r in records]


def _sentences(doc: Doc, offset: int, marks: list[tuple[int, int, str, str]]) -> Iterator[str]:
    misc: dict[int, str] = {}
    for start, end, label, known in marks:
        span = (
            doc.char_span(start - offset, end - offset, alignment_mode="expand")
            if offset <= start and end - offset <= len(doc.text)
            else None
        )
        for place, token in enumerate(span or ()):
            misc[token.i] = f"NER=B-{label}|{known}" if place == 0 else f"NER=I-{label}"
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield f"# text = {_text(sentence)}\n" + "\n".join(conllu_rows(words, misc))


def _text(sentence: Span) -> str:
    """The words with the spaces that the rows give: line ends are spaces."""
    words = [token for token in sentence if not token.is_space]
    return "".join(token.text + (" " if token.whitespace_ else "") for token in words).strip()
