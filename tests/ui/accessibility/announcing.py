"""What is announced: each action tells once what it did, a key that types tells nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent

from app.ui.controls import announcing
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.looks import settle
from tests.ui.driving import ALT, CTRL, press

Key = Qt.Key


class Ear:
    """Stands where assistive technology does, and hears what is announced."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:  # noqa: N802
        """Somebody listens."""
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        """Hear it."""
        self.heard.append(event.message())


def _add(window: MainWindow) -> None:
    """As a row of the tree does; a search would tell its hits, too, after a while."""
    window.compose.templates.template_chosen.emit("documents/missing", False)


ACTIONS: tuple[tuple[str, int, Callable[[MainWindow], object]], ...] = (
    ("add a template", 1, _add),
    ("copy too early", 1, lambda _: press(Key.Key_Return, CTRL)),
    ("turn to Welsh", 1, lambda _: press(Key.Key_2, CTRL)),
    ("turn to both languages", 1, lambda _: press(Key.Key_3, CTRL)),
    ("compare", 1, lambda _: press(Key.Key_4, CTRL)),
    ("turn to English", 1, lambda _: press(Key.Key_1, CTRL)),
    ("undo", 1, lambda window: window.menus.action("undo").trigger()),
    ("redo", 1, lambda window: window.menus.action("redo").trigger()),
    ("take a template out", 1, lambda _: press(Key.Key_Delete, ALT)),
)
"""What an officer does, and how often it is told."""


def check_announcements(window: MainWindow) -> Iterator[Fault]:
    """Do one thing after the other in a window with one template, and count what is told of each."""
    with pytest.MonkeyPatch.context() as patch:
        ear = Ear()
        patch.setattr(announcing, "QAccessible", ear)
        for name, times, act in ACTIONS:
            ear.heard.clear()
            act(window)
            settle()
            if len(ear.heard) != times:
                yield Fault("announcement", name, f"told {len(ear.heard)} times: {ear.heard}")
