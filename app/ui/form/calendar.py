"""A month of days, each a button that says which day it is; one Tab stop, and arrows go from day to day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.language import Language
from app.language.dates import format_date
from app.ui.controls.announcing import announce
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label, set_tip
from app.ui.state.translation import locale_of
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

WEEK, WEEKS = 7, 6
_DAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_YEAR = 12


def months_on(day: date, by: int) -> date:
    """The same day of another month, or that month's last; it never leaves the years that there are."""
    month = day.year * _YEAR + day.month - 1 + by
    month = max(_YEAR, min(month, date.max.year * _YEAR + _YEAR - 1))
    year, number = divmod(month, _YEAR)
    return date(year, number + 1, min(day.day, monthrange(year, number + 1)[1]))


def days_on(day: date, by: int) -> date:
    """So many days later, as far as days go."""
    number = max(date.min.toordinal(), min(day.toordinal() + by, date.max.toordinal()))
    return date.fromordinal(number)


class _Day(QPushButton):
    """One day; the calendar has its keys first."""

    key_pressed = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the calendar have its keys."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


class Calendar(QWidget):
    """The month of a day, and ways to others.

    Attributes:
        picked: emitted with the `datetime.date` that was chosen.
        day: where the calendar is.
        days: the buttons, six weeks from Monday on; those of other months are hidden.
        grid: what they stand in; its name is the month's.
    """

    picked = Signal(date)

    def __init__(self, interface: Language, theme: Theme) -> None:
        super().__init__()
        self._interface, self._theme = interface, theme
        self._locale = locale_of(interface)
        self.setLocale(self._locale)
        self.day = self._chosen = self._today = date.min
        self.month = Heading("", theme, 1.0)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.grid = QGroupBox()
        self.days = [self._day_button(at) for at in range(WEEK * WEEKS)]
        translate = QCoreApplication.translate
        self.ways = {
            -_YEAR: self._way("«", translate("CalendarButton", "Year before"), -_YEAR),
            -1: self._way("‹", translate("CalendarButton", "Month before"), -1),
            1: self._way("›", translate("CalendarButton", "Month after"), 1),
            _YEAR: self._way("»", translate("CalendarButton", "Year after"), _YEAR),
        }
        self._lay_out()

    def _day_button(self, at: int) -> _Day:
        button = _Day()
        button.setAutoDefault(True)
        set_look(button, "day", "plain")
        button.clicked.connect(lambda: self.picked.emit(self._date_at(at)))
        button.key_pressed.connect(self._on_key_pressed)
        policy = button.sizePolicy()
        # The month's height stays: nothing moves under the mouse.
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _way(self, sign: str, words: str, by: int) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(words)
        button.setAutoDefault(True)
        set_tip(button, words)
        set_look(button, "day", "plain")
        button.clicked.connect(lambda: self._turn(by))
        return button

    def _lay_out(self) -> None:
        gap = self._theme.gap
        head = QHBoxLayout()
        head.setSpacing(gap(4))
        grid = QGridLayout(self.grid)
        grid.setContentsMargins(gap(4), gap(4), gap(4), gap(4))
        grid.setSpacing(gap(4))
        for column in range(WEEK):
            name = Label(
                self._locale.standaloneDayName(column + 1, self._locale.FormatType.ShortFormat)
            )
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            set_look(name, "quiet", True)
            grid.addWidget(name, 0, column)
        for at, button in enumerate(self.days):
            grid.addWidget(button, 1 + at // WEEK, at % WEEK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        first, before, after, last = self.ways.values()
        for part in (first, before, self.month, after, last):
            head.addWidget(part, 1 if part is self.month else 0)
        layout.addWidget(self.grid)

    # --- showing

    def show_days(self, chosen: date, today: date) -> None:
        """Begin at the chosen day; without one (`date.min`) at today."""
        self._chosen, self._today = chosen, today
        self._go_to(today if chosen == date.min else chosen)

    def _go_to(self, day: date) -> None:
        self.day = day
        month = self._locale.standaloneMonthName(day.month)
        self.month.setText(f"{month} {day.year}")
        self.grid.setAccessibleName(self.month.text())
        if any(each.hasFocus() for each in self.days):
            # Before what has it may be hidden: it never leaves the calendar on the way.
            self._show_day(self.button, self.days.index(self.button))
            self.take_focus()
        for at, button in enumerate(self.days):
            self._show_day(button, at)

    def _show_day(self, button: _Day, at: int) -> None:
        number = at - date(self.day.year, self.day.month, 1).weekday() + 1
        button.setVisible(1 <= number <= monthrange(self.day.year, self.day.month)[1])
        if button.isHidden():
            return
        day = self.day.replace(day=number)
        button.setText(str(number))
        button.setAccessibleName(self._heard(day))
        look = "chosen" if day == self._chosen else "today" if day == self._today else "plain"
        set_look(button, "day", look)
        stop = day == self.day
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _heard(self, day: date) -> str:
        translate = QCoreApplication.translate
        words = f"{self._locale.dayName(day.isoweekday())} {format_date(day, self._interface)}"
        signs = (
            (day == self._today, translate("CalendarButton", "today")),
            (day == self._chosen, translate("CalendarButton", "chosen")),
        )
        return ", ".join((words, *(sign for on, sign in signs if on)))

    def _date_at(self, at: int) -> date:
        return self.day.replace(day=at - date(self.day.year, self.day.month, 1).weekday() + 1)

    # --- going

    @property
    def button(self) -> _Day:
        """The button of the day at which the calendar is."""
        return self.days[date(self.day.year, self.day.month, 1).weekday() + self.day.day - 1]

    def take_focus(self) -> None:
        """Go to the day at which the calendar is."""
        self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def _turn(self, by: int) -> None:
        """Another month, by its button: the focus stays there."""
        self._go_to(months_on(self.day, by))
        announce(self, self.month.text())

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier
        by_year = bool(event.modifiers() & shift)
        before = self.button
        if key in _DAYS:
            self._go_to(days_on(self.day, _DAYS[key]))
        elif key in _MONTHS:
            self._go_to(months_on(self.day, _MONTHS[key] * (_YEAR if by_year else 1)))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            at = self.day.weekday()
            self._go_to(days_on(self.day, -at if key == Qt.Key.Key_Home else WEEK - 1 - at))
        else:
            return
        event.accept()
        if self.button is before:
            # The focus went nowhere, and the day is another one.
            announce(self.button, self.button.accessibleName())
