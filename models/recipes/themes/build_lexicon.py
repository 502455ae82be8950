"""Build ``pipeline/beleidsmijn/data/lexicon.tsv``: how rare a word is in policy texts, and whether it is used as a noun or an adjective.

    python models/recipes/themes/build_lexicon.py --data ../shared/data

Counts only, no text: in how many texts of ``sources.py`` a folded word form occurs, and as what nl_beleid_sm tags it most often, unless
``lexicon_corrections.tsv`` knows better.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from pathlib import Path

from sources import labelled_questions, unlabelled_texts

from beleidsmijn.language.pipeline import load_pipeline
from beleidsmijn.notation.fold import fold

TARGET = Path(__file__).parents[3] / "pipeline/beleidsmijn/data/lexicon.tsv"
CORRECTIONS = Path(__file__).parent / "lexicon_corrections.tsv"
LEAST = 6
"""A word must occur in this many texts."""
MOST_CHARACTERS = 2_000
"""Of each text that are tagged."""
CLASSES = {"NOUN": "n", "PROPN": "p", "ADJ": "a", "VERB": "v", "ADV": "o"}


def corrections() -> dict[str, str]:
    """Folded forms and their classes."""
    rows = (line.split("\t") for line in CORRECTIONS.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return {form: word_class for form, word_class in rows}


def main() -> None:
    """Tag, count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    data: Path = parser.parse_args().data
    texts = [q.text for q in labelled_questions(data) if q.part != 0] + unlabelled_texts(data)
    nlp = load_pipeline("nl_beleid_sm", everything=True).nlp
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if name in {"tok2vec", "tok2vec_syntax", "morphologizer"}])
    documents: Counter[str] = Counter()
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in nlp.pipe((text.passages[0].text[:MOST_CHARACTERS] for text in texts), batch_size=64):
        forms = set()
        for token in doc:
            if any(c.isalpha() for c in token.text):
                form = fold(token.text)
                tags[form][token.pos_] += 1
                forms.add(form)
        documents.update(forms)
    known = corrections()
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Words of policy texts: folded form, inverse document frequency, class (n noun, p name, a adjective, v verb, o other). Made by\n")
        file.write("# models/recipes/themes/build_lexicon.py from the texts named in its sources.py: counts only.\n")
        for form in sorted(form for form, count in documents.items() if count >= LEAST):
            best = min(tags[form], key=lambda tag: (-tags[form][tag], tag))
            file.write(f"{form}\t{math.log((len(texts) + 1) / (documents[form] + 1)):.1f}\t{known.get(form) or CLASSES.get(best, 'o')}\n")
    print(f"{sum(count >= LEAST for count in documents.values())} words of {len(texts)} texts")


if __name__ == "__main__":
    main()
