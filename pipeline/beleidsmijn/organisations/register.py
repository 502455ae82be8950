"""The register of known organisations, and finding their names in a text.

A name is found as a run of tokens, without regard to case and diacritics (Belgian sources strip them), but a name in a text must
hold a capital. Abbreviations must match to the letter. Short ones need a sign that they are meant (see `_abbreviation_fits`).
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from beleidsmijn.language.lexicon import function_words
from beleidsmijn.notation.fold import fold, strip_diacritics
from beleidsmijn.notation.forms import NAME
from beleidsmijn.notation.forms import kind as kind_of_word
from beleidsmijn.notation.given_names import is_given_name
from beleidsmijn.organisations.normalise import folded, looks_like_abbreviation, tokens
from beleidsmijn.packaged import read_rows, read_text

_LISTS = ("abbreviations", "aliases", "former", "identifiers")
REQUIRED_COLUMNS = ("name", "kind")


class RegisterError(ValueError):
    """A register file that cannot be used; the message names file, line and cause."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A former name with the ISO days between which it held ("" where unknown)."""

    value: str
    valid_from: str
    valid_to: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A known organisation. ``key`` is stable between builds of the register; ``parent`` is the key or the name of the body that it falls under."""

    key: str
    name: str
    kind: str
    country: str
    abbreviations: tuple[str, ...]
    aliases: tuple[str, ...]
    former: tuple[FormerName, ...]
    identifiers: tuple[tuple[str, str], ...]
    valid_from: str
    valid_to: str
    source: str
    parent: str = ""

    def spellings(self) -> Iterator[str]:
        """All full names: official, aliases, former."""
        yield self.name
        yield from self.aliases
        yield from (name.value for name in self.former)


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a text. More than one entry means that the name is ambiguous."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    abbreviation: bool


MIN_IN_CAPITALS = 6
"""Letters from which an abbreviation that is written as a word ("Fedris", "ProRail") is the same in capitals, or without those inside it."""
_SPOKEN = re.compile(r"(?=[A-Z]*[AEIOUY])[A-Z]{5,}")
"""Capitals that are spoken as a word, and that newspapers write as one: "SABCA" and "Sabca"."""
MIN_IN_SMALL = 5
"""Words from which a name without any capital is that of the body: "federaal agentschap voor geneesmiddelen en gezondheidsproducten"."""
_DOTTED = re.compile(r"(?:[A-Z]\.){3,}(?!\w|\s(?:[A-Z][a-z]|\([A-Z][a-z]+\))|[\s-]*(?:van|von|de|den|der|du|ten|ter|te)\b)")
"""An abbreviation with its stops ("N.M.B.S."); before a name such letters are of someone's first names."""
_FIRST_ARTICLE = re.compile(r"^(?:De|Het)\s+(?=.)")


def _begins_dotted(word: str) -> bool:
    """Whether a token may be the first letter of an abbreviation with stops."""
    return len(word) == 1 and word.isupper()


