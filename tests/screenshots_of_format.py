"""States of *Format an email* for the pictures: nothing, red parts, a Word document with its lists and tables."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.formatting.reading import read_document
from app.formatting.rich import SourceKind
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces.format.workspace import Format
from tests.ui.driving import ALT, CTRL, press
from tests.ui.formatting import READY, RED, answer, format_of, says_nothing, take_in
from tests.unit.formatting.small_docx import p, r, small_docx

Key = Qt.Key
_RED = '<w:color w:val="FF0000"/>'
_CELLS = "".join(f"<w:tc>{p(r(each))}</w:tc>" for each in ("Monday to Friday", "8am to 8pm"))
_BODY = (
    p(r("Dear "), r("[Customer’s name]", _RED))
    + p(r("Your Travel Document", "<w:b/>"))
    + p(r("We recieved your ppt on "), r("[date]", _RED), r(" and it’s in the queue."))
    + p(r("Opening hours of the Passport Adviceline:"))
    + f"<w:tbl><w:tr>{_CELLS}</w:tr></w:tbl>"
    + p(r("In the event that it does not arrive, please revert to us A.S.A.P.", "<w:i/>"))
    + p(r("Yours faithfully"))
    + p(r("[Name of the officer]", _RED))
)


def _empty(window: MainWindow) -> None:
    format_of(window)


def _red(window: MainWindow) -> None:
    take_in(window, RED)


def _document(window: MainWindow) -> Format:
    found = format_of(window)
    document = read_document(small_docx(_BODY), SourceKind.DOCX)
    found.working.taking_in.taken.emit(document, "Delivery enquiry.docx")
    return found


def _word(window: MainWindow) -> None:
    _document(window)


def _changed(window: MainWindow) -> None:
    _document(window)
    press(Key.Key_4, CTRL)


def _email(window: MainWindow) -> None:
    _document(window)
    press(Key.Key_2, ALT)


def _copied(window: MainWindow) -> None:
    found = take_in(window, READY)
    says_nothing(found)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)


def _questions(window: MainWindow) -> None:
    answer(take_in(window, READY), email_discloses="yes")


FORMAT: dict[str, Callable[[MainWindow], None]] = {
    "format-empty": _empty,
    "format-red": _red,
    "format-word": _word,
    "format-word-compared": _changed,
    "format-word-email": _email,
    "format-copied": _copied,
    "format-questions": _questions,
}
