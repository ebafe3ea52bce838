"""A dialog that says more than when it was opened, such as what is missing, has room for it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog


def grow(dialog: QDialog) -> None:
    """Have a dialog be as high as what is in it needs at its width; it is never made smaller."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    width = dialog.width()
    high = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
    least = QSize(width, max(high, layout.totalMinimumSize().height()))
    dialog.resize(dialog.size().expandedTo(least))
