"""Tables that say of each kind what one layer must know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=str)
T = TypeVar("T")


def table_of(kinds: Iterable[K], entries: Mapping[K, T]) -> dict[K, T]:
    """Return the entries in the order of the kinds.

    Made where a module is imported: a kind that was forgotten in one layer stops the start, not a message that says
    too much.

    Raises:
        TypeError: a kind has no entry, or an entry is of no kind.

    >>> table_of(("date", "text"), {"text": 300, "date": 10})
    {'date': 10, 'text': 300}
    >>> table_of(("date", "text"), {"text": 300})
    Traceback (most recent call last):
    TypeError: no entry for date
    """
    known = tuple(kinds)
    if missing := [kind for kind in known if kind not in entries]:
        raise TypeError(f"no entry for {', '.join(missing)}")
    if unknown := [kind for kind in entries if kind not in known]:
        raise TypeError(f"an entry for {', '.join(unknown)}, which isn't a kind")
    return {kind: entries[kind] for kind in known}
