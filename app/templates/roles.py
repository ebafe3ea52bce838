"""Who writes which templates: examiners in DAP, CSMT officers in Outlook, counter fraud investigators on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from app.templates.later import Later
from app.templates.model import Head
from app.templates.pack import WRITERS, Channel, PackIndex, Writer
from app.templates.template_tree import Channels, FolderTree

Role = Literal["", "examiner", "csmt", "both", "investigator"]
"""What an officer writes as; empty until they said so. *Both* are an examiner and an officer of CSMT."""


def writers_of(channel: Channel) -> tuple[Writer, ...]:
    """Whose own a channel is. Where it doesn't say: an examiner's plain text, CSMT's rich text."""
    return channel.written_by or (("csmt",) if channel.rich else ("examiner",))


def is_own(names: Channels, role: Role, index: PackIndex) -> bool:
    """Whether an officer of this role writes with a template of these channels; scripts and notes are everybody's."""
    if role not in WRITERS:
        return True
    channels = [index.channels[name] for name in names if name in index.channels]
    return any(not channel.sent or role in writers_of(channel) for channel in channels)


def own_channel(channels: Iterable[Channel], role: Role) -> Channel | None:
    """The first of the channels that is the role's own; None where none is, or none is more theirs than another."""
    return next((each for each in channels if role in writers_of(each)), None)


def own_first(branch: FolderTree, role: Role, index: PackIndex) -> FolderTree:
    """The tree with the other role's folders and templates after one's own; each group keeps its order.

    What is in a folder is put into this order when it is asked for.
    """
    if role not in WRITERS:
        return branch

    def ordered() -> tuple[FolderTree | Head, ...]:
        children = [
            own_first(child, role, index) if isinstance(child, FolderTree) else child
            for child in branch.children
        ]
        return tuple(sorted(children, key=lambda child: not _has_own(child, role, index)))

    return msgspec.structs.replace(branch, children=Later(len(branch.children), ordered))


def _has_own(item: FolderTree | Head, role: Role, index: PackIndex) -> bool:
    if isinstance(item, Head):
        return is_own(item.channels, role, index)
    return any(is_own(channels, role, index) for channels in item.channels)
