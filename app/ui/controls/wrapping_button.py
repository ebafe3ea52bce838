"""A button whose words go on in the next line where there is no room beside: Qt's own would be cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.ui.controls.button_words import broken

ROUNDED = 2
"""Pixels by which the look of a button may be less wide around one line than it is around two."""


class WrappingButton(QPushButton):
    """As wide as its words where there is room, at least as wide as the longest of them.

    Attributes:
        words: what it says, in one line.
    """

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.words = words
        self._named = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, words: str) -> None:
        """Say something else; a name that was given for listeners stays theirs."""
        self.words = words
        self._break()

    def _wide(self, words: str) -> int:
        """How wide words are, as Qt reckons the size of a button: an advance may be less by a fraction of a pixel."""
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()

    def _around(self) -> int:
        """What stands left and right of the words, as the look of it has it."""
        return super().sizeHint().width() - self._wide(self.text())

    def sizeHint(self) -> QSize:
        """All in one line."""
        width = self._around() + self._wide(self.words)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One word in each line."""
        widest = max(map(self._wide, self.words.split()), default=0)
        return QSize(self._around() + widest, super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are at this width."""
        spacing = self.fontMetrics().lineSpacing()
        more = len(self._lines(width)) - len(self.text().splitlines() or [""])
        return super().sizeHint().height() + more * spacing

    def _lines(self, width: int) -> list[str]:
        room = width - self._around() + ROUNDED
        return broken(self.words, room, self._wide) or [""]

    def _break(self) -> None:
        text = "\n".join(self._lines(self.width())) if self.width() else self.words
        if super().text() != text:
            super().setText(text)
        if self.accessibleName() == self._named:
            # Whoever listens hears no lines.
            self._named = _heard(self.words) if "\n" in text else ""
            self.setAccessibleName(self._named)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters have less room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room, or less."""
        super().resizeEvent(event)
        self._break()


def _heard(words: str) -> str:
    """Without the sign by which words of others keep their `&`."""
    return words.replace("&&", "&")
