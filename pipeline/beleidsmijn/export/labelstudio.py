"""Label Studio: ``tasks.json`` with our results as predictions to correct, and ``labels.xml``, the labelling interface to paste into the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beleidsmijn.export import annotated
from beleidsmijn.export.annotated import NAME_FIELDS, NAME_LABELS, NUMBER_FIELDS, NUMBER_LABEL, Annotated, CorrectionError, corrected

LOSES = annotated.LOSES
Json = dict[str, Any]
_COLOURS = ("#1f5fbf", "#8a4b08", "#2e7d32", "#6a1b9a", "#b26a00")


def export(kb: Path, target: Path) -> None:
    """Write a folder with the tasks and the labelling interface."""
    (target / "labels.xml").write_text(interface(), encoding="utf-8")
    with (target / "tasks.json").open("w", encoding="utf-8") as file:
        file.write("[\n")
        for place, document in enumerate(annotated.annotated(kb)):
            file.write((",\n" if place else "") + json.dumps(_task(document), ensure_ascii=False))
        file.write("\n]\n")


def interface() -> str:
    """The labelling interface, with a field for everything that is known of a span."""
    labels = "\n".join(f'    <Label value="{label}" background="{c}"/>' for label, c in zip((*NAME_LABELS, NUMBER_LABEL), _COLOURS))
    names = ",".join(NAME_LABELS)
    fields = [(field, names) for field in NAME_FIELDS] + [(field, NUMBER_LABEL) for field in NUMBER_FIELDS]
    areas = "\n".join(
        f'  <TextArea name="{field}" toName="text" perRegion="true" whenTagName="label" whenLabelValue="{label}" '
        f'maxSubmissions="1" editable="true" placeholder="{field}"/>'
        for field, label in fields
    )
    return f'<View>\n  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n  <Text name="text" value="$text"/>\n{areas}\n</View>\n'


def _task(document: Annotated) -> Json:
    results = [result for place, (label, annotation) in enumerate(document.spans()) for result in _results(place, label, annotation)]
    return {"data": {"name": document.name, "text": document.text}, "predictions": [{"model_version": "beleidsmijn", "result": results}]}


def _results(place: int, label: str, annotation: Json) -> Iterator[Json]:
    span = {"start": annotation["start"], "end": annotation["end"]}
    common = {"id": f"r{place}", "to_name": "text"}
    yield {**common, "from_name": "label", "type": "labels", "value": {**span, "text": annotation["text"], "labels": [label]}}
    for field in NUMBER_FIELDS if label == NUMBER_LABEL else NAME_FIELDS:
        if annotation.get(field) is not None:
            yield {**common, "from_name": field, "type": "textarea", "value": {**span, "text": [str(annotation[field])]}}


def read(source: Path) -> Iterator[Annotated]:
    """Corrected documents of Label Studio's JSON export; tasks that no one has annotated are passed over.

    Raises:
        CorrectionError: if the file is no such export, or an annotation cannot be used.
    """
    path = source / "tasks.json" if source.is_dir() else source
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
        for task in tasks:
            done = [annotation for annotation in task.get("annotations", []) if not annotation.get("was_cancelled")]
            if done:
                yield _corrected(task["data"]["name"], task["data"]["text"], done[-1]["result"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorrectionError(f"{path}: no JSON export of Label Studio: {type(error).__name__}: {error}") from error


def _corrected(name: str, text: str, results: list[Json]) -> Annotated:
    regions: dict[str, tuple[str, int, int, Json]] = {}
    known: dict[str, Json] = {}
    for result in results:
        value = result.get("value", {})
        if result.get("type") == "labels":
            about = known.setdefault(result["id"], {})
            start, end = _code_points(text, value["start"], value["end"], value.get("text"))
            regions[result["id"]] = (value["labels"][0], start, end, about)
        elif result.get("type") == "textarea":
            known.setdefault(result["id"], {})[result["from_name"]] = value["text"][0] if value.get("text") else None
    return corrected(name, text, regions.values())


def _code_points(text: str, start: int, end: int, words: str | None) -> tuple[int, int]:
    """Offsets in code points: some versions of Label Studio count UTF-16 units, which differ after an emoji."""
    if words is None or text[start:end] == words:
        return start, end
    units = text.encode("utf-16-le")
    converted = len(units[: 2 * start].decode("utf-16-le", "ignore")), len(units[: 2 * end].decode("utf-16-le", "ignore"))
    return converted if text[slice(*converted)] == words else (start, end)
