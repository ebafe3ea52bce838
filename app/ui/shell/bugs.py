"""What the window does about a bug: it logs its place, says so calmly, offers a report to read, and stays."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt

from app.process import bug_report, log_bug
from app.ui.controls.clipboard import copier
from app.ui.dialogs.text import TextDialog
from app.ui.shell.main_window import MainWindow
from app.ui.shell.open_window import open_now
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme

translate = QCoreApplication.translate


def install_excepthook(theme: Theme) -> None:
    """Log a bug without anyone's answers, say so calmly, and keep the window."""
    told: set[str] = set()

    def hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log_bug(kind, error.__traceback__)
        report = bug_report(kind, error.__traceback__)
        del error
        window = open_now()
        if window is None:
            return
        window.tell(_calm_words())
        if report not in told and window.isActiveWindow():
            # The same bug again is said, and no second dialog comes.
            told.add(report)
            ReportDialog(report, theme, window).open()

    sys.excepthook = hook


def _calm_words() -> str:
    return translate(
        "application",
        "Something went wrong in Comms Builder. Your message is still here: check it before you copy it.",
    )


class ReportDialog(TextDialog):
    """What to do about a bug, and a report: whoever sends it has read it."""

    def __init__(self, report: str, theme: Theme, parent: MainWindow) -> None:
        lines = [
            (translate("report", "What happened"), _calm_words()),
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
