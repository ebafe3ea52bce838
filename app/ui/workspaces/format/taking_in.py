"""Takes an email in: reads it beside the window's thread, and says why where that can't be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.formatting.rich import RichDocument
from app.language import Language
from app.language.prose import error_words
from app.ui.controls.clipboard import copier
from app.ui.state.background import Background
from app.ui.workspaces.format.sources import SUFFIXES, Incoming, Refused, incoming_in, plain_in


class TakingIn(QObject):
    """One reading at a time; a new one, or a cancel, takes the place of the last.

    Attributes:
        taken: emitted with what was read, and the name of its file or nothing.
        refused: emitted with why nothing was, in words.
        reading: emitted with whether something is being read.
    """

    taken = Signal(RichDocument, str)
    refused = Signal(str)
    reading = Signal(bool)

    def __init__(self, window: QWidget, interface: Callable[[], Language]) -> None:
        super().__init__(window)
        self._window = window
        self._interface = interface
        self._background = Background(self)
        self._current = 0
        self._busy = False

    # --- where it comes from

    def paste(self) -> None:
        """Take what another program copied, with its looks."""
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
            self.tr("Open an email or a document"),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation),
            self.tr("Emails and documents ({0})").format(kinds),
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, file: Path) -> None:
        """Take a file."""
        self.take(Incoming(file=file))

    # --- reading

    def take(self, incoming: Incoming | Refused) -> None:
        """Read what is given, or say why not."""
        if not isinstance(incoming, Incoming):
            self.refused.emit(self._refusal(incoming))
            return
        self._current += 1
        number, name = self._current, incoming.name
        self._set_busy(True)
        self._background.run(
            lambda: read_incoming(incoming),
            lambda read: self._on_read(number, read, name),
            lambda error: self._on_failed(number, error),
        )

    def cancel(self) -> None:
        """Let go what is being read."""
        if self._busy:
            self._current += 1
            self._set_busy(False)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._busy

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.reading.emit(busy)

    def _on_read(self, number: int, read: RichDocument, name: str) -> None:
        if number != self._current:
            return
        self._set_busy(False)
        if not read.blocks:
            self.refused.emit(self._refusal("nothing"))
        else:
            self.taken.emit(read, name)

    def _on_failed(self, number: int, error: AppError) -> None:
        if number == self._current:
            self._set_busy(False)
            self.refused.emit(error_words(error, self._interface()))

    def _refusal(self, why: Refused) -> str:
        return {
            "rtf": self.tr(
                "Not taken in: this program copies its looks only as RTF, which can’t be read here, and red parts "
                "would be lost. Open the email in Word or Outlook and copy it there, or save it as .docx or .html "
                "and open that. Ctrl+Shift+V takes the words alone."
            ),
            "picture": self.tr(
                "Not taken in: it is a picture. Copy the text itself, or open the file that it stands in."
            ),
            "nothing": self.tr(
                "Nothing to take in: there is no text. Select the whole email (Ctrl+A), copy it (Ctrl+C), and "
                "paste it here."
            ),
        }[why]


def read_incoming(incoming: Incoming) -> RichDocument:
    """Read it. Raises AppError."""
    # Only who takes something in needs the readers.
    from app.formatting.kinds import kind_of  # noqa: PLC0415
    from app.formatting.reading import read_document  # noqa: PLC0415
    from app.storage.foreign_files import read_foreign  # noqa: PLC0415

    if incoming.file is None:
        return read_document(incoming.text, incoming.kind)
    content = read_foreign(incoming.file)
    return read_document(content, kind_of(content, incoming.file.name))
