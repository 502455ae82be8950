from __future__ import annotations

import pytest

from beleidsmijn.knowledge.works import same_works, signature

TEXT = (
    "De Rijksdienst voor Ondernemend Nederland hielp in 2021 ruim 11.000 ondernemers met hun digitale plannen. Het ministerie betaalde daarvoor "
    "negen miljoen euro. De helft van de ondernemers kwam uit de detailhandel, een kwart uit de horeca, en de rest uit de bouw en het vervoer."
)
OTHER = (
    "Het Agentschap Innoveren en Ondernemen telde vorig jaar 48 gemeenten met een plan voor hun winkelkern. Samen kregen zij zes miljoen euro "
    "van de Vlaamse Regering. In twee op de drie gemeenten daalde de leegstand, vooral in het centrum van de kleinere steden."
)


@pytest.mark.parametrize(
    "variant", [TEXT, TEXT.upper(), TEXT.replace(" ", "\n"), "Pagina 1 van 2\n" + TEXT, TEXT.replace("vervoer", "onderwijs")]
)
def test_same_text_in_another_dress_is_the_same_work(variant: str) -> None:
    found = same_works({"doc_a": signature(TEXT), "doc_b": signature(variant), "doc_c": signature(OTHER)})
    assert found == {"doc_a": ["doc_b"], "doc_b": ["doc_a"]}


def test_order_has_no_say() -> None:
    signatures = {"doc_a": signature(TEXT), "doc_b": signature(TEXT + " Einde."), "doc_c": signature(OTHER)}
    assert same_works(signatures) == same_works(dict(reversed(signatures.items())))


def test_short_texts_are_not_compared() -> None:
    assert signature("Ja.") == []
    assert same_works({"doc_a": [], "doc_b": []}) == {}
