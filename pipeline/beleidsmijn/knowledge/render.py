"""Records as lines of text for a terminal. In Dutch, as what users read is."""

from __future__ import annotations

from typing import Any

from beleidsmijn.records import BASE_SCHEMES

Json = dict[str, Any]


def _passage(record: Json) -> str:
    before, exact, after = (" ".join(part.split()) for part in record["passage"])
    return f"…{before} [{exact}] {after}…"


def dutch_number(value: float) -> str:
    """A value in Dutch notation."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def organisation_text(record: Json) -> str:
    """An organisation with its names, identifiers and passages."""
    other = [f"{n['value']} ({n['kind']})" for n in record["names"][1:]]
    lines = [
        f"{record['name']}  [{record['kind']}{', ' + record['country'] if 'country' in record else ''}]",
        f"  id           {record['id']}",
    ]
    if other:
        lines.append(f"  ook          {'; '.join(other)}")
    lines += [f"  {i['scheme']:<12} {i['value']}" for i in record.get("identifiers", [])]
    lines.append(
        f"  genoemd      {record['mentions']} keer in {record['documents']} document(en); gevonden via {record['resolution']['method']}"
    )
    for mention in record["passages"]:
        lines.append(f"  - {mention['document']}\n      {_passage(mention)}")
    return "\n".join(lines)


def number_text(record: Json) -> str:
    """A number with what it counts, when, and its passage."""
    parts = [dutch_number(record["value"]), record["unit"]]
    if record["qualifier"] != "exact":
        parts.append(f"({record['qualifier']}: {record.get('qualifier_text', '')})")
    if "counted" in record:
        parts.append(f"- {record['counted']['text']}")
    if "time" in record:
        time = record["time"]
        parts.append(f"- {time['start']}" + (f" t/m {time['end']}" if time["end"] != time["start"] else ""))
    if "table" in record:
        parts.append(f"- tabel: {' / '.join(record['table']['row'])} × {' / '.join(record['table']['column'])}")
    return f"{' '.join(parts)}\n    {record['document']}\n    {_passage(record)}"


def theme_text(record: Json) -> str:
    """A theme with the documents about it."""
    lines = [f"{record['pref_label']}  [{record['scheme']}]", f"  {record.get('uri', record['id'])}"]
    if record.get("years"):
        lines.append("  per jaar: " + ", ".join(f"{y['year']} {y['documents']}" for y in record["years"]))
    for about in record["about"]:
        terms = sorted({term for evidence in about["evidence"] for term in evidence["terms"]})
        lines.append(f"  - {about['score']:.2f}  {about['document']}\n          {', '.join(terms)}")
    if not record["about"]:
        lines.append("  geen documenten")
    return "\n".join(lines)


def document_text(record: Json) -> str:
    """A document with what was found in it."""
    lines = [
        record.get("title") or record["sources"][0]["path"],
        f"  id             {record['id']}",
        f"  bron           {', '.join(s['path'] for s in record['sources'])}",
        f"  soort          {record['kind']} ({record['kind_confidence']:.2f}); taal {record['language']}"
        + (f"; land {record['country']}" if "country" in record else "")
        + (f"; datum {record['date']}" if "date" in record else ""),
    ]
    for author in record.get("authors", []):
        about = ", ".join(author[key] for key in ("role", "organisation") if key in author)
        lines.append(f"  {author['function']:<14} {author['name']}" + (f" ({about})" if about else ""))
    by_scheme: dict[str, list[str]] = {}
    for theme in record["themes"]:
        scheme = "thema's" if theme["scheme"] in BASE_SCHEMES else theme["scheme"]
        by_scheme.setdefault(scheme, []).append(f"{theme['label']} {theme['score']:.2f}")
    own = by_scheme.pop("thema's", [])
    lines.append(f"  thema's        {', '.join(own) or 'geen'}")
    lines += [f"  {scheme:<14} {', '.join(themes)}" for scheme, themes in sorted(by_scheme.items())]
    phrases = [phrase["text"] for phrase in record.get("keyphrases", [])]
    lines.append(f"  trefwoorden    {', '.join(phrases) or 'geen'}")
    lines.append(f"  organisaties   {', '.join(record['organisations']) or 'geen'}")
    links = [s for s in record["sections"] if s["kind"] in {"question", "answer"}]
    if links:
        answered = sum("answers" in s for s in links)
        lines.append(
            f"  vragen         {sum(s['kind'] == 'question' for s in links)}, antwoorden {sum(s['kind'] == 'answer' for s in links)}, gekoppeld {answered}"
        )
    lines.append(f"  getallen       {len(record['numbers'])}")
    lines += [f"    {line}" for number in record["numbers"] for line in number_text(number).splitlines()[::2]]
    return "\n".join(lines)
