"""What the blocks of a message are known by, whatever the answers are and however the templates are ordered.

What a template says belongs to its entry. What the message says once, whoever asks for it, belongs to none: the frame
of the channel, the office's entries, and shared phrases whose values are the same for all entries.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.compose.prepared import PreparedPhrase
from app.compose.scope import Scope


class BlockName(msgspec.Struct, frozen=True):
    """The entry that a block belongs to, or none, and the phrase; as in `BlockId`."""

    whose: str
    name: str


def named(scope: Scope) -> Iterator[tuple[PreparedPhrase, BlockName]]:
    """Yield each phrase of an entry's template, or of the frame, said now or not, with what its block is known by."""
    entry = scope.entry.id if scope.entry is not None else ""
    for each in scope.prepared.phrases:
        yield each, BlockName("" if each.once else entry, each.name)
