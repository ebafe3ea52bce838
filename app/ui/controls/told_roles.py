"""Roles that Qt knows and gives to no widget of its own, as that of a heading, which has a level, too."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import Shiboken

LEVEL = "heading-level"
"""The property of a widget with its level: 1 for what heads a pane or a window, 2 for what heads a part of it."""


class _Level(QAccessibleAttributesInterface):
    """What Qt asks for a level; all of one level share it."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """The level is all there is."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        """The level."""
        return self._level if key == QAccessible.Attribute.Level else None


_LEVELS = {each: _Level(each) for each in range(1, 7)}
"""Kept for good: Qt holds their addresses."""
_NOTHING = Shiboken.VoidPtr(0)
"""Of None, which is what Python has for no address, Qt would make an address of something else."""


class _Told(QAccessibleWidget):
    """A widget with a role that isn't its kind's."""

    def text(self, kind: QAccessible.Text) -> str:
        """The words of a label are its name."""
        label = self.object()
        if kind == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.accessibleName() or label.text()
        return super().text(kind)

    def interface_cast(  # type: ignore[override]  # an address, whatever the stubs say
        self, kind: QAccessible.InterfaceType
    ) -> Shiboken.VoidPtr:
        """Its level, beside what every widget has."""
        widget = self.object()
        if kind == QAccessible.InterfaceType.AttributesInterface and isinstance(widget, QWidget):
            level = _LEVELS.get(widget.property(LEVEL))
            return Shiboken.VoidPtr(Shiboken.getCppPointer(level)[0]) if level else _NOTHING
        found: object = super().interface_cast(kind)
        return found if isinstance(found, Shiboken.VoidPtr) else _NOTHING


_ROLES: dict[str, QAccessible.Role] = {}


def _told(kind: str, of: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(kind)
    return None if role is None or not isinstance(of, QWidget) else _Told(of, role)


def tell_as(role: QAccessible.Role, kind: str) -> None:
    """Have all widgets of a class told with a role, from now on; once is enough."""
    if not _ROLES:
        QAccessible.installFactory(_told)
    _ROLES[kind] = role
