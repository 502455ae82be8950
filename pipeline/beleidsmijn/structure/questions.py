"""Questions and their answers: found by their marks, numbered, and linked.

Four layouts occur: marks on lines of their own ("Vraag 1", "Antwoord op vraag 1"), the same marks inside one long line (text
that lost its line ends), a numbered list of questions followed by "Antwoord" or by a second numbered list (Flemish and Belgian
written questions), and numbered questions alone. An answer to several questions ("Antwoord 2 en 3") gives a part for each.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from beleidsmijn.kinds import SectionKind
from beleidsmijn.notation.spans import Span
from beleidsmijn.structure.parts import Part, trim

_NUMBERS = r"(?P<numbers>\d{1,3}(?:\s*(?:,|en|t/m|tot en met|-|–)\s*\d{1,3})*)"
_MARK = re.compile(
    rf"(?P<word>V(?:ra(?:ag|gen)|RA(?:AG|GEN))|A(?:ntwoord(?:en)?|NTWOORD(?:EN)?))(?:\s+(?:op|OP))?(?:\s+(?:de\s+|DE\s+)?(?:deel)?(?:vra(?:ag|gen)|VRA(?:AG|GEN)))?"
    rf"(?:[ \t]+[Nn][Rr][Ss]?\.?)?[ \t]+{_NUMBERS}\b[ \t]*[:.)]?",
)
_LETTER_MARK = re.compile(r"^[ \t]*(?P<word>[VA])(?P<numbers>\d{1,2})[.:)][ \t]+(?P<rest>(?=\S).*)$", re.MULTILINE)
"""Marks of one letter: "V1. Is dat zo?", "A1. Ja."."""
_LINE_MARK = re.compile(rf"^[ \t]*{_MARK.pattern}[ \t]*(?P<rest>.*)$", re.MULTILINE)
_ANSWER_LINE = re.compile(
    r"^[ \t]*(?:(?:Antwoord(?:en)?|ANTWOORD(?:EN)?)[ \t]*:?|Antwoord[ \t]+van[ \t]+de[ \t]+[^\n]{5,200}?[ \t]op[ \t]+de[ \t]+vraag[ \t]+nr[^\n]{0,200})[ \t]*$",
    re.MULTILINE,
)
"""A line that heads an answer: "Antwoord:", "Antwoord van de minister van 18 maart 2025, op de vraag nr. 214 van ..."."""
_ITEM = re.compile(
    r"(?:(?<=\n)|^|(?<=[?.!:;)»”’\"]))[ \t]*(?P<number>\d{1,2})(?:[.)°](?!\d)|(?=[ \t]*\n(?=[A-Z])))[ \t\n]*(?=[A-ZÀ-Ý(«“\"‘'ë#]|e-|[a-z]\))",
    re.MULTILINE,
)
_MAX_QUESTIONS = 400
_REFERENCE = re.compile(r"(?:bij|zie|op|van|in|de|het|uw|mijn|deze|naar|met)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: SectionKind
    numbers: tuple[str, ...]
    start: int
    body: int


def find_questions(text: str, holes: Sequence[Span]) -> list[Part]:
    """Question and answer parts of a text, sorted by place; an empty list if it has none.

    Args:
        text: the whole document.
        holes: sorted spans of boilerplate, in which nothing is looked for.
    """
    marks = _with_listed_questions(text, _explicit_marks(text, holes), holes)
    if sum(mark.kind == SectionKind.QUESTION for mark in marks) >= 2 or any(m.kind == SectionKind.ANSWER and m.numbers for m in marks):
        return _from_marks(text, marks)
    return _from_lists(text, holes) or _unnumbered(text, holes)


_ASKED = re.compile(r"^\s*Vragen\s+van\s+(?:het|de)\s+(?:lid|leden)\b", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_ASKS = re.compile(r"\?(?:\s*\d{1,2}\))?[\s»”’]*$")


def _unnumbered(text: str, holes: Sequence[Span]) -> list[Part]:
    """Questions of a member whose numbers were lost with the list they stood in: one a paragraph, numbered by their order."""
    heading = _ASKED.search(text[:2000])
    if not heading:
        return []
    paragraphs = [m for m in _PARAGRAPH.finditer(text, heading.end()) if not _inside(m.start(), holes)]
    asking = [trim(text, *m.span()) for m in paragraphs if _ASKS.search(m.group())]
    if len(asking) < 2:
        return []
    return [Part(SectionKind.QUESTION, *span, number=str(number)) for number, span in enumerate(asking, start=1)]


def _inside(offset: int, holes: Sequence[Span]) -> bool:
    return any(start <= offset < end for start, end in holes)


def _numbers(text: str) -> tuple[str, ...]:
    """The question numbers in "2, 3 en 5" or "2 t/m 4"."""
    numbers: list[int] = []
    for piece in re.split(r"\s*(?:,|\ben\b)\s*", text):
        ends = [int(n) for n in re.findall(r"\d+", piece)]
        if len(ends) == 2 and ends[0] < ends[1] < ends[0] + 60:
            numbers.extend(range(ends[0], ends[1] + 1))
        else:
            numbers.extend(ends)
    return tuple(str(number) for number in dict.fromkeys(numbers))


def _explicit_marks(text: str, holes: Sequence[Span]) -> list[_Mark]:
    marks: list[_Mark] = []
    by_letter = list(_LETTER_MARK.finditer(text))
    if {match["word"] for match in by_letter} == {"V", "A"}:
        marks = [_mark(match, match.start("rest")) for match in by_letter if not _inside(match.start(), holes)]
    for match in _LINE_MARK.finditer(text):
        rest = match["rest"]
        heads_sentence = not rest or rest[:1].isupper() or match.group().rstrip().endswith(":") or rest[:1] in '«“"(‘'
        if not _inside(match.start(), holes) and heads_sentence:
            marks.append(_mark(match, match.start("rest")))
    if len(marks) < 2:
        marks = [
            _mark(match, match.end())
            for match in _MARK.finditer(text)
            if text[match.end() : match.end() + 3].strip()[:1].isupper()
            and not _REFERENCE.search(text[max(0, match.start() - 12) : match.start()])
        ]
        marks = _ascending(marks)
    for match in _ANSWER_LINE.finditer(text):
        if not _inside(match.start(), holes):
            marks.append(_Mark(SectionKind.ANSWER, (), match.start(), match.end()))
    return sorted(marks, key=lambda mark: mark.start)[:_MAX_QUESTIONS]


def _with_listed_questions(text: str, marks: list[_Mark], holes: Sequence[Span]) -> list[_Mark]:
    """Marks of numbered answers alone, with those of the questions between them, which are numbered as a list: "2. Is dat zo? Antwoord vraag 2: Ja."."""
    if not marks or any(mark.kind == SectionKind.QUESTION or not mark.numbers for mark in marks):
        return marks
    items = _list_items(text, holes)
    stops = sorted([*(mark.start for mark in marks), *(item.start() for item in items), len(text)])
    questions: list[_Mark] = []
    for item in items:
        end = stops[bisect_right(stops, item.start())]
        if int(item["number"]) == len(questions) + 1 and "?" in text[item.end() : end]:
            questions.append(_Mark(SectionKind.QUESTION, (item["number"],), item.start("number"), item.end()))
    return sorted([*marks, *questions], key=lambda mark: mark.start)


def _mark(match: re.Match[str], body: int) -> _Mark:
    kind = SectionKind.QUESTION if match["word"].startswith("V") else SectionKind.ANSWER
    return _Mark(kind, _numbers(match["numbers"]), match.start(), body)


def _ascending(marks: list[_Mark]) -> list[_Mark]:
    """Inline marks count only as far as they go up one by one; "Vraag 3" in a sentence is a reference."""
    kept: list[_Mark] = []
    expected = 1
    for mark in marks:
        if mark.kind == SectionKind.ANSWER or (mark.numbers and int(mark.numbers[0]) in (expected, 1)):
            kept.append(mark)
            if mark.kind == SectionKind.QUESTION:
                expected = int(mark.numbers[-1]) + 1
    return kept


def _from_marks(text: str, marks: list[_Mark]) -> list[Part]:
    """Each mark's part runs to the next mark. Without any answer mark, what follows a question's last "?" is its answer."""
    parts: list[Part] = []
    answered = not any(mark.kind == SectionKind.ANSWER for mark in marks) and _mostly_answered(text, marks)
    last_question: tuple[str, ...] = ()
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start if following else len(text)
        numbers = mark.numbers
        if mark.kind == SectionKind.QUESTION:
            last_question = numbers
        elif not numbers:
            numbers = last_question
        start, end = trim(text, mark.start, end)
        if mark.kind == SectionKind.QUESTION and answered:
            parts.extend(_split_at_answer(text, numbers, start, mark.body, end))
        elif mark.kind == SectionKind.ANSWER and not mark.numbers and _count_items(text, mark.body, end) >= 2:
            parts.extend(_items(text, SectionKind.ANSWER, mark.body, end))
        else:
            parts.extend(Part(mark.kind, start, end, number=number) for number in numbers or ("",))
    return [part if part.number else Part(part.kind, part.start, part.end) for part in parts]


def _mostly_answered(text: str, marks: list[_Mark]) -> bool:
    """Whether most questions are followed by a text of their own after their question mark: answers without a mark."""
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    lengths = [len(text[_end_of_questions(text, mark.body, end) : end].split()) for mark, end in zip(marks, ends, strict=True)]
    return 10 * sum(length >= 2 for length in lengths) >= 6 * len(lengths)


def _split_at_answer(text: str, numbers: tuple[str, ...], start: int, body: int, end: int) -> Iterator[Part]:
    """One question with what follows it. The answer starts after the last question mark of the first run of questions."""
    cut = _end_of_questions(text, body, end)
    answer_start, answer_end = trim(text, cut, end)
    has_answer = answer_end - answer_start >= 2 and cut > body
    for number in numbers:
        yield Part(SectionKind.QUESTION, start, cut if has_answer else end, number=number)
    if has_answer:
        for number in numbers:
            yield Part(SectionKind.ANSWER, answer_start, answer_end, number=number)


_SENTENCE_END = re.compile(r"[.!?](?:[»”’\"')\]]|\d{1,2}(?=\s))*(?=\s|$)(?:\s*\((?:p|bladzijde|blz|pagina)[^)]{0,25}\))?")


def _end_of_questions(text: str, body: int, end: int) -> int:
    """Offset after the last sentence of the run that ends in question marks; ``body`` if there is none."""
    cut = body
    for match in _SENTENCE_END.finditer(text, body, end):
        if match.group().startswith("?"):
            cut = match.end()
        elif cut > body:
            break
    return cut


def _list_items(text: str, holes: Sequence[Span]) -> list[re.Match[str]]:
    return [match for match in _ITEM.finditer(text) if not _inside(match.start("number"), holes)]


def _runs(items: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Numbered items in runs 1, 2, 3, ...; an item that does not continue its run and is no 1 is passed over."""
    runs: list[list[re.Match[str]]] = []
    for item in items:
        number = int(item["number"])
        if runs and number == int(runs[-1][-1]["number"]) + 1:
            runs[-1].append(item)
        elif number == 1:
            runs.append([item])
    return [run for run in runs if len(run) >= 2 or len(runs) <= 2]


