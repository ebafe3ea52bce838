"""What is seen of a window first: search and tree where they will stand, and where the message will be, nothing yet.

It works: what is typed in the search is found. What is chosen, and each key that asks for more than this, has the rest
of the window come at once, and is done then. Nothing that takes long to import is needed for it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMainWindow,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.language import Language
from app.storage.packs import LoadedPack
from app.ui.controls.plain_text import Label
from app.ui.controls.side_by_side import side_by_side
from app.ui.controls.soon import soon
from app.ui.shell.early_keys import EarlyKeys
from app.ui.shell.menus import WITHIN, menu_words
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme
from app.ui.templates.pane import TemplatePane
from app.ui.workspaces.compose.division import COLUMNS, LEFT, Mode, mode_for, parts_of
from app.ui.workspaces.pane_sizes import PaneSizes


class FirstSight(QWidget):
    """The panes of *Compose* before anything is chosen.

    Attributes:
        templates: search and tree; the same go on in the window.
        wanted: emitted when something is asked of the rest of the window: it is to come at once.
    """

    wanted = Signal()

    def __init__(
        self,
        loaded: LoadedPack,
        interface: Language,
        theme: Theme,
        preferences: Preferences,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._early: EarlyKeys | None = None
        self._mode: Mode = ""
        self.templates = TemplatePane(loaded.pack, interface, theme, preferences, loaded.search)
        self.templates.back.hide()
        self.templates.template_chosen.connect(self._on_chosen)
        self._questions = _nothing_yet("form")
        self._left = side_by_side(self.templates, self._questions)
        self._message = _nothing_yet("reading")
        self._columns = side_by_side(self._left, self._message)
        self._sizes = PaneSizes((self._columns, self._left), preferences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on a key may be pressed that asks for more than this."""
        super().showEvent(event)
        if self._early is None:
            self._early = EarlyKeys(self._window, self.wanted.emit, self)

    def _on_chosen(self, template: str, adding: bool) -> None:
        pane = self.templates
        pane.template_chosen.disconnect(self._on_chosen)
        self.wanted.emit()
        pane.template_chosen.emit(template, adding)

    def fit(self) -> None:
        """Divide the window's width as it will be divided."""
        width = self.window().width()
        mode = mode_for(width, self._theme.space)
        if mode == self._mode:
            return
        self._mode = mode
        self._questions.setVisible(mode == "wide")
        self._message.setVisible(mode != "tabs")
        usual: dict[QSplitter, list[int]] = {}
        if mode in COLUMNS:
            usual[self._columns] = parts_of(width, COLUMNS[mode])
        if mode == "wide":
            usual[self._left] = parts_of(width, LEFT)
        self._sizes.divide(mode, usual)


def take_room(window: QMainWindow, first: FirstSight) -> None:
    """Have the menus' names and the status line where they will be: nothing moves when they are filled."""
    bar = window.menuBar()
    for menu, words in menu_words().items():
        if menu not in WITHIN:
            bar.addAction(words).triggered.connect(partial(_open_menu, window, first, words))
    # The switch between workspaces will stand in it.
    switch = QTabBar()
    switch.setObjectName("workspaces")
    switch.addTab(" ")
    switch.ensurePolished()
    corner = QWidget(window.menuBar())
    QVBoxLayout(corner).setContentsMargins(0, 0, 0, switch.sizeHint().height())
    window.menuBar().setCornerWidget(corner)
    line = Label(" ")
    window.statusBar().setSizeGripEnabled(False)
    window.statusBar().addPermanentWidget(line)


def _open_menu(window: QMainWindow, first: FirstSight, words: str) -> None:
    """Have the rest come, and open the menu of this name, which has something in it then."""
    first.wanted.emit()
    bar = window.menuBar()
    menus = (each for each in bar.actions() if each.text() == words)
    if (menu := next(menus, None)) is not None and menu.menu() is not None:
        # Queued: what chose the name closes first.
        soon(window, lambda: bar.setActiveAction(menu))


def clear_room(window: QMainWindow) -> None:
    """Have menus and status line empty again, to be filled."""
    window.menuBar().clear()
    for label in window.statusBar().findChildren(Label):
        window.statusBar().removeWidget(label)
        label.deleteLater()


class Spot:
    """Where the keyboard is, with what is marked there: a widget that comes to another parent loses both."""

    def __init__(self, widget: QWidget | None) -> None:
        self._widget = widget
        line = widget if isinstance(widget, QLineEdit) else None
        self._marked = (line.selectionStart(), line.selectionLength()) if line else (-1, 0)
        self._cursor = line.cursorPosition() if line else 0

    def come_back(self) -> None:
        """Have the keyboard there again."""
        if self._widget is None:
            return
        self._widget.setFocus()
        if isinstance(self._widget, QLineEdit):
            start, length = self._marked
            self._widget.setCursorPosition(self._cursor)
            if start >= 0:
                self._widget.setSelection(start, length)


def _nothing_yet(name: str) -> QWidget:
    """A pane with the looks of the one that will stand there."""
    pane = QWidget()
    pane.setObjectName(name)
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return pane
