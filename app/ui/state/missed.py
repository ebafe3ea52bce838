"""What customers will miss of a message because the organisation hasn't filled it in: told once."""

from __future__ import annotations

from collections.abc import Iterable


class Missed:
    """Knows what was told since the start of the window; it goes on being told until the message is finished."""

    def __init__(self) -> None:
        self._told: set[str] = set()
        self._telling: frozenset[str] = frozenset()

    def of(self, unsaid: Iterable[str]) -> tuple[str, ...]:
        """Return the entries to tell, of those that the message in front wants; none of an empty message."""
        wanted = tuple(unsaid)
        if not wanted:
            self._telling = frozenset()
            return ()
        self._telling |= frozenset(wanted) - self._told
        self._told |= self._telling
        return tuple(each for each in wanted if each in self._telling)