def _from_lists(text: str, holes: Sequence[Span]) -> list[Part]:
    answer_line = next((m for m in _ANSWER_LINE.finditer(text) if not _inside(m.start(), holes)), None)
    runs = _runs(_list_items(text, holes))
    if answer_line:
        return _around_answer_line(text, runs, answer_line)
    asking = next((index for index, run in enumerate(runs) if len(run) >= 2 and _asks(text, run, runs, index)), None)
    if asking is None:
        return []
    questions = runs[asking]
    if _answered_below(text, questions):
        return _from_marks(text, [_Mark(SectionKind.QUESTION, (item["number"],), item.start("number"), item.end()) for item in questions])
    answers = next((run for run in runs[asking + 1 :] if 2 <= len(run) <= len(questions) and not _asks(text, run, runs, -1)), None)
    stop = answers[0].start("number") if answers else len(text)
    parts = _bounded(text, SectionKind.QUESTION, questions, stop)
    return parts + (_bounded(text, SectionKind.ANSWER, answers, len(text)) if answers else [])


_ANSWERS = re.compile(r"\b(?:be)?antwoord", re.IGNORECASE)


def _answered_below(text: str, questions: list[re.Match[str]]) -> bool:
    """Whether a text that says that it answers gives each answer in a paragraph under its question."""
    if not _ANSWERS.search(text, 0, questions[0].start()):
        return False
    ends = [*(item.start() for item in questions[1:]), len(text)]
    cuts = [(_end_of_questions(text, item.end(), end), end) for item, end in zip(questions, ends, strict=True)]
    below = sum(bool(re.match(r"[ \t]*\n\s*\S", text[cut:end])) for cut, end in cuts)
    return 10 * below >= 9 * len(questions)


