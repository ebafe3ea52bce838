"""What is remembered of one message beside its draft. It isn't undone step by step, but goes and comes back with it."""

from __future__ import annotations

import msgspec

from app.compose.previous import Previous
from app.session.copying import Copied


class Memory(msgspec.Struct, frozen=True):
    """What is remembered of one message.

    Attributes:
        copied: what was copied of it, the latest last.
        previous: names and references of the messages that were worked on right before it, as digests.
        attempted: a copy was tried while something was missing, so what is missing is shown at its question too.
    """

    copied: tuple[Copied, ...] = ()
    previous: Previous = Previous()
    attempted: bool = False


NONE = Memory()
