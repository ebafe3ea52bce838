"""What those hear who don't look: of each field what it asks for and what is wrong, of each action what it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.findings import Severity
from app.ui.controls import announcing, choice_button, notices
from app.ui.controls.announcing import MOST_HEARD, announce, heard, untold_to_orca
from app.ui.controls.hint import Hint
from app.ui.controls.notices import MOST, MOST_TIMES, Notice, notify
from app.ui.form.typed_field import TypedField
from app.ui.settings.fields import NumberField, OneOfField
from app.ui.shell.main_window import MainWindow
from app.ui.state.finding_words import SIGNS
from app.ui.style.theme import Theme
from app.ui.workspaces.format.recipient import Recipient
from tests.ui.assistive import (
    children,
    described,
    element,
    name_of,
    read_on_the_way_in,
    set_text,
)
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, SHIFT, add_template, focused, go_to, press, row, type_text

Key = Qt.Key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """All that is announced, as it is announced."""
    told: list[str] = []

    def event(widget: QWidget, words: str) -> QAccessibleAnnouncementEvent:
        told.append(words)
        return QAccessibleAnnouncementEvent(widget, words)

    monkeypatch.setattr(announcing, "QAccessibleAnnouncementEvent", event)
    QAccessible.setActive(True)
    yield told
    QAccessible.setActive(False)


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def typed(window: MainWindow, question: str) -> TypedField:
    field = row(window, question).field
    assert isinstance(field, TypedField)
    return field


def a_date(window: MainWindow) -> str:
    add_template("application withdrawn")
    dates = (each for each in window.controller.questions if each.question.type == "date")
    return next(dates).question.id


def labels_of(widget: QWidget) -> list[str]:
    label = QAccessible.RelationFlag.Label
    return [name_of(each) for each, kind in element(widget).relations() if kind & label]


def test_every_field_is_called_by_its_question_and_says_whether_it_is_needed(
    window: MainWindow,
) -> None:
    for template in ("new photo", "supporting", "application withdrawn", "delivery enquiry"):
        add_template(template)
    seen = set()
    cards = window.compose.form.cards.values()
    for card in cards:
        for each in card.rows.values():
            asked = each.question
            shown = each.heading.text()
            assert name_of(element(each.field)) == shown
            assert labels_of(each.field) == [shown]
            assert shown.endswith("(optional)") is not asked.required
            assert ("Required" in described(each.field)) is asked.required
            hint = asked.hint.en.strip() if asked.hint is not None else ""
            assert hint in described(each.field)
            if isinstance(each.field, TypedField):
                for editor in each.field.editors.values():
                    assert name_of(element(editor)).startswith(shown)
                    assert labels_of(editor) == []
                    assert ("Required" in described(editor)) is asked.required
                    assert hint in described(editor)
                    assert each.field.note in described(editor)
            seen.add((asked.type, asked.required))
    assert len(seen) >= 4
    assert any(each.field.note for card in cards for each in card.rows.values())


@pytest.mark.parametrize("way", ["Tab", "back", "search", "F6", "another window"])
def test_what_is_wrong_is_told_once_to_whoever_leaves(
    window: MainWindow, said: list[str], way: str
) -> None:
    question = a_date(window)
    field, problem = typed(window, question), row(window, question).problem
    go_to(window, question)
    type_text("31/2/2026")
    settle()
    assert not problem.isVisible()
    said.clear()
    (editor,) = field.editors.values()
    ways: dict[str, Callable[[], object]] = {
        "Tab": lambda: press(Key.Key_Tab),
        "back": lambda: press(Key.Key_Backtab, SHIFT),
        "search": window.compose.templates.search.setFocus,
        "F6": lambda: press(Key.Key_F6),
        "another window": editor.clearFocus,
    }
    ways[way]()
    told_before = described(editor)
    settle()
    assert problem.isVisible()
    words = problem.text().split(" ", 1)[1]
    assert [each for each in said if each == heard(words)] == [heard(words)]
    assert words not in told_before, (
        "what changes at the focus is read by Orca, and announced besides"
    )
    assert described(editor).startswith(words)
    assert described(field).startswith(words)
    go_to(window, question)
    press(Key.Key_Tab)
    assert said.count(heard(words)) == 1, "nothing new is wrong"
    go_to(window, question)
    press(Key.Key_A, CTRL)
    type_text("3 March 2026")
    press(Key.Key_Tab)
    settle()
    assert words not in described(editor)


def test_a_choice_without_an_answer_says_so_after_a_refused_copy(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_Return, CTRL)
    field = row(window, "fast_track").field
    words = row(window, "fast_track").problem.text().split(" ", 1)[1]
    assert described(field).startswith(words)
    assert all(words in described(each) for each in field.parts())
    go_to(window, "fast_track")
    press(Key.Key_1)
    assert all(words not in described(each) for each in (field, *field.parts()))


ACTIONS: tuple[tuple[str, Callable[[], object]], ...] = (
    ("in Welsh", lambda: press(Key.Key_2, CTRL)),
    ("in English and Welsh", lambda: press(Key.Key_3, CTRL)),
    ("in English now", lambda: press(Key.Key_1, CTRL)),
    ("beside each other", lambda: press(Key.Key_4, CTRL)),
    ("shown alone", lambda: press(Key.Key_4, CTRL)),
    ("number 1 of 2", lambda: press(Key.Key_Up, ALT)),
    ("number 2 of 2", lambda: press(Key.Key_Down, ALT)),
    ("Undone", lambda: press(Key.Key_Z, CTRL)),
    ("Done again", lambda: press(Key.Key_Y, CTRL)),
    ("Removed", lambda: press(Key.Key_Delete, ALT)),
)


def test_each_action_says_once_what_it_did(window: MainWindow, said: list[str]) -> None:
    add_template("supporting")
    add_template("new photo")
    go_to(window, "problems")
    for words, act in ACTIONS:
        said.clear()
        act()
        settle()
        assert len([each for each in said if words in each]) == 1, (words, said)
        assert len(said) == 1, (words, said)
        assert all(len(each) <= MOST_HEARD for each in said)
    said.clear()
    window.menus.action("colours-dark").trigger()
    settle()
    assert said == ["Colours: Dark"]
    window.menus.action("colours-system").trigger()


def test_what_is_heard_is_short_and_whole_words() -> None:
    assert heard("Copied") == "Copied"
    long = "Nothing was copied. " + "word " * 60
    assert len(heard(long)) <= MOST_HEARD
    assert heard(long).endswith("word…")


def in_view(widget: QWidget, area: QScrollArea) -> bool:
    view = area.viewport()
    return view.rect().contains(
        widget.rect().translated(widget.mapTo(view, widget.rect().topLeft()))
    )


@pytest.mark.parametrize("size", [(960, 600), (1300, 420)])
def test_the_focus_stays_in_view_when_cards_move_and_go(
    opened: Opened, size: tuple[int, int]
) -> None:
    window = opened(size=size)
    for template in ("new photo", "supporting", "referee"):
        add_template(template)
    form = window.compose.form
    go_to(window, "problems")
    settle()
    for _ in range(2):
        press(Key.Key_Down, ALT)
        settle()
        assert in_view(focused(), form.scroll_area)
    for _ in range(2):
        press(Key.Key_Up, ALT)
        settle()
        assert in_view(focused(), form.scroll_area)
    press(Key.Key_Delete, ALT)
    settle()
    assert form.current_entry() in form.cards
    assert in_view(focused(), form.scroll_area)


def tree_of(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for each in children(of):
        if not each.state().invisible:
            yield each
            yield from tree_of(each)


@pytest.mark.parametrize("size", [(1440, 900), (960, 700), (700, 700)])
def test_the_tree_is_told_in_the_order_of_reading(opened: Opened, size: tuple[int, int]) -> None:
    window = opened(size=size)
    add_template("supporting")
    add_template("new photo")
    press(Key.Key_Up, ALT)
    window.arrange_tab_order()
    settle()
    told = [each.object() for each in tree_of(element(window))]
    compose = window.compose
    parts: list[QWidget] = [window.menuBar(), compose.templates.search, compose.templates.tree]
    parts += [card.header.title for card in compose.form.cards.values() if card.header is not None]
    parts += [compose.reading.subject.text, compose.reading.preview, compose.copy_bar.message]
    places = [told.index(each) for each in parts if each.isVisible()]
    assert len(places) >= 3
    assert places == sorted(places)


def test_headings_are_told_as_such_and_cards_by_name(window: MainWindow) -> None:
    add_template("new photo")
    card = window.compose.form.cards[window.controller.session.draft.entries[0].id]
    assert card.header is not None
    for heading, words in (
        (window.compose.form._heading, "Your message"),
        (card.header.title, "1  Ask for a new photo"),
    ):
        assert element(heading).role() is QAccessible.Role.Heading
        assert name_of(element(heading)) == words
    assert name_of(element(card)) == "Ask for a new photo"
    assert name_of(element(window.compose.form.cards[""])) == "Questions for all templates"


def test_what_is_read_is_told_in_its_language(window: MainWindow) -> None:
    add_template("new photo")
    reading = window.compose.reading

    def languages() -> list[str]:
        return [each.locale().name()[:2] for each in (reading.subject.text, reading.preview)]

    assert languages() == ["en", "en"]
    press(Key.Key_2, CTRL)
    assert languages() == ["cy", "cy"]
    press(Key.Key_3, CTRL)
    assert languages() == ["cy", "cy"]
    reading.preview.setFocus()
    press(Key.Key_End, CTRL)
    assert languages() == ["cy", "en"], "the half at the caret"
    press(Key.Key_Home, CTRL)
    assert languages() == ["cy", "cy"]


def test_what_a_setting_can_t_be_is_told_at_its_field(window: MainWindow, said: list[str]) -> None:
    window.settings.show("")
    shown = window.settings.shown
    assert shown is not None
    rows = [each for each in shown.rows.values() if isinstance(each.field, NumberField)]
    field = rows[0].field
    assert isinstance(field, NumberField)
    said.clear()
    set_text(field.line, "many")
    shown_words = rows[0].problem.text()
    sign = f"{SIGNS[Severity.MUST]} "
    assert shown_words.startswith(sign), "for whoever doesn't see its colour"
    words = shown_words.removeprefix(sign)
    assert described(field.line).startswith(words)
    assert said == [heard(words)]
    set_text(field.line, str(field._kind.least))
    assert not described(field.line).startswith(words)
    groups = [each.field for each in shown.rows.values() if isinstance(each.field, OneOfField)]
    assert all(element(each).role() is QAccessible.Role.Grouping for each in groups)
    assert all(name_of(element(each)) for each in groups)
    shown.close()


def test_an_address_that_can_t_be_is_told_when_its_field_is_left(
    theme: Theme, qtbot: QtBot, said: list[str]
) -> None:
    recipient = Recipient(theme)
    qtbot.addWidget(recipient)
    recipient.show()
    hint = described(recipient.field)
    set_text(recipient.field, "no address")
    words = recipient.problem.text().removeprefix(f"{SIGNS[Severity.MUST]} ")
    assert said == [heard(words)]
    assert described(recipient.field).endswith(hint)
    assert described(recipient.field) != hint
    set_text(recipient.field, "sam@example.com")
    assert described(recipient.field) == hint


def test_who_has_no_ear_for_announcements_is_told_by_a_notification(
    qtbot: QtBot, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QAccessibleInterface] = []

    def update(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.ObjectShow:
            shown.append(event.accessibleInterface())

    window = QWidget()
    qtbot.addWidget(window)
    field = QWidget(window)
    with monkeypatch.context() as seen:
        seen.setattr(QAccessible, "updateAccessibility", update)
        announce(field, "One is heard")
        assert not shown
        seen.setattr(announcing, "_are_heard", lambda: False)
        for number in range(MOST + 2):
            announce(field, f"Number {number}")
    settle()
    assert said == ["One is heard", *(f"Number {number}" for number in range(MOST + 2))]
    assert len(shown) == MOST + 2
    told = window.findChildren(Notice)
    assert len(told) == MOST
    for each, words in zip(told, said[-MOST:], strict=True):
        notice = element(each)
        assert notice.role() == QAccessible.Role.Notification
        assert name_of(notice) == ""
        assert [name_of(part) for part in children(notice)] == [words]
        assert notice.parent().role() == QAccessible.Role.StatusBar
        assert not each.isVisible()
    dialog = QDialog(window)
    with monkeypatch.context() as seen:
        seen.setattr(announcing, "_are_heard", lambda: False)
        announce(QWidget(dialog), "Said in a dialog")
    assert not dialog.findChildren(Notice), "Orca would read the dialog again"
    assert [name_of(part) for part in children(element(window.findChildren(Notice)[-1]))] == [
        "Said in a dialog"
    ]


@pytest.fixture
def orca(said: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Orca listens: it leaves out what is said of a group, and of a choice that its key presses."""
    monkeypatch.setattr(choice_button, "to_orca", lambda: True)
    return said


