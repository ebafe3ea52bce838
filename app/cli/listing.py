"""`list`: the templates of a pack, by folder."""

from __future__ import annotations

import json
from collections.abc import Iterator

from app.storage.packs import LoadedPack
from app.templates.model import Head
from app.templates.template_tree import FolderTree, build_tree


def list_templates(loaded: LoadedPack, search: str, form: str) -> str:
    """Return the listing as text or JSON; with a search, the best hits first."""
    found, pack = loaded.search.find(search) if search.strip() else None, loaded.pack
    if form == "json":
        heads = list(_heads(build_tree(pack.index))) if found is None else list(found)
        return json.dumps([head_fields(head) for head in heads], ensure_ascii=False, indent=2)
    if found is None:
        return "\n".join(_tree_lines(build_tree(pack.index), 0))
    if not found:
        return f"No template holds the words ‘{search}’. Try fewer or shorter words, in English or Welsh."
    return "\n".join(_line(head, 0) for head in found)


def head_fields(head: Head) -> dict[str, object]:
    """What `list` and `show` say of a template."""
    return {
        "id": head.id,
        "title": {"en": head.title.en, "cy": head.title.cy},
        "folder": head.folder,
        "channels": list(head.channels),
        "reply": head.reply or None,
        "fast_track": head.fast_track,
        "code": head.code or None,
    }


def marks(head: Head) -> list[str]:
    """What sets a template apart, in words."""
    found = [head.code] if head.code else []
    if head.fast_track:
        found.append("Fast Track")
    if head.reply == "none":
        found.append("no reply expected")
    return found


def _heads(branch: FolderTree) -> Iterator[Head]:
    for child in branch.children:
        if isinstance(child, Head):
            yield child
        else:
            yield from _heads(child)


def _tree_lines(branch: FolderTree, depth: int) -> Iterator[str]:
    for child in branch.children:
        if isinstance(child, Head):
            yield _line(child, depth)
        else:
            yield f"{'  ' * depth}{child.title.en}"
            yield from _tree_lines(child, depth + 1)


def _line(head: Head, depth: int) -> str:
    what = f" ({', '.join(marks(head))})" if marks(head) else ""
    return f"{'  ' * depth}{head.id}  {head.title.en}{what}"
