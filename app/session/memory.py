"""What is remembered of one message beside its draft. Undo leaves it alone: it has happened."""

from __future__ import annotations

import msgspec

from app.compose.previous import Previous
from app.session.copying import Copied


class Memory(msgspec.Struct, frozen=True):
    """What is remembered of one message.

    Attributes:
        copied: what was copied of it, the latest last.
        others: names and references that other customers' messages hold, as digests.
        attempted: a copy was tried while something was missing, so what is missing is shown at its question too.
    """

    copied: tuple[Copied, ...] = ()
    others: Previous = Previous()
    attempted: bool = False


NONE = Memory()
