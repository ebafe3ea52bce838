"""A template before it is added."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.shell.main_window import MainWindow
from app.ui.templates.peek import MOST_LETTERS, peek_words
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, press, type_text

Key = Qt.Key


def shown(window: MainWindow) -> str:
    """The words of the template once nobody types, and nothing where the preview of the message stands."""
    if window.compose.templates.telling.isActive():
        window.compose.templates.telling.timeout.emit()
    peek, preview = window.compose.reading.peek, window.compose.reading.preview
    assert peek.isVisible() != preview.isVisible()
    return peek.text()


def test_best_hit_is_shown_until_it_is_added(opened: Opened) -> None:
    window = opened(size=(960, 1000))
    assert shown(window) == ""
    type_text("new photo")
    words = shown(window)
    assert words.startswith("Ask for a new photo")
    assert "What is wrong with the photo?" in words
    assert "We need your help" in words
    assert words.endswith("Press Enter to add it.")
    press(Key.Key_Return)
    assert shown(window) == ""


def test_letters_that_follow_each_other_show_no_template_between_them(window: MainWindow) -> None:
    templates, peek = window.compose.templates, window.compose.reading.peek
    told: list[str] = []
    templates.looked_at.connect(told.append)
    type_text("new photo")
    assert templates.telling.isActive()
    assert templates.telling.isSingleShot()
    assert not [each for each in told if each]
    templates.telling.timeout.emit()
    assert told[-1:] == ["photos/new-photo"]
    assert not templates.telling.isActive()
    assert peek.isVisible()
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert len(told) > 1
    assert told[-1] != "photos/new-photo"


def test_nothing_found_or_cleared_shows_nothing(window: MainWindow) -> None:
    type_text("new photo")
    type_text("zzz")
    assert shown(window) == ""
    press(Key.Key_Escape)
    assert shown(window) == ""


def test_arrows_in_the_tree_show_each_template_and_leave_the_message_alone(
    window: MainWindow,
) -> None:
    window.compose.templates.tree.setFocus()
    press(Key.Key_Home)
    assert shown(window) == ""
    press(Key.Key_Down)
    first = shown(window)
    press(Key.Key_Down)
    assert shown(window) != first
    assert not window.controller.session.draft.entries
    press(Key.Key_Return)
    press(Key.Key_F, CTRL)
    press(Key.Key_Down)
    assert shown(window) == ""


def test_a_click_shows_a_template_that_was_current_before(window: MainWindow) -> None:
    tree, model = window.compose.templates.tree, window.compose.templates.model
    photo = model.find(("photos", "photos/new-photo"))
    tree.setCurrentIndex(photo)
    window.compose.reading.show_template("")
    assert shown(window) == ""
    tree.clicked.emit(photo)
    assert shown(window).startswith("Ask for a new photo")


def test_every_template_has_words_of_a_size_to_read(window: MainWindow) -> None:
    for head in window.controller.pack.index.heads.values():
        words = peek_words(window.controller, head.id)
        assert head.title.en in words
        assert len(words) < 3 * MOST_LETTERS
