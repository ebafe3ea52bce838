"""Keeps every open case, sealed, soon after each change; gone when it is finished.

Nothing of it is the window's work: a process of its own asks the system's keyring, a thread seals and writes. The key
is asked for when there is something to keep or something was kept, so that an empty start waits for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from functools import partial
from time import monotonic

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

from app.errors import AppError
from app.session.call_rules import waits_for_call
from app.session.case import Case
from app.session.change import Change
from app.session.saved_case import encoded_case, saved_case
from app.storage.drafts import Drafts, new_id
from app.storage.sealing import Seal
from app.templates.pack import Pack
from app.ui.controls.pause import Pause
from app.ui.state.background import Background
from app.ui.state.controller import Controller
from app.ui.state.draft_key import DraftKey
from app.ui.state.earlier_cases import EarlierCases, Offer

SOON_MS = 400
"""A change is written after this time at the latest; two seconds are promised, and a slow disk takes some."""
AGAIN_MS = 5_000
"""After this time a write that failed is tried once more."""
LAST_S = 2.0
"""The longest that the end of the program waits for a write that has begun."""
PURGE_MS = 600_000
"""How often it is looked whether something has had its time."""

_Place = tuple[str, datetime]
"""What stays of a case while it is open: its letter, and when it was begun."""
_Job = Callable[[], None]


class Saved(Enum):
    """How it stands with what is open."""

    NOTHING = auto()
    """There is nothing to keep."""
    NOT_YET = auto()
    """Something isn't kept yet."""
    SAFE = auto()
    """All is kept."""
    LET_GO = auto()
    """Something had its time: unchanged, it isn't kept any more."""
    NEVER = auto()
    """Nothing can be kept in this session: no key can be had."""


class _Written(msgspec.Struct, frozen=True):
    """What is on the disk of an open case, or on its way there.

    Attributes:
        done: it was copied as it stands.
        let_go: it had its time, and is gone from there.
    """

    id: str
    case: Case | None = None
    done: bool = False
    let_go: bool = False