def test_a_notification_is_shown_again_until_somebody_asks_for_its_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], object]] = []
    monkeypatch.setattr(notices, "soon", lambda _whose, act, _after: waiting.append(act))
    window = QWidget()
    qtbot.addWidget(window)
    notify(window, "Copied")
    for _ in range(2):
        (before,) = window.findChildren(Notice)
        waiting.pop()()
        (notice,) = window.findChildren(Notice)
        assert not isValid(before), "who comes to it late isn't told twice"
    assert [name_of(part) for part in children(element(notice))] == ["Copied"]
    waiting.pop()()
    assert not window.findChildren(Notice), "it may hold a customer's words"
    assert not waiting
    notify(window, "Undone")
    for _ in range(MOST_TIMES):
        waiting.pop()()
    assert not waiting, "nobody is there to ask"
    assert not window.findChildren(Notice)


def test_what_is_found_is_told_with_what_settles_it_and_its_place_besides(
    window: MainWindow, said: list[str]
) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("letter that you got asap")
    said.clear()
    for _ in range(12):
        press(Key.Key_F8)
        if focused().accessibleName().startswith("Use "):
            break
    what = described(focused())
    assert "asap" in what
    assert said[-1].endswith("Must change")
    assert what in window.compose.copy_bar.status.text(), "the eye is told all"


