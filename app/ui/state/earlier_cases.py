"""The cases that an earlier run of the program left open: to be continued or discarded."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.session.saved_case import SavedCase, decoded_case
from app.storage.drafts import Drafts, Found
from app.storage.sealing import Seal
from app.ui.state.background import Background


class Offer(msgspec.Struct, frozen=True):
    """A case of an earlier run.

    Attributes:
        id: of the draft.
        changed: when it was changed last, in local time.
        saved: the case; None where it can't be opened.
        trouble: why not.
    """

    id: str
    changed: datetime
    saved: SavedCase | None = None
    trouble: AppError | None = None


class EarlierCases(QObject):
    """What is left of earlier runs, until the officer has decided.

    Attributes:
        offers: what nobody has decided on yet, the earliest change first.
        offered: emitted when there is something to decide on.
    """

    offered = Signal()

    def __init__(self, owner: QObject, drafts: Drafts, background: Background) -> None:
        super().__init__(owner)
        self.offers: tuple[Offer, ...] = ()
        self._drafts = drafts
        self._background = background

    def look(self, seal: Seal, ours: frozenset[str]) -> None:
        """Find them; `ours` are the drafts of this run."""
        job = partial(self._drafts.all, seal)
        self._background.run(job, partial(self._on_found, ours), lambda _error: None)

    def _on_found(self, ours: frozenset[str], found: tuple[Found, ...]) -> None:
        self.offers = tuple(_offer(each) for each in found if each.id not in ours)
        for each in self.offers:
            if each.trouble is not None and each.trouble.code == "draft-damaged":
                self._run(partial(self._drafts.put_aside, each.id))
        if self.offers:
            self.offered.emit()

    def discard(self, offers: tuple[Offer, ...]) -> None:
        """Keep nothing more of these."""
        for each in offers:
            self._run(partial(self._drafts.remove, each.id))
        self.decided(offers)

    def decided(self, offers: tuple[Offer, ...]) -> None:
        """The officer has decided on these."""
        self.offers = tuple(each for each in self.offers if each not in offers)

    def _run(self, job: partial[None]) -> None:
        # What doesn't go now goes in its time.
        self._background.run(job, lambda _nothing: None, lambda _error: None)


def _offer(found: Found) -> Offer:
    if found.trouble:
        return Offer(found.id, found.changed, trouble=AppError(found.trouble))
    try:
        saved = decoded_case(found.content)
    except AppError as error:
        return Offer(found.id, found.changed, trouble=error)
    return Offer(found.id, saved.changed, saved)