class Register:
    """Known organisations with an index on their names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {entry.key: entry for entry in entries}
        self._names: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._longest: dict[str, int] = defaultdict(int)
        self._abbreviations: dict[str, list[str]] = defaultdict(list)
        self._abbreviation_starts: set[str] = set()
        self._portfolios: dict[str, dict[str, str]] = {"NL": {}, "BE": {}}
        for entry in self.entries.values():
            for name in entry.spellings():
                self._index(name, entry)
            for abbreviation in entry.abbreviations:
                if " " in abbreviation:
                    self._index(abbreviation, entry)
                self._abbreviations[abbreviation].append(entry.key)
        for field, name in read_rows("belgian_portfolios.tsv", 2):
            if f"own:{name.casefold()}" in self.entries:
                self._portfolios["BE"][fold(field)] = f"own:{name.casefold()}"
        for abbreviation in [name for name in self._abbreviations if len(name) >= MIN_IN_CAPITALS and not name.isupper()]:
            if kind_of_word(abbreviation.casefold()) in {"", NAME}:  # "PerspectieF" in small letters may mean anything
                for written in (abbreviation.upper(), abbreviation.capitalize()):
                    self._abbreviations.setdefault(written, self._abbreviations[abbreviation])
        for abbreviation in [name for name in self._abbreviations if _SPOKEN.fullmatch(name)]:
            if kind_of_word(abbreviation.casefold()) == "" and not is_given_name(abbreviation.capitalize()):
                self._abbreviations.setdefault(abbreviation.capitalize(), self._abbreviations[abbreviation])
        self._abbreviation_starts.update(tokens(abbreviation)[0][0] for abbreviation in self._abbreviations)

    def _index(self, name: str, entry: Entry) -> None:
        if looks_like_abbreviation(name):
            if entry.key not in self._abbreviations[name]:
                self._abbreviations[name].append(entry.key)
            return
        parts = tokens(name)
        words = tuple(folded(word) for word, _, _ in parts)
        spellings = {words, tuple(word for word in words if word != "-")}  # "Veiligheidsregio Midden- en West Brabant"
        if "&" in name and len(unsigned := tuple(folded(word) for word, _, _ in parts if word != "&")) > 1:
            spellings.add(unsigned)  # "Flanders Investment  Trade", from which a web page has lost the "&"
        for spelling in spellings - {()}:
            if entry.key not in self._names[spelling]:
                self._names[spelling].append(entry.key)
                self._longest[spelling[0]] = max(self._longest[spelling[0]], len(spelling))
        if entry.kind == "ministry" and entry.country == "NL" and fold(name).startswith("ministerie van "):
            field = fold(name).removeprefix("ministerie van ")
            if entry.source == "curated" or field not in self._portfolios["NL"]:
                self._portfolios["NL"][field] = entry.key

    def find(self, text: str) -> Iterator[Match]:
        """Names in a text, longest first at each place, without overlap, from left to right."""
        words = tokens(text)
        keys = [folded(word) for word, _, _ in words]
        index = 0
        while index < len(words):
            if keys[index] in self._longest or words[index][0] in self._abbreviation_starts or _begins_dotted(words[index][0]):
                length, match = self._match_at(text, words, keys, index)
                if match:
                    yield match
                index += length
            else:
                index += 1

    def _match_at(self, text: str, words: list[tuple[str, int, int]], compared: list[str], index: int) -> tuple[int, Match | None]:
        if _begins_dotted(words[index][0]) and (dotted := _DOTTED.match(text, words[index][1])):
            letters = dotted.group()
            if keys := self._abbreviations.get(letters.replace(".", "")) or self._abbreviations.get(letters):
                return 2 * letters.count("."), Match(*dotted.span(), self._entries(keys), abbreviation=True)
        longest = self._longest.get(compared[index], 0)
        marked, abbreviation = self._abbreviation_at(words, index)
        for length in range(min(longest, len(words) - index), marked - 1 if abbreviation else 0, -1):
            keys = self._names.get(tuple(compared[index : index + length]))
            if keys:
                start, end = words[index][1], words[index + length - 1][2]
                if self._written_as_name(text[start:end], keys):
                    return length, Match(start, end, self._entries(keys), abbreviation=False)
        return marked, abbreviation

    def _abbreviation_at(self, words: list[tuple[str, int, int]], index: int) -> tuple[int, Match | None]:
        """The longest abbreviation at a token; it may hold marks, as "N-VA" and "CD&V" do."""
        if words[index][0] not in self._abbreviation_starts:
            return 1, None
        for length in range(min(5, len(words) - index), 0, -1):
            start, end = words[index][1], words[index + length - 1][2]
            if end - start > 12:
                continue
            keys = self._abbreviations.get("".join(word for word, _, _ in words[index : index + length]))
            if keys and end - start == sum(e - s for _, s, e in words[index : index + length]):
                return length, Match(start, end, self._entries(keys), abbreviation=True)
        return 1, None

    def _written_as_name(self, surface: str, keys: list[str]) -> bool:
        """A name holds a capital beside that of an article, and a "Regio" at its start; a phrase with one at its start only may begin a sentence ("Per saldo").

        A long one holds none, or one that begins with no other word ("bpost bank").
        One of a single word is written as in the register, or in capitals throughout.
        """
        words = surface.split()
        if words[0] == "regio":  # "in de regio Achterhoek", where the Regio Achterhoek is a body
            return False
        capital = any(c.isupper() for c in _FIRST_ARTICLE.sub("", surface))
        if len(words) > 1:
            phrase = words[0].casefold() in function_words() and not any(c.isupper() for c in surface[1:])
            if (capital and not phrase) or len(words) >= MIN_IN_SMALL:
                return True
            brand = kind_of_word(words[0]) in {"", NAME} or (folded(words[0]),) in self._names
            return brand and any(surface in self.entries[key].spellings() for key in keys)
        spellings = {strip_diacritics(name) for key in keys for name in self.entries[key].spellings()}
        return strip_diacritics(surface) in spellings or (capital and surface.isupper() and len(surface) > 3)

    def _entries(self, keys: list[str]) -> tuple[Entry, ...]:
        return tuple(self.entries[key] for key in keys)

    def portfolio(self, name: str, country: str | None = None) -> Entry | None:
        """The ministry with this field of policy ("Economische Zaken"), under its present or a former name.

        Args:
            name: of the field.
            country: BE for the federal body of Belgium, else the Dutch ministry.
        """
        key = self._portfolios["BE" if country == "BE" else "NL"].get(fold(" ".join(name.split())))
        return self.entries[key] if key else None

    def parent(self, entry: Entry) -> Entry | None:
        """The body that an organisation is part of or falls under, if the register says so."""
        found = self.entries.get(entry.parent) or self._by_name.get(fold(entry.parent)) if entry.parent else None
        return found if found is not entry else None

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The words that names and abbreviations end in, as they are written."""
        names = (name for entry in self.entries.values() for name in (*entry.spellings(), *entry.abbreviations))
        return frozenset(name.rpartition(" ")[2] for name in names)

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        """Entries by their official name; of several with one name the first, the user's own before ours."""
        return {fold(entry.name): entry for entry in reversed(self.entries.values())}

    def by_abbreviation(self, abbreviation: str) -> tuple[Entry, ...]:
        """Entries with this abbreviation."""
        return self._entries(self._abbreviations.get(abbreviation, []))


