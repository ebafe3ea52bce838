"""*Resend an email* in the window: three starts, taken in, cleaned, decided, copied; never anything of the last one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.formatting.resend.addresses import stands_in
from app.formatting.resend.next_steps import AstrayStart
from app.language import Language
from app.session.resend_session import ResendSession
from app.storage import paths
from app.storage.settings import Settings
from app.ui.controls.clipboard import TOKEN, copier
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces.resend.workspace import Resend
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    clipboard_text,
    focused,
    press,
    type_text,
)
from tests.ui.formatting import WAIT
from tests.ui.test_appearance import settle
from tests.ui.test_presses import Counter, count

__all__ = ["count"]

Key = Qt.Key
WRONG = "sian@hotmall.com"
FORWARD = f"""\
<p>Kind regards<br>Ann Rees<br>HM Passport Office</p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Rees, Ann &lt;ann.rees@hmpo.gov.uk&gt;<br>
<b>Sent:</b> 24 November 2026 10:15<br><b>To:</b> {WRONG}<br><b>Subject:</b> Your passport application</p></div>
<p style="font-family:Arial;font-size:12pt">Dear Siân</p><p>We <b>need</b> your birth certificate.</p>"""
ABOVE = FORWARD.replace("Kind regards<br>Ann Rees<br>HM Passport Office", "Please look at this.")
REPORT = """\
This is the mail system at host mail.example.org.

