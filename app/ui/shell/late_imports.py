"""Imports what a window is made of while it is shown already: one module between two keys, never all at once."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

MODULES = (
    "app.expressions.evaluation",
    "app.rules.kinds",
    "app.rules.model",
    "app.compose.house_style",
    "app.compose.composing",
    "app.session.standing",
    "app.formatting.house",
    "app.session.desk",
    "app.session.saved_case",
    "app.ui.state.controller",
    "app.ui.state.keeping",
    "app.ui.packs.in_use",
    "app.ui.preview.preview",
    "app.ui.form.row",
    "app.ui.form.pane",
    "app.ui.findings.mending",
    "app.ui.message.pane",
    "app.ui.message.beside",
    "app.ui.workspaces.compose.layouts",
    "app.ui.workspaces.compose.choosing",
    "app.ui.workspaces.compose.words_in_place",
    "app.ui.workspaces.compose.workspace",
    "app.ui.dialogs.opening",
    "app.ui.dialogs.translator",
    "app.ui.packs.commands",
    "app.ui.packs.owner_window",
    "app.ui.shell.settings",
    "app.ui.shell.parts",
    "app.ui.shell.making",
)
"""In the order in which they build on each other; the last one imports whatever isn't named. Each takes a moment."""


UNSEEN_MS = 300
"""After this long they are imported though nothing was painted, as of a window that is opened as an icon."""
PAUSE_MS = 60
"""So long nothing is imported after a key in the search: its hits are painted first, and those of the next key."""


class LateImports(QObject):
    """Imports them as the window's events let it, and then goes on; first of all what is there is painted."""

    def __init__(self, then: Callable[[], None], owner: QObject, seen: QWidget) -> None:
        """Wait for `seen` to be painted."""
        super().__init__(owner)
        self._then: Callable[[], None] | None = then
        self._waiting = iter(MODULES)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(UNSEEN_MS)
        seen.installEventFilter(self)

    def eventFilter(self, seen: QObject, event: QEvent) -> bool:
        """Begin once it is painted."""
        if event.type() == QEvent.Type.Paint:
            seen.removeEventFilter(self)
            self._wait(0)
        return False

    def pause(self) -> None:
        """Leave a moment to what a key does."""
        self._wait(PAUSE_MS)

    def _wait(self, ms: int) -> None:
        if self._then is not None:
            self._timer.start(ms)

    def _next(self) -> None:
        self._timer.setInterval(0)
        module = next(self._waiting, None)
        if module is None:
            self.finish()
        else:
            importlib.import_module(module)

    def finish(self) -> None:
        """Go on at once: somebody waits for it."""
        self._timer.stop()
        then, self._then = self._then, None
        if then is not None:
            then()
