"""Other names in the same contexts: copies of annotated texts whose organisations, persons and places are replaced by others.

The few hundred annotated documents name the same bodies again and again; the register holds thousands that they do not name. A name is
replaced by one of its own form (abbreviation, one word, several words), so that the words around it still fit; some by one that is coined.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from coined import coined
from beleidsmijn.organisations.register import load_register

SHARE = 0.6
"""Share of the names of a text that are replaced."""
COINED = 0.3
"""Share of the new names that no one bears (see `coined`)."""
KEPT = frozenset({"Tweede Kamer", "Kamer", "Tweede Kamer der Staten-Generaal", "Europese Commissie", "Commissie", "Raad", "Eerste Kamer"})
"""Names whose words are part of the form of a parliamentary paper."""
_MAX_WORDS = 9


def form(words: Sequence[str]) -> str:
    """Form of a name: "abbreviation", "one" word, or "many" words."""
    if len(words) == 1:
        return "abbreviation" if words[0].isupper() and len(words[0]) <= 7 else "one"
    return "many"


def _pools(docs: Iterable[Doc], nlp: Language) -> dict[tuple[str, str], list[list[str]]]:
    """Names by label and form: organisations of the register, and what the texts themselves name."""
    pools: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    register = load_register()
    for entry in register.entries.values():
        for name in (entry.name, *entry.abbreviations, *entry.aliases):
            words = tuple(token.text for token in nlp.make_doc(name))
            if 0 < len(words) <= _MAX_WORDS and name[:1].isupper():
                pools["ORG", form(words)].add(words)
    for doc in docs:
        for entity in doc.ents:
            words = tuple(token.text for token in entity)
            if len(words) <= _MAX_WORDS and not any(word.isspace() for word in words):
                pools[entity.label_, form(words)].add(words)
    return {key: sorted([list(words) for words in names]) for key, names in pools.items()}


def replaced(docs: list[Doc], nlp: Language, seed: int) -> Iterator[Doc]:
    """One copy of each doc with other names; laws, programmes and publications (MISC) stay."""
    rng = random.Random(seed)
    pools = _pools(docs, nlp)
    for doc in docs:
        chosen = {}
        for entity in doc.ents:
            if entity.label_ != "MISC" and entity.text not in KEPT and rng.random() < SHARE:
                name = _other(entity, pools, rng)
                if name:
                    chosen[entity.start] = (entity, name)
        if chosen:
            yield _copy(doc, chosen)


def _other(entity: Span, pools: dict[tuple[str, str], list[list[str]]], rng: random.Random) -> list[str] | None:
    words = [token.text for token in entity]
    if rng.random() < COINED:
        name = coined(entity.label_, form(words), len(words), rng)
        if name:
            return name
    pool = pools.get((entity.label_, form(words)))
    return rng.choice(pool) if pool else None


def _copy(doc: Doc, chosen: dict[int, tuple]) -> Doc:  # type: ignore[type-arg]
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    index = 0
    while index < len(doc):
        if index in chosen:
            entity, name = chosen[index]
            words += name
            spaces += [True] * (len(name) - 1) + [bool(doc[entity.end - 1].whitespace_)]
            tags += [f"B-{entity.label_}", *[f"I-{entity.label_}"] * (len(name) - 1)]
            index = entity.end
            continue
        token = doc[index]
        words.append(token.text)
        spaces.append(bool(token.whitespace_))
        tags.append(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")
        index += 1
    return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)
