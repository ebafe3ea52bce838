"""What is in a window: its visible widgets, how each is called, where it stands, and what assistive technology has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.ui.style.focus_ring import FocusRing
from tests.ui.accessibility.pixels import picture_of

INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
CONTROLS = (QAbstractButton, *INPUTS, QTabBar, QAbstractItemView)


def access(widget: QWidget) -> QAccessibleInterface:
    """What assistive technology has of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(widget: QWidget) -> str:
    """The name by which it is told; here a list to choose from is told by what labels it, and its text is its value."""
    if isinstance(widget, QComboBox):
        labels = access(widget).relations(QAccessible.RelationFlag.Label)
        named = [each.text(QAccessible.Text.Name) for each, _ in labels]
        return widget.accessibleName() or " ".join(named)
    return access(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    """What is told after the name."""
    return access(widget).text(QAccessible.Text.Description)


def words_on(widget: QWidget) -> str:
    """What is to be read on it, without the marks of mnemonics."""
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "").replace("\n", " ")
    if isinstance(widget, QLabel | QLineEdit):
        return widget.text()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.toPlainText()
    return ""


def path_of(widget: QWidget) -> str:
    """The widget from its window down, those that have no name of their own left out."""
    steps = []
    step: QWidget | None = widget
    while step is not None and (step is widget or not step.isWindow()):
        if step is widget or (step.objectName() and not step.objectName().startswith("qt_")):
            steps.append(step.objectName() or type(step).__name__)
        step = step.parentWidget()
    words = (words_on(widget) or widget.accessibleName()).strip()
    return "/".join(reversed(steps)) + (f" ‘{words[:40]}’" if words else "")


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Where a widget stands in its window."""
    return widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))


def buddy_of(label: QLabel) -> QWidget | None:
    """What a label says the name of."""
    # At an address that was in use before, Python may still see what was there.
    buddy: object = label.buddy()
    return buddy if isinstance(buddy, QWidget) else None


def stops_at_tab(widget: QWidget) -> bool:
    """Whether Tab may stop at it."""
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


@dataclass(frozen=True)
class Parts:
    """What is visible in one window, or in what is laid over one."""

    window: QWidget

    @cached_property
    def widgets(self) -> list[QWidget]:
        """All of it, but what only paints over the rest."""
        return self._own + [
            each
            for each in self.window.findChildren(QWidget)
            if each.isVisible()
            and each.window() is self.window.window()
            and not isinstance(each, FocusRing)
            and not each.visibleRegion().isEmpty()
        ]

    @property
    def _own(self) -> list[QWidget]:
        """The window, where it is all that there is to see."""
        alone = isinstance(self.window, QMenu | QAbstractItemView | QLabel)
        return [self.window] if alone else []

    @cached_property
    def stops(self) -> list[QWidget]:
        """Those that Tab may stop at."""
        return [each for each in self.shown if stops_at_tab(each) and each.focusProxy() is None]

    @cached_property
    def shown(self) -> list[QWidget]:
        """All that isn't hidden, scrolled out of view or not."""
        return self._own + [
            each
            for each in self.window.findChildren(QWidget)
            if each.isVisible() and each.window() is self.window.window() and each.size().isValid()
        ]

    @cached_property
    def controls(self) -> list[QWidget]:
        """What may be worked with, in view or scrolled out of it."""
        return [each for each in self.shown if isinstance(each, CONTROLS) and not _inner(each)]

    @cached_property
    def labels(self) -> list[QLabel]:
        """What is only read."""
        return [each for each in self.shown if isinstance(each, QLabel) and each.text()]

    @cached_property
    def picture(self) -> QImage:
        """What is seen of it, without a ring around what has the focus: that would be taken for a text or an edge."""
        before = QApplication.focusWidget()
        inside = before is not None and self.window.isAncestorOf(before)
        if before is not None and inside:
            before.clearFocus()
            QCoreApplication.processEvents()
        grabbed = picture_of(self.window)
        if before is not None and inside:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return grabbed

    def picture_in(self, widget: QWidget, place: QRect) -> QImage:
        """What is seen of a part of a widget."""
        return self.picture.copy(place.translated(widget.mapTo(self.window, QPoint())))

    @cached_property
    def tree(self) -> list[tuple[QAccessibleInterface, QAccessibleInterface]]:
        """Each visible part of the tree of assistive technology, with what it stands in."""
        return list(_below(access(self.window)))


def _below(
    parent: QAccessibleInterface,
) -> Iterator[tuple[QAccessibleInterface, QAccessibleInterface]]:
    for child in children(parent):
        yield parent, child
        yield from _below(child)


def children(parent: QAccessibleInterface) -> list[QAccessibleInterface]:
    """What stands in a part of the tree and is visible; of a long list, the beginning."""
    found = []
    for at in range(min(parent.childCount(), 60)):
        child = parent.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            owner = child.object()
            if not isinstance(owner, FocusRing) and not _is_window(owner):
                found.append(child)
    return found


def _is_window(owner: object) -> bool:
    return isinstance(owner, QWidget) and owner.isWindow()


def _inner(widget: QWidget) -> bool:
    """Whether it is a part that Qt puts into a control of its own."""
    parent = widget.parentWidget()
    name = widget.objectName()
    if name.startswith("qt_") and not name.startswith("qt_calendar"):
        return True
    return isinstance(parent, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit)
