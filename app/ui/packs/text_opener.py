"""Opens a file of the pack in the system's editor, at its line where the editor can be told one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.storage.editors import editor_command
from app.ui.controls.ask_dialog import PathDialog
from app.ui.style.theme import Theme


def start_program(command: tuple[str, ...]) -> bool:
    """Start a program that goes on by itself; return whether it began."""
    begun = QProcess.startDetached(command[0], list(command[1:]))
    return bool(begun[0] if isinstance(begun, tuple) else begun)


def open_file(file: Path) -> bool:
    """Open a file as the system does; return whether it found a program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class TextOpener(QObject):
    """Opens files for one window; `say` tells what was opened."""

    def __init__(self, window: QWidget, theme: Theme, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._say = say

    def open(self, file: Path, line: int) -> None:
        """Open a file; line 0 is the file as a whole. Without an editor, show where it is."""
        command = editor_command(file, line)
        if command and start_program(command):
            self._say(self._at_line(self.tr("Opened: {0}, line {1}"), file, line))
        elif open_file(file):
            self._say(self._at_line(self.tr("Opened: {0}. It is on line {1}."), file, line))
        else:
            self._show_path(file, line)

    def show(self, file: Path) -> None:
        """Open a file that is only read, or show where it is."""
        if open_file(file):
            self._say(self.tr("Opened: {0}").format(file.name))
        else:
            self._show_path(file, 0)

    def _at_line(self, words: str, file: Path, line: int) -> str:
        if not line:
            return self.tr("Opened: {0}").format(file.name)
        return words.format(file.name, line)

    def _show_path(self, file: Path, line: int) -> None:
        words = self.tr("No editor could be opened. The text is in this file; copy the path:")
        if line:
            words = self.tr(
                "No editor could be opened. The text is on line {0} of this file; copy the path:"
            ).format(line)
        dialog = PathDialog(self.tr("Open its text"), words, str(file), self._theme, self._window)
        dialog.open()
