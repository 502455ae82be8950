"""What every document needs, loaded once in a process."""

from __future__ import annotations

from functools import cache

from beleidsmijn.config import Config
from beleidsmijn.language.pipeline import load_pipeline
from beleidsmijn.mine import Resources
from beleidsmijn.organisations.judgements import NONE, load_judgements
from beleidsmijn.organisations.register import load_register
from beleidsmijn.themes.classifier import classifiers


@cache
def resources(config: Config) -> Resources:
    """Model, register and theme classifiers for these settings, loaded once in a process.

    Raises:
        ModelError: if the model cannot be loaded.
        RegisterError: if a register or a file of judgements of the user's cannot be used.
        SchemeError: if a theme scheme of the user's cannot be used.
    """
    register = load_register(config.organisations.registers)
    judgements = config.organisations.judgements
    return Resources(
        load_pipeline(config.model),
        register,
        classifiers(config.themes.schemes, eurovoc=config.themes.eurovoc),
        load_judgements(judgements, register) if judgements else NONE,
    )
