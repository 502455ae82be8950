"""Whether organisations are linked to the right entry of the register, judged by the name that the gold gives each."""

from __future__ import annotations

from typing import Any

from beleidsmijn.evaluation.gold import GoldDocument, overlaps
from beleidsmijn.evaluation.tally import Tally
from beleidsmijn.knowledge.facts import organisation_id
from beleidsmijn.organisations.normalise import name_key
from beleidsmijn.organisations.register import Register

Json = dict[str, Any]


class Linking:
    """The names of the register, to judge links by."""

    def __init__(self, register: Register) -> None:
        self._names: dict[str, set[str]] = {}
        self._full: set[str] = set()
        for key, entry in register.entries.items():
            link = organisation_id(f"register:{key}")
            full = {name_key(name) for name in entry.spellings()}
            self._names[link] = full | {name_key(short) for short in entry.abbreviations}
            self._full |= full

    def tally(self, document: GoldDocument, mentions: list[Json]) -> Tally:
        """Links of the organisations of one document.

        A link is right if its entry has the name that the gold gives the organisation. One is missed if the register has that name in full and
        the mention has no link, or a wrong one. Organisations that are not found count as well: who is not found is not linked.
        """
        found = Tally()
        for organisation in document.organisations:
            if organisation.get("optional"):
                continue
            name = name_key(organisation["canonical"])
            link = next((m.get("organisation_id") for m in mentions if overlaps(m["span"], organisation)), None)
            right = link in self._names and name in self._names[link]
            found.add(Tally(int(right), int(link in self._names and not right), int(not right and name in self._full)))
        return found
