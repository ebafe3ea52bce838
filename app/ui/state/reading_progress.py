"""How far the reading of a pack is: written by the thread that reads, looked at by the window's."""

from __future__ import annotations


class ReadingProgress:
    """So much is done of the whole; nothing is known of the whole while it is 0."""

    def __init__(self) -> None:
        self.done = self.whole = 0

    def tell(self, done: int, whole: int) -> None:
        """Note how far it is."""
        self.done, self.whole = done, whole