def _parse(text: str, name: str) -> Iterator[Entry]:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("# ")]
    delimiter = "\t" if lines and "\t" in lines[0] else ","
    rows = csv.DictReader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL)
    missing = [column for column in REQUIRED_COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise RegisterError(f"{name}: no column {', '.join(missing)}")
    for number, row in enumerate(rows, start=2):
        if not row.get("name"):
            raise RegisterError(f"{name}, line {number}: no name")
        lists = {column: tuple(filter(None, value.split("|"))) if (value := row.get(column)) else () for column in _LISTS}
        yield Entry(
            key=row.get("key") or f"user:{fold(row['name'])}",
            name=row["name"],
            kind=row["kind"],
            country=row.get("country") or "",
            abbreviations=lists["abbreviations"],
            aliases=lists["aliases"],
            former=tuple(FormerName(*(f"{value}@@".split("@")[:3])) for value in lists["former"]),
            identifiers=tuple((scheme, value) for scheme, _, value in (v.partition(":") for v in lists["identifiers"])),
            valid_from=row.get("valid_from") or "",
            valid_to=row.get("valid_to") or "",
            source=row.get("source") or name,
            parent=row.get("parent") or "",
        )


@cache
def load_register(extra: tuple[Path, ...] = ()) -> Register:
    """The packaged register, with the user's own files (TSV or CSV with the same columns) put before it.

    Raises:
        RegisterError: if a file of the user's cannot be used.
    """
    entries: list[Entry] = []
    for path in extra:
        try:
            entries.extend(_parse(path.read_text(encoding="utf-8-sig"), str(path)))
        except (OSError, UnicodeDecodeError) as error:
            raise RegisterError(f"{path}: {error}") from error
    entries.extend(_parse(read_text("register.tsv"), "register.tsv"))
    return Register(entries)
