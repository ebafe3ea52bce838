"""A dialog that never leaves the screen: what doesn't fit scrolls, and its buttons stay in reach."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui.controls.reading_tree import tab_in_reading_order, tell_in_reading_order
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.soon import soon
from app.ui.style.theme import Theme

STACKED_SHARE = 1 / 3
SHARE = 0.9
"""So much of the screen a dialog takes at most."""
USUAL_WIDTH = 520
"""Where the screen is wide enough."""
_SCROLLS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ScrollingDialog(QDialog):
    """Content above buttons; where it is filled so, below a head and beside a list of what is in it.

    Attributes:
        usual_width, usual_height: so large it is at most, at the designed size of text; 0 for as high as its content.
        scrolled: emitted when other content is in view.
    """

    scrolled = Signal()
    usual_width, usual_height = USUAL_WIDTH, 0

    def __init__(self, title: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self._content = QWidget()
        self._buttons: QWidget | None = None
        self._head: QWidget | None = None

    def fill(
        self,
        layout: QVBoxLayout,
        buttons: QWidget,
        head: QWidget | None = None,
        beside: QWidget | None = None,
    ) -> None:
        """Put the content in; `head` stays above what scrolls, and `beside` at its left."""
        gap = self._theme.gap
        self._buttons, self._head = buttons, head
        layout.setContentsMargins(gap(20), gap(16), gap(20), gap(8))
        layout.setSpacing(gap(16))
        self._content.setLayout(layout)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        self._area = UprightScroll(self._content)
        self._area.verticalScrollBar().valueChanged.connect(self.scrolled)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(gap(20), gap(16), gap(20), gap(8))
        if head is not None:
            above.addWidget(head)
        self._above.setVisible(head is not None)
        around.addWidget(self._above)
        middle = QHBoxLayout()
        around.addLayout(middle, 1)
        middle.setSpacing(0)
        if beside is not None:
            middle.addWidget(beside)
        middle.addWidget(self._area, 1)
        # In a widget of its own, so that Tab comes to the buttons after the content.
        foot = QWidget()
        line = QVBoxLayout(foot)
        line.setContentsMargins(gap(20), gap(8), gap(20), gap(16))
        line.addWidget(buttons)
        around.addWidget(foot)

    def allow_any_size(self) -> None:
        """Let the window be smaller than what is in it wishes: what is too wide for it then scrolls sideways, too."""
        layout = self.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def hold_head(self, *, above: bool) -> None:
        """Have the head stay above what scrolls, or scroll with it where the window is low."""
        head, content = self._head, self._content.layout()
        if head is None or not isinstance(content, QVBoxLayout):
            return
        there = self._above.layout()
        if there is None or above == (there.indexOf(head) >= 0):
            return
        focus = self.focusWidget()
        if above:
            there.addWidget(head)
        else:
            content.insertWidget(0, head)
        self._above.setVisible(above)
        head.show()
        if focus is not None and head.isAncestorOf(focus):
            focus.setFocus()

    def scroll_to(self, widget: QWidget) -> None:
        """Have something of the content at the top."""
        self._area.verticalScrollBar().setValue(widget.mapTo(self._content, QPoint()).y())

    def top_of(self, widget: QWidget) -> int:
        """How far below the top of what is in view something of the content begins; less than 0 above it."""
        return widget.mapTo(self._content, QPoint()).y() - self._area.verticalScrollBar().value()

    @property
    def row_wrap(self) -> QFormLayout.RowWrapPolicy:
        """Names beside what they name, or above it where there is no room."""
        policy = QFormLayout.RowWrapPolicy
        room = self.screen().availableSize().width() * SHARE
        narrow = room < self._theme.space(USUAL_WIDTH)
        return policy.WrapAllRows if narrow else policy.DontWrapRows

    def level(self, name: QWidget, field: QWidget) -> None:
        """Have a name stand in the middle beside its field; a form leaves it somewhat higher."""
        if self.row_wrap is QFormLayout.RowWrapPolicy.DontWrapRows:
            name.setMinimumHeight(field.sizeHint().height())

    @property
    def room(self) -> int:
        """The width that its content has, beside a scroll bar, where it is as wide as the screen allows."""
        most = round(self.screen().availableSize().width() * SHARE)
        width = min(self._theme.space(USUAL_WIDTH), most)
        return width - 2 * self._theme.gap(20) - self._theme.space(12)

    def sizeHint(self) -> QSize:
        """As large as the content wishes, or as the screen allows."""
        most = self.screen().availableSize() * SHARE
        gap = self._theme.gap
        width = min(self._theme.space(self.usual_width), most.width())
        if self.usual_height:
            return QSize(width, self._theme.space(self.usual_height)).boundedTo(most)
        high = self._content.heightForWidth(width)
        foot = self._buttons.sizeHint().height() + gap(24) if self._buttons is not None else 0
        return QSize(
            width, max(high, self._content.minimumSizeHint().height()) + foot + 2
        ).boundedTo(most)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that is right on this screen."""
        super().showEvent(event)
        self._stack_buttons()
        self.resize(self.sizeHint())
        tell_in_reading_order(self)
        for buttons in self.findChildren(QDialogButtonBox):
            tab_in_reading_order(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        if self._buttons is not None:
            soon(self, self._area.drop_bar)

    def _stack_buttons(self) -> None:
        """Have buttons below each other where they have no room beside, and leave room for what there is to read."""
        screen = self.screen().availableSize()
        most = round(screen.width() * SHARE) - 2 * self._theme.gap(20)
        for buttons in self.findChildren(QDialogButtonBox):
            buttons.setOrientation(Qt.Orientation.Horizontal)
            if buttons.sizeHint().width() > most:
                buttons.setOrientation(Qt.Orientation.Vertical)
                if buttons.sizeHint().height() > screen.height() * STACKED_SHARE:
                    buttons.setOrientation(Qt.Orientation.Horizontal)
                buttons.updateGeometry()
            row = buttons.layout()
            if row is not None:
                # So far apart that the focus of one doesn't touch the other, at every text size.
                row.setSpacing(self._theme.gap(8))
        layout = self.layout()
        if layout is not None:
            layout.activate()  # its least width is another one now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field and no button needs scrolls the content."""
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is not None and self._buttons is not None:
            self._area.verticalScrollBar().triggerAction(action)
            event.accept()
        else:
            super().keyPressEvent(event)
