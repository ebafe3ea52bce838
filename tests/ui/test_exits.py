"""Every widget of every window that text can be taken from, in the states that an officer has before them.

What leaves by keys, menus or dragging has every hint that keeps it out of histories, and our token; what is blocked
doesn't leave at all; and nothing of a customer is left on the clipboard when the officer turns to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.formatting.rich import SourceKind
from app.language import Bilingual, Language
from app.session.resend_session import ResendSession
from app.ui.controls.ask_dialog import NameDialog, PathDialog
from app.ui.controls.clipboard import EXCLUSIONS, TOKEN, copier
from app.ui.controls.reading_text import SelectableLabel
from app.ui.findings.reasons import ask_reason
from app.ui.form.calendar_button import CalendarButton
from app.ui.message.subject_line import SubjectLine
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.shell.problem_window import ProblemWindow
from app.ui.style.theme import Theme
from app.ui.workspaces.format.workspace import Format
from app.ui.workspaces.resend.workspace import Resend
from tests.ui.by_hand import ByHand, Words
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    close_menus,
    go_to,
    press,
    type_text,
)
from tests.ui.formatting import READY, RED, answer, take_in

Key = Qt.Key
CANARY = "Sian Canaryname"
KEYS = ((Key.Key_C, CTRL), (Key.Key_Insert, CTRL), (Key.Key_X, CTRL), (Key.Key_Delete, SHIFT))


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    QApplication.clipboard().clear()
    yield
    close_menus()
    copier().clear_ours()


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    style = ByHand()
    return opened(house_style=style, dictionary=Words(style))


# --- the states

ANSWERS = (
    ("enquirer", Key.Key_1),
    ("identity_match", Key.Key_1),
    ("delivery_state", Key.Key_2),
)


def photo(window: MainWindow) -> None:
    """A message that is ready, and compared with its Welsh."""
    add_template("new photo")
    for question, key in (
        ("fast_track", Key.Key_2),
        ("applied", Key.Key_1),
        ("problems", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    press(Key.Key_4, CTRL)


def blocked(_window: MainWindow) -> None:
    """A message whose questions aren't answered, with what is found and what isn't said."""
    add_template("new photo")
    press(Key.Key_Return, CTRL)


def email(window: MainWindow) -> None:
    """An email with a name, free text, findings, a case note and what isn't said."""
    add_template("delivery enquiry")
    go_to(window, "customer_name")
    type_text(CANARY)
    for question, key in ANSWERS:
        go_to(window, question)
        press(key)
    free = [each for each in window.controller.questions if each.question.type == "free-text"]
    go_to(window, free[0].question.id)
    type_text(f"{CANARY} has a ppt. hte")
    window.compose.reading.settled.settle()
    window.compose.reading.left_out.toggle.click()


def script(_window: MainWindow) -> None:
    """A script that stands alone, with its case note."""
    add_template("voicem")
    press(Key.Key_1)


def beside(window: MainWindow) -> None:
    """A script beside a message, and the message in front."""
    photo(window)
    script(window)
    press(Key.Key_Tab, CTRL)


def mark(window: MainWindow) -> None:
    """Two cases that hold the same, and the mark that tells them apart half typed."""
    email(window)
    press(Key.Key_A, CTRL | SHIFT)
    add_template("delivery enquiry")
    press(Key.Key_M, CTRL | SHIFT)
    type_text(CANARY[:10])


def search(_window: MainWindow) -> None:
    """A search with hits, and the template that is looked at."""
    press(Key.Key_F, CTRL)
    type_text("photo")


def nothing_found(_window: MainWindow) -> None:
    """A search without hits."""
    press(Key.Key_F, CTRL)
    type_text(CANARY)


def resend(window: MainWindow) -> None:
    """An email that went astray, before and after, with what isn't sure and what was taken out."""
    press(Key.Key_7, ALT)
    press(Key.Key_2)
    header = "From: A <a@hmpo.gov.uk>\nSent: 1 May 2026 10:00\nTo: b@example.org"
    given = f"{CANARY}\n\n{header}\nSubject: {CANARY}\n\nDear B"
    assert isinstance(window.workspace, Resend)
    window.workspace.email.take(ResendSession().give(given, SourceKind.TEXT))
    press(Key.Key_4, CTRL)