def test_what_is_said_of_a_question_is_heard_at_the_choice_where_one_comes_in(
    window: MainWindow, orca: list[str]
) -> None:
    add_template("new photo")
    go_to(window, "problems")
    about = row(window, "problems").field.about
    assert about.startswith("Required. Choose all that apply")
    assert described(focused()) == f"{about} Key 1."
    press(Key.Key_Down)
    assert described(focused()) == "Key 2"
    press(Key.Key_Up)
    assert described(focused()) == "Key 1", "on the way in alone"
    go_to(window, "applied")
    for key, words in ((Key.Key_1, "Required. Key 1."), (Key.Key_2, "Key 2")):
        press(key)
        assert described(focused()) == words, "what is read at the focus stays as it is"
    orca.clear()
    press(Key.Key_1)
    assert not orca, "the focus goes there, which is heard"
    row(window, "applied").field.show_wrong("Answer this.")
    assert described(focused()) == "Key 1. Answer this."


def test_whoever_comes_from_the_tree_hears_the_question_at_its_first_answer(
    window: MainWindow, orca: list[str]
) -> None:
    """The row that had the focus is gone, so Orca can't tell which groups are new around it."""
    press(Key.Key_F, CTRL)
    type_text("new photo")
    press(Key.Key_Down)
    press(Key.Key_Return)
    settle()
    first = row(window, "fast_track").field
    assert described(focused()) == f"{first.name} Required. Key 1."
    assert first.isAncestorOf(focused())
    press(Key.Key_Down)
    press(Key.Key_Up)
    assert described(focused()) == "Key 1"
    go_to(window, "applied")
    assert described(focused()) == "Required. Key 1.", "the group is told on the way"


