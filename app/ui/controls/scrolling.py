"""Areas that scroll up and down only; what has the focus in them is always in view."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

from app.ui.controls.soon import soon
from app.ui.controls.whole_rows import cut_in, uncut

MARGIN = 16
"""Kept in view around what has the focus, for its ring and a little of what is near."""
RING_PART = 3
"""This part of the margin is always there, and enough for a ring."""
KEPT_WHOLE = "keptWhole"
"""Property of what is shown whole, where it fits, when something in it has the focus."""


def height_of(layout: QLayout, width: int) -> int:
    """How high a layout is at a width. Where nothing in it wraps, Qt knows no height for a width."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()


class UprightScroll(QScrollArea):
    """What is in it is as wide as it; the area itself never takes the focus.

    Args:
        content: what scrolls.
        right: gives the margin right of the content, in which the scroll bar stands when there is one.
    """

    def __init__(self, content: QWidget, right: Callable[[], int] | None = None) -> None:
        super().__init__()
        self._right = right
        self._content = content
        self._follows = True
        self._shown: Callable[[], QWidget | None] = lambda: None
        self._shown_top = self._shown_at = self._came_from = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.installEventFilter(self)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled_by_hand)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def minimumSizeHint(self) -> QSize:
        """A line of text will do: what stands below, such as the copy buttons, may not be cut for it."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), self.fontMetrics().lineSpacing()))

    def show_soon(self, widget: QWidget) -> None:
        """Scroll to a widget of the content once the layout knows where it is."""
        there = weakref.ref(widget)
        soon(self, lambda: self._show_if_there(there()))

    def _show_if_there(self, widget: QWidget | None) -> None:
        # What was in here may have gone to another pane meanwhile.
        if widget is not None and isValid(widget) and self._content.isAncestorOf(widget):
            self._show(widget)

    def _show(self, widget: QWidget) -> None:
        bar = self.verticalScrollBar()
        if self._shown() is widget and bar.value() == min(self._shown_at, bar.maximum()):
            # It, or what is around it, has another size: no further than is needed for it now.
            bar.setValue(self._came_from)
        self._came_from = bar.value()
        self._bring(widget)
        self._shown, self._shown_at = weakref.ref(widget), bar.value()
        self._shown_top = self._top_of(widget)

    def _bring(self, widget: QWidget) -> None:
        """Scroll as far as is needed; a click on what is in view already moves nothing."""
        room, before = self.viewport().height(), self.verticalScrollBar().value()
        self.ensureWidgetVisible(widget, 0, MARGIN)
        whole = [each for each in self._around(widget) if each.height() <= room]
        if whole:
            # Of a field, Qt has only the line with the caret in view, and its edges may be cut.
            middle = whole[-1].mapTo(self._content, whole[-1].rect().center()).y()
            margin = min(MARGIN, (room - whole[-1].height()) // 2)
            self.ensureVisible(0, middle, 0, whole[-1].height() // 2 + margin)
        if widget.height() > self.viewport().height() and widget.hasFocus():
            self._fill_with(widget)
            caret = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
            place = widget.mapTo(self._content, caret)
            self.ensureVisible(0, place.y(), 0, 2 * MARGIN)
        if self.verticalScrollBar().value() != before:
            self._cut_nothing(whole[-1] if whole else widget)

    def _fill_with(self, widget: QWidget) -> None:
        """Have as much as there is room for of what is higher than the view, and little of what is around it."""
        top, bar = self._top_of(widget) - MARGIN, self.verticalScrollBar()
        most = top + widget.height() + 2 * MARGIN - self.viewport().height()
        bar.setValue(max(top, min(bar.value(), most)))

    def _cut_nothing(self, shown: QWidget) -> None:
        """Have the row at the upper edge whole, or none of it, if what is shown stays as it is in view."""
        top, bar, room = self._top_of(shown), self.verticalScrollBar(), self.viewport().height()
        ring = min(MARGIN // RING_PART, max(0, room - shown.height()) // 2)
        bottom = min(top + shown.height(), bar.value() + room)
        least, most = max(0, bottom + ring - room), max(top - ring, bar.value())
        layout = self._content.layout()
        air = MARGIN if layout is None else layout.contentsMargins().top()
        cut, easy = partial(cut_in, self._content), MARGIN - ring
        bar.setValue(uncut(bar.value(), least, most, air, cut, easy=easy))

    def drop_bar(self) -> None:
        """Have no scroll bar where all has room without it: Qt keeps one that is needed for what it takes itself."""
        most, layout = self.maximumViewportSize(), self._content.layout()
        if self.verticalScrollBar().isHidden() or layout is None:
            return
        if height_of(layout, most.width()) <= most.height():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _around(self, widget: QWidget) -> Iterator[QWidget]:
        """What has the focus, and what is shown whole with it, from the inside out."""
        yield widget
        around = widget.parentWidget()
        while around is not None and around is not self._content:
            if around.property(KEPT_WHOLE):
                yield around
            around = around.parentWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content keeps its width, whether there is a scroll bar or not."""
        super().resizeEvent(event)
        # Later: within the event, the content has just been laid out with its old margin.
        soon(self, self._fit_margin)
        self._follow_focus()

    def _fit_margin(self) -> None:
        layout = self._content.layout()
        if self._right is None or layout is None:
            return
        margins = layout.contentsMargins()
        bar = self.width() - self.viewport().width()
        # A bar that is wider than the margin leaves room all the same: for the ring round what has the focus.
        margins.setRight(max(self._right() // RING_PART, self._right() - bar))
        layout.setContentsMargins(margins)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._follows = True
            self.show_soon(now)

    # --- what grows, such as larger text or a field that is typed in, must not push the focus out of view

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The content has another size, or something in it is about to stand elsewhere."""
        if event.type() == QEvent.Type.Resize:
            self._follow_focus()
        elif event.type() == QEvent.Type.LayoutRequest and self._focus_here() is not None:
            soon(self, self._show_if_moved)
        return False

    def _focus_here(self) -> QWidget | None:
        focus = QApplication.focusWidget()
        return focus if focus is not None and self._content.isAncestorOf(focus) else None

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self._content, QPoint(0, 0)).y()

    def _show_if_moved(self) -> None:
        """What was brought into view stands elsewhere now; whoever scrolled on from it is left alone."""
        focus = self._focus_here()
        if focus is not None and self._follows and self._top_of(focus) != self._shown_top:
            self._show(focus)

    def _follow_focus(self) -> None:
        focus = self._focus_here()
        if self._follows and focus is not None:
            self.show_soon(focus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls away wants to see something else."""
        super().wheelEvent(event)
        self._on_scrolled_by_hand()

    def _on_scrolled_by_hand(self) -> None:
        focus = self._focus_here()
        if focus is None:
            return
        place = focus.rect().translated(focus.mapTo(self.viewport(), focus.rect().topLeft()))
        self._follows = self.viewport().rect().intersects(place)