def taken_in(window: MainWindow) -> None:
    """An email from elsewhere with red parts, what it was before, and what was changed."""
    found = take_in(window, RED.replace("courier", CANARY))
    found.pane.compare.setChecked(True)
    found.pane.changes.toggle.setChecked(True)
    found.steps.recipient.field.setText(f"{CANARY}@example.com".replace(" ", "."))


def ready(window: MainWindow) -> None:
    """An email from elsewhere that can be copied, with its case note and the line for the call log."""
    found = take_in(window, READY.replace("Ms Pugh", f"Ms {CANARY}"))
    answers = {"email_discloses": "yes", "email_called": "yes"}
    answer(found, **answers)
    answer(found, enquirer="customer")
    asked = next(e for e in found.email.questions if e.question.id == "identity_match")
    found.email.answer(asked.question, asked.entry, asked.choices[0].id)
    assert not found.email.standing.message.blocking
    assert found.pane.log_line.isVisible()


STATES = [photo, blocked, email, script, beside, mark, search, nothing_found, resend]
STATES += [taken_in, ready]


def by_command(name: str) -> Callable[[MainWindow], None]:
    """What a command of the menu opens."""

    def show(window: MainWindow) -> None:
        email(window)
        window.menus.action(name).trigger()

    show.__name__ = name
    return show


def my_words(window: MainWindow) -> None:
    """Words that the officer has added."""
    email(window)
    dictionary = window.controller.dictionary
    assert dictionary is not None
    dictionary.add_word(CANARY, Language.EN)
    window.menus.action("my-words").trigger()


def reason(window: MainWindow) -> None:
    """Why a text is to stay."""
    email(window)
    finding = next(iter(window.compose.reading.settled.findings))
    dialog = ask_reason(window, finding, Language.EN, window._theme, lambda *_: None)
    dialog.line.setText(CANARY)


def channels(window: MainWindow) -> None:
    """The ways in which a message can be sent, unfolded."""
    add_template("new photo")
    box = window.compose.reading.findChildren(QComboBox)[0]
    box.addItems([CANARY, "DAP"])
    box.show()
    box.showPopup()


def calendar(window: MainWindow) -> None:
    """The calendar of a question for a date."""
    add_template("withdrawn at the customer")
    window.compose.form.findChildren(CalendarButton)[0].open()


def path(window: MainWindow) -> None:
    """The path of a file that no program opens."""
    PathDialog("Open its text", CANARY, f"/tmp/{CANARY}", window._theme, window).open()  # noqa: S108


def name_of_a_set(window: MainWindow) -> None:
    """The name of a set of one's own."""
    dialog = NameDialog("Sets", "Name", "Keep", 40, window._theme, window)
    dialog.line.setText(CANARY)
    dialog.open()


def snippet(window: MainWindow) -> None:
    """A snippet that is being written."""
    window.compose.choosing.snippets.ask(Bilingual(CANARY, CANARY))


DIALOGS = [
    *(by_command(each) for each in ("keys", "about-app", "about-pack", "office", "officer")),
    *(my_words, snippet, reason, channels, calendar, path, name_of_a_set),
]


# --- walking


def shown() -> list[QWidget]:
    """All that can be seen, of all windows."""
    tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [one for top in tops for one in (top, *top.findChildren(QWidget)) if one.isVisible()]


def says(widget: QWidget) -> str:
    return (
        f"{type(widget).__name__} ‘{widget.accessibleName()}’ in {type(widget.window()).__name__}"
    )


Taken = frozenset[str]
"""The formats of what was taken out; none where there was no text."""


def taken(data: QMimeData | None) -> Taken:
    # PySide gives None for an empty clipboard. What it gives is gone with the next copy.
    return (
        frozenset(data.formats())
        if data is not None and (data.text() or data.html())
        else frozenset()
    )


def on_clipboard() -> Taken:
    return taken(QApplication.clipboard().mimeData(QClipboard.Mode.Clipboard))


