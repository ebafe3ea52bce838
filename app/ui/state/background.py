"""Does slow work in a thread of its own, one job after the other; the outcome comes back to the window's thread.

The thread touches no Qt object: what it gives is fetched, so that a window may go at any time. And it must free none:
while it runs, Python's collector waits, or it would take widgets apart in the wrong thread.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import Shiboken

from app.errors import AppError, unexpected

T = TypeVar("T")
LOOK_MS = 15
"""How often it is looked whether a job is done; only while there is one."""


@dataclass(slots=True, eq=False)
class _Job:
    """A job and what came of it."""

    act: Callable[[], Any]
    given: Any = None
    failure: Exception | None = None

    def do(self) -> None:
        try:
            self.given = self.act()
        except Exception as failure:
            self.failure = failure


class Background(QObject):
    """Jobs of one window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[_Job, Callable[[Any], None], Callable[[AppError], None]]] = (
            deque()
        )
        self._running = False

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
    ) -> None:
        """Do a job; then call `done` with what it gave, or `failed` with why it gave nothing.

        A bug in the job ends it as `unexpected`, so that whoever waits for it goes on, and is raised here all the same.
        """
        self._waiting.append((_Job(job), done, failed))
        self._begin()

    @property
    def busy(self) -> bool:
        """Whether a job is being done."""
        return self._running

    def _begin(self) -> None:
        if self._running or not self._waiting:
            return
        self._running = True
        job, done, failed = self._waiting.popleft()
        _Running(job, lambda: self._end(job, done, failed) if Shiboken.isValid(self) else None)

    def _end(
        self, job: _Job, done: Callable[[Any], None], failed: Callable[[AppError], None]
    ) -> None:
        self._running = False
        self._begin()
        if job.failure is None:
            done(job.given)
        elif isinstance(job.failure, AppError):
            failed(job.failure)
        else:
            try:
                failed(unexpected(job.failure))
            finally:
                raise job.failure


class _Running(QTimer):
    """A job that is being done. It belongs to the app, so that the collector goes on when the window is gone."""

    count = 0
    collecting = False

    def __init__(self, job: _Job, then: Callable[[], None]) -> None:
        super().__init__(QCoreApplication.instance())
        self._thread = Thread(target=job.do, daemon=True)
        self._then = then
        if not _Running.count:
            _Running.collecting = gc.isenabled()
            gc.disable()
        _Running.count += 1
        self._thread.start()
        self.timeout.connect(self._look)
        self.start(LOOK_MS)

    def _look(self) -> None:
        if self._thread.is_alive():
            return
        self.stop()
        self.deleteLater()
        _Running.count -= 1
        if not _Running.count and _Running.collecting:
            gc.enable()
        self._then()
