"""What the window does about a bug: it logs its place, says so calmly, and stays."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from app.process import log_bug
from app.ui.shell.open_window import open_now


def install_excepthook() -> None:
    """Log a bug without anyone's answers, say so calmly, and keep the window."""

    def hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log_bug(kind, error.__traceback__)
        del error
        window = open_now()
        if window is not None:
            window.tell(
                QCoreApplication.translate(
                    "application",
                    "Something went wrong in Comms Builder. Your message is still here: check it before you copy it.",
                )
            )

    sys.excepthook = hook
