"""States of *Resend an email* for the pictures: the three starts, before and after, what isn't sure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, CTRL, press

Key = Qt.Key
_HEADER = (
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Rees, Ann &lt;ann.rees@hmpo.gov.uk&gt;'
    "<br><b>Sent:</b> 24 November 2026 10:15<br><b>To:</b> sian@hotmall.com<br><b>Subject:</b> Your passport "
    "application</p></div>"
)
_FORWARD = (
    f"<p>Kind regards<br>Ann Rees<br>HM Passport Office</p>{_HEADER}"
    '<p style="font-family:Arial;font-size:12pt">Dear Siân</p>'
    '<p style="font-family:Arial;font-size:12pt">We <b>need</b> your birth certificate. Please send:</p>'
    "<ul><li>the full certificate</li><li>a letter with your address</li></ul>"
    '<p style="font-family:Arial;font-size:12pt">Read more at <a href="https://www.gov.uk">www.gov.uk</a>. We wrote '
    "to sian@hotmall.com.</p><p>Ann Rees</p>"
)
_DOUBTFUL = _FORWARD.replace(
    "Kind regards<br>Ann Rees<br>HM Passport Office", "Can you look at this?"
)
_REPORT = (
    "This is the mail system at host mail.example.org.\n\n<sian@hotmall.com>: 550 5.1.1 User unknown\n\n"
    "------ This is a copy of the message, including all the headers. ------\n\nReceived: by mail.example.org\n"
    "Message-ID: <1@example.org>\nFrom: ann.rees@hmpo.gov.uk\nTo: sian@hotmall.com\nSubject: Your passport "
    "application\n\nDear Siân\n\nWe need your birth certificate.\n"
)


def _take_in(html: str = "", text: str = "words") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(text)
    QApplication.clipboard().setMimeData(data)
    press(Key.Key_V, CTRL)
    QTest.qWait(300)  # it is read beside the window's thread


def _empty(_window: MainWindow) -> None:
    press(Key.Key_7, ALT)


def _report(_window: MainWindow) -> None:
    press(Key.Key_7, ALT)
    press(Key.Key_1)
    _take_in(text=_REPORT)


def _someone_else(_window: MainWindow) -> None:
    press(Key.Key_7, ALT)
    press(Key.Key_2)
    _take_in(_FORWARD)


def _nothing_came(_window: MainWindow) -> None:
    press(Key.Key_7, ALT)
    press(Key.Key_3)


def _compared(_window: MainWindow) -> None:
    press(Key.Key_7, ALT)
    press(Key.Key_1)
    _take_in(_FORWARD)
    press(Key.Key_4, CTRL)


def _doubtful(_window: MainWindow) -> None:
    press(Key.Key_7, ALT)
    press(Key.Key_1)
    _take_in(_DOUBTFUL)


def _copied(_window: MainWindow) -> None:
    _compared(_window)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)


RESEND: dict[str, Callable[[MainWindow], None]] = {
    "resend-empty": _empty,
    "resend-report": _report,
    "resend-someone-else": _someone_else,
    "resend-nothing-came": _nothing_came,
    "resend-compared": _compared,
    "resend-doubtful": _doubtful,
    "resend-copied": _copied,
}
