"""The ids in the tree of what is the officer's own: favourites, sets, snippets and recent templates."""

from __future__ import annotations

FAVOURITES, SETS, SNIPPETS, RECENT = "*favourites", "*sets", "*snippets", "*recent"
"""Ids that no folder of a pack can have."""


def set_named(template_id: str) -> str:
    """The name of the officer's own set that an id of the tree stands for; empty for a template of the pack."""
    return _name_in(SETS, template_id)


def snippet_named(template_id: str) -> str:
    """The name of the officer's own snippet that an id of the tree stands for; empty for anything else."""
    return _name_in(SNIPPETS, template_id)


def _name_in(folder: str, template_id: str) -> str:
    return template_id.removeprefix(f"{folder}/") if template_id.startswith(f"{folder}/") else ""


def is_of_the_pack(template_id: str) -> bool:
    """Whether an id of the tree is a template's, and not something of the officer's own."""
    return not set_named(template_id) and not snippet_named(template_id)