def _asks(text: str, run: list[re.Match[str]], runs: list[list[re.Match[str]]], index: int) -> bool:
    """Whether at least half of the items of a run hold a question mark before the next item."""
    after = runs[index + 1][0].start() if 0 <= index < len(runs) - 1 else len(text)
    ends = [*(item.start() for item in run[1:]), min(after, run[-1].end() + 1500)]
    return 2 * sum("?" in text[item.end() : end + 1] for item, end in zip(run, ends, strict=True)) >= len(run)


def _around_answer_line(text: str, runs: list[list[re.Match[str]]], line: re.Match[str]) -> list[Part]:
    before = [run for run in runs if run[0].start() < line.start()]
    after = [run for run in runs if run[0].start() >= line.end()]
    parts: list[Part] = []
    questions = max((run for run in before if _asks(text, run, before, -1)), key=len, default=None)
    if questions:
        questions = [item for item in questions if item.start() < line.start()]
        parts.extend(_bounded(text, SectionKind.QUESTION, questions, line.start()))
    else:
        start, end = trim(text, 0, line.start())
        parts += [Part(SectionKind.QUESTION, start, end)] if start < end else []
    numbered = [run for run in after if len(run) <= max(2, len(questions))] if questions else after if not parts else []
    answers = next(iter(numbered), None)
    if answers:
        lead = trim(text, line.end(), answers[0].start("number"))
        if lead[1] > lead[0]:
            parts.append(Part(SectionKind.ANSWER, *lead))
        parts.extend(_bounded(text, SectionKind.ANSWER, answers, len(text)))
    else:
        number = questions[0]["number"] if questions and len(questions) == 1 else None
        parts.append(Part(SectionKind.ANSWER, *trim(text, line.end(), len(text)), number=number))
    return parts


def _bounded(text: str, kind: SectionKind, run: list[re.Match[str]], stop: int) -> list[Part]:
    ends = [*(item.start("number") for item in run[1:]), stop]
    return [Part(kind, *trim(text, item.start("number"), end), number=item["number"]) for item, end in zip(run, ends, strict=True)]


def _count_items(text: str, start: int, end: int) -> int:
    runs = _runs(list(_ITEM.finditer(text, start, end)))
    return max((len(run) for run in runs), default=0)


def _items(text: str, kind: SectionKind, start: int, end: int) -> list[Part]:
    run = max(_runs(list(_ITEM.finditer(text, start, end))), key=len)
    lead = trim(text, start, run[0].start("number"))
    first = [Part(kind, *lead)] if lead[1] > lead[0] else []
    return first + _bounded(text, kind, run, end)
