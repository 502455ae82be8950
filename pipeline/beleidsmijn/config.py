"""The settings of a run: defaults, then ``beleidsmijn.toml``, then ``--set key=value``. Frozen once made."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

CONFIG_NAME = "beleidsmijn.toml"


class ConfigError(Exception):
    """A setting that is unknown or has a wrong value; the message names where it stands."""


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Limits(_Settings):
    """What a document may cost."""

    max_bytes: int = Field(100_000_000, gt=0, description="Largest file that is read, in bytes")
    max_pages: int = Field(2_000, gt=0, description="Most pages of a PDF")
    max_page_objects: int = Field(20_000, gt=0, description="Most drawing objects on a page of a PDF; a page with more is passed over")
    seconds: float = Field(300, gt=0, description="Longest that a document may take, in seconds; a worker that takes longer is stopped")
    memory_bytes: int = Field(4_000_000_000, gt=0, description="Most memory that a document may take beside the language model (Linux)")
    ocr: bool = Field(False, description="Read scanned pages with Tesseract, at some seconds a page")
    max_members: int = Field(10_000, gt=0, description="Most members of an archive, a Word file or a mail")
    max_unpacked_bytes: int = Field(1_000_000_000, gt=0, description="Most bytes that an archive or a Word file unpacks to")
    max_ratio: int = Field(200, gt=0, description="Most that a member of an archive may grow on unpacking")
    max_nesting: int = Field(3, ge=0, description="How deep archives and mails may hold others")
    kb_json_bytes: int = Field(200_000_000, ge=0, description="Largest kb.json that is written; past it only the .jsonl files")


class Organisations(_Settings):
    """Recognising and resolving organisations."""

    min_confidence: float = Field(0.5, ge=0, le=1, description="Mentions below this confidence are left out")
    registers: tuple[Path, ...] = Field((), description="Own registers (TSV or CSV), before the packaged one")
    judgements: Path | None = Field(None, description="Which names are one organisation, and which are not (CSV: judgement, name, other)")


class Themes(_Settings):
    """Assigning themes."""

    threshold: float | None = Field(None, ge=0, le=1, description="Themes below this probability are not assigned; else each scheme's own")
    eurovoc: bool = Field(True, description="Assign EuroVoc's descriptors and domains as well")
    topics: bool = Field(True, description="Discover topics in a corpus of at least twenty documents")
    schemes: tuple[Path, ...] = Field((), description="Own theme schemes (SKOS in Turtle, RDF/XML or JSON-LD, or CSV)")


class Config(_Settings):
    """All settings."""

    model: str | None = Field(None, description="Dutch spaCy pipeline, by name or path; nl_beleid_sm if installed, else blank")
    min_confidence: float = Field(0, ge=0, le=1, description="Mentions, names, figures and relations below this confidence are left out")
    limits: Limits = Limits()
    organisations: Organisations = Organisations()
    themes: Themes = Themes()

    def digest(self) -> str:
        """SHA-256 of the settings."""
        payload = json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(payload.encode()).hexdigest()


def load_config(path: Path | None = None, settings: Iterable[str] = ()) -> Config:
    """Settings from a TOML file and ``key=value`` texts ("themes.threshold=0.8").

    Without a path, ``beleidsmijn.toml`` in the working directory is read if it is there.

    Raises:
        ConfigError: naming the file or the setting that is wrong.
    """
    values: dict[str, Any] = {}
    if path is None and Path(CONFIG_NAME).is_file():
        path = Path(CONFIG_NAME)
    if path is not None:
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise ConfigError(f"{path}: {error}") from error
    for setting in settings:
        key, found, value = setting.partition("=")
        if not found or not key:
            raise ConfigError(f"--set {setting}: write key=value, as in themes.threshold=0.8")
        _put(values, key.strip().split("."), _parse(value.strip()))
    return config_of(values, str(path or "settings"))


def config_of(values: dict[str, Any], origin: str = "settings") -> Config:
    """Settings of nested values.

    Raises:
        ConfigError: naming where they come from and the one that is wrong.
    """
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{origin}: {where}: {first['msg']}") from error


def _put(values: dict[str, Any], keys: list[str], value: Any) -> None:
    for key in keys[:-1]:
        values = values.setdefault(key, {})
        if not isinstance(values, dict):
            raise ConfigError(f"--set {'.'.join(keys)}: {key} is no group of settings")
    values[keys[-1]] = value


def _parse(value: str) -> Any:
    """A value as TOML reads it, or a plain text."""
    try:
        return tomllib.loads(f"v = {value}")["v"]
    except tomllib.TOMLDecodeError:
        return value
