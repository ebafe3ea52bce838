"""Notices that the files of a pack were saved, and reads it again, beside the window's own thread.

The system tells of changes where it can; it doesn't on shared drives, nor for thousands of files, so the storage's
freshness is looked at from time to time too.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from app.errors import AppError
from app.storage.packs import LoadedPack, Watchable, freshness, load, watchable
from app.ui.controls.pause import Pause
from app.ui.state.background import Background

SETTLE_MS = 300
"""So long nothing may change before the pack is read: editors write a file in several steps."""
POLL_MS = 1000
LIST_MS = 100
"""Listing thousands of files takes its time at a start, when the first keys come: it waits for a pause as long."""
SHARE = 25
"""Looking takes at most this part of the time: a pack of thousands of files is looked at less often."""
MOST_WATCHED = 2000
WATCHED_AT_ONCE = 100
"""In less than a millisecond: a key that is pressed meanwhile isn't kept waiting for thousands."""
Read = Callable[[Path, LoadedPack | None], LoadedPack]
"""Reads the pack at a path; it is told how the pack was."""


def _load_whole(path: Path, before: LoadedPack | None) -> LoadedPack:
    return load(path, whole=True, before=before)


class PackFollower(QObject):
    """Follows one pack at a time.

    Attributes:
        reading: emitted before the pack is read again.
        loaded: emitted with the pack (`LoadedPack`) after it changed.
        failed: emitted with the failure when the pack changed and can't be read; it is followed on.
    """

    reading = Signal()
    loaded = Signal(LoadedPack)
    failed = Signal(AppError)

    def __init__(
        self,
        background: Background,
        read: Read = _load_whole,
    ) -> None:
        super().__init__(background)
        self._background = background
        self._read = read
        self._path: Path | None = None
        self._pack: LoadedPack | None = None
        self._fresh = b""
        self._quickest = math.inf
        self._looking = self._again = False
        self._watcher = QFileSystemWatcher(self)
        self._settle = Pause(self, partial(self._look, settled=True), after=SETTLE_MS)
        self._poll = Pause(self, self._look, after=POLL_MS)
        self._list = Pause(self, self._watch_again, after=LIST_MS)
        self._unwatched: list[str] = []
        self._watch_more = Pause(self, self._watch_some, after=0)
        self._poll_ms = POLL_MS
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)

    def look_every(self, poll_ms: int, settle_ms: int) -> None:
        """Look so often, and read a pack when nothing has changed for so long."""
        self._poll_ms = poll_ms
        self._poll.setInterval(poll_ms)
        self._settle.setInterval(settle_ms)

    def follow(self, pack: LoadedPack) -> None:
        """Follow this pack, and no other any more."""
        self.stop()
        self._path, self._pack, self._fresh = pack.path, pack, pack.freshness
        self._quickest = math.inf
        self._list.start()
        self._poll.start()

    def put_off(self, _by: object = None) -> None:
        """Somebody types: list the files afterwards."""
        if self._list.isActive():
            self._list.start()

    def stop(self) -> None:
        """Follow nothing."""
        self._path = self._pack = None
        for waiting in (self._settle, self._poll, self._list, self._watch_more):
            waiting.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    # --- looking

    def _look(self, *, settled: bool = False) -> None:
        path = self._path
        if path is None:
            return
        if self._looking:
            self._again = self._again or settled
            return
        self._looking = True
        done = partial(self._on_looked, path, settled)
        failed = partial(self._on_not_looked, path, settled)
        self._background.run(partial(_timed_freshness, path), done, failed)

    def _on_looked(self, path: Path, settled: bool, looked: tuple[bytes, float]) -> None:
        fresh, seconds = looked
        # The least of all times: while the window is busy a look takes longer, whatever the folder's size.
        self._quickest = min(self._quickest, seconds)
        self._poll.setInterval(max(self._poll_ms, round(self._quickest * 1000 * SHARE)))
        if path != self._path or fresh == self._fresh:
            self._look_later()
        elif not settled:
            self._settle_from_now()
            self._look_later()
        else:
            job = partial(self._read, path, self._pack)
            failed = partial(self._fail, path, fresh)
            self.reading.emit()
            self._background.run(job, self._on_read, failed)

    def _on_not_looked(self, path: Path, settled: bool, error: AppError) -> None:
        if settled:
            self._fail(path, b"", error)
        else:
            # A file may be gone for a moment only, while it is replaced.
            self._settle_from_now()
            self._look_later()

    def _settle_from_now(self) -> None:
        """Unless the system told of the change before: then it has been settling since."""
        if not self._settle.isActive():
            self._settle.start()

    def _on_read(self, pack: LoadedPack) -> None:
        if pack.path == self._path:
            self._pack, self._fresh = pack, pack.freshness
            self._watch_again()
            self.loaded.emit(pack)
        self._look_later()

    def _fail(self, path: Path, fresh: bytes, error: AppError) -> None:
        """Tell once; the same state isn't tried again."""
        known = self._fresh == fresh
        if path == self._path and not known:
            self._fresh = fresh
            self.failed.emit(error)
        self._look_later()

    def _look_later(self) -> None:
        self._looking = False
        if self._path is None:
            return
        self._poll.start()
        if self._again:
            # It had settled already when it was asked for.
            self._again = False
            self._look(settled=True)

    # --- watching

    def _watch_again(self) -> None:
        """Watch what is there now: a file that an editor replaced is another one."""
        if self._path is None:
            return
        job = partial(watchable, self._path, MOST_WATCHED)
        self._background.run(job, partial(self._watch, self._path), lambda _error: None)

    def _watch(self, path: Path, listed: Watchable) -> None:
        if path != self._path:
            return
        watched = {*self._watcher.files(), *self._watcher.directories()}
        self._unwatched = [name for name in map(str, listed.paths) if name not in watched]
        self._watch_some()
        if listed.freshness != self._fresh:
            # Saved before anything was watched.
            self._settle_from_now()

    def _watch_some(self) -> None:
        now, self._unwatched = self._unwatched[:WATCHED_AT_ONCE], self._unwatched[WATCHED_AT_ONCE:]
        if now:
            self._watcher.addPaths(now)
            self._watch_more.start()


def _timed_freshness(path: Path) -> tuple[bytes, float]:
    start = time.perf_counter()
    return freshness(path), time.perf_counter() - start
