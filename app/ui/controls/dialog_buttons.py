"""The buttons of dialogs, in words of our own: Qt has no Welsh for its own ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from app.ui.style.look import set_look

Role = QDialogButtonBox.ButtonRole


def add_button(box: QDialogButtonBox, words: str, role: Role) -> QPushButton:
    """Add a button that Python made.

    Where Qt makes it, PySide may take it for something else that lay there before: an item of a layout, gone with
    its window, which Python still knows.
    """
    button = QPushButton(words)
    box.addButton(button, role)
    return button


def do_or_cancel(dialog: QDialog, words: str, act: Callable[[], object]) -> QDialogButtonBox:
    """A button that does something, and closes the dialog itself where it could; and *Cancel*."""
    box = QDialogButtonBox(dialog)
    set_look(add_button(box, words, Role.AcceptRole), "filled", True)
    add_button(box, QCoreApplication.translate("dialogs", "Cancel"), Role.RejectRole)
    box.accepted.connect(act)
    box.rejected.connect(dialog.reject)
    return box


def only_close(dialog: QDialog) -> QDialogButtonBox:
    """*Close*."""
    box = QDialogButtonBox(dialog)
    add_button(box, QCoreApplication.translate("dialogs", "Close"), Role.RejectRole)
    box.rejected.connect(dialog.reject)
    return box
