"""What the window does about a bug: it logs its place, says so calmly, offers a report to read, and stays."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from app.process import bug_report, log_bug
from app.ui.shell.open_window import open_now
from app.ui.style.theme import Theme


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
        from app.ui.shell.report_dialog import (  # noqa: PLC0415  # few starts ever need it
            ReportDialog,
            calm_words,
        )

        window.tell(calm_words())
        if report not in told and window.isActiveWindow():
            # The same bug again is said, and no second dialog comes.
            told.add(report)
            ReportDialog(report, theme, window).open()

    sys.excepthook = hook