def test_what_is_said_of_a_choice_for_good_stays(
    orca: list[str], qtbot: QtBot, theme: Theme
) -> None:
    field = OneOfField({1: "One", 2: "Two"}, print, theme)
    qtbot.addWidget(field)
    field.name_it("Which?", "It holds for the window.")
    field.show()
    for button in field.buttons.values():
        button.setFocus()
        assert described(button) == "It holds for the window."


def test_a_key_that_chooses_where_the_focus_is_says_so_once(
    window: MainWindow, orca: list[str]
) -> None:
    add_template("new photo")
    go_to(window, "applied")
    orca.clear()
    press(Key.Key_1)
    assert [each for each in orca if "Online" in each] == ["‘Online’ chosen"]
    press(Key.Key_1)
    assert len([each for each in orca if "Online" in each]) == 1, "it stays as it is"
    go_to(window, "problems")
    orca.clear()
    press(Key.Key_1)
    assert not [each for each in orca if "recent" in each], "Orca tells check boxes itself"


def test_what_a_field_says_is_no_label_that_is_read_with_all_around_it(window: MainWindow) -> None:
    for template in ("new photo", "application withdrawn"):
        add_template(template)
    said = 0
    for card in window.compose.form.cards.values():
        for hint in card.findChildren(Hint):
            assert element(hint).role() == QAccessible.Role.Paragraph
            assert name_of(element(hint)) == hint.text()
            if not hint.isVisible():
                continue
            parts = [part for each in card.rows.values() for part in each.field.parts()]
            around = [
                words for part in parts for words in (described(part), name_of(element(part)))
            ]
            groups = [described(each.field) for each in card.rows.values()]
            assert any(hint.text() in each for each in (*around, *groups))
            said += 1
        read = " ".join(read_on_the_way_in(element(card)))
        abouts = [each.field.about for each in card.rows.values()]
        assert not [about for about in abouts if about and about in read]
    assert said >= 3


def test_orca_is_told_nothing_of_a_window_that_is_put_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for listens in (True, False):
        monkeypatch.setattr(announcing, "to_orca", lambda: listens)  # noqa: B023
        QAccessible.setActive(True)
        with untold_to_orca():
            assert QAccessible.isActive() is not listens
        assert QAccessible.isActive()
        QAccessible.setActive(False)
