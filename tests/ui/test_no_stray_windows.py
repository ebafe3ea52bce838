"""Nothing that is made for the window is ever a window of its own, were it for a moment: it would take the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.language import MessageLanguage
from app.storage import paths
from app.ui.controls.clipboard import copier
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, let_go, press

FOLDER = paths.shipped_pack() / "templates"
TEMPLATES = sorted(
    each.relative_to(FOLDER).with_suffix("").as_posix()
    for each in FOLDER.rglob("*.yaml")
    if each.stem != "_folder"
)
MOST_QUESTIONS = 30


class Strays(QObject):
    """Notes every widget but the main window that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt says so
        """Look on, and let every event through."""
        shown = watched if event.type() == QEvent.Type.Show else None
        if isinstance(shown, QWidget) and shown.isWindow() and not isinstance(shown, MainWindow):
            self.found.append(repr(shown))
        return False


@pytest.fixture
def strays() -> Iterator[Strays]:
    app = QApplication.instance()
    assert app is not None
    made = Strays()
    app.installEventFilter(made)
    yield made
    app.removeEventFilter(made)


def answer_all(window: MainWindow) -> None:
    """Give every question an answer, those that others bring in too."""
    controller = window.controller
    for _ in range(MOST_QUESTIONS):
        asked = next((each for each in controller.questions if each.raw is None), None)
        if asked is None:
            return
        if asked.question.type == "checkboxes":
            for choice in asked.choices:
                controller.tick(asked.question, asked.entry, choice.id, True)
            if not any(
                each.question is asked.question and each.raw for each in controller.questions
            ):
                return
        else:
            first = asked.choices[0].id if asked.choices else "We suspect your ppt is lost."
            controller.answer(asked.question, asked.entry, first)


SHARES = 6
"""Each of them has templates of every folder; two are enough in `make test`."""


@pytest.mark.parametrize(
    "share", [0, 1, *(pytest.param(each, marks=pytest.mark.slow) for each in range(2, SHARES))]
)
def test_answering_shows_no_window(window: MainWindow, strays: Strays, share: int) -> None:
    for template in TEMPLATES[share::SHARES]:
        window.controller.choose(template)
        answer_all(window)
        window.controller.set_language(MessageLanguage.BOTH)
        press(Qt.Key.Key_4, CTRL)
        window.compose.reading.settled.settle()
        QCoreApplication.processEvents()
        assert (template, strays.found) == (template, [])
        assert QApplication.activeWindow() is window
        window.controller.finish()
        press(Qt.Key.Key_4, CTRL)
        let_go()


def test_a_window_made_while_our_text_is_on_the_clipboard_shows_no_other(
    opened: Opened, strays: Strays
) -> None:
    copier().copy("What was copied before the window's language was changed")
    window = opened()
    for workspace in (Qt.Key.Key_6, Qt.Key.Key_7):
        press(workspace, ALT)
    assert window.compose.copy_bar.clipboard_line.words.text()
    assert strays.found == []
