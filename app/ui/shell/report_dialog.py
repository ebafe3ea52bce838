"""What to do about a bug, and a report of it: whoever sends it has read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.ui.controls.clipboard import copier
from app.ui.dialogs.text import TextDialog
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme

translate = QCoreApplication.translate


def calm_words() -> str:
    """What is said of any bug."""
    return translate(
        "application",
        "Something went wrong in Comms Builder. Your message is still here: check it before you copy it.",
    )


class ReportDialog(TextDialog):
    """What to do about a bug, and a report: whoever sends it has read it."""

    def __init__(self, report: str, theme: Theme, parent: QWidget) -> None:
        lines = [
            (translate("report", "What happened"), calm_words()),
            (
                translate("report", "What to do"),
                translate(
                    "report",
                    "Go on working. If it happens again, copy this report, read it, and send it to your IT support "
                    "with what you did. It tells places in the program and nothing of a customer.",
                ),
            ),
            (translate("report", "Report"), report),
        ]
        super().__init__(translate("report", "Something went wrong"), lines, theme, parent)
        FocusRing(self, theme)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_button(translate("report", "Copy the report"), lambda: copier().copy(report))
