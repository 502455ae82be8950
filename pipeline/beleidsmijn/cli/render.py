"""Records as text and as table rows for a terminal."""

from __future__ import annotations

from typing import Any

from beleidsmijn.display import Display
from beleidsmijn.records import BASE_SCHEMES

Json = dict[str, Any]
_SHOWN_THINGS = ("law", "programme", "publication")
_PASSAGE_WIDTH = 100
"""Code points of a passage in a table row."""


def organisation_text(record: Json, display: Display) -> str:
    """An organisation with its names, identifiers and passages."""
    word = display.word
    other = [f"{n['value']} ({word('name.' + n['kind'])})" for n in record["names"][1:]]
    about = ", ".join([word("organisation." + record["kind"]), *([word("country." + record["country"])] if "country" in record else [])])
    times = word("show.times_in").format(documents=record["documents"])
    method = word("resolution." + record["resolution"]["method"])
    lines = [
        f"{record['name']}  [{about}]",
        f"  {'id':<12} {record['id']}",
        *([f"  {word('show.also'):<12} {'; '.join(other)}"] if other else []),
        *([f"  {word('show.parent'):<12} {record['parent']['name']}"] if "parent" in record else []),
        *(f"  {i['scheme']:<12} {i['value']}" for i in record.get("identifiers", [])),
        f"  {word('show.named'):<12} {record['mentions']} {times}; {word('show.found_by')} {method}",
    ]
    lines += [f"  {word('show.relation'):<12} {relation_text(relation, display)}" for relation in record["relations"]]
    lines += [f"  - {mention['document']}\n      {_passage(mention)}" for mention in record["passages"]]
    return "\n".join(lines)


def relation_text(record: Json, display: Display) -> str:
    """A relation in words: "DG Energie is deel van FOD Economie"."""
    role = f" ({record['role']})" if "role" in record else ""
    return f"{record['subject']}{role} {display.word('relation.' + record['kind'])} {record['object']}"


def number_text(record: Json, display: Display) -> str:
    """A number with what it counts, when, and its passage."""
    return f"{value_text(record, display)}\n    {record['document']}\n    {_passage(record)}"


def value_text(record: Json, display: Display) -> str:
    """The value of a number with what it counts, when, and in which cell of a table."""
    parts = [_value(record, display)]
    if "counted" in record:
        parts.append(f"- {record['counted']['text']}")
    if "time" in record:
        parts.append(f"- {_period(record, display)}")
    if "place" in record:
        parts.append(f"- {record['place']['text']}")
    if "table" in record:
        parts.append(f"- {display.word('show.table')}: {' / '.join(record['table']['row'])} × {' / '.join(record['table']['column'])}")
    return " ".join(parts)


def theme_text(record: Json, display: Display) -> str:
    """A theme with the documents about it."""
    lines = [f"{record['pref_label']}  [{display.word('scheme.' + record['scheme'])}]", f"  {record.get('uri', record['id'])}"]
    if record.get("years"):
        lines.append(f"  {display.word('show.per_year')}: " + ", ".join(f"{y['year']} {y['documents']}" for y in record["years"]))
    lines += [f"  - {about['score']:.2f}  {about['document']}\n          {', '.join(_terms(about))}" for about in record["about"]]
    return "\n".join(lines if record["about"] else [*lines, f"  {display.word('show.no_documents')}"])


def document_text(record: Json, display: Display) -> str:
    """A document with what was found in it."""
    word = display.word
    facts = {
        "id": record["id"],
        word("show.source"): ", ".join(s["path"] for s in record["sources"]),
        word("show.kind"): f"{word('document.' + record['kind'])} ({record['kind_confidence']:.2f})",
        word("show.language"): record["language"],
        **({word("show.country"): word("country." + record["country"])} if "country" in record else {}),
        **({word("show.date"): record["date"]} if "date" in record else {}),
    }
    lines = [record.get("title") or record["sources"][0]["path"], *(f"  {name:<14} {value}" for name, value in facts.items())]
    lines += [f"  {word('author.' + author['function']):<14} {_person(author)}" for author in record.get("authors", [])]
    found = {
        **_themes(record, display),
        word("show.keyphrases"): [phrase["text"] for phrase in record.get("keyphrases", [])],
        word("show.organisations"): record["organisations"],
        **_things(record, display),
    }
    lines += [f"  {name:<14} {', '.join(values) or word('show.none')}" for name, values in found.items()]
    kinds = [s["kind"] for s in record["sections"]]
    if "question" in kinds or "answer" in kinds:
        linked = sum("answers" in s for s in record["sections"])
        counts = f"{kinds.count('question')}, {word('show.answers')} {kinds.count('answer')}, {word('show.linked')} {linked}"
        lines.append(f"  {word('show.questions'):<14} {counts}")
    lines.append(f"  {word('show.numbers'):<14} {len(record['numbers'])}")
    lines += [f"    {line}" for number in record["numbers"] for line in number_text(number, display).splitlines()[::2]]
    return "\n".join(lines)


