"""What house style changed in a text from elsewhere, as data; the words are in `app.language.prose.changes`."""

from __future__ import annotations

import msgspec

MOST_WORDS = 20
"""Places that are named; beyond them they are only counted."""


class HouseChange(msgspec.Struct, frozen=True):
    """One kind of change.

    Attributes:
        kind: `font`, `size`, `colour`, `highlight`, `underline`, `strike`, `italics-kept`, `italics-upright`,
            `alignment`, `headings`, `tables`, `dates`, `dashes`, `quotes`, `spaces`, `hidden`, `quoted`,
            `left`, or a kind of `SourceNote` (of which `hidden` is `hidden-text` here).
        count: in how many places.
        before, after: what it was and is, where that can be said of all of them.
        words: what stood and stands there, of the first places.
    """

    kind: str
    count: int
    before: str = ""
    after: str = ""
    words: tuple[str, ...] = ()


class Tally:
    """Counts changes; kinds stay in the order in which they are first met."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str, str], int] = {}
        self._words: dict[tuple[str, str, str], list[str]] = {}

    def add(
        self, kind: str, before: str = "", after: str = "", words: str = "", count: int = 1
    ) -> None:
        """Count a place, or several."""
        key = (kind, before, after)
        self._counts[key] = self._counts.get(key, 0) + count
        named = self._words.setdefault(key, [])
        if words and len(named) < MOST_WORDS:
            named.append(words)

    def changes(self) -> tuple[HouseChange, ...]:
        """What was counted."""
        return tuple(
            HouseChange(*key[:1], count, *key[1:], tuple(self._words[key]))
            for key, count in self._counts.items()
        )
