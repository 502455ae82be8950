"""What the records of numbers say of one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from beleidsmijn.numbers.links import find_changes, find_parts
from beleidsmijn.numbers.quantity import Quantity

Json = dict[str, Any]


def add_links(records: Sequence[Json], text: str, quantities: Sequence[Quantity]) -> None:
    """Parts of wholes and changes, to the records of the quantities of a text."""
    for link in find_parts(text, quantities):
        records[link.part]["part_of"] = records[link.whole]["id"]
    for change in find_changes(text, quantities):
        by = {} if change.by is None else {"by_id": records[change.by]["id"], "computed": change.computed, "holds": change.holds}
        records[change.new]["change"] = {"from_id": records[change.old]["id"], **by}


def keep_numbers(records: Sequence[Json], kept: Callable[[Json], bool]) -> list[Json]:
    """The numbers that are kept; what they say of others that are not goes."""
    chosen = [record for record in records if kept(record)]
    ids = {record["id"] for record in chosen}
    for record in chosen:
        if "part_of" in record and record["part_of"] not in ids:
            del record["part_of"]
        change = record.get("change")
        if change and change["from_id"] not in ids:
            del record["change"]
        elif change and "by_id" in change and change["by_id"] not in ids:
            record["change"] = {"from_id": change["from_id"]}
    return chosen
