"""Build ``pipeline/beleidsmijn/data/register.tsv`` from the public registers and our own curated list.

    python models/recipes/register/build.py --data ../shared/data

Sources: polder (Dutch public bodies, CC0), TOOI (names of ministries through time, CC0), Belgian open data organisations
(fedict, BSD-style licence), the Belgian Chamber's lobby register (CC0), and ``curated.tsv`` and ``walloon.txt`` beside this script (own work, CC0).
Only facts are taken: names, abbreviations, kinds, dates and identifiers.
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = HERE.parents[2] / "pipeline/beleidsmijn/data/register.tsv"
COLUMNS = ("key", "name", "kind", "country", "abbreviations", "aliases", "former", "identifiers", "valid_from", "valid_to", "source", "parent")

POLDER_KINDS = {
    "ministerie": "ministry", "agentschap": "agency", "zbo": "agency", "adviescollege": "agency", "inspectie": "agency",
    "hoge-college": "agency", "rechterlijke-instantie": "other", "politie": "agency", "provincie": "municipality",
    "gemeente": "municipality", "waterschap": "municipality", "caribisch-openbaar-lichaam": "municipality",
    "gemeenschappelijke-regeling": "agency", "rwt": "other", "organisatieonderdeel": "agency",
}  # fmt: skip
UNDER_A_MINISTRY = {"agentschap", "inspectie", "zbo", "adviescollege", "organisatieonderdeel", "politie"}
"""Bodies that fall under the ministry that the register gives; that of a legal person with a public task only supervises it."""
SMALL_BODIES = {"gemeenschappelijke-regeling", "rwt", "organisatieonderdeel"}
MIN_LOWER_CASE = 3
"""A single-word name whose lower-case form occurs this often in running text is a common word: it is left out."""
_LEGAL = re.compile(r"\s*(?:,\s*)?\b(?:B\.?V\.?|N\.?V\.?|S\.?A\.?|C\.?V\.?|v\.?z\.?w\.?)$")


@dataclass
class Entry:
    """One organisation on its way to the register."""

    key: str
    name: str
    kind: str
    country: str
    source: str
    abbreviations: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    former: list[str] = field(default_factory=list)
    identifiers: list[str] = field(default_factory=list)
    valid_from: str = ""
    valid_to: str = ""
    parent: str = ""
    known_only: bool = False
    """Only adds to an entry that is there already."""

    def row(self) -> list[str]:
        """Cells in the order of COLUMNS; lists joined by "|", sorted, without doubles."""

        def joined(values: list[str]) -> str:
            return "|".join(sorted({re.sub(r"\s+", " ", v).replace("|", "/").strip() for v in values if v and v.split("@")[0] != self.name}))

        return [
            self.key, re.sub(r"\s+", " ", self.name).strip(), self.kind, self.country, joined(self.abbreviations), joined([alias for alias in self.aliases if not self.name.endswith(f", {alias}")]),
            joined(self.former), joined(self.identifiers), self.valid_from, self.valid_to, self.source, self.parent,
        ]  # fmt: skip


def curated() -> Iterator[Entry]:
    """Our own list: it comes first, so that its kinds and names win."""
    with (HERE / "curated.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("# ")), delimiter="\t", quoting=csv.QUOTE_NONE):
            lists = {column: [v for v in (row[column] or "").split("|") if v] for column in ("abbreviations", "aliases", "former", "identifiers")}
            yield Entry(
                key=f"own:{row['name'].casefold()}", name=row["name"], kind=row["kind"], country=row["country"], source="curated",
                valid_from=row["valid_from"] or "", valid_to=row["valid_to"] or "", **lists,
            )  # fmt: skip


def _usable_abbreviation(text: str, kind: str) -> bool:
    capitals = sum(c.isupper() for c in text)
    return capitals >= 2 and (len(text) >= 3 or kind == "ministry") and len(text) <= 12 and " " not in text


_SHORT_HEAD = re.compile(r"[A-Z]{2,4} [A-Z]\w*[a-z]|[A-Z]{2} [A-Z]{3,}")
"""A regional body by the abbreviation of what it is: "GGD Flevoland", "OD NZKG"."""


def _polder_bodies(data: Path) -> list[dict[str, Any]]:
    lines = (data / "registers" / "polder_nl_government_organisations.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def polder(data: Path) -> Iterator[Entry]:
    """Dutch public bodies; municipalities and provinces only under their full name, for the bare name is a place."""
    ministries = {e.name.removeprefix("ministerie van ").casefold() for e in curated() if e.kind == "ministry"}
    for body in _polder_bodies(data):
        kind, form = POLDER_KINDS[body["type"]], body["type"]
        names = list(dict.fromkeys(body["names"]))
        name = names[0].strip()
        if form == "ministerie" or name.casefold() in ministries:
            continue  # ministries come from TOOI and the curated list, with their names through time
        if form == "waterschap" and not name.casefold().startswith(("water", "hoogheem", "wetterskip")):
            name = f"Waterschap {name}"
        if form == "gemeente" and not name.casefold().startswith("gemeente"):
            name = f"Gemeente {name}"
        if form == "caribisch-openbaar-lichaam" and not name.startswith("Openbaar"):
            name = f"Openbaar Lichaam {name}"
        known_only = form in SMALL_BODIES and len(name.split()) < 2
        if form == "organisatieonderdeel" and not re.match(r"(?:Rijks|National|Inspectie|Dienst [A-Z]|Bureau [A-Z]|Centr|Planbureau|Instituut|Konink|Koninklijk|Agentschap|Autoriteit|Raad )", name):
            known_only = True
        abbreviations = [a for a in body["abbr"] or [] if form not in {"gemeente", "provincie", "waterschap"} and _usable_abbreviation(a, kind)]
        identifiers = [f"{scheme}:{value}" for scheme, value in (body["identifiers"] or {}).items() if scheme in {"tooi", "oin", "kvk", "owms"}]
        short = (body["abbr"] or []) if form == "gemeenschappelijke-regeling" else []
        aliases = [n for n in names[1:] if len(n.split()) > 1] + [a for a in short if _SHORT_HEAD.match(a)]
        if _LEGAL.search(name):
            aliases.append(_LEGAL.sub("", name))
        yield Entry(
            key=f"polder:{body['id']}", name=name, kind=kind, country="NL", source="polder", abbreviations=abbreviations, aliases=aliases,
            identifiers=identifiers, valid_from=_date(body["valid_from"]), valid_to=_date(body["valid_until"]),
            known_only=known_only, parent=body["parent_id"] or (body["ministry"] if form in UNDER_A_MINISTRY else "") or "",
        )  # fmt: skip


def _date(value: str | None) -> str:
    return value if value and value > "1901" else ""


def ministries(data: Path) -> Iterator[Entry]:
    """Dutch ministries from TOOI with abbreviations and former names (historical versions) through time."""
    graph = json.loads((data / "registers" / "tooi_rwc_ministeries_compleet_1.json").read_text(encoding="utf-8"))
    base = "https://identifier.overheid.nl/tooi/def/ont/"
    former: dict[str, list[str]] = {}
    current = []
    for node in graph:

        def one(key: str, node: dict[str, list[dict[str, str]]] = node) -> str:
            values = node.get(key) or []
            return str(values[0].get("@value") or values[0].get("@id")) if values else ""

        label = one("http://www.w3.org/2000/01/rdf-schema#label")
        parent = one("http://www.w3.org/ns/prov#specializationOf")
        facts = (label, one(f"{base}afkorting"), one(f"{base}begindatum"), one(f"{base}einddatum"))
        if parent:
            former.setdefault(parent, []).append("@".join((label, facts[2], facts[3])))
        elif label:
            current.append((node["@id"], facts))
    for uri, (label, abbreviation, start, end) in current:
        yield Entry(
            key=f"tooi:{uri.rsplit('/', 1)[-1]}", name=label, kind="ministry", country="NL", source="tooi",
            abbreviations=[abbreviation] if abbreviation and abbreviation.isupper() | (abbreviation in {"AenM"}) else [],
            aliases=[], former=former.get(uri, []), identifiers=[f"tooi:{uri}"], valid_from=start, valid_to=end,
        )  # fmt: skip


def belgium(data: Path) -> Iterator[Entry]:
    """Belgian federal, Flemish and Brussels bodies with an enterprise number; only their Dutch labels."""
    from rdflib import Graph
    from rdflib.namespace import SKOS

    kinds = {"NationalAuthority": "agency", "RegionalAuthority": "agency", "LocalAuthority": "municipality", "Academia-ScientificOrganisation": "research",
             "SupraNationalAuthority": "international", "Company": "company", "PrivateIndividual(s)": "other", "NonGovernmentalOrganisation": "association", "NonProfitOrganisation": "association"}  # fmt: skip
    seen: set[str] = set()
    for path in sorted((data / "registers").glob("fedict_*.ttl")):
        graph = Graph().parse(path, format="turtle")
        for subject in sorted(set(graph.subjects(SKOS.prefLabel))):
            labels = [str(o) for o in graph.objects(subject, SKOS.prefLabel) if getattr(o, "language", None) == "nl"]
            number = re.search(r"/(\d{10})$", str(subject))
            if not labels or not number or "/" in labels[0] or number[1] in seen:
                continue
            seen.add(number[1])
            types = [str(o).rsplit("/", 1)[-1] for o in graph.objects(subject) if "publishertype" in str(o)]
            kind = kinds.get(types[0] if types else "", "other")
            other = [str(o) for o in graph.objects(subject, SKOS.altLabel) if getattr(o, "language", None) == "nl" and "/" not in str(o)]
            name = labels[0]
            if kind == "municipality":
                other = [o for o in other if re.match(r"(?:stad|gemeente|provincie)\b", o, re.IGNORECASE)]
                if not re.match(r"(?:stad|gemeente|provincie|politie|ocmw)\b", name, re.IGNORECASE):
                    name = f"gemeente {name}"
            yield Entry(
                key=f"kbo:{number[1]}", name=name, kind=kind, country="BE", source="fedict",
                abbreviations=[o for o in other if _usable_abbreviation(o, kind)], identifiers=[f"kbo:{number[1]}"],
                aliases=[o for o in other if not _usable_abbreviation(o, kind) and (len(o.split()) > 1 or len(o) > 5)],
            )  # fmt: skip


def flemish_municipalities(data: Path) -> Iterator[Entry]:
    """Flemish municipalities, from the offices that the local register lists ("College van Burgemeester en Schepenen X")."""
    prefix = "College van Burgemeester en Schepenen "
    with (data / "registers" / "be-flanders-lblod-labels.tsv").open(encoding="utf-8") as file:
        names = {line.split("\t")[0].removeprefix(prefix).strip() for line in file if line.startswith(prefix)}
    for name in sorted(names):
        yield Entry(key=f"gemeente-be:{name.casefold()}", name=f"gemeente {name}", kind="municipality", country="BE", source="lblod", aliases=[f"stad {name}"])


def walloon_municipalities() -> Iterator[Entry]:
    """Those of ``walloon.txt``, under the Dutch name if they have one."""
    for line in (HERE / "walloon.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *others = reversed(line.split("\t"))
            aliases = [f"stad {name}", *(f"{kind} {other}" for other in others for kind in ("gemeente", "stad"))]
            yield Entry(key=f"gemeente-be:{name.casefold()}", name=f"gemeente {name}", kind="municipality", country="BE", source="walloon", aliases=aliases)


def lobby_register(data: Path) -> Iterator[Entry]:
    """Organisations that registered as lobbyists with the Belgian Chamber."""
    with (data / "registers" / "be_kamer_lobbyregister_organisations.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row["name"].strip()
            parts = [p.strip() for p in re.split(r"\s+[-–]\s+", name) if p.strip()]
            interests = row["interests"].casefold()
            kind = "company" if re.search(r"entreprise|onderneming|bedrijf|société|bank|producent|verkoop", interests) and not re.search(r"fédération|federatie|vereniging|associ", interests) else "association"
            if len(name) >= 3 and not re.search(r"consult|advoca", interests):
                yield Entry(key=f"lobby-be:{name.casefold()}", name=name, kind=kind, country="BE", source="kamer-lobbyregister", aliases=parts if len(parts) > 1 else [])


def common_words(data: Path) -> Counter[str]:
    """How often each lower-case word stands in the raw policy text, to tell names from words."""
    counts: Counter[str] = Counter()
    for path in sorted((data / "raw").glob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(re.findall(r"\b[a-zà-ÿ]{3,}\b", line[:2000]))
    return counts


def build(data: Path) -> list[Entry]:
    """All entries: earlier sources win where the same name comes twice; identifiers are joined."""
    words = common_words(data)
    entries: list[Entry] = []
    by_spelling: dict[tuple[str, str], Entry] = {}
    # our own entries: what another source calls "KMI" alone is the body that we know by that abbreviation
    by_abbreviation: dict[tuple[str, str], Entry] = {}
    for source in _sources(data):
        for entry in source:
            _split_bracket(entry)
            ordinary = {name for name in _spellings(entry) if entry.source != "curated" and words[name.casefold()] >= MIN_LOWER_CASE}
            entry.abbreviations = [a for a in entry.abbreviations if a not in ordinary]
            entry.aliases = [a for a in entry.aliases if " " in a or a not in ordinary]
            spellings = [(_same(name), entry.country) for name in (entry.name, *entry.aliases)]
            known = next((by_spelling[spelling] for spelling in spellings if spelling in by_spelling), None)
            known = known or by_abbreviation.get((entry.name, entry.country))
            bare = " " not in entry.name and entry.name in ordinary
            if known:
                _join(known, entry, [] if bare else [entry.name])
            elif entry.known_only or bare:
                continue
            else:
                entries.append(entry)
            for spelling in spellings:
                by_spelling.setdefault(spelling, known or entry)
            for abbreviation in entry.abbreviations if entry.source == "curated" else ():
                by_abbreviation.setdefault((abbreviation, entry.country), entry)
    _resolve_parents(entries, by_spelling, data)
    return sorted(entries, key=lambda e: e.key)


def _resolve_parents(entries: list[Entry], by_spelling: dict[tuple[str, str], Entry], data: Path) -> None:
    """Turn ids of polder and names of ministries into keys of entries; where a parent is no entry, the one above it."""
    bodies = {body["id"]: body for body in _polder_bodies(data)}
    ministry = {
        _same(name.split("@")[0]).removeprefix("ministerie van "): entry
        for entry in entries
        if entry.kind == "ministry" and entry.country == "NL"
        for name in (*entry.former, *entry.aliases, entry.name)
    }
    for entry in entries:
        parent, found = entry.parent, None
        while parent and found is None:
            body = bodies.get(parent)
            names = body["names"] if body else [parent]
            found = next((by_spelling[_same(name), "NL"] for name in names if (_same(name), "NL") in by_spelling), None)
            found = found or next((ministry[_same(name)] for name in names if _same(name) in ministry), None)
            parent = (body["parent_id"] or body["ministry"]) if body else ""
        entry.parent = found.key if found and found is not entry else ""


def _spellings(entry: Entry) -> list[str]:
    return [entry.name, *entry.aliases, *entry.abbreviations]


def _join(known: Entry, entry: Entry, names: list[str]) -> None:
    """Add to a known entry what another source says of the same organisation, and the names that it gives first."""
    known.identifiers += entry.identifiers
    known.aliases += [name for name in (*names, *entry.aliases) if name not in known.abbreviations]
    known.former += entry.former
    if known.kind not in {"party", "association", "union", "company", "media"}:  # a party is no part of the chamber, but its group there is
        known.parent = known.parent or entry.parent
    if known.source != "curated":
        known.abbreviations += entry.abbreviations
    if known.source == entry.source:  # one body under two arrangements, one after the other
        known.valid_from = min(known.valid_from, entry.valid_from)
        known.valid_to = max(known.valid_to, entry.valid_to) if known.valid_to and entry.valid_to else ""


def _sources(data: Path) -> tuple[Iterator[Entry], ...]:
    """All sources, in the order of trust."""
    return curated(), ministries(data), polder(data), belgium(data), flemish_municipalities(data), walloon_municipalities(), lobby_register(data)


def _split_bracket(entry: Entry) -> None:
    """An abbreviation in brackets behind a name ("Rijksinstituut ... (RSVZ)") becomes an abbreviation."""
    match = re.fullmatch(r"(.{6,}?)\s*\(([^()]{2,15})\)", entry.name)
    if match:
        entry.name = match[1]
        if _usable_abbreviation(match[2], entry.kind):
            entry.abbreviations.append(match[2])
    entry.aliases = [re.sub(r"(?<=\w{3})\s*\([^()]{2,15}\)$", "", alias) for alias in entry.aliases]


def _same(name: str) -> str:
    """A name as it is compared: the joint body of municipalities is the same with and without the words for that form."""
    name = re.sub(r"[^\w]+", " ", name.casefold().replace("&", " en ")).strip()
    return name.removeprefix("gemeenschappelijke regeling ")


def main() -> None:
    """Write the register."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    entries = build(parser.parse_args().data)
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Organisations. Made by models/recipes/register/build.py from polder (CC0), TOOI (CC0), fedict (BSD-style), lblod (MIT),\n")
        file.write("# the Belgian Chamber's lobby register (CC0) and models/recipes/register/curated.tsv and walloon.txt (own work, CC0): facts only.\n")
        file.write("\t".join(COLUMNS) + "\n")
        for entry in entries:
            file.write("\t".join(entry.row()) + "\n")
    print(f"{len(entries)} organisations, {Counter(e.source for e in entries)}")


if __name__ == "__main__":
    main()
