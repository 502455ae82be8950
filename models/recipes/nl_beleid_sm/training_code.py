"""What the training configurations refer to: the project's tokenizer and augmentation for policy text (`spacy train --code`)."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import spacy
from spacy.language import Language
from spacy.training import Example

from beleidsmijn.language.tokenizer import add_policy_rules
from beleidsmijn.notation.fold import strip_diacritics

STRIP_DIACRITICS, ALL_CAPS, LOWER_START = 0.12, 0.04, 0.02
"""Shares of training texts changed: the Belgian questions have no diacritics, headings are in capitals."""


@spacy.registry.callbacks("beleid.policy_tokenizer.v1")
def policy_tokenizer() -> Callable[[Language], Language]:
    """Callback for ``initialize.before_init``: give the new pipeline the project's tokenizer rules."""

    def customise(nlp: Language) -> Language:
        add_policy_rules(nlp)
        return nlp

    return customise


@spacy.registry.augmenters("beleid.policy_text.v1")
def policy_text() -> Callable[[Language, Example], Iterator[Example]]:
    """Now and then replaces a text by itself without diacritics, or in capitals."""

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        dice = random.random()  # noqa: S311 - spaCy seeds the module's generator
        if dice < STRIP_DIACRITICS:
            yield _changed(nlp, example, lambda word: strip_diacritics(word) or word)  # a lone mark stays: no token is empty
        elif dice < STRIP_DIACRITICS + ALL_CAPS:
            yield _changed(nlp, example, str.upper)
        else:
            yield example

    return augment


def _changed(nlp: Language, example: Example, change: Callable[[str], str]) -> Example:
    fields = example.to_dict()
    fields["token_annotation"]["ORTH"] = [
        new if len(new := change(word)) == len(word) else word for word in fields["token_annotation"]["ORTH"]
    ]
    text = "".join(
        word + " " * space
        for word, space in zip(fields["token_annotation"]["ORTH"], fields["token_annotation"]["SPACY"], strict=True)
    )
    return Example.from_dict(nlp.make_doc(text), fields)
