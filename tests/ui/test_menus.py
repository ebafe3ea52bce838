"""The menus: every action has its place, no two keys clash, and what the windows behind them say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton

from app import __version__
from app.expressions.names import OFFICE_ENTRIES
from app.language import Language
from app.storage import paths
from app.storage.licences import load_licences
from app.storage.packs import load
from app.ui.dialogs.about import office_lines
from app.ui.dialogs.keys import keys_lines
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, add_template, focused, press

Key = Qt.Key
POPUP = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")


def actions_in(menu: QMenu) -> list[QAction]:
    """All actions of a menu and of the menus in it."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += actions_in(inner) if isinstance(inner, QMenu) else [action]
    return [action for action in found if not action.isSeparator()]


def in_menus(window: MainWindow) -> list[QAction]:
    menus = [each.menu() for each in window.menuBar().actions()]
    return [action for menu in menus if isinstance(menu, QMenu) for action in actions_in(menu)]


def keys_of(action: QAction) -> list[str]:
    return [key.toString() for key in action.shortcuts()]


def test_every_action_is_in_a_menu(window: MainWindow) -> None:
    own = [
        action
        for action in window.findChildren(QAction)
        if not isinstance(action.parent(), QMenu)
        or action.parent() not in window.menuBar().children()
    ]
    with_keys = [action for action in own if action.shortcuts()]
    assert [action.text() for action in with_keys if action not in in_menus(window)] == []
    assert all(action.text() for action in in_menus(window))


def test_no_two_keys_clash(window: MainWindow) -> None:
    keys = Counter(key for action in in_menus(window) for key in keys_of(action))
    assert keys
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_key_of_the_menus_is_among_the_keys(window: MainWindow) -> None:
    told = " ".join(keys for keys, _ in keys_lines(window.menus.commands))
    missing = [
        (action.text(), keys_of(action))
        for action in in_menus(window)
        if keys_of(action)
        and not any(key.replace("Return", "Enter") in told for key in keys_of(action))
    ]
    assert missing == []


def words_of(window: MainWindow) -> str:
    dialog = window.findChildren(QDialog)[-1]
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_about_says_version_licence_and_pack(window: MainWindow) -> None:
    window.texts.show_app()
    words = words_of(window)
    assert __version__ in words
    assert "MIT" in words
    assert "HM Passport Office (sample)" in words


def test_about_leads_to_the_licence_of_every_part(window: MainWindow) -> None:
    window.texts.show_app()
    dialog = window.findChildren(QDialog)[-1]
    button = next(each for each in dialog.findChildren(QPushButton) if "Licences" in each.text())
    button.click()
    words = words_of(window)
    for told in ("LGPL-3.0-only", "Hunspell", "put another build of them in their place"):
        assert told in words
    for part in load_licences():
        assert part.name in words


def test_set_up_your_office_says_what_is_not_filled_in_and_where(window: MainWindow) -> None:
    window.texts.show_office()
    words = words_of(window)
    for entry in ("Greeting of messages", "Where to send documents", "Whom to contact about Welsh"):
        assert entry in words
    # Nobody is led to write into what an update replaces.
    assert str(paths.shipped_pack()) not in words
    assert "In your own copy of the wording" in words


def test_an_office_that_is_filled_in_says_so(tmp_path: Path) -> None:
    pack = load(paths.shipped_pack()).pack
    entry = next(iter(pack.channel("dap-message").phrases))
    pack.index.office.update(dict.fromkeys(OFFICE_ENTRIES, entry))
    lines = office_lines(pack, None, Language.EN)
    assert "In your own copy" in dict(lines)["Where"]
    lines = office_lines(pack, tmp_path / "office.yaml", Language.EN)
    assert [words for _, words in lines] == [
        "Everything is filled in.",
        str(tmp_path / "office.yaml"),
    ]


@POPUP
def test_f4_opens_the_calendar_of_the_date(window: MainWindow) -> None:
    press(Key.Key_F4)
    assert "No date" in window.compose.copy_bar.status.text()
    add_template("withdrawn at the customer")
    press(Key.Key_F4)
    calendars = [
        row.field.calendar  # type: ignore[attr-defined]
        for card in window.compose.form.cards.values()
        for row in card.rows.values()
        if row.question.type == "date"
    ]
    assert calendars[0].is_open
    calendars[0].close_calendar()
    assert focused().window() is window


class LateKeys(QObject):
    """A screen reader that looks at each key before the window gets it, as on the accessibility bus of Linux.

    Attributes:
        given: the keys that come to the window at last.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window.windowHandle()
        self._kept: list[QKeyEvent] = []
        self.given: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keep what the system tells of a key, but for whether it is a shortcut."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self._window and event.spontaneous():
            self._kept.append(QKeyEvent(event.type(), event.key(), event.modifiers()))
            return True
        if watched is QApplication.focusWidget():
            self.given.append(event.key())
        return False

    def hold_alt(self, *beside: Qt.Key) -> None:
        """Press Alt with other keys, and hand all on when they are let go of."""
        self._kept, self.given = [], []
        QTest.keyPress(self._window, Qt.Key.Key_Alt, ALT)
        for key in beside:
            QTest.keyClick(self._window, key, ALT)
        QTest.keyRelease(self._window, Qt.Key.Key_Alt)
        for each in self._kept:
            QCoreApplication.postEvent(self._window, each)
        QCoreApplication.processEvents()


def test_alt_beside_a_shortcut_does_not_come_late_and_alone(window: MainWindow) -> None:
    """It would lead to the menus."""
    keys = LateKeys(window)
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(keys)
    add_template("new photo")
    keys.hold_alt(Key.Key_3)
    assert focused() is window.compose.reading.preview
    assert keys.given == []
    keys.hold_alt()
    assert set(keys.given) == {Key.Key_Alt}, "Alt alone leads there"
    keys.hold_alt(Key.Key_3)
    assert keys.given == []
    app.removeEventFilter(keys)
