"""The texts that the theme model learns from, with what is known of their themes."""

from __future__ import annotations

import hashlib
import json
import lzma
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from beleidsmijn.themes.text import Passage, ThemeText

HERE = Path(__file__).parent
LAWS = ("law-circulaire", "law-beleidsregel", "law-zbo")
CHUNK = 2_500
"""Characters of a piece of a party programme or debate."""
MOST = 3_000
"""Characters of a law or question that are read."""
SHORTEST = 300
UNLABELLED = 12_000
SEED = 1


@dataclass(frozen=True, slots=True)
class Labelled:
    """A Belgian question with its answer: text, EuroVoc ids and domains, and in which part of ten it falls by the hash of its id."""

    text: ThemeText
    descriptors: frozenset[str]
    domains: frozenset[str]
    part: int


def theme_text(title: str, body: str) -> ThemeText:
    """One passage with its title."""
    return ThemeText(title, [Passage(body, 0, 0)])


def part_of(key: str) -> int:
    """0 to 9, by the hash of an id: 0 is for testing, 1 for thresholds."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % 10


def labelled_questions(data: Path) -> list[Labelled]:
    """The Belgian questions of 2017."""
    questions = []
    with lzma.open(data / "themes" / "be-kamer-questions-labelled.jsonl.xz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            title, _, question = record["question"].partition("\n")
            body = f"{title}\n{question}\n{record['answer'] or ''}"
            questions.append(
                Labelled(
                    theme_text(title.strip(), body), frozenset(record["eurovoc_ids"]), frozenset(record["domains"]), part_of(str(record["doc_id"]))
                )
            )
    return questions


def unlabelled_texts(data: Path) -> list[ThemeText]:
    """Laws, rules, circulars, later questions, debates and party programmes; those that are kept for testing left out."""
    texts = [text for text in _unlabelled(data) if len(text.passages[0].text) >= SHORTEST]
    random.Random(SEED).shuffle(texts)
    return texts[:UNLABELLED]


def _unlabelled(data: Path) -> Iterator[ThemeText]:
    for name in LAWS:
        for law in _read(data, name).split("\n=== "):
            _, _, rest = law.partition("\n")
            title, _, body = rest.partition("\n")
            yield theme_text(title, body[:MOST])
    held_out = {line.split("\t")[0] for line in (HERE / "questions_of_2020_for_testing.txt").read_text(encoding="utf-8").splitlines()}
    with lzma.open(data / "raw" / "be-kamer-questions-2020.jsonl.xz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["doc_id"].rsplit("/", 1)[-1] not in held_out:
                yield theme_text("", record["text_nl"][:MOST])
    programmes = _read(data, "party-programmes-1998-2023")
    for start in range(0, len(programmes), 2 * CHUNK):
        yield theme_text("", programmes[start : start + CHUNK])
    debates = _read(data, "handelingen-2018")
    for start in range(0, len(debates), CHUNK):
        yield theme_text("", debates[start : start + CHUNK])


def raw_files(data: Path) -> list[Path]:
    """The files that unlabelled texts are read from."""
    names = [*(f"{name}.txt.xz" for name in (*LAWS, "party-programmes-1998-2023", "handelingen-2018")), "be-kamer-questions-2020.jsonl.xz"]
    return [data / "raw" / name for name in names]


def _read(data: Path, name: str) -> str:
    with lzma.open(data / "raw" / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
        return file.read()


def themes_of_descriptors() -> dict[str, list[str]]:
    """EuroVoc id to the themes of our own scheme that it is about."""
    themes: dict[str, list[str]] = defaultdict(list)
    for line in (HERE / "eurovoc_to_themes.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            key, _, theme = line.split("\t")
            themes[key].append(theme)
    return dict(themes)
