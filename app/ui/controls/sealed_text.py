"""A text that is read and selected by mouse or keyboard, and that nothing comes into or leaves by itself."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QTextEdit

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
)
"""How words are used that are only read."""


class SealedText(QTextEdit):
    """The base of such texts. What is copied of them, and whether, is the affair of whoever shows them."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(SELECTABLE)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: nothing of it is dragged out, nor is it X11's to paste or kept in histories."""
        return QMimeData()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing is ever loaded from anywhere."""
        return None
