"""One row of the settings window: what a setting is called, its field, what it does, and who has set it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.errors import AppError
from app.language import Language
from app.language.prose.settings import (
    choice_words,
    nothing_there,
    setting_about,
    setting_words,
)
from app.storage.settings_table import (
    Action,
    FontName,
    Number,
    OneOf,
    OwnList,
    Setting,
    Switch,
    TypedLine,
)
from app.ui.controls.announcing import announce
from app.ui.controls.button_words import fit_words
from app.ui.controls.heading import Heading
from app.ui.controls.hint import Hint
from app.ui.controls.plain_text import Label
from app.ui.controls.sentences import joined
from app.ui.settings.actions import ActionField
from app.ui.settings.fields import NumberField, OneOfField, SwitchField, TextField
from app.ui.settings.font_field import FontField
from app.ui.settings.items import ItemsField, ItemSource, Write
from app.ui.settings.values import SettingValues
from app.ui.state.commands import Command
from app.ui.state.finding_words import signed
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

translate = QCoreApplication.translate


class Around(msgspec.Struct, frozen=True):
    """What all rows of one window share.

    Attributes:
        values: where values are.
        sources: what is in the lists, by the setting's id.
        writing: opens what writes something of a list, by the setting's id.
        told: what is told of what an action works on, by the setting's id.
        commands: gives the commands that actions are made of.
        do: does a command, after the window is closed where it leads to another.
        tell: tells that something failed.
        theme: the looks.
    """

    values: SettingValues
    sources: dict[str, ItemSource]
    writing: dict[str, Write]
    told: dict[str, Callable[[], str]]
    commands: Callable[[], tuple[Command, ...]]
    do: Callable[[Command, bool], None]
    tell: Callable[[AppError], None]
    theme: Theme

    @property
    def interface(self) -> Language:
        """The language of the window."""
        return self.values.controller.interface


class SettingRow(QWidget):
    """One setting."""

    def __init__(self, setting: Setting, around: Around) -> None:
        super().__init__()
        self.setting = setting
        self._around = around
        theme, interface = around.theme, around.interface
        self._words = setting_words(setting.id, interface)
        self._about_words = setting_about(setting.id, interface)
        self.field = self._make_field()
        self.name = Heading(self._words, theme, 1.0, level=2)
        self.name.setWordWrap(True)
        self.name.setVisible(not isinstance(setting.kind, Switch))
        self.about, self.state = Hint(self._about_words), Hint(quiet=False)
        self.problem, self._wrong_words = self._wrong(), ""
        self.usual_button = QPushButton()
        set_look(self.usual_button, "small", True)
        self.usual_button.setAccessibleDescription(self._words)
        self.usual_button.clicked.connect(self._back_to_usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.gap(4))
        for part in (self.name, self.field, self.problem, self.about, self.state):
            layout.addWidget(part)
        layout.addWidget(self.usual_button)
        layout.setAlignment(self.usual_button, Qt.AlignmentFlag.AlignLeft)
        self.problem.hide()
        self.about.setVisible(bool(self._about_words))
        if isinstance(self.field, NumberField):
            self.field.wrong.connect(self.show_problem)
        self.refresh()

    def _wrong(self) -> Label:
        label = Label()
        label.setWordWrap(True)
        set_look(label, "tone", "must")
        return label

    def _make_field(self) -> _FieldWidget:
        setting, around, theme = self.setting, self._around, self._around.theme
        match setting.kind:
            case OneOf(values):
                words: dict[object, str] = {
                    each: choice_words(setting.id, each, around.interface) for each in values
                }
                return OneOfField(words, self._take, theme)
            case Number():
                return NumberField(setting.kind, self._take, theme)
            case Switch():
                return SwitchField(self._words, self._take, theme)
            case TypedLine() | FontName():
                return self._text_field(setting.kind)
            case OwnList():
                nothing = nothing_there(setting.id, around.interface)
                source, write = around.sources[setting.id], around.writing.get(setting.id)
                return ItemsField(source, nothing, around.tell, theme, write)
            case Action():
                told = around.told.get(setting.id, str)
                return ActionField(setting.kind, told, around.commands, around.do, theme)

    def _text_field(self, kind: TypedLine | FontName) -> TextField | FontField:
        theme = self._around.theme
        if isinstance(kind, TypedLine):
            return TextField(kind.most, self._take, theme)
        return FontField(translate("settings", "The system’s font"), self._take, theme)

    def _take(self, value: object) -> None:
        if self._around.values.may_set(self.setting):
            self._around.values.set(self.setting, value)
            self.refresh()
        else:
            self.refresh()
            announce(self, self.state.text())

    def _back_to_usual(self) -> None:
        self._take(self.setting.usual)
        self.target().setFocus()
        announce(self, self._words)

    def refresh(self) -> None:
        """Show the value that holds, and whether it is the officer's to set."""
        values, setting = self._around.values, self.setting
        self.field.show_value(values.value(setting))
        may_set = values.may_set(setting)
        self.state.setText(self._state_words(may_set))
        self.state.setVisible(not may_set)
        if not isinstance(self.field, ActionField | ItemsField):
            self.field.lock(not may_set)
        self._fit_usual()
        self.usual_button.setVisible(values.is_unusual(setting))
        self._name_field()

    def _state_words(self, may_set: bool) -> str:
        if may_set:
            return ""
        if self._around.values.is_set_for_all(self.setting):
            return translate("settings", "Set by your organisation.")
        return translate("settings", "Only your organisation can change this.")

    def _name_field(self) -> None:
        """By the words of the setting; what is wrong comes first of what is said of it."""
        about = (self._wrong_words, self._about_words, self.state.text())
        self.field.name_it(self._words, joined(*about))

    def show_problem(self, words: str) -> None:
        """Tell what is wrong with what is typed, below it."""
        told, self._wrong_words = self._wrong_words, words
        self.problem.setText(signed(words, "must"))
        self.problem.setVisible(bool(words))
        self._name_field()
        if words and words != told:
            announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._fit_usual()

    def _fit_usual(self) -> None:
        words = translate("settings", "Back to the usual value")
        fit_words(self.usual_button, words, self.width())

    def texts(self) -> tuple[str, ...]:
        """What it can be found by besides its own words: who has set it, and what is in a list."""
        words = self.state.text()
        if isinstance(self.field, ItemsField):
            rows = (self.field.list.item(at).text() for at in range(self.field.list.count()))
            return (words, *rows)
        return (words,)

    def target(self) -> QWidget:
        """What gets the focus when the row is turned to."""
        return self.field.target()


_FieldWidget = (
    OneOfField | NumberField | SwitchField | TextField | FontField | ItemsField | ActionField
)
