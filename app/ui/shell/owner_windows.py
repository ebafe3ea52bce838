"""The windows beside the work in which an owner looks through the wording in use."""

from __future__ import annotations

from collections.abc import Callable

from app.source.problems import Place
from app.ui.packs.check import PackCheck
from app.ui.packs.owner_window import OwnerParts
from app.ui.packs.welsh_review import WelshReview
from app.ui.packs.what_changed import WhatChanged
from app.ui.packs.where_used import WhereUsed


class OwnerWindows:
    """Those of one window of messages.

    Args:
        parts: what of that window they need.
        in_hand: tells the place of the text that the officer is at; None where there is none.
    """

    def __init__(self, parts: OwnerParts, in_hand: Callable[[], Place | None]) -> None:
        self.check, self.changes = PackCheck(parts), WhatChanged(parts)
        self.where_used, self.review = WhereUsed(parts), WelshReview(parts)
        self._in_hand = in_hand
        self.check.changes_wanted.connect(self.changes.show)

    def ask_where_used(self) -> None:
        """Look at once for what is in hand, where that is shared."""
        self.where_used.show(self._in_hand())

    def stop(self) -> None:
        """End with the window."""
        for each in (self.check, self.changes, self.where_used, self.review):
            each.stop()
