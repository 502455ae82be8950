"""Organisations of documents brought together."""

from __future__ import annotations

from beleidsmijn.api import Pipeline

TEXT = (
    "De Belgische minister van Economie en Consumenten antwoordt in de Kamer. De FOD Economie en de federale regering werken aan een plan."
)


def test_a_field_of_a_minister_is_counted_and_is_no_name() -> None:
    mined = Pipeline(model="blank")(TEXT)
    (economy,) = [o for o in mined.organisations if o.name.startswith("FOD Economie")]
    assert economy.mentions > 1
    assert not {"Economie", "Consumenten", "Economie en Consumenten"} & {name.value for name in economy.names}
