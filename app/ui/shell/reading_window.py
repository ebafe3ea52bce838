"""What is shown while a pack is read for the first time: how far that is. Large ones take a minute."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.errors import AppError
from app.storage.compiled_folder import Progress
from app.storage.disk_room import keeps_what_is_compiled
from app.storage.packs import LoadedPack
from app.ui.controls.heading import Heading
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.shell.window_title import window_title
from app.ui.state.background import Background
from app.ui.state.reading_progress import ReadingProgress
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

T = TypeVar("T")
SOON_MS = 300
"""What is done sooner needs no window of its own."""
LOOK_MS = 100


class ReadingWindow(QWidget):
    """A heading, a bar, and why it takes so long only now."""

    def __init__(self, progress: ReadingProgress, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(window_title())
        self._progress = progress
        self._keeps = keeps_what_is_compiled()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("How much of the wording is read"))
        why = Label(self._why())
        why.setWordWrap(True)
        set_look(why, "quiet", True)
        layout = QVBoxLayout(self)
        gap = theme.gap
        layout.setContentsMargins(gap(20), gap(20), gap(20), gap(20))
        layout.setSpacing(gap(12))
        for part in (Heading(self.tr("Reading the wording"), theme), self.bar, why):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.resize(theme.space(480), self.sizeHint().height())
        self._soon = Pause(self, self.show, after=SOON_MS)
        self._soon.start()
        look = QTimer(self)
        look.timeout.connect(self._look)
        look.start(LOOK_MS)

    def _why(self) -> str:
        if self._keeps:
            # No more is promised: whether it is kept shows when it is written, as under a quota.
            return self.tr("This takes a while after the wording has changed.")
        return self.tr(
            "This takes a while at each start: what was read can’t be kept on this computer. "
            "Help → Check this computer says why, and what to do."
        )

    def words_after(self, read: LoadedPack) -> list[str]:
        """What there is to tell when it is read: that each start takes as long, though that wasn't said here."""
        if not self._keeps or not self.isVisible() or read.why_unkept() is None:
            return []
        words = self.tr(
            "What was read of the wording can’t be kept on this computer, so each start takes as long. "
            "Help → Check this computer says why, and what to do."
        )
        return [words]

    def _look(self) -> None:
        done, whole = self._progress.done, self._progress.whole
        if whole:
            self.bar.setRange(0, whole)
            self.bar.setValue(done)

    def done(self) -> None:
        """Go; another window is there."""
        self._soon.stop()
        self.close()
        self.deleteLater()


def read_beside(
    read: Callable[[Progress], T],
    done: Callable[[T], None],
    failed: Callable[[AppError], None],
    theme: Theme,
) -> ReadingWindow:
    """Read something beside the window's thread, with a window that tells how far that is; return this window."""
    progress = ReadingProgress()
    window = ReadingWindow(progress, theme)
    Background(window).run(lambda: read(progress.tell), done, failed)
    return window
