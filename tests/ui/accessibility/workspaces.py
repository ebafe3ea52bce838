"""States: *Format an email*, *Resend an email*, and the officer's own words in a message."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.language import MessageLanguage
from app.ui.workspaces.compose.wording_dialog import WordingDialog
from app.ui.workspaces.format.leaving import LeaveDialog
from app.ui.workspaces.resend.workspace import Resend
from tests.screenshots_of_words import changed, editing, own
from tests.ui.accessibility.looks import settle
from tests.ui.accessibility.states import At, Walk, blocked
from tests.ui.driving import ALT, CTRL, press
from tests.ui.formatting import READY, RED, WAIT, format_of, take_in
from tests.ui.test_resend import ABOVE, FORWARD, REPORT

Key = Qt.Key


def format_empty(_at: At) -> None:
    press(Key.Key_6, ALT)


def format_red(at: At) -> None:
    take_in(at.window, RED)


def format_leaving(at: At) -> QWidget:
    """A reason asked for, and refused because it is empty."""
    found = format_of(at.window)
    found.steps.reds.lines[1].buttons[-1].click()
    settle()
    dialog = at.window.findChildren(LeaveDialog)[-1]
    dialog.yes.click()
    settle()
    return dialog


def format_ready(at: At) -> None:
    press(Key.Key_N, CTRL)
    take_in(at.window, READY)


def resend_empty(_at: At) -> None:
    press(Key.Key_7, ALT)


def _resent(at: At, start: Qt.Key, html: str = "", text: str = "words") -> None:
    shown = at.window.workspace
    assert isinstance(shown, Resend)
    press(start)
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text)
    QApplication.clipboard().setMimeData(data)
    with at.qtbot.waitSignal(shown.working.taking_in.taken, timeout=WAIT):
        press(Key.Key_V, CTRL)


def resend_taken_in(at: At) -> None:
    _resent(at, Key.Key_1, FORWARD.replace("Your passport", "FW: Your passport"))


def resend_compared(_at: At) -> None:
    press(Key.Key_4, CTRL)


def resend_doubtful(at: At) -> None:
    press(Key.Key_4, CTRL)
    press(Key.Key_N, CTRL)
    _resent(at, Key.Key_1, ABOVE)


def resend_report(at: At) -> None:
    press(Key.Key_N, CTRL)
    _resent(at, Key.Key_1, text=REPORT)


def words_edited(at: At) -> None:
    editing(at.window)


def words_marked(_at: At) -> None:
    press(Key.Key_Escape)


def words_out_of_step(at: At) -> None:
    at.window.controller.set_language(MessageLanguage.BOTH)


def words_changed(at: At) -> QWidget:
    changed(at.window)
    settle()
    return at.window.findChildren(WordingDialog)[-1]


def own_paragraph(at: At) -> None:
    own(at.window)


FORMAT = Walk(
    "format",
    (
        ("empty", format_empty),
        ("red parts", format_red),
        ("leaving", format_leaving),
        ("blocked", blocked),
        ("ready", format_ready),
    ),
)
RESEND = Walk(
    "resend",
    (
        ("empty", resend_empty),
        ("taken in", resend_taken_in),
        ("compared", resend_compared),
        ("doubtful", resend_doubtful),
        ("report", resend_report),
    ),
)
OWN_WORDS = Walk(
    "own words",
    (("edited", words_edited), ("marked", words_marked), ("out of step", words_out_of_step)),
)
OTHER_WORDING = Walk("other wording", (("changed", words_changed),))
OWN_PARAGRAPH = Walk("own paragraph", (("own paragraph", own_paragraph),))
