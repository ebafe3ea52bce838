"""An email from elsewhere in the window: taken in, its questions answered, its red parts done."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.formatting.reading import read_document
from app.formatting.rich import SourceKind
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces.format.workspace import Format
from tests.ui.driving import ALT, CTRL, press

Key = Qt.Key
WAIT = 30_000
RED = """
<p style="font-family:Calibri;font-size:11pt">Dear <span style="color:red">[Customer’s name]</span>,</p>
<p style="font-family:Calibri;font-size:11pt">Thank you for contacting His Majesty’s Passport Office.</p>
<p>Your <b>passport</b> was sent on <span style="color:#c00000">DD Month YYYY</span> by
   <span style="color:red">courier</span>.</p>
<ul><li>Keep it safe.</li><li>See <a href="https://www.gov.uk/renew-adult-passport">how to renew it</a>.</li></ul>
<p>Yours sincerely,<br><span style="color:red">Name of the officer</span></p>
"""
"""Four red parts; one of them could stay."""
READY = """
<p style="font-family:Calibri">Dear Ms Pugh,</p>
<p>Thank you for contacting His Majesty’s Passport Office.</p>
<p>You can <b>apply online</b> at <a href="https://www.gov.uk/apply-renew-passport">www.gov.uk/apply-renew-passport</a>.</p>
<p>Customer Service Management Team</p>
"""
"""Nothing red, nothing to be found."""


def format_of(window: MainWindow) -> Format:
    """The workspace, turned to by its key."""
    if window.workspace.name != "format":
        press(Key.Key_6, ALT)
    assert isinstance(window.workspace, Format)
    return window.workspace


def put_on_clipboard(html: str = "", plain: str = "") -> None:
    """As another program would."""
    data = QMimeData()
    if html:
        data.setHtml(html)
    if plain:
        data.setText(plain)
    QApplication.clipboard().setMimeData(data)


def take_in(window: MainWindow, html: str) -> Format:
    """Have an email in the workspace, read at once."""
    found = format_of(window)
    found.working.taking_in.taken.emit(read_document(html, SourceKind.HTML), "")
    return found


def read(qtbot: QtBot, found: Format) -> None:
    """Wait until what is being read is there."""
    qtbot.waitUntil(lambda: not found.working.taking_in.busy, timeout=WAIT)


def paste(qtbot: QtBot, window: MainWindow, html: str = "", plain: str = "") -> Format:
    """Paste an email into the workspace."""
    found = format_of(window)
    put_on_clipboard(html, plain)
    press(Key.Key_V, CTRL)
    read(qtbot, found)
    return found


def answer(found: Format, **answers: str) -> None:
    """Answer questions by their choices."""
    for asked in found.email.questions:
        if asked.question.id in answers:
            found.email.answer(asked.question, asked.entry, answers[asked.question.id])


def says_nothing(found: Format) -> None:
    """It says nothing about an application, and a call was tried."""
    answer(found, email_discloses="no", email_called="yes")


def stops(found: Format) -> list[str]:
    """What stops the copy, by its rules."""
    return [each.rule for each in found.email.standing.message.blocking]
