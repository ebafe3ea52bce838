"""What a key pressed too soon or too often could lose: undo says what it takes, and gives it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.controls.text_editors import end_of_change
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, CTRL, add_template, focused, go_to, press, row, type_text

Key = Qt.Key


def status(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def typed(window: MainWindow, text: str) -> None:
    """Free text where a document of no preset kind is named."""
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text(text)


def words(window: MainWindow) -> str:
    return str(row(window, "another").field.stops()[0].words())  # type: ignore[attr-defined]


def test_undo_takes_a_sentence_and_says_so(window: MainWindow) -> None:
    typed(window, "We rang. Nobody answered")
    press(Key.Key_Z, CTRL)
    assert words(window) == "We rang. "
    assert status(window).startswith("Undone: Answer ‘")
    assert status(window).endswith("Ctrl+Y brings it back.")
    type_text("Wrong number.")
    assert words(window) == "We rang. Wrong number.", "the caret stays where the text changed"
    press(Key.Key_Z, CTRL)
    press(Key.Key_Y, CTRL)
    assert words(window) == "We rang. Wrong number."
    assert status(window).startswith("Done again: Answer ‘")


def test_what_was_selected_and_typed_over_comes_back(window: MainWindow) -> None:
    typed(window, "We rang. Nobody answered.")
    press(Key.Key_A, CTRL)
    press(Key.Key_Return)
    press(Key.Key_Z, CTRL)
    assert words(window) == "We rang. Nobody answered."


@pytest.mark.parametrize("by_key", [True, False])
def test_removing_says_how_to_bring_it_back(window: MainWindow, by_key: bool) -> None:
    add_template("new photo")
    add_template("supporting")
    go_to(window, "problems")
    if by_key:
        press(Key.Key_Delete, ALT)
    else:
        window.compose.form.cards["1"].removed.emit()
    told = "Removed ‘Ask for a new photo’. Ctrl+Z brings it back."
    assert status(window) == told
    press(Key.Key_Z, CTRL)
    assert [each.id for each in window.controller.session.draft.entries] == ["1", "2"]
    assert status(window) == "Undone: Remove ‘Ask for a new photo’. Ctrl+Y brings it back."
    press(Key.Key_Delete, ALT)
    press(Key.Key_Delete, ALT)
    assert focused() is window.compose.templates.search
    assert status(window).startswith("Removed ‘")


@pytest.mark.parametrize(
    ("before", "after", "end"),
    [
        ("", "abc", 3),
        ("abc", "", 0),
        ("abc", "axc", 2),
        ("aa", "aaa", 3),
        ("one. two.", "one. ", 5),
        ("😀b", "😀ab", 3),
        ("same", "same", 4),
    ],
)
def test_the_caret_goes_where_a_text_changed(before: str, after: str, end: int) -> None:
    assert end_of_change(before, after) == end
