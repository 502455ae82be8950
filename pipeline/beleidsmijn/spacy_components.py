"""spaCy components, for who has a pipeline of their own and wants our numbers or organisations in it.

    nlp = spacy.load("nl_beleid_sm")
    nlp.add_pipe("beleidsmijn_organisations")
    nlp.add_pipe("beleidsmijn_numbers")

Each puts its spans in ``doc.spans`` under a key that can be set, ``"organisations"`` and ``"numbers"``, with what is known of a span in
``span._.organisation`` and ``span._.quantity``. spaCy finds the components by entry points: nothing has to be imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from beleidsmijn.spacy_spans import NumbersComponent, OrganisationsComponent

# spaCy imports this module whenever it loads a pipeline, also one that has nothing of ours in it: what costs time is imported when it is used


@Language.factory("beleidsmijn_numbers", default_config={"spans_key": "numbers"})
def make_numbers(nlp: Language, name: str, spans_key: str) -> NumbersComponent:
    """The component that finds numbers."""
    from beleidsmijn.spacy_spans import NumbersComponent

    return NumbersComponent(spans_key)


@Language.factory("beleidsmijn_organisations", default_config={"spans_key": "organisations", "country": None})
def make_organisations(nlp: Language, name: str, spans_key: str, country: str | None) -> OrganisationsComponent:
    """The component that finds organisations. ``country`` (NL or BE) settles names that both countries know."""
    from beleidsmijn.organisations.register import load_register
    from beleidsmijn.spacy_spans import OrganisationsComponent

    return OrganisationsComponent(spans_key, country, load_register(()))
