"""The buttons of dialogs, in words of our own: Qt has no Welsh for its own ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from app.ui.style.look import set_look

Role = QDialogButtonBox.ButtonRole


def save_or_cancel(dialog: QDialog) -> QDialogButtonBox:
    """*Save*, which accepts, and *Cancel*."""
    box = _box(dialog)
    translate = QCoreApplication.translate
    set_look(box.addButton(translate("dialogs", "Save"), Role.AcceptRole), "filled", True)
    box.addButton(translate("dialogs", "Cancel"), Role.RejectRole)
    return box


def do_or_cancel(dialog: QDialog, words: str, act: Callable[[], object]) -> QDialogButtonBox:
    """A button that does something, and closes the dialog itself where it could; and *Cancel*."""
    box = QDialogButtonBox(dialog)
    set_look(box.addButton(words, Role.AcceptRole), "filled", True)
    box.addButton(QCoreApplication.translate("dialogs", "Cancel"), Role.RejectRole)
    box.accepted.connect(act)
    box.rejected.connect(dialog.reject)
    return box


def only_close(dialog: QDialog) -> QDialogButtonBox:
    """*Close*."""
    box = _box(dialog)
    box.addButton(QCoreApplication.translate("dialogs", "Close"), Role.RejectRole)
    return box


def _box(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(dialog)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
