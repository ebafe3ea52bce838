"""Choosing a date from a calendar, with the mouse or the keyboard, beside the line in which it can be typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from app.language import Language
from app.ui.controls.scrolling import UprightScroll
from app.ui.form.calendar import Calendar
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class _Sheet(QFrame):
    """Holds the calendar over the window, and closes when it is left.

    It is no window: assistive technology doesn't find pop-ups, and what is typed before another window is active
    would go to this one. Where there is little room, it scrolls.
    """

    def __init__(self, calendar: Calendar, button: QPushButton, theme: Theme) -> None:
        super().__init__(button.window())
        self._calendar, self._button = calendar, button
        self.setAccessibleName(button.accessibleName())
        set_look(self, "card", True)
        self.setAutoFillBackground(True)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(*(theme.gap(8),) * 4)
        inner.addWidget(calendar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(UprightScroll(content))
        button.destroyed.connect(self.deleteLater)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self._place(content)

    def _place(self, content: QWidget) -> None:
        """Below the button, where it fits in the window."""
        room, hint = self.window().rect(), content.sizeHint()
        width, height = min(hint.width() + 20, room.width()), min(hint.height() + 6, room.height())
        place = self._button.mapTo(self.window(), QPoint(0, self._button.height()))
        left = max(0, min(place.x(), room.width() - width))
        self.setGeometry(left, max(0, min(place.y(), room.height() - height)), width, height)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and not self.isAncestorOf(now):
            self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round in it: from the days to what turns the months, and back."""
        stops: list[QWidget] = [*self._calendar.ways.values(), self._calendar.button]
        here = next((at for at, each in enumerate(stops) if each.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
        else:
            super().keyPressEvent(event)


class CalendarButton(QPushButton):
    """Opens a calendar; Enter takes the day, Escape closes it.

    Attributes:
        picked: emitted with the `datetime.date` that was chosen.
        calendar: the one that was opened last.
    """

    picked = Signal(date)

    def __init__(self, ask: str, interface: Language, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._interface = interface
        self._day = date.min
        self._sheet: _Sheet | None = None
        self.calendar: Calendar | None = None
        self.setText(self.tr("Calendar"))
        self.setAccessibleName(self.tr("Calendar: {0}").format(ask))
        self.setAutoDefault(True)
        self.clicked.connect(self.open)

    def show_day(self, day: date | None) -> None:
        """The day at which the calendar opens; without one, today."""
        self._day = day or date.min

    @property
    def is_open(self) -> bool:
        """Whether the calendar is open."""
        return self._sheet is not None and self._sheet.isVisible()

    def close_calendar(self) -> None:
        """Close it without an answer."""
        if self.is_open:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Open the calendar. It is made each time: few are ever opened."""
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self.calendar = Calendar(self._interface, self._theme)
        self.calendar.picked.connect(self._on_picked)
        today = QDate.currentDate()
        self.calendar.show_days(self._day, date(today.year(), today.month(), today.day()))
        self._sheet = _Sheet(self.calendar, self, self._theme)
        self._sheet.show()
        self._sheet.raise_()
        self.calendar.take_focus()

    def _on_picked(self, day: date) -> None:
        self.close_calendar()
        self.picked.emit(day)
