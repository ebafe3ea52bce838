"""What the right mouse button, or the menu key, offers in the preview."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QTextEdit

from app.source.problems import Place


def preview_menu(
    preview: QTextEdit,
    copy: Callable[[], None],
    place: Place | None,
    open_text: Callable[[Place], None],
) -> QMenu:
    """Offer Copy, Select all, and the text behind the paragraph where that is known; return the menu."""
    translate = QCoreApplication.translate
    menu = QMenu(preview)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copying = menu.addAction(translate("preview", "Copy"))
    copying.setEnabled(preview.textCursor().hasSelection())
    copying.triggered.connect(lambda *_: copy())
    menu.addAction(translate("preview", "Select all")).triggered.connect(preview.selectAll)
    opening = menu.addAction(translate("preview", "Open its text"))
    opening.setEnabled(place is not None)
    if place is not None:
        opening.triggered.connect(lambda *_: open_text(place))
    return menu
