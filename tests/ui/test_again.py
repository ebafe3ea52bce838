"""*Also for someone else*: the same template once more, with what stays the same filled in."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, add_template, focused, press


def test_also_for_someone_else_asks_who_and_keeps_the_rest(window: MainWindow) -> None:
    add_template("supporting")
    whose = next(each for each in window.controller.questions if each.question.id == "whose")
    window.controller.answer(whose.question, whose.entry, "mother")
    documents = next(
        each for each in window.controller.questions if each.question.id == "documents"
    )
    window.controller.tick(documents.question, documents.entry, "birth", True)
    press(Qt.Key.Key_Insert, ALT)
    first, second = window.controller.session.draft.entries
    assert first.answers["whose"] == "mother"
    assert "whose" not in second.answers
    assert second.answers["documents"] == ("birth",)
    assert focused() in window.compose.form.cards[second.id].rows["whose"].field.parts()
    card = window.compose.form.cards[first.id]
    assert card.again is not None
    card.again.click()
    assert len(window.controller.session.draft.entries) == 3


def test_a_template_for_one_has_no_such_button_and_its_key_says_so(window: MainWindow) -> None:
    add_template("new photo")
    assert all(each.again is None for each in window.compose.form.cards.values())
    press(Qt.Key.Key_Insert, ALT)
    assert "more than one person" in window.compose.copy_bar.status.text()
