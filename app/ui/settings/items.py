"""A list in the settings: what is in it is added where the officer meets it, and taken out here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.errors import AppError
from app.ui.controls.announcing import announce
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.hint import Hint
from app.ui.controls.plain_text import literal
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import go_to_rows
from app.ui.controls.wrapped_rows import wrap_rows
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_LINES = 6
"""So many rows are in view."""
LEAST_TARGET = 24
"""Pixels: a list of one row is no smaller target than a button."""
MOST_MEASURED = 200
"""So many rows are measured each by itself."""


class ListedItem(msgspec.Struct, frozen=True):
    """One thing in a list.

    Attributes:
        key: tells it from the others.
        name: what it is called when it is spoken of.
        words: what its row says.
    """

    key: object
    name: str
    words: str


class ItemSource(Protocol):
    """What is in a list."""

    def items(self) -> list[ListedItem]:
        """Return what is in it, in the order of reading.

        Raises:
            AppError: when it can't be read.
        """

    def remove(self, key: object) -> Callable[[], None]:
        """Take something out and return what puts it back.

        Raises:
            AppError: when that can't be kept; so may what puts it back.
        """


Write = Callable[[object], None]
"""Opens what writes something of a list, by its key; None for something new."""


class ItemsField(QWidget):
    """A list, a button that takes out what is selected, and one that puts the last back; and what writes in it."""

    def __init__(
        self,
        source: ItemSource,
        nothing: str,
        tell: Callable[[AppError], None],
        theme: Theme,
        write: Write | None = None,
    ) -> None:
        super().__init__()
        self._source = source
        self._tell = tell
        self._back: Callable[[], None] | None = None
        translate = QCoreApplication.translate
        self.none = Hint(nothing, quiet=False)
        self.list = QListWidget()
        wrap_rows(self.list)
        self.list.currentRowChanged.connect(self._fit)
        ListCopying(self.list)
        go_to_rows(self.list)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.remove)
        self.remove_button = QPushButton(translate("settings", "Remove"))
        self.remove_button.clicked.connect(self.remove)
        self.back_button = QPushButton()
        self.back_button.clicked.connect(self.put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        buttons = WrappingLayout(lambda: (theme.gap(8), theme.gap(4)))
        self.new_button = QPushButton(translate("settings", "New…"))
        self.change_button = QPushButton(translate("settings", "Change…"))
        self.new_button.setVisible(write is not None)
        if write is not None:
            self.new_button.clicked.connect(lambda *_: write(None))
            self.change_button.clicked.connect(lambda *_: write(self._selected()))
            self.list.itemActivated.connect(lambda *_: write(self._selected()))
        self._writes = write is not None
        layout.addWidget(self.none)
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        for button in self._buttons():
            set_look(button, "small", True)
            buttons.addWidget(button)
        self.back_button.hide()

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.new_button, self.change_button, self.remove_button, self.back_button

    def _selected(self) -> object:
        """The key of what is selected; None where nothing is."""
        row = self.list.currentItem()
        return row.data(Qt.ItemDataRole.UserRole).key if row is not None else None

    def show_value(self, _value: object = None) -> None:
        """Show what is in the list now."""
        try:
            items = self._source.items()
        except AppError as error:
            self._tell(error)
            items = []
        shown = [self.list.item(at).text() for at in range(self.list.count())]
        if shown != [each.words for each in items]:
            at = self.list.currentRow()
            self.list.clear()
            for each in items:
                row = QListWidgetItem(each.words, self.list)
                row.setData(Qt.ItemDataRole.UserRole, each)
            # Thousands of words are measured as one: none of them wraps.
            self.list.setUniformItemSizes(len(items) > MOST_MEASURED)
            self.list.setCurrentRow(max(0, min(at, len(items) - 1)))
        self._fit()

    def _fit(self) -> None:
        count = self.list.count()
        self.list.setVisible(bool(count))
        self.remove_button.setVisible(bool(count))
        self.change_button.setVisible(bool(count) and self._writes)
        self.none.setVisible(not count)
        rows = sum(self.list.sizeHintForRow(at) for at in range(min(count, MOST_LINES)))
        if rows:
            self.list.setFixedHeight(max(LEAST_TARGET, rows + 2 * self.list.frameWidth() + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows that wrap are higher where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def remove(self) -> None:
        """Take out what is selected, and select the next."""
        row = self.list.currentItem()
        if row is None:
            return
        item: ListedItem = row.data(Qt.ItemDataRole.UserRole)
        try:
            self._back = self._source.remove(item.key)
        except AppError as error:
            self._tell(error)
            return
        words = QCoreApplication.translate("settings", "Put ‘{0}’ back")
        self.back_button.setText(literal(words.format(item.name)))
        self.back_button.show()
        self.show_value()
        announce(self, QCoreApplication.translate("settings", "‘{0}’ removed").format(item.name))
        (self.list if self.list.count() else self.back_button).setFocus()

    def put_back(self) -> None:
        """Put back what was taken out last."""
        if self._back is None:
            return
        try:
            self._back()
        except AppError as error:
            self._tell(error)
            return
        self._back = None
        self.show_value()
        self.list.setFocus()
        self.back_button.hide()

    def finish(self) -> None:
        """Nothing is typed here."""

    def name_it(self, words: str, about: str) -> None:
        """Name the list, and what its buttons change."""
        self.list.setAccessibleName(words)
        self.list.setAccessibleDescription(about)
        for button in self._buttons():
            button.setAccessibleDescription(words)

    def target(self) -> QWidget:
        """The list, or the button that fills it again."""
        if self.list.count():
            return self.list
        if self._writes:
            return self.new_button
        return self.back_button if not self.back_button.isHidden() else self.none
