"""Takes an email in: reads it beside the window's thread, and says why where that can't be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.ui.controls.clipboard import copier
from app.ui.state.background import Background
from app.ui.workspaces.emails.incoming import Incoming, Refused, incoming_in, plain_in

Read = TypeVar("Read")


class OneReading(QObject, Generic[Read]):
    """One reading at a time; a new one, or a cancel, takes the place of the last. Who inherits reads, and has words.

    Attributes:
        refused: emitted with why nothing was taken in, in words.
        reading: emitted with whether something is being read.
    """

    refused = Signal(str)
    reading = Signal(bool)
    suffixes: tuple[str, ...] = ()
    """Of the files that can be opened."""

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
        title, kinds = self._file_words()
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            title,
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation),
            kinds.format(" ".join(f"*{suffix}" for suffix in self.suffixes)),
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
            lambda: self.read(incoming),
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

    def _on_read(self, number: int, read: Read, name: str) -> None:
        if number == self._current:
            self._set_busy(False)
            self._give(read, name)

    def _on_failed(self, number: int, error: AppError) -> None:
        if number == self._current:
            self._set_busy(False)
            self.refused.emit(error_words(error, self._interface()))

    # --- what is read, and in which words

    @staticmethod
    def read(incoming: Incoming) -> Read:
        """Read it, beside the window's thread. Raises AppError."""
        raise NotImplementedError

    def _give(self, read: Read, name: str) -> None:
        """Hand on what was read of a file of that name, or refuse it as nothing."""
        raise NotImplementedError

    def _file_words(self) -> tuple[str, str]:
        """The title of the window in which a file is chosen, and its kinds with `{0}` for their endings."""
        raise NotImplementedError

    def _refusal(self, why: Refused) -> str:
        raise NotImplementedError
