"""Two previews of the same message in different languages scroll together, paragraph by paragraph."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.compose.message import Message
from app.document import BlockId
from app.language import Language
from app.ui.preview.preview import Preview


def block_keys(message: Message) -> dict[BlockId, int]:
    """Which block each is, the same in every language; with its index."""
    return {
        block.origin.id.in_language(Language.EN): index
        for index, block in enumerate(message.blocks)
        if not block.separator
    }


def carried_over(value: float, here: Sequence[float], there: Sequence[float]) -> float:
    """Where a place between two of the marks `here` lies between the same two of `there`. Marks ascend."""
    place = max(1, min(bisect.bisect_right(here, value), len(here) - 1))
    start, end = here[place - 1], here[place]
    share = (value - start) / (end - start) if end > start else 0.0
    return there[place - 1] + share * (there[place] - there[place - 1])


class ScrollLock(QObject):
    """Keeps two previews at the same paragraph."""

    def __init__(self, one: Preview, other: Preview) -> None:
        super().__init__(one)
        self._following = False
        one.verticalScrollBar().valueChanged.connect(lambda: self._follow(one, other))
        other.verticalScrollBar().valueChanged.connect(lambda: self._follow(other, one))

    def _follow(self, leader: Preview, follower: Preview) -> None:
        if self._following or not leader.isVisible():
            return
        here, there = _marks(leader, follower)
        self._following = True
        value = carried_over(leader.verticalScrollBar().value(), here, there)
        follower.verticalScrollBar().setValue(round(value))
        self._following = False


def _marks(leader: Preview, follower: Preview) -> tuple[list[float], list[float]]:
    """The tops of the paragraphs that both have, between the first and the last place that each scrolls to."""
    here, there = [0.0], [0.0]
    most_here = float(leader.verticalScrollBar().maximum())
    most_there = float(follower.verticalScrollBar().maximum())
    if leader.message is not None and follower.message is not None:
        keys = block_keys(follower.message)
        tops, other_tops = leader.areas(), follower.areas()
        for key, block in block_keys(leader.message).items():
            area, other = tops.get(block), other_tops.get(keys.get(key, -1))
            if area is None or other is None:
                continue
            if here[-1] < area.top() < most_here and there[-1] < other.top() < most_there:
                here.append(area.top())
                there.append(other.top())
    return [*here, most_here], [*there, most_there]
