"""The teacher: a larger network that learns trees, tags and names together, and labels raw text for the small pipeline to learn from.

Needs PyTorch, which the product does not. Three bidirectional LSTM layers over floret vectors, learned word vectors, letters and
case; heads for UPOS, tag and morphology, a biaffine head for trees (Dozat and Manning 2017) and BILUO tags for names. The tasks
share the layers: 330,000 treebank words teach the few annotated policy documents what Dutch looks like.
"""

from __future__ import annotations

import itertools
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from beleidsmijn.notation.fold import strip_diacritics

SYNTAX_TASKS = ("pos", "tag", "morph")
WORD_WIDTH, CHAR_WIDTH, CASE_WIDTH, HIDDEN, LAYERS = 64, 64, 8, 256, 3
ARC, REL = 256, 96
MAX_CHARS = 20
BATCH_WORDS = 1600
IGNORE = -100


@dataclass(slots=True)
class Item:
    """One training text: words, and per task the label of every word (None where the text does not state it)."""

    words: list[str]
    labels: dict[str, list[str]]
    heads: list[int] | None = None


def syntax_items(docs: Iterable[Doc]) -> Iterator[Item]:
    """One item per tree of docs with trees; heads count from 1, 0 is the root. (``doc.sents`` may cut a tree whose arcs cross.)"""
    for doc in docs:
        for _, group in itertools.groupby(doc, key=_root):
            tokens = list(group)
            first = tokens[0].i
            labels = {"dep": [t.dep_ for t in tokens]}
            if any(t.tag_ for t in tokens):
                labels |= {"pos": [t.pos_ for t in tokens], "tag": [t.tag_ for t in tokens], "morph": [str(t.morph) for t in tokens]}
            heads = [0 if t.head.i == t.i else t.head.i - first + 1 for t in tokens]
            if all(0 <= head <= len(heads) for head in heads):  # a few sentences hold two trees that cross
                yield Item([t.text for t in tokens], labels, heads)


def _root(token: Token) -> int:
    while token.head.i != token.i:
        token = token.head
    return token.i


def name_items(docs: Iterable[Doc]) -> Iterator[Item]:
    """One item per doc with BILUO tags of its entities; spaces are left out."""
    for doc in docs:
        tags = ["O"] * len(doc)
        for entity in doc.ents:
            indexes = [t.i for t in entity if not t.is_space]
            marks = ["U"] if len(indexes) == 1 else ["B", *"I" * (len(indexes) - 2), "L"]
            for index, mark in zip(indexes, marks, strict=True):
                tags[index] = f"{mark}-{entity.label_}"
        kept = [t.i for t in doc if not t.is_space]
        if kept:
            yield Item([doc[i].text for i in kept], {"ner": [tags[i] for i in kept]})


def case_of(word: str) -> int:
    """Lower 0, capital first 1, all capitals 2, mixed 3, digits 4, other 5."""
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[:1].isupper() and word[1:].islower():
        return 1
    if any(c.isalpha() for c in word):
        return 3
    return 4 if any(c.isdigit() for c in word) else 5