def is_bare(formats: Taken) -> bool:
    """Whether it has every hint and our token, and no flavour but those of a message."""
    texts = {each for each in formats if each.startswith("text/")}
    return {*EXCLUSIONS, TOKEN} <= formats and texts <= {"text/plain", "text/html"}


def select(widget: QWidget) -> None:
    """Select all that there is."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        widget.selectAll()
    elif isinstance(widget, SelectableLabel):
        widget.select_all()
    elif isinstance(widget, QAbstractItemView) and not widget.currentIndex().isValid():
        widget.setCurrentIndex(widget.model().index(0, 0))


def by_keys(widget: QWidget) -> Iterator[Taken]:
    """What is on the clipboard after each key that copies or cuts."""
    for key, modifier in KEYS:
        select(widget)
        QApplication.clipboard().clear()
        QTest.keyClick(widget, key, modifier)
        yield on_clipboard()


def by_menu(widget: QWidget) -> Iterator[Taken]:
    """What is on the clipboard after each line of the menu that copies or cuts."""
    for words in ("Copy", "Cut"):
        select(widget)
        at = widget.rect().center()
        where = widget.mapToGlobal(at)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, where)
        target = widget.viewport() if isinstance(widget, QPlainTextEdit | QTextEdit) else widget
        QApplication.sendEvent(target, event)
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            continue
        QApplication.clipboard().clear()
        for action in menu.actions():
            if action.isEnabled() and action.text().replace("&", "").startswith(words):
                action.trigger()
                break
        menu.close()
        yield on_clipboard()


def dragged(widget: QWidget) -> Taken:
    """What would be dragged."""
    select(widget)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return taken(widget.createMimeDataFromSelection())
    if isinstance(widget, QLineEdit | QAbstractItemView):
        assert not widget.dragEnabled(), says(widget)
    if isinstance(widget, QLabel) and widget.hasSelectedText():
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        assert not widget.hasSelectedText(), f"{says(widget)}: Qt drags what is selected"
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    return frozenset()


def is_blocked(widget: QWidget, window: MainWindow) -> bool:
    """Whether a widget shows what isn't ready to be sent, or noted."""
    here = window.workspace
    if isinstance(here, Format) and (
        widget is here.pane.editor or isinstance(widget.parentWidget(), SubjectLine)
    ):
        return bool(here.email.standing.message.blocking)
    if isinstance(widget, Preview):
        return widget.message is not None and bool(widget.message.blocking)
    subject = isinstance(widget.parentWidget(), SubjectLine)
    return subject and bool(window.controller.message.blocking)


def walk(window: MainWindow) -> tuple[int, int]:
    """Take text out of all that can be seen; return how many could give some, and how many times some left."""
    exits, left = 0, 0
    for widget in shown():
        if not is_there(widget):
            continue
        had_text, blocked = False, is_blocked(widget, window)
        for formats in (*by_keys(widget), *by_menu(widget), dragged(widget)):
            if not formats:
                continue
            had_text = True
            left += 1
            assert is_bare(formats), f"{says(widget)}: {formats}"
            assert not blocked, f"{says(widget)} copies what is blocked"
        exits += had_text
    return exits, left


def is_there(widget: QWidget) -> bool:
    """Whether a widget is still shown: what was done to another may have taken it away."""
    try:
        return widget.isVisible()
    except RuntimeError:
        return False


@pytest.mark.parametrize("state", [*STATES, *DIALOGS], ids=lambda each: each.__name__)
def test_all_that_leaves_has_the_hints_and_nothing_that_is_blocked_leaves(
    window: MainWindow,
    state: Callable[[MainWindow], None],
    record_property: Callable[[str, object], None],
) -> None:
    state(window)
    exits, left = walk(window)
    record_property(f"widgets that text leaves from, {left} times", exits)
    assert exits > 0


def test_the_problem_window_too(qtbot: QtBot, theme: Theme, window: MainWindow) -> None:
    problem = ProblemWindow(AppError("no-pack", path=CANARY), Language.EN, theme)
    qtbot.addWidget(problem)
    problem.show()
    exits, _ = walk(window)
    assert exits >= 2
