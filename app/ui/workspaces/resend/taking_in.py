"""Takes in an email that went astray: reads it beside the window's thread, and says why where that can't be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.formatting.bounds import MOST_BYTES
from app.formatting.resend.raw_mail import astray_kind
from app.language import Language
from app.language.prose import error_words
from app.session.resend_session import ResendSession
from app.storage.files import read_beginning
from app.ui.controls.clipboard import copier
from app.ui.state.background import Background
from app.ui.workspaces.format.sources import Incoming, Refused, incoming_in, plain_in

SUFFIXES = (".eml", ".msg", ".html", ".htm", ".txt")


class AstrayTakingIn(QObject):
    """One reading at a time; a new one takes the place of the last.

    Attributes:
        taken: emitted with a session that holds what was read.
        refused: emitted with why nothing was, in words.
    """

    taken = Signal(ResendSession)
    refused = Signal(str)

    def __init__(self, window: QWidget, interface: Callable[[], Language]) -> None:
        super().__init__(window)
        self._window = window
        self._interface = interface
        self._background = Background(self)
        self._current = 0

    def paste(self) -> None:
        """Take what another program copied, with its looks."""
        if copier().holds_ours():
            self.refused.emit(self.tr("Not taken in: this was copied here. Paste it in Outlook."))
        else:
            self.take(incoming_in(copier().data_there()))

    def paste_plain(self) -> None:
        """Take the words alone of what another program copied."""
        self.take(plain_in(copier().data_there()))

    def drop(self, data: QMimeData) -> None:
        """Take what was dropped."""
        self.take(incoming_in(data))

    def ask_file(self) -> None:
        """Have the officer choose a file."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a forwarded email or a delivery report"),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation),
            self.tr("Emails ({0})").format(kinds),
        )
        if chosen:
            self.take(Incoming(file=Path(chosen)))

    def take(self, incoming: Incoming | Refused) -> None:
        """Read what is given, or say why not."""
        if not isinstance(incoming, Incoming):
            self.refused.emit(self._refusal(incoming))
            return
        self._current += 1
        number = self._current
        self._background.run(
            lambda: read_astray_email(incoming),
            lambda read: self._on_read(number, read),
            lambda error: self._on_failed(number, error),
        )

    def cancel(self) -> None:
        """Let go what is being read."""
        self._current += 1

    def _on_read(self, number: int, read: ResendSession) -> None:
        if number != self._current:
            return
        cleaning = read.state.cleaning
        if cleaning is None or not (cleaning.document.blocks or cleaning.subject):
            self.refused.emit(self._refusal("nothing"))
        else:
            self.taken.emit(read)

    def _on_failed(self, number: int, error: AppError) -> None:
        if number == self._current:
            self.refused.emit(error_words(error, self._interface()))

    def _refusal(self, why: Refused) -> str:
        return {
            "rtf": self.tr(
                "Not taken in: this program copies its looks only as RTF, which can’t be read here. Save the email "
                "as .eml, .msg or .html and open that. Ctrl+Shift+V takes the words alone."
            ),
            "picture": self.tr("Not taken in: it is a picture. Copy the email itself."),
            "nothing": self.tr(
                "Nothing to take in: there is no text. Select the whole forwarded email (Ctrl+A), copy it (Ctrl+C), "
                "and paste it here."
            ),
        }[why]


def read_astray_email(incoming: Incoming) -> ResendSession:
    """Read it. Raises AppError."""
    if incoming.file is None:
        return ResendSession().give(incoming.text, incoming.kind)
    data = read_beginning(incoming.file, MOST_BYTES + 1, plain=False)
    return ResendSession().give(data, astray_kind(data, incoming.file.name))
