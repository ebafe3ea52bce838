"""Tooltips by keys: Ctrl+F1 shows what the mouse would, Escape takes it away (WCAG 1.4.13, 2.1.1).

It is shown at what has the focus; pressed again, at what Tab doesn't reach, such as the line at the foot of the window
and buttons that are off. It stays until the focus goes elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)

from app.ui.controls.announcing import announce
from app.ui.controls.at_focus import AtFocus
from app.ui.controls.plain_text import row_tip, show_made_tip, show_tip, told_by

SHOWS = "Ctrl+F1"
_Tip = tuple[QWidget, QPoint, str]
"""Where it belongs to, the place within that, and the tooltip as the mouse is shown it."""


class TipKeys(AtFocus):
    """Shows the tooltips of the window in front, one after another."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._at = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these two keys; Escape only as long as there is something to take away."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if not (_shows(event) or (event.key() == Qt.Key.Key_Escape and QToolTip.isVisible())):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if not _shows(event):
            _take_away()
        elif not event.isAutoRepeat():
            self._show(watched)
        return True

    def _show(self, focus: QWidget) -> None:
        self._at = self._at + 1 if QToolTip.isVisible() else 0
        _take_away()
        if self._at == 0 and (words := _shown_at_caret(focus)):
            announce(focus, words)
            return
        tips = [*_of_focus(focus), *_out_of_reach(focus)]
        if not tips:
            words = QCoreApplication.translate("tips", "There is no more to tell about this.")
            show_tip(focus.mapToGlobal(focus.rect().bottomLeft()), words, focus)
            announce(focus, words)
            return
        widget, place, tip = tips[self._at % len(tips)]
        show_made_tip(widget.mapToGlobal(place), tip, focus)
        announce(focus, told_by(tip))


def _shows(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_F1


def _shown_at_caret(text: QWidget) -> str:
    """Have a text show what it tells of the place of the caret; return the words."""
    if not isinstance(text, QTextEdit | QPlainTextEdit):
        return ""
    port, at = text.viewport(), text.cursorRect().center()
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, at, port.mapToGlobal(at)))
    return told_by(QToolTip.text()) if QToolTip.isVisible() else ""


def _of_focus(focus: QWidget) -> list[_Tip]:
    """The tooltip of a row, a tab or a control; else of what it stands in, as for the mouse."""
    if isinstance(focus, QAbstractItemView):
        row = focus.currentIndex()
        tip = row_tip(row)
        if tip:
            port = focus.viewport()
            return [(port, focus.visualRect(row).bottomLeft(), tip)]
    if isinstance(focus, QTabBar):
        tip = focus.tabToolTip(focus.currentIndex())
        if tip:
            return [(focus, focus.tabRect(focus.currentIndex()).bottomLeft(), tip)]
    step: QWidget | None = focus
    while step is not None and not step.toolTip():
        step = None if step.isWindow() else step.parentWidget()
    return [(step, _below(step), step.toolTip())] if step is not None else []


def _out_of_reach(focus: QWidget) -> list[_Tip]:
    """The tooltips of what is seen in the window and can't have the focus, in the order of reading."""
    window = focus.window()
    found = [
        each
        for each in window.findChildren(QWidget)
        if each.toolTip() and not _is_reached(each) and not each.visibleRegion().isEmpty()
    ]
    found.sort(
        key=lambda each: (each.mapTo(window, QPoint()).y(), each.mapTo(window, QPoint()).x())
    )
    return [(each, _below(each), each.toolTip()) for each in found if each.window() is window]


def _is_reached(widget: QWidget) -> bool:
    """Whether Tab leads to it, or to something in it."""
    parts = [widget, *widget.findChildren(QWidget)]
    return any(each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in parts)


def _below(widget: QWidget) -> QPoint:
    return widget.rect().bottomLeft()


def _take_away() -> None:
    """At once: Qt's own way leaves it for a third of a second, in which it would take another Escape."""
    QToolTip.hideText()
    for each in QApplication.topLevelWidgets():
        # PySide may take one that Qt made for what stood at its place in memory before, such as an item of a layout.
        if isinstance(each, QWidget) and each.inherits("QTipLabel"):
            each.hide()