class Words:
    """Turns words into arrays, once per word: floret vector, index of the learned vector, letters, case."""

    def __init__(self, vectors: Vocab, known: list[str], chars: list[str]) -> None:
        self.vectors = vectors
        self.known = {word: i + 1 for i, word in enumerate(known)}
        self.chars = {char: i + 1 for i, char in enumerate(chars)}
        self._cache: dict[str, tuple[np.ndarray, int, list[int], int]] = {}

    def _one(self, word: str) -> tuple[np.ndarray, int, list[int], int]:
        found = self._cache.get(word)
        if found is None:
            letters = word if len(word) <= MAX_CHARS else word[: MAX_CHARS // 2] + word[-MAX_CHARS // 2 :]
            ids = [self.chars.get(c, 0) for c in letters] + [0] * (MAX_CHARS - len(letters))
            found = (self.vectors.get_vector(word), self.known.get(word.lower(), 0), ids, case_of(word))
            self._cache[word] = found
        return found

    def batch(self, texts: list[list[str]]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Padded (batch, length, ...) tensors and the lengths."""
        rows = [[self._one(word) for word in words] for words in texts]
        columns = [
            pad_sequence([torch.tensor(np.array([entry[part] for entry in row])) for row in rows], batch_first=True)
            for part in range(4)
        ]
        return columns[0].float(), columns[1], columns[2], columns[3], torch.tensor([len(words) for words in texts])


class Network(nn.Module):
    """The shared layers and the heads."""

    def __init__(self, vector_width: int, known: int, chars: int, labels: dict[str, list[str]]) -> None:
        super().__init__()
        self.labels = labels
        self.vector = nn.Linear(vector_width, vector_width)
        self.word = nn.Embedding(known + 1, WORD_WIDTH, padding_idx=0)
        self.char = nn.Embedding(chars + 1, 24, padding_idx=0)
        self.conv = nn.Conv1d(24, CHAR_WIDTH, 3, padding=1)
        self.case = nn.Embedding(6, CASE_WIDTH)
        width = vector_width + WORD_WIDTH + CHAR_WIDTH + CASE_WIDTH
        self.lstm = nn.LSTM(width, HIDDEN, LAYERS, bidirectional=True, batch_first=True, dropout=0.33)
        self.drop = nn.Dropout(0.33)
        self.root = nn.Parameter(torch.zeros(2 * HIDDEN))
        self.tags = nn.ModuleDict({task: nn.Linear(2 * HIDDEN, len(labels[task])) for task in (*SYNTAX_TASKS, "ner")})
        self.arc_head, self.arc_dep = self._mlp(ARC), self._mlp(ARC)
        self.rel_head, self.rel_dep = self._mlp(REL), self._mlp(REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Linear(REL, REL * len(labels["dep"]), bias=False)
        self.rel_linear = nn.Linear(2 * REL, len(labels["dep"]))

    def _mlp(self, width: int) -> nn.Module:
        return nn.Sequential(nn.Linear(2 * HIDDEN, width), nn.LeakyReLU(0.1), nn.Dropout(0.33))

    def encode(self, vectors: Tensor, words: Tensor, chars: Tensor, cases: Tensor) -> Tensor:
        """(batch, length, 2 * HIDDEN) states."""
        if self.training:
            words = words.masked_fill(torch.rand(words.shape) < 0.15, 0)
        batch, length, _ = chars.shape
        letters = self.conv(self.char(chars.view(batch * length, MAX_CHARS)).transpose(1, 2)).amax(2).view(batch, length, CHAR_WIDTH)
        features = torch.cat([self.vector(vectors), self.word(words), letters, self.case(cases)], 2)
        states, _ = self.lstm(self.drop(features))  # not packed: batches are of almost one length, and packing costs half the speed
        return self.drop(states)

    def arcs(self, states: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Scores (batch, length, 1 + length) of heads, and the states with the root in front."""
        batch, length, width = states.shape
        rooted = torch.cat([self.root.expand(batch, 1, width), states], 1)
        dependants = self.arc_dep(states)
        dependants = torch.cat([dependants, torch.ones(batch, length, 1)], 2)
        scores = dependants @ self.arc @ self.arc_head(rooted).transpose(1, 2)
        outside = torch.arange(length + 1)[None, :] > lengths[:, None]
        scores = scores.masked_fill(outside[:, None, :], -1e9)
        itself = torch.eye(length, length + 1).roll(1, 1).bool()
        return scores.masked_fill(itself, -1e9), rooted

    def rels(self, states: Tensor, rooted: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, length, relations) given each word's head."""
        chosen = torch.gather(rooted, 1, heads[:, :, None].expand(-1, -1, rooted.shape[2]))
        head, dependant = self.rel_head(chosen), self.rel_dep(states)
        pairs = (self.rel(head).unflatten(2, (-1, REL)) @ dependant.unsqueeze(3)).squeeze(3)
        return pairs + self.rel_linear(torch.cat([head, dependant], 2))


class Teacher:
    """Network, features and training."""

    def __init__(self, vectors: Vocab, items: list[Item], seed: int = 1) -> None:
        torch.manual_seed(seed)
        self.random = random.Random(seed)
        counts = Counter(word.lower() for item in items for word in item.words)
        chars = Counter(char for item in items for word in item.words for char in word)
        known = sorted(word for word, count in counts.items() if count >= 3)
        self.labels: dict[str, list[str]] = {}
        for task in (*SYNTAX_TASKS, "dep", "ner"):
            self.labels[task] = sorted({label for item in items for label in item.labels.get(task, ())})
        self.words = Words(vectors, known, sorted(c for c, n in chars.items() if n >= 10))
        self.network = Network(vectors.vectors_length, len(known), len(self.words.chars), self.labels)
        self._index = {task: {label: i for i, label in enumerate(labels)} for task, labels in self.labels.items()}

    def _batches(self, items: list[Item]) -> Iterator[list[Item]]:
        order = sorted(items, key=lambda item: (len(item.words), self.random.random()))
        batches: list[list[Item]] = [[]]
        for item in order:
            if batches[-1] and (len(batches[-1]) + 1) * len(item.words) > BATCH_WORDS:
                batches.append([])
            batches[-1].append(item)
        self.random.shuffle(batches)
        yield from batches

    def _forms(self, item: Item) -> list[str]:
        """The words, now and then without diacritics or in capitals, as some sources have them."""
        dice = self.random.random()
        if dice < 0.12:
            return [strip_diacritics(word) or word for word in item.words]
        return [word.upper() for word in item.words] if dice < 0.16 else item.words

    def _target(self, batch: list[Item], task: str) -> Tensor:
        index = self._index[task]
        rows = [
            torch.tensor([index.get(label, IGNORE) for label in item.labels[task]] if task in item.labels else [IGNORE] * len(item.words))
            for item in batch
        ]
        return pad_sequence(rows, batch_first=True, padding_value=IGNORE)

    def loss(self, batch: list[Item]) -> Tensor:
        """Sum of the losses of what the batch states."""
        *features, lengths = self.words.batch([self._forms(item) for item in batch])
        states = self.network.encode(*features)
        total = torch.zeros(())
        for task, layer in self.network.tags.items():
            if any(task in item.labels for item in batch):
                total = total + nn.functional.cross_entropy(layer(states).flatten(0, 1), self._target(batch, task).flatten(), ignore_index=IGNORE)
        if batch[0].heads is not None:
            heads = pad_sequence([torch.tensor(item.heads) for item in batch], batch_first=True, padding_value=IGNORE)
            scores, rooted = self.network.arcs(states, lengths)
            total = total + nn.functional.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
            relations = self.network.rels(states, rooted, heads.clamp(min=0))
            total = total + nn.functional.cross_entropy(relations.flatten(0, 1), self._target(batch, "dep").flatten(), ignore_index=IGNORE)
        return total

    def train(self, trees: list[Item], names: list[Item], epochs: float, rate: float = 2e-3, minutes: float = 1e9) -> None:
        """Alternate batches of both kinds; the rate falls to nothing over ``epochs`` passes of the trees (or ``minutes``)."""
        optimiser = torch.optim.AdamW(self.network.parameters(), lr=rate, betas=(0.9, 0.95), weight_decay=1e-4)
        start, step = time.monotonic(), 0
        tree_batches, name_batches = _forever(self, trees), _forever(self, names)
        steps = int(epochs * sum(1 for _ in self._batches(trees or names)))
        self.network.train()
        while step < steps:
            done = max(step / steps, (time.monotonic() - start) / (60 * minutes))
            if done >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = rate * min(1.0, (step + 1) / 100) * (1 - done)
            optimiser.zero_grad()
            losses = [self.loss(next(source)) for source, present in ((tree_batches, trees), (name_batches, names)) if present]
            total = torch.stack(losses).sum()
            total.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
            optimiser.step()
            step += 1
            if step % 200 == 0:
                print(f"{step}/{steps} loss {total.item():.3f} {time.monotonic() - start:.0f} s", flush=True)
        self.network.eval()

    def save(self, path: Path) -> None:
        """The weights alone."""
        torch.save(self.network.state_dict(), path)

    def load(self, path: Path) -> None:
        """Weights saved by ``save`` of a teacher that was made with the same items."""
        self.network.load_state_dict(torch.load(path, weights_only=True))
        self.network.eval()


def _forever(teacher: Teacher, items: list[Item]) -> Iterator[list[Item]]:
    while True:
        yield from teacher._batches(items)


@dataclass(slots=True)
class Prediction:
    """What the teachers say of one text: labels, heads (0 the root) and their probability, BILUO probabilities of names."""

    labels: dict[str, list[str]]
    heads: list[int]
    certainty: float
    names: np.ndarray


def predict(teachers: list[Teacher], texts: list[list[str]]) -> list[Prediction]:
    """The averaged judgement of teachers that were made with the same items, in the order of the texts."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    results: dict[int, Prediction] = {}
    for length, group in itertools.groupby(order, key=lambda i: len(texts[i])):
        indexes = list(group)
        size = max(1, BATCH_WORDS // length)
        for start in range(0, len(indexes), size):
            part = indexes[start : start + size]
            results.update(zip(part, _predict_batch(teachers, [texts[i] for i in part]), strict=True))
    return [results[i] for i in range(len(texts))]


@torch.no_grad()
def _predict_batch(teachers: list[Teacher], texts: list[list[str]]) -> Iterator[Prediction]:
    """Texts of one length, so that nothing is padded."""
    first = teachers[0]
    *features, lengths = first.words.batch(texts)
    encoded = [teacher.network.encode(*features) for teacher in teachers]
    tags: dict[str, Tensor] = {}
    for task in (*SYNTAX_TASKS, "ner"):
        tags[task] = torch.stack([t.network.tags[task](s).softmax(2) for t, s in zip(teachers, encoded, strict=True)]).mean(0)
    arcs = [teacher.network.arcs(states, lengths) for teacher, states in zip(teachers, encoded, strict=True)]
    sureness, heads = torch.stack([scores.softmax(2) for scores, _ in arcs]).mean(0).max(2)
    rels = torch.stack(
        [t.network.rels(s, rooted, heads).softmax(2) for t, s, (_, rooted) in zip(teachers, encoded, arcs, strict=True)]
    ).mean(0)
    for i in range(len(texts)):
        labels = {task: [first.labels[task][j] for j in tags[task][i].argmax(1).tolist()] for task in SYNTAX_TASKS}
        labels["dep"] = [first.labels["dep"][j] for j in rels[i].argmax(1).tolist()]
        yield Prediction(labels, heads[i].tolist(), float(sureness[i].mean()), tags["ner"][i].numpy())


def is_tree(heads: list[int]) -> bool:
    """Whether heads (from 1, 0 the root) form one tree with one root."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def follows(before: str, after: str) -> bool:
    """Whether a BILUO tag may follow another."""
    if before[0] in "BI":
        return after[0] in "IL" and after[1:] == before[1:]
    return after[0] in "OBU"


def best_tags(probabilities: np.ndarray, labels: list[str]) -> list[str]:
    """The likeliest well-formed BILUO sequence of (length, labels) probabilities."""
    allowed = np.array([[0.0 if follows(a, b) else -1e9 for b in labels] for a in labels])
    scores = np.log(probabilities + 1e-9)
    total = scores[0] + np.array([0.0 if label[0] in "OBU" else -1e9 for label in labels])
    back: list[Any] = []
    for row in scores[1:]:
        paths = total[:, None] + allowed
        back.append(paths.argmax(0))
        total = paths.max(0) + row
    total = total + np.array([0.0 if label[0] in "OLU" else -1e9 for label in labels])
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return [labels[i] for i in reversed(best)]
