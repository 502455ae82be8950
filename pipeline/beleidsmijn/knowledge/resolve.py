"""Organisations of several documents become one record: those with one key, which is that of the register, or of the name.

What is kept of an organisation does not grow with the places where it is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from beleidsmijn import __version__
from beleidsmijn.organisations.normalise import looks_like_abbreviation, name_key
from beleidsmijn.organisations.register import Entry, Register

Json = dict[str, Any]


@dataclass(slots=True)
class _Group:
    """The clusters of one key: how often each surface form occurs, which are names of it, in how many documents, of which kinds and dates, and the surest cluster."""

    surfaces: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    first: str = ""
    last: str = ""
    best: tuple[float, str, str] = (-1.0, "", "")
    best_cluster: Json = field(default_factory=dict)


class Resolver:
    """Brings organisations together; the result does not depend on the order in which documents are added."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._groups: dict[str, _Group] = {}

    def add(self, clusters: Iterable[Json], date: str | None) -> None:
        """The organisations of one document, and its date."""
        for cluster in clusters:
            group = self._groups.setdefault(cluster["key"], _Group())
            group.surfaces.update(cluster["surfaces"])
            group.names.update(cluster["names"])
            group.kinds[cluster["kind"]] += 1
            group.documents += 1
            if date:
                group.first, group.last = min(group.first or date, date), max(group.last, date)
            certainty = (cluster["score"], cluster["rule"], cluster["document_id"])
            if certainty > group.best:
                group.best = certainty
                group.best_cluster = {key: cluster[key] for key in ("id", "method", "score", "rule")}

    def organisations(self) -> list[Json]:
        """One record for each organisation, sorted by id."""
        return sorted((self._record(key, group) for key, group in self._groups.items()), key=lambda o: str(o["id"]))

    def _record(self, key: str, group: _Group) -> Json:
        entry = self._register.entries.get(key.removeprefix("register:")) if key.startswith("register:") else None
        name = entry.name if entry else _best_name(group.surfaces)
        best = group.best_cluster
        record: Json = {
            "id": best["id"],
            "name": name,
            "names": _names(name, group.names, entry),
            "kind": entry.kind if entry else max(sorted(group.kinds), key=lambda kind: group.kinds[kind]),
            "resolution": {"method": best["method"], "score": round(best["score"], 3)},
            "documents": group.documents,
            "mentions": sum(group.surfaces.values()),
            "provenance": {"stage": "organisations", "by": entry.source if entry else best["rule"], "version": __version__},
        }
        if group.first:
            record |= {"first_date": group.first, "last_date": group.last}
        if entry and entry.country:
            record["country"] = entry.country
        if entry and entry.identifiers:
            record["identifiers"] = [{"scheme": scheme, "value": value} for scheme, value in entry.identifiers]
        parent = self._register.parent(entry) if entry else None
        if parent:
            above = self._groups.get(f"register:{parent.key}")
            record["parent"] = {"name": parent.name, **({"organisation_id": above.best_cluster["id"]} if above else {})}
        return record


def _best_name(surfaces: Counter[str]) -> str:
    """The full name rather than an abbreviation, the most frequent, then the longest."""
    return max(sorted(surfaces), key=lambda s: (not looks_like_abbreviation(s), surfaces[s], len(s)))


def _names(name: str, surfaces: Iterable[str], entry: Entry | None) -> list[Json]:
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
