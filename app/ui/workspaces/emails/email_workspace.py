"""The base of the workspaces in which an email from elsewhere is worked on."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui.workspaces.workspace import Workspace


class EmailWorkspace(Workspace):
    """An email may be dropped anywhere in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped, or say why it can't be."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Anything may be dropped; what can't be taken in is told."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self.drop(event.mimeData())
        event.acceptProposedAction()
