"""CoNLL-U (Universal Dependencies): treebanks read as spaCy docs, sentences written."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab


class TreebankError(Exception):
    """A file that is no CoNLL-U; the message names file and line."""


def read_conllu(path: Path, vocab: Vocab, *, trees_only: bool = False) -> Iterator[Doc]:
    """One Doc per sentence; multiword ranges and empty nodes are passed over.

    Args:
        path: the file.
        vocab: of the docs.
        trees_only: leave tags, features and lemmas out.

    Raises:
        TreebankError: if a line has not ten columns.
    """
    rows: list[list[str]] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], start=1):
        if line.startswith("#"):
            continue
        if line.strip():
            columns = line.split("\t")
            if len(columns) != 10:
                raise TreebankError(f"{path}, line {number}: {len(columns)} columns where CoNLL-U has 10")
            if columns[0].isdigit():
                rows.append(columns)
            continue
        if rows:
            yield _sentence(rows, vocab, trees_only=trees_only)
        rows = []


def _sentence(rows: list[list[str]], vocab: Vocab, *, trees_only: bool) -> Doc:
    from spacy.tokens import Doc

    fields: dict[str, Any] = {
        "sent_starts": [1] + [-1] * (len(rows) - 1),
        "heads": [int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows)],
        "deps": [row[7] if row[6] != "0" else "ROOT" for row in rows],
    }
    if not trees_only:
        fields["pos"] = [row[3] for row in rows]
        fields["lemmas"] = [_lemma(row[2], row[1]) for row in rows]
        fields["morphs"] = [row[5] if row[5] != "_" else "" for row in rows]
        if any(row[4] != "_" for row in rows):
            fields["tags"] = [row[4] for row in rows]
    return Doc(vocab, words=[row[1] for row in rows], spaces=["SpaceAfter=No" not in row[9] for row in rows], **fields)


def _lemma(lemma: str, form: str) -> str:
    """Lemma without Alpino's marks ("af_lopen"); the form itself where none is given."""
    return (lemma.replace("_", "") if lemma != "_" else form) or form


def grouped(docs: Iterable[Doc], size: int, seed: int) -> Iterator[Doc]:
    """Sentences in running groups of 1 to ``size``: text in which a model must find where sentences end."""
    from spacy.tokens import Doc

    rng = random.Random(seed)  # noqa: S311 - which sentences stand together, no secret
    group: list[Doc] = []
    want = rng.randint(1, size)
    for doc in docs:
        group.append(doc)
        if len(group) >= want:
            yield Doc.from_docs(group) or doc
            group, want = [], rng.randint(1, size)
    if group:
        yield Doc.from_docs(group) or group[0]


def conllu_rows(words: Sequence[Token], misc: Mapping[int, str]) -> Iterator[str]:
    """Lines of a sentence in CoNLL-U; what the model does not say is an underscore.

    Args:
        words: the tokens of one sentence, white space left out.
        misc: index of a token in its document to what stands in the last column, apart from ``SpaceAfter``.
    """
    place = {token.i: number for number, token in enumerate(words, start=1)}
    parsed = bool(words) and words[0].doc.has_annotation("DEP")
    root = next((n for n, token in enumerate(words, start=1) if token.head.i == token.i or token.head.i not in place), 1)
    for number, token in enumerate(words, start=1):
        # white space may be a head in spaCy, and is no word here: what hangs on it goes to the root
        head = 0 if number == root else root if token.head.i == token.i else place.get(token.head.i, root)
        deprel = "root" if head == 0 else "dep" if token.dep_ in {"", "ROOT"} else token.dep_
        glued = not token.whitespace_ and number < len(words)
        last = [*([misc[token.i]] if token.i in misc else []), *(["SpaceAfter=No"] if glued else [])]
        tree = (str(head), deprel) if parsed else ("", "")
        columns = [token.text, token.lemma_, token.pos_, token.tag_, str(token.morph), *tree, ""]
        yield "\t".join([str(number), *(column or "_" for column in columns), "|".join(last) or "_"])
