"""Where two states of a text differ."""

from __future__ import annotations


def difference(before: str, after: str) -> tuple[int, int, int]:
    """The one stretch that was changed: its start, and its end in `before` and in `after` (code points).

    >>> difference("We rang.", "We rang twice.")
    (7, 7, 13)
    """
    start = _common(before, after)
    left = min(len(before), len(after)) - start
    same = min(_common(before[::-1], after[::-1]), left)
    return start, len(before) - same, len(after) - same


def _common(one: str, other: str) -> int:
    """How many characters both begin with; by halving, as texts may be long and each key asks this."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
