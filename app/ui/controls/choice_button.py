"""A radio button or check box whose label wraps, and the key that chooses it. Qt's own keep their label on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from app.ui.controls.announcing import announce, to_orca
from app.ui.controls.plain_text import literal
from app.ui.controls.sentences import joined
from app.ui.style.focus_ring import OWN_RING, paint_ring
from app.ui.style.theme import Theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
MARK, CAP, APART = 18, 16, 7
"""Sides of the mark and of the small key beside it, and the room between them and the label, at the designed size."""
LOCKED = "locked"
"""Property of a choice that can be looked at and not be changed; it keeps its place among the stops of Tab."""
CAP_FACTOR = 0.8
"""The sign on the key beside the text of the label."""


class _Look:
    """Measures and paints one choice; the widget keeps what Qt and screen readers know of it."""

    def __init__(self, button: QAbstractButton, key: str, theme: Theme, *, round_one: bool) -> None:
        self._button = button
        self._key = key
        self._theme = theme
        self._round = round_one

    @property
    def _off(self) -> bool:
        """Whether it can't be changed."""
        return bool(self._button.property(LOCKED)) or not self._button.isEnabled()

    @property
    def left(self) -> int:
        """Where the label begins."""
        space = self._theme.space
        cap = space(CAP) + space(APART) if self._key else 0
        return self._theme.gap(4) + space(MARK) + space(APART) + cap

    @property
    def mark(self) -> QRectF:
        """Where the mark stands: beside the first line of the label."""
        side = float(self._theme.space(MARK))
        top = self._theme.space(5) + (QFontMetrics(self._button.font()).height() - side) / 2
        return QRectF(float(self._theme.gap(4)), max(4.0, top), side, side)

    def _text_rect(self, width: int) -> QRect:
        space = self._theme.space
        left = self.left
        room = max(space(40), width - left - space(4))
        metrics = QFontMetrics(self._button.font())
        return metrics.boundingRect(
            QRect(left, space(5), room, 100_000), _WRAP, self._button.text()
        )

    def size(self) -> QSize:
        metrics = QFontMetrics(self._button.font())
        width = (
            self.left + metrics.horizontalAdvance(self._button.text()) + self._theme.space(8) + 2
        )
        return QSize(width, self.height(width))

    def height(self, width: int) -> int:
        return max(self._theme.space(28), self._text_rect(width).bottom() + self._theme.space(5))

    def paint(self) -> None:
        button, theme, mark = self._button, self._theme, self.mark
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = mark.width() / 2 if self._round else float(theme.space(3))
        if button.hasFocus():
            paint_ring(painter, theme, mark, radius)
        self._paint_mark(painter, mark, radius)
        if self._key:
            self._paint_key(painter, mark)
        painter.setFont(button.font())
        painter.setPen(theme.color("secondary" if self._off else "text"))
        text = self._text_rect(button.width())
        painter.drawText(text.adjusted(0, 0, 2, 2), _WRAP, button.text())
        painter.end()

    def _paint_key(self, painter: QPainter, mark: QRectF) -> None:
        """The key that chooses it, as a small key of the keyboard."""
        theme, side = self._theme, float(self._theme.space(CAP))
        left = mark.right() + self._theme.space(APART)
        cap = QRectF(left, mark.center().y() - side / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRoundedRect(cap, theme.space(3), theme.space(3))
        painter.setFont(theme.font(CAP_FACTOR))
        painter.setPen(theme.color("secondary"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)

    def _paint_mark(self, painter: QPainter, mark: QRectF, radius: float) -> None:
        button, theme = self._button, self._theme
        checked = button.isChecked()
        inner = mark.adjusted(1, 1, -1, -1)
        filled = checked and not self._round
        accent = "off" if self._off else "accent"
        painter.setBrush(theme.color(accent if filled else "card"))
        edge = accent if checked else "off" if self._off else "border"
        edge = "ring_inner" if button.hasFocus() else edge
        pen = QPen(theme.color("text" if edge == "ring_inner" else edge), 2)
        if self._off and theme.color("off") == theme.color("text"):
            # Where colour can't tell that it can't be changed, the outline does.
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRoundedRect(inner, radius - 1, radius - 1)
        if not checked:
            return
        if self._round:
            dot = mark.width() * 0.27
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(accent))
            painter.drawEllipse(mark.center(), dot, dot)
            return
        pen = QPen(theme.color("on_accent"), mark.width() * 0.13)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y, side = mark.left(), mark.top(), mark.width()
        tick = [(0.26, 0.52), (0.43, 0.69), (0.75, 0.32)]
        painter.drawPolyline([QPointF(x + a * side, y + b * side) for a, b in tick])


if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    # Qt's own class comes after this one: of two bases only one may be Qt's.
    _Button = object


class _Choice(_Button):
    """What both have in common: a label that wraps, and keys that mean the whole group.

    `key_pressed` gives the keys to the group first: arrows and digits mean all of it.
    `chosen` tells that it was pressed, or turned by assistive technology, which presses nothing; and whether it is on.
    A radio button that is on tells it again when it is pressed.
    """

    key_pressed: ClassVar[Signal]
    chosen: ClassVar[Signal]

    def __init__(self, label: str, key: str, theme: Theme) -> None:
        super().__init__()
        self.setText(literal(label))
        self.setAccessibleName(label)
        # Not part of the name: that is what the choice is, and this how it is chosen.
        words = QCoreApplication.translate("ChoiceField", "Key {0}")
        self._key_words = words.format(key) if key else ""
        self._first = self._wrong = self._group_words = ""
        self._from_beside = False
        self._describe()
        self.setProperty(OWN_RING, True)
        # Qt keeps these buttons as low as one line; the label may need more.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = label
        self._showing = self._told = False
        self.toggled.connect(self._on_toggled)
        self.clicked.connect(self._on_clicked)
        self._look = _Look(self, key, theme, round_one=isinstance(self, QRadioButton))

    def text(self) -> str:
        """The label as it reads."""
        return self._label

    def describe(self, words: str) -> None:
        """Say more than the key that chooses it."""
        self._wrong = words
        self._describe()

    def tell_on_the_way_in(self, words: str) -> None:
        """Have this said to whoever comes to the question here: of a group, Orca tells the name alone."""
        self._group_words = words

    def take_focus_beside(self) -> None:
        """Take the focus from another choice of the question, of which nothing is said again."""
        self._from_beside = True
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self._from_beside = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what whoever comes here should know before screen readers ask for it."""
        if self._group_words and to_orca():
            self._first = "" if self._from_beside else self._group_words
            self._describe()
        super().focusInEvent(event)

    def _describe(self) -> None:
        self.setAccessibleDescription(joined(self._first, self._key_words, self._wrong))

    @property
    def text_left(self) -> int:
        """Where the label begins, in pixels from the left."""
        return self._look.left

    @property
    def mark_place(self) -> QRect:
        """Where the mark stands."""
        return self._look.mark.toAlignedRect()

    def sizeHint(self) -> QSize:
        """The label on one line."""
        return self._look.size()

    def minimumSizeHint(self) -> QSize:
        """Any width will do: the label wraps."""
        return QSize(60, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As many lines as the label needs."""
        return self._look.height(width)

    def hitButton(self, point: object) -> bool:  # noqa: ARG002
        """All of it can be clicked."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and label."""
        self._look.paint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the group have its keys first."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """A press begins: it turns the button, or leaves it as it is."""
        self._told = False
        super().nextCheckState()

    def _on_toggled(self, on: bool) -> None:
        if not self._showing and (on or not isinstance(self, QRadioButton)):
            self._told = True
            self.chosen.emit(on)

    def _on_clicked(self, on: bool) -> None:
        if not self._told:
            self.chosen.emit(on)

    def show_chosen(self, on: bool) -> None:
        """Show whether it is chosen, without a word to anybody."""
        self._showing = True
        self._show_chosen(on)
        self._showing = False

    def _show_chosen(self, on: bool) -> None:
        self.setChecked(on)


class RadioChoice(_Choice, QRadioButton):
    """One of several."""

    def press_by_key(self) -> None:
        """Have the key of the choice press it. Of one that has the focus, Orca tells that after Space alone."""
        was_here, was_on = self.hasFocus(), self.isChecked()
        self.take_focus_beside()
        self.click()
        if was_here and was_on != self.isChecked() and to_orca():
            announce(self, self._turned_words().format(self._label))

    def _turned_words(self) -> str:
        translate = QCoreApplication.translate
        if self.isChecked():
            return translate("ChoiceField", "‘{0}’ chosen")
        return translate("ChoiceField", "‘{0}’ no longer chosen")

    key_pressed = Signal(QKeyEvent)
    chosen = Signal(bool)

    def _show_chosen(self, on: bool) -> None:
        """A question without an answer has none chosen."""
        # Auto-exclusive is what makes it a radio button to screen readers, but it can't be unchecked then.
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(True)


class CheckChoice(_Choice, QCheckBox):
    """Any of several."""

    def press_by_key(self) -> None:
        """Have the key of the choice press it."""
        self.take_focus_beside()
        self.click()

    key_pressed = Signal(QKeyEvent)
    chosen = Signal(bool)


Choice = RadioChoice | CheckChoice
