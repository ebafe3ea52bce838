"""Reads a pack with everything that takes long, so that the window's own thread needn't."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.compose.wording_finding import WordingFinding
from app.rules.model import RuleSet
from app.storage.packs import load
from app.templates.pack import Pack
from app.templates.search import TemplateSearch


@dataclass(frozen=True, slots=True, eq=False)
class LoadedPack:
    """A pack that is ready for the window.

    Attributes:
        path: where it is.
        pack: the pack.
        rules: its rules of house style.
        wording: where its own wording breaks them.
        search: over its templates.
        freshness: what `app.storage.packs.freshness` gives as long as the pack is the same.
    """

    path: Path
    pack: Pack
    rules: RuleSet
    wording: tuple[WordingFinding, ...]
    search: TemplateSearch
    freshness: bytes


def read_pack(path: Path) -> LoadedPack:
    """Read the pack at `path`; the one way by which packs come to the window. Raises AppError as storage does."""
    loaded = load(path)
    search = TemplateSearch(loaded.pack.index)
    return LoadedPack(path, loaded.pack, loaded.rules, loaded.wording, search, loaded.freshness)
