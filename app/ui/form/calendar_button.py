"""Choosing a date from a calendar, with the mouse or the keyboard, beside the line in which it can be typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QFrame,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from app.language import Language
from app.ui.controls.reading_text import ListCopying
from app.ui.state.translation import locale_of
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class CalendarButton(QPushButton):
    """Opens a calendar; Enter takes the day, Escape closes it.

    Attributes:
        picked: emitted with the `datetime.date` that was chosen.
        popup, calendar: what opens, and the calendar in it.
    """

    picked = Signal(date)

    def __init__(self, ask: str, interface: Language, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._day = date.min
        self.setText(self.tr("Calendar"))
        self.setAccessibleName(self.tr("Calendar: {0}").format(ask))
        self.setAutoDefault(True)
        self.popup = QFrame(self, Qt.WindowType.Popup)
        set_look(self.popup, "card", True)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(ask)
        self.calendar.setLocale(locale_of(interface))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for days in self.calendar.findChildren(QAbstractItemView):
            ListCopying(days)
        # Qt's own arrows are black in the dark too, and have no name.
        for name, sign, words in (
            ("qt_calendar_prevmonth", "‹", self.tr("Month before")),
            ("qt_calendar_nextmonth", "›", self.tr("Month after")),
        ):
            arrow = self.calendar.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(QIcon())
                arrow.setText(sign)
                arrow.setAccessibleName(words)
        layout = QVBoxLayout(self.popup)
        layout.setContentsMargins(*(theme.gap(8),) * 4)
        layout.addWidget(self.calendar)
        self.calendar.activated.connect(self._on_activated)
        self.calendar.clicked.connect(self._on_activated)
        self.clicked.connect(self.open)

    def show_day(self, day: date | None) -> None:
        """The day at which the calendar opens; without one, today."""
        self._day = day or date.min

    def open(self) -> None:
        """Open the calendar below the button, where it fits on the screen."""
        day = QDate.currentDate()
        if self._day != date.min:
            day = QDate(self._day.year, self._day.month, self._day.day)
        self.calendar.setSelectedDate(day)
        weekend = QTextCharFormat()
        weekend.setForeground(self._theme.color("text"))
        for each in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(each, weekend)
        self.popup.adjustSize()
        place = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        size = self.popup.size()
        x = max(room.left(), min(place.x(), room.right() - size.width()))
        y = max(room.top(), min(place.y(), room.bottom() - size.height()))
        self.popup.move(x, y)
        self.popup.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_activated(self, day: QDate) -> None:
        self.popup.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
