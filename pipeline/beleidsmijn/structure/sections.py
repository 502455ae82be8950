"""The whole structure of a document: its sections, found in an order in which the surest come first.

Sections nest two deep: a question, an answer or a debate turn holds its tables, footnotes, quotes and boilerplate. Text that is
in none of these is cut into headings, list items and paragraphs.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from beleidsmijn.kinds import AuthorFunction, SectionKind
from beleidsmijn.notation.names import NAME, SURNAME
from beleidsmijn.notation.spans import Span, Spans
from beleidsmijn.readers.base import CONTAINERS as CONTAINER_BLOCKS
from beleidsmijn.readers.base import Block, ReadDocument
from beleidsmijn.structure import languages, metadata
from beleidsmijn.structure.boilerplate import find_boilerplate
from beleidsmijn.structure.country import document_country
from beleidsmijn.structure.flattened_tables import find_flattened
from beleidsmijn.structure.marked_tables import from_block
from beleidsmijn.structure.parts import Line, Part, Person, Structure, split_lines, subtract, trim, trimmed
from beleidsmijn.structure.people import find_people
from beleidsmijn.structure.piped_tables import find_piped
from beleidsmijn.structure.questions import find_questions

CONTAINERS = (SectionKind.QUESTION, SectionKind.ANSWER, SectionKind.TURN)
_FOOTNOTE = re.compile(r"^[ \t]*(?:\[\d{1,3}\][ \t]*\S|\d{1,3}\)[ \t]+\S|\d{1,2}(?=[A-Z«‘“(])|[¹²³⁴⁵⁶⁷⁸⁹]+[ \t]*\S|\*(?=[A-Z]))")
_FOOTNOTE_HINT = re.compile(r"https?://|www\.|Kamerstuk|Stcrt|Stb\.|\b(?:19|20)\d\d\b|«|‘|“|nr\.|artikel|brief|rapport", re.IGNORECASE)
_LIST_ITEM = re.compile(r"^[ \t]*(?:[-–•▪●*○][ \t]+|\(?[a-z]\)[ \t]+|\d{1,2}[.)°][ \t]+|[ivx]{1,4}[.)][ \t]+)\S")
_TURN = re.compile(
    rf"^[ \t]*(?:(?P<number>\d{{2}}\.\d{{2,3}})[ \t]+(?P<name>(?:Minister |Staatssecretaris |De heer |Mevrouw )?{NAME}|Le président|De voorzitter|{SURNAME})(?:[ \t]*,[^:\n]{{3,60}})?(?:[ \t]*\((?P<party>[^)\n]{{2,40}})\))?[ \t]*:"
    rf"|(?P<speaker>(?:De voorzitter|Voorzitter|De heer {SURNAME}|Mevrouw {SURNAME}|Minister {SURNAME}|Staatssecretaris {SURNAME}|Le président|La présidente))(?:[ \t]*\([^)\n]{{2,40}}\))?[ \t]*:)",
    re.MULTILINE,
)
_SPEAKER_LINE = re.compile(
    rf"^[ \t]*(?P<speaker>(?P<chair>De voorzitter|Voorzitter)|(?:Minister(?:-president)?|Viceminister-president|Staatssecretaris)[ ]{NAME}|{NAME}(?=[ ]\((?P<party>[^)\n]{{2,40}})\)))(?:[ ]\([^)\n]{{2,40}}\))?[ \t]*\n(?=\s*\S)",
    re.MULTILINE,
)
"""A speaker on a line of its own, as in the proceedings of the Flemish Parliament: "Els Minne (Groen)"."""
_QUOTE = re.compile(r"“[^“”]{40,1500}”|«[^«»]{40,1500}»|\"[^\"]{40,1500}\"")
_SPEAKER_AFTER = re.compile(
    rf"^[,.]?\s*(?:zegt|zei|aldus|vindt|stelt|benadrukt|vertelt|reageert|verklaart|besluit|legt|volgens)\s+(?:(?:minister|staatssecretaris|directeur|voorzitter|de heer|mevrouw)\s+)?(?P<name>{NAME})"
)
_SAYS = r"\s(?:zegt|stelt|benadrukt|vertelt|reageert|verklaart|zei)"
_SPEAKER_BEFORE = re.compile(
    rf"(?<!\b[Dd]e\s)(?<!\b[Hh]et\s)(?P<name>{NAME}(?:\sen\s{NAME})?(?:{_SAYS})?|{SURNAME}(?:\sen\s{SURNAME})?{_SAYS}):\s*$"
)
_MAX_HEADING = 120


def analyse(document: ReadDocument) -> Structure:
    """The structure of a document that a reader gave."""
    text = document.text
    lines = split_lines(text)
    found = find_boilerplate(lines)
    skip = found.lines
    people = find_people(text, lines, skip, document.metadata.get("author"))
    boilerplate = _line_parts(lines, set(found.chrome), SectionKind.BOILERPLATE)
    boilerplate += [replace(part, margin=True) for part in _line_parts(lines, set(found.margins), SectionKind.BOILERPLATE)]
    title = metadata.document_title(text, lines, skip, document.blocks, document.metadata)
    holes = [(part.start, part.end) for part in boilerplate]
    containers = _stated_containers(document.blocks) or _turns(text) or find_questions(text, holes)
    leaves = _without_cut_tables(_leaves(text, lines, skip, document.blocks, people, boilerplate), containers)
    containers = _without_back_matter(text, containers, leaves)
    leaves += _foreign_paragraphs(text, document.blocks, containers, leaves)
    taken = sorted([(p.start, p.end) for p in [*containers, *leaves]])
    rest = _running_text(text, lines, document.blocks, taken)
    parts = _with_languages(text, [*containers, *leaves, *rest], document)
    signed = any(person.function == AuthorFunction.AUTHOR and person.role for person in people)
    kind, confidence = metadata.document_kind(
        text, parts, signed=bool(signed), web_page=document.media_type == "text/html" and bool(document.blocks)
    )
    return Structure(
        kind=kind,
        kind_confidence=confidence,
        language=_main_language(parts),
        title=title,
        date=metadata.document_date(text, lines, skip, document.metadata),
        country=document_country(text),
        people=tuple(people),
        parts=tuple(
            sorted((trimmed(text, p) for p in parts), key=lambda p: (p.start, -p.end, p.kind not in CONTAINERS, p.kind, p.number or ""))
        ),
    )


# --------------------------------------------------------------------------------------------------------------------- leaves
def _without_cut_tables(leaves: Iterable[Part], containers: Iterable[Part]) -> list[Part]:
    """Parts without tables inside which an answer begins: a mark of one stood among what was read as their headers."""
    starts = sorted(container.start for container in containers)
    return [leaf for leaf in leaves if leaf.table is None or bisect_right(starts, leaf.start) == bisect_left(starts, leaf.end)]


def _leaves(
    text: str, lines: Sequence[Line], skip: set[int], blocks: Sequence[Block], people: Sequence[Person], boilerplate: list[Part]
) -> list[Part]:
    """Tables, footnotes, signatures, quotes and boilerplate, none overlapping another; the first kind named wins."""
    chosen: list[Part] = []
    marked = [
        Part(SectionKind.TABLE, block.start, block.end, table=table)
        for before, block in zip([None, *blocks], blocks, strict=False)
        if block.kind == "table" and (table := from_block(text, block, text[before.start : before.end] if before else "")) is not None
    ]
    piped = [] if blocks else list(find_piped(lines))
    marked += [
        Part(SectionKind.TABLE, block.start, block.end, table=table)
        for block in piped
        if (table := from_block(text, block, _line_before(lines, block))) is not None
    ]
    tables = Spans((b.start, b.end) for b in (*blocks, *piped) if b.kind == "table")
    in_blocks = {i for i, line in enumerate(lines) if tables.overlap((line.start, line.start + 1))}
    flattened = [Part(SectionKind.TABLE, t.start, t.end, table=t.table) for t in find_flattened(lines, skip | in_blocks)]
    by_format = [
        Part(SectionKind(b.kind), b.start, b.end, margin=b.kind == "boilerplate")
        for b in blocks
        if b.kind in {"footnote", "boilerplate", "quote", "signature"}
    ]
    candidates = [marked, flattened, boilerplate, by_format, _footnotes(lines, skip), _signature_parts(lines, people), _quotes(text)]
    taken = Spans()
    for part in itertools.chain.from_iterable(candidates):
        if not taken.overlap((part.start, part.end)):
            chosen.append(part)
            taken.add((part.start, part.end))
    return chosen


_FARTHEST_LINE = 4
"""Lines before a table in which its title stands."""


def _line_before(lines: Sequence[Line], block: Block) -> str:
    """The last line with words before a block."""
    first = bisect_left(lines, block.start, key=attrgetter("start"))
    return next((line.words for line in reversed(lines[max(0, first - _FARTHEST_LINE) : first]) if line.words), "")


def _line_parts(lines: Sequence[Line], indices: set[int], kind: SectionKind) -> list[Part]:
    """One part for each run of neighbouring lines."""
    parts: list[Part] = []
    for index in sorted(indices):
        if parts and lines[index - 1].end == parts[-1].end:
            parts[-1] = replace(parts[-1], end=lines[index].end)
        else:
            parts.append(Part(kind, lines[index].start, lines[index].end))
    return parts


def _footnotes(lines: Sequence[Line], skip: set[int]) -> list[Part]:
    """Footnotes stand in the second half of a text, or just above a page footer, and run to an empty line or the next note."""
    found: list[Part] = []
    middle = lines[-1].end * 0.4
    for index, line in enumerate(lines):
        if index in skip or not _FOOTNOTE.match(line.text) or len(line.words) < 8:
            continue
        page_end = any(i in skip for i in range(index, min(index + 8, len(lines))))
        if line.start < middle and not page_end and not line.words.startswith("["):
            continue
        if not _FOOTNOTE_HINT.search(line.text) and not line.words.startswith(("[", "*")):
            continue
        last = index
        while (
            last + 1 < len(lines)
            and lines[last + 1].words
            and last + 1 not in skip
            and not _FOOTNOTE.match(lines[last + 1].text)
            and not re.match(r"^\s*(?:Vraag|Antwoord)\b", lines[last + 1].text)
            and last - index < 4
        ):
            last += 1
        found.append(Part(SectionKind.FOOTNOTE, line.start, lines[last].end))
    return found


def _signature_parts(lines: Sequence[Line], people: Sequence[Person]) -> list[Part]:
    """The lines of the signing authors, with the line of role or organisation below."""
    content = [i for i, line in enumerate(lines) if line.words]
    late = content[-30] if len(content) > 30 else 0
    indices: set[int] = set()
    for person in people:
        if person.function != AuthorFunction.AUTHOR or person.start is None:
            continue
        index = next((i for i, line in enumerate(lines) if line.start <= person.start < line.end), None)
        if index is None or index < late or len(lines[index].words) > 160:
            continue
        indices.add(index)
        below = lines[index + 1].words if index + 1 < len(lines) else ""
        if below and ((person.organisation and person.organisation in below) or (person.role and person.role in below)):
            indices.add(index + 1)
    return _line_parts(lines, indices, SectionKind.SIGNATURE)


def _quotes(text: str) -> list[Part]:
    """Quotations whose speaker is named right before or after."""
    found: list[Part] = []
    for match in _QUOTE.finditer(text):
        after = _SPEAKER_AFTER.match(text[match.end() : match.end() + 120])
        before = _SPEAKER_BEFORE.search(text[max(0, match.start() - 80) : match.start()])
        named = after or before
        if named:
            found.append(
                Part(SectionKind.QUOTE, match.start(), match.end(), speaker=" ".join(re.sub(rf"{_SAYS}$", "", named["name"]).split()))
            )
    return found


# ----------------------------------------------------------------------------------------------------------------- containers
def _stated_containers(blocks: Sequence[Block]) -> list[Part]:
    """Questions, answers and turns that the format marks as such."""
    return [
        Part(SectionKind(block.kind), block.start, block.end, block.language, number=block.number, speaker=block.speaker)
        for block in blocks
        if block.kind in CONTAINER_BLOCKS
    ]


def _turns(text: str) -> list[Part]:
    """Turns of a debate, each with its speaker; fewer than three marks are no debate."""
    marks = list(_TURN.finditer(text))
    if len(marks) < _LEAST_TURNS:
        marks = list(_SPEAKER_LINE.finditer(text))
        if not (any(mark["chair"] for mark in marks) and any(mark["party"] for mark in marks)):
            return []
    if len(marks) < _LEAST_TURNS:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [
        Part(SectionKind.TURN, *trim(text, mark.start(), end), number=said.get("number"), speaker=said.get("name") or said["speaker"])
        for mark, end in zip(marks, ends, strict=True)
        if (said := mark.groupdict())
    ]


_LEAST_TURNS = 3


def _foreign_paragraphs(text: str, blocks: Sequence[Block], containers: Sequence[Part], leaves: Sequence[Part]) -> list[Part]:
    """Paragraphs in another language than Dutch inside a question, an answer or a turn: parts of their own, so that nobody mines them."""
    found: list[Part] = []
    taken = Spans((leaf.start, leaf.end) for leaf in leaves)
    for container in containers:
        for start, end in _paragraph_spans(text, blocks, container):
            language = next(
                (b.language for b in reversed(blocks) if b.start <= start and end <= b.end and b.language), None
            ) or languages.identify(text[start:end])
            if language not in {None, "nl"} and not taken.overlap((start, end)):
                found.append(Part(SectionKind.PARAGRAPH, start, end, language))
                taken.add((start, end))
    return found


def _paragraph_spans(text: str, blocks: Sequence[Block], container: Part) -> list[Span]:
    if blocks:
        return [
            (max(b.start, container.start), min(b.end, container.end))
            for b in blocks
            if b.start < container.end and container.start < b.end and b.kind not in CONTAINER_BLOCKS
        ]
    ends = [m.start() for m in re.finditer(r"\n\s*\n", text[container.start : container.end])]
    edges = [0, *ends, container.end - container.start]
    return [trim(text, container.start + a, container.start + b) for a, b in itertools.pairwise(edges)]


def _without_back_matter(text: str, containers: list[Part], leaves: list[Part]) -> list[Part]:
    """The last question, answer or turn ends before the signatures, notes and boilerplate at the end of the document."""
    if not containers:
        return containers
    end = max(part.end for part in containers)
    back = sorted(leaves, key=lambda part: -part.end)
    for part in back:
        if part.kind in {SectionKind.SIGNATURE, SectionKind.FOOTNOTE, SectionKind.BOILERPLATE} and not text[part.end : end].strip():
            end = part.start
    return [replace(part, end=trim(text, part.start, min(part.end, end))[1]) for part in containers if part.start < end]


# --------------------------------------------------------------------------------------------------------------- running text
def _running_text(text: str, lines: Sequence[Line], blocks: Sequence[Block], taken: list[Span]) -> list[Part]:
    """Headings, list items and paragraphs in what is left."""
    found: list[Part] = []
    if blocks:
        for block in (b for b in blocks if b.kind not in CONTAINER_BLOCKS):
            kind = {"heading": SectionKind.HEADING, "list": SectionKind.LIST}.get(block.kind, SectionKind.PARAGRAPH)
            found += [Part(kind, s, e, block.language) for s, e in _free(text, (block.start, block.end), taken)]
        return found
    for span in _free(text, (0, len(text)), taken):
        found += _paragraphs(text, [line for line in lines if line.start < span[1] and line.end > span[0]], span)
    return found


def _free(text: str, span: Span, taken: list[Span]) -> list[Span]:
    return [(s, e) for start, end in subtract(span, taken) if (s := trim(text, start, end)[0]) < (e := trim(text, start, end)[1])]


def _paragraphs(text: str, lines: Sequence[Line], span: Span) -> list[Part]:
    """Paragraphs end at an empty line, at a list item, and around a line that looks like a heading."""
    parts: list[Part] = []
    open_part: Part | None = None
    for index, line in enumerate(lines):
        start, end = max(line.start, span[0]), min(line.end, span[1])
        if not text[start:end].strip():
            open_part = None
            continue
        alone = (index == 0 or not lines[index - 1].words) and (index + 1 == len(lines) or not lines[index + 1].words)
        kind = SectionKind.PARAGRAPH
        if _LIST_ITEM.match(line.text):
            kind, open_part = SectionKind.LIST, None
        elif alone and _is_heading(line.words):
            kind, open_part = SectionKind.HEADING, None
        if open_part is None:
            open_part = Part(kind, start, end)
            parts.append(open_part)
        else:
            open_part = replace(open_part, end=end)
            parts[-1] = open_part
    return parts


def _is_heading(words: str) -> bool:
    return len(words) <= _MAX_HEADING and not words.endswith((".", ":", ";", ",")) and words[:1].isupper() | words[:1].isdigit()


# ------------------------------------------------------------------------------------------------------------------ languages
def _with_languages(text: str, parts: list[Part], document: ReadDocument) -> list[Part]:
    """Every part with its language: as marked by the format, else as identified, else as that of the document."""
    stated = [block for block in document.blocks if block.language]
    judged: list[Part] = []
    for part in parts:
        language = part.language
        if language is None and stated:
            language = _stated_language(part, stated)
        if language is None or (part.kind in CONTAINERS and language != "nl" and _has_dutch(part, stated)):
            language = "nl" if part.kind in CONTAINERS and _has_dutch(part, stated) else languages.identify(text[part.start : part.end])
        if part.kind == SectionKind.FOOTNOTE and language == "en" and part.language is None:
            language = None  # a source that it names has an English title
        judged.append(replace(part, language=language))
    main = _main_language(judged)
    return [part if part.language else replace(part, language=main) for part in judged]


def _has_dutch(part: Part, stated: Sequence[Block]) -> bool:
    """Whether a question, answer or turn has a Dutch paragraph: then it counts as Dutch, and its other paragraphs are parts of their own."""
    return any(block.language == "nl" and block.start < part.end and part.start < block.end for block in stated)


def _stated_language(part: Part, stated: Sequence[Block]) -> str | None:
    weights: dict[str, int] = {}
    for block in stated:
        overlap = min(part.end, block.end) - max(part.start, block.start)
        if overlap > 0 and block.language:
            weights[block.language] = weights.get(block.language, 0) + overlap
    return max(sorted(weights), key=lambda language: weights[language]) if weights else None


def _main_language(parts: Sequence[Part]) -> str:
    weights: dict[str, int] = {}
    for part in parts:
        if part.language and part.kind != SectionKind.BOILERPLATE:
            weights[part.language] = weights.get(part.language, 0) + part.end - part.start
    return max(sorted(weights), key=lambda language: weights[language]) if weights else "nl"
