"""Roles that Qt knows and gives to no widget of its own, as that of a heading."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget


class _Told(QAccessibleWidget):
    """A widget with a role that isn't its kind's."""

    def text(self, kind: QAccessible.Text) -> str:
        """The words of a label are its name."""
        label = self.object()
        if kind == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.accessibleName() or label.text()
        return super().text(kind)


_ROLES: dict[str, QAccessible.Role] = {}


def _told(kind: str, of: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(kind)
    return None if role is None or not isinstance(of, QWidget) else _Told(of, role)


def tell_as(role: QAccessible.Role, kind: str) -> None:
    """Have all widgets of a class told with a role, from now on; once is enough."""
    if not _ROLES:
        QAccessible.installFactory(_told)
    _ROLES[kind] = role
