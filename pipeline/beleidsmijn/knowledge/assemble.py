"""All documents together: the only stage that sees more than one. Organisations of several documents become one record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.knowledge.corpus_themes import add_statistics, discovered
from beleidsmijn.knowledge.works import same_works
from beleidsmijn.organisations.normalise import looks_like_abbreviation, name_key
from beleidsmijn.organisations.register import Entry, Register
from beleidsmijn.themes.scheme import Scheme

Json = dict[str, Any]
PER_DOCUMENT = ("sections", "tables", "mentions", "numbers", "relations")


@dataclass(slots=True)
class Contents:
    """All records, each list sorted, ready to be written."""

    documents: list[Json] = field(default_factory=list)
    sections: list[Json] = field(default_factory=list)
    tables: list[Json] = field(default_factory=list)
    organisations: list[Json] = field(default_factory=list)
    mentions: list[Json] = field(default_factory=list)
    numbers: list[Json] = field(default_factory=list)
    themes: list[Json] = field(default_factory=list)
    document_themes: list[Json] = field(default_factory=list)
    section_themes: list[Json] = field(default_factory=list)
    relations: list[Json] = field(default_factory=list)
    errors: list[Json] = field(default_factory=list)


def assemble(
    results: Iterable[Json], errors: Iterable[Json], register: Register, schemes: Sequence[Scheme], *, topics_wanted: bool = True
) -> Contents:
    """Join the facts of all documents.

    Args:
        results: the fields of `DocumentFacts` as JSON-ready values, in any order, one per source; the same document may come
            from several sources.
        errors: records of inputs that gave nothing.
        register: for the official names and identifiers of linked organisations.
        schemes: the theme schemes in use; the first is written as a whole, of the others what is assigned and what is broader.
        topics_wanted: whether topics are discovered in the corpus.
    """
    base = Contents()
    clusters: list[Json] = []
    by_id: dict[str, Json] = {}
    signatures: dict[str, list[int]] = {}
    nouns: dict[str, Json] = {}
    problems = list(errors)
    for result in sorted(results, key=lambda r: (r["document"]["id"], r["document"]["sources"][0]["path"])):
        document = result["document"]
        problems.extend(result["errors"])
        if document["id"] in by_id:
            known = by_id[document["id"]]["sources"]
            known.extend(source for source in document["sources"] if source not in known)
            continue
        by_id[document["id"]] = document
        signatures[document["id"]] = result["signature"]
        base.documents.append(document)
        clusters.extend(result["clusters"])
        base.document_themes.extend(result["themes"])
        base.section_themes.extend(result["section_themes"])
        nouns[document["id"]] = result["nouns"]
        for name in PER_DOCUMENT:
            getattr(base, name).extend(result[name])
    for document_id, others in same_works(signatures).items():
        by_id[document_id]["same_work"] = others
    base.organisations = _organisations(clusters, register)
    base.themes = _themes(schemes, {theme["theme_id"] for theme in [*base.document_themes, *base.section_themes]})
    topics, about = discovered(nouns, schemes[0]) if topics_wanted else ([], [])
    base.themes = sorted([*base.themes, *topics], key=lambda theme: str(theme["id"]))
    base.document_themes += about
    add_statistics(base.themes, base.document_themes, base.documents, base.mentions)
    base.errors = sorted(problems, key=lambda e: (e["source"], e["stage"], e["category"], e.get("page", 0), e["message"]))
    _sort(base)
    return base


def _sort(base: Contents) -> None:
    def place(record: Json) -> tuple[Any, ...]:
        span = record.get("span", {})
        return record["document_id"], span.get("start", 0), -span.get("end", 0), record["id"]

    for name in PER_DOCUMENT:
        getattr(base, name).sort(key=place)
    base.document_themes.sort(key=lambda r: (r["document_id"], -r["score"], r["theme_id"]))
    base.section_themes.sort(key=lambda r: (r["document_id"], r["section_id"], -r["score"], r["theme_id"]))


def _themes(schemes: Sequence[Scheme], used: set[str]) -> list[Json]:
    records: list[Json] = []
    for place, scheme in enumerate(schemes):
        assigned = [label for label, concept in scheme.concepts.items() if place == 0 or concept.theme_id in used]
        labels = dict.fromkeys([*assigned, *(broader for label in assigned for broader in scheme.ancestors(label))])
        records += [scheme.record(label).to_json() for label in labels]
    return records


def _organisations(clusters: Iterable[Json], register: Register) -> list[Json]:
    """One record for all clusters with one key."""
    groups: dict[str, list[Json]] = defaultdict(list)
    for cluster in clusters:
        groups[cluster["key"]].append(cluster)
    return sorted((_organisation(key, group, register) for key, group in groups.items()), key=lambda o: str(o["id"]))


def _organisation(key: str, group: list[Json], register: Register) -> Json:
    surfaces: Counter[str] = Counter()
    for cluster in group:
        surfaces.update(cluster["surfaces"])
    entry = register.entries.get(key.removeprefix("register:")) if key.startswith("register:") else None
    name = entry.name if entry else _best_name(surfaces)
    best = max(group, key=lambda c: (c["score"], c["rule"], c["document_id"]))
    record: Json = {
        "id": best["id"],
        "name": name,
        "names": _names(name, surfaces, entry),
        "kind": entry.kind if entry else _common([c["kind"] for c in group]),
        "resolution": {"method": best["method"], "score": round(best["score"], 3)},
        "documents": len({c["document_id"] for c in group}),
        "mentions": sum(surfaces.values()),
        "provenance": {"stage": "organisations", "by": entry.source if entry else best["rule"], "version": __version__},
    }
    if entry and entry.country:
        record["country"] = entry.country
    if entry and entry.identifiers:
        record["identifiers"] = [{"scheme": scheme, "value": value} for scheme, value in entry.identifiers]
    return record


def _common(values: list[str]) -> str:
    return max(sorted(Counter(values)), key=lambda value: Counter(values)[value])


def _best_name(surfaces: Counter[str]) -> str:
    """The full name rather than an abbreviation, the most frequent, then the longest."""
    return max(sorted(surfaces), key=lambda s: (not looks_like_abbreviation(s), surfaces[s], len(s)))


def _names(name: str, surfaces: Counter[str], entry: Entry | None) -> list[Json]:
    """The official name, then what the register and the texts add, each once."""
    names: list[Json] = [{"value": name, "kind": "official"}]
    if entry:
        names += [{"value": value, "kind": "abbreviation"} for value in entry.abbreviations]
        names += [{"value": value, "kind": "alias"} for value in entry.aliases]
        for former in entry.former:
            dates = {"valid_from": former.valid_from, "valid_to": former.valid_to}
            names.append({"value": former.value, "kind": "former", **{k: v for k, v in dates.items() if v}})
    for surface in sorted(surfaces):
        names.append({"value": surface, "kind": "abbreviation" if looks_like_abbreviation(surface) else "alias"})
    unique: dict[str, Json] = {}
    for item in names:
        key = item["value"] if item["kind"] == "abbreviation" else name_key(item["value"])
        unique.setdefault(key or item["value"], item)
    return list(unique.values())