class Keeping(QObject):
    """Keeps the cases of one controller.

    Attributes:
        state: how it stands with what is open.
        trouble: why it stands so, where something is wrong.
        earlier: the cases that an earlier run left open.
        now: tells the local time.
        changed: emitted when state or trouble are others.
    """

    changed = Signal()

    def __init__(
        self,
        controller: Controller,
        drafts: Drafts,
        key: DraftKey,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(controller)
        self.state = Saved.NOTHING
        self.trouble: AppError | None = None
        self._controller = controller
        self._drafts = drafts
        self._key = key
        self.now = clock
        self._background = Background(self)
        self.earlier = EarlierCases(self, drafts, self._background)
        self._written: dict[_Place, _Written] = {}
        self._gone: set[str] = set()
        self._soon = Pause(self, self._keep, after=SOON_MS)
        self._purge = Pause(self, self._clean, after=PURGE_MS)
        key.answered.connect(self._on_key)
        controller.changed.connect(self._on_changed)

    # --- the beginning and the end

    def begin(self) -> None:
        """Let go what has had its time, and look for what an earlier run left open."""
        self._background.run(self._begun, self._on_begun, lambda _error: None)
        self._purge.start()

    def _begun(self) -> bool:
        self._drafts.purge()
        return self._drafts.any()

    def _on_begun(self, there: bool) -> None:
        if there:
            self._key.want()

    def end(self) -> None:
        """Keep at once what isn't kept yet: the program ends."""
        self._soon.stop()
        self._key.end()
        if self._key.seal is None:
            return
        end = monotonic() + LAST_S
        while self._background.busy and monotonic() < end:
            # What is being written now would else come after what is written here.
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, SOON_MS
            )
        for job in self._jobs(self._key.seal):
            try:
                job()
            except AppError as error:
                self._set(Saved.NOT_YET, error)

    def _clean(self) -> None:
        before = dict(self._written)
        self._background.run(
            self._purged, lambda kept: self._on_purged(before, kept), lambda _error: None
        )
        self._purge.start()

    def _purged(self) -> frozenset[str]:
        self._drafts.purge()
        return self._drafts.ids()

    def _on_purged(self, before: dict[_Place, _Written], kept: frozenset[str]) -> None:
        """What was there and had its time isn't kept any more; what was written since is."""
        for place, each in before.items():
            if each.case is not None and each.id not in kept and self._written.get(place) is each:
                self._written[place] = msgspec.structs.replace(each, let_go=True)
        self._tell()

    def try_again(self) -> None:
        """Ask for the key once more, or write once more."""
        self._key.try_again()
        self._on_changed(Change.CASES)

    def _on_key(self) -> None:
        if self._key.seal is not None:
            self.earlier.look(self._key.seal, frozenset(each.id for each in self._written.values()))
            self._keep()
        self._tell()

    # --- what an earlier run left

    def take_up(self, offers: tuple[Offer, ...]) -> None:
        """Go on with cases of an earlier run: they are open from now on, and kept where they were."""
        known = [(each.id, each.saved) for each in offers if each.saved is not None]
        known.sort(key=lambda each: each[1].case.begun)
        letters = self._controller.take_in(tuple(saved for _, saved in known))
        for (draft, saved), letter in zip(known, letters, strict=True):
            self._written[letter, saved.case.begun] = _Written(draft)
        self.earlier.decided(offers)
        self._on_changed(Change.CASES)

    # --- keeping

    def _on_changed(self, _change: Change) -> None:
        self._note_done()
        if self._waits():
            self._key.want()
            if not self._soon.isActive() or self._soon.remainingTime() > SOON_MS:
                self._soon.start(SOON_MS)
        self._tell()

    def _note_done(self) -> None:
        """Whether the case in front was copied as it stands: only while it is in front that can be told."""
        place = _place(self._controller.desk.case)
        known = self._written.get(place)
        if known is not None and known.done is not self._front_done:
            self._written[place] = _Written(known.id, done=self._front_done)

    @property
    def _front_done(self) -> bool:
        """Whether nothing is left to do in the case in front, nor a call to make."""
        controller = self._controller
        rules, calls = controller.pack.info.calls, controller.desk.case.calls
        return controller.standing.case_done and not waits_for_call(calls, rules, self.now())

    def _open(self) -> dict[_Place, Case]:
        return {_place(each): each for each in self._controller.desk.cases if not each.empty}

    def _waits(self) -> bool:
        """Whether something isn't on the disk as it is, or is there and shouldn't be."""
        cases, written = self._open(), self._written
        if self._gone or written.keys() - cases.keys():
            return True
        return any(
            place not in written or written[place].case is not case for place, case in cases.items()
        )

    def _keep(self) -> None:
        if self._key.seal is not None and self._waits():
            if self._background.busy:
                self._soon.start(SOON_MS)
                return
            for job in self._jobs(self._key.seal):
                self._background.run(job, self._on_written, self._on_failed)
        self._tell()

    def _jobs(self, seal: Seal) -> list[_Job]:
        """What has to be done, which counts as done from now on."""
        cases, written = self._open(), self._written
        self._gone |= {written.pop(place).id for place in written.keys() - cases.keys()}
        jobs: list[_Job] = [partial(self._remove, draft) for draft in sorted(self._gone)]
        for place, case in cases.items():
            known = written.get(place) or _Written(new_id())
            if known.case is case:
                continue
            front = case is self._controller.desk.case
            done = self._front_done if front else known.done
            written[place] = _Written(known.id, case, done)
            jobs.append(partial(self._write, seal, written[place], case, self._controller.pack))
        return jobs

    def _remove(self, draft: str) -> None:
        self._drafts.remove(draft)
        self._gone.discard(draft)

    def _write(self, seal: Seal, written: _Written, case: Case, pack: Pack) -> None:
        content = encoded_case(saved_case(case, pack, self.now()))
        self._drafts.save(written.id, content, seal, done=written.done)

    def _on_written(self, _nothing: None) -> None:
        self.trouble = None
        self._tell()

    def _on_failed(self, error: AppError) -> None:
        """What was to be written isn't: it is tried again."""
        self._written = {
            place: _Written(each.id, done=each.done) for place, each in self._written.items()
        }
        self._set(Saved.NOT_YET, error)
        if not self._soon.isActive():
            self._soon.start(AGAIN_MS)

    # --- telling

    def _tell(self) -> None:
        if not self._open():
            self._set(Saved.NOTHING, None)
        elif self._key.refused is not None:
            self._set(Saved.NEVER, self._key.refused)
        elif self._key.seal is None or self._waits() or self._background.busy:
            self._set(Saved.NOT_YET, self.trouble)
        elif any(each.let_go for each in self._written.values()):
            self._set(Saved.LET_GO, None)
        else:
            self._set(Saved.SAFE, None)

    def _set(self, state: Saved, trouble: AppError | None) -> None:
        if (state, trouble) != (self.state, self.trouble):
            self.state, self.trouble = state, trouble
            self.changed.emit()


def _place(case: Case) -> _Place:
    return case.letter, case.begun
