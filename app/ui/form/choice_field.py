"""A radio or check-box question: one Tab stop; arrows move, Space or the key of a choice chooses, Enter goes on.

A choice has its key by its place among all choices of the question, offered now or not: what a hand has learnt never
means another choice.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.compose.message import AskedQuestion
from app.language import Language
from app.templates.model import Choice as ChoiceModel
from app.ui.controls.choice_button import CheckChoice, Choice, RadioChoice
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.one_stop import ARROWS, ENTER, KEYS, OneStop, lone_key, sign_of
from app.ui.controls.sentences import joined
from app.ui.form.answer_field import AnswerField
from app.ui.style.theme import Theme

ONE_COLUMN = "oneColumn"
"""Property of a window that has no room for choices in two columns."""
_NO_ROOM = 1_000_000


class ChoiceField(AnswerField):
    """The choices of one question. Buttons are kept while their choices come and go."""

    def __init__(self, asked: AskedQuestion, interface: Language, theme: Theme) -> None:
        self._buttons: dict[str, Choice] = {}
        super().__init__(asked, interface)
        self._question = asked.question
        self._one = asked.question.kind.chooses == "one"
        self._stops = OneStop(self._buttons.values(), one=self._one)
        self._interface = interface
        self._theme = theme
        self._keys = dict(zip(KEYS, asked.question.choices, strict=False))
        self._shown: list[str] = []
        self._chosen: frozenset[str] = frozenset()
        layout = FlowLayout(
            lambda: (theme.space(12), theme.space(2) + theme.between_lines()), self._column
        )
        self.setLayout(layout)
        keys = {choice.id: key for key, choice in self._keys.items()}
        for choice in asked.question.choices:
            self._add(choice, keys.get(choice.id, ""))
        self.describe()

    def _column(self) -> int:
        """The least width of one of two columns."""
        return _NO_ROOM if self.window().property(ONE_COLUMN) else self._theme.space(160)

    def _add(self, choice: ChoiceModel, key: str) -> None:
        make = RadioChoice if self._one else CheckChoice
        button = make(choice.label.get(self._interface), key, self._theme)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.chosen.connect(lambda on: self._on_chosen(choice.id, on))
        button.key_pressed.connect(self._on_key_pressed)
        button.hide()
        self._buttons[choice.id] = button
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)

    def show_answer(self, asked: AskedQuestion, languages: tuple[Language, ...]) -> None:  # noqa: ARG002
        """Show the relevant choices and which of them are chosen."""
        raw = asked.raw if asked.raw is not None else ()
        chosen = raw if isinstance(raw, tuple) else (str(raw),)
        shown = [choice.id for choice in asked.choices]
        for name, button in self._buttons.items():
            button.show_chosen(name in chosen)
            if (name in shown) != (name in self._shown):
                button.setVisible(name in shown)
        self._shown = shown
        self._chosen = frozenset(chosen)
        self._stops.keep()

    def describe(self) -> None:
        """Have what an answer should be said by the choice at which somebody comes in."""
        super().describe()
        self._tell_on_the_way_in(joined(self.about, self.note))

    def _tell_on_the_way_in(self, words: str) -> None:
        for button in self._buttons.values():
            button.tell_on_the_way_in(words)

    def take_focus(self, *, names_it: bool = False) -> None:
        """Lead the officer to the choice that Tab stops at."""
        about = joined(self.about, self.note)
        self._tell_on_the_way_in(joined(self.name, about) if names_it else about)
        super().take_focus()
        self._tell_on_the_way_in(about)

    def show_wrong(self, words: str) -> None:
        """Each choice says so too: the group is heard only on the way in."""
        super().show_wrong(words)
        for button in self._buttons.values():
            button.describe(words)

    def stops(self) -> list[QWidget]:
        """The one button that Tab stops at."""
        stop = self._stops.stop()
        return [] if stop is None else [stop]

    def parts(self) -> list[QWidget]:
        """All buttons, in order."""
        return list(self._buttons.values())

    def spot(self) -> str | int | None:
        """The choice that has the focus."""
        return next((name for name, each in self._buttons.items() if each.hasFocus()), None)

    def go_to(self, spot: str | int) -> None:
        """Focus the same choice where it is still there."""
        found = self._buttons.get(str(spot)) if spot in self._shown else self.focus_target()
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stops.keep()

    def _on_chosen(self, choice: str, on: bool) -> None:
        if not self._one:
            self.ticked.emit(choice, on)
            return
        if choice not in self._chosen:
            self.answered.emit(choice)
        elif not self._question.required:
            # Pressed again: taken back. A needed answer is changed instead.
            self.answered.emit(None)

    def _on_key_pressed(self, event: QKeyEvent) -> None:
        key = lone_key(event)
        if key is None:
            return
        sign = sign_of(key)
        if key in ARROWS:
            self._stops.step(key)
        elif sign.isdigit() or sign in self._keys:
            if not event.isAutoRepeat():
                self._press(sign)
        elif key in ENTER:
            self.done.emit()
        else:
            return
        event.accept()

    def _press(self, key: str) -> None:
        """Choose by key; what isn't offered is said not to be, and nothing else is chosen in its place."""
        choice = self._keys.get(key)
        if choice is None:
            self.told.emit(self.tr("There is no choice {0} here.").format(key))
        elif choice.id not in self._shown:
            words = self.tr(
                "Nothing chosen: {0} is ‘{1}’, which isn’t offered with the answers so far."
            )
            self.told.emit(words.format(key, choice.label.get(self._interface)))
        else:
            self._buttons[choice.id].press_by_key()
            self._stops.keep()
