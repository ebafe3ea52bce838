"""Headings are told as such: Qt knows the role, and gives it to no widget of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel


class _ToldHeading(QAccessibleWidget):
    """A label with the role of a heading."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label, QAccessible.Role.Heading)

    def text(self, kind: QAccessible.Text) -> str:
        """Its words are its name."""
        label = self.object()
        if kind == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.accessibleName() or label.text()
        return super().text(kind)


_made: list[object] = []


def tell_headings(kind: str) -> None:
    """Have all labels of a class told as headings, from now on; once is enough."""
    if _made:
        return

    def make(name: str, of: QObject) -> QAccessibleInterface | None:
        return _ToldHeading(of) if name == kind and isinstance(of, QLabel) else None

    _made.append(make)
    QAccessible.installFactory(make)
