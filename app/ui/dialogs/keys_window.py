"""The keys, as a list that is searched and walked: each line is read as the key and what it does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import only_close
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label, literal
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import go_to_rows
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.search_field import HintedField
from app.ui.controls.wrapped_rows import wrap_rows
from app.ui.style.theme import Theme

MOST_SOUGHT = 60
LEAST_LINES = 5


class KeysDialog(ScrollingDialog):
    """The keys that work now.

    Attributes:
        search: what is looked for, in any order: a key, or what it does.
        list: the lines that hold all of it.
    """

    usual_height = 620

    def __init__(self, lines: list[tuple[str, str]], theme: Theme, parent: QWidget) -> None:
        super().__init__("", theme, parent)
        self.setWindowTitle(self.tr("Keys"))
        self._lines = [f"{keys}: {words}" for keys, words in lines]
        self.search = HintedField(theme, most=MOST_SOUGHT)
        self.search.set_hints(self.tr("A key, or what it does"), self.tr("A key, or words"))
        self.search.installEventFilter(self)
        label = Label(self.tr("&Find"))
        label.setBuddy(self.search)
        self.search.setAccessibleName(self.tr("Find a key, or what it does"))
        self.search.setAccessibleDescription(self.tr("Down goes to the list"))
        head = QWidget()
        above = QVBoxLayout(head)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(label)
        above.addWidget(self.search)
        self.list = QListWidget()
        self.list.setObjectName("keys")
        wrap_rows(self.list)
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.setMinimumHeight(LEAST_LINES * self.list.fontMetrics().lineSpacing())
        ListCopying(self.list)
        go_to_rows(self.list)
        layout = QVBoxLayout()
        layout.addWidget(self.list, 1)
        self.buttons = only_close(self)
        self.fill(layout, self.buttons, head)
        self._pause = Pause(self, self._tell_found)
        self.search.edited.connect(self._on_edited)
        self._show_lines()
        self.search.setFocus()

    def _on_edited(self) -> None:
        self._show_lines()
        self._pause.start()

    def _tell_found(self) -> None:
        found = self.list.count()
        words = self.tr("Found: {0}").format(found) if found else self.tr("No key is called so")
        announce(self.list, words)

    def _show_lines(self) -> None:
        sought = _folded(self.search.text()).split()
        found = [each for each in self._lines if all(word in _folded(each) for word in sought)]
        self.list.clear()
        self.list.addItems([literal(each) for each in found])
        self.list.setCurrentRow(0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to the list; Enter looks no further."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if self.list.count():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _folded(words: str) -> str:
    """As it is compared: small letters, and a key as it is said."""
    return words.casefold().replace("+", " ").strip()
