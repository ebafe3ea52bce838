"""Words of the officer's own in two languages: what was typed in the one stays in sight while the other is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.language import Language
from app.ui.form.typed_field import TypedField
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import CTRL, add_template, focused, go_to, press, row, type_text

Key = Qt.Key
EN, CY = Language.EN, Language.CY
TEXT = "The form is on its way."


def free_text(window: MainWindow) -> TypedField:
    """The free text of an enquiry, with the focus in it."""
    add_template("delivery enquiry")
    field = row(window, "anything_else").field
    assert isinstance(field, TypedField)
    go_to(window, "anything_else")
    return field


def shown(field: TypedField) -> list[Language]:
    return [language for language, editor in field.editors.items() if editor.isVisible()]


def labels(field: TypedField) -> list[str]:
    return [each.text() for each in field._labels.values() if each.isVisible()]


def test_english_stays_in_sight_while_its_welsh_is_typed(window: MainWindow) -> None:
    field = free_text(window)
    type_text(TEXT)
    press(Key.Key_2, CTRL)
    assert shown(field) == [EN, CY]
    assert labels(field) == ["In English (not in this message)", "In Welsh"]
    assert focused() is field.editor_of(CY)
    assert "not in this message" in field.editor_of(EN).accessibleName()
    type_text("Bydd yn dod yn fuan.")
    assert field.editor_of(EN).words() == TEXT
    assert TEXT not in window.controller.message.plain
    assert "Bydd yn dod yn fuan." in window.controller.message.plain


def test_the_focus_stays_at_the_question_in_every_change_of_language(window: MainWindow) -> None:
    field = free_text(window)
    editors: list[QWidget] = list(field.editors.values())
    for key in (Key.Key_2, Key.Key_1, Key.Key_3, Key.Key_1, Key.Key_2, Key.Key_3):
        press(key, CTRL)
        assert focused() in editors, key
    press(Key.Key_1, CTRL)
    assert shown(field) == [EN], "an empty field isn't kept for its emptiness"
    assert labels(field) == []


def test_both_are_named_without_more_words(window: MainWindow) -> None:
    field = free_text(window)
    type_text(TEXT)
    press(Key.Key_3, CTRL)
    assert labels(field) == ["In English", "In Welsh"]
    assert focused() is field.editor_of(EN), "it is still needed"


def test_welsh_that_is_not_sent_stays_in_sight_too(window: MainWindow) -> None:
    field = free_text(window)
    press(Key.Key_2, CTRL)
    type_text("Diolch am eich galwad.")
    press(Key.Key_1, CTRL)
    assert labels(field) == ["In English", "In Welsh (not in this message)"]
    assert focused() is field.editor_of(EN)
