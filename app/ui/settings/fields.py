"""What a setting is set with: a field for each kind of value, which takes what can be kept and tells what can't."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.storage.settings_table import Number
from app.ui.controls.choice_button import LOCKED, CheckChoice, RadioChoice
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.one_stop import ARROWS, ENTER, OneStop, lone_key
from app.ui.controls.plain_text import set_tip
from app.ui.controls.text_editors import LineEditor
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_DIGITS = 20
"""Typed into a number: more than any has, so that what is wrong with it can be told."""
_NUMBER_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}

Take = Callable[[object], None]
"""Takes a value that the officer has chosen."""


class OneOfField(QGroupBox):
    """Radio buttons and one Tab stop: arrows move, Space or Enter chooses, as in a question."""

    def __init__(self, choices: dict[object, str], take: Take, theme: Theme) -> None:
        super().__init__()
        self._take = take
        layout = FlowLayout(
            lambda: (theme.space(12), theme.space(2)), lambda: theme.space(160), in_row=5
        )
        self.setLayout(layout)
        self.buttons = {
            value: self._button(value, words, theme) for value, words in choices.items()
        }
        self._stops = OneStop(self.buttons.values())
        for button in self.buttons.values():
            layout.addWidget(button)

    def _button(self, value: object, words: str, theme: Theme) -> RadioChoice:
        button = RadioChoice(words, "", theme)
        button.chosen.connect(lambda *_: self._take(value))
        button.key_pressed.connect(self._on_key_pressed)
        return button

    def show_value(self, value: object) -> None:
        """Show which one holds; none where nothing was chosen yet."""
        for each, button in self.buttons.items():
            button.show_chosen(each == value)
        self._stops.keep()

    def lock(self, locked: bool) -> None:
        """Show whether it can be changed; what can't be can still be gone to."""
        for button in self.buttons.values():
            button.setProperty(LOCKED, locked)
            button.update()

    def finish(self) -> None:
        """Nothing is typed here."""

    def name_it(self, words: str, about: str) -> None:
        """Each button is named by its own words; the group by those of the setting."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(about)
        for button in self.buttons.values():
            button.setAccessibleDescription(about)

    def target(self) -> QWidget:
        """The one that Tab stops at."""
        return self._stops.stop() or self

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        key, here = lone_key(event), self._stops.stop()
        if key in ARROWS:
            self._stops.step(key)
        elif key in ENTER and here is not None:
            here.click()
        else:
            return
        event.accept()


class OneControlField(QWidget):
    """The base of fields of one control, which bears the name of the setting."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self._control = control

    def finish(self) -> None:
        """Nothing is typed here, unless a field says otherwise."""

    def name_it(self, words: str, about: str) -> None:
        """Name the control."""
        self._control.setAccessibleName(words)
        self._control.setAccessibleDescription(about)

    def target(self) -> QWidget:
        """The control."""
        return self._control


class SwitchField(OneControlField):
    """A check box."""

    def __init__(self, words: str, take: Take, theme: Theme) -> None:
        self.box = CheckChoice(words, "", theme)
        super().__init__(self.box)
        self.box.chosen.connect(take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    def show_value(self, value: object) -> None:
        """Show whether it is on."""
        self.box.show_chosen(bool(value))

    def lock(self, locked: bool) -> None:
        """Show whether it can be changed."""
        self.box.setProperty(LOCKED, locked)
        self.box.update()


class TextField(OneControlField):
    """One line, which is taken when the officer goes on."""

    def __init__(self, most: int, take: Take, theme: Theme) -> None:
        self.line = LineEditor(most=most)
        super().__init__(self.line)
        self._take = take
        self._shown = ""
        self.line.setMinimumWidth(theme.space(60))
        self.line.left.connect(self.finish)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 3)
        layout.addStretch(1)

    def show_value(self, value: object) -> None:
        """Show a text; one that is being typed stays."""
        if str(value) != self._shown:
            self._shown = str(value)
            self.line.show_words(self._shown)

    def lock(self, locked: bool) -> None:
        """Let it be read only, or typed in."""
        self.line.setReadOnly(locked)
        set_look(self.line, "quiet", locked)

    def finish(self) -> None:
        """Take what is typed."""
        words = self.line.text().strip()
        if words != self._shown:
            self._shown = words
            self._take(words)


class NumberField(OneControlField):
    """A whole number within limits: typed, or changed by arrow keys and two buttons.

    Attributes:
        wrong: emitted with why what is typed can't be taken; empty when it can.
    """

    wrong = Signal(str)

    def __init__(self, kind: Number, take: Take, theme: Theme) -> None:
        self.line = LineEditor(most=MOST_DIGITS)
        super().__init__(self.line)
        self._kind = kind
        self._take = take
        self._value = kind.least
        self.line.setMaximumWidth(theme.space(96))
        self.line.left.connect(self.finish)
        self.line.installEventFilter(self)
        translate = QCoreApplication.translate
        self.less = self._button("−", translate("settings", "Less"), -1)
        self.more = self._button("+", translate("settings", "More"), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(8))
        for part in (self.line, self.less, self.more):
            layout.addWidget(part)
        layout.addStretch(1)

    def _button(self, sign: str, words: str, by: int) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(words)
        set_tip(button, words)
        button.clicked.connect(lambda *_: self._step(by))
        button.setMinimumWidth(self.line.sizeHint().height())
        set_look(button, "tight", True)
        return button

    def show_value(self, value: object) -> None:
        """Show a number."""
        if isinstance(value, int):
            self._value = value
            self.line.show_words(str(value))
            self._fit()
            self.wrong.emit("")

    def _fit(self) -> None:
        free = not self.line.isReadOnly()
        self.less.setEnabled(free and self._value > self._kind.least)
        self.more.setEnabled(free and self._value < self._kind.most)

    def lock(self, locked: bool) -> None:
        """Let it be read only, or changed."""
        self.line.setReadOnly(locked)
        set_look(self.line, "quiet", locked)
        self._fit()

    def finish(self) -> None:
        """Take what is typed, or say why not; it stays to be mended."""
        typed = self.line.text().strip().removesuffix("%").strip()
        kind = self._kind
        number = int(typed) if typed.isascii() and typed.isdigit() else None
        if number is None or not kind.least <= number <= kind.most:
            words = QCoreApplication.translate(
                "settings", "‘{0}’ can’t be used. Write a whole number from {1} to {2}."
            )
            self.wrong.emit(words.format(self.line.text().strip(), kind.least, kind.most))
        elif number == self._value:
            self.show_value(number)
        else:
            self._take(number)

    def _step(self, by: int) -> None:
        kind = self._kind
        wanted = self._value + by * kind.step
        wanted -= wanted % kind.step if by > 0 else -(-wanted % kind.step)
        self._take(max(kind.least, min(wanted, kind.most)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Up and down change the number."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        by = _NUMBER_STEPS.get(Qt.Key(event.key()))
        if by is not None and not self.line.isReadOnly():
            self._step(by)
        return by is not None

    def name_it(self, words: str, about: str) -> None:
        """Name the line, and what its buttons change."""
        super().name_it(words, about)
        for button in (self.less, self.more):
            button.setAccessibleDescription(words)
