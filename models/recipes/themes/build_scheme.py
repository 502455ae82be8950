"""Build ``themes.tsv`` (the TOP-lijst with our own concepts below it, and the terms that show each) and ``eurovoc.tsv``, both packaged data.

    python models/recipes/themes/build_scheme.py --data ../shared/data

Sources: TOP-lijst (TOOI, KOOP, CC0) for URIs, labels and hierarchy; EuroVoc labels (EU Publications Office) for close matches;
``toplijst_terms.tsv`` and ``extension.tsv`` beside this script (own work, CC0). The weight of a term is its inverse document
frequency in the Belgian written questions (CC0) and laws: a statistic, no text.
"""

from __future__ import annotations

import argparse
import csv
import json
import lzma
import math
import re
from collections import Counter
from pathlib import Path

from beleidsmijn.notation.fold import fold
from beleidsmijn.themes.terms import TermIndex, split_words

HERE = Path(__file__).parent
TARGET = HERE.parents[2] / "pipeline/beleidsmijn/data/themes.tsv"
EUROVOC_TARGET = TARGET.with_name("eurovoc.tsv")
SKOS = "http://www.w3.org/2004/02/skos/core#"
COLUMNS = ("scheme", "uri", "pref_label", "broader", "alt_labels", "definition", "close_match", "terms")


def read_tsv(name: str, columns: int) -> list[list[str]]:
    """Rows of an own file beside this script."""
    with (HERE / name).open(encoding="utf-8") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row and not row[0].startswith("# ")]
    for row in rows:
        if len(row) != columns:
            raise ValueError(f"{name}: {row[0]!r} has {len(row)} columns where {columns} are expected")
    return rows


def frequencies(data: Path, terms: set[str]) -> tuple[Counter[str], int]:
    """In how many background documents each term occurs, and how many documents there are."""
    counts: Counter[str] = Counter()
    documents = 0
    index = TermIndex(terms)
    with lzma.open(data / "themes" / "be-kamer-questions-labelled.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = [f"{record['question']} {record['answer']}" for record in map(json.loads, lines)]
    for name in ("law-circulaire.txt.xz", "law-beleidsregel.txt.xz", "party-programmes-1998-2023.txt.xz"):
        with lzma.open(data / "raw" / name, "rt", encoding="utf-8") as lines:
            text = lines.read()
        texts.extend(text[i : i + 4000] for i in range(0, min(len(text), 8_000_000), 8000))
    for text in texts:
        documents += 1
        counts.update({hit.term for hit in index.match(split_words(text))})
    return counts, documents


def main() -> None:
    """Write the scheme."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data: Path = parser.parse_args().data
    graph = json.loads((data / "taxonomies" / "tooi_scw_toplijst_1.json").read_text(encoding="utf-8"))
    nodes = [node for node in graph if f"{SKOS}prefLabel" in node and f"{SKOS}Concept" in node["@type"]]
    label = {node["@id"]: node[f"{SKOS}prefLabel"][0]["@value"] for node in nodes}
    eurovoc = {name.casefold(): key for key, name in json.loads((data / "taxonomies" / "eurovoc_nl_labels_tc.json").read_text(encoding="utf-8")).items()}
    own_terms = {row[0]: row[1].split("|") for row in read_tsv("toplijst_terms.tsv", 2)}
    missing = set(label.values()) - set(own_terms)
    if missing:
        raise ValueError(f"toplijst_terms.tsv lacks {sorted(missing)}")
    rows: list[list[str]] = []
    terms: list[list[str]] = []
    for node in nodes:
        name = label[node["@id"]]
        broader = next((label[b["@id"]] for b in node.get(f"{SKOS}broader", [])), "")
        rows.append(["toplijst", node["@id"], name, broader, "", "", _eurovoc(eurovoc, name)])
        terms.append(own_terms[name])
    for name, broader, alternative, shown_by, definition, close in read_tsv("extension.tsv", 6):
        rows.append(["beleidsmijn", "", name, broader, alternative, definition, _eurovoc(eurovoc, close)])
        terms.append(shown_by.split("|"))
    known = {row[2] for row in rows}
    unknown = {row[3] for row in rows if row[3]} - known
    if unknown:
        raise ValueError(f"extension.tsv: broader themes that do not exist: {sorted(unknown)}")
    counts, documents = frequencies(data, {fold(term) for group in terms for term in group})
    write_eurovoc(data, eurovoc_rows(data))
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Theme scheme. Made by models/recipes/themes/build_scheme.py from the TOP-lijst (TOOI, CC0), EuroVoc labels (EU Publications Office)\n")
        file.write("# and own lists (CC0); after each term its inverse document frequency in public documents.\n")
        file.write("\t".join(COLUMNS) + "\n")
        for row, group in zip(rows, terms, strict=True):
            weighted = "|".join(f"{term}={math.log((documents + 1) / (counts[fold(term)] + 1)):.2f}" for term in dict.fromkeys(group))
            file.write("\t".join([*row, weighted]) + "\n")
    print(f"{len(rows)} themes, {sum(map(len, terms))} terms, {documents} background documents")


def eurovoc_rows(data: Path) -> list[tuple[str, str, str]]:
    """(id, label, label of the domain) of each descriptor; domains first, with no domain."""
    taxonomies = data / "taxonomies"
    descriptors, domains, microthesaurus = (
        json.loads((taxonomies / name).read_text(encoding="utf-8"))
        for name in ("eurovoc_nl_labels_tc.json", "eurovoc_nl_labels_do.json", "eurovoc_concept_to_microthesaurus.json")
    )
    rows = [(key, label, "") for key, label in sorted(domains.items())]
    seen: set[str] = set()
    for key, raw in sorted(descriptors.items()):
        label = " ".join(raw.split())
        domain = domains.get(microthesaurus.get(key, "")[:2])
        if domain and label not in seen:
            seen.add(label)
            rows.append((key, label, domain))
    return rows


def write_eurovoc(data: Path, rows: list[tuple[str, str, str]]) -> None:
    """Write ``eurovoc.tsv``: each descriptor with the inverse document frequency of its label."""
    counts, documents = frequencies(data, {fold(label.split(" (")[0]) for _, label, domain in rows if domain})
    with EUROVOC_TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# EuroVoc: Dutch labels of descriptors and domains (EU Publications Office, reuse with source), with the inverse document\n")
        file.write("# frequency of the label in public documents. Made by models/recipes/themes/build_scheme.py.\n")
        file.write("id\tlabel\tdomain\tweight\n")
        for key, label, domain in rows:
            weight = math.log((documents + 1) / (counts[fold(label.split(" (")[0])] + 1)) if domain else 0
            file.write(f"{key}\t{label}\t{domain}\t{weight:.2f}\n")


def _eurovoc(labels: dict[str, str], name: str) -> str:
    key = labels.get(name.casefold())
    return f"http://eurovoc.europa.eu/{re.sub(r'^c_', 'c_', key)}" if key else ""


if __name__ == "__main__":
    main()
