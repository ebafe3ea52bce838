"""What one window hands to the next: everything that an officer sees and that neither message nor settings hold."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from app.ui.shell.main_window import MainWindow
from app.ui.templates.pane import TemplatePane


class Carried:
    """The state of a window, until the next one has it."""

    def __init__(self, old: MainWindow) -> None:
        self._old = old
        # What is shown a moment after the last key is shown now: both windows then have the same stops.
        old.reading.settled.settle()
        self._stops = old.layouts.chain()
        self._focus = QApplication.focusWidget() or old.focusWidget()
        self._scrolls = [bar.value() for bar in _scroll_bars(old)]

    def into(self, new: MainWindow) -> None:
        """Show `new` where the old window is, as the officer left that."""
        old = self._old
        _carry_place(old, new)
        new.copier.take_over(old.copier)
        new.templates.search.setText(old.templates.search.text())
        new.reading.left_out.toggle.setChecked(old.reading.left_out.toggle.isChecked())
        new.controller.tell_everything()
        _carry_tree(old.templates, new.templates)
        new.reading.compare_button.setChecked(old.reading.compare_button.isChecked())
        new.layouts.take_over(old.layouts)
        if old.writing.on:
            new.writing.begin()
        new.show()
        new.activateWindow()
        new.arrange_tab_order()
        # Once the layout knows how much there is to scroll; what has the focus then comes into view.
        QTimer.singleShot(0, new, lambda: self._scroll(new))
        for before, now in zip(self._stops, new.layouts.chain(), strict=False):
            _carry_caret(before, now)
            if before is self._focus:
                now.setFocus()

    def _scroll(self, new: MainWindow) -> None:
        for bar, value in zip(_scroll_bars(new), self._scrolls, strict=True):
            bar.setValue(value)


def _carry_place(before: MainWindow, now: MainWindow) -> None:
    """Put the window where it was; `restoreGeometry` would squeeze one that reaches beyond its screen."""
    enlarged = before.isMaximized() or before.isFullScreen()
    now.setGeometry(before.normalGeometry() if enlarged else before.geometry())
    now.setWindowState(before.windowState())


def _scroll_bars(window: MainWindow) -> list[QScrollBar]:
    areas = (
        window.templates.tree,
        window.form.scroll_area,
        window.reading.scroll_area,
        window.reading.preview,
    )
    return [area.verticalScrollBar() for area in areas]


def _carry_tree(before: TemplatePane, now: TemplatePane) -> None:
    """Close the folders that are closed, and go to the same item."""
    for folder in list(before.model.folders()):
        path = before.model.path(folder)
        now.tree.setExpanded(now.model.find(path), before.tree.isExpanded(folder))
    current = before.model.path(before.tree.currentIndex())
    if current:
        now.tree.setCurrentIndex(now.model.find(current))


def _carry_caret(before: QWidget, now: QWidget) -> None:
    """Put caret and selection where they were."""
    boxes = (QTextEdit, QPlainTextEdit)
    if isinstance(before, QLineEdit) and isinstance(now, QLineEdit):
        now.setCursorPosition(before.cursorPosition())
        if before.hasSelectedText():
            now.setSelection(before.selectionStart(), before.selectionLength())
    elif isinstance(before, boxes) and isinstance(now, boxes):
        cursor = now.textCursor()
        cursor.setPosition(before.textCursor().anchor())
        cursor.setPosition(before.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        now.setTextCursor(cursor)
