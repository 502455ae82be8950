from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from beleidsmijn.language.figures import name_figures, syntax_figures
from beleidsmijn.language.treebank import TreebankError, read_conllu

CONLLU = """# text = Zij helpt hem.
1\tZij\thelpen\tPRON\tVNW\tCase=Nom\t2\tnsubj\t_\t_
2\thelpt\thelpen\tVERB\tWW\tTense=Pres\t0\troot\t_\t_
3-4\them.\t_\t_\t_\t_\t_\t_\t_\t_
3\them\thij\tPRON\tVNW\tCase=Acc\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\tLET\t_\t2\tpunct\t_\t_

1\tAf\taf_lopen\tADP\tVZ\t_\t0\troot\t_\t_

"""


def test_treebank_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    docs = list(read_conllu(path, spacy.blank("nl").vocab))
    assert [doc.text for doc in docs] == ["Zij helpt hem. ", "Af "]
    assert [token.head.text for token in docs[0]] == ["helpt", "helpt", "helpt", "helpt"]
    assert docs[1][0].lemma_ == "aflopen"


def test_bad_treebank_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text("1\tZij\n", encoding="utf-8")
    with pytest.raises(TreebankError, match=r"x\.conllu, line 1: 2 columns"):
        list(read_conllu(path, spacy.blank("nl").vocab))


def test_pipeline_without_trees_scores_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    figures = syntax_figures(spacy.blank("nl"), path)
    assert set(figures) == {"upos", "tag", "lemma", "uas", "las", "sentences"}
    assert figures["upos"] == 0


def test_names_are_scored_with_the_labels_of_any_scheme() -> None:
    nlp = spacy.blank("nl")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "VLAIO"}, {"label": "GPE", "pattern": "Gent"}, {"label": "ORG", "pattern": "Unie"}])  # type: ignore[attr-defined]
    text = "VLAIO en UNIZO spraken in Gent over de Unie."
    entities = [
        {"start": 0, "end": 5, "label": "ORG"},
        {"start": 9, "end": 14, "label": "ORG"},
        {"start": 26, "end": 30, "label": "LOC"},
        {"start": 39, "end": 43, "label": "ORG", "optional": True},
    ]
    figures = name_figures(nlp, [(text, entities)])
    assert (figures["ORG.precision"], figures["ORG.recall"]) == (1.0, 0.5)
    assert figures["LOC.f1"] == 1.0
