"""Relations of the people behind a document."""

from __future__ import annotations

from beleidsmijn.config import Config
from beleidsmijn.mine import mine
from beleidsmijn.run.resources import resources

DEBATE = """Commissie voor Economie

01.01 Els Minne (VB): Mevrouw de minister, de steun voor kmo's is dit jaar met 3 miljoen euro gedaald.

01.02 Minister Jo Vermeer: Mevrouw Minne, dat klopt niet helemaal. De steun is gelijk gebleven.

01.03 Piet Bol (N-VA): Dank u wel voor uw antwoord over de kmo's.
"""


def test_speakers_without_their_form_of_address_and_with_their_party() -> None:
    config = Config(model="blank")
    facts = mine(DEBATE.encode(), "debat.txt", config, resources(config))
    assert [(r["kind"], r["subject"], r.get("object")) for r in facts.relations] == [
        ("speaker_in", "Els Minne", None),
        ("member_of", "Els Minne", "VB"),
        ("speaker_in", "Jo Vermeer", None),
        ("speaker_in", "Piet Bol", None),
        ("member_of", "Piet Bol", "N-VA"),
    ]
