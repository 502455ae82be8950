"""What a user says of names holds over every run."""

from __future__ import annotations

from pathlib import Path

import pytest

from beleidsmijn.api import Pipeline
from beleidsmijn.organisations.judgements import JudgementError, load_judgements
from beleidsmijn.organisations.register import load_register

TEXT = "De Stichting Ons Erf en de Vereniging Het Erf vragen steun. UNIZO en het VBO zwijgen."


def _organisations(tmp_path: Path, *lines: str) -> dict[str, str]:
    path = tmp_path / f"judgements-{len(lines)}.csv"  # a file is read once in a process
    path.write_text("\n".join(["judgement,name,other", *lines]), encoding="utf-8")
    mined = Pipeline(model="blank", organisations__judgements=path)(TEXT)
    return {mention.quote.exact: str(mention.organisation_id) for mention in mined.mentions}


def test_merged_names_are_one_organisation(tmp_path: Path) -> None:
    found = _organisations(tmp_path, "merge,Vereniging Het Erf,Stichting Ons Erf", "merge,VBO,UNIZO")
    assert found["Vereniging Het Erf"] == found["Stichting Ons Erf"]
    assert found["VBO"] == found["UNIZO"]
    assert found["VBO"] != found["Stichting Ons Erf"]


def test_a_name_kept_apart_is_not_linked(tmp_path: Path) -> None:
    before = _organisations(tmp_path)
    after = _organisations(tmp_path, "split,UNIZO,UNIZO")
    assert after["UNIZO"] != before["UNIZO"]
    assert after["VBO"] == before["VBO"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name,other\na,b\n", "columns judgement, name, other"),
        ("judgement,name,other\njoin,a,b\n", "line 2"),
        ("judgement,name,other\nmerge,a,\n", "line 2"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(JudgementError, match=message) as caught:
        load_judgements(path, load_register())
    assert "wrong.csv" in str(caught.value)