def organisation_rows(record: Json, display: Display) -> list[Json]:
    """One row a mention."""
    about = {"organisation": record["name"], "kind": display.word("organisation." + record["kind"]), "country": record.get("country", "")}
    return [{**about, "document": m["document"], "passage": _short(m)} for m in record["passages"]] or [about]


def number_rows(record: Json, display: Display) -> list[Json]:
    """One row."""
    return [
        {
            "value": display.number(record["value"]),
            "unit": display.word("unit." + record["unit"]),
            "qualifier": record.get("qualifier_text", ""),
            "counted": record.get("counted", {}).get("text", ""),
            "time": _period(record, display) if "time" in record else "",
            "place": record.get("place", {}).get("text", ""),
            "document": record["document"],
            "passage": _short(record),
        }
    ]


def theme_rows(record: Json, display: Display) -> list[Json]:
    """One row a document."""
    about = {"theme": record["pref_label"], "scheme": display.word("scheme." + record["scheme"])}
    return [{**about, "score": f"{a['score']:.2f}", "document": a["document"], "terms": ", ".join(_terms(a))} for a in record["about"]]


def document_rows(record: Json, display: Display) -> list[Json]:
    """One row."""
    return [
        {
            "id": record["id"],
            "title": record.get("title", ""),
            "source": record["sources"][0]["path"],
            "kind": display.word("document." + record["kind"]),
            "date": record.get("date", ""),
            "country": record.get("country", ""),
            "themes": ", ".join(label for values in _themes(record, display).values() for label in values),
            "organisations": len(record["organisations"]),
            "numbers": len(record["numbers"]),
        }
    ]


def _person(author: Json) -> str:
    about = ", ".join(author[key] for key in ("role", "organisation") if key in author)
    return f"{author['name']} ({about})" if about else str(author["name"])


def _themes(record: Json, display: Display) -> dict[str, list[str]]:
    """Themes with their scores by scheme; both parts of our own scheme together, first, even if there are none."""
    own = display.word("show.themes")
    by_scheme: dict[str, list[str]] = {own: []}
    for theme in record["themes"]:
        scheme = own if theme["scheme"] in BASE_SCHEMES else display.word("scheme." + theme["scheme"])
        by_scheme.setdefault(scheme, []).append(f"{theme['label']} {theme['score']:.2f}")
    return by_scheme


def _things(record: Json, display: Display) -> dict[str, list[str]]:
    """The laws, programmes and publications that a document names, by kind, each once."""
    names = {kind: list(dict.fromkeys(t["name"] for t in record["named_things"] if t["kind"] == kind)) for kind in _SHOWN_THINGS}
    return {display.word(f"thing.{kind}s"): found for kind, found in names.items() if found}


def _value(record: Json, display: Display) -> str:
    value = f"{display.number(record['value'])} {display.word('unit.' + record['unit'])}"
    if record["qualifier"] == "exact":
        return value
    word = display.word("qualifier." + record["qualifier"])
    return f"{value} ({word}: {record.get('qualifier_text', '')})"


def _period(record: Json, display: Display) -> str:
    time = record["time"]
    return str(time["start"]) if time["end"] == time["start"] else f"{time['start']} {display.word('show.until')} {time['end']}"


def _terms(about: Json) -> list[str]:
    return sorted({term for evidence in about["evidence"] for term in evidence["terms"]})


def _passage(record: Json) -> str:
    before, exact, after = (" ".join(part.split()) for part in record["passage"])
    return f"…{before} [{exact}] {after}…"


def _short(record: Json) -> str:
    """The passage cut evenly around what was found."""
    before, exact, after = (" ".join(part.split()) for part in record["passage"])
    room = max(0, _PASSAGE_WIDTH - len(exact)) // 2
    return f"{before[len(before) - room if len(before) > room else 0 :]} [{exact}] {after[:room]}"