<ann@hotmall.com>: 550 5.1.1 User unknown"""


def put(html: str = "", text: str = "") -> None:
    """Have another program copy something."""
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text or "words")
    QApplication.clipboard().setMimeData(data)


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    made = opened()
    press(Key.Key_7, ALT)
    return made


def resend(window: MainWindow) -> Resend:
    shown = window.workspace
    assert isinstance(shown, Resend)
    return shown


def take_in(qtbot: QtBot, window: MainWindow, html: str = FORWARD, text: str = "") -> Resend:
    """Paste, and wait until it was read."""
    shown = resend(window)
    put(html, text)
    with qtbot.waitSignal(shown.working.taking_in.taken, timeout=WAIT):
        press(Key.Key_V, CTRL)
    return shown


def blocking(shown: Resend) -> list[str]:
    return [each.rule for each in shown.email.standing.blocking]


def test_a_forward_is_cleaned_and_copied_in_a_few_presses(
    qtbot: QtBot, window: MainWindow, count: Counter
) -> None:
    put(FORWARD)
    shown = resend(window)
    assert focused() is shown.told.what.buttons[AstrayStart.NOT_DELIVERED]
    count.press(Key.Key_1)
    with qtbot.waitSignal(shown.working.taking_in.taken, timeout=WAIT):
        count.press(Key.Key_V, CTRL)
    count.press(Key.Key_Return, CTRL)
    assert clipboard_text() == "Your passport application"
    count.press(Key.Key_Return, CTRL)
    assert clipboard_text() == "Dear Siân\n\nWe need your birth certificate."
    data = QApplication.clipboard().mimeData()
    assert "font-weight:bold" in data.html()
    assert data.hasFormat(TOKEN)
    assert not stands_in(WRONG, data.html() + data.text())
    assert count.with_modifiers <= 9


def what_happened_is_asked_before_anything_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    shown = take_in(qtbot, window)
    press(Key.Key_Return, CTRL)
    assert not copier().holds_ours()
    assert shown.told.what.isAncestorOf(focused())
    starts = []
    for key in (Key.Key_2, Key.Key_Up):
        press(key)
        starts.append(shown.email.session.state.start)
    assert starts == [AstrayStart.SOMEONE_ELSE, AstrayStart.NOT_DELIVERED]


def someone_else_got_it(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_2)
    shown = take_in(qtbot, window)
    assert focused() is shown.told.mistyped
    press(Key.Key_Return, CTRL)
    assert not copier().holds_ours()
    press(Key.Key_Space)
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == "Your passport application"
    press(Key.Key_Return, CTRL | SHIFT)
    note = clipboard_text()
    assert "24 November 2026 10:15" in note
    assert not stands_in(WRONG, note)
    assert [label.text()[:2] for label in shown.told.steps.labels][:3] == ["1.", "2.", "3."]


def nothing_came_needs_no_email(_qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_3)
    shown = resend(window)
    words = "\n".join(label.text() for label in shown.told.steps.labels)
    assert all(line in words for line in ("L677", "L679", "L681"))
    shown.told.steps.note.click()
    assert "gave someone else’s email address" in clipboard_text()


def a_report_tells_why_and_what_was_meant(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(qtbot, window, "", REPORT)
    told = "\n".join(label.text() for label in shown.told.report.labels)
    assert "Not delivered: ann@hotmall.com" in told
    assert "There is no such address" in told
    assert "Did you mean ann@hotmail.com?" in told
    press(Key.Key_Return, CTRL)
    assert blocking(shown) == ["resend-empty"]
    assert not copier().holds_ours()


def doubtful_parts_are_decided_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(qtbot, window, ABOVE)
    (number,) = shown.email.standing.undecided
    assert focused() is shown.pane.pieces.buttons[number, "keep"]
    press(Key.Key_Tab)
    assert focused() is shown.pane.pieces.buttons[number, "take-out"]
    press(Key.Key_Return)
    assert blocking(shown) == []
    assert focused() is shown.copy_bar.subject
    press(Key.Key_Z, CTRL)
    assert shown.email.standing.undecided == (number,)
    press(Key.Key_Y, CTRL)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)
    assert clipboard_text().startswith("Dear Siân")


def each_piece_is_put_back_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(qtbot, window)
    before = shown.email.standing.plain
    for (number, did), _ in list(shown.pane.pieces.buttons.items()):
        assert did == "put-back"
        shown.pane.pieces.buttons[number, "put-back"].click()
        piece = shown.email.standing.pieces[number]
        text = (
            shown.email.standing.plain
            if piece.subject is None
            else shown.email.standing.email.subject
        )
        assert "".join(piece.text.split()) in "".join(text.split())
        shown.pane.pieces.buttons[number, "take-out"].click()
    assert shown.email.standing.plain == before


def before_and_after(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(qtbot, window)
    press(Key.Key_4, CTRL)
    assert WRONG in shown.pane.before.toPlainText()
    assert "From:" not in shown.pane.after.toPlainText()
    shown.pane.before.setFocus()
    shown.pane.before.selectAll()
    press(Key.Key_C, CTRL)
    assert not copier().holds_ours()


def another_wrong_address_is_taken_out(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(
        qtbot, window, FORWARD.replace("birth certificate", "form at b@example.org today")
    )
    assert shown.told.wrong.text() == WRONG
    shown.told.wrong.setFocus()
    shown.told.wrong.selectAll()
    type_text("B@example.org")
    press(Key.Key_Return)
    assert "We need your form at today." in shown.email.standing.plain


def finish_here() -> None:
    press(Key.Key_N, CTRL)


def finish_in_compose() -> None:
    press(Key.Key_5, ALT)
    add_template("new photo")
    press(Key.Key_N, CTRL)


def test_nothing_of_the_last_customer_stays(qtbot: QtBot, window: MainWindow) -> None:
    shown = resend(window)
    for leave in (finish_here, finish_in_compose):
        press(Key.Key_7, ALT)
        press(Key.Key_1)
        take_in(qtbot, window)
        press(Key.Key_Return, CTRL)
        assert copier().holds_ours()
        leave()
        assert shown.email.session == ResendSession()
        assert not copier().holds_ours()
        assert shown.pane.after.toPlainText() == ""
        assert shown.told.wrong.text() == ""
        assert not shown.email.undo_step


def a_new_email_takes_the_place_of_the_copied_one(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(qtbot, window)
    press(Key.Key_Return, CTRL)
    put("", "")
    take_in(qtbot, window, "<p>Dear Gwen</p>")
    assert shown.email.session.state.start is None
    assert not copier().holds_ours()
    assert not shown.email.undo_step


def what_cannot_be_taken_in_is_told(qtbot: QtBot, window: MainWindow) -> None:
    shown = resend(window)
    QApplication.clipboard().clear()
    press(Key.Key_V, CTRL)
    assert "Nothing to take in" in shown.told.problem.text()
    press(Key.Key_1)
    take_in(qtbot, window)
    press(Key.Key_Return, CTRL)
    press(Key.Key_V, CTRL)
    assert "copied here" in shown.told.problem.text()
    file = paths.data() / "a.eml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"{\\rtf1 x}")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    with qtbot.waitSignal(shown.working.taking_in.refused, timeout=WAIT):
        shown.working.drop(data)
    assert "RTF" in shown.told.problem.text()


def a_file_is_dropped(qtbot: QtBot, window: MainWindow) -> None:
    shown = resend(window)
    file = paths.data() / "mail.eml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        "From: a@hmpo.gov.uk\nTo: b@example.org\nSubject: FW: Hello\n\nDear B\n", encoding="utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    with qtbot.waitSignal(shown.working.taking_in.taken, timeout=WAIT):
        shown.working.drop(data)
    assert shown.email.standing.email.subject == "Hello"
    assert shown.email.standing.plain == "Dear B"


def the_state_goes_to_another_window(qtbot: QtBot, window: MainWindow) -> None:
    press(Key.Key_1)
    shown = take_in(qtbot, window)
    state = shown.state()
    other = Resend(window.controller, shown._theme, window)
    other.restore(state)
    assert other.email.session == shown.email.session
    assert other.state().session is state.session


SCENARIOS = (
    what_happened_is_asked_before_anything_is_copied,
    someone_else_got_it,
    nothing_came_needs_no_email,
    a_report_tells_why_and_what_was_meant,
    doubtful_parts_are_decided_by_keys,
    each_piece_is_put_back_as_it_was,
    before_and_after,
    another_wrong_address_is_taken_out,
    a_new_email_takes_the_place_of_the_copied_one,
    a_file_is_dropped,
    what_cannot_be_taken_in_is_told,
    the_state_goes_to_another_window,
)
"""What an officer does with one email after the other, in one window."""


def test_one_email_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    for scenario in SCENARIOS:
        scenario(qtbot, window)
        press(Key.Key_N, CTRL)
        assert resend(window).email.session.state == ResendSession().state, scenario.__name__


def test_it_fits(qtbot: QtBot, opened: Opened) -> None:
    window = opened(size=(420, 700))
    press(Key.Key_7, ALT)
    press(Key.Key_1)
    shown = take_in(qtbot, window)
    content = shown.scroll_area.widget()
    assert content is not None
    for size in ((420, 700), (960, 1040), (1440, 900)):
        window.resize(*size)
        qtbot.waitUntil(lambda: content.width() <= shown.scroll_area.viewport().width())
        assert shown.copy_bar.message.isVisible()


def test_what_is_not_sure_is_never_cut(qtbot: QtBot, opened: Opened) -> None:
    for text, language in ((300, Language.EN), (300, Language.CY)):
        settings = Settings(role="both", text=text, interface=language)
        window = opened(size=(700, 900), settings=settings)
        press(Key.Key_7, ALT)
        press(Key.Key_1)
        shown = take_in(qtbot, window, ABOVE.replace("look at this", f"look: {'x' * 200}"))
        settle()
        content = shown.scroll_area.widget()
        assert content is not None
        assert content.width() <= shown.scroll_area.viewport().width()
        assert shown.pane.pieces.isAncestorOf(focused())


@pytest.mark.parametrize("size", [(1440, 900), (700, 900)])
def test_at_300_percent_the_email_that_was_taken_in_is_in_view(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    window = opened(size=size, settings=Settings(role="both", text=300))
    press(Key.Key_7, ALT)
    shown = resend(window)
    assert not shown.sides.tabs.isVisible(), "there is no email yet"
    press(Key.Key_1)
    take_in(qtbot, window)
    assert is_read(shown, shown.pane.after)
    assert focused() is shown.copy_bar.subject
    press(Key.Key_1, ALT)
    assert shown.told.isVisible()
    assert shown.told.isAncestorOf(focused())
    assert not shown.pane.isVisible()
    press(Key.Key_F6)
    assert focused() is shown.pane.after
    assert is_read(shown, shown.pane.after)
    press(Key.Key_1, ALT)
    press(Key.Key_4, CTRL)
    assert shown.pane.before.isVisible()
    shown.told.what.buttons[AstrayStart.SOMEONE_ELSE].click()
    press(Key.Key_Return, CTRL)
    assert focused() is shown.told.mistyped
    assert is_read(shown, shown.told.mistyped)
    shown.sides.tabs.setCurrentIndex(1)
    assert is_read(shown, shown.pane.before)
    state = shown.state()
    shown.sides.turn_to("told")
    shown.restore(state)
    assert shown.sides.side == "email"
    window.resize(3000, 900)
    qtbot.waitUntil(lambda: shown.told.isVisible() and shown.pane.isVisible())
    assert not shown.sides.tabs.isVisible()


def is_read(shown: Resend, widget: QWidget) -> bool:
    """Whether a widget, or as much of it as has room, is in view."""
    settle()
    seen = widget.visibleRegion().boundingRect().height()
    room = shown.scroll_area.viewport().height()
    return widget.isVisible() and seen >= min(widget.height(), room // 2)
