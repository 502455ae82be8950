"""Precision, recall and F1 per task, and the documents behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from beleidsmijn.evaluation.beliefs import Beliefs
from beleidsmijn.evaluation.gold import Gold, GoldDocument, overlaps
from beleidsmijn.evaluation.linking import Linking
from beleidsmijn.evaluation.tally import Tally
from beleidsmijn.ids import document_id
from beleidsmijn.language.nouns import lemma_of_noun
from beleidsmijn.organisations.register import load_register

Json = dict[str, Any]
SAME_UNITS = {"°C": "Cel", "cent": "EUR"}
"""Unit symbols of the guidelines to our codes (UCUM)."""
OVERLAP = 0.5
"""Sections of one kind agree if they share at least this part of their union."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a knowledge base says of one document."""

    document: Json
    sections: list[Json]
    mentions: list[Json]
    numbers: list[Json]
    themes: list[str]
    named_things: list[Json]


def score(gold: Gold, facts: dict[str, Facts]) -> dict[str, float]:
    """All figures, by name: "organisations.exact.f1", "numbers.value.precision"...

    Args:
        gold: the annotated documents.
        facts: what was found, by document id; a document that is missing counts as nothing found.
    """
    tallies: dict[str, Tally] = {}
    shares: dict[str, Counter[bool]] = {}
    words = sum(len(d.data.decode("utf-8").split()) for d in gold.documents)
    clusters: list[tuple[float, float]] = []
    linking = Linking(load_register())
    beliefs: dict[str, Beliefs] = {"organisations": Beliefs(), "numbers": Beliefs()}
    for document in gold.documents:
        found = facts.get(document_id(document.data)) or Facts({}, [], [], [], [], [])
        _organisations(document, found, tallies, clusters, beliefs["organisations"])
        tallies.setdefault("organisations.linked", Tally()).add(linking.tally(document, found.mentions))
        _named_things(document, found, tallies)
        _numbers(document, found, tallies, shares, beliefs["numbers"])
        _metadata(document, found, tallies, shares)
        _sections(document, found, tallies)
        if document.themes is not None:
            _count(tallies, "themes", set(document.themes), set(found.themes))
    figures: dict[str, float] = {}
    for name, tally in sorted(tallies.items()):
        figures |= {f"{name}.precision": tally.precision, f"{name}.recall": tally.recall, f"{name}.f1": tally.f1}
    for name, counts in sorted(shares.items()):
        figures[f"{name}.accuracy"] = counts[True] / sum(counts.values()) if counts else 1.0
    if "numbers.value" in tallies:
        figures["numbers.false_per_1000_words"] = 1000 * tallies["numbers.value"].wrong / max(words, 1)
    if clusters:
        precision = sum(p for p, _ in clusters) / len(clusters)
        recall = sum(r for _, r in clusters) / len(clusters)
        figures |= {"organisations.bcubed.precision": precision, "organisations.bcubed.recall": recall}
        figures["organisations.bcubed.f1"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    for name, belief in beliefs.items():
        figures |= {f"{name}.{key}": value for key, value in belief.figures().items()}
    return {name: round(value, 4) for name, value in figures.items()}


def _count(tallies: dict[str, Tally], name: str, expected: set[Any], found: set[Any]) -> None:
    tallies.setdefault(name, Tally()).add(Tally(len(expected & found), len(found - expected), len(expected - found)))


# ------------------------------------------------------------------------------------------------------------- organisations
def _organisations(
    document: GoldDocument, found: Facts, tallies: dict[str, Tally], clusters: list[tuple[float, float]], beliefs: Beliefs
) -> None:
    """Mentions by exact span and by overlap; optional ones are neither rewarded nor punished. B-cubed over exact mentions."""
    required = [o for o in document.organisations if not o.get("optional")]
    neutral = [e for e in document.entities if e.get("optional")]
    spans = [m["span"] for m in found.mentions]
    exact = {(o["start"], o["end"]) for o in required}
    for mention in found.mentions:
        place = mention["span"]["start"], mention["span"]["end"]
        if place in exact or not any(overlaps(mention["span"], n) for n in neutral):
            beliefs.add(mention["confidence"], right=place in exact)
    counted = [s for s in spans if (s["start"], s["end"]) in exact or not any(overlaps(s, n) for n in neutral)]
    _count(tallies, "organisations.exact", exact, {(s["start"], s["end"]) for s in counted})
    overlap = tallies.setdefault("organisations.overlap", Tally())
    overlap.add(
        Tally(
            right=sum(any(overlaps(o, s) for s in spans) for o in required),
            wrong=sum(not any(overlaps(o, s) for o in required) for s in counted),
            missed=sum(not any(overlaps(o, s) for s in spans) for o in required),
        )
    )
    system = {(m["span"]["start"], m["span"]["end"]): m.get("organisation_id", m["id"]) for m in found.mentions}
    pairs = [(o["canonical"].casefold(), system[(o["start"], o["end"])]) for o in required if (o["start"], o["end"]) in system]
    for canonical, cluster in pairs:
        both = sum(c == canonical and s == cluster for c, s in pairs)
        clusters.append((both / sum(s == cluster for _, s in pairs), both / sum(c == canonical for c, _ in pairs)))


# -------------------------------------------------------------------------------------------------------------- named things
_KINDS_OF_LABELS = {"PER": "person", "LOC": "place"}


def _named_things(document: GoldDocument, found: Facts, tallies: dict[str, Tally]) -> None:
    """Persons, places and other things by exact span; for each kind by span and kind. Optional ones are neither rewarded nor punished."""
    others = [e for e in document.entities if e["label"] != "ORG" and not e.get("optional")]
    neutral = [e for e in document.entities if e.get("optional")]
    expected = {(e["start"], e["end"]): _KINDS_OF_LABELS.get(e["label"]) or e.get("kind") or "other" for e in others}
    spans = {
        (t["span"]["start"], t["span"]["end"]): t["kind"] for t in found.named_things if not any(overlaps(t["span"], n) for n in neutral)
    }
    _count(tallies, "named_things.exact", set(expected), set(spans))
    for kind in sorted({*expected.values(), *spans.values()}):
        of_kind = ({span for span, value in places.items() if value == kind} for places in (expected, spans))
        _count(tallies, f"named_things.{kind}", *of_kind)


# ------------------------------------------------------------------------------------------------------------------- numbers
def _numbers(document: GoldDocument, found: Facts, tallies: dict[str, Tally], shares: dict[str, Counter[bool]], beliefs: Beliefs) -> None:
    """A number is right if its span overlaps and its value is equal; unit, qualifier, counted and time are judged on those."""
    tally = tallies.setdefault("numbers.value", Tally())
    open_gold = list(document.numbers)
    for number in found.numbers:
        match = next((g for g in open_gold if overlaps(g, number["span"]) and _equal(_value(g), number["value"])), None)
        beliefs.add(number["confidence"], right=match is not None)
        if match is None:
            tally.wrong += 1
            continue
        open_gold.remove(match)
        tally.right += 1
        for name, right in _attributes(match, number):
            shares.setdefault(f"numbers.{name}", Counter())[right] += 1
    tally.missed += len(open_gold)


def _value(expected: Json) -> float:
    """Value in our units: cents are annotated as such or as parts of a euro, "either is right"."""
    return float(expected["value"]) / 100 if expected["unit"] == "cent" else float(expected["value"])


def _equal(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-3 * max(1.0, abs(a))


def _attributes(expected: Json, number: Json) -> list[tuple[str, bool]]:
    time = number.get("time")
    iso = None if time is None else time["start"] if time["start"] == time["end"] else f"{time['start']}/{time['end']}"
    return [
        ("unit", SAME_UNITS.get(expected["unit"], expected["unit"]) == number["unit"]),
        ("qualifier", expected["qualifier"] == number["qualifier"]),
        ("counted", _same_head(expected.get("counted"), number.get("counted", {}).get("text"))),
        ("time", expected.get("time") == iso or (expected.get("time") is None and time is not None and time["source"] != "explicit")),
    ]


def _same_head(expected: str | None, found: str | None) -> bool:
    """Whether the head of what is counted is the same, by lemma; both absent agree."""
    if not expected or not found:
        return not expected and not found
    heads = {lemma_of_noun(word.casefold()) for word in expected.split()}
    return lemma_of_noun(found.split()[-1].casefold()) in heads


# ------------------------------------------------------------------------------------------------------------------ documents
def _metadata(document: GoldDocument, found: Facts, tallies: dict[str, Tally], shares: dict[str, Counter[bool]]) -> None:
    if document.document is None:
        return
    for key in ("kind", "title", "date", "country"):
        expected, actual = document.document.get(key), found.document.get(key)
        right = expected == actual if key != "title" else _same_title(expected, actual)
        shares.setdefault(f"document.{key}", Counter())[right] += 1
    expected_people = {(a["name"], a["function"]) for a in document.document.get("authors", [])}
    _count(tallies, "document.authors", expected_people, {(a["name"], a["function"]) for a in found.document.get("authors", [])})


def _same_title(expected: str | None, found: str | None) -> bool:
    return (expected or "").casefold().rstrip(". ") == (found or "").casefold().rstrip(". ")


def _sections(document: GoldDocument, found: Facts, tallies: dict[str, Tally]) -> None:
    """Sections of the annotated kinds by overlap, and the links from answers to questions by their numbers."""
    if document.sections is None:
        return
    for kind in ("question", "answer", "boilerplate", "table", "signature", "footnote"):
        expected = [s for s in document.sections if s["kind"] == kind]
        actual = [s for s in found.sections if s["kind"] == kind]
        if kind == "boilerplate":
            _by_characters(tallies, expected, [s["span"] for s in actual])
            continue
        right = sum(any(_agree(e, a["span"]) and e.get("number") == a.get("number") for a in actual) for e in expected)
        tallies.setdefault(f"sections.{kind}", Tally()).add(Tally(right, max(0, len(actual) - right), len(expected) - right))
    numbers = {s["id"]: s.get("number") for s in found.sections}
    asked = {s.get("number") for s in document.sections if s["kind"] == "question"}
    expected_links = {s.get("number") for s in document.sections if s["kind"] == "answer" and s.get("number") in asked}
    _count(
        tallies,
        "sections.links",
        expected_links,
        {numbers[s["answers"]] for s in found.sections if s.get("answers") and s["answers"] in numbers},
    )


def _by_characters(tallies: dict[str, Tally], expected: Sequence[Json], actual: Sequence[Json]) -> None:
    wanted = {i for s in expected for i in range(s["start"], s["end"])}
    got = {i for s in actual for i in range(s["start"], s["end"])}
    tallies.setdefault("sections.boilerplate_characters", Tally()).add(Tally(len(wanted & got), len(got - wanted), len(wanted - got)))


def _agree(a: Json, b: Json) -> bool:
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return bool(shared > 0 and shared / (max(a["end"], b["end"]) - min(a["start"], b["start"])) >= OVERLAP)
