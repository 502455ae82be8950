"""Where PDF extraction and web pages glue words together, as regular expressions: "2024Tweede", "deTaliban", "EconomieWat".

Used by the tokenizer and by the search for registered names, so that both cut a text in the same places.
"""

from __future__ import annotations

_CAPITAL, _SMALL = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"

LEADING_DIGITS = rf"[0-9]{{1,4}}(?=[{_CAPITAL}][A-Za-zÀ-ÿ]{{2,}})"
"""A footnote mark or year before a capitalised word: "1NOS", "2024Tweede". Not "3D" or "5G"."""

LEADING_WORD = rf"(?:de|het|van|een|door|dat|voor|bij|aan)(?=[{_CAPITAL}][{_SMALL}]{{3,}}|[{_CAPITAL}]{{3,}}(?!\w))"
"""An article or preposition before a capitalised word or an abbreviation: "deTaliban", "deWRR"."""

_STARTS = (
    "Aangezien|Er|Deze|De|Het|In|Dit|Dat|Die|Op|Voor|Wat|Welke|Hoe|Waarom|Wanneer|Ik|Wij|We|Momenteel|Bij|Als|Om|Uit|Na|Ja|Neen|Nee|Zo|"
    "Volgens|Sinds|Daarom|Daarnaast|Ook|Overigens|Graag|Kan|Kunt|Kunnen|Heeft|Hebben|Is|Zijn|Wordt|Worden|Antwoord|Vraag|Zie|Alle|Dankzij|"
    "Bovendien|Een|Met|Over|Tot|Uw|Mijn|Onze|Tijdens|Ten|Door|Vanaf|Hierbij|Verder|Tevens|Bent|Deelt|Klopt|Indien|Echter|Gelet|Hoeveel"
)
SENTENCE_START = rf"(?<=[{_SMALL}]{{3}})(?=(?:{_STARTS})(?![A-Za-zÀ-ÿ]))"
"""The place, without width, between the end of a sentence and a word that starts the next: "EconomieWat"."""

GLUED_ON = rf"{SENTENCE_START}(?s:.*)"
"""The next sentence, glued to a name."""
