"""Properties of a widget that the style sheet looks at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at; nothing happens when it has that value already."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it is given its looks when it is first seen
    widget.style().unpolish(widget)
    widget.style().polish(widget)
