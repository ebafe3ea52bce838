"""Who writes which templates: examiners in DAP, as plain text; CSMT officers in Outlook, as rich text."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.templates.model import Head
from app.templates.pack import PackIndex
from app.templates.template_tree import FolderTree

Role = Literal["", "examiner", "csmt", "both"]
"""What an officer writes as; empty until they said so."""


def is_own(head: Head, role: Role, index: PackIndex) -> bool:
    """Whether an officer of this role writes with the template; scripts and case notes are everybody's."""
    if role not in {"examiner", "csmt"}:
        return True
    channels = [index.channels[name] for name in head.channels if name in index.channels]
    return any(not channel.sent or channel.rich == (role == "csmt") for channel in channels)


def own_first(branch: FolderTree, role: Role, index: PackIndex) -> FolderTree:
    """The tree with the other role's folders and templates after one's own; each group keeps its order."""
    children = [
        own_first(child, role, index) if isinstance(child, FolderTree) else child
        for child in branch.children
    ]
    ordered = sorted(children, key=lambda child: not _has_own(child, role, index))
    return msgspec.structs.replace(branch, children=tuple(ordered))


def _has_own(item: FolderTree | Head, role: Role, index: PackIndex) -> bool:
    if isinstance(item, Head):
        return is_own(item, role, index)
    return any(_has_own(child, role, index) for child in item.children)
