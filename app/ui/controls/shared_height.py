"""Words and buttons that take no more of a window's height than their share; what is beyond it scrolls."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.controls.scrolling import UprightScroll, height_of
from app.ui.controls.told_roles import tell_as
from app.ui.controls.whole_rows import cut_at


class SharedHeight(UprightScroll):
    """As high as what is in it, up to a limit.

    What is scrolled can be read by keys too: as long as not all of it is seen, it is a stop of Tab, and the arrows
    scroll it.

    Attributes:
        arranged: emitted when it became a stop of Tab, or is none any more.
    """

    arranged = Signal()

    def __init__(self, content: QWidget, name: str, most: Callable[[], int]) -> None:
        """Show `content`; `name` says what it is, where it is gone to, and `most` gives the limit in pixels."""
        tell_as(QAccessible.Role.Grouping, "SharedHeight")
        super().__init__(content)
        self._most = most
        self.setAccessibleName(name)
        # It lies on what it stands in.
        for each in (self.viewport(), content):
            each.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _whole(self, width: int) -> int:
        layout = self._content.layout()
        return 0 if layout is None or layout.isEmpty() else height_of(layout, width)

    def heightForWidth(self, width: int) -> int:
        """As high as all of it, or as its share, less the part of a line that would be cut."""
        whole, most = self._whole(width), self._most()
        return whole if whole <= most else self._lines_in(most)

    def _lines_in(self, most: int) -> int:
        """So high that the last line that is seen is whole; `most` where that would be no line at all."""
        fits = most
        for each in cut_at(self._content, most):
            # As they are laid out, lines may be higher than the font tells.
            lines = max(1, each.height() // each.fontMetrics().lineSpacing())
            line = each.height() // lines
            top = each.mapTo(self._content, QPoint(0, 0)).y()
            fits = min(fits, top + (most - top) // line * line)
        return fits if fits >= self.fontMetrics().lineSpacing() else most

    def sizeHint(self) -> QSize:
        """As wide as what is in it wants to be."""
        hint = self._content.sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A line, where there is one."""
        width = self._content.minimumSizeHint().width()
        return QSize(width, min(self.sizeHint().height(), self.fontMetrics().lineSpacing()))

    # --- what changes how much is seen

    def showEvent(self, event: QShowEvent) -> None:
        """The share is one of the window's height."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._weigh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More is seen, or less."""
        super().resizeEvent(event)
        self._weigh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another height, or what is in it another."""
        kind = event.type()
        if watched is not self._content:
            if kind == QEvent.Type.Resize:
                self.updateGeometry()
            return False
        if kind in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.updateGeometry()
            self._weigh()
        return super().eventFilter(watched, event)

    def _below(self) -> int:
        layout = self._content.layout()
        return 0 if layout is None else layout.contentsMargins().bottom()

    def _weigh(self) -> None:
        """Be a stop of Tab only as long as there is more than is seen."""
        most = self.maximumViewportSize()
        # What is free below the last line is nothing to scroll for.
        beyond = self._whole(most.width()) - self._below() > most.height()
        # Decided here: Qt keeps a bar that is needed for what it takes itself.
        bar = Qt.ScrollBarPolicy
        wanted = bar.ScrollBarAsNeeded if beyond else bar.ScrollBarAlwaysOff
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)
        policy = Qt.FocusPolicy.StrongFocus if beyond else Qt.FocusPolicy.NoFocus
        if policy != self.focusPolicy() and not self.hasFocus():
            self.setFocusPolicy(policy)
            self.arranged.emit()
