"""The key that stands beside a choice chooses it, whatever else is offered; Tab goes from question to question."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.ui.controls.one_stop import KEYS
from app.ui.form.choice_field import ChoiceField
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, CTRL, add_template, focused, go_to, press, row

Key = Qt.Key


def status(window: MainWindow) -> str:
    return window.compose.copy_bar.status.text()


def answers(window: MainWindow) -> dict[str, object]:
    draft = window.controller.session.draft
    return {**draft.answers, **{k: v for each in draft.entries for k, v in each.answers.items()}}


def field(window: MainWindow, question: str) -> ChoiceField:
    found = row(window, question).field
    assert isinstance(found, ChoiceField)
    return found


def test_every_choice_has_the_key_of_its_place_and_it_is_no_part_of_its_name(
    window: MainWindow,
) -> None:
    add_template("new photo")
    asked = row(window, "problems").question
    buttons = field(window, "problems").findChildren(QAbstractButton)
    assert len(buttons) > 9, "a question that needs letters too"
    for place, (choice, button) in enumerate(zip(asked.choices, buttons, strict=True)):
        assert button.accessibleName() == choice.label.en
        assert button.accessibleDescription() == f"Key {KEYS[place]}"


def test_each_key_chooses_its_choice(window: MainWindow) -> None:
    add_template("new photo")
    asked = row(window, "problems").question
    go_to(window, "problems")
    for place, choice in enumerate(asked.choices):
        key = Qt.Key(ord(KEYS[place].upper()))
        press(key)
        assert answers(window)["problems"] == (choice.id,)
        press(key)
        assert "problems" not in answers(window)


def test_a_key_never_means_another_choice_when_one_is_not_offered(window: MainWindow) -> None:
    add_template("change of name")
    name = changing(window)
    question = row(window, name)
    all_choices = question.question.choices
    for passport_for in (Key.Key_1, Key.Key_2):
        go_to(window, "passport_for")
        press(passport_for)
        asked = window.controller.standing.asked(question.entry, name)
        assert asked is not None
        offered = {choice.id for choice in asked.choices}
        for place, choice in enumerate(all_choices):
            go_to(window, name)
            before = answers(window).get(name)
            press(Qt.Key(ord(KEYS[place].upper())))
            if choice.id in offered:
                assert answers(window)[name] == choice.id
            else:
                assert answers(window).get(name) == before
                assert choice.label.en in status(window)
                assert status(window).startswith(f"Nothing chosen: {KEYS[place]} is")


def changing(window: MainWindow) -> str:
    """A question of which not every choice is always offered."""
    return next(
        asked.question.id
        for asked in window.controller.questions
        if any(choice.when is not None for choice in asked.question.choices)
    )


def test_a_key_that_no_choice_has_says_so(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_7)
    assert status(window) == "There is no choice 7 here."
    before = status(window)
    press(Key.Key_X)
    assert status(window) == before, "letters of no choice are left alone"


def test_a_held_key_chooses_once(window: MainWindow) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    for _ in range(3):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_2, Qt.KeyboardModifier.NoModifier, "2", autorep=True
        )
        QApplication.sendEvent(focused(), held)
    assert answers(window)["problems"] == ("blurred",)


# --- Tab, and moving


def test_tab_goes_from_question_to_question_before_it_comes_to_the_cards_buttons(
    window: MainWindow,
) -> None:
    add_template("new photo")
    add_template("supporting")
    window.arrange_tab_order()
    form = window.compose.form
    for entry, card in form.cards.items():
        rows = list(card.rows.values())
        rows[0].take_focus()
        for question in rows:
            assert focused() in question.field.parts(), (entry, question.question.id)
            press(Key.Key_Tab)
        if card.header is not None and card.again is None:
            assert focused() in card.header.buttons
    form.cards[""].rows["fast_track"].take_focus()
    last = list(form.cards[""].rows.values())[-1]
    last.take_focus()
    press(Key.Key_Tab)
    assert focused() in next(iter(form.cards["1"].rows.values())).field.parts()


def test_what_cannot_be_moved_further_is_disabled_and_says_why(window: MainWindow) -> None:
    add_template("new photo")
    add_template("supporting")
    add_template("referee")
    headers = [window.compose.form.cards[each].header for each in ("1", "2", "3")]
    looks = [tuple(button.isEnabled() for button in header.buttons) for header in headers if header]
    assert looks == [(False, True, True), (True, True, True), (True, False, True)]
    tips = [button.toolTip() for header in headers if header for button in header.buttons]
    assert all(tips)
    assert tips[0] == "This is the first template"
    assert tips[3] == "Move up (Alt+Up)"


def test_the_focus_stays_on_the_card_when_its_button_can_move_it_no_further(
    window: MainWindow,
) -> None:
    add_template("new photo")
    add_template("supporting")
    header = window.compose.form.cards["2"].header
    assert header is not None
    header.buttons[0].setFocus()
    press(Key.Key_Space)
    assert [each.id for each in window.controller.session.draft.entries] == ["2", "1"]
    assert focused() is header.buttons[1]
    press(Key.Key_Space)
    assert [each.id for each in window.controller.session.draft.entries] == ["1", "2"]
    assert focused() is header.buttons[0]


def test_alt_up_says_why_nothing_moves(window: MainWindow) -> None:
    add_template("new photo")
    go_to(window, "fast_track")
    press(Key.Key_Up, ALT)
    assert status(window) == "Nothing moved: questions for all templates stay first."
    go_to(window, "problems")
    press(Key.Key_Up, ALT)
    assert status(window) == "Nothing moved: it is the only template."
    add_template("supporting")
    go_to(window, "problems")
    press(Key.Key_Up, ALT)
    assert status(window) == "Nothing moved: it is the first template already."
    go_to(window, "whose")
    press(Key.Key_Down, ALT)
    assert status(window) == "Nothing moved: it is the last template already."
    press(Key.Key_F, CTRL)
    press(Key.Key_Down, ALT)
    assert status(window) == "Nothing moved: go to a question of the template first."
    press(Key.Key_Delete, ALT)
    assert status(window) == "Nothing removed: go to a question of the template first."


def test_shared_questions_keep_their_places_when_templates_move(window: MainWindow) -> None:
    add_template("new photo")
    add_template("supporting")
    shared = list(window.compose.form.cards[""].rows)
    assert len(shared) > 2
    go_to(window, "whose")
    press(Key.Key_Up, ALT)
    assert list(window.compose.form.cards[""].rows) == shared
    press(Key.Key_Down, ALT)
    assert list(window.compose.form.cards[""].rows) == shared


def test_a_letter_still_finds_a_template_in_the_tree(window: MainWindow) -> None:
    add_template("new photo")
    tree = window.compose.templates.tree
    tree.setFocus()
    before = tree.currentIndex()
    press(Key.Key_R)
    assert tree.currentIndex() != before
